"""What waits among the findings: each open one, until its nearest limit ends."""

from collections.abc import Iterator

from custmgr.areas.findings import views
from custmgr.areas.findings.actions import looking
from custmgr.areas.findings.facts import Line
from custmgr.ground.desk import Reader
from custmgr.ground.language import _
from custmgr.ground.words import mark
from custmgr.mechanisms.dues import Due

AWAITED = mark("{number} {title}: still to be entered: {awaited}")
TO_CLOSE = mark("{number} {title}: to be closed")


def dues(desk: Reader) -> Iterator[Due]:
    """Tell of every finding that is open what it waits for and until when (VIS-33, VIS-37)."""
    for line in looking.list_findings(desk, views.Sought()):
        yield _due(line)


def _due(line: Line) -> Due:
    finding, clock = line.finding, line.clock
    running = clock if clock and clock.kept_on is None else None
    awaited = tuple(_(fact.label) for fact in line.awaited)
    values = {"number": finding.number, "title": line.title, "awaited": awaited}
    return Due(
        rule=running.rule if running else finding.rule,
        key=f"{finding.number}|{running.stops if running else 'close'}",
        says=AWAITED if awaited else TO_CLOSE,
        opens=finding.found_at.date(),
        deadline=running.deadline if running else None,
        values=values,
        customer=finding.customer,
        name=finding.name,
        owner=finding.owner,
        way=line.way,
    )
