"""What may be printed, what may leave the house, who receives a copy: each boundary on both sides."""

from collections.abc import Callable
from dataclasses import fields
from datetime import date, datetime
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custmgr.areas.complaints.facts.cases import Case, Decision, Present
from custmgr.areas.complaints.facts.losses import LossLine
from custmgr.areas.complaints.facts.words import Stage, Treatment
from custmgr.areas.papers import rules
from custmgr.areas.papers.facts import Handing, Trail
from custmgr.areas.papers.policy import Policy
from custmgr.areas.papers.refusals import (
    DecisionOutgrown,
    HandedAhead,
    HandedBeforeClosing,
    NoSuchCopy,
    NotClosedYet,
    NothingDecided,
    NotItsKeeper,
)
from custmgr.areas.staff.facts import Department, Role
from custmgr.ground import policy as policies
from tests.areas.complaints.conftest import person

PAPERS = policies.build(Policy, policies.built_in("papers"))
LEVELS = [Role.BUSINESS_MANAGER, Role.DEPUTY_GM, Role.GENERAL_MANAGER]
CLOSED_ON, TODAY = date(2024, 3, 12), date(2024, 3, 15)
Make = Callable[..., Case]


def closed(make: Make, **changes: Any) -> Case:
    """Return a case closed on 2024-03-12."""
    return make(stage=Stage.CLOSED, closed_on=CLOSED_ON, **changes)


def decided(make: Make, by: Role, **changes: Any) -> Present:
    """Return a case at its execution that somebody of this role decided at 98,000.00."""
    at = datetime.fromisoformat("2024-03-07T09:00")
    decision = Decision(1, at, "赵经理", by, by, 9_800_000, 9_800_000, approved=True, opinion=None, edition="1")
    told = {"stage": Stage.EXECUTE, "decision_id": 1, "decisions": (decision,)}
    return present(make(**told), **changes)


def present(case: Case, **changes: Any) -> Present:
    """Return a case as it stands, with what the day adds."""
    return Present(**{field.name: getattr(case, field.name) for field in fields(Case)}, **changes)


def line(kind: Treatment, amount_fen: int, quantity: int | None = None, price_fen: int | None = None) -> LossLine:
    """Return a decided line of the loss."""
    milli = None if quantity is None else quantity * 1000
    rate = Fraction(1, 5) if kind is Treatment.RETURN else None
    at = datetime.fromisoformat("2024-03-06T09:00")
    estimated = kind is Treatment.RETURN
    return LossLine(1, kind, amount_fen, milli, price_fen, None, None, None, estimated, at, rate)


@pytest.mark.rule("CMP-49")
@pytest.mark.parametrize("copy, refused", [(0, True), (1, False), (5, False), (6, True)])
def test_a_closed_form_has_the_copies_one_to_five(case: Make, copy: int, refused: bool) -> None:
    verdict = rules.judge_copy(closed(case), copy, PAPERS)

    assert isinstance(verdict, NoSuchCopy) is refused
    assert (verdict is None) is not refused


@pytest.mark.rule("CMP-49")
@pytest.mark.parametrize("stage", [stage for stage in Stage if stage is not Stage.CLOSED])
def test_no_other_form_has_copies(case: Make, stage: Stage) -> None:
    assert isinstance(rules.judge_copy(case(stage=stage), 1, PAPERS), NotClosedYet)


@pytest.mark.rule("CMP-49")
def test_each_copy_has_the_keeper_the_paper_names() -> None:
    keepers = (Department.QC, Department.MFG, Department.BUSINESS, Department.ACCOUNTING, Department.GMO)

    assert PAPERS.copies == keepers
    assert PAPERS.form_no == "14.6.3"
    assert PAPERS.faults() == ()


@pytest.mark.rule("CMP-49")
@pytest.mark.parametrize("copies", [(), (Department.QC, Department.QC)])
def test_a_policy_without_copies_or_with_a_keeper_twice_is_faulty(copies: tuple[Department, ...]) -> None:
    assert Policy("14.6.3", copies).faults()


@pytest.mark.rule("CMP-49")
@pytest.mark.parametrize(
    "on, refused",
    [(date(2024, 3, 11), HandedBeforeClosing), (CLOSED_ON, None), (TODAY, None), (date(2024, 3, 16), HandedAhead)],
    ids=["the day before the closing", "the day of the closing", "today", "tomorrow"],
)
def test_a_copy_is_signed_for_between_the_closing_and_today(case: Make, on: date, refused: type | None) -> None:
    verdict = rules.judge_handing(closed(case), 1, person("吴质管", Role.QC), on, TODAY, PAPERS)

    assert (type(verdict) if verdict else None) is refused


