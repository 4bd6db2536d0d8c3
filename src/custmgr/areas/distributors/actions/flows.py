"""Taking in sales flow sheets, and who still owes one."""

from datetime import date

from custmgr.areas.distributors import store
from custmgr.areas.distributors.actions import asking
from custmgr.areas.distributors.actions.months import is_out
from custmgr.areas.distributors.facts.dealers import Appointment
from custmgr.areas.distributors.facts.flows import FlowRow
from custmgr.areas.distributors.refusals.flows import MonthAhead, ReceivedTooEarly
from custmgr.areas.distributors.views import dealers, goods
from custmgr.ground import importing, records
from custmgr.ground.desk import Desk, Reader
from custmgr.ground.money import to_number
from custmgr.ground.periods import Month
from custmgr.ground.records import BadCell, Record, Tally, Took, Wish
from custmgr.ground.text import folded
from custmgr.ground.words import mark

FIELDS = (
    records.Field("product", ("产品", "品名", "品种", "商品名称", "产品名称", "药品名称")),
    records.Field("batch", ("批号", "产品批号", "生产批号", "lot")),
    records.Field("buyer", ("购货单位", "客户", "客户名称", "销往单位", "流向单位", "下游客户", "customer")),
    records.Field("region", ("地区", "区域", "省份", "销往地区", "省市", "district", "province")),
    records.Field("quantity", ("数量", "销售数量", "qty")),
    records.Field("stock", ("库存", "库存数量", "期末库存")),
)
THOUSAND = 1000


def take_sheet(desk: Desk, customer: str, month: Month, asked: Wish, on: date | None) -> tuple[Tally, tuple[str, ...]]:
    """Take in a month's flow sheet; each buyer outside the territory becomes a case, once (DST-24, DST-28)."""
    asking.policy_of(desk)
    known = asking.dealer(desk, customer)
    received_on = asking.day_of(desk, on)
    _check_month(desk, month, received_on)
    appointment = dealers.territory_on(desk.connection, known.customer_id, month.last) or known.appointment
    if appointment is None:
        asking.active(desk, known.customer)
    assert appointment is not None
    sheet = _Sheet(desk, appointment, month)
    flow_id = store.begin_sheet(desk, known.customer_id, str(month), received_on, asked.path.name)
    tally = importing.run(desk, f"dealer flow {known.customer} {month}", asked, FIELDS, sheet.take)
    store.add_lines(desk, flow_id, sheet.lines)
    numbers = () if desk.forgotten else sheet.enter_cases()
    return tally, numbers


def _check_month(desk: Reader, month: Month, received_on: date) -> None:
    if month.first > desk.today:
        raise MonthAhead(str(month), desk.today)
    if received_on < month.first:
        raise ReceivedTooEarly(str(month), received_on)


class _Sheet:
    """A sheet being taken in."""

    def __init__(self, desk: Desk, appointment: Appointment, month: Month) -> None:
        self.desk, self.appointment, self.month = desk, appointment, month
        self.lines: list[FlowRow] = []

    def take(self, record: Record) -> Took:
        """Read one line; product, buyer, region and quantity must be there (DST-24)."""
        texts = {key: folded(record.need(key, str)) for key in ("product", "buyer", "region")}
        stock = _milli(record, "stock") if record.text("stock") else None
        quantity = _milli(record, "quantity")
        self.lines.append(FlowRow(**texts, batch=record.text("batch"), quantity_milli=quantity, stock_milli=stock))
        return Took.ADDED

    def enter_cases(self) -> tuple[str, ...]:
        """Enter each buyer outside the territory who is not a case of this month yet (DST-28)."""
        where = "b.customer_id = :customer AND b.month = :month"
        told = {"customer": self.appointment.customer_id, "month": str(self.month)}
        known = {(case.buyer, case.region) for case in goods.list_breaches(self.desk.connection, where, **told)}
        away = dict.fromkeys((line.buyer, line.region) for line in self.lines if is_out(line, self.appointment))
        return tuple(self._enter(*pair) for pair in away if pair not in known)

    def _enter(self, buyer: str, region: str) -> str:
        number = store.find_by_flow(self.desk, self.appointment, str(self.month), buyer, region)
        told = {"customer": self.appointment.customer, "month": str(self.month), "buyer": buyer, "region": region}
        self.desk.note("dealer breach", number, **told)
        return number


def _milli(record: Record, key: str) -> int:
    exact = record.need(key, to_number) * THOUSAND
    if exact < 0 or exact != exact.to_integral_value():
        raise BadCell(key, mark("{quantity} is not a quantity that can be kept"), quantity=record.text(key))
    return int(exact)
