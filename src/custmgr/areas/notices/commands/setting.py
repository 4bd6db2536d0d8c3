"""`custmgr notice setup`, `remove`, `address`: where reminders go."""

from pathlib import Path
from typing import Annotated, Any

import typer

from custmgr.areas.notices.facts import Channel, ChannelKind, Tls
from custmgr.ground import options
from custmgr.ground.language import _, choices, fill
from custmgr.ground.lazy import Verbs

notice = Verbs("notice")
Name = Annotated[str, typer.Argument(metavar="CHANNEL", help=_("A channel by its name."))]


def _text(name: str, metavar: str, help: str) -> Any:  # noqa: A002  Typer's own word
    return typer.Option(name, metavar=metavar, help=help)


@notice.command(help=_("Set up a channel: mail, a group robot, any webhook."))
def setup(
    kind: Annotated[str, typer.Argument(metavar="KIND", help=fill("One of: {kinds}.", kinds=choices(ChannelKind)))],
    name: Annotated[
        str | None, _text("--name", "CHANNEL", _("Its name, where there are several of a kind; else the kind."))
    ] = None,
    host: Annotated[str | None, _text("--host", "HOST", _("The mail server."))] = None,
    port: Annotated[
        int | None,
        typer.Option("--port", metavar="PORT", min=1, max=65535, help=_("Its port; 587, 465 or 25 by --tls.")),
    ] = None,
    sender: Annotated[str | None, _text("--from", "EMAIL", _("The address mail comes from."))] = None,
    recipients: Annotated[
        list[str] | None, _text("--to", "EMAIL", _("An address mail goes to; may be given several times."))
    ] = None,
    tls: Annotated[str, _text("--tls", "starttls|tls|none", _("How the connection is encrypted."))] = "starttls",
    user: Annotated[str | None, _text("--user", "USER", _("The mail login; the password is never given here."))] = None,
    secret_file: Annotated[
        Path | None,
        _text(
            "--secret-file",
            "FILE",
            _("Holds the mail password, or url and secret of a robot; else the environment does."),
        ),
    ] = None,
    password_file: Annotated[
        Path | None, typer.Option("--password-file", hidden=True, help=_("As --secret-file."))
    ] = None,
    template: Annotated[
        Path | None,
        _text("--template", "FILE", _("JSON a webhook is sent, naming {title}, {text}, {count}, {secret}.")),
    ] = None,
    expect: Annotated[
        str | None, _text("--expect", "FIELD=VALUE", _("What a webhook's answer must hold, like code=0."))
    ] = None,
    timeout: Annotated[
        int | None, typer.Option("--timeout", metavar="SECONDS", min=1, max=600, help=_("How long a try may take."))
    ] = None,
    as_json: options.Json = False,
) -> None:
    """Set up a channel."""
    from custmgr.areas.notices import columns
    from custmgr.areas.notices.actions import setting
    from custmgr.ground.desk import open_desk
    from custmgr.ground.show import show_one

    what = options.word(ChannelKind, kind, "KIND")
    file = secret_file or password_file
    encryption = options.word(Tls, tls, "--tls") if what is ChannelKind.EMAIL else None
    wished = Channel(
        what.value if name is None else name,
        what,
        host,
        port,
        encryption,
        sender,
        tuple(recipients or ()),
        user,
        str(file) if file else None,
        options.text_of(template) if template else None,
        expect,
        timeout,
    )
    with open_desk() as desk:
        made = setting.set_up(desk, wished)
    show_one(made, columns.CHANNEL, as_json=as_json)


@notice.command(help=_("Stop using a channel."))
def remove(name: Name, as_json: options.Json = False) -> None:
    """Remove a channel and show what is left."""
    from custmgr.areas.notices import columns, views
    from custmgr.areas.notices.actions import setting
    from custmgr.ground.desk import open_desk
    from custmgr.ground.show import show

    with open_desk() as desk:
        setting.remove(desk, name)
        left = views.channels(desk.connection)
    show(left, columns.CHANNEL, as_json=as_json)


@notice.command(help=_("Say where a person reads his own reminders."))
def address(
    name: Annotated[str, typer.Argument(metavar="STAFF", help=_("A name in the staff register."))],
    where: Annotated[
        str, typer.Argument(metavar="ADDRESS", help=_("A mail address, or the person's id in a messenger."))
    ],
    kind: Annotated[str, _text("--kind", "email|dingtalk|wecom|feishu", _("For which kind of channel."))] = "email",
    as_json: options.Json = False,
) -> None:
    """Enter an address and show all of them."""
    from custmgr.areas.notices import columns, views
    from custmgr.areas.notices.actions import setting
    from custmgr.ground.desk import open_desk
    from custmgr.ground.show import show

    with open_desk() as desk:
        setting.set_address(desk, name, options.word(ChannelKind, kind, "--kind"), where)
        desk.session.flush()
        known = views.addresses(desk.connection)
    show(known, columns.ADDRESS, as_json=as_json)
