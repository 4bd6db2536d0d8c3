"""The appraisal as figures: executed, in time, written up, weighed."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from custmgr.areas.appraisals import rules
from custmgr.areas.appraisals.facts import Feedback, Made, Planned
from custmgr.areas.appraisals.policy import Policy
from custmgr.areas.methods.facts import Method
from custmgr.ground.holidays import statutory
from custmgr.ground.periods import Month

MARCH = Month(2026, 3)
HALVES = Policy(on=True, weight_execution=Decimal("0.5"), weight_effect=Decimal("0.5"), due_workdays=3)
APRIL = date(2026, 4, 3)


def planned(done_on: date | None, on: date = date(2026, 3, 10)) -> Planned:
    return Planned("王", on, on, done_on)


def made(feedback: Feedback, unplanned: str | None = None) -> Made:
    return Made("V00001", date(2026, 3, 10), "C00001", "长青", ("王",), Method.ONSITE, (), unplanned, feedback)


@pytest.mark.rule("VIS-34")
def test_the_appraisal_of_the_paper() -> None:
    """20 due, 18 made on the day and 1 late, feedback in time for 17 of 19."""
    items = [planned(date(2026, 3, 10))] * 18 + [planned(date(2026, 3, 12)), planned(None)]
    visits = [made(Feedback.ON_TIME)] * 17 + [made(Feedback.LATE), made(Feedback.MISSING)]

    one = rules.appraise("王", items, visits, MARCH, APRIL, HALVES)

    assert (one.execution, one.punctual, one.effectiveness) == (Fraction(95, 100), Fraction(90, 100), Fraction(17, 19))
    assert (one.score, one.done_late) == (Decimal("92.24"), 1)


@pytest.mark.rule("VIS-34")
def test_without_anything_planned_or_made_there_is_no_score() -> None:
    nothing = rules.appraise("王", [], [], MARCH, APRIL, HALVES)
    unplanned = rules.appraise("王", [], [made(Feedback.ON_TIME, "来电")], MARCH, APRIL, HALVES)
    idle = rules.appraise("王", [planned(None)], [], MARCH, APRIL, HALVES)

    assert (nothing.execution, nothing.effectiveness, nothing.score) == (None, None, None)
    assert (unplanned.execution, unplanned.unplanned, unplanned.score) == (None, 1, None)
    assert (idle.execution, idle.score) == (Fraction(0), None)
    assert rules.told(nothing)["score"] == rules.on_screen(nothing)["execution"] == "n/a"


@pytest.mark.rule("VIS-34")
@pytest.mark.parametrize(("done_on", "done"), [(date(2026, 3, 31), 1), (date(2026, 4, 1), 0), (None, 0)])
def test_a_planned_visit_is_executed_by_the_months_end(done_on: date | None, done: int) -> None:
    one = rules.appraise("王", [planned(done_on)], [], MARCH, APRIL, HALVES)

    assert (one.due, one.done) == (1, done)


@pytest.mark.rule("VIS-34")
@pytest.mark.parametrize(("today", "due"), [(date(2026, 3, 9), 0), (date(2026, 3, 10), 1)])
def test_in_a_running_month_what_is_due_by_today_counts(today: date, due: int) -> None:
    assert rules.appraise("王", [planned(None)], [], MARCH, today, HALVES).due == due


@pytest.mark.rule("VIS-33")
@pytest.mark.parametrize(
    ("deadline", "sent_on", "today", "where"),
    [
        (date(2026, 3, 10), date(2026, 3, 10), APRIL, Feedback.ON_TIME),
        (date(2026, 3, 10), date(2026, 3, 11), APRIL, Feedback.LATE),
        (date(2026, 3, 10), None, date(2026, 3, 10), Feedback.WAITING),
        (date(2026, 3, 10), None, date(2026, 3, 11), Feedback.MISSING),
        (None, None, APRIL, Feedback.NONE),
    ],
)
def test_feedback_is_in_time_through_its_deadline(
    deadline: date | None, sent_on: date | None, today: date, where: Feedback
) -> None:
    assert rules.feedback_of(deadline, sent_on, today) is where


@pytest.mark.rule("VIS-34")
def test_the_appraisal_is_due_on_the_third_working_day_after_the_month() -> None:
    assert rules.due_on(MARCH, HALVES, statutory()) == date(2026, 4, 3)


@pytest.mark.parametrize(("first", "second"), [("0.6", "0.5"), ("1.5", "-0.5")])
def test_weights_make_one_whole(first: str, second: str) -> None:
    policy = Policy(on=True, weight_execution=Decimal(first), weight_effect=Decimal(second), due_workdays=-1)

    assert policy.faults() == ("weight_execution, weight_effect: together not 1", "due_workdays: less than 0")
