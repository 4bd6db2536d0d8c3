"""What is shown of the visits."""

from custmgr.ground.show import Column, Kind
from custmgr.ground.words import mark

VISIT = (
    Column("number", mark("No."), whole=True),
    Column("on", mark("Day"), Kind.DAY),
    Column("customer", mark("Customer code")),
    Column("name", mark("Customer name")),
    Column("by", mark("Visitors"), Kind.LIST),
    Column("method", mark("Method"), Kind.WORD),
    Column("kind", mark("Kind"), Kind.WORD),
    Column("content", mark("Content")),
)
RECORD = (
    *VISIT,
    Column("preparation", mark("Preparation")),
    Column("persons_met", mark("Persons met")),
    Column("result", mark("Result")),
    Column("next_step", mark("Next step")),
    Column("plan_item", mark("Plan item"), Kind.NUMBER),
    Column("unplanned", mark("Made without a plan because")),
    Column("facts", mark("Further facts"), Kind.TREE, of="told"),
    Column("topics", mark("Topics"), Kind.LIST, table=False),
)
WHOLE = (
    *RECORD,
    Column("learnt", mark("Learnt"), Kind.TREE, table=False),
    Column("learnt_told", mark("Learnt"), json=False),
    Column("findings", mark("Findings opened"), Kind.LIST),
    Column("ways", mark("Next"), Kind.LIST),
)
TOPIC = (
    Column("code", mark("Code"), whole=True),
    Column("block", mark("Block"), Kind.WORD),
    Column("title", mark("Topic")),
    Column("written", mark("In writing"), Kind.FLAG),
    Column("rule", mark("Rule"), table=False),
    Column("questions", mark("Asked once (--set)"), Kind.LIST, table=False),
    Column("columns", mark("Asked for each line (--row)"), Kind.LIST, table=False),
    Column("flags", mark("Seen (--flag)"), Kind.LIST, table=False),
)
TOPIC_WHOLE = tuple(Column(one.key, one.title, one.kind) for one in TOPIC)
COVERAGE = (
    Column("code", mark("Code"), whole=True),
    Column("block", mark("Block"), Kind.WORD),
    Column("title", mark("Topic")),
    Column("last_on", mark("Last spoken of"), Kind.DAY),
    Column("covered", mark("Covered"), Kind.FLAG),
)
DUE = (
    Column("state", mark("State"), Kind.WORD),
    Column("deadline", mark("Deadline"), Kind.DAY),
    Column("days_late", mark("Days late"), Kind.NUMBER),
    Column("customer", mark("Code")),
    Column("name", mark("Customer")),
    Column("rule", mark("Rule"), table=False),
    Column("reason", mark("Reason")),
    Column("opens_on", mark("Opens on"), Kind.DAY, table=False),
    Column("owner", mark("Owner")),
    Column("methods", mark("Methods"), Kind.LIST, table=False),
    Column("way", mark("Next command"), table=False),
    Column("provisional", mark("Provisional"), Kind.FLAG, table=False),
)
ASSIGNMENT = (
    Column("customer", mark("Customer code")),
    Column("name", mark("Customer name")),
    Column("important_potential", mark("Important potential"), Kind.FLAG),
    Column("contacts", mark("Salespersons in contact"), Kind.LIST),
)
ATTEMPT = (
    Column("at", mark("When"), Kind.MOMENT),
    Column("customer", mark("Customer code")),
    Column("name", mark("Customer name")),
    Column("kind", mark("Kind"), Kind.WORD, of="purpose"),
    Column("by", mark("Called by")),
    Column("medium", mark("Method"), Kind.WORD),
    Column("answer", mark("Result"), Kind.WORD),
    Column("counts", mark("Counts"), Kind.FLAG),
)
GIVEN_UP = (
    Column("customer", mark("Customer code")),
    Column("name", mark("Customer name")),
    Column("kind", mark("Kind"), Kind.WORD, of="purpose"),
    Column("on", mark("Day"), Kind.DAY),
    Column("by", mark("Given up by")),
    Column("attempts", mark("Attempts that count"), Kind.NUMBER),
    Column("note", mark("Content")),
)
OUTLINE = (
    Column("kind", mark("Kind"), Kind.WORD),
    Column("block", mark("Block"), Kind.WORD),
    Column("question", mark("What to ask")),
    Column("field", mark("Field"), table=False),
    Column("typed", mark("Answer with"), json=False),
    Column("rule", mark("Rule"), table=False),
)
OUTLINE_OF_ONE = (Column("kind", mark("Kind"), Kind.WORD, table=False), *OUTLINE[1:])
