"""The rows of the customer register."""

from sqlmodel import Field, SQLModel


class CustomerRow(SQLModel, table=True):
    """A customer's file."""

    __tablename__ = "customer"
    id: int | None = Field(default=None, primary_key=True)
    code: str
    name: str
    name_key: str
    mnemonic: str
    kind: str
    party: str
    region: str
    file_state: str
    contact: str | None = None
    phone: str | None = None
    email: str | None = None
    address: str | None = None
    uscc: str | None = None
    salesperson_id: int | None = Field(default=None, foreign_key="staff.id")
    registered_on: str
