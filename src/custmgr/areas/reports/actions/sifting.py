"""One pass over the customers of a quarter: each goes on to the main sheet, and what other sheets need is kept."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any, Generic, TypeVar

from custmgr.areas.reports.facts import Bought, Looked
from custmgr.areas.reports.policy import Purchases
from custmgr.areas.reports.rules import purchases as rules
from custmgr.ground.periods import Quarter

Row = TypeVar("Row")
ROOM = 20


class Foremost(Generic[Row]):
    """The first so many of a long row by a key, never holding many more than that."""

    def __init__(self, most: int, key: Callable[[Row], Any]) -> None:
        self.most, self.key = most, key
        self._kept: list[Row] = []

    def add(self, row: Row) -> None:
        """Consider one more."""
        self._kept.append(row)
        if len(self._kept) >= self.most * ROOM:
            self._kept = self.first()

    def first(self) -> list[Row]:
        """Return the first of all that were added."""
        return sorted(self._kept, key=self.key)[: self.most]


class Sifted:
    """What a pass over the customers leaves behind for the sheets after the main one."""

    def __init__(self, quarter: Quarter, policy: Purchases) -> None:
        self.quarter, self.policy = quarter, policy
        self.count = 0
        self.largest: list[dict[str, Any]] = []
        self.rising: Foremost[Bought] = Foremost(policy.movers, lambda row: (-row.difference_fen, row.code))
        self.sinking: Foremost[Bought] = Foremost(policy.movers, lambda row: (row.difference_fen, row.code))
        self.falling: Foremost[Bought] = Foremost(policy.falling_customers, rules.by_loss)
        self.stopped: list[Bought] = []
        self.classes: dict[str | None, list[int]] = {}

    def passing(self, bought: Iterable[Bought], whole_fen: int) -> Iterator[dict[str, Any]]:
        """Yield the line of each customer, the largest first, and keep what is needed of it (CUS-15)."""
        ranking = rules.Ranking(whole_fen, self.policy)
        for row in bought:
            place = ranking.place(row.amount_fen)
            self.count += 1
            line = rules.line_of(row, place)
            if len(self.largest) < self.policy.top_customers:
                self.largest.append(line)
            self._keep(row, place.turnover)
            yield line

    def looked(self) -> Looked:
        """Return what is to be looked at first, once everybody has passed."""
        lost = sum(row.four_quarters_fen for row in self.stopped)
        foremost = (next(iter(kept.first()), None) for kept in (self.rising, self.sinking))
        return Looked(rules.classes(self.classes), len(self.stopped), lost, *foremost)

    def _keep(self, row: Bought, turnover: str | None) -> None:
        figures = self.classes.setdefault(turnover, [0, 0, 0])
        figures[0] += 1
        figures[1] += row.amount_fen
        figures[2] += row.previous_amount_fen
        if row.difference_fen > 0:
            self.rising.add(row)
        elif row.difference_fen < 0:
            self.sinking.add(row)
        if rules.stopped(row, self.quarter):
            self.stopped.append(row)
        elif rules.is_falling(row, self.policy):
            self.falling.add(row)
