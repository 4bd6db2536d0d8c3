"""What is done about overdue payments: the report to the manager, and the talk with the customer."""

from datetime import date

from custmgr.areas.credit import store
from custmgr.areas.credit.facts.overdue import Recovery, Report, Talk
from custmgr.areas.credit.refusals.asking import EmptyText, NotYet
from custmgr.areas.credit.refusals.pursuing import NothingOverdue, NotReportedUp, PromisedBefore
from custmgr.areas.credit.views import pursuits as views
from custmgr.areas.customers import views as customers
from custmgr.areas.customers.facts import Customer
from custmgr.areas.money import views as money
from custmgr.areas.staff import views as staff
from custmgr.areas.staff.facts import Role
from custmgr.ground.desk import Desk
from custmgr.ground.text import folded


def report_overdue(desk: Desk, customer: str, by: str, to: str, on: date | None) -> Report:
    """Enter that an overdue payment was reported to a department manager, today or on an earlier day (CUS-29)."""
    found, day = _overdue(desk, customer, on)
    reporter, manager = staff.find(desk.connection, by), staff.find(desk.connection, to)
    if not manager.may_act_as(Role.DEPT_MANAGER):
        raise NotReportedUp(manager.name)
    store.add_report(desk, found.id, day, reporter.name, manager.name)
    desk.note("credit report", found.code, on=day, by=reporter.name, to=manager.name)
    return views.list_reports(desk.connection, found.id)[0]


def pursue(desk: Desk, customer: str, told: Talk, by: str, on: date | None) -> Recovery:
    """Enter what the customer gave as reason, what was agreed, and by when he promised to pay (CUS-30)."""
    found, day = _overdue(desk, customer, on)
    person = staff.find(desk.connection, by)
    talk = Talk(folded(told.reason), folded(told.solution), told.promised_on)
    for option, text in (("--reason", talk.reason), ("--solution", talk.solution)):
        if not text:
            raise EmptyText(option)
    if talk.promised_on < day:
        raise PromisedBefore(talk.promised_on, day)
    store.add_recovery(desk, found.id, day, person.name, talk)
    desk.note("credit pursue", found.code, on=day, **vars(talk), by=person.name)
    return views.list_recoveries(desk.connection, found.id)[0]


def _overdue(desk: Desk, customer: str, on: date | None) -> tuple[Customer, date]:
    """Return the customer and the day, on which something must have been overdue that is still open."""
    found, day = customers.find(desk.connection, customer), on or desk.today
    if day > desk.today:
        raise NotYet(day, desk.today)
    owed = money.receivables(desk.connection, [found.id], day).get(found.id)
    if owed is None or not owed.overdue_fen:
        raise NothingOverdue(found.name, day)
    return found, day
