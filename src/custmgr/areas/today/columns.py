"""What is shown of the day's work."""

from custmgr.areas.today.facts import Line
from custmgr.ground.agenda import Entry
from custmgr.ground.language import fill, typed
from custmgr.ground.show import Column, Kind
from custmgr.ground.words import mark

TOLD = mark("{whom}: {text}")
WHOSE = mark("{text} ({whose})")
PROVISIONAL = mark("{text} (deadline provisional: days off not known yet)")
DAYS = mark("{days} days")
LINE = (
    Column("group", mark("Work"), Kind.WORD),
    Column("what", mark("What")),
    Column("customer", mark("Customer code")),
    Column("name", mark("Customer name")),
    Column("owner", mark("Owner")),
    Column("department", mark("Department"), Kind.WORD),
    Column("opens_on", mark("Opens on"), Kind.DAY),
    Column("deadline", mark("Deadline"), Kind.DAY),
    Column("days_late", mark("Days late"), Kind.NUMBER),
    Column("state", mark("State"), Kind.WORD),
    Column("rule", mark("Rule")),
    Column("way", mark("Next command")),
    Column("provisional", mark("Provisional"), Kind.FLAG),
)
TITLES = (mark("Deadline"), mark("Late"), mark("What, and what to type next"))


def told(line: Line) -> Entry:
    """Write a line as people read it: until when, how late, what, with whom, whose, its rule, what to type next."""
    text = fill(TOLD, whom=line.whom, text=line.what) if line.whom else line.what
    text = fill(WHOSE, text=text, whose=line.whose) if line.whose else text
    text = fill(PROVISIONAL, text=text) if line.provisional else text
    late = fill(DAYS, days=line.days_late) if line.days_late else ""
    day = line.deadline.isoformat()[:10] if line.deadline else ""
    return Entry(day, late, "\n".join(filter(None, (f"{text} [{line.rule}]", typed(line.way)))))
