"""Working days and months, with the holidays given as data."""

from datetime import date, timedelta

from custmgr.ground.holidays import Holidays

_DAY = timedelta(days=1)
_SATURDAY = 5
_MONTHS_IN_YEAR = 12


def is_workday(day: date, holidays: Holidays) -> bool:
    """Say whether people work: make-up days yes, days off no, otherwise Monday to Friday (GRD-13)."""
    if day in holidays.work:
        return True
    if day in holidays.off:
        return False
    holidays.knows(day)
    return day.weekday() < _SATURDAY


def add_workdays(day: date, n: int, holidays: Holidays) -> date:
    """Return the n-th working day after the day, which itself never counts (GRD-13)."""
    if n < 0:
        message = f"working days are counted forwards, not {n}"
        raise ValueError(message)
    while n:
        day += _DAY
        n -= is_workday(day, holidays)
    return day


def add_months(day: date, n: int) -> date:
    """Return the same day number n months later, or that month's last day where it is missing (CUS-28)."""
    from dateutil.relativedelta import relativedelta  # costs more than the whole of this module, and few commands count

    return day + relativedelta(months=n)


def protected_until(day: date, years: int) -> date:
    """Return the last day something is kept: the same day so many years later, that day included (FVS-03).

    >>> protected_until(date(2023, 3, 5), 3), protected_until(date(2024, 2, 29), 3)
    (datetime.date(2026, 3, 5), datetime.date(2027, 2, 28))
    """
    return add_months(day, _MONTHS_IN_YEAR * years)


def is_provisional(day: date, holidays: Holidays) -> bool:
    """Say whether the day lies in a year whose holidays are not known, so that only weekends count."""
    return not is_known(day, day, holidays)


def is_known(first: date, last: date, holidays: Holidays) -> bool:
    """Say whether the holidays of every year from one day to another are known (GRD-13)."""
    return all(year in holidays.covered for year in range(first.year, last.year + 1))
