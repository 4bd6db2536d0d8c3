"""What is to be done with which customer, and the news of it."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from functools import cache
from heapq import nsmallest
from string import Formatter
from typing import TYPE_CHECKING, NamedTuple

from custmgr.areas.staff import views as staff
from custmgr.areas.staff.facts import Role
from custmgr.areas.visits import rules, views
from custmgr.areas.visits.actions import waiting
from custmgr.areas.visits.facts import DueLine, DueState, Standing, Wanted
from custmgr.areas.visits.policy import Cadence, Policy
from custmgr.ground.desk import Reader
from custmgr.ground.holidays import statutory
from custmgr.ground.language import fill
from custmgr.ground.words import mark
from custmgr.mechanisms.cadence import ANY_KIND
from custmgr.mechanisms.dues import Due

if TYPE_CHECKING:
    from custmgr.areas.notices.facts import News

HOTLINE = mark("Complaint hotline {number}")
SET = "(SELECT 1 FROM policy_area WHERE area = 'complaints' AND json_extract(body, '$.hotline.value') <> '')"
LATE = frozenset({DueState.MISSED.value, DueState.OVERDUE.value})
REASONS = {
    ("revisit", DueState.MISSED): mark("no visit in {period}"),
    ("revisit", DueState.DUE): mark("not visited yet in {period}"),
    ("revisit", DueState.UPCOMING): mark("to be visited in {period}"),
    ("contact_report", None): mark("report every {offset} days, the last on {last}"),
    ("contact_report", DueState.MISSED): mark("important potential since {since}, no report yet"),
    ("two_contacts", None): mark("fewer than {salespersons} salespersons in contact"),
    ("new_signing_start", None): mark("signed on {opens_on}: start the new-signing visit"),
    ("new_signing", None): mark("signed on {opens_on}: complete the new-signing visit"),
    ("continuing", None): mark("continuing visit every {offset} months, the last on {last}"),
    ("continuing", DueState.MISSED): mark("under contract since {since}, no continuing visit yet"),
    ("complaint_verified", None): mark("complaint closed on {opens_on}: was the solution carried out?"),
    ("matter_confirmed", None): mark("contract changed on {opens_on}: confirm it with the customer"),
    ("termination_reason", None): mark("contract ended on {opens_on}: learn why"),
    ("terminated", None): mark("former customer, every {offset} months, the last visit on {last}"),
    ("terminated", DueState.MISSED): mark("contract ended on {since}: still in touch every {offset} months"),
    ("importance_a", None): mark("importance A, every {offset} months, the last contact on {last}"),
    ("importance_a", DueState.MISSED): mark("importance A since {since}, no contact yet"),
    ("importance_b", None): mark("importance B, every {offset} months, the last contact on {last}"),
    ("importance_b", DueState.MISSED): mark("importance B since {since}, no contact yet"),
    ("suggestion", None): mark("made a suggestion, the last contact on {last}"),
    ("suggestion", DueState.MISSED): mark("made a suggestion on {since}, no contact since"),
    ("received", None): mark("received customer, every {offset} months, the last contact on {last}"),
    ("half_year_talk", None): mark("talk every {offset} months, the last on {last}"),
    ("half_year_talk", DueState.MISSED): mark("customer since {since}, no talk yet"),
    ("inactive", None): mark("not active: the last contact was on {last}"),
    ("inactive", DueState.MISSED): mark("not active: never contacted since {since}"),
    ("mailing", None): mark("catalogue or promotion every {offset} months, the last on {last}"),
    ("mailing", DueState.MISSED): mark("catalogue or promotion every {offset} months, none since {since}"),
    ("interval", None): mark("{cadence}: the last contact was on {last}"),
    ("period_end", None): mark("{cadence}: for the period ending on {deadline}"),
    ("after", None): mark("{cadence}: counted from {opens_on}"),
    ("before", None): mark("{cadence}: to be done by {deadline}"),
    ("plan", None): mark("{cadence}: planned for {opens_on}"),
}
OWNER, NO_OWNER = mark("owner {owner}"), mark("owner not settled")
LINE = mark("[{rule}] {state}, by {deadline}: {customer} {name}, {owner}: {reason}")
LATE_LINE = mark("[{rule}] {state}, by {deadline}, days late {days}: {customer} {name}, {owner}: {reason}")
PROVISIONAL = mark("{line} (deadline provisional: days off not known yet)")


def heading(desk: Reader) -> str:
    """Return what stands above the list: the complaint hotline, where the company has one (INF-29)."""
    if not views.holds(desk.connection, SET):
        return ""
    from custmgr.areas.complaints.policy import Policy as Complaints

    number = desk.policy(Complaints).hotline
    return fill(HOTLINE, number=number) if number else ""


def due(desk: Reader, wanted: Wanted) -> list[DueLine]:
    """List what is to be done: missed and overdue by days late, then due by deadline, then by code (CUS-22, 23, 24)."""
    if wanted.role:
        return _of_role(desk, wanted, wanted.role)
    policy = desk.policy(Policy)
    owner = staff.find(desk.connection, wanted.salesperson).name if wanted.salesperson else None
    placed: list[tuple[waiting.Place, rules.Waiting | Due]] = [
        *((one[:3], one) for one in _waiting(desk, policy, wanted, owner)),
        *waiting.placed(desk, wanted, owner),
    ]
    first = nsmallest(wanted.limit, placed, key=_place) if wanted.limit else sorted(placed, key=_place)
    return list(_lines((one for _at, one in first), desk, policy))


def _of_role(desk: Reader, wanted: Wanted, role: Role) -> list[DueLine]:
    """List the share of one role, whoever holds it (INF-25)."""
    names = {person.name for person in staff.list_staff(desk.connection) if person.may_act_as(role)}
    lines = due(desk, replace(wanted, role=None, limit=None))
    return [line for line in lines if line.owner in names][: wanted.limit]


def news_of(lines: Iterable[DueLine]) -> "list[News]":
    """Write what is due as news: one for each state a line goes through, told once (CUS-24)."""
    from custmgr.areas.notices.facts import News

    return [News(line.key, _sentence(line), line.owner) for line in lines if line.state is not DueState.UPCOMING]


def _waiting(desk: Reader, policy: Policy, wanted: Wanted, owner: str | None) -> Iterator[rules.Waiting]:
    ahead = -1 if wanted.within is None else wanted.within
    for name, row in policy.cadence.items():
        if row.on and (standings := _standings(desk, policy, row, wanted, owner)):
            holidays = statutory() if row.unit == "workdays" else rules.NO_HOLIDAYS
            for one in rules.waiting(rules.rule_of(name, row), standings, desk.today, ahead, holidays):
                if not wanted.overdue or one.item.state.value in LATE:
                    yield one


def _standings(desk: Reader, policy: Policy, row: Cadence, wanted: Wanted, owner: str | None) -> Collection[Standing]:
    """Gather what a cadence looks at: of everybody, or of those first who can stand among the first lines."""
    ahead = -1 if wanted.within is None else wanted.within
    asked = desk.connection, row, desk.today, policy.important_salespersons
    classes = rules.classes(row, desk.today, ahead)
    if not (classes and wanted.limit):
        return list(views.standings(*asked, views.Chosen(owner, classes[-1] if classes else None)))
    found: dict[str, Standing] = {}
    for idle in classes[:1] if wanted.overdue else classes:
        found |= {one.code: one for one in views.standings(*asked, views.Chosen(owner, idle, wanted.limit))}
    return found.values()


def _place(placed: tuple[waiting.Place, object]) -> waiting.Place:
    return placed[0]


def _lines(found: Iterable[rules.Waiting | Due], desk: Reader, policy: Policy) -> Iterator[DueLine]:
    """Write what waits as lines; most of a long list differ in nothing but the customer, and share the rest."""
    frames: dict[tuple[int, str], _Frame] = {}
    for one in found:
        if isinstance(one, Due):
            yield waiting.line_of(desk, one)
            continue
        key = id(one.item), one.cadence
        if key not in frames:
            frames[key] = _frame(one, policy)
        yield _line(one, frames[key], policy)


class _Frame(NamedTuple):
    """What the lines of one cadence and one item share; a sentence that names the customer's own days is None."""

    row: Cadence
    state: DueState
    reason: str | None
    methods: tuple[str, ...]


