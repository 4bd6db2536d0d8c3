"""What of calls, contracts and proposals stands in the day's work."""

import pytest

from tests.areas.wealth import Wealth


def of_rule(desk: Wealth, rule: str, now: str) -> list[str]:
    """Return what the day's work says under a rule."""
    return [line["what"] for line in desk.done("today", now=now) if line["rule"] == rule]


@pytest.mark.rule("FVS-04")
@pytest.mark.parametrize(("now", "told"), [("2027-03-04", False), ("2027-03-05", True)])
def test_recordings_older_than_a_year_wait_for_a_disc(signed: Wealth, now: str, told: bool) -> None:
    signed.attempt("2026-03-05T10:30", "--result", "reached", "--recording", "T-1")

    assert bool(of_rule(signed, "FVS-04", now)) is told
    signed.done("record", "media", "D-1", "--place", "柜", now="2027-03-05")
    assert of_rule(signed, "FVS-04", "2027-03-05") == []


@pytest.mark.rule("FVS-35")
@pytest.mark.parametrize(("now", "told"), [("2026-06-30", False), ("2026-07-01", True)])
def test_a_contract_past_its_validity_is_to_be_extended_or_ended(wealth: Wealth, now: str, told: bool) -> None:
    wealth.done("contract", "add", "周立", "--signed", "2026-01-05", "--until", "2026-06-30")

    assert any("HT-0001 ran out" in what for what in of_rule(wealth, "FVS-35", now)) is told
    wealth.done("contract", "change", "周立", "--until", "2027-06-30", now="2026-07-01")
    assert not any("ran out" in what for what in of_rule(wealth, "FVS-35", "2026-07-01"))


@pytest.mark.rule("FVS-17")
def test_a_proposed_punishment_waits_for_its_decision(wealth: Wealth) -> None:
    wealth.done("penalty", "propose", "falsified_by_service", "--person", "郑客服", "--case", "file:C00001")
    assert len(of_rule(wealth, "FVS-17", "2026-03-06")) == 1

    wealth.done("penalty", "confirm", "S-0001", "--by", "吴总部")

    assert of_rule(wealth, "FVS-17", "2026-03-06") == []
