"""How a line of the old complaint register is read, and whether it can be true."""

import re
from collections.abc import Callable, Iterator
from datetime import date, datetime

from custmgr.areas.complaints.facts.old_books import OldCase
from custmgr.areas.complaints.facts.words import Field, Outcome, Stage
from custmgr.areas.complaints.rules import numbers
from custmgr.areas.complaints.rules.statements import read
from custmgr.areas.customers.facts import Region
from custmgr.ground import records
from custmgr.ground.dates import to_day, to_moment
from custmgr.ground.records import BadCell, Record
from custmgr.ground.text import folded, key_of
from custmgr.ground.words import mark

DRAFT_NUMBER = re.compile(r"D-[0-9]+")
UNIT = re.compile(r"(?i)\s*(pcs?|pnl|set|片|个|只|块|件|套|支|张)\.?$")
CLOSED = {"closed", "close", "已结案", "结案", "完成", "已完成", "结束", "是"}
VOID = {"void", "作废", "取消", "撤销", "撤案"}
NOTHING = {"无", "没有", "none", "n/a", "-", "/", "—"}
UNSETTLED = {"未定", "未确定", "待定", "不详", "未知"}
OUTCOMES = {
    "accepted": Outcome.ACCEPTED,
    "客户接受": Outcome.ACCEPTED,
    "接受": Outcome.ACCEPTED,
    "not_accepted": Outcome.NOT_ACCEPTED,
    "客户未接受": Outcome.NOT_ACCEPTED,
    "客户不接受": Outcome.NOT_ACCEPTED,
    "未接受": Outcome.NOT_ACCEPTED,
    "不接受": Outcome.NOT_ACCEPTED,
    "unfounded": Outcome.UNFOUNDED,
    "投诉不成立": Outcome.UNFOUNDED,
    "不成立": Outcome.UNFOUNDED,
}
REGIONS = {"内销": Region.DOMESTIC, "国内": Region.DOMESTIC, "外销": Region.FOREIGN, "国外": Region.FOREIGN}
REGIONS |= {"海外": Region.FOREIGN, "出口": Region.FOREIGN} | {region.value: region for region in Region}
FORM = (
    Field.ORDER, Field.PRODUCT, Field.QUANTITY, Field.SHIPPED, Field.DEFECTIVE, Field.DEMAND, Field.REASON, Field.CLAIM,
    Field.OPINION, Field.SAMPLE,
)  # fmt: skip
FOUND = (Field.LOSS, Field.RESPONSIBLE, Field.CAUSE, Field.COUNTERMEASURE, Field.TRACKED)
LENIENT = (Field.CLASS, Field.TREATMENT)
QUANTITIES = (Field.QUANTITY, Field.DEFECTIVE)
FIELDS = (
    records.Field("number", ("客户投诉编号", "投诉编号", "案件编号", "客诉编号", "抱怨编号", "编号", "no", "no.")),
    records.Field(
        "customer", ("客户", "客户名称", "客户编号", "客户代码", "投诉客户", "customer name", "customer code")
    ),
    records.Field("accepted_at", ("受理日期", "受理时间", "登记日期", "立案日期", "投诉日期", "日期", "accepted on")),
    records.Field("due", ("结案期限", "期限", "应结案日期", "要求结案日期", "到期日", "due on")),
    records.Field("closed_on", ("结案日期", "结案时间", "完成日期", "closed")),
    records.Field("order", ("订单编号", "订单号", "订单号码", "order number")),
    records.Field("product", ("料号", "产品料号", "产品", "产品名称", "品名", "part number")),
    records.Field("quantity", ("数量", "交运数量", "出货数量", "交货数量")),
    records.Field("shipped", ("交运日期", "出货日期", "交货日期", "发货日期", "shipped on", "shipping date")),
    records.Field("defective", ("不良数量", "不良数", "不合格数量", "defective quantity")),
    records.Field("demand", ("客户要求", "投诉要求", "要求", "客户投诉要求")),
    records.Field("reason", ("投诉理由", "客户投诉理由", "投诉内容", "抱怨内容", "异常内容", "不良内容", "投诉原因")),
    records.Field("claim", ("索赔金额", "客户索赔", "索赔", "求偿金额", "amount claimed")),
    records.Field("opinion", ("业务意见", "业务部门意见")),
    records.Field("sample", ("异常样品", "样品")),
    records.Field("class", ("投诉类别", "类别", "客户投诉分类")),
    records.Field("region", ("国内外", "国内／国外", "国内/国外", "内外销")),
    records.Field("stage", ("阶段", "处理阶段", "目前阶段", "现阶段", "状态", "处理状态", "进度")),
    records.Field("responsible", ("责任单位", "责任部门", "责任归属部门", "责任归属", "发生单位")),
    records.Field("cause", ("异常原因", "原因分析", "发生原因")),
    records.Field("countermeasure", ("处理对策", "改善对策", "改善措施", "对策")),
    records.Field("treatment", ("处理方式", "处理方法")),
    records.Field("loss", ("损失金额", "损失", "loss amount")),
    records.Field("tracked", ("列入追踪", "是否追踪", "追踪")),
    records.Field("outcome", ("处理结果", "结果")),
    records.Field("approved_by", ("核决人", "核决", "批准人", "decided by")),
    records.Field("remark", ("备注", "说明", "remarks", "notes")),
)


