"""Writing purchases and payments."""

from collections.abc import Iterable, Sequence
from datetime import date

from custmgr.areas.money.facts import Allocated, Sale
from custmgr.areas.money.tables import PaymentRow, PurchaseRow
from custmgr.ground.desk import Desk

PURCHASES = (
    "INSERT INTO purchase (number, customer_id, on_day, product, quantity_milli, amount_fen, due_on, on_credit,"
    " paid_fen, salesperson_id, district) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
CHANGED = (
    "UPDATE purchase SET number = ?1, customer_id = ?2, on_day = ?3, product = ?4, quantity_milli = ?5,"
    " amount_fen = ?6, due_on = ?7, on_credit = ?8, paid_fen = ?9, salesperson_id = ?10, district = ?11"
    " WHERE number = ?1"
)
PAYMENTS = "INSERT INTO payment (customer_id, on_day, amount_fen, purchase_id) VALUES (?, ?, ?, ?)"
ALLOCATIONS = (
    "INSERT INTO allocation VALUES (?, ?, ?)"
    " ON CONFLICT (payment_id, purchase_id) DO UPDATE SET amount_fen = amount_fen + excluded.amount_fen"
)


def add_purchase(desk: Desk, number: str, customer_id: int, sale: Sale, due_on: date, salesperson: int | None) -> int:
    """Enter a purchase; in cash it is paid at once."""
    row = PurchaseRow(
        number=number,
        customer_id=customer_id,
        on_day=sale.on.isoformat(),
        product=sale.product,
        quantity_milli=sale.quantity_milli,
        amount_fen=sale.amount_fen,
        due_on=due_on.isoformat(),
        on_credit=int(sale.on_credit),
        paid_fen=0 if sale.on_credit else sale.amount_fen,
        salesperson_id=salesperson,
        district=sale.district,
        order_id=sale.order_id,
    )
    desk.session.add(row)
    desk.session.flush()
    assert row.id is not None
    return row.id


def add_payment(desk: Desk, customer_id: int, on: date, amount_fen: int, purchase_id: int | None) -> int:
    """Enter a payment of which nothing is used yet."""
    row = PaymentRow(customer_id=customer_id, on_day=on.isoformat(), amount_fen=amount_fen, purchase_id=purchase_id)
    desk.session.add(row)
    desk.session.flush()
    assert row.id is not None
    return row.id


def add_purchases(desk: Desk, rows: Sequence[tuple[object, ...]]) -> None:
    """Enter many purchases in one step, each in the order of PURCHASES."""
    desk.connection.executemany(PURCHASES, rows)


def change_purchases(desk: Desk, rows: Sequence[tuple[object, ...]]) -> None:
    """Replace many purchases by what a file says of them, found by their numbers."""
    desk.connection.executemany(CHANGED, rows)


def add_payments(desk: Desk, rows: Sequence[tuple[object, ...]]) -> None:
    """Enter many payments in one step, each in the order of PAYMENTS."""
    desk.connection.executemany(PAYMENTS, rows)


def add_allocations(desk: Desk, done: Iterable[Allocated]) -> None:
    """Enter what payments are used for, on the payment and on the purchase alike."""
    rows = [(part.payment_id, part.purchase_id, part.fen) for part in done]
    desk.connection.executemany(ALLOCATIONS, rows)
    paid = [(fen, purchase) for _payment, purchase, fen in rows]
    desk.connection.executemany("UPDATE purchase SET paid_fen = paid_fen + ? WHERE id = ?", paid)
    used = [(fen, payment) for payment, _purchase, fen in rows]
    desk.connection.executemany("UPDATE payment SET allocated_fen = allocated_fen + ? WHERE id = ?", used)


def set_counter(desk: Desk, last: int) -> None:
    """Move the series of purchase numbers on, never back."""
    desk.connection.execute(
        "INSERT INTO counter (kind, period, last) VALUES ('purchase', '', ?)"
        " ON CONFLICT (kind, period) DO UPDATE SET last = max(last, excluded.last)",
        (last,),
    )
