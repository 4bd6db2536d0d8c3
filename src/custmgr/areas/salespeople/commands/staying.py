"""`custmgr staff number`, `breach`, `breaches`, `leave`, `handover`."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from custmgr.areas.salespeople.facts import Breach, NumberKind
from custmgr.ground import options
from custmgr.ground.language import _
from custmgr.ground.lazy import Verbs
from custmgr.ground.words import mark

staff = Verbs("staff")
Name = Annotated[str, typer.Argument(metavar="NAME", help=_("The person's name."))]
Anybody = Annotated[str | None, typer.Argument(metavar="[NAME]", help=_("Only this person's."))]


@staff.command(help=_("Enter that a person leaves: the hand-over, then the day."))
def leave(
    name: Name,
    on: Annotated[date | None, options.day("--on", help=_("The last day; today if not given."))] = None,
    begin: Annotated[
        bool, typer.Option("--begin", help=_("Begin the hand-over of the customers; the person still works here."))
    ] = False,
    stay: Annotated[bool, typer.Option("--stay", help=_("The person does not leave after all."))] = False,
    as_json: options.Json = False,
) -> None:
    """Enter a leaver."""
    from custmgr.areas.salespeople import columns
    from custmgr.areas.salespeople.actions import leaving
    from custmgr.ground.desk import open_desk
    from custmgr.ground.show import show_one

    with open_desk() as desk:
        if begin:
            found = leaving.begin(desk, name)
        else:
            person = leaving.stay(desk, name) if stay else leaving.leave(desk, name, on)
    if begin:
        show_one(found, columns.LEAVER[:4], as_json=as_json)
    else:
        show_one(person, columns.GONE, as_json=as_json)


@staff.command(help=_("Show or write what a leaver hands over."))
def handover(
    name: Name,
    output: Annotated[
        Path | None, typer.Option("-o", "--output", metavar="FILE", help=_("Write the list and the notices as forms."))
    ] = None,
    force: options.Force = False,
    as_json: options.Json = False,
) -> None:
    """Show a hand-over."""
    from custmgr.areas.salespeople import columns
    from custmgr.areas.salespeople.actions import looking, printing
    from custmgr.ground.desk import open_reader
    from custmgr.ground.show import for_scripts, show, show_one

    with open_reader() as desk:
        found = looking.leaver(desk, name)
        sheets = printing.print_handover(desk, found, output, force=force) if output else []
    told = [for_scripts(one, columns.HANDED) for one in found.customers]
    head = {**vars(found), "kept": found.kept, "untold": found.untold, "customers": told}
    show_one({**head, "file": output and str(output), "sheets": sheets}, columns.LEAVER, as_json=as_json)
    if not as_json:
        show(found.customers, columns.HANDED, as_json=False, empty=mark("There is nothing to hand over."))


@staff.command(help=_("Assign the company's telephone and QQ numbers."))
def number(
    name: Anybody = None,
    mobile: Annotated[
        str | None, typer.Option("--mobile", metavar="[NUMBER]", help=_("The company mobile; empty takes it back."))
    ] = None,
    qq: Annotated[
        str | None, typer.Option("--qq", metavar="[NUMBER]", help=_("The company QQ; empty takes it back."))
    ] = None,
    since: Annotated[
        date | None, options.day("--since", help=_("From which day this counts; today if not given."))
    ] = None,
    as_json: options.Json = False,
) -> None:
    """Assign numbers, or show them."""
    from custmgr.areas.salespeople import columns
    from custmgr.areas.salespeople.actions import looking
    from custmgr.ground.desk import open_desk, open_reader
    from custmgr.ground.show import show

    given = {NumberKind.MOBILE: mobile, NumberKind.QQ: qq}
    assigned = {kind: text for kind, text in given.items() if text is not None}
    if assigned and name:
        from custmgr.areas.salespeople.actions import numbers

        with open_desk() as desk:
            found = numbers.assign(desk, name, assigned, since)
    else:
        with open_reader() as reader:
            found = looking.numbers_of(reader, name)
    show(found, columns.NUMBER, as_json=as_json, empty=mark("No company number is assigned."))


@staff.command(help=_("Note that a private number was used."))
def breach(
    name: Name,
    number: Annotated[str, typer.Option("--number", metavar="NUMBER", help=_("The private number."))],
    found_by: Annotated[str, typer.Option("--found-by", metavar="STAFF", help=_("Who found it."))],
    on: Annotated[date | None, options.day("--on", help=_("The day; today if not given."))] = None,
    note: Annotated[str | None, typer.Option("--note", metavar="TEXT", help=_("What happened."))] = None,
    as_json: options.Json = False,
) -> None:
    """Note a breach."""
    from custmgr.areas.salespeople import columns
    from custmgr.areas.salespeople.actions import numbers
    from custmgr.ground.desk import open_desk
    from custmgr.ground.show import show_one, warn

    with open_desk() as desk:
        kept = numbers.note_breach(desk, Breach(name, on or desk.today, number, found_by, note))
    show_one(kept, columns.BREACH, as_json=as_json)
    warn(mark("By company rule the consequence is immediate dismissal; the program only keeps the note. [CUS-4]"))


@staff.command(help=_("List the breaches that were found."))
def breaches(name: Anybody = None, as_json: options.Json = False) -> None:
    """List breaches."""
    from custmgr.areas.salespeople import columns
    from custmgr.areas.salespeople.actions import looking
    from custmgr.ground.desk import open_reader
    from custmgr.ground.show import show

    with open_reader() as desk:
        found = looking.list_breaches(desk, name)
    show(found, columns.BREACH, as_json=as_json, empty=mark("No breach is noted."))
