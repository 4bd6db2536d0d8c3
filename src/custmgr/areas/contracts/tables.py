"""The rows of contracts."""

from sqlmodel import Field, SQLModel

from custmgr.areas.customers import tables as customers
from custmgr.areas.staff import tables as staff

assert customers.CustomerRow.__tablename__  # the foreign keys below need these rows to be known
assert staff.StaffRow.__tablename__


class ContractRow(SQLModel, table=True):
    """A contract."""

    __tablename__ = "contract"
    id: int | None = Field(default=None, primary_key=True)
    number: str
    customer_id: int = Field(foreign_key="customer.id")
    signed_on: str
    owes_visit: int
    manager_id: int | None = Field(default=None, foreign_key="staff.id")
    rate: str | None = None
    valid_until: str | None = None
    office: str | None = None
    ended_on: str | None = None
    reason: str | None = None
    opinion: str | None = None
    void: str | None = None
    entered_at: str


class ContractChangeRow(SQLModel, table=True):
    """One matter of a contract that changed; never changed itself."""

    __tablename__ = "contract_change"
    id: int | None = Field(default=None, primary_key=True)
    contract_id: int = Field(foreign_key="contract.id")
    on_day: str
    matter: str
    old: str | None = None
    new: str | None = None
    confirm: int
    entered_at: str
