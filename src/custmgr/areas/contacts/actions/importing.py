"""Taking the day's list of calls and walk-ins from a sheet, as the sales staff keep it (INF-18, INF-20)."""

from dataclasses import dataclass, field
from datetime import date
from functools import partial

from custmgr.areas.contacts import store
from custmgr.areas.contacts.actions import adding, knowing
from custmgr.areas.contacts.facts.contacts import Entry
from custmgr.areas.contacts.facts.sheets import Known
from custmgr.areas.contacts.facts.words import ContactKind
from custmgr.areas.contacts.policy import Policy
from custmgr.areas.contacts.views import contacts as views
from custmgr.areas.customers import actions as customers
from custmgr.areas.customers import views as register
from custmgr.areas.customers.facts import Customer
from custmgr.ground.dates import to_day
from custmgr.ground.desk import Desk
from custmgr.ground.importing import apart, run
from custmgr.ground.records import BadCell, Field, OnDuplicate, Record, Tally, Took, Wish
from custmgr.ground.words import Word, mark
from custmgr.mechanisms.naming import Called, word

FIELDS = (
    Field("customer", ("客户", "客户编号", "客户名称", "客户姓名", "姓名", "name")),
    Field("phone", ("联系电话", "电话", "手机", "telephone")),
    Field("on", ("来电来访日期", "日期", "来电日期", "来访日期", "接待日期", "date", "day")),
    Field("kind", ("来源", "类型", "方式", "来电来访", "source")),
    Field("by", ("销售人员", "业务员", "置业顾问", "接待人", "经办人", "salesperson", "staff")),
    Field("text", ("内容", "备注", "情况", "notes")),
    Field("sex", ("性别", "姓别")),
    Field("age_band", ("年龄区间", "年龄")),
    Field("area", ("居住工作区域", "区域", "居住区域", "工作区域")),
    Field("need", ("需求类型", "需求")),
    Field("price_band", ("接受价格区间", "价格区间", "可接受价格")),
    Field("sincerity", ("购买诚意度", "诚意度", "购买诚意")),
    Field("characteristics", ("客户基本特征", "基本特征", "特征")),
)
LEARNT = (
    Known.SEX, Known.AGE_BAND, Known.AREA, Known.NEED, Known.PRICE_BAND, Known.SINCERITY, Known.CHARACTERISTICS,
)  # fmt: skip
SPOKEN: dict[str, Word] = {
    "来电": ContactKind.CALLIN,
    "电话": ContactKind.CALLIN,
    "电话来访": ContactKind.CALLIN,
    "来访": ContactKind.WALKIN,
    "现场": ContactKind.WALKIN,
    "上门": ContactKind.WALKIN,
}


def import_contacts(desk: Desk, wish: Wish, kind: ContactKind | None, by: str | None) -> tuple[Tally, int]:
    """Enter a list of contacts; say too how many were entered after their own day (INF-20)."""
    taking = _Taking(desk, wish, kind, by)
    return run(desk, "contact", wish, FIELDS, apart(desk, taking.take)), taking.late


@dataclass
class _Taking:
    """One file being taken: what holds where a row does not say it, and what is counted."""

    desk: Desk
    wish: Wish
    kind: ContactKind | None
    by: str | None
    late: int = 0
    known: Called[Customer] = field(init=False)

    def __post_init__(self) -> None:
        """Say how the customers are known."""
        look, enter = partial(register.called, self.desk.connection), partial(customers.draft_for, self.desk)
        self.known = Called(look, enter, create=self.wish.create_customers)

    def take(self, record: Record) -> Took:
        """Judge one row and enter it with what was learnt; nothing of a refused row is kept."""
        entry = self._entry(record)
        customer = self.known.find(record.need("customer", str))
        on = entry.on or self.desk.today
        if views.is_entered(self.desk.connection, customer.id, entry.kind, on):
            if self.wish.on_duplicate is OnDuplicate.FAIL:
                raise BadCell("customer", mark("this contact is entered already"))
            return Took.SKIPPED
        if (phone := record.text("phone")) and views.phone_of(self.desk.connection, customer.id) is None:
            customers.edit(self.desk, customer.code, [f"phone={phone}"])
        made = views.find(self.desk.connection, adding.keep(self.desk, customer, entry))
        self._learn(record, customer, on)
        self.late += made.late
        return Took.ADDED

    def _entry(self, record: Record) -> Entry:
        kind = record.read("kind", word("kind", ContactKind, SPOKEN)) or self.kind
        by = record.text("by") or self.by
        if kind is None or by is None:
            raise BadCell("by" if kind else "kind", mark("is missing"))
        return Entry(kind, by, record.read("on", to_day), text=record.text("text"))

    def _learn(self, record: Record, customer: Customer, on: date) -> None:
        bands = self.desk.policy(Policy, on).bands
        told = {one: text for one in LEARNT if (text := record.text(one.value))}
        store.learn(self.desk, customer.id, {one: knowing.kept(one, text, bands) for one, text in told.items()})
