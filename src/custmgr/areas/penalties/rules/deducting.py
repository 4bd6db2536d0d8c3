"""What a month's bonus gives: administrative fines first, economic ones under the cap, oldest case first."""

from collections.abc import Sequence
from datetime import date

from custmgr.areas.penalties.facts.debts import Balance, Debt
from custmgr.areas.penalties.facts.words import Rest, Standing, Track
from custmgr.areas.penalties.policy import Policy
from custmgr.areas.penalties.refusals.deducting import KeptAlready, NothingLeft, StillHere
from custmgr.areas.penalties.rules.fines import cap_of, instalments
from custmgr.areas.staff.facts import Person
from custmgr.ground.periods import Month
from custmgr.ground.refusals import Refusal


def allocate(debts: Sequence[Debt], bonus_fen: int, policy: Policy) -> tuple[int, ...]:
    """Return what each of one person's debts takes of a month's bonus beyond what it took already (CMP-121, CMP-122).

    Administrative fines come first and stand outside the cap; economic ones take at most half the bonus over all
    cases, the oldest first; all together never more than the bonus. What was deducted too much is given back, also
    when the month's bonus turned out lower, the newest case first.
    """
    if back := given_back(debts, bonus_fen, policy):
        return back
    taken = {track: sum(max(d.in_month_fen, 0) for d in debts if d.track is track) for track in Track}
    left = max(bonus_fen - sum(taken.values()), 0)
    cap = max(cap_of(bonus_fen, policy) - taken[Track.ECONOMIC], 0)
    found = dict.fromkeys(range(len(debts)), 0)
    for place in sorted(found, key=lambda at: (debts[at].track is Track.ECONOMIC, debts[at].order)):
        debt = debts[place]
        if debt.open_fen <= 0:
            found[place] = debt.open_fen
            continue
        capped = debt.track is Track.ECONOMIC
        amount = min(debt.open_fen, left, cap) if capped else min(debt.open_fen, left)
        found[place], left = amount, left - amount
        cap -= amount if capped else 0
    return tuple(found.values())


def given_back(debts: Sequence[Debt], bonus_fen: int, policy: Policy) -> tuple[int, ...]:
    """Return what each debt gives back of a month that took more than its bonus allows; nothing where it did not."""
    found = dict.fromkeys(range(len(debts)), 0)
    cap = cap_of(bonus_fen, policy)
    for tracks, most in (((Track.ECONOMIC,), cap), (tuple(Track), bonus_fen)):
        places = [at for at in found if debts[at].track in tracks]
        over = sum(debts[at].in_month_fen + found[at] for at in places) - most
        newest = sorted(places, key=lambda at: (debts[at].track is Track.ECONOMIC, debts[at].order), reverse=True)
        for at in newest:
            back = min(max(over, 0), max(debts[at].in_month_fen + found[at], 0))
            found[at], over = found[at] - back, over - back
    return tuple(found.values()) if any(found.values()) else ()


def judge_rest(person: Person, debts: Sequence[Debt], rest: Rest, today: date) -> Refusal | None:
    """Refuse a word on the fines of somebody who works here, who owes nothing, or whose rest is kept already (CMP-121).

    The general manager may waive or let be paid what he kept before.
    """
    if person.left_on is None or person.left_on > today:
        return StillHere(person.name)
    if not debts:
        return NothingLeft(person.name)
    return KeptAlready(person.name) if rest is Rest.KEPT and all(one.rest is Rest.KEPT for one in debts) else None


def due_in(debts: Sequence[Debt], month: Month) -> tuple[Debt, ...]:
    """Return the debts a month may touch: approved by then, of people who had not left before it (CMP-121)."""
    return tuple(debt for debt in debts if debt.since <= str(month) and not gone(debt, month))


def gone(debt: Debt, month: Month) -> bool:
    """Say whether the person had left before a month began; the general manager decides what becomes of the rest."""
    return debt.left_month is not None and debt.left_month < str(month)


def balance_of(debt: Debt, bonus_fen: int | None, month: Month, policy: Policy) -> Balance:
    """Return how a fine stands and how many months its balance still takes at the present bonus (CMP-121)."""
    cap = None if bonus_fen is None else bonus_fen
    if cap is not None and debt.track is Track.ECONOMIC:
        cap = cap_of(cap, policy)
    months, last = instalments(debt.open_fen, cap)
    left = debt.open_fen > 0 and gone(debt, month)
    spoken = Standing(debt.rest.value) if debt.rest else None
    standing = spoken or (Standing.LEFT if left else Standing.OPEN if debt.open_fen else Standing.SETTLED)
    return Balance(
        debt.person, debt.number, debt.track, debt.unit, debt.fine_fen, debt.deducted_fen, debt.open_fen,
        debt.in_month_fen, cap, None if left else months, None if left else last, standing, debt.settled_fen,
    )  # fmt: skip


def announcement_due(closed_on: date, assessed_on: date, policy: Policy) -> date:
    """Return by when personnel gets it: the 10th after the closing month, or after the assessment (CMP-68)."""
    due = Month.of(closed_on).next.first.replace(day=policy.discipline_day)
    return due if assessed_on <= due else Month.of(assessed_on).next.first.replace(day=policy.discipline_day)
