"""What waits about inquiries: answers owed, promises to be kept, important ones to be passed on and closed."""

from collections.abc import Iterator

from custmgr.areas.inquiries import rules, views
from custmgr.areas.inquiries.facts import Clock, Inquiry
from custmgr.areas.inquiries.policy import Policy
from custmgr.ground.desk import Reader
from custmgr.ground.words import mark
from custmgr.mechanisms.dues import Due

ANSWER = mark("inquiry {number} to be answered: {text}")
SILENCE = mark("inquiry {number} unanswered for more than {hours} hours: {text}")
PROMISE = mark("inquiry {number}: answer promised: {text}")
FORWARD = mark("important inquiry {number} to be passed to the department in the lead: {text}")
CLOSE = mark("important inquiry {number} to be handled and closed with the customer's feedback: {text}")
CHANGE = mark("change of contract, inquiry {number}: rounds {rounds}, not closed: {text}")
SHOWN = 24


def dues(desk: Reader) -> Iterator[Due]:
    """Yield what is owed to customers who asked (COM-21, COM-22, COM-23, COM-24, ECM-03, ECM-10)."""
    for inquiry in views.unfinished(desk.connection):
        policy = desk.policy(Policy, inquiry.received_at.date())
        running = list(rules.clocks(inquiry, policy))
        yield from (_clock(desk, inquiry, clock, policy) for clock in running)
        if not running:
            yield _rest(inquiry)


def _clock(desk: Reader, inquiry: Inquiry, clock: Clock, policy: Policy) -> Due:
    if clock.rule == rules.FORWARD_RULE:
        says, way = FORWARD, f"custmgr inquiry forward {inquiry.id} --to STAFF"
    else:
        way = f"custmgr inquiry answer {inquiry.id} --by STAFF --text TEXT"
        beyond = rules.is_beyond(inquiry, policy.answer, desk.now)
        says = PROMISE if clock.rule == rules.PROMISE_RULE else SILENCE if beyond else ANSWER
    return _due(inquiry, clock.rule, says, way, clock, hours=policy.answer.latest_hours)


def _rest(inquiry: Inquiry) -> Due:
    """Tell of what has no limit any more and is not closed (COM-23, COM-24)."""
    if inquiry.important:
        way = f"custmgr inquiry close {inquiry.id} --handling TEXT --feedback TEXT"
        return _due(inquiry, "COM-23", CLOSE, way, None)
    way = f"custmgr inquiry round {inquiry.id} --need TEXT --proposal TEXT"
    return _due(inquiry, "COM-24", CHANGE, way, None, rounds=len(inquiry.rounds))


def _due(inquiry: Inquiry, rule: str, says: str, way: str, clock: Clock | None, **values: object) -> Due:
    text = inquiry.text if len(inquiry.text) <= SHOWN else inquiry.text[:SHOWN] + "…"
    return Due(
        rule=rule,
        key=f"inquiry {inquiry.id} {rule}",
        says=says,
        values={"number": inquiry.id, "text": text, **values},
        opens=clock.since if clock else inquiry.received_at,
        deadline=clock.deadline if clock else None,
        customer=inquiry.customer,
        name=inquiry.name,
        owner=inquiry.worker,
        way=way,
    )
