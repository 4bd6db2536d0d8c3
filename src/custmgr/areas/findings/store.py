"""Writing findings."""

from collections.abc import Mapping
from datetime import date, datetime

from custmgr.areas.findings.facts import Entry, Fact, Report
from custmgr.areas.findings.tables import FindingEntryRow, FindingFactRow, FindingRow
from custmgr.ground.desk import Desk


def add(  # noqa: PLR0913  what a finding is entered with; all but the report are numbers of rows
    desk: Desk, number: str, report: Report, rule: str, *, customer_id: int | None, owner_id: int | None, at: datetime
) -> int:
    """Enter a finding; return the number of its row."""
    row = FindingRow(
        number=number,
        kind=report.kind,
        rule=rule,
        customer_id=customer_id,
        matter=report.about.matter.value if report.about else None,
        matter_number=report.about.number if report.about else None,
        cause=report.cause,
        text=report.text,
        owner_id=owner_id,
        found_at=at.isoformat(),
        entered_at=desk.now.isoformat(),
    )
    desk.session.add(row)
    desk.session.flush()
    assert row.id is not None
    return row.id


def enter(desk: Desk, finding_id: int, entry: Entry, facts: Mapping[Fact, str]) -> None:
    """Enter something done with a finding, and the facts that came with it."""
    row = FindingEntryRow(
        finding_id=finding_id,
        act=entry.act.value,
        step=entry.step,
        on_day=entry.on.isoformat(),
        by=entry.by,
        addressee=entry.addressee,
        text=entry.text,
        entered_at=desk.now.isoformat(),
    )
    desk.session.add(row)
    desk.session.flush()
    assert row.id is not None
    desk.session.add_all(
        FindingFactRow(entry_id=row.id, field=fact.value, value=value) for fact, value in facts.items()
    )
    desk.session.flush()


def close(desk: Desk, finding_id: int, on: date) -> None:
    """Close a finding, once."""
    desk.session.get_one(FindingRow, finding_id).closed_on = on.isoformat()
    desk.session.flush()
