"""A whole divided into parts that always add up to it."""

from collections.abc import Sequence
from fractions import Fraction


def split(total: int, weights: Sequence[Fraction | int]) -> tuple[int, ...]:
    """Divide whole fen by weight, by largest remainder; equal remainders favour the lower index (CMP-119)."""
    if total < 0 or any(weight < 0 for weight in weights):
        message = f"neither the total {total} nor a weight may be negative"
        raise ValueError(message)
    whole = sum(weights, Fraction(0))
    if whole == 0:
        message = "there is no weight to divide by"
        raise ValueError(message)
    exact = [Fraction(total) * weight / whole for weight in weights]
    parts = [share.numerator // share.denominator for share in exact]
    by_remainder = sorted(range(len(parts)), key=lambda index: parts[index] - exact[index])
    for index in by_remainder[: total - sum(parts)]:
        parts[index] += 1
    return tuple(parts)
