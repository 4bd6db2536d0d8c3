"""Stage and case clocks."""

from datetime import date, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custmgr.ground.holidays import Holidays
from custmgr.mechanisms.clocks import days_late, deadline, earlier

moments = st.datetimes(datetime(2024, 1, 1), datetime(2027, 1, 1))  # noqa: DTZ001  Shanghai wall time


def at(text: str) -> datetime:
    return datetime.fromisoformat(text)


@pytest.mark.rule("CMP-61")
@pytest.mark.parametrize(
    ("accepted", "days", "due"),
    [
        ("2024-03-01", 13, date(2024, 3, 14)),
        ("2024-03-01", 17, date(2024, 3, 18)),
        ("2024-02-20", 13, date(2024, 3, 4)),
        ("2023-02-20", 13, date(2023, 3, 5)),
        ("2023-12-20", 13, date(2024, 1, 2)),
        ("2023-12-20", 17, date(2024, 1, 6)),
    ],
)
def test_a_case_is_due_at_the_last_second_of_the_nth_day(accepted: str, days: int, due: date) -> None:
    assert deadline(at(f"{accepted}T15:30"), Decimal(days)) == datetime.combine(due, at("2024-01-01T23:59:59").time())


@pytest.mark.rule("CMP-62")
@pytest.mark.parametrize(
    ("entered", "due"),
    [
        pytest.param("2024-03-01T09:00", "2024-03-01T23:59:59", id="in the morning"),
        pytest.param("2024-03-07T11:59:59", "2024-03-07T23:59:59", id="just before noon"),
        pytest.param("2024-03-07T12:00:00", "2024-03-08T12:00:00", id="at noon"),
        pytest.param("2024-03-07T14:00", "2024-03-08T12:00:00", id="in the afternoon"),
        pytest.param("2024-03-07T00:00", "2024-03-07T23:59:59", id="without a clock time"),
    ],
)
def test_half_a_day_ends_today_in_the_morning_and_tomorrow_noon_after_it(entered: str, due: str) -> None:
    assert deadline(at(entered), Decimal("0.5")) == at(due)


@pytest.mark.rule("CMP-62")
@pytest.mark.parametrize(
    ("entered", "days", "due"),
    [("2024-03-01", 3, "2024-03-04"), ("2024-03-04", 3, "2024-03-07"), ("2024-03-04", 7, "2024-03-11")],
)
def test_a_stage_of_whole_days_ends_with_the_nth_day(entered: str, days: int, due: str) -> None:
    assert deadline(at(f"{entered}T16:00"), Decimal(days)) == at(f"{due}T23:59:59")


@pytest.mark.rule("CMP-62")
def test_a_stage_never_outlasts_its_case() -> None:
    stage = deadline(at("2024-03-10T10:00"), Decimal(6))
    case = deadline(at("2024-03-01T09:00"), Decimal(13))

    assert earlier(stage, case) == at("2024-03-14T23:59:59")


def test_whole_days_become_working_days_when_holidays_are_given(holidays: Holidays) -> None:
    assert deadline(at("2026-02-13T10:00"), Decimal(5), holidays) == at("2026-02-27T23:59:59")


@pytest.mark.parametrize("days", ["1.5", "0.25", "-1"])
def test_other_parts_of_a_day_are_no_allowance(days: str) -> None:
    with pytest.raises(ValueError, match="half a day or whole days"):
        deadline(at("2024-03-01T09:00"), Decimal(days))


@pytest.mark.rule("CMP-61")
@pytest.mark.parametrize(
    ("now", "late"),
    [
        pytest.param("2024-03-14T23:59:58", 0, id="just before the deadline"),
        pytest.param("2024-03-14T23:59:59", 0, id="at the deadline"),
        pytest.param("2024-03-14T23:59:59.999999", 0, id="within the last second"),
        pytest.param("2024-03-15T00:00:00", 1, id="the next day"),
        pytest.param("2024-03-16T08:00:00", 2, id="the day after that"),
    ],
)
def test_a_case_is_late_from_the_day_after_its_deadline(now: str, late: int) -> None:
    assert days_late(at("2024-03-14T23:59:59"), at(now)) == late


@pytest.mark.rule("CMP-62")
@pytest.mark.parametrize(
    ("now", "late"), [("2024-03-08T12:00:00", 0), ("2024-03-08T12:00:01", 1), ("2024-03-09T00:00:00", 1)]
)
def test_a_noon_deadline_is_a_day_late_at_once(now: str, late: int) -> None:
    assert days_late(at("2024-03-08T12:00:00"), at(now)) == late


@given(entered=moments, wait=st.timedeltas(timedelta(0), timedelta(days=60)))
def test_lateness_never_shrinks_with_time(entered: datetime, wait: timedelta) -> None:
    due = deadline(entered, Decimal("0.5"))

    assert 0 <= days_late(due, entered + wait) <= days_late(due, entered + wait + timedelta(hours=1))
