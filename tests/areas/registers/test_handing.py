"""Weeks and months of calls and walk-ins, and of owners, handed on in time."""

from datetime import date

import pytest

from custmgr.areas.registers import rules
from custmgr.areas.registers.policy import Policy
from custmgr.ground import policy
from custmgr.ground.holidays import statutory
from custmgr.ground.periods import Month, Week
from tests.areas.estate import Estate, estate  # noqa: F401  fixtures are found by name
from tests.conftest import Run

POLICY = policy.build(Policy, policy.built_in("registers"))


@pytest.fixture
def desk(estate: Estate) -> Run:  # noqa: F811  the fixture, not the function
    """Return the program at a desk opened on 2 March, with a walk-in of the 5th and a deal of the 10th."""
    run = estate("2026-03-02")
    run("contact", "add", "林一", "--kind", "walkin", "--by", "王置业", now="2026-03-05")
    run("owner", "add", "林一", "--unit", "3-501", "--price", "3000000", "--signed", "2026-03-10", now="2026-03-10")
    return run


def due(run: Run, now: str, rule: str) -> list[tuple[str, str]]:
    """Return state and deadline of what the list of work says under a rule."""
    lines = run("visit", "due", "--json", now=now).json
    return [(line["state"], line["deadline"]) for line in lines if line["rule"] == rule]


@pytest.mark.rule("INF-21")
@pytest.mark.parametrize(
    ("monday", "deadline"),
    [("2026-03-02", "2026-03-09"), ("2026-02-16", "2026-02-24"), ("2026-09-28", "2026-10-08")],
)
def test_a_week_is_handed_in_on_the_first_working_day_after_it(monday: str, deadline: str) -> None:
    week = Week(date.fromisoformat(monday))

    assert rules.week_due(week, POLICY, statutory()) == date.fromisoformat(deadline)


@pytest.mark.rule("INF-22", "INF-24")
@pytest.mark.parametrize(
    ("month", "deadline"),
    [((2025, 12), "2026-01-04"), ((2026, 1), "2026-02-02"), ((2026, 4), "2026-05-06")],
)
def test_a_month_is_sent_on_the_first_working_day_after_it(month: tuple[int, int], deadline: str) -> None:
    assert rules.month_due(Month(*month), POLICY, statutory()) == date.fromisoformat(deadline)


@pytest.mark.rule("INF-21")
def test_a_week_is_listed_from_its_monday_on_until_it_is_handed_in(desk: Run) -> None:
    assert due(desk, "2026-03-08T23:59:59", "INF-21") == []
    assert due(desk, "2026-03-09", "INF-21") == [("due", "2026-03-09")]
    assert due(desk, "2026-03-10", "INF-21") == [("overdue", "2026-03-09")]

    made = desk("intake", "received", "--week", "2026-03-05", "--by", "周主管", "--json", now="2026-03-10").json

    assert (made["period"], made["done_on"], made["late"]) == ("2026-W10", "2026-03-10", True)
    assert due(desk, "2026-03-10", "INF-21") == []
    assert due(desk, "2026-03-16", "INF-21") == [("due", "2026-03-16")]


@pytest.mark.rule("INF-21")
def test_a_week_handed_in_on_its_deadline_is_in_time(desk: Run) -> None:
    desk("intake", "received", "--week", "2026-W10", "--by", "周主管", "--on", "2026-03-09", now="2026-03-12")

    kept = desk("intake", "list", "--all", "--json", now="2026-03-12").json[0]
    assert (kept["done_on"], kept["by"], kept["late"]) == ("2026-03-09", "周主管", False)


@pytest.mark.rule("INF-21")
def test_several_late_weeks_are_one_line_of_the_list_of_work(desk: Run) -> None:
    listed = desk("visit", "due", "--json", now="2026-03-31").json
    (line,) = [one for one in listed if one["rule"] == "INF-21"]

    assert (line["state"], line["deadline"]) == ("overdue", "2026-03-09")
    assert "2026-03-08" in line["reason"]
    assert "3" in line["reason"].rpartition("2026-03-08")[2]


