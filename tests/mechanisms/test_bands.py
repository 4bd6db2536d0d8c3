"""Bands by floors and by ceilings."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custmgr.mechanisms.bands import Ceiling, Floor, Number, ceiling_faults, floor_faults, from_floor, up_to

GRADES = tuple(Floor(name, bound) for name, bound in zip("ABCDEF", (90, 80, 70, 60, 50, 0), strict=True))
AUTHORITY = (
    Ceiling("business_manager", 100_000_00),
    Ceiling("deputy_gm", 150_000_00),
    Ceiling("general_manager", None),
)


@pytest.mark.rule("GRD-02", "GRD-03", "GRD-04", "GRD-05", "GRD-06", "GRD-07", "GRD-08")
@pytest.mark.parametrize(
    ("score", "grade"),
    [
        ("100", "A"),
        ("90", "A"),
        ("89.99", "B"),
        ("80", "B"),
        ("79.99", "C"),
        ("79.5", "C"),
        ("70", "C"),
        ("69.99", "D"),
        ("60", "D"),
        ("59.99", "E"),
        ("50", "E"),
        ("49.99", "F"),
        ("0", "F"),
    ],
)
def test_a_grade_begins_at_its_lower_bound(score: str, grade: str) -> None:
    assert from_floor(Decimal(score), GRADES) == grade


@pytest.mark.rule("GRD-08")
def test_a_score_is_not_rounded_before_it_is_compared() -> None:
    assert from_floor(Fraction(90) - Fraction(1, 10**30), GRADES) == "B"


@pytest.mark.rule("GRD-01")
def test_a_score_below_the_lowest_floor_has_no_band() -> None:
    with pytest.raises(ValueError, match="below every band"):
        from_floor(Decimal("-0.01"), GRADES)


@pytest.mark.rule("CMP-63", "CMP-64", "CMP-65")
@pytest.mark.parametrize(
    ("fen", "authority"),
    [
        (0, "business_manager"),
        (99_999_99, "business_manager"),
        (100_000_00, "business_manager"),
        (100_000_01, "deputy_gm"),
        (150_000_00, "deputy_gm"),
        (150_000_01, "general_manager"),
        (1_000_000_00, "general_manager"),
    ],
)
def test_an_amount_at_the_ceiling_stays_below_it(fen: int, authority: str) -> None:
    assert up_to(fen, AUTHORITY) == authority


def test_an_amount_above_a_closed_table_has_no_band() -> None:
    assert up_to(Decimal(10), AUTHORITY[:1]) == "business_manager"
    with pytest.raises(ValueError, match="above every band"):
        up_to(100_000_01, AUTHORITY[:1])


@pytest.mark.rule("GRD-08")
@pytest.mark.parametrize(
    ("floors", "faults"),
    [
        pytest.param(GRADES, (), id="the default table is sound"),
        pytest.param((), (("empty", ""),), id="no bands"),
        pytest.param(
            (Floor("A", 80), Floor("B", Decimal("80.00")), Floor("F", 0)),
            (("not_falling", "B"),),
            id="A equals B",
        ),
        pytest.param((Floor("A", 90), Floor("F", 10)), (("last_not_zero", "F"),), id="F is 10"),
        pytest.param((Floor("A", Decimal("100.01")), Floor("F", 0)), (("above_scale", "A"),), id="A above 100"),
        pytest.param((Floor("A", 100), Floor("F", Fraction(0))), (), id="A at 100"),
    ],
)
def test_every_fault_of_a_table_of_floors_is_told(
    floors: tuple[Floor, ...], faults: tuple[tuple[str, str], ...]
) -> None:
    assert floor_faults(floors, 100) == faults


def test_without_a_scale_no_floor_is_too_high() -> None:
    assert floor_faults((Floor("A", 10**9), Floor("F", 0))) == ()


@pytest.mark.rule("CMP-63")
@pytest.mark.parametrize(
    ("ceilings", "faults"),
    [
        pytest.param(AUTHORITY, (), id="the default table is sound"),
        pytest.param((), (("empty", ""),), id="no bands"),
        pytest.param((Ceiling("a", 5), Ceiling("b", 5), Ceiling("c", None)), (("not_rising", "b"),), id="equal bounds"),
        pytest.param((Ceiling("a", 5),), (("last_not_open", "a"),), id="closed at the top"),
        pytest.param((Ceiling("a", None), Ceiling("b", None)), (("open_before_last", "a"),), id="open in the middle"),
        pytest.param((Ceiling("a", 10000), Ceiling("b", None, over=10001)), (("hole", "b"),), id="a hole"),
        pytest.param((Ceiling("a", 10000), Ceiling("b", None, over=9999)), (("overlap", "b"),), id="an overlap"),
        pytest.param((Ceiling("a", 10000), Ceiling("b", None, over=Decimal(10000))), (), id="no hole"),
    ],
)
def test_every_fault_of_a_table_of_ceilings_is_told(
    ceilings: tuple[Ceiling, ...], faults: tuple[tuple[str, str], ...]
) -> None:
    assert ceiling_faults(ceilings) == faults


@given(st.one_of(st.integers(0, 100), st.fractions(0, 100), st.decimals(0, 100, places=3)))
def test_a_higher_score_never_has_a_lower_grade(score: Number) -> None:
    assert from_floor(score, GRADES) >= from_floor(Fraction(score) + 1, GRADES)


@given(st.integers(0, 10**9), st.integers(0, 10**9))
def test_a_larger_amount_never_needs_a_lower_authority(one: int, other: int) -> None:
    order = [band.name for band in AUTHORITY]

    levels = [order.index(up_to(fen, AUTHORITY)) for fen in sorted((one, other))]

    assert levels == sorted(levels)
