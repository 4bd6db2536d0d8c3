"""Which cases may be settled, and how much of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custmgr.areas.complaints.facts.stated import Fact
from custmgr.areas.complaints.facts.words import Field, Outcome, Stage, Treatment
from custmgr.areas.complaints.policy import Policy as ComplaintPolicy
from custmgr.areas.settlement.facts.papers import Allowance, Void
from custmgr.areas.settlement.facts.words import Mode
from custmgr.areas.settlement.refusals.decisions import (
    AboveDecision,
    Followed,
    NoAmount,
    NothingDecided,
    Outgrown,
    Superseded,
    TreatmentNotDecided,
    UnfoundedCase,
)
from custmgr.areas.settlement.refusals.papers import ModeNotDecided
from custmgr.areas.settlement.rules import decisions
from custmgr.areas.staff.facts import Role
from tests.areas.settlement.conftest import allowance, closed_case, decided_case, decision, line


@pytest.mark.rule("CMP-72", "CMP.6-9")
@pytest.mark.parametrize("stage", [Stage.OPINION, Stage.SYNTHESIS, Stage.DECISION])
def test_a_case_that_is_not_decided_is_not_settled(policy: ComplaintPolicy, stage: Stage) -> None:
    judged = decisions.judge_case(decided_case(stage=stage, decision_id=None), Role.DEPUTY_GM, policy)

    assert isinstance(judged, NothingDecided)


@pytest.mark.rule("CMP-72")
def test_a_decided_case_is_settled_at_its_execution_and_after_its_close(policy: ComplaintPolicy) -> None:
    executing, closed = decided_case(), closed_case()

    assert decisions.judge_case(executing, Role.DEPUTY_GM, policy) is None
    assert decisions.judge_case(closed, Role.DEPUTY_GM, policy) is None


@pytest.mark.rule("CMP-72")
def test_what_the_customer_did_not_accept_is_settled_by_its_new_form(policy: ComplaintPolicy) -> None:
    old = closed_case(outcome=Outcome.NOT_ACCEPTED)
    refiled = closed_case(outcome=Outcome.NOT_ACCEPTED, child="240305")

    assert "refile {number}" in Superseded.way
    assert type(decisions.judge_case(old, Role.DEPUTY_GM, policy)) is Superseded
    assert isinstance(judged := decisions.judge_case(refiled, Role.DEPUTY_GM, policy), Followed)
    assert judged.child == "240305"


@pytest.mark.rule("CMP-72")
def test_an_unfounded_case_has_nothing_to_settle(policy: ComplaintPolicy) -> None:
    assert isinstance(decisions.judge_case(decided_case(founded=False), Role.DEPUTY_GM, policy), UnfoundedCase)


@pytest.mark.rule("CMP-67")
@pytest.mark.parametrize(
    ("decided_by", "refused"),
    [(Role.BUSINESS_MANAGER, True), (Role.DEPUTY_GM, False), (Role.GENERAL_MANAGER, False)],
)
def test_a_decision_below_the_present_amount_settles_nothing(
    policy: ComplaintPolicy, decided_by: Role, refused: bool
) -> None:
    case = decided_case(decisions=(decision(decided_by),))

    assert isinstance(decisions.judge_case(case, Role.DEPUTY_GM, policy), Outgrown) is refused


@pytest.mark.rule("CMP-73", "CMP.6-9")
@pytest.mark.parametrize(("fen", "refused"), [(799_999, False), (800_000, False), (800_001, True)])
def test_a_certificate_stays_within_the_decided_amount(fen: int, refused: bool) -> None:
    assert isinstance(decisions.judge_amount(decided_case(), fen, ()), AboveDecision) is refused


@pytest.mark.rule("CMP-73")
@pytest.mark.parametrize(("issued", "refused"), [((500_000,), False), ((500_000, 300_000), True)])
def test_two_certificates_use_the_amount_up_and_a_third_of_one_fen_is_refused(
    issued: tuple[int, ...], refused: bool
) -> None:
    judged = decisions.judge_amount(decided_case(), 300_000 if not refused else 1, [allowance(fen) for fen in issued])

    assert isinstance(judged, AboveDecision) is refused


@pytest.mark.rule("CMP-73")
def test_a_void_certificate_uses_nothing_up() -> None:
    void = allowance(800_000, void=Void("误开", decision().at.date()))

    assert decisions.judge_amount(decided_case(), 800_000, [void]) is None


@pytest.mark.rule("CMP-73")
@pytest.mark.parametrize("fen", [0, -1])
def test_a_certificate_over_nothing_is_none(fen: int) -> None:
    assert isinstance(decisions.judge_amount(decided_case(), fen, ()), NoAmount)


@pytest.mark.rule("CMP-73")
def test_compensation_and_allowance_together_are_what_was_decided() -> None:
    both = (line(Treatment.CLAIM, 500_000), line(Treatment.ALLOWANCE, 300_000), line(Treatment.RETURN, 9, 1, 1))

    assert decisions.decided_fen(decided_case(decided_losses=both)) == 800_000


@pytest.mark.rule("CMP-72")
def test_a_decision_on_goods_alone_pays_no_allowance() -> None:
    goods = decided_case(
        decided_losses=(line(Treatment.RETURN, 1_600_000, 1000, 8000),), treatments=(Treatment.RETURN,)
    )

    assert isinstance(decisions.judge_amount(goods, 1, ()), TreatmentNotDecided)


@pytest.mark.rule("CMP-73")
@pytest.mark.parametrize(
    ("treatments", "decided"),
    [
        ((Treatment.ALLOWANCE,), 800_000),
        ((Treatment.CLAIM, Treatment.ALLOWANCE), 800_000),
        ((Treatment.ALLOWANCE, Treatment.RETURN), None),
        ((), None),
    ],
)
def test_a_loss_in_one_figure_is_the_allowance_only_where_nothing_else_was_decided(
    treatments: tuple[Treatment, ...], decided: int | None
) -> None:
    case = decided_case(decided_losses=(), treatments=treatments, decisions=(decision(loss_fen=800_000),))

    assert decisions.decided_fen(case) == decided


@given(st.lists(st.integers(1, 500_000), max_size=8))
def test_certificates_that_are_issued_never_add_up_to_more_than_was_decided(amounts: list[int]) -> None:
    case = decided_case()
    issued: list[Allowance] = []
    for fen in amounts:
        if decisions.judge_amount(case, fen, issued) is None:
            issued.append(allowance(fen))

    assert sum(paper.amount_fen for paper in issued) <= 800_000


@pytest.mark.rule("CMP-75")
@pytest.mark.parametrize(
    ("treatments", "mode"),
    [
        ((Treatment.RETURN,), Mode.RETURN),
        ((Treatment.RETURN, Treatment.REPLACEMENT), Mode.EXCHANGE),
        ((Treatment.RETURN, Treatment.REWORK), Mode.RETURN),
    ],
)
def test_an_exchange_is_a_return_with_a_replacement(treatments: tuple[Treatment, ...], mode: Mode) -> None:
    assert decisions.mode_of(decided_case(treatments=treatments)) is mode


@pytest.mark.rule("CMP-75")
def test_goods_to_be_reworked_come_back_as_many_as_were_confirmed_defective() -> None:
    case = decided_case(
        treatments=(Treatment.REWORK,), decided_losses=(), facts=(Fact(Stage.QC, Field.CONFIRMED, "30"),)
    )

    assert decisions.mode_of(case) is Mode.REWORK
    assert decisions.approved(case, Mode.REWORK) == decisions.Approved(30_000, None)
    assert decisions.judge_mode(case, Mode.REWORK) is None


@pytest.mark.rule("CMP-75")
def test_without_a_confirmed_quantity_the_form_says_how_many_are_reworked() -> None:
    case = decided_case(treatments=(Treatment.REWORK,), decided_losses=(), defective_milli=20_000)

    assert decisions.approved(case, Mode.REWORK) == decisions.Approved(20_000, None)


@pytest.mark.rule("CMP-72", "CMP-75")
def test_goods_come_back_only_in_a_way_that_was_decided() -> None:
    assert isinstance(decisions.judge_mode(decided_case(), Mode.REWORK), TreatmentNotDecided)
    assert isinstance(decisions.judge_mode(decided_case(), Mode.EXCHANGE), ModeNotDecided)
    assert isinstance(decisions.judge_mode(decided_case(decided_losses=()), Mode.RETURN), TreatmentNotDecided)
    assert decisions.judge_mode(decided_case(), Mode.RETURN) is None
