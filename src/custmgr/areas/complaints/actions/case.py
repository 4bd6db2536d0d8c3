"""What every step needs: the case with its policy, who signs, and what was typed for its fields."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from custmgr.areas.complaints import views
from custmgr.areas.complaints.facts.cases import Case, Present
from custmgr.areas.complaints.facts.words import DayKind, Field, Stage
from custmgr.areas.complaints.policy import Policy, StageRow
from custmgr.areas.complaints.refusals.statements import NoSuchField, NotAnAssignment
from custmgr.areas.complaints.rules import intake, standing, statements, timing, way
from custmgr.areas.money.actions.dues import due_by_term
from custmgr.areas.staff.views import find as find_person
from custmgr.ground.desk import Reader
from custmgr.ground.holidays import Holidays, statutory
from custmgr.ground.language import _
from custmgr.ground.refusals import Refusal, UnknownWord
from custmgr.ground.text import folded


def refuse(*verdicts: Refusal | None) -> None:
    """Raise the first refusal among verdicts, if there is one."""
    for verdict in verdicts:
        if verdict is not None:
            raise verdict


def policy_of(desk: Reader, case: Case) -> Policy:
    """Return the numbers in force on the day the case was accepted, or on today for a draft."""
    return desk.policy(Policy, on=case.accepted_at.date() if case.accepted_at else None)


def running(desk: Reader, number: str) -> tuple[Case, Policy]:
    """Return an accepted case that has not ended, and its policy; or refuse (CMP.6-2, CMP.6-17)."""
    case = views.find(desk.connection, number)
    refuse(way.judge_running(case, desk.now))
    return case, policy_of(desk, case)


def show(desk: Reader, number: str) -> Present:
    """Return a case as it stands now."""
    return present(desk, views.find(desk.connection, number))


def present(desk: Reader, case: Case) -> Present:
    """Return how a case stands at the desk's moment."""
    policy = policy_of(desk, case)
    shown = replace(standing.present(case, policy, desk.now), lacking=intake.lacking(case, policy))
    if case.founded is not False or case.decision is None:
        return shown
    return replace(shown, collect_by=_collect_by(desk, case))


def _collect_by(desk: Reader, case: Case) -> date | None:
    """Return until when the goods of an unfounded complaint are to be paid: as ever (CMP-59)."""
    due_on = views.invoice_due(desk.connection, case.customer, case.order or "")
    if due_on is not None or case.shipped_on is None:
        return due_on
    return due_by_term(desk, case.customer, case.shipped_on)


def signer(desk: Reader, by: str | None, row: StageRow, policy: Policy) -> str:
    """Return who signs a stage: a person of its department, or the clerk who writes for it (CMP-39)."""
    if by is None:
        return views.clerk(desk.connection)
    person = find_person(desk.connection, by)
    refuse(way.judge_signer(person, row, policy))
    return person.name


def allowance(desk: Reader, row: StageRow, case: Case, policy: Policy) -> timing.Allowance:
    """Return until when a stage entered now may take (CMP-62)."""
    return timing.allowance(row, case, desk.now, policy, holidays(policy))


def holidays(policy: Policy) -> Holidays | None:
    """Return the holidays when the policy counts working days; calendar days need none (CMP-61)."""
    return statutory() if policy.limit.day_kind is DayKind.WORKING else None


def typed(words: Sequence[str], allowed: Iterable[Field], stage: Stage) -> dict[Field, str]:
    """Read `FIELD=VALUE` words into the fields a stage fills in, or refuse."""
    fields = {field.value: field for field in allowed}
    found: dict[Field, str] = {}
    for word in words:
        name, equals, text = word.partition("=")
        if not equals:
            raise NotAnAssignment(word)
        key = folded(name).casefold().replace("-", "_")
        if key not in fields:
            told = (f"{known} {_(field.label)}" for known, field in fields.items())
            raise NoSuchField(name.strip(), stage, _(", ").join(told) or "-")
        found[fields[key]] = value(fields[key], text)
    return found


def value(field: Field, text: str, *, option: bool = False) -> str:
    """Return what was typed for a field, with `--set` or as an option, in the form it is stored in, or refuse."""
    read = statements.read(field, text, option=option)
    if isinstance(read, str):
        return read
    if field in statements.CHOICES:
        place = f"--{field.value}" if option else f"--set {field.value}"
        allowed = (f"{word.value} {_(word.label)}" for word in statements.CHOICES[field])
        raise UnknownWord(place, text, _(", ").join(allowed))
    raise read
