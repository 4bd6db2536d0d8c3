"""A whole divided into parts."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custmgr.mechanisms.shares import split

weights = st.lists(st.fractions(0, 1000), min_size=1, max_size=12).filter(any)


@pytest.mark.parametrize(
    ("total", "points", "parts"),
    [
        (18000_00, (10, 8, 8, 6, 4), (5000_00, 4000_00, 4000_00, 3000_00, 2000_00)),
        (1000_00, (1, 1, 1), (333_34, 333_33, 333_33)),
        (67800_00, (10, 8, 8, 6, 4), (18833_33, 15066_67, 15066_67, 11300_00, 7533_33)),
        (67704_00, (10, 8, 8, 6, 4), (18806_67, 15045_33, 15045_33, 11284_00, 7522_67)),
        (0, (1, 2), (0, 0)),
    ],
)
def test_a_loss_is_shared_by_points_to_the_last_fen(
    total: int, points: tuple[int, ...], parts: tuple[int, ...]
) -> None:
    assert split(total, points) == parts


def test_a_loss_is_shared_between_units_by_ratio() -> None:
    assert split(112840_00, (Fraction(60, 100), Fraction(40, 100))) == (67704_00, 45136_00)


def test_equal_remainders_favour_the_lower_index() -> None:
    assert split(2, (1, 1, 1)) == (1, 1, 0)


@pytest.mark.parametrize(
    ("total", "points"),
    [
        pytest.param(-1, (1, 1), id="a negative total"),
        pytest.param(1, (1, -1, 1), id="a negative weight"),
        pytest.param(1, (0, 0), id="no weight"),
        pytest.param(1, (), id="nobody"),
    ],
)
def test_what_cannot_be_shared_is_refused(total: int, points: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match=r"negative|no weight"):
        split(total, points)


@given(st.integers(0, 10**13), weights)
def test_the_parts_add_up_and_each_is_less_than_one_fen_off(total: int, shares: list[Fraction]) -> None:
    parts = split(total, shares)

    assert sum(parts) == total
    assert all(abs(part - total * share / sum(shares)) < 1 for part, share in zip(parts, shares, strict=True))
