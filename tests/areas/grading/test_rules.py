"""Scores, grades and limits at every boundary."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custmgr.areas.grading import rules
from custmgr.areas.grading.facts import Facts, Flag, Rate, RateSource, State
from custmgr.areas.grading.policy import Policy
from custmgr.ground import policy as policies
from custmgr.ground.holidays import statutory
from custmgr.ground.periods import Quarter

POLICY = policies.build(Policy, policies.built_in("grading"))
QUARTER = Quarter(2025, 4)


def rate(text: str) -> Rate:
    """Make a rate of the quarter's payments."""
    return Rate(Fraction(text), "2025Q4", RateSource.PAYMENTS)


def facts(**changes: object) -> Facts:
    """Make the facts of a customer of two years with even sales, all paid in time."""
    given = {
        "customer_id": 1,
        "code": "C00001",
        "name": "长安配件",
        "first_on": date(2023, 6, 1),
        "sales_fen": 300_000_00,
        "previous_fen": 300_000_00,
        "due_fen": 300_000_00,
        "on_time_fen": 300_000_00,
        "rate": rate("1"),
        **changes,
    }
    return Facts(**given)  # type: ignore[arg-type]


@pytest.mark.rule("GRD-01")
@pytest.mark.parametrize(
    ("score", "accepted"),
    [("-0.01", False), ("0", True), ("100", True), ("100.01", False), ("84.25", True), ("84.255", False)],
)
def test_a_score_runs_from_0_to_100_with_two_decimals(score: str, accepted: bool) -> None:
    assert rules.is_score(Decimal(score), POLICY) is accepted


@pytest.mark.rule("GRD-02", "GRD-03", "GRD-04", "GRD-05", "GRD-06", "GRD-07", "GRD-08")
@pytest.mark.parametrize(
    ("score", "grade", "treatment"),
    [
        ("100", "A", "core"),
        ("90", "A", "core"),
        ("89.99", "B", "important"),
        ("80", "B", "important"),
        ("79.99", "C", "normal"),
        ("79.9", "C", "normal"),
        ("79.5", "C", "normal"),
        ("70", "C", "normal"),
        ("69.99", "D", "watch"),
        ("69.9", "D", "watch"),
        ("60", "D", "watch"),
        ("59.99", "E", "phase_out"),
        ("50", "E", "phase_out"),
        ("49.99", "F", "no_credit"),
        ("0", "F", "no_credit"),
    ],
)
def test_the_unrounded_score_falls_in_the_band_whose_lower_bound_it_reaches(
    score: str, grade: str, treatment: str
) -> None:
    graded = rules.grade_customer(facts(group_score=Decimal(score), reason="评审"), QUARTER, POLICY)

    assert (graded.grade, graded.treatment) == (grade, treatment)


@pytest.mark.rule("CRL-01", "GRD-09")
@pytest.mark.parametrize(
    ("coefficient", "limit_fen"),
    [("2.0", 180_000_00), ("1.5", 135_000_00), ("1.2", 108_000_00), ("1.0", 90_000_00), ("0", 0)],
)
def test_the_limit_is_sales_times_coefficient_times_rate(coefficient: str, limit_fen: int) -> None:
    assert rules.limit_of(300_000_00, Decimal(coefficient), rate("0.90")) == limit_fen


@pytest.mark.rule("CRL-01", "CRL-04")
def test_months_of_120000_90000_and_150000_average_120000() -> None:
    sales = 120_000_00 + 90_000_00 + 150_000_00

    assert rules.limit_of(sales, Decimal("1.5"), rate("0.95")) == 171_000_00


@pytest.mark.rule("CRL-02", "CRL-04", "CRL-11")
def test_an_exact_third_is_used_and_rounded_only_at_the_end() -> None:
    assert rules.limit_of(100_000_00, Decimal("1.0"), rate("0.95")) == 31_666_67
    assert rules.limit_of(300_001_00, Decimal("1.2"), rate("0.875")) == 105_000_35
    assert rules.grade_customer(facts(sales_fen=100_000_00), QUARTER, POLICY).average_fen == 33_333_33


