"""What is known about a complaint case, and how it stands at a moment."""

from collections.abc import Mapping
from dataclasses import field
from datetime import date, datetime
from decimal import Decimal

from custmgr.areas.complaints.facts.losses import LossLine
from custmgr.areas.complaints.facts.shares import Confirmation, Dissent, Penalty, Share
from custmgr.areas.complaints.facts.stated import Fact
from custmgr.areas.complaints.facts.words import (
    ENDED,
    THOUSANDTHS,
    CameBy,
    CauseClass,
    Channel,
    Field,
    Outcome,
    Ruled,
    Stage,
    Treatment,
)
from custmgr.areas.customers.facts import Region
from custmgr.areas.staff.facts import Department, Role
from custmgr.ground.frozen import frozen


@frozen
class Passage:
    """One stay of the form at a stage; without a day of leaving it lies there still.

    `due_at` ends the allowance, `hard_due_at` the second and worse limit where a stage has one (CMP-42). `by_clerk`
    tells that nobody was named as the signer: the clerk entered it.
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
    by_clerk: bool = False


@frozen
class Decision:
    """What an authority decided, with the amounts it saw; `last_loss` is the last loss line it saw (CMP-45)."""

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
    last_loss: int | None = None
    outcome: Ruled = Ruled.APPROVED


@frozen
class Case:
    """A complaint as it stands in the file.

    `loss_fen` is the present one, the sum of `losses` where there are lines; `shares` divide it. `parent` is the
    number of the form this one follows, `child` of the one that followed it (CMP-52).
    """

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
    losses: tuple[LossLine, ...] = ()
    decided_losses: tuple[LossLine, ...] = ()
    shares: tuple[Share, ...] = ()
    penalty: Penalty | None = None
    confirmations: tuple[Confirmation, ...] = ()
    dissents: tuple[Dissent, ...] = ()
    parent: str | None = None
    child: str | None = None

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
        """Return the decision in force: the last approval since the form was last sent back.

        A closed case may be decided once more when its settlement needs it (CMP-80).
        """
        if self.stage is Stage.CLOSED:
            return next((d for d in reversed(self.decisions) if d.approved), None)
        return next((d for d in self.decisions if d.id == self.decision_id), None)

    @property
    def attributed(self) -> bool:
        """Say whether the responsibility was divided in so many words, not only by naming one unit (CMP-19)."""
        return any(share.id for share in self.shares)

    @property
    def penalty_assumed(self) -> bool:
        """Say whether nobody stated the kind of penalty, so that it is the policy's assumption (CMP-44)."""
        if self.penalty is None or self.answered_by == Channel.OLD_BOOKS.value:
            return False
        return all(fact.field is not Field.PENALTY for fact in self.facts)

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


@frozen
class Step:
    """One step of a reasoning, told in the clerk's language where it is shown."""

    says: str
    values: Mapping[str, object] = field(default_factory=dict)


@frozen
class Authority:
    """Who must decide, on which amount, and why."""

    role: Role
    amount_fen: int | None
    up_to_fen: int | None
    steps: tuple[Step, ...]


@frozen
class Present(Case):
    """A case as it stands at a moment: where it lies, how late it is, who must decide and why.

    `days_late` is the case's, `stage_days_late` the present stage's; `overdue` either of them. `decision_days` is how
    long the form lay with the deciders, which is not charged to the business department; `collect_by` the last day to
    pay for goods whose complaint is not founded; `out_of_scope` names our products where the part is none of them,
    `lacking` what a draft still needs before it is accepted.
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
    decision_days: int = 0
    seriously_late: bool = False
    collect_by: date | None = None
    out_of_scope: tuple[str, ...] = ()
    lacking: tuple[Field, ...] = ()

    @property
    def proposed(self) -> str | None:
        """Return whom quality management proposed as responsible; the combined opinion binds (CMP-13, CMP-19)."""
        return self.stated(Stage.QC, Field.RESPONSIBLE)

    @property
    def channel(self) -> CameBy | None:
        """Return how the complaint came in (INF-29)."""
        told = self.stated(Stage.DRAFT, Field.CHANNEL)
        return CameBy(told) if told else None

    @property
    def answered(self) -> Channel | str | None:
        """Return how the customer was answered, as a word where it is one of the paper's."""
        return next((channel for channel in Channel if channel.value == self.answered_by), self.answered_by)

    @property
    def void_reason(self) -> str | None:
        """Return why the case is void."""
        return self.stated(Stage.VOID, Field.REASON)

    @property
    def lies_with(self) -> Department | Role | None:
        """Return who has to act now; nobody once the case has ended."""
        return None if self.stage in ENDED else self.department

    @property
    def stage_due_on(self) -> date | None:
        """Return the day the present stage is due, without its hour."""
        return self.stage_due_at.date() if self.stage_due_at else None

    @property
    def stage_facts(self) -> tuple[Fact, ...]:
        """Return what the departments stated, without the form as it was taken in."""
        return tuple(fact for fact in self.facts if fact.stage not in (Stage.DRAFT, Stage.VOID))

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


def pieces(milli: int | None) -> int | Decimal | None:
    """Return thousandths as pieces: whole ones as a whole number."""
    if milli is None:
        return None
    whole, rest = divmod(milli, THOUSANDTHS)
    return Decimal(milli) / THOUSANDTHS if rest else whole
