"""`custmgr customer vip`, `lift`."""

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from custmgr.areas.vip.facts import VipClass
from custmgr.ground import options
from custmgr.ground.language import _
from custmgr.ground.lazy import Verbs
from custmgr.ground.periods import Month
from custmgr.ground.words import mark

if TYPE_CHECKING:
    from custmgr.areas.vip.facts import Plan, Vip

customer = Verbs("customer")
NONE = "none"
Who = Annotated[
    str | None, typer.Argument(metavar="[CUSTOMER]", help=_("Code, name, part of the name, or pinyin initials."))
]
By = Annotated[str, typer.Option("--by", metavar="STAFF", help=_("Who decided this on paper."))]


@customer.command(help=_("Class key customers A, B, C; agree benefits."))
def vip(
    customer: Who = None,
    vip_class: Annotated[
        str | None, typer.Option("--class", metavar="A|B|C|none", help=_("The class the customer gets."))
    ] = None,
    benefit: Annotated[
        str | None, typer.Option("--benefit", metavar="TEXT", help=_("A benefit that was agreed; class A only."))
    ] = None,
    first: Annotated[date | None, options.day("--from", help=_("The benefit's first day; today if not given."))] = None,
    until: Annotated[date | None, options.day("--until", help=_("The benefit's last day."))] = None,
    end: Annotated[
        int | None, typer.Option("--end", min=1, metavar="N", help=_("The number of a benefit that ends today."))
    ] = None,
    by: By = "",
    as_json: options.Json = False,
) -> None:
    """Class a customer, agree or end a benefit, or look."""
    from custmgr.areas.vip.refusals import OneAtATime, WhoseClass

    wanted = [one for one in (vip_class, benefit, end) if one is not None]
    if len(wanted) > 1:
        raise OneAtATime
    if customer is None:
        if wanted:
            raise WhoseClass
        _list(as_json=as_json)
        return
    if wanted and not by:
        from custmgr.ground.refusals import Missing

        raise Missing("--by", "custmgr customer vip")
    if vip_class is not None:
        named = None if vip_class.strip().casefold() == NONE else options.word(VipClass, vip_class, "--class")
        _show(_set(customer, named, by), as_json=as_json)
    elif benefit is not None:
        _show(_agree(customer, benefit, by, (first, until)), as_json=as_json)
    else:
        _show(_look(customer) if end is None else _end(customer, end, by), as_json=as_json)


@customer.command(help=_("List the customers to be lifted this month."))
def lift(
    customer: Annotated[str | None, typer.Argument(metavar="[CUSTOMER]", help=_("Whom to put on the list."))] = None,
    month: options.InMonth = None,
    drop: Annotated[bool, typer.Option("--drop", help=_("Take the customer off the list."))] = False,
    note: Annotated[str | None, typer.Option("--note", metavar="TEXT", help=_("What is to be done."))] = None,
    by: By = "",
    as_json: options.Json = False,
) -> None:
    """Show a month's list, or put a customer on it."""
    from custmgr.areas.vip.actions import looking
    from custmgr.ground.desk import open_desk, open_reader
    from custmgr.ground.refusals import Missing

    if customer is None:
        if drop or note is not None or by:
            raise Missing("CUSTOMER", "custmgr customer lift")
        with open_reader() as reader:
            found = looking.plan(reader, month or looking.this_month(reader))
    elif not by:
        raise Missing("--by", "custmgr customer lift")
    else:
        from custmgr.areas.vip.actions import classing

        with open_desk() as desk:
            on = month or Month.of(desk.today)
            if drop:
                found = classing.take_off_list(desk, customer, on, by)
            else:
                found = classing.put_on_list(desk, customer, on, by, note)
    _show_plan(found, as_json=as_json)


def _list(*, as_json: bool) -> None:
    from custmgr.areas.vip import columns
    from custmgr.areas.vip.actions import looking
    from custmgr.ground.desk import open_reader
    from custmgr.ground.show import show

    with open_reader() as desk:
        found = looking.list_classed(desk)
    rows = [_told(one) for one in found]
    show(rows, columns.VIP, as_json=as_json, empty=mark("No customer has a VIP class yet."))


def _look(customer: str) -> "Vip":
    from custmgr.areas.vip.actions import looking
    from custmgr.ground.desk import open_reader

    with open_reader() as desk:
        return looking.show(desk, customer)


def _set(customer: str, vip_class: VipClass | None, by: str) -> "Vip":
    from custmgr.areas.vip.actions import classing
    from custmgr.ground.desk import open_desk

    with open_desk() as desk:
        return classing.set_class(desk, customer, vip_class, by)


def _agree(customer: str, benefit: str, by: str, days: tuple[date | None, date | None]) -> "Vip":
    from custmgr.areas.vip.actions import classing
    from custmgr.ground.desk import open_desk

    with open_desk() as desk:
        return classing.agree(desk, customer, benefit, by, days)


def _end(customer: str, number: int, by: str) -> "Vip":
    from custmgr.areas.vip.actions import classing
    from custmgr.ground.desk import open_desk

    with open_desk() as desk:
        return classing.end(desk, customer, number, by)


def _show(made: "Vip", *, as_json: bool) -> None:
    from custmgr.areas.vip import columns
    from custmgr.ground.show import show, show_one

    show_one(_told(made), columns.VIP, as_json=as_json)
    if made.benefits and not as_json:
        show(made.benefits, columns.BENEFIT, as_json=False)


def _told(one: "Vip") -> dict[str, object]:
    from custmgr.areas.vip import columns
    from custmgr.ground.show import for_scripts

    return {**vars(one), "benefits": [for_scripts(benefit, columns.BENEFIT) for benefit in one.benefits]}


def _show_plan(plan: "Plan", *, as_json: bool) -> None:
    from custmgr.areas.vip import columns
    from custmgr.ground.show import for_scripts, show, show_one

    listed = [for_scripts(one, columns.LISTED) for one in plan.customers]
    told = {"month": str(plan.month), "wanted": plan.wanted, "listed": len(listed), "short": plan.short}
    show_one({**told, "customers": listed}, columns.PLAN, as_json=as_json)
    if plan.customers and not as_json:
        show(plan.customers, columns.LISTED, as_json=False)
