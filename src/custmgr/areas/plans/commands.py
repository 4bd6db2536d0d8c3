"""`custmgr plan`: visits planned by week or month and approved; `custmgr visit plan`: what of it is to be done."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from custmgr.areas.methods.facts import Method
from custmgr.areas.plans.facts import PeriodKind, Sought, Wish
from custmgr.ground import dates, options
from custmgr.ground.language import _
from custmgr.ground.lazy import Verbs
from custmgr.ground.periods import Month
from custmgr.ground.words import mark

if TYPE_CHECKING:
    from custmgr.areas.plans.facts import Plan
    from custmgr.ground.desk import Reader

plan = Verbs("plan")
visit = Verbs("visit")
Number = Annotated[str, typer.Argument(metavar="PLAN", help=_("The plan's number, such as JH-0001."))]
Week = Annotated[date | None, options.day("--week", help=_("The week that holds this day, Monday to Sunday."))]
OfMonth = Annotated[
    Month | None,
    typer.Option("--month", metavar="MONTH", parser=dates.to_month, help=_("The month, such as 2026-03.")),
]


@plan.command(help=_("Begin a plan for a week or a month."))
def new(
    by: Annotated[str, typer.Option("--by", metavar="STAFF", help=_("Whose plan it is."))],
    week: Week = None,
    month: OfMonth = None,
    as_json: options.Json = False,
) -> None:
    """Begin a plan."""
    from custmgr.areas.plans.actions import planning
    from custmgr.ground.desk import open_desk

    period, day = _period(week, month)
    with open_desk() as desk:
        made = planning.new_plan(desk, period, day, by)
    _show(made, as_json=as_json)


@plan.command(help=_("Plan a visit to a customer."))
def add(
    number: Number,
    customer: options.Customer,
    on: Annotated[date, options.day("--on", help=_("The day of the visit, within the plan's period."))],
    visitor: Annotated[
        str | None, typer.Option("--visitor", metavar="STAFF", help=_("Who goes; who drew the plan up if not given."))
    ] = None,
    method: Annotated[
        str, typer.Option("--method", metavar="|".join(Method), help=_("How it takes place."))
    ] = Method.ONSITE.value,
    topics: Annotated[
        list[str] | None,
        typer.Option("--topic", metavar="CODE", help=_("What it is about: topic codes such as M1,O4.")),
    ] = None,
    note: Annotated[str | None, typer.Option("--note", metavar="TEXT", help=_("What it is for."))] = None,
    as_json: options.Json = False,
) -> None:
    """Plan a visit."""
    from custmgr.areas.plans.actions import planning
    from custmgr.ground.desk import open_desk

    wish = Wish(customer, on, visitor, options.word(Method, method, "--method"), tuple(topics or ()), note)
    with open_desk() as desk:
        made = planning.add_visit(desk, number, wish)
    _show(made, as_json=as_json)


@plan.command(help=_("Leave a visit out of a plan being drawn up."))
def drop(
    number: Number,
    item: Annotated[int, typer.Argument(metavar="ITEM", min=1, help=_("The number of the planned visit."))],
    as_json: options.Json = False,
) -> None:
    """Drop a visit."""
    from custmgr.areas.plans.actions import planning
    from custmgr.ground.desk import open_desk

    with open_desk() as desk:
        made = planning.drop_visit(desk, number, item)
    _show(made, as_json=as_json)


@plan.command(help=_("Hand a plan in for approval."))
def submit(
    number: Number,
    by: Annotated[
        str | None, typer.Option("--by", metavar="STAFF", help=_("Who hands it in; who drew it up if not given."))
    ] = None,
    as_json: options.Json = False,
) -> None:
    """Submit a plan."""
    from custmgr.areas.plans.actions import planning
    from custmgr.ground.desk import open_desk

    with open_desk() as desk:
        made = planning.submit(desk, number, by)
    _show(made, as_json=as_json)


@plan.command(help=_("Record the approval of a plan, or its return."))
def approve(
    number: Number,
    by: options.By,
    on: Annotated[date | None, options.day("--on", help=_("The day it was signed; today if not given."))] = None,
    refuse: Annotated[bool, typer.Option("--refuse", help=_("Send it back."))] = False,
    opinion: Annotated[str | None, typer.Option("--opinion", metavar="TEXT", help=_("What was said about it."))] = None,
    as_json: options.Json = False,
) -> None:
    """Decide a plan."""
    from custmgr.areas.plans.actions import planning
    from custmgr.ground.desk import open_desk

    with open_desk() as desk:
        made = planning.decide(desk, number, planning.Ruling(by, on, opinion, refuse))
    _show(made, as_json=as_json)


@plan.command(help=_("Begin a new version, to be approved again."))
def revise(
    number: Number,
    reason: Annotated[str | None, typer.Option("--reason", metavar="TEXT", help=_("Why it changes."))] = None,
    as_json: options.Json = False,
) -> None:
    """Revise a plan."""
    from custmgr.areas.plans.actions import planning
    from custmgr.ground.desk import open_desk

    with open_desk() as desk:
        made = planning.revise(desk, number, reason)
    _show(made, as_json=as_json)


@plan.command("list", help=_("List the plans whose period is not over."))
def list_(
    by: Annotated[str | None, typer.Option("--by", metavar="STAFF", help=_("Only this person's."))] = None,
    everything: Annotated[bool, typer.Option("--all", help=_("Also those whose period is over."))] = False,
    limit: options.Limit = None,
    as_json: options.Json = False,
) -> None:
    """List plans."""
    from custmgr.areas.plans import columns, rules
    from custmgr.areas.plans.actions import looking
    from custmgr.ground.desk import open_reader
    from custmgr.ground.show import show

    with open_reader() as desk:
        found = [looking.standing(desk, one) for one in looking.list_plans(desk, by, everything=everything)]
    rows = [rules.shown(one) for one in found[:limit]]
    show(
        rows,
        columns.PLAN if as_json else columns.LISTED,
        as_json=as_json,
        empty=mark("No plan yet; begin one with `custmgr plan new`."),
    )


@plan.command("show", help=_("Show a plan and where its visits stand."))
def show_(number: Number, as_json: options.Json = False) -> None:
    """Show a plan."""
    from custmgr.areas.plans.actions import looking
    from custmgr.ground.desk import open_reader

    with open_reader() as desk:
        found = looking.show_plan(desk, number)
    _show(found, as_json=as_json)


@plan.command("print", help=_("Write a plan as a form to be signed."))
def print_(
    number: Number,
    output: options.Output = None,
    force: options.Force = False,
    as_json: options.Json = False,
) -> None:
    """Print a plan."""
    from custmgr.areas.plans import columns
    from custmgr.areas.plans.actions import looking
    from custmgr.ground.desk import open_reader
    from custmgr.ground.show import show_one

    with open_reader() as desk:
        file, sheets = looking.print_plan(desk, number, output, force=force)
    show_one({"file": str(file), "sheets": sheets}, columns.PRINTED, as_json=as_json)


@visit.command("plan", help=_("List the visits planned and approved."))
def planned(
    customer: Annotated[str | None, typer.Argument(metavar="[CUSTOMER]", help=_("Only this customer's."))] = None,
    week: Week = None,
    month: OfMonth = None,
    visitor: Annotated[str | None, typer.Option("--visitor", metavar="STAFF", help=_("Only this person's."))] = None,
    export: Annotated[
        Path | None,
        typer.Option(
            "--export", metavar="FILE.ics", help=_("Write them for calendars, one file a person: FILE-STAFF.ics.")
        ),
    ] = None,
    force: options.Force = False,
    limit: options.Limit = None,
    as_json: options.Json = False,
) -> None:
    """List planned visits."""
    from custmgr.areas.plans import columns, rules
    from custmgr.areas.plans.actions import looking
    from custmgr.ground.desk import open_reader
    from custmgr.ground.show import show

    with open_reader() as desk:
        asked = week is not None or month is not None
        days = rules.span(*(_period(week, month) if asked else (PeriodKind.MONTH, desk.today)))
        if export:
            _export(desk, days, Sought(visitor, customer), export, force=force, as_json=as_json)
            return
        found = looking.planned(desk, *days, visitor=visitor, customer=customer)
    empty = mark("No approved plan holds a visit in this period; see `custmgr plan list`.")
    show(found[:limit], columns.ITEM, as_json=as_json, empty=empty)


def _export(
    desk: "Reader", days: tuple[date, date], sought: Sought, target: Path, *, force: bool, as_json: bool
) -> None:
    from custmgr.areas.plans import columns
    from custmgr.areas.plans.actions import exporting
    from custmgr.ground.desk import note_alone
    from custmgr.ground.show import show

    written = exporting.export(desk, days, sought, target, force=force)
    for one in written:
        note_alone("visit plan", one.visitor, file=one.file, visits=one.visits)
    show(written, columns.EXPORTED, as_json=as_json)


def _period(week: date | None, month: Month | None) -> tuple[PeriodKind, date]:
    from custmgr.areas.plans.refusals import OnePeriod

    if (week is None) is (month is None):
        raise OnePeriod
    if month is not None:
        return PeriodKind.MONTH, month.first
    assert week is not None
    return PeriodKind.WEEK, week


def _show(made: "Plan", *, as_json: bool) -> None:
    from custmgr.areas.plans import columns, rules
    from custmgr.ground.show import show, show_one

    show_one(rules.shown(made), columns.PLAN, as_json=as_json)
    if not as_json and made.latest.items:
        show(made.latest.items, columns.ITEM, as_json=False)
