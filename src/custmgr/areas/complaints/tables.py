"""The rows of a complaint case."""

from sqlmodel import Field, SQLModel

from custmgr.areas.customers import tables as customers

assert customers.CustomerRow.__tablename__  # the foreign key below needs the customer's row to be known


class ComplaintRow(SQLModel, table=True):
    """A complaint form and what is known of its case by now."""

    __tablename__ = "complaint"
    id: int | None = Field(default=None, primary_key=True)
    number: str
    draft_number: str | None = None
    month: str | None = None
    serial: int | None = None
    customer_id: int = Field(foreign_key="customer.id")
    region: str
    stage: str
    opened_at: str
    accepted_at: str | None = None
    due_on: str | None = None
    order_number: str | None = None
    product: str | None = None
    quantity_milli: int | None = None
    shipped_on: str | None = None
    defective_milli: int | None = None
    undetermined: int = 0
    demand: str | None = None
    reason: str | None = None
    claim_fen: int | None = None
    opinion: str | None = None
    sample: str | None = None
    no_sample: str | None = None
    cause_class: str | None = None
    founded: int | None = None
    responsible: str | None = None
    treatment: str | None = None
    loss_fen: int | None = None
    tracked: int | None = None
    decision_id: int | None = None
    answered_by: str | None = None
    answered_on: str | None = None
    closed_on: str | None = None
    amount_fen: int | None = None
    authority: str | None = None
    outcome: str | None = None


class PassageRow(SQLModel, table=True):
    """One stay of a form at a stage."""

    __tablename__ = "complaint_stage"
    id: int | None = Field(default=None, primary_key=True)
    complaint_id: int = Field(foreign_key="complaint.id")
    stage: str
    department: str
    clock: str
    entered_at: str
    left_at: str | None = None
    due_at: str
    hard_due_at: str | None = None
    half_day: int
    by: str | None = None
    by_clerk: int = 0
    opinion: str | None = None


class FactRow(SQLModel, table=True):
    """One statement on a form; a later one about the same field takes its place."""

    __tablename__ = "complaint_fact"
    id: int | None = Field(default=None, primary_key=True)
    complaint_id: int = Field(foreign_key="complaint.id")
    stage: str
    field: str
    value: str
    reason: str | None = None
    at: str
    by: str


class DecisionRow(SQLModel, table=True):
    """One decision, with the amounts and the policy it was made on."""

    __tablename__ = "complaint_decision"
    id: int | None = Field(default=None, primary_key=True)
    complaint_id: int = Field(foreign_key="complaint.id")
    decided_at: str
    by: str
    role: str
    required: str
    amount_fen: int | None = None
    claim_fen: int | None = None
    loss_fen: int | None = None
    approved: int
    opinion: str | None = None
    edition_id: int
