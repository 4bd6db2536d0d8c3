"""`custmgr record`: dining sheets, daily briefs, and the way they go."""

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Annotated, Any

import typer

from custmgr.areas.occasions.facts.words import Meal, Passing, Place
from custmgr.ground import dates, options
from custmgr.ground.language import _, word_in
from custmgr.ground.lazy import Verbs
from custmgr.ground.periods import Month
from custmgr.ground.words import mark

if TYPE_CHECKING:
    from custmgr.areas.occasions.facts.dining import Clock, Day

record = Verbs("record")
On = Annotated[date, options.day("--on", help=_("The day of the meals."))]
Hotel = Annotated[str, typer.Option("--hotel", metavar="NAME", help=_("The hotel of the chain."))]
By = Annotated[str, typer.Option("--by", metavar="STAFF", help=_("Who did it."))]
STEPS = " | ".join(step for step in Passing if step is not Passing.BRIEF)


def _text(name: str, line: str) -> Any:
    return typer.Option(name, metavar="TEXT", help=line)


@record.command(help=_("Enter a dining sheet."))
def sheet(
    number: Annotated[str, typer.Argument(metavar="NUMBER", help=_("The number printed on the sheet."))],
    on: On,
    meal: Annotated[str, typer.Option("--meal", metavar="|".join(Meal), help=_("The meal."))],
    table: Annotated[str | None, _text("--table", _("The table or the private room."))] = None,
    waiter: Annotated[str | None, typer.Option("--waiter", metavar="STAFF", help=_("Who filled it in."))] = None,
    place: Annotated[str | None, typer.Option("--place", metavar="room|hall", help=_("Where the guests sat."))] = None,
    remarks: Annotated[str | None, _text("--remarks", _("What else stands on it."))] = None,
    void: Annotated[bool, typer.Option("--void", help=_("The sheet was spoiled."))] = False,
    hotel: Hotel = "",
    as_json: options.Json = False,
) -> None:
    """Enter a sheet."""
    from custmgr.areas.occasions.actions import dining
    from custmgr.areas.occasions.columns import dining as columns
    from custmgr.areas.occasions.facts.dining import Sheet
    from custmgr.ground.desk import open_desk
    from custmgr.ground.show import show_one

    where = options.word(Place, place, "--place") if place else None
    what = options.word(Meal, meal, "--meal")
    with open_desk() as desk:
        made = dining.enter_sheet(desk, Sheet(number, on, what, hotel, where, table, waiter, remarks, void))
    show_one(made, columns.SHEET, as_json=as_json)


@record.command(help=_("Enter a floor supervisor's daily brief."))
def brief(
    on: On,
    floor: Annotated[str, typer.Option("--floor", metavar="NAME", help=_("The floor it is about."))],
    by: By,
    at: Annotated[datetime | None, options.moment("--at", help=_("When it was handed in; now if not given."))] = None,
    events: Annotated[str | None, _text("--events", _("What took place in the main hall."))] = None,
    hotel: Hotel = "",
    as_json: options.Json = False,
) -> None:
    """Enter a brief."""
    from custmgr.areas.occasions.actions import dining
    from custmgr.areas.occasions.facts.dining import Brief
    from custmgr.ground.desk import open_desk

    with open_desk() as desk:
        made = dining.enter_brief(desk, Brief(on, floor, hotel, by, at or desk.now, events))
        now = desk.now
    _show(made, now, as_json=as_json)


@record.command(help=_("Enter that a day's papers were passed on."))
def step(
    what: Annotated[str, typer.Argument(metavar="STEP", help=STEPS)],
    on: On,
    by: By,
    at: Annotated[datetime | None, options.moment("--at", help=_("When it was done; now if not given."))] = None,
    hotel: Hotel = "",
    as_json: options.Json = False,
) -> None:
    """Enter a step."""
    from custmgr.areas.occasions.actions import dining
    from custmgr.ground.desk import open_desk
    from custmgr.ground.refusals import UnknownWord

    taken = word_in(Passing, what)
    if taken in {None, Passing.BRIEF}:
        raise UnknownWord(
            "STEP", what, _(", ").join(f"{one} {_(one.label)}" for one in Passing if one is not Passing.BRIEF)
        )
    with open_desk() as desk:
        made = dining.enter_step(desk, hotel, on, taken, by, at)
        now = desk.now
    _show(made, now, as_json=as_json)


@record.command("list", help=_("Show a day's dining sheets and how they went."))
def list_(
    on: Annotated[date | None, options.day("--on", help=_("The day; yesterday if not given."))] = None,
    month: Annotated[
        Month | None,
        typer.Option("--month", metavar="MONTH", parser=dates.to_month, help=_("What went wrong in this month.")),
    ] = None,
    hotel: Annotated[str | None, typer.Option("--hotel", metavar="NAME", help=_("Only this hotel."))] = None,
    as_json: options.Json = False,
) -> None:
    """List a day's papers, or a month's failings."""
    from custmgr.areas.occasions.actions import dining
    from custmgr.areas.occasions.columns import dining as columns
    from custmgr.ground.desk import open_reader
    from custmgr.ground.show import show

    with open_reader() as desk:
        now = desk.now
        if month is None:
            days = dining.days(desk, on or desk.today - timedelta(days=1), hotel)
        else:
            failings = dining.failings(desk, month, hotel)
    if month is not None:
        rows = [_row(clock, now) for clock in failings]
        show(rows, columns.CLOCK, as_json=as_json, empty=mark("Everything was done in time."))
    else:
        _show_days(days, now, as_json=as_json)


def _show_days(days: "list[Day]", now: datetime, *, as_json: bool) -> None:
    from custmgr.areas.occasions.columns import dining as columns
    from custmgr.ground.show import heading, say, show, warn

    if as_json or not days:
        trees = [_tree(day, now) for day in days]
        show(trees, columns.DAY, as_json=as_json, empty=mark("No dining sheet and no brief is on file yet."))
        return
    for day in days:
        heading(mark("{on} {hotel}"), on=day.on, hotel=day.hotel)
        show(day.sheets, columns.SHEET, as_json=False, empty=mark("No dining sheet of this day."))
        for brief in day.briefs:
            if brief.events:
                say(mark("Main hall, {floor}: {events}"), floor=brief.floor, events=brief.events)
        show([_row(clock, now) for clock in day.clocks], columns.OF_A_DAY, as_json=False)
        if day.missing:
            warn(mark("Sheets missing between those there: {numbers}. [OCC-03]"), numbers=day.missing)


def _tree(day: "Day", now: datetime) -> dict[str, Any]:
    from custmgr.areas.occasions.columns import dining as columns
    from custmgr.ground.show import for_scripts

    return {
        "on": day.on,
        "hotel": day.hotel,
        "sheets": [for_scripts(sheet, columns.SHEET) for sheet in day.sheets],
        "missing": day.missing,
        "steps": [for_scripts(_row(clock, now), columns.CLOCK) for clock in day.clocks],
    }


def _row(clock: "Clock", now: datetime) -> dict[str, Any]:
    names = ("on", "hotel", "floor", "step", "deadline", "done_at", "by", "rule")
    return {**{name: getattr(clock, name) for name in names}, "late": clock.is_late(now)}


def _show(made: "Clock", now: datetime, *, as_json: bool) -> None:
    from custmgr.areas.occasions.columns import dining as columns
    from custmgr.ground.show import show_one

    show_one(_row(made, now), columns.CLOCK, as_json=as_json)
