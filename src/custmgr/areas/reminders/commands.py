"""`custmgr complaint`: reminding of what is late, and asking why it was."""

from typing import Annotated

import typer

from custmgr.areas.complaints.facts.words import Stage
from custmgr.ground import options
from custmgr.ground.language import _
from custmgr.ground.lazy import Verbs
from custmgr.ground.words import mark

complaint = Verbs("complaint")
Only = Annotated[str | None, typer.Argument(metavar="[NUMBER]", help=_("Only this complaint's."))]


@complaint.command(help=_("Write reminder notes for what is late today."))
def remind(
    number: Only = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help=_("Say what would happen and write nothing."))] = False,
    limit: options.Limit = None,
    as_json: options.Json = False,
) -> None:
    """Remind of late stages."""
    from custmgr.areas.reminders import columns
    from custmgr.areas.reminders.actions import looking
    from custmgr.ground.desk import open_desk, open_reader
    from custmgr.ground.show import say, show

    if dry_run:
        with open_reader() as desk:
            found = looking.plan(desk, number)
        shown = columns.REMINDER if as_json else columns.PLANNED
        show(found[:limit], shown, as_json=as_json, empty=mark("There is nothing to remind of."))
        return
    from custmgr.areas.reminders.actions import reminding

    with open_desk() as desk:
        written, waiting = reminding.remind(desk, number), len(looking.drafts(desk))
    shown = columns.REMINDER if as_json else columns.SENT
    show(written[:limit], shown, as_json=as_json, empty=mark("There is nothing to remind of."))
    if written and not as_json:
        say(mark("Print them: `custmgr complaint print-reminder`."))
    if waiting and not as_json:
        say(mark("{count} drafts wait for acceptance: `custmgr complaint remind --dry-run` lists them."), count=waiting)


@complaint.command(help=_("Ask why a stage of a closed case was late."))
def inquire(
    number: Only = None,
    stage: Annotated[
        str | None, typer.Option("--stage", metavar="STAGE", help=_("The stage that was late; else they are listed."))
    ] = None,
    question: Annotated[str | None, typer.Option("--question", metavar="TEXT", help=_("What is asked."))] = None,
    answer: Annotated[str | None, typer.Option("--answer", metavar="TEXT", help=_("The answer to the note."))] = None,
    by: Annotated[str | None, typer.Option("--by", metavar="STAFF", help=_("Who answers for the department."))] = None,
    limit: options.Limit = None,
    as_json: options.Json = False,
) -> None:
    """Inquire about late stages."""
    from custmgr.areas.reminders import columns
    from custmgr.areas.reminders.actions import looking
    from custmgr.areas.reminders.refusals import AnswerIncomplete
    from custmgr.ground.desk import open_desk, open_reader
    from custmgr.ground.refusals import Missing
    from custmgr.ground.show import show, show_one

    if (answer is None) != (by is None):
        raise AnswerIncomplete
    if number is None or stage is None:
        if answer is not None or stage is not None:
            raise Missing("NUMBER" if number is None else "--stage", "custmgr complaint inquire")
        with open_reader() as desk:
            late = looking.candidates(desk, number)
        show(late[:limit], columns.OVERRUN, as_json=as_json, empty=mark("No late stage waits to be asked about."))
        return
    from custmgr.areas.reminders.actions import inquiring

    at = options.word(Stage, stage, "--stage")
    with open_desk() as desk:
        if answer is None:
            note = inquiring.inquire(desk, number, at, question)
        else:
            note = inquiring.answer(desk, number, at, by, answer)
    show_one(note, columns.NOTE, as_json=as_json)


@complaint.command(help=_("List reminder and inquiry notes, newest first."))
def reminders(
    number: Only = None,
    unanswered: Annotated[bool, typer.Option("--unanswered", help=_("Only inquiries without an answer."))] = False,
    limit: options.Limit = None,
    as_json: options.Json = False,
) -> None:
    """List notes."""
    from custmgr.areas.reminders import columns
    from custmgr.areas.reminders.actions import looking
    from custmgr.ground.desk import open_reader
    from custmgr.ground.show import show

    with open_reader() as desk:
        found = looking.list_notes(desk, number, unanswered=unanswered)
    show(
        found[:limit],
        columns.NOTE if as_json else columns.NOTES,
        as_json=as_json,
        empty=mark("No reminder or inquiry note was sent."),
    )


@complaint.command("print-reminder", help=_("Write reminder and inquiry notes as forms."))
def print_reminder(
    notes: Annotated[
        list[str] | None, typer.Argument(metavar="[NOTE]...", help=_("The notes, as R-0001; else all of today."))
    ] = None,
    output: options.Output = None,
    force: options.Force = False,
    as_json: options.Json = False,
) -> None:
    """Print notes."""
    from custmgr.areas.reminders import columns
    from custmgr.areas.reminders.actions import printing
    from custmgr.ground.desk import open_reader
    from custmgr.ground.show import show_one

    with open_reader() as desk:
        file, sheets = printing.print_notes(desk, notes or (), output, force=force)
    show_one({"file": str(file), "sheets": sheets}, columns.PRINTED, as_json=as_json)
