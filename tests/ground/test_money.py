"""Amounts, ratios and quantities, read and written."""

from collections.abc import Callable
from contextlib import suppress
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custmgr.ground.money import (
    grouped,
    half_up,
    percent,
    ratio,
    to_fen,
    to_number,
    to_ratio,
    to_whole,
    to_whole_number,
    yuan,
)
from custmgr.ground.reading import Unreadable

amounts = st.integers(-(10**15), 10**15)


@pytest.mark.parametrize(
    ("text", "fen"),
    [
        ("1234.5", 1234_50),
        ("1,234.50", 1234_50),
        ("￥1，234.50", 1234_50),
        ("¥ 1234.50", 1234_50),
        ("１２３４．５元", 1234_50),
        ("1234.5 元", 1234_50),
        ("1.5万", 15000_00),
        ("1.5万元", 15000_00),
        ("1.234567 万", 12345_67),
        ("3亿", 300000000_00),
        ("  80000  ", 80000_00),
        ("\u30001\u00a0234\u202f567.8\u3000", 1234567_80),
        ("-0.01", -1),
        ("－5", -5_00),
        ("−5", -5_00),
        ("-¥5", -5_00),
        ("¥-5", -5_00),
        (".5", 50),
        ("0", 0),
        ("-0", 0),
        ("1234.500", 1234_50),
        ("10000000000000", 10**15),
        ("-10000000000000", -(10**15)),
    ],
)
def test_an_amount_is_read_as_whole_fen(text: str, fen: int) -> None:
    assert to_fen(text) == fen


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("   ", id="blanks"),
        pytest.param("元", id="a unit alone"),
        pytest.param("1.234", id="a part of a fen"),
        pytest.param("1.2345678万", id="a part of a fen after scaling"),
        pytest.param("0.30000000000000004", id="a float's dust"),
        pytest.param("10000000000000.01", id="one fen too much"),
        pytest.param("-10000000000000.01", id="one fen too little"),
        pytest.param("NaN", id="not a number"),
        pytest.param("inf", id="infinite"),
        pytest.param("1e3", id="an exponent"),
        pytest.param("1,5", id="a decimal comma"),
        pytest.param("12,34.00", id="a group of two"),
        pytest.param("1,2345", id="a group of four"),
        pytest.param("1 2", id="two figures"),
        pytest.param("1.", id="a bare point"),
        pytest.param("1²", id="a superscript"),
        pytest.param("٣", id="a digit of another script"),
        pytest.param("-¥-5", id="two signs"),
        pytest.param("--5", id="a double sign"),
        pytest.param("5%", id="a ratio"),
        pytest.param("0" * 61, id="longer than any value"),
        pytest.param("5\n5", id="two lines"),
    ],
)
def test_what_is_no_amount_is_unreadable(text: str) -> None:
    with pytest.raises(Unreadable) as told:
        to_fen(text)

    assert (told.value.kind, told.value.text) == ("money", text)


@given(amounts)
def test_an_amount_written_for_machines_or_people_reads_back(fen: int) -> None:
    assert to_fen(yuan(fen)) == fen
    assert to_fen(grouped(fen)) == fen


@given(st.text(max_size=12) | st.text("0123456789.,-¥￥元万亿 ", max_size=12))
def test_any_text_is_either_an_amount_or_unreadable(text: str) -> None:
    with suppress(Unreadable):
        fen = to_fen(text)
        assert to_fen(yuan(fen)) == fen


@pytest.mark.parametrize(
    ("fen", "machine", "person"),
    [
        (0, "0.00", "0.00"),
        (5, "0.05", "0.05"),
        (-5, "-0.05", "-0.05"),
        (1234_50, "1234.50", "1,234.50"),
        (-1234567_89, "-1234567.89", "-1,234,567.89"),
    ],
)
def test_an_amount_is_written_with_two_decimals(fen: int, machine: str, person: str) -> None:
    assert (yuan(fen), grouped(fen)) == (machine, person)


