"""`custmgr contact import`: the day's lists of the sales staff."""

from typing import Annotated

import typer

from custmgr.areas.contacts.facts.words import ContactKind
from custmgr.ground import import_options, options
from custmgr.ground.language import _
from custmgr.ground.lazy import Verbs
from custmgr.ground.words import mark

contact = Verbs("contact")


@contact.command("import", help=_("Import the day's list of calls and walk-ins."))
def import_(
    file: import_options.File,
    kind: Annotated[
        str | None, typer.Option("--kind", metavar="KIND", help=_("The kind, where no column says it."))
    ] = None,
    by: Annotated[
        str | None, typer.Option("--by", metavar="STAFF", help=_("Who took them, where no column says it."))
    ] = None,
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
    """Import contacts."""
    from custmgr.areas.contacts.actions import importing
    from custmgr.ground.desk import open_desk
    from custmgr.ground.show import warn

    flags = {"dry_run": dry_run, "skip_bad": skip_bad, "create_customers": create_customers, "again": again}
    asked = import_options.wish(file, maps, on_duplicate, kept=(use_map, save_map), encoding=encoding, **flags)
    what = options.word(ContactKind, kind, "--kind") if kind else None
    with open_desk() as desk:
        tally, late = importing.import_contacts(desk, asked, what, by)
    if late and not tally.refused:
        warn(mark("{count} of them were entered after their own day. [INF-20]"), count=late)
    import_options.finish(tally, as_json=as_json)
