"""Writing the staff register."""

from collections.abc import Sequence
from datetime import date

from sqlmodel import col, select

from custmgr.areas.staff.facts import Department, Role
from custmgr.areas.staff.tables import StaffRoleRow, StaffRow
from custmgr.ground.desk import Desk


def add(desk: Desk, name: str, roles: Sequence[Role], department: Department | None) -> int:
    """Enter a person with roles; return the number of the row."""
    row = StaffRow(name=name, department=department.value if department else None, entered_on=desk.today.isoformat())
    desk.session.add(row)
    desk.session.flush()
    assert row.id is not None
    desk.session.add_all(StaffRoleRow(staff_id=row.id, role=role.value) for role in dict.fromkeys(roles))
    return row.id


def leave(desk: Desk, name: str, on: date) -> None:
    """Enter the day a person left; the row stays."""
    row = desk.session.exec(select(StaffRow).where(StaffRow.name == name, col(StaffRow.left_on).is_(None))).one()
    row.left_on = on.isoformat()
