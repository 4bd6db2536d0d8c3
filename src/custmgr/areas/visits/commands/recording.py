"""`custmgr visit record`: entering a visit that has taken place."""

from datetime import date
from typing import Annotated, Any

import typer

from custmgr.areas.methods.facts import Method
from custmgr.areas.visits.facts import Detail, Entry, VisitKind
from custmgr.ground import options
from custmgr.ground.language import _
from custmgr.ground.lazy import Verbs
from custmgr.ground.text import names_in
from custmgr.ground.words import mark

visit = Verbs("visit")
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
    plan_item: Annotated[
        int | None,
        typer.Option("--plan-item", metavar="ITEM", min=1, help=_("The planned visit it carries out.")),
    ] = None,
    unplanned: Annotated[str | None, _text("--unplanned", _("Why it was made without a plan."))] = None,
    occasion: Annotated[
        str | None, typer.Option("--occasion", metavar="NUMBER", help=_("The special day it was made for."))
    ] = None,
    own_number: Annotated[
        str | None,
        typer.Option("--own-number", metavar="NUMBER", help=_("The company number used to reach the customer.")),
    ] = None,
    sets: Annotated[
        list[str] | None,
        typer.Option("--set", metavar="FIELD=VALUE", help=_("A further fact, such as needs=…; may be repeated.")),
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
    used = {Detail.OWN_NUMBER: own_number} if own_number else {}
    entry = Entry(on, names_in(",".join(by)), how, content, what, *notes, used, occasion, plan_item, unplanned)
    with open_desk() as desk:
        recorded, unprepared = recording.record_visit(desk, customer, entry, sets or ())
    show_one(recorded, columns.RECORD, as_json=as_json)
    if unprepared:
        warn(mark("No preparation is noted; a first visit is prepared: --preparation TEXT. [CUS-20]"))
