"""Opening findings, handing them on, noting what happens, closing them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from custmgr.areas.complaints import views as complaints
from custmgr.areas.customers import views as customers
from custmgr.areas.findings import rules, store, views
from custmgr.areas.findings.actions import looking
from custmgr.areas.findings.facts import Act, Entry, Fact, Finding, Line, Matter, Report
from custmgr.areas.findings.policy import Kind
from custmgr.areas.findings.refusals import (
    AlreadyClosed,
    BeforeFound,
    FoundAhead,
    KindOff,
    NobodyNamed,
    NotAFact,
    NoText,
    OtherCustomer,
)
from custmgr.areas.staff import views as staff
from custmgr.areas.staff.facts import Role
from custmgr.ground.desk import Desk
from custmgr.ground.refusals import NotClean, Refusal
from custmgr.ground.text import is_clean


@dataclass(frozen=True)
class Deed:
    """What is done with a finding: the facts typed, a text, to whom, by whom, on which day."""

    sets: Sequence[str] = ()
    text: str | None = None
    to: str | None = None
    by: str | None = None
    on: date | None = None


class Case(NamedTuple):
    """A finding with the row of policy it is kept by."""

    finding: Finding
    row: Kind


def open_finding(desk: Desk, report: Report, sets: Sequence[str] = ()) -> Line:
    """Enter a finding of a kind the company keeps (VIS-08, VIS-37, HBK-22)."""
    row = looking.row_of(desk, report.kind)
    if not row.on:
        raise KindOff(rules.title_of(row), report.kind).under(row.rule)
    if not report.text.strip():
        raise NoText().under(report.rule or row.rule)
    found_at = report.found_at or desk.now
    if found_at.date() > desk.today:
        raise FoundAhead(found_at.date(), desk.today)
    customer_id = _customer(desk, report)
    owner = staff.find(desk.connection, report.owner) if report.owner else None
    by = _by(desk, report.by)
    told = replace(report, text=_clean(report.text) or "")
    number = f"F-{desk.next_number('finding'):04}"
    ids = {"customer_id": customer_id, "owner_id": owner.id if owner else None}
    key = store.add(desk, number, told, report.rule or row.rule, at=found_at, **ids)
    entry = Entry(Act.OPEN, "", found_at.date(), by, _addressee(desk, row, report), None)
    facts = {**_read(row, sets), **report.facts}
    _refuse(rules.judge_days(row, views.find(desk.connection, number), facts, desk.today))
    store.enter(desk, key, entry, facts)
    desk.note("finding open", number, kind=report.kind, about=str(report.about or ""), cause=report.cause, by=by)
    return looking.show(desk, number)


def route(desk: Desk, number: str, deed: Deed) -> Line:
    """Hand a finding on, to whom it is named, or from one step to the next."""
    finding, row = case = _open(desk, number)
    facts = _read(row, deed.sets)
    if not (deed.to or row.steps):
        raise NobodyNamed(finding.number)
    _refuse(rules.judge_route(row, finding, facts))
    addressee = staff.find(desk.connection, deed.to).name if deed.to else _next_addressee(desk, case)
    _enter(desk, case, Act.ROUTE, replace(deed, to=addressee), facts)
    return looking.show(desk, number)


def note(desk: Desk, number: str, deed: Deed) -> Line:
    """Add what happened; facts only while the finding is open, a text at any time."""
    finding, row = case = _case(desk, number)
    if finding.closed_on is not None and deed.sets:
        raise AlreadyClosed(finding.number, finding.closed_on).under(finding.rule)
    facts = _read(row, deed.sets)
    if not (deed.text or "").strip() and not facts:
        raise NoText().under(finding.rule)
    _enter(desk, case, Act.NOTE, deed, facts)
    return looking.show(desk, number)


def close(desk: Desk, number: str, deed: Deed) -> Line:
    """Close a finding once everything its kind asks for is entered (VIS-16, VIS-19, VIS-20, VIS-31, VIS-37)."""
    finding, row = case = _open(desk, number)
    facts = _read(row, deed.sets)
    name = _by(desk, deed.by)
    _refuse(rules.judge_decider(row, finding, staff.seek(desk.connection, name), name))
    _refuse(rules.judge_close(row, finding, facts))
    _refuse(_judged_again(desk, case, facts))
    _enter(desk, case, Act.CLOSE, deed, facts)
    store.close(desk, finding.id, deed.on or desk.today)
    return looking.show(desk, number)


def _judged_again(desk: Desk, case: Case, facts: rules.Facts) -> Refusal | None:
    """Judge the second visit a kind of finding asks for, if it asks for one (FVS-59)."""
    finding, row = case
    number = {**finding.facts, **facts}.get(Fact.SECOND_VISIT)
    if number is None or Fact.SECOND_VISIT not in row.fields:
        return None
    about = finding.about
    first = views.visit_made(desk.connection, about.number) if about and about.matter is Matter.VISIT else None
    return rules.judge_second_visit(finding, number, views.visit_made(desk.connection, number), first)


def _case(desk: Desk, number: str) -> Case:
    finding = views.find(desk.connection, number)
    return Case(finding, looking.row_of(desk, finding.kind, finding))


def _open(desk: Desk, number: str) -> Case:
    case = _case(desk, number)
    if case.finding.closed_on is not None:
        raise AlreadyClosed(case.finding.number, case.finding.closed_on).under(case.finding.rule)
    return case


def _enter(desk: Desk, case: Case, act: Act, deed: Deed, facts: rules.Facts) -> None:
    finding, row = case
    on, by = deed.on or desk.today, _by(desk, deed.by)
    if on > desk.today:
        raise FoundAhead(on, desk.today)
    if on < finding.found_at.date():
        raise BeforeFound(on, finding.number, finding.found_at.date())
    _refuse(rules.judge_days(row, finding, facts, desk.today))
    entry = Entry(act, rules.step_of(finding, row), on, by, deed.to, _clean(deed.text))
    store.enter(desk, finding.id, entry, facts)
    told = {fact.value: value for fact, value in facts.items()}
    desk.note(f"finding {act.value}", finding.number, by=by, to=deed.to, text=entry.text, **told)


def _read(row: Kind, words: Sequence[str]) -> rules.Facts:
    found = rules.read_facts(row, words)
    if isinstance(found, NotAFact):
        raise found.under(row.rule)
    if isinstance(found, Refusal):
        raise found
    return found


def _customer(desk: Desk, report: Report) -> int | None:
    named = customers.find(desk.connection, report.customer) if report.customer else None
    concerned = looking.customer_of(desk, report.about) if report.about else None
    if named and concerned is not None and concerned != named.id:
        other = customers.by_id(desk.connection, concerned)
        raise OtherCustomer(str(report.about), other.code, named.code)
    return named.id if named else concerned


def _addressee(desk: Desk, row: Kind, report: Report) -> str | None:
    if report.addressee:
        return staff.find(desk.connection, report.addressee).name
    return _only_holder(desk, row.to, report.owner)


def _next_addressee(desk: Desk, case: Case) -> str | None:
    """Return who has the next step: the one holder of its office, else whoever had the one before (FVS-63)."""
    finding, row = case
    offices = row.handled_by.get(rules.next_step(finding, row), ())
    return (_only_holder(desk, offices, finding.owner) if offices else None) or finding.addressee


def _only_holder(desk: Desk, offices: Iterable[Role], owner: str | None) -> str | None:
    holders = views.holders_of(desk.connection, (role.value for role in offices), owner)
    return holders[0] if len(holders) == 1 else None


def _by(desk: Desk, name: str | None) -> str:
    return staff.find(desk.connection, name).name if name else complaints.clerk(desk.connection)


def _clean(text: str | None) -> str | None:
    if text and not is_clean(text):
        raise NotClean("--text", text)
    return (text or "").strip() or None


def _refuse(verdict: Refusal | None) -> None:
    if verdict is not None:
        raise verdict
