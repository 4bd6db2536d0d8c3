"""What is shown of a contact."""

from custmgr.ground.show import Column, Kind
from custmgr.ground.words import mark

LIST = (
    Column("number", mark("No."), Kind.NUMBER, of="id"),
    Column("on", mark("Day"), Kind.DAY),
    Column("kind", mark("Kind"), Kind.WORD),
    Column("name", mark("Customer")),
    Column("by", mark("By")),
    Column("level", mark("Level"), Kind.WORD),
    Column("text", mark("Content")),
    Column("tags", mark("Tags"), Kind.LIST, of="bonds", table=False),
)
CONTACT = (
    Column("number", mark("No."), Kind.NUMBER, of="id"),
    Column("on", mark("Day"), Kind.DAY),
    Column("kind", mark("Kind"), Kind.WORD),
    Column("customer", mark("Customer code")),
    Column("name", mark("Customer")),
    Column("by", mark("By")),
    Column("department", mark("Department"), Kind.WORD),
    Column("level", mark("Level"), Kind.WORD),
    Column("chair", mark("Chaired by")),
    Column("participants", mark("Participants"), Kind.LIST),
    Column("subjects", mark("Subjects"), Kind.LIST),
    Column("means", mark("Means"), Kind.WORD),
    Column("office", mark("Field office")),
    Column("person", mark("Person met")),
    Column("text", mark("Content")),
    Column("minutes", mark("Minutes")),
    Column("minutes_number", mark("Number of the minutes")),
    Column("tags", mark("Tags"), Kind.LIST, of="bonds"),
    Column("material", mark("Material")),
    Column("size_mb", mark("Size in MB")),
    Column("late", mark("Entered late"), Kind.FLAG),
    Column("entered_at", mark("Entered"), Kind.MOMENT, table=False),
)
MONTH = (Column("month", mark("Month")),)
