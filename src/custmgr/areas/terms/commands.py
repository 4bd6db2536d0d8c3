"""`custmgr credit apply` and `credit approve`: the form before goods go out on credit."""

from datetime import date
from typing import Annotated

import typer

from custmgr.areas.terms.facts import Part
from custmgr.ground import options
from custmgr.ground.language import _
from custmgr.ground.lazy import Verbs

credit = Verbs("credit")
Applicant = Annotated[str, typer.Option("--by", metavar="STAFF", help=_("Who investigated and applies."))]


@credit.command(help=_("Apply for a payment term for a customer."))
def apply(
    customer: options.Customer,
    production: Annotated[str, typer.Option("--production", metavar="TEXT", help=_("Its production situation."))],
    standing: Annotated[str, typer.Option("--standing", metavar="TEXT", help=_("Its credit standing."))],
    term: Annotated[str, typer.Option("--term", metavar="1m|30d", help=_("The time to pay, one month at most."))],
    by: Applicant,
    basic: Annotated[
        str | None, typer.Option("--basic", metavar="TEXT", help=_("Its basic data; else those of its file."))
    ] = None,
    on: Annotated[date | None, options.day("--on", help=_("The day of the application; today if not given."))] = None,
    as_json: options.Json = False,
) -> None:
    """Enter an application."""
    from custmgr.areas.terms import columns
    from custmgr.areas.terms.actions import applying
    from custmgr.ground.desk import open_desk
    from custmgr.ground.show import say, show_one
    from custmgr.ground.words import mark

    parts = {Part.PRODUCTION: production, Part.STANDING: standing}
    if basic is not None:
        parts[Part.BASIC] = basic
    with open_desk() as desk:
        application = applying.apply_for_term(desk, customer, parts, term, by, on)
    show_one(application, columns.APPLICATION, as_json=as_json)
    if not as_json:
        say(
            mark("Next: `custmgr credit approve {code} --by STAFF` by a department manager."), code=application.customer
        )


@credit.command(help=_("Approve the payment term applied for."))
def approve(customer: options.Customer, by: options.By, as_json: options.Json = False) -> None:
    """Approve an application."""
    from custmgr.areas.terms import columns
    from custmgr.areas.terms.actions import applying
    from custmgr.ground.desk import open_desk
    from custmgr.ground.show import show_one

    with open_desk() as desk:
        application = applying.approve_term(desk, customer, by)
    show_one(application, columns.APPLICATION, as_json=as_json)
