"""Using payments for purchases, for one customer or for the thousands of a file."""

from collections.abc import Collection, Iterable, Iterator
from itertools import islice

from custmgr.areas.money import rules, store, views
from custmgr.areas.money.facts.settling import Allocated, Moved, Standing
from custmgr.ground.desk import Desk

AT_ONCE = 500


def use_payments(desk: Desk, customer_ids: Collection[int], after: int) -> None:
    """Use payments entered after a row for what they name, else for what is open, oldest due first (CUS-31)."""
    for some in _by_and_by(customer_ids):
        opens = views.opens_of(desk.connection, some, 0)
        rests = views.rests_of(desk.connection, opens, after)
        done = [part for number, mine in rests.items() for part in rules.allocate(mine, opens[number])]
        store.add_allocations(desk, done)


def cover_purchases(desk: Desk, customer_ids: Collection[int], after: int) -> None:
    """Cover purchases on credit entered after a row with what is left of earlier payments, named or not (CUS-31)."""
    for some in _by_and_by(customer_ids):
        opens = views.opens_of(desk.connection, some, after)
        rests = views.rests_of(desk.connection, opens, 0)
        free = {number: [rest._replace(purchase_id=None) for rest in mine] for number, mine in rests.items()}
        done = [part for number, mine in free.items() for part in rules.allocate(mine, opens[number])]
        store.add_allocations(desk, done)


def take_back(desk: Desk, uses: Iterable[Allocated], move: Moved) -> None:
    """Take back what payments are used for, for a reason: it is free again until it is used anew."""
    store.add_allocations(desk, (use._replace(fen=-use.fen) for use in uses), move)


def use_freed(desk: Desk, customer_id: int, payments: Collection[int], move: Moved) -> None:
    """Use what was taken back for what else is open, oldest due first; what is kept back stays so (CUS-31)."""
    opens = views.opens_of(desk.connection, [customer_id], 0).get(customer_id, [])
    rests = views.rests_of(desk.connection, [customer_id], 0).get(customer_id, [])
    freed = [rest._replace(purchase_id=None) for rest in rests if rest.payment_id in payments]
    store.add_allocations(desk, rules.allocate(freed, opens), move)


def put_in_place(desk: Desk, old: Standing, new: Standing, reason: str) -> int:
    """Enter a corrected purchase; payments used for the one before are used for it as far as needed (CUS-31)."""
    uses, move = views.uses_left(desk.connection, purchase_id=old.id), Moved(reason)
    take_back(desk, uses, move)
    store.void_purchase(desk, old.id, reason)
    row = store.add_correction(desk, new)
    if new.on_credit and new.customer_id == old.customer_id:
        again = (use._replace(purchase_id=row) for use in rules.within(uses, new.amount_fen))
        store.add_allocations(desk, again, move)
    use_freed(desk, old.customer_id, {use.payment_id for use in uses}, move)
    if new.on_credit:
        cover_purchases(desk, [new.customer_id], row - 1)
    return row


def _by_and_by(customer_ids: Collection[int]) -> Iterator[list[int]]:
    left = iter(customer_ids)
    while some := list(islice(left, AT_ONCE)):
        yield some
