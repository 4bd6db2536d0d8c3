"""The shape of what is said about methods."""

from dataclasses import dataclass
from typing import ClassVar

from custmgr.areas.methods.facts import Method


@dataclass(frozen=True)
class Policy:
    """By which methods the company visits, and the rule that says so."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}
    allowed: tuple[Method, ...]
    rule: str

    def faults(self) -> tuple[str, ...]:
        """Name what the types cannot say."""
        return () if self.allowed else ("allowed: none",)
