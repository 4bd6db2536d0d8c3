"""Screening and appointing dealers, and what is done together with them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from custmgr.areas.distributors import store
from custmgr.areas.distributors.actions import asking
from custmgr.areas.distributors.facts.dealers import Dealer, Sheet, Support
from custmgr.areas.distributors.facts.words import Score, Size, SupportKind
from custmgr.areas.distributors.refusals.dealers import (
    BillingOnly,
    NoBillingHall,
    NoTerritory,
    NotScreened,
    ScoreMissing,
)
from custmgr.areas.distributors.rules import screening as rules
from custmgr.areas.distributors.views import dealers as views
from custmgr.ground.desk import Desk


@dataclass(frozen=True)
class Appointing:
    """An appointment as it is typed."""

    regions: Sequence[str]
    by: str
    exclusive: bool = True
    size: Size | None = None
    on: date | None = None


def screen(desk: Desk, customer: str, sheet: Sheet, by: str, on: date | None) -> Dealer:
    """Enter a screening sheet; its result is worked out as of its day (DST-01 to DST-09)."""
    policy = asking.policy_of(desk)
    found, screened_on, who = asking.customer(desk, customer), asking.day_of(desk, on), asking.person(desk, by)
    known = views.seek(desk.connection, found.id, desk.today)
    if known is not None:
        asking.not_ended(known)
    asking.refuse(rules.judge_scores(sheet, policy))
    asking.at_least("--years", sheet.years, 0)
    clean = replace(
        sheet,
        licence=asking.text_of("--licence", sheet.licence, needed=False),
        premises=asking.text_of("--premises", sheet.premises),
        brands=asking.text_of("--brands", sheet.brands, needed=False),
    )
    outcome = rules.outcome_of(clean, screened_on, policy)
    store.screen(desk, found.id, clean, outcome, who, screened_on)
    desk.note("dealer screen", found.code, average=outcome.average, passed=outcome.passed, by=who, on=screened_on)
    return asking.dealer(desk, found.code)


def appoint(desk: Desk, customer: str, asked: Appointing) -> Dealer:
    """Appoint a dealer whom a screening passed, with its territory; the company's approver decides (DST-01, DST-11)."""
    policy = asking.policy_of(desk)
    found = asking.customer(desk, customer)
    known = views.seek(desk.connection, found.id, desk.today)
    if known is None:
        raise NotScreened(found.code, found.name)
    asking.not_ended(known)
    regions, on = _regions(asked.regions, found.name), asking.day_of(desk, asked.on)
    by = asking.decider(desk, asked.by, policy.approver)
    others = views.list_appointments(desk.connection, desk.today)
    asking.refuse(
        rules.judge_screened(known.screening, (found.code, found.name), on, policy),
        rules.judge_regions(found.id, regions, others, exclusive=asked.exclusive),
    )
    appointed = (found.id, regions)
    store.appoint(desk, known.screening.id, appointed, exclusive=asked.exclusive, size=asked.size, by=by, on=on)
    desk.note("dealer appoint", found.code, regions=regions, exclusive=asked.exclusive, size=asked.size, by=by, on=on)
    return asking.dealer(desk, found.code)


def record_support(desk: Desk, customer: str, done: Support) -> Dealer:
    """Enter what was done together with a dealer (DST-20, DST-22, DST-23, DST-25)."""
    policy = asking.policy_of(desk)
    known, appointment = asking.active(desk, customer)
    _check_hall(done)
    if done.kind is SupportKind.BILLING_HALL and not rules.has_billing_hall(appointment.size, policy):
        raise NoBillingHall(known.customer, known.name, appointment.size or "-")
    clean = replace(
        done, text=asking.text_of("--text", done.text), by=asking.person(desk, done.by), on=asking.day_of(desk, done.on)
    )
    store.support(desk, known.customer_id, clean)
    desk.note("dealer support", known.customer, kind=clean.kind, text=clean.text, by=clean.by, on=clean.on)
    return asking.dealer(desk, known.customer)


def scores_of(typed: Sequence[tuple[Score, int]]) -> dict[Score, int]:
    """Return the scores, or refuse where one is missing or stands twice (DST-02)."""
    named = [score for score, _value in typed]
    wrong = tuple(score for score in Score if named.count(score) != 1)
    if wrong:
        raise ScoreMissing(wrong)
    return dict(typed)


def _check_hall(done: Support) -> None:
    extras = (done.clerk, done.before_fen, done.after_fen)
    is_hall = done.kind is SupportKind.BILLING_HALL
    if (is_hall and not done.clerk) or (not is_hall and any(part is not None for part in extras)):
        raise BillingOnly
    if done.clerk is not None:
        asking.text_of("--clerk", done.clerk)
    asking.at_least("--before", done.before_fen, 0)
    asking.at_least("--after", done.after_fen, 0)


def _regions(typed: Sequence[str], name: str) -> tuple[str, ...]:
    parts = ",".join(typed).replace("、", ",").replace("，", ",").split(",")
    regions = tuple(dict.fromkeys(told for part in parts if (told := asking.text_of("--region", part, needed=False))))
    if not regions:
        raise NoTerritory(name)
    return regions
