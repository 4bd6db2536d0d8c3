"""`custmgr visit attempt`, `attempts`, `custmgr record media`, `discs`: calls and the recordings that prove them."""

from datetime import date, datetime
from typing import Annotated

import typer

from custmgr.areas.calls.facts import Answer, Dialling, Line, LineReason, Purpose
from custmgr.ground import dates, options
from custmgr.ground.language import _
from custmgr.ground.lazy import Verbs
from custmgr.ground.words import mark

visit = Verbs("visit")
record = Verbs("record")
ANSWERS = "|".join(answer for answer in Answer if answer is not Answer.UNASKED)
KINDS = "|".join(Purpose)
REASONS = "|".join(LineReason)


@visit.command(help=_("Record an attempt to call a customer."))
def attempt(
    customer: options.Customer,
    seconds: Annotated[int, typer.Option("--seconds", metavar="SECONDS", help=_("For how many seconds it rang."))],
    by: Annotated[
        str | None, typer.Option("--by", metavar="STAFF", help=_("Who called; the clerk if not given."))
    ] = None,
    at: Annotated[
        datetime | None,
        typer.Option("--at", metavar="MOMENT", parser=dates.to_moment, help=_("When; now if not given.")),
    ] = None,
    line: Annotated[
        str, typer.Option("--line", metavar="400|other", help=_("From which telephone."))
    ] = Line.VISIT_LINE.value,
    result: Annotated[str | None, typer.Option("--result", metavar=ANSWERS, help=_("What became of it."))] = None,
    reason: Annotated[
        str | None,
        typer.Option(
            "--reason", metavar=f"TEXT|{REASONS}", help=_("Why it failed, or why another telephone was used.")
        ),
    ] = None,
    kind: Annotated[
        str | None, typer.Option("--kind", metavar=KINDS, help=_("What it was for; told by the contract if not given."))
    ] = None,
    recording: Annotated[
        str | None,
        typer.Option("--recording", metavar="FILE|NUMBER", help=_("Its recording: a file, or a tape's number.")),
    ] = None,
    as_json: options.Json = False,
) -> None:
    """Record an attempt."""
    from custmgr.areas.calls import columns
    from custmgr.areas.calls.actions import calling
    from custmgr.ground.desk import open_desk
    from custmgr.ground.show import show_one, warn

    asked = Dialling(
        by,
        at,
        seconds,
        options.word(Line, line, "--line"),
        options.word(Answer, result, "--result") if result else None,
        reason,
        options.word(Purpose, kind, "--kind") if kind else None,
        recording,
    )
    with open_desk() as desk:
        made, hours = calling.attempt(desk, customer, asked), calling.usual_hours(desk)
    show_one(made, columns.ATTEMPT, as_json=as_json)
    if not calling.is_usual(made):
        warn(mark("{at} lies outside the usual hours, {hours} on working days. [FVS-74]"), at=made.at, hours=hours)
    if not made.counts:
        warn(mark("It rang for {seconds} seconds, too short to count. [FVS-71]"), seconds=made.seconds)


@visit.command(help=_("List the attempts to reach customers."))
def attempts(
    customer: Annotated[str | None, typer.Argument(metavar="[CUSTOMER]", help=_("Only this customer's."))] = None,
    limit: options.Limit = None,
    as_json: options.Json = False,
) -> None:
    """List attempts."""
    from custmgr.areas.calls import columns
    from custmgr.areas.calls.actions import calling
    from custmgr.ground.desk import open_reader
    from custmgr.ground.show import show

    with open_reader() as desk:
        found = calling.list_attempts(desk, customer, limit)
    shown = columns.ATTEMPT if as_json else columns.NARROW
    show(found, shown, as_json=as_json, empty=mark("No attempt is recorded; record one with `custmgr visit attempt`."))


@record.command(help=_("Enter a disc and which recordings are on it."))
def media(
    number: Annotated[str, typer.Argument(metavar="NUMBER", help=_("The number written on the disc."))],
    place: Annotated[str, typer.Option("--place", metavar="TEXT", help=_("Where it is kept."))],
    first: Annotated[date | None, options.day("--from", help=_("Recordings from this day on."))] = None,
    last: Annotated[
        date | None, options.day("--until", help=_("Recordings up to this day; today if not given."))
    ] = None,
    labels: Annotated[
        list[str] | None, typer.Option("--recording", metavar="LABEL", help=_("This recording; may be repeated."))
    ] = None,
    as_json: options.Json = False,
) -> None:
    """Enter a disc."""
    from custmgr.areas.calls import columns
    from custmgr.areas.calls.actions import keeping
    from custmgr.ground.desk import open_desk
    from custmgr.ground.show import show_one

    with open_desk() as desk:
        made = keeping.burn(desk, number, place, (first, last), labels or ())
    show_one(made, columns.DISC, as_json=as_json)


@record.command(help=_("List the discs and until when they are kept."))
def discs(as_json: options.Json = False) -> None:
    """List discs."""
    from custmgr.areas.calls import columns
    from custmgr.areas.calls.actions import keeping
    from custmgr.ground.desk import open_reader
    from custmgr.ground.show import show

    with open_reader() as desk:
        found = keeping.list_discs(desk)
    show(
        found,
        columns.DISC,
        as_json=as_json,
        empty=mark("No disc is registered; enter one with `custmgr record media`."),
    )


@record.command(help=_("List the recordings with their labels."))
def recordings(
    customer: Annotated[str | None, typer.Argument(metavar="[CUSTOMER]", help=_("Only this customer's."))] = None,
    limit: options.Limit = None,
    as_json: options.Json = False,
) -> None:
    """List recordings."""
    from custmgr.areas.calls import columns
    from custmgr.areas.calls.actions import keeping
    from custmgr.ground.desk import open_reader
    from custmgr.ground.show import show

    with open_reader() as desk:
        found = keeping.list_recordings(desk, customer)
    show(found[:limit], columns.RECORDING, as_json=as_json, empty=mark("No recording is kept yet."))
