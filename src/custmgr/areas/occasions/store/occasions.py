"""Writing occasions."""

from custmgr.areas.occasions.facts.occasions import Entry
from custmgr.areas.occasions.facts.words import Calendar, Step
from custmgr.areas.occasions.tables import OccasionRow, OccasionStepRow
from custmgr.ground.desk import Desk


def add(desk: Desk, customer_id: int, entry: Entry) -> int:
    """Enter an occasion; return its number (OCC-02, OCC-21)."""
    when = entry.when
    row = OccasionRow(
        customer_id=customer_id,
        kind=entry.kind.value,
        calendar=(Calendar.LUNAR if when.lunar else Calendar.SOLAR).value,
        month=when.month,
        day=when.day,
        leap=int(when.leap),
        year=when.year,
        once=int(when.once),
        person=entry.person,
        phone=entry.phone,
        company=entry.company,
        likings=entry.likings,
        spending_fen=entry.spending_fen,
        hotel=entry.hotel,
        place=entry.place.value if entry.place else None,
        source=entry.source.value if entry.source else None,
        sheet=entry.sheet,
        noted_on=entry.noted_on.isoformat() if entry.noted_on else None,
        received_at=entry.received_at.isoformat() if entry.received_at else None,
        entered_at=desk.now.isoformat(),
    )
    desk.session.add(row)
    desk.session.flush()
    assert row.id is not None
    return row.id


def add_step(
    desk: Desk, occasion_id: int, step: Step, to: int | None, by: str | None, reason: str | None = None
) -> None:
    """Enter what was done about an occasion (OCC-12, OCC-15)."""
    row = OccasionStepRow(
        occasion_id=occasion_id,
        step=step.value,
        staff_id=to,
        by=by,
        reason=reason,
        on_day=desk.today.isoformat(),
        entered_at=desk.now.isoformat(),
    )
    desk.session.add(row)
    desk.session.flush()
