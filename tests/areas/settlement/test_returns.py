"""Returned goods: received by the note or by instruction, booked within the ratio."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custmgr.areas.complaints.facts.words import Treatment
from custmgr.areas.settlement.facts.papers import Figures, Proof, Receipt, ReturnNote, Void
from custmgr.areas.settlement.facts.words import Mode, ProofKind, State
from custmgr.areas.settlement.refusals.papers import ProofMissing
from custmgr.areas.settlement.refusals.returns import (
    BadRatio,
    BeyondRatio,
    InstructionIncomplete,
    InstructionNeeded,
    NoQuantity,
    NoteIncomplete,
    NothingToPost,
    NotReceived,
    NotVerified,
    OtherPrice,
    OtherRatio,
    ReceivedAlready,
    TooLateToVoid,
    VerifiedAlready,
)
from custmgr.areas.settlement.rules import returns
from tests.areas.settlement.conftest import decided_case, line, note, ratio

FIVE = ratio("0.05")
DAY = date(2024, 3, 12)
PROOF = Proof(ProofKind.RETURN_CERTIFICATE, DAY, Figures())


def case_of(quantity: int) -> Any:
    """Return a case with that many pieces approved to come back."""
    return decided_case(decided_losses=(line(Treatment.RETURN, 1, quantity, 8000),))


@pytest.mark.rule("CMP-75")
def test_a_note_states_its_reason_and_its_basis() -> None:
    case = decided_case()

    assert returns.judge_note(case, 1, "尺寸", "核决") is None
    assert isinstance(returns.judge_note(case, 1, " ", "核决"), NoteIncomplete)
    assert isinstance(returns.judge_note(case, 1, "尺寸", ""), NoteIncomplete)
    assert isinstance(returns.judge_note(case, 0, "尺寸", "核决"), NoQuantity)


@pytest.mark.rule("CMP-77", "CMP-78", "CMP-79", "CMP-80")
@pytest.mark.parametrize(
    ("approved", "over", "actual", "refused"),
    [
        (1000, "0", 1, False),
        (1000, "0", 950, False),
        (1000, "0", 1000, False),
        (1000, "0", 1001, True),
        (1000, "0.05", 1050, False),
        (1000, "0.05", 1051, True),
        (33, "0.05", 34, False),
        (33, "0.05", 35, True),
    ],
)
def test_no_more_is_booked_than_was_approved_and_the_ratio_allows(
    approved: int, over: str, actual: int, refused: bool
) -> None:
    judged = returns.judge_posting(case_of(approved), note(actual, received=actual), (), ratio(over))

    assert isinstance(judged, BeyondRatio) is refused


@pytest.mark.rule("CMP-78")
def test_a_return_of_nothing_is_not_booked() -> None:
    assert isinstance(returns.judge_posting(case_of(1000), note(received=0), (), FIVE), NothingToPost)


@pytest.mark.rule("CMP-79")
@pytest.mark.parametrize(("second", "refused"), [(449, False), (450, False), (451, True)])
def test_all_notes_of_a_case_are_added_up(second: int, refused: bool) -> None:
    first = note(600, received=600, posted=600, id=2)

    judged = returns.judge_posting(case_of(1000), note(second, received=second), (first,), FIVE)

    assert isinstance(judged, BeyondRatio) is refused


@pytest.mark.rule("CMP-79")
def test_reworked_goods_and_credited_goods_are_counted_apart() -> None:
    reworked = note(600, received=600, posted=600, id=2, mode=Mode.REWORK)

    assert returns.posted_milli(note(1000), (reworked,)) == 0


@given(st.integers(1, 10_000), st.integers(0, 100), st.lists(st.integers(1, 4000), max_size=6))
def test_what_is_booked_in_all_never_passes_the_limit(approved: int, percent: int, came: list[int]) -> None:
    over = Fraction(percent, 100)
    booked: list[ReturnNote] = []
    for place, pieces in enumerate(came, start=1):
        one = note(pieces, received=pieces, id=place)
        if returns.judge_posting(case_of(approved), one, booked, over) is None:
            booked.append(note(pieces, received=pieces, posted=pieces, id=place))

    assert sum(one.voucher.quantity_milli or 0 for one in booked if one.voucher) <= approved * 1000 * (1 + over)


@pytest.mark.rule("CMP-79")
def test_the_customers_own_ratio_counts_before_the_companys() -> None:
    assert returns.ratio_of((note(),), Decimal("0.02")) == ratio("0.02")
    assert returns.ratio_of((note(), note(over_ratio=FIVE)), Decimal("0.02")) == FIVE
    assert returns.ratio_of((note(over_ratio=FIVE, void=Void("误开", DAY)),), Decimal(0)) == 0


@pytest.mark.rule("CMP-79")
@pytest.mark.parametrize(
    ("stated", "refusal"),
    [(None, None), ("0.05", None), ("0.06", OtherRatio), ("-0.01", BadRatio), ("1.01", BadRatio)],
)
def test_an_order_has_one_ratio(stated: str | None, refusal: type | None) -> None:
    judged = returns.judge_ratio(decided_case(), ratio(stated) if stated else None, (note(over_ratio=FIVE),))

    assert (type(judged) if judged else None) is refusal


@pytest.mark.rule("CMP-79")
@pytest.mark.parametrize(("stated", "refused"), [("0", False), ("1", False), ("1.000001", True)])
def test_a_ratio_lies_between_nothing_and_the_whole(stated: str, refused: bool) -> None:
    assert isinstance(returns.judge_ratio(decided_case(), ratio(stated), ()), BadRatio) is refused


@pytest.mark.rule("CMP-81", "CMP.6-10")
@pytest.mark.parametrize(("received", "refused"), [(999, True), (1000, False), (1001, True)])
def test_what_differs_from_the_note_needs_an_instruction(received: int, refused: bool) -> None:
    judged = returns.judge_receipt(note(1000), Receipt(received * 1000, "吴仓管", DAY))

    assert isinstance(judged, InstructionNeeded) is refused


@pytest.mark.rule("CMP-81", "CMP.6-10")
@pytest.mark.parametrize(
    ("instruction", "by", "on", "refused"),
    [
        ("按实收", "赵经理", DAY, False),
        ("按实收", "赵经理", date(2024, 3, 11), False),
        ("按实收", "赵经理", date(2024, 3, 13), True),
        ("按实收", "吴仓管", DAY, True),
        ("按实收", None, DAY, True),
        (None, "赵经理", DAY, True),
    ],
)
def test_an_instruction_says_what_who_and_when_before_the_goods_are_signed_for(
    instruction: str | None, by: str | None, on: date, refused: bool
) -> None:
    judged = returns.judge_receipt(note(1000), Receipt(990_000, "吴仓管", DAY, instruction, by, on))

    assert isinstance(judged, InstructionIncomplete) is refused


@pytest.mark.rule("CMP-76", "CMP-81", "CMP-83")
@pytest.mark.parametrize(
    ("stood", "to", "refusal"),
    [
        (note(signatures=()), State.VERIFIED, None),
        (note(signatures=()), State.RECEIVED, NotVerified),
        (note(signatures=()), State.PROVED, NotVerified),
        (note(), State.VERIFIED, VerifiedAlready),
        (note(), State.RECEIVED, None),
        (note(), State.PROVED, NotReceived),
        (note(), State.BOOKED, NotReceived),
        (note(received=1000), State.VERIFIED, VerifiedAlready),
        (note(received=1000), State.RECEIVED, ReceivedAlready),
        (note(received=1000), State.PROVED, None),
        (note(received=1000), State.BOOKED, ProofMissing),
        (note(received=1000, proof=PROOF), State.BOOKED, None),
    ],
)
def test_a_note_is_verified_received_proved_and_booked_in_this_order(
    stood: ReturnNote, to: State, refusal: type | None
) -> None:
    judged = returns.judge_step(stood, to)

    assert (type(judged) if judged else None) is refusal


@pytest.mark.rule("CMP-77")
def test_returned_goods_are_credited_at_the_whole_price_and_not_at_the_loss_rate() -> None:
    assert returns.amount_fen(1_990_000, 8000) == 15_920_000
    assert returns.amount_fen(1_500, 333) == 500
    assert returns.amount_fen(1_000, None) == 0


@pytest.mark.rule("CMP-80")
@pytest.mark.parametrize(
    ("quantity", "price_fen", "amount_fen", "refused"),
    [
        (990_000, 8000, 7_920_000, False),
        (990_000, 7999, 7_919_010, True),
        (990_000, 8001, 7_920_990, True),
        (991_000, 8000, 7_928_000, True),
        (990_000, 8000, 7_920_001, True),
    ],
)
def test_the_copy_states_what_was_received_at_the_approved_price(
    quantity: int, price_fen: int, amount_fen: int, refused: bool
) -> None:
    figures = Figures(quantity, price_fen, amount_fen, 1, 1, 1)

    judged = returns.judge_credit(note(1000, received=990), figures, 8000)

    assert isinstance(judged, OtherPrice) is refused


@pytest.mark.rule("CMP-80")
def test_a_proof_without_figures_is_not_compared() -> None:
    assert returns.judge_credit(note(1000, received=990), Figures(), 8000) is None


@pytest.mark.rule("CMP-81")
def test_a_note_is_made_void_only_before_goods_were_received_on_it() -> None:
    assert returns.judge_void(note()) is None
    assert returns.judge_void(note(received=0)) is None
    assert isinstance(returns.judge_void(note(received=1)), TooLateToVoid)


@pytest.mark.rule("CMP-81")
def test_the_goods_of_a_case_count_once_none_is_on_its_way() -> None:
    first, second = note(600, received=600), note(400)

    assert returns.received_milli((first, second)) is None
    assert returns.received_milli((first, note(400, received=390))) == 990_000
    assert returns.received_milli((first, note(400, void=Void("误开", DAY)))) == 600_000
    assert returns.received_milli((note(600, received=600, mode=Mode.REWORK),)) is None


def test_a_note_shows_what_was_approved_and_may_be_booked() -> None:
    shown = returns.described(note(33, received=30), case_of(33), FIVE)

    assert (shown.approved, shown.price_fen, shown.limit) == (33, 8000, ratio("34.65"))
    assert returns.described(note(), decided_case(decided_losses=()), FIVE) == note(counted_ratio=FIVE)
    assert note().limit is None


@pytest.mark.rule("CMP-79")
def test_what_is_noted_in_all_counts_what_came_and_leaves_out_void_notes() -> None:
    came, waiting = note(1000, received=990, id=1), note(1000, id=2)
    void, rework = note(1000, id=3, void=Void("写错", date(2024, 3, 9))), note(50, id=4, mode=Mode.REWORK)

    assert returns.noted(waiting, [came, waiting, void, rework]) == 1990
