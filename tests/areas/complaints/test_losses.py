"""What a complaint cost: the standard of loss calculation, line by line."""

import sqlite3
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custmgr.areas.complaints import views
from custmgr.areas.complaints.actions import losses as entering
from custmgr.areas.complaints.facts.words import Treatment
from custmgr.areas.complaints.refusals.losses import NegativeLoss, NothingLost, NotTreated, WrongFigures
from custmgr.areas.complaints.rules import losses
from custmgr.areas.complaints.rules.losses import Figures, Line
from custmgr.ground.desk import open_desk
from custmgr.ground.periods import Month
from tests.areas.complaints.conftest import WAY, Desk, Make

RATE = Decimal("0.20")
ALL = "claim,allowance,return,replacement,rework"
WORKED = {
    "claim": (("--amount", "30000"), "30000.00", "30,000.00"),
    "allowance": (("--amount", "5000"), "5000.00", "5,000.00"),
    "return": (("--quantity", "2000", "--price", "80"), "32000.00", "2,000 × 80.00 × 20%"),
    "replacement": (("--quantity", "500", "--price", "82"), "41000.00", "500 × 82.00"),
    "rework": (("--work", "3000", "--transport", "1200", "--waste", "800"), "5000.00", "3,000.00 + 1,200.00 + 800.00"),
}


def combined(desk: Desk, treatment: str = ALL, **changes: str) -> Desk:
    """Take a fresh case to its combined opinion with these treatments proposed."""
    assert desk.open(**changes).status == 0
    desk.walk("accept", "qc", "mfg", "review")
    assert desk.route(*WAY["opinion"], "--set", f"treatment={treatment}").status == 0
    return desk


def enter(desk: Desk, kind: str, *words: str, now: str = "2024-03-02T10:00") -> Any:
    """Enter a line of the loss of the worked case, or another one."""
    return desk("loss", desk.number, "--kind", kind, *(words or WORKED[kind][0]), now=now)


def settle(desk: Desk, treatment: str = ALL, *words: str) -> Any:
    """Write the combined opinion, its loss by lines."""
    stated = ("--set", "founded=yes", "--set", f"treatment={treatment}", "--set", "tracked=yes")
    return desk.route("--by", "陈生管", *stated, "--set", "responsible=二线", *words)


@pytest.mark.rule("CMP-106", "CMP-107", "CMP-108", "CMP-109", "CMP-110", "CMP-111")
def test_the_worked_case_is_entered_line_by_line_and_adds_up(desk: Desk) -> None:
    combined(desk)

    shown = [enter(desk, kind).json for kind in WORKED][-1]

    told = {line["kind"]: (line["amount"], line["formula"]) for line in shown["lines"]}
    assert told == {kind: (amount, formula) for kind, (_words, amount, formula) in WORKED.items()}
    assert shown["total"] == "113000.00"
    assert [line["kind"] for line in shown["lines"] if line["estimated"]] == ["return"]
    decision = settle(desk).json
    assert (decision["loss"], decision["authority"]) == ("113000.00", "deputy_gm")


@pytest.mark.rule("CMP-108", "CMP-109")
@pytest.mark.parametrize(
    ("kind", "quantity", "price", "amount"),
    [
        (Treatment.RETURN, "2000", 80_00, 32000_00),
        (Treatment.RETURN, "333", 12_34, 821_84),
        (Treatment.RETURN, "0", 80_00, 0),
        (Treatment.RETURN, "1990", 80_00, 31840_00),
        (Treatment.RETURN, "1000", 50_00, 10000_00),
        (Treatment.REPLACEMENT, "500", 82_00, 41000_00),
        (Treatment.REPLACEMENT, "0.005", 1_00, 1),
        (Treatment.RETURN, "0.124", 1_00, 2),
        (Treatment.RETURN, "0.125", 1_00, 3),
    ],
)
def test_a_return_counts_twenty_percent_of_its_price_and_a_replacement_all_of_it(
    kind: Treatment, quantity: str, price: int, amount: int
) -> None:
    line = losses.line_of(kind, Figures(quantity=Decimal(quantity), price=price), RATE)

    assert isinstance(line, Line)
    assert line.amount_fen == amount


@pytest.mark.rule("CMP-112")
def test_an_exchange_counts_twice(desk: Desk) -> None:
    combined(desk, "return,replacement")

    enter(desk, "return", "--quantity", "100", "--price", "50")
    shown = enter(desk, "replacement", "--quantity", "100", "--price", "52").json

    assert [line["amount"] for line in shown["lines"]] == ["1000.00", "5200.00"]
    assert shown["total"] == "6200.00"


