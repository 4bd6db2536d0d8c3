"""The report to the general manager on paper."""

from datetime import date
from pathlib import Path

from custmgr.areas.complaints import views as complaints
from custmgr.areas.complaints.facts.cases import Case
from custmgr.areas.dossier.actions.looking import filed_report
from custmgr.areas.dossier.facts import Report
from custmgr.ground.desk import Reader
from custmgr.ground.files import check_target, check_workbook
from custmgr.ground.forms import Box, Form, Part, Signature, write
from custmgr.ground.show import Kind
from custmgr.ground.words import mark


def print_report(
    desk: Reader, number: str, investigated_on: date | None, target: Path, *, force: bool
) -> tuple[Path, list[str]]:
    """Write the report to the general manager as a form; return the file and its sheets (CMP-34)."""
    report = filed_report(desk, number, investigated_on)
    check_target(target, force=force)
    check_workbook(target)
    return target, write(
        target, [_form(complaints.find(desk.connection, number), report)], force=force, house=desk.company
    )


def _form(case: Case, report: Report) -> Form:
    about = Part(
        mark("What it is about"),
        (
            Box(mark("Customer"), case.customer_name),
            Box(mark("Part number"), case.product),
            Box(mark("Investigated on"), report.investigated_on, kind=Kind.DAY),
            Box(mark("Report due"), report.due_on, kind=Kind.DAY),
            Box(mark("Report filed on"), report.filed_on, kind=Kind.DAY),
            Box(mark("Designated by"), report.designated_by),
        ),
    )
    told = Part(
        mark("Content of the report"),
        (
            Box(mark("Abnormality reported by the customer"), report.abnormality, wide=True, lines=4),
            Box(mark("Situation and handling"), report.handling, wide=True, lines=6),
            Box(mark("Instruction"), report.instruction, wide=True, lines=4),
        ),
    )
    signatures = (
        Signature(mark("Author of the report"), report.author or "", report.filed_on),
        Signature(mark("General manager"), report.instructed_by or "", report.instructed_on),
    )
    return Form(mark("Report to the general manager"), report.number, (about, told), signatures)
