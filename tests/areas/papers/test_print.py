"""Printing the complaint form: working copies, five copies, the empty paper."""

import sqlite3
from pathlib import Path

import pytest

from tests.areas.complaints.conftest import Desk
from tests.areas.papers.conftest import CLOSED, boxed, texts
from tests.conftest import Run

KEEPERS = ["Quality management", "Manufacturing", "Business", "Accounting", "General manager's office"]
INTERNAL = "Internal document; not to be copied for the customer."
FIELDS = {
    "Order number", "Part number", "Shipped on", "Quantity", "Defective quantity", "Customer's demand",
    "Reason of complaint", "Reason confirmed", "Abnormal sample", "Opinion of the business department", "Cause",
    "Confirmed defective quantity", "Responsible department", "Persons proposed as responsible", "Production unit",
    "Shift", "Production personnel", "Produced on", "Countermeasure", "Remark of the manager's office",
    "Opinion of research and development", "Remark of the check", "Result of the negotiation", "Treatment",
    "Signed by the superior", "Complaint founded", "Responsible unit or person", "Improvement tracked", "Loss amount",
    "Kind of penalty", "Decided at", "Decided by", "Customer", "Domestic or foreign", "Class by cause",
    "Amount claimed", "Accepted at", "Earlier form", "Closed on",
}  # fmt: skip


@pytest.mark.rule("CMP-49")
def test_a_closed_form_is_printed_in_five_copies_each_naming_number_and_keeper(closed: Desk, tmp_path: Path) -> None:
    printed = closed("print", "240301", now=CLOSED)

    assert printed.json["file"] == "complaint-240301.xlsx"
    for place, keeper in enumerate(KEEPERS, start=1):
        assert printed.json["sheets"][place - 1].startswith(f"Copy {place} {keeper}"[:31])
        assert any(f"Copy {place} {keeper}" in text for text in texts(tmp_path / printed.json["file"], place - 1)[:4])


@pytest.mark.rule("CMP-49")
@pytest.mark.parametrize("copy, status", [("0", 2), ("1", 0), ("5", 0), ("6", 2)])
def test_one_copy_alone_is_printed_from_the_first_to_the_fifth(closed: Desk, copy: str, status: int) -> None:
    printed = closed("print", "240301", "--copy", copy, now=CLOSED)

    assert printed.status == status
    assert Path("complaint-240301.xlsx").exists() is (status == 0)


@pytest.mark.rule("CMP-49")
def test_before_the_closing_there_is_one_working_copy_marked_so(opened: Desk, tmp_path: Path) -> None:
    printed = opened("print", "240301")

    assert printed.json["sheets"] == ["Customer Complaint Form"]
    told = texts(tmp_path / "complaint-240301.xlsx")
    assert "Working copy: the case is not closed" in told
    assert not any(text.startswith("Copy ") or "    Copy " in text for text in told)


@pytest.mark.rule("CMP-49")
def test_a_numbered_copy_of_a_running_case_is_refused_and_nothing_is_noted(
    opened: Desk, ledger: sqlite3.Connection
) -> None:
    refused = opened("print", "240301", "--copy", "3")

    assert (refused.status, refused.error["rule"]) == (3, "CMP-49")
    assert ledger.execute("SELECT count(*) FROM complaint_print").fetchone() == (0,)


@pytest.mark.rule("CMP-49")
def test_each_printing_is_stored_with_its_moment_and_never_changed(closed: Desk, ledger: sqlite3.Connection) -> None:
    closed("print", "240301", "--copy", "3", now="2024-03-13T08:15")

    assert ledger.execute("SELECT copy_number, printed_at FROM complaint_print").fetchall() == [
        (3, "2024-03-13T08:15:00")
    ]
    for change in ("UPDATE complaint_print SET copy_number = 4", "DELETE FROM complaint_print"):
        with pytest.raises(sqlite3.IntegrityError):
            ledger.execute(change)


@pytest.mark.rule("CMP-48", "CMP.6-5")
def test_every_sheet_says_at_its_foot_that_it_is_not_for_the_customer(closed: Desk, tmp_path: Path) -> None:
    closed("print", "240301", now=CLOSED)

    sheets = [texts(tmp_path / "complaint-240301.xlsx", place) for place in range(5)]
    assert all(INTERNAL in told and INTERNAL in told[-1] for told in sheets)


