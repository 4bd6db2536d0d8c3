"""`custmgr contract`: contracts with customers, what changes about them, how they end."""

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Annotated

import typer

from custmgr.areas.contracts.facts import Changing, Signing
from custmgr.ground import options
from custmgr.ground.language import _
from custmgr.ground.lazy import Verbs
from custmgr.ground.money import to_ratio
from custmgr.ground.words import mark

if TYPE_CHECKING:
    from custmgr.areas.contracts.facts import Contract

contract = Verbs("contract")
Which = Annotated[
    str, typer.Argument(metavar="CONTRACT", help=_("The contract's number, or the customer who has only one."))
]
Rate = Annotated[
    Fraction | None,
    typer.Option("--rate", metavar="RATE", parser=to_ratio, help=_("The commission rate, such as 0.08%.")),
]
Until = Annotated[date | None, options.day("--until", help=_("The last day of its validity."))]
Manager = Annotated[
    str | None,
    typer.Option("--manager", metavar="STAFF", help=_("The wealth manager; else the customer's salesperson.")),
]
On = Annotated[date | None, options.day("--on", help=_("The day; today if not given."))]


@contract.command(help=_("Enter a contract a customer signed."))
def add(
    customer: options.Customer,
    signed: Annotated[date, options.day("--signed", help=_("The day it was signed."))],
    number: Annotated[
        str | None, typer.Option("--number", metavar="NUMBER", help=_("Its number; else the next one of this desk."))
    ] = None,
    manager: Manager = None,
    rate: Rate = None,
    until: Until = None,
    office: Annotated[
        str | None, typer.Option("--office", metavar="TEXT", help=_("The branch or sales office."))
    ] = None,
    as_json: options.Json = False,
) -> None:
    """Enter a contract."""
    from custmgr.areas.contracts import actions
    from custmgr.ground.desk import open_desk

    with open_desk() as desk:
        made = actions.sign(desk, customer, Signing(signed, number, manager, rate, until, office))
    _show(made, as_json=as_json)


@contract.command(help=_("Enter what changed about a contract."))
def change(
    which: Which,
    rate: Rate = None,
    until: Until = None,
    manager: Manager = None,
    other: Annotated[
        str | None, typer.Option("--other", metavar="TEXT", help=_("Another matter that changed."))
    ] = None,
    on: On = None,
    as_json: options.Json = False,
) -> None:
    """Enter a change."""
    from custmgr.areas.contracts import actions
    from custmgr.ground.desk import open_desk

    with open_desk() as desk:
        made = actions.change(desk, which, Changing(on, rate, until, manager, other))
    _show(made, as_json=as_json)


@contract.command(help=_("Enter that a customer ended a contract."))
def end(
    which: Which,
    reason: Annotated[
        str | None, typer.Option("--reason", metavar="TEXT", help=_("Why, as far as it is known by now."))
    ] = None,
    opinion: Annotated[
        str | None, typer.Option("--opinion", metavar="TEXT", help=_("What the customer thinks and suggests."))
    ] = None,
    on: On = None,
    as_json: options.Json = False,
) -> None:
    """End a contract."""
    from custmgr.areas.contracts import actions
    from custmgr.ground.desk import open_desk

    with open_desk() as desk:
        made = actions.end(desk, which, reason, opinion, on)
    _show(made, as_json=as_json)


@contract.command(help=_("Take back a contract entered by mistake."))
def void(
    number: Annotated[str, typer.Argument(metavar="NUMBER", help=_("The contract's number."))],
    reason: Annotated[str, typer.Option("--reason", metavar="TEXT", help=_("What was wrong with it."))],
    as_json: options.Json = False,
) -> None:
    """Take a contract back."""
    from custmgr.areas.contracts import actions
    from custmgr.ground.desk import open_desk

    with open_desk() as desk:
        made = actions.void(desk, number, reason)
    _show(made, as_json=as_json)


@contract.command("list", help=_("List the contracts that run."))
def list_(
    customer: Annotated[str | None, typer.Argument(metavar="[CUSTOMER]", help=_("Only this customer's."))] = None,
    everything: Annotated[bool, typer.Option("--all", help=_("Also those ended or taken back."))] = False,
    limit: options.Limit = None,
    as_json: options.Json = False,
) -> None:
    """List contracts."""
    from custmgr.areas.contracts import actions, columns
    from custmgr.ground.desk import open_reader
    from custmgr.ground.show import show

    with open_reader() as desk:
        found = actions.list_contracts(desk, customer, everything=everything)
    empty = mark("No contract runs; enter one with `custmgr contract add CUSTOMER --signed DATE`.")
    show(found[:limit], columns.CONTRACT, as_json=as_json, empty=empty, narrow=columns.SHORT)


def _show(made: "Contract", *, as_json: bool) -> None:
    from custmgr.areas.contracts import columns
    from custmgr.ground.show import show_one

    show_one(made, columns.CONTRACT, as_json=as_json)
