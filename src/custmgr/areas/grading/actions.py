"""What is done with grades: proposed for a quarter, then approved."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from custmgr.areas.customers import views as customers
from custmgr.areas.grading import rules, store, views
from custmgr.areas.grading.facts import Facts, Grading, Rate, RateSource, State
from custmgr.areas.grading.policy import Policy
from custmgr.areas.grading.refusals import (
    NeedsReason,
    NeverBought,
    NotARate,
    NotAScore,
    NothingProposed,
    NotTheGroupManager,
    QuarterNotFinished,
    RateIsKnown,
)
from custmgr.areas.staff import views as staff
from custmgr.areas.staff.facts import Role
from custmgr.ground.desk import Desk
from custmgr.ground.periods import Quarter, last_finished_quarter
from custmgr.ground.text import folded


def propose_all(desk: Desk, quarter: Quarter | None) -> list[Grading]:
    """Propose grade and limit for everybody who bought, all in one run (CRL-19)."""
    asked = _finished(desk, quarter)
    policy, edition = _in_force(desk, asked)
    facts = views.facts_of(desk.connection, asked)
    graded = [rules.grade_customer(known, asked, policy, edition) for known in facts]
    if graded:
        new = sum(grading.state is State.TOO_NEW for grading in graded)
        store.add(desk, graded)
        desk.note("customer grade", str(asked), proposed=len(graded) - new, too_new=new)
    return graded


def propose_one(
    desk: Desk,
    customer: str,
    quarter: Quarter | None,
    score: Decimal | None = None,
    rate: Fraction | None = None,
    reason: str = "",
) -> Grading:
    """Propose one customer's grade; the review group's total and a rate are entered with a reason (GRD-17, CRL-07)."""
    asked = _finished(desk, quarter)
    policy, edition = _in_force(desk, asked)
    found = customers.find(desk.connection, customer)
    (known,) = views.facts_of(desk.connection, asked, found.id)
    told = _entered(known, asked, policy, score, rate, folded(reason))
    if not rules.bought(told) and told.group_score is None:
        raise NeverBought(told.name, str(asked), told.code)
    grading = rules.grade_customer(told, asked, policy, edition)
    store.add(desk, [grading])
    desk.note("customer grade", found.code, quarter=str(asked), score=grading.score, rate=rate, reason=told.reason)
    return grading


def approve_quarter(desk: Desk, quarter: Quarter, by: str) -> list[Grading]:
    """Put a quarter's proposals in force; the group general manager signs (GRD-18)."""
    signer = staff.find(desk.connection, by)
    if not signer.may_act_as(Role.GROUP_GENERAL_MANAGER):
        raise NotTheGroupManager(signer.name)
    proposals = views.waiting(desk.connection, quarter)
    if not proposals:
        raise NothingProposed(str(quarter))
    store.approve(desk, [grading.id for grading in proposals if grading.id is not None], signer.name)
    desk.note("customer grade approve", str(quarter), by=signer.name, approved=len(proposals))
    on, name = desk.today, signer.name
    return [replace(grading, state=State.APPROVED, approved_on=on, approved_by=name) for grading in proposals]


def _finished(desk: Desk, quarter: Quarter | None) -> Quarter:
    finished = last_finished_quarter(desk.today)
    if quarter is not None and quarter > finished:
        raise QuarterNotFinished(str(quarter), quarter.last, str(finished))
    return quarter or finished


def _in_force(desk: Desk, quarter: Quarter) -> tuple[Policy, int | None]:
    return desk.policy(Policy, on=quarter.last), views.edition_on(desk.connection, quarter.last)


def _entered(
    known: Facts, quarter: Quarter, policy: Policy, score: Decimal | None, rate: Fraction | None, reason: str
) -> Facts:
    if score is None and rate is None:
        return known
    if not reason:
        raise NeedsReason
    if score is not None and not rules.is_score(score, policy):
        raise NotAScore(score, policy.scale_max)
    told = known if rate is None else replace(known, rate=_rate(known, quarter, rate))
    return replace(told, group_score=known.group_score if score is None else score, reason=reason)


def _rate(known: Facts, quarter: Quarter, rate: Fraction) -> Rate:
    if not rules.is_rate(rate):
        raise NotARate(rate)
    if known.rate is not None and not known.rate.by_hand:
        raise RateIsKnown(known.name, known.rate.on_time, known.rate.quarter)
    return Rate(rate, str(quarter), RateSource.ENTERED, by_hand=True)
