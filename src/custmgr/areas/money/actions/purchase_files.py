"""Taking in files of purchases, a million rows as well as ten."""

from datetime import date
from typing import Any, NamedTuple

from custmgr.areas.customers import actions as register
from custmgr.areas.money import rules, store, views
from custmgr.areas.money.actions import cells
from custmgr.areas.money.actions.customers import Customers
from custmgr.areas.money.actions.recording import series_of
from custmgr.areas.money.actions.settling import cover_purchases, put_in_place
from custmgr.areas.money.facts.settling import State
from custmgr.areas.money.refusals import DueTooEarly, NegativeAmount, NotYet, NumberTaken, ReturnStays
from custmgr.areas.staff import views as staff
from custmgr.areas.terms import views as terms
from custmgr.areas.terms.facts import Term, in_force
from custmgr.areas.terms.policy import Policy as TermPolicy
from custmgr.ground import importing, indexes, records
from custmgr.ground.desk import Desk
from custmgr.ground.records import BadCell, OnDuplicate, Record, Took
from custmgr.ground.text import folded
from custmgr.ground.words import mark

FIELDS = (
    records.Field("number", ("单号", "采购单号", "销售单号", "订单号", "purchase no", "no", "order")),
    records.Field("customer", ("客户编号", "客户代码", "客户名称", "客户", "企业名称", "公司名称", "code", "name")),
    records.Field("on", ("日期", "采购日期", "销售日期", "订单日期", "发货日期", "date")),
    records.Field("product", ("产品", "产品名称", "品名", "商品", "型号")),
    records.Field("quantity", ("数量", "件数", "采购数量", "qty", "pieces")),
    records.Field("amount", ("金额", "销售金额", "采购金额", "总金额", "价税合计", "total")),
    records.Field("due_on", ("到期日", "到期日期", "应付日期", "due", "due date")),
    records.Field("credit", ("赊销", "是否赊销", "赊销／现款", "付款方式", "结算方式", "on credit")),
    records.Field("salesperson", ("业务员", "销售员", "负责人")),
    records.Field("region", ("地区", "区域", "district")),
)
BATCH = 2_000
SEARCHED_LATER = ("purchase_customer", "purchase_day", "purchase_open")
WORK_OUT = date.max
Row = tuple[Any, ...]


class Taken(NamedTuple):
    """What became of a file, and how many rows are to be looked at again.

    Irregular ones should not have gone out on credit (CUS-27); repeated ones bear no number, came in with a file
    taken in again, and look like a purchase entered before it.
    """

    tally: records.Tally
    irregular: int
    repeated: int


def import_file(desk: Desk, asked: records.Wish) -> Taken:
    """Take in a file of purchases; say what of it should be looked at again (CUS-27)."""
    before = views.last_row(desk.connection, "purchase")
    file = _File(desk, asked)
    tally = importing.run(desk, "purchase", asked, FIELDS, file.take, file.finish)
    any_credit = file.on_credit and not tally.refused
    irregular = views.count_exceptions(desk.connection, after=before) if any_credit else 0
    return Taken(tally, irregular, 0 if tally.refused else file.repeated)


