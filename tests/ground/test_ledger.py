"""The file: safe settings on every connection, no file made by opening, numbers given once."""

import os
import sqlite3
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from custmgr.ground import ledger as ledgers
from custmgr.ground import migrations
from custmgr.ground.desk import open_desk, open_reader
from tests.conftest import Run

SETTINGS = {"synchronous": 2, "foreign_keys": 1, "recursive_triggers": 1, "secure_delete": 1}
WRITER = """
import sys
from custmgr.ground.desk import open_desk
for n in range(int(sys.argv[1])):
    try:
        with open_desk() as desk:
            number = desk.next_number("test", "2603")
            desk.note("test", str(number))
            if n % 10 == 9:
                raise KeyError
    except KeyError:
        continue
    print(number)
"""


@pytest.mark.usefixtures("desk_file")
def test_every_connection_is_opened_with_the_safe_settings() -> None:
    with open_reader() as desk:
        read = {name: desk.connection.execute(f"PRAGMA {name}").fetchone()[0] for name in SETTINGS}
        mode = desk.connection.execute("PRAGMA journal_mode").fetchone()[0]
    with open_desk() as writer:
        written = {name: writer.connection.execute(f"PRAGMA {name}").fetchone()[0] for name in SETTINGS}

    assert read == written == SETTINGS
    assert mode == "wal"


@pytest.mark.usefixtures("desk_file")
def test_a_reader_cannot_write() -> None:
    with open_reader() as desk, pytest.raises(sqlite3.OperationalError, match="readonly"):
        desk.connection.execute("INSERT INTO meta VALUES ('a', 'b')")


@pytest.mark.usefixtures("desk_file")
def test_a_writing_transaction_takes_the_lock_at_once(desk_file: Path) -> None:
    other = sqlite3.connect(desk_file, timeout=0, isolation_level=None)
    with open_desk(), pytest.raises(sqlite3.OperationalError, match="locked"):
        other.execute("BEGIN IMMEDIATE")
    other.close()


@pytest.mark.usefixtures("desk_file")
def test_a_change_without_a_journal_line_is_never_committed(ledger: sqlite3.Connection) -> None:
    with pytest.raises(AssertionError, match="journal"), open_desk() as desk:
        desk.connection.execute("INSERT INTO meta VALUES ('a', 'b')")

    assert ledger.execute("SELECT count(*) FROM meta WHERE key = 'a'").fetchone() == (0,)


def test_init_makes_a_file_for_its_owner_alone_and_never_over_another(custmgr: Run, desk_file: Path) -> None:
    desk_file.unlink()

    assert custmgr("init", "--json").json["schema"] == migrations.latest()
    assert stat.S_IMODE(desk_file.stat().st_mode) == 0o600
    assert custmgr("init").status == 2
    assert custmgr("init", "--policy", "nonsense").status == 2
    assert [path.name for path in desk_file.parent.iterdir() if not path.name.startswith("custmgr")] == ["desk.db"]


def test_an_older_file_is_copied_and_upgraded(custmgr: Run, desk_file: Path) -> None:
    desk_file.unlink()
    old = sqlite3.connect(desk_file, isolation_level=None)
    old.execute(f"PRAGMA application_id={ledgers.APPLICATION_ID}")
    migrations.upgrade(old, until=1)
    old.execute("INSERT INTO meta VALUES ('clerk', '卫文员')")
    old.close()

    assert custmgr("staff", "list", "--json").json == []

    copy = desk_file.with_name(f"{desk_file.name}.before-{migrations.latest():04}")
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    with sqlite3.connect(copy) as before, sqlite3.connect(desk_file) as after:
        assert before.execute("PRAGMA user_version").fetchone() == (1,)
        assert after.execute("PRAGMA user_version").fetchone() == (migrations.latest(),)
        assert after.execute("SELECT value FROM meta WHERE key = 'clerk'").fetchone() == ("卫文员",)
    before.close()
    after.close()


def test_two_writers_at_once_get_numbers_without_gap_or_double(desk_file: Path) -> None:
    words = [sys.executable, "-c", WRITER, "60"]
    running = [subprocess.Popen(words, stdout=subprocess.PIPE, text=True, env=os.environ) for _ in range(2)]
    given = sorted(int(line) for process in running for line in process.communicate()[0].split())

    assert [process.returncode for process in running] == [0, 0]
    assert given == list(range(1, 109))


@pytest.mark.parametrize("name", ["空 格#?.db", "100%.db"])
def test_a_file_may_be_called_what_people_call_it(custmgr: Run, tmp_path: Path, name: str) -> None:
    assert custmgr("--db", str(tmp_path / name), "init").status == 0
    assert custmgr("--db", str(tmp_path / name), "staff", "list", "--json").json == []
    assert (tmp_path / name).exists()
