"""`custmgr access matrix`, `list`, `log`, `pledges`."""

from typing import Annotated

import typer

from custmgr.ground import options
from custmgr.ground.language import _
from custmgr.ground.lazy import Verbs
from custmgr.ground.words import mark

access = Verbs("access")


@access.command(help=_("Show which role sees which fields."))
def matrix(as_json: options.Json = False) -> None:
    """Show who sees what."""
    from custmgr.areas.access import columns
    from custmgr.areas.access.actions import looking
    from custmgr.ground.desk import open_reader
    from custmgr.ground.show import show

    with open_reader() as desk:
        found = looking.matrix(desk)
    show(found, columns.SIGHT, as_json=as_json)


@access.command("list", help=_("List the requests still open."))
def list_(
    everything: Annotated[bool, typer.Option("--all", help=_("Also those that are done."))] = False,
    limit: options.Limit = None,
    as_json: options.Json = False,
) -> None:
    """List requests."""
    from custmgr.areas.access import columns
    from custmgr.areas.access.actions import looking
    from custmgr.areas.access.commands.asking import told
    from custmgr.ground.desk import open_reader
    from custmgr.ground.show import show

    with open_reader() as desk:
        found = [told(one, desk.today) for one in looking.requests(desk, everything=everything)][:limit]
    show(found, columns.REQUEST, as_json=as_json, empty=mark("No request is open."))


@access.command(help=_("List what was handed out, the newest first."))
def log(limit: options.Limit = None, as_json: options.Json = False) -> None:
    """List releases."""
    from custmgr.areas.access import columns
    from custmgr.areas.access.actions import looking
    from custmgr.ground.desk import open_reader
    from custmgr.ground.show import show

    with open_reader() as desk:
        found = looking.releases(desk)[:limit]
    show(found, columns.RELEASE, as_json=as_json, empty=mark("Nothing was handed out."))


@access.command(help=_("List who pledged secrecy, and who did not."))
def pledges(as_json: options.Json = False) -> None:
    """List pledges."""
    from custmgr.areas.access import columns
    from custmgr.areas.access.actions import looking
    from custmgr.ground.desk import open_reader
    from custmgr.ground.show import say, show

    with open_reader() as desk:
        done, lacking = looking.pledges(desk)
    rows = [*done, *({"name": name, "on": None} for name in lacking)]
    show(rows if as_json else done, columns.PLEDGE, as_json=as_json, empty=mark("Nobody has acknowledged it yet."))
    if lacking and not as_json:
        say(mark("Still to acknowledge: {names}"), names=_(", ").join(lacking))
