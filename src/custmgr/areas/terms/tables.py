"""The rows of payment terms."""

from sqlmodel import Field, SQLModel

from custmgr.areas.customers.tables import CustomerRow  # noqa: F401  a foreign key needs the row it points to


class CreditTermRow(SQLModel, table=True):
    """An application for a payment term and its approval."""

    __tablename__ = "credit_term"
    id: int | None = Field(default=None, primary_key=True)
    customer_id: int = Field(foreign_key="customer.id")
    basic: str
    production: str
    standing: str
    term_months: int
    term_days: int
    applied_on: str
    applied_by: str
    approved_on: str | None = None
    approved_by: str | None = None
