"""What is destroyed after it was kept long enough: never earlier, only what is listed, a copy first, nothing left."""

import sqlite3
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from custmgr.areas.archive import rules
from custmgr.areas.archive.facts import Old, RecordKind
from custmgr.areas.archive.policy import Policy
from custmgr.ground import policy as policies
from custmgr.mechanisms.calendar import protected_until
from tests.areas.wealth import Wealth
from tests.conftest import Run

POLICY = policies.build(Policy, policies.built_in("archive"))
SECRET = "客户秘密七三一九"
PURGE = ("record", "purge")


@pytest.fixture
def visited(wealth: Wealth, tmp_path: Path) -> Callable[..., str]:
    """Return a function that records a telephone visit of a day, its recording a file of its own."""

    def record(on: str, content: str = SECRET, topics: tuple[str, ...] = ()) -> str:
        sound = tmp_path / f"{on}.wav"
        sound.write_bytes(f"RIFF {on}".encode())
        words = ("--content", content, "--problems", SECRET, "--result", SECRET, "--recording", str(sound))
        told = (
            "visit",
            "record",
            "周立",
            "--by",
            "李专员",
            "--method",
            "phone",
            *words,
            "--set",
            f"needs={SECRET}",
            *topics,
        )
        return str(wealth.done(*told, now=f"{on}T10:30")["number"])

    return record


@pytest.mark.rule("FVS-03", "OCC-16", "OCC-17", "FVS-23", "FVS-04")
@pytest.mark.parametrize(
    ("kind", "years"),
    [
        (RecordKind.VISIT, 3), (RecordKind.RECORDING, 3), (RecordKind.DISC, 3), (RecordKind.OCCASION, 3),
        (RecordKind.DINING_SHEET, 1), (RecordKind.DINING_BRIEF, 1),
    ],
)  # fmt: skip
def test_each_kind_is_kept_for_its_years(kind: RecordKind, years: int) -> None:
    assert rules.years_of(kind, POLICY, 3) == years


@pytest.mark.rule("FVS-03", "OCC-16", "OCC-17")
@pytest.mark.parametrize(
    ("on", "years", "last"),
    [
        (date(2023, 3, 5), 3, date(2026, 3, 5)),
        (date(2024, 2, 29), 3, date(2027, 2, 28)),
        (date(2025, 3, 5), 1, date(2026, 3, 5)),
        (date(2024, 2, 29), 1, date(2025, 2, 28)),
    ],
)
def test_the_last_protected_day_is_still_protected(on: date, years: int, last: date) -> None:
    record = Old(RecordKind.VISIT, 1, "V00001", on, None, protected_until(on, years))

    assert not rules.is_old(record, last)
    assert rules.is_old(record, last + rules.DAY)
    assert rules.judge_destruction([record], last) is not None
    assert rules.judge_destruction([record], last + rules.DAY) is None


@pytest.mark.rule("FVS-03", "FVS-23", "FVS-75")
def test_nothing_is_destroyed_on_the_last_protected_day_whatever_is_asked(
    wealth: Wealth, visited: Callable[..., str]
) -> None:
    number = visited("2023-03-05")
    assert wealth.done(*PURGE, now="2026-03-05") == []
    confirm = ("--confirm", "--by", "吴总部")

    assert wealth.refused(*PURGE, *confirm, now="2026-03-05") == (2, "FVS-03")
    named = ("--kind", "visit", "--number", number)
    refused = wealth(*PURGE, *named, *confirm, now="2026-03-05")
    assert (refused.status, refused.error["rule"]) == (3, "FVS-03")
    assert "2026-03-06" in refused.error["hint"]
    assert wealth.refused(*PURGE, "--kind", "recording", "--number", "20230305_C00001_李专员_1", now="2026-03-05") == (
        3, "FVS-23",
    )  # fmt: skip
    assert wealth.done("visit", "show", number, now="2026-03-05")["content"] == SECRET


@pytest.mark.rule("FVS-03", "FVS-23")
def test_it_lists_first_and_destroys_when_confirmed(
    wealth: Wealth, visited: Callable[..., str], tmp_path: Path, ledger: sqlite3.Connection
) -> None:
    number, young = visited("2023-03-05"), visited("2024-06-03", content="仍受保护")
    listed = wealth.done(*PURGE, now="2026-03-06")
    assert [(one["kind"], one["number"], one["protected_until"]) for one in listed] == [
        ("visit", number, "2026-03-05"), ("recording", "20230305_C00001_李专员_1", "2026-03-05"),
    ]  # fmt: skip
    assert wealth.done("visit", "show", number)["content"] == SECRET
    assert wealth.refused(*PURGE, "--confirm", now="2026-03-06")[0] == 2

    made = wealth.done(*PURGE, "--confirm", "--by", "吴总部", now="2026-03-06")

    assert (made["number"], made["by"], made["count"]) == ("XH-0001", "吴总部", 2)
    assert made["removed"] == [str(tmp_path / "2023-03-05.wav")]
    assert not (tmp_path / "2023-03-05.wav").exists()
    assert (tmp_path / "2024-06-03.wav").exists()
    shown = wealth.done("visit", "show", number, now="2026-03-06")
    assert (shown["content"], shown["result"], shown["by"], shown["on"]) == (
        "destroyed on 2026-03-06, list XH-0001", None, ["李专员"], "2023-03-05",
    )  # fmt: skip
    assert shown["facts"] == {"recording": "20230305_C00001_李专员_1"}
    assert wealth.done("visit", "show", young)["content"] == "仍受保护"
    assert wealth.done(*PURGE, now="2026-03-06") == []


