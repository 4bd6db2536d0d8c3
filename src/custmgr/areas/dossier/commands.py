"""`custmgr complaint`: what is kept beside a form - visits, reports, notes, negotiations."""

from datetime import date
from pathlib import Path
from typing import Annotated, Any

import typer

from custmgr.areas.dossier.facts import Via
from custmgr.areas.staff.facts import Department
from custmgr.ground import options
from custmgr.ground.language import _
from custmgr.ground.lazy import Verbs
from custmgr.ground.words import mark

complaint = Verbs("complaint")
HOW = _("How it was negotiated: onsite, phone, letter, email, fax, wechat or other.")
Number = Annotated[str, typer.Argument(metavar="NUMBER", help=_("The complaint's number."))]
NumberOrDraft = Annotated[str, typer.Argument(metavar="NUMBER", help=_("The complaint's number, or a draft's."))]
Writer = Annotated[str | None, typer.Option("--by", metavar="STAFF", help=_("Who did it; the clerk if not given."))]
On = Annotated[date | None, options.day("--on", help=_("The day; today if not given."))]
Investigated = Annotated[date | None, options.day("--investigated", help=_("The day of the visit or investigation."))]


def _text(name: str, line: str) -> Any:
    return typer.Option(name, metavar="TEXT", help=line)


@complaint.command(help=_("Record an emergency visit to the customer."))
def visit(
    number: NumberOrDraft,
    told: Annotated[str, _text("--told", _("Who was told of the abnormality."))],
    went: Annotated[list[str], typer.Option("--went", metavar="STAFF[,STAFF]", help=_("Who went to the customer."))],
    result: Annotated[str, _text("--result", _("What came of the visit."))],
    told_on: Annotated[
        date | None, options.day("--told-on", help=_("The day they were told; the visit's else."))
    ] = None,
    on: On = None,
    designated_by: Annotated[
        str | None, typer.Option("--designated-by", metavar="STAFF", help=_("The general manager who sent them."))
    ] = None,
    designated_on: Annotated[
        date | None, options.day("--designated-on", help=_("The day on which they were designated."))
    ] = None,
    as_json: options.Json = False,
) -> None:
    """Record a visit."""
    from custmgr.areas.dossier import columns
    from custmgr.areas.dossier.actions import visiting
    from custmgr.ground.desk import open_desk
    from custmgr.ground.show import say, show_one, warn

    names = [name.strip() for name in ",".join(went).replace("、", ",").replace("，", ",").split(",") if name.strip()]
    party = visiting.Party(told, names, result, told_on, on, designated_by, designated_on)
    with open_desk() as desk:
        made, alone = visiting.record_visit(desk, number, party)
    show_one(made, columns.VISIT, as_json=as_json)
    if not as_json:
        line = mark("Next: `custmgr complaint report {number} --by STAFF --handling TEXT`, by {due_on}.")
        say(line, number=made.number, due_on=made.due_on)
    if alone:
        warn(mark("Nobody of the manufacturing department went along. [CMP-31]"))


@complaint.command(help=_("File the report to the general manager."))
def report(
    number: NumberOrDraft,
    by: Annotated[str, typer.Option("--by", metavar="STAFF", help=_("Who reports."))],
    handling: Annotated[str, _text("--handling", _("How matters stand and what was done."))],
    abnormality: Annotated[str | None, _text("--abnormality", _("The abnormality; the form's reason else."))] = None,
    investigated: Investigated = None,
    on: On = None,
    as_json: options.Json = False,
) -> None:
    """File a report."""
    from custmgr.areas.dossier import columns
    from custmgr.areas.dossier.actions import visiting
    from custmgr.ground.desk import open_desk
    from custmgr.ground.show import show_one

    with open_desk() as desk:
        filed = visiting.file_report(desk, number, visiting.Filing(by, handling, abnormality, investigated, on))
    show_one(filed, columns.REPORT, as_json=as_json)


@complaint.command(help=_("Record what the general manager wrote on a report."))
def instruct(
    number: NumberOrDraft,
    by: options.By,
    text: Annotated[str, _text("--text", _("The instruction."))],
    investigated: Investigated = None,
    on: On = None,
    as_json: options.Json = False,
) -> None:
    """Record an instruction."""
    from custmgr.areas.dossier import columns
    from custmgr.areas.dossier.actions import visiting
    from custmgr.ground.desk import open_desk
    from custmgr.ground.show import show_one

    with open_desk() as desk:
        filed = visiting.instruct(desk, number, by, text, investigated, on)
    show_one(filed, columns.REPORT, as_json=as_json)


@complaint.command(help=_("List the reports to the general manager, with his instructions."))
def reports(
    number: Annotated[str | None, typer.Argument(metavar="[NUMBER]", help=_("Only this complaint's."))] = None,
    overdue: Annotated[bool, typer.Option("--overdue", help=_("Only what is past its day."))] = False,
    limit: options.Limit = None,
    as_json: options.Json = False,
) -> None:
    """List reports."""
    from custmgr.areas.dossier import columns
    from custmgr.areas.dossier.actions import looking
    from custmgr.ground.desk import open_reader
    from custmgr.ground.show import show

    with open_reader() as desk:
        found = looking.list_reports(desk, number, overdue=overdue)
    empty = mark("No report is past its day.") if overdue else mark("No report to the general manager.")
    show(found[:limit], columns.REPORT if as_json else columns.REPORTS, as_json=as_json, empty=empty)


