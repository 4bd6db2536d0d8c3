"""The loss divided by ratio and by base points, and the months a balance takes."""

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custmgr.areas.penalties.policy import Policy
from custmgr.areas.penalties.rules.fines import (
    cap_of,
    divide,
    fines_of,
    instalments,
    judge_departments,
    judge_points,
)
from custmgr.areas.staff.facts import Department
from tests.areas.penalties.conftest import FIVE, charge, people, person


@pytest.mark.rule("CMP-119", "CMP-123")
@pytest.mark.parametrize(
    ("total", "points", "shares"),
    [
        (1_800_000, FIVE, (500_000, 400_000, 400_000, 300_000, 200_000)),
        (6_780_000, FIVE, (1_883_333, 1_506_667, 1_506_667, 1_130_000, 753_333)),
        (6_770_400, FIVE, (1_880_667, 1_504_533, 1_504_533, 1_128_400, 752_267)),
        (100_000, (1, 1, 1), (33_334, 33_333, 33_333)),
    ],
)
def test_a_loss_is_divided_by_base_points_to_the_last_fen(
    total: int, points: tuple[int, ...], shares: tuple[int, ...]
) -> None:
    assert divide(total, people(*points)) == shares


@pytest.mark.rule("CMP-124", "CMP-126")
def test_each_person_of_a_whole_section_pays_by_its_points() -> None:
    section = people(10, *(11,) * 10)

    assert divide(1_800_000, section)[0] == 150_000


@pytest.mark.rule("CMP-120")
def test_several_units_are_divided_by_ratio_first_and_by_points_then() -> None:
    first, second = people(10, 26), people(12, 12)
    found = fines_of([charge(first, 1_080_000), charge(second, 720_000, unit="一科/G2")])

    assert [fine.share_fen for fine in found] == [300_000, 780_000, 360_000, 360_000]


@pytest.mark.rule("CMP-125", "CMP-127")
@pytest.mark.parametrize("department", [Department.SERVICE, Department.BUSINESS])
def test_one_person_charged_bears_the_whole_share_without_points(department: Department) -> None:
    (fine,) = fines_of([charge((person(1, department=department),), 200_000, department=department)])

    assert (fine.share_fen, fine.points) == (200_000, None)


@pytest.mark.rule("CMP-119")
@pytest.mark.parametrize(
    ("points", "bare"), [((None, 8), ("甲1",)), ((None, None), ("甲1", "甲2")), ((None,), None), ((1, 1), None)]
)
def test_nothing_is_divided_among_people_without_base_points(
    points: tuple[int | None, ...], bare: tuple[str, ...] | None
) -> None:
    found = judge_points(charge(people(*points), 100), people(*points))

    assert getattr(found, "people", None) == bare


@pytest.mark.rule("CMP-69")
@pytest.mark.parametrize(
    ("department", "allowed"),
    [(d, d in (Department.MFG, Department.BUSINESS, Department.SERVICE)) for d in Department],
)
def test_only_manufacturing_business_and_service_are_fined(
    department: Department, allowed: bool, numbers: Policy
) -> None:
    found = judge_departments("240301", [charge((person(1, department=department),), 100)], numbers)

    assert (found is None) is allowed


@pytest.mark.rule("CMP-69")
def test_another_department_is_spared_in_so_many_words_and_no_other(numbers: Policy) -> None:
    outside = charge((person(1, department=Department.RD),), 100, spared=True)
    inside = charge((person(1),), 100, spared=True)

    assert judge_departments("240301", [outside], numbers) is None
    assert list(fines_of([outside])) == []
    assert type(judge_departments("240301", [inside], numbers)).__name__ == "SpareNobody"


@pytest.mark.rule("CMP-69")
def test_a_department_added_to_the_policy_is_fined(numbers: Policy) -> None:
    wider = replace(numbers, fined_departments=(*numbers.fined_departments, Department.RD))

    assert judge_departments("240301", [charge((person(1, department=Department.RD),), 100)], wider) is None


@pytest.mark.rule("CMP-121")
@pytest.mark.parametrize(("bonus", "cap"), [(300_000, 150_000), (0, 0), (1, 0), (300_001, 150_000), (300_002, 150_001)])
def test_the_cap_is_half_the_bonus_and_never_a_part_of_a_fen_more(bonus: int, cap: int, numbers: Policy) -> None:
    assert cap_of(bonus, numbers) == cap


@pytest.mark.rule("CMP-121")
@pytest.mark.parametrize(
    ("fine", "cap", "told"),
    [
        (150_000, 150_000, (1, 150_000)),
        (150_001, 150_000, (2, 1)),
        (1_883_333, 150_000, (13, 83_333)),
        (1_880_667, 150_000, (13, 80_667)),
        (0, 150_000, (0, 0)),
        (1, 0, (None, None)),
        (1, None, (None, None)),
    ],
)
def test_what_exceeds_the_cap_is_carried_month_by_month(
    fine: int, cap: int | None, told: tuple[int | None, int | None]
) -> None:
    assert instalments(fine, cap) == told


@pytest.mark.rule("CMP-119", "CMP.6-13")
@given(total=st.integers(0, 10**12), points=st.lists(st.integers(1, 10**6), min_size=1, max_size=30))
def test_shares_always_add_up_to_the_loss(total: int, points: list[int]) -> None:
    who = tuple(replace(person(1), base_points=Fraction(weight, 1000)) for weight in points)

    assert sum(divide(total, who)) == total
