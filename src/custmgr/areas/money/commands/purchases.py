"""`custmgr purchase`: what was bought."""

from datetime import date
from decimal import Decimal
from typing import Annotated, Any

import typer

from custmgr.areas.money.facts.entries import Purchase, Sale, Wanted
from custmgr.ground import dates, import_options, options
from custmgr.ground.language import _
from custmgr.ground.lazy import Verbs
from custmgr.ground.words import mark

purchase = Verbs("purchase")
EXCEPTION = mark("This should not have gone out on credit: {why}. Owed {exposure_fen}, limit {limit_fen}.")
EXCEPTIONS = mark(
    "Going by the payments entered so far, {count} of them should not have gone out on credit:"
    " `custmgr purchase list --exceptions`."
)
REPEATED = mark(
    "{count} rows have no number and the customer, day, amount and product of an earlier purchase; check them."
)
NO_PURCHASES = mark("No purchases yet; enter them with `custmgr purchase add` or `custmgr purchase import`.")
NO_SUCH_PURCHASES = mark("No purchase fits.")


@purchase.command(help=_("Record what a customer bought."))
def add(
    customer: options.Customer,
    on: Annotated[date, options.day("--on", help=_("The day of delivery."))],
    amount: Annotated[int, options.amount("--amount", help=_("The amount."))],
    quantity: Annotated[Decimal | None, options.quantity("--quantity", help=_("The quantity."))] = None,
    product: Annotated[str | None, typer.Option("--product", metavar="TEXT", help=_("The product."))] = None,
    number: Annotated[
        str | None, typer.Option("--number", metavar="NUMBER", help=_("Its number; the next free one if not given."))
    ] = None,
    credit: Annotated[bool, typer.Option("--credit", help=_("Delivered on credit; otherwise paid in cash."))] = False,
    salesperson: Annotated[
        str | None, typer.Option("--salesperson", metavar="STAFF", help=_("Who sold it; else the customer's."))
    ] = None,
    region: Annotated[str | None, typer.Option("--region", metavar="TEXT", help=_("The district."))] = None,
    order: Annotated[str | None, typer.Option("--order", metavar="NUMBER", help=_("The order it delivers."))] = None,
    as_json: options.Json = False,
) -> None:
    """Record a purchase."""
    from custmgr.areas.money import columns
    from custmgr.areas.money.actions import recording
    from custmgr.ground.desk import open_desk
    from custmgr.ground.show import show_one

    milli = recording.in_thousandths(quantity)
    sale = Sale(on, amount, milli, product, number, on_credit=credit, district=region, order=order)
    with open_desk() as desk:
        recorded = recording.add_purchase(desk, customer, sale, salesperson)
    show_one(recorded, columns.RECORDED, as_json=as_json)
    _warn_of(recorded)


@purchase.command("list", help=_("List purchases, the oldest debts first."))
def list_purchases(
    customer: options.Whose = None,
    only_open: Annotated[bool, typer.Option("--open", help=_("Only what is not fully paid."))] = False,
    only_overdue: Annotated[bool, typer.Option("--overdue", help=_("Only what should have been paid by now."))] = False,
    quarter: Annotated[
        Any, typer.Option("--quarter", metavar="2026Q3", parser=dates.to_quarter, help=_("Only this quarter."))
    ] = None,
    exceptions: Annotated[
        bool, typer.Option("--exceptions", help=_("Only what should not have gone out on credit."))
    ] = False,
    void: Annotated[bool, typer.Option("--void", help=_("Only what was corrected or reversed."))] = False,
    limit: options.Limit = None,
    as_json: options.Json = False,
) -> None:
    """List purchases."""
    from custmgr.areas.customers import views as customers
    from custmgr.areas.money import columns, views
    from custmgr.ground.desk import open_reader
    from custmgr.ground.show import show, tell_rest

    with open_reader() as desk:
        whose = customers.find(desk.connection, customer).id if customer else None
        wanted = Wanted(whose, only_open, only_overdue, quarter, limit, void)
        asked = desk.connection, wanted, desk.today
        found = views.list_exceptions(*asked) if exceptions else views.list_purchases(*asked)
        count = len(found)
        if count == limit:
            count = views.count_listed_exceptions(*asked) if exceptions else views.count_purchases(*asked)
    shown = columns.EXCEPTIONS if exceptions else columns.VOID if void else columns.PURCHASES
    show(found, shown, as_json=as_json, empty=NO_SUCH_PURCHASES if exceptions or wanted.is_narrowed else NO_PURCHASES)
    tell_rest(len(found), count, as_json=as_json)


@purchase.command("import", help=_("Import purchases from a file."))
def import_purchases(
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
    """Import purchases."""
    from custmgr.areas.money.actions import purchase_files
    from custmgr.ground.desk import open_desk
    from custmgr.ground.show import warn

    flags = {"dry_run": dry_run, "skip_bad": skip_bad, "create_customers": create_customers, "again": again}
    control = import_options.control(control_total, control_rows)
    asked = import_options.wish(
        file, maps, on_duplicate, kept=(use_map, save_map), encoding=encoding, control=control, **flags
    )
    with open_desk(in_bulk=True) as desk:
        taken = purchase_files.import_file(desk, asked)
    import_options.finish(taken.tally, as_json=as_json)
    if taken.repeated:
        warn(REPEATED, count=taken.repeated)
    if taken.irregular:
        warn(EXCEPTIONS, count=taken.irregular)


def _warn_of(recorded: Purchase) -> None:
    from custmgr.ground.show import warn

    if recorded.exceptions:
        warn(EXCEPTION, why=recorded.exceptions, exposure_fen=recorded.exposure_fen, limit_fen=recorded.limit_fen)
