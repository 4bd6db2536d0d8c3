"""The shape of the numbers the printed papers go by."""

from dataclasses import dataclass
from typing import ClassVar

from custmgr.areas.staff.facts import Department


@dataclass(frozen=True)
class Policy:
    """The number the complaint form bears, and the keeper of each of its copies (CMP-29, CMP-49)."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}
    form_no: str
    copies: tuple[Department, ...]

    def faults(self) -> tuple[str, ...]:
        """Tell what is wrong beyond the types: no copy at all, or two for one keeper (CMP-49)."""
        if not self.copies:
            return ("copies: at least one",)
        return ("copies: one keeper twice",) if len(set(self.copies)) < len(self.copies) else ()
