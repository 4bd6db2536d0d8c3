"""The words of a complaint case, and what is known about one."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal

from custmgr.areas.customers.facts import Region
from custmgr.areas.staff.facts import Department, Role
from custmgr.ground.words import Word, mark

THOUSANDTHS = 1000


class Stage(Word):
    """Where a complaint form lies (CMP-35)."""

    DRAFT = "draft", mark("Draft form")
    ACCEPT = "accept", mark("Registration")
    QC = "qc", mark("Quality investigation")
    MFG = "mfg", mark("Cause analysis")
    RD = "rd", mark("R&D opinion")
    REVIEW = "review", mark("Check")
    OPINION = "opinion", mark("Business opinion")
    SYNTHESIS = "synthesis", mark("Combined opinion")
    DECISION = "decision", mark("Decision")
    EXECUTE = "execute", mark("Execution")
    CLOSED = "closed", mark("Closed")
    VOID = "void", mark("Void")


ENDED = (Stage.CLOSED, Stage.VOID)


class Ending(Word):
    """The command that ends a stage: most are routed on, one is approved, the last is closed."""

    ROUTE = "route", mark("hand on")
    APPROVE = "approve", mark("approve")
    CLOSE = "close", mark("close")


class CauseClass(Word):
    """The class of a complaint by its cause (CMP-6)."""

    QUALITY = "quality", mark("Quality abnormality")
    HUMAN = "human", mark("Human factors")


class Outcome(Word):
    """How a closed case ended for the customer."""

    ACCEPTED = "accepted", mark("Accepted by the customer")
    NOT_ACCEPTED = "not_accepted", mark("Not accepted by the customer")
    UNFOUNDED = "unfounded", mark("Unfounded")


class Treatment(Word):
    """What is done for the customer; several may go together."""

    CLAIM = "claim", mark("Compensation")
    ALLOWANCE = "allowance", mark("Allowance")
    RETURN = "return", mark("Return of goods")
    REPLACEMENT = "replacement", mark("Replacement")
    REWORK = "rework", mark("Rework")
    NONE = "none", mark("No treatment")


BY_QUANTITY = (Treatment.RETURN, Treatment.REPLACEMENT)


class Basis(Word):
    """Which figure counts as the complaint amount (CMP-66)."""

    MAX = "max", mark("the larger of claim and loss")
    LOSS = "loss", mark("the loss")
    CLAIMED = "claimed", mark("the claim")


class DayKind(Word):
    """Which days a limit counts (CMP-61)."""

    CALENDAR = "calendar", mark("Calendar days")
    WORKING = "working", mark("Working days")


class Field(Word):
    """Everything that is written on the complaint form, by the name `--set` knows."""

    ORDER = "order", mark("Order number")
    PRODUCT = "product", mark("Part number")
    QUANTITY = "quantity", mark("Quantity")
    SHIPPED = "shipped", mark("Shipped on")
    DEFECTIVE = "defective", mark("Defective quantity")
    DEMAND = "demand", mark("Customer's demand")
    REASON = "reason", mark("Reason of complaint")
    CLAIM = "claim", mark("Amount claimed")
    OPINION = "opinion", mark("Opinion of the business department")
    SAMPLE = "sample", mark("Abnormal sample")
    NO_SAMPLE = "no_sample", mark("Reason why there is no sample")
    REGION = "region", mark("Domestic or foreign")
    CLASS = "class", mark("Class by cause")
    CONFIRMED = "confirmed_defective", mark("Confirmed defective quantity")
    CAUSE = "cause", mark("Cause")
    RESPONSIBLE = "responsible", mark("Responsible department")
    UNIT = "unit", mark("Production unit")
    SHIFT = "shift", mark("Shift")
    PERSONNEL = "personnel", mark("Production personnel")
    PRODUCED_ON = "produced_on", mark("Produced on")
    COUNTERMEASURE = "countermeasure", mark("Countermeasure")
    COMMENT = "comment", mark("Opinion of research and development")
    REMARK = "remark", mark("Remark of the check")
    NEGOTIATION = "negotiation", mark("Result of the negotiation")
    TREATMENT = "treatment", mark("Treatment")
    SIGNED_BY = "signed_by", mark("Signed by the superior")
    FOUNDED = "founded", mark("Complaint founded")
    LOSS = "loss", mark("Loss amount")
    TRACKED = "tracked", mark("Improvement tracked")
    TRACKED_REASON = "tracked_reason", mark("Reason for tracking")


@dataclass(frozen=True)
class Fact:
    """One thing stated on the form: the last statement of a stage about a field counts."""

    stage: Stage
    field: Field
    value: str

    @property
    def shown(self) -> object:
        """Return the value as a person reads it: words and yes or no instead of what is stored."""
        match self.field:
            case Field.TREATMENT:
                return tuple(Treatment(word) for word in self.value.split(","))
            case Field.CLASS:
                return CauseClass(self.value)
            case Field.REGION:
                return Region(self.value)
            case Field.FOUNDED | Field.TRACKED:
                return self.value == "yes"
        return self.value


@dataclass(frozen=True)
class Passage:
    """One stay of the form at a stage; without a day of leaving it lies there still.

    `due_at` ends the allowance, `hard_due_at` the second and worse limit where a stage has one (CMP-42).
    """

    stage: Stage
    department: Department | Role
    clock: str
    entered_at: datetime
    left_at: datetime | None
    due_at: datetime
    hard_due_at: datetime | None
    half_day: bool
    by: str | None
    opinion: str | None


@dataclass(frozen=True)
class Decision:
    """What an authority decided, with the amounts it saw (CMP-45)."""

    id: int
    at: datetime
    by: str
    role: Role
    required: Role
    amount_fen: int | None
    loss_fen: int | None
    approved: bool
    opinion: str | None
    edition: str


@dataclass(frozen=True)
class Case:
    """A complaint as it stands in the file."""

    id: int
    number: str
    draft_number: str | None
    customer: str
    customer_name: str
    region: Region
    stage: Stage
    opened_at: datetime
    accepted_at: datetime | None
    due_on: date | None
    order: str | None
    product: str | None
    quantity_milli: int | None
    shipped_on: date | None
    defective_milli: int | None
    undetermined: bool
    demand: str | None
    reason: str | None
    claim_fen: int | None
    opinion: str | None
    sample: str | None
    no_sample: str | None
    cause_class: CauseClass | None
    founded: bool | None
    responsible: str | None
    treatments: tuple[Treatment, ...]
    loss_fen: int | None
    tracked: bool | None
    decision_id: int | None
    answered_by: str | None
    answered_on: date | None
    closed_on: date | None
    outcome: Outcome | None
    facts: tuple[Fact, ...] = ()
    passages: tuple[Passage, ...] = ()
    decisions: tuple[Decision, ...] = ()

    @property
    def quantity(self) -> int | Decimal | None:
        """Return the quantity shipped, in pieces."""
        return pieces(self.quantity_milli)

    @property
    def defective(self) -> int | Decimal | None:
        """Return the defective quantity, in pieces; none while it is undetermined."""
        return pieces(self.defective_milli)

    @property
    def decision(self) -> Decision | None:
        """Return the decision in force: the last approval since the form was last sent back."""
        return next((d for d in self.decisions if d.id == self.decision_id), None)

    @property
    def running(self) -> bool:
        """Say whether the case is accepted and neither closed nor void."""
        return self.stage not in (Stage.DRAFT, *ENDED)

    def stated(self, stage: Stage, what: Field) -> str | None:
        """Return what a stage last stated about a field."""
        return next((f.value for f in reversed(self.facts) if f.stage is stage and f.field is what), None)

    def author_of(self, stage: Stage) -> str | None:
        """Return who signed the form when it last left a stage."""
        done = (p for p in reversed(self.passages) if p.stage is stage and p.left_at)
        return next((p.by for p in done), None)


@dataclass(frozen=True)
class Step:
    """One step of a reasoning, told in the clerk's language where it is shown."""

    says: str
    values: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class Authority:
    """Who must decide, on which amount, and why."""

    role: Role
    amount_fen: int | None
    up_to_fen: int | None
    steps: tuple[Step, ...]


