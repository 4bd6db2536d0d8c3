"""The month's papers: the summary of visits with workload and appraisal; the violations, also when there were none."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from custmgr.areas.findings.actions import looking as findings
from custmgr.areas.findings.facts import Fact, Matter, State
from custmgr.areas.findings.views import Sought
from custmgr.areas.methods.facts import Method
from custmgr.areas.staff import views as staff
from custmgr.areas.supervision import columns, rules, views
from custmgr.areas.supervision.actions import measuring
from custmgr.areas.supervision.facts import Made
from custmgr.areas.supervision.policy import Policy
from custmgr.areas.supervision.refusals import NotBegun
from custmgr.areas.visits.facts import VisitKind
from custmgr.ground.desk import Reader
from custmgr.ground.files import check_target, check_workbook
from custmgr.ground.holidays import statutory
from custmgr.ground.language import _, fill
from custmgr.ground.money import half_up
from custmgr.ground.periods import Month
from custmgr.ground.sheet import Book
from custmgr.ground.words import mark

SUMMARY, VIOLATIONS = mark("Summary of customer visits {month}"), mark("Monthly summary of violations {month}")
PART = mark("{heading}: {part}")
SIGNED_BY = (mark("Filled in by"), mark("Superior"))
NONE_FOUND = mark("No violation was found in this month.")
SEND_BY = mark("To be sent up by {due}.")
AS_OF = mark("The month is not over: as of {today}.")


@dataclass(frozen=True)
class Written:
    """A workbook that was written: its file, how many rows, by when it is sent up, its figures."""

    file: Path
    rows: int
    due_on: date
    totals: dict[str, Any]


def superior(desk: Reader, name: str | None) -> str | None:
    """Return to whom a paper is handed, who must be in the register; nobody where nobody is named (FVS-53)."""
    return staff.find(desk.connection, name).name if name else None


def write_summary(desk: Reader, month: Month, target: Path, *, force: bool) -> Written:
    """Write the summary of a month's visits: name, time, method, content; workload, appraisal, feedback (FVS-53)."""
    _check(desk, month, target, force=force)
    made = views.made(desk.connection, month)
    heading, notes = fill(SUMMARY, month=str(month)), _notes(desk, month)
    book = Book(heading, desk.company)
    signatures = [_(name) for name in SIGNED_BY]
    rows, work = [_visit(visit) for visit in made], measuring.workloads(desk, month)
    book.sheet(_(mark("Summary")), columns.SUMMARY, rows, heading=heading, notes=notes, signatures=signatures)
    for title, shown, told, upright in (
        (mark("Visit records"), columns.FULL, rows, False),
        (mark("Workload"), columns.WORKLOAD, work, True),
        (mark("Wealth managers"), columns.APPRAISAL, [*map(_appraisal, measuring.appraisals(desk, month))], True),
        (mark("Opinions"), columns.FEEDBACK, [*_feedback(desk, made)], False),
    ):
        named = fill(PART, heading=heading, part=_(title))
        signed = signatures[1:] if upright else ()
        book.sheet(_(title), shown, told, heading=named, landscape=not upright, signatures=signed)
    book.save(target, force=force)
    totals = {
        "visits": len(made), "attempts": sum(one.attempted for one in work),
        "late": sum(one.late for one in work), "given_up": sum(one.given_up for one in work),
    }  # fmt: skip
    return Written(target, len(made), _send_by(desk, month), totals)


def write_violations(desk: Reader, month: Month, target: Path, *, force: bool) -> Written:
    """Write the violations found in a month, to be sent up even when there were none (FVS-13)."""
    _check(desk, month, target, force=force)
    titles = findings.titles(desk)
    rows = [
        {**vars(one), "title": titles.get(one.kind, one.kind), "state": State(one.state)}
        for one in views.violations(desk.connection, month)
    ]
    heading = fill(VIOLATIONS, month=str(month))
    notes = [*_notes(desk, month), *([] if rows else [_(NONE_FOUND)])]
    book = Book(heading, desk.company)
    signatures = [_(name) for name in SIGNED_BY]
    book.sheet(_(mark("Violations")), columns.VIOLATION, rows, heading=heading, notes=notes, signatures=signatures)
    book.save(target, force=force)
    still = sum(row["closed_on"] is None for row in rows)
    return Written(target, len(rows), _send_by(desk, month), {"found": len(rows), "open": still})


def _check(desk: Reader, month: Month, target: Path, *, force: bool) -> None:
    if month.first > desk.today:
        raise NotBegun(str(month))
    check_target(target, force=force)
    check_workbook(target)


def _send_by(desk: Reader, month: Month) -> date:
    return rules.send_by(month.last, desk.policy(Policy, min(month.last, desk.today)), statutory())


def _notes(desk: Reader, month: Month) -> list[str]:
    told = [fill(SEND_BY, due=_send_by(desk, month))]
    return told if month.last < desk.today else [*told, fill(AS_OF, today=desk.today)]


def _visit(visit: Made) -> dict[str, Any]:
    return {**vars(visit), "method": Method(visit.method), "kind": VisitKind(visit.kind)}


def _appraisal(one: Any) -> dict[str, Any]:
    average = None if one.satisfaction is None else str(half_up(one.satisfaction, 2))
    return {**vars(one), "satisfaction": average}


def _feedback(desk: Reader, made: list[Made]) -> Iterator[dict[str, Any]]:
    """Yield the customers visited with results and opinions, and what became of their suggestions (FVS-64)."""
    answers = {
        line.finding.about.number: line.finding
        for line in findings.list_findings(desk, Sought(kind="suggestion", everything=True))
        if line.finding.about and line.finding.about.matter is Matter.VISIT
    }
    for visit in made:
        found = answers.get(visit.number)
        facts = found.facts if found else {}
        valid, answered = facts.get(Fact.VALID), facts.get(Fact.ANSWERED_ON)
        yield {
            **vars(visit),
            "opinions": visit.opinions or (found.text if found else None),
            "finding": found.number if found else None,
            "valid": None if valid is None else valid == "yes",
            "handling": facts.get(Fact.HANDLING),
            "answered_on": date.fromisoformat(answered) if answered else None,
        }
