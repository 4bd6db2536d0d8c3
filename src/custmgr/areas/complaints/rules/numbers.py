"""The number a complaint gets, and the order numbers stand in."""

import re
from datetime import datetime

SHORT = slice(-4, None)
NAMED = re.compile(r"(?P<month>[0-9]{4}|[0-9]{6})\D+(?P<serial>[0-9]+)$")
PLAIN = re.compile(r"(?P<month>[0-9]{4})(?P<serial>[0-9]{2,})")
LAST = re.compile(r"[0-9]+$")


def number_of(form: str, accepted_at: datetime, serial: int) -> str:
    """Write a complaint number as the policy forms it: month and a serial that grows past its width (CMP-25, CMP-26).

    >>> number_of("TS-{yyyy}{mm}-{nn:03}", datetime(2026, 3, 5), 1)
    'TS-202603-001'
    """
    return form.format(yy=f"{accepted_at:%y}", yyyy=f"{accepted_at:%Y}", mm=f"{accepted_at:%m}", nn=serial)


def month_of(accepted_at: datetime) -> str:
    """Return year and month of acceptance, within which the serials count: 2403 (CMP-25)."""
    return accepted_at.strftime("%y%m")


def place_of(number: str) -> tuple[str, int]:
    """Return month and serial of a number, however it is formed, to sort by; a draft's come first (CMP-26).

    >>> place_of("2403100"), place_of("TS-202603-001"), place_of("D-0007")
    (('2403', 100), ('2603', 1), ('', 7))
    """
    found = PLAIN.fullmatch(number) or NAMED.search(number)
    if found:
        return found["month"][SHORT], int(found["serial"])
    last = LAST.search(number)
    return "", int(last[0]) if last else 0
