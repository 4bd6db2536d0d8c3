"""Recording a visit, what it learnt, and the findings that follow from it."""

from dataclasses import dataclass, replace

from custmgr.areas.customers import views as register
from custmgr.areas.findings.actions import keeping
from custmgr.areas.findings.actions import looking as findings
from custmgr.areas.findings.facts import About, Matter, Report
from custmgr.areas.staff import views as staff
from custmgr.areas.staff.facts import Person
from custmgr.areas.staff.refusals import HasLeft
from custmgr.areas.topics.actions import taking, telling
from custmgr.areas.topics.facts import Answered, Opening, Words
from custmgr.areas.visits import rules, store, views
from custmgr.areas.visits.actions import checking
from custmgr.areas.visits.actions.looking import Whole, whole
from custmgr.areas.visits.facts import FEEDBACK, Detail, Entry, Visit, VisitKind, id_of
from custmgr.areas.visits.policy import Policy
from custmgr.areas.visits.refusals import NothingToAdd
from custmgr.ground.desk import Desk
from custmgr.ground.language import fill
from custmgr.ground.refusals import Refusal
from custmgr.ground.words import mark
from custmgr.mechanisms.clocks import first_second

OF_VISIT = mark("what the visit {number} of {on} learnt")


@dataclass(frozen=True)
class Recorded:
    """A visit just entered; whether its preparation was left out."""

    whole: Whole
    unprepared: bool


def record_visit(desk: Desk, customer: str, entry: Entry, words: Words | None = None) -> Recorded:
    """Enter a contact that has taken place, with what it learnt and what follows (CUS-19, 20, 21, 25, VIS-06, VIS-33).

    A first visit to a new customer is refused with fewer than two salespersons.
    """
    found = register.find(desk.connection, customer)
    visitors = tuple(_visitor(desk, name, entry) for name in entry.by)
    on, by = entry.on or desk.today, tuple(dict.fromkeys(person.name for person in visitors))
    words, facts = _apart(words or Words())
    topics = taking.take(desk, words, on)
    entry = replace(entry, on=on, by=by, facts={**entry.facts, **facts}, topics=topics)
    past = views.past_of(desk.connection, found.id)
    kind = rules.kind_of(entry.method, past, entry.kind)
    draft = checking.Draft(found, visitors, entry, past, kind, desk.policy(Policy, on))
    draft = checking.check(desk, draft)
    visit = _keep(desk, draft)
    follow_up(desk, visit, found.id, topics)
    _ask_feedback(desk, visit)
    unprepared = draft.policy.first_visit_prepared and kind is VisitKind.FIRST and not entry.preparation
    return Recorded(whole(desk, visit.id), unprepared)


def add_topics(desk: Desk, number: str, words: Words) -> Whole:
    """Enter what else a recorded visit learnt, with what follows from it (VIS-06)."""
    visit = views.find(desk.connection, id_of(number), number)
    topics = taking.take(desk, words, visit.on)
    if not topics:
        raise NothingToAdd(visit.number)
    for answered in topics:
        store.add_topic(desk, visit.id, answered)
    follow_up(desk, visit, register.find(desk.connection, visit.customer).id, topics)
    desk.note("visit topic", visit.number, topics=[answered.code for answered in topics])
    return whole(desk, visit.id)


def follow_up(desk: Desk, visit: Visit, customer_id: int, topics: tuple[Answered, ...]) -> None:
    """Open the findings that follow from what a visit learnt, of the kinds the company keeps (VIS-08, VIS-37)."""
    for opening in taking.openings(desk, customer_id, topics, visit.on):
        if findings.is_kept(desk, opening.kind, visit.on):
            keeping.open_finding(desk, _report(visit, opening))


def _keep(desk: Desk, draft: checking.Draft) -> Visit:
    entry, on = draft.entry, draft.on
    entry = replace(entry, content=entry.content.strip() or telling.summary(desk, entry.topics, on))
    number = store.add(
        desk, draft.customer.id, entry, draft.kind, dict.fromkeys(person.id for person in draft.visitors)
    )
    if draft.occasion is not None:
        store.link_occasion(desk, number, draft.occasion)
    if draft.plan_item is not None or entry.unplanned:
        store.link_plan(desk, number, draft.plan_item, entry.unplanned)
    for answered in entry.topics:
        store.add_topic(desk, number, answered)
    told = {fact.value: value for fact, value in entry.facts.items()}
    topics = [answered.code for answered in entry.topics]
    how = {"method": entry.method.value, "kind": draft.kind.value, "facts": told, "topics": topics}
    desk.note("visit record", draft.customer.code, on=on, by=list(entry.by), **how)
    return views.find(desk.connection, number)


def _ask_feedback(desk: Desk, visit: Visit) -> None:
    """Ask for the written feedback on a visit, where the company wants it (VIS-33)."""
    if findings.is_kept(desk, FEEDBACK, visit.on):
        told = fill(OF_VISIT, number=visit.number, on=visit.on)
        keeping.open_finding(desk, _report(visit, Opening(FEEDBACK, "VIS-33", "", told)))


def _report(visit: Visit, opening: Opening) -> Report:
    return Report(
        opening.kind,
        opening.text,
        customer=visit.customer,
        about=About(Matter.VISIT, visit.number),
        cause=opening.cause,
        rule=opening.rule,
        owner=visit.by[0],
        found_at=first_second(visit.on),
    )


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
