"""What the statistics make of the closed cases: lines, units, items, times, confirmations."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custmgr.areas.complaints.facts.losses import LossLine
from custmgr.areas.complaints.facts.months import ClosedCase
from custmgr.areas.complaints.facts.months import StageTime as Stay
from custmgr.areas.complaints.facts.shares import Confirmation, Party, Share
from custmgr.areas.complaints.facts.words import CauseClass, Outcome, Stage, Treatment
from custmgr.areas.complaints.policy import Policy as Limits
from custmgr.areas.customers.facts import Region
from custmgr.areas.measures.facts import Measure, Status, Step
from custmgr.areas.reports.facts import Remark, Untracked
from custmgr.areas.reports.rules import cases as rules
from custmgr.areas.reports.rules import times, units
from custmgr.areas.staff.facts import Department, Role
from custmgr.ground import policy as policies
from custmgr.ground.holidays import statutory
from custmgr.mechanisms import clocks

FEBRUARY = date(2024, 2, 29)


def share(unit: str, ratio: str, party: Party = Party.UNIT, **changes: Any) -> Share:
    known = {"id": 1, "party": party, "unit": unit, "department": Department.MFG, "ratio": Fraction(ratio),
             "item": None, "item_text": None, "persons": (), "reason": None, "amount_fen": 0}  # fmt: skip
    return Share(**{**known, **changes})


def closed(number: str = "240201", loss_fen: int = 0, shares: Sequence[Share] = (), **changes: Any) -> ClosedCase:
    known: dict[str, Any] = {
        "number": number, "customer": "C00001", "customer_name": "华东电子", "region": Region.DOMESTIC,
        "product": "P-7", "order": "SO-88", "quantity_milli": 5_000_000, "defective_milli": 2_000_000,
        "cause_class": CauseClass.QUALITY, "cause": "磨损", "responsible": None, "treatments": (Treatment.CLAIM,),
        "claim_fen": None, "loss_fen": loss_fen, "amount_fen": loss_fen, "authority": Role.BUSINESS_MANAGER,
        "decided_by": "赵经理", "decided_on": date(2024, 2, 10), "accepted_on": date(2024, 2, 1),
        "closed_on": date(2024, 2, 14), "days_used": 13, "limit_days": 13, "on_time": True, "founded": True,
        "tracked": True, "countermeasure": "换模", "outcome": Outcome.ACCEPTED, "stages": (), "shares": tuple(shares),
    }  # fmt: skip
    return ClosedCase(**{**known, **changes})


def confirmed(department: Department, on: int, opinion: str | None = None) -> Confirmation:
    return Confirmation(1, department, "郑制造", opinion, datetime.fromisoformat(f"2024-03-{on:02}T09:00"))


def line(kind: Treatment, amount_fen: int, *, estimated: bool = False) -> LossLine:
    return LossLine(
        1, kind, amount_fen, None, None, None, None, None, estimated, datetime.fromisoformat("2024-02-10T09:00")
    )


TWO = (
    closed("240201", 1_800_000, [share("G1", "3/5"), share("G2", "2/5")]),
    closed("240202", 200_000, [share("G1", "1")]),
)


@pytest.mark.rule("CMP-128")
def test_the_worked_example_of_two_units() -> None:
    told = units.unit_shares(TWO)

    assert [(row.unit, row.cases, row.loss_fen, row.loss_ratio) for row in told] == [
        ("G1", 2, 1_280_000, Fraction(64, 100)),
        ("G2", 1, 720_000, Fraction(36, 100)),
    ]
    assert sum(row.cases_ratio for row in told) == 1
    assert len(TWO) == 2


@pytest.mark.rule("CMP-58", "CMP-128")
def test_third_party_and_company_shares_stand_apart_and_the_whole_adds_up() -> None:
    case = closed(
        loss_fen=5_000_000,
        shares=[share("供应商甲", "2/5", Party.THIRD_PARTY), share("公司", "1/10", Party.COMPANY), share("G1", "1/2")],
    )

    told = {row.party: row.loss_fen for row in units.unit_shares([case])}

    assert told == {Party.UNIT: 2_500_000, Party.THIRD_PARTY: 2_000_000, Party.COMPANY: 500_000}
    assert units.borne_by([case], Party.THIRD_PARTY) == 2_000_000
    assert units.borne_by_staff([case]) == 2_500_000


@pytest.mark.rule("CMP-128", "CMP.6-7")
@given(
    st.lists(
        st.tuples(
            st.integers(min_value=0, max_value=10**9),
            st.lists(st.tuples(st.sampled_from(Party), st.sampled_from("ABCD"), st.integers(1, 9)), max_size=4),
        ),
        max_size=6,
    )
)
def test_whoever_bears_it_the_loss_adds_up(drawn: list[tuple[int, list[tuple[Party, str, int]]]]) -> None:
    cases = []
    for number, (loss, parts) in enumerate(drawn):
        whole = sum(weight for _party, _unit, weight in parts)
        shares = [share(unit, f"{weight}/{whole}", party) for party, unit, weight in parts]
        cases.append(closed(f"2402{number:02}", loss, shares))

    by_unit, by_item = units.unit_shares(cases), units.item_shares(cases)

    for told in (by_unit, by_item):
        assert sum(row.loss_fen for row in told) == sum(case.loss_fen for case in cases)
        assert sum(row.loss_ratio for row in told) == (1 if any(case.loss_fen for case in cases) else 0)
        assert sum(row.cases_ratio for row in told) == (1 if cases else 0)


@pytest.mark.rule("CMP-128")
def test_a_case_nobody_is_charged_with_is_counted_all_the_same() -> None:
    told = units.unit_shares([closed(loss_fen=100), closed("240202", outcome=Outcome.UNFOUNDED, founded=False)])

    assert [(row.unit, row.party, row.cases, row.loss_fen) for row in told] == [("", None, 2, 100)]


@pytest.mark.rule("CMP-128", "CMP-98")
def test_items_are_told_apart_by_their_number_else_by_class_and_cause() -> None:
    cases = [
        closed("240201", 300, [share("G1", "2/3", item=4), share("G2", "1/3", item=15, item_text="漏检")]),
        closed("240202", 100, [share("G1", "1", item=4)]),
        closed("240203", 50, [share("G1", "1")]),
    ]

    told = units.item_shares(cases)

    assert [(row.item, row.text, row.cause, row.cases, row.loss_fen) for row in told] == [
        (4, None, None, 2, 300), (15, "漏检", None, 1, 100), (None, None, "磨损", 1, 50),
    ]  # fmt: skip


@pytest.mark.rule("CMP-128")
def test_a_line_holds_the_loss_by_kind_and_the_shares() -> None:
    losses = (line(Treatment.CLAIM, 3_000_000), line(Treatment.RETURN, 3_200_000, estimated=True))
    shares = [share("G1", "3/5", item=4), share("G2", "2/5", item=4)]

    told = rules.case_line(closed(loss_fen=6_200_000, losses=losses, shares=shares), ())

    assert (told["claim"], told["return"], told["allowance"], told["loss_fen"]) == (
        3_000_000,
        3_200_000,
        None,
        6_200_000,
    )
    assert (told["units"], told["ratios"], told["items"]) == (("G1", "G2"), ("60.00%", "40.00%"), ("4",))
    assert len(told["item_texts"]) == 1
    assert told["remarks"] == (Remark.ESTIMATED,)


@pytest.mark.rule("CMP.6-20", "CMP-128")
@pytest.mark.parametrize(
    "changes, remarks",
    [
        ({}, ()),
        ({"outcome": Outcome.NOT_ACCEPTED}, (Outcome.NOT_ACCEPTED, Remark.NO_LOSS)),
        ({"outcome": Outcome.UNFOUNDED}, (Outcome.UNFOUNDED,)),
        ({"parent": "240105"}, (Remark.NEW_FORM,)),
    ],
)
def test_a_line_remarks_how_a_case_ended(changes: dict[str, Any], remarks: tuple[object, ...]) -> None:
    assert rules.remarks(closed(**changes)) == remarks


def measure(*taken: tuple[Status, date], text: str = "换模") -> Measure:
    steps = (Step(Status.PROPOSED, FEBRUARY, "陈生管", None), *(Step(to, on, "陈生管", "好") for to, on in taken))
    return Measure(1, "240201", "华东电子", FEBRUARY, 1, text, "郑制造", FEBRUARY, steps)


@pytest.mark.rule("CMP-55", "CMP-7")
def test_the_effect_stands_on_a_line_once_every_measure_is_confirmed() -> None:
    first = measure((Status.AGREED, FEBRUARY), (Status.DONE, FEBRUARY), (Status.EFFECT_CONFIRMED, date(2024, 3, 9)))
    second = measure((Status.AGREED, FEBRUARY), text="点检")

    half = rules.case_line(closed(), [first, second])
    whole = rules.case_line(closed(), [first])
    bare = rules.case_line(closed(), [])
    exempt = rules.case_line(closed(tracked=False), [])

    assert (half["measure"], half["effect_on"]) == (("换模", "点检"), None)
    assert half["measure_status"] == (Status.EFFECT_CONFIRMED, Status.AGREED)
    assert whole["effect_on"] == date(2024, 3, 9)
    assert (bare["measure"], bare["measure_status"]) == ("换模", (Untracked.NO_MEASURE,))
    assert exempt["measure_status"] == (Untracked.NOT_TRACKED,)


def test_the_line_under_the_cases_adds_what_is_known() -> None:
    cases = [
        closed(loss_fen=500, losses=(line(Treatment.CLAIM, 500),)),
        closed("240202", 0, amount_fen=None, defective_milli=None, quantity_milli=1_500),
    ]

    total = rules.case_total(cases)

    assert (total["loss_fen"], total["amount_fen"], total["claim"], total["rework"]) == (500, 500, 500, 0)
    assert (total["quantity"], total["defective"]) == (Decimal("5001.5"), 2000)


@pytest.mark.rule("HBK-06", "HBK-17")
def test_the_days_to_close_and_the_customers_consent_are_measured() -> None:
    cases = [closed(days_used=7), closed("240202", days_used=8), closed("240203", days_used=8)]
    refused = closed("240204", outcome=Outcome.NOT_ACCEPTED, days_used=1)

    assert (rules.average_days(cases), rules.average_days([])) == (Fraction("7.7"), None)
    assert rules.satisfied([*cases, refused]) == 3


@pytest.mark.rule("CMP-54")
def test_a_department_has_confirmed_once_no_case_is_missing() -> None:
    both = (confirmed(Department.MFG, 8), confirmed(Department.QC, 7, "属实"))
    cases = [
        closed("240201", 1, [share("G1", "1")], confirmations=both),
        closed("240202", 1, [share("业务部", "1", department=Department.BUSINESS)], confirmations=both[:1]),
    ]

    told = {row.department: row for row in units.confirmations(cases, [Department.MFG, Department.QC])}

    assert list(told) == [Department.MFG, Department.QC, Department.BUSINESS]
    assert told[Department.MFG].signed_on == date(2024, 3, 8)
    assert (told[Department.QC].signed_on, told[Department.QC].missing) == (None, ("240202",))
    assert told[Department.QC].opinions == ("属实",)
    assert units.confirmed_on(list(told.values())) is None
    assert units.confirmed_on([told[Department.MFG]]) == date(2024, 3, 8)
    assert units.confirmed_on(units.confirmations([], [Department.MFG])) is None


def stays(*moves: tuple[str, str, str, str]) -> tuple[Stay, ...]:
    found = []
    for stage, entered, left, due in moves:
        came, went = (datetime.fromisoformat(f"2024-03-{day}") for day in (entered, left))
        end = datetime.fromisoformat(f"2024-03-{due}T23:59:59")
        used = (went.date() - came.date()).days
        late = clocks.days_late(end, went)
        found.append(Stay(Stage(stage), Department.GMO, came, went, end, used, late))
    return tuple(found)


@pytest.fixture
def allowed() -> times.Allowances:
    return times.allowances(policies.build(Limits, policies.built_in("complaints")))


@pytest.mark.rule("CMP-88")
@pytest.mark.parametrize(
    "moves, charged",
    [
        ((("qc", "01T09", "04T09", "04"), ("mfg", "04T09", "04T15", "04")), {}),
        ((("qc", "01T09", "06T09", "04"), ("mfg", "06T09", "06T15", "04")), {"qc": 2}),
        ((("qc", "01T09", "04T09", "04"), ("mfg", "04T09", "05T09", "04")), {"mfg": 1}),
        ((("qc", "01T09", "05T09", "04"), ("mfg", "05T09", "07T09", "04")), {"qc": 1, "mfg": 2}),
        ((("decision", "07T09", "07T15", "14"), ("execute", "07T15", "14T09", "13")), {"execute": 1}),
        ((("decision", "07T09", "10T09", "14"), ("execute", "10T09", "16T09", "14")), {"decision": 2}),
        ((("decision", "07T09", "10T09", "14"), ("execute", "10T09", "18T09", "14")), {"decision": 2, "execute": 2}),
        ((("decision", "07T09", "09T09", "14"), ("execute", "09T09", "14T09", "14")), {}),
        ((("decision", "07T09", "16T09", "14"), ("execute", "16T09", "17T09", "14")), {"decision": 3}),
    ],
    ids=[
        "all in time", "the first of a shared clock", "the second of it", "both of it", "execution alone",
        "the wait for the decision", "both", "decided slowly, in time all the same", "decided after the case was due",
    ],
)  # fmt: skip
def test_a_late_day_is_charged_to_the_stage_it_passed_in(
    moves: tuple[tuple[str, str, str, str], ...], charged: dict[str, int], allowed: times.Allowances
) -> None:
    case = closed(stages=stays(*moves), accepted_on=date(2024, 3, 1))

    told = times.late_days(case, allowed)

    assert {stage.value: days for stage, days in told.items() if days} == charged


@pytest.mark.rule("CMP-88", "CMP.6-15")
def test_a_case_sent_back_is_counted_once_with_all_its_stays(allowed: times.Allowances) -> None:
    back = stays(
        (Stage.QC, "01T09", "02T09", "04"), (Stage.MFG, "02T09", "03T09", "04"), (Stage.QC, "03T09", "06T09", "04")
    )

    told = {row.stage: row for row in times.stage_times([closed(stages=back)], allowed)}

    assert (told[Stage.QC].cases, told[Stage.QC].average_days, told[Stage.QC].late_days) == (1, Fraction(4), 2)
    assert (told[Stage.MFG].late, told[Stage.QC].late) == (0, 1)
    assert told[Stage.QC].domestic_days == 3


@pytest.mark.rule("CMP-88", "CMP-61")
def test_working_days_are_counted_where_the_policy_says_so() -> None:
    counted = times.allowances(policies.build(Limits, policies.built_in("complaints")), statutory())
    moves = stays((Stage.DECISION, "07T09", "10T09", "14"), (Stage.EXECUTE, "10T09", "18T09", "14"))

    told = times.late_days(closed(stages=moves), counted)

    assert (told[Stage.DECISION], told[Stage.EXECUTE]) == (3, 1)


@pytest.mark.rule("CMP-88")
@given(st.lists(st.integers(min_value=0, max_value=9), min_size=3, max_size=3))
def test_the_days_charged_are_the_days_the_last_stage_is_late(lengths: list[int]) -> None:
    policy = times.allowances(policies.build(Limits, policies.built_in("complaints")))
    at = datetime.fromisoformat("2024-03-01T09:00")
    end = datetime.fromisoformat("2024-03-08T23:59:59")
    found = []
    for stage, days in zip((Stage.SYNTHESIS, Stage.DECISION, Stage.EXECUTE), lengths, strict=True):
        left = at + timedelta(days=days)
        found.append(Stay(stage, Department.GMO, at, left, end, days, clocks.days_late(end, left)))
        at = left

    told = times.late_days(closed(stages=tuple(found)), policy)

    assert sum(told.values()) == found[-1].days_late
    assert all(days >= 0 for days in told.values())
