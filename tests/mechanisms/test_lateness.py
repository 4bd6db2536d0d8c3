"""Late days belong to the stay during which they passed, and to no other."""

from datetime import datetime, timedelta
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as some

from custmgr.mechanisms import clocks
from custmgr.mechanisms.lateness import Stay, charged

START = datetime.fromisoformat("2024-03-01T15:00")
DUE = datetime.fromisoformat("2024-03-04T23:59:59")
END = datetime.fromisoformat("2024-03-14T23:59:59")


def at(day: int, hour: int = 9) -> datetime:
    return datetime(2024, 3, day, hour)  # noqa: DTZ001  wall time everywhere


@pytest.mark.rule("CMP-88")
@pytest.mark.parametrize(
    ("entered", "left", "days"),
    [
        (at(2), at(4, 23), 0),
        (at(2), at(5), 1),
        (at(5), at(5, 15), 0),
        (at(6), at(9, 15), 3),
    ],
    ids=["on the due day", "the day after", "got it late, kept it hours", "got it late, kept it days"],
)
def test_a_stay_answers_for_its_own_days_only(entered: datetime, left: datetime, days: int) -> None:
    assert charged([Stay(entered, left, DUE)]) == [days]


@pytest.mark.rule("CMP-88")
@given(some.lists(some.integers(0, 72), min_size=1, max_size=5))
def test_stays_that_share_an_allowance_are_charged_together_with_what_it_was_passed_by(hours: list[int]) -> None:
    moments = [START]
    for pause in hours:
        moments.append(moments[-1] + timedelta(hours=pause))

    days = charged([Stay(here, there, DUE) for here, there in pairwise(moments)])

    assert sum(days) == clocks.days_late(DUE, moments[-1])
    assert min(days) >= 0


@pytest.mark.rule("CMP-62", "CMP-88")
@pytest.mark.parametrize(
    ("decided", "left", "days"),
    [
        (at(8), at(14), [0, 0]),
        (at(8), at(15), [0, 1]),
        (at(10), at(16), [2, 0]),
        (at(10), at(17), [2, 1]),
        (at(16), at(16, 15), [2, 0]),
        (at(16), at(17), [3, 0]),
    ],
    ids=["in time", "execution late", "decision late", "both late", "decided past the end", "and executed a day later"],
)
def test_what_the_wait_for_the_decision_took_from_execution_is_the_decisions(
    decided: datetime, left: datetime, days: list[int]
) -> None:
    own = clocks.deadline(decided, Decimal(6))
    stays = [Stay(at(7), decided, END, deciding=True), Stay(decided, left, min(own, END), own)]

    assert charged(stays) == days
