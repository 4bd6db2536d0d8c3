"""Spot checks: how many, by whom, which four questions, and what a fault leads to."""

from decimal import Decimal

import pytest

from custmgr.areas.supervision import rules
from custmgr.areas.supervision.policy import Policy
from custmgr.ground import policy as policies
from tests.areas.supervision.conftest import Visited
from tests.areas.wealth import Wealth

ANSWERS = {"--planned": "yes", "--in-time": "yes", "--truthful": "yes", "--traces": "yes"}
ALL = [word for item in ANSWERS.items() for word in item]


@pytest.mark.rule("FVS-09")
@pytest.mark.parametrize(
    ("visits", "needed"), [(0, 0), (1, 1), (19, 1), (20, 1), (21, 2), (40, 2), (41, 3), (1000, 50), (1001, 51)]
)
def test_five_in_a_hundred_are_checked_rounded_up(visits: int, needed: int) -> None:
    assert rules.needed(visits, Decimal("0.05")) == needed


@pytest.mark.rule("FVS-09")
def test_the_proposals_are_the_same_each_time_and_not_the_first_ones() -> None:
    numbers = [f"V{number:05}" for number in range(1, 101)]

    picked = rules.proposed(numbers, 5)

    assert picked == rules.proposed(list(reversed(numbers)), 5)
    assert len(set(picked)) == 5
    assert picked != tuple(numbers[:5])


@pytest.mark.rule("FVS-09", "FVS-11")
def test_a_month_says_what_is_to_be_checked_and_what_was(wealth: Wealth, visited: Visited) -> None:
    assert wealth.done("visit", "checks") == {
        "month": "2026-03", "visits": 0, "needed": 0, "checked": 0, "propose": [], "left": 0, "checks": [],
    }  # fmt: skip
    number = visited("2026-03-05T10:30")
    assert wealth.done("visit", "checks")["propose"] == [number]

    made = wealth.done("visit", "check", number, "--by", "周督导", *ALL, "--note", "录音清晰")

    assert (made["visit"], made["by"], made["passed"], made["finding"]) == (number, "周督导", True, None)
    told = wealth.done("visit", "checks", "--month", "2026-03")
    assert (told["needed"], told["checked"], told["left"], told["propose"]) == (1, 1, 0, [])
    assert told["checks"] == [made]
    assert "录音清晰" in wealth.run("visit", "checks", now="2026-03-06").out


@pytest.mark.rule("FVS-11")
@pytest.mark.parametrize("lacking", ANSWERS)
def test_a_check_answers_all_four_questions(wealth: Wealth, visited: Visited, lacking: str) -> None:
    number = visited("2026-03-05T10:30")
    words = [word for item in ANSWERS.items() if item[0] != lacking for word in item]

    refused = wealth("visit", "check", number, "--by", "周督导", *words)

    assert (refused.status, refused.error["rule"]) == (3, "FVS-11")
    assert lacking in refused.error["hint"]
    assert wealth.done("visit", "checks")["checked"] == 0


@pytest.mark.rule("FVS-08")
def test_a_supervisor_checks_and_never_his_own_visit(wealth: Wealth, visited: Visited) -> None:
    number = visited("2026-03-05T10:30")
    wealth.done("staff", "add", "双岗", "--role", "quality_supervisor", "--role", "visit_specialist")
    own = visited("2026-03-05T14:30", by="双岗")

    assert wealth.refused("visit", "check", number, "--by", "李专员", *ALL) == (3, "FVS-08")
    assert wealth.refused("visit", "check", own, "--by", "双岗", *ALL) == (3, "FVS-08")
    assert wealth.done("visit", "check", number, "--by", "双岗", *ALL)["by"] == "双岗"
    assert wealth.refused("visit", "check", number, "--by", "双岗", *ALL) == (2, "FVS-09")
    assert wealth.done("visit", "check", own, "--by", "周督导", *ALL)["visitors"] == ["双岗"]


@pytest.mark.rule("FVS-12", "FVS-11")
def test_a_fault_orders_whoever_made_the_visit_to_put_it_right(wealth: Wealth, visited: Visited) -> None:
    number = visited("2026-03-05T10:30")
    words = [*ALL[:-1], "no"]

    made = wealth.done("visit", "check", number, "--by", "周督导", *words, "--note", "录音残缺")

    (finding,) = wealth.done("finding", "list")
    assert made["finding"] == finding["number"]
    assert (finding["kind"], finding["owner"], finding["about"], finding["deadline"]) == (
        "rectify", "李专员", f"visit:{number}", "2026-03-12",
    )  # fmt: skip
    assert "录音残缺" in finding["text"]


@pytest.mark.rule("FVS-09")
def test_where_nobody_supervises_nothing_is_checked(custmgr: object, staff: object) -> None:
    assert policies.build(Policy, policies.built_in("supervision")).on is False


@pytest.mark.parametrize(
    "words",
    [
        ("check", "V00009", "--by", "周督导", *ALL),
        ("check", "V00001", "--by", "无此人", *ALL),
        ("check", "V00001", "--by", "周督导", *ALL[:-1], "maybe"),
        ("check", "V00001", "--by", "周督导", *ALL, "--on", "2026-03-06"),
        ("check", "V00001", "--by", "周督导", *ALL, "--on", "2026-03-04"),
        ("checks", "--month", "2026-04"),
        ("ratios", "--year", "2027"),
        ("print",),
        ("print", "V00001", "--blank", "continuing"),
        ("print", "V00009"),
    ],
)
def test_what_cannot_be_is_told_in_a_sentence(wealth: Wealth, visited: Visited, words: tuple[str, ...]) -> None:
    visited("2026-03-05T10:30")

    assert wealth("visit", *words).status == 2


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"check_ratio": "1.01"}, "check_ratio"),
        ({"new_signing_target": "-1"}, "new_signing_target"),
        ({"report_workdays": -1}, "report_workdays"),
        ({"checkers": []}, "checkers"),
    ],
)
def test_numbers_that_cannot_be_worked_with_are_named(changes: dict[str, object], fault: str) -> None:
    tree = {**policies.plain(policies.built_in("supervision")), **changes}

    assert [one.partition(":")[0] for one in policies.build(Policy, tree).faults()] == [fault]
