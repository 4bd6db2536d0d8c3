"""Writing spot checks."""

from collections.abc import Mapping
from datetime import date

from custmgr.areas.supervision.facts import Item
from custmgr.areas.supervision.tables import VisitCheckRow
from custmgr.ground.desk import Desk


def add(  # noqa: PLR0913, PLR0917  one row, its columns
    desk: Desk, visit_id: int, staff_id: int, on: date, answers: Mapping[Item, bool | None], note: str | None,
    finding: str | None,
) -> None:  # fmt: skip
    """Enter a spot check (FVS-11)."""
    row = VisitCheckRow(
        visit_id=visit_id,
        staff_id=staff_id,
        on_day=on.isoformat(),
        **{item.value: int(bool(answers[item])) for item in Item},
        note=note,
        finding=finding,
        entered_at=desk.now.isoformat(),
    )
    desk.session.add(row)
    desk.session.flush()
