"""`custmgr purchase` and `custmgr payment`: returns, corrections, reversals, and what payments are used for."""

from datetime import date
from decimal import Decimal
from typing import Annotated

import typer

from custmgr.ground import options
from custmgr.ground.language import _
from custmgr.ground.lazy import Verbs
from custmgr.ground.words import mark

purchase = Verbs("purchase")
payment = Verbs("payment")
Purchase = Annotated[str, typer.Argument(metavar="NUMBER", help=_("The number of the purchase."))]
Payment = Annotated[str, typer.Argument(metavar="NUMBER", help=_("The number of the payment."))]
OwnedBy = Annotated[str | None, typer.Option("--customer", metavar="CUSTOMER", help=_("Whose it is."))]
CASH_BACK = mark(
    "Pay {amount_fen} back in cash; if the customer leaves it with us, enter it with"
    " `custmgr payment add {code} --on DATE --amount {amount}`."
)
FREED = mark(
    "{amount_fen} of payments is free again and used for what else is open; see `custmgr payment list {code}`."
)


@purchase.command("return", help=_("Record goods that came back, all or in part."))
def return_goods(
    number: Purchase,
    on: Annotated[date, options.day("--on", help=_("The day the goods came back."))],
    reason: options.Reason,
    amount: Annotated[int | None, options.amount("--amount", help=_("What they were worth; else their share."))] = None,
    quantity: Annotated[Decimal | None, options.quantity("--quantity", help=_("How many; all if not given."))] = None,
    own: Annotated[
        str | None, typer.Option("--number", metavar="NUMBER", help=_("Its number; the next free one if not given."))
    ] = None,
    as_json: options.Json = False,
) -> None:
    """Record a return."""
    from custmgr.areas.money import columns
    from custmgr.areas.money.actions import recording, returning
    from custmgr.areas.money.facts.settling import GoodsBack
    from custmgr.ground.desk import open_desk
    from custmgr.ground.money import yuan
    from custmgr.ground.show import show_one, warn

    back = GoodsBack(on, reason, amount, recording.in_thousandths(quantity), own)
    with open_desk() as desk:
        entered, freed_fen = returning.return_goods(desk, number, back)
    show_one(entered, columns.PURCHASE, as_json=as_json)
    if not entered.on_credit:
        fen = -entered.amount_fen
        warn(CASH_BACK, amount_fen=fen, code=entered.customer, amount=yuan(fen))
    if freed_fen:
        warn(FREED, amount_fen=freed_fen, code=entered.customer)


@purchase.command(help=_("Correct a purchase; the wrong entry stays, void."))
def correct(
    number: Purchase,
    reason: options.Reason,
    on: Annotated[date | None, options.day("--on", help=_("The day of delivery."))] = None,
    amount: Annotated[int | None, options.amount("--amount", help=_("The amount."))] = None,
    quantity: Annotated[Decimal | None, options.quantity("--quantity", help=_("The quantity."))] = None,
    product: Annotated[str | None, typer.Option("--product", metavar="TEXT", help=_("The product."))] = None,
    customer: OwnedBy = None,
    credit: Annotated[bool | None, typer.Option("--credit/--cash", help=_("On credit, or paid in cash."))] = None,
    due_on: Annotated[date | None, options.day("--due-on", help=_("The last day to pay."))] = None,
    salesperson: Annotated[str | None, typer.Option("--salesperson", metavar="STAFF", help=_("Who sold it."))] = None,
    region: Annotated[str | None, typer.Option("--region", metavar="TEXT", help=_("The district."))] = None,
    as_json: options.Json = False,
) -> None:
    """Correct a purchase."""
    from custmgr.areas.money import columns
    from custmgr.areas.money.actions import correcting, recording
    from custmgr.ground.desk import open_desk
    from custmgr.ground.show import show_one

    milli = recording.in_thousandths(quantity)
    change = correcting.Change(customer, on, amount, milli, product, credit, due_on, salesperson, region)
    with open_desk() as desk:
        corrected = correcting.correct_purchase(desk, number, change, reason)
    show_one(corrected, columns.PURCHASE, as_json=as_json)


@purchase.command(help=_("Take out a purchase or return that never was."))
def reverse(number: Purchase, reason: options.Reason, as_json: options.Json = False) -> None:
    """Reverse a purchase or a return."""
    from custmgr.areas.money import columns
    from custmgr.areas.money.actions import correcting
    from custmgr.ground.desk import open_desk
    from custmgr.ground.show import show_one

    with open_desk() as desk:
        gone = correcting.reverse_purchase(desk, number, reason)
    show_one(gone, columns.PURCHASE, as_json=as_json)


