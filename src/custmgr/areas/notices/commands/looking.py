"""`custmgr notice channels`, `list`, `log`, `test`: what is set up, what waits, what was tried."""

from typing import Annotated

import typer

from custmgr.ground import options
from custmgr.ground.language import _
from custmgr.ground.lazy import Verbs
from custmgr.ground.words import mark

notice = Verbs("notice")
Named = Annotated[str | None, typer.Argument(metavar="[CHANNEL]", help=_("Only this one, by its name."))]


@notice.command(help=_("Show the channels in use."))
def channels(as_json: options.Json = False) -> None:
    """Show the channels."""
    from custmgr.areas.notices import columns, views
    from custmgr.ground.desk import open_reader
    from custmgr.ground.show import show

    with open_reader() as desk:
        found = views.channels(desk.connection)
    show(found, columns.CHANNEL, as_json=as_json)


@notice.command("list", help=_("Show the outbox, what still waits first."))
def list_(
    unsent: Annotated[bool, typer.Option("--unsent", help=_("Only what still waits."))] = False,
    doubtful: Annotated[bool, typer.Option("--doubtful", help=_("Only what may have been told twice."))] = False,
    limit: options.Limit = None,
    as_json: options.Json = False,
) -> None:
    """List the outbox."""
    from custmgr.areas.notices import columns, views
    from custmgr.ground.desk import open_reader
    from custmgr.ground.show import show

    with open_reader() as desk:
        found = views.outbox(desk.connection, unsent=unsent, doubtful=doubtful, limit=limit)
    show(found, columns.NOTICE, as_json=as_json, empty=mark("The outbox is empty."))


@notice.command(help=_("Show each attempt to deliver, the newest first."))
def log(
    channel: Named = None,
    failed: Annotated[bool, typer.Option("--failed", help=_("Only what did not arrive for certain."))] = False,
    limit: options.Limit = None,
    as_json: options.Json = False,
) -> None:
    """List the attempts."""
    from custmgr.areas.notices import columns, views
    from custmgr.ground.desk import open_reader
    from custmgr.ground.show import show

    with open_reader() as desk:
        found = views.attempts(desk.connection, channel, failed=failed, limit=limit)
    show(found, columns.ATTEMPT, as_json=as_json, empty=mark("Nothing was sent yet."))


@notice.command("test", help=_("Send a trial through every channel, or one."))
def trial(channel: Named = None, as_json: options.Json = False) -> None:
    """Try the channels; status 8 when one failed."""
    from custmgr.areas.notices import columns
    from custmgr.areas.notices.actions import announcing
    from custmgr.areas.notices.refusals import TrialFailed
    from custmgr.ground.show import say, show

    lines: list[str] = []
    trials = announcing.try_out(lines.append, channel)
    if as_json:
        show(trials, columns.TRIAL, as_json=True)
    for line in lines if not as_json else ():
        say("{line}", line=line)
    for done in trials if not as_json else ():
        if done.delivered:
            say(mark("{channel}: delivered."), channel=done.channel)
    for failed in trials:
        if failed.fault is not None:
            raise TrialFailed(failed.channel, failed.fault)