@pytest.mark.rule("CMP-106", "CMP-107", "CMP-110")
@pytest.mark.parametrize(
    ("kind", "figures", "amount"),
    [
        (Treatment.CLAIM, Figures(amount=0), 0),
        (Treatment.CLAIM, Figures(amount=1), 1),
        (Treatment.ALLOWANCE, Figures(amount=5000_00), 5000_00),
        (Treatment.REWORK, Figures(work=3000_00, transport=1200_00, waste=800_00), 5000_00),
        (Treatment.REWORK, Figures(work=1, transport=0, waste=0), 1),
    ],
)
def test_what_is_paid_counts_as_it_is(kind: Treatment, figures: Figures, amount: int) -> None:
    line = losses.line_of(kind, figures, RATE)

    assert isinstance(line, Line)
    assert line.amount_fen == amount


@pytest.mark.rule("CMP-113")
@pytest.mark.parametrize(
    ("kind", "figures", "refusal"),
    [
        (Treatment.CLAIM, Figures(amount=-1), NegativeLoss),
        (Treatment.RETURN, Figures(quantity=Decimal(-1), price=1), NegativeLoss),
        (Treatment.REWORK, Figures(work=1, transport=-1, waste=1), NegativeLoss),
        (Treatment.CLAIM, Figures(), WrongFigures),
        (Treatment.CLAIM, Figures(amount=1, price=1), WrongFigures),
        (Treatment.RETURN, Figures(quantity=Decimal("0.0001"), price=1), WrongFigures),
        (Treatment.NONE, Figures(amount=1), NothingLost),
    ],
)
def test_a_line_has_exactly_its_figures_and_none_below_zero(
    kind: Treatment, figures: Figures, refusal: type[Exception]
) -> None:
    assert isinstance(losses.line_of(kind, figures, RATE), refusal)


@pytest.mark.rule("CMP-113")
def test_a_line_fits_the_treatment_and_nothing_takes_it_back(case: Make) -> None:
    line = Line(Treatment.REWORK, 1)

    refused = losses.judge_kind(case(), line, (Treatment.ALLOWANCE,))

    assert isinstance(refused, NotTreated)
    assert refused.asked == "allowance,rework"
    assert losses.judge_kind(case(), line, (Treatment.REWORK,)) is None
    assert losses.judge_kind(case(), Line(Treatment.REWORK, 0), (Treatment.ALLOWANCE,)) is None


@pytest.mark.rule("CMP-113", "CMP.6-16")
def test_a_line_outside_the_treatments_is_refused_until_they_are_restated(desk: Desk) -> None:
    combined(desk, "allowance")
    refused = enter(desk, "rework")
    assert (refused.status, refused.error["rule"]) == (3, "CMP-113")
    assert enter(desk, "claim", "--amount", "-1").error["rule"] == "CMP-113"
    assert enter(desk, "scrap", "--amount", "1").status == 2

    restated = enter(desk, "rework", *WORKED["rework"][0], "--treatment", "allowance,rework").json

    assert restated["total"] == "5000.00"
    assert settle(desk, "allowance").error["rule"] == "CMP-113"
    assert settle(desk, "allowance,rework").status == 0


@pytest.mark.rule("CMP-111")
def test_the_sum_of_the_lines_is_the_loss_whatever_single_figure_is_stated(desk: Desk) -> None:
    combined(desk, "claim")
    enter(desk, "claim", "--amount", "98000")

    refused = settle(desk, "claim", "--set", "loss=98000.01")
    assert (refused.status, refused.error["rule"]) == (3, "CMP-111")

    assert settle(desk, "claim", "--set", "loss=98000").json["loss"] == "98000.00"


@pytest.mark.rule("CMP-44")
def test_losses_wait_for_the_combined_opinion(opened: Desk) -> None:
    opened.walk("accept", "qc", "mfg", "review")

    refused = enter(opened, "claim")

    assert (refused.status, refused.error["rule"]) == (3, "CMP-44")
    assert opened.show()["losses"] == []


@pytest.mark.rule("CMP-67", "CMP.6-16")
def test_a_later_line_needs_a_reason_and_a_new_decision_when_it_outgrows_the_decider(desk: Desk) -> None:
    combined(desk, "claim,rework")
    enter(desk, "claim", "--amount", "98000")
    settle(desk, "claim,rework")
    assert desk("approve", "240301", "--by", "赵经理").status == 0
    assert enter(desk, "rework", "--work", "4000", "--transport", "0", "--waste", "0").status == 2

    more = enter(desk, "rework", "--work", "4000", "--transport", "0", "--waste", "0", "--reason", "又坏了")

    assert more.json["total"] == "102000.00"
    assert desk.close().error["rule"] == "CMP-67"
    assert desk("approve", "240301", "--by", "赵经理").error["rule"] == "CMP-64"
    again = desk("approve", "240301", "--by", "钱副总").json
    assert again["loss"] == "102000.00"
    outcomes = [decision["outcome"] for decision in desk.show()["decisions"]]
    assert outcomes == ["approved", "approved_changed"]
    assert desk.close().status == 0


