"""What waits about occasions: guests to be contacted before their day."""

from collections.abc import Iterator

from custmgr.areas.occasions import views
from custmgr.areas.occasions.actions.looking import spoken
from custmgr.areas.occasions.facts.occasions import Turn, Watched
from custmgr.areas.occasions.facts.words import OccasionKind
from custmgr.areas.occasions.policy import Policy
from custmgr.areas.occasions.rules import turning
from custmgr.ground.desk import Reader
from custmgr.ground.words import mark
from custmgr.mechanisms.cadence import State
from custmgr.mechanisms.dues import Due

SAYS = mark("{kind} of {person} on {on} (no. {number})")
LUNAR = mark("{kind} of {person} on {on}, {day} (no. {number})")
WAY = "custmgr visit record {code} --by STAFF --method {method} --content TEXT --occasion {number}"


def dues(desk: Reader) -> Iterator[Due]:
    """Yield every contact owed before an occasion, missed ones until they are acknowledged (OCC-12, OCC-13)."""
    policy = desk.policy(Policy)
    for one, turn in turning.watch(views.watched(desk.connection), policy.days, desk.today):
        yield _due(one, turn, policy.methods)


def _due(one: Watched, turn: Turn, methods: tuple[str, ...]) -> Due:
    return Due(
        rule=turning.rule_of(one.kind),
        key=f"occasion {one.id} {turn.day}",
        says=LUNAR if one.when.lunar else SAYS,
        values={
            "kind": OccasionKind(one.kind),
            "person": one.person,
            "on": turn.day,
            "day": spoken(one.when),
            "number": one.id,
        },
        opens=turn.opens_on,
        deadline=turn.deadline,
        customer=one.code,
        name=one.name,
        owner=one.owner,
        methods=methods,
        way=WAY.format(code=one.code, method=methods[0] if methods else "phone", number=one.id),
        late=State.MISSED,
    )
