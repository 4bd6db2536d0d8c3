"""What is punished: each step missed or taken late, and who answers for it; pure."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date

from custmgr.areas.occasions.facts.breaches import Breach, Charge
from custmgr.areas.occasions.facts.dining import Clock
from custmgr.areas.occasions.facts.occasions import Turn, Watched
from custmgr.areas.occasions.policy import Step
from custmgr.areas.occasions.rules.turning import rule_of
from custmgr.areas.staff.facts import Role

Holders = Mapping[Role | None, Collection[str]]


def of_step(clock: Clock, steps: Mapping[str, Step], holders: Holders) -> Breach:
    """Return the breach of a late step: by who took it late, or else the only one whose step it is (OCC-18)."""
    step = steps.get(clock.step.value)
    role = step.role if step else None
    case = " ".join(filter(None, (f"{clock.step.value}:{clock.on}", clock.hotel, clock.floor)))
    return Breach(case, clock.rule, clock.on, role, clock.by or _only(holders.get(role, ()) if role else ()))


def of_contact(one: Watched, turn: Turn) -> Breach:
    """Return the breach of a guest not contacted before the day: by who had to call (OCC-12, OCC-13, OCC-18)."""
    return Breach(f"occasion:{one.id} {turn.day}", rule_of(one.kind), turn.day, None, one.owner)


def punishable(breaches: Iterable[Breach], since: date, known: Collection[str]) -> Iterator[Breach]:
    """Leave out what was before the rules, their first day counts, and what was proposed before (OCC-18, OCC-22)."""
    return (one for one in breaches if one.on >= since and one.case not in known)


def charges(breaches: Iterable[Breach]) -> list[Charge]:
    """Gather breaches by who answers for them; those nobody is known for come last, by the role concerned (OCC-18)."""
    found: defaultdict[tuple[str | None, Role | None], list[str]] = defaultdict(list)
    for one in breaches:
        found[one.person, None if one.person else one.role].append(one.case)
    last = sorted(found.items(), key=lambda item: item[0][0] is None)
    return [Charge(person, (role,) if role else (), tuple(cases)) for (person, role), cases in last]


def _only(names: Collection[str]) -> str | None:
    return next(iter(names)) if len(names) == 1 else None
