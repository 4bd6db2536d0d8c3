"""What is shown of calls and recordings."""

from custmgr.ground.show import Column, Kind
from custmgr.ground.words import mark

ATTEMPT = (
    Column("at", mark("When"), Kind.MOMENT),
    Column("customer", mark("Customer code")),
    Column("name", mark("Customer name")),
    Column("kind", mark("Kind"), Kind.WORD, of="purpose"),
    Column("by", mark("Called by")),
    Column("medium", mark("Method"), Kind.WORD),
    Column("line", mark("Telephone line"), Kind.WORD),
    Column("line_reason", mark("Reason for the line"), Kind.WORD),
    Column("seconds", mark("Rang for seconds"), Kind.NUMBER),
    Column("answer", mark("Result"), Kind.WORD),
    Column("reason", mark("Reason")),
    Column("window", mark("Part of the day"), Kind.WORD),
    Column("counts", mark("Counts"), Kind.FLAG),
    Column("recording", mark("Recording")),
)
NARROW = tuple(c for c in ATTEMPT if c.key in {"at", "name", "kind", "by", "answer", "counts"})
RECORDING = (
    Column("label", mark("Recording"), whole=True),
    Column("on", mark("Day"), Kind.DAY),
    Column("customer", mark("Customer code")),
    Column("name", mark("Customer name")),
    Column("by", mark("Called by")),
    Column("disc", mark("Disc")),
    Column("path", mark("File")),
    Column("sha256", "SHA-256", table=False),
    Column("destroyed_on", mark("Destroyed on"), Kind.DAY),
)
DISC = (
    Column("number", mark("Disc"), whole=True),
    Column("place", mark("Kept at")),
    Column("burnt_on", mark("Burnt on"), Kind.DAY),
    Column("first_on", mark("Oldest recording of"), Kind.DAY),
    Column("last_on", mark("Newest recording of"), Kind.DAY),
    Column("recordings", mark("Recordings"), Kind.NUMBER),
    Column("protected_until", mark("Protected until"), Kind.DAY),
    Column("destroyed_on", mark("Destroyed on"), Kind.DAY),
)
