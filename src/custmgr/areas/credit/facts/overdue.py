"""The words of what is done about an overdue payment."""

from datetime import date

from custmgr.areas.credit.facts.verdicts import Verdict
from custmgr.ground.frozen import frozen
from custmgr.ground.words import Word, mark


class ReportState(Word):
    """Whether an overdue payment has been reported to the department manager (CUS-29)."""

    DUE = "due", mark("To be reported")
    LATE = "late", mark("Report is late")
    REPORTED = "reported", mark("Reported")


@frozen
class Report:
    """A report of an overdue payment to the department manager (CUS-29)."""

    customer: str
    name: str
    on: date
    by: str
    to: str


@frozen
class Talk:
    """What came of a talk with the customer: the reason given, what was agreed, the day promised (CUS-30)."""

    reason: str
    solution: str
    promised_on: date


@frozen
class Recovery:
    """A talk with the customer about an overdue payment: the reason, the solution, the day promised (CUS-30)."""

    customer: str
    name: str
    on: date
    by: str
    reason: str
    solution: str
    promised_on: date


@frozen
class Pursuit:
    """What has been done about an overdue payment: the first report and the last talk since it is overdue."""

    reported_on: date | None = None
    reported_to: str | None = None
    recovery: Recovery | None = None


@frozen
class Late:
    """An overdue customer with what was done about it, and whether that was in time (CUS-29, CUS-30)."""

    verdict: Verdict
    pursuit: Pursuit
    report_state: ReportState
    report_days_late: int
    promise_broken: bool
