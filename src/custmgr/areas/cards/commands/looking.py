"""`custmgr customer list` and `show`: looking customers up."""

import re
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from custmgr.areas.cards.facts import Order, Shelf, Sorting, Wanted
from custmgr.areas.customers.facts import BusinessType, Status
from custmgr.areas.grading.facts import Grade
from custmgr.areas.importance.facts import Rank
from custmgr.ground import options
from custmgr.ground.language import _
from custmgr.ground.lazy import Verbs
from custmgr.ground.refusals import UnknownWord
from custmgr.ground.text import folded
from custmgr.ground.words import mark

if TYPE_CHECKING:
    from custmgr.areas.cards.facts import File

customer = Verbs("customer")
By = Annotated[str | None, typer.Option("--by", metavar="STAFF", help=_("Who looks, where whole numbers are secret."))]
MANY = re.compile(r"(?P<least>[0-9]{1,6})(?:-(?P<most>[0-9]{1,6})|(?P<more>[+]))?")
FIRST = 200
LATEST = 10
EMPTY = {
    Shelf.CURRENT: mark("No customer fits; --all shows drafts as well."),
    Shelf.EVERY: mark("No customer fits."),
    Shelf.ARCHIVED: mark("No archived customer fits."),
}
WAITING = mark(
    "No archived customer fits; files waiting for review: {count}; `custmgr customer review CUSTOMER --by STAFF`."
)


@customer.command("list", help=_("List customers, what is to be done first on top."))
def list_(
    text: Annotated[
        str | None, typer.Argument(metavar="TEXT", help=_("Part of name, code, initials, contact or telephone."))
    ] = None,
    grade: Annotated[str | None, typer.Option("--grade", metavar="A-F", help=_("Only this grade."))] = None,
    status: Annotated[
        str | None, typer.Option("--status", metavar="active|inactive|lost", help=_("Only this status."))
    ] = None,
    salesperson: Annotated[
        str | None, typer.Option("--salesperson", metavar="STAFF", help=_("Only this person's customers."))
    ] = None,
    key: Annotated[bool, typer.Option("--key", help=_("Only key customers."))] = False,
    potential: Annotated[bool, typer.Option("--potential", help=_("Only important potentials."))] = False,
    stale: Annotated[bool, typer.Option("--stale", help=_("Only files long neither changed nor confirmed."))] = False,
    expiring: Annotated[bool, typer.Option("--expiring", help=_("Only files soon or no longer valid."))] = False,
    tag: Annotated[
        list[str] | None, typer.Option("--tag", metavar="TAG", help=_("Only who carries this tag; repeatable."))
    ] = None,
    changed_on: Annotated[date | None, options.day("--changed-on", help=_("Only files changed on this day."))] = None,
    importance: Annotated[
        str | None, typer.Option("--importance", metavar="A-E", help=_("Only of this importance."))
    ] = None,
    business_type: Annotated[
        str | None, typer.Option("--type", metavar="KIND", help=_("Only of this business type."))
    ] = None,
    region: Annotated[
        str | None, typer.Option("--region", metavar="TEXT", help=_("Only of this region or market."))
    ] = None,
    traded: Annotated[
        str | None, typer.Option("--traded", metavar="yes|no", help=_("Only those who bought, or never did."))
    ] = None,
    contacted: Annotated[
        str | None, typer.Option("--contacted", metavar="yes|no", help=_("Only those contacted, or never."))
    ] = None,
    contacts: Annotated[
        str | None, typer.Option("--contacts", metavar="N|N-N|N+", help=_("Only with so many contacts."))
    ] = None,
    everything: Annotated[bool, typer.Option("--all", help=_("Drafts as well."))] = False,
    archived: Annotated[bool, typer.Option("--archived", help=_("The Customer List: archived only."))] = False,
    full: Annotated[
        bool, typer.Option("--full", help=_("Telephone numbers unmasked; that is kept in the journal."))
    ] = False,
    by: By = None,
    limit: options.Limit = None,
    sort: Annotated[
        str, typer.Option("--sort", metavar="urgency|code|name|grade|…", help=_("In which order."))
    ] = "urgency",
    as_json: options.Json = False,
) -> None:
    """List the register."""
    from custmgr.areas.cards import columns
    from custmgr.areas.cards.actions import listing
    from custmgr.areas.customers import views as customers
    from custmgr.ground.desk import open_reader
    from custmgr.ground.show import say, show, warn

    marks = {"key": key, "potential": potential, "stale": stale, "expiring": expiring}
    wanted = Wanted(
        text=text,
        grade=options.word(Grade, grade, "--grade") if grade else None,
        status=options.word(Status, status, "--status") if status else None,
        salesperson=salesperson,
        shelf=Shelf.ARCHIVED if archived else Shelf.EVERY if everything else Shelf.CURRENT,
        order=options.word(Order, sort, "--sort"),
        marks=tuple(name for name, on in marks.items() if on),
        changed_on=changed_on,
        tags=tuple(tag or ()),
        sorting=Sorting(
            options.word(Rank, importance, "--importance") if importance else None,
            options.word(BusinessType, business_type, "--type") if business_type else None,
            region,
            options.yes_or_no(traded, "--traded"),
            _contacts(contacts, options.yes_or_no(contacted, "--contacted")),
        ),
    )
    with open_reader() as desk:
        cards, count = listing.list_cards(desk, wanted, limit or (None if as_json else FIRST))
        cards = listing.whole(desk, cards, by) if full else listing.masked(desk, cards)
        waiting = customers.waiting(desk.connection) if archived and not cards else 0
    if full:
        _note_full("customer list", text or "", by)
    if waiting and not as_json:
        say(WAITING, count=waiting)
        return
    show(cards, columns.CARD, as_json=as_json, empty=EMPTY[wanted.shelf])
    if not as_json and len(cards) < count:
        warn(mark("{shown} of {count} shown; --limit {count} shows all."), shown=len(cards), count=count)


