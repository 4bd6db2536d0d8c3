"""The workbooks of the visits: a month's appraisal, and the registers of what customers cover."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from custmgr.areas.appraisals import columns, rules, views
from custmgr.areas.appraisals.actions.appraising import Known, known
from custmgr.areas.appraisals.policy import Policy
from custmgr.areas.findings.actions import looking as findings
from custmgr.areas.findings.facts import Fact, Line
from custmgr.areas.findings.views import Sought
from custmgr.areas.topics.actions import telling
from custmgr.areas.topics.facts import Register
from custmgr.areas.visits.facts import FEEDBACK
from custmgr.ground.desk import Reader
from custmgr.ground.files import check_target, check_workbook
from custmgr.ground.language import _, fill
from custmgr.ground.periods import Month
from custmgr.ground.sheet import Book
from custmgr.ground.words import mark

HEADING = mark("Monthly appraisal of visits {month}")
REGISTERS = mark("What customers cover, as of {on}")
SIGNED_BY = (mark("Prepared by"), mark("Regional manager"), mark("Sales management"))
DUE = mark("Due on {due_on}. Execution: planned visits of the month made by its end ÷ those planned.")
HOW = mark("Effectiveness: visits written up in time ÷ visits made. Score: {first} × execution + {second} × it.")
SO_FAR = mark("The month is not over: as of {today}.")
NO_PAY = mark("The score bears on the month's performance pay; the program computes no pay.")


@dataclass(frozen=True)
class Written:
    """A workbook that was written: its file, how many rows, its figures."""

    file: Path
    rows: int
    totals: dict[str, Any]


def write_visits(desk: Reader, month: Month, target: Path, *, force: bool) -> Written:
    """Write a month's appraisal with what it stands on; for a past month always the same (VIS-34, VIS-35)."""
    told = known(desk, month)
    check_target(target, force=force)
    check_workbook(target)
    heading = fill(HEADING, month=str(month))
    book = Book(heading, desk.company)
    signatures, rows = [_(name) for name in SIGNED_BY], [rules.told(one) for one in told.appraisals]
    book.sheet(
        _(mark("Appraisal")), columns.APPRAISAL, rows, heading=heading, notes=_notes(desk, told),
        total=rules.told(told.total), signatures=signatures,
    )  # fmt: skip
    book.sheet(_(mark("Planned visits")), columns.ITEM, told.items, heading=heading)
    made = [{**vars(one), "topics": telling.titles(desk, one.topics, one.on)} for one in told.made]
    book.sheet(_(mark("Visits and feedback")), columns.MADE, made, heading=heading)
    book.sheet(_(mark("Findings opened")), columns.FINDING, list(_findings(desk, month)), heading=heading)
    book.sheet(_(mark("In no plan")), columns.UNVISITED, told.unvisited, heading=heading, landscape=False)
    book.save(target, force=force)
    return Written(target, len(told.appraisals), rules.figures(told.total))


def write_registers(desk: Reader, target: Path, *, force: bool) -> Written:
    """Write what customers cover by the last visit that told of it: sub-dealers, groups, shops, channels (VIS-11)."""
    check_target(target, force=force)
    check_workbook(target)
    heading = fill(REGISTERS, on=desk.today)
    book = Book(heading, desk.company)
    counts: dict[str, Any] = {}
    shown = ((Register.SUB_DEALER, columns.SUB_DEALER), (Register.GROUP, columns.GROUP), (Register.SHOP, columns.SHOP))
    filed = _filed(desk)
    for register, kind in shown:
        topics = telling.codes_of(desk, register)
        lines = views.latest_lines(desk.connection, topics, desk.today) if topics else []
        rows = [rules.register_line(line, filed.get(line["visit"])) for line in lines]
        counts[register.value] = book.sheet(_(register.label), kind, rows, heading=heading)
    channels = views.channels(desk.connection, desk.today)
    title = _(mark("Sales channels"))
    counts["channel"] = book.sheet(title, columns.CHANNEL, channels, heading=heading, landscape=False)
    book.save(target, force=force)
    return Written(target, sum(counts.values()), counts)


def _notes(desk: Reader, told: Known) -> list[str]:
    policy = desk.policy(Policy, min(told.month.last, desk.today))
    notes = [
        fill(DUE, due_on=told.due_on),
        fill(HOW, first=policy.weight_execution, second=policy.weight_effect),
        fill(NO_PAY),
    ]
    return notes if told.month.last < desk.today else [*notes, fill(SO_FAR, today=desk.today)]


def _findings(desk: Reader, month: Month) -> Iterator[dict[str, Any]]:
    sought = Sought(found_in=(month.first, month.last), everything=True)
    for line in findings.list_findings(desk, sought):
        if line.finding.kind != FEEDBACK:
            yield _finding(line)


def _finding(line: Line) -> dict[str, Any]:
    one = line.finding
    return {
        "number": one.number, "title": line.title, "name": one.name, "text": one.text, "found_on": one.found_at.date(),
        "owner": one.owner, "state": one.state, "deadline": line.clock.deadline if line.clock else None,
        "days_late": line.days_late, "closed_on": one.closed_on,
    }  # fmt: skip


def _filed(desk: Reader) -> dict[str, date]:
    """Return for each visit the day the coverage it told of was filed with the company (VIS-11)."""
    lines = findings.list_findings(desk, Sought(kind="coverage_filing", everything=True))
    return {
        line.finding.about.number: date.fromisoformat(line.finding.facts[Fact.FILED_ON])
        for line in lines
        if line.finding.about and Fact.FILED_ON in line.finding.facts
    }
