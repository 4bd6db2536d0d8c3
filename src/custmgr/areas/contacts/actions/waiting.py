"""What waits about contacts beside single customers: the company meeting, greetings, certificates that end."""

from collections.abc import Iterator
from datetime import timedelta

from custmgr.areas.contacts.policy import Policy
from custmgr.areas.contacts.rules import sheets as rules
from custmgr.areas.contacts.views import contacts as views
from custmgr.areas.contacts.views import sheets as known
from custmgr.ground.desk import Reader
from custmgr.ground.periods import Month
from custmgr.ground.words import mark
from custmgr.mechanisms.cadence import State
from custmgr.mechanisms.dues import Due

GREETING = mark("{holiday} on {on}: greetings to {count} customers")
ENDS = mark("{kind} “{what}” is valid until {on}")
GREETED_WITHIN = timedelta(days=14)
MEETING = mark("company meeting of {month}")
WAY = "custmgr contact add --kind meeting --level company --by STAFF --minutes TEXT"


def dues(desk: Reader) -> Iterator[Due]:
    """Yield what the company itself has to see to (COM-11, ECM-02, ECM-17)."""
    yield from _meetings(desk)
    yield from _greetings(desk)
    yield from _credentials(desk)


def _meetings(desk: Reader) -> Iterator[Due]:
    """Yield the company meeting of this month, and that of the last one if it was not held (COM-11).

    What was missed before the last meeting is settled by it; `contact list --missing` names every such month.
    """
    if not desk.policy(Policy).meetings.monthly:
        return
    held, running = views.company_meetings(desk.connection), Month.of(desk.today)
    if running in held:
        return
    began = Month.of(views.began_on(desk.connection))
    for month in (running.previous, running):
        if month not in held and month >= began:
            yield _due(month)


def _due(month: Month) -> Due:
    return Due(
        rule="COM-11",
        key=f"meeting {month}",
        says=MEETING,
        values={"month": str(month)},
        opens=month.first,
        deadline=month.last,
        way=WAY,
        late=State.MISSED,
    )


def _greetings(desk: Reader) -> Iterator[Due]:
    """Yield the next holiday as long as a customer has had no greeting for it; past it, nothing is owed (ECM-17)."""
    policy = desk.policy(Policy).greetings
    if not policy.on:
        return
    for holiday, day in rules.next_holiday(policy, desk.today):
        last = day - timedelta(days=policy.days_before)
        count = known.not_greeted(desk.connection, day - GREETED_WITHIN, day)
        if count and desk.today <= last:
            yield Due(
                "ECM-17", f"greeting {day}", GREETING, last, last, {"holiday": holiday, "on": day, "count": count},
                way="custmgr contact add CUSTOMER --kind greeting --by STAFF",
            )  # fmt: skip


def _credentials(desk: Reader) -> Iterator[Due]:
    """Yield the certificates that end soon or ended, until they are withdrawn (ECM-02)."""
    warned = timedelta(days=desk.policy(Policy).credentials.warn_days)
    for one in known.credentials(desk.connection):
        if one.until_on:
            yield Due(
                "ECM-02", f"credential {one.id}", ENDS, one.until_on - warned, one.until_on,
                {"kind": one.kind, "what": one.name, "on": one.until_on},
                way=f"custmgr contact withdraw {one.id} --reason TEXT",
            )  # fmt: skip
