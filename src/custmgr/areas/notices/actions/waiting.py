"""What waits among the notices: what could not be delivered, by channel."""

from collections.abc import Iterator

from custmgr.areas.notices import views
from custmgr.ground.desk import Reader
from custmgr.ground.words import mark
from custmgr.mechanisms.dues import Due

UNSENT = mark("{count} notices wait for being sent by {channel}: {fault}")
KEPT = mark("{count} notices wait for being sent by {channel}")


def dues(desk: Reader) -> Iterator[Due]:
    """Tell of each channel how many notices are still to be sent, and what kept them (CUS-24)."""
    for unsent in views.unsent(desk.connection):
        yield Due(
            rule="CUS-24",
            key=f"unsent {unsent.channel}",
            says=UNSENT if unsent.fault else KEPT,
            values={"count": unsent.notices, "channel": unsent.channel, "fault": unsent.fault},
            opens=unsent.since,
            deadline=unsent.since.date() if unsent.fault else None,
            way="custmgr visit due --notify",
        )
