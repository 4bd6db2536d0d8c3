"""`custmgr complaint import`: the register a clerk kept before this desk."""

from custmgr.ground import import_options, options
from custmgr.ground.language import _
from custmgr.ground.lazy import Verbs

complaint = Verbs("complaint")


@complaint.command("import", help=_("Import the complaint register kept until now."))
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
    """Import a register."""
    from custmgr.areas.complaints.actions import importing
    from custmgr.ground.desk import open_desk

    flags = {"dry_run": dry_run, "skip_bad": skip_bad, "create_customers": create_customers, "again": again}
    asked = import_options.wish(file, maps, on_duplicate, kept=(use_map, save_map), encoding=encoding, **flags)
    with open_desk() as desk:
        tally = importing.import_register(desk, asked)
    import_options.finish(tally, as_json=as_json)
