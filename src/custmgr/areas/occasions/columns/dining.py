"""What is shown of dining sheets, briefs and the way they went."""

from custmgr.ground.show import Column, Kind
from custmgr.ground.words import mark

SHEET = (
    Column("meal", mark("Meal"), Kind.WORD),
    Column("number", mark("Sheet")),
    Column("on", mark("Day"), Kind.DAY, table=False),
    Column("hotel", mark("Hotel"), table=False),
    Column("place", mark("Where they sat"), Kind.WORD),
    Column("table", mark("Table or room")),
    Column("waiter", mark("Waiter")),
    Column("remarks", mark("Remarks")),
    Column("void", mark("Void"), Kind.FLAG),
)
CLOCK = (
    Column("on", mark("Day"), Kind.DAY),
    Column("hotel", mark("Hotel")),
    Column("floor", mark("Floor")),
    Column("step", mark("Step of the way"), Kind.WORD),
    Column("deadline", mark("Deadline"), Kind.MOMENT),
    Column("done_at", mark("Done"), Kind.MOMENT),
    Column("by", mark("By")),
    Column("late", mark("Late"), Kind.FLAG),
    Column("rule", mark("Rule"), table=False),
)
OF_A_DAY = tuple(column for column in CLOCK if column.key not in {"on", "hotel"})
DAY = (
    Column("on", mark("Day"), Kind.DAY),
    Column("hotel", mark("Hotel")),
    Column("sheets", mark("Sheets"), Kind.TREE),
    Column("missing", mark("Missing"), Kind.LIST),
    Column("steps", mark("Steps"), Kind.TREE),
)
