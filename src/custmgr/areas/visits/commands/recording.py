"""`custmgr visit record`: entering a visit that has taken place."""

from datetime import date
from typing import Annotated, Any

import typer

from custmgr.areas.methods.facts import Method
from custmgr.areas.topics.facts import Words
from custmgr.areas.visits.facts import Detail, Entry, VisitKind
from custmgr.ground import options
from custmgr.ground.language import _
from custmgr.ground.lazy import Verbs
from custmgr.ground.text import names_in
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
    method: Annotated[str | None, typer.Option("--method", metavar=METHODS, help=_("How it took place."))] = None,
    content: Annotated[str, _text("--content", _("What was talked about and learnt."))] = "",
    on: Annotated[date | None, options.day("--on", help=_("The day; today if not given."))] = None,
    kind: Annotated[
        str | None, typer.Option("--kind", metavar=KINDS, help=_("What it counts as; told by the record if not given."))
    ] = None,
    preparation: Annotated[str | None, _text("--preparation", _("What was prepared."))] = None,
    persons_met: Annotated[str | None, _text("--persons-met", _("Who was met."))] = None,
    result: Annotated[str | None, _text("--result", _("What came of it."))] = None,
    next_step: Annotated[str | None, _text("--next-step", _("What is to be done next."))] = None,
    problems: Annotated[str | None, _text("--problems", _("What problems there were; “none” is an answer."))] = None,
    voice: Annotated[
        str | None,
        typer.Option("--recording", metavar="FILE|NUMBER", help=_("Its recording: a file, or a tape's number.")),
    ] = None,
    unreachable: Annotated[
        bool, typer.Option("--unreachable", help=_("The customer could not be reached, after enough attempts."))
    ] = False,
    plan_item: Annotated[
        int | None,
        typer.Option("--plan-item", metavar="ITEM", min=1, help=_("The planned visit it carries out.")),
    ] = None,
    unplanned: Annotated[str | None, _text("--unplanned", _("Why it was made without a plan."))] = None,
    instruction: Annotated[
        str | None, typer.Option("--instruction", metavar="NUMBER", help=_("The instruction it carries out."))
    ] = None,
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
    from custmgr.ground.refusals import Missing
    from custmgr.ground.show import show_one, warn

    what = options.word(VisitKind, kind, "--kind") if kind else None
    if unreachable:
        _give_up(customer, by[0], what, content, as_json=as_json)
        return
    if method is None:
        raise Missing("--method", "custmgr visit record")
    notes = preparation, persons_met, result, next_step
    given = {Detail.PROBLEMS: problems, Detail.RECORDING: voice, Detail.OWN_NUMBER: own_number}
    facts = {detail: text for detail, text in given.items() if text}
    how = options.word(Method, method, "--method")
    entry = Entry(
        on, names_in(",".join(by)), how, content, what, *notes, facts, occasion, plan_item, unplanned, instruction
    )
    with open_desk() as desk:
        made = recording.record_visit(desk, customer, entry, _words(topics, sets, rows, flags))
        shown = looking.shown(desk, made.visit) if made.visit else None
    if shown is not None:
        show_one(shown, columns.WHOLE, as_json=as_json)
    else:
        show_one(made.attempt, columns.ATTEMPT, as_json=as_json)
    for doubt in made.doubts:
        warn(doubt.sentence, **doubt.values)


def _give_up(customer: str, by: str, kind: VisitKind | None, note: str, *, as_json: bool) -> None:
    from custmgr.areas.calls.actions import calling
    from custmgr.areas.visits import columns
    from custmgr.ground.desk import open_desk
    from custmgr.ground.show import show_one

    with open_desk() as desk:
        made = calling.give_up(desk, customer, by, kind.value if kind else None, note)
    show_one(made, columns.GIVEN_UP, as_json=as_json)


@visit.command(help=_("List what is asked in a visit of a kind."))
def outline(
    kind: Annotated[str | None, typer.Argument(metavar=f"[{KINDS}]", help=_("Only this kind of visit."))] = None,
    as_json: options.Json = False,
) -> None:
    """List the questions."""
    from custmgr.areas.visits import columns
    from custmgr.areas.visits.actions import outlining
    from custmgr.ground.desk import open_reader
    from custmgr.ground.show import show

    what = options.word(VisitKind, kind, "KIND") if kind else None
    with open_reader() as desk:
        found = outlining.outline(desk, what)
    shown = columns.OUTLINE_OF_ONE if what else columns.OUTLINE
    show(found, shown, as_json=as_json, empty=mark("The policy has no outline for this kind of visit."))


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
    from custmgr.areas.visits.actions import learning, looking
    from custmgr.ground.desk import open_desk
    from custmgr.ground.show import show_one

    with open_desk() as desk:
        shown = looking.shown(desk, learning.add(desk, number, _words(topics, sets, rows, flags)))
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
    show(found, columns.COVERAGE if customer else columns.TOPIC, as_json=as_json)


def _words(*typed: list[str] | None) -> Words:
    return Words(*(tuple(words or ()) for words in typed))
