"""`custmgr customer attach`, `attachments`."""

from pathlib import Path
from typing import Annotated

import typer

from custmgr.ground import options
from custmgr.ground.language import _
from custmgr.ground.lazy import Verbs
from custmgr.ground.words import mark

customer = Verbs("customer")


@customer.command(help=_("Keep where a customer's file lies, by digest."))
def attach(
    customer: options.Customer,
    file: Annotated[Path, typer.Argument(metavar="FILE", help=_("The file; it stays where it is."))],
    note: Annotated[str | None, typer.Option("--note", metavar="TEXT", help=_("What it is."))] = None,
    as_json: options.Json = False,
) -> None:
    """Attach a file by reference."""
    from custmgr.areas.folder import columns
    from custmgr.areas.folder.actions import filing
    from custmgr.ground.desk import open_desk
    from custmgr.ground.show import show_one

    with open_desk() as desk:
        made = filing.attach(desk, customer, file, note)
    show_one(made, columns.ATTACHMENT, as_json=as_json)


@customer.command(help=_("List attached files; check what became of them."))
def attachments(
    customer: Annotated[str | None, typer.Argument(metavar="[CUSTOMER]", help=_("Only this customer's."))] = None,
    check: Annotated[bool, typer.Option("--check", help=_("Read each file and compare its digest."))] = False,
    as_json: options.Json = False,
) -> None:
    """List attachments."""
    from custmgr.areas.folder import columns
    from custmgr.areas.folder.actions import looking
    from custmgr.areas.folder.facts import Kept
    from custmgr.ground.desk import open_reader
    from custmgr.ground.exits import Exit
    from custmgr.ground.show import show

    with open_reader() as desk:
        found = looking.attachments(desk, customer, check=check)
    show(found, columns.ATTACHMENT, as_json=as_json, empty=mark("No file is attached."))
    if any(one.kept in {Kept.CHANGED, Kept.MISSING} for one in found):
        raise typer.Exit(Exit.NO)
