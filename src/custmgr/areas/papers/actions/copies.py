"""Handing a copy of a closed form over to its keeper."""

from dataclasses import dataclass
from datetime import date

from custmgr.areas.complaints import views as complaints
from custmgr.areas.complaints.actions.case import show
from custmgr.areas.papers import rules, store
from custmgr.areas.papers.actions.looking import list_copies, policy_on
from custmgr.areas.papers.facts import Holding
from custmgr.areas.staff import views as staff
from custmgr.ground.desk import Desk


@dataclass(frozen=True)
class Receipt:
    """Which copy somebody signed for, and on which day."""

    copy: int
    by: str
    on: date | None = None


def hand_over(desk: Desk, number: str, receipt: Receipt) -> list[Holding]:
    """Record that somebody of the keeping department signed for a copy (CMP-49)."""
    case = show(desk, number)
    policy = policy_on(desk, case)
    if refusal := rules.judge_copy(case, receipt.copy, policy):
        raise refusal
    person, on = staff.find(desk.connection, receipt.by), receipt.on or desk.today
    if refusal := rules.judge_handing(case, receipt.copy, person, on, desk.today, policy):
        raise refusal
    keeper, clerk = policy.copies[receipt.copy - 1], complaints.clerk(desk.connection)
    store.add_handing(desk, case.id, receipt.copy, keeper, holder=person.name, on=on, by=clerk)
    desk.note("complaint copies", case.number, copy=receipt.copy, by=person.name, on=on)
    return list_copies(desk, case.number)