@pytest.mark.rule("CMP-49")
@pytest.mark.parametrize(
    "copy, role", [(1, Role.QC), (2, Role.MFG), (3, Role.CLERK), (4, Role.ACCOUNTING), (5, Role.GMO)]
)
def test_a_copy_goes_to_its_keeper_and_to_nobody_else(case: Make, copy: int, role: Role) -> None:
    def judged(holder: Role) -> object:
        return rules.judge_handing(closed(case), copy, person("某人", holder), TODAY, TODAY, PAPERS)

    assert judged(role) is None
    assert isinstance(judged(Role.RD), NotItsKeeper)


@pytest.mark.rule("CMP-49")
def test_a_copy_nobody_signed_for_lies_with_the_office_that_issues_it(case: Make) -> None:
    trail = Trail({1: TODAY}, {1: Handing("吴质管", TODAY)})
    first, second, *_others = rules.holdings(closed(case), trail, PAPERS)

    assert (first.holder, first.since, first.signed, first.printed_on) == ("吴质管", TODAY, True, TODAY)
    assert (second.holder, second.since, second.signed) == (Department.GMO, CLOSED_ON, False)


@pytest.mark.rule("CMP-47", "CMP.6-4")
@pytest.mark.parametrize("stage", [Stage.DRAFT, Stage.ACCEPT, Stage.SYNTHESIS, Stage.DECISION, Stage.VOID])
def test_no_letter_before_the_decision(case: Make, stage: Stage) -> None:
    assert isinstance(rules.judge_letter(present(case(stage=stage)), LEVELS), NothingDecided)


@pytest.mark.rule("CMP-47", "CMP-67")
@pytest.mark.parametrize(
    "decider, required, refused",
    [
        (Role.BUSINESS_MANAGER, Role.BUSINESS_MANAGER, False),
        (Role.DEPUTY_GM, Role.BUSINESS_MANAGER, False),
        (Role.BUSINESS_MANAGER, Role.DEPUTY_GM, True),
        (Role.GENERAL_MANAGER, Role.DEPUTY_GM, False),
        (Role.DEPUTY_GM, Role.GENERAL_MANAGER, True),
    ],
)
def test_the_letter_needs_a_decision_at_the_level_the_amount_asks_for_now(
    case: Make, decider: Role, required: Role, refused: bool
) -> None:
    verdict = rules.judge_letter(decided(case, decider, authority=required, amount_fen=10_200_000), LEVELS)

    assert isinstance(verdict, DecisionOutgrown) is refused


@pytest.mark.rule("CMP-48", "CMP.6-5")
def test_the_customer_is_told_amounts_of_what_is_paid_and_quantities_of_what_moves(case: Make) -> None:
    lines = (
        line(Treatment.ALLOWANCE, 500_000),
        line(Treatment.RETURN, 3_200_000, 2000, 8000),
        line(Treatment.REWORK, 500_000),
    )
    treatments = (Treatment.CLAIM, Treatment.ALLOWANCE, Treatment.RETURN, Treatment.REWORK)
    told = rules.promises(case(treatments=treatments, decided_losses=lines, loss_fen=4_200_000))

    assert [(promise.treatment, promise.quantity, promise.amount_fen) for promise in told] == [
        (Treatment.CLAIM, None, None),
        (Treatment.ALLOWANCE, None, 500_000),
        (Treatment.RETURN, 2000, None),
        (Treatment.REWORK, None, None),
    ]


@pytest.mark.rule("CMP-48", "CMP.6-5")
@given(st.lists(st.sampled_from([t for t in Treatment if t is not Treatment.NONE]), unique=True), st.integers(0, 10**9))
def test_no_amount_but_a_decided_payment_is_ever_promised(case: Make, kinds: list[Treatment], fen: int) -> None:
    moved = {Treatment.RETURN, Treatment.REPLACEMENT}
    lines = tuple(line(kind, fen + 1, 10 if kind in moved else None, fen if kind in moved else None) for kind in kinds)
    told = rules.promises(case(treatments=tuple(kinds), decided_losses=lines))

    assert {p.treatment for p in told if p.amount_fen} <= {Treatment.CLAIM, Treatment.ALLOWANCE}


@pytest.mark.rule("CMP-61")
@pytest.mark.parametrize("today, left", [(date(2024, 3, 13), 1), (date(2024, 3, 14), 0), (date(2024, 3, 15), -1)])
def test_the_due_day_itself_leaves_no_day(case: Make, today: date, left: int) -> None:
    assert rules.days_left(case(), today) == left


def test_a_closed_case_has_no_days_left(case: Make) -> None:
    assert rules.days_left(closed(case), TODAY) is None
