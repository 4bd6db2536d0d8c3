"""Writing a whole file of customers: gathered, given codes in the order of the file, entered in batches."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from custmgr.areas.customers.facts import Change
from custmgr.areas.customers.store import rows
from custmgr.ground.desk import Desk

Row = dict[str, Any]


@dataclass
class Gathered:
    """What a file brings, until it is all read."""

    new: list[Row] = field(default_factory=list)
    changed: list[tuple[int, Row, tuple[Change, ...]]] = field(default_factory=list)
    openings: list[tuple[Row, str | None, int | None]] = field(default_factory=list)

    def write(self, desk: Desk) -> None:
        """Enter everything; codes the file brought stand first, so that no new one meets them."""
        rows.reserve(desk, (row["code"] for row in self.new if row.get("code")))
        for row in self.new:
            row["code"] = row.get("code") or rows.next_code(desk)
        rows.add_many(desk, self.new)
        for customer_id, values, changes in self.changed:
            rows.save(desk, customer_id, values)
            rows.keep_changes(desk, customer_id, changes)
        rows.add_openings(desk, self._openings())

    def _openings(self) -> Iterable[tuple[str, str | None, int | None]]:
        return ((row["code"], term, limit_fen) for row, term, limit_fen in self.openings)
