"""Which band a number falls in: grades and scores by floors, amounts and losses by ceilings."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from typing import NamedTuple, TypeAlias

from custmgr.ground.frozen import frozen

Number: TypeAlias = int | Decimal | Fraction


@frozen
class Floor:
    """A band that begins at its lower bound, the bound included."""

    name: str
    at_least: Number


@frozen
class Ceiling:
    """A band that ends at its upper bound, the bound included; without a bound it is open.

    A table that also states where the band begins gives `over`, the bound not included.
    """

    name: str
    up_to: Number | None
    over: Number | None = None


class Fault(NamedTuple):
    """What is wrong with a table of bands, and at which band."""

    code: str
    key: str


def from_floor(value: Number, floors: Sequence[Floor]) -> str:
    """Name the highest band whose lower bound the unrounded value reaches (GRD-08)."""
    for floor in floors:
        # Python compares decimals and fractions exactly, and a hundred thousand gradings wait for it.
        if value >= floor.at_least:
            return floor.name
    message = f"{value} lies below every band"
    raise ValueError(message)


def up_to(value: Number, ceilings: Sequence[Ceiling]) -> str:
    """Name the lowest band whose upper bound the unrounded value does not exceed (CMP-63, CMP-64, CMP-65)."""
    exact = Fraction(value)
    for ceiling in ceilings:
        if ceiling.up_to is None or exact <= Fraction(ceiling.up_to):
            return ceiling.name
    message = f"{value} lies above every band"
    raise ValueError(message)


def floor_faults(floors: Sequence[Floor], scale: Number | None = None) -> tuple[Fault, ...]:
    """Tell every fault: bounds that do not fall strictly, a last one that is not 0, one above the scale.

    The codes are empty, not_falling, last_not_zero, above_scale (GRD-08).
    """
    if not floors:
        return (Fault("empty", ""),)
    return tuple(_floor_faults(floors, scale))


def ceiling_faults(ceilings: Sequence[Ceiling]) -> tuple[Fault, ...]:
    """Tell every fault: bounds that do not rise strictly, holes, overlaps, and an end that is not open.

    The codes are empty, not_rising, hole, overlap, open_before_last, last_not_open (CMP-63).
    """
    if not ceilings:
        return (Fault("empty", ""),)
    return tuple(_ceiling_faults(ceilings))


def _floor_faults(floors: Sequence[Floor], scale: Number | None) -> Iterator[Fault]:
    for floor in floors:
        if scale is not None and Fraction(floor.at_least) > Fraction(scale):
            yield Fault("above_scale", floor.name)
    for upper, lower in pairwise(floors):
        if Fraction(lower.at_least) >= Fraction(upper.at_least):
            yield Fault("not_falling", lower.name)
    if floors[-1].at_least != 0:
        yield Fault("last_not_zero", floors[-1].name)


def _ceiling_faults(ceilings: Sequence[Ceiling]) -> Iterator[Fault]:
    for lower, upper in pairwise(ceilings):
        if lower.up_to is None:
            yield Fault("open_before_last", lower.name)
        else:
            yield from _step_faults(Fraction(lower.up_to), upper)
    if ceilings[-1].up_to is not None:
        yield Fault("last_not_open", ceilings[-1].name)


def _step_faults(below: Fraction, band: Ceiling) -> Iterator[Fault]:
    if band.up_to is not None and Fraction(band.up_to) <= below:
        yield Fault("not_rising", band.name)
    if band.over is not None and Fraction(band.over) != below:
        yield Fault("hole" if Fraction(band.over) > below else "overlap", band.name)
