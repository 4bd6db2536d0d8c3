"""Looking inquiries up: one, those waiting, all, and the count of a month."""

from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction
from typing import Any

from custmgr.areas.customers import views as customers
from custmgr.areas.inquiries import columns, rules, views
from custmgr.areas.inquiries.facts import Clock, Inquiry, Lateness, Promise, Tallied
from custmgr.areas.inquiries.policy import Policy
from custmgr.ground.desk import Reader
from custmgr.ground.language import fill
from custmgr.ground.periods import Month
from custmgr.ground.words import Word, mark

IMPORTANT = mark("Important: {text}")
CLOSING = {"handling": "text", "feedback": "feedback", "revision": "revision", "closed_at": "at"}


@dataclass(frozen=True)
class Seen:
    """An inquiry with what its policy makes of it now."""

    inquiry: Inquiry
    due: datetime
    on_time: bool | None
    clock: Clock | None
    priority: int
    promises: tuple[Promise, ...]
    late: bool

    def __getattr__(self, name: str) -> Any:
        """Let it tell what the inquiry tells."""
        return getattr(self.inquiry, name)

    @property
    def standing(self) -> Word:
        """Return where it stands, and whether it is late above all."""
        return Lateness.LATE if self.late else self.inquiry.state

    @property
    def asked(self) -> str:
        """Return the question, important ones marked."""
        return fill(IMPORTANT, text=self.inquiry.text) if self.inquiry.important else self.inquiry.text

    @property
    def until(self) -> datetime | None:
        """Return the end of the limit it runs under now."""
        return self.clock.deadline if self.clock else None


def show(desk: Reader, number: str) -> Seen:
    """Return one inquiry with all that was done about it."""
    return seen(desk, views.find(desk.connection, number))


def list_inquiries(
    desk: Reader, customer: str | None, *, everything: bool, overdue: bool, by_priority: bool
) -> list[Seen]:
    """List what waits, the most urgent first; by what a mail counts, then by age, if wanted (COM-21, ECM-13)."""
    customer_id = customers.find(desk.connection, customer).id if customer else None
    chosen = views.every if everything else views.unfinished
    found = [
        one for one in (seen(desk, each) for each in chosen(desk.connection, customer_id)) if one.late or not overdue
    ]
    if by_priority:
        return sorted(found, key=lambda one: (-one.priority, one.inquiry.received_at, one.inquiry.id))
    return sorted(found, key=lambda one: (one.until or datetime.max, one.inquiry.id))  # noqa: DTZ901  wall time


def seen(desk: Reader, inquiry: Inquiry) -> Seen:
    """Return an inquiry as the policy of the day it was received makes it stand now."""
    policy = desk.policy(Policy, inquiry.received_at.date())
    running = sorted(rules.clocks(inquiry, policy), key=lambda clock: clock.deadline)
    return Seen(
        inquiry,
        rules.answer_due(inquiry.received_at, policy.answer),
        rules.is_on_time(inquiry, policy.answer, desk.now),
        running[0] if running else None,
        rules.priority(inquiry, policy.priority),
        rules.promises(inquiry),
        any(desk.now.replace(microsecond=0) > clock.deadline for clock in running),
    )


def whole(one: Seen, now: datetime) -> dict[str, Any]:
    """Return an inquiry with its points, promises, rounds and history, and how it was closed."""
    closing = one.inquiry.closing
    return {
        **{column.of or column.key: column.value(one) for column in columns.INQUIRY},
        "points": list(one.inquiry.points),
        "promises": [{**promise._asdict(), "broken": promise.is_broken(now)} for promise in one.promises],
        "rounds": [{**held._asdict(), "on": held.at.date()} for held in one.inquiry.rounds],
        "history": [taken._asdict() for taken in one.inquiry.taken],
        **{key: closing and getattr(closing, name) for key, name in CLOSING.items()},
    }


def month_of(desk: Reader, month: Month) -> tuple[Tallied, Fraction | None]:
    """Count the inquiries received in a month and the share answered in time (COM-18)."""
    found = views.received_in(desk.connection, month)
    tallied = rules.tally(str(month), found, desk.policy(Policy, month.last).answer, desk.now)
    return tallied, rules.share(tallied)
