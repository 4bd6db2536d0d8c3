"""Writing dining sheets, briefs and the way they went."""

from datetime import date, datetime

from custmgr.areas.occasions.facts.dining import Brief, Sheet
from custmgr.areas.occasions.facts.words import Passing
from custmgr.areas.occasions.tables import BriefRow, PassingRow, SheetRow
from custmgr.ground.desk import Desk


def add_sheet(desk: Desk, sheet: Sheet) -> None:
    """Enter a dining sheet (OCC-01)."""
    row = SheetRow(
        hotel=sheet.hotel,
        number=sheet.number,
        on_day=sheet.on.isoformat(),
        meal=sheet.meal.value,
        place=sheet.place.value if sheet.place else None,
        at_table=sheet.table,
        waiter=sheet.waiter,
        remarks=sheet.remarks,
        void=int(sheet.void),
        entered_at=desk.now.isoformat(),
    )
    desk.session.add(row)
    desk.session.flush()


def add_brief(desk: Desk, brief: Brief) -> None:
    """Enter a floor supervisor's brief, handed in with the sheets (OCC-04)."""
    row = BriefRow(
        hotel=brief.hotel,
        on_day=brief.on.isoformat(),
        floor=brief.floor,
        by=brief.by,
        handed_at=brief.handed_at.isoformat(),
        events=brief.events,
        entered_at=desk.now.isoformat(),
    )
    desk.session.add(row)
    desk.session.flush()


def add_step(desk: Desk, hotel: str, on: date, step: Passing, by: str, at: datetime) -> None:
    """Enter a step of a day's papers (OCC-06, OCC-07, OCC-09, OCC-10)."""
    row = PassingRow(
        hotel=hotel,
        on_day=on.isoformat(),
        step=step.value,
        by=by,
        at=at.isoformat(),
        entered_at=desk.now.isoformat(),
    )
    desk.session.add(row)
    desk.session.flush()
