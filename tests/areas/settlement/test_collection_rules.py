"""What a complaint takes out of a salesperson's collection rate, and until when."""

from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from custmgr.areas.complaints.facts.cases import Case
from custmgr.areas.complaints.facts.words import Channel, Outcome, Stage, Treatment
from custmgr.areas.settlement.facts.collection import Hindrance, Receivable
from custmgr.areas.settlement.facts.papers import Paper, Void, Voucher
from custmgr.areas.settlement.rules import collection
from tests.areas.settlement.conftest import allowance, closed_case, decided_case, note

ON = date(2024, 3, 31)
BOOKED = Voucher("V1", date(2024, 3, 20), None, 800_000)


def hinders(case: Case, *papers: Paper, on: date = ON) -> bool:
    """Say whether a case hinders collection on a day."""
    return bool(collection.hindrances([case], {case.number: papers}, on))


def owed(amount_fen: int, paid_fen: int, product: str, **changes: Any) -> Receivable:
    """Return a receivable of the complaining customer."""
    known: dict[str, Any] = {"customer": "C00001", "salesperson": "王业务", "on": date(2024, 2, 10)}
    return Receivable(**{**known, **changes}, product=product, amount_fen=amount_fen, paid_fen=paid_fen)


@pytest.mark.rule("CMP-86")
def test_the_complained_part_number_is_deducted_from_what_is_due() -> None:
    complained = Hindrance("240301", "C00001", "p-7", ON)

    rows, total = collection.collections([owed(42_000_000, 37_800_000, "P-8"), owed(8_000_000, 0, "P-7")], [complained])

    assert total.rate_ratio == Fraction(9, 10)
    assert total.plain_ratio == Fraction(756, 1000)
    assert (rows[0].salesperson, rows[0].complaints) == ("王业务", ("240301",))


@pytest.mark.rule("CMP-86")
def test_what_was_collected_of_a_complained_part_number_is_deducted_too() -> None:
    _rows, total = collection.collections(
        [owed(100, 50, "P-8"), owed(100, 100, "P-7")], [Hindrance("240301", "C00001", "p-7", ON)]
    )

    assert total.rate_ratio == Fraction(1, 2)


@pytest.mark.rule("CMP-86")
def test_where_everything_due_is_complained_of_there_is_no_rate() -> None:
    _rows, total = collection.collections([owed(8_000_000, 0, "P-7")], [Hindrance("240301", "C00001", "p-7", ON)])

    assert total.rate_ratio is None
    assert total.plain_ratio == 0


def test_nothing_due_gives_no_rate_at_all() -> None:
    rows, total = collection.collections([], [])

    assert (rows, total.rate_ratio, total.plain_ratio) == ((), None, None)


@pytest.mark.rule("CMP-86")
@pytest.mark.parametrize(
    "other", [{"customer": "C00002"}, {"product": "P-8"}, {"on": date(2024, 3, 13)}], ids=["customer", "part", "later"]
)
def test_only_that_customers_part_number_delivered_up_to_the_close_is_deducted(other: dict[str, Any]) -> None:
    (hindrance,) = collection.hindrances([closed_case()], {}, ON)
    known = {"product": "P-7", "on": date(2024, 3, 12), **other}

    _rows, own = collection.collections([owed(100, 0, "P-7", on=date(2024, 3, 12))], [hindrance])
    _rows, others = collection.collections([owed(100, 0, **known)], [hindrance])

    assert own.complained_due_fen == 100
    assert others.complained_due_fen == 0


@pytest.mark.rule("CMP-86")
def test_a_case_hinders_from_its_acceptance_until_everything_is_booked() -> None:
    money = {"treatments": (Treatment.ALLOWANCE,)}
    booked = allowance(800_000, voucher=BOOKED)

    assert not hinders(decided_case(), on=date(2024, 2, 29))
    assert hinders(decided_case(), on=date(2024, 3, 1))
    assert hinders(closed_case(**money), on=date(2024, 3, 12))
    assert hinders(closed_case(**money), booked, on=date(2024, 3, 19))
    assert not hinders(closed_case(**money), booked, on=date(2024, 3, 20))


@pytest.mark.rule("CMP-86")
def test_every_paper_the_decision_asks_for_is_booked_first() -> None:
    certificate = allowance(800_000, voucher=BOOKED)
    back, waiting = note(1000, received=1000, posted=1000), note(10)

    assert hinders(closed_case(), certificate)
    assert hinders(closed_case(), certificate, back, waiting)
    assert not hinders(closed_case(), certificate, back)
    assert not hinders(closed_case(), certificate, back, note(10, void=Void("误开", date(2024, 3, 20))))


@pytest.mark.rule("CMP-86")
def test_a_case_without_money_or_goods_to_settle_ends_with_its_close() -> None:
    assert not hinders(closed_case(treatments=(Treatment.REPLACEMENT,)))


@pytest.mark.rule("CMP-86")
def test_an_unfounded_case_is_collected_by_the_normal_term_once_it_is_decided() -> None:
    unfounded = decided_case(founded=False)

    assert hinders(unfounded, on=date(2024, 3, 6))
    assert not hinders(unfounded, on=date(2024, 3, 7))


@pytest.mark.rule("CMP-86")
def test_a_void_case_and_one_without_part_number_hinder_nothing() -> None:
    assert not hinders(decided_case(stage=Stage.VOID))
    assert not hinders(decided_case(product=None))


@pytest.mark.rule("CMP-86")
def test_what_was_not_accepted_hinders_until_its_new_form_does() -> None:
    old = closed_case(outcome=Outcome.NOT_ACCEPTED)
    followed = closed_case(outcome=Outcome.NOT_ACCEPTED, child="240401")
    new = decided_case(number="240401", parent="240301", accepted_at=decided_case().opened_at)

    assert hinders(old)
    assert hinders(followed)
    assert [one.complaint for one in collection.hindrances([followed, new], {}, ON)] == ["240401"]


@pytest.mark.rule("CMP-86")
def test_a_case_closed_in_the_old_books_was_settled_there() -> None:
    assert not hinders(closed_case(answered_by=Channel.OLD_BOOKS.value))