@pytest.mark.rule("FVS-03")
def test_what_was_destroyed_is_nowhere_in_the_file_and_the_copy_still_holds_it(
    wealth: Wealth, visited: Callable[..., str], desk_file: Path
) -> None:
    visited("2023-03-05")
    assert SECRET.encode() in desk_file.read_bytes()

    made = wealth.done(*PURGE, "--confirm", "--by", "吴总部", now="2026-03-06")

    for file in (desk_file, desk_file.with_name("desk.db-wal")):
        assert not file.exists() or SECRET.encode() not in file.read_bytes()
    assert SECRET.encode() in Path(made["copy"]).read_bytes()
    assert wealth.run("db", "check", now="2026-03-06").status == 0


@pytest.mark.rule("FVS-03")
def test_what_a_visit_brought_back_by_topic_is_destroyed_with_it(
    wealth: Wealth, visited: Callable[..., str], tmp_path: Path, desk_file: Path
) -> None:
    own = tmp_path / "own.toml"
    own.write_text('[topics]\nin_use = { value = true, rule = "VIS-06", mark = "A" }\n', encoding="utf-8")
    wealth.done("staff", "add", "孙总", "--role", "general_manager", now="2023-03-01")
    wealth.done("policy", "load", str(own), "--by", "孙总", "--from", "2023-03-01", now="2023-03-01")
    number = visited("2023-03-05", topics=("--topic", "M2=" + SECRET, "--set", "M1.rivals=" + SECRET))
    told = wealth.done("visit", "show", number, now="2023-03-06")["learnt"]
    assert str(told).count(SECRET) == 2

    wealth.done(*PURGE, "--confirm", "--by", "吴总部", now="2026-03-06")

    kept = wealth.done("visit", "show", number, now="2026-03-06")
    assert kept["topics"] == ["M1", "M2"]
    assert SECRET not in str(kept)
    assert SECRET.encode() not in desk_file.read_bytes()
    assert wealth.run("db", "check", now="2026-03-06").status == 0


@pytest.mark.rule("FVS-03")
def test_the_triggers_that_keep_the_journal_stand_again(
    wealth: Wealth, visited: Callable[..., str], ledger: sqlite3.Connection
) -> None:
    query = "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY name"
    before = ledger.execute(query).fetchall()
    visited("2023-03-05")

    wealth.done(*PURGE, "--confirm", "--by", "吴总部", now="2026-03-06")

    assert ledger.execute(query).fetchall() == before
    for table in ("journal", "journal_row", "visit_fact", "destroyed"):
        with pytest.raises(sqlite3.IntegrityError):
            ledger.execute(f"DELETE FROM {table}")
    lines = [row[0] for row in ledger.execute("SELECT action FROM journal ORDER BY id")]
    assert lines[-1] == "record purge"


@pytest.mark.rule("FVS-03")
def test_what_is_still_followed_up_is_not_destroyed(wealth: Wealth, visited: Callable[..., str]) -> None:
    number = visited("2023-03-05")
    words = ("--kind", "issue", "--about", f"visit:{number}", "--text", "账单有误")
    wealth.done("finding", "open", *words, now="2023-03-06")

    assert [one["kind"] for one in wealth.done(*PURGE, now="2026-03-06")] == ["recording"]
    assert wealth.refused(*PURGE, "--kind", "visit", "--number", number, now="2026-03-06")[0] == 2


@pytest.mark.rule("FVS-04")
def test_a_recording_on_a_disc_is_kept_as_long_as_the_newest_on_it(wealth: Wealth, visited: Callable[..., str]) -> None:
    visited("2023-01-10")
    visited("2023-03-05")
    wealth.done("record", "media", "D-1", "--place", "柜", now="2023-06-01")

    assert wealth.done(*PURGE, "--kind", "recording", "--kind", "disc", now="2026-03-05") == []
    listed = wealth.done(*PURGE, "--kind", "recording", "--kind", "disc", now="2026-03-06")
    assert [(one["kind"], one["protected_until"]) for one in listed] == [
        ("recording", "2026-03-05"), ("recording", "2026-03-05"), ("disc", "2026-03-05"),
    ]  # fmt: skip
    wealth.done(*PURGE, "--kind", "disc", "--confirm", "--by", "吴总部", now="2026-03-06")
    assert wealth.done("record", "discs", now="2026-03-06")[0]["destroyed_on"] == "2026-03-06"


