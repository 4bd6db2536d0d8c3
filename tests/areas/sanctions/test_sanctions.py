"""Proposals of punishment: fixed amounts, bands, measures; once for each case, confirmed by the company."""

from collections.abc import Sequence
from datetime import date

import pytest

from custmgr.areas.conflicts.facts import About
from custmgr.areas.sanctions import rules
from custmgr.areas.sanctions.facts import Band, Measure, number_of
from custmgr.areas.sanctions.policy import Offence, Policy
from custmgr.areas.staff.facts import Role
from custmgr.ground import policy as policies
from tests.areas.wealth import Wealth
from tests.conftest import Run

POLICY = policies.build(Policy, policies.shipped("sanctions", "wealth"))
FILE, FALSE, RUDE, LIAR = (
    POLICY.offences[name] for name in ("file_incomplete", "falsified_by_service", "attitude", "falsified_by_manager")
)


def propose(wealth: Wealth, offence: str, person: str, cases: Sequence[str], *words: str) -> str:
    """Propose a punishment and return its number."""
    told = [word for case in cases for word in ("--case", case)]
    return str(wealth.done("penalty", "propose", offence, "--person", person, *told, *words)["number"])


@pytest.mark.rule("FVS-16")
@pytest.mark.parametrize(
    ("amount", "cases", "allowed"),
    [
        (10_000, 1, True), (30_000, 1, True), (9_999, 1, False), (30_001, 1, False),
        (30_000, 3, True), (90_000, 3, True), (29_999, 3, False), (90_001, 3, False),
    ],
)  # fmt: skip
def test_an_incomplete_file_costs_100_to_300_each_time(amount: int, cases: int, allowed: bool) -> None:
    assert (rules.judge_amount(rules.band_of(FILE, cases), amount, cases) is None) is allowed


@pytest.mark.rule("FVS-16")
def test_the_amount_is_chosen_within_the_band_and_refused_outside_it(wealth: Wealth) -> None:
    number = propose(wealth, "file_incomplete", "郑客服", ["file:C00001"])

    assert wealth.refused("penalty", "confirm", number, "--by", "吴总部") == (3, "FVS-16")
    refused = wealth("penalty", "confirm", number, "--by", "吴总部", "--amount", "300.01")
    assert (refused.status, refused.error["rule"]) == (3, "FVS-16")
    assert "100.00" in refused.error["message"]
    assert "300.00" in refused.error["message"]
    made = wealth.done("penalty", "confirm", number, "--by", "吴总部", "--amount", "300")
    assert (made["state"], made["amount"], made["decided_by"], made["decided_on"]) == (
        "confirmed", "300.00", "吴总部", "2026-03-05",
    )  # fmt: skip


@pytest.mark.rule("FVS-17")
def test_each_falsified_file_costs_500_and_the_named_measures_may_be_added(wealth: Wealth) -> None:
    number = propose(wealth, "falsified_by_service", "郑客服", ["file:C00001", "file:C00002"])

    (line,) = wealth.done("penalty", "proposals")
    assert (line["amount"], line["least"], line["most"], line["count"]) == ("1000.00", "1000.00", "1000.00", 2)
    assert wealth.refused("penalty", "confirm", number, "--by", "吴总部", "--amount", "999.99") == (3, "FVS-17")
    assert wealth.refused("penalty", "confirm", number, "--by", "吴总部", "--measure", "warning") == (3, "FVS-17")
    made = wealth.done("penalty", "confirm", number, "--by", "吴总部", "--measure", "demotion", "--measure", "pay-cut")
    assert (made["amount"], made["measures"]) == ("1000.00", ["demotion", "pay_cut"])


