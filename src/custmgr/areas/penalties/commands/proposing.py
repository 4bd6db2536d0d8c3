"""`custmgr complaint resale`, `penalty assess` and `circulate`: up to the general manager's table."""

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated

import typer

from custmgr.areas.staff.facts import Department
from custmgr.ground import options
from custmgr.ground.language import _
from custmgr.ground.lazy import Verbs

if TYPE_CHECKING:
    from custmgr.areas.penalties.facts.proposals import Assessment

complaint = Verbs("complaint")
penalty = Verbs("penalty")
Number = Annotated[str, typer.Argument(metavar="NUMBER", help=_("The complaint's number."))]


@complaint.command(help=_("Record returned goods sold again."))
def resale(
    number: Number,
    quantity: Annotated[Decimal, options.quantity("--quantity", help=_("Pieces sold again."))],
    price: Annotated[int, options.amount("--price", help=_("The price got for a piece."))],
    a_price: Annotated[int, options.amount("--a-price", help=_("The A-grade price of a piece."))],
    on: Annotated[date | None, options.day("--on", help=_("The day of the sale; today if not given."))] = None,
    as_json: options.Json = False,
) -> None:
    """Record a resale."""
    from custmgr.areas.penalties import columns
    from custmgr.areas.penalties.actions import proposing
    from custmgr.ground.desk import open_desk
    from custmgr.ground.show import show, show_one, warn
    from custmgr.ground.words import mark

    with open_desk() as desk:
        proposal, sales = proposing.sell(desk, number, proposing.Sold(quantity, price, a_price, on))
    show_one(columns.sold(proposal, sales), columns.RESALE, as_json=as_json)
    if not as_json:
        show(sales, columns.SALE, as_json=False)
    if proposal.outdated:
        again = mark("The burden changed after it was read by {departments}; it is to be read again. [CMP-105]")
        warn(again, departments=tuple(dict.fromkeys(one.department for one in proposal.outdated)))
    if not sales[-1].counts:
        warn(
            mark("The goods were to be sold until {until}; sold later they count as unsold."),
            until=proposal.burden.until,
        )


@penalty.command(help=_("Propose who is punished for a complaint, and how."))
def assess(
    number: Number,
    spare: Annotated[
        list[str] | None,
        typer.Option("--spare", metavar="UNIT", help=_("Leave a share out of the economic fines.")),
    ] = None,
    as_json: options.Json = False,
) -> None:
    """Assess a case."""
    from custmgr.areas.penalties.actions import proposing
    from custmgr.ground.desk import open_desk

    with open_desk() as desk:
        proposal = proposing.assess(desk, number, spare or ())
    tell(proposal, as_json=as_json)


@penalty.command(help=_("Record that a department read the proposal."))
def circulate(
    number: Number,
    department: Annotated[
        str, typer.Option("--department", metavar="DEPARTMENT", help=_("The responsible department."))
    ],
    by: Annotated[str, typer.Option("--by", metavar="STAFF", help=_("Who read it for the department."))],
    opinion: Annotated[str | None, typer.Option("--opinion", metavar="TEXT", help=_("What is said about it."))] = None,
    as_json: options.Json = False,
) -> None:
    """Circulate a proposal."""
    from custmgr.areas.penalties.actions import proposing
    from custmgr.ground.desk import open_desk

    where = options.word(Department, department, "--department")
    with open_desk() as desk:
        proposal = proposing.circulate(desk, number, where, by, opinion)
    tell(proposal, as_json=as_json)


def tell(proposal: "Assessment", *, as_json: bool) -> None:
    """Show an assessment: its head, then its lists where they have lines."""
    from custmgr.areas.penalties import columns
    from custmgr.ground.language import fill
    from custmgr.ground.show import say, show, show_one

    told = columns.told(proposal)
    if as_json:
        show_one(told, columns.ASSESSMENT, as_json=True)
        return
    show_one(told, columns.HEAD, as_json=False)
    for remark in told["remarks"]:
        say("{text}", text=remark)
    lists = {
        "economic": columns.ECONOMIC, "administrative": columns.ADMINISTRATIVE, "decided": columns.DECIDED,
        "circulated": columns.CIRCULATED, "approvals": columns.APPROVED,
    }  # fmt: skip
    for column in columns.LISTS:
        if rows := getattr(proposal, column.key):
            show(rows, lists[column.key], as_json=False, title=fill(column.title))
