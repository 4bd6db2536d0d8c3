"""The rows of topics: the channels customers registered."""

from sqlmodel import Field, SQLModel

from custmgr.areas.customers import tables as customers

assert customers.CustomerRow.__tablename__  # the foreign key below needs this row to be known


class CustomerChannelRow(SQLModel, table=True):
    """A sales channel a customer registered; only its end is ever added."""

    __tablename__ = "customer_channel"
    id: int | None = Field(default=None, primary_key=True)
    customer_id: int = Field(foreign_key="customer.id")
    name: str
    name_key: str
    registered_on: str
    ended_on: str | None = None
    entered_at: str
