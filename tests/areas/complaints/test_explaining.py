"""What the desk says about a case: why, until when, by whom, and what it is not charged for."""

from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from custmgr import menu
from custmgr.areas.complaints.facts.cases import Passage
from custmgr.areas.complaints.facts.shares import Party, divided
from custmgr.areas.complaints.facts.words import Stage
from custmgr.areas.complaints.policy import Policy
from custmgr.areas.complaints.rules import explaining, standing
from custmgr.areas.complaints.rules.explaining import Chapter, Reason
from custmgr.areas.staff.facts import Department
from tests.areas.complaints.conftest import Desk, Make
from tests.areas.complaints.test_losses import WORKED, combined, enter, settle
from tests.areas.complaints.test_responsibility import share
from tests.conftest import Run


def worked(desk: Desk) -> Desk:
    """Take the worked case to its decision, with lines and shares."""
    combined(desk, claim="110000")
    for kind in WORKED:
        enter(desk, kind)
    desk("attribute", "240301", "--unit", "G1", "--ratio", "60", "--item", "4")
    desk("attribute", "240301", "--unit", "G2", "--ratio", "40", "--item", "4")
    assert settle(desk).status == 0
    return desk


@pytest.mark.rule("CMP-43", "CMP-61", "CMP-62", "CMP-66", "CMP-90", "CMP-111", "CMP.6-7")
def test_every_verdict_is_explained_with_its_rule_and_its_numbers(desk: Desk) -> None:
    worked(desk)

    told = desk("show", "240301", "--explain").json["explain"]

    by_rule: dict[str, list[str]] = {}
    for reason in told:
        by_rule.setdefault(reason["rule"], []).append(reason["says"])
    assert "first version" in by_rule["CMP-90"][0]
    assert "2024-03-14" in by_rule["CMP-61"][0]
    assert len(by_rule["CMP-62"]) == 7
    assert by_rule["CMP-108"] == [
        "Return of goods: 2,000 × 80.00 × 20% = 32,000.00, estimated until the goods are received"
    ]
    assert by_rule["CMP-111"] == ["Loss in all: 113,000.00"]
    assert by_rule["CMP.6-7"] == [
        "G1: 60.00% of 113,000.00 = 67,800.00", "G2: 40.00% of 113,000.00 = 45,200.00"
    ]  # fmt: skip
    assert by_rule["CMP-65"] == ["More than 37,000.00 on top, and General manager decides"]


@pytest.mark.rule("CMP-63", "CMP-64", "CMP-65")
@pytest.mark.parametrize(
    ("loss", "room", "rule"),
    [
        (0, 100000_00, "CMP-64"),
        (100000_00, 0, "CMP-64"),
        (100000_01, 49999_99, "CMP-65"),
        (137000_00, 13000_00, "CMP-65"),
        (150000_00, 0, "CMP-65"),
        (150000_01, None, None),
    ],
)
def test_the_next_threshold_is_named(case: Make, policy: Policy, loss: int, room: int | None, rule: str | None) -> None:
    reasons = explaining.explain(case(loss_fen=loss), policy, "manufacturer")

    named = [one for one in reasons if one.chapter is Chapter.AUTHORITY and one.rule]
    assert [(one.rule, one.step.values["room_fen"]) for one in named] == ([(rule, room)] if rule else [])


def test_the_explanation_is_read_as_chapters(desk: Desk, custmgr: Run) -> None:
    worked(desk)

    shown = custmgr("complaint", "show", "240301", "--explain", now="2024-03-02").out

    for chapter in ("Policy", "Clocks", "Loss", "Responsibility", "Authority"):
        assert f"\n{chapter}\n" in shown
    assert "[CMP-108]" in shown


def test_nothing_known_is_explained_without_numbers(case: Make, policy: Policy) -> None:
    reasons = explaining.explain(case(accepted_at=None, due_on=None), policy, "manufacturer")

    assert all(isinstance(reason, Reason) for reason in reasons)
    assert {reason.chapter for reason in reasons} == {Chapter.POLICY, Chapter.AUTHORITY}


@pytest.mark.rule("CMP-62")
def test_the_deciders_delay_is_shown_apart_from_the_business_departments(opened: Desk) -> None:
    opened.to_decision(now="2024-03-04T09:00")
    opened("approve", "240301", "--by", "孙总", now="2024-03-13T09:00")

    shown = opened.show(now="2024-03-16T09:00")
    (late,) = opened("overdue", now="2024-03-16T09:00").json

    assert shown["decision_days"] == 9
    assert (late["stage"], late["days_late"], late["decision_days"]) == ("execute", 2, 9)
    told = opened.run("complaint", "show", "240301", now="2024-03-16").out
    assert "9 days with the deciders" in told


