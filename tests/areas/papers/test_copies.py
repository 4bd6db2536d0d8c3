"""Who holds which copy of a closed form."""

import sqlite3

import pytest

from tests.areas.complaints.conftest import Desk
from tests.areas.papers.conftest import CLOSED

KEEPERS = ["qc", "mfg", "business", "accounting", "gmo"]


@pytest.mark.rule("CMP-49")
def test_all_copies_lie_with_the_issuing_office_until_somebody_signs(closed: Desk) -> None:
    held = closed("copies", "240301", now=CLOSED).json

    assert [copy["department"] for copy in held] == KEEPERS
    assert {(copy["holder"], copy["since"], copy["signed"]) for copy in held} == {("gmo", "2024-03-12", False)}


@pytest.mark.rule("CMP-49")
def test_a_receipt_names_holder_and_day_and_the_later_one_counts(closed: Desk, ledger: sqlite3.Connection) -> None:
    closed("copies", "240301", "--hand", "5", "--by", "陈生管", now="2024-03-13T10:00")
    held = closed(
        "copies", "240301", "--hand", "5", "--by", "褚生管", "--on", "2024-03-14", now="2024-03-15T10:00"
    ).json

    assert held[4] == {
        "copy": 5, "department": "gmo", "holder": "褚生管", "since": "2024-03-14", "signed": True, "printed_on": None
    }  # fmt: skip
    assert ledger.execute("SELECT count(*) FROM complaint_copy").fetchone() == (2,)


@pytest.mark.rule("CMP-49")
@pytest.mark.parametrize(
    "words, status",
    [
        (("--hand", "1", "--by", "郑制造"), 3),
        (("--hand", "6", "--by", "吴质管"), 2),
        (("--hand", "1", "--by", "吴质管", "--on", "2024-03-11"), 3),
        (("--hand", "1", "--by", "吴质管", "--on", "2024-03-16"), 2),
        (("--hand", "1"), 2),
        (("--by", "吴质管"), 2),
        (("--hand", "1", "--by", "无此人"), 2),
    ],
)
def test_a_wrong_receipt_is_refused_and_nothing_is_written(
    closed: Desk, ledger: sqlite3.Connection, words: tuple[str, ...], status: int
) -> None:
    refused = closed("copies", "240301", *words, now="2024-03-15T10:00")

    assert refused.status == status
    assert ledger.execute("SELECT count(*) FROM complaint_copy").fetchone() == (0,)


@pytest.mark.rule("CMP-49")
def test_a_running_case_has_no_copies_yet(opened: Desk) -> None:
    assert opened("copies", "240301").error["rule"] == "CMP-49"


@pytest.mark.rule("CMP-49")
def test_printing_shows_in_the_list_of_copies(closed: Desk) -> None:
    closed("print", "240301", "--copy", "2", now="2024-03-13T10:00")
    held = closed("copies", "240301", now="2024-03-15T10:00").json

    assert [copy["printed_on"] for copy in held] == [None, "2024-03-13", None, None, None]
