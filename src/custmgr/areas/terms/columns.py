"""What is shown of payment terms."""

from custmgr.ground.show import Column, Kind
from custmgr.ground.words import mark

APPLICATION = (
    Column("customer", mark("Customer code")),
    Column("name", mark("Customer name")),
    Column("term", mark("Payment term"), table=False),
    Column("spoken_term", mark("Payment term"), json=False),
    Column("basic", mark("Basic data")),
    Column("production", mark("Production situation")),
    Column("standing", mark("Credit standing")),
    Column("applied_on", mark("Applied on"), Kind.DAY),
    Column("applied_by", mark("Applied by")),
    Column("approved_on", mark("Approved on"), Kind.DAY),
    Column("approved_by", mark("Approved by")),
)
