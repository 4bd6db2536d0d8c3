"""How a card is judged and put in order."""

from collections.abc import Sequence
from datetime import date
from heapq import nsmallest
from typing import Any

from custmgr.areas.cards.facts import Card, Key, Order, Wanted
from custmgr.areas.cards.policy import StatusDays
from custmgr.areas.customers.facts import FileState, Status

WAITING = (FileState.DRAFT, FileState.SUBMITTED)


def status_of(last_on: date, today: date, days: StatusDays) -> Status:
    """Call a customer active up to and including 90 days after the day, lost after more than 365 (FIL-16)."""
    past = (today - last_on).days
    if past > days.lost_days:
        return Status.LOST
    return Status.INACTIVE if past > days.active_days else Status.ACTIVE


def by_keys_alone(wanted: Wanted) -> bool:
    """Say whether the first of a list can be chosen before grades and purchases are read."""
    return (
        wanted.order is Order.URGENCY and wanted.grade is None and wanted.status is None and not wanted.looked_through
    )


def most_urgent(keys: Sequence[Key], held: frozenset[int], most: int) -> list[int]:
    """Choose the first of a list: those on hold, then files that wait, then by code."""
    return [key.id for key in nsmallest(most, keys, key=lambda k: (k.id not in held, k.state not in WAITING, k.code))]


def in_order(cards: Sequence[Card], order: Order) -> list[Card]:
    """Sort cards; by default those on hold stand first, then files that wait, then by code."""
    largest_first = order in (Order.LIMIT, Order.REGISTERED, Order.LAST)
    by_code = sorted(cards, key=lambda card: str(card.code))
    return sorted(by_code, key=lambda card: _place(card, order), reverse=largest_first)


def _place(card: Card, order: Order) -> Any:
    match order:
        case Order.URGENCY:
            return (not card.on_hold, card.file_state not in WAITING)
        case Order.CODE:
            return ()
        case Order.NAME:
            return card.name
        case Order.GRADE:
            return card.grade.value if card.grade else "~"
        case Order.LIMIT:
            return card.credit_limit_fen
        case Order.REGISTERED:
            return card.registered_on
        case Order.LAST:
            return card.last_purchase_on or date.min
