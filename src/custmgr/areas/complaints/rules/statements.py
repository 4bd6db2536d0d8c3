"""What is written on the form: how it is read, and whether it can be true."""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal

from custmgr.areas.complaints.facts.cases import Case
from custmgr.areas.complaints.facts.words import THOUSANDTHS, CauseClass, Field, Stage, Treatment, YesNo
from custmgr.areas.complaints.policy import Demand, Policy, StageRow
from custmgr.areas.complaints.refusals.form import MoreThanShipped, NoQuantity
from custmgr.areas.complaints.refusals.lacking import LACKING, FactsMissing
from custmgr.areas.complaints.refusals.statements import (
    ConfirmedTooMany,
    NotASuperior,
    OwnSignature,
    ProducedLater,
    TrackingNeedsReason,
    UnfoundedWithLoss,
    UnreadableFact,
)
from custmgr.areas.customers.facts import Region
from custmgr.areas.staff.facts import Person, Role
from custmgr.ground.dates import to_day
from custmgr.ground.money import ratio, to_fen, to_number, yuan
from custmgr.ground.reading import Unreadable
from custmgr.ground.refusals import Refusal
from custmgr.ground.text import folded, is_clean
from custmgr.ground.words import Word

Statements = Mapping[Field, str]
SUPERIORS = (Role.BUSINESS_MANAGER, Role.DEPT_MANAGER, Role.DEPUTY_GM, Role.GENERAL_MANAGER)
UNDETERMINED = "undetermined"
YES, NO = "yes", "no"
NOTHING = {"no", "none", "无", "没有", "否"}
SYNONYMS: dict[str, dict[str, str]] = {
    "yes_no": {"yes": YES, "y": YES, "true": YES, "是": YES, "成立": YES, "列入": YES}
    | {"no": NO, "n": NO, "false": NO, "否": NO, "不成立": NO, "不列入": NO},
    "class": {word.value: word.value for word in CauseClass}
    | {"质量异常": "quality", "人为因素": "human", "非质量异常": "human", "人为": "human"},
    "region": {word.value: word.value for word in Region} | {"国内": "domestic", "国外": "foreign"},
    "treatment": {word.value: word.value for word in Treatment}
    | {"索赔": "claim", "赔款": "claim", "折让": "allowance", "退货": "return", "补送": "replacement"}
    | {"重处理": "rework", "重修": "rework", "不作处理": "none", "无": "none"},
}
CHOICES: dict[Field, type[Word]] = {
    Field.CLASS: CauseClass,
    Field.REGION: Region,
    Field.TREATMENT: Treatment,
    Field.FOUNDED: YesNo,
    Field.TRACKED: YesNo,
}
EXAMPLES = {
    Field.QUANTITY: "5000",
    Field.DEFECTIVE: "20",
    Field.CONFIRMED: "20",
    Field.SHIPPED: "2026-02-10",
    Field.PRODUCED_ON: "2026-02-05",
    Field.CLAIM: "1234.50",
    Field.LOSS: "1234.50",
    Field.FOUNDED: YES,
    Field.TRACKED: YES,
    Field.CLASS: "quality",
    Field.REGION: "domestic",
    Field.TREATMENT: "claim,return",
}


def read(field: Field, text: str, *, option: bool = False) -> str | UnreadableFact:
    """Return a field's text in the form it is stored in, or say that it cannot be read.

    `option` tells that the field was typed as an option of its own, not with `--set`.
    """
    try:
        value = READERS.get(field, _text)(text)
    except Unreadable:
        value = None
    return value or _unread(field, text, option=option)


def assigned(field: Field) -> str:
    """Return how a field is typed with `--set`, by example."""
    return f"--set {field.value}={EXAMPLES.get(field, '…')}"


def lacking(row: StageRow, case: Case, new: Statements, *, founded: bool) -> Refusal | None:
    """Refuse to let the form leave a stage while one of its facts is missing, and name them all."""
    missing = [demand for demand in row.facts if _is_missing(demand, row.name, case, new, founded=founded)]
    if not missing:
        return None
    fields = tuple(dict.fromkeys(demand.field for demand in missing))
    example = " ".join(assigned(field) for field in fields)
    kind = LACKING.get(missing[0].rule, FactsMissing)
    return kind(case.number, case.stage, fields, example)


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
    if Field.PRODUCED_ON not in new or case.shipped_on is None:
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


def milli(text: str) -> int:
    """Return a stored quantity in thousandths."""
    return int(Decimal(text) * THOUSANDTHS)


def _unread(field: Field, text: str, *, option: bool) -> UnreadableFact:
    name = f"--{field.value.replace('_', '-')}"
    example = EXAMPLES.get(field, "…")
    return UnreadableFact(text, field, f"{name} {example}" if option else assigned(field))


def _is_missing(demand: Demand, stage: Stage, case: Case, new: Statements, *, founded: bool) -> bool:
    if demand.when_founded and not founded:
        return False
    wanted = [field for field in (demand.field, demand.unless) if field is not None]
    return not any(new.get(field) or _standing(case, stage, field) for field in wanted)


def _standing(case: Case, stage: Stage, field: Field) -> object:
    on_form = {Field.OPINION: case.opinion, Field.SAMPLE: case.sample, Field.NO_SAMPLE: case.no_sample}
    if field is Field.CLASS:
        return case.cause_class
    return on_form[field] if field in on_form else case.stated(stage, field)


def _amount(new: Statements) -> int:
    return to_fen(new[Field.LOSS]) if Field.LOSS in new else 0


def _text(text: str) -> str | None:
    return text.strip() if is_clean(text) else None


def _sample(text: str) -> str | None:
    return None if folded(text).casefold() in NOTHING else _text(text)


def _number(text: str) -> str | None:
    number = to_number(text)
    exact = (number * THOUSANDTHS) == (number * THOUSANDTHS).to_integral_value()
    return ratio(number) if exact and number >= 0 else None


def _defective(text: str) -> str | None:
    unknown = folded(text).casefold() in {UNDETERMINED, "未确定", "客户加工中未确定"}
    return UNDETERMINED if unknown else _number(text)


def _day(text: str) -> str:
    return to_day(text).isoformat()


def _money(text: str) -> str | None:
    fen = to_fen(text)
    return yuan(fen) if fen >= 0 else None


def _word(kind: str) -> Callable[[str], str | None]:
    return lambda text: SYNONYMS[kind].get(folded(text).casefold())


def _treatments(text: str) -> str | None:
    parts = [part for part in folded(text).replace("、", ",").replace(";", ",").split(",") if part.strip()]
    found = {SYNONYMS["treatment"].get(part.strip().casefold()) for part in parts}
    if not parts or None in found or (len(found) > 1 and Treatment.NONE.value in found):
        return None
    return ",".join(word.value for word in Treatment if word.value in found)


READERS: dict[Field, Callable[[str], str | None]] = {
    Field.QUANTITY: _number,
    Field.DEFECTIVE: _defective,
    Field.CONFIRMED: _number,
    Field.SHIPPED: _day,
    Field.PRODUCED_ON: _day,
    Field.CLAIM: _money,
    Field.LOSS: _money,
    Field.FOUNDED: _word("yes_no"),
    Field.TRACKED: _word("yes_no"),
    Field.CLASS: _word("class"),
    Field.REGION: _word("region"),
    Field.TREATMENT: _treatments,
    Field.SAMPLE: _sample,
}
