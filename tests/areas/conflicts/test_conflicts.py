"""Who may not visit a customer: his own manager, whom he complains of, and who stands in the register."""

from datetime import date

import pytest

from custmgr.areas.conflicts import rules
from custmgr.areas.conflicts.facts import Ground, Interest
from custmgr.areas.conflicts.policy import Policy
from custmgr.areas.staff.facts import Department, Person, Role
from tests.areas.wealth import Wealth

TODAY = date(2026, 3, 5)
WEALTH = Policy((Ground.OWN_MANAGER, Ground.COMPLAINED_OF))
LI = Person(1, "李专员", None, (Role.VISIT_SPECIALIST,), None)
CALL = ("visit", "attempt", "周立", "--seconds", "20", "--result", "no_answer", "--by")


def interest(ground: Ground, person: str | None = "李专员", department: Department | None = None) -> Interest:
    """Return an interest since yesterday."""
    return Interest(ground, person, department, "旁证", date(2026, 3, 4))


@pytest.mark.rule("FVS-07")
@pytest.mark.parametrize(
    ("ground", "policy", "counts"),
    [
        (Ground.OWN_MANAGER, WEALTH, True),
        (Ground.OWN_MANAGER, Policy(()), False),
        (Ground.COMPLAINED_OF, WEALTH, True),
        (Ground.REGISTERED, Policy(()), True),
    ],
)
def test_what_is_registered_always_counts_the_rest_where_the_policy_says_so(
    ground: Ground, policy: Policy, counts: bool
) -> None:
    assert bool(rules.counting([interest(ground)], policy, TODAY)) is counts


@pytest.mark.rule("FVS-07")
@pytest.mark.parametrize(
    ("since", "until", "counts"),
    [
        (date(2026, 3, 5), None, True),
        (date(2026, 3, 6), None, False),
        (date(2026, 3, 1), date(2026, 3, 5), True),
        (date(2026, 3, 1), date(2026, 3, 4), False),
    ],
)
def test_a_conflict_holds_from_its_first_to_its_last_day(since: date, until: date | None, counts: bool) -> None:
    told = Interest(Ground.REGISTERED, "李专员", None, "亲属", since, until)

    assert bool(rules.counting([told], WEALTH, TODAY)) is counts


@pytest.mark.rule("FVS-07")
def test_a_department_concerns_its_people_and_a_person_himself() -> None:
    assert rules.conflict_of(LI, [interest(Ground.REGISTERED)]) is not None
    assert rules.conflict_of(LI, [interest(Ground.REGISTERED, "赵专员")]) is None
    assert rules.conflict_of(LI, [interest(Ground.REGISTERED, None, Department.WEALTH)]) is not None
    assert rules.conflict_of(LI, [interest(Ground.REGISTERED, None, Department.BRANCH)]) is None


@pytest.mark.rule("FVS-07")
def test_a_registered_relative_does_not_visit_until_it_ends(wealth: Wealth) -> None:
    made = wealth.done("visit", "conflict", "周立", "--person", "李专员", "--reason", "李专员之姐夫")

    assert [(line["person"], line["ground"]) for line in made] == [
        ("王经理", "own_manager"), ("李专员", "registered"),
    ]  # fmt: skip
    assert wealth.refused(*CALL, "李专员") == (3, "FVS-07")
    wealth.done("visit", "conflict", "周立", "--person", "李专员", "--until", "2026-03-06")
    assert wealth.refused(*CALL, "李专员", now="2026-03-06T10:30") == (3, "FVS-07")
    assert wealth.done(*CALL, "李专员", now="2026-03-09T10:30")["by"] == "李专员"


