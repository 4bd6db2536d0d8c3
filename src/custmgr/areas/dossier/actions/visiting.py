"""Emergency visits and the reports that follow them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from custmgr.areas.complaints import views as complaints
from custmgr.areas.complaints.facts.cases import Case
from custmgr.areas.dossier import rules, store
from custmgr.areas.dossier.actions.looking import one_of
from custmgr.areas.dossier.actions.saying import refuse, said
from custmgr.areas.dossier.facts import Report, Visit
from custmgr.areas.dossier.policy import Policy
from custmgr.areas.dossier.refusals import (
    DesignationHalf,
    FiledBefore,
    NobodyWent,
    NoReport,
    NothingOwed,
    NotTheInstructor,
)
from custmgr.areas.dossier.views import records
from custmgr.areas.staff import views as staff
from custmgr.ground.desk import Desk


@dataclass(frozen=True)
class Party:
    """Who was told when, who went when, what came of it, and who sent them if somebody did."""

    told: str
    went: Sequence[str]
    result: str
    told_on: date | None = None
    on: date | None = None
    designated_by: str | None = None
    designated_on: date | None = None


@dataclass(frozen=True)
class Filing:
    """A report to the general manager as it is filed."""

    author: str
    handling: str
    abnormality: str | None = None
    investigated_on: date | None = None
    on: date | None = None


def record_visit(desk: Desk, number: str, party: Party) -> tuple[Visit, bool]:
    """Enter an emergency visit; say too whether nobody of manufacturing went along (CMP-31, CMP-32)."""
    case = complaints.find(desk.connection, number)
    on = party.on or desk.today
    told_on = party.told_on or on
    refuse(rules.judge_open(case), rules.judge_days(told_on, on, desk.today))
    told, result = said("--told", party.told), said("--result", party.result)
    if not party.went:
        raise NobodyWent
    policy = desk.policy(Policy, on=on)
    went = [staff.find(desk.connection, name) for name in party.went]
    sent_by = _designated(desk, party, on, policy)
    refuse(rules.judge_party(went, designated=sent_by is not None, policy=policy))
    visit_id = store.add_visit(
        desk, case.id, complaints.clerk(desk.connection), [person.id for person in went], told=told,
        told_on=told_on, on_day=on, result=result, designated_by=sent_by,
        designated_on=party.designated_on,
    )  # fmt: skip
    names = tuple(dict.fromkeys(person.name for person in went))
    desk.note("complaint visit", case.number, on=on, told=told, went=list(names), designated_by=sent_by)
    due_on = rules.report_due(on, policy)
    visit = Visit(visit_id, case.number, told, told_on, on, names, result, sent_by, party.designated_on, due_on)
    return visit, rules.is_alone(went, policy)


def file_report(desk: Desk, number: str, filing: Filing) -> Report:
    """File the report to the general manager about a visit, or about an investigation without one (CMP-33, CMP-34)."""
    case = complaints.find(desk.connection, number)
    author, filed_on = staff.find(desk.connection, filing.author), filing.on or desk.today
    handling = said("--handling", filing.handling)
    abnormality = said("--abnormality", filing.abnormality or case.reason or "")
    visit_id, investigated_on = _investigated(desk, case, filing)
    refuse(rules.judge_past(filed_on, desk.today), rules.judge_past(investigated_on, desk.today))
    if filed_on < investigated_on:
        raise FiledBefore(filed_on, investigated_on)
    due_on = rules.report_due(investigated_on, desk.policy(Policy, on=investigated_on))
    report_id = store.add_report(
        desk, case.id, visit_id, investigated_on=investigated_on, due_on=due_on, filed_on=filed_on,
        author=author.name, abnormality=abnormality, handling=handling,
    )  # fmt: skip
    desk.note("complaint report", case.number, investigated_on=investigated_on, filed_on=filed_on, by=author.name)
    return records.report(desk.connection, report_id, desk.today)


def instruct(desk: Desk, number: str, by: str, text: str, investigated_on: date | None, on: date | None) -> Report:
    """Enter what the general manager wrote on a report; a report is instructed once (CMP-34)."""
    case = complaints.find(desk.connection, number)
    person, day = staff.find(desk.connection, by), on or desk.today
    policy = desk.policy(Policy)
    if not person.may_act_as(policy.designator):
        raise NotTheInstructor(person.name, policy.designator)
    instruction = said("--text", text)
    refuse(rules.judge_past(day, desk.today))
    waiting = [found for found in records.filed(desk.connection, desk.today, case.id) if found.instruction is None]
    report = one_of(case, waiting, investigated_on, NoReport(case.number))
    assert report.id is not None
    assert report.filed_on is not None
    if day < report.filed_on:
        raise FiledBefore(day, report.filed_on)
    store.instruct(desk, report.id, person.name, day, instruction)
    desk.note("complaint instruct", case.number, by=person.name, on=day, text=instruction)
    return records.report(desk.connection, report.id, desk.today)


def _investigated(desk: Desk, case: Case, filing: Filing) -> tuple[int | None, date]:
    """Tell which visit is reported on; with a day on which nobody was visited, an investigation of its own."""
    owed = records.owed(desk.connection, desk.today, desk.policy(Policy), case.id)
    if filing.investigated_on and not records.case_of_report(owed, filing.investigated_on):
        return None, filing.investigated_on
    report = one_of(case, owed, filing.investigated_on, NothingOwed(case.number))
    return report.visit_id, report.investigated_on


def _designated(desk: Desk, party: Party, on: date, policy: Policy) -> str | None:
    if (party.designated_by is None) != (party.designated_on is None):
        raise DesignationHalf
    if party.designated_by is None or party.designated_on is None:
        return None
    person = staff.find(desk.connection, party.designated_by)
    refuse(rules.judge_designation(person, party.designated_on, on, policy))
    return person.name
