"""The rows of statements of account."""

from sqlmodel import Field, SQLModel

from custmgr.areas.customers.tables import CustomerRow  # noqa: F401  a foreign key needs the row it points to


class StatementConfirmationRow(SQLModel, table=True):
    """What a customer confirmed of a statement."""

    __tablename__ = "statement_confirmation"
    id: int | None = Field(default=None, primary_key=True)
    customer_id: int = Field(foreign_key="customer.id")
    first_on: str
    last_on: str
    ours_fen: int
    theirs_fen: int
    note: str | None = None
    signed_by: str
    on_day: str
