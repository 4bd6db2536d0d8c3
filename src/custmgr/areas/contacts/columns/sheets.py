"""What is shown of what is known."""

from custmgr.ground.show import Column, Kind
from custmgr.ground.words import mark

LINE = (
    Column("field", mark("Field"), Kind.WORD),
    Column("value", mark("What is known")),
)
SHEET = (
    Column("sheet", mark("Sheet of the customer")),
    Column("rule", mark("Rule")),
    Column("values", mark("What is known"), Kind.TREE),
    Column("filled", mark("Filled in"), Kind.NUMBER),
    Column("completeness", mark("Completeness"), Kind.SHARE),
    Column("missing", mark("Still to be learnt"), Kind.LIST),
)
CREDENTIAL = (
    Column("number", mark("No."), Kind.NUMBER, of="id"),
    Column("kind", mark("Kind"), Kind.WORD),
    Column("name", mark("What it is called")),
    Column("giver", mark("Given by")),
    Column("until_on", mark("Valid until"), Kind.DAY),
    Column("entered_on", mark("Entered on"), Kind.DAY, table=False),
    Column("withdrawn_on", mark("Withdrawn on"), Kind.DAY),
)
WHOLE = (Column("sheets", "", Kind.TREE), Column("others", "", Kind.TREE))
