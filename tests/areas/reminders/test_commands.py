"""Reminding and inquiring through the real commands."""

import sqlite3
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.areas.complaints.conftest import Desk


def investigated(desk: Desk) -> Desk:
    """Hand the form to quality management on the 1st, so that the investigation is due on the 4th."""
    desk.walk("accept", now="2024-03-01T15:00")
    return desk


@pytest.mark.rule("CMP-87")
@pytest.mark.parametrize(("now", "days"), [("2024-03-04T23:59", []), ("2024-03-05T00:01", [1]), ("2024-03-06", [2])])
def test_the_department_holding_the_form_is_reminded_from_the_day_after(
    opened: Desk, now: str, days: list[int]
) -> None:
    investigated(opened)

    written = opened("remind", now=now).json

    assert [line["days_late"] for line in written] == days
    assert all((line["department"], line["stage"], line["due"]) == ("qc", "qc", "2024-03-04") for line in written)


@pytest.mark.rule("CMP-87")
def test_nothing_is_reminded_of_twice_and_missed_days_are_caught_up_with_one_note(opened: Desk) -> None:
    investigated(opened)

    runs = [opened("remind", now=f"2024-03-{moment}").json for moment in ("05T08:00", "05T17:00", "06", "09")]

    assert [[line["number"] for line in run] for run in runs] == [["R-0001"], [], ["R-0002"], ["R-0003"]]
    assert [line["days_late"] for run in runs for line in run] == [1, 2, 5]
    assert [line["copy_to"] for run in runs for line in run] == [None, None, "dept_manager"]
    assert [line["number"] for line in opened("reminders", "240301").json] == ["R-0003", "R-0002", "R-0001"]


@pytest.mark.rule("CMP-87")
def test_every_stage_gets_its_own_note_on_the_same_day(opened: Desk) -> None:
    investigated(opened)
    opened("remind", now="2024-03-06T08:00")
    opened.walk("qc", now="2024-03-06T09:00")

    (note,) = opened("remind", now="2024-03-06T10:00").json

    assert (note["stage"], note["department"], note["days_late"]) == ("mfg", "mfg", 2)


@pytest.mark.rule("CMP-87")
def test_a_trial_writes_nothing(opened: Desk, ledger: sqlite3.Connection) -> None:
    investigated(opened)

    for _time in range(2):
        (planned,) = opened("remind", "--dry-run", now="2024-03-05").json
        assert (planned["state"], planned["number"], planned["complaint"]) == ("planned", None, "240301")

    assert ledger.execute("SELECT count(*) FROM complaint_reminder").fetchone() == (0,)


@pytest.mark.rule("CMP-87")
def test_one_case_can_be_reminded_of_alone(opened: Desk) -> None:
    opened.open()

    written = opened("remind", "240302", now="2024-03-05").json

    assert [line["complaint"] for line in written] == ["240302"]
    assert opened("remind", "240399").status == 2
    opened("void", "240302", "--reason", "重复", now="2024-03-05")
    assert opened("remind", "240302", now="2024-03-06").error["rule"] == "CMP.6-17"


@pytest.mark.rule("CMP-16")
@pytest.mark.parametrize(("now", "waiting"), [("2024-03-02T23:00", []), ("2024-03-03T01:00", ["D-0001"])])
def test_a_draft_nobody_accepted_is_listed_and_gets_no_note(desk: Desk, now: str, waiting: list[str]) -> None:
    desk.open("--draft", now="2024-03-01T09:00")

    listed = desk("remind", "--dry-run", now=now).json

    assert [line["complaint"] for line in listed] == waiting
    assert [line["state"] for line in listed] == ["draft"] * len(waiting)
    assert desk("remind", now=now).json == []
    assert ("drafts wait for acceptance" in desk.run("complaint", "remind", now=now).out) is bool(waiting)


@pytest.mark.rule("CMP-16")
def test_the_register_says_what_is_late_and_who_holds_it(opened: Desk) -> None:
    investigated(opened)

    (late,) = opened("overdue", now="2024-03-06").json

    assert [late[key] for key in ("number", "stage", "department", "days_late")] == ["240301", "qc", "qc", 2]


def finished_late(desk: Desk) -> Desk:
    """Close the case on the 12th, in time as a whole, with the manufacturing department one day late."""
    desk.walk("accept", now="2024-03-01T15:00")
    desk.walk("qc", now="2024-03-02T09:00")
    desk.walk("mfg", "review", now="2024-03-05T09:00")
    desk.walk("opinion", now="2024-03-06T09:00")
    desk.walk("synthesis", now="2024-03-06T10:00")
    assert desk("approve", "240301", "--by", "孙总", now="2024-03-07T09:00").status == 0
    assert desk.close(now="2024-03-12T09:00").status == 0
    return desk


@pytest.mark.rule("CMP-88", "CMP-89")
def test_the_late_stage_of_a_case_in_time_is_asked_for_its_reason(opened: Desk) -> None:
    (late,) = finished_late(opened)("inquire").json
    assert [late[key] for key in ("complaint", "stage", "department", "days_late")] == ["240301", "mfg", "mfg", 1]

    words = ("inquire", "240301", "--stage", "mfg")
    asked = opened(*words, "--question", "为何逾期", now="2024-03-13").json
    assert (asked["number"], asked["kind"], asked["department"]) == ("I-0001", "inquiry", "mfg")
    assert opened("inquire", "240301").json == []
    assert [note["number"] for note in opened("reminders", "--unanswered").json] == ["I-0001"]

    answered = opened(*words, "--answer", "等模具", "--by", "郑制造", now="2024-03-14").json
    assert (answered["answer"], answered["answered_by"], answered["answered_on"]) == ("等模具", "郑制造", "2024-03-14")
    assert opened("reminders", "--unanswered").json == []
    kinds = [entry["kind"] for entry in opened("dossier", "240301").json]
    assert kinds[-2:] == ["inquiry", "explanation"]


