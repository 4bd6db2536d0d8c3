"""One message through one channel: composed, handed in, tried once more, and what each try came to."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from custmgr.areas.notices import rules, views
from custmgr.areas.notices.facts import ROBOTS, Attempt, Channel, ChannelKind, Notice, Outcome
from custmgr.areas.notices.policy import Policy
from custmgr.ground import clock, delivery
from custmgr.ground.delivery import Fault
from custmgr.ground.desk import Reader
from custmgr.ground.frozen import frozen
from custmgr.ground.language import fill
from custmgr.ground.words import mark

SUBJECT = mark("Customer desk: {count} reminders")
PART = mark("{subject} ({part} of {parts})")
DOUBTFUL = mark("{line} (this may have been sent before)")
DESKTOP = mark("Look with `custmgr visit due`.")
TRIAL_SUBJECT = mark("Customer desk: trial")
TRIAL = mark("This is a trial of the customer desk's notices. Nothing needs to be done.")
RESERVE = 160  # bytes of a robot's message that the heading may take


@frozen
class Text:
    """What one message says: its heading, its lines, whom they concern."""

    title: str
    lines: Sequence[str]
    owners: Sequence[str | None] = ()


@frozen
class Post:
    """What sending needs to know: the channels, where each person reads, the time, the policy."""

    channels: Sequence[Channel]
    addresses: Mapping[tuple[str, ChannelKind], str]
    now: datetime
    policy: Policy

    def send(self, channel: Channel, reader: str, text: Text) -> list[Fault | None]:
        """Hand one message in and return what each try came to."""
        seconds = channel.timeout_seconds or self.policy.timeout_seconds

        def act(doubt: delivery.Doubt) -> None:
            title = fill(DOUBTFUL, line=text.title) if doubt else text.title
            _hand_over(self, channel, reader, Text(title, text.lines, text.owners), seconds)

        place = channel.host or channel.name
        return delivery.hand_in(act, place, self.policy.tries, seconds)

    def texts(self, channel: Channel, notices: Sequence[Notice]) -> list[tuple[Sequence[Notice], Text]]:
        """Lay notices out in as many messages as the channel's limit asks for, each with its heading."""
        limit = limit_of(channel)
        lines = [rules.cut(line_of(notice), limit) for notice in notices]
        found = list(rules.parts(lines, limit))
        subject = fill(SUBJECT, count=len(notices))
        return [
            (
                [notices[index] for index in part],
                Text(
                    subject if len(found) == 1 else fill(PART, subject=subject, part=number, parts=len(found)),
                    [lines[index] for index in part],
                    [notices[index].owner for index in part],
                ),
            )
            for number, part in enumerate(found, start=1)
        ]


def post_of(desk: Reader) -> Post:
    """Gather what sending needs to know; a desktop without a session is no channel today."""
    addresses = {(known.name, known.kind): known.address for known in views.addresses(desk.connection)}
    channels = [channel for channel in views.channels(desk.connection) if _is_there(channel)]
    return Post(channels, addresses, desk.now, desk.policy(Policy))


def line_of(notice: Notice) -> str:
    """Return a notice's line, which says so when it may have been told before."""
    return fill(DOUBTFUL, line=notice.line) if notice.doubtful else notice.line


def tries_of(
    channel: Channel, reader: str, count: int, outcomes: Sequence[Fault | None], at: datetime
) -> list[Attempt]:
    """Write what each try came to as lines of the log."""
    return [Attempt(at, channel.name, reader, count, _outcome(fault), _why(fault)) for fault in outcomes]


def limit_of(channel: Channel) -> int | None:
    """Return how many bytes the lines of one message may have, None where there is no limit."""
    if channel.kind not in ROBOTS:
        return None
    from custmgr.ground.robots import ROBOTS as SERVICES

    return SERVICES[channel.kind.value].limit - RESERVE


def _hand_over(post: Post, channel: Channel, reader: str, text: Text, seconds: int) -> None:
    match channel.kind:
        case ChannelKind.EMAIL:
            _mail(post, channel, reader, text)
        case ChannelKind.DESKTOP:
            from custmgr.ground import desktop

            desktop.send(text.title, fill(DESKTOP), seconds)
        case _:
            _robot(post, channel, reader, text, seconds)


def _mail(post: Post, channel: Channel, reader: str, text: Text) -> None:
    from custmgr.ground import mail

    tls, limit = str(channel.tls), channel.timeout_seconds or post.policy.timeout_seconds
    server = mail.Server(channel.host or "", channel.port or 0, tls, channel.login, limit)
    message = mail.compose(channel.sender or "", reader, text.title, "\n".join(text.lines), post.now)
    mail.send(server, message, mail.secret_of(channel.secret_file))


def _robot(post: Post, channel: Channel, reader: str, text: Text, seconds: int) -> None:
    from custmgr.ground import robots

    called = rules.mentions(text.owners, channel.kind, post.addresses)
    message = robots.Message(text.title, "\n".join(text.lines), len(text.lines), reader, called)
    to = delivery.credentials(channel.kind.value, channel.secret_file)
    if channel.kind is ChannelKind.WEBHOOK:
        robots.send_by_template(channel.template or "{}", channel.expect or "", to, message, seconds)
    else:
        robots.send(channel.kind.value, to, message, clock.epoch_ms(), seconds)


def _is_there(channel: Channel) -> bool:
    if channel.kind is not ChannelKind.DESKTOP:
        return True
    from custmgr.ground import desktop

    return desktop.session() is not None


def _outcome(fault: Fault | None) -> Outcome:
    if fault is None:
        return Outcome.DELIVERED
    return Outcome.UNKNOWN if fault.doubtful else Outcome.FAILED


def _why(fault: Fault | None) -> str | None:
    return fill(fault.says, detail=fault.detail) if fault else None