def _frame(one: rules.Waiting, policy: Policy) -> _Frame:
    row, state = policy.cadence[one.cadence], DueState(one.item.state.value)
    alike = not {"last", "since"}.intersection(_says(one.cadence, state, one.item.rule.trigger)[1])
    reason = _reason(one, state, policy) if alike and one.item.rule.trigger != "interval" else None
    return _Frame(row, state, reason, tuple(method.value for method in row.methods))


def _line(one: rules.Waiting, frame: _Frame, policy: Policy) -> DueLine:
    item, standing = one.item, one.standing
    return DueLine(
        standing.code,
        standing.name,
        item.rule.rule_id,
        frame.reason or _reason(one, frame.state, policy),
        item.opens_on,
        item.deadline,
        item.days_late,
        frame.state,
        standing.owner,
        frame.methods,
        one.cadence,
        _way(standing, frame.row),
        item.provisional,
    )


def _way(standing: Standing, row: Cadence) -> str:
    """Return the command that fulfils a cadence: a record of its kind, or naming who keeps in touch (CUS-22)."""
    if not row.completes_with:
        return f"custmgr customer assign {standing.code} --contact STAFF"
    method = row.methods[0] if row.methods else "phone"
    kind = "" if ANY_KIND in row.completes_with else f" --kind {row.completes_with[0]}"
    return (
        f"custmgr visit record {standing.code} --by {standing.owner or 'STAFF'} --method {method}{kind} --content TEXT"
    )


def _reason(one: rules.Waiting, state: DueState, policy: Policy) -> str:
    item, standing = one.item, one.standing
    if item.rule.trigger == "interval" and standing.last is None:
        state = DueState.MISSED  # the sentence of a cadence whose first contact is still to come
    values = {
        "period": rules.period_of(item),
        "offset": item.rule.offset,
        "last": standing.last,
        "since": standing.since,
        "salespersons": policy.important_salespersons,
        "cadence": one.cadence,
        "opens_on": item.opens_on,
        "deadline": item.deadline,
    }
    says, names = _says(one.cadence, state, item.rule.trigger)
    return fill(says, **{name: values[name] for name in names})


@cache
def _says(cadence: str, state: DueState, trigger: str) -> tuple[str, tuple[str, ...]]:
    """Return the sentence of a cadence in a state, and the values it names."""
    says = next(REASONS[key] for key in ((cadence, state), (cadence, None), (trigger, None)) if key in REASONS)
    return says, tuple(name for _text, name, _spec, _as in Formatter().parse(says) if name)


def _sentence(line: DueLine) -> str:
    told = fill(
        LATE_LINE if line.days_late else LINE,
        rule=line.rule,
        state=line.state,
        days=line.days_late,
        deadline=line.deadline,
        customer=line.customer,
        name=line.name,
        owner=fill(OWNER, owner=line.owner) if line.owner else fill(NO_OWNER),
        reason=line.reason,
    )
    return fill(PROVISIONAL, line=told) if line.provisional else told
