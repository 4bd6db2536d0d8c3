"""Due days and allocations, without a file."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custmgr.areas.money import rules
from custmgr.areas.money.facts.settling import Allocated, Open, Rest
from custmgr.areas.terms.facts import DueRule, Term
from custmgr.areas.terms.policy import Policy

BY_TERM = Policy(DueRule.TERM, 1, 30)
MONTHLY = Policy(DueRule.MONTH_END, 1, 30)
MONTH = Term(1, 0)


@pytest.mark.rule("CUS-28")
@pytest.mark.parametrize(
    ("on", "due"),
    [
        ("2024-01-31", "2024-02-29"),
        ("2024-02-29", "2024-03-29"),
        ("2024-03-15", "2024-04-15"),
        ("2023-12-31", "2024-01-31"),
    ],
)
@pytest.mark.parametrize("term", [MONTH, None])
def test_a_month_after_delivery_is_clamped_to_a_shorter_month(on: str, due: str, term: Term | None) -> None:
    assert rules.due_on(date.fromisoformat(on), term, BY_TERM) == date.fromisoformat(due)


@pytest.mark.rule("CUS-28")
@pytest.mark.parametrize(
    ("on", "days", "due"),
    [
        ("2024-03-01", 30, "2024-03-31"),  # thirty days end before the month does
        ("2024-01-31", 30, "2024-02-29"),  # the month ends before thirty days do
        ("2024-02-01", 29, "2024-03-01"),  # the same day either way
        ("2024-03-01", 0, "2024-03-01"),
    ],
)
def test_the_earlier_of_term_and_month_counts(on: str, days: int, due: str) -> None:
    assert rules.due_on(date.fromisoformat(on), Term(0, days), BY_TERM) == date.fromisoformat(due)


@pytest.mark.rule("CUS-28")
@pytest.mark.parametrize(
    ("on", "due"), [("2024-02-01", "2024-02-29"), ("2024-02-29", "2024-02-29"), ("2024-03-01", "2024-03-31")]
)
def test_monthly_settlement_is_due_on_the_last_day_of_the_month(on: str, due: str) -> None:
    assert rules.due_on(date.fromisoformat(on), MONTH, MONTHLY) == date.fromisoformat(due)


@pytest.mark.rule("CUS-28")
@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)), st.integers(0, 30))
def test_nothing_is_ever_due_before_delivery_or_later_than_a_month(on: date, days: int) -> None:
    due = rules.due_on(on, Term(0, days), BY_TERM)
    assert on <= due <= rules.due_on(on, MONTH, BY_TERM)


def test_a_payment_fills_the_first_then_the_next() -> None:
    done = rules.allocate([Rest(1, 120)], [Open(10, 100), Open(11, 50)])
    assert done == [Allocated(1, 10, 100), Allocated(1, 11, 20)]


def test_a_payment_that_names_a_purchase_fills_that_one_only() -> None:
    done = rules.allocate([Rest(1, 120, purchase_id=11), Rest(2, 30)], [Open(10, 100), Open(11, 50)])
    assert done == [Allocated(1, 11, 50), Allocated(2, 10, 30)]


def test_a_payment_that_names_a_paid_purchase_is_left_over() -> None:
    assert rules.allocate([Rest(1, 120, purchase_id=99)], [Open(10, 100)]) == []


def test_a_purchase_paid_by_name_is_passed_over_in_turn() -> None:
    done = rules.allocate([Rest(1, 100, purchase_id=10), Rest(2, 70)], [Open(10, 100), Open(11, 50)])
    assert done == [Allocated(1, 10, 100), Allocated(2, 11, 50)]


FEN = st.integers(1, 1000)


@given(st.lists(FEN, max_size=8), st.lists(FEN, max_size=8), st.data())
def test_no_fen_is_lost_and_none_is_used_twice(paid: list[int], owed: list[int], data: st.DataObject) -> None:
    names = st.one_of(st.none(), st.integers(0, len(owed)))
    rests = [Rest(number, fen, data.draw(names)) for number, fen in enumerate(paid)]
    opens = [Open(number, fen) for number, fen in enumerate(owed)]

    done = rules.allocate(rests, opens)

    used = {rest.payment_id: sum(d.fen for d in done if d.payment_id == rest.payment_id) for rest in rests}
    covered = {open_.purchase_id: sum(d.fen for d in done if d.purchase_id == open_.purchase_id) for open_ in opens}
    assert all(0 <= used[rest.payment_id] <= rest.fen for rest in rests)
    assert all(0 <= covered[open_.purchase_id] <= open_.fen for open_ in opens)
    assert sum(used.values()) == sum(covered.values())
    free = any(used[rest.payment_id] < rest.fen for rest in rests if rest.purchase_id is None)
    unpaid = any(covered[open_.purchase_id] < open_.fen for open_ in opens)
    assert not (free and unpaid)
