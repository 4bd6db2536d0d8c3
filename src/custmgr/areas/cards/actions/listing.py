"""The list of customers, and the card of one."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from custmgr.areas.cards import rules, views
from custmgr.areas.cards.facts import Card, Entry, Wanted
from custmgr.areas.cards.policy import Policy
from custmgr.areas.credit.actions import judging as credit
from custmgr.areas.grading import views as grading
from custmgr.ground import policy as policies
from custmgr.ground.desk import Reader

LOOKED_AT = 10  # how many are looked at for one on hold before everybody is


def list_cards(desk: Reader, wanted: Wanted, most: int | None) -> tuple[list[Card], int]:
    """List the first of the customers asked for and count them all; drafts only where the shelf holds them (CUS-9)."""
    if most is not None and rules.by_keys_alone(wanted):
        return _first_cards(desk, wanted, most)
    entries = views.entries(desk.connection, wanted)
    if wanted.looked_through:
        fitting_ids = _looked_through(desk, wanted)
        entries = [entry for entry in entries if entry.id in fitting_ids]
    narrow = bool(wanted.text or wanted.salesperson or wanted.looked_through)
    cards = _cards(desk, entries, [entry.id for entry in entries] if narrow else None)
    fitting = [card for card in cards if wanted.grade in (None, card.grade) and wanted.status in (None, card.status)]
    return rules.in_order(fitting, wanted.order)[:most], len(fitting)


def _looked_through(desk: Reader, wanted: Wanted) -> set[int]:
    """Return who carries every mark and tag asked for (FIL-09, FIL-10, FIL-11, FIL-17)."""
    from custmgr.areas.folder import views as folder
    from custmgr.areas.upkeep.actions import looking as upkeep  # only a list that is looked through needs them

    found = [folder.tagged(desk.connection, tag) for tag in wanted.tags]
    if wanted.marks or wanted.changed_on:
        found.append(upkeep.marked(desk, wanted.marks, wanted.changed_on))
    return set.intersection(*found)


def _first_cards(desk: Reader, wanted: Wanted, most: int) -> tuple[list[Card], int]:
    """Choose by what orders the list before reading more of anybody: a long register is listed as fast as a short."""
    first = _first_held(desk, wanted, most) or _most_urgent(desk, wanted, most)
    cards = _cards(desk, [views.entry(desk.connection, number) for number in first], first)
    return rules.in_order(list(cards), wanted.order), views.count(desk.connection, wanted)


def _first_held(desk: Reader, wanted: Wanted, most: int) -> list[int]:
    """Look for customers on hold among the first of their order alone; nothing where these are too few."""
    near = [key.id for key in views.keys(desk.connection, wanted, most * LOOKED_AT)]
    held = credit.held(desk, near)
    return [number for number in near if number in held][:most] if len(held) >= most else []


def _most_urgent(desk: Reader, wanted: Wanted, most: int) -> list[int]:
    return rules.most_urgent(views.keys(desk.connection, wanted), credit.held(desk, None), most)


def card_of(desk: Reader, customer_id: int) -> Card:
    """Return the card of a customer that is known to exist."""
    return next(iter(_cards(desk, [views.entry(desk.connection, customer_id)], [customer_id])))


def form_of(desk: Reader, customer_id: int) -> tuple[dict[str, Any], dict[str, str]]:
    """Return the file form of a customer that is known to exist, and the fields the company added."""
    return views.form(desk.connection, customer_id)


def masked(desk: Reader, found: Sequence[Card]) -> list[Card]:
    """Return cards with their telephone numbers masked, where the company does so (INF-38)."""
    if not masks(desk):
        return list(found)
    from custmgr.areas.access.actions.looking import mask

    return [replace(card, entry=replace(card.entry, phone=mask(card.phone))) for card in found]


def whole(desk: Reader, found: Sequence[Card], by: str | None) -> list[Card]:
    """Return cards with whole telephone numbers; secret ones only for the director or an appointee (INF-38, INF-44)."""
    check_secret(desk, by, [card.id for card in found])
    return list(found)


def check_secret(desk: Reader, by: str | None, customers: Sequence[int]) -> None:
    """Refuse whole numbers of secret customers to who may not use them (INF-44)."""
    from custmgr.areas.access.actions import looking as access  # asked only for whole numbers

    access.check_secret(desk, by, customers)


def masks(desk: Reader) -> bool:
    """Say whether the company shows telephone numbers masked; asked at every list, so without that area's words."""
    tree = policies.plain(policies.in_force(desk.connection, "access", desk.today))
    return bool(tree["sight"]["mask_phones"])


def _cards(desk: Reader, entries: Iterable[Entry], ids: Sequence[int] | None) -> Iterable[Card]:
    """Join entries with grade, limit and hold; each area is asked once for all."""
    standings = grading.standing(desk.connection, ids, desk.today)
    held = credit.held(desk, ids)
    days = desk.policy(Policy).status
    for entry in entries:
        standing = standings[entry.id]
        counted = rules.status_of(entry.last_purchase_on or entry.registered_on, desk.today, days)
        status = entry.status_by_hand or counted
        yield Card(entry, status, standing.grade, standing.score, standing.limit_fen, entry.id in held)
