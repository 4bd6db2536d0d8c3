"""What waits about the registers: weeks to be handed in, months to be sent."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import timedelta

from custmgr.areas.registers.actions import handing
from custmgr.areas.registers.facts import Clock, Recipient, Register
from custmgr.areas.registers.policy import Policy
from custmgr.ground.desk import Reader
from custmgr.ground.language import fill
from custmgr.ground.words import mark
from custmgr.mechanisms.dues import Due

WEEK = mark("calls and walk-ins of the week to {last} to be handed in")
MONTH = mark("{register} of {period} to be sent: {recipient}")
MORE = mark("{what} (and {count} later ones)")


def dues(desk: Reader) -> Iterator[Due]:
    """Yield what is to be handed on; where several are late, one line names the oldest (INF-21, INF-22, INF-24)."""
    if not desk.policy(Policy).in_use:
        return
    still: defaultdict[tuple[str, Register, Recipient | None], list[Clock]] = defaultdict(list)
    for clock in handing.clocks(desk):
        if clock.done_on is None:
            still[clock.rule, clock.register, clock.recipient].append(clock)
    for clocks in still.values():
        late = [clock for clock in clocks if clock.is_late(desk.today)]
        if late:
            yield _due(late[0], len(late) - 1)
        yield from (_due(clock, 0) for clock in clocks if clock not in late)


def _due(clock: Clock, more: int) -> Due:
    last = clock.opens_on - timedelta(days=1)
    told = {"register": clock.register, "period": clock.period, "recipient": clock.recipient}
    what = fill(MONTH, **told) if clock.recipient else fill(WEEK, last=last)
    recipient = clock.recipient.value if clock.recipient else ""
    way = (
        f"custmgr intake sent --month {clock.period} --to {recipient} --what {clock.register.value} --by STAFF"
        if clock.recipient
        else f"custmgr intake received --week {clock.period} --by STAFF"
    )
    return Due(
        rule=clock.rule,
        key=f"register {clock.register.value} {clock.period} {recipient}",
        says=MORE if more else "{what}",
        values={"what": what, "count": more},
        opens=clock.opens_on,
        deadline=clock.deadline,
        way=way,
    )
