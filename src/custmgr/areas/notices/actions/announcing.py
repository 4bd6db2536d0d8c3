"""Announcing each piece of news once through each channel, however often and however late this runs."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from custmgr.areas.notices import rules, store, views
from custmgr.areas.notices.actions import delivering
from custmgr.areas.notices.actions.delivering import Post, Text
from custmgr.areas.notices.facts import Channel, ChannelKind, Delivery, Failure, News, Notice, Outcome, Trial
from custmgr.ground import running
from custmgr.ground.delivery import Fault
from custmgr.ground.desk import open_desk, open_reader
from custmgr.ground.language import fill
from custmgr.ground.words import mark

CUT_OFF = mark("the run was cut off while it was sending")
TOO_MANY = mark("the channel takes {most} messages a run; the rest follows with the next")

Tell = Callable[[Sequence[Notice]], None]


class _Result(NamedTuple):
    """What became of the notices of one message: their channel, and the fault that kept them back."""

    channel: Channel
    notices: Sequence[Notice]
    fault: str | None


def announce(news: Sequence[News], standing: Sequence[News], tell: Tell) -> Delivery:
    """Tell each piece of news once through each channel (CUS-24).

    `standing` is all that is so at present: what waits and is no longer so is withdrawn. A notice stands in
    the outbox before it is sent, is sent outside any transaction, and is marked afterwards. What a run that
    died was sending goes out again and says so. `tell` is called once, with all that was told, and puts on
    standard output what belongs there.
    """
    with open_reader() as desk:
        post = delivering.post_of(desk)
        told = views.is_told(desk.connection, [new.item for new in news], [each.name for each in post.channels])
        lock = desk.path.with_name(f"{desk.path.name}.sending")
    if told:
        tell(())
        return Delivery()
    with running.only_one(lock):
        claimed = [(channel, _claim(post, news, standing, channel)) for channel in post.channels]
        results = [result for channel, notices in claimed for result in _deliver(post, channel, notices)]
        printed = [notice for channel, notices in claimed if channel.kind is ChannelKind.STDOUT for notice in notices]
        arrived = (*(notice for result in results if result.fault is None for notice in result.notices), *printed)
        tell(arrived)
        if printed:
            _settle(post, claimed, printed)
    return Delivery(arrived, tuple(_failures(results)))


def try_out(tell: Callable[[str], None], name: str | None = None) -> list[Trial]:
    """Send a trial through every channel, or one of them, and return what came of it; nothing is entered."""
    from custmgr.areas.notices.refusals import NoSuchChannel

    with open_reader() as desk:
        post = delivering.post_of(desk)
        known = views.channels(desk.connection)
    wanted = [channel for channel in known if name in {None, channel.name}]
    if not wanted:
        raise NoSuchChannel(name or "")
    return [trial for channel in wanted for trial in _tried(post, channel, tell)]


def _claim(post: Post, news: Sequence[News], standing: Sequence[News], channel: Channel) -> list[Notice]:
    """Enter what is new for a channel and take what it may tell now; a channel that keeps still only gathers."""
    still = rules.keeps_still(channel.kind, post.now.time(), post.policy.quiet)
    addressed = [(new, reader) for new in news for reader in rules.readers_of(channel, new.owner, post.addresses)]
    with open_desk() as desk:
        released = store.release(desk, channel.name, fill(CUT_OFF))
        withdrawn = store.withdraw(desk, channel.name, [new.item for new in standing])
        store.enqueue(desk, channel.name, addressed)
        claimed = [] if still else store.claim(desk, channel.name, [new.item for new in news])
        desk.note("notice claim", channel.name, claimed=len(claimed), released=released, withdrawn=withdrawn)
    return claimed


def _deliver(post: Post, channel: Channel, notices: Sequence[Notice]) -> Iterator[_Result]:
    """Send one digest to each reader, in as many messages as it needs, and mark each before the next goes out.

    What a service that failed would have been sent next waits with it.
    """
    if channel.kind is ChannelKind.STDOUT:
        return
    messages = [
        (reader, part, text)
        for reader in dict.fromkeys(notice.reader for notice in notices)
        for part, text in post.texts(channel, [notice for notice in notices if notice.reader == reader])
    ]
    most = len(messages) if channel.kind is ChannelKind.EMAIL else post.policy.messages_a_run
    sent, why = 0, fill(TOO_MANY, most=most)
    for reader, part, text in messages[:most]:
        outcomes = post.send(channel, reader, text)
        yield (result := _settled(post, channel, reader, part, outcomes))
        sent += 1
        if result.fault and not (outcomes[-1] and outcomes[-1].alone):
            why = result.fault
            break
    if kept := [notice for _reader, part, _text in messages[sent:] for notice in part]:
        yield _kept(channel, kept, why)


def _settled(
    post: Post, channel: Channel, reader: str, part: Sequence[Notice], outcomes: Sequence[Fault | None]
) -> _Result:
    tries = delivering.tries_of(channel, reader, len(part), outcomes, post.now)
    fault, doubtful = tries[-1].fault, any(each.outcome is Outcome.UNKNOWN for each in tries)
    with open_desk() as desk:
        store.settle(desk, part, tries, doubtful=doubtful)
        desk.note("notice settle", channel.name, notices=len(part), tries=len(tries), fault=fault)
    return _Result(channel, [replace(each, doubtful=each.doubtful or doubtful) for each in part], fault)


def _kept(channel: Channel, notices: Sequence[Notice], why: str) -> _Result:
    with open_desk() as desk:
        store.settle(desk, notices, [], doubtful=False)
        desk.note("notice keep", channel.name, notices=len(notices))
    return _Result(channel, notices, why)


def _settle(post: Post, claimed: Sequence[tuple[Channel, Sequence[Notice]]], printed: Sequence[Notice]) -> None:
    channel = next(channel for channel, _notices in claimed if channel.kind is ChannelKind.STDOUT)
    with open_desk() as desk:
        tries = delivering.tries_of(channel, "", len(printed), [None], post.now)
        store.settle(desk, printed, tries, doubtful=False)
        desk.note("notice settle", channel.name, notices=len(printed))


def _failures(results: Sequence[_Result]) -> Iterator[Failure]:
    """Gather what did not arrive, once for each channel and reason; a desktop that is not there is no failure."""
    counts: dict[tuple[str, str], int] = {}
    for channel, notices, fault in results:
        if fault and channel.kind is not ChannelKind.DESKTOP:
            counts[channel.name, fault] = counts.get((channel.name, fault), 0) + len(notices)
    return (Failure(name, count, fault) for (name, fault), count in counts.items())


def _tried(post: Post, channel: Channel, tell: Callable[[str], None]) -> Iterator[Trial]:
    if channel.kind is ChannelKind.STDOUT:
        tell(fill(delivering.TRIAL))
        yield Trial(channel.name, channel.kind, None)
        return
    for reader in channel.recipients or ("",):
        text = Text(fill(delivering.TRIAL_SUBJECT), [fill(delivering.TRIAL)])
        outcomes = post.send(channel, reader, text)
        tries = delivering.tries_of(channel, reader, 1, outcomes, post.now)
        yield Trial(channel.name, channel.kind, tries[-1].fault)
