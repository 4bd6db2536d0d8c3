"""Tracking a measure from its proposal to the confirmation of its effect, by the program."""

import sqlite3
from typing import Any

import pytest

from tests.areas.complaints.conftest import Desk
from tests.conftest import Result

PROPOSAL = ("--measure", "模具每五千次点检", "--owner", "郑制造", "--due", "2024-03-31")


def track(desk: Desk, *words: str, now: str = "2024-03-13T10:00") -> Result:
    return desk("track", desk.number, *words, now=now)


def proposed(desk: Desk, *words: str, now: str = "2024-03-13T10:00") -> Any:
    done = track(desk, *PROPOSAL, "--by", "陈生管", *words, now=now)
    assert done.status == 0, done.err
    return done.json


def step(desk: Desk, status: str, by: str, *words: str, now: str = "2024-03-13T10:00") -> Result:
    return track(desk, "--status", status, "--by", by, *words, now=now)


@pytest.mark.rule("CMP-14", "CMP-20", "CMP.6-17")
def test_a_measure_of_a_closed_case_goes_its_whole_way(closed: Desk) -> None:
    first = proposed(closed)
    agreed = step(closed, "agreed", "郑制造", now="2024-03-14T10:00").json
    done = step(closed, "done", "郑制造", "--on", "2024-04-02", "--result", "已换模", now="2024-04-03T10:00").json
    checked = track(closed, "--check", "抽检合格", "--by", "吴质管", now="2024-04-05T10:00").json
    confirmed = step(closed, "effect_confirmed", "陈生管", "--result", "一个月未再发生", now="2024-05-06T10:00").json

    assert (first["number"], first["serial"], first["status"], first["owner"]) == ("240301", 1, "proposed", "郑制造")
    assert (first["due"], first["days_late"], first["check"]) == ("2024-03-31", 0, None)
    assert (agreed["status"], agreed["status_on"]) == ("agreed", "2024-03-14")
    assert (done["status"], done["status_on"], done["days_late"], done["result"]) == ("done", "2024-04-02", 2, "已换模")
    assert (checked["checked_on"], checked["checked_by"], checked["check"]) == ("2024-04-05", "吴质管", "抽检合格")
    assert [part["status"] for part in confirmed["steps"]] == ["proposed", "agreed", "done", "effect_confirmed"]
    assert (confirmed["result"], confirmed["days_late"]) == ("一个月未再发生", 2)
    assert closed.show()["stage"] == "closed"


@pytest.mark.rule("CMP-20")
@pytest.mark.parametrize(
    "words, told",
    [
        (("--status", "done", "--by", "郑制造"), "next comes Agreed"),
        (("--status", "effect_confirmed", "--by", "陈生管", "--result", "好"), "next comes Agreed"),
        (("--status", "proposed", "--by", "陈生管"), "next comes Agreed"),
    ],
)
def test_no_step_is_skipped(closed: Desk, ledger: sqlite3.Connection, words: tuple[str, ...], told: str) -> None:
    proposed(closed)

    refused = track(closed, *words)

    assert (refused.status, refused.error["rule"]) == (3, "CMP-20")
    assert told in refused.error["message"]
    assert ledger.execute("SELECT count(*) FROM complaint_measure_step").fetchone() == (0,)


@pytest.mark.rule("CMP-20")
def test_only_the_office_confirms_and_says_what_came_of_it(closed: Desk) -> None:
    proposed(closed)
    step(closed, "agreed", "郑制造")
    step(closed, "done", "郑制造")

    quality = step(closed, "effect_confirmed", "吴质管", "--result", "好")
    untold = step(closed, "effect_confirmed", "陈生管")
    office = step(closed, "effect_confirmed", "陈生管", "--result", "好")
    again = step(closed, "effect_confirmed", "陈生管", "--result", "好", "--which", "1")

    assert (quality.status, quality.error["rule"]) == (3, "CMP-20")
    assert (untold.status, untold.error["rule"]) == (2, "CMP-20")
    assert (office.status, again.status) == (0, 3)


@pytest.mark.rule("CMP-14")
def test_only_quality_management_checks(closed: Desk) -> None:
    proposed(closed)

    refused = track(closed, "--check", "好", "--by", "郑制造")

    assert (refused.status, refused.error["rule"]) == (3, "CMP-14")