@pytest.mark.rule("CMP-67")
def test_a_smaller_loss_needs_no_new_decision(desk: Desk) -> None:
    combined(desk, "claim")
    enter(desk, "claim", "--amount", "100000")
    settle(desk, "claim")
    desk("approve", "240301", "--by", "赵经理")

    enter(desk, "claim", "--amount", "99999.99", "--reason", "少付一分")

    assert desk.close().status == 0


@pytest.mark.rule("CMP.6-16")
def test_every_line_that_was_entered_is_kept(desk: Desk) -> None:
    combined(desk, "claim")
    enter(desk, "claim", "--amount", "1")
    enter(desk, "claim", "--amount", "2")

    with open_desk() as room:
        kept = [row[0] for row in room.connection.execute("SELECT amount_fen FROM complaint_loss ORDER BY id")]
        counted = [line.amount_fen for line in views.find(room.connection, "240301").losses]

    assert (kept, counted) == ([100, 200], [200])


@pytest.mark.rule("CMP.6-8", "CMP-59")
def test_an_unfounded_complaint_carries_no_line(desk: Desk) -> None:
    combined(desk, "claim")
    enter(desk, "claim", "--amount", "1.00")
    refused = desk.route("--set", "founded=no")
    assert (refused.status, refused.error["rule"]) == (3, "CMP-59")

    enter(desk, "claim", "--amount", "0")
    decided = desk.route("--set", "founded=no").json

    assert (decided["stage"], decided["loss"]) == ("decision", None)
    assert enter(desk, "claim", "--amount", "1", "--reason", "x").error["rule"] == "CMP-59"


@pytest.mark.rule("CMP-108", "CMP.6-17", "CMP.6-18")
def test_goods_received_correct_a_closed_case_but_not_the_statistics_of_its_month(desk: Desk) -> None:
    combined(desk)
    for kind in WORKED:
        enter(desk, kind)
    settle(desk)
    desk("approve", "240301", "--by", "钱副总")
    desk.close()

    with open_desk() as room:
        entering.actualize_return(room, 1, 1_990_000)
        case = views.find(room.connection, "240301")
        (frozen,) = views.closed_in(room.connection, Month(2024, 3))

    received = next(line for line in case.losses if line.kind is Treatment.RETURN)
    assert (received.amount_fen, received.estimated, case.loss_fen) == (31840_00, False, 112840_00)
    assert [line.quantity for line in case.decided_losses if line.kind is Treatment.RETURN] == [2000]
    assert (frozen.loss_fen, sum(line.amount_fen for line in frozen.losses)) == (113000_00, 113000_00)
    assert enter(desk, "claim", "--amount", "1", "--reason", "x").error["rule"] == "CMP.6-17"


@pytest.mark.rule("CMP-80")
def test_a_larger_return_of_a_closed_case_waits_for_a_new_decision(desk: Desk) -> None:
    combined(desk, "return")
    enter(desk, "return", "--quantity", "1000", "--price", "80")
    settle(desk, "return")
    desk("approve", "240301", "--by", "赵经理")
    desk.close()
    assert desk("approve", "240301", "--by", "孙总").status == 3

    enter(desk, "return", "--quantity", "1051", "--price", "80", "--reason", "多退")
    decided = desk("approve", "240301", "--by", "赵经理").json

    assert decided["stage"] == "closed"
    with open_desk() as room:
        assert [line.quantity for line in views.find(room.connection, "240301").decided_losses] == [1051]
    beyond = enter(desk, "return", "--quantity", "6251", "--price", "80", "--reason", "更多")
    assert (beyond.status, beyond.error["rule"]) == (3, "CMP-80")


@pytest.mark.rule("CMP-67", "CMP-80")
def test_a_loss_line_changed_since_lets_the_case_be_decided_again(desk: Desk) -> None:
    combined(desk, "return")
    enter(desk, "return", "--quantity", "1000", "--price", "80")
    settle(desk, "return")
    desk("approve", "240301", "--by", "孙总")
    assert desk("approve", "240301", "--by", "孙总").error["rule"] == "CMP.6-16"

    enter(desk, "return", "--quantity", "1051", "--price", "80", "--reason", "多退")

    assert desk("approve", "240301", "--by", "孙总").json["stage"] == "execute"


@given(
    milli=st.integers(0, 10**9), price=st.integers(0, 10**7), rate=st.sampled_from([Fraction(1, 5), None])
)  # fmt: skip
@pytest.mark.rule("CMP-108", "CMP-109")
def test_a_line_never_differs_from_its_exact_value_by_more_than_half_a_fen(
    milli: int, price: int, rate: Fraction | None
) -> None:
    line = losses.by_quantity(Treatment.RETURN, milli, price, rate, estimated=True)

    assert abs(line.amount_fen - Fraction(milli * price, 1000) * (rate or 1)) <= Fraction(1, 2)


