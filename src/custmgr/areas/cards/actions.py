"""What is asked about customers across all areas."""

from collections.abc import Iterable, Sequence
from typing import Any

from custmgr.areas.cards import columns, rules, views
from custmgr.areas.cards.facts import Card, Entry, File, Wanted
from custmgr.areas.cards.policy import Policy
from custmgr.areas.credit.actions import judging as credit
from custmgr.areas.customers import views as customers
from custmgr.areas.customers.facts import BY_KEY, Change, FieldKind
from custmgr.areas.folder import views as folder
from custmgr.areas.grading import views as grading
from custmgr.areas.upkeep.actions import looking as upkeep
from custmgr.ground.desk import Reader
from custmgr.ground.language import _
from custmgr.ground.show import for_scripts
from custmgr.ground.words import mark

DAY = len("2026-03-05")
BESIDE = {"person": mark("Contact person")}


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
    found = [folder.tagged(desk.connection, tag) for tag in wanted.tags]
    if wanted.marks or wanted.changed_on:
        found.append(upkeep.marked(desk, wanted.marks, wanted.changed_on))
    return set.intersection(*found)


def _first_cards(desk: Reader, wanted: Wanted, most: int) -> tuple[list[Card], int]:
    """Choose by what orders the list before reading more of anybody: a long register is listed as fast as a short."""
    keys = views.keys(desk.connection, wanted)
    held = credit.held(desk, None)
    first = rules.most_urgent(keys, held, most)
    cards = _cards(desk, [views.entry(desk.connection, number) for number in first], first)
    return rules.in_order(list(cards), wanted.order), len(keys)


def card_of(desk: Reader, customer_id: int) -> Card:
    """Return the card of a customer that is known to exist."""
    return next(iter(_cards(desk, [views.entry(desk.connection, customer_id)], [customer_id])))


def file_of(desk: Reader, text: str) -> File:
    """Return everything on file about a customer, history and business newest first (CUS-10, CUS-11)."""
    connection, found = desk.connection, customers.find(desk.connection, text)
    form, extra = views.form(connection, found.id)
    return File(
        card_of(desk, found.id),
        credit.judge_order(desk, found.id, credit.NO_ORDER),
        upkeep.health(desk, found.id, form["buying_power_milli"]),
        form,
        extra,
        tuple(views.violations(connection, found.id)),
        tuple(views.evaluations(connection, found.id)),
        tuple(customers.changes(connection, found.id)),
        tuple(views.formers(connection, found.id)),
        tuple(folder.contacts(connection, found.id)),
        tuple(folder.tags(connection, found.id)),
        tuple(folder.attachments(connection, found.id)),
        tuple(views.dealings(connection, found.id)),
    )


def form_of(desk: Reader, customer_id: int) -> tuple[dict[str, Any], dict[str, str]]:
    """Return the file form of a customer that is known to exist, and the fields the company added."""
    return views.form(desk.connection, customer_id)


def whole(file: File) -> dict[str, Any]:
    """Return a whole file as one tree of plain values, for scripts."""
    return {
        **file.form,
        **for_scripts(file.card, columns.CARD),
        **for_scripts(credit_of(file), columns.CREDIT),
        **for_scripts(file.health, columns.HEALTH),
        "extra": file.extra,
        "violations": file.violations,
        "evaluations": file.evaluations,
        "formers": file.formers,
        "contacts": [for_scripts(contact, columns.CONTACT) for contact in file.contacts],
        "tags": file.tags,
        "attachments": [for_scripts(one, columns.ATTACHMENT) for one in file.attachments],
        "changes": [for_scripts(change, columns.CHANGE) for change in file.changes],
        "dealings": [for_scripts(dealing, columns.DEALING) for dealing in file.dealings],
    }


def credit_of(file: File) -> dict[str, Any]:
    """Return where the limit comes from, and the hold and the release that stand (CRL-09, CUS-31)."""
    position, standing = file.credit.position, file.credit.position.standing
    return {
        "limit_source": standing.source,
        "limit_from": standing.in_force_from,
        "limit_until": standing.until,
        "undelivered_fen": position.undelivered_fen,
        "hold": position.hold and position.hold.as_tree(),
        "release": file.credit.released and file.credit.released.as_tree(),
    }


def with_titles(changes: Iterable[Change]) -> list[dict[str, Any]]:
    """Put changes of a file as a person reads them: the day, the field's title, words in the language in use."""
    return [
        {
            **vars(c),
            "on": c.at[:DAY],
            "title": _titled(c.field),
            "old": _read(c.field, c.old),
            "new": _read(c.field, c.new),
        }
        for c in changes
    ]


def _titled(key: str) -> str:
    return _(BY_KEY[key].title) if key in BY_KEY else _(BESIDE[key]) if key in BESIDE else key


def _read(key: str, text: str | None) -> Any:
    """Return a kept value as the word or the flag it stands for, so that it is shown translated."""
    field = BY_KEY.get(key)
    if text and field and field.words:
        return field.words(text)
    return text == "yes" if text and field and field.kind is FieldKind.FLAG else text


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
