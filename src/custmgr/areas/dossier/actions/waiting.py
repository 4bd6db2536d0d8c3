"""What waits beside the complaint forms: reports to the general manager, answers of departments."""

from collections.abc import Iterator
from datetime import timedelta

from custmgr.areas.dossier.policy import Policy
from custmgr.areas.dossier.views import pending
from custmgr.areas.staff.facts import Department
from custmgr.ground.desk import Reader
from custmgr.ground.words import mark
from custmgr.mechanisms.dues import Due

REPORT = mark("complaint {number}: report on the visit of {on} to the general manager")
NOTE = mark("complaint {number}: {department} is to answer: {text}")


def dues(desk: Reader) -> Iterator[Due]:
    """Tell of the reports owed within three days and of the notes that wait for an answer (CMP-22, CMP-34)."""
    for owed in pending.reports(desk.connection):
        days = desk.policy(Policy, owed.on).report_days
        yield Due(
            "CMP-34", f"{owed.complaint} {owed.on}", REPORT, owed.on, owed.on + timedelta(days=days),
            {"number": owed.complaint, "on": owed.on}, owed.customer, owed.name, department=Department.QC,
            way=f"custmgr complaint report {owed.complaint} --by STAFF --handling TEXT",
        )  # fmt: skip
    for note in pending.notes(desk.connection):
        department = Department(note.department)
        yield Due(
            "CMP-22", f"note {note.id}", NOTE, note.on, None,
            {"number": note.complaint, "department": department, "text": note.text}, note.customer, note.name,
            department=department, way=f"custmgr complaint reply {note.id} --by STAFF --text TEXT",
        )  # fmt: skip
