"""What every step needs: the decided case, the policy of its acceptance, the day and the voucher typed."""

from datetime import date

from custmgr.areas.complaints import views as complaints
from custmgr.areas.complaints.actions.case import policy_of as complaint_policy_of
from custmgr.areas.complaints.actions.case import present
from custmgr.areas.complaints.facts.cases import Case
from custmgr.areas.settlement import views
from custmgr.areas.settlement.facts.papers import Paper
from custmgr.areas.settlement.policy import Policy
from custmgr.areas.settlement.refusals.papers import BadVoucher, VoucherUsed
from custmgr.areas.settlement.rules import decisions, papers
from custmgr.ground.desk import Desk, Reader
from custmgr.ground.refusals import NotClean, Refusal
from custmgr.ground.text import folded, is_clean


def refuse(*verdicts: Refusal | None) -> None:
    """Raise the first refusal among verdicts, if there is one."""
    for verdict in verdicts:
        if verdict is not None:
            raise verdict


def decided(desk: Reader, number: str) -> Case:
    """Return a case with a valid decision, or refuse (CMP-72, CMP.6-9)."""
    case = complaints.find(desk.connection, number)
    required = present(desk, case).authority
    assert required is not None
    refuse(decisions.judge_case(case, required, complaint_policy_of(desk, case)))
    return case


def policy_of(desk: Reader, case: Case) -> Policy:
    """Return the numbers in force on the day the case was accepted."""
    return desk.policy(Policy, on=case.accepted_at.date() if case.accepted_at else None)


def day_of(desk: Desk, on: date | None, earliest: date) -> date:
    """Return the day of a step, by default today; before the step it follows and after today it is refused."""
    chosen = on or desk.today
    refuse(papers.judge_day(chosen, earliest, desk.today))
    return chosen


def voucher_of(desk: Desk, typed: str) -> str:
    """Return a voucher's number; an empty one, and one that has booked another paper, are refused (CMP-77)."""
    voucher = folded(clean("--voucher", typed))
    if not voucher:
        raise BadVoucher
    other = views.seek_voucher(desk.connection, voucher)
    if other is not None:
        raise VoucherUsed(voucher, other)
    return voucher


def clean(place: str, typed: str) -> str:
    """Return a text without blanks around it; control characters are refused."""
    if not is_clean(typed):
        raise NotClean(place, typed)
    return typed.strip()


def last_signed_on(paper: Paper) -> date:
    """Return the day of the last signature, or the day the paper was issued."""
    return max((signature.on for signature in paper.signatures), default=paper.on)