@pytest.mark.rule("FVS-18")
def test_an_attitude_is_punished_once_it_is_verified(wealth: Wealth) -> None:
    case = wealth.done("complaint", "open", "--customer", "周立", "--reason", "态度恶劣", "--draft")["number"]
    against = ("complaint", "against", case, "--person", "王经理")
    words = ("penalty", "propose", "attitude", "--person", "王经理", "--case", f"complaint:{case}")
    assert wealth.refused(*words) == (3, "FVS-18")
    wealth.done(*against, "--about", "attitude", "--text", "当面训斥客户")
    assert wealth.refused(*words) == (3, "FVS-18")
    wealth.done(*against, "--not-verified", "--by", "周督导")
    assert wealth.refused(*words) == (3, "FVS-18")

    wealth.done(*against, "--verified", "--by", "周督导")

    made = wealth.done(*words)
    assert (made["amount"], made["state"]) == ("500.00", "proposed")
    assert wealth.done("penalty", "confirm", made["number"], "--by", "吴总部")["amount"] == "500.00"


@pytest.mark.rule("FVS-18")
def test_what_is_verified_about_ability_or_about_another_is_no_matter_of_attitude(wealth: Wealth) -> None:
    case = wealth.done("complaint", "open", "--customer", "周立", "--reason", "态度恶劣", "--draft")["number"]
    for person, about in (("王经理", "ability"), ("孙经理", "attitude")):
        wealth.done("complaint", "against", case, "--person", person, "--about", about, "--text", "不满")
        wealth.done("complaint", "against", case, "--person", person, "--verified", "--by", "周督导")

    refused = ("penalty", "propose", "attitude", "--person", "王经理", "--case", case)

    assert wealth.refused(*refused) == (3, "FVS-18")


@pytest.mark.rule("FVS-19")
def test_a_manager_who_falsifies_loses_the_wage_and_the_post(wealth: Wealth) -> None:
    number = propose(wealth, "falsified_by_manager", "王经理", ["file:C00001"])

    (line,) = wealth.done("penalty", "proposals", "--person", "王经理")
    assert (line["measures"], line["amount"], line["least"]) == (["month_wage", "dismissal"], None, None)
    assert wealth.refused("penalty", "confirm", number, "--by", "吴总部", "--measure", "transfer") == (3, "FVS-19")
    made = wealth.done("penalty", "confirm", number, "--by", "吴总部", "--amount", "8200")
    assert (made["measures"], made["amount"]) == (["month_wage", "dismissal"], "8200.00")


@pytest.mark.rule("FVS-16", "FVS-17")
def test_one_case_gives_one_proposal_for_one_person_and_one_rule(wealth: Wealth) -> None:
    number = propose(wealth, "file_incomplete", "郑客服", ["file:C00001"])
    words = ("penalty", "propose", "file_incomplete", "--case", "FILE:c00001", "--person")
    assert wealth.refused(*words, "郑客服") == (3, "FVS-16")

    assert propose(wealth, "file_incomplete", "李专员", ["file:C00001"]) == "S-0002"
    assert propose(wealth, "falsified_by_service", "郑客服", ["file:C00001"]) == "S-0003"
    dropped = wealth.done("penalty", "drop", number, "--by", "吴总部", "--reason", "查无实据")
    assert (dropped["state"], dropped["decision"]) == ("dropped", "查无实据")
    assert wealth.done(*words, "郑客服")["number"] == "S-0004"


@pytest.mark.rule("FVS-16", "FVS-18")
@pytest.mark.parametrize(
    ("row", "roles", "meant"),
    [
        (FILE, (Role.SERVICE_STAFF,), True),
        (FILE, (Role.WEALTH_MANAGER,), False),
        (RUDE, (Role.WEALTH_MANAGER,), True),
        (RUDE, (Role.SERVICE_STAFF,), False),
    ],
)
def test_a_punishment_is_meant_for_certain_people(
    wealth: Wealth, row: Offence, roles: tuple[Role, ...], meant: bool
) -> None:
    from custmgr.areas.staff.facts import Person

    assert (rules.judge_person(row, Person(1, "某人", None, roles, None)) is None) is meant


