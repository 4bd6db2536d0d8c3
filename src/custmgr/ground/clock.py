"""The one place that knows what time it is."""

import os
from datetime import datetime, timedelta, timezone

from custmgr.ground.dates import to_moment
from custmgr.ground.reading import Unreadable
from custmgr.ground.refusals import Refusal
from custmgr.ground.words import mark

ZONE = "Asia/Shanghai"
SHANGHAI = timezone(timedelta(hours=8), ZONE)  # no summer time since 1991; a table of zones costs a start


class NoMoment(Refusal):
    """CUSTMGR_NOW, which stands for the clock, names no moment."""

    says = mark("CUSTMGR_NOW is “{text}”, which is no day and no moment")
    way = mark("set it like 2026-11-22 or 2026-11-22T09:30, or unset it")
    text: str


def now() -> datetime:
    """Return the wall time in Shanghai, or what CUSTMGR_NOW says instead; a bare day means 09:00."""
    told = os.environ.get("CUSTMGR_NOW")
    if not told:
        return system()
    try:
        return to_moment(told)
    except Unreadable:
        raise NoMoment(told) from None


def system() -> datetime:
    """Return the wall time in Shanghai by the clock of this computer, whatever CUSTMGR_NOW says."""
    return _shanghai().replace(tzinfo=None, microsecond=0)


def epoch_ms() -> int:
    """Return the milliseconds since 1970 by the clock of this computer: services judge signatures by the true time."""
    return int(_shanghai().timestamp() * 1000)


def _shanghai() -> datetime:
    return datetime.now(SHANGHAI)