class _File:
    """A file being taken in: rows gathered into batches, numbers given out of the series in one step."""

    def __init__(self, desk: Desk, asked: records.Wish) -> None:
        self.desk, self.asked, self.today = desk, asked, desk.today
        self.customers = Customers(desk, create=asked.create_customers)
        self.terms = terms.histories(desk.connection, None)
        self.last = views.last_number(desk.connection)
        self.given_out: list[range] = []
        self.rows_before = views.last_row(desk.connection, "purchase")
        self.people: dict[str, int] = {}
        self.due: dict[tuple[date, Term | None], date] = {}
        self.new: dict[str, Row] = {}
        self.changed: dict[str, Row] = {}
        self.on_credit: set[int] = set()
        self.not_yet_buyers: set[int] = set()
        self.repeated = 0
        self.reversed = views.reversed_numbers(desk.connection)
        self.put_off = indexes.put_off(desk.connection, "purchase", SEARCHED_LATER)

    def take(self, record: Record) -> Took:
        """Judge one row: a new purchase, one the books have, or one that cannot be taken."""
        given = folded(record.values.get("number", ""))
        there = self._there(given) if given else None
        if there or given in self.reversed:
            if self.asked.on_duplicate is OnDuplicate.FAIL:
                raise BadCell("number", NumberTaken.says, number=given)
            if self.asked.on_duplicate is OnDuplicate.SKIP:
                return Took.SKIPPED
        row = self._row(self._completed(record) if there else record, there)
        number = given or self._next()
        (self.changed if there else self.new)[number] = (number, *row)
        if len(self.new) + len(self.changed) >= BATCH:
            self._flush()
        return Took.UPDATED if there else Took.ADDED

    def finish(self) -> None:
        """Write what is left, use the customers' unused payments, and keep the series of numbers."""
        self._flush()
        indexes.build(self.desk.connection, self.put_off)
        if self.asked.again:
            self.repeated = views.count_repeated(self.desk.connection, self.rows_before, self.given_out)
        store.set_counter(self.desk, self.last)
        cover_purchases(self.desk, self.on_credit, self.rows_before)
        for number in sorted(self.not_yet_buyers):
            register.became_buyer(self.desk, number)

    def _row(self, record: Record, there: State | None) -> Row:
        """Read a row as the books hold it, its number left out; the customer last, for it may be entered for it."""
        on, amount = self._day(record), self._amount(record)
        brought = self._brought(record, on)
        quantity = record.read("quantity", cells.milli)
        person = self._person(record.text("salesperson"))
        customer = self.customers.find(record.need("customer", str))
        due = self._worked_out(customer.id, on) if brought is WORK_OUT else brought
        paid = self._paid(there, customer.id, amount, on_credit=due is not None)
        self._note(customer.id, is_buyer=customer.is_buyer, on_credit=due is not None)
        until, credit = (due or on).isoformat(), int(due is not None)
        texts = record.text("product"), record.text("region")
        looked_after = person or customer.salesperson_id
        return customer.id, on.isoformat(), texts[0], quantity, amount, until, credit, paid, looked_after, texts[1]

    def _completed(self, record: Record) -> Record:
        """Leave what the file does not speak of as the books have it: a list of amounts makes no debt a cash sale."""
        kept = views.as_brought(self.desk.connection, folded(record.values["number"]))
        if record.text("credit") or record.text("due_on"):
            kept = {key: text for key, text in kept.items() if key not in ("credit", "due_on")}
        return Record(record.row, kept | record.values)

    def _day(self, record: Record) -> date:
        on = record.need("on", cells.day)
        if on > self.today:
            raise BadCell("on", NotYet.says, on=on, today=self.today)
        return on

    def _amount(self, record: Record) -> int:
        amount = record.need("amount", cells.fen)
        if amount < 0:
            raise BadCell("amount", NegativeAmount.says, amount_fen=amount)
        return amount

    def _brought(self, record: Record, on: date) -> date | None:
        """Return the due day the books bring along, None in cash, else WORK_OUT (CUS-28)."""
        brought = record.read("due_on", cells.day)
        asked = record.read("credit", cells.on_credit)
        if brought is None:
            return WORK_OUT if asked else None
        if brought < on:
            raise BadCell("due_on", DueTooEarly.says, on=on, due_on=brought)
        if asked is False and brought > on:
            raise BadCell("due_on", mark("a purchase in cash is paid at once and has no due date of its own"))
        return None if asked is False else brought

    def _worked_out(self, customer_id: int, on: date) -> date:
        term = in_force(self.terms.get(customer_id, ()), on)
        if (on, term) not in self.due:
            self.due[on, term] = rules.due_on(on, term, self.desk.policy(TermPolicy, on=on))
        return self.due[on, term]

    def _paid(self, there: State | None, customer_id: int, amount: int, *, on_credit: bool) -> int:
        """Return what is paid of a purchase; payments used for one that changes stay used for it."""
        used = there.paid_fen if there and there.on_credit else 0
        if there and used and (used > amount or not on_credit or there.customer_id != customer_id):
            raise BadCell("amount", mark("payments of {used_fen} are used for this purchase already"), used_fen=used)
        if there and there.returned_fen:
            raise BadCell("number", mark("goods of it were returned; correct it by hand"))
        return used if on_credit else amount

    def _person(self, name: str | None) -> int | None:
        if name is None:
            return None
        if name not in self.people:
            person = staff.seek(self.desk.connection, name)
            if person is None:
                raise BadCell("salesperson", mark("{name} is not in the staff register"), name=name)
            self.people[name] = person.id
        return self.people[name]

    def _note(self, customer_id: int, *, is_buyer: bool, on_credit: bool) -> None:
        if on_credit:
            self.on_credit.add(customer_id)
        if not is_buyer:
            self.not_yet_buyers.add(customer_id)

    def _next(self) -> str:
        self.last += 1
        if self.given_out and self.given_out[-1].stop == self.last:
            self.given_out[-1] = range(self.given_out[-1].start, self.last + 1)
        else:
            self.given_out.append(range(self.last, self.last + 1))
        return f"P{self.last:06}"

    def _there(self, number: str) -> State | None:
        """Return the purchase of this number in the books; our own series is kept clear of numbers that are brought."""
        if number in self.new or number in self.changed:
            self._flush()
        if number.startswith("P"):
            self._keep_clear(number)
        state = views.seek_state(self.desk.connection, number)
        if state and state.returns_id is not None:
            raise BadCell("number", ReturnStays.says, number=number)
        return state

    def _keep_clear(self, number: str) -> None:
        ours = series_of(number)
        if ours is not None and any(ours in some for some in self.given_out):
            raise BadCell("number", mark("{number} was just given to a row without a number"), number=number)
        self.last = max(self.last, ours or 0)

    def _correct(self, row: Row) -> None:
        """Put what the file says in the place of a purchase, if it says anything new."""
        number, customer, on, product, quantity, amount, due_on, credit, _paid, person, district = row
        old = views.by_number(self.desk.connection, number)
        assert old is not None
        new = old._replace(
            customer_id=customer,
            on=date.fromisoformat(on),
            product=product,
            quantity_milli=quantity,
            amount_fen=amount,
            due_on=date.fromisoformat(due_on),
            on_credit=bool(credit),
            salesperson_id=person,
            district=district,
        )
        if new != old:
            put_in_place(self.desk, old, new, self.asked.path.name)

    def _flush(self) -> None:
        store.add_purchases(self.desk, list(self.new.values()))
        for row in self.changed.values():
            self._correct(row)
        self.new, self.changed = {}, {}
