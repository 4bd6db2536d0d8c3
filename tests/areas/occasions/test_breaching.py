"""What a missed or late step costs: fifty yuan each time, proposed to who answers for it, leaders named."""

from collections.abc import Callable
from datetime import date

import pytest

from custmgr.areas.occasions.facts.breaches import Breach, Charge
from custmgr.areas.occasions.rules import breaching as rules
from custmgr.areas.staff.facts import Role
from tests.areas.occasions.conftest import Add
from tests.conftest import Result, Run

LEADERS = ["hotel_gm", "front_hall_manager", "marketing_manager"]
Papers = Callable[..., None]


@pytest.fixture
def papers(hotel: Run) -> Papers:
    """Return a function that enters a day's papers: the brief at a moment, everything else in time."""

    def enter(day: str, brief_at: str, following: str) -> None:
        lines = [
            ("sheet", "1", "--on", day, "--meal", "dinner"),
            ("brief", "--on", day, "--floor", "2楼", "--by", "周主管", "--at", brief_at),
            *(
                ("step", what, "--on", day, "--by", by, "--at", f"{following}T11:00")
                for what, by in (
                    ("signed", "吴经理"), ("own_brief", "吴经理"), ("read", "郑主管"), ("told_front_hall", "郑主管"),
                    ("told_marketing", "郑主管"), ("entered", "小李"),
                )
            ),
        ]  # fmt: skip
        for words in lines:
            assert hotel("record", *words, now=f"{following}T12:00").status == 0

    return enter


def fine(run: Run, *words: str, month: str = "2026-03", now: str = "2026-03-08T08:00") -> Result:
    return run("record", "fine", "--month", month, *words, "--json", now=now)


@pytest.mark.rule("OCC-18", "OCC-19")
def test_three_late_briefs_cost_150_and_the_leaders_stand_on_the_proposal(hotel: Run, papers: Papers) -> None:
    papers("2026-03-04", "2026-03-05T09:00:01", "2026-03-05")
    papers("2026-03-05", "2026-03-06T09:00:01", "2026-03-06")
    papers("2026-03-06", "2026-03-07T10:00:00", "2026-03-07")

    (made,) = fine(hotel).json

    assert (made["person"], made["number"], made["count"], made["amount"]) == ("周主管", "S-0001", 3, "150.00")
    assert made["leaders"] == LEADERS
    (listed,) = hotel("penalty", "proposals", "--json", now="2026-03-08").json
    assert (listed["rule"], listed["amount"], listed["leaders"]) == ("OCC-18", "150.00", LEADERS)
    assert listed["cases"] == ["brief:2026-03-04", "brief:2026-03-05", "brief:2026-03-06"]


@pytest.mark.rule("OCC-18")
def test_a_brief_handed_in_at_the_last_second_costs_nothing(hotel: Run, papers: Papers) -> None:
    papers("2026-03-06", "2026-03-07T09:00:00", "2026-03-07")

    assert fine(hotel).json == []
    assert fine(hotel, month="2026-02").json == []
    assert hotel("penalty", "proposals", "--all", "--json").json == []


@pytest.mark.rule("OCC-18")
def test_a_step_is_charged_once_also_after_the_proposal_was_dropped(hotel: Run, papers: Papers) -> None:
    papers("2026-03-06", "2026-03-07T10:00", "2026-03-07")
    assert [one["amount"] for one in fine(hotel).json] == ["50.00"]
    hotel("penalty", "drop", "S-0001", "--by", "钱经理", "--reason", "停电", now="2026-03-08T08:00")

    assert fine(hotel).json == []


@pytest.mark.rule("OCC-18")
def test_what_was_never_done_falls_to_the_only_one_whose_step_it_is(hotel: Run) -> None:
    hotel("record", "sheet", "1", "--on", "2026-03-06", "--meal", "dinner", now="2026-03-07T08:00")

    made = fine(hotel).json

    assert {one["person"]: one["amount"] for one in made} == {"周主管": "50.00", "吴经理": "100.00", "郑主管": "150.00"}


