"""The day's work: asked of every area, the most urgent first."""

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from heapq import nsmallest

from custmgr.areas.staff import views as staff
from custmgr.areas.staff.facts import Department
from custmgr.areas.today import views
from custmgr.areas.today.actions.sources import SOURCES
from custmgr.areas.today.facts import Group, Line, Wanted, Work
from custmgr.areas.visits.actions import listing as visits
from custmgr.areas.visits.facts import DueLine, DueState
from custmgr.areas.visits.facts import Wanted as Visited
from custmgr.ground.desk import Reader
from custmgr.ground.language import fill
from custmgr.mechanisms.cadence import State
from custmgr.mechanisms.clocks import last_second
from custmgr.mechanisms.dues import NEVER, Due

Place = tuple[int, int, datetime, str, str]
RANKS = {DueState.DUE: 1, DueState.UPCOMING: 2}


def lines(desk: Reader, wanted: Wanted) -> list[Line]:
    """List what waits in every area, the most urgent first: the latest, then by deadline (CUS-24, CMP-62)."""
    found = (line for group in Group for line in _group(desk, group, wanted, wanted.limit))
    return _first(found, wanted.limit)


def work(desk: Reader, wanted: Wanted) -> list[Work]:
    """List what waits by kind of work, the kind with the most urgent line first."""
    if wanted.limit is not None:
        chosen = lines(desk, wanted)
        groups = [Work(group, [line for line in chosen if line.group is group], more=False) for group in Group]
    else:
        groups = [_work(desk, group, wanted) for group in Group]
    return sorted((one for one in groups if one.lines), key=lambda one: _place(one.lines[0]))


def _work(desk: Reader, group: Group, wanted: Wanted) -> Work:
    bound = None if wanted.most is None else wanted.most + 1
    found = _first(_group(desk, group, wanted, bound), bound)
    return Work(group, found[: wanted.most], more=wanted.most is not None and len(found) > wanted.most)


def _group(desk: Reader, group: Group, wanted: Wanted, bound: int | None) -> Iterator[Line]:
    fits = _filter(desk, wanted)
    if group is Group.CUSTOMERS:
        asked = Visited(salesperson=wanted.salesperson, limit=None if wanted.department else bound)
        yield from filter(fits, (_of_visit(line) for line in visits.due(desk, asked)))
        return
    most = None if wanted.department or wanted.salesperson else bound
    for source in SOURCES:
        if source.group is group and views.holds(desk.connection, source.rows):
            found = source.first(desk, most) if source.first else source.dues(desk)
            open_now = (due for due in found if due.state(desk.now) is not State.UPCOMING)
            yield from filter(fits, (_of_due(desk, due, group) for due in open_now))


def _filter(desk: Reader, wanted: Wanted) -> Callable[[Line], bool]:
    person = staff.find(desk.connection, wanted.salesperson).name if wanted.salesperson else None
    members: set[str | None] = set()
    if isinstance(wanted.department, Department):
        people = staff.members_of_department(desk.connection, wanted.department, desk.today)
        members = {one.name for one in people}

    def fits(line: Line) -> bool:
        mine = person is None or line.owner == person
        ours = not wanted.department or line.department is wanted.department
        return mine and (ours or (line.department is None and line.owner in members))

    return fits


def _of_visit(line: DueLine) -> Line:
    return Line(
        Group.CUSTOMERS, line.state, line.reason, line.customer, line.name, line.owner, None, line.opens_on,
        line.deadline, line.days_late, line.rule, line.way, line.provisional,
    )  # fmt: skip


def _of_due(desk: Reader, due: Due, group: Group) -> Line:
    return Line(
        group, DueState(due.state(desk.now).value), fill(due.says, **due.values), due.customer, due.name, due.owner,
        due.department, due.opens, due.deadline, due.days_late(desk.now), due.rule, due.way,
        due.provisional,
    )  # fmt: skip


def _first(found: Iterable[Line], bound: int | None) -> list[Line]:
    return sorted(found, key=_place) if bound is None else nsmallest(bound, found, key=_place)


def _place(line: Line) -> Place:
    rank = 0 if line.days_late else RANKS.get(line.state, 0)  # type: ignore[call-overload]
    ends_at = NEVER if line.deadline is None else last_second(line.deadline)
    return rank, -line.days_late, ends_at, line.customer or "", line.what
