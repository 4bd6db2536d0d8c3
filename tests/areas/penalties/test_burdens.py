"""The resale month and the burden that is shared out after it."""

from dataclasses import replace
from datetime import date

import pytest

from custmgr.areas.complaints.facts.words import Treatment
from custmgr.areas.penalties.facts.proposals import Sale
from custmgr.areas.penalties.policy import Policy
from custmgr.areas.penalties.rules.burdens import burden_of, judge_sale, loss_on, resale_until
from tests.areas.penalties.conftest import decided_case, line

DECIDED_ON = date(2024, 3, 7)
LAST_DAY = date(2024, 4, 7)
RETURNED = decided_case(line(Treatment.RETURN, 1_000_000, 1000, 5000))


def sale(quantity: int, price_fen: int = 3000, on: date = LAST_DAY, a_price_fen: int = 5200) -> Sale:
    return Sale(on, quantity * 1000, price_fen, a_price_fen)


@pytest.mark.rule("CMP-91")
@pytest.mark.parametrize(
    ("decided", "until"), [("2024-01-31", "2024-02-29"), ("2024-03-15", "2024-04-15"), ("2024-03-07", "2024-04-07")]
)
def test_goods_may_be_sold_for_one_month_from_the_decision(decided: str, until: str, numbers: Policy) -> None:
    assert resale_until(date.fromisoformat(decided), numbers) == date.fromisoformat(until)


@pytest.mark.rule("CMP-92")
@pytest.mark.parametrize(("price", "loss"), [(3000, 2_200_000), (5199, 1_000), (5200, 0), (6000, 0)])
def test_what_is_sold_loses_against_the_a_grade_price_and_never_gains(price: int, loss: int) -> None:
    assert loss_on(sale(1000, price)) == loss


@pytest.mark.rule("CMP-93", "CMP-104")
@pytest.mark.parametrize(
    ("sales", "burden"),
    [
        ((), 1_000_000),
        ((sale(1000),), 2_200_000),
        ((sale(600),), 1_720_000),
        ((sale(600, on=date(2024, 3, 20)), sale(400)), 2_200_000),
    ],
    ids=["nothing sold", "all sold at 30.00", "600 sold", "all sold in two parts"],
)
def test_sold_goods_count_at_the_a_price_unsold_ones_at_the_actual_loss(
    sales: tuple[Sale, ...], burden: int, numbers: Policy
) -> None:
    found = burden_of(RETURNED, sales, DECIDED_ON, numbers)

    assert (found.fen, found.actual_fen, found.raised) == (burden, 1_000_000, burden > 1_000_000)


@pytest.mark.rule("CMP-91", "CMP-93")
@pytest.mark.parametrize(
    ("decided", "on", "burden"),
    [
        ("2024-03-07", "2024-04-07", 2_200_000),
        ("2024-03-07", "2024-04-08", 1_000_000),
        ("2024-01-31", "2024-02-29", 2_200_000),
        ("2024-01-31", "2024-03-01", 1_000_000),
        ("2024-03-15", "2024-04-15", 2_200_000),
        ("2024-03-15", "2024-04-16", 1_000_000),
    ],
)
def test_a_sale_on_the_last_day_counts_and_a_day_later_the_goods_are_unsold(
    decided: str, on: str, burden: int, numbers: Policy
) -> None:
    sold = sale(1000, on=date.fromisoformat(on))

    assert burden_of(RETURNED, [sold], date.fromisoformat(decided), numbers).fen == burden


@pytest.mark.rule("CMP-93")
@pytest.mark.parametrize(
    ("pieces", "sold_fen", "unsold_fen"), [(0, 0, 1_000_000), (600, 1_320_000, 400_000), (1000, 2_200_000, 0)]
)
def test_what_was_sold_and_what_was_not_are_counted_each_by_its_own_rule(
    pieces: int, sold_fen: int, unsold_fen: int, numbers: Policy
) -> None:
    unsold = decided_case(line(Treatment.RETURN, (1000 - pieces) * 1000, 1000 - pieces, 5000))

    assert loss_on(sale(pieces)) == sold_fen
    assert burden_of(unsold, (), DECIDED_ON, numbers).fen == unsold_fen
    assert burden_of(RETURNED, [sale(pieces)], DECIDED_ON, numbers).fen == sold_fen + unsold_fen


@pytest.mark.rule("CMP-93")
def test_other_lines_of_the_loss_are_borne_beside_the_goods(numbers: Policy) -> None:
    case = decided_case(line(Treatment.CLAIM, 50_000), line(Treatment.RETURN, 1_000_000, 1000, 5000))

    assert burden_of(case, [sale(600)], DECIDED_ON, numbers).fen == 1_770_000


@pytest.mark.rule("CMP-93")
def test_a_policy_may_cap_what_selling_costs_at_the_actual_loss(numbers: Policy) -> None:
    capped = replace(numbers, cap_at_actual_loss=True)

    assert burden_of(RETURNED, [sale(1000)], DECIDED_ON, capped).fen == 1_000_000
    assert burden_of(RETURNED, [sale(1000, 4300)], DECIDED_ON, capped).fen == 900_000


@pytest.mark.rule("CMP-91")
@pytest.mark.parametrize(
    ("sales", "day"),
    [
        ((), LAST_DAY),
        ((sale(999, on=date(2024, 3, 20)),), LAST_DAY),
        ((sale(1000, on=date(2024, 3, 20)),), date(2024, 3, 20)),
    ],
    ids=["nothing sold", "one left", "sold out"],
)
def test_the_burden_is_final_when_the_month_ends_or_all_is_sold(
    sales: tuple[Sale, ...], day: date, numbers: Policy
) -> None:
    assert burden_of(RETURNED, sales, DECIDED_ON, numbers).settled_on == day


@pytest.mark.rule("CMP-91")
def test_where_nothing_came_back_the_burden_is_final_with_the_decision(numbers: Policy) -> None:
    burden = burden_of(decided_case(line(Treatment.CLAIM, 50_000)), (), DECIDED_ON, numbers)

    assert (burden.fen, burden.settled_on, burden.until) == (50_000, DECIDED_ON, None)


@pytest.mark.rule("CMP-91", "CMP-92")
@pytest.mark.parametrize(
    ("quantity", "on", "refusal"),
    [
        (400, DECIDED_ON, ""),
        (401, DECIDED_ON, "SoldTooMany"),
        (400, date(2024, 3, 6), "SoldBeforeDecision"),
    ],
)
def test_no_more_is_sold_again_than_came_back_and_not_before_the_decision(
    quantity: int, on: date, refusal: str
) -> None:
    found = judge_sale(RETURNED, sale(quantity, on=on), [sale(600)], DECIDED_ON)

    assert type(found).__name__ == (refusal or "NoneType")


@pytest.mark.rule("CMP-91")
def test_nothing_is_sold_again_where_nothing_came_back() -> None:
    found = judge_sale(decided_case(line(Treatment.CLAIM, 50_000)), sale(1), (), DECIDED_ON)

    assert type(found).__name__ == "NothingReturned"
