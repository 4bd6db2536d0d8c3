"""Writing orders."""

from custmgr.areas.orders.facts import Wish
from custmgr.areas.orders.tables import OrderRow
from custmgr.ground.desk import Desk


def add(desk: Desk, number: str, customer_id: int, wish: Wish, release_id: int | None) -> int:
    """Enter an order, with the release that let it pass, if it needed one."""
    row = OrderRow(
        number=number,
        customer_id=customer_id,
        on_day=wish.on.isoformat(),
        product=wish.product,
        amount_fen=wish.amount_fen,
        on_credit=int(wish.on_credit),
        release_id=release_id,
    )
    desk.session.add(row)
    desk.session.flush()
    assert row.id is not None
    return row.id


def close(desk: Desk, order_id: int) -> None:
    """Enter that the rest of an order is not to be delivered any more."""
    row = desk.session.get_one(OrderRow, order_id)
    row.closed_on = desk.today.isoformat()
    desk.session.flush()


def reopen(desk: Desk, order_id: int, release_id: int | None) -> None:
    """Enter that a closed order is to be delivered after all, with the release that let it pass."""
    row = desk.session.get_one(OrderRow, order_id)
    row.closed_on, row.release_id = None, release_id or row.release_id
    desk.session.flush()


def set_counter(desk: Desk, last: int) -> None:
    """Move the series of order numbers on, never back."""
    desk.connection.execute(
        "INSERT INTO counter (kind, period, last) VALUES ('order', '', ?)"
        " ON CONFLICT (kind, period) DO UPDATE SET last = max(last, excluded.last)",
        (last,),
    )
