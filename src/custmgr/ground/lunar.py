"""Days of the lunar calendar as days of the solar one."""

from datetime import date

FIRST_YEAR, LAST_YEAR = 1900, 2100


def solar_of(year: int, month: int, day: int, *, leap: bool = False) -> date | None:
    """Return the solar day of a lunar one; None outside the tables of the library.

    In a year without that leap month its days stand in the ordinary month of the number; the thirtieth of a month of
    29 days is its last day, as in every last month of the lunar years 2025 to 2028.
    """
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    # The package carries no types; here, and only when a lunar date is met, because it costs a start.
    from borax.calendars.lunardate import LCalendars, LunarDate

    leaps = int(leap and LCalendars.leap_month(year) == month)
    return date.fromordinal(
        LunarDate(year, month, min(day, LCalendars.ndays(year, month, leaps)), leaps).to_solar_date().toordinal()
    )
