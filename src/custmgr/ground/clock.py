"""The one place that knows what time it is."""

import os
from datetime import datetime
from zoneinfo import ZoneInfo

from custmgr.ground.dates import to_moment

ZONE = "Asia/Shanghai"


def now() -> datetime:
    """Return the wall time in Shanghai, or what CUSTMGR_NOW says instead; a bare day means 09:00."""
    told = os.environ.get("CUSTMGR_NOW")
    if told:
        return to_moment(told)
    return datetime.now(ZoneInfo(ZONE)).replace(tzinfo=None, microsecond=0)
