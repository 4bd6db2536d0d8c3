"""Looking settlement papers up, with what their cases approved."""

from custmgr.areas.complaints import views as complaints
from custmgr.areas.complaints.facts.cases import Case
from custmgr.areas.settlement import views
from custmgr.areas.settlement.actions.case import policy_of
from custmgr.areas.settlement.facts.papers import Allowance, ReturnNote
from custmgr.areas.settlement.rules import returns
from custmgr.ground.desk import Reader
from custmgr.ground.text import folded

OF_CASE = "k.number = :complaint"


def show(desk: Reader, number: str) -> ReturnNote:
    """Return a note with what its case approved, and the most that may be booked."""
    note = views.find_note(desk.connection, number)
    case = complaints.find(desk.connection, note.complaint)
    return _described(desk, note, case, notes_of(desk, note.complaint))


def list_allowances(desk: Reader, complaint: str | None, *, only_open: bool) -> list[Allowance]:
    """List certificates, of one complaint or of all, those still on their way or all."""
    wanted = {"complaint": _known(desk, complaint)} if complaint else {}
    found = views.list_allowances(desk.connection, OF_CASE if complaint else "1", **wanted)
    return [paper for paper in found if not (only_open and paper.ended)]


def list_notes(desk: Reader, complaint: str | None, *, only_open: bool) -> list[ReturnNote]:
    """List return notes, of one complaint or of all, those still on their way or all."""
    found = notes_of(desk, _known(desk, complaint)) if complaint else views.list_notes(desk.connection)
    cases = complaints.list_cases(desk.connection, "k.id IN (SELECT complaint_id FROM settlement)")
    by_number = {case.number: case for case in cases}
    by_case = {number: [note for note in found if note.complaint == number] for number in by_number}
    wanted = [note for note in found if not (only_open and note.ended)]
    return [_described(desk, note, by_number[note.complaint], by_case[note.complaint]) for note in wanted]


def _known(desk: Reader, complaint: str) -> str:
    return str(complaints.find(desk.connection, folded(complaint).upper()).number)


def notes_of(desk: Reader, complaint: str) -> list[ReturnNote]:
    """List the return notes of a complaint."""
    return views.list_notes(desk.connection, OF_CASE, complaint=complaint)


def _described(desk: Reader, note: ReturnNote, case: Case, notes: list[ReturnNote]) -> ReturnNote:
    return returns.described(note, case, returns.ratio_of(notes, policy_of(desk, case).returns.over_ratio))