def _contacts(text: str | None, contacted: bool | None) -> tuple[int, int | None] | None:
    """Read how many contacts are wanted: 0, 1-3, 5+; or whether there were any (ECM-14)."""
    if text is None:
        return None if contacted is None else (1, None) if contacted else (0, 0)
    found = MANY.fullmatch(folded(text))
    if found is None:
        raise UnknownWord("--contacts", text, "0, 3, 1-3, 5+")
    least = int(found["least"])
    return least, None if found["more"] else int(found["most"] or least)


@customer.command(help=_("Show a customer's file."))
def show(
    customer: options.Customer,
    history: Annotated[
        bool, typer.Option("--history", help=_("All changes and business, not only the latest."))
    ] = False,
    to: Annotated[
        str | None, typer.Option("--for", metavar="STAFF", help=_("Only what this person's roles see."))
    ] = None,
    full: Annotated[
        bool, typer.Option("--full", help=_("Telephone numbers unmasked; that is kept in the journal."))
    ] = False,
    by: By = None,
    as_json: options.Json = False,
) -> None:
    """Show everything on file about one customer."""
    from custmgr.areas.cards import columns
    from custmgr.areas.cards.actions import files
    from custmgr.ground.desk import open_reader
    from custmgr.ground.show import show_one

    with open_reader() as desk:
        file = files.file_for(desk, customer, to, full=full, by=by)
    if full:
        _note_full("customer show", file.card.code, by)
    if as_json:
        whole = files.whole(file)
        shown = columns.WHOLE if to is None else tuple(c for c in columns.WHOLE if files.is_seen(c.key, file))
        show_one(whole, shown, as_json=True)
        return
    _print_form(file)
    _print_rows(file, None if history else LATEST)