@dataclass(frozen=True)
class Present(Case):
    """A case as it stands at a moment: where it lies, how late it is, who must decide and why.

    `days_late` is the case's, `stage_days_late` the present stage's; `overdue` either of them.
    """

    department: Department | Role | None = None
    entered_at: datetime | None = None
    stage_due_at: datetime | None = None
    stage_due: date | datetime | None = None
    days_late: int = 0
    stage_days_late: int = 0
    amount_fen: int | None = None
    authority: Role | None = None
    approved_by: str | None = None
    undetermined_text: str | None = None
    steps: tuple[Step, ...] = ()
    history: tuple[Mapping[str, object], ...] = ()

    @property
    def stage_facts(self) -> tuple[Fact, ...]:
        """Return what the departments stated, without the form as it was taken in."""
        return tuple(fact for fact in self.facts if fact.stage is not Stage.DRAFT)

    @property
    def stated_facts(self) -> Mapping[str, Mapping[str, str]]:
        """Return what each stage last stated, by stage and field."""
        return {
            stage.value: {fact.field.value: fact.value for fact in self.facts if fact.stage is stage}
            for stage in dict.fromkeys(fact.stage for fact in self.facts)
        }

    @property
    def overdue(self) -> bool:
        """Say whether the case or its present stage is past its day."""
        return self.running and self.days_late + self.stage_days_late > 0


@dataclass(frozen=True)
class StageTime:
    """How long a closed case lay at a stage; `days_used` counts whole calendar days (CMP-88)."""

    stage: Stage
    department: Department | Role
    entered_at: datetime
    left_at: datetime
    due_at: datetime
    days_used: int
    days_late: int


@dataclass(frozen=True)
class ClosedCase:
    """A closed case as the monthly statistics print it (CMP-53, CMP-128).

    Quantities are thousandths; `loss_fen` is what the statistics count: nothing for a case that the customer did
    not accept, because the new form carries it.
    """

    number: str
    customer: str
    customer_name: str
    region: Region
    product: str
    order: str
    quantity_milli: int
    defective_milli: int | None
    cause_class: CauseClass | None
    cause: str | None
    responsible: str | None
    treatments: tuple[Treatment, ...]
    claim_fen: int | None
    loss_fen: int
    amount_fen: int | None
    authority: Role
    decided_by: str
    decided_on: date
    accepted_on: date
    closed_on: date
    days_used: int
    limit_days: int
    on_time: bool
    founded: bool
    tracked: bool
    countermeasure: str | None
    outcome: Outcome
    stages: tuple[StageTime, ...]


@dataclass(frozen=True)
class MonthFlow:
    """The cases of a month as figures: carried in + accepted - closed - voided = carried out."""

    carried_in: int
    accepted: int
    closed: int
    voided: int
    carried_out: int
    on_time: int
    loss_fen: int


def pieces(milli: int | None) -> int | Decimal | None:
    """Return thousandths as pieces: whole ones as a whole number."""
    if milli is None:
        return None
    whole, rest = divmod(milli, THOUSANDTHS)
    return Decimal(milli) / THOUSANDTHS if rest else whole
