"""Whether what is written on the form can be true, and whether it is all there."""

from datetime import date
from decimal import Decimal

from custmgr.areas.complaints.facts.cases import Case
from custmgr.areas.complaints.facts.words import THOUSANDTHS, Field, Stage
from custmgr.areas.complaints.policy import Demand, Policy, StageRow
from custmgr.areas.complaints.refusals.form import MoreThanShipped, NoQuantity
from custmgr.areas.complaints.refusals.lacking import LACKING, FactsMissing, FindingMissing, FoundedUnstated
from custmgr.areas.complaints.refusals.statements import (
    ConfirmedTooMany,
    NotASuperior,
    OwnSignature,
    ProducedLater,
    TrackingNeedsReason,
    UnfoundedWithLoss,
    UnknownUnexplained,
)
from custmgr.areas.complaints.rules.reading import (
    CHOICES,
    EXAMPLES,
    NO,
    UNDETERMINED,
    UNKNOWN,
    YES,
    Statements,
    assigned,
    milli,
    read,
)
from custmgr.areas.staff.facts import Person, Role
from custmgr.ground.money import to_fen
from custmgr.ground.refusals import Refusal

__all__ = ["CHOICES", "EXAMPLES", "NO", "UNDETERMINED", "YES", "Statements", "assigned", "milli", "read"]
SUPERIORS = (Role.BUSINESS_MANAGER, Role.DEPT_MANAGER, Role.DEPUTY_GM, Role.GENERAL_MANAGER)


def lacking(row: StageRow, case: Case, new: Statements, *, founded: bool) -> Refusal | None:
    """Refuse to let the form leave a stage while one of its facts is missing, and name them all."""
    missing = [demand for demand in row.facts if _is_missing(demand, row.name, case, new, founded=founded)]
    if not missing:
        return None
    fields = tuple(dict.fromkeys(demand.field for demand in missing))
    example = " ".join(assigned(field) for field in fields)
    kind = LACKING.get(missing[0].rule, FactsMissing)
    if kind is FindingMissing and fields == (Field.FOUNDED,):
        kind = FoundedUnstated
    return kind(case.number, case.stage, fields, example)


def judge_unknown(row: StageRow, case: Case, new: Statements) -> Refusal | None:
    """Refuse a fact stated as unknown without the reason why (CMP-24)."""
    unknown = [demand for demand in row.facts if _stated(case, row, new, demand.field) == UNKNOWN]
    bare = [demand for demand in unknown if demand.unknown_with and not _stated(case, row, new, demand.unknown_with)]
    if not bare:
        return None
    return UnknownUnexplained(
        case.number, tuple(demand.field for demand in bare), bare[0].unknown_with or bare[0].field
    )


def judge_confirmed(case: Case, new: Statements) -> Refusal | None:
    """Refuse more confirmed defective pieces than were shipped; all of them is allowed (CMP-15)."""
    if Field.CONFIRMED not in new or case.quantity_milli is None:
        return None
    confirmed = Decimal(new[Field.CONFIRMED])
    if confirmed * THOUSANDTHS <= case.quantity_milli:
        return None
    return ConfirmedTooMany(str(confirmed), str(case.quantity))


def judge_production(case: Case, new: Statements) -> Refusal | None:
    """Refuse a production date after the shipping date; the same day is allowed (CMP-24)."""
    if new.get(Field.PRODUCED_ON, UNKNOWN) == UNKNOWN or case.shipped_on is None:
        return None
    produced = date.fromisoformat(new[Field.PRODUCED_ON])
    return ProducedLater(produced, case.shipped_on) if produced > case.shipped_on else None


def judge_signature(superior: Person, author: str) -> Refusal | None:
    """Refuse a signature by nobody's superior, or by the author himself (CMP-41)."""
    if superior.name == author:
        return OwnSignature(superior.name)
    return None if superior.may_act_as(*SUPERIORS) else NotASuperior(superior.name, SUPERIORS)


def judge_finding(case: Case, new: Statements, opinion: str | None, policy: Policy) -> Refusal | None:
    """Refuse a loss or a treatment of an unfounded complaint, and tracking human factors without reason.

    An unfounded complaint states at most a loss of nothing and the treatment none (CMP-44, CMP-51).
    """
    if new.get(Field.FOUNDED) == NO and (_amount(new) or new.get(Field.TREATMENT, "none") != "none"):
        return UnfoundedWithLoss(case.number)
    exempt = case.cause_class in policy.track_exempt_classes
    if new.get(Field.TRACKED) == YES and exempt and not (new.get(Field.TRACKED_REASON) or opinion):
        assert case.cause_class is not None
        return TrackingNeedsReason(case.cause_class)
    return None


def judge_defective(case: Case, new: Statements) -> Refusal | None:
    """Refuse a defective quantity of nothing, or above the quantity shipped; the same is allowed (CMP-28)."""
    text = new.get(Field.DEFECTIVE, UNDETERMINED)
    if text == UNDETERMINED or case.quantity_milli is None:
        return None
    if milli(text) <= 0:
        return NoQuantity(Field.DEFECTIVE, text)
    return MoreThanShipped(text, str(case.quantity)) if milli(text) > case.quantity_milli else None


def is_founded(case: Case, stage: Stage, new: Statements) -> bool:
    """Say whether the complaint is, or is about to be, stated as founded (CMP-44)."""
    return (new.get(Field.FOUNDED) or case.stated(stage, Field.FOUNDED)) == YES


def _is_missing(demand: Demand, stage: Stage, case: Case, new: Statements, *, founded: bool) -> bool:
    if demand.when_founded and not founded:
        return False
    if demand.when_founded and _in_lines(demand.field, case):
        return False
    if demand.waived_when is not None and demand.waived_when.holds(case, new):
        return False
    if demand.anew and stage is case.stage:
        return not new.get(demand.field)
    wanted = [field for field in (demand.field, demand.unless) if field is not None]
    return not any(new.get(field) or _standing(case, stage, field) for field in wanted)


def _stated(case: Case, row: StageRow, new: Statements, field: Field) -> str | None:
    return new.get(field) or case.stated(row.name, field)


def _standing(case: Case, stage: Stage, field: Field) -> object:
    on_form = {
        Field.OPINION: case.opinion, Field.SAMPLE: case.sample, Field.NO_SAMPLE: case.no_sample,
        Field.ORDER: case.order, Field.PRODUCT: case.product, Field.QUANTITY: case.quantity_milli,
        Field.SHIPPED: case.shipped_on, Field.DEMAND: case.demand, Field.REASON: case.reason,
    }  # fmt: skip
    if field is Field.CLASS:
        return case.cause_class
    return on_form[field] if field in on_form else case.stated(stage, field)


def _in_lines(field: Field, case: Case) -> bool:
    """Say whether loss lines or shares stand in for the single figure or the one unit of the form (CMP-44)."""
    return bool(case.losses) if field is Field.LOSS else field is Field.RESPONSIBLE and case.attributed


def _amount(new: Statements) -> int:
    return to_fen(new[Field.LOSS]) if Field.LOSS in new else 0