@pytest.mark.rule("CMP-29")
def test_the_form_bears_its_number_and_what_every_department_stated(closed: Desk, tmp_path: Path) -> None:
    closed("print", "240301", "--copy", "5", now=CLOSED)

    target = tmp_path / "complaint-240301.xlsx"
    assert any("Form 14.6.3" in text for text in texts(target))
    told = {label: boxed(target, label) for label in ("Order number", "Quantity", "Abnormal sample", "Production unit")}
    assert told == {"Order number": "SO-88", "Quantity": 5000, "Abnormal sample": "三件", "Production unit": "二线"}
    assert [boxed(target, "Cause", nth=place) for place in (0, 1)] == ["模具", "磨损"]
    assert boxed(target, "Loss amount") == 113000
    assert boxed(target, "Complaint founded") == "yes"


@pytest.mark.rule("CMP-29")
def test_the_blank_form_has_every_field_of_the_paper_and_no_value(custmgr: Run, tmp_path: Path) -> None:
    printed = custmgr("complaint", "print", "--blank", "--json")

    told = set(texts(tmp_path / "complaint-blank.xlsx"))
    assert printed.json == {"file": "complaint-blank.xlsx", "sheets": ["Customer Complaint Form"]}
    assert told >= FIELDS
    assert boxed(tmp_path / "complaint-blank.xlsx", "Order number") is None


@pytest.mark.rule("CMP-30")
def test_an_undetermined_quantity_is_printed_as_the_paper_words_it(desk: Desk, tmp_path: Path) -> None:
    desk.open(defective="undetermined")
    desk("print", "240301")

    assert boxed(tmp_path / "complaint-240301.xlsx", "Defective quantity") == "客户加工中未确定"


def test_the_decider_stands_in_his_place_at_the_foot(closed: Desk, tmp_path: Path) -> None:
    closed("print", "240301", "--copy", "1", now=CLOSED)

    assert "孙总\n\nDate  2024-03-02" in texts(tmp_path / "complaint-240301.xlsx")


def test_a_draft_is_printed_under_its_own_number(desk: Desk, tmp_path: Path) -> None:
    desk.open("--draft", order=None)
    printed = desk("print", "D-0001")

    assert printed.json["file"] == "complaint-D-0001.xlsx"
    assert "No. D-0001" in texts(tmp_path / "complaint-D-0001.xlsx")


def test_an_existing_file_is_status_2_and_nothing_is_noted(opened: Desk, ledger: sqlite3.Connection) -> None:
    opened("print", "240301")
    again = opened("print", "240301")

    assert again.status == 2
    assert ledger.execute("SELECT count(*) FROM complaint_print").fetchone() == (1,)
    assert opened("print", "240301", "--force").status == 0


@pytest.mark.parametrize(
    "words, named",
    [
        ((), "NUMBER"),
        (("240301", "--blank"), "--blank"),
        (("--blank", "--copy", "1"), "--blank"),
        (("240399",), "240399"),
        (("240301", "-o", "form.pdf"), ".xlsx"),
        (("240301", "-o", "nowhere/form.xlsx"), "nowhere"),
    ],
)
def test_bad_input_is_status_2_and_one_sentence(opened: Desk, words: tuple[str, ...], named: str) -> None:
    refused = opened("print", *words)

    assert refused.status == 2
    assert named in refused.error["message"]


@pytest.mark.parametrize("preset, asked", [("handbook", "Court"), ("service", "Improvement measure")])
def test_the_blank_form_follows_the_stages_of_the_policy_in_force(
    custmgr: Run, tmp_path: Path, preset: str, asked: str
) -> None:
    other = {"CUSTMGR_DB": str(tmp_path / "other.db")}
    assert custmgr("init", "--policy", preset, env=other).status == 0
    assert custmgr("complaint", "print", "--blank", env=other).status == 0

    assert texts(tmp_path / "complaint-blank.xlsx").count(asked) == 1
