"""Plans of a wealth desk: with an outline, without conflicts, as the customer wishes, approved by the head office."""

import pytest

from tests.areas.wealth import Wealth, signed, wealth  # noqa: F401  fixtures are found by name

ADD = ("plan", "add", "JH-0001", "周立", "--on", "2026-03-06", "--note", "持续回访提纲")


@pytest.fixture
def planning(request: pytest.FixtureRequest) -> Wealth:
    """Return the desk with an empty plan of 李专员 for the week of Thursday 2026-03-05."""
    desk: Wealth = request.getfixturevalue("signed")
    desk.done("plan", "new", "--week", "2026-03-05", "--by", "李专员")
    return desk


@pytest.mark.rule("FVS-20")
def test_a_planned_visit_has_its_outline(planning: Wealth) -> None:
    assert planning.refused(*ADD[:-2], "--method", "phone") == (3, "FVS-20")
    assert planning.refused(*ADD[:-1], " ", "--method", "phone") == (3, "FVS-20")
    assert planning.done(*ADD, "--method", "phone")["visits"] == 1


@pytest.mark.rule("FVS-07", "FVS-05")
def test_conflicts_and_wishes_are_asked_when_a_visit_is_planned(planning: Wealth) -> None:
    assert planning.refused(*ADD, "--method", "phone", "--visitor", "王经理") == (3, "FVS-07")
    planning.done("customer", "edit", "周立", "no_phone=yes")
    assert planning.refused(*ADD, "--method", "phone") == (3, "FVS-05")
    assert planning.done(*ADD, "--method", "sms")["visits"] == 1


@pytest.mark.rule("FVS-46")
def test_the_head_office_approves(planning: Wealth) -> None:
    planning.done(*ADD, "--method", "phone")
    planning.done("plan", "submit", "JH-0001")

    assert planning.refused("plan", "approve", "JH-0001", "--by", "钱主管")[0] == 3
    assert planning.done("plan", "approve", "JH-0001", "--by", "吴总部")["state"] == "approved"
