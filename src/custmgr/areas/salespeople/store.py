"""Writing company numbers, breaches and hand-overs."""

from collections.abc import Iterable
from datetime import date

from custmgr.areas.salespeople.facts import Breach, Channel, NumberKind
from custmgr.areas.salespeople.tables import BreachRow, HandoverNoticeRow, HandoverRow, NumberRow
from custmgr.ground.desk import Desk


def assign(desk: Desk, staff_id: int, kind: NumberKind, number: str | None, since: date) -> None:
    """Enter a number the company assigned from a day on, or that it took one back (CUS-3)."""
    at = desk.now.isoformat()
    row = NumberRow(staff_id=staff_id, kind=kind.value, number=number, since=since.isoformat(), at=at)
    desk.session.add(row)
    desk.session.flush()


def add_breach(desk: Desk, staff_id: int, breach: Breach) -> None:
    """Enter a breach (CUS-4)."""
    row = BreachRow(
        staff_id=staff_id,
        on_day=breach.on.isoformat(),
        number=breach.number,
        found_by=breach.found_by,
        note=breach.note,
        at=desk.now.isoformat(),
    )
    desk.session.add(row)
    desk.session.flush()


def list_for_handover(desk: Desk, staff_id: int, customers: Iterable[int]) -> None:
    """Enter which customers a leaver hands over; one that is listed stays so (CUS-17)."""
    on = desk.today.isoformat()
    for number in customers:
        if desk.session.get(HandoverRow, (staff_id, number)) is None:
            desk.session.add(HandoverRow(staff_id=staff_id, customer_id=number, listed_on=on))
    desk.session.flush()


def add_notice(desk: Desk, staff_id: int, customer_id: int, on: date, channel: Channel) -> None:
    """Enter that a customer was told (CUS-17)."""
    row = HandoverNoticeRow(
        staff_id=staff_id,
        customer_id=customer_id,
        on_day=on.isoformat(),
        channel=channel.value,
        at=desk.now.isoformat(),
    )
    desk.session.add(row)
    desk.session.flush()
