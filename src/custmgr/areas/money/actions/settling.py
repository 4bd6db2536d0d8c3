"""Using payments for purchases, for one customer or for the thousands of a file."""

from collections.abc import Collection
from itertools import islice

from custmgr.areas.money import rules, store, views
from custmgr.ground.desk import Desk

AT_ONCE = 500


def settle(desk: Desk, customer_ids: Collection[int], *, payments_after: int = 0, purchases_after: int = 0) -> None:
    """Use what is left of payments for what is open, oldest due first; only rows entered after those given (CUS-31)."""
    left = iter(customer_ids)
    while some := list(islice(left, AT_ONCE)):
        opens = views.opens_of(desk.connection, some, purchases_after)
        rests = views.rests_of(desk.connection, opens, payments_after)
        done = [part for number, mine in rests.items() for part in rules.allocate(mine, opens[number])]
        store.add_allocations(desk, done)
