"""`custmgr dealer`: shipments with their codes, and sales outside the territory."""

from datetime import date
from typing import Annotated

import typer

from custmgr.areas.distributors.facts.words import BreachState
from custmgr.ground import options
from custmgr.ground.language import _
from custmgr.ground.lazy import Verbs
from custmgr.ground.words import mark

dealer = Verbs("dealer")
On = Annotated[date | None, options.day("--on", help=_("The day; today if not given."))]
BLANK = mark("No fine is worked out: the policy leaves its multiple or its bonus rate blank [DST-14].")
ASSUMED = mark("Assumed until the company enters its own: {keys} [DST-14].")


@dealer.command(help=_("Enter a shipment with the codes of its boxes."))
def ship(
    customer: options.Customer,
    region: Annotated[str, typer.Option("--region", metavar="TEXT", help=_("The market it goes to."))],
    first: Annotated[str, typer.Option("--from", metavar="TEXT", help=_("The first code."))],
    last: Annotated[str, typer.Option("--to", metavar="TEXT", help=_("The last code."))],
    product: Annotated[str | None, typer.Option("--product", metavar="TEXT", help=_("The product."))] = None,
    on: On = None,
    as_json: options.Json = False,
) -> None:
    """Enter a shipment."""
    from custmgr.areas.distributors import columns
    from custmgr.areas.distributors.actions import goods
    from custmgr.ground.desk import open_desk
    from custmgr.ground.show import show_one

    with open_desk() as desk:
        made = goods.ship(desk, customer, goods.Shipping(region, first, last, product, on))
    show_one(columns.shipment(made), columns.SHIPMENT, as_json=as_json)


@dealer.command(help=_("Say whose box a code is; enter one found elsewhere."))
def breach(
    code: Annotated[str, typer.Option("--code", metavar="TEXT", help=_("The code on the box."))],
    found: Annotated[
        str | None, typer.Option("--found", metavar="TEXT", help=_("Where it was found; left out, only look."))
    ] = None,
    on: On = None,
    as_json: options.Json = False,
) -> None:
    """Judge where a box was found."""
    from custmgr.areas.distributors import columns
    from custmgr.ground.desk import open_desk, open_reader
    from custmgr.ground.show import say, show_one

    if found is None:
        from custmgr.areas.distributors.actions import looking

        with open_reader() as reader:
            told = looking.look_up(reader, code)
    else:
        from custmgr.areas.distributors.actions import goods

        with open_desk() as desk:
            told = goods.find_code(desk, code, found, on)
    show_one(columns.find(told), columns.FIND, as_json=as_json)
    if told.breach and not as_json:
        says = mark("Next: `custmgr dealer confirm {number} --goods YUAN --by STAFF`.")
        say(says, number=told.breach)


@dealer.command(help=_("Confirm or dismiss a sale outside the territory."))
def confirm(
    number: Annotated[str, typer.Argument(metavar="NUMBER", help=_("The number of the case."))],
    by: options.By,
    goods_value: Annotated[int | None, options.amount("--goods", help=_("What the goods are worth."))] = None,
    taken_back: Annotated[
        int | None, options.amount("--taken-back", help=_("Expenses and bonus already allotted for them."))
    ] = None,
    deliberate: Annotated[bool, typer.Option("--deliberate", help=_("It was done deliberately."))] = False,
    unfounded: Annotated[bool, typer.Option("--unfounded", help=_("It is not confirmed."))] = False,
    reason: Annotated[str | None, typer.Option("--reason", metavar="TEXT", help=_("Why."))] = None,
    as_json: options.Json = False,
) -> None:
    """Decide a case."""
    from custmgr.areas.distributors import columns
    from custmgr.areas.distributors.actions import goods
    from custmgr.ground.desk import open_desk
    from custmgr.ground.show import show_one, warn

    asked = goods.Deciding(by, goods_value, taken_back or 0, deliberate, unfounded, reason)
    with open_desk() as desk:
        decided = goods.decide(desk, number, asked)
    show_one(columns.breach(decided), columns.BREACH, as_json=as_json)
    ruling = decided.ruling
    if ruling is not None and ruling.confirmed:
        if ruling.rates.are_blank:
            warn(BLANK)
        elif ruling.rates.assumed:
            warn(ASSUMED, keys=_(", ").join(ruling.rates.assumed))


@dealer.command(help=_("List sales outside the territory and their sanctions."))
def breaches(
    customer: Annotated[str | None, typer.Argument(metavar="CUSTOMER", help=_("Only those of this dealer."))] = None,
    state: Annotated[
        str | None, typer.Option("--state", metavar="|".join(BreachState), help=_("Only those decided so."))
    ] = None,
    limit: options.Limit = None,
    as_json: options.Json = False,
) -> None:
    """List cases."""
    from custmgr.areas.distributors import columns
    from custmgr.areas.distributors.actions import looking
    from custmgr.ground.desk import open_reader
    from custmgr.ground.show import show

    word = options.word(BreachState, state, "--state") if state else None
    with open_reader() as desk:
        found = looking.list_breaches(desk, customer, word)
    rows = [columns.breach(one) for one in found[:limit]]
    show(rows, columns.BREACHES, as_json=as_json, empty=mark("No sale outside a territory fits."))
