"""Looking into a complaint's file: reports owed and filed, notes that wait, and the whole of it."""

from collections.abc import Sequence
from datetime import date

from custmgr.areas.complaints import views as complaints
from custmgr.areas.complaints.facts.cases import Case
from custmgr.areas.dossier.facts import Entry, Note, Report
from custmgr.areas.dossier.policy import Policy
from custmgr.areas.dossier.refusals import NotFiled, SeveralReports
from custmgr.areas.dossier.views import entries, records
from custmgr.areas.staff.facts import Department
from custmgr.ground.desk import Reader
from custmgr.ground.refusals import Refusal


def list_reports(desk: Reader, number: str | None, *, overdue: bool) -> list[Report]:
    """List the reports still owed, the longest first, then those that were filed (CMP-33, CMP-34)."""
    case_id = complaints.find(desk.connection, number).id if number else None
    owed = records.owed(desk.connection, desk.today, desk.policy(Policy), case_id)
    if overdue:
        return [report for report in owed if report.days_late]
    return [*owed, *records.filed(desk.connection, desk.today, case_id)]


def filed_report(desk: Reader, number: str, investigated_on: date | None) -> Report:
    """Return the filed report of a case, the one of a day where there are several (CMP-34)."""
    case = complaints.find(desk.connection, number)
    found = records.filed(desk.connection, desk.today, case.id)
    return one_of(case, found, investigated_on, NotFiled(case.number))


def list_notes(desk: Reader, department: Department | None, *, everything: bool) -> list[Note]:
    """List what waits for a department's answer, the oldest first (CMP-22)."""
    return records.notes(desk.connection, desk.today, department=department, everything=everything)


def whole_file(desk: Reader, number: str) -> tuple[str, list[Entry]]:
    """Return a case's number and everything kept beside its form, the newest last (CMP-12)."""
    case = complaints.find(desk.connection, number)
    return case.number, entries(desk.connection, case.id)


def one_of(case: Case, reports: Sequence[Report], on: date | None, nothing: Refusal) -> Report:
    """Return the only report of a case, or the one of a day; refuse where there is none or several (CMP-34)."""
    found = records.case_of_report(reports, on)
    if not found:
        raise nothing
    days = tuple(dict.fromkeys(report.investigated_on for report in found))
    if len(days) > 1:
        raise SeveralReports(case.number, days)
    return found[0]
