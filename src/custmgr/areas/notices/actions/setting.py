"""Setting up where notices go."""

import json
from dataclasses import replace
from pathlib import Path

from custmgr.areas.notices import store, views
from custmgr.areas.notices.facts import ADDRESSED, POSTED, Address, Channel, ChannelKind, Tls
from custmgr.areas.notices.policy import Policy
from custmgr.areas.notices.refusals import (
    BadAddress,
    BadExpectation,
    BadName,
    DefaultChannel,
    LoginInTheClear,
    NeedsHost,
    NeedsTemplate,
    NobodyCalled,
    NoCredentials,
    NoSuchChannel,
    NotForThis,
    OtherKind,
    PasswordFileOpen,
)
from custmgr.areas.staff import views as staff
from custmgr.ground import delivery
from custmgr.ground.desk import Desk
from custmgr.ground.language import _, fill
from custmgr.ground.text import is_clean

PORTS = {Tls.STARTTLS: 587, Tls.TLS: 465, Tls.NONE: 25}
OF_MAIL = {"host": "--host", "port": "--port", "sender": "--from", "recipients": "--to", "login": "--user"}
OF_WEBHOOK = {"template": "--template", "expect": "--expect"}
LONGEST_NAME = 40
LONGEST_ID = 64
EXAMPLE = '{"title": "{title}", "body": "{text}"}'


def set_up(desk: Desk, channel: Channel) -> Channel:
    """Enter a channel: mail with a server, two addresses and no login in the clear, robots with their secret file."""
    _check_name(channel.name, "--name", LONGEST_NAME)
    _check_options(channel)
    _check_kind(desk, channel)
    if channel.kind is ChannelKind.EMAIL:
        channel = _mail(desk, channel)
    elif channel.kind in POSTED:
        channel = _posted(desk, channel)
    store.save_channel(desk, channel)
    desk.note("notice setup", channel.name, kind=channel.kind.value, host=channel.host, to=list(channel.recipients))
    return channel


def remove(desk: Desk, name: str) -> None:
    """Stop telling anything through a channel; the standard output that is left without any other stays."""
    dropped = store.drop_channel(desk, name)
    if name in {channel.name for channel in views.channels(desk.connection)}:
        raise DefaultChannel
    if not dropped:
        raise NoSuchChannel(name)
    desk.note("notice remove", name)


def set_address(desk: Desk, name: str, kind: ChannelKind, text: str) -> None:
    """Enter where a member of staff reads what concerns his own customers, or by which name a robot calls him."""
    person = staff.find(desk.connection, name)
    if kind not in ADDRESSED:
        raise NobodyCalled(kind, _(", ").join(sorted(ADDRESSED)))
    by_mail = kind is ChannelKind.EMAIL
    address = _address("ADDRESS", text) if by_mail else _check_name(text, "ADDRESS", LONGEST_ID)
    store.save_address(desk, person.id, Address(person.name, kind, address))
    desk.note("notice address", person.name, kind=kind.value, address=address)


def _check_kind(desk: Desk, channel: Channel) -> None:
    """Keep a name for one kind: what was told through it would count as told through the other."""
    present = {known.name: known.kind for known in views.channels(desk.connection)}
    present |= {kind.value: kind for kind in ChannelKind}
    kind = present.get(channel.name, channel.kind)
    if kind is not channel.kind:
        raise OtherKind(channel.name, kind)


def _check_options(channel: Channel) -> None:
    allowed = {ChannelKind.EMAIL: OF_MAIL, ChannelKind.WEBHOOK: OF_WEBHOOK}.get(channel.kind, {})
    odd = [name for field, name in (OF_MAIL | OF_WEBHOOK).items() if field not in allowed and getattr(channel, field)]
    if channel.secret_file and channel.kind not in POSTED | {ChannelKind.EMAIL}:
        odd.append("--secret-file")
    if channel.kind in {ChannelKind.STDOUT, ChannelKind.DESKTOP} and channel.name != channel.kind.value:
        odd.append("--name")
    if odd:
        raise NotForThis(channel.kind, tuple(odd))


def _mail(desk: Desk, channel: Channel) -> Channel:
    needed = {"--host": channel.host, "--from": channel.sender, "--to": channel.recipients}
    if missing := tuple(option for option, value in needed.items() if not value):
        raise NeedsHost(missing)
    tls = channel.tls or Tls.STARTTLS
    if tls is Tls.NONE and channel.login:
        raise LoginInTheClear
    return replace(
        channel,
        tls=tls,
        port=channel.port or PORTS[tls],
        sender=_address("--from", channel.sender or ""),
        recipients=tuple(dict.fromkeys(_address("--to", text) for text in channel.recipients)),
        secret_file=_closed(channel.secret_file),
        timeout_seconds=channel.timeout_seconds or desk.policy(Policy).timeout_seconds,
    )


def _posted(desk: Desk, channel: Channel) -> Channel:
    from custmgr.ground import post

    file = str(Path(channel.secret_file).absolute()) if channel.secret_file else None
    try:
        to = delivery.credentials(channel.kind.value, file)
        post.check(to.url)
    except delivery.Fault as fault:
        raise NoCredentials(channel.kind, fill(fault.says, detail=fault.detail)) from None
    if channel.kind is ChannelKind.WEBHOOK:
        _check_template(channel)
    limit = channel.timeout_seconds or desk.policy(Policy).timeout_seconds
    return replace(channel, host=post.place_of(to.url), secret_file=file, timeout_seconds=limit)


def _check_template(channel: Channel) -> None:
    try:
        tree = json.loads(channel.template or "")
    except ValueError:
        tree = None
    if not isinstance(tree, dict | list) or "{text}" not in json.dumps(tree):
        raise NeedsTemplate(EXAMPLE)
    if channel.expect and not all(channel.expect.partition("=")):
        raise BadExpectation(channel.expect)


def _closed(file: str | None) -> str | None:
    if file is None:
        return None
    path = Path(file).absolute()
    if not path.is_file() or path.stat().st_mode & delivery.OTHERS:
        raise PasswordFileOpen(str(path))
    return str(path)


def _check_name(text: str, place: str, most: int) -> str:
    """Read a name that may stand in a file, a command and a tag."""
    odd = any(sign.isspace() or sign in "<>\"'`,;" for sign in text)
    if not 0 < len(text) <= most or odd or not is_clean(text) or text.startswith("-"):
        raise BadName(place, text, most)
    return text


def _address(place: str, text: str) -> str:
    """Read an address; whether anybody reads mail there is found out by sending."""
    before, at, after = text.strip().rpartition("@")
    if not (before and at and after) or not is_clean(text) or any(c.isspace() or c in "<>,;" for c in text.strip()):
        raise BadAddress(place, text)
    return text.strip()
