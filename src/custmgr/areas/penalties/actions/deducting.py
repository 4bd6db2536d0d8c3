"""Taking a month's fines out of the bonuses, and showing what is open."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from custmgr.areas.penalties import store, views
from custmgr.areas.penalties.actions.adjusting import adjust_all
from custmgr.areas.penalties.facts.debts import Debt, Run
from custmgr.areas.penalties.policy import Policy
from custmgr.areas.penalties.refusals.deducting import BonusesUnknown, MonthNotBegun
from custmgr.areas.penalties.rules import deducting
from custmgr.areas.staff import views as staff
from custmgr.ground.desk import Desk
from custmgr.ground.periods import Month

Due = tuple[Sequence[Debt], int]


def deduct(desk: Desk, month: Month) -> Run:
    """Enter what a month's bonuses give for approved fines; a second run adds nothing (CMP-121, CMP-122)."""
    if month.first > desk.today:
        raise MonthNotBegun(month)
    adjust_all(desk)
    everything = views.debts(desk.connection, month)
    policy, added = desk.policy(Policy, on=month.last), 0
    for debts, bonus_fen in _due(desk, everything, month):
        for debt, amount in zip(debts, deducting.allocate(debts, bonus_fen, policy), strict=True):
            if amount:
                store.add_deduction(
                    desk, month, complaint_id=debt.complaint_id, staff_id=debt.person_id, track=debt.track.value,
                    amount_fen=amount, bonus_fen=bonus_fen,
                )  # fmt: skip
                added += 1
    made = views.deductions(desk.connection, month)
    total = sum(one.amount_fen for one in made)
    if added:
        desk.note("penalty deduct", str(month), added=added, total_fen=total)
    waiting = (debt for debt in everything if debt.open_fen > 0 and debt.rest is None and deducting.gone(debt, month))
    left = dict.fromkeys(debt.person for debt in waiting)
    return Run(str(month), added, total, tuple(made), tuple(left))


def _due(desk: Desk, everything: Iterable[Debt], month: Month) -> list[Due]:
    """Return each person's debts with the month's bonus, which must be known where something is to be taken."""
    due = [debt for debt in deducting.due_in(tuple(everything), month) if debt.open_fen or debt.in_month_fen]
    grouped = [tuple(debts) for _person, debts in groupby(due, key=lambda debt: debt.person_id)]
    touched = [debts for debts in grouped if any(debt.open_fen for debt in debts)]
    bonuses = [staff.bonus_of(desk.connection, debts[0].person_id, month) for debts in touched]
    asked = [any(debt.open_fen > 0 for debt in debts) for debts in touched]
    unknown = tuple(
        debts[0].person for debts, bonus, ask in zip(touched, bonuses, asked, strict=True) if ask and bonus is None
    )
    if unknown:
        raise BonusesUnknown(unknown, month, unknown[0])
    return [(debts, bonus or 0) for debts, bonus in zip(touched, bonuses, strict=True)]
