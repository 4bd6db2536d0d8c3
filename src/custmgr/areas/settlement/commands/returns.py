"""`custmgr return`: finished goods return notes, from their opening to the voucher."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Annotated

import typer

from custmgr.areas.settlement.commands import allowances as shared
from custmgr.ground import money, options
from custmgr.ground.language import _
from custmgr.ground.lazy import Verbs
from custmgr.ground.words import mark

if TYPE_CHECKING:
    from custmgr.areas.settlement.facts.papers import ReturnNote

return_ = Verbs("return")
Note = Annotated[str, typer.Argument(metavar="NUMBER", help=_("The return note's number, such as 240301-R1."))]
Quantity = Annotated[Decimal, options.quantity("--quantity", help=_("The quantity, in pieces."))]
NONE = mark("No such return note.")


@return_.command("open", help=_("Open a return note for goods decided to come back."))
def open_(
    number: shared.Complaint,
    quantity: Quantity,
    reason: Annotated[
        str | None, typer.Option("--reason", metavar="TEXT", help=_("Why they come back; else the customer's reason."))
    ] = None,
    mode: Annotated[
        str | None, typer.Option("--mode", metavar="HOW", help=_("return, exchange or rework; else as decided."))
    ] = None,
    basis: Annotated[
        str | None, typer.Option("--basis", metavar="TEXT", help=_("On what basis; else complaint and decision."))
    ] = None,
    over_ratio: Annotated[
        Fraction | None,
        typer.Option(
            "--over-ratio",
            metavar="RATE",
            parser=money.to_ratio,
            help=_("The customer's over-quantity acceptance ratio; else the company's."),
        ),
    ] = None,
    as_json: options.Json = False,
) -> None:
    """Open a return note."""
    from custmgr.areas.money.actions.recording import in_thousandths
    from custmgr.areas.settlement.actions import returns
    from custmgr.ground.desk import open_desk
    from custmgr.ground.show import warn

    opening = returns.Opening(in_thousandths(quantity) or 0, reason, mode, basis, over_ratio)
    with open_desk() as desk:
        note = returns.open_note(desk, number, opening)
        noted = returns.noted(desk, note)
    _show(note, as_json=as_json)
    if note.limit is not None and noted > note.limit:
        line = mark(
            "{noted} on the return notes exceeds the approved {approved}; at most {limit} can be booked. [CMP-79]"
        )
        warn(line, noted=noted, approved=note.approved, limit=note.limit)


@return_.command(help=_("Enter the manager's verification of a note."))
def verify(number: Note, by: options.By, on: shared.On = None, as_json: options.Json = False) -> None:
    """Verify a note."""
    from custmgr.areas.settlement.actions import returns
    from custmgr.ground.desk import open_desk

    with open_desk() as desk:
        note = returns.verify(desk, number, by, on)
    _show(note, as_json=as_json)


@return_.command(help=_("Enter what the store received on a note."))
def receive(
    number: Note,
    quantity: Quantity,
    by: Annotated[str, typer.Option("--by", metavar="STAFF", help=_("Who of the store received it."))],
    on: shared.On = None,
    instruction: Annotated[
        str | None, typer.Option("--instruction", metavar="TEXT", help=_("The instruction, where it differs."))
    ] = None,
    instructed_by: Annotated[
        str | None, typer.Option("--instructed-by", metavar="STAFF", help=_("Who gave the instruction."))
    ] = None,
    instructed_on: Annotated[
        date | None, options.day("--instructed-on", help=_("The day of the instruction; else that of the receipt."))
    ] = None,
    as_json: options.Json = False,
) -> None:
    """Receive goods."""
    from custmgr.areas.money.actions.recording import in_thousandths
    from custmgr.areas.settlement.actions import returns
    from custmgr.ground.desk import open_desk

    goods = returns.Receiving(in_thousandths(quantity) or 0, by, on, instruction, instructed_by, instructed_on)
    with open_desk() as desk:
        note = returns.receive(desk, number, goods)
    _show(note, as_json=as_json)


@return_.command(help=_("Enter the sealed proof of a return."))
def proof(
    number: Note,
    kind: Annotated[
        str,
        typer.Option(
            "--kind",
            metavar="KIND",
            help=_("What proves it: return_certificate, invoice_copy or original_invoice."),
        ),
    ],
    sealed: shared.Sealed = False,
    quantity: Annotated[
        Decimal | None, options.quantity("--quantity", help=_("On the invoice copy: the quantity returned."))
    ] = None,
    price: shared.Price = None,
    amount: shared.Amount = None,
    received_quantity: Annotated[
        Decimal | None,
        options.quantity("--received-quantity", help=_("On the invoice copy: the quantity the buyer keeps.")),
    ] = None,
    received_price: shared.ReceivedPrice = None,
    received_amount: shared.ReceivedAmount = None,
    on: shared.On = None,
    as_json: options.Json = False,
) -> None:
    """Enter a proof."""
    from custmgr.areas.money.actions.recording import in_thousandths
    from custmgr.areas.settlement.actions import allowances, returns
    from custmgr.areas.settlement.facts.papers import Figures
    from custmgr.ground.desk import open_desk

    received = in_thousandths(received_quantity), received_price, received_amount
    figures = Figures(in_thousandths(quantity), price, amount, *received)
    with open_desk() as desk:
        note = returns.prove(desk, number, allowances.Proving(kind, sealed, figures, on))
    _show(note, as_json=as_json)


@return_.command(help=_("Book the goods received at the approved price, once."))
def post(number: Note, voucher: shared.VoucherNumber, on: shared.On = None, as_json: options.Json = False) -> None:
    """Book a note."""
    from custmgr.areas.settlement.actions import returns
    from custmgr.ground.desk import open_desk

    with open_desk() as desk:
        note = returns.post(desk, number, voucher, on)
    _show(note, as_json=as_json)


@return_.command(help=_("Make a note void on which nothing was received."))
def void(number: Note, reason: shared.Reason, as_json: options.Json = False) -> None:
    """Make a note void."""
    from custmgr.areas.settlement.actions import returns
    from custmgr.ground.desk import open_desk

    with open_desk() as desk:
        note = returns.make_void(desk, number, reason)
    _show(note, as_json=as_json)


@return_.command("list", help=_("List return notes."))
def list_(
    number: shared.OfComplaint = None,
    only_open: shared.OnlyOpen = False,
    limit: options.Limit = None,
    as_json: options.Json = False,
) -> None:
    """List notes."""
    from custmgr.areas.settlement import columns
    from custmgr.areas.settlement.actions import looking
    from custmgr.ground.desk import open_reader
    from custmgr.ground.show import show

    with open_reader() as desk:
        found = looking.list_notes(desk, number, only_open=only_open)
    show(found[:limit], columns.NOTES, as_json=as_json, empty=NONE)


@return_.command("show", help=_("Show a return note and how far it has come."))
def show_(number: Note, as_json: options.Json = False) -> None:
    """Show a note."""
    from custmgr.areas.settlement.actions import looking
    from custmgr.ground.desk import open_reader

    with open_reader() as desk:
        note = looking.show(desk, number)
    _show(note, as_json=as_json)


@return_.command("print", help=_("Print a return note, a copy for each keeper."))
def print_(
    number: Note,
    certificate: Annotated[
        bool, typer.Option("--certificate", help=_("The certificate the buyer seals, not the note."))
    ] = False,
    output: options.Output = None,
    force: options.Force = False,
    as_json: options.Json = False,
) -> None:
    """Print a note."""
    from custmgr.areas.settlement import columns
    from custmgr.areas.settlement.actions import printing
    from custmgr.ground.desk import open_reader
    from custmgr.ground.show import show_one

    with open_reader() as desk:
        printed = printing.print_note(desk, number, output, force=force, certificate=certificate)
    show_one(printed, columns.PRINTED, as_json=as_json)


def _show(note: "ReturnNote", *, as_json: bool) -> None:
    from custmgr.areas.settlement import columns
    from custmgr.ground.show import show_one

    show_one(note, columns.NOTE, as_json=as_json)
