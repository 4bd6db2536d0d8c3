"""What is shown of access."""

from custmgr.ground.show import Column, Kind
from custmgr.ground.words import mark

SIGHT = (
    Column("role", mark("Role"), Kind.WORD),
    Column("groups", mark("Sees"), Kind.LIST, table=False),
    Column("told", mark("Sees"), Kind.LIST, json=False),
    Column("own_only", mark("Own customers only"), Kind.FLAG),
)
REQUEST = (
    Column("number", mark("No."), whole=True),
    Column("state", mark("State"), Kind.WORD),
    Column("requester", mark("Asked by")),
    Column("project", mark("Project")),
    Column("own", mark("Own project"), Kind.FLAG, table=False),
    Column("purpose", mark("Purpose")),
    Column("medium", mark("Handed out"), Kind.WORD),
    Column("material", mark("Material"), Kind.WORD, table=False),
    Column("regulator", mark("For the regulator"), Kind.FLAG, table=False),
    Column("until", mark("Valid through"), Kind.DAY),
    Column("on", mark("Asked on"), Kind.DAY, table=False),
    Column("next_role", mark("Waits for"), Kind.WORD),
    Column("out", mark("Copies out"), Kind.NUMBER),
    Column("consents", mark("Consents"), Kind.TREE, table=False),
    Column("copies", mark("Paper copies"), Kind.TREE, table=False),
    Column("closed_on", mark("Closed on"), Kind.DAY, table=False),
)
RELEASE = (
    Column("at", mark("When"), Kind.MOMENT, whole=True),
    Column("request", mark("Request")),
    Column("to", mark("Given to")),
    Column("handler", mark("Handed out by")),
    Column("medium", mark("Handed out"), Kind.WORD),
    Column("rows", mark("Rows"), Kind.NUMBER),
    Column("fields", mark("Fields"), Kind.LIST, table=False),
    Column("path", mark("File path"), table=False),
    Column("sha256", mark("SHA-256"), table=False),
    Column("protection", mark("Protected by"), table=False),
    Column("filing", mark("Filing no.")),
)
PLEDGE = (
    Column("name", mark("Name")),
    Column("on", mark("Acknowledged on"), Kind.DAY),
)
APPOINTEE = (
    Column("name", mark("Name")),
    Column("by", mark("Appointed by")),
    Column("from_on", mark("From day"), Kind.DAY),
    Column("until", mark("Through day"), Kind.DAY),
)
