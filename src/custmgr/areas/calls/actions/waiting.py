"""What waits among the calls: recordings that are to be burnt to a disc."""

from collections.abc import Iterator

from custmgr.areas.calls import views
from custmgr.areas.calls.policy import Policy
from custmgr.ground.desk import Reader
from custmgr.ground.words import mark
from custmgr.mechanisms.calendar import add_months
from custmgr.mechanisms.dues import Due

BURN = mark("{count} recordings are on no disc, the oldest of {since}")


def dues(desk: Reader) -> Iterator[Due]:
    """Tell of recordings that are on no disc, once the oldest is as old as the policy says (FVS-04)."""
    found = views.oldest_unburnt(desk.connection)
    if found is None:
        return
    since, count = found
    opens = add_months(since, desk.policy(Policy).disc_interval_months)
    if opens <= desk.today:
        values = {"count": count, "since": since}
        way = "custmgr record media NUMBER --place TEXT"
        yield Due("FVS-04", f"disc {since}", BURN, opens, None, values, way=way)
