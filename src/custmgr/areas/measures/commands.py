"""`custmgr complaint track` and `complaint measures`: improvements, followed until their effect is confirmed."""

from datetime import date
from typing import Annotated

import typer

from custmgr.areas.measures.facts import Status
from custmgr.ground import options
from custmgr.ground.language import _
from custmgr.ground.lazy import Verbs

complaint = Verbs("complaint")


@complaint.command(help=_("Propose a measure, take it a step further, or check it."))
def track(
    number: Annotated[str, typer.Argument(metavar="NUMBER", help=_("The complaint's number."))],
    measure: Annotated[str | None, typer.Option("--measure", metavar="TEXT", help=_("What is to be improved."))] = None,
    owner: Annotated[str | None, typer.Option("--owner", metavar="STAFF", help=_("Who carries it out."))] = None,
    due: Annotated[date | None, options.day("--due", help=_("Until when it is to be done."))] = None,
    status: Annotated[
        str | None, typer.Option("--status", metavar="HOW", help=_("agreed, done or effect_confirmed."))
    ] = None,
    check: Annotated[
        str | None, typer.Option("--check", metavar="TEXT", help=_("What quality management found on checking."))
    ] = None,
    which: Annotated[
        int | None, typer.Option("--which", min=1, max=10**9, metavar="N", help=_("Which measure, if several."))
    ] = None,
    by: Annotated[str | None, typer.Option("--by", metavar="STAFF", help=_("Who said so on paper."))] = None,
    on: Annotated[date | None, options.day("--on", help=_("The day of it; today if not given."))] = None,
    result: Annotated[
        str | None, typer.Option("--result", metavar="TEXT", help=_("What the improvement brought."))
    ] = None,
    as_json: options.Json = False,
) -> None:
    """Follow a measure."""
    from custmgr.areas.measures import columns
    from custmgr.areas.measures.actions import tracking
    from custmgr.areas.measures.refusals import OneThingAtATime
    from custmgr.ground.desk import open_desk
    from custmgr.ground.refusals import Missing
    from custmgr.ground.show import show_one

    needed = {
        "--measure": (("--owner", owner), ("--due", due)),
        "--status": (("--by", by),),
        "--check": (("--by", by),),
    }
    asked = [
        name
        for name, text in (("--measure", measure), ("--status", status), ("--check", check))
        if (text or "").strip()
    ]
    if len(asked) != 1:
        raise OneThingAtATime(number)
    for name, value in needed[asked[0]]:
        if not value:
            raise Missing(name, "custmgr complaint track")
    to = options.word(Status, status, "--status") if status else None
    entry = tracking.Entry(by, on, which, result)
    with open_desk() as desk:
        if to:
            line = tracking.move(desk, number, to, entry)
        elif check:
            line = tracking.check(desk, number, check, entry)
        else:
            line = tracking.propose(desk, number, measure or "", owner or "", due or desk.today, entry)
    show_one(line, columns.MEASURE, as_json=as_json)


@complaint.command(help=_("List the measures, the latest first."))
def measures(
    open_: Annotated[bool, typer.Option("--open", help=_("Only those whose effect is not confirmed."))] = False,
    limit: options.Limit = None,
    as_json: options.Json = False,
) -> None:
    """List measures."""
    from custmgr.areas.measures import columns
    from custmgr.areas.measures.actions import tracking
    from custmgr.ground.desk import open_reader
    from custmgr.ground.show import show
    from custmgr.ground.words import mark

    with open_reader() as desk:
        found = tracking.list_measures(desk, open_only=open_)
    shown = columns.MEASURE if as_json else columns.LISTED
    show(found[:limit], shown, as_json=as_json, empty=mark("No measure to follow."))
