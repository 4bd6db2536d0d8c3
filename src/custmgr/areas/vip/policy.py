"""The shape of the numbers of VIP classes."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from custmgr.areas.staff.facts import Role
from custmgr.areas.vip.facts import VipClass

STRICT = {"extra": "forbid"}


@dataclass(frozen=True)
class ClassRow:
    """How customers of a class are treated: as VIP or not, with benefits or without (HBK-19, HBK-20)."""

    __pydantic_config__: ClassVar[dict[str, str]] = STRICT
    managed_as_vip: bool
    benefits: bool
    rule: str


@dataclass(frozen=True)
class Lifting:
    """How many customers of which class are listed each month to be lifted, and by whom (HBK-21)."""

    __pydantic_config__: ClassVar[dict[str, str]] = STRICT
    of_class: VipClass
    per_month: int
    by: tuple[Role, ...]


@dataclass(frozen=True)
class Policy:
    """Whether key customers have classes, how each is treated, and the monthly list."""

    __pydantic_config__: ClassVar[dict[str, str]] = STRICT
    enabled: bool
    classes: Mapping[VipClass, ClassRow]
    lifting: Lifting

    def faults(self) -> tuple[str, ...]:
        """Name what the types cannot say (HBK-21)."""
        missing = [f"classes.{one}: is missing" for one in VipClass if one not in self.classes]
        return (*missing, *(["lifting.per_month: below 0"] if self.lifting.per_month < 0 else []))
