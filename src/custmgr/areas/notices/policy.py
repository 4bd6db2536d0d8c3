"""The shape of the notices' numbers."""

from collections.abc import Iterator
from datetime import time
from typing import ClassVar

from custmgr.areas.notices.facts import ChannelKind
from custmgr.ground.frozen import frozen


@frozen
class Quiet:
    """The hours of the night, and the channels that ring in somebody's pocket and then keep still."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}
    begins: str
    ends: str
    channels: tuple[ChannelKind, ...]

    def faults(self) -> Iterator[str]:
        """Name a time that is none."""
        for key, text in {"begins": self.begins, "ends": self.ends}.items():
            try:
                time.fromisoformat(text)
            except ValueError:
                yield f"quiet.{key}: not a time like 22:00"


@frozen
class Policy:
    """How patiently a notice is handed in, and when it is kept for later."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}
    timeout_seconds: int
    tries: int
    messages_a_run: int
    quiet: Quiet

    def faults(self) -> tuple[str, ...]:
        """Name what the types cannot say: counts are at least 1, times are times."""
        return tuple(self._faults())

    def _faults(self) -> Iterator[str]:
        counts = {"timeout_seconds": self.timeout_seconds, "tries": self.tries, "messages_a_run": self.messages_a_run}
        yield from (f"{key}: less than 1" for key, count in counts.items() if count < 1)
        yield from self.quiet.faults()
