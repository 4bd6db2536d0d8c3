"""Writing contacts."""

import json
from datetime import date

from custmgr.areas.contacts.facts.contacts import Entry
from custmgr.areas.contacts.tables import ContactRow
from custmgr.areas.staff.facts import Department
from custmgr.ground.desk import Desk


def add(  # noqa: PLR0913  what decides a contact beside the entry itself
    desk: Desk,
    customer_id: int | None,
    staff_id: int,
    entry: Entry,
    on: date,
    *,
    department: Department | None,
    late: bool,
) -> int:
    """Enter a contact; return its number (COM-01, INF-20)."""
    row = ContactRow(
        customer_id=customer_id,
        kind=entry.kind.value,
        on_day=on.isoformat(),
        staff_id=staff_id,
        department=department.value if department else None,
        subjects=json.dumps([subject.value for subject in entry.subjects]),
        means=entry.means.value if entry.means else None,
        level=entry.level.value if entry.level else None,
        chair=entry.chair,
        participants=json.dumps(entry.participants, ensure_ascii=False),
        minutes=entry.minutes,
        minutes_number=entry.minutes_number,
        text=entry.text,
        office=entry.office,
        person=entry.person,
        material=entry.material,
        size_mb=entry.size_mb,
        late=int(late),
        entered_at=desk.now.isoformat(),
    )
    desk.session.add(row)
    desk.session.flush()
    assert row.id is not None
    return row.id
