"""`custmgr customer channels`: the sales channels a customer registers."""

from datetime import date
from typing import Annotated

import typer

from custmgr.ground import options
from custmgr.ground.language import _
from custmgr.ground.lazy import Verbs
from custmgr.ground.words import mark

customer = Verbs("customer")


@customer.command(help=_("List, register or end a customer's sales channels."))
def channels(
    customer: options.Customer,
    register: Annotated[
        str | None, typer.Option("--register", metavar="TEXT", help=_("A sales channel the customer registers."))
    ] = None,
    end: Annotated[
        str | None, typer.Option("--end", metavar="TEXT", help=_("A registered channel that is given up."))
    ] = None,
    on: Annotated[date | None, options.day("--on", help=_("The day of it; today if not given."))] = None,
    as_json: options.Json = False,
) -> None:
    """Keep the register of channels."""
    from custmgr.areas.topics import columns
    from custmgr.areas.topics.actions import registering
    from custmgr.ground.desk import open_desk, open_reader
    from custmgr.ground.show import show

    if register is None and end is None:
        with open_reader() as desk:
            found = registering.channels(desk, customer)
    else:
        with open_desk() as desk:
            found = registering.change(desk, customer, register, end, on)
    show(found, columns.CHANNEL, as_json=as_json, empty=mark("No sales channel is registered."))
