"""Looking visits up: one with everything it learnt, topics and how far they are covered."""

from dataclasses import dataclass

from custmgr.areas.customers import views as customers
from custmgr.areas.findings import views as findings
from custmgr.areas.findings.facts import About, Matter
from custmgr.areas.topics.actions import telling
from custmgr.areas.topics.facts import Answered
from custmgr.areas.visits import rules, views
from custmgr.areas.visits.facts import Visit, id_of
from custmgr.ground.desk import Reader
from custmgr.mechanisms.calendar import add_months

SHOWN = (
    "number", "on", "customer", "name", "by", "method", "kind", "content", "preparation", "persons_met", "result",
    "next_step", "plan_item", "unplanned", "told", "topics",
)  # fmt: skip


@dataclass(frozen=True)
class Whole:
    """A visit with what it learnt and the findings that came of it."""

    visit: Visit
    learnt: tuple[Answered, ...]
    findings: tuple[str, ...]


def find(desk: Reader, number: str) -> Whole:
    """Return a visit with everything recorded of it."""
    return whole(desk, views.find(desk.connection, id_of(number), number).id)


def whole(desk: Reader, visit_id: int) -> Whole:
    """Return a visit by its row with everything recorded of it."""
    visit = views.find(desk.connection, visit_id)
    sought = findings.Sought(about=About(Matter.VISIT, visit.number), everything=True)
    numbers = tuple(one.number for one in findings.list_findings(desk.connection, sought))
    return Whole(visit, views.learnt(desk.connection, visit_id), numbers)


def shown(desk: Reader, one: Whole) -> dict[str, object]:
    """Return everything a visit is shown with."""
    visit = one.visit
    return {
        **{key: getattr(visit, key) for key in SHOWN},
        "learnt": telling.trees(desk, one.learnt, visit.on),
        "learnt_told": telling.lines(desk, one.learnt, visit.on),
        "findings": one.findings,
        "ways": telling.ways(desk, one.learnt, visit.customer, visit.on),
    }


def topics(desk: Reader) -> list[dict[str, object]]:
    """List what a visit is to bring back."""
    return telling.described(desk)


def one_topic(desk: Reader, text: str) -> dict[str, object]:
    """Return one topic with everything it asks."""
    code = telling.code_named(desk, text)
    return next(line for line in telling.described(desk) if line["code"] == code)


def coverage(desk: Reader, customer: str) -> list[dict[str, object]]:
    """Say for each topic when a visit last spoke of it; those not covered of late come first (VIS-06)."""
    found = customers.find(desk.connection, customer)
    last = views.last_spoken_of(desk.connection, found.id, desk.today)
    since = add_months(desk.today, -telling.covered_months(desk))
    rows = [rules.covered(line, last.get(str(line["code"])), since) for line in telling.described(desk)]
    return sorted(rows, key=lambda row: bool(row["covered"]))
