"""Screening, territory, fines, sheets, shares and blame, each at its boundary."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custmgr.areas.distributors.facts.agreements import Done, Share, Terms
from custmgr.areas.distributors.facts.dealers import Appointment
from custmgr.areas.distributors.facts.goods import Rates, Ruling
from custmgr.areas.distributors.facts.returns import Consent, Goods, Return, Step
from custmgr.areas.distributors.facts.words import FlowState, KnockOut, Penalty, ReturnReason, Score, Size
from custmgr.areas.distributors.policy import Policy
from custmgr.areas.distributors.rules import appraising, flowing, returning, sanctions, screening, territory
from custmgr.ground import policy as policies
from custmgr.ground.periods import Month
from tests.areas.distributors.conftest import sheet

DAY = date(2026, 3, 5)


def scored(*values: int) -> dict[Score, int]:
    """Return these scores in order."""
    return dict(zip(Score, values, strict=True))


@pytest.mark.rule("DST-09")
@pytest.mark.parametrize(
    ("points", "average", "passed"),
    [((4, 3, 3, 3, 2, 3), "3.00", True), ((4, 3, 3, 3, 2, 2), "2.83", False), ((4, 3, 3, 3, 3, 3), "3.17", True)],
)
def test_eighteen_points_pass_and_seventeen_fail(
    points: tuple[int, ...], average: str, passed: bool, policy: Policy
) -> None:
    found = screening.outcome_of(sheet(scores=scored(*points)), DAY, policy)

    assert (found.average, found.passed) == (Decimal(average), passed)


@pytest.mark.rule("DST-09")
def test_an_average_that_fails_is_never_shown_as_the_lowest_that_passes(policy: Policy) -> None:
    found = screening.outcome_of(
        sheet(scores=scored(4, 3, 3, 3, 2, 3)), DAY, replace(policy, min_average=Decimal("3.001"))
    )

    assert (found.average, found.passed) == (Decimal("3.00"), False)
    lower = screening.outcome_of(
        sheet(scores=scored(3, 3, 3, 3, 3, 4)), DAY, replace(policy, min_average=Decimal("3.17"))
    )
    assert (lower.average, lower.passed) == (Decimal("3.16"), False)


@pytest.mark.rule("DST-02", "DST-05", "DST-07")
@pytest.mark.parametrize(("value", "allowed"), [(0, False), (1, True), (5, True), (6, False)])
@pytest.mark.parametrize("score", list(Score))
def test_a_score_lies_between_one_and_five(score: Score, value: int, allowed: bool, policy: Policy) -> None:
    found = sheet(scores={**scored(3, 3, 3, 3, 3, 3), score: value})

    assert (screening.judge_scores(found, policy) is None) is allowed


@pytest.mark.rule("DST-03", "DST-04", "DST-06", "DST-07", "DST-08")
@pytest.mark.parametrize(
    ("changes", "knock_outs"),
    [
        ({}, ()),
        ({"bad_debt": True}, (KnockOut.BAD_DEBT,)),
        ({"pricing": False}, (KnockOut.PRICING,)),
        ({"licence": ""}, (KnockOut.LICENCE,)),
        ({"licence_until": None}, ()),
        ({"network": False, "brands": "甲牌"}, ()),
    ],
)
def test_debts_prices_and_licence_knock_out_whatever_the_scores(
    changes: dict[str, Any], knock_outs: tuple[KnockOut, ...], policy: Policy
) -> None:
    found = screening.outcome_of(sheet(scores=scored(5, 5, 5, 5, 5, 5), **changes), DAY, policy)

    assert (found.knock_outs, found.passed) == (knock_outs, not knock_outs)


@pytest.mark.rule("DST-06")
@pytest.mark.parametrize(("on", "valid"), [(date(2026, 3, 4), True), (DAY, True), (date(2026, 3, 6), False)])
def test_a_licence_holds_through_its_last_day(on: date, valid: bool, policy: Policy) -> None:
    assert screening.is_licensed(sheet(), on) is valid
    assert screening.outcome_of(sheet(), on, policy).passed is valid


@pytest.mark.rule("DST-06")
@pytest.mark.parametrize(("years", "passed"), [("1.9", False), ("2", True), ("2.1", True)])
def test_years_below_the_lowest_knock_out(years: str, passed: bool, policy: Policy) -> None:
    found = screening.outcome_of(sheet(years=Decimal(years)), DAY, replace(policy, min_years=Decimal(2)))

    assert found.passed is passed


@pytest.mark.rule("DST-11")
@pytest.mark.parametrize(
    ("place", "inside"),
    [("浙江", True), ("浙江省", True), ("浙江省杭州市", True), ("江苏", False), ("浙", False), ("上海市", False)],
)
def test_a_place_is_inside_when_it_is_or_lies_in_the_territory(place: str, inside: bool) -> None:
    assert territory.is_inside(place, ("浙江省", "广西壮族自治区")) is inside


@pytest.mark.rule("DST-11")
@pytest.mark.parametrize(
    ("theirs", "ours", "region", "free"),
    [(True, True, "浙江", False), (True, True, "浙江杭州", False), (True, True, "江苏", True),
     (True, False, "浙江", True), (False, True, "浙江", True)],
)  # fmt: skip
def test_no_region_belongs_to_two_exclusive_dealers(theirs: bool, ours: bool, region: str, free: bool) -> None:
    other = Appointment(1, 7, "C00007", "华东医药", theirs, None, ("浙江",), "销售朱总", DAY)

    assert (screening.judge_regions(8, [region], [other], exclusive=ours) is None) is free
    assert screening.judge_regions(7, [region], [other], exclusive=ours) is None


def ruling(**changes: Any) -> Ruling:
    """Return a confirmed case about 80,000.00 of goods."""
    known: dict[str, Any] = {
        "confirmed": True, "deliberate": False, "goods_fen": 8_000_000, "taken_back_fen": 120_000,
        "rates": Rates(Decimal("0.03"), Decimal(1)), "rebate_fen": 5_000_000, "reason": None, "by": "销售朱总",
        "on": DAY,
    }  # fmt: skip
    return Ruling(**{**known, **changes})


@pytest.mark.rule("DST-12", "DST-13", "DST-14")
@pytest.mark.parametrize(("multiple", "fine_fen"), [(1, 240_000), (2, 480_000)])
def test_a_confirmed_case_costs_volume_expenses_and_a_fine(multiple: int, fine_fen: int) -> None:
    found = sanctions.sanctions_of(ruling(rates=Rates(Decimal("0.03"), Decimal(multiple))))

    assert [(part.kind, part.amount_fen) for part in found] == [
        (Penalty.VOLUME, -8_000_000), (Penalty.TAKEN_BACK, 120_000), (Penalty.FINE, fine_fen),
    ]  # fmt: skip


@pytest.mark.rule("DST-14")
@pytest.mark.parametrize("blank", [Rates(Decimal(0), Decimal(1)), Rates(Decimal("0.03"), Decimal(0))])
def test_over_a_blank_no_fine_is_worked_out(blank: Rates) -> None:
    found = sanctions.sanctions_of(ruling(rates=blank))

    assert Penalty.FINE not in {part.kind for part in found}


@pytest.mark.rule("DST-15")
def test_deliberate_diversion_ends_the_cooperation_and_takes_the_rebate() -> None:
    found = sanctions.sanctions_of(ruling(deliberate=True))

    assert [(part.kind, part.amount_fen) for part in found[3:]] == [(Penalty.TERMINATE, None), (Penalty.REBATE, 0)]
    assert sanctions.rebate_after_fen(5_000_000, ruling()) == 5_000_000
    assert sanctions.sanctions_of(ruling(confirmed=False, deliberate=True)) == ()


@pytest.mark.rule("DST-24")
@pytest.mark.parametrize(
    ("month", "today", "state"),
    [
        (Month(2026, 3), date(2026, 3, 30), FlowState.OPEN),
        (Month(2026, 3), date(2026, 3, 31), FlowState.DUE),
        (Month(2026, 3), date(2026, 4, 1), FlowState.OVERDUE),
        (Month(2026, 2), date(2026, 2, 28), FlowState.DUE),
        (Month(2026, 2), date(2026, 3, 1), FlowState.OVERDUE),
    ],
)
def test_a_sheet_is_due_on_the_last_day_of_its_month(month: Month, today: date, state: FlowState) -> None:
    due = flowing.due_on(month, 0)

    assert flowing.state_of(due, None, today) is state
    assert flowing.state_of(due, today, today) is FlowState.RECEIVED


def terms(*percents: str) -> Terms:
    """Return an agreement on 900,000.00 with these shares, each due at the end of a month from April on."""
    shares = tuple(
        Share(Fraction(text) / 100, Month(2026, 4 + at).last) for at, text in enumerate(percents or ("30", "30", "40"))
    )
    return Terms(date(2026, 1, 1), date(2026, 12, 31), 90_000_000, 100_000_000, 90_000_000, 5_000_000, shares)


@pytest.mark.rule("DST-21")
@pytest.mark.parametrize(
    ("shares", "whole"),
    [(("30", "30", "40"), True), (("30", "30", "39.99"), False), (("30", "30", "40.01"), False), (("100",), True)],
)
def test_the_shares_of_an_agreement_make_the_whole(shares: tuple[str, ...], whole: bool) -> None:
    assert (appraising.judge_terms(terms(*shares)) is None) is whole


@pytest.mark.rule("DST-21")
def test_the_amount_is_divided_by_its_shares_and_overdue_the_day_after() -> None:
    on_the_day = appraising.instalments(terms(), 0, date(2026, 4, 30))
    day_after = appraising.instalments(terms(), 26_999_999, date(2026, 5, 1))

    assert [row.amount_fen for row in on_the_day] == [27_000_000, 27_000_000, 36_000_000]
    assert [row.overdue for row in on_the_day] == [False, False, False]
    assert [(row.open_fen, row.overdue) for row in day_after] == [(1, True), (27_000_000, False), (36_000_000, False)]
    paid = appraising.instalments(terms(), 27_000_000, date(2026, 5, 1))
    assert not any(row.overdue for row in paid)


@pytest.mark.rule("DST-21")
@given(
    fen=st.integers(1, 10**12), parts=st.lists(st.integers(1, 99), min_size=1, max_size=6), paid=st.integers(0, 10**12)
)
def test_instalments_always_make_the_amount_and_what_is_paid_of_it(fen: int, parts: list[int], paid: int) -> None:
    shares = tuple(Share(Fraction(part, sum(parts)), DAY) for part in parts)
    found = appraising.instalments(replace(terms(), amount_fen=fen, shares=shares), paid, DAY)

    assert sum(row.amount_fen for row in found) == fen
    assert sum(row.open_fen for row in found) == max(0, fen - paid)


@pytest.mark.rule("DST-26")
@pytest.mark.parametrize(("reached", "met"), [(99_999_999, False), (100_000_000, True), (102_000_000, True)])
def test_a_target_is_met_exactly_at_it(reached: int, met: bool) -> None:
    found = appraising.measure(reached, Fraction(100_000_000))

    assert found.met is met
    assert found.ratio is not None
    assert (found.ratio >= 1) is met


@pytest.mark.rule("DST-26")
@pytest.mark.parametrize(
    ("month", "target"),
    [(None, 100_000_000), (Month(2026, 6), 50_000_000), (Month(2026, 12), 100_000_000), (Month(2025, 12), 0)],
)
def test_a_target_to_date_counts_the_months_that_passed(month: Month | None, target: int) -> None:
    assert appraising.target_until(100_000_000, terms(), month) == target


@pytest.mark.rule("DST-27")
@pytest.mark.parametrize(
    ("collected", "met", "ratio"),
    [(89_999_999, False, "0.8999"), (90_000_000, True, "0.9"), (90_000_001, True, "0.90000001")],
)
def test_collections_reach_ninety_percent_of_the_sales_target_unrounded(collected: int, met: bool, ratio: str) -> None:
    found = appraising.share_of_sales(Done(0, 0, collected), Fraction(100_000_000), Decimal("0.90"))

    assert (found.met, found.ratio) == (met, Fraction(ratio))


@pytest.mark.rule("DST-27")
def test_a_blank_percentage_asks_nothing() -> None:
    found = appraising.share_of_sales(Done(0, 0, 1), Fraction(100), Decimal(0))

    assert found.met is None
    assert appraising.share_of_sales(Done(0, 0, 1), Fraction(0), Decimal("0.9")).met is None
    assert appraising.measure(1, Fraction(0)).met is None


@pytest.mark.rule("DST-27")
@given(st.fractions(0, 2), st.fractions(Fraction(1, 100), 1))
def test_a_miss_is_never_shown_as_met(exact: Fraction, least: Fraction) -> None:
    assert (appraising.shown(exact, least) >= least) is (exact >= least)


@pytest.mark.rule("DST-12")
def test_the_volume_of_a_breach_does_not_count_as_sold() -> None:
    assert Done(100_000_000, 8_000_000, 0).sales_fen == 92_000_000


def back(**changes: Any) -> Return:
    """Return a special case to which consent was given on 2026-03-05."""
    consent = Consent("王业务", date(2026, 3, 4), "销售朱总", DAY)
    known: dict[str, Any] = {
        "id": 1, "number": "T-0001", "customer": "C00001", "name": "华东医药", "reason": None,
        "reason_text": "overstock", "goods": Goods("甲药", None, 1000, 100), "on": DAY, "consent": consent,
    }  # fmt: skip
    return Return(**{**known, **changes})


@pytest.mark.rule("DST-18")
@pytest.mark.parametrize(("day", "allowed"), [(4, False), (5, True), (6, True)])
def test_each_step_of_a_special_case_follows_the_one_before(day: int, allowed: bool) -> None:
    on = date(2026, 3, day)
    form = back(form=Step("王业务", DAY))
    approved = replace(form, approval=Step("销售朱总", DAY))

    assert (returning.judge_form(back(), on) is None) is allowed
    assert (returning.judge_approval(form, on) is None) is allowed
    assert (returning.judge_receipt(approved, on) is None) is allowed
    assert (returning.judge_consent(Consent("王业务", DAY, "销售朱总", on)) is None) is allowed


@pytest.mark.rule("DST-18")
def test_no_step_is_left_out_or_taken_twice() -> None:
    form = back(form=Step("王业务", DAY))
    approved = replace(form, approval=Step("销售朱总", DAY))
    received = replace(approved, receipt=Step("王业务", DAY))

    assert returning.judge_approval(back(), DAY) is not None
    assert returning.judge_receipt(form, DAY) is not None
    assert returning.judge_form(form, DAY) is not None
    assert returning.judge_approval(approved, DAY) is not None
    assert returning.judge_receipt(received, DAY) is not None
    assert returning.judge_form(replace(back(), consent=None), DAY) is not None


@pytest.mark.rule("DST-16", "DST-17")
@pytest.mark.parametrize("reason", list(ReturnReason))
def test_a_reason_of_the_paper_needs_no_consent_and_any_other_does(reason: ReturnReason) -> None:
    consent = back().consent

    assert returning.judge_reason(reason, reason.value, None) is None
    assert returning.judge_reason(None, "overstock", None) is not None
    assert returning.judge_reason(None, "overstock", consent) is None


@pytest.mark.rule("DST-19")
@pytest.mark.parametrize(("value", "parts"), [(1_000_100, (500_050, 500_050)), (1, (1, 0)), (3, (2, 1))])
def test_goods_without_leave_are_borne_half_each(value: int, parts: tuple[int, int]) -> None:
    assert returning.blame_of(value, Decimal("0.5")) == parts


@pytest.mark.rule("DST-19")
@given(st.integers(1, 10**12), st.decimals(0, 1, places=3))
def test_the_two_always_bear_the_whole_value(value: int, ratio: Decimal) -> None:
    assert sum(returning.blame_of(value, ratio)) == value


@pytest.mark.rule("DST-23")
@pytest.mark.parametrize(
    ("size", "hall"), [(None, False), (Size.SMALL, False), (Size.MEDIUM, True), (Size.LARGE, True)]
)
def test_medium_and_large_dealers_have_billing_halls(size: Size | None, hall: bool, policy: Policy) -> None:
    assert screening.has_billing_hall(size, policy) is hall


@pytest.mark.rule("DST-01", "DST-14", "DST-27")
def test_a_manufacturer_has_no_dealers_and_its_blanks_stay_blank() -> None:
    found = policies.build(Policy, policies.built_in("distributors"))

    assert not found.in_use
    assert not any((found.fine_multiple, found.bonus_ratio, found.min_collection_ratio))


@pytest.mark.rule("DST-02")
@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"least_score": -1}, "distributors.least_score: must not be negative"),
        ({"manager_ratio": "1.1"}, "distributors.manager_ratio: must lie between 0 and 1"),
        ({"most_score": 0, "min_average": "0"}, "distributors.most_score: lies below least_score"),
        ({"min_average": "5.1"}, "distributors.min_average: lies above most_score"),
    ],
)
def test_numbers_that_cannot_be_are_named(change: dict[str, Any], fault: str) -> None:
    tree = policies.built_in("distributors")
    for key, value in change.items():
        tree[key]["value"] = value

    assert fault in policies.faults("distributors", tree)
