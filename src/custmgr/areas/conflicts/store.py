"""Writing conflicts of interest, and whom complaints are about."""

from datetime import date

from sqlmodel import col, select

from custmgr.areas.conflicts.facts import About
from custmgr.areas.conflicts.tables import AgainstRow, ConflictRow
from custmgr.areas.staff.facts import Department
from custmgr.ground.desk import Desk

Who = tuple[int | None, Department | None]


def add(desk: Desk, customer_id: int, who: Who, reason: str, since: date, until: date | None) -> None:
    """Enter a conflict in the register (FVS-07)."""
    staff_id, department = who
    row = ConflictRow(
        customer_id=customer_id,
        staff_id=staff_id,
        department=department.value if department else None,
        reason=reason,
        from_on=since.isoformat(),
        until_on=until.isoformat() if until else None,
        entered_at=desk.now.isoformat(),
    )
    desk.session.add(row)
    desk.session.flush()


def open_since(desk: Desk, customer_id: int, who: Who) -> date | None:
    """Return since when a conflict stands open in the register, or None."""
    row = _open(desk, customer_id, who)
    return date.fromisoformat(row.from_on) if row else None


def end(desk: Desk, customer_id: int, who: Who, until: date) -> None:
    """Enter the last day of a conflict that stands open."""
    row = _open(desk, customer_id, who)
    assert row is not None
    row.until_on = until.isoformat()
    desk.session.flush()


def name(desk: Desk, complaint_id: int, who: Who, about: About, text: str, visit_id: int | None) -> None:
    """Enter whom a complaint is about (FVS-68)."""
    staff_id, department = who
    row = AgainstRow(
        complaint_id=complaint_id,
        staff_id=staff_id,
        department=department.value if department else None,
        about=about.value,
        text=text,
        visit_id=visit_id,
        entered_at=desk.now.isoformat(),
    )
    desk.session.add(row)
    desk.session.flush()


def verify(desk: Desk, against_id: int, by: str, on: date, *, true: bool) -> None:
    """Enter whether what a complaint says of somebody proved true (FVS-18)."""
    row = desk.session.get_one(AgainstRow, against_id)
    row.verified, row.verified_by, row.verified_on = int(true), by, on.isoformat()
    desk.session.flush()


def _open(desk: Desk, customer_id: int, who: Who) -> ConflictRow | None:
    staff_id, department = who
    query = select(ConflictRow).where(
        ConflictRow.customer_id == customer_id,
        ConflictRow.staff_id == staff_id,
        ConflictRow.department == (department.value if department else None),
        col(ConflictRow.until_on).is_(None),
    )
    return desk.session.exec(query).first()
