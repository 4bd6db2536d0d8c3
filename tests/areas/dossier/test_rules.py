"""The rules of a complaint's file at their boundaries."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest

from custmgr.areas.complaints.facts.cases import Decision
from custmgr.areas.complaints.facts.words import Stage
from custmgr.areas.dossier import rules
from custmgr.areas.dossier.policy import Policy
from custmgr.areas.staff.facts import Department, Person, Role
from custmgr.ground import policy as policies
from tests.areas.complaints.conftest import Make, person

NUMBERS = policies.build(Policy, policies.built_in("dossier"))


def of_unit(name: str, role: Role, unit: str) -> Person:
    """Return somebody of a unit."""
    return replace(person(name, role), unit=unit)


QC, MFG = person("吴质管", Role.QC), person("郑制造", Role.MFG)
QUALITY_GROUP = of_unit("何品保", Role.MFG, "品保组")
GROUP_OF_SECTION = of_unit("何品保", Role.MFG, "一科/品保组")
OTHER_GROUP = of_unit("何检查", Role.MFG, "一科/非品保组")


@pytest.mark.rule("CMP-31", "CMP-32")
@pytest.mark.parametrize(
    ("went", "designated", "allowed"),
    [
        ((QC, MFG), False, True),
        ((QUALITY_GROUP,), False, True),
        ((GROUP_OF_SECTION,), False, True),
        ((MFG,), False, False),
        ((OTHER_GROUP,), False, False),
        ((MFG,), True, True),
    ],
    ids=["qc and mfg", "the quality group", "the group of a section", "only mfg", "another group", "only mfg, sent"],
)
def test_a_visit_needs_quality_management_unless_the_general_manager_sent_others(
    went: tuple[Person, ...], designated: bool, allowed: bool
) -> None:
    refused = rules.judge_party(went, designated=designated, policy=NUMBERS)

    assert (refused is None) is allowed
    assert refused is None or refused.rule == "CMP-32"


@pytest.mark.rule("CMP-32")
@pytest.mark.parametrize(("day", "allowed"), [(1, True), (2, True), (3, False)])
def test_a_designation_comes_no_later_than_the_visit(day: int, allowed: bool) -> None:
    boss = person("孙总", Role.GENERAL_MANAGER)

    assert (rules.judge_designation(boss, date(2024, 3, day), date(2024, 3, 2), NUMBERS) is None) is allowed


@pytest.mark.rule("CMP-32")
def test_nobody_but_the_general_manager_designates() -> None:
    deputy = person("钱副总", Role.DEPUTY_GM)

    refused = rules.judge_designation(deputy, date(2024, 3, 1), date(2024, 3, 2), NUMBERS)

    assert refused is not None
    assert refused.rule == "CMP-32"


@pytest.mark.rule("CMP-31")
@pytest.mark.parametrize(
    ("told", "visited", "allowed"), [(1, 2, True), (2, 2, True), (3, 2, False), (2, 4, True), (2, 5, False)]
)
def test_who_goes_is_told_before_and_has_gone_by_today(told: int, visited: int, allowed: bool) -> None:
    days = date(2024, 3, told), date(2024, 3, visited), date(2024, 3, 4)

    assert (rules.judge_days(*days) is None) is allowed


@pytest.mark.rule("CMP-31")
def test_a_visit_without_manufacturing_is_noticed() -> None:
    assert rules.is_alone([QC], NUMBERS)
    assert not rules.is_alone([QC, MFG], NUMBERS)


@pytest.mark.rule("CMP-34")
@pytest.mark.parametrize(("filed", "late"), [(4, 0), (5, 0), (6, 1), (8, 3)])
def test_a_report_is_due_three_days_after_the_investigation(filed: int, late: int) -> None:
    due_on = rules.report_due(date(2024, 3, 2), NUMBERS)

    assert due_on == date(2024, 3, 5)
    assert rules.days_late(due_on, date(2024, 3, filed), date(2024, 4, 1)) == late
    assert rules.days_late(due_on, None, date(2024, 3, filed)) == late


def decided(loss_fen: int | None) -> dict[str, Any]:
    """Return what a case with a decision holds."""
    at, role = datetime.fromisoformat("2024-03-07T09:00"), Role.GENERAL_MANAGER
    ruling = Decision(7, at, "孙总", role, role, loss_fen, loss_fen, True, None, "manufacturer 0001-01-01")
    return {"stage": Stage.EXECUTE, "decision_id": 7, "decisions": (ruling,)}


@pytest.mark.rule("CMP-40")
@pytest.mark.parametrize(("promised", "allowed"), [(799_999, True), (800_000, True), (800_001, False)])
def test_a_promise_goes_no_further_than_the_decision(case: Make, promised: int, allowed: bool) -> None:
    assert (rules.judge_promise(case(**decided(800_000)), promised) is None) is allowed


@pytest.mark.rule("CMP-40")
def test_before_the_decision_is_talked_and_nothing_promised(case: Make) -> None:
    running = case(stage=Stage.OPINION)

    assert rules.judge_running(running) is None
    assert rules.judge_promise(running, None) is None
    assert rules.judge_promise(running, 0) is not None


@pytest.mark.rule("CMP-40")
@pytest.mark.parametrize("stage", [Stage.DRAFT, Stage.CLOSED, Stage.VOID])
def test_nothing_is_negotiated_about_a_draft_or_an_ended_case(case: Make, stage: Stage) -> None:
    assert rules.judge_running(case(stage=stage)) is not None


@pytest.mark.rule("CMP-22")
@pytest.mark.parametrize(
    ("who", "allowed"),
    [(MFG, True), (QC, False), (person("孙总", Role.GENERAL_MANAGER), True)],
    ids=["of the department", "of another one", "the general manager"],
)
def test_the_department_that_was_asked_answers(who: Person, allowed: bool) -> None:
    assert (rules.judge_reply(who, Department.MFG) is None) is allowed


@pytest.mark.rule("CMP-34")
def test_numbers_that_cannot_be_are_named() -> None:
    wrong = replace(NUMBERS, report_days=-1, first_contact_departments=())

    assert len(wrong.faults()) == 2
    assert replace(NUMBERS, report_days=0).faults() == ()
