"""`custmgr customer export`, `print`; `custmgr report customers`."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from custmgr.areas.cards.facts import Shelf, Wanted
from custmgr.areas.customers.facts import Status
from custmgr.areas.grading.facts import Grade
from custmgr.areas.handouts.facts import Asked
from custmgr.ground import options
from custmgr.ground.language import _
from custmgr.ground.lazy import Verbs

if TYPE_CHECKING:
    from custmgr.areas.handouts.facts import Written

customer = Verbs("customer")
report = Verbs("report")
For = Annotated[
    str | None, typer.Option("--for", metavar="STAFF", help=_("Who gets it; their roles say what it holds."))
]
Request = Annotated[str | None, typer.Option("--request", metavar="NUMBER", help=_("The approved request."))]
Handler = Annotated[str | None, typer.Option("--handler", metavar="STAFF", help=_("Who hands it out."))]
Protected = Annotated[
    str | None, typer.Option("--protected-by", metavar="TEXT", help=_("How the file is protected by a password."))
]
Filing = Annotated[
    str | None, typer.Option("--filing", metavar="NUMBER", help=_("The filing number of the head office."))
]


@customer.command(help=_("Write customers for somebody, as roles allow."))
def export(
    text: Annotated[
        str | None, typer.Argument(metavar="[TEXT]", help=_("Part of name, code, initials, contact or telephone."))
    ] = None,
    to: For = None,
    grade: Annotated[str | None, typer.Option("--grade", metavar="A-F", help=_("Only this grade."))] = None,
    status: Annotated[
        str | None, typer.Option("--status", metavar="active|inactive|lost", help=_("Only this status."))
    ] = None,
    salesperson: Annotated[
        str | None, typer.Option("--salesperson", metavar="STAFF", help=_("Only this person's customers."))
    ] = None,
    tag: Annotated[
        list[str] | None, typer.Option("--tag", metavar="TAG", help=_("Only who carries this tag; repeatable."))
    ] = None,
    request: Request = None,
    handler: Handler = None,
    protected_by: Protected = None,
    filing: Filing = None,
    output: options.Output = None,
    force: options.Force = False,
    as_json: options.Json = False,
) -> None:
    """Export customers."""
    from custmgr.areas.handouts.actions import exporting

    wanted = Wanted(
        text=text,
        grade=options.word(Grade, grade, "--grade") if grade else None,
        status=options.word(Status, status, "--status") if status else None,
        salesperson=salesperson,
        shelf=Shelf.CURRENT,
        tags=tuple(tag or ()),
    )
    target = output or Path(f"customers-{to}.xlsx")
    _show(exporting.export(wanted, Asked(to, request, handler, protected_by, filing, target, force)), as_json=as_json)


@customer.command("print", help=_("Write a customer's file as it is on paper."))
def print_(
    customer: options.Customer,
    to: For = None,
    request: Request = None,
    handler: Handler = None,
    protected_by: Protected = None,
    filing: Filing = None,
    output: options.Output = None,
    force: options.Force = False,
    as_json: options.Json = False,
) -> None:
    """Print a file."""
    from custmgr.areas.customers import views
    from custmgr.areas.handouts.actions import printing
    from custmgr.ground.desk import open_reader

    with open_reader() as desk:
        code = views.find(desk.connection, customer).code
    target = output or Path(f"customer-{code}.xlsx")
    _show(printing.print_file(code, Asked(to, request, handler, protected_by, filing, target, force)), as_json=as_json)


@report.command(help=_("Write the Customer List of archived files."))
def customers(
    request: Request = None,
    handler: Handler = None,
    protected_by: Protected = None,
    output: options.Output = None,
    force: options.Force = False,
    as_json: options.Json = False,
) -> None:
    """Write the Customer List."""
    from custmgr.areas.handouts.actions import printing

    target = output or Path("customers.xlsx")
    _show(printing.print_roster(Asked(None, request, handler, protected_by, None, target, force)), as_json=as_json)


def _show(written: "Written", *, as_json: bool) -> None:
    from custmgr.areas.handouts import columns
    from custmgr.ground.show import show_one

    show_one(written, columns.WRITTEN, as_json=as_json)
