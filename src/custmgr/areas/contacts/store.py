"""Writing contacts."""

import json
from collections.abc import Mapping
from datetime import date

from custmgr.areas.contacts.facts.contacts import Entry
from custmgr.areas.contacts.facts.sheets import CredentialKind, Known
from custmgr.areas.contacts.tables import BondRow, ContactRow, CredentialRow, KnownRow, WithdrawalRow
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
    if entry.bonds:
        desk.session.add_all(BondRow(contact_id=row.id, bond=bond.value) for bond in dict.fromkeys(entry.bonds))
        desk.session.flush()
    return row.id


def learn(desk: Desk, customer_id: int, known: Mapping[Known, str | None]) -> None:
    """Enter what was learnt of a customer, each a new entry; nothing takes an earlier one back (INF-18, ECM-06)."""
    on, at = desk.today.isoformat(), desk.now.isoformat()
    desk.session.add_all(
        KnownRow(customer_id=customer_id, field=field.value, value=value, on_day=on, entered_at=at)
        for field, value in known.items()
    )
    desk.session.flush()


def add_credential(desk: Desk, kind: CredentialKind, name: str, giver: str | None, until_on: date | None) -> int:
    """Enter a reference or certificate of our own; return its number (ECM-02)."""
    until = until_on.isoformat() if until_on else None
    row = CredentialRow(kind=kind.value, name=name, giver=giver, until_on=until, entered_on=desk.today.isoformat())
    desk.session.add(row)
    desk.session.flush()
    assert row.id is not None
    return row.id


def withdraw(desk: Desk, credential_id: int, reason: str) -> None:
    """Let a reference or certificate count no more (ECM-02)."""
    row = WithdrawalRow(credential_id=credential_id, reason=reason, on_day=desk.today.isoformat())
    desk.session.add(row)
    desk.session.flush()
