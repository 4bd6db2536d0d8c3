"""The rows of contacts."""

from sqlmodel import Field, SQLModel

from custmgr.areas.customers.tables import CustomerRow  # noqa: F401  a foreign key needs the row it points to
from custmgr.areas.staff.tables import StaffRow  # noqa: F401  a foreign key needs the row it points to


class ContactRow(SQLModel, table=True):
    """A touch that is no visit."""

    __tablename__ = "contact"
    id: int | None = Field(default=None, primary_key=True)
    customer_id: int | None = Field(default=None, foreign_key="customer.id")
    kind: str
    on_day: str
    staff_id: int = Field(foreign_key="staff.id")
    department: str | None = None
    subjects: str = "[]"
    means: str | None = None
    level: str | None = None
    chair: str | None = None
    participants: str = "[]"
    minutes: str | None = None
    minutes_number: str | None = None
    text: str | None = None
    office: str | None = None
    person: str | None = None
    material: str | None = None
    size_mb: str | None = None
    late: int
    entered_at: str


class BondRow(SQLModel, table=True):
    """A way to keep a key customer loyal that a contact was."""

    __tablename__ = "contact_bond"
    contact_id: int = Field(primary_key=True, foreign_key="contact.id")
    bond: str = Field(primary_key=True)


class KnownRow(SQLModel, table=True):
    """Something learnt of a customer; the last entry of a field counts."""

    __tablename__ = "customer_known"
    id: int | None = Field(default=None, primary_key=True)
    customer_id: int = Field(foreign_key="customer.id")
    field: str
    value: str | None = None
    on_day: str
    entered_at: str


class CredentialRow(SQLModel, table=True):
    """A reference or certificate of our own."""

    __tablename__ = "credential"
    id: int | None = Field(default=None, primary_key=True)
    kind: str
    name: str
    giver: str | None = None
    until_on: str | None = None
    entered_on: str


class WithdrawalRow(SQLModel, table=True):
    """A reference or certificate that counts no more."""

    __tablename__ = "credential_withdrawal"
    credential_id: int = Field(primary_key=True, foreign_key="credential.id")
    reason: str
    on_day: str
