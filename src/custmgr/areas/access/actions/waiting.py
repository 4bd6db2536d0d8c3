"""What waits of requests and copies."""

from collections.abc import Iterator

from custmgr.areas.access import views
from custmgr.areas.access.facts import State
from custmgr.ground.desk import Reader
from custmgr.ground.words import mark
from custmgr.mechanisms.dues import Due

WAITS = mark("request {number} of {requester} waits for consent: {role}")
OUT = mark("copy {copy} of {number} is to come back from {holder}")


def dues(desk: Reader) -> Iterator[Due]:
    """Tell which requests wait for a consent, and which paper copies are out (INF-35, INF-37)."""
    for one in views.requests(desk.connection):
        if one.state(desk.today) is State.WAITING and one.next_role is not None:
            values = {"number": one.number, "requester": one.requester, "role": one.next_role}
            way = f"custmgr access consent {one.number} --by STAFF"
            yield Due("INF-37", one.number, WAITS, one.on, None, values, owner=one.requester, way=way)
        for copy in one.copies:
            if copy.returned_on is None:
                told = {"copy": copy.copy, "number": one.number, "holder": copy.holder}
                way = f"custmgr access return {one.number} --copy {copy.copy}"
                key = f"{one.number} {copy.copy}"
                yield Due("INF-35", key, OUT, copy.issued_on, copy.due_on, told, owner=copy.holder, way=way)
