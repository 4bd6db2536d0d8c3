"""Amounts in words: the examples of the rules for filling in bills, and the places where a nought is said."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custmgr.ground.capitals import in_capitals

VALUE = {"零": 0, "壹": 1, "贰": 2, "叁": 3, "肆": 4, "伍": 5, "陆": 6, "柒": 7, "捌": 8, "玖": 9}
TIMES = {"拾": 10, "佰": 100, "仟": 1000}
SCALES = {"万": 10**4, "亿": 10**8}


@pytest.mark.parametrize(
    ("fen", "told"),
    [
        (0, "人民币零元整"),
        (1, "人民币壹分"),
        (10, "人民币壹角整"),
        (100, "人民币壹元整"),
        (101, "人民币壹元零壹分"),
        (1_409_50, "人民币壹仟肆佰零玖元伍角整"),
        (6_007_14, "人民币陆仟零柒元壹角肆分"),
        (1_680_32, "人民币壹仟陆佰捌拾元叁角贰分"),
        (16_409_02, "人民币壹万陆仟肆佰零玖元零贰分"),
        (107_000_53, "人民币壹拾万零柒仟元伍角叁分"),
        (325_04, "人民币叁佰贰拾伍元零肆分"),
        (100_000_000_01, "人民币壹亿元零壹分"),
        (100_010_000_00, "人民币壹亿零壹万元整"),
        (-1_00, "人民币负壹元整"),
    ],
)
def test_an_amount_is_written_as_on_a_bill(fen: int, told: str) -> None:
    assert in_capitals(fen) == told


@given(st.integers(0, 10**14))
def test_no_two_amounts_are_written_alike_and_each_is_read_back(fen: int) -> None:
    told = in_capitals(fen)

    assert "零零" not in told
    assert read(told.removeprefix("人民币").removesuffix("整")) == fen


def read(text: str) -> int:
    """Read an amount in words back into fen, written apart from the product."""
    whole, _yuan, rest = text.partition("元") if "元" in text else ("", "", text)
    fen = sum(
        VALUE[rest[at - 1]] * worth for worth, sign in ((10, "角"), (1, "分")) for at in [rest.find(sign)] if at > 0
    )
    total = group = figure = 0
    for sign in whole:
        if sign in VALUE:
            figure = VALUE[sign]
        elif sign in TIMES:
            group, figure = group + figure * TIMES[sign], 0
        elif sign == "亿":
            total, group, figure = (total + group + figure) * SCALES[sign], 0, 0
        else:
            total, group, figure = total + (group + figure) * SCALES[sign], 0, 0
    return (total + group + figure) * 100 + fen
