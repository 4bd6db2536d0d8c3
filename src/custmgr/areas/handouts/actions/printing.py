"""The customer file on A4 with every field of the paper, and the Customer List."""

from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any

from custmgr.areas.access.actions import looking as access
from custmgr.areas.access.facts import Group
from custmgr.areas.access.refusals import NotHis
from custmgr.areas.cards.actions import files, listing
from custmgr.areas.cards.facts import Card, File, Order, Shelf, Wanted
from custmgr.areas.customers.facts import FIELDS, Block, FieldKind, FileField
from custmgr.areas.customers.policy import Policy
from custmgr.areas.handouts import columns, views
from custmgr.areas.handouts.actions import releasing
from custmgr.areas.handouts.columns import SHOWN_AS
from custmgr.areas.handouts.facts import Asked, Written
from custmgr.areas.terms import views as terms
from custmgr.areas.terms.facts import Term, spoken
from custmgr.ground.desk import Reader, open_reader
from custmgr.ground.forms import Box, Form, Part, write
from custmgr.ground.language import _, fill
from custmgr.ground.sheet import Book
from custmgr.ground.show import Kind
from custmgr.ground.words import mark

BUYING_POWER = mark("Monthly buying power: what the customer buys in a month from all makers together.")
TEMPLATE = mark("Template {version}, {owner}")
ON_PAPER = {
    Group.COMPANY: (Block.COMPANY, ("business_type", "business_type_other", "ownership", "legal_representative",
                                    "uscc", "founded_on")),
    Group.INDUSTRY: (Block.INDUSTRY, ()),
    Group.PURCHASING: (Block.PURCHASING, ()),
    Group.COMPETITION: (Block.RIVALS, ()),
    Group.INVOICING: (Block.INVOICING, ()),
}  # fmt: skip
WHERE = ("address", "website")
TITLES = {Group.COMPANY: mark("Basic data")}
WIDE = frozenset({
    "address", "website", "industry_state", "products", "business_scope", "market_coverage", "market_position",
    "sales_channels", "rival_use", "rival_satisfaction", "rival_salesperson", "rival_relation", "remarks",
    "invoice_requests",
})  # fmt: skip
EVERYTHING = tuple(Group)


def print_file(text: str, asked: Asked) -> Written:
    """Write a customer's file as it stands on paper; for somebody only what they see (FIL-05, FIL-16 to 24, HBK-05)."""
    with open_reader() as desk:
        file = files.file_of(desk, text)
        groups = _groups(desk, file, asked.to)
        request = releasing.let_out(desk, asked, [file.card.id])
        form = _form(desk, file, groups)
        house = desk.company
    fields = tuple(group.value for group in groups)
    return releasing.write(asked, request, fields, lambda draft: len(write(draft, [form], force=True, house=house)))


def print_roster(asked: Asked) -> Written:
    """Write the Customer List: the archived customers with term, last purchase, visit and verification (CUS-9)."""
    wanted = Wanted(shelf=Shelf.ARCHIVED, order=Order.CODE)
    with open_reader() as desk:
        found, _count = listing.list_cards(desk, wanted, None)
        request = releasing.let_out(desk, asked, [card.id for card in found])
        beside, agreed = views.beside(desk.connection), terms.terms_of(desk.connection, None, desk.today)
        rows = [_roster_row(card, beside[card.id], agreed.get(card.id)) for card in found]
        house = desk.company
    fields = tuple(column.key for column in columns.ROSTER)
    return releasing.write(asked, request, fields, lambda draft: _draw_roster(draft, rows, house))


def _groups(desk: Reader, file: File, to: str | None) -> tuple[Group, ...]:
    if to is None:
        return EVERYTHING
    person = access.holder_of(desk, to)
    groups, whose = access.sees(desk, person)
    if whose is not None and file.card.id not in whose:
        raise NotHis(file.card.code, person.name)
    return groups


def _form(desk: Reader, file: File, groups: Collection[Group]) -> Form:
    policy = desk.policy(Policy).file
    told = fill(TEMPLATE, version=policy.template_version, owner=_(policy.template_owner.label))
    return Form(mark("Customer File Form"), file.card.code, tuple(_parts(file, groups)), form_no=told, dense=True)


def _parts(file: File, groups: Collection[Group]) -> Iterator[Part]:
    yield Part("", tuple(_head(file, groups)))
    yield Part(mark("Profile"), (Box(mark("Profile"), file.form.get("profile"), wide=True, lines=2),))
    yield from _reached(file, groups)
    for group, (block, keys) in ON_PAPER.items():
        if group in groups:
            yield Part(TITLES.get(group, block.label), tuple(_boxes(file.form, block, keys)), sentences=_said(group))
    if Group.RECORDS in groups:
        yield Part(mark("Violations"), columns=columns.VIOLATION, rows=file.violations)
        yield Part(mark("Evaluations"), columns=columns.EVALUATION, rows=file.evaluations)


def _reached(file: File, groups: Collection[Group]) -> Iterator[Part]:
    """Return how the customer is reached: the address is the company's, the persons are the contacts'."""
    boxes = tuple(_boxes(file.form, Block.COMPANY, WHERE)) if Group.COMPANY in groups else ()
    if Group.CONTACTS in groups:
        yield Part(mark("Contact details"), boxes, columns.CONTACT, file.contacts)
    elif boxes:
        yield Part(mark("Contact details"), boxes)


def _head(file: File, groups: Collection[Group]) -> Iterator[Box]:
    card, form = file.card, file.form
    yield Box(mark("Customer name"), card.name, wide=True)
    yield Box(mark("Salesperson"), card.salesperson)
    yield Box(mark("Status"), card.status, kind=Kind.WORD)
    yield Box(mark("District"), form.get("district"))
    yield Box(mark("Registered on"), card.registered_on, kind=Kind.DAY)
    if Group.CREDIT in groups:
        yield Box(mark("Grade"), card.grade, kind=Kind.WORD)
        yield Box(mark("Credit limit"), card.credit_limit_fen, kind=Kind.MONEY)
    yield Box(mark("Valid through"), file.health.valid_to, kind=Kind.DAY)
    yield Box(mark("Customer kind"), card.kind, kind=Kind.WORD)


def _boxes(form: dict[str, Any], block: Block, keys: tuple[str, ...]) -> Iterator[Box]:
    for field in FIELDS:
        if field.block is block and (not keys or field.key in keys):
            yield _box(form, field)


def _box(form: dict[str, Any], field: FileField) -> Box:
    value = form.get(field.column if field.kind is FieldKind.MONEY else field.key)
    return Box(field.title, value, wide=field.key in WIDE, kind=SHOWN_AS.get(field.kind, Kind.TEXT))


def _said(group: Group) -> tuple[str, ...]:
    return (_(BUYING_POWER),) if group is Group.PURCHASING else ()


def _roster_row(card: Card, beside: dict[str, Any], term: Term | None) -> dict[str, Any]:
    told = ("code", "name", "kind", "salesperson", "contact", "phone", "grade", "credit_limit_fen", "last_purchase_on")
    return {**{key: getattr(card, key) for key in told}, **beside, "term": spoken(term) if term else None}


def _draw_roster(draft: Path, rows: list[dict[str, Any]], house: str) -> int:
    heading = _("Customer List")
    book = Book(heading, house)
    count = book.sheet(heading, columns.ROSTER, rows, heading=heading, frozen=2)
    book.save(draft, force=True)
    return count