@pytest.mark.rule("CMP-42")
@pytest.mark.parametrize(("now", "alarm"), [("2024-03-09T09:00", True), ("2024-03-08T14:00", False)])
def test_the_second_alarm_of_the_combined_opinion_shows_among_the_overdue(opened: Desk, now: str, alarm: bool) -> None:
    opened.walk("accept", "qc", "mfg", "review", now="2024-03-02T10:00")
    opened.walk("opinion", now="2024-03-07T14:00")

    (late,) = opened("overdue", now=now).json

    assert (late["stage"], late["seriously_late"]) == ("synthesis", alarm)


@pytest.mark.rule("CMP-59")
def test_an_unfounded_case_is_collected_by_the_normal_term(desk: Desk, custmgr: Run) -> None:
    known = ("--production", "正常", "--standing", "良好", "--term", "1m", "--by", "卫文员")
    custmgr("credit", "apply", "华东电子", *known, now="2024-01-02")
    assert custmgr("credit", "approve", "华东电子", "--by", "部门沈经理", now="2024-01-03").status == 0
    desk.open(shipped="2024-03-15", claim="1000", now="2024-03-16T09:00")
    desk.walk("accept", "qc", "mfg", "review", "opinion", now="2024-03-17")
    assert desk.route("--set", "founded=no", now="2024-03-17").json["collect_by"] is None

    decided = desk("approve", "240301", "--by", "孙总", now="2024-03-17").json

    assert decided["collect_by"] == "2024-04-15"
    assert "2024-04-15" in custmgr("complaint", "show", "240301", now="2024-03-17").out


@pytest.mark.rule("CMP-59")
def test_a_purchase_of_the_orders_number_says_itself_when_it_is_due(desk: Desk, custmgr: Run) -> None:
    custmgr(
        "purchase", "add", "华东电子", "--on", "2024-02-12", "--amount", "500", "--number", "SO-88", now="2024-02-12"
    )
    desk.open(claim="1000")
    desk.walk("accept", "qc", "mfg", "review", "opinion")
    desk.route("--set", "founded=no")

    assert desk("approve", "240301", "--by", "孙总").json["collect_by"] == "2024-02-12"


@pytest.mark.rule("CMP-3")
@pytest.mark.parametrize(
    ("product", "prefixes", "inside"),
    [
        ("P-7", (), True),
        ("P-7", ("P-", "M-"), True),
        ("p-7", ("P-",), True),
        ("X-7", ("P-",), False),
        (None, ("P-",), True),
    ],
)
def test_a_part_is_ours_by_its_prefix_and_any_part_while_none_is_known(
    policy: Policy, product: str | None, prefixes: tuple[str, ...], inside: bool
) -> None:
    known = Policy(**{**vars(policy), "product_prefixes": prefixes})

    assert standing.in_scope(product, known) is inside


@pytest.mark.rule("CMP-3")
def test_a_part_outside_the_scope_is_taken_in_with_a_warning(desk: Desk, custmgr: Run, tmp_path: Path) -> None:
    overlay = tmp_path / "own.toml"
    overlay.write_text('[complaints]\nproduct_prefixes = { value = ["M-"], rule = "CMP-3", mark = "A" }\n', "utf-8")
    loaded = custmgr("policy", "load", str(overlay), "--by", "孙总", "--from", "2024-01-01", now="2024-01-01")
    assert loaded.status == 0, loaded.err

    opened = desk.open()

    assert opened.status == 0
    assert "CMP-3" in opened.err
    assert opened.json["number"] == "240301"
    assert desk.show()["out_of_scope"] == ["PCB"]


@pytest.mark.rule("CMP-1")
def test_speed_is_measured_by_the_rate_of_cases_closed_on_time(desk: Desk, custmgr: Run) -> None:
    for serial, day in enumerate(("2024-03-13", "2024-03-14", "2024-03-14", "2024-03-15"), start=1):
        desk.number = f"2403{serial:02}"
        assert desk.open(product=f"P-{serial}").status == 0
        desk.decided()
        assert desk.close(now=day).status == 0

    totals = custmgr("report", "complaints", "--month", "2024-03", "--json", now="2024-04-01").json["totals"]

    assert (totals["closed"], totals["on_time"], totals["on_time_rate"]) == (4, 3, "0.75")


SCOPE = {
    "numbering of the forms": ("complaint", "accept"),
    "investigation and handling": ("complaint", "route"),
    "follow-up of improvements": ("complaint", "track"),
    "return of finished goods": ("return", "open"),
    "time limits": ("complaint", "show"),
    "approval authority": ("complaint", "approve"),
    "overdue handling": ("complaint", "overdue"),
}


