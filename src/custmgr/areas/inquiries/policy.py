"""The shape of what inquiries are answered by."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import time
from typing import ClassVar

from custmgr.areas.inquiries.facts import InquiryKind, Stage
from custmgr.areas.staff.facts import Department

STRICT = {"extra": "forbid"}
PLACES = {"contact": "", "points": "", "questions": "", "hours": "", "sender": ""}


@dataclass(frozen=True)
class Answer:
    """Within how many hours the first answer is due, and by which rule."""

    __pydantic_config__: ClassVar[dict[str, str]] = STRICT
    rule: str
    hours: int
    latest_hours: int


@dataclass(frozen=True)
class Important:
    """How important questions are passed on; kinds that are important unless said otherwise."""

    __pydantic_config__: ClassVar[dict[str, str]] = STRICT
    forward_hours: int
    lead: tuple[Department, ...]
    kinds: tuple[InquiryKind, ...]


@dataclass(frozen=True)
class Points:
    """Whether every point noted must be answered."""

    __pydantic_config__: ClassVar[dict[str, str]] = STRICT
    every_one: bool


@dataclass(frozen=True)
class Priority:
    """The points a mail earns, and which markets are key or normal ones."""

    __pydantic_config__: ClassVar[dict[str, str]] = STRICT
    key: int
    normal: int
    other: int
    introduction: int
    contact_data: int
    specific: int
    key_markets: tuple[str, ...]
    normal_markets: tuple[str, ...]


@dataclass(frozen=True)
class Letters:
    """What stands beside an answer to a buyer abroad, and what a letter says at each stage."""

    __pydantic_config__: ClassVar[dict[str, str]] = STRICT
    checklist: bool
    opens: str
    closes: str
    templates: Mapping[str, str]

    @property
    def office(self) -> tuple[time, time]:
        """Return our office hours."""
        return time.fromisoformat(self.opens), time.fromisoformat(self.closes)

    def faults(self) -> Iterator[str]:
        """Name times that are none and templates that cannot be filled in."""
        for key in ("opens", "closes"):
            try:
                time.fromisoformat(getattr(self, key))
            except ValueError:
                yield f"{key}: is no time of the day"
        yield from (f"templates.{stage.value}: is missing" for stage in Stage if stage.value not in self.templates)
        for name, text in self.templates.items():
            try:
                text.format(**PLACES)
            except (KeyError, ValueError, IndexError) as fault:
                yield f"templates.{name}: {fault}"


@dataclass(frozen=True)
class Policy:
    """How customers' questions are answered."""

    __pydantic_config__: ClassVar[dict[str, str]] = STRICT
    answer: Answer
    important: Important
    points: Points
    priority: Priority
    letters: Letters

    def faults(self) -> tuple[str, ...]:
        """Name what the types cannot say, with its key (COM-21, ECM-03, ECM-13)."""
        return tuple(self._faults())

    def _faults(self) -> Iterator[str]:
        if self.answer.hours < 1:
            yield "answer.hours: less than 1"
        if self.answer.latest_hours < self.answer.hours:
            yield "answer.latest_hours: less than hours"
        if self.important.forward_hours < 1:
            yield "important.forward_hours: less than 1"
        points = ("key", "normal", "other", "introduction", "contact_data", "specific")
        yield from (f"priority.{key}: less than 0" for key in points if getattr(self.priority, key) < 0)
        yield from (f"letters.{fault}" for fault in self.letters.faults())
