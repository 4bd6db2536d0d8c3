"""Writing purchases and payments."""

from collections.abc import Iterable, Sequence
from datetime import date

from custmgr.areas.money.facts.entries import Sale
from custmgr.areas.money.facts.settling import AS_PAID, Allocated, GoodsBack, Moved, Received, Standing
from custmgr.areas.money.tables import PaymentRow, PurchaseRow
from custmgr.ground.desk import Desk

PURCHASES = (
    "INSERT INTO purchase (number, customer_id, on_day, product, quantity_milli, amount_fen, due_on, on_credit,"
    " paid_fen, salesperson_id, district) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
CORRECTION = (
    "INSERT INTO purchase (number, customer_id, on_day, product, quantity_milli, amount_fen, due_on, on_credit,"
    " paid_fen, salesperson_id, district, order_id, original_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
PAYMENTS = "INSERT INTO payment (customer_id, on_day, amount_fen, purchase_id) VALUES (?, ?, ?, ?)"
ALLOCATIONS = "INSERT INTO allocation (payment_id, purchase_id, amount_fen, moved_on, reason) VALUES (?, ?, ?, ?, ?)"


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
    return _added(desk, row)


def add_payment(
    desk: Desk,
    customer_id: int,
    on: date,
    amount_fen: int,
    purchase_id: int | None,
    kept: bool = False,  # noqa: FBT001, FBT002
) -> int:
    """Enter a payment of which nothing is used yet."""
    row = PaymentRow(
        customer_id=customer_id,
        on_day=on.isoformat(),
        amount_fen=amount_fen,
        purchase_id=purchase_id,
        kept=int(kept),
    )
    return _added(desk, row)


def add_purchases(desk: Desk, rows: Sequence[tuple[object, ...]]) -> None:
    """Enter many purchases in one step, each in the order of PURCHASES."""
    desk.connection.executemany(PURCHASES, rows)


def add_payments(desk: Desk, rows: Sequence[tuple[object, ...]]) -> None:
    """Enter many payments in one step, each in the order of PAYMENTS."""
    desk.connection.executemany(PAYMENTS, rows)


def add_allocations(desk: Desk, done: Iterable[Allocated], move: Moved = AS_PAID) -> None:
    """Enter what payments are used for, or what is taken back for a reason, on payment and purchase alike."""
    moved_on, reason = move.on.isoformat() if move.on else None, move.reason
    rows = [(part.payment_id, part.purchase_id, part.fen, moved_on, reason) for part in done]
    desk.session.flush()
    desk.connection.executemany(ALLOCATIONS, rows)
    paid = [(row[2], row[1]) for row in rows]
    desk.connection.executemany("UPDATE purchase SET paid_fen = paid_fen + ? WHERE id = ?", paid)
    used = [(row[2], row[0]) for row in rows]
    desk.connection.executemany("UPDATE payment SET allocated_fen = allocated_fen + ? WHERE id = ?", used)


def add_return(desk: Desk, of: Standing, back: GoodsBack, number: str, fen: int, milli: int | None) -> int:
    """Enter a return below zero, and what the purchase has left; goods paid in cash are paid back in cash."""
    in_cash = 0 if of.on_credit else fen
    desk.connection.execute(
        "UPDATE purchase SET returned_fen = returned_fen + ?, returned_milli = returned_milli + ?,"
        " paid_fen = paid_fen - ? WHERE id = ?",
        (fen, milli or 0, in_cash, of.id),
    )
    row = PurchaseRow(
        number=number,
        customer_id=of.customer_id,
        on_day=back.on.isoformat(),
        product=of.product,
        quantity_milli=None if milli is None else -milli,
        amount_fen=-fen,
        due_on=back.on.isoformat(),
        on_credit=int(of.on_credit),
        paid_fen=-fen,
        salesperson_id=of.salesperson_id,
        district=of.district,
        returns_id=of.id,
        reason=back.reason,
    )
    return _added(desk, row)


def undo_return(desk: Desk, gone: Standing) -> None:
    """Enter that a return did not take place: its purchase has so much more left, paid again where paid in cash."""
    fen, milli = -gone.amount_fen, -(gone.quantity_milli or 0)
    desk.connection.execute(
        "UPDATE purchase SET returned_fen = returned_fen - ?, returned_milli = returned_milli - ?,"
        " paid_fen = paid_fen + ? WHERE id = ?",
        (fen, milli, 0 if gone.on_credit else fen, gone.returns_id),
    )


def void_purchase(desk: Desk, row: int, reason: str) -> None:
    """Enter that a purchase or return stands no longer, from today and for a reason."""
    values = (desk.today.isoformat(), reason, row)
    desk.connection.execute("UPDATE purchase SET void_on = ?, void_reason = ? WHERE id = ?", values)


def void_payment(desk: Desk, row: int, reason: str) -> None:
    """Enter that a payment stands no longer, from today and for a reason."""
    values = (desk.today.isoformat(), reason, row)
    desk.connection.execute("UPDATE payment SET void_on = ?, void_reason = ? WHERE id = ?", values)


def add_correction(desk: Desk, now: Standing) -> int:
    """Enter a purchase in the place of the one that was void under its number."""
    row = desk.connection.execute(
        CORRECTION,
        (
            now.number,
            now.customer_id,
            now.on.isoformat(),
            now.product,
            now.quantity_milli,
            now.amount_fen,
            now.due_on.isoformat(),
            int(now.on_credit),
            0 if now.on_credit else now.amount_fen,
            now.salesperson_id,
            now.district,
            now.order_id,
            now.first_id,
        ),
    ).lastrowid
    assert row is not None
    return row


def add_payment_correction(desk: Desk, now: Received) -> int:
    """Enter a payment in the place of the one that was void."""
    row = PaymentRow(
        customer_id=now.customer_id,
        on_day=now.on.isoformat(),
        amount_fen=now.amount_fen,
        kept=int(now.kept),
        original_id=now.first_id,
    )
    return _added(desk, row)


def keep_payment(desk: Desk, row: int, *, kept: bool) -> None:
    """Enter whether the rest of a payment is kept back or used for the next purchase."""
    desk.session.flush()
    desk.connection.execute("UPDATE payment SET kept = ? WHERE id = ?", (int(kept), row))


def set_counter(desk: Desk, last: int) -> None:
    """Move the series of purchase numbers on, never back."""
    desk.connection.execute(
        "INSERT INTO counter (kind, period, last) VALUES ('purchase', '', ?)"
        " ON CONFLICT (kind, period) DO UPDATE SET last = max(last, excluded.last)",
        (last,),
    )


def _added(desk: Desk, row: PurchaseRow | PaymentRow) -> int:
    desk.session.add(row)
    desk.session.flush()
    assert row.id is not None
    return row.id
