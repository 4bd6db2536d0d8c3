"""How what is typed for a field of the form is read, and in which form it is stored."""

from collections.abc import Callable, Mapping
from decimal import Decimal

from custmgr.areas.complaints.facts.shares import Penalty
from custmgr.areas.complaints.facts.words import (
    THOUSANDTHS,
    CameBy,
    CauseClass,
    Field,
    Judgement,
    Settlement,
    Tested,
    Treatment,
    Unknown,
    YesNo,
)
from custmgr.areas.complaints.refusals.statements import UnreadableFact
from custmgr.areas.customers.facts import Region
from custmgr.areas.staff.facts import Department
from custmgr.ground.dates import to_day
from custmgr.ground.money import ratio, to_fen, to_number, yuan
from custmgr.ground.reading import Unreadable
from custmgr.ground.text import folded, is_clean
from custmgr.ground.words import Word

Statements = Mapping[Field, str]
DAYS = (
    Field.CONTACTED_ON,
    Field.OPINION_ON,
    Field.EXECUTED_ON,
    Field.FILED_ON,
    Field.HANDLING_DUE,
    Field.TOLD_ON,
    Field.IMPROVEMENT_DUE,
    Field.EFFECT_ON,
)
UNDETERMINED = "undetermined"
UNKNOWN = Unknown.UNKNOWN.value
UNKNOWN_WORDS = {UNKNOWN, "不详", "不明", "未知", "查不出", "无法查明"}
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
    "penalty": {word.value: word.value for word in Penalty}
    | {"不惩处": "none", "经济处罚": "economic", "行政处罚": "administrative", "两者": "both"},
    "judgement": {word.value: word.value for word in Judgement} | {"质量问题": "quality", "非质量问题": "other"},
    "test_result": {word.value: word.value for word in Tested} | {"确认": "confirmed", "未确认": "not_confirmed"},
    "settled": {word.value: word.value for word in Settlement}
    | {
        "现场修理": "onsite_repair",
        "客户处修理": "onsite_repair",
        "退货": "return",
        "成品退回": "return",
        "无": "none",
    },
    "channel": {word.value: word.value for word in CameBy}
    | {"热线": "hotline", "投诉热线": "hotline", "客户投诉热线": "hotline", "电话": "phone"}
    | {"书面": "letter", "信函": "letter"}
    | {"邮件": "email", "电子邮件": "email", "来访": "visit", "上门": "visit"},
    "department": {word.value: word.value for word in Department}
    | {"制造部": "mfg", "质量管理部": "qc", "业务部": "business", "研发部": "rd", "服务部": "service"},
}
CHOICES: dict[Field, type[Word]] = {
    Field.CLASS: CauseClass,
    Field.REGION: Region,
    Field.TREATMENT: Treatment,
    Field.FOUNDED: YesNo,
    Field.TRACKED: YesNo,
    Field.PENALTY: Penalty,
    Field.ONSITE: YesNo,
    Field.SATISFIED: YesNo,
    Field.JUDGEMENT: Judgement,
    Field.TEST_RESULT: Tested,
    Field.SETTLED: Settlement,
    Field.LIABLE: Department,
    Field.CHANNEL: CameBy,
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
    Field.PENALTY: "both",
    Field.CLASS: "quality",
    Field.REGION: "domestic",
    Field.TREATMENT: "claim,return",
    Field.ONSITE: NO,
    Field.SATISFIED: YES,
    Field.JUDGEMENT: "quality",
    Field.TEST_RESULT: "confirmed",
    Field.SETTLED: "onsite_repair",
    Field.LIABLE: "mfg",
    Field.CHANNEL: "hotline",
    Field.COST: "1234.50",
    **dict.fromkeys(DAYS, "2026-03-20"),
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


def assigned(field: Field, example: str = "") -> str:
    """Return how a field is typed with `--set`, by example."""
    return f"--set {field.value}={example or EXAMPLES.get(field, '…')}"


def milli(text: str) -> int:
    """Return a stored quantity in thousandths."""
    return int(Decimal(text) * THOUSANDTHS)


def _unread(field: Field, text: str, *, option: bool) -> UnreadableFact:
    name = f"--{field.value.replace('_', '-')}"
    example = EXAMPLES.get(field, "…")
    return UnreadableFact(text, field, f"{name} {example}" if option else assigned(field))


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


def _or_unknown(reader: Callable[[str], str | None]) -> Callable[[str], str | None]:
    return lambda text: UNKNOWN if folded(text).casefold() in UNKNOWN_WORDS else reader(text)


READERS: dict[Field, Callable[[str], str | None]] = {
    Field.QUANTITY: _number,
    Field.DEFECTIVE: _defective,
    Field.CONFIRMED: _number,
    Field.SHIPPED: _day,
    Field.UNIT: _or_unknown(_text),
    Field.SHIFT: _or_unknown(_text),
    Field.PERSONNEL: _or_unknown(_text),
    Field.PRODUCED_ON: _or_unknown(_day),
    Field.CLAIM: _money,
    Field.LOSS: _money,
    Field.FOUNDED: _word("yes_no"),
    Field.TRACKED: _word("yes_no"),
    Field.PENALTY: _word("penalty"),
    Field.CLASS: _word("class"),
    Field.REGION: _word("region"),
    Field.TREATMENT: _treatments,
    Field.SAMPLE: _sample,
    Field.ONSITE: _word("yes_no"),
    Field.SATISFIED: _word("yes_no"),
    Field.JUDGEMENT: _word("judgement"),
    Field.TEST_RESULT: _word("test_result"),
    Field.SETTLED: _word("settled"),
    Field.LIABLE: _word("department"),
    Field.CHANNEL: _word("channel"),
    Field.COST: _money,
    **dict.fromkeys(DAYS, _day),
}
