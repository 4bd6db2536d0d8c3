"""What waits about credit: opinions on limits, overdue payments to be reported, talked over, paid as promised."""

from collections.abc import Iterator, Sequence
from datetime import date

from custmgr.areas.credit.rules.days import report_due_on
from custmgr.areas.credit.views import pending
from custmgr.areas.credit.views.pending import Change, Overdue
from custmgr.areas.staff.facts import Role
from custmgr.ground.desk import Reader
from custmgr.ground.holidays import statutory
from custmgr.ground.words import mark
from custmgr.mechanisms.calendar import add_workdays, is_known
from custmgr.mechanisms.dues import Due

OPINION = mark("limit to become {to_fen}: waits for the opinion of the {role}")
REPORT = mark("overdue since {due_on}, {open_fen} open: to be reported to the department manager")
TALK = mark("overdue since {due_on}, {open_fen} open: talk with the customer")
PROMISE = mark("overdue since {due_on}, {open_fen} open: payment promised by {promised_on}")


def changes(desk: Reader) -> Iterator[Due]:
    """Tell of every limit change that waits for its next opinion, three working days after the one before (CRL-13)."""
    numbers = desk.numbers("credit")
    for change in pending.changes(desk.connection):
        yield _change(change, numbers["change_chain"], numbers["opinion_workdays"])


def overdue(desk: Reader, most: int | None = None) -> Iterator[Due]:
    """Tell of overdue payments, or so many, the latest first: the report, the talk, the promise (CUS-29, CUS-30)."""
    numbers = desk.numbers("credit")
    tolerance = numbers["overdue_tolerance_days"], numbers["overdue_tolerance_fen"]
    report = (report_due_on(desk.today, numbers["overdue_report_days"]) - desk.today).days
    for owed in pending.overdue(desk.connection, desk.today, *tolerance, report, most):
        yield _owed(owed, numbers["overdue_report_days"])


def _change(change: Change, chain: Sequence[str], workdays: int) -> Due:
    role = chain[min(change.opinions, len(chain) - 1)]
    since, holidays = change.last_on or change.applied_on, statutory()
    deadline = add_workdays(since, workdays, holidays)
    return Due(
        rule="CRL-13",
        key=f"limit {change.customer} {change.applied_on} {change.opinions}",
        says=OPINION,
        values={"to_fen": change.to_fen, "role": Role(role)},
        opens=since,
        deadline=deadline,
        customer=change.customer,
        name=change.name,
        owner=change.salesperson,
        way=f"custmgr credit opinion {change.customer} --by STAFF --agree",
        provisional=not is_known(since, deadline, holidays),
    )


def _owed(owed: Overdue, report_days: int) -> Due:
    values = {"due_on": owed.due_on, "open_fen": owed.fen, "promised_on": owed.promised_on}
    rule, says, way = "CUS-29", REPORT, f"custmgr credit report {owed.customer} --by STAFF --to STAFF"
    deadline: date | None = report_due_on(owed.due_on, report_days)
    if owed.reported:
        rule, says, deadline = "CUS-30", PROMISE if owed.promised_on else TALK, owed.promised_on
        way = f"custmgr credit pursue {owed.customer} --by STAFF --reason TEXT --solution TEXT --promised DATE"
    return Due(
        rule=rule,
        key=f"overdue {owed.customer} {owed.due_on}",
        says=says,
        values=values,
        opens=owed.due_on,
        deadline=deadline,
        customer=owed.customer,
        name=owed.name,
        owner=owed.salesperson,
        way=way,
    )
