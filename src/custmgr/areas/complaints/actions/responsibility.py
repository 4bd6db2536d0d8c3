"""Dividing a loss among those responsible, and confirming how it was divided."""

from collections.abc import Sequence
from dataclasses import dataclass

from custmgr.areas.complaints import store, views
from custmgr.areas.complaints.actions.case import policy_of, refuse, running, show
from custmgr.areas.complaints.actions.charging import people_of
from custmgr.areas.complaints.facts.cases import Case, Present
from custmgr.areas.complaints.facts.words import Field, Stage
from custmgr.areas.complaints.policy import Policy
from custmgr.areas.complaints.refusals.responsibility import OneOrMonth
from custmgr.areas.complaints.rules import dissent, responsibility, way
from custmgr.areas.staff.facts import Department
from custmgr.areas.staff.views import find as find_person
from custmgr.areas.staff.views import registered, seek
from custmgr.ground.desk import Desk
from custmgr.ground.options import word
from custmgr.ground.periods import Month
from custmgr.ground.refusals import Missing, Refusal
from custmgr.ground.text import folded


@dataclass(frozen=True)
class Typed:
    """A share as it is typed."""

    unit: str
    ratio: str
    persons: Sequence[str] = ()
    third_party: bool = False
    company: bool = False
    department: str | None = None
    item: int | None = None
    item_text: str | None = None
    reason: str | None = None
    by: str | None = None


@dataclass(frozen=True)
class Consent:
    """A department's confirmation, by whom."""

    department: str
    by: str
    opinion: str | None = None


def attribute(desk: Desk, number: str, typed: Typed) -> tuple[Present, str | None]:
    """Charge a share of the loss to a party; return the case, and the unit where the register knows nobody (CMP-19).

    The same party again replaces its share, a ratio of 0 takes it back; every entry is kept.
    """
    case, policy = _open_for_shares(desk, number)
    charge = _charge(desk, typed)
    share = responsibility.share_of(charge)
    if isinstance(share, Refusal):
        raise share
    entered = tuple(row for row in case.shares if row.id)
    share = responsibility.carried(entered, share)
    refuse(responsibility.judge_item(share.item, share.item_text), responsibility.judge_target(charge, share))
    refuse(responsibility.judge_share(case, entered, share))
    won = responsibility.upheld(case)
    by = _signer(desk, typed.by, policy)
    store.add_share(desk, case, share, by, won.id if won else None)
    desk.note(
        "complaint attribute", case.number, unit=share.unit, party=share.party.value, ratio=share.ratio, by=by,
        persons=list(share.persons), item=share.item, reason=share.reason,
    )  # fmt: skip
    return show(desk, case.number), share.unit if responsibility.is_nobody(charge, share) else None


def confirm(desk: Desk, number: str | None, month: Month | None, consent: Consent) -> list[Present]:
    """Record a department's confirmation of responsibility and ratio, of one case or of a month's (CMP-54)."""
    if (number is None) == (month is None):
        raise OneOrMonth(number or "NUMBER")
    of = word(Department, consent.department, "--department")
    person = find_person(desk.connection, consent.by)
    refuse(dissent.judge_speaker(person, of))
    if number is not None:
        cases = [views.find(desk.connection, number)]
        refuse(responsibility.judge_confirmation(cases[0], of))
    else:
        assert month is not None
        closed = _closed_in(desk, month)
        cases = [case for case in closed if responsibility.judge_confirmation(case, of) is None]
    for case in cases:
        store.add_confirmation(desk, case.id, of, person.name, consent.opinion)
        desk.note("complaint confirm", case.number, department=of.value, by=person.name, opinion=consent.opinion)
    return [show(desk, case.number) for case in cases]


def _open_for_shares(desk: Desk, number: str) -> tuple[Case, Policy]:
    case = views.find(desk.connection, number)
    if case.stage is not Stage.CLOSED:
        running(desk, number)
    policy = policy_of(desk, case)
    names = [row.name for row in policy.stages]
    synthesis = next(row.name for row in policy.stages if Field.FOUNDED in row.fields)
    refuse(responsibility.judge_attribution(case, synthesis, names[names.index(synthesis) :]))
    return case, policy


def _signer(desk: Desk, by: str | None, policy: Policy) -> str:
    """Return who judges: somebody of the general manager's office, or the clerk who enters it for it (CMP-19)."""
    if by is None:
        return views.clerk(desk.connection)
    person = find_person(desk.connection, by)
    refuse(way.judge_signer(person, next(row for row in policy.stages if Field.FOUNDED in row.fields), policy))
    return person.name


def _closed_in(desk: Desk, month: Month) -> list[Case]:
    first, last = month.first.isoformat(), month.last.isoformat()
    return views.list_cases(desk.connection, "k.closed_on BETWEEN :first AND :last", first=first, last=last)


def _charge(desk: Desk, typed: Typed) -> responsibility.Charge:
    ratio = responsibility.ratio_of(typed.ratio)
    if isinstance(ratio, Refusal):
        raise ratio
    unit = folded(typed.unit)
    if not unit:
        raise Missing("--unit", "custmgr complaint attribute")
    outside = typed.third_party or typed.company
    names = tuple(dict.fromkeys(folded(name) for name in typed.persons))
    return responsibility.Charge(
        unit=unit, ratio=ratio, persons=tuple(registered(desk.connection, name) for name in names),
        members=() if outside else people_of(desk, unit),
        namesake=None if outside else seek(desk.connection, unit), third_party=typed.third_party,
        company=typed.company, item=typed.item, item_text=typed.item_text, reason=typed.reason,
        department=word(Department, typed.department, "--department") if typed.department else None,
    )  # fmt: skip
