"""What is shown of conflicts of interest."""

from custmgr.ground.show import Column, Kind
from custmgr.ground.words import mark

INTEREST = (
    Column("person", mark("Person")),
    Column("department", mark("Department"), Kind.WORD),
    Column("ground", mark("Conflict"), Kind.WORD),
    Column("why", mark("Basis")),
    Column("from_on", mark("From"), Kind.DAY),
    Column("until_on", mark("Until"), Kind.DAY),
)
AGAINST = (
    Column("complaint", mark("Complaint"), whole=True),
    Column("customer", mark("Customer code")),
    Column("name", mark("Customer name")),
    Column("person", mark("Person complained of")),
    Column("department", mark("Department complained of"), Kind.WORD),
    Column("about", mark("About"), Kind.WORD),
    Column("text", mark("What was said")),
    Column("visit", mark("Visit")),
    Column("verified", mark("Proved true"), Kind.FLAG),
    Column("verified_by", mark("Verified by")),
    Column("verified_on", mark("Verified on"), Kind.DAY),
)
