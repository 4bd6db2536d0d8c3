"""`custmgr notice`: through which channels reminders go, and what became of them."""

from pathlib import Path
from typing import Annotated

import typer

from custmgr.areas.notices.facts import Channel, ChannelKind, Tls
from custmgr.ground import options
from custmgr.ground.language import _
from custmgr.ground.lazy import Verbs
from custmgr.ground.words import mark

notice = Verbs("notice")
Kind = Annotated[str, typer.Argument(metavar="stdout|email", help=_("The channel."))]


@notice.command(help=_("Set up a channel: standard output or e-mail."))
def setup(
    channel: Kind,
    host: Annotated[str | None, typer.Option("--host", metavar="HOST", help=_("The mail server."))] = None,
    port: Annotated[
        int | None,
        typer.Option("--port", metavar="PORT", min=1, max=65535, help=_("Its port; 587, 465 or 25 by --tls.")),
    ] = None,
    sender: Annotated[
        str | None, typer.Option("--from", metavar="EMAIL", help=_("The address mail comes from."))
    ] = None,
    recipient: Annotated[str | None, typer.Option("--to", metavar="EMAIL", help=_("The address mail goes to."))] = None,
    tls: Annotated[
        str, typer.Option("--tls", metavar="starttls|tls|none", help=_("How the connection is encrypted."))
    ] = "starttls",
    user: Annotated[
        str | None, typer.Option("--user", metavar="USER", help=_("The login; the password is never given here."))
    ] = None,
    password_file: Annotated[
        Path | None,
        typer.Option("--password-file", metavar="FILE", help=_("Holds the password; else CUSTMGR_SMTP_PASSWORD.")),
    ] = None,
    timeout: Annotated[
        int | None, typer.Option("--timeout", metavar="SECONDS", min=1, help=_("How long the server may take."))
    ] = None,
    as_json: options.Json = False,
) -> None:
    """Set up a channel."""
    from custmgr.areas.notices import actions, columns
    from custmgr.ground.desk import open_desk
    from custmgr.ground.show import show_one

    kind = options.word(ChannelKind, channel, "CHANNEL")
    wished = Channel(kind)
    if kind is ChannelKind.EMAIL:
        encryption, file = options.word(Tls, tls, "--tls"), str(password_file) if password_file else None
        wished = Channel(kind, host, port, encryption, sender, recipient, user, file, timeout)
    with open_desk() as desk:
        made = actions.set_up(desk, wished)
    show_one(made, columns.CHANNEL, as_json=as_json)


@notice.command(help=_("Show the channels in use."))
def channels(as_json: options.Json = False) -> None:
    """Show the channels."""
    from custmgr.areas.notices import columns, views
    from custmgr.ground.desk import open_reader
    from custmgr.ground.show import show

    with open_reader() as desk:
        found = views.channels(desk.connection)
    show(found, columns.CHANNEL, as_json=as_json)


@notice.command(help=_("Stop using a channel."))
def remove(channel: Kind, as_json: options.Json = False) -> None:
    """Remove a channel and show what is left."""
    from custmgr.areas.notices import actions, columns, views
    from custmgr.ground.desk import open_desk
    from custmgr.ground.show import show

    with open_desk() as desk:
        actions.remove(desk, options.word(ChannelKind, channel, "CHANNEL"))
        left = views.channels(desk.connection)
    show(left, columns.CHANNEL, as_json=as_json)


@notice.command(help=_("Send a person's own reminders to that person."))
def address(
    name: Annotated[str, typer.Argument(metavar="STAFF", help=_("A name in the staff register."))],
    email: Annotated[str, typer.Argument(metavar="EMAIL", help=_("The person's mail address."))],
    as_json: options.Json = False,
) -> None:
    """Enter an address and show all of them."""
    from custmgr.areas.notices import actions, columns, views
    from custmgr.ground.desk import open_desk
    from custmgr.ground.show import show

    with open_desk() as desk:
        actions.set_address(desk, name, email)
        desk.session.flush()
        known = views.addresses(desk.connection)
    show(known, columns.ADDRESS, as_json=as_json)


@notice.command("list", help=_("Show the outbox, what still waits first."))
def list_(
    unsent: Annotated[bool, typer.Option("--unsent", help=_("Only what still waits."))] = False,
    limit: options.Limit = None,
    as_json: options.Json = False,
) -> None:
    """List the outbox."""
    from custmgr.areas.notices import columns, views
    from custmgr.ground.desk import open_reader
    from custmgr.ground.show import show

    with open_reader() as desk:
        found = views.outbox(desk.connection, unsent=unsent, limit=limit)
    show(found, columns.NOTICE, as_json=as_json, empty=mark("The outbox is empty."))


@notice.command("test", help=_("Send a trial through every channel."))
def trial(as_json: options.Json = False) -> None:
    """Try the channels; status 8 when one failed."""
    from custmgr.areas.notices import actions, columns
    from custmgr.areas.notices.refusals import TrialFailed
    from custmgr.ground.show import say, show

    lines: list[str] = []
    tried, failures = actions.try_out(lines.append)
    if as_json:
        show(tried, columns.CHANNEL, as_json=True)
    for line in lines if not as_json else ():
        say("{line}", line=line)
    for channel in tried if not as_json else ():
        say(mark("{channel}: delivered."), channel=channel.kind)
    for failure in failures:
        raise TrialFailed(failure.channel, failure.why)
