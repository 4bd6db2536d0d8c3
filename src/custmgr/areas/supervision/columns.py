"""What is shown of the supervision of visits."""

from custmgr.ground.show import Column, Kind
from custmgr.ground.words import mark

CHECK = (
    Column("visit", mark("Visit"), whole=True),
    Column("visited_on", mark("Day of the visit"), Kind.DAY),
    Column("customer", mark("Customer code"), table=False),
    Column("name", mark("Customer name")),
    Column("visitors", mark("Visitors"), Kind.LIST),
    Column("by", mark("Spot check by")),
    Column("on", mark("Checked on"), Kind.DAY),
    Column("planned", mark("Plan made"), Kind.FLAG),
    Column("in_time", mark("Done in time"), Kind.FLAG),
    Column("truthful", mark("Result recorded truthfully"), Kind.FLAG),
    Column("traces", mark("Traces kept properly"), Kind.FLAG),
    Column("passed", mark("In order"), Kind.FLAG, table=False),
    Column("note", mark("Content")),
    Column("finding", mark("Ordered to be put right")),
)
LISTED = (
    *(column for column in CHECK if column.key in {"visit", "visited_on", "name", "by"}),
    Column("faults", mark("Not in order"), Kind.LIST),
    *(column for column in CHECK if column.key in {"note", "finding"}),
)
SAMPLE = (
    Column("month", mark("Month")),
    Column("visits", mark("Visits"), Kind.NUMBER),
    Column("needed", mark("To be checked"), Kind.NUMBER),
    Column("checked", mark("Checked"), Kind.NUMBER),
    Column("left", mark("Still to be checked"), Kind.NUMBER),
    Column("propose", mark("Proposed for checking"), Kind.LIST),
)
CHECKS = Column("checks", mark("Checks"), Kind.TREE)
RATIO = (
    Column("ratio", mark("Measured"), Kind.WORD),
    Column("period", mark("Period")),
    Column("total", mark("To be visited"), Kind.NUMBER),
    Column("done", mark("Visited in time"), Kind.NUMBER),
    Column("rate", mark("Share"), table=False),
    Column("percent", mark("Share"), json=False),
    Column("target", mark("Target"), Kind.SHARE),
    Column("passed", mark("Target reached"), Kind.FLAG),
    Column("missing", mark("Not visited"), Kind.LIST),
    Column("rule", mark("Rule"), table=False),
)
SUMMARY = (
    Column("name", mark("Customer name")),
    Column("on", mark("Time of the visit"), Kind.DAY),
    Column("method", mark("Method"), Kind.WORD),
    Column("content", mark("Content")),
)
FULL = (
    Column("number", mark("No.")),
    Column("on", mark("Day"), Kind.DAY),
    Column("name", mark("Customer name")),
    Column("visitors", mark("Visitors"), Kind.LIST),
    Column("method", mark("Method"), Kind.WORD),
    Column("kind", mark("Kind"), Kind.WORD),
    Column("content", mark("Content")),
    Column("problems", mark("Problems")),
    Column("result", mark("Result")),
    Column("opinions", mark("Opinions and suggestions")),
    Column("satisfaction", mark("Satisfaction"), Kind.NUMBER),
)
WORKLOAD = (
    Column("specialist", mark("Visit specialist")),
    Column("planned", mark("Planned"), Kind.NUMBER),
    Column("attempted", mark("Attempts made"), Kind.NUMBER),
    Column("reached", mark("Reached"), Kind.NUMBER),
    Column("late", mark("Late"), Kind.NUMBER),
    Column("given_up", mark("Given up"), Kind.NUMBER),
    Column("checked", mark("Checked"), Kind.NUMBER),
    Column("passed", mark("In order"), Kind.NUMBER),
)
APPRAISAL = (
    Column("manager", mark("Wealth manager")),
    Column("visits", mark("Visits made"), Kind.NUMBER),
    Column("satisfaction", mark("Average satisfaction")),
    Column("anomalies", mark("Major anomalies"), Kind.NUMBER),
    Column("complaints", mark("Complaints"), Kind.NUMBER),
    Column("verified", mark("Complaints proved true"), Kind.NUMBER),
)
FEEDBACK = (
    Column("name", mark("Customer name")),
    Column("on", mark("Day"), Kind.DAY),
    Column("result", mark("Result")),
    Column("opinions", mark("Opinions and suggestions")),
    Column("finding", mark("Finding")),
    Column("valid", mark("Valid"), Kind.FLAG),
    Column("handling", mark("Handling")),
    Column("answered_on", mark("Customer answered on"), Kind.DAY),
)
VIOLATION = (
    Column("number", mark("No.")),
    Column("person", mark("Person concerned")),
    Column("title", mark("Kind")),
    Column("text", mark("Violation")),
    Column("found_on", mark("Found on"), Kind.DAY),
    Column("reported_on", mark("Reported on"), Kind.DAY),
    Column("decision", mark("Order or decision")),
    Column("state", mark("State"), Kind.WORD),
    Column("closed_on", mark("Closed on"), Kind.DAY),
)
WRITTEN = (
    Column("file", mark("Written to")),
    Column("rows", mark("Rows"), Kind.NUMBER),
    Column("due_on", mark("To be sent up by"), Kind.DAY),
    Column("handed_to", mark("Handed to")),
    Column("totals", mark("Totals"), Kind.TREE, table=False),
)
SUMMED = (
    *WRITTEN,
    Column("visits", mark("Visits"), Kind.NUMBER, json=False),
    Column("attempts", mark("Attempts made"), Kind.NUMBER, json=False),
    Column("late", mark("Late"), Kind.NUMBER, json=False),
    Column("given_up", mark("Given up"), Kind.NUMBER, json=False),
)
FOUND = (
    *WRITTEN,
    Column("found", mark("Violations found"), Kind.NUMBER, json=False),
    Column("open", mark("Still open"), Kind.NUMBER, json=False),
)
PRINTED = (Column("file", mark("Written to")), Column("sheets", mark("Sheets"), Kind.LIST))
