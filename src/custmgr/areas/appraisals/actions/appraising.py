"""The appraisal of a month: planned, made, written up, by visitor (VIS-01, VIS-33, VIS-34)."""

from dataclasses import dataclass
from datetime import date

from custmgr.areas.appraisals import rules, views
from custmgr.areas.appraisals.facts import Appraisal, Made, Planned, Unvisited
from custmgr.areas.appraisals.policy import Policy
from custmgr.areas.appraisals.refusals import NotBegun
from custmgr.areas.findings.actions import looking as findings
from custmgr.areas.findings.facts import Fact, Line
from custmgr.areas.findings.views import Sought
from custmgr.areas.plans import views as plans
from custmgr.areas.plans.actions import looking as planning
from custmgr.areas.plans.facts import Item
from custmgr.areas.staff import views as staff
from custmgr.areas.visits.facts import FEEDBACK
from custmgr.ground.desk import Reader
from custmgr.ground.holidays import statutory
from custmgr.ground.language import _
from custmgr.ground.periods import Month
from custmgr.ground.words import mark

ALL = mark("All")


@dataclass(frozen=True)
class Known:
    """Everything known of a month's visits."""

    month: Month
    items: list[Item]
    made: list[Made]
    unvisited: list[Unvisited]
    appraisals: list[Appraisal]
    total: Appraisal
    due_on: date

    @property
    def without_feedback(self) -> list[Made]:
        """Return the visits whose written feedback was not sent (VIS-33)."""
        return [one for one in self.made if one.finding and one.sent_on is None]


def known(desk: Reader, month: Month, visitor: str | None = None) -> Known:
    """Gather a month: what was planned, made and written up, and who stands in no plan (VIS-01, VIS-33, VIS-34)."""
    if month.first > desk.today:
        raise NotBegun(month)
    name = staff.registered(desk.connection, visitor).name if visitor else None
    items = [one for one in planning.planned(desk, month.first, month.last) if name in {None, one.visitor}]
    made = [one for one in _made(desk, month) if name is None or name in one.by]
    planned = [Planned(one.visitor, one.on, planning.deadline(desk, one), one.done_on) for one in items]
    policy = desk.policy(Policy, min(month.last, desk.today))

    def of(label: str, whose: str | None) -> Appraisal:
        own = [one for one in planned if whose in {None, one.visitor}]
        theirs = [one for one in made if whose is None or whose in one.by]
        return rules.appraise(label, own, theirs, month, desk.today, policy)

    people = [name] if name else rules.visitors(planned, made)
    unvisited = [Unvisited(*row) for row in plans.unplanned_customers(desk.connection, month.first, month.last)]
    each = [of(person, person) for person in people]
    due_on = rules.due_on(month, policy, statutory())
    return Known(month, items, made, unvisited, each, of(_(ALL), None), due_on)


def _made(desk: Reader, month: Month) -> list[Made]:
    sought = Sought(kind=FEEDBACK, found_in=(month.first, month.last), everything=True)
    lines = {
        str(line.finding.about.number): line for line in findings.list_findings(desk, sought) if line.finding.about
    }
    return [
        _with_feedback(desk, row, lines.get(str(row["number"])))
        for row in views.visits(desk.connection, month.first, month.last)
    ]


def _with_feedback(desk: Reader, row: dict[str, object], line: Line | None) -> Made:
    if line is None:
        return Made(**row, feedback=rules.feedback_of(None, None, desk.today))  # type: ignore[arg-type]
    facts, deadline = line.finding.facts, _deadline(line)
    sent_on = date.fromisoformat(facts[Fact.SENT_ON]) if Fact.SENT_ON in facts else None
    return Made(
        **row,  # type: ignore[arg-type]
        feedback=rules.feedback_of(deadline, sent_on, desk.today),
        finding=line.finding.number,
        document=facts.get(Fact.DOCUMENT),
        deadline=deadline,
        sent_on=sent_on,
        days_late=line.days_late,
    )


def _deadline(line: Line) -> date | None:
    return line.clock.deadline if line.clock else None


def tree(told: Known, rows: list[dict[str, object]], total: dict[str, object]) -> dict[str, object]:
    """Return a month as scripts read it."""
    return {
        "month": str(told.month),
        "due_on": told.due_on,
        "rows": rows,
        "total": total,
        "without_feedback": [one.number for one in told.without_feedback],
        "unvisited": [one._asdict() for one in told.unvisited],
    }
