"""The shape of the numbers of calls."""

import string
from collections.abc import Iterator
from datetime import time
from typing import ClassVar

from custmgr.areas.calls.facts import Window
from custmgr.ground.frozen import frozen

STRICT = {"extra": "forbid"}
LABEL_PARTS = {"date", "customer", "specialist", "seq"}


@frozen
class Hours:
    """A part of a working day in which customers are usually called, both ends included (FVS-74)."""

    __pydantic_config__: ClassVar[dict[str, str]] = STRICT
    window: Window
    first: str
    last: str

    def holds(self, at: time) -> bool:
        """Say whether a time of day lies in these hours, the last minute whole (FVS-74)."""
        return time.fromisoformat(self.first) <= at.replace(second=0, microsecond=0) <= time.fromisoformat(self.last)


@frozen
class Policy:
    """How customers are called, and how recordings are kept."""

    __pydantic_config__: ClassVar[dict[str, str]] = STRICT
    ring_seconds: int
    attempts_needed: int
    disc_interval_months: int
    retention_years: int
    label: str
    hours: tuple[Hours, ...]

    def faults(self) -> tuple[str, ...]:
        """Name what the types cannot say: numbers below 1, hours that do not follow, a label that repeats itself."""
        return tuple(self._faults())

    def _faults(self) -> Iterator[str]:
        for key in ("ring_seconds", "attempts_needed", "disc_interval_months", "retention_years"):
            if getattr(self, key) < 1:
                yield f"{key}: less than 1"
        for row in self.hours:
            try:
                early = time.fromisoformat(row.first) <= time.fromisoformat(row.last)
            except ValueError:
                early = False
            if not early:
                yield f"hours.{row.window}: no hours such as 10:00 to 11:00"
        parts = {name for _text, name, _spec, _conversion in string.Formatter().parse(self.label) if name is not None}
        if parts - LABEL_PARTS or "seq" not in parts:
            yield "label: holds {seq}, and beside it {date}, {customer} and {specialist} only"
