"""What is shown of the staff register."""

from custmgr.ground.show import Column, Kind
from custmgr.ground.words import mark

PERSON = (
    Column("name", mark("Name")),
    Column("roles", mark("Roles"), Kind.LIST),
    Column("department", mark("Department"), Kind.WORD),
    Column("unit", mark("Unit")),
    Column("base_points", mark("Base points"), Kind.NUMBER, of="points"),
    Column("bonus", mark("Monthly bonus"), Kind.MONEY, of="bonus_fen"),
    Column("bonus_base", mark("Bonus base"), Kind.NUMBER, table=False),
    Column("superior", mark("Superior")),
    Column("leaving_since", mark("Leaving since"), Kind.DAY, json=False),
    Column("left_on", mark("Left on"), Kind.DAY),
)
BONUS = (
    Column("name", mark("Name")),
    Column("month", mark("Month")),
    Column("bonus", mark("Monthly bonus"), Kind.MONEY, of="bonus_fen"),
)
