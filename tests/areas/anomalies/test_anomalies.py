"""Abnormality notes: what is one and what is a complaint, and what becomes of them."""

import sqlite3
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from custmgr.areas.anomalies import rules
from custmgr.areas.anomalies.facts import Anomaly, State
from custmgr.areas.anomalies.policy import Policy
from custmgr.areas.staff.facts import Department
from tests.areas.complaints.conftest import Desk
from tests.conftest import Result

NOTE = ("--customer", "华东电子", "--product", "P-7", "--abnormality", "包装受潮", "--department", "mfg")
OPEN = Anomaly(
    1, "A-0001", "C00001", "华东电子", "P-7", "受潮", Department.MFG, None, date(2024, 3, 1), None, None, None, None,
    None, None,
)  # fmt: skip


def anomaly(desk: Desk, *words: str, now: str = "2024-03-01T09:00") -> Result:
    """Run one line of `custmgr anomaly`."""
    return desk.run("anomaly", *words, "--json", now=now)


@pytest.mark.rule("CMP-4")
@pytest.mark.parametrize(
    ("loss", "demand", "allowed"),
    [
        (None, None, True), (0, "无", True), (0, "", True), (1, None, False), (0, "退货", False), (0, "换货", False),
        (0, "折让", False), (0, "索赔", False), (-1, None, False),
    ],
    ids=[
        "nothing known", "a loss of nothing", "no demand", "a fen", "a return", "an exchange", "an allowance",
        "a claim", "less than nothing",
    ],
)  # fmt: skip
def test_what_cost_nothing_and_asks_nothing_is_a_note(loss: int | None, demand: str | None, allowed: bool) -> None:
    assert (rules.judge_note("C00001", loss, demand, Policy(enabled=True)) is None) is allowed


@pytest.mark.rule("CMP-4")
def test_a_company_that_keeps_no_notes_takes_everything_in_as_complaints() -> None:
    refused = rules.judge_note("C00001", 0, None, Policy(enabled=False))

    assert refused is not None
    assert refused.rule == "CMP-4"
    assert Policy(enabled=False).faults() == ()


@pytest.mark.rule("CMP-4")
@pytest.mark.parametrize(
    ("loss", "demand", "claim", "allowed"),
    [(None, None, None, False), (0, "无", 0, False), (1, None, None, True), (None, "换货", None, True),
     (None, None, 1, True), (-1, "换货", None, False), (None, None, -1, False)],
)  # fmt: skip
def test_a_note_becomes_a_complaint_by_a_loss_a_claim_or_a_demand(
    loss: int | None, demand: str | None, claim: int | None, allowed: bool
) -> None:
    assert (rules.judge_conversion(OPEN, loss, demand, claim) is None) is allowed


@pytest.mark.rule("CMP-4")
def test_a_note_is_done_once_and_not_after_it_became_a_complaint() -> None:
    done, converted = replace(OPEN, done_on=date(2024, 3, 2)), replace(OPEN, complaint="D-0001")

    assert [case.state for case in (OPEN, done, converted)] == [State.OPEN, State.DONE, State.CONVERTED]
    assert [rules.judge_done(case) is None for case in (OPEN, done, converted)] == [True, False, False]
    assert rules.judge_conversion(converted, 1, None) is not None
    assert rules.judge_conversion(done, 1, None) is None


@pytest.mark.rule("CMP-4")
def test_a_note_has_its_own_number_and_no_case(desk: Desk, ledger: sqlite3.Connection) -> None:
    made = [anomaly(desk, "add", *NOTE, "--handler", "王业务", "--loss", "0").json for _time in range(2)]

    assert [note["number"] for note in made] == ["A-0001", "A-0002"]
    assert (made[0]["state"], made[0]["department"], made[0]["handler"]) == ("open", "mfg", "王业务")
    assert ledger.execute("SELECT count(*) FROM complaint").fetchone() == (0,)
    assert not {"due", "stage", "authority", "amount"} & set(made[0])
    assert desk("overdue", now="2025-01-01").json == []
    assert desk.run("penalty", "assess", "A-0001").status == 2


@pytest.mark.rule("CMP-4")
@pytest.mark.parametrize("words", [("--loss", "0.01"), ("--demand", "换货")])
def test_a_loss_or_a_demand_is_refused_as_a_complaint(
    desk: Desk, ledger: sqlite3.Connection, words: tuple[str, ...]
) -> None:
    refused = anomaly(desk, "add", *NOTE, *words)

    assert (refused.status, refused.error["rule"]) == (3, "CMP-4")
    assert "complaint open" in refused.error["hint"]
    assert ledger.execute("SELECT count(*) FROM anomaly").fetchone() == (0,)


