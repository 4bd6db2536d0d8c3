"""`custmgr penalty propose`, `confirm`, `drop`, `proposals`: punishments by row of policy, decided by the company."""

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from custmgr.areas.sanctions.facts import Asked, Confirming, Measure
from custmgr.ground import options
from custmgr.ground.language import _
from custmgr.ground.lazy import Verbs
from custmgr.ground.words import mark

if TYPE_CHECKING:
    from custmgr.areas.sanctions.facts import Line

penalty = Verbs("penalty")
MEASURES = "|".join(Measure)
Number = Annotated[str, typer.Argument(metavar="NUMBER", help=_("The proposal's number, such as S-0001."))]
Amount = Annotated[int | None, options.amount("--amount", help=_("How much, within what the paper allows."))]
Measures = Annotated[
    list[str] | None, typer.Option("--measure", metavar=MEASURES, help=_("A measure beside it; may be repeated."))
]


@penalty.command(help=_("Propose a punishment for one or more cases."))
def propose(
    offence: Annotated[str, typer.Argument(metavar="OFFENCE", help=_("What was done, as the policy names it."))],
    person: Annotated[str, typer.Option("--person", metavar="STAFF", help=_("Whom it concerns."))],
    cases: Annotated[
        list[str], typer.Option("--case", metavar="CASE", help=_("The case, such as visit:V00001; may be repeated."))
    ],
    on: Annotated[date | None, options.day("--on", help=_("The day it happened; today if not given."))] = None,
    amount: Amount = None,
    measures: Measures = None,
    text: Annotated[str | None, typer.Option("--text", metavar="TEXT", help=_("What happened."))] = None,
    as_json: options.Json = False,
) -> None:
    """Propose a punishment."""
    from custmgr.areas.sanctions import actions
    from custmgr.ground.desk import open_desk

    asked = Asked(offence, person, tuple(cases), on, amount, _measures(measures), text)
    with open_desk() as desk:
        made = actions.propose(desk, asked)
    _show(made, as_json=as_json)


@penalty.command(help=_("Confirm a proposed punishment."))
def confirm(
    number: Number,
    by: options.By,
    amount: Amount = None,
    measures: Measures = None,
    text: Annotated[str | None, typer.Option("--text", metavar="TEXT", help=_("The decision in words."))] = None,
    as_json: options.Json = False,
) -> None:
    """Confirm a proposal."""
    from custmgr.areas.sanctions import actions
    from custmgr.ground.desk import open_desk

    with open_desk() as desk:
        made = actions.confirm(desk, number, Confirming(by, amount, _measures(measures), text))
    _show(made, as_json=as_json)


@penalty.command(help=_("Drop a proposed punishment, with the reason."))
def drop(
    number: Number,
    by: options.By,
    reason: Annotated[str, typer.Option("--reason", metavar="TEXT", help=_("Why it is dropped."))],
    as_json: options.Json = False,
) -> None:
    """Drop a proposal."""
    from custmgr.areas.sanctions import actions
    from custmgr.ground.desk import open_desk

    with open_desk() as desk:
        made = actions.drop(desk, number, by, reason)
    _show(made, as_json=as_json)


@penalty.command(help=_("List the punishments that wait for a decision."))
def proposals(
    person: Annotated[str | None, typer.Option("--person", metavar="STAFF", help=_("Only this person's."))] = None,
    everything: Annotated[bool, typer.Option("--all", help=_("Also those decided."))] = False,
    limit: options.Limit = None,
    as_json: options.Json = False,
) -> None:
    """List proposals."""
    from custmgr.areas.sanctions import actions, columns
    from custmgr.ground.desk import open_reader
    from custmgr.ground.show import show

    with open_reader() as desk:
        found = [actions.shown(line) for line in actions.list_proposals(desk, person, everything=everything)]
    shown = columns.PROPOSAL if as_json else columns.LISTED
    empty = mark("No proposed punishment waits for a decision.")
    show(found[:limit], shown, as_json=as_json, empty=empty, narrow=columns.SHORT)


def _measures(typed: list[str] | None) -> tuple[Measure, ...]:
    return tuple(options.word(Measure, text, "--measure") for text in dict.fromkeys(typed or ()))


def _show(made: "Line", *, as_json: bool) -> None:
    from custmgr.areas.sanctions import actions, columns
    from custmgr.ground.show import show_one

    show_one(actions.shown(made), columns.PROPOSAL, as_json=as_json)
