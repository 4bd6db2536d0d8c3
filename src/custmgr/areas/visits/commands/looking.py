"""`custmgr visit list`, `show`, `import`; `custmgr customer assign`."""

from typing import Annotated

import typer

from custmgr.ground import import_options, options
from custmgr.ground.language import _
from custmgr.ground.lazy import Verbs
from custmgr.ground.words import mark

visit = Verbs("visit")
customer = Verbs("customer")


@visit.command("list", help=_("List recorded visits, the newest first."))
def list_(
    customer: Annotated[str | None, typer.Argument(metavar="[CUSTOMER]", help=_("Only this customer's."))] = None,
    limit: options.Limit = None,
    as_json: options.Json = False,
) -> None:
    """List visits."""
    from custmgr.areas.customers import views as register
    from custmgr.areas.visits import columns, views
    from custmgr.ground.desk import open_reader
    from custmgr.ground.show import show

    with open_reader() as desk:
        number = register.find(desk.connection, customer).id if customer else None
        found = views.list_visits(desk.connection, number, limit)
    empty = mark("No visits yet; enter them with `custmgr visit record` or `custmgr visit import`.")
    show(found, columns.RECORD if as_json else columns.VISIT, as_json=as_json, empty=empty)


@visit.command("show", help=_("Show a visit with everything recorded of it."))
def show_(
    number: Annotated[str, typer.Argument(metavar="NUMBER", help=_("The visit's number, such as V00001."))],
    as_json: options.Json = False,
) -> None:
    """Show a visit."""
    from custmgr.areas.visits import columns
    from custmgr.areas.visits.actions import looking
    from custmgr.ground.desk import open_reader
    from custmgr.ground.show import show_one

    with open_reader() as desk:
        shown = looking.shown(desk, looking.find(desk, number))
    show_one(shown, columns.WHOLE, as_json=as_json)


@visit.command("import", help=_("Import visits from a sheet or CSV file."))
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
    """Import visits."""
    from custmgr.areas.visits.actions import bringing
    from custmgr.ground.desk import open_desk
    from custmgr.ground.show import warn

    flags = {"dry_run": dry_run, "skip_bad": skip_bad, "create_customers": create_customers, "again": again}
    asked = import_options.wish(file, maps, on_duplicate, kept=(use_map, save_map), encoding=encoding, **flags)
    with open_desk() as desk:
        tally, alone = bringing.import_visits(desk, asked)
    if alone:
        warn(mark("{count} first visits were made by fewer than two salespersons. [CUS-19]"), count=alone)
    import_options.finish(tally, as_json=as_json)


@customer.command(help=_("Say who keeps in touch with an important customer."))
def assign(
    customer: options.Customer,
    important: Annotated[
        bool | None, typer.Option("--important/--not-important", help=_("Whether it is an important potential one."))
    ] = None,
    contact: Annotated[
        list[str] | None,
        typer.Option("--contact", metavar="STAFF", help=_("A salesperson in contact; together they replace the list.")),
    ] = None,
    as_json: options.Json = False,
) -> None:
    """Assign contacts."""
    from custmgr.areas.visits import columns
    from custmgr.areas.visits.actions import assigning
    from custmgr.ground.desk import open_desk
    from custmgr.ground.show import show_one, warn

    with open_desk() as desk:
        made = assigning.assign(desk, customer, contact or [], important=important)
    show_one(made, columns.ASSIGNMENT, as_json=as_json)
    if len(made.contacts) < made.needed:
        warn(
            mark("{name} is an important potential customer and needs {needed} salespersons in contact. [CUS-22]"),
            name=made.name,
            needed=made.needed,
        )
