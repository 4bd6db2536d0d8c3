"""What is shown of topics."""

from custmgr.ground.show import Column, Kind
from custmgr.ground.words import mark

CHANNEL = (
    Column("name", mark("Sales channel")),
    Column("registered_on", mark("Registered with the company on"), Kind.DAY),
    Column("ended_on", mark("Ended on"), Kind.DAY),
)
