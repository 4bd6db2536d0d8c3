"""The words of the notices."""

from datetime import datetime
from typing import NamedTuple

from custmgr.ground.frozen import frozen
from custmgr.ground.words import Word, mark

FIELDS = "id, item, channel, reader, owner, line, state, attempts, doubtful, fault, entered_at, tried_at, sent_at"
Row = tuple[int, str, str, str, str | None, str, str, int, int, str | None, str, str | None, str | None]


class ChannelKind(Word):
    """A way in which a notice reaches somebody."""

    STDOUT = "stdout", mark("Standard output")
    EMAIL = "email", mark("E-mail")
    DINGTALK = "dingtalk", mark("DingTalk robot")
    WECOM = "wecom", mark("WeCom robot")
    FEISHU = "feishu", mark("Feishu robot")
    WEBHOOK = "webhook", mark("Webhook")
    DESKTOP = "desktop", mark("Desktop")


ROBOTS = frozenset({ChannelKind.DINGTALK, ChannelKind.WECOM, ChannelKind.FEISHU})
POSTED = ROBOTS | {ChannelKind.WEBHOOK}
ADDRESSED = ROBOTS | {ChannelKind.EMAIL}


class Tls(Word):
    """How the connection to a mail server is encrypted."""

    STARTTLS = "starttls", mark("STARTTLS")
    TLS = "tls", mark("TLS")
    NONE = "none", mark("Not encrypted")


class NoticeState(Word):
    """What became of a notice."""

    WAITING = "waiting", mark("Waiting")
    SENDING = "sending", mark("Being sent")
    SENT = "sent", mark("Sent")
    WITHDRAWN = "withdrawn", mark("Withdrawn")


class Outcome(Word):
    """What became of one attempt; unknown where the message may have arrived without our learning it."""

    DELIVERED = "delivered", mark("Came through")
    FAILED = "failed", mark("Failed")
    UNKNOWN = "unknown", mark("May have arrived")


@frozen
class Channel:
    """A channel with its settings; passwords and the addresses of robots are never among them."""

    name: str
    kind: ChannelKind
    host: str | None = None
    port: int | None = None
    tls: Tls | None = None
    sender: str | None = None
    recipients: tuple[str, ...] = ()
    login: str | None = None
    secret_file: str | None = None
    template: str | None = None
    expect: str | None = None
    timeout_seconds: int | None = None


class Address(NamedTuple):
    """Where a member of staff reads his own notices, or by which name a robot calls him."""

    name: str
    kind: ChannelKind
    address: str


@frozen
class News:
    """Something to be told once: its key (what, until when, in which state), its line, and whom it concerns."""

    item: str
    line: str
    owner: str | None


@frozen
class Notice:
    """A line of the outbox: one piece of news through one channel to one reader."""

    id: int
    item: str
    channel: str
    reader: str
    owner: str | None
    line: str
    state: NoticeState
    attempts: int
    doubtful: bool
    fault: str | None
    entered_at: datetime
    tried_at: datetime | None
    sent_at: datetime | None


class Attempt(NamedTuple):
    """One try to deliver one message, and what it came to."""

    at: datetime
    channel: str
    reader: str
    notices: int
    outcome: Outcome
    fault: str | None


class Unsent(NamedTuple):
    """What still waits in a channel: how many notices, since when, and what kept the last of them."""

    channel: str
    notices: int
    since: datetime
    fault: str | None


@frozen
class Failure:
    """What did not arrive: the channel, how many notices, and why, as the clerk reads it."""

    channel: str
    count: int
    why: str


@frozen
class Delivery:
    """What one run told and what it could not tell."""

    told: tuple[Notice, ...] = ()
    failures: tuple[Failure, ...] = ()

    @property
    def doubtful(self) -> int:
        """Return how many of the told notices may have been told before."""
        return sum(notice.doubtful for notice in self.told)


class Trial(NamedTuple):
    """What a trial through one channel came to."""

    channel: str
    kind: ChannelKind
    fault: str | None

    @property
    def delivered(self) -> bool:
        """Say whether the trial arrived."""
        return self.fault is None


def notice_of(row: Row) -> Notice:
    """Make a notice of the fields of its row."""
    number, item, channel, reader, owner, line, state, attempts, doubtful, fault, entered, tried, sent = row
    return Notice(
        number,
        item,
        channel,
        reader,
        owner,
        line,
        NoticeState(state),
        attempts,
        bool(doubtful),
        fault,
        datetime.fromisoformat(entered),
        datetime.fromisoformat(tried) if tried else None,
        datetime.fromisoformat(sent) if sent else None,
    )
