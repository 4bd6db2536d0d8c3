"""Other numbers tried on a quarter: who would be graded otherwise, and what would have been held."""

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.areas.grading.conftest import Books

Run = Callable[..., Any]
Enter = Callable[..., str]
NOW = "2026-02-10"


@pytest.fixture
def numbers(tmp_path: Path) -> Callable[[str], str]:
    """Return a function that writes a file of other numbers."""

    def write(text: str) -> str:
        (tmp_path / "other.toml").write_text(text, "utf-8")
        return "other.toml"

    return write


@pytest.mark.rule("GRD-08", "GRD-09")
def test_other_coefficients_change_limits_and_nothing_is_written(
    custmgr: Run, regular: Enter, books: Books, numbers: Callable[[str], str]
) -> None:
    code = regular()
    file = numbers('[grading.grades.A]\ncoefficient = "1.5"\n')

    (tried,) = custmgr("customer", "grade", "--what-if", file, "--json", now=NOW).json

    assert (tried["code"], tried["grade_before"], tried["grade_after"]) == (code, "A", "A")
    assert (tried["limit_before"], tried["limit_after"], tried["orders"]) == ("200000.00", "150000.00", [])
    assert books.count() == 0
    assert books.ledger.execute("SELECT count(*) FROM policy_edition").fetchone() == (1,)


@pytest.mark.rule("GRD-08")
@pytest.mark.parametrize(("floor", "grade"), [("93", None), ("93.01", "B")])
def test_a_score_at_the_other_bound_stays_and_one_below_it_falls(
    custmgr: Run, regular: Enter, numbers: Callable[[str], str], floor: str, grade: str | None
) -> None:
    regular()
    file = numbers(f'[grading.grades.A]\nat_least = "{floor}"\n')

    tried = custmgr("customer", "grade", "--what-if", file, "--json", now=NOW).json

    assert [one["grade_after"] for one in tried] == ([grade] if grade else [])


@pytest.mark.rule("CRL-10")
@pytest.mark.parametrize(("yuan", "held"), [(150_000, 0), (150_001, 1), (200_000, 1), (200_001, 0)])
def test_a_delivery_counts_that_only_the_other_limit_would_have_held(
    custmgr: Run, regular: Enter, books: Books, numbers: Callable[[str], str], yuan: int, held: int
) -> None:
    code = regular()
    books.bought(code, "2026-01-05", yuan, "2026-02-05")
    file = numbers('[grading.grades.A]\ncoefficient = "1.5"\n')

    (tried,) = custmgr("customer", "grade", "--what-if", file, "--json", now=NOW).json

    assert tried["held"] == held
    assert [order["exposure"] for order in tried["orders"]] == [f"{yuan}.00"] * held


@pytest.mark.rule("CRL-10")
def test_what_is_open_before_a_delivery_counts_until_the_day_it_is_paid(
    custmgr: Run, regular: Enter, books: Books, numbers: Callable[[str], str]
) -> None:
    code = regular()
    books.bought(code, "2026-01-05", 100_000, "2026-02-05", "2026-01-20")
    for day in ("2026-01-19", "2026-01-20"):
        books.bought(code, day, 60_000, "2026-02-20")
    file = numbers('[grading.grades.A]\ncoefficient = "1.5"\n')

    (tried,) = custmgr("customer", "grade", "--what-if", file, "--json", now=NOW).json
    table = custmgr("customer", "grade", "--what-if", file, now=NOW).out

    assert [(order["on"], order["exposure"]) for order in tried["orders"]] == [("2026-01-19", "160000.00")]
    assert "1 customers would be graded otherwise, 1 deliveries held. Nothing was written." in table


@pytest.mark.rule("GRD-14")
@pytest.mark.parametrize(
    "text",
    [
        '[grading.volume]\nweight = "41"\n',
        '[grading.grades.B]\nat_least = "90"\n',
        '[grading]\nunheard_of = "1"\n',
        '[credit]\nwatch_share_ratio = "0.8"\n',
        "[grading\n",
    ],
)
def test_numbers_that_could_not_be_put_in_force_cannot_be_tried(
    custmgr: Run, regular: Enter, numbers: Callable[[str], str], text: str
) -> None:
    regular()

    assert custmgr("customer", "grade", "--what-if", numbers(text), now=NOW).status == 2


@pytest.mark.parametrize("words", [("长安配件",), ("--score", "80", "--reason", "x"), ("--approve", "2025Q4")])
def test_a_trial_is_of_everybody_and_of_nothing_else(
    custmgr: Run, regular: Enter, ledger: sqlite3.Connection, numbers: Callable[[str], str], words: tuple[str, ...]
) -> None:
    regular()

    tried = custmgr("customer", "grade", "--what-if", numbers("[grading]\n"), *words, "--by", "集团周总", now=NOW)

    assert tried.status == 2
    assert ledger.execute("SELECT count(*) FROM grading").fetchone() == (0,)


def test_a_file_that_is_not_there_is_named(custmgr: Run, regular: Enter) -> None:
    regular()

    missing = custmgr("customer", "grade", "--what-if", "nowhere.toml", "--json", now=NOW)

    assert (missing.status, "nowhere.toml" in missing.err) == (2, True)
