"""`custmgr occasion import`: lists of occasions from sheets."""

from datetime import datetime
from typing import Annotated

import typer

from custmgr.ground import import_options, options
from custmgr.ground.language import _
from custmgr.ground.lazy import Verbs
from custmgr.ground.words import mark

occasion = Verbs("occasion")


@occasion.command("import", help=_("Import occasions from a sheet or CSV file."))
def import_(
    file: import_options.File,
    received: Annotated[datetime | None, options.moment("--received", help=_("When the list was received."))] = None,
    hotel: Annotated[str | None, typer.Option("--hotel", metavar="NAME", help=_("The hotel it came from."))] = None,
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
    """Import occasions."""
    from custmgr.areas.occasions.actions import importing
    from custmgr.ground.desk import open_desk
    from custmgr.ground.show import warn

    flags = {"dry_run": dry_run, "skip_bad": skip_bad, "create_customers": create_customers, "again": again}
    asked = import_options.wish(file, maps, on_duplicate, kept=(use_map, save_map), encoding=encoding, **flags)
    with open_desk() as desk:
        tally, late = importing.import_occasions(desk, asked, received, hotel)
    if late and not tally.refused:
        warn(mark("{count} of them were entered too late after they were received. [OCC-10]"), count=late)
    import_options.finish(tally, as_json=as_json)
