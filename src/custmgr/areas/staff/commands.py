"""`custmgr staff`: who works here."""

from datetime import date
from typing import Annotated

import typer

from custmgr.areas.staff.facts import Department, Role
from custmgr.ground import options
from custmgr.ground.language import _
from custmgr.ground.lazy import Verbs

staff = Verbs("staff")
Name = Annotated[str, typer.Argument(metavar="NAME", help=_("The person's name."))]


@staff.command(help=_("Enter a person with roles and department."))
def add(
    name: Name,
    role: Annotated[list[str], typer.Option("--role", metavar="ROLE", help=_("A role held; repeat for several."))],
    department: Annotated[
        str | None, typer.Option("--department", metavar="DEPARTMENT", help=_("The department."))
    ] = None,
    as_json: options.Json = False,
) -> None:
    """Enter a person."""
    from custmgr.areas.staff import actions, columns
    from custmgr.ground.desk import open_desk
    from custmgr.ground.show import show_one

    roles = [options.word(Role, text, "--role") for text in role]
    where = options.word(Department, department, "--department") if department else None
    with open_desk() as desk:
        person = actions.add_person(desk, name, roles, where)
    show_one(person, columns.PERSON, as_json=as_json)


@staff.command("list", help=_("List who works here."))
def list_(
    everyone: Annotated[bool, typer.Option("--all", help=_("Include those who left."))] = False,
    as_json: options.Json = False,
) -> None:
    """List the register."""
    from custmgr.areas.staff import columns, views
    from custmgr.ground.desk import open_reader
    from custmgr.ground.show import show

    with open_reader() as desk:
        people = views.list_staff(desk.connection, everyone=everyone)
    show(people, columns.PERSON, as_json=as_json)


@staff.command(help=_("Enter that a person has left."))
def leave(
    name: Name,
    on: Annotated[date | None, options.day("--on", help=_("The last day; today if not given."))] = None,
    as_json: options.Json = False,
) -> None:
    """Enter a leaver."""
    from custmgr.areas.staff import actions, columns
    from custmgr.ground.desk import open_desk
    from custmgr.ground.show import show_one

    with open_desk() as desk:
        person = actions.let_go(desk, name, on)
    show_one(person, columns.PERSON, as_json=as_json)
