"""What is handed out of a customer's file, group by group."""

from collections.abc import Collection

from custmgr.areas.access.facts import BLOCKS, Group
from custmgr.areas.customers.facts import FIELDS, FieldKind, FileField
from custmgr.ground.show import Column, Kind
from custmgr.ground.words import mark

SHOWN_AS = {
    FieldKind.MONEY: Kind.MONEY,
    FieldKind.QUANTITY: Kind.NUMBER,
    FieldKind.DAY: Kind.DAY,
    FieldKind.WORD: Kind.WORD,
    FieldKind.FLAG: Kind.FLAG,
}
CODE = Column("code", mark("Customer code"))
NAME = Column("name", mark("Customer name"))
CARD = {
    Group.HEAD: (
        Column("status", mark("Status"), Kind.WORD),
        Column("file_state", mark("File"), Kind.WORD),
        Column("registered_on", mark("Registered on"), Kind.DAY),
        Column("last_purchase_on", mark("Last purchase"), Kind.DAY),
    ),
    Group.CREDIT: (
        Column("grade", mark("Grade"), Kind.WORD),
        Column("score", mark("Score"), Kind.NUMBER),
        Column("credit_limit", mark("Credit limit"), Kind.MONEY, of="credit_limit_fen"),
        Column("on_hold", mark("On hold"), Kind.FLAG),
    ),
}
WRITTEN = (
    Column("file", mark("Written to")),
    Column("rows", mark("Customers"), Kind.NUMBER),
    Column("fields", mark("Fields"), Kind.LIST, table=False),
    Column("sha256", mark("SHA-256")),
)
ROSTER = (
    Column("code", mark("Customer code"), whole=True),
    Column("name", mark("Customer name")),
    Column("kind", mark("Customer kind"), Kind.WORD),
    Column("salesperson", mark("Salesperson")),
    Column("contact", mark("Contact")),
    Column("phone", mark("Telephone")),
    Column("grade", mark("Grade"), Kind.WORD),
    Column("term", mark("Payment term")),
    Column("credit_limit", mark("Credit limit"), Kind.MONEY, of="credit_limit_fen"),
    Column("last_purchase_on", mark("Last purchase"), Kind.DAY),
    Column("last_visit_on", mark("Last visit"), Kind.DAY),
    Column("verified_on", mark("Verified on"), Kind.DAY),
)
CONTACT = (
    Column("standing", mark("Kind"), Kind.WORD),
    Column("name", mark("Name")),
    Column("post", mark("Department and post")),
    Column("phone", mark("Telephone")),
    Column("fax", mark("Fax")),
    Column("mobile", mark("Mobile")),
    Column("email", mark("E-mail")),
)
VIOLATION = (
    Column("on", mark("Day"), Kind.DAY),
    Column("kind", mark("Kind")),
    Column("event", mark("Event")),
)
EVALUATION = (
    Column("evaluator", mark("Evaluator")),
    Column("evaluation", mark("Evaluation")),
    Column("on", mark("Day"), Kind.DAY),
)


def columns_of(groups: Collection[Group]) -> tuple[Column, ...]:
    """Return the columns of an export: code and name, then those of every group that may be seen (HBK-05)."""
    found = [CODE, NAME]
    for group in Group:
        if group in groups:
            found += [*CARD.get(group, ()), *(shown(field) for field in FIELDS if field.block in BLOCKS.get(group, ()))]
    seen: dict[str, Column] = {}
    for column in found:
        seen.setdefault(column.key, column)
    return tuple(seen.values())


def shown(field: FileField) -> Column:
    """Return the column of a field of the form."""
    of = field.column if field.kind is FieldKind.MONEY else field.key
    return Column(field.key, field.title, SHOWN_AS.get(field.kind, Kind.TEXT), of=of)
