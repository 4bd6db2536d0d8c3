"""`custmgr order`: what customers order, taken only through the credit check."""

from datetime import date
from typing import Annotated

import typer

from custmgr.ground import options
from custmgr.ground.language import _
from custmgr.ground.lazy import Verbs
from custmgr.ground.words import mark

order = Verbs("order")
Number = Annotated[str, typer.Argument(metavar="NUMBER", help=_("The number of the order."))]


@order.command(help=_("Take an order, if the credit check passes it."))
def add(
    customer: options.Customer,
    on: Annotated[date, options.day("--on", help=_("The day of the order."))],
    amount: Annotated[int, options.amount("--amount", help=_("The amount of the order."))],
    credit: Annotated[bool, typer.Option("--credit", help=_("To be delivered on credit; otherwise in cash."))] = False,
    number: Annotated[
        str | None, typer.Option("--number", metavar="NUMBER", help=_("Its number; the next free one if not given."))
    ] = None,
    product: Annotated[str | None, typer.Option("--product", metavar="TEXT", help=_("The product."))] = None,
    as_json: options.Json = False,
) -> None:
    """Take an order."""
    from custmgr.areas.orders import actions, columns
    from custmgr.areas.orders.facts import Wish
    from custmgr.ground.desk import open_desk
    from custmgr.ground.show import say, show_one

    with open_desk() as desk:
        taken = actions.take_order(desk, customer, Wish(on, amount, credit, number, product))
    show_one(taken, columns.ORDER, as_json=as_json)
    if not as_json:
        says = mark("Deliver it with `custmgr purchase add {code} --on DATE --amount YUAN --order {number}`.")
        say(says, code=taken.customer, number=taken.number)


@order.command("list", help=_("List orders, the oldest to be delivered first."))
def list_orders(
    customer: options.Whose = None,
    only_open: Annotated[bool, typer.Option("--open", help=_("Only what is still to be delivered."))] = False,
    limit: options.Limit = None,
    as_json: options.Json = False,
) -> None:
    """List orders."""
    from custmgr.areas.customers import views as customers
    from custmgr.areas.orders import columns, views
    from custmgr.ground.desk import open_reader
    from custmgr.ground.show import show, tell_rest

    with open_reader() as desk:
        whose = customers.find(desk.connection, customer).id if customer else None
        found = views.list_orders(desk.connection, whose, only_open=only_open)
    show(found[:limit], columns.ORDERS, as_json=as_json, empty=mark("No order fits."))
    tell_rest(len(found[:limit]), len(found), as_json=as_json)


@order.command(help=_("Close an order: its rest is not delivered any more."))
def close(
    number: Number,
    reason: Annotated[str, typer.Option("--reason", metavar="TEXT", help=_("Why."))],
    as_json: options.Json = False,
) -> None:
    """Close an order."""
    from custmgr.areas.orders import actions, columns
    from custmgr.ground.desk import open_desk
    from custmgr.ground.show import show_one

    with open_desk() as desk:
        closed = actions.close_order(desk, number, reason)
    show_one(closed, columns.ORDER, as_json=as_json)


@order.command(help=_("Take a closed order up again, through the credit check."))
def reopen(number: Number, as_json: options.Json = False) -> None:
    """Reopen an order."""
    from custmgr.areas.orders import actions, columns
    from custmgr.ground.desk import open_desk
    from custmgr.ground.show import show_one

    with open_desk() as desk:
        opened = actions.reopen_order(desk, number)
    show_one(opened, columns.ORDER, as_json=as_json)
