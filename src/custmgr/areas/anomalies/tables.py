"""The rows of abnormality notes."""

from sqlmodel import Field, SQLModel

from custmgr.areas.complaints import tables as complaints
from custmgr.areas.customers import tables as customers

assert complaints.ComplaintRow.__tablename__  # the foreign keys below need these rows to be known
assert customers.CustomerRow.__tablename__


class AnomalyRow(SQLModel, table=True):
    """An abnormality that did no harm, and what was done about it."""

    __tablename__ = "anomaly"
    id: int | None = Field(default=None, primary_key=True)
    number: str
    customer_id: int = Field(foreign_key="customer.id")
    product: str
    abnormality: str
    department: str
    handler: str | None = None
    on_day: str
    measure: str | None = None
    done_by: str | None = None
    done_on: str | None = None
    complaint_id: int | None = Field(default=None, foreign_key="complaint.id")
    converted_on: str | None = None
    loss_fen: int | None = None
    entered_at: str
    by: str
