"""Writing VIP classes, benefits and lists; nothing is removed."""

from datetime import date

from sqlmodel import col, select

from custmgr.areas.vip.facts import VipClass
from custmgr.areas.vip.tables import VipBenefitRow, VipClassRow, VipLiftRow
from custmgr.ground.desk import Desk
from custmgr.ground.periods import Month


def set_class(desk: Desk, customer_id: int, vip_class: VipClass | None, by: str) -> None:
    """Enter the class of a customer from today on (HBK-19, HBK-20, HBK-21)."""
    today, value = desk.today.isoformat(), vip_class.value if vip_class else None
    desk.session.add(
        VipClassRow(customer_id=customer_id, vip_class=value, by=by, on_day=today, at=desk.now.isoformat())
    )
    desk.session.flush()


def add_benefit(desk: Desk, customer_id: int, text: str, by: str, days: tuple[date, date | None]) -> None:
    """Enter a benefit that was agreed (HBK-19)."""
    first, last = days
    row = VipBenefitRow(
        customer_id=customer_id,
        benefit=text,
        by=by,
        from_on=first.isoformat(),
        until_on=last.isoformat() if last else None,
        at=desk.now.isoformat(),
    )
    desk.session.add(row)
    desk.session.flush()


def end_benefit(desk: Desk, number: int) -> None:
    """Enter that a benefit holds no more from today on (HBK-20)."""
    desk.session.get_one(VipBenefitRow, number).ended_on = desk.today.isoformat()
    desk.session.flush()


def add_to_list(desk: Desk, customer_id: int, month: Month, by: str, note: str | None) -> None:
    """Put a customer on a month's list (HBK-21)."""
    today, at = desk.today.isoformat(), desk.now.isoformat()
    desk.session.add(VipLiftRow(customer_id=customer_id, month=str(month), by=by, note=note, on_day=today, at=at))
    desk.session.flush()


def drop_from_list(desk: Desk, customer_id: int, month: Month) -> bool:
    """Take a customer off a month's list; say whether it was on it (HBK-21)."""
    query = select(VipLiftRow).where(
        VipLiftRow.customer_id == customer_id, VipLiftRow.month == str(month), col(VipLiftRow.dropped_on).is_(None)
    )
    row = desk.session.exec(query).first()
    if row is not None:
        row.dropped_on = desk.today.isoformat()
        desk.session.flush()
    return row is not None
