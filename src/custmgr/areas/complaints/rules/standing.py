"""A case as it stands at a moment."""

from collections.abc import Iterable, Mapping
from dataclasses import fields
from datetime import datetime

from custmgr.areas.complaints.facts.cases import Case, Passage, Present
from custmgr.areas.complaints.facts.words import DayKind, Stage
from custmgr.areas.complaints.policy import Policy
from custmgr.areas.complaints.rules import timing
from custmgr.areas.complaints.rules.authority import authority_of
from custmgr.areas.complaints.rules.numbers import place_of
from custmgr.areas.staff.facts import Department, Role
from custmgr.ground.holidays import statutory

CASE = tuple(field.name for field in fields(Case))
LATEST = datetime(9999, 12, 31)  # noqa: DTZ001  wall time everywhere; sorts behind every due moment


def present(case: Case, policy: Policy, now: datetime) -> Present:
    """Return where a case lies, how late it and its stage are, and who must decide it and why."""
    lies = next((passage for passage in case.passages if passage.left_at is None), None)
    authority = authority_of(case, policy)
    return Present(
        **{name: getattr(case, name) for name in CASE},
        department=_department(case, lies, authority.role),
        entered_at=lies.entered_at if lies else case.opened_at if case.stage is Stage.DRAFT else None,
        stage_due_at=lies.due_at if lies else None,
        stage_due=timing.due(lies) if lies else None,
        days_late=timing.case_late(case, now.date()),
        stage_days_late=timing.stage_late(lies, now) if lies else 0,
        amount_fen=authority.amount_fen,
        authority=authority.role,
        approved_by=case.decision.by if case.decision else None,
        undetermined_text=policy.undetermined_text if case.undetermined else None,
        steps=authority.steps,
        decision_days=sum(_days(passage, now) for passage in case.passages if passage.stage is Stage.DECISION),
        out_of_scope=() if in_scope(case.product, policy) else policy.product_scope,
        seriously_late=lies is not None and timing.seriously_late(lies, now),
        history=_history(case, policy, authority.role, now),
    )


def by_urgency(cases: Iterable[Present]) -> list[Present]:
    """Sort what the clerk must do first: running by due moment, then drafts, then the ended, newest first."""
    found = sorted(cases, key=lambda case: place_of(case.number), reverse=True)
    ended = [case for case in found if not case.running and case.stage is not Stage.DRAFT]
    drafts = [case for case in reversed(found) if case.stage is Stage.DRAFT]
    running = [case for case in reversed(found) if case.running]
    return [*sorted(running, key=lambda case: case.stage_due_at or LATEST), *drafts, *ended]


def by_number(cases: Iterable[Present]) -> list[Present]:
    """Sort by month and serial: 2403100 comes after 240399 and before 240401 (CMP-26)."""
    return sorted(cases, key=lambda case: place_of(case.number))


def _department(case: Case, lies: Passage | None, role: Role) -> Department | Role | None:
    if lies is not None:
        return _holder(lies, case, role)
    return {Stage.DRAFT: Department.BUSINESS, Stage.CLOSED: Department.GMO}.get(case.stage)


def _holder(passage: Passage, case: Case, role: Role) -> Department | Role:
    """Name who held the form; at the decision that is a role: the decider's, or the one that must decide."""
    if passage.stage is not Stage.DECISION:
        return passage.department
    return next((decision.role for decision in case.decisions if decision.at == passage.left_at), role)


def in_scope(product: str | None, policy: Policy) -> bool:
    """Say whether a part number belongs to our products; every one does while no prefix is known (CMP-3)."""
    if not policy.product_prefixes or not product:
        return True
    return product.casefold().startswith(tuple(prefix.casefold() for prefix in policy.product_prefixes))


def _days(passage: Passage, now: datetime) -> int:
    return max(0, ((passage.left_at or now).date() - passage.entered_at.date()).days)


def _history(case: Case, policy: Policy, role: Role, now: datetime) -> tuple[Mapping[str, object], ...]:
    """Return the stays of a form, each with the late days that are its own (CMP-88)."""
    late = timing.charged(case, policy, now, statutory() if policy.limit.day_kind is DayKind.WORKING else None)
    return tuple(
        {
            "stage": passage.stage,
            "department": _holder(passage, case, role),
            "by": passage.by,
            "entered_at": passage.entered_at,
            "left_at": passage.left_at,
            "due": timing.due(passage),
            "days_late": days,
            "seriously_late": timing.seriously_late(passage, now),
            "opinion": passage.opinion,
        }
        for passage, days in zip(case.passages, late, strict=True)
    )
