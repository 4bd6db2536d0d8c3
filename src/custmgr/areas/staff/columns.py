"""What is shown of the staff register."""

from custmgr.ground.show import Column, Kind
from custmgr.ground.words import mark

PERSON = (
    Column("name", mark("Name")),
    Column("roles", mark("Roles"), Kind.LIST),
    Column("department", mark("Department"), Kind.WORD),
    Column("left_on", mark("Left on"), Kind.DAY),
)
