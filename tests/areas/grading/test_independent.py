"""Grades and limits of 2,357 real customers, computed here a second time by other means and compared to the fen.

The purchases are the public CDNOW sample. Who bought on credit, and how it was paid, is laid over them by a pattern of
the row's number, so that paying in time, late, in part and not at all all occur.
"""

import csv
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

BOOKS = Path(__file__).with_name("purchases_cdnow.csv")
FIRST, LAST = date(1997, 10, 1), date(1997, 12, 31)
BEFORE = date(1997, 7, 1)
CASH_EVERY, LATE_EVERY, UNPAID_EVERY, PARTED_EVERY = 4, 5, 7, 3
VOLUME = ((100_000, 40), (50_000, 32), (20_000, 24), (5_000, 16))
TREND = (("0.10", 10), ("-0.10", 7), ("-0.30", 4))
GRADES = ((90, "A", "2.0"), (80, "B", "1.5"), (70, "C", "1.2"), (60, "D", "1.0"), (50, "E", "1.0"), (0, "F", "0"))


@dataclass
class Bought:
    """One purchase, with what was paid for it and when."""

    number: str
    on: date
    amount: Decimal
    due_on: date | None
    paid: list[tuple[date, Decimal]] = field(default_factory=list)


Histories = dict[str, list[Bought]]


@pytest.fixture(scope="module")
def histories() -> Histories:
    """Read the books and lay credit and payments over them."""
    found: Histories = defaultdict(list)
    with BOOKS.open(encoding="utf-8-sig", newline="") as file:
        for place, row in enumerate(csv.DictReader(file), start=1):
            on, amount = date.fromisoformat(row["日期"]), Decimal(row["金额"]) * 1000
            due = None if place % CASH_EVERY == 0 else on + timedelta(days=30)
            bought = Bought(f"P{place:05}", on, amount, due)
            if due and amount and place % UNPAID_EVERY:
                bought.paid = payments(place, amount, due)
            found[row["客户编号"]].append(bought)
    return found


def payments(place: int, amount: Decimal, due: date) -> list[tuple[date, Decimal]]:
    """Pay on the due day or one day late; every third one in two parts, the second late."""
    day = due + timedelta(days=1) if place % LATE_EVERY == 0 else due
    if place % PARTED_EVERY:
        return [(day, amount)]
    part = (amount / 3).quantize(Decimal("0.01"))
    return [(day, part), (due + timedelta(days=1), amount - part)]


@pytest.mark.rule("GRD-14", "CRL-01", "CRL-04", "CRL-05", "CRL-07", "CRL-11", "CRL-19")
def test_every_grade_and_limit_is_the_one_computed_by_other_means(
    custmgr: Callable[..., Any], histories: Histories, tmp_path: Path
) -> None:
    for noun in write(histories, tmp_path):
        assert custmgr(noun, "import", f"{noun}.csv", now="1998-12-31").status == 0

    graded = custmgr("customer", "grade", "--quarter", "1997Q4", "--json", now="1998-12-31").json

    expected = {code: expect(code, bought) for code, bought in histories.items()}
    told = {
        row["code"]: tuple(row[key] for key in ("score", "grade", "on_time_rate", "credit_limit")) for row in graded
    }
    assert len(told) == 2357
    assert {code: (told.get(code), one) for code, one in expected.items() if told.get(code) != one} == {}
    assert {one[1] for one in expected.values()} >= {"C", "D", "E", "F"}


def write(histories: Histories, folder: Path) -> tuple[str, ...]:
    """Write the three files a clerk would import."""
    customers, purchases, paid = ["编号,名称"], ["客户编号,单号,日期,金额,到期日,赊销"], ["客户编号,单号,日期,金额"]
    for code, bought in histories.items():
        customers.append(f"{code},客户{code}")
        for one in bought:
            credit = f"{one.due_on},赊销" if one.due_on else ",现款"
            purchases.append(f"{code},{one.number},{one.on},{one.amount},{credit}")
            paid += [f"{code},{one.number},{day},{part}" for day, part in one.paid]
    for noun, lines in (("customer", customers), ("purchase", purchases), ("payment", paid)):
        (folder / f"{noun}.csv").write_text("\n".join(lines) + "\n", "utf-8")
    return "customer", "purchase", "payment"


def expect(code: str, bought: list[Bought]) -> tuple[str, str, str | None, str | None]:
    """Return score, grade, rate and limit of one customer, as they are told."""
    assert code
    sales = sum((one.amount for one in bought if FIRST <= one.on <= LAST), Decimal(0))
    before = sum((one.amount for one in bought if BEFORE <= one.on < FIRST), Decimal(0))
    rate = on_time(bought)
    score = volume(sales) + punctual(rate) + trend(sales, before) + tenure(min(one.on for one in bought)) + 10
    _floor, grade, coefficient = next(row for row in GRADES if score >= row[0])
    told = None if rate is None else plain(rate)
    return plain(Fraction(score)), grade, told, limit(sales, Fraction(coefficient), rate)


def on_time(bought: list[Bought]) -> Fraction | None:
    """Return the rate of the last quarter, up to the graded one, in which something fell due."""
    due: dict[tuple[int, int], list[Bought]] = defaultdict(list)
    for one in bought:
        if one.due_on and one.due_on <= LAST and one.amount:
            due[one.due_on.year, (one.due_on.month - 1) // 3].append(one)
    if not due:
        return None
    last = due[max(due)]
    paid = sum((part for one in last for day, part in one.paid if one.due_on and day <= one.due_on), Decimal(0))
    return Fraction(paid) / Fraction(sum((one.amount for one in last), Decimal(0)))


def volume(sales: Decimal) -> Decimal:
    """Score a month's average sales."""
    least = 8 if sales > 0 else 0
    return Decimal(next((points for floor, points in VOLUME if sales >= 3 * floor), least))


def punctual(rate: Fraction | None) -> Decimal:
    """Score punctuality."""
    if rate is None:
        return Decimal(15)
    return (Decimal(30 * rate.numerator) / rate.denominator).quantize(Decimal("0.01"), ROUND_HALF_UP)


def trend(sales: Decimal, before: Decimal) -> Decimal:
    """Score the change against the quarter before."""
    if before <= 0:
        return Decimal(5)
    change = Fraction(sales - before) / Fraction(before)
    return Decimal(next((points for floor, points in TREND if change >= Fraction(floor)), 0))


def tenure(first: date) -> Decimal:
    """Score the years; all began in 1997, so that nobody has completed one."""
    assert first.year == 1997
    return Decimal(4)


def limit(sales: Decimal, coefficient: Fraction, rate: Fraction | None) -> str | None:
    """Return the limit in yuan with two decimals, rounded once, half up."""
    if coefficient and rate is None:
        return None
    fen = Fraction(sales) / 3 * coefficient * (rate or 0) * 100
    return f"{Decimal((2 * fen.numerator + fen.denominator) // (2 * fen.denominator)) / 100:.2f}"


def plain(number: Fraction) -> str:
    """Write a number as scripts read it: at most six decimals, no zeros at the end."""
    text = f"{(Decimal(number.numerator) / number.denominator).quantize(Decimal('0.000001'), ROUND_HALF_UP):f}"
    return text.rstrip("0").rstrip(".")
