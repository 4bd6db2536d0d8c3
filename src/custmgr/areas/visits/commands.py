"""`custmgr visit`: recording visits and saying which are due; `custmgr customer assign`."""

from collections.abc import Sequence
from datetime import date
from typing import Annotated, Any

import typer

from custmgr.areas.visits.facts import Entry, Method, VisitKind, Wanted, names_in
from custmgr.ground import import_options, options
from custmgr.ground.language import _
from custmgr.ground.lazy import Verbs
from custmgr.ground.words import mark

visit = Verbs("visit")
customer = Verbs("customer")
METHODS = "|".join(Method)
KINDS = "|".join(VisitKind)


def _text(name: str, help: str) -> Any:  # noqa: A002  Typer's own word
    return typer.Option(name, metavar="TEXT", help=help)


@visit.command(help=_("Record a visit or another contact."))
def record(
    customer: options.Customer,
    by: Annotated[list[str], typer.Option("--by", metavar="STAFF[,STAFF]", help=_("Who made it."))],
    method: Annotated[str, typer.Option("--method", metavar=METHODS, help=_("How it took place."))],
    content: Annotated[str, _text("--content", _("What was talked about and learnt."))] = "",
    on: Annotated[date | None, options.day("--on", help=_("The day; today if not given."))] = None,
    kind: Annotated[
        str | None, typer.Option("--kind", metavar=KINDS, help=_("What it counts as; told by the record if not given."))
    ] = None,
    preparation: Annotated[str | None, _text("--preparation", _("What was prepared."))] = None,
    persons_met: Annotated[str | None, _text("--persons-met", _("Who was met."))] = None,
    result: Annotated[str | None, _text("--result", _("What came of it."))] = None,
    next_step: Annotated[str | None, _text("--next-step", _("What is to be done next."))] = None,
    occasion: Annotated[
        str | None, typer.Option("--occasion", metavar="NUMBER", help=_("The special day it was made for."))
    ] = None,
    as_json: options.Json = False,
) -> None:
    """Record a visit."""
    from custmgr.areas.visits import columns
    from custmgr.areas.visits.actions import recording
    from custmgr.ground.desk import open_desk
    from custmgr.ground.show import show_one, warn

    how = options.word(Method, method, "--method")
    what = options.word(VisitKind, kind, "--kind") if kind else None
    notes = preparation, persons_met, result, next_step
    entry = Entry(on, names_in(",".join(by)), how, content, what, *notes, occasion)
    with open_desk() as desk:
        recorded, unprepared = recording.record_visit(desk, customer, entry)
    show_one(recorded, columns.RECORD, as_json=as_json)
    if unprepared:
        warn(mark("No preparation is noted; a first visit is prepared: --preparation TEXT. [CUS-20]"))


@visit.command("list", help=_("List recorded visits, the newest first."))
def list_(
    customer: Annotated[str | None, typer.Argument(metavar="[CUSTOMER]", help=_("Only this customer's."))] = None,
    limit: options.Limit = None,
    as_json: options.Json = False,
) -> None:
    """List visits."""
    from custmgr.areas.customers import views as register
    from custmgr.areas.visits import columns, views
    from custmgr.ground.desk import open_reader
    from custmgr.ground.show import show

    with open_reader() as desk:
        number = register.find(desk.connection, customer).id if customer else None
        found = views.list_visits(desk.connection, number, limit)
    empty = mark("No visits yet; enter them with `custmgr visit record` or `custmgr visit import`.")
    show(found, columns.RECORD if as_json else columns.VISIT, as_json=as_json, empty=empty)


