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
    parent_id: int | None = Field(default=None, foreign_key="complaint.id")
    penalty: str | None = None


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
    last_loss_id: int | None = None
    outcome: str | None = None


class LossRow(SQLModel, table=True):
    """One line of the loss; a later one of the same kind takes its place."""

    __tablename__ = "complaint_loss"
    id: int | None = Field(default=None, primary_key=True)
    complaint_id: int = Field(foreign_key="complaint.id")
    kind: str
    amount_fen: int
    quantity_milli: int | None = None
    price_fen: int | None = None
    rate_millionths: int | None = None
    work_fen: int | None = None
    transport_fen: int | None = None
    waste_fen: int | None = None
    estimated: int
    stage: str
    reason: str | None = None
    entered_at: str
    by: str


class ShareRow(SQLModel, table=True):
    """One party's share of the loss; a later one of the same party takes its place."""

    __tablename__ = "complaint_share"
    id: int | None = Field(default=None, primary_key=True)
    complaint_id: int = Field(foreign_key="complaint.id")
    party: str
    unit: str
    department: str | None = None
    ratio_millionths: int
    item: int | None = None
    item_text: str | None = None
    reason: str | None = None
    stage: str
    dissent_id: int | None = Field(default=None, foreign_key="complaint_dissent.id")
    entered_at: str
    by: str


class SharePersonRow(SQLModel, table=True):
    """A person named beside a share."""

    __tablename__ = "complaint_share_person"
    id: int | None = Field(default=None, primary_key=True)
    share_id: int = Field(foreign_key="complaint_share.id")
    name: str


class ConfirmationRow(SQLModel, table=True):
    """A department's confirmation of responsibility and ratio."""

    __tablename__ = "complaint_confirmation"
    id: int | None = Field(default=None, primary_key=True)
    complaint_id: int = Field(foreign_key="complaint.id")
    department: str
    by: str
    opinion: str | None = None
    confirmed_at: str


class DissentRow(SQLModel, table=True):
    """A memorandum against a decision."""

    __tablename__ = "complaint_dissent"
    id: int | None = Field(default=None, primary_key=True)
    number: str
    complaint_id: int = Field(foreign_key="complaint.id")
    department: str
    by: str
    customer: int
    text: str
    entered_at: str


class DissentResultRow(SQLModel, table=True):
    """What became of a memorandum."""

    __tablename__ = "complaint_dissent_result"
    dissent_id: int = Field(primary_key=True, foreign_key="complaint_dissent.id")
    decided_at: str
    by: str
    role: str
    upheld: int
    text: str | None = None
    decision_id: int | None = Field(default=None, foreign_key="complaint_decision.id")


class OldBooksRow(SQLModel, table=True):
    """Where a case stood in the register that was kept before this desk."""

    __tablename__ = "complaint_old_books"
    complaint_id: int = Field(primary_key=True, foreign_key="complaint.id")
    file: str
    line: int
    stage: str | None = None
    decided_by: str | None = None
    remark: str | None = None
    imported_at: str
