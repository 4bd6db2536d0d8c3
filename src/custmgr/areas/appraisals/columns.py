"""What is shown of a month's visits, and of the registers they keep up."""

from custmgr.ground.show import Column, Kind
from custmgr.ground.words import mark

APPRAISAL = (
    Column("name", mark("Visitor"), whole=True),
    Column("due", mark("Visits planned"), Kind.NUMBER),
    Column("done", mark("Of them made"), Kind.NUMBER),
    Column("in_time", mark("Made in time"), Kind.NUMBER),
    Column("done_late", mark("Done late"), Kind.NUMBER),
    Column("unplanned", mark("Unplanned"), Kind.NUMBER),
    Column("visits", mark("Visits"), Kind.NUMBER),
    Column("on_time", mark("Feedback in time"), Kind.NUMBER),
    Column("late", mark("Feedback late"), Kind.NUMBER),
    Column("missing", mark("Feedback lacking"), Kind.NUMBER),
    Column("execution", mark("Execution rate"), Kind.SHARE),
    Column("punctual", mark("Rate in time"), Kind.SHARE),
    Column("effectiveness", mark("Effectiveness rate"), Kind.SHARE),
    Column("score", mark("Visit score"), Kind.NUMBER),
)
NARROW = {"name", "due", "done", "visits", "on_time", "execution", "effectiveness", "score"}
SCREEN = tuple(Column(one.key, one.title, one.kind, table=one.key in NARROW, whole=one.whole) for one in APPRAISAL)
STATS = (
    Column("month", mark("Month")),
    Column("due_on", mark("Appraisal due on"), Kind.DAY),
    Column("rows", mark("Visitors"), Kind.TREE),
    Column("total", mark("All"), Kind.TREE),
    Column("without_feedback", mark("Without written feedback"), Kind.LIST),
    Column("unvisited", mark("In no plan of the month"), Kind.TREE),
)
ITEM = (
    Column("item", mark("Plan item"), Kind.NUMBER),
    Column("plan", mark("Plan")),
    Column("on", mark("Planned for"), Kind.DAY),
    Column("customer", mark("Customer code")),
    Column("name", mark("Customer")),
    Column("visitor", mark("Visitor")),
    Column("method", mark("Method"), Kind.WORD),
    Column("topics", mark("Topics"), Kind.LIST),
    Column("state", mark("State"), Kind.WORD),
    Column("done_on", mark("Done on"), Kind.DAY),
    Column("days_late", mark("Days late"), Kind.NUMBER),
)
MADE = (
    Column("number", mark("Visit")),
    Column("on", mark("Day"), Kind.DAY),
    Column("customer", mark("Customer code")),
    Column("name", mark("Customer")),
    Column("by", mark("Visitors"), Kind.LIST),
    Column("method", mark("Method"), Kind.WORD),
    Column("topics", mark("Topics"), Kind.LIST),
    Column("unplanned", mark("Made without a plan because")),
    Column("document", mark("Document number")),
    Column("deadline", mark("Feedback due on"), Kind.DAY),
    Column("sent_on", mark("Sent on"), Kind.DAY),
    Column("feedback", mark("Written feedback"), Kind.WORD),
)
SENT = (
    Column("number", mark("No."), whole=True),
    Column("visit", mark("Visit"), whole=True),
    Column("state", mark("State"), Kind.WORD, table=False),
    Column("name", mark("Customer")),
    Column("document", mark("Document number")),
    Column("sent_on", mark("Sent on"), Kind.DAY),
    Column("sent_to", mark("Addressee"), Kind.LIST),
    Column("deadline", mark("Deadline"), Kind.DAY),
    Column("days_late", mark("Days late"), Kind.NUMBER),
)
FINDING = (
    Column("number", mark("No.")),
    Column("title", mark("Kind")),
    Column("name", mark("Customer")),
    Column("text", mark("What was found")),
    Column("found_on", mark("Found"), Kind.DAY),
    Column("owner", mark("Owner")),
    Column("state", mark("State"), Kind.WORD),
    Column("deadline", mark("Deadline"), Kind.DAY),
    Column("days_late", mark("Days late"), Kind.NUMBER),
    Column("closed_on", mark("Closed on"), Kind.DAY),
)
UNVISITED = (
    Column("customer", mark("Customer code")),
    Column("name", mark("Customer")),
    Column("salesperson", mark("Salesperson")),
)
WRITTEN = (
    Column("file", mark("Written to")),
    Column("rows", mark("Rows"), Kind.NUMBER),
    Column("totals", mark("Totals"), Kind.TREE, table=False),
)
SUB_DEALER = (
    Column("code", mark("Customer code")),
    Column("customer", mark("Customer")),
    Column("name", mark("Sub-dealer")),
    Column("qualification", mark("Qualification"), Kind.WORD),
    Column("territory", mark("Sales territory"), Kind.WORD),
    Column("channel", mark("Sales channel"), Kind.WORD),
    Column("commercial_policy", mark("Commercial policy"), Kind.WORD),
    Column("markets", mark("Markets covered")),
    Column("shops", mark("Shops covered")),
    Column("told_on", mark("As of visit"), Kind.DAY),
    Column("filed_on", mark("Filed with the company on"), Kind.DAY),
)
GROUP = (
    Column("code", mark("Customer code")),
    Column("customer", mark("Customer")),
    Column("name", mark("Group customer")),
    Column("age", mark("New or existing"), Kind.WORD),
    Column("shops_before", mark("Shops before"), Kind.NUMBER),
    Column("added", mark("Shops added"), Kind.NUMBER),
    Column("lost", mark("Shops lost"), Kind.NUMBER),
    Column("shops_now", mark("Shops now"), Kind.NUMBER),
    Column("stable", mark("Cooperation stable"), Kind.WORD),
    Column("shops", mark("Shops covered")),
    Column("note", mark("Situation")),
    Column("told_on", mark("As of visit"), Kind.DAY),
)
SHOP = (
    Column("code", mark("Customer code")),
    Column("customer", mark("Customer")),
    Column("name", mark("Shop")),
    Column("age", mark("New or existing"), Kind.WORD),
    Column("state", mark("Cooperation"), Kind.WORD),
    Column("reason", mark("Reason of the termination")),
    Column("special", mark("Special circumstances")),
    Column("note", mark("Situation")),
    Column("told_on", mark("As of visit"), Kind.DAY),
)
CHANNEL = (
    Column("code", mark("Customer code")),
    Column("customer", mark("Customer")),
    Column("name", mark("Sales channel")),
    Column("registered_on", mark("Registered with the company on"), Kind.DAY),
    Column("ended_on", mark("Ended on"), Kind.DAY),
)