def test_several_measures_are_told_apart(closed: Desk) -> None:
    assert track(closed, "--status", "agreed", "--by", "郑制造").status == 2
    proposed(closed)
    assert proposed(closed)["serial"] == 2

    unnamed = step(closed, "agreed", "郑制造")
    unknown = step(closed, "agreed", "郑制造", "--which", "3")
    second = step(closed, "agreed", "郑制造", "--which", "2")

    assert (unnamed.status, unknown.status) == (2, 2)
    assert "1, 2" in unnamed.error["message"]
    assert (second.json["serial"], second.json["status"]) == (2, "agreed")


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("--measure", "  ", "--owner", "郑制造", "--due", "2024-03-31"),
        ("--measure", "换模", "--due", "2024-03-31"),
        ("--measure", "换模", "--owner", "郑制造"),
        ("--measure", "换模", "--owner", "无此人", "--due", "2024-03-31"),
        ("--measure", "换模", "--owner", "郑制造", "--due", "2024-03-12"),
        ("--measure", "换模", "--owner", "郑制造", "--due", "2024-03-31", "--on", "2024-03-14"),
        ("--measure", "换模", "--owner", "郑制造", "--due", "soon"),
        (*PROPOSAL, "--check", "好"),
        ("--status", "agreed"),
        ("--status", "finished", "--by", "郑制造"),
        ("--check", "好"),
        ("--status", "agreed", "--by", "郑制造", "--on", "2024-03-14"),
    ],
)
def test_bad_input_enters_nothing(closed: Desk, ledger: sqlite3.Connection, words: tuple[str, ...]) -> None:
    refused = track(closed, *words)

    assert refused.status == 2
    assert len(refused.err.strip().splitlines()) == 1
    assert ledger.execute("SELECT count(*) FROM complaint_measure").fetchone() == (0,)


def test_a_draft_or_a_void_case_takes_no_measure(desk: Desk) -> None:
    draft = desk.open("--draft", reason=None).json["number"]
    desk.open()
    desk("void", desk.number, "--reason", "登记错误")

    refused = desk("track", draft, *PROPOSAL), desk("track", desk.number, *PROPOSAL)

    assert [(result.status, result.error["rule"]) for result in refused] == [(3, "CMP.6-2"), (3, "CMP-20")]


@pytest.mark.rule("CMP-7", "CMP-55")
def test_a_tracked_case_is_listed_until_its_effect_is_confirmed(closed: Desk) -> None:
    bare = closed("measures", "--open", now="2024-04-01").json
    proposed(closed)
    for status, by in (("agreed", "郑制造"), ("done", "郑制造")):
        step(closed, status, by)
    waiting = closed("measures", "--open", now="2024-04-02").json
    step(closed, "effect_confirmed", "陈生管", "--result", "好")

    assert [(line["number"], line["status"], line["measure"]) for line in bare] == [("240301", None, "换模")]
    assert [(line["status"], line["days_late"]) for line in waiting] == [("done", 0)]
    assert closed("measures", "--open").json == []
    assert len(closed("measures").json) == 1


@pytest.mark.rule("CMP-7")
def test_a_case_that_is_not_tracked_is_not_listed(opened: Desk) -> None:
    opened.decided(tracked="no")
    opened.close()

    assert opened("measures", "--open").json == []


def test_a_measure_is_kept_as_it_was_typed(closed: Desk) -> None:
    words = ("--measure", "换模，每五千次点检（二线）", "--owner", "郑制造", "--due", "2024-03-31", "--by", "陈生管")

    assert track(closed, *words).json["measure"] == "换模，每五千次点检（二线）"


def test_a_person_reads_the_list(closed: Desk, custmgr: Any) -> None:
    proposed(closed)

    told = custmgr("complaint", "measures", now="2024-04-02").out

    assert "模具每五千次点检" in told
    assert "Proposed" in told
    assert custmgr("complaint", "track", "240301", "--status", "agreed", "--by", "郑制造", now="2024-04-02").status == 0


def test_entries_are_never_changed_or_removed(closed: Desk, ledger: sqlite3.Connection) -> None:
    proposed(closed)
    step(closed, "agreed", "郑制造")
    track(closed, "--check", "好", "--by", "吴质管")

    for table in ("complaint_measure", "complaint_measure_step", "complaint_measure_check"):
        for statement in (f"UPDATE {table} SET by = 'x'", f"DELETE FROM {table}"):
            with pytest.raises(sqlite3.IntegrityError, match="append-only"):
                ledger.execute(statement)
    with pytest.raises(sqlite3.IntegrityError, match="without the one before"):
        ledger.execute(
            "INSERT INTO complaint_measure_step (measure_id, status, on_day, by, result, entered_at)"
            " VALUES (1, 'effect_confirmed', '2024-03-13', 'x', 'y', '2024-03-13')"
        )