@pytest.mark.rule("FVS-07", "FVS-68")
def test_whom_an_open_complaint_is_about_does_not_visit(wealth: Wealth) -> None:
    opened = wealth.done("complaint", "open", "--customer", "周立", "--reason", "孙经理态度恶劣", "--draft")
    words = ("complaint", "against", opened["number"])

    made = wealth.done(*words, "--person", "孙经理", "--about", "attitude", "--text", "当面训斥客户")

    assert (made["person"], made["about"], made["verified"]) == ("孙经理", "attitude", None)
    assert wealth.refused(*CALL, "孙经理") == (3, "FVS-07")
    wealth.done(*words, "--department", "branch", "--text", "网点推诿")
    assert wealth.refused(*CALL, "钱主管") == (3, "FVS-07")
    gone = wealth.done(*words, "--person", "孙经理", "--not-verified", "--by", "周督导")
    assert (gone["verified"], gone["verified_by"]) == (False, "周督导")
    assert [line["person"] for line in wealth.done("visit", "conflicts", "周立")] == ["王经理", None]


@pytest.mark.rule("FVS-68")
def test_nobody_is_verified_who_was_not_named(wealth: Wealth) -> None:
    opened = wealth.done("complaint", "open", "--customer", "周立", "--reason", "服务差", "--draft")

    refused = ("complaint", "against", opened["number"], "--person", "孙经理", "--verified", "--by", "周督导")

    assert wealth.refused(*refused) == (3, "FVS-68")


@pytest.mark.parametrize(
    "words",
    [
        ("visit", "conflict", "周立", "--reason", "亲属"),
        ("visit", "conflict", "周立", "--person", "李专员", "--department", "branch", "--reason", "亲属"),
        ("visit", "conflict", "周立", "--person", "李专员"),
        ("visit", "conflict", "周立", "--person", "李专员", "--reason", "亲属", "--from", "2026-03-06"),
        ("visit", "conflict", "周立", "--person", "李专员", "--reason", "亲属", "--until", "2026-03-04"),
        ("visit", "conflict", "周立", "--person", "李专员", "--until", "2026-03-04"),
        ("visit", "conflict", "周立", "--person", "无此人", "--reason", "亲属"),
        ("complaint", "against", "D-9999", "--person", "李专员", "--text", "无此案"),
        ("complaint", "against", "D-0001", "--person", "李专员", "--text", " "),
        ("complaint", "against", "D-0001", "--person", "李专员", "--text", "好", "--about", "脾气"),
        ("complaint", "against", "D-0001", "--person", "李专员", "--verified"),
    ],
)
def test_what_cannot_be_is_told_in_a_sentence(wealth: Wealth, words: tuple[str, ...]) -> None:
    wealth.done("complaint", "open", "--customer", "周立", "--reason", "服务差", "--draft")

    assert wealth(*words).status == 2
    assert [line["person"] for line in wealth.done("visit", "conflicts", "周立")] == ["王经理"]


def test_what_is_registered_is_not_automatic() -> None:
    assert Policy((Ground.REGISTERED,)).faults() == ("automatic: registered",)


@pytest.mark.rule("FVS-55", "FVS-34", "FVS-68")
@pytest.mark.parametrize(("opened", "late"), [("2026-03-05T15:00", False), ("2026-03-06T09:00", True)])
def test_a_complaint_taken_in_a_visit_is_opened_the_same_day_and_goes_its_own_way(
    signed: Wealth, opened: str, late: bool
) -> None:
    words = ("--content", "投诉经理", "--problems", "态度", "--result", "转投诉", "--recording", "T-1")
    signed.done("visit", "record", "周立", "--by", "李专员", "--method", "phone", *words, "--set", "calmed=yes")
    case = signed.done("complaint", "open", "--customer", "周立", "--reason", "态度恶劣", "--draft", now=opened)[
        "number"
    ]

    told = signed(
        "complaint", "against", case, "--person", "王经理", "--text", "训斥", "--visit", "v00001", now=opened
    )  # fmt: skip

    assert (told.json["visit"], told.json["complaint"]) == ("V00001", case)
    assert ("[FVS-55]" in told.err) is late
    assert signed.done("complaint", "show", case)["stage"] == "draft"  # the rules for complaints apply from here
    assert signed("complaint", "against", case, "--person", "王经理", "--text", "x", "--visit", "V00009").status == 2
