"""Recording a visit."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from custmgr.areas.calls.actions import calling, keeping
from custmgr.areas.calls.facts import Attempt, Medium
from custmgr.areas.contracts import actions as contracts
from custmgr.areas.customers import views as register
from custmgr.areas.customers.facts import Doubt
from custmgr.areas.findings.actions import keeping as findings
from custmgr.areas.findings.facts import About, Matter, Report
from custmgr.areas.instructions.actions import planning as instructions
from custmgr.areas.staff import views as staff
from custmgr.areas.staff.facts import Person
from custmgr.areas.staff.refusals import HasLeft
from custmgr.areas.topics.actions import taking
from custmgr.areas.topics.facts import Words
from custmgr.areas.visits import rules, store, views
from custmgr.areas.visits.actions import checking, learning
from custmgr.areas.visits.actions.looking import Whole, whole
from custmgr.areas.visits.facts import Detail, Entry, VisitKind, numbered
from custmgr.areas.visits.policy import Policy
from custmgr.ground.dates import MORNING
from custmgr.ground.desk import Desk
from custmgr.ground.frozen import frozen
from custmgr.ground.holidays import statutory
from custmgr.ground.language import _, fill
from custmgr.ground.refusals import Refusal
from custmgr.ground.words import mark

UNPREPARED = mark("No preparation is noted; a first visit is prepared: --preparation TEXT. [CUS-20]")
UNASKED = mark(
    "Kept as an attempt, which completes nothing: the customer has not said that he wants no calls. If he has, enter"
    " `custmgr customer edit {code} no_phone=yes` and record it again. [FVS-25]"
)
LATE = mark("Entered on {entered}; records of {on} were to be entered by {by}. [FVS-56]")
OPEN = mark("Not asked: {what}. [{rule}]")
WILLING = mark("The customer is willing to bear more risk than he is able to. [FVS-52]")
DIALECT = mark("Visits are made in Mandarin unless the customer asks for his dialect. [FVS-70]")
OPENED = mark("{field}: yes; {content}")
FOUND = mark("Opened {number}: {title}. [{rule}]")


@frozen
class Recorded:
    """What became of a record: a visit, or only an attempt; and what the clerk should know about it."""

    visit: Whole | None
    attempt: Attempt | None
    doubts: tuple[Doubt, ...]


def record_visit(desk: Desk, customer: str, entry: Entry, words: Words | None = None) -> Recorded:
    """Enter a contact that has taken place, once it passed every check (CUS-19, 20, 21, 25, FVS-01, 02, 15, VIS-06).

    A first visit to a new customer is refused with fewer than two salespersons.
    """
    draft = _draft(desk, customer, entry, words or Words())
    draft = checking.check(desk, draft)
    if _is_unasked(desk, draft):
        return _as_attempt(desk, draft)
    draft = _with_recording(desk, draft)
    entry, found = learning.told(desk, draft.entry), draft.customer
    number = store.add(desk, found.id, entry, draft.kind, dict.fromkeys(person.id for person in draft.visitors))
    if draft.occasion is not None:
        store.link_occasion(desk, number, draft.occasion)
    if draft.plan_item is not None or entry.unplanned:
        store.link_plan(desk, number, draft.plan_item, entry.unplanned)
    if draft.instruction is not None:
        instructions.carried_out(desk, draft.instruction, number)
    told = {fact.value: value for fact, value in entry.facts.items()}
    desk.note(
        "visit record", found.code, on=entry.on, by=list(entry.by), method=entry.method.value, kind=draft.kind.value,
        facts=told, topics=[answered.code for answered in entry.topics],
    )  # fmt: skip
    following = tuple(_follow(desk, draft, number))
    learning.learn(desk, number, found.id, entry.topics)
    return Recorded(whole(desk, number), None, (*_doubts(desk, draft), *following))


def _draft(desk: Desk, customer: str, entry: Entry, words: Words) -> checking.Draft:
    found = register.find(desk.connection, customer)
    visitors = tuple(_visitor(desk, name, entry) for name in entry.by)
    on, by = entry.on or desk.today, tuple(dict.fromkeys(person.name for person in visitors))
    of_topics, facts = _apart(words)
    topics = taking.take(desk, of_topics, on)
    entry = replace(entry, on=on, by=by, facts={**entry.facts, **facts}, topics=topics)
    past, policy = views.past_of(desk.connection, found.id), desk.policy(Policy, on)
    purpose = VisitKind(calling.purpose_of(desk, found).value) if policy.record.by_contract else None
    kind = rules.kind_of(entry.method, past, entry.kind, purpose)
    return checking.Draft(found, visitors, entry, past, kind, policy)


def _is_unasked(desk: Desk, draft: checking.Draft) -> bool:
    wishes = register.wishes(desk.connection, draft.customer.id)
    return rules.is_unasked(draft.entry, draft.kind, draft.policy.record, wants_no_calls=wishes.no_phone is not None)


def _as_attempt(desk: Desk, draft: checking.Draft) -> Recorded:
    """Keep a message the customer did not ask for as an attempt (FVS-25)."""
    medium, at = Medium(draft.entry.method.value), _moment(desk, draft.entry)
    made = calling.unasked(desk, draft.customer, draft.visitors[0], draft.kind.value, at, medium)
    desk.note("visit attempt", draft.customer.code, at=at, by=draft.entry.by[0], medium=medium.value)
    return Recorded(None, made, (Doubt(UNASKED, {"code": draft.customer.code}),))


def _with_recording(desk: Desk, draft: checking.Draft) -> checking.Draft:
    """Keep the recording of a visit by reference, and let the record name its label (FVS-01, FVS-50)."""
    told, on = draft.entry.facts.get(Detail.RECORDING), draft.entry.on or desk.today
    if told is None:
        return draft
    label = keeping.keep_for_visit(desk, told, draft.customer, draft.visitors[0], on)
    facts = {**draft.entry.facts, Detail.RECORDING: label}
    return replace(draft, entry=replace(draft.entry, facts=facts))


def _follow(desk: Desk, draft: checking.Draft, number: int) -> Iterator[Doubt]:
    """Do what a record leads to: findings its answers open, what a contract learns of its end (FVS-31, FVS-36)."""
    facts = draft.entry.facts
    if draft.kind is VisitKind.SPECIAL_TERMINATED and Detail.REASON in facts:
        contracts.learn_reason(desk, draft.customer.id, facts[Detail.REASON], facts.get(Detail.OPINIONS))
    for row in rules.opened_by(draft.entry, draft.policy.record):
        about = About(Matter.VISIT, numbered(number))
        text = fill(OPENED, field=row.field, content=draft.entry.content)
        report = Report(row.finding, text, draft.customer.code, about, row.field.value, owner=draft.entry.by[0])
        made = findings.open_finding(desk, report, [f"{name}={value}" for name, value in row.facts.items()])
        yield Doubt(FOUND, {"number": made.finding.number, "title": made.title, "rule": row.rule})


def _doubts(desk: Desk, draft: checking.Draft) -> Iterator[Doubt]:
    """Say what is worth a second look and refuses nothing (CUS-20, FVS-30, 31, 32, 52, 56, 70)."""
    entry = draft.entry
    if draft.policy.first_visit_prepared and draft.kind is VisitKind.FIRST and not entry.preparation:
        yield Doubt(UNPREPARED, {})
    left = rules.unanswered(entry, draft.policy.outlines.get(draft.kind.value, ()))
    if left and draft.policy.record.by_contract:
        what = tuple(_(one.field.label) for one in left if one.field is not None)
        yield Doubt(OPEN, {"what": what, "rule": left[0].rule})
    if rules.is_willing_beyond(entry):
        yield Doubt(WILLING, {})
    if rules.is_odd_dialect(entry):
        yield Doubt(DIALECT, {})
    on = entry.on or desk.today
    by = rules.enter_by(on, draft.policy.record, statutory()) if draft.policy.record.entry_workdays else None
    if by is not None and desk.today > by:
        yield Doubt(LATE, {"entered": desk.today, "on": on, "by": by})


def _moment(desk: Desk, entry: Entry) -> datetime:
    told = entry.facts.get(Detail.AT)
    if told is not None:
        return datetime.fromisoformat(told)
    on = entry.on or desk.today
    return desk.now if on == desk.today else datetime.combine(on, MORNING)


def _apart(words: Words) -> tuple[Words, dict[Detail, str]]:
    """Take apart what belongs to a topic (`--set O4.stock=900`) and what to the record itself (`--set needs=…`)."""
    of_topics = tuple(word for word in words.sets if "." in word.partition("=")[0])
    found = rules.read_details([word for word in words.sets if word not in of_topics])
    if isinstance(found, Refusal):
        raise found
    return replace(words, sets=of_topics), found


def _visitor(desk: Desk, name: str, entry: Entry) -> Person:
    """Return the person, who must have worked here on the day of the visit."""
    person = staff.registered(desk.connection, name)
    if person.left_on is not None and person.left_on < (entry.on or desk.today):
        raise HasLeft(person.name, person.left_on.isoformat())
    return person
