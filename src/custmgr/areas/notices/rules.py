"""How notices are told: pure rules on who reads what, how long messages are cut, and when they are kept."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import time

from custmgr.areas.notices.facts import Channel, ChannelKind
from custmgr.areas.notices.policy import Quiet


def readers_of(
    channel: Channel, owner: str | None, addresses: Mapping[tuple[str, ChannelKind], str]
) -> tuple[str, ...]:
    """Say who reads a notice: by mail its owner where his address is known, else all the channel goes to (CUS-24).

    A robot, a webhook, the desktop and standard output have one reader each, without a name.
    """
    if channel.kind is not ChannelKind.EMAIL:
        return ("",)
    own = addresses.get((owner or "", ChannelKind.EMAIL))
    return (own,) if own else channel.recipients


def keeps_still(kind: ChannelKind, at: time, quiet: Quiet) -> bool:
    """Say whether a channel keeps still now: from the first minute of the quiet hours until the last (CUS-24)."""
    begins, ends = time.fromisoformat(quiet.begins), time.fromisoformat(quiet.ends)
    within = begins <= at < ends if begins <= ends else at >= begins or at < ends
    return kind in quiet.channels and within


def parts(lines: Sequence[str], limit: int | None) -> Iterator[Sequence[int]]:
    """Say which lines go into one message, so that none has more bytes than the limit; one line always goes.

    >>> [list(part) for part in parts(["ab", "cd", "efgh"], 5)]
    [[0, 1], [2]]
    """
    part: list[int] = []
    size = 0
    for number, line in enumerate(lines):
        more = len(line.encode()) + 1
        if part and limit is not None and size + more > limit + 1:
            yield part
            part, size = [], 0
        part.append(number)
        size += more
    if part:
        yield part


def cut(line: str, limit: int | None) -> str:
    """Shorten a line that alone would be too long for a message, at the end of a character.

    >>> cut("客户台账", 9)
    '客户…'
    """
    if limit is None or len(line.encode()) <= limit:
        return line
    return line.encode()[: limit - len("…".encode())].decode(errors="ignore") + "…"


def mentions(
    owners: Iterable[str | None], kind: ChannelKind, addresses: Mapping[tuple[str, ChannelKind], str]
) -> tuple[tuple[str, str], ...]:
    """Return whom a robot calls by name: the owners whose name there is known, each once."""
    known = {owner: addresses.get((owner, kind)) for owner in owners if owner}
    return tuple((owner, number) for owner, number in known.items() if number)
