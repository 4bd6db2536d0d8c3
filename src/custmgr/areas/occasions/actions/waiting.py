"""What waits about occasions: guests to be contacted before their day, papers to be passed on."""

from collections import defaultdict
from collections.abc import Iterator

from custmgr.areas.occasions.actions import dining
from custmgr.areas.occasions.actions.looking import spoken
from custmgr.areas.occasions.facts.dining import Clock
from custmgr.areas.occasions.facts.occasions import Turn, Watched
from custmgr.areas.occasions.facts.words import OccasionKind, Passing
from custmgr.areas.occasions.policy import Policy
from custmgr.areas.occasions.rules import turning
from custmgr.areas.occasions.views import occasions as views
from custmgr.ground.desk import Reader
from custmgr.ground.language import fill
from custmgr.ground.words import mark
from custmgr.mechanisms.cadence import State
from custmgr.mechanisms.dues import Due

SAYS = mark("{kind} of {person} on {on} (no. {number})")
LUNAR = mark("{kind} of {person} on {on}, {day} (no. {number})")
STEP = mark("{step}, for {on}")
STEPS = mark("{step}, for {count} days from {on}")
PLACED = mark("{place}: {what}")
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


def papers(desk: Reader) -> Iterator[Due]:
    """Yield the steps sheets and briefs still have before them, many days in one line (OCC-04, OCC-06, OCC-10).

    It is as late as the oldest of its days, so that a hotel that fell behind reads a line a step and not one a day.
    """
    still: defaultdict[tuple[str, str, Passing], list[Clock]] = defaultdict(list)
    for clock in dining.all_clocks(desk):
        if clock.done is None:
            still[clock.hotel, clock.floor, clock.step].append(clock)
    for clocks in still.values():
        late = [clock for clock in clocks if clock.is_late(desk.now)]
        if late:
            yield _step_due(late)
        yield from (_step_due([clock]) for clock in clocks if clock not in late)


def _step_due(clocks: list[Clock]) -> Due:
    oldest = clocks[0]
    place = " ".join(filter(None, (oldest.hotel, oldest.floor)))
    verb = "brief" if oldest.step is Passing.BRIEF else f"step {oldest.step.value}"
    what = fill(STEPS if len(clocks) > 1 else STEP, step=oldest.step, count=len(clocks), on=oldest.on)
    return Due(
        rule=oldest.rule,
        key=f"dining {oldest.on} {oldest.deadline:%d%H%M} {oldest.step.value} {oldest.hotel} {oldest.floor}",
        says=PLACED if place else "{what}",
        values={"what": what, "place": place},
        opens=oldest.opens_on,
        deadline=oldest.deadline,
        way=f"custmgr record {verb} --on {oldest.on} --by STAFF",
    )
