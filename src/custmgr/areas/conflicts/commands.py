"""`custmgr visit conflict`, `conflicts`, `custmgr complaint against`: who may not visit, whom complaints are about."""

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from custmgr.areas.conflicts.facts import About
from custmgr.areas.staff.facts import Department
from custmgr.ground import options
from custmgr.ground.language import _
from custmgr.ground.lazy import Verbs
from custmgr.ground.words import mark

if TYPE_CHECKING:
    from custmgr.areas.conflicts.actions import Named

visit = Verbs("visit")
complaint = Verbs("complaint")
ABOUT = "|".join(About)
PersonOption = Annotated[str | None, typer.Option("--person", metavar="STAFF", help=_("The person concerned."))]
DepartmentOption = Annotated[
    str | None, typer.Option("--department", metavar="DEPARTMENT", help=_("Or the department concerned."))
]


@visit.command(help=_("Register who may not visit a customer."))
def conflict(
    customer: options.Customer,
    person: PersonOption = None,
    department: DepartmentOption = None,
    reason: Annotated[str | None, typer.Option("--reason", metavar="TEXT", help=_("What the interest is."))] = None,
    since: Annotated[date | None, options.day("--from", help=_("The first day; today if not given."))] = None,
    until: Annotated[
        date | None, options.day("--until", help=_("The last day; without a reason it ends the one there is."))
    ] = None,
    as_json: options.Json = False,
) -> None:
    """Register a conflict, or end it."""
    from custmgr.areas.conflicts import actions, columns
    from custmgr.ground.desk import open_desk
    from custmgr.ground.show import show

    with open_desk() as desk:
        actions.register(desk, customer, _named(person, department), reason, since, until)
        found = actions.list_interests(desk, customer)
    show(found, columns.INTEREST, as_json=as_json, empty=mark("Nobody is kept from visiting this customer."))


@visit.command(help=_("List who may not visit a customer, and why."))
def conflicts(customer: options.Customer, as_json: options.Json = False) -> None:
    """List conflicts."""
    from custmgr.areas.conflicts import actions, columns
    from custmgr.ground.desk import open_reader
    from custmgr.ground.show import show

    with open_reader() as desk:
        found = actions.list_interests(desk, customer)
    show(found, columns.INTEREST, as_json=as_json, empty=mark("Nobody is kept from visiting this customer."))


@complaint.command(help=_("Say whom a complaint is about, and if it is true."))
def against(
    number: Annotated[str, typer.Argument(metavar="NUMBER", help=_("The complaint's number."))],
    person: PersonOption = None,
    department: DepartmentOption = None,
    about: Annotated[str, typer.Option("--about", metavar=ABOUT, help=_("What it blames them for."))] = "other",
    text: Annotated[str, typer.Option("--text", metavar="TEXT", help=_("What the customer said, in detail."))] = "",
    visit: Annotated[
        str | None, typer.Option("--visit", metavar="NUMBER", help=_("The visit in which it was said."))
    ] = None,
    verified: Annotated[
        bool | None, typer.Option("--verified/--not-verified", help=_("Whether it proved true."))
    ] = None,
    by: Annotated[str | None, typer.Option("--by", metavar="STAFF", help=_("Who verified it."))] = None,
    as_json: options.Json = False,
) -> None:
    """Say whom a complaint is about, or whether that proved true."""
    from custmgr.areas.conflicts import actions, columns
    from custmgr.ground.desk import open_desk
    from custmgr.ground.refusals import Missing
    from custmgr.ground.show import show_one, warn

    named, what = _named(person, department), options.word(About, about, "--about")
    if verified is not None and by is None:
        raise Missing("--by", "custmgr complaint against")
    with open_desk() as desk:
        if verified is None:
            made = actions.name_in_complaint(desk, number, named, what, text, visit)
        else:
            made = actions.verify(desk, number, named, by or "", true=verified)
    show_one(made, columns.AGAINST, as_json=as_json)
    if made.opened_late and verified is None:
        says = mark("A complaint taken in a visit is opened the same day: {visited}, not {opened}. [FVS-55]")
        warn(says, visited=made.visited_on, opened=made.opened_on)


def _named(person: str | None, department: str | None) -> "Named":
    from custmgr.areas.conflicts.actions import Named

    return Named(person, options.word(Department, department, "--department") if department else None)