@pytest.mark.rule("CMP-2")
@pytest.mark.parametrize("words", SCOPE.values(), ids=SCOPE.keys())
def test_everything_the_policy_is_about_has_a_command(custmgr: Run, words: tuple[str, str]) -> None:
    assert words[0] in menu.NOUNS
    assert custmgr(*words, "--help").status == 0


@pytest.mark.rule("CMP-5", "CMP-35")
def test_the_missing_flow_chart_is_the_way_of_the_policy(policy: Policy) -> None:
    way = [row.name for row in policy.stages]

    assert way == [
        Stage.ACCEPT, Stage.QC, Stage.MFG, Stage.RD, Stage.REVIEW, Stage.OPINION, Stage.SYNTHESIS, Stage.DECISION,
        Stage.EXECUTE,
    ]  # fmt: skip
    assert [row.name for row in policy.stages if row.optional] == [Stage.RD]


@pytest.mark.rule("CMP-36", "CMP-13")
def test_quality_management_names_whom_it_holds_responsible_before_manufacturing_analyses(opened: Desk) -> None:
    opened.walk("accept")
    bare = ("--by", "吴质管", "--set", "confirmed_defective=2000", "--set", "cause=x", "--set", "class=quality")
    refused = opened.route(*bare)
    assert (refused.status, refused.error["rule"]) == (3, "CMP-36")

    assert opened.route(*bare, "--set", "responsible=制造部").json["stage"] == "mfg"
    assert opened.show()["proposed_responsible"] == "制造部"


@pytest.mark.rule("CMP-17")
def test_the_general_managers_office_remarks_at_registration_and_at_the_check(opened: Desk) -> None:
    opened.route("--by", "陈生管", "--set", "sample=三件", "--set", "opinion=属实", "--set", "remark=资料齐全")
    opened.walk("qc", "mfg")
    shown: Any = opened.route("--by", "陈生管", "--opinion", "原因清楚").json

    assert shown["stage"] == "opinion"
    facts = opened.show()["facts"]
    assert (facts["accept"]["remark"], facts["review"]["remark"]) == ("资料齐全", "原因清楚")


@pytest.mark.rule("CMP-45")
def test_each_outcome_of_a_decision_is_recorded_as_what_it_is(opened: Desk) -> None:
    opened.to_decision()
    opened("approve", "240301", "--by", "孙总", "--refuse", "--opinion", "再查")
    opened.route("--set", "founded=yes")
    opened("approve", "240301", "--by", "孙总")
    opened("amend", "240301", "--claim", "160000", "--reason", "客户加码")
    opened.route("--to", "synthesis")
    opened.route("--set", "founded=yes", "--set", "loss=120000")
    opened("approve", "240301", "--by", "孙总")
    opened.route("--to", "synthesis")
    opened.route("--set", "founded=no")
    opened("approve", "240301", "--by", "孙总")

    outcomes = [decision["outcome"] for decision in opened.show()["decisions"]]

    assert outcomes == ["returned", "approved", "approved_changed", "unfounded"]


def test_a_clock_of_hours_is_explained_in_hours(case: Make, policy: Policy) -> None:
    hours = replace(policy.clocks[0], domestic_days=Decimal(0), foreign_days=Decimal(0), hours=24)
    known = replace(policy, clocks=(hours, *policy.clocks[1:]))
    at = datetime.fromisoformat("2024-03-01T09:00")
    lies = Passage(Stage.ACCEPT, Department.GMO, hours.name, at, None, at, None, half_day=True, by=None, opinion=None)

    reasons = explaining.explain(case(passages=(lies,)), known, "service")

    assert [one.step.values["hours"] for one in reasons if "hours" in one.step.values] == [24]


@pytest.mark.rule("CMP-58", "CMP.6-7")
@pytest.mark.parametrize(
    ("party", "ratio", "told"),
    [
        (Party.THIRD_PARTY, Fraction(1), "never fined"),
        (Party.UNIT, Fraction(3333, 10000), "largest remainder"),
        (Party.UNIT, Fraction(1), "= {amount_fen}"),
    ],
)
def test_a_share_is_explained_as_what_it_is(
    case: Make, policy: Policy, party: Party, ratio: Fraction, told: str
) -> None:
    one = share("G1", ratio, party)
    of = case(loss_fen=100_01, shares=divided((one,), 100_01))

    said = [one.step.says for one in explaining.explain(of, policy, "x") if one.chapter is Chapter.SHARES]

    assert [told in says for says in said] == [True]
