"""What is done with notices: setting channels up, announcing each piece of news once, trying the channels."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from custmgr.areas.notices import store, views
from custmgr.areas.notices.facts import Channel, ChannelKind, Delivery, Failure, News, Notice, Tls
from custmgr.areas.notices.policy import Policy
from custmgr.areas.notices.refusals import (
    BadAddress,
    DefaultChannel,
    LoginInTheClear,
    NeedsHost,
    NoSuchChannel,
    PasswordFileOpen,
)
from custmgr.areas.staff import views as staff
from custmgr.ground import mail, running
from custmgr.ground.desk import Desk, Reader, open_desk, open_reader
from custmgr.ground.language import fill
from custmgr.ground.text import is_clean
from custmgr.ground.words import mark

PORTS = {Tls.STARTTLS: 587, Tls.TLS: 465, Tls.NONE: 25}
SUBJECT = mark("Customer desk: {count} reminders")
DOUBTFUL = mark("{line} (this may have been sent before)")
TRIAL = mark("This is a trial of the customer desk's notices. Nothing needs to be done.")

Tell = Callable[[Sequence[Notice]], None]


def set_up(desk: Desk, channel: Channel) -> Channel:
    """Enter a channel; a mail channel needs a server, two addresses, and no login without encryption."""
    if channel.kind is ChannelKind.EMAIL:
        channel = _checked(desk, channel)
    store.save_channel(desk, channel)
    desk.note("notice setup", channel.kind.value, host=channel.host, to=channel.recipient)
    return channel


def remove(desk: Desk, kind: ChannelKind) -> None:
    """Stop telling anything through a channel; the standard output that is left without any other stays."""
    dropped = store.drop_channel(desk, kind)
    if kind in {channel.kind for channel in views.channels(desk.connection)}:
        raise DefaultChannel
    if not dropped:
        raise NoSuchChannel(kind)
    desk.note("notice remove", kind.value)


def set_address(desk: Desk, name: str, email: str) -> None:
    """Enter where a member of staff reads what concerns his own customers."""
    person = staff.find(desk.connection, name)
    store.save_address(desk, person.id, _address("EMAIL", email))
    desk.note("notice address", person.name, email=email)


def announce(news: Sequence[News], standing: Sequence[News], tell: Tell) -> Delivery:
    """Tell each piece of news once through each channel, however often and however late this runs (CUS-24).

    `standing` is all that is so at present: what waits and is no longer so is withdrawn. A notice stands in
    the outbox before it is sent, is sent outside any transaction, and is marked afterwards. What a run that
    died was sending goes out again and says so. `tell` is called once, with all that was told, and puts on
    standard output what belongs there.
    """
    with open_reader() as desk:
        post = _post(desk)
        quiet = views.is_quiet(desk.connection, [new.item for new in news], [c.kind for c in post.channels])
        lock = desk.path.with_name(f"{desk.path.name}.sending")
    if quiet:
        tell(())
        return Delivery()
    with running.only_one(lock):
        claimed = [notice for channel in post.channels for notice in _claim(news, standing, channel)]
        mailed = _mails(post, [notice for notice in claimed if notice.channel is ChannelKind.EMAIL])
        printed = tuple(notice for notice in claimed if notice.channel is ChannelKind.STDOUT)
        told = (*(notice for part, fault in mailed if not fault for notice in part), *printed)
        tell(told)
        if printed:
            _settle(printed, None)
    failures = tuple(Failure(ChannelKind.EMAIL, len(part), fault) for part, fault in mailed if fault)
    return Delivery(told, failures)


def try_out(tell: Callable[[str], None]) -> tuple[list[Channel], list[Failure]]:
    """Send a trial through every channel and return which delivered it; nothing is entered."""
    with open_reader() as desk:
        post = _post(desk)
    faults = {channel: _tried(post, channel, tell) for channel in post.channels}
    failures = [Failure(channel.kind, 1, fault) for channel, fault in faults.items() if fault]
    return [channel for channel, fault in faults.items() if not fault], failures


def line_of(notice: Notice) -> str:
    """Return a notice's line, which says so when it may have been told before."""
    return fill(DOUBTFUL, line=notice.line) if notice.doubtful else notice.line