@pytest.mark.rule("CRL-11")
def test_exactly_half_a_fen_is_rounded_up() -> None:
    assert rules.limit_of(3, Decimal("1.0"), rate("0.5")) == 1
    assert rules.limit_of(3, Decimal("1.0"), rate("0.499999")) == 0


@pytest.mark.rule("CRL-03")
def test_grade_e_is_computed_like_grade_d() -> None:
    assert rules.limit_of(135_000_00, POLICY.grades["E"].coefficient, rate("0.50")) == 22_500_00


@pytest.mark.rule("CRL-05")
@pytest.mark.parametrize(
    ("due", "on_time", "expected"), [(300_000, 285_000, "0.95"), (300_000, 300_001, "1"), (300_000, 0, "0")]
)
def test_the_rate_is_what_was_paid_in_time_of_what_fell_due_at_most_1(due: int, on_time: int, expected: str) -> None:
    found = rules.rate_of(due, on_time, "2025Q4", RateSource.PAYMENTS)

    assert found is not None
    assert found.on_time == Fraction(expected)


@pytest.mark.rule("CRL-07")
def test_without_anything_due_there_is_no_rate_and_no_limit() -> None:
    graded = rules.grade_customer(facts(rate=rules.rate_of(0, 0, "2025Q4", RateSource.PAYMENTS)), QUARTER, POLICY)

    assert (graded.on_time_rate, graded.limit_fen) == (None, None)
    assert graded.flags == (Flag.NO_RATE, Flag.NOT_ENOUGH_DATA)
    assert graded.items["punctuality"] == 15


@pytest.mark.rule("CRL-08")
def test_without_sales_the_limit_is_0_whatever_the_score() -> None:
    nobody = facts(first_on=None, sales_fen=0, previous_fen=0, rate=None, group_score=Decimal(95), reason="评审")

    assert rules.grade_customer(nobody, QUARTER, POLICY).limit_fen == 0


@pytest.mark.rule("GRD-07")
def test_grade_f_has_a_limit_of_0_even_without_a_rate() -> None:
    graded = rules.grade_customer(facts(rate=None, group_score=Decimal("49.99"), reason="评审"), QUARTER, POLICY)

    assert graded.limit_fen == 0


@pytest.mark.rule("GRD-14")
@pytest.mark.parametrize(
    ("quarter_fen", "points"),
    [
        (300_000_00, 40),
        (299_999_99, 32),
        (150_000_00, 32),
        (149_999_99, 24),
        (60_000_00, 24),
        (59_999_99, 16),
        (15_000_00, 16),
        (14_999_99, 8),
        (1, 8),
        (0, 0),
    ],
)
def test_volume_counts_average_monthly_sales(quarter_fen: int, points: int) -> None:
    assert rules.volume(quarter_fen, POLICY) == points


@pytest.mark.rule("GRD-14")
@pytest.mark.parametrize(
    ("share", "points"), [("1", "30"), ("0.95", "28.50"), ("1/3", "10.00"), ("0.0005", "0.02"), ("0", "0.00")]
)
def test_punctuality_is_the_weight_times_the_rate_half_up(share: str, points: str) -> None:
    assert rules.punctuality(rate(share), POLICY) == Decimal(points)


@pytest.mark.rule("GRD-14")
@pytest.mark.parametrize(
    ("before", "now", "points"),
    [
        (1000, 1100, 10),
        (1000, 1099, 7),
        (1000, 900, 7),
        (1000, 899, 4),
        (1000, 700, 4),
        (1000, 699, 0),
        (1000, 0, 0),
        (0, 1000, 5),
    ],
)
def test_trend_compares_with_the_quarter_before(before: int, now: int, points: int) -> None:
    assert rules.trend(now, before, POLICY) == points


