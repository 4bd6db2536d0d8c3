"""Writing the staff register."""

from collections.abc import Mapping, Sequence
from datetime import date

from sqlmodel import col, select

from custmgr.areas.staff.facts import Department, Figure, Role
from custmgr.areas.staff.tables import StaffBonusRow, StaffEntryRow, StaffRoleRow, StaffRow
from custmgr.ground.desk import Desk
from custmgr.ground.periods import Month

NUMBERS = {Figure.BASE_POINTS, Figure.BONUS, Figure.BONUS_BASE}


def add(desk: Desk, name: str, roles: Sequence[Role], department: Department | None) -> int:
    """Enter a person with roles; return the number of the row."""
    row = StaffRow(name=name, department=department.value if department else None, entered_on=desk.today.isoformat())
    desk.session.add(row)
    desk.session.flush()
    assert row.id is not None
    desk.session.add_all(StaffRoleRow(staff_id=row.id, role=role.value) for role in dict.fromkeys(roles))
    desk.session.flush()
    return row.id


def set_roles(desk: Desk, person_id: int, roles: Sequence[Role]) -> None:
    """Let a person hold these roles and no others."""
    for held in desk.session.exec(select(StaffRoleRow).where(StaffRoleRow.staff_id == person_id)):
        desk.session.delete(held)
    desk.session.flush()
    desk.session.add_all(StaffRoleRow(staff_id=person_id, role=role.value) for role in dict.fromkeys(roles))
    desk.session.flush()


def enter(desk: Desk, person_id: int, since: date, figures: Mapping[Figure, str | int | None]) -> None:
    """Append a person's figures from a day on; a superior is given by the number of his row."""
    for figure, value in figures.items():
        row = StaffEntryRow(
            staff_id=person_id, since=since.isoformat(), field=figure.value, at=desk.now.isoformat()
        )  # fmt: skip
        if isinstance(value, str):
            row.text = value or None
        elif figure in NUMBERS:
            row.number = value
        else:
            row.superior_id = value or None
        desk.session.add(row)
    desk.session.flush()


def set_bonus(desk: Desk, person_id: int, month: Month, bonus_fen: int) -> None:
    """Append the bonus of one month; the last entry counts."""
    at = desk.now.isoformat()
    desk.session.add(StaffBonusRow(staff_id=person_id, month=str(month), bonus_fen=bonus_fen, at=at))
    desk.session.flush()


def set_leaving(desk: Desk, person_id: int, since: date | None) -> None:
    """Enter since when a person is about to leave, or that he stays."""
    row = desk.session.get_one(StaffRow, person_id)
    row.leaving_since = since.isoformat() if since else None
    desk.session.flush()


def leave(desk: Desk, name: str, on: date) -> None:
    """Enter the day a person left; the row stays."""
    row = desk.session.exec(select(StaffRow).where(StaffRow.name == name, col(StaffRow.left_on).is_(None))).one()
    row.left_on = on.isoformat()
