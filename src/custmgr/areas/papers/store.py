"""Writing what was printed and handed over."""

from collections.abc import Iterable
from datetime import date

from custmgr.areas.papers.tables import CopyRow, PrintRow
from custmgr.areas.staff.facts import Department
from custmgr.ground.desk import Desk


def add_printing(desk: Desk, case_id: int, copies: Iterable[int | None], by: str) -> None:
    """Enter the printing of copies; None stands for a working copy (CMP-49)."""
    at = desk.now.isoformat()
    desk.session.add_all(PrintRow(complaint_id=case_id, copy_number=copy, printed_at=at, by=by) for copy in copies)
    desk.session.flush()


def add_handing(  # noqa: PLR0913  one argument for each box of the receipt
    desk: Desk, case_id: int, copy: int, department: Department, *, holder: str, on: date, by: str
) -> None:
    """Enter that somebody signed for a copy; an earlier receipt stays (CMP-49)."""
    row = CopyRow(
        complaint_id=case_id,
        copy_number=copy,
        department=department.value,
        holder=holder,
        signed_on=on.isoformat(),
        entered_at=desk.now.isoformat(),
        by=by,
    )
    desk.session.add(row)
    desk.session.flush()
