"""The shape of the numbers of punishment."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from typing import ClassVar

from custmgr.areas.penalties.facts.words import LADDER, Act
from custmgr.areas.staff.facts import Department, Role
from custmgr.mechanisms.bands import Ceiling, ceiling_faults

FORBID: dict[str, str] = {"extra": "forbid"}
FEN_IN_YUAN = 100
LAST_SAFE_DAY = 28


@dataclass(frozen=True)
class Band:
    """The act proposed up to and including a burden; the last one is open (CMP-96)."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID
    act: Act
    up_to_yuan: Decimal | None = None
    joint: bool = False

    @property
    def up_to_fen(self) -> int | None:
        """Return the bound in fen."""
        return None if self.up_to_yuan is None else int(self.up_to_yuan * FEN_IN_YUAN)


@dataclass(frozen=True)
class WholeDepartment:
    """The name by which a whole department is charged (CMP-126)."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID
    name: str
    department: Department


@dataclass(frozen=True)
class Policy:
    """Everything about punishment that a manager might change."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID
    resale_months: int
    cap_at_actual_loss: bool
    joint_steps_down: int
    repentance_yuan: Decimal
    reprimand_yuan: Decimal
    reprimand_per_base: bool
    minor_yuan: Decimal
    major_bonus_ratio: Decimal
    bonus_cap_ratio: Decimal
    fined_departments: tuple[Department, ...]
    unit_department: Department
    approver: Role
    publisher: Role
    notice_copies: tuple[Department, ...]
    discipline_day: int
    bands: tuple[Band, ...]
    whole_departments: tuple[WholeDepartment, ...]

    @property
    def ceilings(self) -> tuple[Ceiling, ...]:
        """Return the punishment table as bands of fen (CMP-96)."""
        return tuple(Ceiling(band.act.value, band.up_to_fen) for band in self.bands)

    def band(self, act: Act) -> Band:
        """Return the band that proposes an act."""
        return next(band for band in self.bands if band.act is act)

    def faults(self) -> tuple[str, ...]:
        """Tell what is wrong beyond the types: bands with holes, acts that do not rise, odd numbers (CMP-96)."""
        return (*self._band_faults(), *self._number_faults())

    def _band_faults(self) -> Iterator[str]:
        for fault in ceiling_faults(self.ceilings):
            yield f"bands: {fault.code} {fault.key}".rstrip()
        for lower, upper in pairwise(self.bands):
            if upper.act in LADDER and lower.act in LADDER and LADDER.index(upper.act) <= LADDER.index(lower.act):
                yield f"bands: {upper.act.value} is not graver than {lower.act.value}"
        for band in self.bands:
            if band.act not in LADDER:
                yield f"bands: {band.act.value} is no punishment"
            if band.up_to_yuan is not None and (band.up_to_yuan <= 0 or band.up_to_yuan * FEN_IN_YUAN % 1):
                yield f"bands: {band.act.value} must end at whole fen above 0"

    def _number_faults(self) -> Iterator[str]:
        for name in ("repentance_yuan", "reprimand_yuan", "minor_yuan"):
            yuan = getattr(self, name)
            if yuan < 0 or yuan * FEN_IN_YUAN % 1:
                yield f"{name}: must be whole fen, not below 0"
        for name in ("major_bonus_ratio", "bonus_cap_ratio"):
            if not 0 <= getattr(self, name) <= 1:
                yield f"{name}: must be from 0 to 1"
        for name in ("resale_months", "joint_steps_down"):
            if getattr(self, name) < 0:
                yield f"{name}: must not be negative"
        if not 1 <= self.discipline_day <= LAST_SAFE_DAY:
            yield f"discipline_day: must be from 1 to {LAST_SAFE_DAY}"
