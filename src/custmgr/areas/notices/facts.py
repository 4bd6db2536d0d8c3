"""The words of the notices."""

from dataclasses import dataclass
from datetime import datetime

from custmgr.ground.words import Word, mark

FIELDS = "id, item, channel, owner, line, state, attempts, doubtful, fault, entered_at, tried_at, sent_at"
Row = tuple[int, str, str, str | None, str, str, int, int, str | None, str, str | None, str | None]


class ChannelKind(Word):
    """A way in which a notice reaches somebody."""

    STDOUT = "stdout", mark("Standard output")
    EMAIL = "email", mark("E-mail")


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


@dataclass(frozen=True)
class Channel:
    """A channel with its settings; the password itself is never among them."""

    kind: ChannelKind
    host: str | None = None
    port: int | None = None
    tls: Tls | None = None
    sender: str | None = None
    recipient: str | None = None
    login: str | None = None
    password_file: str | None = None
    timeout_seconds: int | None = None


@dataclass(frozen=True)
class Address:
    """Where a member of staff reads his own notices."""

    name: str
    email: str


@dataclass(frozen=True)
class News:
    """Something to be told once: its key (what, until when, in which state), its line, and whom it concerns."""

    item: str
    line: str
    owner: str | None


@dataclass(frozen=True)
class Notice:
    """A line of the outbox: one piece of news through one channel."""

    id: int
    item: str
    channel: ChannelKind
    owner: str | None
    line: str
    state: NoticeState
    attempts: int
    doubtful: bool
    fault: str | None
    entered_at: datetime
    tried_at: datetime | None
    sent_at: datetime | None


@dataclass(frozen=True)
class Failure:
    """What did not arrive: the channel, how many notices, and why, as the clerk reads it."""

    channel: ChannelKind
    count: int
    why: str


@dataclass(frozen=True)
class Delivery:
    """What one run told and what it could not tell."""

    told: tuple[Notice, ...] = ()
    failures: tuple[Failure, ...] = ()

    @property
    def doubtful(self) -> int:
        """Return how many of the told notices may have been told before."""
        return sum(notice.doubtful for notice in self.told)


def notice_of(row: Row) -> Notice:
    """Make a notice of the fields of its row."""
    number, item, channel, owner, line, state, attempts, doubtful, fault, entered, tried, sent = row
    return Notice(
        number,
        item,
        ChannelKind(channel),
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
