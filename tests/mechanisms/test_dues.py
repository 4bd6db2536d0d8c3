"""What waits, and how late it is."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from custmgr.mechanisms.cadence import State
from custmgr.mechanisms.dues import Due, urgency


def at(text: str) -> datetime:
    return datetime.fromisoformat(text)


def waiting(deadline: date | datetime | None, opens: date | datetime = date(2026, 3, 5)) -> Due:
    return Due("COM-21", "7", "an answer is owed", opens, deadline)


@pytest.mark.parametrize(
    ("now", "state", "days"),
    [
        pytest.param("2026-03-06T16:29:59", State.DUE, 0, id="just before"),
        pytest.param("2026-03-06T16:30:00", State.DUE, 0, id="at the second"),
        pytest.param("2026-03-06T16:30:01", State.OVERDUE, 1, id="a second later"),
        pytest.param("2026-03-08T00:00:00", State.OVERDUE, 2, id="two days later"),
    ],
)
def test_a_moment_is_met_through_its_own_second(now: str, state: State, days: int) -> None:
    due = waiting(at("2026-03-06T16:30"))

    assert (due.state(at(now)), due.days_late(at(now))) == (state, days)


@pytest.mark.parametrize(
    ("now", "state", "days"),
    [
        pytest.param("2026-03-04T23:59:59", State.UPCOMING, 0, id="the evening before it opens"),
        pytest.param("2026-03-05T00:00:00", State.DUE, 0, id="as it opens"),
        pytest.param("2026-03-10T23:59:59", State.DUE, 0, id="the last second of the day"),
        pytest.param("2026-03-11T00:00:00", State.OVERDUE, 1, id="the next day"),
    ],
)
def test_a_day_is_met_through_its_last_second(now: str, state: State, days: int) -> None:
    due = waiting(date(2026, 3, 10))

    assert (due.state(at(now)), due.days_late(at(now))) == (state, days)


def test_what_has_no_deadline_waits_and_is_never_late() -> None:
    due = waiting(None)

    assert (due.state(at("2036-01-01")), due.days_late(at("2036-01-01"))) == (State.DUE, 0)


def test_the_latest_comes_first_then_the_nearest_deadline_then_what_opens_later() -> None:
    now = at("2026-03-08T09:00")
    dues = {
        "later": waiting(date(2026, 3, 9), opens=date(2026, 3, 9)),
        "endless": waiting(None),
        "today": waiting(date(2026, 3, 8)),
        "late": waiting(date(2026, 3, 7)),
        "later still": waiting(date(2026, 3, 5)),
    }

    assert sorted(dues, key=lambda name: urgency(dues[name], now)) == [
        "later still", "late", "today", "endless", "later",
    ]  # fmt: skip


def test_what_cannot_be_made_good_is_missed_and_not_overdue() -> None:
    due = replace(waiting(date(2026, 3, 4), date(2026, 2, 23)), late=State.MISSED)

    assert [due.state(at(now)) for now in ("2026-03-04T23:59:59", "2026-03-05T00:00:00")] == [State.DUE, State.MISSED]
