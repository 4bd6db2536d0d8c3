"""Whatever is entered, returned, corrected and moved: money in is used or waits, and what is open adds up."""

import sqlite3
from collections.abc import Callable
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from custmgr.areas.money.actions import allocating, correcting, recording, returning
from custmgr.areas.money.facts.entries import Sale
from custmgr.areas.money.facts.settling import GoodsBack
from custmgr.ground.desk import Desk, open_desk
from custmgr.ground.refusals import Refusal

KINDS = ["cash", "credit", "credit", "pay", "pay", "named", "kept", "back", "back", "fix", "fix", "gone", "mend", "out"]
STEPS = st.lists(
    st.tuples(st.sampled_from([*KINDS, "move"]), st.integers(1, 500), st.integers(1, 28), st.integers(0, 50)),
    min_size=1,
    max_size=12,
)
LAST = date(2026, 3, 1)


@settings(max_examples=60)
@given(STEPS)
def test_money_in_is_used_or_waits_and_corrections_keep_the_sums(
    buyers: tuple[str, str], ledger: sqlite3.Connection, steps: list[tuple[str, int, int, int]]
) -> None:
    for kind, fen, day, which in steps:
        try:
            with open_desk() as desk:
                take(desk, kind, fen, date(2026, 2, day), which)
        except Refusal:
            continue
        check(ledger)


def take(desk: Desk, kind: str, fen: int, on: date, which: int) -> None:
    """Do one thing; what is refused writes nothing."""
    numbers = [row[0] for row in desk.connection.execute("SELECT DISTINCT number FROM sale ORDER BY number")]
    payments = [f"K{row[0]}" for row in desk.connection.execute("SELECT coalesce(original_id, id) FROM received")]
    number = numbers[which % len(numbers)] if numbers else "P000001"
    payment = payments[which % len(payments)] if payments else "K1"
    steps: dict[str, Callable[[], object]] = {
        "cash": lambda: recording.add_purchase(desk, "C00001", Sale(on, fen), None),
        "credit": lambda: recording.add_purchase(desk, "C00001", Sale(on, fen, which * 10, on_credit=True), None),
        "pay": lambda: recording.add_payment(desk, "C00001", on, fen, None),
        "named": lambda: recording.add_payment(desk, "C00001", on, fen, number),
        "kept": lambda: recording.add_payment(desk, "C00001", on, fen, None, kept=True),
        "back": lambda: returning.return_goods(desk, number, GoodsBack(LAST, "退", fen if which % 3 else None)),
        "fix": lambda: correcting.correct_purchase(desk, number, correcting.Change(amount_fen=fen), "错"),
        "gone": lambda: correcting.reverse_purchase(desk, number, "错"),
        "mend": lambda: correcting.correct_payment(desk, payment, correcting.Change(amount_fen=fen), "错"),
        "out": lambda: correcting.reverse_payment(desk, payment, "错"),
        "move": lambda: allocating.allocate(desk, payment, allocating.Move(number if which % 2 else None), "移"),
    }
    steps[kind]()


def check(ledger: sqlite3.Connection) -> None:
    """Compare every kept sum with the entries it is the sum of."""
    used = dict(ledger.execute("SELECT payment_id, sum(amount_fen) FROM allocation GROUP BY 1"))
    covered = dict(ledger.execute("SELECT purchase_id, sum(amount_fen) FROM allocation GROUP BY 1"))
    returned = dict(ledger.execute("SELECT returns_id, -sum(amount_fen) FROM sale WHERE returns_id > 0 GROUP BY 1"))
    for number, amount, allocated, rest, void_on in ledger.execute(
        "SELECT id, amount_fen, allocated_fen, rest_fen, void_on FROM payment"
    ):
        assert allocated == used.get(number, 0)
        assert rest == (0 if void_on else amount - allocated) >= 0
    for number, amount, paid, back, open_fen, on_credit, void_on in ledger.execute(
        "SELECT id, amount_fen, paid_fen, returned_fen, open_fen, on_credit, void_on FROM purchase"
        " WHERE returns_id IS NULL"
    ):
        assert back == returned.get(number, 0)
        assert open_fen == (0 if void_on else amount - paid - back) >= 0
        assert paid == (covered.get(number, 0) if on_credit or void_on else amount - back) or (
            void_on and not on_credit
        )
    sold, cash, taken, open_fen, rest = ledger.execute(
        "SELECT coalesce(sum(amount_fen), 0), coalesce(sum(amount_fen) FILTER (WHERE on_credit = 0), 0),"
        " (SELECT coalesce(sum(amount_fen), 0) FROM received), coalesce(sum(open_fen), 0),"
        " (SELECT coalesce(sum(rest_fen), 0) FROM payment) FROM sale"
    ).fetchone()
    assert sold - cash - taken == open_fen - rest