@pytest.mark.rule("INF-22", "INF-24")
@pytest.mark.parametrize(("what", "rule"), [("contacts", "INF-22"), ("owners", "INF-24")])
def test_a_month_goes_to_both_recipients(desk: Run, what: str, rule: str) -> None:
    assert due(desk, "2026-03-31", rule) == []
    assert due(desk, "2026-04-01", rule) == [("due", "2026-04-01")] * 2

    sent = ("intake", "sent", "--month", "2026-03", "--what", what, "--by", "冯专员", "--json")
    made = desk(*sent, "--to", "marketing_planning", now="2026-04-01").json

    assert (made["register"], made["recipient"], made["late"]) == (what, "marketing_planning", False)
    assert due(desk, "2026-04-02", rule) == [("overdue", "2026-04-01")]
    assert desk(*sent, "--to", "客服经理", now="2026-04-02").json["late"] is True
    assert due(desk, "2026-04-02", rule) == []


@pytest.mark.rule("INF-21", "INF-22")
@pytest.mark.parametrize(
    "words",
    [
        ("received", "--week", "2026-03-05", "--by", "王置业"),
        ("sent", "--month", "2026-02", "--to", "marketing_planning", "--by", "周主管"),
    ],
)
def test_others_do_not_hand_registers_on(desk: Run, words: tuple[str, ...]) -> None:
    refused = desk("intake", *words, "--json", now="2026-03-09")

    assert refused.status in {2, 3}
    assert desk("journal", "list", "--json", now="2026-03-09").json[0]["action"] != f"intake {words[0]}"


@pytest.mark.rule("INF-21", "INF-22")
@pytest.mark.parametrize(
    ("words", "now"),
    [
        (("received", "--week", "2026-03-05", "--by", "周主管"), "2026-03-08"),
        (("received", "--week", "2026-03-05", "--by", "周主管", "--on", "2026-03-08"), "2026-03-09"),
        (("received", "--week", "2026-03-05", "--by", "周主管", "--on", "2026-03-10"), "2026-03-09"),
        (("received", "--week", "2026-W54", "--by", "周主管"), "2026-03-09"),
        (("sent", "--month", "2026-03", "--to", "marketing_planning", "--by", "冯专员"), "2026-03-31"),
        (("sent", "--month", "2026-02", "--to", "nobody", "--by", "冯专员"), "2026-03-31"),
    ],
)
def test_what_cannot_be_handed_on_yet_is_refused(desk: Run, words: tuple[str, ...], now: str) -> None:
    assert desk("intake", *words, now=now).status == 2


def test_a_period_is_handed_on_once_to_each(desk: Run) -> None:
    week = ("intake", "received", "--week", "2026-03-05", "--by", "周主管")
    assert desk(*week, now="2026-03-09").status == 0
    assert desk(*week, now="2026-03-10").status == 2


def test_what_old_books_bring_along_is_not_asked_for(estate: Estate) -> None:  # noqa: F811  the fixture
    run = estate("2026-03-02")
    run("contact", "add", "林一", "--kind", "callin", "--by", "王置业", "--on", "2025-03-05", now="2026-03-02")

    (week, *months) = run("intake", "list", "--json", now="2026-03-09").json
    assert (week["period"], months) == ("2026-W10", [])


@pytest.mark.rule("INF-21")
def test_a_company_of_another_kind_hands_nothing_on(custmgr: Run) -> None:
    assert custmgr("intake", "list").status == 3
    assert custmgr("intake", "received", "--week", "2026-01-05", "--by", "x").status == 3
    assert custmgr("report", "intake", "--month", "2026-01").status == 3


@pytest.mark.rule("INF-02")
def test_the_customer_service_manager_receives_every_month_or_it_is_asked_for(desk: Run) -> None:
    def to_the_manager(now: str) -> list[str]:
        lines = desk("intake", "list", "--json", now=now).json
        return [line["register"] for line in lines if line["recipient"] == "customer_service_manager"]

    assert to_the_manager("2026-03-31") == []
    assert to_the_manager("2026-04-01") == ["contacts", "owners"]
    for what in ("contacts", "owners"):
        words = ("--month", "2026-03", "--to", "customer_service_manager", "--what", what, "--by", "冯专员")
        assert desk("intake", "sent", *words, now="2026-04-01").status == 0
    assert to_the_manager("2026-04-30") == []
