"""Classes of key customers: to whom benefits apply, and who is listed to be lifted."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from custmgr.areas.staff.facts import Person, Role
from custmgr.areas.vip import rules
from custmgr.areas.vip.actions.waiting import dues
from custmgr.areas.vip.facts import Benefit, Listed, Plan, VipClass
from custmgr.areas.vip.policy import Policy
from custmgr.ground import policy
from custmgr.ground.desk import open_reader
from custmgr.ground.periods import Month
from tests.conftest import Run

HANDBOOK = policy.build(Policy, policy.shipped("vip", "handbook"))
MARCH = Month(2026, 3)
CREW = (("赵经理", "business_manager"), ("品牌张", "brand_department"), ("王业务", "salesperson"))
NAMES = ("甲公司", "乙公司", "丙公司", "丁公司", "戊公司", "己公司")


@pytest.fixture
def desk(desk_file: Path, custmgr: Run) -> Run:
    """Begin a desk by the handbook, with six customers."""
    desk_file.unlink()
    assert custmgr("init", "--policy", "handbook").status == 0
    for name, role in CREW:
        custmgr("staff", "add", name, "--role", role)
    for place, name in enumerate(NAMES, start=1):
        form = ("--kind", "buyer", "--contact", "陈工", "--phone", f"0571-8888000{place}", "--salesperson", "王业务")
        assert custmgr("customer", "add", name, *form).status == 0
    return custmgr


def classed(run: Run, name: str, vip_class: str) -> None:
    assert run("customer", "vip", name, "--class", vip_class, "--by", "赵经理").status == 0


@pytest.mark.rule("HBK-19", "HBK-20", "HBK-21")
@pytest.mark.parametrize(("vip_class", "rule"), [("A", None), ("B", "HBK-20"), ("C", "HBK-21"), (None, "HBK-19")])
def test_benefits_apply_to_class_a_alone(desk: Run, vip_class: str | None, rule: str | None) -> None:
    if vip_class:
        classed(desk, "甲公司", vip_class)

    done = desk("customer", "vip", "甲公司", "--benefit", "免费送样", "--by", "赵经理", "--json")

    if rule is None:
        assert [one["benefit"] for one in done.json["benefits"]] == ["免费送样"]
    else:
        assert (done.status, done.error["rule"]) == (3, rule)
        assert desk("customer", "vip", "甲公司", "--json").json["benefits"] == []


@pytest.mark.rule("HBK-19", "HBK-20")
@pytest.mark.parametrize(("vip_class", "managed"), [("A", True), ("B", True), ("C", False)])
def test_a_and_b_are_managed_as_vip(desk: Run, vip_class: str, managed: bool) -> None:
    classed(desk, "甲公司", vip_class)

    assert desk("customer", "vip", "--json").json[0]["managed_as_vip"] is managed


@pytest.mark.rule("HBK-19")
@pytest.mark.parametrize(
    ("day", "runs"),
    [(date(2026, 2, 28), False), (date(2026, 3, 1), True), (date(2026, 3, 31), True), (date(2026, 4, 1), False)],
)
def test_a_benefit_holds_from_its_first_through_its_last_day(day: date, runs: bool) -> None:
    benefit = Benefit(1, "送样", "赵经理", date(2026, 3, 1), date(2026, 3, 31), None)

    assert benefit.runs_on(day) is runs
    assert replace(benefit, ended_on=date(2026, 3, 15)).runs_on(date(2026, 3, 14))
    assert not replace(benefit, ended_on=date(2026, 3, 15)).runs_on(date(2026, 3, 15))


@pytest.mark.rule("HBK-19")
def test_benefits_stand_on_the_customers_file(desk: Run) -> None:
    classed(desk, "甲公司", "A")
    desk("customer", "vip", "甲公司", "--benefit", "免费送样", "--until", "2026-12-31", "--by", "赵经理")

    shown = desk("customer", "show", "甲公司", "--json").json
    assert (shown["vip_class"], shown["grade"]) == ("A", None)
    assert [(one["benefit"], one["until"]) for one in shown["vip_benefits"]] == [("免费送样", "2026-12-31")]
    assert "免费送样" in desk("customer", "show", "甲公司").out
    assert desk("customer", "vip", "甲公司", "--end", "1", "--by", "赵经理").status == 0
    assert desk("customer", "vip", "甲公司", "--end", "1", "--by", "赵经理").status == 2


@pytest.mark.rule("HBK-20")
def test_benefits_end_when_a_customer_becomes_class_b(desk: Run) -> None:
    classed(desk, "甲公司", "A")
    desk("customer", "vip", "甲公司", "--benefit", "免费送样", "--by", "赵经理")

    made = desk("customer", "vip", "甲公司", "--class", "B", "--by", "赵经理", "--json").json

    assert [one["ended_on"] for one in made["benefits"]] == ["2026-03-05"]
    assert desk("customer", "vip", "甲公司", "--class", "none", "--by", "赵经理", "--json").json["vip_class"] is None
    assert desk("customer", "vip", "--json").json == []


@pytest.mark.rule("HBK-21")
@pytest.mark.parametrize(("listed", "short"), [(4, 1), (5, 0), (6, 0)])
def test_a_list_of_four_is_one_short(listed: int, short: int) -> None:
    one = Listed("C00001", "甲公司", "品牌张", date(2026, 3, 1), None)

    assert Plan(MARCH, HANDBOOK.lifting.per_month, (one,) * listed).short == short


@pytest.mark.rule("HBK-21")
def test_each_month_class_c_customers_are_listed(desk: Run) -> None:
    for name in NAMES:
        classed(desk, name, "C")
    for name in NAMES[:3]:
        assert desk("customer", "lift", name, "--by", "品牌张").status == 0

    made = desk("customer", "lift", NAMES[3], "--by", "品牌张", "--note", "培养为B类", "--json").json

    assert (made["month"], made["listed"], made["short"]) == ("2026-03", 4, 1)
    assert made["customers"][-1]["note"] == "培养为B类"
    with open_reader() as reader:
        (due,) = dues(reader)
    assert (due.rule, due.deadline, due.values["short"]) == ("HBK-21", date(2026, 3, 31), 1)
    assert "1 short" in desk("today").out
    desk("customer", "lift", NAMES[4], "--by", "品牌张")
    with open_reader() as reader:
        assert list(dues(reader)) == []
    assert desk("customer", "lift", NAMES[4], "--drop", "--by", "品牌张", "--json").json["short"] == 1
    assert NAMES[0] in desk("customer", "lift").out


@pytest.mark.rule("HBK-21")
@pytest.mark.parametrize(
    ("name", "vip_class", "by", "month", "rule"),
    [
        ("甲公司", "C", "品牌张", "2026-03", None),
        ("甲公司", "C", "品牌张", "2026-04", None),
        ("甲公司", "C", "品牌张", "2026-02", "HBK-21"),
        ("甲公司", "C", "赵经理", "2026-03", "HBK-21"),
        ("甲公司", "B", "品牌张", "2026-03", "HBK-21"),
    ],
)
def test_who_is_listed_by_whom_and_when(
    desk: Run, name: str, vip_class: str, by: str, month: str, rule: str | None
) -> None:
    classed(desk, name, vip_class)

    done = desk("customer", "lift", name, "--by", by, "--month", month, "--json")

    assert (done.error["rule"] if done.status else None) == rule
    assert len(desk("customer", "lift", "--month", month, "--json").json["customers"]) == (rule is None)


@pytest.mark.rule("HBK-21")
def test_the_list_is_the_brand_departments() -> None:
    for role, refused in ((Role.BRAND_DEPARTMENT, False), (Role.SALESPERSON, True)):
        assert (rules.judge_lister(Person(1, "某人", None, (role,), None), HANDBOOK) is not None) is refused
    anybody = replace(HANDBOOK, lifting=replace(HANDBOOK.lifting, by=()))
    assert rules.judge_lister(Person(1, "某人", None, (Role.SALESPERSON,), None), anybody) is None


@pytest.mark.rule("HBK-19")
def test_a_company_without_classes_keeps_none(custmgr: Run) -> None:
    refused = custmgr("customer", "vip", "--json")

    assert (refused.status, refused.error["rule"]) == (3, "HBK-19")
    with open_reader() as reader:
        assert list(dues(reader)) == []


def test_a_policy_that_cannot_be_worked_with_is_at_fault() -> None:
    wrong = replace(
        HANDBOOK,
        classes={VipClass.A: HANDBOOK.classes[VipClass.A]},
        lifting=replace(HANDBOOK.lifting, per_month=-1),
    )

    assert wrong.faults() == ("classes.B: is missing", "classes.C: is missing", "lifting.per_month: below 0")
    assert HANDBOOK.faults() == ()


@pytest.mark.parametrize(
    "words",
    [
        ("vip", "甲公司", "--class", "D", "--by", "赵经理"),
        ("vip", "甲公司", "--class", "A"),
        ("vip", "甲公司", "--class", "A", "--by", "查无此人"),
        ("vip", "查无此人", "--class", "A", "--by", "赵经理"),
        ("vip", "--class", "A", "--by", "赵经理"),
        ("vip", "甲公司", "--class", "A", "--benefit", "x", "--by", "赵经理"),
        ("vip", "甲公司", "--benefit", " ", "--by", "赵经理"),
        ("vip", "甲公司", "--benefit", "x", "--from", "2026-03-05", "--until", "2026-03-04", "--by", "赵经理"),
        ("vip", "甲公司", "--end", "9", "--by", "赵经理"),
        ("lift", "甲公司"),
        ("lift", "--drop"),
        ("lift", "甲公司", "--drop", "--by", "品牌张"),
        ("lift", "甲公司", "--month", "三月", "--by", "品牌张"),
    ],
)
def test_bad_input_is_told_in_a_sentence(desk: Run, words: tuple[str, ...]) -> None:
    refused = desk("customer", *words, "--json")

    assert refused.status == 2
    assert refused.error["message"]
    assert not [line for line in desk("journal", "list", "--json").json if line["action"].endswith((" vip", " lift"))]


def test_a_customer_stands_once_on_a_list(desk: Run) -> None:
    classed(desk, "甲公司", "C")
    desk("customer", "lift", "甲公司", "--by", "品牌张")

    assert desk("customer", "lift", "甲公司", "--by", "品牌张").status == 2
