"""Recording attempts to reach a customer, and giving up who cannot be reached."""

from datetime import datetime

from custmgr.areas.calls import rules, store, views
from custmgr.areas.calls.actions import keeping
from custmgr.areas.calls.facts import (
    Answer,
    Attempt,
    Dial,
    Dialling,
    GivenUp,
    Line,
    LineReason,
    Medium,
    Purpose,
    Window,
)
from custmgr.areas.calls.policy import Policy
from custmgr.areas.calls.refusals import SecondsBelowNothing
from custmgr.areas.conflicts import actions as conflicts
from custmgr.areas.customers import views as customers
from custmgr.areas.customers.actions import refuse_unwished
from custmgr.areas.customers.facts import Customer
from custmgr.areas.staff import views as staff
from custmgr.areas.staff.facts import Person
from custmgr.ground.asking import clean, past_moment
from custmgr.ground.desk import Desk, Reader
from custmgr.ground.holidays import statutory
from custmgr.ground.refusals import Missing, Refusal


def attempt(desk: Desk, customer: str, asked: Dialling) -> Attempt:
    """Record an attempt to call a customer, whatever became of it (FVS-24, FVS-71, FVS-72, FVS-74)."""
    found = customers.find(desk.connection, customer)
    by, at = _caller(desk, asked.by), past_moment("--at", asked.at, desk.now)
    refuse_unwished(desk, found, "phone", at.date())
    conflicts.refuse(desk, found, [by], at.date())
    policy, reason = desk.policy(Policy, at.date()), clean("--reason", asked.reason)
    why = rules.line_reason(asked.line, reason)
    answer = _judged(desk, found, asked, reason, at)
    dial = Dial(at, asked.seconds, rules.window_of(at, policy, statutory()), answer, asked.line)
    tried = store.Tried(
        found.id,
        by.id,
        asked.purpose or purpose_of(desk, found),
        at,
        Medium.PHONE,
        answer,
        asked.seconds,
        asked.line,
        why,
        None if why else reason,
        dial.window,
        rules.counts(dial, policy),
        keeping.keep(desk, asked.recording, found, by, at.date()) if asked.recording else None,
    )
    number = store.add_attempt(desk, tried)
    desk.note(
        "visit attempt", found.code, at=at, by=by.name, purpose=tried.purpose.value, line=asked.line.value,
        seconds=asked.seconds, answer=answer.value, counts=tried.counts,
    )  # fmt: skip
    return views.attempt(desk.connection, number)


def unasked(desk: Desk, customer: Customer, by: Person, kind: str, at: datetime, medium: Medium) -> Attempt:
    """Record a message the customer did not ask for: an attempt, which completes nothing (FVS-25)."""
    purpose = Purpose(kind) if kind in set(Purpose) else Purpose.CONTACT
    tried = store.Tried(customer.id, by.id, purpose, at, medium, Answer.UNASKED)
    number = store.add_attempt(desk, tried)
    return views.attempt(desk.connection, number)


def give_up(desk: Desk, customer: str, by: str, kind: str | None, note: str | None) -> GivenUp:
    """Enter that a customer could not be reached after enough attempts in different windows (FVS-73)."""
    found = customers.find(desk.connection, customer)
    person = staff.find(desk.connection, by)
    what = Purpose(kind) if kind in set(Purpose) else purpose_of(desk, found)
    policy = desk.policy(Policy)
    dials = [one.dial for one in views.running_attempts(desk.connection, found.id, what, desk.now)]
    _refuse(rules.judge_unreachable(dials, policy, found.code))
    count = rules.counted(dials, policy)
    store.give_up(desk, found.id, person.id, what, count, clean("--content", note))
    desk.note("visit unreachable", found.code, by=person.name, purpose=what.value, attempts=count)
    return views.list_given_up(desk.connection, found.id)[0]


def purpose_of(desk: Reader, customer: Customer) -> Purpose:
    """Return what a call to a customer is for where nobody says it (FVS-26)."""
    return rules.purpose_of(views.standing(desk.connection, customer.id))


def check_line(desk: Reader, customer: Customer, line: Line, why: LineReason | None, recording: str | None) -> None:
    """Refuse a talk from another telephone without one of the three reasons, or without its recording (FVS-24)."""
    earlier = [one.dial for one in views.earlier_calls(desk.connection, customer.id, desk.now)]
    _refuse(rules.judge_line(line, why, earlier, customer.code))
    _refuse(rules.judge_recording(line, Answer.REACHED, recording))


def list_attempts(desk: Reader, customer: str | None, limit: int | None) -> list[Attempt]:
    """List the attempts to reach one customer or all (FVS-72)."""
    number = customers.find(desk.connection, customer).id if customer else None
    return views.list_attempts(desk.connection, number, limit)


def usual_hours(desk: Reader) -> tuple[str, ...]:
    """Return the hours in which people are usually called, as they are written (FVS-74)."""
    return tuple(f"{hours.first}-{hours.last}" for hours in desk.policy(Policy).hours)


def is_usual(attempt: Attempt) -> bool:
    """Say whether a call fell into the hours in which people are usually called (FVS-74)."""
    return attempt.window is not Window.OTHER


def _judged(desk: Reader, customer: Customer, asked: Dialling, reason: str | None, at: datetime) -> Answer:
    """Return what became of an attempt, or refuse what cannot be recorded so (FVS-24, FVS-71, FVS-72)."""
    if asked.seconds < 0:
        raise SecondsBelowNothing(asked.seconds)
    earlier = [one.dial for one in views.earlier_calls(desk.connection, customer.id, at)]
    why = rules.line_reason(asked.line, reason)
    _refuse(rules.judge_line(asked.line, why, earlier, customer.code))
    answer = rules.answer_of(asked.answer, why, reason)
    _refuse(rules.judge_answer(answer, reason))
    assert answer is not None
    _refuse(rules.judge_recording(asked.line, answer, asked.recording))
    return answer


def _caller(desk: Reader, name: str | None) -> Person:
    """Return who called: as named, else the clerk where the register knows him."""
    told = name or customers.clerk(desk.connection)
    if not told:
        raise Missing("--by", "custmgr visit attempt")
    return staff.find(desk.connection, told)


def _refuse(verdict: Refusal | None) -> None:
    if verdict is not None:
        raise verdict
