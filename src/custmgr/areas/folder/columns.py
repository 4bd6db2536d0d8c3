"""What is shown of a customer's folder."""

from custmgr.ground.show import Column, Kind
from custmgr.ground.words import mark

CONTACT = (
    Column("standing", mark("Standing"), Kind.WORD),
    Column("name", mark("Name")),
    Column("post", mark("Department and post")),
    Column("phone", mark("Telephone")),
    Column("fax", mark("Fax"), table=False),
    Column("mobile", mark("Mobile")),
    Column("email", mark("E-mail"), table=False),
)
TAGS = (
    Column("code", mark("Customer code")),
    Column("name", mark("Customer name")),
    Column("tags", mark("Tags"), Kind.LIST),
)
TAG = (
    Column("tag", mark("Tag")),
    Column("customers", mark("Customers"), Kind.NUMBER),
)
ATTACHMENT = (
    Column("number", mark("No."), Kind.NUMBER, table=False),
    Column("customer", mark("Code"), whole=True),
    Column("name", mark("Customer name"), table=False),
    Column("on", mark("Attached on"), Kind.DAY),
    Column("path", mark("File path")),
    Column("size", mark("Bytes"), Kind.NUMBER),
    Column("sha256", mark("SHA-256"), table=False),
    Column("note", mark("Note")),
    Column("operator", mark("Entered by"), table=False),
    Column("kept", mark("Compared"), Kind.WORD),
)