@pytest.mark.rule("FVS-23")
def test_a_file_that_is_not_the_one_that_was_kept_stays(
    wealth: Wealth, visited: Callable[..., str], tmp_path: Path
) -> None:
    visited("2023-03-05")
    sound = tmp_path / "2023-03-05.wav"
    sound.write_bytes(b"RIFF something else")

    made = wealth.done(*PURGE, "--kind", "recording", "--confirm", "--by", "吴总部", now="2026-03-06")

    assert (made["removed"], made["kept"]) == ([], [str(sound)])
    assert sound.exists()


@pytest.mark.rule("FVS-57")
def test_the_archive_lists_visits_with_recordings_discs_and_their_term(
    wealth: Wealth, visited: Callable[..., str]
) -> None:
    number = visited("2023-03-05")
    wealth.done("record", "media", "D-1", "--place", "柜", now="2023-06-01")

    (line,) = wealth.done("record", "archive", "周立")

    assert line == {
        "visit": number, "on": "2023-03-05", "customer": "C00001", "name": "周立", "kind": "contact", "method": "phone",
        "by": ["李专员"], "recording": "20230305_C00001_李专员_1", "disc": "D-1", "protected_until": "2026-03-05",
        "destroyed_on": None,
    }  # fmt: skip
    wealth.done(*PURGE, "--kind", "visit", "--confirm", "--by", "吴总部", now="2026-03-06")
    assert wealth.done("record", "archive", now="2026-03-06")[0]["destroyed_on"] == "2026-03-06"


@pytest.mark.rule("OCC-16", "OCC-17")
def test_papers_of_a_hotel_are_kept_one_year_and_special_days_three(
    custmgr: Run, staff: dict[str, str], ledger: sqlite3.Connection
) -> None:
    custmgr(
        "customer", "add", "客人", "--kind", "prospect", "--contact", "客", "--phone", "13800138000", now="2023-01-04"
    )
    ledger.execute(
        "INSERT INTO dining_sheet (hotel, number, on_day, meal, waiter, remarks, void, entered_at)"
        " VALUES ('一店', '101', '2025-03-05', 'dinner', '小王', '忌口', 0, '2025-03-05T21:00:00')"
    )
    ledger.execute(
        "INSERT INTO dining_brief (hotel, on_day, floor, by, handed_at, events, entered_at)"
        " VALUES ('一店', '2025-03-05', '二楼', '小李', '2025-03-06T09:00:00', '生日宴', '2025-03-06T09:00:00')"
    )
    ledger.execute(
        "INSERT INTO occasion (id, customer_id, kind, calendar, month, day, leap, once, person, likings, noted_on,"
        " entered_at) VALUES (1, 1, 'birthday', 'solar', 3, 5, 0, 0, '老客', '清淡', '2023-03-05',"
        " '2023-03-05T10:00:00')"
    )
    ledger.execute(
        "INSERT INTO occasion_step (occasion_id, step, reason, on_day, entered_at)"
        " VALUES (1, 'stopped', '搬走', '2024-01-01', '2024-01-01T10:00:00')"
    )
    ledger.commit()

    def listed(now: str) -> list[str]:
        return [one["kind"] for one in custmgr(*PURGE, "--json", now=now).json]

    assert listed("2026-03-05") == []
    assert listed("2026-03-06") == ["dining_sheet", "dining_brief", "occasion"]
    done = custmgr(*PURGE, "--confirm", "--by", "孙总", "--json", now="2026-03-06")
    assert done.status == 0, done.err
    assert ledger.execute("SELECT waiter, remarks, number FROM dining_sheet").fetchall() == [(None, None, "101")]
    assert ledger.execute("SELECT events FROM dining_brief").fetchall() == [(None,)]
    assert ledger.execute("SELECT person, likings, month FROM occasion").fetchall() == [(None, None, 3)]
    assert listed("2026-03-06") == []


@pytest.mark.parametrize(
    "words",
    [
        ("--kind", "customer"),
        ("--number", "V00001"),
        ("--kind", "visit", "--kind", "disc", "--number", "V00001"),
        ("--kind", "visit", "--number", "V00009"),
        ("--confirm", "--by", "无此人"),
    ],
)
def test_what_cannot_be_is_told_in_a_sentence(
    wealth: Wealth, visited: Callable[..., str], words: tuple[str, ...]
) -> None:
    number = visited("2023-03-05")

    assert wealth(*PURGE, *words, now="2026-03-06").status == 2
    assert wealth.done("visit", "show", number, now="2026-03-06")["content"] == SECRET
