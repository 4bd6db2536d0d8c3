"""What a visit learnt: kept by topic, followed up by findings, asked for in writing (VIS-06, VIS-08, VIS-33)."""

from dataclasses import replace

from custmgr.areas.customers import views as register
from custmgr.areas.findings.actions import keeping
from custmgr.areas.findings.actions import looking as findings
from custmgr.areas.findings.facts import About, Matter, Report
from custmgr.areas.topics.actions import taking, telling
from custmgr.areas.topics.facts import Answered, Opening, Words
from custmgr.areas.visits import store, views
from custmgr.areas.visits.actions.looking import Whole, whole
from custmgr.areas.visits.facts import FEEDBACK, Entry, Visit, id_of
from custmgr.areas.visits.refusals import NothingToAdd
from custmgr.ground.desk import Desk
from custmgr.ground.language import fill
from custmgr.ground.words import mark
from custmgr.mechanisms.clocks import first_second

OF_VISIT = mark("what the visit {number} of {on} learnt")


def told(desk: Desk, entry: Entry) -> Entry:
    """Give a record without a text of its own what it learnt in one line."""
    on = entry.on or desk.today
    return replace(entry, content=entry.content.strip() or telling.summary(desk, entry.topics, on))


def learn(desk: Desk, visit_id: int, customer_id: int, topics: tuple[Answered, ...]) -> None:
    """Keep what a visit learnt, and open what follows from it and its written feedback (VIS-06, VIS-08, VIS-33)."""
    visit = views.find(desk.connection, visit_id)
    _keep(desk, visit, customer_id, topics)
    if findings.is_kept(desk, FEEDBACK, visit.on):
        what = fill(OF_VISIT, number=visit.number, on=visit.on)
        keeping.open_finding(desk, _report(visit, Opening(FEEDBACK, "VIS-33", "", what)))


def add(desk: Desk, number: str, words: Words) -> Whole:
    """Enter what else a recorded visit learnt, with what follows from it (VIS-06)."""
    visit = views.find(desk.connection, id_of(number), number)
    topics = taking.take(desk, words, visit.on)
    if not topics:
        raise NothingToAdd(visit.number)
    _keep(desk, visit, register.find(desk.connection, visit.customer).id, topics)
    desk.note("visit topic", visit.number, topics=[answered.code for answered in topics])
    return whole(desk, visit.id)


def _keep(desk: Desk, visit: Visit, customer_id: int, topics: tuple[Answered, ...]) -> None:
    for answered in topics:
        store.add_topic(desk, visit.id, answered)
    for opening in taking.openings(desk, customer_id, topics, visit.on):
        if findings.is_kept(desk, opening.kind, visit.on):
            keeping.open_finding(desk, _report(visit, opening))


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
