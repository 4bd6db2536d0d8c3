"""Handing customers out to somebody: what the roles see, of the customers they may see."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from custmgr.areas.access.actions import looking as access
from custmgr.areas.cards import views as files
from custmgr.areas.cards.actions import listing as cards
from custmgr.areas.cards.facts import Card, Wanted
from custmgr.areas.handouts import columns
from custmgr.areas.handouts.actions import releasing
from custmgr.areas.handouts.facts import Asked, Written
from custmgr.areas.handouts.refusals import ForWhom
from custmgr.ground.desk import Reader, open_reader
from custmgr.ground.language import _, fill
from custmgr.ground.sheet import Book
from custmgr.ground.show import Column
from custmgr.ground.words import mark

HEADING = mark("Customers for {name}")


def export(wanted: Wanted, asked: Asked) -> Written:
    """Write what somebody may see of the customers they may see (HBK-05, FIL-08, FIL-12, CUS-16, INF-34, FVS-06)."""
    if asked.to is None:
        raise ForWhom
    with open_reader() as desk:
        person = access.holder_of(desk, asked.to)
        groups, whose = access.sees(desk, person)
        found = _customers(desk, wanted, whose)
        request = releasing.let_out(desk, asked, [card.id for card in found])
        shown = columns.columns_of(groups)
        rows = [_row(desk, card) for card in found]
        house = desk.company
    fields = tuple(column.key for column in shown)
    heading = fill(HEADING, name=person.name)
    return releasing.write(asked, request, fields, lambda draft: _draw(draft, heading, shown, rows, house))


def _customers(desk: Reader, wanted: Wanted, whose: frozenset[int] | None) -> list[Card]:
    found, _count = cards.list_cards(desk, wanted, None)
    return [card for card in found if whose is None or card.id in whose]


def _row(desk: Reader, card: Card) -> dict[str, Any]:
    form, _extra = files.form(desk.connection, card.id)
    told = ("code", "name", "status", "file_state", "registered_on", "last_purchase_on", "grade", "score",
            "credit_limit_fen", "on_hold")  # fmt: skip
    return {**form, **{key: getattr(card, key) for key in told}}


def _draw(draft: Path, heading: str, shown: Sequence[Column], rows: Sequence[dict[str, Any]], house: str) -> int:
    book = Book(heading, house)
    count = book.sheet(_("Customers"), shown, rows, heading=heading, frozen=2)
    book.save(draft, force=True)
    return count
