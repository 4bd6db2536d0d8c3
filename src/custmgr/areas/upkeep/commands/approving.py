"""`custmgr customer approvals`, `approve`, `publish`."""

from typing import Annotated

import typer

from custmgr.areas.upkeep.refusals import WhichFiles
from custmgr.ground import dates, options
from custmgr.ground.language import _
from custmgr.ground.lazy import Verbs
from custmgr.ground.periods import Quarter
from custmgr.ground.words import mark

customer = Verbs("customer")
Which = Annotated[
    Quarter | None,
    typer.Option("--quarter", metavar="QUARTER", parser=dates.to_quarter, help=_("All files of this quarter.")),
]


@customer.command(help=_("List the files that wait for approval."))
def approvals(quarter: Which = None, limit: options.Limit = None, as_json: options.Json = False) -> None:
    """List what waits."""
    from custmgr.areas.upkeep import columns
    from custmgr.areas.upkeep.actions import looking
    from custmgr.ground.desk import open_reader
    from custmgr.ground.show import show

    with open_reader() as desk:
        found = list(looking.waiting(desk, quarter))[:limit]
    show(found, columns.WAITING, as_json=as_json, empty=mark("No file waits for approval."))


@customer.command(help=_("Enter that files were approved or sent back."))
def approve(
    by: options.By,
    customer: Annotated[str | None, typer.Argument(metavar="[CUSTOMER]", help=_("One file."))] = None,
    quarter: Which = None,
    back: Annotated[bool, typer.Option("--return", help=_("Send it back to be checked and corrected."))] = False,
    reason: Annotated[
        str | None, typer.Option("--reason", metavar="TEXT", help=_("What is wrong, or an opinion."))
    ] = None,
    as_json: options.Json = False,
) -> None:
    """Approve files."""
    from custmgr.areas.upkeep import columns
    from custmgr.areas.upkeep.actions import approving
    from custmgr.ground.desk import open_desk
    from custmgr.ground.show import show

    if (customer is None) == (quarter is None):
        raise WhichFiles("--quarter", "customer approve")
    with open_desk() as desk:
        decided = approving.approve(desk, customer, quarter, by, back=back, opinion=reason)
    show(decided, columns.DECIDED, as_json=as_json)


@customer.command(help=_("Publish who may see approved files."))
def publish(
    customer: Annotated[str | None, typer.Argument(metavar="[CUSTOMER]", help=_("One file."))] = None,
    everything: Annotated[bool, typer.Option("--all", help=_("Every approved file that waits for it."))] = False,
    as_json: options.Json = False,
) -> None:
    """Publish the access to files."""
    from custmgr.areas.upkeep import columns
    from custmgr.areas.upkeep.actions import approving
    from custmgr.ground.desk import open_desk
    from custmgr.ground.show import show

    if (customer is None) != everything:
        raise WhichFiles("--all", "customer publish")
    with open_desk() as desk:
        published = approving.publish(desk, customer)
    show(published, columns.PUBLISHED, as_json=as_json)
