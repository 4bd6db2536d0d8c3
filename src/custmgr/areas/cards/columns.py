"""What is shown of a customer's card and file."""

from custmgr.areas.customers.facts import FIELDS, Block, FieldKind, FileField
from custmgr.ground.show import Column, Kind
from custmgr.ground.words import mark

SHOWN_AS = {
    FieldKind.MONEY: Kind.MONEY,
    FieldKind.QUANTITY: Kind.NUMBER,
    FieldKind.DAY: Kind.DAY,
    FieldKind.WORD: Kind.WORD,
    FieldKind.FLAG: Kind.FLAG,
}
CARD = (
    Column("code", mark("Code")),
    Column("name", mark("Customer name")),
    Column("kind", mark("Customer kind"), Kind.WORD, table=False),
    Column("party", mark("Company or person"), Kind.WORD, table=False),
    Column("region", mark("Domestic or foreign"), Kind.WORD, table=False),
    Column("status", mark("Status"), Kind.WORD),
    Column("file_state", mark("File"), Kind.WORD),
    Column("founded_on", mark("Founded on"), Kind.DAY, table=False),
    Column("salesperson", mark("Seller")),
    Column("contact", mark("Contact"), table=False),
    Column("phone", mark("Telephone"), table=False),
    Column("email", mark("E-mail"), table=False),
    Column("address", mark("Address"), table=False),
    Column("uscc", mark("Credit code"), table=False),
    Column("grade", mark("Grade"), Kind.WORD),
    Column("score", mark("Score"), Kind.NUMBER, table=False),
    Column("credit_limit", mark("Limit"), Kind.MONEY, of="credit_limit_fen"),
    Column("on_hold", mark("Hold"), Kind.FLAG),
    Column("registered_on", mark("Registered on"), Kind.DAY, table=False),
    Column("district", mark("District"), table=False),
    Column("last_purchase_on", mark("Last purchase"), Kind.DAY, table=False),
)
HEAD = (
    Column("code", mark("Customer code")),
    Column("status", mark("Status"), Kind.WORD),
    Column("file_state", mark("File"), Kind.WORD),
    Column("grade", mark("Grade"), Kind.WORD),
    Column("score", mark("Score"), Kind.NUMBER),
    Column("credit_limit", mark("Credit limit"), Kind.MONEY, of="credit_limit_fen"),
    Column("on_hold", mark("On hold"), Kind.FLAG),
    Column("last_purchase_on", mark("Last purchase"), Kind.DAY),
    Column("registered_on", mark("Registered on"), Kind.DAY),
)
CREDIT = (
    Column("limit_source", mark("Limit from"), Kind.WORD),
    Column("limit_from", mark("Limit since"), Kind.DAY),
    Column("limit_until", mark("Limit until"), Kind.DAY),
    Column("undelivered", mark("Undelivered orders"), Kind.MONEY, of="undelivered_fen"),
    Column("hold", mark("Hold"), Kind.TREE, table=False),
    Column("release", mark("Release"), Kind.TREE, table=False),
)
KEPT = (
    Column("mnemonic", mark("Pinyin initials")),
    Column("submitted_by", mark("Submitted by")),
    Column("submitted_on", mark("Submitted on"), Kind.DAY),
    Column("reviewed_by", mark("Reviewed by")),
    Column("reviewed_on", mark("Reviewed on"), Kind.DAY),
)
HEALTH = (
    Column("verified_on", mark("Verified on"), Kind.DAY),
    Column("verification_due", mark("To be verified by"), Kind.DAY),
    Column("valid_to", mark("Valid through"), Kind.DAY),
    Column("approved_on", mark("File approved on"), Kind.DAY),
    Column("published_on", mark("Access published on"), Kind.DAY),
    Column("stale", mark("Neither changed nor confirmed for long"), Kind.FLAG),
    Column("buying_power_ratio", mark("Our share of the monthly buying power"), Kind.SHARE),
)
ENTERED = (
    Column("code", mark("Customer code")),
    Column("name", mark("Customer name")),
    Column("kind", mark("Customer kind"), Kind.WORD),
    Column("contact", mark("Contact")),
    Column("phone", mark("Telephone")),
    Column("salesperson", mark("Salesperson")),
    Column("file_state", mark("File"), Kind.WORD),
)
VIOLATION = (
    Column("on", mark("Day"), Kind.DAY),
    Column("kind", mark("Kind")),
    Column("event", mark("Event")),
)
CONTACT = (
    Column("standing", mark("Standing"), Kind.WORD),
    Column("name", mark("Name")),
    Column("post", mark("Department and post")),
    Column("phone", mark("Telephone")),
    Column("fax", mark("Fax"), table=False),
    Column("mobile", mark("Mobile")),
    Column("email", mark("E-mail"), table=False),
)
ATTACHMENT = (
    Column("on", mark("Attached on"), Kind.DAY),
    Column("path", mark("File path")),
    Column("note", mark("Note")),
    Column("sha256", mark("SHA-256"), table=False),
)
FORMER = (
    Column("code", mark("Former code")),
    Column("name", mark("Former name")),
    Column("on", mark("Merged on"), Kind.DAY),
    Column("reason", mark("Reason")),
)
EVALUATION = (
    Column("on", mark("Day"), Kind.DAY),
    Column("evaluator", mark("Evaluator")),
    Column("evaluation", mark("Evaluation")),
)
CHANGE = (
    Column("at", mark("When")),
    Column("field", mark("Field")),
    Column("old", mark("Old value")),
    Column("new", mark("New value")),
    Column("requested_by", mark("Requested by")),
    Column("reason", mark("Reason")),
    Column("doc_no", mark("Document no.")),
    Column("source_role", mark("Data from")),
    Column("operator", mark("Entered by")),
    Column("former_code", mark("Former code")),
)
CHANGED = (
    Column("on", mark("Day"), Kind.DAY),
    Column("title", mark("Field")),
    Column("old", mark("Old value")),
    Column("new", mark("New value")),
    Column("requested_by", mark("Requested by")),
    Column("reason", mark("Reason")),
    Column("doc_no", mark("Document no.")),
    Column("former_code", mark("Former code")),
)
BENEFIT = (
    Column("number", mark("No."), Kind.NUMBER, of="id"),
    Column("benefit", mark("Benefit"), of="text"),
    Column("from", mark("From day"), Kind.DAY, of="from_on"),
    Column("until", mark("Through day"), Kind.DAY),
    Column("ended_on", mark("Ended on"), Kind.DAY),
    Column("by", mark("Agreed by")),
)
DEALING = (
    Column("on", mark("Day"), Kind.DAY),
    Column("kind", mark("Kind"), Kind.WORD),
    Column("number", mark("Number")),
    Column("amount", mark("Amount"), Kind.MONEY, of="amount_fen"),
    Column("note", mark("Content")),
)


