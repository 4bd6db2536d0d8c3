"""`custmgr allowance`: sales allowance certificates, from their issue to the voucher."""

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from custmgr.ground import options
from custmgr.ground.language import _
from custmgr.ground.lazy import Verbs
from custmgr.ground.words import mark

if TYPE_CHECKING:
    from custmgr.areas.settlement.facts.papers import Allowance

allowance = Verbs("allowance")
Paper = Annotated[str, typer.Argument(metavar="NUMBER", help=_("The certificate's number, such as 240301-A1."))]
Complaint = Annotated[str, typer.Argument(metavar="NUMBER", help=_("The complaint's number."))]
OfComplaint = Annotated[
    str | None, typer.Argument(metavar="NUMBER", help=_("The complaint's number; all if not given."))
]
On = Annotated[date | None, options.day("--on", help=_("The day; today if not given."))]
VoucherNumber = Annotated[str, typer.Option("--voucher", metavar="TEXT", help=_("The accounting voucher's number."))]
Sealed = Annotated[bool, typer.Option("--sealed", help=_("The buyer's invoice seal is on it."))]
Reason = Annotated[str, typer.Option("--reason", metavar="TEXT", help=_("Why it is void."))]
OnlyOpen = Annotated[bool, typer.Option("--open", help=_("Only those not booked yet."))]
Price = Annotated[int | None, options.amount("--price", help=_("On the invoice copy: the unit price."))]
Amount = Annotated[int | None, options.amount("--amount", help=_("On the invoice copy: the amount."))]
ReceivedPrice = Annotated[
    int | None, options.amount("--received-price", help=_("On the invoice copy: the unit price that remains."))
]
ReceivedAmount = Annotated[
    int | None, options.amount("--received-amount", help=_("On the invoice copy: the amount that remains."))
]
NONE = mark("No such certificate.")


@allowance.command(help=_("Issue a certificate within the decided amount."))
def issue(
    number: Complaint,
    amount: Annotated[int, options.amount("--amount", help=_("The allowance or compensation."))],
    as_json: options.Json = False,
) -> None:
    """Issue a certificate."""
    from custmgr.areas.settlement.actions import allowances
    from custmgr.ground.desk import open_desk

    with open_desk() as desk:
        paper = allowances.issue(desk, number, amount)
    _show(paper, as_json=as_json)


@allowance.command(help=_("Enter one of the three signatures."))
def sign(
    number: Paper,
    by: Annotated[str | None, typer.Option("--by", metavar="STAFF", help=_("Who signed this on paper."))] = None,
    customer_seal: Annotated[bool, typer.Option("--customer-seal", help=_("The customer put his seal on it."))] = False,
    on: On = None,
    as_json: options.Json = False,
) -> None:
    """Sign a certificate."""
    from custmgr.areas.settlement.actions import allowances
    from custmgr.ground.desk import open_desk

    with open_desk() as desk:
        paper = allowances.sign(desk, number, by, on, customer_seal=customer_seal)
    _show(paper, as_json=as_json)


@allowance.command(help=_("Enter the sealed proof of an allowance."))
def proof(
    number: Paper,
    kind: Annotated[
        str, typer.Option("--kind", metavar="KIND", help=_("What proves it: allowance_certificate or invoice_copy."))
    ],
    sealed: Sealed = False,
    price: Price = None,
    amount: Amount = None,
    received_price: ReceivedPrice = None,
    received_amount: ReceivedAmount = None,
    on: On = None,
    as_json: options.Json = False,
) -> None:
    """Enter a proof."""
    from custmgr.areas.settlement.actions import allowances
    from custmgr.areas.settlement.facts.papers import Figures
    from custmgr.ground.desk import open_desk

    figures = Figures(
        price_fen=price, amount_fen=amount, received_price_fen=received_price, received_amount_fen=received_amount
    )
    with open_desk() as desk:
        paper = allowances.prove(desk, number, allowances.Proving(kind, sealed, figures, on))
    _show(paper, as_json=as_json)


@allowance.command(help=_("Book a signed and proved certificate, once."))
def book(number: Paper, voucher: VoucherNumber, on: On = None, as_json: options.Json = False) -> None:
    """Book a certificate."""
    from custmgr.areas.settlement.actions import allowances
    from custmgr.ground.desk import open_desk

    with open_desk() as desk:
        paper = allowances.book(desk, number, voucher, on)
    _show(paper, as_json=as_json)


@allowance.command(help=_("Make a certificate void that is not booked."))
def void(number: Paper, reason: Reason, as_json: options.Json = False) -> None:
    """Make a certificate void."""
    from custmgr.areas.settlement.actions import allowances
    from custmgr.ground.desk import open_desk

    with open_desk() as desk:
        paper = allowances.make_void(desk, number, reason)
    _show(paper, as_json=as_json)


@allowance.command("list", help=_("List allowance certificates."))
def list_(
    number: OfComplaint = None, only_open: OnlyOpen = False, limit: options.Limit = None, as_json: options.Json = False
) -> None:
    """List certificates."""
    from custmgr.areas.settlement import columns
    from custmgr.areas.settlement.actions import looking
    from custmgr.ground.desk import open_reader
    from custmgr.ground.show import show

    with open_reader() as desk:
        found = looking.list_allowances(desk, number, only_open=only_open)
    show(found[:limit], columns.ALLOWANCES, as_json=as_json, empty=NONE)


@allowance.command("show", help=_("Show a certificate and what it still lacks."))
def show_(number: Paper, as_json: options.Json = False) -> None:
    """Show a certificate."""
    from custmgr.areas.settlement import views
    from custmgr.ground.desk import open_reader

    with open_reader() as desk:
        paper = views.find_allowance(desk.connection, number)
    _show(paper, as_json=as_json)


@allowance.command("print", help=_("Print a certificate, a copy for each keeper."))
def print_(
    number: Paper, output: options.Output = None, force: options.Force = False, as_json: options.Json = False
) -> None:
    """Print a certificate."""
    from custmgr.areas.settlement import columns
    from custmgr.areas.settlement.actions import printing
    from custmgr.ground.desk import open_reader
    from custmgr.ground.show import show_one

    with open_reader() as desk:
        printed = printing.print_allowance(desk, number, output, force=force)
    show_one(printed, columns.PRINTED, as_json=as_json)


def _show(paper: "Allowance", *, as_json: bool) -> None:
    from custmgr.areas.settlement import columns
    from custmgr.ground.show import show_one

    show_one(paper, columns.ALLOWANCE, as_json=as_json)
