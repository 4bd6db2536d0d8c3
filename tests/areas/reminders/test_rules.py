"""When is reminded, who reads along, and whose lateness it is."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from custmgr.areas.complaints.facts.cases import Passage
from custmgr.areas.complaints.facts.words import Stage
from custmgr.areas.reminders import rules
from custmgr.areas.reminders.facts import LateNote, NoteKind, holder
from custmgr.areas.reminders.policy import Policy, Rung
from custmgr.areas.staff.facts import Department, Person, Role
from custmgr.ground import policy as policies
from custmgr.mechanisms import lateness
from tests.areas.complaints.conftest import Make, person

NUMBERS = policies.build(Policy, policies.built_in("reminders"))
DUE = datetime.fromisoformat("2024-03-04T23:59:59")


def stay(stage: Stage, entered: str, left: str | None, department: Department = Department.MFG) -> Passage:
    """Return a stay at a stage whose allowance ended with the 4th."""
    leaves = datetime.fromisoformat(left) if left else None
    return Passage(
        stage, department, "investigation", datetime.fromisoformat(entered), leaves, DUE, None, False, "郑制造", None
    )


@pytest.mark.rule("CMP-87")
@pytest.mark.parametrize(("last", "today", "due"), [(None, 5, True), (5, 5, False), (5, 6, True), (5, 9, True)])
def test_a_stage_is_reminded_of_once_a_day_and_missed_days_are_caught_up_once(
    last: int | None, today: int, due: bool
) -> None:
    last_on = date(2024, 3, last) if last else None

    assert rules.is_due(last_on, date(2024, 3, today), NUMBERS) is due


@pytest.mark.rule("CMP-87")
@pytest.mark.parametrize(("today", "due"), [(7, False), (8, True)])
def test_a_company_may_remind_less_often(today: int, due: bool) -> None:
    assert rules.is_due(date(2024, 3, 5), date(2024, 3, today), replace(NUMBERS, repeat_days=3)) is due


@pytest.mark.rule("CMP-87")
@pytest.mark.parametrize(
    ("days", "role"),
    [(1, None), (2, None), (3, Role.DEPT_MANAGER), (6, Role.DEPT_MANAGER), (7, Role.GENERAL_MANAGER)],
)
def test_the_longer_a_stage_is_late_the_higher_reads_along(days: int, role: Role | None) -> None:
    assert rules.copy_to(days, NUMBERS) is role


@pytest.mark.rule("CMP-16")
@pytest.mark.parametrize(("today", "late"), [(1, 0), (2, 0), (3, 1), (8, 6)])
def test_a_draft_is_listed_after_more_than_a_day(today: int, late: int) -> None:
    assert rules.draft_late(date(2024, 3, 1), date(2024, 3, today), NUMBERS) == late


def history(*passages: Passage) -> list[dict[str, object]]:
    """Return stays as a case shows them: each with its own late days."""
    stays = [lateness.Stay(one.entered_at, one.left_at or one.entered_at, one.due_at) for one in passages]
    late = zip(passages, lateness.charged(stays), strict=True)
    return [{"stage": one.stage, "department": one.department, "days_late": days} for one, days in late]


@pytest.mark.rule("CMP-88", "CMP-89")
def test_a_case_in_time_as_a_whole_shows_the_stage_that_was_late(case: Make) -> None:
    passages = (
        stay(Stage.QC, "2024-03-01T09:00", "2024-03-04T09:00", Department.QC),
        stay(Stage.MFG, "2024-03-04T09:00", "2024-03-05T09:00"),
        stay(Stage.REVIEW, "2024-03-05T09:00", "2024-03-05T10:00", Department.GMO),
    )
    closed = case(stage=Stage.CLOSED, closed_on=date(2024, 3, 12), passages=passages)

    (late,) = rules.overruns(closed, history(*passages))

    assert (late.stage, late.department, late.days_late) == (Stage.MFG, Department.MFG, 1)
    assert rules.overruns(replace(closed, closed_on=None), history(*passages)) == []


@pytest.mark.rule("CMP-88")
def test_a_stage_the_form_came_back_to_is_charged_once_with_all_its_days(case: Make) -> None:
    passages = (
        stay(Stage.MFG, "2024-03-04T09:00", "2024-03-06T09:00"),
        stay(Stage.REVIEW, "2024-03-06T09:00", "2024-03-06T10:00", Department.GMO),
        stay(Stage.MFG, "2024-03-06T10:00", "2024-03-07T09:00"),
    )
    closed = case(stage=Stage.CLOSED, closed_on=date(2024, 3, 12), passages=passages)

    (late,) = rules.overruns(closed, history(*passages))

    assert (late.stage, late.days_late) == (Stage.MFG, 3)


@pytest.mark.rule("CMP-89")
@pytest.mark.parametrize("who", ["of the department", "of another", "the deputy"])
def test_the_department_that_was_late_answers(who: str) -> None:
    people: dict[str, tuple[Person, bool]] = {
        "of the department": (person("郑制造", Role.MFG), True),
        "of another": (person("吴质管", Role.QC), False),
        "the deputy": (person("钱副总", Role.DEPUTY_GM), True),
    }
    somebody, allowed = people[who]

    assert (rules.judge_answer(somebody, Department.MFG) is None) is allowed


@pytest.mark.rule("CMP-89")
def test_a_role_that_was_late_with_its_decision_answers_for_itself() -> None:
    assert rules.judge_answer(person("赵经理", Role.BUSINESS_MANAGER), Role.BUSINESS_MANAGER) is None
    assert rules.judge_answer(person("王业务", Role.SALESPERSON), Role.BUSINESS_MANAGER) is not None
    assert holder("business_manager") is Role.BUSINESS_MANAGER
    assert holder("gmo") is Department.GMO


@pytest.mark.rule("CMP-89")
def test_a_stage_is_asked_about_once(case: Make) -> None:
    passages = (stay(Stage.MFG, "2024-03-04T09:00", "2024-03-05T09:00"),)
    closed = case(stage=Stage.CLOSED, closed_on=date(2024, 3, 12), passages=passages)
    late = rules.overruns(closed, history(*closed.passages))
    asked = LateNote(
        1, NoteKind.INQUIRY, "I-0001", "240301", "华东电子", None, Stage.MFG, Department.MFG, date(2024, 3, 13), None, 1
    )

    assert rules.judge_inquiry(closed, Stage.MFG, late, None) is None
    assert rules.judge_inquiry(closed, Stage.MFG, late, asked) is not None
    assert rules.judge_inquiry(closed, Stage.QC, late, None) is not None
    assert rules.judge_inquiry(replace(closed, stage=Stage.EXECUTE), Stage.MFG, late, None) is not None


@pytest.mark.rule("CMP-87")
@pytest.mark.parametrize(
    "changes",
    [
        {"repeat_days": 0},
        {"draft_days": -1},
        {"rungs": (Rung(0, Role.GENERAL_MANAGER),)},
        {"rungs": (Rung(3, Role.GENERAL_MANAGER), Rung(3, Role.DEPUTY_GM))},
        {"rungs": (Rung(7, Role.GENERAL_MANAGER), Rung(3, Role.DEPUTY_GM))},
    ],
)
def test_numbers_that_cannot_be_are_named(changes: dict[str, object]) -> None:
    assert len(replace(NUMBERS, **changes).faults()) == 1  # type: ignore[arg-type]
    assert replace(NUMBERS, repeat_days=1, draft_days=0, rungs=()).faults() == ()
