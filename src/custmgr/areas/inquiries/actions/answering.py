"""Answering questions: for the time being with a promise, or in full with every point."""

from dataclasses import dataclass
from datetime import datetime

from custmgr.areas.inquiries import rules, store, views
from custmgr.areas.inquiries.actions.asking import open_one
from custmgr.areas.inquiries.facts import Inquiry, Step
from custmgr.areas.inquiries.policy import Policy
from custmgr.areas.inquiries.refusals import (
    NoSuchPoint,
    PointsOpen,
    PromiseInThePast,
    PromiseNeeded,
    PromiseWithoutInterim,
    ReasonNeeded,
)
from custmgr.areas.staff import views as staff
from custmgr.ground.desk import Desk
from custmgr.ground.typed import optional, required
from custmgr.ground.words import mark

BEYOND = mark("This is the first the customer hears after more than {hours} hours. [{rule}]")
LATE = mark("Answered too late: it was due by {due}. [{rule}]")
BROKEN = mark("The promise was broken: an answer was promised by {promised_at}. [ECM-10]")
STILL_OPEN = mark("Points still open: {points}. [ECM-04]")


@dataclass(frozen=True)
class Reply:
    """An answer as a clerk enters it."""

    by: str
    text: str
    at: datetime | None = None
    interim: bool = False
    promise: datetime | None = None
    points: tuple[int, ...] = ()
    all_points: bool = False
    force: bool = False
    reason: str | None = None
    extra: str | None = None


def answer(desk: Desk, number: str, reply: Reply) -> Inquiry:
    """Enter an answer, with the points it answers or the time it promises (COM-21, ECM-03, ECM-04, ECM-10)."""
    inquiry, at = open_one(desk, number, reply.at)
    _check_promise(reply, at)
    person = staff.find(desk.connection, reply.by)
    points = _points(inquiry, reply)
    if not reply.interim:
        _check_points(desk, inquiry, reply, points)
    step = Step.INTERIM if reply.interim else Step.ANSWERED
    told = {
        "text": required("--text", reply.text),
        "promised_at": reply.promise,
        "reason": optional("--reason", reply.reason),
        "extra": optional("--extra", reply.extra),
    }
    row = store.add_step(desk, inquiry.id, step, at, person.id, **told)
    store.answer_points(desk, row, points)
    desk.note("inquiry answer", str(inquiry.id), by=person.name, at=at, step=step.value, promised_at=reply.promise)
    return views.find(desk.connection, number)


def doubts(desk: Desk, before: Inquiry, after: Inquiry) -> list[tuple[str, dict[str, object]]]:
    """Return what is to be pointed out about the answer given last (COM-21, ECM-03, ECM-04, ECM-10)."""
    policy = desk.policy(Policy, after.received_at.date())
    found: list[tuple[str, dict[str, object]]] = []
    if before.responded_at is None and not rules.is_on_time(after, policy.answer, desk.now):
        found.append(_lateness(after, policy))
    found += [
        (BROKEN, {"promised_at": was.promised_at})
        for was, now in zip(rules.promises(before), rules.promises(after), strict=False)
        if was.kept_at is None and now.kept_at is not None and now.is_broken(desk.now)
    ]
    if after.answered_at and (left := rules.unanswered(after, ())):
        found.append((STILL_OPEN, {"points": tuple(map(str, left))}))
    return found


def _lateness(inquiry: Inquiry, policy: Policy) -> tuple[str, dict[str, object]]:
    due = rules.answer_due(inquiry.received_at, policy.answer)
    if rules.is_beyond(inquiry, policy.answer, inquiry.responded_at):
        return BEYOND, {"hours": policy.answer.latest_hours, "rule": policy.answer.rule}
    return LATE, {"due": due, "rule": policy.answer.rule}


def _check_promise(reply: Reply, at: datetime) -> None:
    if reply.interim and reply.promise is None:
        raise PromiseNeeded
    if reply.promise is not None and not reply.interim:
        raise PromiseWithoutInterim
    if reply.promise is not None and reply.promise <= at:
        raise PromiseInThePast(reply.promise, at)


def _points(inquiry: Inquiry, reply: Reply) -> tuple[int, ...]:
    known = [point.number for point in inquiry.points]
    if reply.all_points:
        return tuple(known)
    for number in reply.points:
        if number not in known:
            raise NoSuchPoint(inquiry.id, number)
    return tuple(dict.fromkeys(reply.points))


def _check_points(desk: Desk, inquiry: Inquiry, reply: Reply, points: tuple[int, ...]) -> None:
    if not desk.policy(Policy, inquiry.received_at.date()).points.every_one:
        return
    left = rules.unanswered(inquiry, points)
    if left and not reply.force:
        named = tuple(f"{point.number} {point.text}" for point in inquiry.points if point.number in left)
        raise PointsOpen(inquiry.id, named)
    if left and not (reply.reason or "").strip():
        raise ReasonNeeded