@pytest.mark.rule("FVS-17", "FVS-19")
def test_a_proposal_is_decided_once(wealth: Wealth) -> None:
    number = propose(wealth, "falsified_by_service", "郑客服", ["file:C00001"])
    wealth.done("penalty", "confirm", number, "--by", "吴总部")

    assert wealth.refused("penalty", "confirm", number, "--by", "吴总部") == (3, "FVS-17")
    assert wealth.refused("penalty", "drop", number, "--by", "吴总部", "--reason", "误") == (3, "FVS-17")
    assert wealth.done("penalty", "proposals") == []
    assert [line["number"] for line in wealth.done("penalty", "proposals", "--all")] == [number]


@pytest.mark.rule("FVS-16")
def test_deciders_and_the_first_day_are_rows_of_policy() -> None:
    row = Offence(
        on=True, rule="FVS-16", en="x", zh="x", least_yuan="50", most_yuan="50", since="2004-05-12",
        deciders=(Role.HOTEL_GM,),
    )  # fmt: skip

    assert rules.judge_day(row, date(2004, 5, 11)) is not None
    assert rules.judge_day(row, date(2004, 5, 12)) is None
    assert rules.band_of(row, 3) == Band(15_000, 15_000)


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"least_yuan": "300", "most_yuan": "100"}, "least_yuan"),
        ({"least_yuan": "-1", "most_yuan": "100"}, "least_yuan"),
        ({"least_yuan": "100"}, "most_yuan"),
        ({"least_yuan": "一百", "most_yuan": "100"}, "least_yuan, most_yuan, since"),
        ({"least_yuan": "1", "most_yuan": "1", "since": "2004-5-12"}, "least_yuan, most_yuan, since"),
        ({}, "measures"),
    ],
)
def test_rows_that_cannot_be_worked_with_are_named(changes: dict[str, str], fault: str) -> None:
    row = policies.build(Offence, {"on": True, "rule": "FVS-16", "en": "x", "zh": "x", **changes})

    assert Policy({"x": row}).faults()[0].partition(":")[0] == f"offences.x.{fault}"


@pytest.mark.parametrize(
    "words",
    [
        ("propose", "file_incomplete", "--person", "无此人", "--case", "a"),
        ("propose", "gossip", "--person", "郑客服", "--case", "a"),
        ("propose", "file_incomplete", "--person", "郑客服", "--case", " "),
        ("propose", "file_incomplete", "--person", "郑客服", "--case", "a", "--on", "2026-03-06"),
        ("propose", "file_incomplete", "--person", "郑客服", "--case", "a", "--measure", "beating"),
        ("propose", "falsified_by_manager", "--person", "王经理", "--case", "a", "--amount", "-1"),
        ("confirm", "S-0009", "--by", "吴总部"),
        ("drop", "S-0009", "--by", "吴总部", "--reason", "误"),
        ("proposals", "--person", "无此人"),
    ],
)
def test_what_cannot_be_is_told_in_a_sentence(wealth: Wealth, words: tuple[str, ...]) -> None:
    assert wealth("penalty", *words).status == 2
    assert wealth.done("penalty", "proposals", "--all") == []


@pytest.mark.usefixtures("staff")
def test_where_the_paper_is_not_the_companys_nothing_is_proposed(custmgr: Run) -> None:
    row = policies.build(Policy, policies.built_in("sanctions")).offences["attitude"]

    refused = custmgr("penalty", "propose", "file_incomplete", "--person", "卫文员", "--case", "x", "--json")

    assert (row.on, row.verified) == (False, About.ATTITUDE)
    assert (refused.status, refused.error["rule"]) == (3, "FVS-16")
    assert "policy load" in refused.error["hint"]


@pytest.mark.parametrize(("typed", "number"), [("S-0001", "S-0001"), ("s1", "S-0001"), ("1", "S-0001"), ("F-1", "F-1")])
def test_a_number_is_read_as_people_type_it(typed: str, number: str) -> None:
    assert number_of(typed) == number
    assert LIAR.measures == (Measure.MONTH_WAGE, Measure.DISMISSAL)
    assert FALSE.band.only_fen == 50_000