def _note_full(command: str, subject: str, by: str | None) -> None:
    """Keep in the journal that telephone numbers were shown whole (INF-38)."""
    from custmgr.ground.desk import open_desk

    with open_desk() as desk:
        desk.note(f"{command} --full", subject, by=by)


def _print_form(file: "File") -> None:
    """Print the form block by block, empty blocks left out."""
    from custmgr.areas.cards import columns
    from custmgr.areas.cards.actions import files
    from custmgr.ground.show import heading, say, show, show_one

    heading("{code} {name}", code=file.card.code, name=file.card.name)
    _print_credit(file)
    for block, fields in columns.FORM.items():
        if files.block_is_seen(block, file) and any(
            column.value(file.form) not in (None, "", False) for column in fields
        ):
            heading(block.label)
            show_one(file.form, fields, as_json=False)
    if len(file.contacts) > 1:
        heading(mark("Contact persons"))
        show(file.contacts, columns.CONTACT, as_json=False)
    if file.vip and file.vip.vip_class and files.is_seen("vip_class", file):
        say(mark("VIP class: {vip_class}"), vip_class=file.vip.vip_class)
    if file.tags:
        say(mark("Tags: {tags}"), tags=_(", ").join(file.tags))
    for key, text in file.extra.items():
        say("{key}: {text}", key=key, text=text)
    heading(mark("File"))
    show_one({**file.form, **vars(file.health)}, (*columns.KEPT, *columns.HEALTH), as_json=False)
    if file.health.buying_power_ratio is not None and file.health.buying_power_ratio > 1:
        say(mark("We sold more than the customer says it buys from all makers; ask again what it buys. [FIL-21]"))


def _print_credit(file: "File") -> None:
    """Print the head of the card with where the limit comes from, what is on hold, and what was released."""
    from custmgr.areas.cards import columns
    from custmgr.areas.cards.actions import files
    from custmgr.ground.show import say, show_one

    head = {column.of or column.key: column.value(file.card) for column in columns.HEAD}
    shown = [column for column in (*columns.HEAD, *columns.CREDIT) if files.is_seen(column.key, file)]
    show_one({**head, **files.credit_of(file)}, shown, as_json=False)
    if not files.is_seen("credit_limit", file):
        return
    hold, release = file.credit.position.hold, file.credit.released
    if hold is not None:
        say(mark("{mode} since {on}: {why_held}"), mode=hold.mode, on=hold.on, why_held=hold.reason)
    if release is not None:
        given = {"person": release.by, "on": release.on, "up_to_fen": release.up_to_fen, "until": release.until}
        say(mark("released by {person} on {on} up to {up_to_fen} until {until}"), **given)
        say(
            mark("release {up_to_fen} − used {used_fen} = {left_fen} still to be used"),
            up_to_fen=release.up_to_fen,
            used_fen=release.used_fen,
            left_fen=release.left_fen,
        )
    if file.card.on_hold:
        say(mark("Why on hold: `custmgr credit check {code}`"), code=file.card.code)


def _print_rows(file: "File", most: int | None) -> None:
    """Print what is kept in rows: violations, evaluations, changes and business, the newest first."""
    from custmgr.areas.cards import columns
    from custmgr.areas.cards.actions import files, history
    from custmgr.ground.show import heading, show

    benefits = file.vip.benefits if file.vip and files.is_seen("vip_benefits", file) else ()
    tables = (
        (mark("Violations"), file.violations, columns.VIOLATION),
        (mark("Evaluations"), file.evaluations, columns.EVALUATION),
        (mark("Benefits agreed"), benefits, columns.BENEFIT),
        (mark("Attachments"), file.attachments, columns.ATTACHMENT),
        (mark("Files merged into this one"), file.formers, columns.FORMER),
        (mark("Changes"), history.with_titles(file.changes), columns.CHANGED),
        (mark("Business with the customer"), file.dealings, columns.DEALING),
    )
    for title, rows, shown in tables:
        if rows:
            heading(title)
            show(rows[:most], shown, as_json=False)
