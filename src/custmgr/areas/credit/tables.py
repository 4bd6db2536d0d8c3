"""The rows of changes of the limit, holds, releases, and what was done about overdue payments."""

from sqlmodel import Field, SQLModel

from custmgr.areas.customers.tables import CustomerRow  # noqa: F401  a foreign key needs the row it points to


class LimitChangeRow(SQLModel, table=True):
    """An application for a change of the credit limit."""

    __tablename__ = "limit_change"
    id: int | None = Field(default=None, primary_key=True)
    customer_id: int = Field(foreign_key="customer.id")
    from_fen: int
    to_fen: int
    reason: str
    until: str | None = None
    form: str
    applied_on: str
    applied_by: str
    state: str
    settled_on: str | None = None
    grading_id: int | None = None


class LimitOpinionRow(SQLModel, table=True):
    """One opinion on an application."""

    __tablename__ = "limit_opinion"
    change_id: int = Field(primary_key=True, foreign_key="limit_change.id")
    step: int = Field(primary_key=True)
    role: str
    person: str
    agrees: int
    opinion: str | None = None
    on_day: str


class CreditHoldRow(SQLModel, table=True):
    """A hold placed, or ended."""

    __tablename__ = "credit_hold"
    id: int | None = Field(default=None, primary_key=True)
    customer_id: int = Field(foreign_key="customer.id")
    kind: str
    reason: str
    entered_by: str | None = None
    on_day: str


class CreditReleaseRow(SQLModel, table=True):
    """A release of what is on hold."""

    __tablename__ = "credit_release"
    id: int | None = Field(default=None, primary_key=True)
    customer_id: int = Field(foreign_key="customer.id")
    reason: str
    up_to_fen: int
    until: str
    released_by: str
    on_day: str
    hold_id: int | None = Field(default=None, foreign_key="credit_hold.id")
    last_purchase_id: int


class OverdueReportRow(SQLModel, table=True):
    """A report of an overdue payment."""

    __tablename__ = "overdue_report"
    id: int | None = Field(default=None, primary_key=True)
    customer_id: int = Field(foreign_key="customer.id")
    on_day: str
    reported_by: str
    reported_to: str


class OverdueRecoveryRow(SQLModel, table=True):
    """A talk about an overdue payment."""

    __tablename__ = "overdue_recovery"
    id: int | None = Field(default=None, primary_key=True)
    customer_id: int = Field(foreign_key="customer.id")
    on_day: str
    contacted_by: str
    reason: str
    solution: str
    promised_on: str