def shown(field: FileField) -> Column:
    """Return the column that shows a field of the file form."""
    of = field.column if field.kind is FieldKind.MONEY else field.key
    return Column(field.key, field.title, SHOWN_AS.get(field.kind, Kind.TEXT), of=of)


FORM = {block: tuple(shown(field) for field in FIELDS if field.block is block) for block in Block}
FIELDS_ONLY = tuple(column for block in FORM.values() for column in block if column.key not in {c.key for c in CARD})
EXTRA = Column("extra", mark("Further fields"), Kind.TREE)
CHANGES = Column("changes", mark("Changes"), Kind.TREE)
ROWS = tuple(
    Column(key, "", Kind.TREE)
    for key in (
        "violations",
        "evaluations",
        "formers",
        "contacts",
        "tags",
        "attachments",
        "changes",
        "dealings",
        "vip_benefits",
    )
)
PLAIN_CARD = tuple(Column(column.key, column.title) for column in CARD)
EDITED = (*PLAIN_CARD, *FIELDS_ONLY, EXTRA, CHANGES)
PLAIN_CREDIT = tuple(Column(column.key, column.title) for column in CREDIT)
PLAIN_HEALTH = tuple(Column(column.key, column.title) for column in HEALTH)
VIP = Column("vip_class", mark("VIP class"), Kind.WORD)
WHOLE = (*PLAIN_CARD, *PLAIN_CREDIT, *PLAIN_HEALTH, *FIELDS_ONLY, *KEPT, EXTRA, VIP, *ROWS)
