"""The general manager's word on the fines of those who left, and correcting a month's bonus after its deductions."""

from custmgr.areas.complaints import views as complaints
from custmgr.areas.penalties import store, views
from custmgr.areas.penalties.actions.looking import list_balances
from custmgr.areas.penalties.facts.debts import Balance
from custmgr.areas.penalties.facts.words import Rest
from custmgr.areas.penalties.policy import Policy
from custmgr.areas.penalties.refusals.deducting import NotTheirWord, ReasonMissing
from custmgr.areas.penalties.rules import deducting
from custmgr.areas.staff import views as staff
from custmgr.areas.staff.actions import set_bonus
from custmgr.ground.desk import Desk
from custmgr.ground.periods import Month


def decide_rest(desk: Desk, name: str, rest: Rest, by: str, reason: str, number: str | None = None) -> list[Balance]:
    """Record what becomes of the open fines of somebody who left, of all cases or of one (CMP-121)."""
    person, decider = staff.registered(desk.connection, name), staff.find(desk.connection, by)
    wanted = desk.policy(Policy).approver
    if not decider.may_act_as(wanted):
        raise NotTheirWord(decider.name, wanted)
    why = reason.strip()
    if not why:
        raise ReasonMissing
    case = complaints.find(desk.connection, number).number if number else None
    debts = [
        debt for debt in views.debts(desk.connection, Month.of(desk.today))
        if debt.person_id == person.id and debt.open_fen > 0 and case in (None, debt.number)
    ]  # fmt: skip
    if refusal := deducting.judge_rest(person, debts, rest, desk.today):
        raise refusal
    for debt in debts:
        store.add_word(desk, debt, rest, why, decider.name)
    told = {f"{debt.number} {debt.track.value}": debt.open_fen for debt in debts}
    desk.note("penalty leaver", person.name, rest=rest.value, by=decider.name, reason=why, amounts_fen=told)
    return list_balances(desk, person.name, None)


def correct_bonus(desk: Desk, name: str, month: Month, bonus_fen: int, reason: str) -> list[Balance]:
    """Give back what a lower bonus of a month does not allow, and enter that bonus, in one go (CMP-121, CMP.6-13)."""
    person, why = staff.registered(desk.connection, name), reason.strip()
    if not why:
        raise ReasonMissing
    debts = [debt for debt in views.debts(desk.connection, month) if debt.person_id == person.id and debt.in_month_fen]
    policy, returned = desk.policy(Policy, on=month.last), 0
    for debt, amount in zip(debts, deducting.given_back(debts, bonus_fen, policy), strict=False):
        if amount:
            store.add_deduction(
                desk, month, complaint_id=debt.complaint_id, staff_id=debt.person_id, track=debt.track.value,
                amount_fen=amount, bonus_fen=bonus_fen,
            )  # fmt: skip
            returned -= amount
    desk.note("penalty correct", person.name, month=str(month), returned_fen=returned, reason=why)
    set_bonus(desk, person.name, month, bonus_fen)
    return list_balances(desk, person.name, None)