@pytest.mark.rule("CMP-4")
def test_what_was_done_is_entered_once_and_leaves_the_list(desk: Desk) -> None:
    anomaly(desk, "add", *NOTE)
    anomaly(desk, "add", *NOTE)

    done = anomaly(desk, "done", "a-0001", "--measure", "加防潮袋", "--by", "郑制造", now="2024-03-03").json

    assert (done["state"], done["done_on"], done["done_by"]) == ("done", "2024-03-03", "郑制造")
    assert [note["number"] for note in anomaly(desk, "list").json] == ["A-0002"]
    assert len(anomaly(desk, "list", "华东电子", "--all").json) == 2
    assert anomaly(desk, "list", "Osaka", "--all").json == []
    assert anomaly(desk, "done", "A-0001", "--measure", "又加").error["rule"] == "CMP-4"


@pytest.mark.rule("CMP-4", "CMP-27")
def test_a_note_that_turns_out_costly_becomes_a_draft_and_the_link_is_kept(desk: Desk) -> None:
    anomaly(desk, "add", *NOTE)
    assert anomaly(desk, "convert", "A-0001").status == 3

    made = anomaly(desk, "convert", "A-0001", "--loss", "12.50", "--demand", "换货", "--claim", "30").json
    draft = desk("show", made["complaint"]).json
    (entry,) = desk("dossier", made["complaint"]).json

    assert (made["state"], made["complaint"], made["loss"]) == ("converted", "D-0001", "12.50")
    assert [draft[key] for key in ("stage", "product", "reason", "demand", "claim")] == [
        "draft", "P-7", "包装受潮", "换货", "30.00",
    ]  # fmt: skip
    assert entry["detail"] == {"number": "A-0001", "loss": "12.50"}
    assert anomaly(desk, "convert", "A-0001", "--loss", "1").status == 3
    assert anomaly(desk, "done", "A-0001", "--measure", "晚了").status == 3
    words = ("--set", "order=SO-1", "--set", "quantity=10", "--set", "shipped=2024-02-10", "--set", "defective=1")
    assert desk("accept", "D-0001", *words).json["number"] == "240301"
    assert anomaly(desk, "list", "--all").json[0]["complaint"] == "240301"


@pytest.mark.parametrize(
    "words",
    [
        ("add", *NOTE, "--product", " "),
        ("add", *NOTE, "--abnormality", "坏\u202e字"),
        ("add", *NOTE, "--department", "烟"),
        ("add", *NOTE, "--customer", "无此公司"),
        ("add", *NOTE, "--handler", "无此人"),
        ("add", *NOTE, "--on", "2024-03-02"),
        ("add", *NOTE, "--loss", "-1"),
        ("done", "A-0009", "--measure", "好"),
        ("done", "A-0001", "--measure", " "),
        ("done", "A-0001", "--measure", "好", "--on", "2024-02-29"),
        ("done", "A-0001", "--measure", "好", "--on", "2024-03-02"),
        ("print", "A-0009"),
    ],
)
def test_what_cannot_be_is_told_in_a_sentence(desk: Desk, words: tuple[str, ...]) -> None:
    anomaly(desk, "add", *NOTE)

    refused = anomaly(desk, *words)

    assert refused.status == 2
    assert refused.error["message"]
    assert [note["state"] for note in anomaly(desk, "list", "--all").json] == ["open"]


@pytest.mark.rule("CMP-4")
def test_a_note_is_printed_for_the_unit_concerned(desk: Desk, tmp_path: Path) -> None:
    anomaly(desk, "add", *NOTE)

    printed = anomaly(desk, "print", "A-0001").json
    book = load_workbook(tmp_path / printed["file"])
    cells = {str(cell.value) for row in book.worksheets[0].iter_rows() for cell in row}

    assert (printed["file"], len(printed["sheets"])) == ("anomaly-A-0001.xlsx", 1)
    assert {"华东电子", "P-7", "包装受潮", "Filled in by"} <= cells
    assert anomaly(desk, "print", "A-0001").status == 2
    assert anomaly(desk, "print", "A-0001", "-o", "note.txt").status == 2


@pytest.mark.rule("CMP-4")
def test_a_demand_alone_makes_a_complaint_of_a_note(desk: Desk) -> None:
    anomaly(desk, "add", *NOTE)

    made = anomaly(desk, "convert", "A-0001", "--demand", "换货").json

    assert made["loss"] is None
    assert desk("dossier", made["complaint"]).json[0]["detail"] == {"number": "A-0001"}


def test_people_are_told_what_comes_next(desk: Desk) -> None:
    anomaly(desk, "add", *NOTE)

    shown = desk.run("anomaly", "convert", "A-0001", "--loss", "1").out

    assert "custmgr complaint accept D-0001" in shown
    assert "No abnormality note is open." in desk.run("anomaly", "list").out


def test_a_note_can_be_neither_changed_nor_removed(desk: Desk, ledger: sqlite3.Connection) -> None:
    anomaly(desk, "add", *NOTE)

    for statement in ("DELETE FROM anomaly", "UPDATE anomaly SET abnormality = 'x'"):
        with pytest.raises(sqlite3.IntegrityError):
            ledger.execute(statement)
