"""What is typed for a field, by its type."""

from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction

import pytest

from custmgr.mechanisms import answers


@pytest.mark.parametrize(
    ("kind", "text", "kept"),
    [
        ("text", "  好 ", "好"),
        ("text", "  ", None),
        ("text", "坏\x07", None),
        ("flag", "是", "yes"),
        ("flag", "No", "no"),
        ("flag", "也许", None),
        ("day", "2026年3月5日", "2026-03-05"),
        ("day", "2026-02-30", None),
        ("moment", "2026-03-05T09:30", "2026-03-05T09:30:00"),
        ("number", "1,200.50", "1200.5"),
        ("number", "abc", None),
        ("whole", "12", "12"),
        ("whole", "12.5", None),
        ("percent", "30", "3/10"),
        ("percent", "30%", "3/10"),
        ("percent", "29.9 %", "299/1000"),
        ("money", "1.5万", "15000.00"),
        ("choice", "In-House", None),
        ("choice", "Retail", "retail"),
    ],
)
def test_a_field_is_read_by_its_type(kind: answers.AnswerKind, text: str, kept: str | None) -> None:
    assert answers.read(kind, text, ("retail", "shop_4s")) == kept


@pytest.mark.parametrize(
    ("kind", "kept", "value"),
    [
        ("flag", "yes", True),
        ("day", "2026-03-05", date(2026, 3, 5)),
        ("moment", "2026-03-05T09:30:00", datetime.fromisoformat("2026-03-05T09:30:00")),
        ("number", "1200.5", Decimal("1200.5")),
        ("whole", "12", 12),
        ("percent", "3/10", Fraction(3, 10)),
        ("money", "15000.00", 1_500_000),
        ("text", "好", "好"),
    ],
)
def test_what_is_kept_is_given_back_as_a_value(kind: answers.AnswerKind, kept: str, value: object) -> None:
    assert answers.value_of(kind, kept) == value


@pytest.mark.parametrize(("kept", "within"), [("0", False), ("1", True), ("5", True), ("6", False)])
def test_bounds_are_included(kept: str, within: bool) -> None:
    assert answers.is_within("whole", kept, Decimal(1), Decimal(5)) is within
    assert answers.is_within("text", kept, Decimal(1), Decimal(5))


@pytest.mark.parametrize(("kept", "within"), [("1", True), ("1001/1000", False)])
def test_bounds_of_a_percentage_are_in_percent(kept: str, within: bool) -> None:
    assert answers.is_within("percent", kept, Decimal(0), Decimal(100)) is within


def test_pairs_are_taken_apart_at_the_first_sign() -> None:
    assert list(answers.pairs(["a=b=c", "日期＝2026-03-05", "bare"])) == [
        ("a", "b=c"),
        ("日期", "2026-03-05"),
        ("bare", ""),
    ]
    assert answers.example_of("choice", ("a", "b")) == "a|b"
    assert answers.example_of("money") == "1234.50"
