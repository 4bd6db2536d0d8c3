"""The shape of what is asked of salespeople."""

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True)
class Policy:
    """Whether a record must say the number used, what a breach means, and whether leaving waits for the hand-over."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}
    own_number_required: bool
    breach_sanction: str
    handover_required: bool

    def faults(self) -> tuple[str, ...]:
        """Tell a sanction nobody would know (CUS-4)."""
        return () if self.breach_sanction.strip() else ("breach_sanction: is empty",)
