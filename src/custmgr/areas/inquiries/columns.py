"""What is shown of inquiries."""

from custmgr.ground.show import Column, Kind
from custmgr.ground.words import mark

INQUIRY = (
    Column("number", mark("No."), Kind.NUMBER, of="id"),
    Column("state", mark("State"), Kind.WORD),
    Column("until", mark("Deadline"), Kind.MOMENT, json=False),
    Column("late", mark("Late"), Kind.FLAG),
    Column("customer", mark("Customer code")),
    Column("name", mark("Customer")),
    Column("received_at", mark("Received"), Kind.MOMENT),
    Column("channel", mark("Came by"), Kind.WORD),
    Column("kind", mark("Kind"), Kind.WORD),
    Column("owner", mark("First asked")),
    Column("worker", mark("Worked on by")),
    Column("important", mark("Important"), Kind.FLAG),
    Column("text", mark("What is asked")),
    Column("due", mark("Answer due"), Kind.MOMENT),
    Column("responded_at", mark("First answer"), Kind.MOMENT),
    Column("on_time", mark("In time"), Kind.FLAG),
    Column("answered_at", mark("Answered"), Kind.MOMENT),
    Column("forwarded_at", mark("Passed to the lead"), Kind.MOMENT),
    Column("agreed_on", mark("Agreed on"), Kind.DAY),
    Column("market", mark("Market"), Kind.WORD, table=False),
    Column("priority", mark("Points"), Kind.NUMBER, table=False),
)
LIST = (
    Column("number", mark("No."), Kind.NUMBER, of="id"),
    Column("standing", mark("State"), Kind.WORD, whole=True),
    Column("until", mark("Deadline"), Kind.MOMENT, whole=True),
    Column("name", mark("Customer")),
    Column("worker", mark("Worked on by")),
    Column("asked", mark("What is asked")),
)
PRIORITY = (
    Column("number", mark("No."), Kind.NUMBER, of="id"),
    Column("priority", mark("Points"), Kind.NUMBER),
    Column("market", mark("Market"), Kind.WORD),
    Column("until", mark("Deadline"), Kind.MOMENT, whole=True),
    Column("name", mark("Customer")),
    Column("asked", mark("What is asked")),
)
WHOLE = (
    *INQUIRY,
    Column("handling", mark("Handling")),
    Column("feedback", mark("Customer's feedback")),
    Column("revision", mark("Revision of the contract")),
    Column("closed_at", mark("Closed"), Kind.MOMENT),
    *(Column(key, "", Kind.TREE, table=False) for key in ("points", "promises", "rounds", "history")),
)
POINT = (
    Column("number", mark("No."), Kind.NUMBER),
    Column("text", mark("Point")),
    Column("answered", mark("Answered"), Kind.FLAG),
)
PROMISE = (
    Column("made_at", mark("Promised at"), Kind.MOMENT),
    Column("promised_at", mark("Answer promised for"), Kind.MOMENT),
    Column("kept_at", mark("Next answer"), Kind.MOMENT),
    Column("broken", mark("Broken"), Kind.FLAG),
)
ROUND = (
    Column("on", mark("Day"), Kind.DAY),
    Column("need", mark("What the customer needs")),
    Column("proposal", mark("What we proposed")),
    Column("agreed", mark("Agreed"), Kind.FLAG),
    Column("by", mark("By")),
)
STEP = (
    Column("at", mark("When"), Kind.MOMENT),
    Column("step", mark("What was done"), Kind.WORD),
    Column("by", mark("By")),
    Column("to", mark("To")),
    Column("text", mark("Text")),
    Column("promised_at", mark("Answer promised for"), Kind.MOMENT),
    Column("reason", mark("Reason")),
    Column("extra", mark("Given in addition")),
)
PARTS = (
    ("points", mark("Points of the question"), POINT),
    ("promises", mark("Promises"), PROMISE),
    ("rounds", mark("Rounds of talks"), ROUND),
    ("history", mark("History"), STEP),
)
BESIDE = (Column("checklist", "", Kind.TREE), Column("office_hours", "", Kind.TREE))
CHECKLIST = (
    Column("aspect", "", table=False),
    Column("what", mark("What buyers look at")),
    Column("result", mark("Where we stand")),
)
MONTH = (
    Column("month", mark("Month")),
    Column("inquiries", mark("Inquiries"), Kind.NUMBER),
    Column("on_time", mark("Answered in time"), Kind.NUMBER),
    Column("late", mark("Too late"), Kind.NUMBER),
    Column("waiting", mark("Not due yet"), Kind.NUMBER),
    Column("broken_promises", mark("Broken promises"), Kind.NUMBER),
    Column("on_time_rate", mark("Share in time"), Kind.SHARE),
)
