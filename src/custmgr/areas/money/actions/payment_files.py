"""Taking in files of payments."""

from custmgr.areas.money import store, views
from custmgr.areas.money.actions import cells
from custmgr.areas.money.actions.customers import Customers
from custmgr.areas.money.actions.settling import use_payments
from custmgr.areas.money.refusals import NotPositive, NotYet
from custmgr.ground import importing, records
from custmgr.ground.desk import Desk
from custmgr.ground.records import BadCell, Record, Took
from custmgr.ground.text import folded
from custmgr.ground.words import mark

FIELDS = (
    records.Field("customer", ("客户编号", "客户代码", "客户名称", "客户", "企业名称", "公司名称", "code", "name")),
    records.Field("on", ("日期", "付款日期", "收款日期", "到账日期", "回款日期", "date")),
    records.Field("amount", ("金额", "付款金额", "收款金额", "回款金额", "total")),
    records.Field("purchase", ("单号", "采购单号", "销售单号", "订单号", "purchase no", "number")),
)
BATCH = 2_000


def import_file(desk: Desk, asked: records.Wish) -> records.Tally:
    """Take in a file of payments and use them, the earliest first, for what they name or what is due first (CUS-31)."""
    file = _File(desk, asked)
    return importing.run(desk, "payment", asked, FIELDS, file.take, file.finish)


class _File:
    """A file being taken in, gathered into batches."""

    def __init__(self, desk: Desk, asked: records.Wish) -> None:
        self.desk, self.today = desk, desk.today
        self.customers = Customers(desk, create=asked.create_customers)
        self.rows_before = views.last_row(desk.connection, "payment")
        self.new: list[tuple[object, ...]] = []
        self.touched: set[int] = set()

    def take(self, record: Record) -> Took:
        """Judge one row; payments bear no number, so two that look alike are two."""
        on = record.need("on", cells.day)
        if on > self.today:
            raise BadCell("on", NotYet.says, on=on, today=self.today)
        amount = record.need("amount", cells.fen)
        if amount <= 0:
            raise BadCell("amount", NotPositive.says, amount_fen=amount)
        customer = self.customers.find(record.need("customer", str)).id
        self.new.append((customer, on.isoformat(), amount, self._purchase(record.text("purchase"), customer)))
        self.touched.add(customer)
        if len(self.new) >= BATCH:
            self._flush()
        return Took.ADDED

    def finish(self) -> None:
        """Write what is left and use the payments."""
        self._flush()
        use_payments(self.desk, self.touched, self.rows_before)

    def _purchase(self, number: str | None, customer_id: int) -> int | None:
        if number is None:
            return None
        named = views.seek_state(self.desk.connection, folded(number))
        if named is None or named.customer_id != customer_id:
            raise BadCell("purchase", mark("this customer has no purchase {number}"), number=number)
        return named.id

    def _flush(self) -> None:
        store.add_payments(self.desk, self.new)
        self.new = []
