"""`custmgr journal`: who entered what when, and what it changed."""

from datetime import date
from itertools import islice
from typing import Annotated

import typer

from custmgr.ground import options
from custmgr.ground.language import _
from custmgr.ground.lazy import Verbs
from custmgr.ground.words import mark

journal = Verbs("journal")
FIRST = 50


@journal.command("list", help=_("List what was entered, the newest first."))
def list_(
    subject: Annotated[
        str | None, typer.Argument(metavar="[SUBJECT]", help=_("Only about this code, number or name."))
    ] = None,
    on: Annotated[date | None, options.day("--on", help=_("Only what was entered on this day."))] = None,
    action: Annotated[
        str | None, typer.Option("--action", metavar="ACTION", help=_("Only this action, such as `customer edit`."))
    ] = None,
    limit: options.Limit = FIRST,
    as_json: options.Json = False,
) -> None:
    """List lines."""
    from custmgr.ground.desk import open_reader
    from custmgr.ground.show import show
    from custmgr.office import journal_columns, journal_reading

    with open_reader() as desk:
        found = list(islice(journal_reading.lines(desk.connection, subject, on, action), limit))
    show(found, journal_columns.LINE, as_json=as_json, empty=mark("The journal has no such line."))


@journal.command(help=_("Show what one line of the journal changed."))
def show(
    number: Annotated[int, typer.Argument(metavar="NUMBER", help=_("The number of the line."))],
    as_json: options.Json = False,
) -> None:
    """Show a line."""
    from custmgr.ground import show as showing
    from custmgr.ground.desk import open_reader
    from custmgr.office import journal_columns, journal_reading

    with open_reader() as desk:
        found = journal_reading.line(desk.connection, number)
        changed = journal_reading.changes(desk.connection, number)
    if as_json:
        showing.show_one(
            {**vars(found), "changes": [vars(one) for one in changed]}, journal_columns.WHOLE, as_json=True
        )
        return
    showing.show_one(found, journal_columns.LINE, as_json=False)
    showing.show(
        changed,
        journal_columns.CHANGED,
        as_json=False,
        empty=mark("No single rows are kept with this line: it took in a whole file, or changed nothing."),
    )
