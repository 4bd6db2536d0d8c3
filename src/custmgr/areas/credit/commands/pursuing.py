"""`custmgr credit report` and `pursue`: what is done about overdue payments."""

from datetime import date
from typing import Annotated

import typer

from custmgr.ground import options
from custmgr.ground.language import _
from custmgr.ground.lazy import Verbs

credit = Verbs("credit")
Day = Annotated[date | None, options.day("--on", help=_("The day; today if not given."))]


@credit.command(help=_("Record the report of an overdue payment."))
def report(
    customer: options.Customer,
    by: Annotated[str, typer.Option("--by", metavar="STAFF", help=_("Who reported it."))],
    to: Annotated[str, typer.Option("--to", metavar="STAFF", help=_("The department manager who was told."))],
    on: Day = None,
    as_json: options.Json = False,
) -> None:
    """Record a report."""
    from custmgr.areas.credit.actions import pursuing as actions
    from custmgr.areas.credit.columns import decisions as columns
    from custmgr.ground.desk import open_desk
    from custmgr.ground.show import show_one

    with open_desk() as desk:
        entered = actions.report_overdue(desk, customer, by, to, on)
    show_one(entered, columns.REPORT, as_json=as_json)


@credit.command(help=_("Record a talk with the customer about overdue payments."))
def pursue(
    customer: options.Customer,
    reason: Annotated[str, typer.Option("--reason", metavar="TEXT", help=_("Why the customer has not paid."))],
    solution: Annotated[str, typer.Option("--solution", metavar="TEXT", help=_("What was agreed."))],
    promised: Annotated[date, options.day("--promised", help=_("The day payment is promised for."))],
    by: Annotated[str, typer.Option("--by", metavar="STAFF", help=_("Who talked to the customer."))],
    on: Day = None,
    as_json: options.Json = False,
) -> None:
    """Record a talk."""
    from custmgr.areas.credit.actions import pursuing as actions
    from custmgr.areas.credit.columns import decisions as columns
    from custmgr.areas.credit.facts.overdue import Talk
    from custmgr.ground.desk import open_desk
    from custmgr.ground.show import show_one

    with open_desk() as desk:
        entered = actions.pursue(desk, customer, Talk(reason, solution, promised), by, on)
    show_one(entered, columns.RECOVERY, as_json=as_json)
