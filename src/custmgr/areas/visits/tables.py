"""The rows of the visits."""

from sqlmodel import Field, SQLModel

from custmgr.areas.customers import tables as customers  # noqa: F401  a foreign key points to its row
from custmgr.areas.occasions import tables as occasions  # noqa: F401  a foreign key points to its row
from custmgr.areas.plans import tables as plans  # noqa: F401  a foreign key points to its row
from custmgr.areas.staff import tables as staff  # noqa: F401  a foreign key points to its row


class VisitRow(SQLModel, table=True):
    """A recorded contact."""

    __tablename__ = "visit"
    id: int | None = Field(default=None, primary_key=True)
    customer_id: int = Field(foreign_key="customer.id")
    on_day: str
    method: str
    kind: str
    content: str
    preparation: str | None = None
    persons_met: str | None = None
    result: str | None = None
    next_step: str | None = None
    entered_at: str


class VisitStaffRow(SQLModel, table=True):
    """Who took part in a visit."""

    __tablename__ = "visit_staff"
    visit_id: int = Field(primary_key=True, foreign_key="visit.id")
    staff_id: int = Field(primary_key=True, foreign_key="staff.id")


class VisitFactRow(SQLModel, table=True):
    """One thing a paper asks for beside the record itself."""

    __tablename__ = "visit_fact"
    visit_id: int = Field(primary_key=True, foreign_key="visit.id")
    field: str = Field(primary_key=True)
    value: str


class VisitPlanRow(SQLModel, table=True):
    """Which planned visit a visit carried out, or why it was made without a plan."""

    __tablename__ = "visit_plan"
    visit_id: int = Field(primary_key=True, foreign_key="visit.id")
    item_id: int | None = Field(default=None, foreign_key="plan_item.id")
    unplanned: str | None = None


class VisitTopicRow(SQLModel, table=True):
    """What a visit learnt of a topic."""

    __tablename__ = "visit_topic"
    id: int | None = Field(default=None, primary_key=True)
    visit_id: int = Field(foreign_key="visit.id")
    topic: str
    text: str | None = None
    entered_at: str


class VisitAnswerRow(SQLModel, table=True):
    """One answer of a topic: of the topic itself in line 0, of its lines from 1 on."""

    __tablename__ = "visit_answer"
    topic_id: int = Field(primary_key=True, foreign_key="visit_topic.id")
    line: int = Field(primary_key=True)
    field: str = Field(primary_key=True)
    value: str


class VisitContactRow(SQLModel, table=True):
    """Who keeps in touch with an important potential customer, from when until when."""

    __tablename__ = "visit_contact"
    id: int | None = Field(default=None, primary_key=True)
    customer_id: int = Field(foreign_key="customer.id")
    staff_id: int = Field(foreign_key="staff.id")
    from_on: str
    until_on: str | None = None


class VisitOccasionRow(SQLModel, table=True):
    """For which occasion a contact was made."""

    __tablename__ = "visit_occasion"
    visit_id: int = Field(primary_key=True, foreign_key="visit.id")
    occasion_id: int = Field(foreign_key="occasion.id")
