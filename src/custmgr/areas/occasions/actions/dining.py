"""Keeping dining sheets and daily briefs, and the way they go from the waiter to marketing."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime

from custmgr.areas.occasions.facts.dining import Brief, Clock, Day, Kept, Sheet
from custmgr.areas.occasions.facts.words import Passing
from custmgr.areas.occasions.policy import Dining, Policy, Step
from custmgr.areas.occasions.refusals.dining import (
    NoSuchFloor,
    NothingOnFile,
    NotTold,
    SheetsNotKept,
    SheetThere,
    StepDone,
    StepTooEarly,
)
from custmgr.areas.occasions.refusals.occasions import AheadOfNow
from custmgr.areas.occasions.rules import dining as rules
from custmgr.areas.occasions.store import dining as store
from custmgr.areas.occasions.views import dining as views
from custmgr.areas.staff import views as staff
from custmgr.areas.staff.facts import Person
from custmgr.ground.desk import Desk, Reader
from custmgr.ground.periods import Month
from custmgr.ground.text import folded
from custmgr.ground.typed import optional, required


def enter_sheet(desk: Desk, sheet: Sheet) -> Sheet:
    """Enter a dining sheet, filled in by a waiter after the meal; its number is given once a day (OCC-01, OCC-03)."""
    policy = _in_use(desk, sheet.on)
    _check_past(desk, sheet.on)
    sheet = replace(
        sheet,
        number=folded(required("NUMBER", sheet.number)),
        hotel=folded(sheet.hotel),
        table=optional("--table", sheet.table),
        remarks=optional("--remarks", sheet.remarks),
        waiter=staff.signer(desk.connection, sheet.waiter, policy.waiter, rule="OCC-01").name if sheet.waiter else None,
    )
    if any(one.number == sheet.number for one in views.sheets_of(desk.connection, sheet.hotel, sheet.on)):
        raise SheetThere(sheet.number, sheet.on)
    store.add_sheet(desk, sheet)
    desk.note("record sheet", sheet.number, on=sheet.on, hotel=sheet.hotel, void=sheet.void)
    return sheet


def enter_brief(desk: Desk, brief: Brief) -> Clock:
    """Enter a floor supervisor's brief with the moment it was handed in; say whether that was in time (OCC-04)."""
    policy = _in_use(desk, brief.on)
    step = policy.steps[Passing.BRIEF.value]
    _check_past(desk, brief.on)
    _check_moment(desk, brief.on, brief.handed_at)
    brief = replace(
        brief,
        by=staff.signer(desk.connection, brief.by, step.role, rule=step.rule).name,
        floor=folded(required("--floor", brief.floor)),
        hotel=folded(brief.hotel),
        events=optional("--events", brief.events),
    )
    if policy.floors and brief.floor not in policy.floors:
        raise NoSuchFloor(brief.floor, policy.floors)
    if any(one.floor == brief.floor for one in views.briefs_of(desk.connection, brief.hotel, brief.on)):
        raise StepDone(Passing.BRIEF, brief.on)
    store.add_brief(desk, brief)
    desk.note("record brief", brief.floor, on=brief.on, hotel=brief.hotel, by=brief.by, at=brief.handed_at)
    return _clock(desk, brief.hotel, brief.on, Passing.BRIEF, brief.floor if policy.floors else "")


def enter_step(desk: Desk, hotel: str, on: date, step: Passing, by: str, at: datetime | None) -> Clock:
    """Enter that a day's papers were signed, passed on, read, reported or entered (OCC-06, 07, 09, 10)."""
    policy, where, when = _in_use(desk, on), folded(hotel), at or desk.now
    _check_moment(desk, on, when)
    kept = _kept(desk, where, on)
    if (on, step) in kept.steps:
        raise StepDone(step, on)
    if step is Passing.ENTERED and (on, Passing.TOLD_MARKETING) not in kept.steps:
        raise NotTold(on)
    person = _taker(desk, by, policy.steps.get(step.value))
    store.add_step(desk, where, on, step, person.name, when)
    desk.note("record step", step.value, on=on, hotel=where, by=person.name, at=when)
    return _clock(desk, where, on, step)


def days(desk: Reader, on: date, hotel: str | None) -> list[Day]:
    """Return the papers of a day, hotel by hotel: bound by meal and number, gaps named, steps timed (OCC-03)."""
    policy = _in_use(desk, on)
    wanted = None if hotel is None else folded(hotel)
    return [_day(desk, kept, on, policy) for kept in views.kept(desk.connection) if wanted in {None, kept.hotel}]


def failings(desk: Reader, month: Month, hotel: str | None) -> list[Clock]:
    """List the steps of a month's days that were taken too late or not at all (OCC-04, OCC-06)."""
    wanted = None if hotel is None else folded(hotel)
    return [
        clock
        for clock in all_clocks(desk)
        if clock.is_late(desk.now) and month.first <= clock.on <= month.last and wanted in {None, clock.hotel}
    ]


def all_clocks(desk: Reader) -> Iterator[Clock]:
    """Yield every step of every day that is asked for, in the order of the days."""
    hours = desk.policy(Policy).entry_hours
    for kept in views.kept(desk.connection):
        for on in rules.days_of(kept, desk.today):
            policy = desk.policy(Policy, on).dining
            if policy.in_use:
                yield from rules.clocks(kept, on, policy, hours)


def _day(desk: Reader, kept: Kept, on: date, policy: Dining) -> Day:
    sheets = rules.bound(views.sheets_of(desk.connection, kept.hotel, on))
    clocks = rules.clocks(kept, on, policy, desk.policy(Policy, on).entry_hours)
    gaps = rules.missing(sheet.number for sheet in sheets)
    return Day(on, kept.hotel, sheets, gaps, tuple(views.briefs_of(desk.connection, kept.hotel, on)), tuple(clocks))


def _clock(desk: Reader, hotel: str, on: date, step: Passing, floor: str = "") -> Clock:
    policy = desk.policy(Policy, on)
    clocks = rules.clocks(_kept(desk, hotel, on), on, policy.dining, policy.entry_hours)
    return next(clock for clock in clocks if clock.step is step and clock.floor == floor)


def _kept(desk: Reader, hotel: str, on: date) -> Kept:
    """Return what is on file of a hotel, of which something must be there for the day."""
    for kept in views.kept(desk.connection):
        if kept.hotel == hotel and kept.first <= on:
            return kept
    raise NothingOnFile(on)


def _in_use(desk: Reader, on: date) -> Dining:
    policy = desk.policy(Policy, on).dining
    if not policy.in_use:
        raise SheetsNotKept
    return policy


def _taker(desk: Reader, by: str, step: Step | None) -> Person:
    return staff.signer(desk.connection, by, step.role, rule=step.rule) if step else staff.find(desk.connection, by)


def _check_past(desk: Reader, on: date) -> None:
    if on > desk.today:
        raise AheadOfNow(on, desk.today, "--on DATE")


def _check_moment(desk: Reader, on: date, at: datetime) -> None:
    if at > desk.now:
        raise AheadOfNow(at, desk.now, "--at MOMENT")
    if at.date() < on:
        raise StepTooEarly(at, on)
