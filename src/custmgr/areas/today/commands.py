"""`custmgr today`: everything that waits for the clerk, most urgent first."""

from typing import Annotated

import typer

from custmgr.areas.today.facts import Wanted, Work
from custmgr.ground import options
from custmgr.ground.language import _, fill
from custmgr.ground.lazy import Command
from custmgr.ground.words import mark

MORE = mark("{group}: the first {count}; all of them with `custmgr today --all`")
app = typer.Typer(add_completion=False)


@app.command(cls=Command)
def today(
    limit: options.Limit = None,
    everything: Annotated[bool, typer.Option("--all", help=_("Every line, not only the first of each kind."))] = False,
    salesperson: Annotated[
        str | None, typer.Option("--salesperson", metavar="STAFF", help=_("Only what this person must do."))
    ] = None,
    department: Annotated[
        str | None, typer.Option("--department", metavar="DEPARTMENT", help=_("Only what this department must do."))
    ] = None,
    as_json: options.Json = False,
) -> None:
    """List what waits."""
    from custmgr.areas.staff.facts import Department
    from custmgr.areas.today import columns
    from custmgr.areas.today.actions import listing
    from custmgr.areas.today.policy import Policy
    from custmgr.ground.agenda import Entry, Part, show_parts
    from custmgr.ground.desk import open_reader
    from custmgr.ground.show import say, show

    whose = options.word(Department, department, "--department") if department else None
    with open_reader() as desk:
        most = None if everything else desk.policy(Policy).lines
        wanted = Wanted(limit, most, salesperson, whose)
        if as_json:
            show(listing.lines(desk, wanted), columns.LINE, as_json=True)
            return
        work = listing.work(desk, wanted)
    titles = Entry(*map(_, columns.TITLES))
    show_parts((Part(_title(one), map(columns.told, one.lines)) for one in work), titles)
    if not work:
        say(mark("Nothing waits."))


def _title(work: Work) -> str:
    return fill(MORE, group=work.group, count=len(work.lines)) if work.more else _(work.group.label)
