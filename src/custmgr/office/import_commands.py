"""`custmgr import`: which files came in, and which headings are kept under a name."""

from typing import Annotated

import typer

from custmgr.ground import options
from custmgr.ground.language import _
from custmgr.ground.lazy import Verbs
from custmgr.ground.words import mark

imports = Verbs("import")
Kind = Annotated[
    str | None, typer.Option("--kind", metavar="NAME", help=_("Only for this noun, such as purchase or payment."))
]
NO_FILES = mark("No file was imported yet.")
NO_MAPS = mark("No column map is kept; an import keeps one with --save-map NAME.")


@imports.command(help=_("List the files that were imported, newest first."))
def files(kind: Kind = None, limit: options.Limit = None, as_json: options.Json = False) -> None:
    """List imported files."""
    from custmgr.ground.desk import open_reader
    from custmgr.ground.show import show, tell_rest
    from custmgr.office import import_register

    with open_reader() as desk:
        found = import_register.files(desk.connection, kind)
    show(found[:limit], import_register.FILES, as_json=as_json, empty=NO_FILES)
    tell_rest(len(found[:limit]), len(found), as_json=as_json)


@imports.command(help=_("List the column maps that are kept."))
def maps(kind: Kind = None, as_json: options.Json = False) -> None:
    """List column maps."""
    from custmgr.ground.desk import open_reader
    from custmgr.ground.show import show
    from custmgr.office import import_register

    with open_reader() as desk:
        found = import_register.saved(desk.connection, kind)
    show(found, import_register.MAPS, as_json=as_json, empty=NO_MAPS)


@imports.command("map", help=_("Show a column map, heading by heading."))
def show_map(
    name: Annotated[str, typer.Argument(metavar="NAME", help=_("The name it is kept under."))],
    kind: Kind = None,
    as_json: options.Json = False,
) -> None:
    """Show a column map."""
    from custmgr.ground.desk import open_reader
    from custmgr.ground.show import show
    from custmgr.office import import_register

    with open_reader() as desk:
        found = import_register.headings(desk.connection, name, kind)
    show(found, import_register.HEADINGS, as_json=as_json)