@pytest.mark.rule("CMP-89")
@pytest.mark.parametrize(
    ("words", "status"),
    [
        (("240301", "--stage", "qc"), 3),
        (("240301", "--stage", "mfg", "--answer", "等模具", "--by", "郑制造"), 3),
        (("240301", "--stage", "烟"), 2),
        (("240301", "--stage", "mfg", "--answer", "等模具"), 2),
        (("240301", "--stage", "mfg", "--answer", " ", "--by", "郑制造"), 2),
        (("--stage", "mfg"), 2),
        (("240301", "--answer", "等模具", "--by", "郑制造"), 2),
        (("240301", "--stage", "mfg", "--question", "坏\u202e字"), 2),
        (("240399", "--stage", "mfg"), 2),
    ],
    ids=[
        "a stage in time", "an answer to nothing", "no stage", "nobody answers", "an empty answer", "no case",
        "an answer without a stage", "not clean", "no such case",
    ],
)  # fmt: skip
def test_an_inquiry_that_cannot_be_is_not_written(
    opened: Desk, ledger: sqlite3.Connection, words: tuple[str, ...], status: int
) -> None:
    refused = finished_late(opened)("inquire", *words)

    assert refused.status == status
    assert ledger.execute("SELECT count(*) FROM complaint_inquiry").fetchone() == (0,)


@pytest.mark.rule("CMP-89")
def test_a_second_inquiry_and_an_answer_by_another_are_refused(opened: Desk) -> None:
    words = ("inquire", "240301", "--stage", "mfg")
    finished_late(opened)(*words)

    assert opened(*words).error["rule"] == "CMP-89"
    assert opened(*words, "--answer", "不知道", "--by", "吴质管").error["rule"] == "CMP-89"
    assert opened(*words, "--answer", "坏\u202e字", "--by", "郑制造").status == 2
    assert opened(*words, "--answer", "等模具", "--by", "郑制造").status == 0
    assert opened(*words, "--answer", "再答", "--by", "郑制造").status == 3


@pytest.mark.rule("CMP-89")
def test_a_case_still_running_or_void_is_not_asked_about(opened: Desk) -> None:
    investigated(opened)
    for words in (("inquire", "240301"), ("inquire", "240301", "--stage", "qc")):
        refused = opened(*words, now="2024-03-09")
        assert (refused.status, refused.error["rule"]) == (3, "CMP-89")

    opened("void", "240301", "--reason", "重复")
    assert opened("inquire", "240301", "--stage", "qc").status == 3


@pytest.mark.rule("CMP-87", "CMP-89")
def test_both_notes_are_printed_a_sheet_each(opened: Desk, tmp_path: Path) -> None:
    opened.open(now="2024-03-01")
    opened("remind", "240302", now="2024-03-02")
    finished_late(opened)("inquire", "240301", "--stage", "mfg", now="2024-03-13")

    today = opened("print-reminder", now="2024-03-13").json
    both = opened("print-reminder", "r-0001", "I-0001", "-o", "both.xlsx", now="2024-03-13").json
    cells = [
        {str(cell.value) for row in page.iter_rows() for cell in row} for page in load_workbook("both.xlsx").worksheets
    ]

    assert (today["file"], len(today["sheets"])) == ("inquiry-I-0001.xlsx", 1)
    assert len(both["sheets"]) == len(cells) == 2
    assert all("华东电子" in page for page in cells)
    assert (tmp_path / "both.xlsx").stat().st_mode & 0o777 == 0o600


@pytest.mark.rule("CMP-87")
def test_what_cannot_be_printed_is_told_in_a_sentence(opened: Desk) -> None:
    assert opened("print-reminder").status == 2
    assert opened("print-reminder", "R-0009").status == 2

    opened("remind", now="2024-03-05")
    assert opened("print-reminder", "-o", "note.txt", now="2024-03-05").status == 2
    assert opened("print-reminder", now="2024-03-05").status == 0
    assert opened("print-reminder", now="2024-03-05").status == 2


def test_notes_can_be_neither_changed_nor_removed(opened: Desk, ledger: sqlite3.Connection) -> None:
    opened.open(now="2024-03-01")
    opened("remind", "240302", now="2024-03-02")
    finished_late(opened)("inquire", "240301", "--stage", "mfg")

    for table in ("complaint_reminder", "complaint_inquiry"):
        for statement in (f"DELETE FROM {table}", f"UPDATE {table} SET days_late = 9"):
            with pytest.raises(sqlite3.IntegrityError):
                ledger.execute(statement)


def test_people_are_told_where_to_print(opened: Desk) -> None:
    shown = opened.run("complaint", "remind", now="2024-03-05").out

    assert "custmgr complaint print-reminder" in shown
    assert "nothing to remind of" in opened.run("complaint", "remind", now="2024-03-05").out
