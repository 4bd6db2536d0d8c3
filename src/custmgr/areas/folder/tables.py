"""The rows of a customer's folder."""

from sqlmodel import Field, SQLModel

from custmgr.areas.customers import tables as customers

assert customers.CustomerRow.__tablename__  # the foreign keys below need this row to be known


class PersonRow(SQLModel, table=True):
    """A further contact person."""

    __tablename__ = "customer_person"
    id: int | None = Field(default=None, primary_key=True)
    customer_id: int = Field(foreign_key="customer.id")
    name: str
    post: str | None = None
    phone: str | None = None
    fax: str | None = None
    mobile: str | None = None
    email: str | None = None
    since: str
    gone_on: str | None = None


class TagRow(SQLModel, table=True):
    """A tag, from when until when."""

    __tablename__ = "customer_tag"
    id: int | None = Field(default=None, primary_key=True)
    customer_id: int = Field(foreign_key="customer.id")
    tag: str
    tag_key: str
    since: str
    until: str | None = None


class AttachmentRow(SQLModel, table=True):
    """A file that belongs to a customer, by reference."""

    __tablename__ = "customer_attachment"
    id: int | None = Field(default=None, primary_key=True)
    customer_id: int = Field(foreign_key="customer.id")
    on_day: str
    path: str
    size: int
    sha256: str
    note: str | None = None
    operator: str
    at: str
