"""Memoranda against a decision, and the new form that follows a case the customer did not accept."""

from dataclasses import dataclass

from custmgr.areas.complaints import store, views
from custmgr.areas.complaints.actions.case import policy_of, refuse, show
from custmgr.areas.complaints.actions.deciding import edition, send_back
from custmgr.areas.complaints.facts.cases import Case, Present
from custmgr.areas.complaints.facts.shares import Dissent
from custmgr.areas.complaints.facts.words import Ending
from custmgr.areas.complaints.policy import Policy
from custmgr.areas.complaints.refusals.dissent import NoSuchDissent, ResultUnstated
from custmgr.areas.complaints.rules import authority, dissent
from custmgr.areas.staff.facts import Department, Person
from custmgr.areas.staff.views import find as find_person
from custmgr.ground.desk import Desk
from custmgr.ground.options import word
from custmgr.ground.text import folded


@dataclass(frozen=True)
class Memorandum:
    """What a department writes against a decision, or for the customer who objects to it."""

    department: str
    by: str
    text: str
    customer: bool = False


@dataclass(frozen=True)
class Result:
    """What became of a memorandum, by whom."""

    by: str
    upheld: bool | None
    opinion: str | None = None


def disagree(desk: Desk, number: str, memo: Memorandum) -> Present:
    """Record a memorandum of dissent; neither clock nor execution stops for it (CMP-57, CMP-60)."""
    case = views.find(desk.connection, number)
    of = word(Department, memo.department, "--department")
    person = find_person(desk.connection, memo.by)
    refuse(dissent.judge_speaker(person, of))
    refuse(dissent.judge_dissent(case, of, memo.text, customer=memo.customer))
    name = f"M-{desk.next_number('complaint_dissent'):04}"
    written = {"department": of.value, "by": person.name, "text": memo.text.strip(), "customer": int(memo.customer)}
    store.add_dissent(desk, case.id, name, **written)
    desk.note("complaint dissent", case.number, memo=name, department=of.value, by=person.name, customer=memo.customer)
    return show(desk, case.number)


def decide_dissent(desk: Desk, memo: str, result: Result) -> Present:
    """Record what became of a memorandum; upheld, it is a decision of its own and the old one stays (CMP-57).

    A running form goes back to its combined opinion to be decided anew; a closed case stays closed.
    """
    case, found = _find(desk, memo)
    if result.upheld is None:
        raise ResultUnstated(found.number)
    policy, person = policy_of(desk, case), find_person(desk.connection, result.by)
    refuse(dissent.judge_ruling(case, found, person, policy))
    level = authority.level_of(person, policy)
    assert level is not None
    decision = _overrule(desk, case, found, person, result, policy) if result.upheld else None
    store.add_result(
        desk, found.id, person.name, level.value, upheld=result.upheld, text=result.opinion, decision_id=decision
    )
    desk.note(
        "complaint dissent-decide", case.number, memo=found.number, by=person.name, upheld=result.upheld,
        opinion=result.opinion,
    )  # fmt: skip
    return show(desk, case.number)


def _find(desk: Desk, memo: str) -> tuple[Case, Dissent]:
    name = folded(memo).upper()
    held = "k.id IN (SELECT complaint_id FROM complaint_dissent WHERE number = :name)"
    found = views.list_cases(desk.connection, held, name=name)
    if not found:
        raise NoSuchDissent(name)
    return found[0], next(one for one in found[0].dissents if one.number == name)


def _overrule(desk: Desk, case: Case, memo: Dissent, person: Person, result: Result, policy: Policy) -> int:
    back = dissent.sends_back(case)
    required, level = authority.authority_of(case, policy), authority.level_of(person, policy)
    assert level is not None
    opinion = f"{memo.number} {result.opinion or ''}".strip()
    decision = store.decide(
        desk, case, by=person.name, role=level.value, required=required.role.value, amount_fen=required.amount_fen,
        approved=int(not back), opinion=opinion, edition_id=edition(desk, case),
        outcome=authority.ruled(case, refused=back).value,
    )  # fmt: skip
    lies = case.stage in (policy.ending(Ending.APPROVE).name, policy.ending(Ending.CLOSE).name)
    if back and lies:
        send_back(desk, case, policy, person.name, opinion)
    return decision
