"""What is shown of an occasion."""

from custmgr.ground.show import Column, Kind
from custmgr.ground.words import mark

OCCASION = (
    Column("number", mark("No."), Kind.NUMBER, of="id"),
    Column("kind", mark("Kind"), Kind.WORD, whole=True),
    Column("customer", mark("Customer code"), whole=True),
    Column("name", mark("Customer")),
    Column("person", mark("Whose day")),
    Column("phone", mark("Telephone"), of="reached_at", table=False),
    Column("company", mark("Company"), table=False),
    Column("likings", mark("Likings"), table=False),
    Column("spending", mark("Spending"), Kind.MONEY, of="spending_fen", table=False),
    Column("calendar", mark("Calendar"), Kind.WORD, table=False),
    Column("date", mark("Day of the year"), of="written", table=False),
    Column("day", mark("Day of the year"), json=False, whole=True),
    Column("once", mark("Once only"), Kind.FLAG, table=False),
    Column("next_on", mark("Comes on"), Kind.DAY),
    Column("opens_on", mark("Contact from"), Kind.DAY, table=False),
    Column("assigned", mark("To be contacted by")),
    Column("contacted_on", mark("Last contacted"), Kind.DAY),
    Column("hotel", mark("Hotel")),
    Column("place", mark("Where they sat"), Kind.WORD, table=False),
    Column("source", mark("Noted in"), Kind.WORD, table=False),
    Column("sheet", mark("Sheet"), table=False),
    Column("noted_on", mark("Noted on"), Kind.DAY, table=False),
    Column("received_at", mark("Received"), Kind.MOMENT, table=False),
    Column("entered_at", mark("Entered"), Kind.MOMENT, table=False),
    Column("stopped_on", mark("Stopped on"), Kind.DAY),
)
RECORD = tuple(Column(c.key, c.title, c.kind, c.of, json=c.json) for c in OCCASION if c.key not in {"date", "calendar"})
NOTED = (
    Column("kind", mark("Kind"), Kind.WORD),
    Column("name", mark("Customer")),
    Column("person", mark("Whose day")),
    Column("company", mark("Company")),
    Column("phone", mark("Telephone"), of="reached_at"),
    Column("likings", mark("Likings")),
    Column("spending", mark("Spending"), Kind.MONEY, of="spending_fen"),
    Column("day", mark("Day of the year")),
    Column("hotel", mark("Hotel")),
    Column("place", mark("Where they sat"), Kind.WORD),
    Column("sheet", mark("Sheet")),
)
WRITTEN = (
    Column("file", mark("Written to")),
    Column("rows", mark("Rows"), Kind.NUMBER),
    Column("totals", mark("Totals"), Kind.TREE, table=False),
)
