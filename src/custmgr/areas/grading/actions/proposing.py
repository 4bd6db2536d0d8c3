"""Proposing grades and limits for a finished quarter."""

from dataclasses import replace
from fractions import Fraction

from custmgr.areas.customers import views as customers
from custmgr.areas.grading import rules, store, views
from custmgr.areas.grading.facts import Entry, Facts, Grading, Rate, RateSource, State
from custmgr.areas.grading.policy import Policy
from custmgr.areas.grading.refusals import (
    NeedsReason,
    NeverBought,
    NotARate,
    NotAScore,
    QuarterNotFinished,
    RateIsKnown,
)
from custmgr.areas.staff import views as staff
from custmgr.ground.desk import Desk, Reader
from custmgr.ground.periods import Quarter, last_finished_quarter
from custmgr.ground.text import folded


def propose_all(desk: Desk, quarter: Quarter | None, *, again: bool = False, reason: str = "") -> list[Grading]:
    """Propose grade and limit for everybody who bought, all in one run; who is approved stays so (CRL-19, GRD-18)."""
    asked, why = finished(desk, quarter), folded(reason)
    if again and not why:
        raise NeedsReason
    policy, edition = in_force(desk, asked)
    kept = {} if again else views.approved(desk.connection, asked)
    facts = views.facts_of(desk.connection, asked)
    if why:
        facts = [replace(one, reason=one.reason or why) for one in facts]
    graded = [kept.get(one.customer_id) or rules.grade_customer(one, asked, policy, edition) for one in facts]
    entered = [one for one in graded if one.id is None]
    if entered:
        new = sum(grading.state is State.TOO_NEW for grading in entered)
        store.add(desk, entered)
        desk.note("customer grade", str(asked), proposed=len(entered) - new, too_new=new, reason=why or None)
    return graded


def propose_one(desk: Desk, customer: str, quarter: Quarter | None, entry: Entry) -> Grading:
    """Propose one customer's grade, with what is entered by hand; one that is approved is shown as it stands.

    A new proposal beside an approved one is asked for, with a reason (GRD-12, GRD-17, GRD-18, CRL-07).
    """
    asked = finished(desk, quarter)
    found = customers.find(desk.connection, customer)
    stands = views.latest(desk.connection, asked, found.id).get(found.id)
    if stands and stands.state is State.APPROVED and not entry.says_something:
        return stands
    policy, edition = in_force(desk, asked)
    (known,) = views.facts_of(desk.connection, asked, found.id)
    told = _entered(desk, known, asked, policy, entry)
    if not rules.bought(told) and told.group_score is None:
        raise NeverBought(told.name, str(asked), told.code)
    grading = rules.grade_customer(told, asked, policy, edition)
    store.add(desk, [grading])
    detail = {"quarter": str(asked), "score": grading.score, "rate": entry.rate, "reason": told.reason}
    desk.note("customer grade", found.code, **detail, members=list(told.members))
    return grading


def finished(desk: Reader, quarter: Quarter | None) -> Quarter:
    """Return the quarter asked about, or the last finished one; a running one is refused (CRL-06)."""
    last = last_finished_quarter(desk.today)
    if quarter is not None and quarter > last:
        raise QuarterNotFinished(str(quarter), quarter.last, str(last))
    return quarter or last


def in_force(desk: Reader, quarter: Quarter) -> tuple[Policy, int | None]:
    """Return the policy a quarter is graded by, and the number of its edition (CRL-20)."""
    return desk.policy(Policy, on=quarter.last), views.edition_on(desk.connection, quarter.last)


def _entered(desk: Desk, known: Facts, quarter: Quarter, policy: Policy, entry: Entry) -> Facts:
    if not entry.says_something:
        return known
    reason = folded(entry.reason)
    if not reason:
        raise NeedsReason
    if entry.score is not None and not rules.is_score(entry.score, policy):
        raise NotAScore(entry.score, policy.scale_max)
    told = known if entry.rate is None else replace(known, rate=_rate(known, quarter, entry.rate))
    if entry.score is None:
        return replace(told, reason=reason)
    members = tuple(staff.find(desk.connection, name).name for name in dict.fromkeys(entry.members))
    return replace(told, group_score=entry.score, reason=reason, members=members)


def _rate(known: Facts, quarter: Quarter, rate: Fraction) -> Rate:
    if not rules.is_rate(rate):
        raise NotARate(rate)
    if known.rate is not None and not known.rate.by_hand:
        raise RateIsKnown(known.name, known.rate.on_time, known.rate.quarter)
    return Rate(rate, str(quarter), RateSource.ENTERED, by_hand=True)
