"""What a month's bonus gives for fines."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custmgr.areas.penalties.facts.debts import Debt
from custmgr.areas.penalties.facts.words import Standing, Track
from custmgr.areas.penalties.policy import Policy
from custmgr.areas.penalties.rules.deducting import allocate, announcement_due, balance_of, due_in
from custmgr.areas.penalties.rules.fines import cap_of
from custmgr.ground import policy as policies
from custmgr.ground.periods import Month
from tests.areas.penalties.conftest import debt

NUMBERS = policies.build(Policy, policies.built_in("penalties"))
ADMIN = Track.ADMINISTRATIVE
APRIL = Month(2024, 4)


def paid(debts: list[Debt], bonuses: list[int]) -> list[tuple[int, ...]]:
    """Let months pass; return what each took of every debt."""
    found = []
    for bonus in bonuses:
        taken = allocate(debts, bonus, NUMBERS)
        found.append(taken)
        debts = [replace(one, deducted_fen=one.deducted_fen + part) for one, part in zip(debts, taken, strict=True)]
    return found


@pytest.mark.rule("CMP-121")
@pytest.mark.parametrize(
    ("fine", "bonuses", "taken"),
    [
        (150_000, [300_000, 300_000], [150_000, 0]),
        (150_001, [300_000, 300_000], [150_000, 1]),
        (400_000, [300_000, 200_000, 400_000], [150_000, 100_000, 150_000]),
        (400_000, [300_000, 0, 400_000], [150_000, 0, 200_000]),
    ],
    ids=["at the cap", "a fen over it", "bonuses of 3000, 2000, 4000", "a month without bonus"],
)
def test_a_fine_takes_at_most_half_of_each_months_bonus(fine: int, bonuses: list[int], taken: list[int]) -> None:
    assert [month[0] for month in paid([debt(fine)], bonuses)] == taken


@pytest.mark.rule("CMP-122")
@pytest.mark.parametrize(
    ("admin", "bonus", "taken", "carried"),
    [
        (40_000, 300_000, (40_000, 150_000), (0, 250_000)),
        (40_000, 60_000, (40_000, 20_000), (0, 380_000)),
        (300_000, 300_000, (300_000, 0), (0, 400_000)),
        (40_000, 30_000, (30_000, 0), (10_000, 400_000)),
    ],
    ids=["beside the cap", "only 200 left", "a major demerit", "carried itself"],
)
def test_administrative_fines_come_first_and_all_stay_within_the_bonus(
    admin: int, bonus: int, taken: tuple[int, int], carried: tuple[int, int]
) -> None:
    debts = [debt(admin, ADMIN), debt(400_000)]

    assert allocate(debts, bonus, NUMBERS) == taken
    after = [replace(one, deducted_fen=part) for one, part in zip(debts, taken, strict=True)]
    assert tuple(one.fine_fen - one.deducted_fen for one in after) == carried
    assert sum(taken) <= bonus


@pytest.mark.rule("CMP-121", "CMP-118")
def test_two_cases_share_one_cap_the_oldest_first() -> None:
    newer, older = debt(100_000, order=2), debt(100_000, order=1)

    assert allocate([newer, older], 300_000, NUMBERS) == (50_000, 100_000)


@pytest.mark.rule("CMP-121")
def test_a_month_that_took_its_part_takes_nothing_more() -> None:
    again = replace(debt(400_000), deducted_fen=150_000, in_month_fen=150_000)

    assert allocate([again], 300_000, NUMBERS) == (0,)
    assert allocate([again], 320_000, NUMBERS) == (10_000,)


@pytest.mark.rule("CMP.6-13")
def test_what_was_deducted_beyond_a_corrected_fine_is_given_back() -> None:
    assert allocate([debt(100_000, deducted_fen=150_000), debt(10, order=2)], 0, NUMBERS) == (-50_000, 0)


@pytest.mark.rule("CMP-121")
@pytest.mark.parametrize(("left", "touched"), [(None, 1), ("2024-04", 1), ("2024-03", 0)])
def test_who_had_left_before_the_month_is_not_touched(left: str | None, touched: int) -> None:
    assert len(due_in([debt(100, left_month=left)], APRIL)) == touched


@pytest.mark.rule("CMP-121")
@pytest.mark.parametrize(("since", "touched"), [("2024-04", 1), ("2024-05", 0)])
def test_a_month_before_the_approval_takes_nothing(since: str, touched: int) -> None:
    assert len(due_in([debt(100, since=since)], APRIL)) == touched


@pytest.mark.rule("CMP-121")
@pytest.mark.parametrize(
    ("one", "standing"),
    [
        (debt(100), Standing.OPEN),
        (debt(100, deducted_fen=100), Standing.SETTLED),
        (debt(100, left_month="2024-03"), Standing.LEFT),
        (debt(100, deducted_fen=100, left_month="2024-03"), Standing.SETTLED),
    ],
    ids=["open", "settled", "left", "left without debts"],
)
def test_the_balance_of_who_left_is_for_the_general_manager(one: Debt, standing: Standing) -> None:
    assert balance_of(one, 300_000, APRIL, NUMBERS).standing is standing


@pytest.mark.rule("CMP-121")
def test_a_balance_tells_how_many_months_take_how_much() -> None:
    balance = balance_of(debt(1_883_333), 300_000, APRIL, NUMBERS)

    assert balance.schedule == ({"months": 12, "amount": "1500.00"}, {"months": 1, "amount": "833.33"})
    assert balance_of(debt(100), 300_000, APRIL, NUMBERS).schedule == ({"months": 1, "amount": "1.00"},)
    assert balance_of(debt(100), None, APRIL, NUMBERS).schedule == ()


@pytest.mark.rule("CMP.6-13", "CMP-122")
@given(
    fines=st.lists(st.tuples(st.integers(1, 10**6), st.sampled_from(Track), st.integers(1, 9)), min_size=1, max_size=6),
    bonuses=st.lists(st.integers(0, 4 * 10**5), min_size=1, max_size=8),
)
def test_no_month_takes_more_than_it_may_and_no_fine_gives_more_than_it_is(
    fines: list[tuple[int, Track, int]], bonuses: list[int]
) -> None:
    debts = [debt(fen, track, order) for fen, track, order in fines]
    months = paid(debts, bonuses)

    for bonus, taken in zip(bonuses, months, strict=True):
        capped = sum(part for one, part in zip(debts, taken, strict=True) if one.track is Track.ECONOMIC)
        assert 0 <= capped <= cap_of(bonus, NUMBERS)
        assert sum(taken) <= bonus
    for place, one in enumerate(debts):
        assert sum(taken[place] for taken in months) <= one.fine_fen


@pytest.mark.rule("CMP.6-13")
@given(
    fines=st.lists(st.tuples(st.integers(1, 10**4), st.sampled_from(Track)), min_size=1, max_size=5),
    bonus=st.integers(200, 10**5),
)
def test_every_fine_is_paid_to_the_last_fen_in_the_end(fines: list[tuple[int, Track]], bonus: int) -> None:
    debts = [debt(fen, track, order) for order, (fen, track) in enumerate(fines, start=1)]
    months = paid(debts, [bonus] * sum(-(-fen // (bonus // 2)) for fen, _track in fines))

    assert [sum(taken[place] for taken in months) for place in range(len(debts))] == [fen for fen, _track in fines]


@pytest.mark.rule("CMP-68")
@pytest.mark.parametrize(
    ("closed", "assessed", "due"),
    [
        ("2024-02-15", "2024-02-15", "2024-03-10"),
        ("2024-02-29", "2024-03-10", "2024-03-10"),
        ("2024-02-29", "2024-03-11", "2024-04-10"),
        ("2024-12-31", "2024-12-31", "2025-01-10"),
    ],
)
def test_personnel_gets_a_punishment_by_the_tenth_after_the_close_or_the_assessment(
    closed: str, assessed: str, due: str
) -> None:
    days = date.fromisoformat(closed), date.fromisoformat(assessed)

    assert announcement_due(*days, NUMBERS) == date.fromisoformat(due)
