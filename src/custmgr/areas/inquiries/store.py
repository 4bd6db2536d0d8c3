"""Writing inquiries."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from custmgr.areas.inquiries.facts import Asked, Market, Step
from custmgr.areas.inquiries.tables import InquiryAnswerRow, InquiryPointRow, InquiryRow, InquiryStepRow
from custmgr.ground.desk import Desk


def add(desk: Desk, customer_id: int, owner_id: int, asked: Asked, *, important: bool, market: Market) -> int:
    """Enter a question with its points and who was asked first; return its number (COM-20, ECM-04)."""
    row = InquiryRow(
        customer_id=customer_id,
        received_at=(asked.received_at or desk.now).isoformat(),
        owner_id=owner_id,
        channel=asked.channel.value,
        kind=asked.kind.value,
        text=asked.text,
        important=int(important),
        market=market.value,
        introduction=int(asked.introduction),
        contact_data=int(asked.contact_data),
        specific=int(asked.specific),
        entered_at=desk.now.isoformat(),
    )
    desk.session.add(row)
    desk.session.flush()
    assert row.id is not None
    points = enumerate(asked.points, start=1)
    desk.session.add_all(InquiryPointRow(inquiry_id=row.id, number=number, text=text) for number, text in points)
    desk.session.flush()
    return row.id


def add_step(
    desk: Desk, inquiry_id: int, step: Step, at: datetime, staff_id: int, **told: str | int | datetime | None
) -> int:
    """Enter what was done about a question; return the number of the row."""
    said: dict[str, Any] = {
        name: value.isoformat() if isinstance(value, datetime) else value for name, value in told.items()
    }
    row = InquiryStepRow(
        inquiry_id=inquiry_id,
        step=step.value,
        at=at.isoformat(),
        staff_id=staff_id,
        entered_at=desk.now.isoformat(),
        **said,
    )
    desk.session.add(row)
    desk.session.flush()
    assert row.id is not None
    return row.id


def answer_points(desk: Desk, step_id: int, numbers: Iterable[int]) -> None:
    """Enter which points an answer answers (ECM-04)."""
    desk.session.add_all(InquiryAnswerRow(step_id=step_id, number=number) for number in numbers)
    desk.session.flush()