@pytest.mark.rule("OCC-18")
def test_where_several_hold_the_office_nobody_is_charged_and_the_clerk_is_told(hotel: Run) -> None:
    hotel("staff", "add", "孙主管", "--role", "floor_supervisor", now="2026-03-01")
    hotel("record", "sheet", "1", "--on", "2026-03-06", "--meal", "dinner", now="2026-03-07T08:00")

    told = fine(hotel, now="2026-03-07T09:00:01")

    (open_case,) = told.json
    assert (open_case["person"], open_case["roles"], open_case["number"]) == (None, ["floor_supervisor"], None)
    assert "brief:2026-03-06" in told.err
    assert "penalty propose occasion_step" in told.err


@pytest.mark.rule("OCC-12", "OCC-18")
def test_a_guest_nobody_called_before_his_birthday_costs_fifty(hotel: Run, add: Add) -> None:
    add("--kind", "birthday", "--date", "03-05")
    hotel("occasion", "assign", "1", "--to", "小李", "--by", "钱经理", now="2024-02-24")

    assert fine(hotel, month="2024-03", now="2024-03-04T23:00").json == []
    (made,) = fine(hotel, month="2024-03", now="2024-03-05T08:00").json
    assert (made["person"], made["amount"], made["cases"]) == ("小李", "50.00", ["occasion:1 2024-03-05"])
    assert fine(hotel, "--hotel", "一店", month="2024-03", now="2024-03-05T08:00").json == []


@pytest.mark.rule("OCC-18")
def test_somebody_who_left_is_charged_no_more(hotel: Run, papers: Papers) -> None:
    papers("2026-03-06", "2026-03-07T10:00", "2026-03-07")
    hotel("staff", "leave", "周主管", now="2026-03-07T12:00")

    (made,) = fine(hotel).json

    assert (made["person"], made["number"]) == (None, None)


@pytest.mark.rule("OCC-22")
@pytest.mark.parametrize(("on", "charged"), [(date(2004, 5, 11), False), (date(2004, 5, 12), True)])
def test_what_was_missed_before_the_rules_were_issued_costs_nothing(on: date, charged: bool) -> None:
    step = Breach(f"brief:{on}", "OCC-04", on, Role.FLOOR_SUPERVISOR, "周主管")

    found = list(rules.punishable([step], date(2004, 5, 12), set()))

    assert bool(found) is charged
    assert list(rules.punishable([step], date(2004, 5, 12), {step.case})) == []


@pytest.mark.rule("OCC-22")
@pytest.mark.parametrize(("on", "status", "amount"), [("2004-05-11", 3, None), ("2004-05-12", 0, "50.00")])
def test_a_proposal_by_hand_asks_for_the_same_first_day(hotel: Run, on: str, status: int, amount: str | None) -> None:
    words = ("penalty", "propose", "occasion_step", "--person", "周主管", "--case", f"brief:{on}", "--on", on, "--json")

    made = hotel(*words, now="2026-03-08")

    assert made.status == status
    assert (made.json["amount"] if amount else made.error["rule"]) == (amount or "OCC-18")


@pytest.mark.rule("OCC-19", "OCC-22")
def test_the_leaders_and_the_day_of_issue_stand_in_the_policy(hotel: Run) -> None:
    rows = {one["key"]: one for one in hotel("policy", "show", "sanctions", "--json").json}

    since, leaders = (rows[f"offences.occasion_step.{key}"] for key in ("since", "leaders"))
    assert (since["value"], since["rule"], since["mark"]) == ("2004-05-12", "OCC-22", "A")
    assert (leaders["value"], leaders["rule"]) == (LEADERS, "OCC-19")


@pytest.mark.rule("OCC-18")
def test_a_company_of_another_kind_proposes_no_such_fine(custmgr: Run, staff: object) -> None:
    refused = fine(custmgr)

    assert (refused.status, refused.error["rule"]) == (3, "OCC-18")
    assert fine(custmgr, month="2026-13").status == 2


@pytest.mark.rule("OCC-18")
def test_breaches_are_gathered_by_person_and_those_of_nobody_by_office() -> None:
    day, floor = date(2026, 3, 5), Role.FLOOR_SUPERVISOR
    found = [
        Breach("a", "OCC-04", day, floor, None), Breach("b", "OCC-04", day, floor, "周主管"),
        Breach("c", "OCC-12", day, None, "周主管"), Breach("d", "OCC-12", day, None, None),
    ]  # fmt: skip

    assert rules.charges(found) == [
        Charge("周主管", (), ("b", "c")), Charge(None, (floor,), ("a",)), Charge(None, (), ("d",)),
    ]  # fmt: skip
