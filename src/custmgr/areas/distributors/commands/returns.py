"""`custmgr dealer`: goods dealers send back."""

from datetime import date
from decimal import Decimal
from typing import Annotated

import typer

from custmgr.areas.distributors.facts.words import ReturnState
from custmgr.ground import options
from custmgr.ground.language import _
from custmgr.ground.lazy import Verbs
from custmgr.ground.words import mark

dealer = Verbs("dealer")
Number = Annotated[str, typer.Argument(metavar="NUMBER", help=_("The number of the return."))]
On = Annotated[date | None, options.day("--on", help=_("The day; today if not given."))]
By = Annotated[str, typer.Option("--by", metavar="STAFF", help=_("Who did it."))]


@dealer.command("return", help=_("Enter goods that a dealer sends back."))
def return_(
    customer: options.Customer,
    reason: Annotated[
        str,
        typer.Option("--reason", metavar="TEXT", help="quality, transport_damage, unsaleable_other"),
    ],
    product: Annotated[str, typer.Option("--product", metavar="TEXT", help=_("The product."))],
    quantity: Annotated[Decimal, options.quantity("--quantity", help=_("The quantity."))],
    value: Annotated[int, options.amount("--value", help=_("What the goods are worth."))],
    batch: Annotated[str | None, typer.Option("--batch", metavar="TEXT", help=_("Its batch or code."))] = None,
    reported_by: Annotated[
        str | None, typer.Option("--reported-by", metavar="STAFF", help=_("The regional manager who reported it."))
    ] = None,
    reported_on: Annotated[date | None, options.day("--reported-on", help=_("The day of the oral report."))] = None,
    agreed_by: Annotated[
        str | None, typer.Option("--agreed-by", metavar="STAFF", help=_("Who agreed to it orally."))
    ] = None,
    agreed_on: Annotated[date | None, options.day("--agreed-on", help=_("The day of the oral consent."))] = None,
    unapproved: Annotated[bool, typer.Option("--unapproved", help=_("They were sent without approval."))] = False,
    manager: Annotated[
        str | None, typer.Option("--manager", metavar="STAFF", help=_("The regional manager who answers for it."))
    ] = None,
    person: Annotated[str | None, typer.Option("--person", metavar="STAFF", help=_("The responsible person."))] = None,
    on: On = None,
    as_json: options.Json = False,
) -> None:
    """Enter a return."""
    from custmgr.areas.distributors import columns
    from custmgr.areas.distributors.actions import returns
    from custmgr.areas.distributors.facts.returns import Goods
    from custmgr.ground.desk import open_desk
    from custmgr.ground.show import say, show_one

    goods = Goods(product, batch, returns.milli_of(quantity), value)
    special = returns.Special(reported_by, reported_on, agreed_by, agreed_on)
    blame = returns.Unapproved(manager, person) if unapproved or manager or person else None
    with open_desk() as desk:
        made = returns.open_return(desk, customer, returns.Asked(reason, goods, special, blame, on))
    show_one(columns.goods_back(made), columns.RETURN, as_json=as_json)
    if made.state is ReturnState.CONSENTED and not as_json:
        say(mark("Next: `custmgr dealer apply {number} --by STAFF`."), number=made.number)


@dealer.command(help=_("Enter the written application of a special case."))
def apply(number: Number, by: By, on: On = None, as_json: options.Json = False) -> None:
    """Enter the form."""
    from custmgr.areas.distributors import columns
    from custmgr.areas.distributors.actions import returns
    from custmgr.ground.desk import open_desk
    from custmgr.ground.show import show_one

    with open_desk() as desk:
        case = returns.apply_for(desk, number, by, on)
    show_one(columns.goods_back(case), columns.RETURN, as_json=as_json)


@dealer.command(help=_("Approve a special case; its return then begins."))
def approve(number: Number, by: options.By, on: On = None, as_json: options.Json = False) -> None:
    """Approve a return."""
    from custmgr.areas.distributors import columns
    from custmgr.areas.distributors.actions import returns
    from custmgr.ground.desk import open_desk
    from custmgr.ground.show import show_one

    with open_desk() as desk:
        case = returns.approve(desk, number, by, on)
    show_one(columns.goods_back(case), columns.RETURN, as_json=as_json)


@dealer.command(help=_("Enter that goods sent back have come."))
def receive(number: Number, by: By, on: On = None, as_json: options.Json = False) -> None:
    """Receive returned goods."""
    from custmgr.areas.distributors import columns
    from custmgr.areas.distributors.actions import returns
    from custmgr.ground.desk import open_desk
    from custmgr.ground.show import show_one

    with open_desk() as desk:
        case = returns.receive(desk, number, by, on)
    show_one(columns.goods_back(case), columns.RETURN, as_json=as_json)


@dealer.command(help=_("List goods dealers sent back, and who bears them."))
def returns(
    customer: Annotated[str | None, typer.Argument(metavar="CUSTOMER", help=_("Only those of this dealer."))] = None,
    state: Annotated[
        str | None, typer.Option("--state", metavar="|".join(ReturnState), help=_("Only those that stand so."))
    ] = None,
    limit: options.Limit = None,
    as_json: options.Json = False,
) -> None:
    """List returns."""
    from custmgr.areas.distributors import columns
    from custmgr.areas.distributors.actions import looking as actions
    from custmgr.ground.desk import open_reader
    from custmgr.ground.show import show

    word = options.word(ReturnState, state, "--state") if state else None
    with open_reader() as desk:
        found = actions.list_returns(desk, customer, word)
    rows = [columns.goods_back(one) for one in found[:limit]]
    show(rows, columns.RETURNS, as_json=as_json, empty=mark("No return fits."))
