"""Spot checks of visits: entered with their four answers, faults ordered to be put right."""

from dataclasses import dataclass

from custmgr.areas.findings.actions import keeping as findings
from custmgr.areas.findings.facts import About, Matter, Report
from custmgr.areas.staff import views as staff
from custmgr.areas.supervision import rules, store, views
from custmgr.areas.supervision.facts import Check, Checking, Item, Sample
from custmgr.areas.supervision.policy import Policy
from custmgr.areas.supervision.refusals import CheckedBefore, NotBegun, NothingToCheck
from custmgr.areas.visits import views as visits
from custmgr.areas.visits.facts import id_of
from custmgr.ground.asking import clean, past_day
from custmgr.ground.desk import Desk, Reader
from custmgr.ground.language import _, fill
from custmgr.ground.periods import Month
from custmgr.ground.refusals import Refusal
from custmgr.ground.words import mark

FAULT, FAULT_NOTED = mark("{items} not in order"), mark("{items} not in order: {note}")


@dataclass(frozen=True)
class Checked:
    """A check with the finding it led to."""

    check: Check
    finding: str | None


def check(desk: Desk, number: str, checking: Checking) -> Checked:
    """Enter a spot check with its four answers; a fault is ordered to be put right (FVS-08, FVS-09, FVS-11, FVS-12)."""
    policy = desk.policy(Policy)
    if not policy.on:
        raise NothingToCheck
    visit = visits.find(desk.connection, id_of(number), number)
    person = staff.find(desk.connection, checking.by)
    _refuse(rules.judge_check(checking.answers))
    _refuse(rules.judge_checker(person, visit.by, visit.number, policy))
    on, note = past_day("--on", checking.on, desk.today, visit.on), clean("--note", checking.note)
    for earlier in views.checks(desk.connection, visit_id=visit.id):
        if earlier.by == person.name:
            raise CheckedBefore(person.name, visit.number, earlier.on)
    finding = _order(desk, visit.number, visit.by[0], checking, note)
    store.add(desk, visit.id, person.id, on, checking.answers, note, finding)
    answers = {item.value: checking.answers[item] for item in Item}
    desk.note("visit check", visit.number, by=person.name, on=on, **answers, finding=finding)
    made = next(one for one in views.checks(desk.connection, visit_id=visit.id) if one.by == person.name)
    return Checked(made, finding)


def sample(desk: Reader, month: Month) -> Sample:
    """Say how many visits of a month are to be checked, how many were, and which are proposed (FVS-09)."""
    if month.first > desk.today:
        raise NotBegun(str(month))
    made = [visit.number for visit in views.made(desk.connection, month)]
    checked = {check.visit for check in views.checks(desk.connection, month)}
    need = rules.needed(len(made), desk.policy(Policy, min(month.last, desk.today)).check_ratio)
    open_ = [number for number in made if number not in checked]
    propose = rules.proposed(open_, max(0, need - len(checked)))
    return Sample(str(month), len(made), need, len(checked), propose)


def list_checks(desk: Reader, month: Month) -> list[Check]:
    """List the checks of a month's visits (FVS-11)."""
    return views.checks(desk.connection, month)


def shown(check: Check) -> dict[str, object]:
    """Return everything a check is shown with."""
    told = {item.value: check.answers[item] for item in Item}
    faults = [_(item.label) for item, fine in check.answers.items() if not fine]
    return {**vars(check), **told, "passed": check.passed, "faults": faults}


def _order(desk: Desk, visit: str, visitor: str, checking: Checking, note: str | None) -> str | None:
    """Order whoever made the visit to put right what was not in order (FVS-12)."""
    faults = [_(item.label) for item in Item if not checking.answers[item]]
    if not faults:
        return None
    text = fill(FAULT_NOTED if note else FAULT, items=tuple(faults), note=note)
    report = Report("rectify", text, None, About(Matter.VISIT, visit), "check", owner=visitor, by=checking.by)
    return findings.open_finding(desk, report).finding.number


def _refuse(verdict: Refusal | None) -> None:
    if verdict is not None:
        raise verdict
