"""Writing the channels customers register."""

from datetime import date

from sqlmodel import col, select

from custmgr.areas.topics.tables import CustomerChannelRow
from custmgr.ground.desk import Desk
from custmgr.ground.text import key_of


def register(desk: Desk, customer_id: int, name: str, on: date) -> None:
    """Enter a channel a customer registered."""
    desk.session.add(
        CustomerChannelRow(
            customer_id=customer_id,
            name=name,
            name_key=key_of(name),
            registered_on=on.isoformat(),
            entered_at=desk.now.isoformat(),
        )
    )
    desk.session.flush()


def end(desk: Desk, customer_id: int, name: str, on: date) -> None:
    """Enter the last day of a registered channel."""
    query = select(CustomerChannelRow).where(
        CustomerChannelRow.customer_id == customer_id,
        CustomerChannelRow.name_key == key_of(name),
        col(CustomerChannelRow.ended_on).is_(None),
    )
    desk.session.exec(query).one().ended_on = on.isoformat()
    desk.session.flush()
