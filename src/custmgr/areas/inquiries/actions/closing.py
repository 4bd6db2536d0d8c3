"""Talking a change of contract over, noting how a question is handled, closing it."""

from datetime import date, datetime

from custmgr.areas.inquiries import rules, store, views
from custmgr.areas.inquiries.actions.asking import open_one
from custmgr.areas.inquiries.facts import Inquiry, InquiryKind, Step
from custmgr.areas.inquiries.refusals import (
    AgreedAlready,
    AgreedWhen,
    HandlingNeeded,
    NeverAnswered,
    NoChange,
    NotAgreed,
    NotForwarded,
    RevisionNeeded,
    StillPromised,
)
from custmgr.areas.staff import views as staff
from custmgr.ground.desk import Desk
from custmgr.ground.language import _
from custmgr.ground.typed import optional, required
from custmgr.ground.words import mark
from custmgr.mechanisms.clocks import DAY_END

LACKING = {"handling": mark("the course of handling"), "feedback": mark("the customer's feedback")}


def note(desk: Desk, number: str, text: str, by: str | None, at: datetime | None) -> Inquiry:
    """Note how a question is handled (COM-23)."""
    inquiry, when = open_one(desk, number, at)
    person = staff.find(desk.connection, by or inquiry.worker)
    store.add_step(desk, inquiry.id, Step.NOTED, when, person.id, text=required("--text", text))
    desk.note("inquiry note", str(inquiry.id), by=person.name)
    return views.find(desk.connection, number)


def hold_round(  # noqa: PLR0913  what a round of talks is made of
    desk: Desk, number: str, need: str, proposal: str, by: str | None, *, agreed: bool, on: date | None
) -> Inquiry:
    """Enter a round of talks about a change of contract; an agreement has its day (COM-24)."""
    if agreed and on is None:
        raise AgreedWhen
    at = None if on is None or on == desk.today else datetime.combine(on, DAY_END)
    inquiry, when = open_one(desk, number, at)
    if inquiry.kind is not InquiryKind.CONTRACT_CHANGE:
        raise NoChange(inquiry.id, inquiry.customer)
    if inquiry.agreed_on:
        raise AgreedAlready(inquiry.id, inquiry.agreed_on)
    person = staff.find(desk.connection, by or inquiry.worker)
    told = {"need": required("--need", need), "proposal": required("--proposal", proposal)}
    store.add_step(desk, inquiry.id, Step.ROUND, when, person.id, **told, agreed=int(agreed))
    desk.note("inquiry round", str(inquiry.id), by=person.name, agreed=agreed, on=when.date())
    return views.find(desk.connection, number)


def close(
    desk: Desk, number: str, by: str | None, *, handling: str | None, feedback: str | None, revision: str | None
) -> Inquiry:
    """Close a question: never in silence, important ones with handling and feedback, changes agreed and revised."""
    inquiry, when = open_one(desk, number, None)
    told = {
        "text": optional("--handling", handling),
        "feedback": optional("--feedback", feedback),
        "revision": optional("--revision", revision),
    }
    _judge(inquiry, told)
    person = staff.find(desk.connection, by or inquiry.worker)
    store.add_step(desk, inquiry.id, Step.CLOSED, when, person.id, **told)
    desk.note("inquiry close", str(inquiry.id), by=person.name, **told)
    return views.find(desk.connection, number)


def _judge(inquiry: Inquiry, told: dict[str, str | None]) -> None:
    """Refuse what may not be closed yet (COM-22, COM-23, COM-24, COM-25, ECM-10, ECM-21)."""
    if inquiry.kind is InquiryKind.CONTRACT_CHANGE:
        if inquiry.agreed_on is None:
            raise NotAgreed(inquiry.id, len(inquiry.rounds))
        if told["revision"] is None:
            raise RevisionNeeded(inquiry.id)
    elif inquiry.responded_at is None:
        raise NeverAnswered(inquiry.id)
    elif inquiry.answered_at is None:
        raise StillPromised(inquiry.id, rules.promises(inquiry)[-1].promised_at)
    if inquiry.important:
        _judge_important(inquiry, told)


def _judge_important(inquiry: Inquiry, told: dict[str, str | None]) -> None:
    if inquiry.forwarded_at is None:
        raise NotForwarded(inquiry.id)
    noted = inquiry.first(Step.NOTED) is not None
    there = {"handling": noted or told["text"] is not None, "feedback": told["feedback"] is not None}
    lacking = tuple(_(LACKING[name]) for name, is_there in there.items() if not is_there)
    if lacking:
        raise HandlingNeeded(inquiry.id, lacking)
