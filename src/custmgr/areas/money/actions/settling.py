"""Using payments for purchases, for one customer or for the thousands of a file."""

from collections.abc import Collection, Iterator
from dataclasses import replace
from itertools import islice

from custmgr.areas.money import rules, store, views
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
        free = {number: [replace(rest, purchase_id=None) for rest in mine] for number, mine in rests.items()}
        done = [part for number, mine in free.items() for part in rules.allocate(mine, opens[number])]
        store.add_allocations(desk, done)


def _by_and_by(customer_ids: Collection[int]) -> Iterator[list[int]]:
    left = iter(customer_ids)
    while some := list(islice(left, AT_ONCE)):
        yield some
