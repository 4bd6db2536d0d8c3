"""Bringing along the visits of old books: facts of the past are recorded, not judged (CUS-19, CUS-21, CUS-25)."""

from dataclasses import dataclass, field
from datetime import date

from custmgr.areas.customers import actions as customers
from custmgr.areas.methods.facts import Method
from custmgr.areas.visits import store, views
from custmgr.areas.visits.facts import VisitKind
from custmgr.areas.visits.policy import Policy
from custmgr.ground.dates import to_day
from custmgr.ground.desk import Desk
from custmgr.ground.importing import run
from custmgr.ground.records import BadCell, Field, OnDuplicate, Record, Tally, Took, Wish
from custmgr.ground.text import folded, key_of, names_in
from custmgr.ground.words import Word, mark
from custmgr.mechanisms.naming import word

BATCH = 5000
FIELDS = (
    Field("customer", ("客户", "客户编号", "客户名称", "客户代码", "customer code", "customer name", "code")),
    Field("on", ("日期", "拜访日期", "回访日期", "date", "visit date", "day")),
    Field("by", ("拜访人", "拜访人员", "回访人", "业务员", "visitors", "visitor", "salesperson", "staff")),
    Field("method", ("方式", "拜访方式", "回访方式", "way", "channel")),
    Field("content", ("内容", "拜访内容", "回访内容", "text", "notes")),
    Field("kind", ("种类", "类型", "拜访类型", "type")),
    Field("preparation", ("准备", "拜访准备")),
    Field("persons_met", ("会见人", "接待人", "persons met")),
    Field("result", ("结果", "处理结果", "outcome")),
    Field("next_step", ("下一步", "后续安排", "next step")),
)
NOTES = ("preparation", "persons_met", "result", "next_step")
SPOKEN: dict[str, Word] = {
    "上门": Method.ONSITE,
    "上门拜访": Method.ONSITE,
    "拜访": Method.ONSITE,
    "电话": Method.PHONE,
    "邮件": Method.EMAIL,
    "电子邮件": Method.EMAIL,
    "传真": Method.FAX,
    "微信": Method.WECHAT,
    "视频": Method.VIDEO,
    "信函": Method.LETTER,
    "短信": Method.SMS,
    "电邮": Method.EMAIL,
    "现场": Method.ONSITE,
    "其他": Method.OTHER,
    "首次拜访": VisitKind.FIRST,
    "首访": VisitKind.FIRST,
    "回访": VisitKind.REVISIT,
    "联系报告": VisitKind.CONTACT_REPORT,
    "联系": VisitKind.CONTACT,
    "新签约": VisitKind.NEW_SIGNING,
    "新签约回访": VisitKind.NEW_SIGNING,
    "持续": VisitKind.CONTINUING,
    "持续回访": VisitKind.CONTINUING,
    "投诉客户回访": VisitKind.SPECIAL_COMPLAINT,
    "解约客户回访": VisitKind.SPECIAL_TERMINATED,
    "专项回访": VisitKind.SPECIAL_INSTRUCTION,
}


def import_visits(desk: Desk, wish: Wish) -> tuple[Tally, int]:
    """Enter a file of visits; say too how many first visits fewer than two salespersons made (CUS-19)."""
    taking = _Taking(desk, wish, store.next_id(desk))
    before = taking.next_id - 1
    tally = run(desk, "visit", wish, FIELDS, taking.take, taking.finish)
    needed = desk.policy(Policy).first_visit_salespersons
    return tally, views.one_sided_first_visits(desk.connection, before, needed)


@dataclass
class _Taking:
    """One file being taken: whom it names, what was there before, what waits to be written."""

    desk: Desk
    wish: Wish
    next_id: int
    customers: dict[str, int | None] = field(default_factory=dict)
    people: dict[str, int] = field(default_factory=dict)
    known: set[int] = field(default_factory=set)
    earliest: dict[int, tuple[str, int]] = field(default_factory=dict)
    visits: list[tuple[object, ...]] = field(default_factory=list)
    visitors: list[tuple[int, int]] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Look up everybody once, not row by row."""
        self.method, self.kind = word("method", Method, SPOKEN), word("kind", VisitKind, SPOKEN)
        connection = self.desk.connection
        self.customers = views.customer_keys(connection)
        self.people = views.staff_keys(connection)
        self.known = views.old_acquaintances(connection)
        self.first_id = self.next_id

    def take(self, record: Record) -> Took:
        """Judge one row and keep it to be written; nothing of a refused row is kept."""
        on = record.need("on", to_day)
        if on > self.desk.today:
            raise BadCell("on", mark("lies after today, {today}"), today=self.desk.today)
        people = [self._person(name) for name in names_in(record.need("by", str))]
        method = record.read("method", self.method) or Method.OTHER
        kind = record.read("kind", self.kind)
        content = record.need("content", str)
        customer = self._customer(record.need("customer", str))
        key = (customer, on.isoformat(), method.value, content)
        if views.is_recorded(self.desk.connection, key, self.first_id):
            return self._again()
        self._keep(record, customer, on, method, kind, people)
        return Took.ADDED

    def finish(self) -> None:
        """Write the last rows, and mark the earliest call on site of each new customer as its first visit."""
        self._write()
        store.mark_first(self.desk, (number for _on, number in self.earliest.values()))

    def _keep(
        self, record: Record, customer: int, on: date, method: Method, kind: VisitKind | None, people: list[int]
    ) -> None:
        number, self.next_id = self.next_id, self.next_id + 1
        if kind is None and customer not in self.known and method is Method.ONSITE:
            call = (on.isoformat(), number)
            self.earliest[customer] = min(self.earliest.get(customer, call), call)
        kept = kind or (VisitKind.REVISIT if customer in self.known or method is Method.ONSITE else VisitKind.CONTACT)
        notes = [record.text(name) for name in NOTES]
        self.visits.append((number, customer, on.isoformat(), method.value, kept.value, record.text("content"), *notes))
        self.visitors.extend((number, person) for person in dict.fromkeys(people))
        if len(self.visits) >= BATCH:
            self._write()

    def _write(self) -> None:
        store.add_many(self.desk, self.visits, self.visitors)
        self.visits.clear()
        self.visitors.clear()

    def _again(self) -> Took:
        if self.wish.on_duplicate is OnDuplicate.FAIL:
            raise BadCell("customer", mark("this visit is recorded already"))
        return Took.SKIPPED

    def _customer(self, text: str) -> int:
        key = key_of(text)
        if key not in self.customers:
            if not self.wish.create_customers:
                raise BadCell("customer", mark("no customer has the code or name “{text}”"), text=text)
            self.customers[key] = customers.draft_for(self.desk, text).id
        found = self.customers[key]
        if found is None:
            raise BadCell("customer", mark("several customers are called “{text}”: give the code"), text=text)
        return found

    def _person(self, name: str) -> int:
        found = self.people.get(folded(name))
        if found is None:
            raise BadCell("by", mark("{name} is not in the staff register"), name=folded(name))
        return found