@dataclass(frozen=True)
class _Post:
    """What sending needs to know: the channels, whose mail goes where, the time, how patiently."""

    channels: Sequence[Channel]
    addresses: Mapping[str, str]
    now: datetime
    tries: int

    def send(self, channel: Channel, recipient: str, lines: Sequence[str]) -> str | None:
        """Send one mail with these lines; return why it did not go out, or None."""
        server = mail.Server(
            channel.host or "", channel.port or 0, str(channel.tls), channel.login, channel.timeout_seconds or 1
        )
        subject = fill(SUBJECT, count=len(lines))
        message = mail.compose(channel.sender or "", recipient, subject, "\n".join(lines), self.now)
        try:
            mail.send(server, message, mail.secret_of(channel.password_file), self.tries)
        except mail.Fault as fault:
            return fill(fault.says, detail=fault.detail)
        return None

    def reader_of(self, notice: Notice, channel: Channel) -> str:
        """Return where a notice is read: by the one it concerns, else where the channel goes."""
        return self.addresses.get(notice.owner or "") or channel.recipient or ""


def _post(desk: Reader) -> _Post:
    addresses = {address.name: address.email for address in views.addresses(desk.connection)}
    return _Post(views.channels(desk.connection), addresses, desk.now, desk.policy(Policy).tries)


def _tried(post: _Post, channel: Channel, tell: Callable[[str], None]) -> str | None:
    if channel.kind is ChannelKind.EMAIL:
        return post.send(channel, channel.recipient or "", [fill(TRIAL)])
    tell(fill(TRIAL))
    return None


def _claim(news: Sequence[News], standing: Sequence[News], channel: Channel) -> list[Notice]:
    with open_desk() as desk:
        released = store.release(desk, channel.kind)
        withdrawn = store.withdraw(desk, channel.kind, [new.item for new in standing])
        store.enqueue(desk, news, channel.kind)
        claimed = store.claim(desk, [new.item for new in news], channel.kind)
        counts = {"claimed": len(claimed), "released": released, "withdrawn": withdrawn}
        desk.note("notice claim", channel.kind.value, **counts)
    return claimed


def _mails(post: _Post, notices: Sequence[Notice]) -> list[tuple[list[Notice], str | None]]:
    """Send one mail to each reader, and mark its notices before the next goes out."""
    parts: dict[tuple[Channel, str], list[Notice]] = {}
    for channel in post.channels:
        for notice in notices:
            if notice.channel is channel.kind:
                parts.setdefault((channel, post.reader_of(notice, channel)), []).append(notice)
    done = []
    for (channel, reader), part in parts.items():
        fault = post.send(channel, reader, [line_of(notice) for notice in part])
        _settle(part, fault)
        done.append((part, fault))
    return done


def _settle(notices: Sequence[Notice], fault: str | None) -> None:
    with open_desk() as desk:
        store.settle(desk, notices, fault)
        desk.note("notice settle", notices[0].channel.value, notices=len(notices), fault=fault)


def _checked(desk: Desk, channel: Channel) -> Channel:
    needed = {"--host": channel.host, "--from": channel.sender, "--to": channel.recipient}
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
        recipient=_address("--to", channel.recipient or ""),
        password_file=_closed(channel.password_file),
        timeout_seconds=channel.timeout_seconds or desk.policy(Policy).timeout_seconds,
    )


def _closed(file: str | None) -> str | None:
    if file is None:
        return None
    path = Path(file).absolute()
    if not path.is_file() or path.stat().st_mode & mail.OTHERS:
        raise PasswordFileOpen(str(path))
    return str(path)


def _address(place: str, text: str) -> str:
    """Read an address; whether anybody reads mail there is found out by sending."""
    before, at, after = text.strip().rpartition("@")
    if not (before and at and after) or not is_clean(text) or any(c.isspace() or c in "<>,;" for c in text.strip()):
        raise BadAddress(place, text)
    return text.strip()
