"""`custmgr occasion`: entering occasions and settling what is asked about them."""

from datetime import date, datetime
from typing import TYPE_CHECKING, Annotated, Any

import typer

from custmgr.areas.occasions.facts.occasions import Entry
from custmgr.areas.occasions.facts.words import OccasionKind, Place, Source
from custmgr.ground import options
from custmgr.ground.language import _
from custmgr.ground.lazy import Verbs
from custmgr.ground.words import mark

if TYPE_CHECKING:
    from custmgr.areas.occasions.facts.occasions import Occasion

occasion = Verbs("occasion")
Number = Annotated[str, typer.Argument(metavar="NUMBER", help=_("The occasion's number, as in the list."))]
Kind = Annotated[str, typer.Option("--kind", metavar="|".join(OccasionKind), help=_("What is celebrated."))]
Hotel = Annotated[str | None, typer.Option("--hotel", metavar="NAME", help=_("The hotel of the chain."))]


def _text(name: str, line: str) -> Any:
    return typer.Option(name, metavar="TEXT", help=line)


@occasion.command(help=_("Enter a birthday, a celebration, an anniversary."))
def add(
    customer: options.Customer,
    kind: Kind,
    solar: Annotated[
        str | None, typer.Option("--date", metavar="MM-DD", help=_("The day of the year; with a year if known."))
    ] = None,
    lunar: Annotated[
        str | None, typer.Option("--lunar", metavar="MM-DD[+]", help=_("The day of the lunar year; + in a leap month."))
    ] = None,
    once: Annotated[bool, typer.Option("--once", help=_("It comes once only, in the year given."))] = False,
    person: Annotated[str | None, typer.Option("--person", metavar="NAME", help=_("Whose day it is."))] = None,
    phone: Annotated[str | None, _text("--phone", _("Where the guest can be called, if not as on file."))] = None,
    company: Annotated[str | None, _text("--company", _("The guest's company."))] = None,
    likings: Annotated[str | None, _text("--likings", _("What the guest likes."))] = None,
    spending: Annotated[int | None, options.amount("--spending", help=_("What the guest spent."))] = None,
    hotel: Hotel = None,
    place: Annotated[str | None, typer.Option("--place", metavar="room|hall", help=_("Where the guests sat."))] = None,
    source: Annotated[
        str | None, typer.Option("--source", metavar="sheet|brief", help=_("On which paper it was noted."))
    ] = None,
    sheet: Annotated[str | None, _text("--sheet", _("The number of the dining sheet."))] = None,
    on: Annotated[date | None, options.day("--on", help=_("The day it was noted."))] = None,
    received: Annotated[
        datetime | None, options.moment("--received", help=_("When the list it stands on was received."))
    ] = None,
    as_json: options.Json = False,
) -> None:
    """Enter an occasion."""
    from custmgr.areas.occasions.actions import entering
    from custmgr.ground.desk import open_desk
    from custmgr.ground.show import warn

    when = entering.day_of(solar, lunar, once=once)
    entry = Entry(
        options.word(OccasionKind, kind, "--kind"), when, person, phone, company, likings, spending, hotel,
        options.word(Place, place, "--place") if place else None,
        options.word(Source, source, "--source") if source else None, sheet, on, received,
    )  # fmt: skip
    with open_desk() as desk:
        made = entering.add(desk, customer, entry)
        doubts = entering.doubts(desk, made)
    _show(made, as_json=as_json)
    for says, values in doubts:
        warn(says, **values)


@occasion.command("list", help=_("List occasions, the next to come on top."))
def list_(
    customer: Annotated[str | None, typer.Argument(metavar="[CUSTOMER]", help=_("Only this customer's."))] = None,
    kind: Annotated[
        str | None, typer.Option("--kind", metavar="|".join(OccasionKind), help=_("Only of this kind."))
    ] = None,
    hotel: Hotel = None,
    within: Annotated[
        int | None,
        typer.Option("--within", metavar="DAYS", min=0, max=3660, help=_("Only what comes in so many days.")),
    ] = None,
    everything: Annotated[bool, typer.Option("--all", help=_("Also those stopped."))] = False,
    limit: options.Limit = None,
    as_json: options.Json = False,
) -> None:
    """List occasions."""
    from custmgr.areas.occasions.actions import looking
    from custmgr.areas.occasions.columns import occasions as columns
    from custmgr.ground.desk import open_reader
    from custmgr.ground.show import show

    what = options.word(OccasionKind, kind, "--kind") if kind else None
    wanted = looking.Wanted(customer, hotel, what, within=within, everything=everything)
    with open_reader() as desk:
        found = looking.list_occasions(desk, wanted)
    empty = mark("No occasion fits; enter them with `custmgr occasion add` or `custmgr occasion import`.")
    show(found[:limit], columns.OCCASION, as_json=as_json, empty=empty)


@occasion.command(help=_("Say who shall contact the guest."))
def assign(
    number: Number,
    to: Annotated[str, typer.Option("--to", metavar="STAFF", help=_("Who shall do it."))],
    by: options.By,
    as_json: options.Json = False,
) -> None:
    """Assign an occasion."""
    from custmgr.areas.occasions.actions import entering
    from custmgr.ground.desk import open_desk

    with open_desk() as desk:
        made = entering.assign(desk, number, to, by)
    _show(made, as_json=as_json)


@occasion.command(help=_("Take note of a missed one, so that it is listed no more."))
def acknowledge(
    number: Number,
    reason: Annotated[str | None, _text("--reason", _("Why it was missed."))] = None,
    as_json: options.Json = False,
) -> None:
    """Acknowledge a missed contact."""
    from custmgr.areas.occasions.actions import entering
    from custmgr.ground.desk import open_desk

    with open_desk() as desk:
        made = entering.acknowledge(desk, number, reason)
    _show(made, as_json=as_json)


@occasion.command(help=_("Keep an occasion no more."))
def stop(
    number: Number,
    reason: Annotated[str, _text("--reason", _("Why it is kept no more."))],
    as_json: options.Json = False,
) -> None:
    """Stop an occasion."""
    from custmgr.areas.occasions.actions import entering
    from custmgr.ground.desk import open_desk

    with open_desk() as desk:
        made = entering.stop(desk, number, reason)
    _show(made, as_json=as_json)


def _show(made: "Occasion", *, as_json: bool) -> None:
    from custmgr.areas.occasions.actions import looking
    from custmgr.areas.occasions.columns import occasions as columns
    from custmgr.ground.desk import open_reader
    from custmgr.ground.show import show_one

    with open_reader() as desk:
        seen = looking.seen(desk, made)
    show_one(seen, columns.OCCASION if as_json else columns.RECORD, as_json=as_json)
