"""`custmgr staff`: who works here, and what everybody counts for."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Annotated

import typer

from custmgr.areas.staff.facts import Department, Figures, Role
from custmgr.ground import dates, options
from custmgr.ground.language import _
from custmgr.ground.lazy import Verbs
from custmgr.ground.periods import Month

staff = Verbs("staff")
Name = Annotated[str, typer.Argument(metavar="NAME", help=_("The person's name."))]
DepartmentWord = Annotated[str | None, typer.Option("--department", metavar="DEPARTMENT", help=_("The department."))]
Unit = Annotated[str | None, typer.Option("--unit", metavar="UNIT", help=_("The unit, such as 一科/二线."))]
Points = Annotated[Decimal | None, options.quantity("--base-points", help=_("The weight in sharing a fine, above 0."))]
Bonus = Annotated[int | None, options.amount("--bonus", help=_("The bonus of an ordinary month."))]
Base = Annotated[Decimal | None, options.quantity("--bonus-base", help=_("The base of a demerit; 1 if not given."))]
Superior = Annotated[
    str | None, typer.Option("--superior", metavar="[STAFF]", help=_("The person's superior; empty takes it back."))
]
Since = Annotated[date | None, options.day("--since", help=_("From which day this counts; today if not given."))]


@staff.command(help=_("Enter a person with roles and department."))
def add(
    name: Name,
    role: Annotated[list[str], typer.Option("--role", metavar="ROLE", help=_("A role held; repeat for several."))],
    department: DepartmentWord = None,
    unit: Unit = None,
    base_points: Points = None,
    bonus: Bonus = None,
    bonus_base: Base = None,
    superior: Superior = None,
    since: Since = None,
    as_json: options.Json = False,
) -> None:
    """Enter a person."""
    from custmgr.areas.staff import actions, columns
    from custmgr.ground.desk import open_desk
    from custmgr.ground.show import show_one

    where = options.word(Department, department, "--department") if department else None
    figures = Figures(unit, base_points, bonus, bonus_base, superior, since)
    with open_desk() as desk:
        person = actions.add_person(desk, name, _roles(role), where, figures)
    show_one(person, columns.PERSON, as_json=as_json)


@staff.command(help=_("Change a person's roles, unit, points, bonus."))
def edit(
    name: Name,
    role: Annotated[
        list[str] | None, typer.Option("--role", metavar="ROLE", help=_("The roles held from now on; repeatable."))
    ] = None,
    department: DepartmentWord = None,
    unit: Unit = None,
    base_points: Points = None,
    bonus: Bonus = None,
    bonus_base: Base = None,
    superior: Superior = None,
    since: Since = None,
    as_json: options.Json = False,
) -> None:
    """Change a person."""
    from custmgr.areas.staff import actions, columns
    from custmgr.ground.desk import open_desk
    from custmgr.ground.show import show_one

    where = options.word(Department, department, "--department") if department else None
    figures = Figures(unit, base_points, bonus, bonus_base, superior, since)
    with open_desk() as desk:
        person = actions.edit_person(desk, name, _roles(role or ()), where, figures)
    show_one(person, columns.PERSON, as_json=as_json)


@staff.command(help=_("Enter a person's bonus of one month."))
def bonus(
    name: Name,
    month: Annotated[
        Month, typer.Option("--month", metavar="MONTH", parser=dates.to_month, help=_("The month, such as 2026-10."))
    ],
    amount: Annotated[int, options.amount("--amount", help=_("The bonus of that month, 0 or more."))],
    as_json: options.Json = False,
) -> None:
    """Enter the bonus of a month."""
    from custmgr.areas.staff import actions, columns
    from custmgr.ground.desk import open_desk
    from custmgr.ground.show import show_one

    with open_desk() as desk:
        entered = actions.set_bonus(desk, name, month, amount)
    show_one(entered, columns.BONUS, as_json=as_json)


@staff.command("list", help=_("List who works here."))
def list_(
    everyone: Annotated[bool, typer.Option("--all", help=_("Include those who left."))] = False,
    as_json: options.Json = False,
) -> None:
    """List the register."""
    from custmgr.areas.staff import columns, views
    from custmgr.ground.desk import open_reader
    from custmgr.ground.show import show
    from custmgr.ground.words import mark

    with open_reader() as desk:
        people = views.list_staff(desk.connection, everyone=everyone)
    show(people, columns.PERSON, as_json=as_json, empty=mark("Nobody is registered."))


def _roles(words: Sequence[str]) -> list[Role]:
    return [options.word(Role, text, "--role") for text in words]
