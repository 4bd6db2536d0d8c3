"""What is shown of the day's work."""

from custmgr.areas.today.facts import Line
from custmgr.ground.language import fill
from custmgr.ground.show import Column, Kind
from custmgr.ground.words import mark

TOLD = mark("{whom}: {text}")
WHOSE = mark("{text} ({whose})")
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
SHOWN = (
    Column("deadline", mark("Deadline"), Kind.DAY),
    Column("late", mark("Days late"), Kind.NUMBER),
    Column("told", mark("What, and what to type next")),
)


def told(line: Line) -> dict[str, object]:
    """Write a line as people read it: what, with whom, whose, by which rule, and below it what to type next."""
    text = fill(TOLD, whom=line.whom, text=line.what) if line.whom else line.what
    text = fill(WHOSE, text=text, whose=line.whose) if line.whose else text
    whole = "\n".join(filter(None, (f"{text} [{line.rule}]", line.way)))
    return {"deadline": line.deadline, "late": line.late, "told": whole}
