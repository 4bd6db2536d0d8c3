"""How inquiries are judged: what is due when, what an answer lacks, how much a mail counts; pure."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta
from fractions import Fraction
from itertools import pairwise
from zoneinfo import ZoneInfo

from custmgr.areas.inquiries.facts import Clock, Inquiry, InquiryKind, Market, Promise, Step, Tallied
from custmgr.areas.inquiries.policy import Answer, Policy, Priority
from custmgr.ground.clock import ZONE
from custmgr.ground.text import key_of

PROMISE_RULE, FORWARD_RULE = "ECM-10", "COM-22"


def answer_due(received_at: datetime, policy: Answer) -> datetime:
    """Return until when the first answer is in time, its second included: 24 hours of the clock (COM-21, ECM-03)."""
    return received_at + timedelta(hours=policy.hours)


def is_on_time(inquiry: Inquiry, policy: Answer, now: datetime) -> bool | None:
    """Say whether the first answer came in time; None while it may still come (COM-18, COM-21)."""
    due = answer_due(inquiry.received_at, policy)
    if inquiry.responded_at is None:
        return False if now.replace(microsecond=0) > due else None
    return inquiry.responded_at.replace(microsecond=0) <= due


def is_beyond(inquiry: Inquiry, policy: Answer, at: datetime | None) -> bool:
    """Say whether the customer heard nothing for longer than the outer limit by a moment (COM-21, ECM-03)."""
    latest = inquiry.received_at + timedelta(hours=policy.latest_hours)
    return at is not None and at.replace(microsecond=0) > latest


def clocks(inquiry: Inquiry, policy: Policy) -> Iterator[Clock]:
    """Yield the limits a question runs under now: its answer or its promise, and its passing on (ECM-03, COM-22)."""
    if inquiry.closing:
        return
    if inquiry.responded_at is None:
        due = answer_due(inquiry.received_at, policy.answer)
        yield Clock(policy.answer.rule, inquiry.received_at, due)
    elif inquiry.answered_at is None:
        last = promises(inquiry)[-1]
        yield Clock(PROMISE_RULE, last.made_at, last.promised_at)
    if inquiry.important and inquiry.forwarded_at is None:
        limit = timedelta(hours=policy.important.forward_hours)
        yield Clock(FORWARD_RULE, inquiry.received_at, inquiry.received_at + limit)


def promises(inquiry: Inquiry) -> tuple[Promise, ...]:
    """Return every time promised and when it was kept: by the next answer, be it another promise (ECM-10)."""
    answers = [*inquiry.of(Step.INTERIM, Step.ANSWERED), None]
    return tuple(
        Promise(one.at, one.promised_at, following and following.at)
        for one, following in pairwise(answers)
        if one and one.promised_at
    )


def unanswered(inquiry: Inquiry, numbers: Iterable[int]) -> tuple[int, ...]:
    """Return the points still open when these are answered now (ECM-04)."""
    now = set(numbers)
    return tuple(point.number for point in inquiry.points if not point.answered and point.number not in now)


def is_important(kind: InquiryKind, asked: bool | None, policy: Policy) -> bool:  # noqa: FBT001  the answer itself
    """Say whether a question is important: as the owner says, else by its kind (COM-22)."""
    return asked if asked is not None else kind in policy.important.kinds


def market_of(text: str | None, policy: Priority) -> Market:
    """Return how much a market counts: said outright, or by the lists of the policy; any other is other (ECM-13)."""
    wanted = key_of(text or "")
    if wanted in {market.value for market in Market}:
        return Market(wanted)
    for market, names in ((Market.KEY, policy.key_markets), (Market.NORMAL, policy.normal_markets)):
        if wanted in {key_of(name) for name in names}:
            return market
    return Market.OTHER


def priority(inquiry: Inquiry, policy: Priority) -> int:
    """Add up what a mail earns: the market, the buyer's introduction, contact data, a specific question (ECM-13)."""
    told = {
        "introduction": inquiry.introduction,
        "contact_data": inquiry.contact_data,
        "specific": inquiry.specific,
    }
    counted = [inquiry.market.value, *(key for key, there in told.items() if there)]
    return sum(int(getattr(policy, key)) for key in counted)


def tally(month: str, inquiries: Iterable[Inquiry], policy: Answer, now: datetime) -> Tallied:
    """Count the questions received in a month and those answered in time (COM-18)."""
    found = list(inquiries)
    judged = [is_on_time(one, policy, now) for one in found]
    broken = sum(promise.is_broken(now) for one in found for promise in promises(one))
    return Tallied(month, len(found), judged.count(True), judged.count(False), judged.count(None), broken)


def share(tallied: Tallied) -> Fraction | None:
    """Return the share answered in time among those decided; none where nothing is decided (COM-18)."""
    decided = tallied.on_time + tallied.late
    return Fraction(tallied.on_time, decided) if decided else None


def office_hours(opens: time, closes: time, zone: ZoneInfo, on: date) -> tuple[datetime, datetime]:
    """Return our office hours of a day as the customer's clocks show them, summer time included (ECM-20)."""
    ours = ZoneInfo(ZONE)
    first, last = (datetime.combine(on, at, tzinfo=ours).astimezone(zone) for at in (opens, closes))
    return first.replace(tzinfo=None), last.replace(tzinfo=None)