def read_line(record: Record, today: date) -> OldCase:
    """Read one line of the register, whose number and days are kept, or refuse the line (CMP-16, CMP-27)."""
    number, closed_on = _number(record), record.read("closed_on", to_day)
    accepted_at = record.read("accepted_at", to_moment)
    kept = dict(_read(record, (*FORM, *FOUND)))
    unread = [record.text(field.value) or "" for field in LENIENT if _lost(record, field)]
    lenient = {field: value for field in LENIENT if (value := _lenient(record, field))}
    old = OldCase(
        number=number, stage=_stage(record, number, closed_on), accepted_at=accepted_at,
        due_on=record.read("due", to_day), closed_on=closed_on, outcome=_outcome(record), region=_region(record),
        form={field: value for field, value in (kept | lenient).items() if field in (*FORM, Field.CLASS)},
        found={field: value for field, value in (kept | lenient).items() if field in (*FOUND, Field.TREATMENT)},
        stage_text=record.text("stage"), decided_by=record.text("approved_by"),
        remark="; ".join(filter(None, [record.text("remark"), *unread, _other_outcome(record)])) or None,
    )  # fmt: skip
    _judge(old, today)
    return old


def series_of(number: str, form: str) -> tuple[str, int] | None:
    """Return month and serial of a number formed as ours are, so that neither is given again; else None (CMP-26).

    >>> series_of("240305", "{yy:02}{mm:02}{nn:02}"), series_of("KS-7", "{yy:02}{mm:02}{nn:02}")
    (('2403', 5), None)
    """
    month, serial = numbers.place_of(number)
    try:
        first = datetime.strptime(f"20{month}", "%Y%m")  # noqa: DTZ007  wall time everywhere
    except ValueError:
        return None
    return (month, serial) if serial > 0 and numbers.number_of(form, first, serial) == number else None


def _number(record: Record) -> str | None:
    number = record.read("number", lambda text: folded(text).upper() or None)
    if number and DRAFT_NUMBER.fullmatch(number):
        raise BadCell("number", mark("{number} is a draft's number, which only this desk gives"), number=number)
    return number


def _stage(record: Record, number: str | None, closed_on: date | None) -> Stage:
    """Tell how far a line came: a closing day closes it, else what the stage column says, else it runs."""
    told = key_of(record.text("stage") or "")
    if told in VOID:
        return Stage.VOID
    if closed_on is not None or told in CLOSED:
        return Stage.CLOSED
    return Stage.ACCEPT if number else Stage.DRAFT


def _judge(old: OldCase, today: date) -> None:
    if old.stage is Stage.DRAFT:
        return
    if old.number is None:
        raise BadCell("number", mark("is missing: a case that is closed or void keeps the number it had"))
    if old.accepted_at is None:
        raise BadCell("accepted_at", mark("is missing: a case with a number has its day of acceptance"))
    accepted_on = old.accepted_at.date()
    if accepted_on > today:
        raise BadCell("accepted_at", mark("lies after today, {today}"), today=today)
    if old.due_on and old.due_on < accepted_on:
        raise BadCell("due", mark("lies before the acceptance on {accepted_on}"), accepted_on=accepted_on)
    if old.stage is Stage.CLOSED:
        _judge_closed(old, accepted_on, today)


def _judge_closed(old: OldCase, accepted_on: date, today: date) -> None:
    if old.closed_on is None:
        raise BadCell("closed_on", mark("is missing: the stage column says that the case is closed"))
    if not accepted_on <= old.closed_on <= today:
        says = mark("must lie between the acceptance on {accepted_on} and {today}")
        raise BadCell("closed_on", says, accepted_on=accepted_on, today=today)


def _read(record: Record, fields: tuple[Field, ...]) -> Iterator[tuple[Field, str]]:
    for field in fields:
        text = record.text(field.value)
        if text is None or (field not in (Field.DEMAND, Field.REASON) and key_of(text) in NOTHING):
            continue
        if field in QUANTITIES:
            text = "undetermined" if key_of(text) in UNSETTLED and field is Field.DEFECTIVE else UNIT.sub("", text)
        value = read(field, text)
        if not isinstance(value, str):
            raise BadCell(field.value, mark("“{text}” cannot be read"), text=text)
        yield field, value


def _lenient(record: Record, field: Field) -> str | None:
    """Read a column in which old registers hold anything at all; what cannot be read is kept as a remark."""
    text = record.text(field.value)
    value = read(field, text) if text else None
    return value if isinstance(value, str) else None


def _lost(record: Record, field: Field) -> bool:
    return record.text(field.value) is not None and _lenient(record, field) is None


def _outcome(record: Record) -> Outcome:
    return OUTCOMES.get(key_of(record.text("outcome") or ""), Outcome.ACCEPTED)


def _other_outcome(record: Record) -> str | None:
    text = record.text("outcome")
    return text if text and key_of(text) not in OUTCOMES else None


def _region(record: Record) -> Region | None:
    return record.read("region", _one_of("region", REGIONS))


def _one_of(key: str, words: dict[str, Region]) -> Callable[[str], Region]:
    def find(text: str) -> Region:
        found = words.get(key_of(text))
        if found is None:
            raise BadCell(key, mark("“{text}” cannot be read"), text=text)
        return found

    return find
