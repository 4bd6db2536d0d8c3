"""Writing a customer's folder."""

from collections.abc import Mapping
from datetime import date

from sqlmodel import col, select

from custmgr.areas.folder.facts import Attachment
from custmgr.areas.folder.tables import AttachmentRow, PersonRow, TagRow
from custmgr.ground.desk import Desk
from custmgr.ground.text import key_of


def enter(desk: Desk, customer_id: int, name: str, values: Mapping[str, str | None]) -> None:
    """Enter a further contact person (FIL-18)."""
    row = PersonRow(customer_id=customer_id, name=name, since=desk.today.isoformat())
    for way, value in values.items():
        setattr(row, way, value or None)
    desk.session.add(row)
    desk.session.flush()


def change(desk: Desk, person_id: int, values: Mapping[str, str | None]) -> None:
    """Change what is known of a contact person; what was there before stays in the history (CUS-10)."""
    row = desk.session.get_one(PersonRow, person_id)
    for name, value in values.items():
        setattr(row, name, value)
    desk.session.flush()


def go(desk: Desk, person_id: int) -> None:
    """Enter that a contact person is there no more; the row stays."""
    desk.session.get_one(PersonRow, person_id).gone_on = desk.today.isoformat()
    desk.session.flush()


def add_tag(desk: Desk, customer_id: int, tag: str) -> None:
    """Enter a tag."""
    row = TagRow(customer_id=customer_id, tag=tag, tag_key=key_of(tag), since=desk.today.isoformat())
    desk.session.add(row)
    desk.session.flush()


def end_tag(desk: Desk, customer_id: int, tag: str) -> None:
    """Enter that a tag was taken off; when it was there is kept."""
    query = select(TagRow).where(
        TagRow.customer_id == customer_id, TagRow.tag_key == key_of(tag), col(TagRow.until).is_(None)
    )
    for row in desk.session.exec(query):
        row.until = desk.today.isoformat()
    desk.session.flush()


def attach(desk: Desk, customer_id: int, file: Attachment, on: date) -> int:
    """Enter a file by its place, its size and its digest; return the number of the row."""
    row = AttachmentRow(
        customer_id=customer_id,
        on_day=on.isoformat(),
        path=file.path,
        size=file.size,
        sha256=file.sha256,
        note=file.note,
        operator=file.operator,
        at=desk.now.isoformat(),
    )
    desk.session.add(row)
    desk.session.flush()
    assert row.id is not None
    return row.id
