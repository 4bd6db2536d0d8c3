"""The rows of the upkeep of files."""

from sqlmodel import Field, SQLModel

from custmgr.areas.customers import tables as customers

assert customers.CustomerRow.__tablename__  # the foreign keys below need this row to be known


class VerificationRow(SQLModel, table=True):
    """A verification of a file."""

    __tablename__ = "file_verification"
    id: int | None = Field(default=None, primary_key=True)
    customer_id: int = Field(foreign_key="customer.id")
    on_day: str
    verifier: str
    channel: str
    changed: int
    fields: str = "[]"
    note: str | None = None
    at: str


class ApprovalRow(SQLModel, table=True):
    """An approval of a file, up to its last change, or that it was sent back."""

    __tablename__ = "file_approval"
    id: int | None = Field(default=None, primary_key=True)
    customer_id: int = Field(foreign_key="customer.id")
    approved: int
    last_change: int
    by: str
    on_day: str
    opinion: str | None = None
    at: str


class PublicationRow(SQLModel, table=True):
    """That the access to a file was published, by which edition of the policy."""

    __tablename__ = "file_publication"
    id: int | None = Field(default=None, primary_key=True)
    customer_id: int = Field(foreign_key="customer.id")
    approval_id: int | None = Field(default=None, foreign_key="file_approval.id")
    edition_id: int
    on_day: str
    at: str


class StatusRow(SQLModel, table=True):
    """A status set by hand, or that the days count again."""

    __tablename__ = "file_status"
    id: int | None = Field(default=None, primary_key=True)
    customer_id: int = Field(foreign_key="customer.id")
    status: str | None = None
    reason: str
    by: str
    on_day: str
    at: str