@pytest.mark.rule("GRD-14")
@pytest.mark.parametrize(
    ("first_on", "points"),
    [
        (date(2022, 12, 31), 10),
        (date(2023, 1, 1), 8),
        (date(2023, 12, 31), 8),
        (date(2024, 1, 1), 6),
        (date(2024, 12, 31), 6),
        (date(2025, 1, 1), 4),
        (date(2024, 2, 29), 6),
    ],
)
def test_tenure_counts_full_years_on_the_quarters_last_day(first_on: date, points: int) -> None:
    assert rules.tenure(first_on, date(2025, 12, 31), POLICY) == points


@pytest.mark.rule("GRD-14")
@pytest.mark.parametrize(
    ("violations", "unfounded", "points"),
    [(0, 0, 10), (1, 0, 5), (0, 1, 8), (1, 2, 1), (1, 3, 0), (2, 0, 0), (3, 9, 0)],
)
def test_conduct_loses_points_but_never_below_0(violations: int, unfounded: int, points: int) -> None:
    assert rules.conduct(violations, unfounded, POLICY) == points


@pytest.mark.rule("GRD-14")
def test_the_score_is_the_sum_of_the_items() -> None:
    graded = rules.grade_customer(facts(rate=rate("0.9")), QUARTER, POLICY)

    assert dict(graded.items) == {"volume": 40, "punctuality": 27, "trend": 7, "tenure": 8, "conduct": 10}
    assert graded.score == 92


@pytest.mark.rule("GRD-14")
def test_items_of_36_28_and_20_make_84_and_grade_b() -> None:
    graded = rules.grade_customer(facts(group_score=Decimal(36 + 28 + 20), reason="评审"), QUARTER, POLICY)

    assert graded.grade == "B"


@pytest.mark.rule("GRD-14")
@pytest.mark.parametrize(
    ("first_on", "state"),
    [(date(2025, 9, 30), State.PROPOSED), (date(2025, 10, 1), State.TOO_NEW), (date(2025, 12, 31), State.TOO_NEW)],
)
def test_who_first_bought_in_the_quarter_is_too_new(first_on: date, state: State) -> None:
    graded = rules.grade_customer(facts(first_on=first_on), QUARTER, POLICY)

    assert graded.state is state
    assert (graded.grade is None) == (state is State.TOO_NEW)
    assert graded.sales_fen == 300_000_00


@pytest.mark.rule("GRD-13")
def test_the_last_quarter_of_2025_is_to_be_graded_by_2026_01_15() -> None:
    assert rules.due_on(QUARTER, POLICY, statutory()) == date(2026, 1, 15)


@pytest.mark.rule("GRD-02", "GRD-08")
@given(st.integers(0, 100_00), st.integers(0, 100_00))
def test_a_higher_score_never_earns_a_worse_grade(one: int, other: int) -> None:
    low, high = sorted((one, other))

    better, worse = (rules.grade_of(Decimal(score) / 100, POLICY) for score in (high, low))

    assert better.value <= worse.value


@pytest.mark.rule("CRL-01", "CRL-11")
@given(st.integers(0, 10**13), st.sampled_from("ABCDEF"), st.fractions(0, 1))
def test_the_limit_is_within_half_a_fen_of_the_exact_product(sales: int, grade: str, share: Fraction) -> None:
    coefficient = POLICY.grades[grade].coefficient

    limit = rules.limit_of(sales, coefficient, Rate(share, "2025Q4", RateSource.PAYMENTS))

    assert limit is not None
    assert abs(limit - Fraction(sales, 3) * Fraction(coefficient) * share) <= Fraction(1, 2)


@pytest.mark.rule("GRD-14")
@given(st.integers(0, 10**12), st.integers(0, 10**12), st.fractions(0, 1), st.integers(0, 20), st.integers(0, 20))
def test_no_item_is_below_0_or_above_its_weight(now: int, before: int, share: Fraction, bad: int, idle: int) -> None:
    known = facts(
        sales_fen=now,
        previous_fen=before,
        rate=Rate(share, "2025Q4", RateSource.PAYMENTS),
        violations=bad,
        unfounded=idle,
    )

    items = rules.scorecard(known, QUARTER, POLICY)

    assert all(0 <= points <= POLICY.scorecard()[name].weight for name, points in items.items())
