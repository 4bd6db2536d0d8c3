"""Writing calls and recordings."""

from collections.abc import Iterable
from datetime import date, datetime

from custmgr.areas.calls.facts import Answer, Line, LineReason, Medium, Purpose, Window
from custmgr.areas.calls.tables import AttemptRow, DiscRow, RecordingRow, UnreachableRow
from custmgr.ground.desk import Desk
from custmgr.ground.frozen import frozen


@frozen
class Tried:
    """What an attempt was judged to be."""

    customer_id: int
    staff_id: int
    purpose: Purpose
    at: datetime
    medium: Medium
    answer: Answer
    seconds: int = 0
    line: Line | None = None
    line_reason: LineReason | None = None
    reason: str | None = None
    window: Window = Window.OTHER
    counts: bool = False
    recording_id: int | None = None


def add_attempt(desk: Desk, tried: Tried) -> int:
    """Enter an attempt; return the number of the row."""
    row = AttemptRow(
        customer_id=tried.customer_id,
        kind=tried.purpose.value,
        at=tried.at.isoformat(),
        on_day=tried.at.date().isoformat(),
        staff_id=tried.staff_id,
        medium=tried.medium.value,
        line=tried.line.value if tried.line else None,
        line_reason=tried.line_reason.value if tried.line_reason else None,
        seconds=tried.seconds,
        answer=tried.answer.value,
        reason=tried.reason,
        window=tried.window.value,
        counts=int(tried.counts),
        recording_id=tried.recording_id,
        entered_at=desk.now.isoformat(),
    )
    desk.session.add(row)
    desk.session.flush()
    assert row.id is not None
    return row.id


def give_up(desk: Desk, customer_id: int, staff_id: int, purpose: Purpose, attempts: int, note: str | None) -> None:
    """Enter that a customer could not be reached, today (FVS-73)."""
    row = UnreachableRow(
        customer_id=customer_id,
        kind=purpose.value,
        on_day=desk.today.isoformat(),
        staff_id=staff_id,
        attempts=attempts,
        note=note,
        entered_at=desk.now.isoformat(),
    )
    desk.session.add(row)
    desk.session.flush()


@frozen
class Kept:
    """A recording by reference: its label, its day, and the file with its digest where there is one."""

    label: str
    on: date
    path: str | None = None
    sha256: str | None = None


def keep_recording(desk: Desk, customer_id: int, staff_id: int, kept: Kept) -> int:
    """Enter a recording by reference; return the number of the row (FVS-50)."""
    row = RecordingRow(
        label=kept.label,
        customer_id=customer_id,
        staff_id=staff_id,
        on_day=kept.on.isoformat(),
        path=kept.path,
        sha256=kept.sha256,
        entered_at=desk.now.isoformat(),
    )
    desk.session.add(row)
    desk.session.flush()
    assert row.id is not None
    return row.id


def burn(desk: Desk, number: str, place: str, on: date, recording_ids: Iterable[int]) -> None:
    """Enter a disc with the recordings on it (FVS-04)."""
    disc = DiscRow(number=number, place=place, burnt_on=on.isoformat(), entered_at=desk.now.isoformat())
    desk.session.add(disc)
    desk.session.flush()
    for recording_id in recording_ids:
        desk.session.get_one(RecordingRow, recording_id).disc_id = disc.id
    desk.session.flush()
