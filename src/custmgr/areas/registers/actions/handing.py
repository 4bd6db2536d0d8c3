"""Handing registers on, and what is due of it."""

from collections.abc import Iterator
from datetime import date

from custmgr.areas.contacts.views import contacts
from custmgr.areas.registers import rules, store, views
from custmgr.areas.registers.facts import Clock, Recipient, Register
from custmgr.areas.registers.policy import Policy
from custmgr.areas.registers.refusals import HandedOver, NotFinished, RegistersNotKept
from custmgr.areas.staff import views as staff
from custmgr.ground.asking import past_day
from custmgr.ground.desk import Desk, Reader
from custmgr.ground.holidays import statutory
from custmgr.ground.periods import Month, Week


def received(desk: Desk, week: Week, by: str, on: date | None) -> Clock:
    """Enter that the supervisor handed in the week's calls and walk-ins (INF-21)."""
    policy = _in_use(desk)
    person = staff.signer(desk.connection, by, policy.week_role, rule="INF-21")
    _enter(desk, Register.CONTACTS, week, None, person.id, on)
    desk.note("intake received", str(week), by=person.name, on=on or desk.today)
    return next(clock for clock in clocks(desk) if clock.period == str(week) and clock.recipient is None)


def sent(desk: Desk, register: Register, month: Month, to: Recipient, by: str, on: date | None) -> Clock:
    """Enter that the month's summary was sent to one of its recipients (INF-22, INF-24)."""
    policy = _in_use(desk)
    person = staff.signer(desk.connection, by, policy.month_role, rule=rules.RULES[register])
    _enter(desk, register, month, to, person.id, on)
    desk.note("intake sent", str(month), register=register.value, to=to.value, by=person.name, on=on or desk.today)
    deadline = rules.month_due(month, policy, statutory())
    made = (register, str(month), to, month.next.first, deadline, on or desk.today, person.name)
    return Clock(rules.RULES[register], *made)


def clocks(desk: Reader) -> Iterator[Clock]:
    """Yield every hand-over asked for since the first call, walk-in or deal at this desk (INF-21, INF-22, INF-24)."""
    policy, done, holidays = _in_use(desk), views.handed(desk.connection), statutory()
    arrived = _since(desk, views.first_arrival(desk.connection))
    dealt = _since(desk, views.first_deal(desk.connection))
    if arrived:
        yield from rules.weeks(done, arrived, desk.today, policy, holidays)
        yield from rules.months(Register.CONTACTS, done, arrived, desk.today, policy, holidays)
    if dealt:
        yield from rules.months(Register.OWNERS, done, dealt, desk.today, policy, holidays)


def _since(desk: Reader, first: date | None) -> date | None:
    """Return from when on a register is asked for: what old books brought along was handed on in its own time."""
    return max(first, contacts.began_on(desk.connection)) if first else None


def _enter(
    desk: Desk, register: Register, period: Week | Month, to: Recipient | None, staff_id: int, on: date | None
) -> None:
    day = past_day("--on", on, desk.today)
    if day <= period.last:
        raise NotFinished(str(period), period.last, day)
    for one in views.handed(desk.connection):
        if (one.register, one.period, one.recipient) == (register, str(period), to):
            raise HandedOver(register, str(period), one.on)
    store.hand_over(desk, register, str(period), to, staff_id, day)


def _in_use(desk: Reader) -> Policy:
    policy = desk.policy(Policy)
    if not policy.in_use:
        raise RegistersNotKept
    return policy
