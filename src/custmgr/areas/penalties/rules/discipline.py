"""Administrative penalty: the table by burden, the superior's joint punishment, the least fines, the decision."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from fractions import Fraction

from custmgr.areas.penalties.facts.proposals import Charge, Punishment, Ruling
from custmgr.areas.penalties.facts.words import LADDER, MAJORS, MINORS, REPRIMANDS, TIMES, Act
from custmgr.areas.penalties.policy import FEN_IN_YUAN, Policy
from custmgr.areas.penalties.refusals.approving import (
    BonusUnknown,
    FineTooLow,
    NoPunishmentNoFine,
    ReasonNeeded,
    RepentanceFixed,
)
from custmgr.areas.penalties.rules.fines import divide
from custmgr.areas.staff.facts import Person
from custmgr.ground.money import to_whole
from custmgr.ground.refusals import Refusal
from custmgr.mechanisms.bands import up_to

Bonuses = Mapping[int, int | None]


def act_of(burden_fen: int, policy: Policy) -> Act:
    """Return the act the table proposes for one person's burden; none for 0, a bound belongs to its band (CMP-96)."""
    return Act(up_to(burden_fen, policy.ceilings)) if burden_fen > 0 else Act.NONE


def joint_act(act: Act, policy: Policy) -> Act:
    """Return the superior's act: lower on the ladder by a step, never below its foot; often none at all (CMP-97)."""
    if act not in LADDER or not policy.band(act).joint:
        return Act.NONE
    return LADDER[max(LADDER.index(act) - policy.joint_steps_down, 0)]


def burdens_of(charges: Sequence[Charge]) -> dict[int, tuple[Person, str, int]]:
    """Return what each person bears of the case over all shares: alone or by points (CMP-94, CMP-104)."""
    found: dict[int, tuple[Person, str, int]] = {}
    for charge in charges:
        for person, fen in zip(charge.bearers, divide(charge.burden_fen, charge.bearers), strict=True):
            _person, units, before = found.get(person.id, (person, "", 0))
            found[person.id] = (person, f"{units}、{charge.unit}" if units else charge.unit, before + fen)
    return found


def punishments_of(charges: Sequence[Charge], on: date, bonuses: Bonuses, policy: Policy) -> Iterator[Punishment]:
    """Yield the act proposed for everybody who bears something of the case (CMP-96)."""
    for person, unit, fen in burdens_of(charges).values():
        act = act_of(fen, policy)
        if act is not Act.NONE:
            least = least_fine(act, 0, person.bonus_base, bonuses.get(person.id), policy)
            yield Punishment(person.id, person.name, unit, fen, act, least, on, person.bonus_base)


def joint_of(
    own: Sequence[Punishment], superiors: Mapping[int, Person], bonuses: Bonuses, policy: Policy
) -> Iterator[Punishment]:
    """Yield each superior's joint punishment, once and by the gravest of his people's acts (CMP-97)."""
    gravest: dict[int, tuple[Punishment, list[str]]] = {}
    for one in own:
        act = joint_act(one.act, policy)
        if act is Act.NONE:
            continue
        head = superiors[one.person_id]
        least = least_fine(act, 0, head.bonus_base, bonuses.get(head.id), policy)
        new = Punishment(head.id, head.name, one.unit, None, act, least, one.assessed_on, head.bonus_base, joint=True)
        kept, causes = gravest.get(head.id, (new, []))
        worse = new if LADDER.index(act) > LADDER.index(kept.act) else kept
        gravest[head.id] = (worse, [*causes, one.person])
    for punishment, causes in gravest.values():
        yield replace(punishment, because_of="、".join(causes))


def least_fine(act: Act, times: int, base: Fraction, bonus_fen: int | None, policy: Policy) -> int | None:
    """Return the least fine of an act in fen (CMP-100, CMP-101, CMP-102, CMP-103).

    400 for each admonition, 800 by the base for each minor demerit, the month's whole bonus for a major one, 200 flat
    with a letter of repentance. None while that bonus is unknown.
    """
    count = times or TIMES.get(act, 1)
    if act is Act.REPENTANCE:
        return _fen(policy.repentance_yuan)
    if act in REPRIMANDS:
        return _fen(policy.reprimand_yuan * count, base if policy.reprimand_per_base else Fraction(1))
    if act in MINORS:
        return _fen(policy.minor_yuan * count, base)
    if act in MAJORS:
        return None if bonus_fen is None else to_whole(bonus_fen * Fraction(policy.major_bonus_ratio))
    return 0


def judge_ruling(
    proposed: Punishment, word: tuple[Act, int, int | None] | None, bonus_fen: int | None, policy: Policy
) -> Ruling | Refusal:
    """Return what was decided, the proposal where nothing was said, or refuse a fine below the least (CMP.6-14)."""
    act, times, fine = word or (proposed.act, TIMES.get(proposed.act, 1), None)
    least = least_fine(act, times, proposed.bonus_base, bonus_fen, policy)
    if least is None:
        return BonusUnknown(proposed.person)
    decided = least if fine is None else fine
    if act is Act.NONE and decided:
        return NoPunishmentNoFine(proposed.person)
    if act is Act.REPENTANCE and decided != least:
        return RepentanceFixed(least)
    return Ruling(proposed, act, times, decided, least) if decided >= least else FineTooLow(act, least, decided)


def judge_reason(rulings: Sequence[Ruling], reason: str | None) -> Refusal | None:
    """Refuse a decision that differs from the table without a reason (CMP-105)."""
    changed = tuple(ruling.proposed.person for ruling in rulings if ruling.changed)
    return ReasonNeeded(changed) if changed and not (reason or "").strip() else None


def _fen(yuan: object, base: Fraction = Fraction(1)) -> int:
    return to_whole(Fraction(yuan) * FEN_IN_YUAN * base)  # type: ignore[call-overload]
