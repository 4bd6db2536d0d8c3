"""`custmgr owner`: entering and listing the units of owners."""

from datetime import date
from typing import Annotated, Any

import typer

from custmgr.areas.owners.facts import Bought, Deal
from custmgr.ground import import_options, options
from custmgr.ground.language import _
from custmgr.ground.lazy import Verbs
from custmgr.ground.words import mark

owner = Verbs("owner")


def _text(name: str, line: str) -> Any:
    return typer.Option(name, metavar="TEXT", help=line)


@owner.command(help=_("Enter a unit an owner bought, with its purchase."))
def add(
    customer: options.Customer,
    unit: Annotated[str, _text("--unit", _("The unit sold."))] = "",
    price: Annotated[int | None, options.amount("--price", help=_("Its price."))] = None,
    purchase: Annotated[
        str | None, typer.Option("--purchase", metavar="NUMBER", help=_("The purchase, if it is recorded already."))
    ] = None,
    discount: Annotated[str | None, _text("--discount", _("The discount enjoyed."))] = None,
    address: Annotated[str | None, _text("--address", _("The postal address, if not as on file."))] = None,
    project: Annotated[str | None, _text("--project", _("The project."))] = None,
    subscribed: Annotated[date | None, options.day("--subscribed", help=_("The day of the subscription."))] = None,
    signed: Annotated[date | None, options.day("--signed", help=_("The day of the signing."))] = None,
    salesperson: Annotated[
        str | None, typer.Option("--salesperson", metavar="STAFF", help=_("Who sold it; else the customer's."))
    ] = None,
    as_json: options.Json = False,
) -> None:
    """Enter a unit."""
    from custmgr.areas.owners import columns
    from custmgr.areas.owners.actions import entering
    from custmgr.ground.desk import open_desk
    from custmgr.ground.show import show_one, warn

    deal = Deal(unit, discount, address, project, subscribed, signed)
    bought = None if price is None else Bought(price, salesperson=salesperson)
    with open_desk() as desk:
        made = entering.add(desk, customer, deal, bought, purchase)
    show_one(columns.line(made), columns.OWNED, as_json=as_json)
    if made.late:
        warn(mark("Entered after the day of the deal; deals are counted every day. [INF-23]"))


@owner.command("list", help=_("List the units owners bought."))
def list_(
    customer: Annotated[str | None, typer.Argument(metavar="[CUSTOMER]", help=_("Only this customer's."))] = None,
    project: Annotated[str | None, _text("--project", _("Only of this project."))] = None,
    first: Annotated[date | None, options.day("--from", help=_("Only deals from this day on."))] = None,
    last: Annotated[date | None, options.day("--to", help=_("Only deals up to this day."))] = None,
    limit: options.Limit = None,
    as_json: options.Json = False,
) -> None:
    """List units."""
    from custmgr.areas.customers import views as customers
    from custmgr.areas.owners import columns, views
    from custmgr.ground.desk import open_reader
    from custmgr.ground.show import show

    with open_reader() as desk:
        customer_id = customers.find(desk.connection, customer).id if customer else None
        found = views.list_owned(desk.connection, customer_id, project, first, last)
    rows = [columns.line(one) for one in found[:limit]]
    nothing = mark("No unit fits; enter them with `custmgr owner add`.")
    show(rows, columns.OWNED, as_json=as_json, empty=nothing, narrow=columns.NARROW)


@owner.command("import", help=_("Import units from the sales system's file."))
def import_(
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
    as_json: options.Json = False,
) -> None:
    """Import units."""
    from custmgr.areas.owners.actions import entering
    from custmgr.ground.desk import open_desk

    flags = {"dry_run": dry_run, "skip_bad": skip_bad, "create_customers": create_customers, "again": again}
    asked = import_options.wish(file, maps, on_duplicate, kept=(use_map, save_map), encoding=encoding, **flags)
    with open_desk() as desk:
        tally = entering.import_owners(desk, asked)
    import_options.finish(tally, as_json=as_json)
