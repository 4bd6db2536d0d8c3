"""Looking at one purchase or payment with everything that became of it."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from custmgr.areas.money import columns, views
from custmgr.areas.money.actions.naming import payment_row
from custmgr.areas.money.facts.entries import Payment, Purchase, Use
from custmgr.areas.money.refusals import NoSuchEntry, NoSuchPayment
from custmgr.ground.desk import Reader
from custmgr.ground.show import Column, for_scripts
from custmgr.ground.text import folded


class Whole(NamedTuple):
    """One purchase or payment as it stands or last stood, its entries, and every use of money for it."""

    now: Purchase | Payment
    entries: Sequence[Purchase | Payment]
    uses: Sequence[Use]


def show_purchase(desk: Reader, number: str) -> Whole:
    """Gather every entry of a purchase number, the returns of it and the payments used for it (CUS-11)."""
    asked = folded(number)
    entries = views.entries_of(desk.connection, asked)
    own = [one for one in entries if one.number == asked]
    if not own:
        raise NoSuchEntry(asked)
    return Whole(own[-1], entries, views.uses_of(desk.connection, purchase=asked))


def show_payment(desk: Reader, number: str) -> Whole:
    """Gather every entry of a payment number, and what each was used for (CUS-11)."""
    first = payment_row(number)
    entries = views.payment_entries(desk.connection, first) if first else []
    if not entries:
        raise NoSuchPayment(number)
    return Whole(entries[-1], entries, views.uses_of(desk.connection, payment=entries[-1].first_id))


def tree(found: Whole, shown: Sequence[Column]) -> dict[str, Any]:
    """Return it as scripts read it."""
    now = {column.of or column.key: column.value(found.now) for column in shown}
    entries = [for_scripts(entry, shown) for entry in found.entries]
    return {**now, "entries": entries, "uses": [for_scripts(use, columns.USE) for use in found.uses]}
