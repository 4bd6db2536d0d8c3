"""What the monthly statistics know of complaint cases."""

from dataclasses import dataclass
from datetime import date, datetime

from custmgr.areas.complaints.facts.losses import LossLine
from custmgr.areas.complaints.facts.shares import Confirmation, Penalty, Share
from custmgr.areas.complaints.facts.words import CauseClass, Outcome, Stage, Treatment
from custmgr.areas.customers.facts import Region
from custmgr.areas.staff.facts import Department, Role


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

    Quantities are thousandths; everything is as of the closing, whatever was corrected later. `loss_fen` is what the
    statistics count: nothing for a case that the customer did not accept, because the new form carries it.
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
    losses: tuple[LossLine, ...] = ()
    shares: tuple[Share, ...] = ()
    penalty: Penalty | None = None
    penalty_assumed: bool = False
    confirmations: tuple[Confirmation, ...] = ()
    parent: str | None = None


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
