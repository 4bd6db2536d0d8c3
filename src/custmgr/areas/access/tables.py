"""The rows of access."""

from sqlmodel import Field, SQLModel

from custmgr.areas.staff import tables as staff

assert staff.StaffRow.__tablename__  # the foreign keys below need this row to be known


class RequestRow(SQLModel, table=True):
    """A request for customer data."""

    __tablename__ = "access_request"
    id: int | None = Field(default=None, primary_key=True)
    number: str
    requester_id: int = Field(foreign_key="staff.id")
    project: str | None = None
    own: int
    purpose: str
    medium: str
    material: str
    regulator: int
    until_on: str | None = None
    chain: str
    on_day: str
    closed_on: str | None = None
    at: str


class ConsentRow(SQLModel, table=True):
    """A consent to a request, or its refusal."""

    __tablename__ = "access_consent"
    id: int | None = Field(default=None, primary_key=True)
    request_id: int = Field(foreign_key="access_request.id")
    role: str
    by: str
    agreed: int
    opinion: str | None = None
    on_day: str
    at: str


class ReleaseRow(SQLModel, table=True):
    """What was handed out."""

    __tablename__ = "access_release"
    id: int | None = Field(default=None, primary_key=True)
    request_id: int | None = Field(default=None, foreign_key="access_request.id")
    given_to: str
    handler: str
    medium: str
    rows: int
    fields: str
    path: str | None = None
    sha256: str | None = None
    protection: str | None = None
    filing: str | None = None
    at: str


class CopyRow(SQLModel, table=True):
    """A paper copy that was handed out."""

    __tablename__ = "access_copy"
    release_id: int = Field(primary_key=True, foreign_key="access_release.id")
    copy_number: int = Field(primary_key=True)
    holder: str
    issued_on: str
    due_on: str
    returned_on: str | None = None


class PledgeRow(SQLModel, table=True):
    """That somebody acknowledged the duty of secrecy."""

    __tablename__ = "access_pledge"
    id: int | None = Field(default=None, primary_key=True)
    staff_id: int = Field(foreign_key="staff.id")
    on_day: str
    at: str


class AppointeeRow(SQLModel, table=True):
    """Whom the director appointed."""

    __tablename__ = "access_appointee"
    id: int | None = Field(default=None, primary_key=True)
    staff_id: int = Field(foreign_key="staff.id")
    by: str
    from_on: str
    until_on: str | None = None
    at: str
