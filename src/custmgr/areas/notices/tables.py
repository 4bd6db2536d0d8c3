"""The rows of the notices."""

from sqlmodel import Field, SQLModel

from custmgr.areas.staff import tables as staff  # noqa: F401  a foreign key points to its row


class ChannelRow(SQLModel, table=True):
    """A channel and its settings."""

    __tablename__ = "notice_channel"
    name: str = Field(primary_key=True)
    kind: str
    host: str | None = None
    port: int | None = None
    tls: str | None = None
    sender: str | None = None
    recipients: str | None = None
    login: str | None = None
    secret_file: str | None = None
    template: str | None = None
    expect: str | None = None
    timeout_seconds: int | None = None


class AddressRow(SQLModel, table=True):
    """Where a member of staff reads his own notices, or how a robot calls him."""

    __tablename__ = "notice_address"
    staff_id: int = Field(primary_key=True, foreign_key="staff.id")
    kind: str = Field(primary_key=True)
    address: str


class NoticeRow(SQLModel, table=True):
    """A line of the outbox."""

    __tablename__ = "notice"
    id: int | None = Field(default=None, primary_key=True)
    item: str
    channel: str
    reader: str
    owner: str | None = None
    line: str
    state: str
    attempts: int = 0
    doubtful: int = 0
    fault: str | None = None
    entered_at: str
    tried_at: str | None = None
    sent_at: str | None = None


class AttemptRow(SQLModel, table=True):
    """One try to deliver one message."""

    __tablename__ = "notice_attempt"
    id: int | None = Field(default=None, primary_key=True)
    at: str
    channel: str
    reader: str
    notices: int
    outcome: str
    fault: str | None = None
