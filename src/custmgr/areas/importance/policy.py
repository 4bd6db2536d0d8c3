"""The shape of the numbers of importance."""

from decimal import Decimal
from typing import ClassVar

from custmgr.areas.importance.facts import Card, Rank
from custmgr.ground.frozen import frozen
from custmgr.ground.words import mark

NOT_BELOW = mark("must lie above 0 and below a_total_yuan")
AT_LEAST_ONE = mark("must be at least 1")
RANKS = mark("must be among A, B, C, D, E")


@frozen
class Policy:
    """Whether customers are classed by importance, from which amounts in yuan, and the card of each class."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}
    enabled: bool
    a_total_yuan: Decimal
    b_total_yuan: Decimal
    d_events: int
    cards: dict[str, Card]

    def faults(self) -> tuple[str, ...]:
        """Tell every fault of amounts and classes (INF-06, INF-10, INF-13, INF-15)."""
        found = [] if 0 < self.b_total_yuan < self.a_total_yuan else [f"b_total_yuan: {NOT_BELOW}"]
        if self.d_events < 1:
            found.append(f"d_events: {AT_LEAST_ONE}")
        ranks = {rank.value for rank in Rank}
        return (*found, *(f"cards.{name}: {RANKS}" for name in self.cards if name not in ranks))
