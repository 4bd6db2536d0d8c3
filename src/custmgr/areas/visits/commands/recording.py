"""`custmgr visit record`: entering a visit that has taken place."""

from datetime import date
from typing import Annotated, Any

import typer

from custmgr.areas.methods.facts import Method
from custmgr.areas.topics.facts import Words
from custmgr.areas.visits.facts import Detail, Entry, VisitKind, names_in
from custmgr.ground import options
from custmgr.ground.language import _
from custmgr.ground.lazy import Verbs
from custmgr.ground.words import mark

visit = Verbs("visit")
METHODS = "|".join(Method)
KINDS = "|".join(VisitKind)


Topics = Annotated[
    list[str] | None, typer.Option("--topic", metavar="CODE=TEXT", help=_("What was learnt of a topic; repeatable."))
]
Sets = Annotated[
    list[str] | None,
    typer.Option("--set", metavar="FIELD=VALUE", help=_("A further fact: needs=…, or of a topic: O4.stock=900.")),
]
Rows = Annotated[
    list[str] | None,
    typer.Option("--row", metavar="CODE:FIELD=VALUE,…", help=_("A line of a topic: O1:category=…,share=30.")),
]
Flags = Annotated[
    list[str] | None, typer.Option("--flag", metavar="NAME", help=_("Something seen, such as cross_region."))
]


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
    topics: Topics = None,
    sets: Sets = None,
    rows: Rows = None,
    flags: Flags = None,
    as_json: options.Json = False,
) -> None:
    """Record a visit."""
    from custmgr.areas.visits import columns
    from custmgr.areas.visits.actions import looking, recording
    from custmgr.ground.desk import open_desk
    from custmgr.ground.show import show_one, warn

    how = options.word(Method, method, "--method")
    what = options.word(VisitKind, kind, "--kind") if kind else None
    notes = preparation, persons_met, result, next_step
    used = {Detail.OWN_NUMBER: own_number} if own_number else {}
    entry = Entry(on, names_in(",".join(by)), how, content, what, *notes, used, occasion, plan_item, unplanned)
    words = Words(tuple(topics or ()), tuple(sets or ()), tuple(rows or ()), tuple(flags or ()))
    with open_desk() as desk:
        made = recording.record_visit(desk, customer, entry, words)
        shown = looking.shown(desk, made.whole)
    show_one(shown, columns.WHOLE, as_json=as_json)
    if made.unprepared:
        warn(mark("No preparation is noted; a first visit is prepared: --preparation TEXT. [CUS-20]"))


@visit.command(help=_("Add what else a recorded visit learnt."))
def topic(
    number: Annotated[str, typer.Argument(metavar="VISIT", help=_("The visit's number, such as V00001."))],
    topics: Topics = None,
    sets: Sets = None,
    rows: Rows = None,
    flags: Flags = None,
    as_json: options.Json = False,
) -> None:
    """Add topics."""
    from custmgr.areas.visits import columns
    from custmgr.areas.visits.actions import looking, recording
    from custmgr.ground.desk import open_desk
    from custmgr.ground.show import show_one

    words = Words(tuple(topics or ()), tuple(sets or ()), tuple(rows or ()), tuple(flags or ()))
    with open_desk() as desk:
        shown = looking.shown(desk, recording.add_topics(desk, number, words))
    show_one(shown, columns.WHOLE, as_json=as_json)


@visit.command("topics", help=_("List what a visit is to bring back."))
def topics_(
    customer: Annotated[
        str | None, typer.Argument(metavar="[CUSTOMER]", help=_("Say how far this customer's visits covered them."))
    ] = None,
    topic: Annotated[str | None, typer.Option("--topic", metavar="CODE", help=_("Everything this one asks."))] = None,
    as_json: options.Json = False,
) -> None:
    """List topics."""
    from custmgr.areas.visits import columns
    from custmgr.areas.visits.actions import looking
    from custmgr.ground.desk import open_reader
    from custmgr.ground.show import show, show_one

    with open_reader() as desk:
        if topic is not None:
            show_one(looking.one_topic(desk, topic), columns.TOPIC_WHOLE, as_json=as_json)
            return
        found = looking.coverage(desk, customer) if customer else looking.topics(desk)
    shown = columns.COVERAGE if customer else columns.TOPIC
    show(found, shown, as_json=as_json)
