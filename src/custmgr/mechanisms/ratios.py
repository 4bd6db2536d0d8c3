"""A share measured against its target: exact, empty where there is nothing to measure, never rounded up to a pass."""

from dataclasses import dataclass
from decimal import ROUND_FLOOR, Decimal
from fractions import Fraction

from custmgr.ground.money import half_up

PERCENT_PLACES, RATIO_PLACES = 2, 6
HUNDRED = 100


@dataclass(frozen=True)
class Measured:
    """How much of a whole was done, and how much was to be: one share of all."""

    done: int
    total: int
    target: Fraction = Fraction(1)

    @property
    def share(self) -> Fraction | None:
        """Return the exact share; nothing where there was nothing to do (FVS-41)."""
        return Fraction(self.done, self.total) if self.total else None

    @property
    def passed(self) -> bool | None:
        """Say whether the target is reached, unrounded; neither where there was nothing to do (FVS-41, FVS-43)."""
        return None if self.share is None else self.share >= self.target

    @property
    def rate(self) -> Decimal | None:
        """Return the share as scripts read it, at most six places."""
        return None if self.share is None else self._told(self.share, self.target, RATIO_PLACES)

    @property
    def percent(self) -> str:
        """Return the share as people read it: two decimals, half up, but a failure never as the target (FVS-41).

        >>> Measured(11, 12).percent, Measured(12, 12).percent, Measured(0, 0).percent, Measured(99999, 100000).percent
        ('91.67%', '100.00%', 'n/a', '99.99%')
        """
        if self.share is None:
            return "n/a"
        return f"{self._told(self.share * HUNDRED, self.target * HUNDRED, PERCENT_PLACES):f}%"

    def _told(self, value: Fraction, target: Fraction, places: int) -> Decimal:
        rounded = half_up(value, places)
        if self.passed or rounded < half_up(target, places):
            return rounded
        exact = Decimal(value.numerator) / Decimal(value.denominator)
        return exact.quantize(Decimal(1).scaleb(-places), rounding=ROUND_FLOOR)
