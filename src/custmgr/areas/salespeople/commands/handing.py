"""`custmgr customer transfer`, `inform`, `assignments`."""

from datetime import date
from typing import Annotated

import typer

from custmgr.areas.salespeople.facts import Channel
from custmgr.areas.salespeople.refusals import WhoseCustomers
from custmgr.ground import options
from custmgr.ground.language import _
from custmgr.ground.lazy import Verbs

customer = Verbs("customer")
CHANNELS = "|".join(Channel)
One = Annotated[
    str | None, typer.Argument(metavar="[CUSTOMER]", help=_("One customer; else --from names whose are meant."))
]
Former = Annotated[
    str | None, typer.Option("--from", metavar="STAFF", help=_("All customers of this salesperson still waiting."))
]


@customer.command(help=_("Give customers to another salesperson."))
def transfer(
    to: Annotated[str, typer.Option("--to", metavar="STAFF", help=_("The salesperson who takes over."))],
    customer: One = None,
    former: Former = None,
    reason: Annotated[str | None, typer.Option("--reason", metavar="TEXT", help=_("Why."))] = None,
    told: Annotated[
        str | None, typer.Option("--told", metavar=CHANNELS, help=_("How the customer was told today, if it was."))
    ] = None,
    as_json: options.Json = False,
) -> None:
    """Transfer customers."""
    from custmgr.areas.salespeople import columns
    from custmgr.areas.salespeople.actions import leaving
    from custmgr.ground.desk import open_desk
    from custmgr.ground.show import show

    _check_one(customer, former, "customer transfer")
    channel = options.word(Channel, told, "--told") if told else None
    with open_desk() as desk:
        moved = leaving.transfer(desk, customer, former, to, reason, channel)
    show(moved, columns.TRANSFER, as_json=as_json)


@customer.command(help=_("Record that customers were told who leaves."))
def inform(
    channel: Annotated[str, typer.Option("--channel", metavar=CHANNELS, help=_("How they were told."))],
    customer: One = None,
    former: Former = None,
    on: Annotated[date | None, options.day("--on", help=_("The day; today if not given."))] = None,
    as_json: options.Json = False,
) -> None:
    """Record notices."""
    from custmgr.areas.salespeople import columns
    from custmgr.areas.salespeople.actions import leaving
    from custmgr.ground.desk import open_desk
    from custmgr.ground.show import show

    _check_one(customer, former, "customer inform")
    how = options.word(Channel, channel, "--channel")
    with open_desk() as desk:
        told = leaving.inform(desk, customer, former, on, how)
    show(told, columns.INFORMED, as_json=as_json)


@customer.command(help=_("Show whose customer somebody was, and when."))
def assignments(customer: options.Customer, as_json: options.Json = False) -> None:
    """Show the history of salespersons."""
    from custmgr.areas.salespeople import columns
    from custmgr.areas.salespeople.actions import looking
    from custmgr.ground.desk import open_reader
    from custmgr.ground.show import heading, show

    with open_reader() as desk:
        found, terms = looking.terms(desk, customer)
    if not as_json:
        heading("{code} {name}", code=found.code, name=found.name)
    show(terms, columns.TERM, as_json=as_json)


def _check_one(customer: str | None, former: str | None, command: str) -> None:
    if (customer is None) == (former is None):
        raise WhoseCustomers(command)