@pytest.mark.parametrize(
    ("value", "whole"),
    [
        (Fraction(1, 2), 1),
        (Fraction(-1, 2), -1),
        (Fraction(4999, 10000), 0),
        (Decimal("2.5"), 3),
        (Decimal("-2.5"), -3),
        (Decimal("2.4999999999999999999999999999999999"), 2),
        (Fraction(7), 7),
    ],
)
def test_a_half_is_rounded_away_from_zero(value: Fraction | Decimal, whole: int) -> None:
    assert to_whole(value) == whole


@pytest.mark.rule("CRL-02")
def test_a_limit_is_rounded_once_at_its_end() -> None:
    assert to_whole(Fraction(100000_00, 3) * Fraction(95, 100)) == 31666_67


def test_rounding_keeps_the_asked_decimals() -> None:
    assert str(half_up(Fraction(1, 8), 2)) == "0.13"
    assert str(half_up(Decimal(3), 2)) == "3.00"
    assert str(half_up(Fraction(5, 2))) == "3"


@given(st.fractions(), st.integers(0, 6))
def test_rounding_moves_by_half_a_step_at_most(value: Fraction, places: int) -> None:
    assert abs(Fraction(half_up(value, places)) - value) <= Fraction(1, 2 * 10**places)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, None),
        (Fraction(95, 100), "0.95"),
        (Fraction(4, 7), "0.571429"),
        (Decimal("1.000"), "1"),
        (Fraction(0), "0"),
        (Decimal(100), "100"),
        (Fraction(-1, 10**7), "0"),
        (Decimal("0.0000005"), "0.000001"),
        (Decimal("0.0000004999"), "0"),
    ],
)
def test_a_ratio_is_written_without_trailing_zeros(value: Fraction | Decimal | None, text: str | None) -> None:
    assert ratio(value) == text


def test_a_ratio_without_decimals_keeps_its_zeros() -> None:
    assert ratio(Decimal(100), places=0) == "100"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, "n/a"),
        (Fraction(1, 8), "12.50%"),
        (Fraction(17, 19), "89.47%"),
        (Fraction(1), "100.00%"),
        (Fraction(-1), "-100.00%"),
        (Decimal("0.00125"), "0.13%"),
    ],
)
def test_a_percentage_has_two_decimals(value: Fraction | Decimal | None, text: str) -> None:
    assert percent(value) == text


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("0.95", Fraction(19, 20)),
        ("95%", Fraction(19, 20)),
        ("９５％", Fraction(19, 20)),
        ("12.5 %", Fraction(1, 8)),
        ("-3%", Fraction(-3, 100)),
        ("1", Fraction(1)),
    ],
)
def test_a_share_is_read_exactly(text: str, value: Fraction) -> None:
    assert to_ratio(text) == value


@pytest.mark.parametrize(("text", "value"), [("1,234.5", "1234.5"), ("１２", "12"), ("-0.25", "-0.25"), (".5", "0.5")])
def test_a_quantity_is_read_as_it_stands(text: str, value: str) -> None:
    assert to_number(text) == Decimal(value)


@pytest.mark.parametrize(("text", "value"), [("1,200", 1200), ("１２", 12), ("3.0", 3), ("-7", -7)])
def test_a_whole_quantity_is_read(text: str, value: int) -> None:
    assert to_whole_number(text) == value


@pytest.mark.parametrize("text", ["", "abc", "1e3", "NaN", "1.5万", "½"])
def test_words_are_neither_numbers_nor_ratios(text: str) -> None:
    with pytest.raises(Unreadable, match="number"):
        to_number(text)
    with pytest.raises(Unreadable, match="whole"):
        to_whole_number(text)
    with pytest.raises(Unreadable, match="ratio"):
        to_ratio(text)


def test_a_part_is_no_whole_quantity() -> None:
    with pytest.raises(Unreadable, match=r"3\.5"):
        to_whole_number("3.5")


@pytest.mark.parametrize("reader", [to_number, to_whole_number])
def test_a_quantity_no_register_can_hold_is_unreadable(reader: Callable[[str], object]) -> None:
    assert reader(str(10**12)) == 10**12
    with pytest.raises(Unreadable):
        reader(str(10**12 + 1))
