"""`custmgr demo`: the whole main job on sample data, in a folder of its own, by running the program itself."""

from pathlib import Path
from typing import Annotated

import typer

from custmgr.ground import options
from custmgr.ground.language import _
from custmgr.ground.lazy import Command
from custmgr.ground.words import mark

app = typer.Typer(add_completion=False)


@app.command(cls=Command)
def demo(
    folder: Annotated[
        Path | None, typer.Argument(metavar="[DIR]", help=_("Where to put it; a new temporary folder if not given."))
    ] = None,
    as_json: options.Json = False,
) -> None:
    """Run the main job from the first command to the workbooks."""
    from custmgr.ground.show import Column, Kind, say, show_one
    from custmgr.office.showing import Showing

    showing = Showing(folder, quiet=as_json)
    showing.run()
    made = {"folder": str(showing.folder), "db": str(showing.db), "steps": showing.steps, "files": showing.books}
    shown = (
        Column("folder", mark("Folder")),
        Column("db", mark("Database")),
        Column("steps", mark("Commands run"), Kind.NUMBER),
        Column("files", mark("Workbooks"), Kind.LIST),
    )
    show_one(made, shown, as_json=as_json)
    if not as_json:
        say(mark("Go on in that folder: `custmgr --db custmgr.db customer list`"))
