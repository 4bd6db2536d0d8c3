"""What waits about contacts inside the company: its monthly meeting."""

from collections.abc import Iterator

from custmgr.areas.contacts.policy import Policy
from custmgr.areas.contacts.views import contacts as views
from custmgr.ground.desk import Reader
from custmgr.ground.periods import Month
from custmgr.ground.words import mark
from custmgr.mechanisms.cadence import State
from custmgr.mechanisms.dues import Due

MEETING = mark("company meeting of {month}")
WAY = "custmgr contact add --kind meeting --level company --by STAFF --minutes TEXT"


def dues(desk: Reader) -> Iterator[Due]:
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
