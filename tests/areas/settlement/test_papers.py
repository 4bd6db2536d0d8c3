"""Signatures, proofs and their figures."""

from datetime import date
from typing import Any

import pytest

from custmgr.areas.settlement.facts.papers import Figures, Proof, Void
from custmgr.areas.settlement.facts.words import Place, ProofKind, State
from custmgr.areas.settlement.policy import Policy
from custmgr.areas.settlement.refusals.papers import (
    AllowanceFiguresMissing,
    AllowanceProofNotTaken,
    AllowanceProofUnsealed,
    DayOutside,
    FiguresOutOfPlace,
    MaySignNowhere,
    PaperEnded,
    ProofMissing,
    ProofThere,
    ReturnFiguresMissing,
    ReturnProofNotTaken,
    ReturnProofUnsealed,
    SignaturesMissing,
    SignedAlready,
)
from custmgr.areas.settlement.rules import papers
from custmgr.areas.staff.facts import Role
from tests.areas.complaints.conftest import person
from tests.areas.settlement.conftest import allowance, note

DAY = date(2024, 3, 10)
COPY = ProofKind.INVOICE_COPY
PROOF = Proof(ProofKind.ALLOWANCE_CERTIFICATE, DAY, Figures())
FOUR: dict[str, int] = {
    "price_fen": 100,
    "amount_fen": 800_000,
    "received_price_fen": 7900,
    "received_amount_fen": 6_320_000,
}
SIX = {**FOUR, "quantity_milli": 1_000_000, "received_quantity_milli": 4_000_000}


@pytest.mark.rule("CMP-74")
@pytest.mark.parametrize(
    ("role", "places"),
    [
        (Role.DEPT_MANAGER, (Place.MANAGER,)),
        (Role.BUSINESS_MANAGER, (Place.MANAGER,)),
        (Role.DEPUTY_GM, (Place.GENERAL_MANAGER,)),
        (Role.GENERAL_MANAGER, (Place.GENERAL_MANAGER,)),
        (Role.SALESPERSON, ()),
    ],
)
def test_managers_and_general_managers_sign_and_nobody_else(
    settlement_policy: Policy, role: Role, places: tuple[Place, ...]
) -> None:
    assert papers.place_of(person("某", role), settlement_policy.allowance) == places


@pytest.mark.rule("CMP-74")
def test_a_place_is_signed_once_and_nobody_signs_twice() -> None:
    signed = allowance(1, Place.MANAGER)
    both = (Place.MANAGER, Place.GENERAL_MANAGER)

    assert isinstance(papers.judge_signature(signed, person("沈经理"), (Place.MANAGER,)), SignedAlready)
    assert isinstance(papers.judge_signature(signed, person("赵经理"), both), SignedAlready)
    assert papers.judge_signature(signed, person("孙总"), both) is None
    assert isinstance(papers.judge_signature(signed, person("王业务"), ()), MaySignNowhere)


@pytest.mark.rule("CMP-74")
def test_the_customer_seals_once() -> None:
    assert papers.judge_seal(allowance(1, Place.MANAGER)) is None
    assert isinstance(papers.judge_seal(allowance(1, Place.CUSTOMER)), SignedAlready)


@pytest.mark.rule("CMP-74", "CMP-85", "CMP.6-11")
@pytest.mark.parametrize(
    ("places", "proof", "refusal"),
    [
        ((Place.MANAGER, Place.CUSTOMER), PROOF, SignaturesMissing),
        ((Place.MANAGER, Place.GENERAL_MANAGER), PROOF, SignaturesMissing),
        (tuple(Place), None, ProofMissing),
        (tuple(Place), PROOF, None),
    ],
)
def test_a_certificate_goes_to_accounting_with_three_signatures_and_its_proof(
    places: tuple[Place, ...], proof: Proof | None, refusal: type | None
) -> None:
    judged = papers.judge_bookable(allowance(800_000, *places, proof=proof))

    assert (type(judged) if judged else None) is refusal


@pytest.mark.rule("CMP-74")
def test_a_certificate_says_how_far_it_has_come() -> None:
    assert allowance(1, Place.MANAGER, Place.CUSTOMER, proof=PROOF).state is State.ISSUED
    assert allowance(1, *Place).state is State.SIGNED
    assert allowance(1, *Place, proof=PROOF).state is State.PROVED


