"""A long list as JSON holds what the same rows hold one by one."""

import json
from contextlib import redirect_stdout
from datetime import date
from decimal import Decimal
from fractions import Fraction
from io import StringIO
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custmgr.areas.staff.facts import Role
from custmgr.ground.show import MANY, Column, Kind, for_scripts, show

DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))
MOMENTS = st.datetimes()
SHARES = st.fractions(0, 1, max_denominator=99) | st.just(Decimal("0.5"))
ONE = st.none() | st.booleans() | st.integers() | st.text() | DAYS | MOMENTS | SHARES | st.sampled_from(Role)
VALUES = ONE | st.lists(ONE) | st.lists(ONE).map(tuple) | st.dictionaries(st.text(), ONE)


def told(rows: list[Any], columns: list[Column]) -> str:
    with redirect_stdout(StringIO()) as out:
        show(rows, columns, as_json=True)
    return out.getvalue()


@given(st.sampled_from(Kind), st.lists(VALUES, min_size=1))
def test_each_value_is_written_as_in_a_short_list(kind: Kind, values: list[Any]) -> None:
    columns = [Column("figure", "figure", kind), Column("hidden", "hidden", json=False)]
    rows = [{"figure": value, "hidden": 1} for value in values + [None] * MANY]
    assert json.loads(told(rows, columns)) == [for_scripts(row, columns) for row in rows]


def test_what_equals_another_value_is_not_taken_for_it() -> None:
    columns = [Column("figure", "figure", Kind.MONEY)]
    rows = [{"figure": value} for value in (True, 1, False, 0, (True,), (1,), Fraction(1), Role.QC, Role.QC.value)]
    text = told(rows + [{"figure": None}] * MANY, columns)
    assert [row["figure"] for row in json.loads(text)[: len(rows)]] == [
        True, "0.01", False, "0.00", [True], ["0.01"], for_scripts(rows[6], columns)["figure"], "qc", "qc",
    ]  # fmt: skip


@pytest.mark.parametrize("count", [MANY, MANY + 1])
def test_the_length_makes_no_difference_to_what_is_read(count: int) -> None:
    columns = [Column("name", "name"), Column("on", "day", Kind.DAY)]
    rows = [{"name": f"“{number}”\n", "on": date(2026, 3, 5)} for number in range(count)]
    text = told(rows, columns)
    assert json.loads(text) == [for_scripts(row, columns) for row in rows]
    assert (text.count("\n") == count + 2) is (count > MANY)