@purchase.command(help=_("Show a purchase with returns, corrections, payments."))
def show(number: Purchase, as_json: options.Json = False) -> None:
    """Show a purchase whole."""
    from custmgr.areas.money import columns
    from custmgr.areas.money.actions import looking
    from custmgr.ground.desk import open_reader
    from custmgr.ground.show import heading, show, show_one

    with open_reader() as desk:
        found = looking.show_purchase(desk, number)
    if as_json:
        show_one(looking.tree(found, columns.PURCHASE), (*columns.PURCHASE, *columns.WHOLE), as_json=True)
        return
    show_one(found.now, columns.PURCHASE, as_json=False)
    for title, rows, wanted in (
        (mark("Entries"), found.entries if len(found.entries) > 1 else (), columns.ENTRY),
        (mark("Paid with"), found.uses, columns.USE),
    ):
        if rows:
            heading(title)
            show(rows, wanted, as_json=False)


@payment.command("correct", help=_("Correct a payment; the wrong entry stays, void."))
def correct_payment(
    number: Payment,
    reason: options.Reason,
    on: Annotated[date | None, options.day("--on", help=_("The day the money came."))] = None,
    amount: Annotated[int | None, options.amount("--amount", help=_("The amount."))] = None,
    customer: OwnedBy = None,
    as_json: options.Json = False,
) -> None:
    """Correct a payment."""
    from custmgr.areas.money import columns
    from custmgr.areas.money.actions import correcting
    from custmgr.ground.desk import open_desk
    from custmgr.ground.show import show_one

    change = correcting.Change(customer, on, amount)
    with open_desk() as desk:
        corrected = correcting.correct_payment(desk, number, change, reason)
    show_one(corrected, columns.PAYMENT, as_json=as_json)


@payment.command("reverse", help=_("Take out a payment that never came."))
def reverse_payment(number: Payment, reason: options.Reason, as_json: options.Json = False) -> None:
    """Reverse a payment."""
    from custmgr.areas.money import columns
    from custmgr.areas.money.actions import correcting
    from custmgr.ground.desk import open_desk
    from custmgr.ground.show import show_one

    with open_desk() as desk:
        gone = correcting.reverse_payment(desk, number, reason)
    show_one(gone, columns.PAYMENT, as_json=as_json)


@payment.command(help=_("Say for which purchase a payment is used."))
def allocate(
    number: Payment,
    reason: options.Reason,
    taken_from: Annotated[
        str | None, typer.Option("--from", metavar="NUMBER", help=_("The purchase it is taken from."))
    ] = None,
    given_to: Annotated[
        str | None, typer.Option("--to", metavar="NUMBER", help=_("The purchase it is used for."))
    ] = None,
    amount: Annotated[int | None, options.amount("--amount", help=_("How much; else all there is."))] = None,
    keep: Annotated[bool, typer.Option("--keep", help=_("Keep the rest back until it is allocated."))] = False,
    as_json: options.Json = False,
) -> None:
    """Move what a payment is used for; with no option, use its rest for what is open."""
    from custmgr.areas.money import columns
    from custmgr.areas.money.actions import allocating
    from custmgr.ground.desk import open_desk
    from custmgr.ground.show import show_one

    move = allocating.Move(taken_from, given_to, amount, keep)
    with open_desk() as desk:
        moved = allocating.allocate(desk, number, move, reason)
    show_one(moved, columns.PAYMENT, as_json=as_json)


@payment.command("show", help=_("Show a payment and all it was used for."))
def show_payment(number: Payment, as_json: options.Json = False) -> None:
    """Show a payment whole."""
    from custmgr.areas.money import columns
    from custmgr.areas.money.actions import looking
    from custmgr.ground.desk import open_reader
    from custmgr.ground.show import heading, show, show_one

    with open_reader() as desk:
        found = looking.show_payment(desk, number)
    if as_json:
        show_one(looking.tree(found, columns.PAYMENT), (*columns.PAYMENT, *columns.WHOLE), as_json=True)
        return
    show_one(found.now, columns.PAYMENT, as_json=False)
    for title, rows, wanted in (
        (mark("Entries"), found.entries if len(found.entries) > 1 else (), columns.VOID_PAYMENTS),
        (mark("Used for"), found.uses, columns.USE),
    ):
        if rows:
            heading(title)
            show(rows, wanted, as_json=False)
