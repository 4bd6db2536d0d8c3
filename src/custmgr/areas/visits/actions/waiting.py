"""What waits with customers beside the cadences: answers owed, findings open, occasions near.

Each area that holds such things is asked through its `dues`, and only where its table holds anything: importing an
area costs a start, and most companies use few of them.
"""

from collections.abc import Callable, Iterator
from datetime import date

from custmgr.areas.visits import views
from custmgr.areas.visits.facts import DueLine, DueState, Wanted
from custmgr.ground.desk import Reader
from custmgr.ground.language import fill
from custmgr.mechanisms.cadence import State
from custmgr.mechanisms.dues import Due, urgency

PAPERS = "(SELECT 1 FROM dining_sheet UNION ALL SELECT 1 FROM dining_brief)"
COMPANY = (
    "(SELECT 1 FROM policy_area WHERE area = 'contacts' AND (json_extract(body, '$.meetings.monthly.value')"
    " OR json_extract(body, '$.greetings.on.value')) UNION ALL SELECT 1 FROM credential)"
)
REGISTERS = "(SELECT 1 FROM policy_area WHERE area = 'registers' AND json_extract(body, '$.in_use.value'))"
Source = Callable[[Reader], Iterator[Due]]
Place = tuple[tuple[int, int, date], str, str]


def _findings(desk: Reader) -> Iterator[Due]:
    """Tell of what was found at customers; what concerns the company alone stands in `today`."""
    from custmgr.areas.findings.actions import waiting as findings

    return (due for due in findings.dues(desk) if due.customer)


def _company(desk: Reader) -> Iterator[Due]:
    from custmgr.areas.contacts.actions import waiting as contacts

    return contacts.dues(desk)


def _registers(desk: Reader) -> Iterator[Due]:
    from custmgr.areas.registers.actions import waiting as registers

    return registers.dues(desk)


def _inquiries(desk: Reader) -> Iterator[Due]:
    from custmgr.areas.inquiries.actions import waiting as inquiries

    return inquiries.dues(desk)


def _occasions(desk: Reader) -> Iterator[Due]:
    from custmgr.areas.occasions.actions import waiting as occasions

    return occasions.dues(desk)


def _papers(desk: Reader) -> Iterator[Due]:
    from custmgr.areas.occasions.actions import waiting as occasions

    return occasions.papers(desk)


def _plans(desk: Reader) -> Iterator[Due]:
    from custmgr.areas.plans.actions import waiting as plans

    return plans.visits(desk)


def _instructions(desk: Reader) -> Iterator[Due]:
    from custmgr.areas.instructions.actions import waiting as instructions

    return instructions.visits(desk)


SOURCES: dict[str, Source] = {
    "instruction": _instructions,
    "plan_item": _plans,
    "finding": _findings,
    COMPANY: _company,
    REGISTERS: _registers,
    "inquiry": _inquiries,
    "occasion": _occasions,
    PAPERS: _papers,
}


def placed(desk: Reader, wanted: Wanted, owner: str | None) -> Iterator[tuple[Place, Due]]:
    """Yield what is wanted of all that waits, each with its place in the list of work."""
    for table, dues in SOURCES.items():
        if views.holds(desk.connection, table):
            for due in dues(desk):
                if owner in {None, due.owner} and _is_wanted(desk, due, wanted):
                    yield (urgency(due, desk.now), due.customer or "", due.key), due


def line_of(desk: Reader, due: Due) -> DueLine:
    """Write something that waits as a line of the list."""
    return DueLine(
        customer=due.customer,
        name=due.name,
        rule=due.rule,
        reason=fill(due.says, **due.values),
        opens_on=due.opens,
        deadline=due.deadline,
        days_late=due.days_late(desk.now),
        state=DueState(due.state(desk.now).value),
        owner=due.owner,
        methods=due.methods,
        cadence=due.key,
        way=due.way,
        provisional=due.provisional,
    )


def _is_wanted(desk: Reader, due: Due, wanted: Wanted) -> bool:
    late = due.days_late(desk.now) > 0
    if wanted.overdue or late:
        return late
    open_now = due.state(desk.now) is not State.UPCOMING
    return open_now or (wanted.within is not None and due.opens_within(desk.now, wanted.within))
