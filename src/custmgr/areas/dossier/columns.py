"""What is shown of a complaint's file, for people and for scripts."""

from typing import TYPE_CHECKING, Any

from custmgr.ground.language import fill
from custmgr.ground.money import yuan
from custmgr.ground.show import Column, Kind
from custmgr.ground.words import mark

if TYPE_CHECKING:
    from custmgr.areas.dossier.facts import Entry

VISIT = (
    Column("number", mark("Complaint")),
    Column("told", mark("Told")),
    Column("told_on", mark("Told on"), Kind.DAY),
    Column("on", mark("Visited on"), Kind.DAY),
    Column("went", mark("Went to the customer"), Kind.LIST),
    Column("result", mark("Result")),
    Column("designated_by", mark("Designated by")),
    Column("designated_on", mark("Designated on"), Kind.DAY),
    Column("report_due", mark("Report due"), Kind.DAY, of="due_on"),
)
REPORT = (
    Column("number", mark("No."), whole=True),
    Column("customer", mark("Customer"), of="customer_name"),
    Column("investigated_on", mark("Investigated on"), Kind.DAY),
    Column("designated_by", mark("Designated by")),
    Column("due", mark("Report due"), Kind.DAY, of="due_on"),
    Column("filed_on", mark("Report filed on"), Kind.DAY),
    Column("days_late", mark("Days late"), Kind.NUMBER),
    Column("author", mark("Author of the report")),
    Column("abnormality", mark("Abnormality"), table=False),
    Column("handling", mark("Handling"), table=False),
    Column("instruction", mark("Instruction")),
    Column("instructed_by", mark("Instructed by"), table=False),
    Column("instructed_on", mark("Instructed on"), Kind.DAY, table=False),
)
NOTE = (
    Column("note", mark("Note no."), Kind.NUMBER, of="id"),
    Column("number", mark("No."), whole=True),
    Column("kind", mark("Kind"), Kind.WORD, table=False),
    Column("on", mark("Day"), Kind.DAY),
    Column("by", mark("Noted by")),
    Column("department", mark("Sent to"), Kind.WORD),
    Column("text", mark("Text")),
    Column("place", mark("Meeting place")),
    Column("participants", mark("Participants")),
    Column("answer", mark("Answer")),
    Column("answered_by", mark("Replied by"), table=False),
    Column("answered_on", mark("Replied on"), Kind.DAY, table=False),
    Column("days_open", mark("Days open"), Kind.NUMBER),
)
NEGOTIATION = (
    Column("number", mark("Complaint")),
    Column("on", mark("Day"), Kind.DAY),
    Column("channel", mark("Negotiated how"), Kind.WORD),
    Column("position", mark("Customer's position")),
    Column("promised", mark("Promised"), Kind.MONEY, of="promised_fen"),
    Column("by", mark("Negotiated by")),
)
ENTRY = (
    Column("on", mark("Day"), Kind.DAY),
    Column("kind", mark("Kind"), Kind.WORD),
    Column("by", mark("By")),
    Column("text", mark("Text")),
    Column("particulars", mark("Particulars")),
    Column("detail", "", Kind.TREE, table=False),
)
REPORTS = tuple(column for column in REPORT if column.key not in {"designated_by", "author"})
NOTES = tuple(column for column in NOTE if column.key not in {"by", "place", "participants"})
PRINTED = (Column("file", mark("Written to")), Column("sheets", mark("Sheets"), Kind.LIST))


def told(entry: "Entry") -> dict[str, Any]:
    """Return an entry as people read it, its particulars in a sentence; scripts get them as values, too."""
    plain = {"on": entry.on, "kind": entry.kind, "by": entry.by, "text": entry.text}
    detail = {
        name.removesuffix("_fen"): yuan(value) if name.endswith("_fen") and isinstance(value, int) else value
        for name, value in entry.values.items()
    }
    return {**plain, "particulars": fill(entry.says, **entry.values) if entry.says else "", "detail": detail}