@pytest.mark.rule("CMP-82")
@pytest.mark.parametrize(
    ("kind", "taken"),
    [
        (ProofKind.ORIGINAL_INVOICE, True),
        (ProofKind.INVOICE_COPY, True),
        (ProofKind.RETURN_CERTIFICATE, True),
        (ProofKind.ALLOWANCE_CERTIFICATE, False),
    ],
)
def test_a_return_is_proved_in_three_ways(settlement_policy: Policy, kind: ProofKind, taken: bool) -> None:
    judged = papers.judge_proof(note(received=1000), kind, settlement_policy.returns.proof_kinds, sealed=True)

    assert (judged is None) is taken
    assert judged is None or isinstance(judged, ReturnProofNotTaken)


@pytest.mark.rule("CMP-84")
@pytest.mark.parametrize(
    ("kind", "taken"),
    [
        (ProofKind.INVOICE_COPY, True),
        (ProofKind.ALLOWANCE_CERTIFICATE, True),
        (ProofKind.ORIGINAL_INVOICE, False),
        (ProofKind.RETURN_CERTIFICATE, False),
    ],
)
def test_an_allowance_is_proved_in_the_two_ways_the_paper_names(
    settlement_policy: Policy, kind: ProofKind, taken: bool
) -> None:
    judged = papers.judge_proof(allowance(1), kind, settlement_policy.allowance.proof_kinds, sealed=True)

    assert (judged is None) is taken
    assert judged is None or isinstance(judged, AllowanceProofNotTaken)


@pytest.mark.rule("CMP-84")
def test_the_policy_may_add_the_original_invoice_as_a_third_way() -> None:
    taken = (ProofKind.INVOICE_COPY, ProofKind.ORIGINAL_INVOICE)

    assert papers.judge_proof(allowance(1), ProofKind.ORIGINAL_INVOICE, taken, sealed=True) is None


@pytest.mark.rule("CMP-82", "CMP-84")
def test_a_proof_without_the_buyers_seal_is_none() -> None:
    on_return = papers.judge_proof(note(received=1000), COPY, (COPY,), sealed=False)
    on_allowance = papers.judge_proof(allowance(1), COPY, (COPY,), sealed=False)

    assert isinstance(on_return, ReturnProofUnsealed)
    assert isinstance(on_allowance, AllowanceProofUnsealed)


@pytest.mark.rule("CMP.6-11")
def test_a_paper_has_exactly_one_proof() -> None:
    for paper in (allowance(1, proof=PROOF), note(received=1000, proof=PROOF)):
        assert isinstance(papers.judge_proof(paper, COPY, (COPY,), sealed=True), ProofThere)


@pytest.mark.rule("CMP-82")
@pytest.mark.parametrize("empty", SIX)
def test_the_copy_for_a_return_states_six_figures(empty: str) -> None:
    lacking: dict[str, Any] = {**SIX, empty: None}

    assert papers.judge_figures(note(received=1000), COPY, Figures(**SIX)) is None
    assert isinstance(papers.judge_figures(note(received=1000), COPY, Figures(**lacking)), ReturnFiguresMissing)


@pytest.mark.rule("CMP-84")
@pytest.mark.parametrize("empty", FOUR)
def test_the_copy_for_an_allowance_states_four_figures(empty: str) -> None:
    lacking: dict[str, Any] = {**FOUR, empty: None}

    assert papers.judge_figures(allowance(1), COPY, Figures(**FOUR)) is None
    assert isinstance(papers.judge_figures(allowance(1), COPY, Figures(**lacking)), AllowanceFiguresMissing)


def test_figures_stand_on_a_copy_only_and_never_below_nothing() -> None:
    negative: dict[str, int] = {**SIX, "received_price_fen": -1}

    sealed = papers.judge_figures(note(received=1000), ProofKind.RETURN_CERTIFICATE, Figures(price_fen=100))
    quantities = papers.judge_figures(allowance(1), COPY, Figures(**SIX))
    below = papers.judge_figures(note(received=1000), COPY, Figures(**negative))

    assert all(isinstance(judged, FiguresOutOfPlace) for judged in (sealed, quantities, below))
    assert papers.judge_figures(note(received=1000), ProofKind.RETURN_CERTIFICATE, Figures()) is None


@pytest.mark.parametrize(("day", "refused"), [(7, True), (8, False), (20, False), (21, True)])
def test_a_step_lies_between_the_one_before_and_today(day: int, refused: bool) -> None:
    judged = papers.judge_day(date(2024, 3, day), date(2024, 3, 8), date(2024, 3, 20))

    assert isinstance(judged, DayOutside) is refused


@pytest.mark.rule("CMP.6-16")
def test_what_is_booked_or_void_is_touched_no_more() -> None:
    void = allowance(1, void=Void("误开", DAY))

    assert papers.judge_open(allowance(1)) is None
    assert isinstance(papers.judge_open(void), PaperEnded)
    assert isinstance(papers.judge_open(note(received=1000, posted=1000)), PaperEnded)
