"""The shape of what is said about methods."""

from typing import ClassVar

from custmgr.areas.methods.facts import Method
from custmgr.ground.frozen import frozen


@frozen
class Policy:
    """By which methods the company visits, and the rule that says so."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}
    allowed: tuple[Method, ...]
    rule: str

    def faults(self) -> tuple[str, ...]:
        """Name what the types cannot say."""
        return () if self.allowed else ("allowed: none",)
