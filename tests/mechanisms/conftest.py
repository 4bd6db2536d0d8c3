"""The 2026 calendar that every example in this folder is worked with."""

from datetime import date, timedelta

import pytest

from custmgr.ground.holidays import Holidays

OFF = (
    (date(2026, 1, 1), 3),
    (date(2026, 2, 15), 9),
    (date(2026, 4, 4), 3),
    (date(2026, 5, 1), 5),
    (date(2026, 6, 19), 3),
    (date(2026, 9, 25), 3),
    (date(2026, 10, 1), 7),
)
WORK = ((1, 4), (2, 14), (2, 28), (5, 9), (9, 20), (10, 10))


@pytest.fixture(scope="session")
def holidays() -> Holidays:
    """Give the days off and the make-up working days of 2026."""
    return Holidays(
        off=frozenset(first + timedelta(days=step) for first, days in OFF for step in range(days)),
        work=frozenset(date(2026, month, day) for month, day in WORK),
        covered=frozenset({2026}),
    )
