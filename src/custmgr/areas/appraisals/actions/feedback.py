"""Entering the written feedback on visits: one document may speak of several (VIS-33)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from custmgr.areas.appraisals.refusals import FeedbackSent, NobodyReads, NoFeedbackAsked
from custmgr.areas.findings import views as findings
from custmgr.areas.findings.actions import keeping
from custmgr.areas.findings.facts import About, Fact, Finding, Line, Matter
from custmgr.areas.staff import views as staff
from custmgr.areas.visits import views as visits
from custmgr.areas.visits.facts import FEEDBACK, id_of
from custmgr.ground.desk import Desk
from custmgr.ground.text import names_in


@dataclass(frozen=True)
class Sent:
    """A written feedback: its document number, the day it was sent, to whom, by whom."""

    document: str
    on: date | None = None
    to: Sequence[str] = ()
    by: str | None = None


def enter(desk: Desk, numbers: Sequence[str], sent: Sent) -> list[dict[str, object]]:
    """Enter that the feedback on visits was sent; without a reader named it went to the regional manager (VIS-33)."""
    found = [_of_visit(desk, number) for number in numbers]
    return [_told(_close(desk, finding, sent)) for finding in found]


def _close(desk: Desk, finding: Finding, sent: Sent) -> Line:
    named = [staff.find(desk.connection, name).name for word in sent.to for name in names_in(word)]
    readers = list(dict.fromkeys([*([finding.addressee] if finding.addressee else []), *named]))
    if not readers:
        raise NobodyReads(str(finding.about.number if finding.about else finding.number))
    facts = {
        Fact.DOCUMENT: sent.document,
        Fact.SENT_ON: (sent.on or desk.today).isoformat(),
        Fact.ADDRESSEE: "、".join(readers),
    }
    return keeping.close(desk, finding.number, keeping.Deed([f"{k.value}={v}" for k, v in facts.items()], by=sent.by))


def _told(line: Line) -> dict[str, object]:
    one = line.finding
    return {
        "number": one.number,
        "visit": one.about.number if one.about else None,
        "state": one.state,
        "name": one.name,
        "document": one.facts.get(Fact.DOCUMENT),
        "sent_on": date.fromisoformat(one.facts[Fact.SENT_ON]),
        "sent_to": one.facts[Fact.ADDRESSEE].split("、"),
        "deadline": line.clock.deadline if line.clock else None,
        "days_late": line.days_late,
    }


def _of_visit(desk: Desk, number: str) -> Finding:
    visit = visits.find(desk.connection, id_of(number), number)
    sought = findings.Sought(kind=FEEDBACK, about=About(Matter.VISIT, visit.number), everything=True)
    found = findings.list_findings(desk.connection, sought)
    if not found:
        raise NoFeedbackAsked(visit.number)
    if found[0].closed_on is not None:
        raise FeedbackSent(visit.number, found[0].number)
    return found[0]