@pytest.mark.rule("CMP-111")
def test_lines_cannot_be_removed_or_changed_in_the_file(desk: Desk) -> None:
    combined(desk, "claim")
    enter(desk, "claim")

    with open_desk() as room:
        for statement in ("UPDATE complaint_loss SET amount_fen = 0", "DELETE FROM complaint_loss"):
            with pytest.raises(Exception, match="append-only"):
                room.connection.execute(statement)


def decided(desk: Desk, *lines: tuple[str, ...], treatment: str = "claim") -> Desk:
    """Take a case with these lines to its execution, decided by the business manager."""
    combined(desk, treatment)
    for line in lines:
        assert enter(desk, *line).status == 0
    assert settle(desk, treatment).status == 0
    assert desk("approve", "240301", "--by", "赵经理").status == 0
    return desk


REWORK = ("--work", "3000", "--transport", "1000", "--waste", "0")


@pytest.mark.rule("CMP-67", "CMP-113")
def test_a_kind_that_turns_up_after_the_decision_is_entered_with_its_treatment_and_reason(desk: Desk) -> None:
    decided(desk, ("claim", "--amount", "98000"))

    outside = enter(desk, "rework", *REWORK, "--reason", "返工")
    unexplained = enter(desk, "rework", *REWORK, "--treatment", "claim,rework")
    added = enter(desk, "rework", *REWORK, "--treatment", "claim,rework", "--reason", "返工")
    early = desk.close()
    too_low = desk("approve", "240301", "--by", "赵经理")
    raised = desk("approve", "240301", "--by", "钱副总")

    assert (outside.status, outside.error["rule"]) == (3, "CMP-113")
    assert "--treatment claim,rework" in outside.error["hint"]
    assert (unexplained.status, unexplained.error["rule"]) == (2, "CMP-67")
    assert (added.status, added.json["total"]) == (0, "102000.00")
    assert (early.status, early.error["rule"]) == (3, "CMP-67")
    assert (too_low.status, too_low.error["rule"]) == (3, "CMP-64")
    assert (raised.json["approved_by"], raised.json["authority"]) == ("钱副总", "deputy_gm")
    assert desk.show()["treatment"] == ["claim", "rework"]
    assert desk.close().status == 0


@pytest.mark.rule("CMP-67")
def test_a_kind_that_leaves_the_amount_within_the_level_needs_no_new_decision(desk: Desk) -> None:
    decided(desk, ("claim", "--amount", "96000"))

    enter(desk, "rework", *REWORK, "--treatment", "claim,rework", "--reason", "返工")

    assert desk.show()["loss"] == "100000.00"
    assert desk.close().status == 0


@pytest.mark.rule("CMP-67")
def test_a_loss_decided_as_one_figure_is_raised_and_not_replaced_by_a_line(desk: Desk) -> None:
    desk.open()
    desk.walk("accept", "qc", "mfg", "review", "opinion")
    desk.route(*WAY["synthesis"], "--set", "loss=98000", "--set", "treatment=claim")
    desk("approve", "240301", "--by", "赵经理")

    refused = enter(desk, "rework", *REWORK, "--treatment", "claim,rework", "--reason", "返工")
    way = refused.error["hint"].split("`")[1].replace("TEXT", "返工")
    raised = desk.run(*way.split()[1:], "--json", now="2024-03-02T10:00")

    assert (refused.status, refused.error["rule"]) == (3, "CMP-67")
    assert (raised.json["loss"], raised.json["authority"]) == ("102000.00", "deputy_gm")
    assert desk.close().error["rule"] == "CMP-67"


@pytest.mark.rule("CMP-113")
@pytest.mark.parametrize(
    ("kind", "words", "told"),
    [
        ("claim", ("--amount", "-30000.50"), "--amount must not be negative: -30,000.50"),
        ("return", ("--quantity", "2", "--price", "-0.01"), "--price must not be negative: -0.01"),
        ("return", ("--quantity", "-2", "--price", "1"), "--quantity must not be negative: -2"),
        ("rework", ("--work", "1", "--transport", "-1", "--waste", "0"), "--transport must not be negative: -1.00"),
    ],
)
def test_a_figure_below_zero_is_bad_input_and_told_in_yuan(
    desk: Desk, ledger: sqlite3.Connection, kind: str, words: tuple[str, ...], told: str
) -> None:
    combined(desk)
    before = list(ledger.iterdump())

    refused = enter(desk, kind, *words)

    assert (refused.status, refused.error["message"]) == (2, told)
    assert list(ledger.iterdump()) == before
