"""What is shown of the journal."""

from custmgr.ground.show import Column, Kind
from custmgr.ground.words import mark

LINE = (
    Column("line", mark("Journal line"), Kind.NUMBER, of="number"),
    Column("at", mark("When"), Kind.MOMENT),
    Column("clerk", mark("Entered by")),
    Column("os_user", mark("Signed in as")),
    Column("action", mark("Action")),
    Column("subject", mark("Subject")),
    Column("detail", mark("Detail"), Kind.TREE),
)
CHANGED = (
    Column("place", mark("Table")),
    Column("row", mark("Row key")),
    Column("field", mark("Field")),
    Column("old", mark("Before")),
    Column("new", mark("After")),
)
WHOLE = (*LINE, Column("changes", mark("Changes"), Kind.TREE))
