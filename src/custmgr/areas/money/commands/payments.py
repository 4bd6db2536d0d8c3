"""`custmgr payment`: what was paid."""

from datetime import date
from typing import Annotated

import typer

from custmgr.ground import import_options, options
from custmgr.ground.language import _
from custmgr.ground.lazy import Verbs
from custmgr.ground.words import mark

payment = Verbs("payment")
BEYOND = mark("{rest_fen} is more than was open of {purchase}; the next purchase on credit uses it.")
NO_PAYMENTS = mark("No payments yet; enter them with `custmgr payment add` or `custmgr payment import`.")
NO_SUCH_PAYMENTS = mark("No payment fits.")
UNUSED = mark("{rest_fen} is not used for any purchase; the next one on credit uses it.")


@payment.command("add", help=_("Record what a customer paid."))
def add_payment(
    customer: options.Customer,
    on: Annotated[date, options.day("--on", help=_("The day the money came."))],
    amount: Annotated[int, options.amount("--amount", help=_("The amount."))],
    number: Annotated[
        str | None, typer.Option("--purchase", metavar="NUMBER", help=_("What it pays; else the oldest due first."))
    ] = None,
    keep: Annotated[bool, typer.Option("--keep", help=_("Keep it back until it is allocated."))] = False,
    as_json: options.Json = False,
) -> None:
    """Record a payment."""
    from custmgr.areas.money import columns
    from custmgr.areas.money.actions import recording
    from custmgr.ground.desk import open_desk
    from custmgr.ground.show import show_one, warn

    with open_desk() as desk:
        paid = recording.add_payment(desk, customer, on, amount, number, keep)
    show_one(paid, columns.PAYMENT, as_json=as_json)
    if paid.unallocated_fen and not keep:
        warn(BEYOND if number else UNUSED, rest_fen=paid.unallocated_fen, purchase=number)


@payment.command("list", help=_("List payments, the newest first."))
def list_payments(
    customer: options.Whose = None,
    void: Annotated[bool, typer.Option("--void", help=_("Only what was corrected or reversed."))] = False,
    limit: options.Limit = None,
    as_json: options.Json = False,
) -> None:
    """List payments."""
    from custmgr.areas.customers import views as customers
    from custmgr.areas.money import columns, views
    from custmgr.ground.desk import open_reader
    from custmgr.ground.show import show, tell_rest

    with open_reader() as desk:
        whose = customers.find(desk.connection, customer).id if customer else None
        found = views.list_payments(desk.connection, whose, limit, void=void)
        count = views.count_payments(desk.connection, whose, void=void) if len(found) == limit else len(found)
    shown = columns.VOID_PAYMENTS if void else columns.PAYMENTS
    show(found, shown, as_json=as_json, empty=NO_SUCH_PAYMENTS if void else NO_PAYMENTS)
    tell_rest(len(found), count, as_json=as_json)


@payment.command("import", help=_("Import payments from a file."))
def import_payments(
    file: import_options.File,
    maps: import_options.Maps = None,
    use_map: import_options.UseMap = None,
    save_map: import_options.SaveMap = None,
    dry_run: import_options.DryRun = False,
    skip_bad: import_options.SkipBad = False,
    on_duplicate: import_options.Duplicates = "skip",
    create_customers: import_options.Create = False,
    again: import_options.Again = False,
    encoding: import_options.Encoding = None,
    control_total: import_options.ControlTotal = None,
    control_rows: import_options.ControlRows = None,
    as_json: options.Json = False,
) -> None:
    """Import payments."""
    from custmgr.areas.money.actions import payment_files
    from custmgr.ground.desk import open_desk

    flags = {"dry_run": dry_run, "skip_bad": skip_bad, "create_customers": create_customers, "again": again}
    control = import_options.control(control_total, control_rows)
    asked = import_options.wish(
        file, maps, on_duplicate, kept=(use_map, save_map), encoding=encoding, control=control, **flags
    )
    with open_desk(in_bulk=True) as desk:
        tally = payment_files.import_file(desk, asked)
    import_options.finish(tally, as_json=as_json)