@visit.command(help=_("Say which visits and reports are due."))
def due(
    within: Annotated[
        int | None,
        typer.Option("--within", metavar="DAYS", min=0, max=3660, help=_("Also what opens in so many days.")),
    ] = None,
    overdue: Annotated[bool, typer.Option("--overdue", help=_("Only what is late."))] = False,
    salesperson: Annotated[
        str | None, typer.Option("--salesperson", metavar="STAFF", help=_("Only this person's customers."))
    ] = None,
    limit: options.Limit = None,
    notify: Annotated[bool, typer.Option("--notify", help=_("Tell each item once; for a daily cron run."))] = False,
    as_json: options.Json = False,
) -> None:
    """List what is due, or announce it."""
    from custmgr.areas.visits import columns
    from custmgr.areas.visits.actions import listing
    from custmgr.ground.desk import open_reader
    from custmgr.ground.show import show

    wanted = Wanted(within, overdue, salesperson, limit)
    if notify:
        _announce(wanted, as_json=as_json)
        return
    with open_reader() as desk:
        lines = listing.due(desk, wanted)
    show(lines, columns.DUE, as_json=as_json, empty=mark("Nothing is due."))


@visit.command("import", help=_("Import visits from a sheet or CSV file."))
def import_(
    file: import_options.File,
    maps: import_options.Maps = None,
    use_map: import_options.UseMap = None,
    save_map: import_options.SaveMap = None,
    dry_run: import_options.DryRun = False,
    skip_bad: import_options.SkipBad = False,
    on_duplicate: import_options.Duplicates = "skip",
    create_customers: import_options.Create = False,
    again: import_options.Again = False,
    encoding: import_options.Encoding = None,
    as_json: options.Json = False,
) -> None:
    """Import visits."""
    from custmgr.areas.visits.actions import bringing
    from custmgr.ground.desk import open_desk
    from custmgr.ground.show import warn

    flags = {"dry_run": dry_run, "skip_bad": skip_bad, "create_customers": create_customers, "again": again}
    asked = import_options.wish(file, maps, on_duplicate, kept=(use_map, save_map), encoding=encoding, **flags)
    with open_desk() as desk:
        tally, alone = bringing.import_visits(desk, asked)
    if alone:
        warn(mark("{count} first visits were made by fewer than two salespersons. [CUS-19]"), count=alone)
    import_options.finish(tally, as_json=as_json)


@customer.command(help=_("Say who keeps in touch with an important customer."))
def assign(
    customer: options.Customer,
    important: Annotated[
        bool | None, typer.Option("--important/--not-important", help=_("Whether it is an important potential one."))
    ] = None,
    contact: Annotated[
        list[str] | None,
        typer.Option("--contact", metavar="STAFF", help=_("A salesperson in contact; together they replace the list.")),
    ] = None,
    as_json: options.Json = False,
) -> None:
    """Assign contacts."""
    from custmgr.areas.visits import columns
    from custmgr.areas.visits.actions import assigning
    from custmgr.ground.desk import open_desk
    from custmgr.ground.show import show_one, warn

    with open_desk() as desk:
        made = assigning.assign(desk, customer, contact or [], important=important)
    show_one(made, columns.ASSIGNMENT, as_json=as_json)
    if len(made.contacts) < made.needed:
        warn(
            mark("{name} is an important potential customer and needs {needed} salespersons in contact. [CUS-22]"),
            name=made.name,
            needed=made.needed,
        )


def _announce(wanted: Wanted, *, as_json: bool) -> None:
    from custmgr.areas.notices import actions as notices
    from custmgr.areas.notices.facts import ChannelKind, Notice
    from custmgr.areas.notices.refusals import Undelivered
    from custmgr.areas.visits import columns
    from custmgr.areas.visits.actions import listing
    from custmgr.ground.desk import open_reader
    from custmgr.ground.show import say, show, warn

    with open_reader() as desk:
        lines = listing.due(desk, wanted)
        everything = lines if wanted == Wanted() else listing.due(desk, Wanted())

    def tell(told: Sequence[Notice]) -> None:
        if as_json:
            keys = {notice.item for notice in told}
            show([line for line in lines if line.key in keys], columns.DUE, as_json=True)
            return
        for notice in told:
            if notice.channel is ChannelKind.STDOUT:
                say("{line}", line=notices.line_of(notice))

    delivery = notices.announce(listing.news_of(lines), listing.news_of(everything), tell)
    if delivery.doubtful:
        warn(mark("{count} of these may have been sent before: an earlier run was cut off."), count=delivery.doubtful)
    for failure in delivery.failures:
        raise Undelivered(failure.count, failure.channel, failure.why)
