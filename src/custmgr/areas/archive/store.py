"""Destroying the content of records, and keeping the list of what was destroyed."""

from collections.abc import Sequence

from custmgr.areas.archive.facts import Old, RecordKind
from custmgr.areas.archive.tables import DestroyedRow, DestructionRow
from custmgr.ground import tracing
from custmgr.ground.desk import Desk
from custmgr.ground.destroying import Piece, destroy, lifted, redact

ONE = "id = ?"
TOPICS = "SELECT id FROM visit_topic WHERE visit_id = ?"
Held = tuple[Piece, list[tuple[object, ...]]]


def pieces_of(kind: RecordKind, gone: str, today: str) -> tuple[Piece, ...]:
    """Return what of each table is destroyed with a record; `gone` stands where a text may not be missing."""
    texts = dict.fromkeys(("preparation", "persons_met", "result", "next_step"))
    match kind:
        case RecordKind.VISIT:
            return (
                Piece("visit", ONE, {"content": gone, **texts}),
                Piece("visit_fact", "visit_id = ? AND field <> 'recording'", {"value": None}, remove=True),
                Piece("visit_answer", f"topic_id IN ({TOPICS})", {"value": None}, remove=True),
                Piece("visit_topic", "visit_id = ?", {"text": None}),
            )
        case RecordKind.RECORDING:
            return (Piece("recording", ONE, {"path": None, "destroyed_on": today}),)
        case RecordKind.DISC:
            return (Piece("disc", ONE, {"destroyed_on": today}),)
        case RecordKind.DINING_SHEET:
            return (Piece("dining_sheet", ONE, dict.fromkeys(("at_table", "waiter", "remarks"))),)
        case RecordKind.DINING_BRIEF:
            return (Piece("dining_brief", ONE, {"events": None}),)
        case RecordKind.OCCASION:
            names = ("person", "phone", "company", "likings", "spending_fen")
            return (Piece("occasion", ONE, dict.fromkeys(names)),)


def register(desk: Desk, number: str, by: str, copy: str, records: Sequence[Old]) -> None:
    """Enter a destruction and what was destroyed in it."""
    row = DestructionRow(
        number=number, on_day=desk.today.isoformat(), by=by, copy_path=copy, entered_at=desk.now.isoformat()
    )
    desk.session.add(row)
    desk.session.flush()
    assert row.id is not None
    desk.session.add_all(
        DestroyedRow(
            kind=one.kind.value,
            record_id=one.id,
            destruction_id=row.id,
            number=one.number,
            on_day=one.on.isoformat(),
            protected_until=one.protected_until.isoformat(),
        )
        for one in records
    )
    desk.session.flush()


def wipe(desk: Desk, records: Sequence[Old], gone: str) -> list[Held]:
    """Destroy the content of records in their tables; return which rows held it."""
    held = [(piece, one.id) for one in records for piece in pieces_of(one.kind, gone, desk.today.isoformat())]
    tables = frozenset(piece.table for piece, _record in held)
    tracing.watch(desk.connection, only=tables)  # what is else never changed is else not watched
    with lifted(desk.connection, tables):
        return [(piece, destroy(desk.connection, piece, record)) for piece, record in held]


def wipe_journal(desk: Desk, held: Sequence[Held]) -> None:
    """Take what was destroyed out of the journal, once its line is written."""
    with lifted(desk.connection, ()):
        for piece, keys in held:
            redact(desk.connection, piece, keys, {"facts"} if piece.table == "visit" else ())