@complaint.command("print-report", help=_("Write a report to the general manager as a form."))
def print_report(
    number: NumberOrDraft,
    investigated: Investigated = None,
    output: options.Output = None,
    force: options.Force = False,
    as_json: options.Json = False,
) -> None:
    """Print a report."""
    from custmgr.areas.dossier import columns
    from custmgr.areas.dossier.actions import printing
    from custmgr.ground.desk import open_reader
    from custmgr.ground.show import show_one

    with open_reader() as desk:
        target = output or Path(f"report-{number}.xlsx")
        file, sheets = printing.print_report(desk, number, investigated, target, force=force)
    show_one({"file": str(file), "sheets": sheets}, columns.PRINTED, as_json=as_json)


@complaint.command(help=_("Note something, for a department or of a meeting."))
def note(
    number: NumberOrDraft,
    text: Annotated[str, _text("--text", _("What is noted; of a meeting, its result."))] = "",
    to: Annotated[
        str | None, typer.Option("--to", metavar="DEPARTMENT", help=_("The department that shall answer."))
    ] = None,
    meeting: Annotated[bool, typer.Option("--meeting", help=_("It is a joint meeting with the customer."))] = False,
    place: Annotated[str | None, _text("--place", _("Where the meeting is."))] = None,
    participants: Annotated[str | None, _text("--participants", _("Who takes part in it."))] = None,
    on: On = None,
    by: Writer = None,
    as_json: options.Json = False,
) -> None:
    """Enter a note."""
    from custmgr.areas.dossier import columns
    from custmgr.areas.dossier.actions import noting
    from custmgr.ground.desk import open_desk
    from custmgr.ground.show import show_one

    department = options.word(Department, to, "--to") if to else None
    remark = noting.Remark(text, department, meeting, place, participants, on, by)
    with open_desk() as desk:
        made = noting.add_note(desk, number, remark)
    show_one(made, columns.NOTE, as_json=as_json)


@complaint.command(help=_("List the notes that wait for a department's answer."))
def notes(
    department: Annotated[
        str | None, typer.Option("--department", metavar="DEPARTMENT", help=_("Only those sent to it."))
    ] = None,
    everything: Annotated[bool, typer.Option("--all", help=_("Also those that wait for nothing."))] = False,
    limit: options.Limit = None,
    as_json: options.Json = False,
) -> None:
    """List notes."""
    from custmgr.areas.dossier import columns
    from custmgr.areas.dossier.actions import looking
    from custmgr.ground.desk import open_reader
    from custmgr.ground.show import show

    wanted = options.word(Department, department, "--department") if department else None
    with open_reader() as desk:
        found = looking.list_notes(desk, wanted, everything=everything)
    empty = mark("No note is kept.") if everything and not wanted else mark("No note waits for an answer.")
    show(found[:limit], columns.NOTE if as_json else columns.NOTES, as_json=as_json, empty=empty)


@complaint.command(help=_("Answer a note that was sent to a department."))
def reply(
    note: Annotated[int, typer.Argument(metavar="NOTE", help=_("The note's number."))],
    by: Annotated[str, typer.Option("--by", metavar="STAFF", help=_("Who answers for the department."))],
    text: Annotated[str, _text("--text", _("The answer."))],
    as_json: options.Json = False,
) -> None:
    """Answer a note."""
    from custmgr.areas.dossier import columns
    from custmgr.areas.dossier.actions import noting
    from custmgr.ground.desk import open_desk
    from custmgr.ground.show import show_one

    with open_desk() as desk:
        answered = noting.reply(desk, note, by, text)
    show_one(answered, columns.NOTE, as_json=as_json)


@complaint.command(help=_("Record a negotiation with the customer."))
def negotiate(
    number: Number,
    channel: Annotated[str, typer.Option("--channel", metavar="HOW", help=HOW)],
    position: Annotated[str, _text("--position", _("What the customer said."))],
    promised: Annotated[
        int | None, options.amount("--promised", help=_("What was promised; nothing before the decision."))
    ] = None,
    on: On = None,
    by: Writer = None,
    as_json: options.Json = False,
) -> None:
    """Record a negotiation."""
    from custmgr.areas.dossier import columns
    from custmgr.areas.dossier.actions import noting
    from custmgr.ground.desk import open_desk
    from custmgr.ground.show import show_one

    talk = noting.Talk(options.word(Via, channel, "--channel"), position, promised, on, by)
    with open_desk() as desk:
        made = noting.negotiate(desk, number, talk)
    show_one(made, columns.NEGOTIATION, as_json=as_json)


@complaint.command(help=_("Show everything kept beside a form, newest last."))
def dossier(number: NumberOrDraft, as_json: options.Json = False) -> None:
    """Show a complaint's file."""
    from custmgr.areas.dossier import columns
    from custmgr.areas.dossier.actions import looking
    from custmgr.ground.desk import open_reader
    from custmgr.ground.show import heading, show

    with open_reader() as desk:
        shown, found = looking.whole_file(desk, number)
    if not as_json and found:
        heading(mark("File of complaint {number}"), number=shown)
    rows = [columns.told(entry) for entry in found]
    show(rows, columns.ENTRY, as_json=as_json, empty=mark("Nothing is kept beside the form yet."))
