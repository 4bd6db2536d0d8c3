"""Each exit status scripts may rely on, shown once by the real program in a process of its own."""

import os
import resource
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from custmgr.ground.exits import Exit
from tests.conftest import Run

pytestmark = pytest.mark.usefixtures("staff")
ADD = ("customer", "add", "长青磁铁有限公司", "--kind", "buyer", "--contact", "林一", "--phone", "13800138000")


def test_statuses_are_unique_and_those_of_the_contract() -> None:
    assert {int(status) for status in Exit} == {0, 1, 2, 3, 4, 5, 6, 7, 8, 70, 130, 143}


def test_0_done(program: Run) -> None:
    done = program(*ADD, "--json")

    assert done.status == 0
    assert done.json["code"] == "C00001"


def test_1_the_answer_is_no(program: Run) -> None:
    program(*ADD)

    done = program("credit", "check", "C00001", "--amount", "1", "--json")

    assert done.status == 1
    assert done.json["decision"] == "hold"


def test_2_bad_input_writes_nothing(program: Run, desk_file: Path) -> None:
    before = content_of(desk_file)

    done = program("customer", "add", "长青磁铁有限公司", "--kind", "buyer", "--no-input", "--json")

    assert done.status == 2
    assert done.error["status"] == 2
    assert content_of(desk_file) == before


def test_3_refused_by_a_rule_that_is_named(program: Run, desk_file: Path) -> None:
    program(*ADD)
    before = content_of(desk_file)
    words = ("--production", "三条线", "--standing", "良好", "--term", "31d", "--by", "王业务")

    done = program("credit", "apply", "C00001", *words, "--json")

    assert done.status == 3
    assert done.error["rule"] == "CUS-28"
    assert content_of(desk_file) == before


def test_4_a_missing_file_is_not_created(program: Run, tmp_path: Path) -> None:
    done = program("--db", str(tmp_path / "nowhere.db"), "customer", "list", "--json")

    assert done.status == 4
    assert done.error["status"] == 4
    assert not (tmp_path / "nowhere.db").exists()


@pytest.mark.parametrize("content", [b"", b"no database", b"SQLite format 3\0" + b"\0" * 84, b"PK\x03\x04"])
def test_4_a_foreign_file_is_left_as_it_is(program: Run, tmp_path: Path, content: bytes) -> None:
    foreign = tmp_path / "foreign.bin"
    foreign.write_bytes(content)

    assert program("--db", str(foreign), "customer", "list").status == 4
    assert program("--db", str(foreign), *ADD).status == 4
    assert foreign.read_bytes() == content


def test_4_a_newer_file_is_left_as_it_is(program: Run, ledger: sqlite3.Connection, desk_file: Path) -> None:
    ledger.execute("PRAGMA user_version=99")
    ledger.close()
    before = content_of(desk_file)

    assert program("customer", "list").status == 4
    assert program(*ADD).status == 4
    assert content_of(desk_file) == before


def test_5_a_damaged_file_is_said_to_be_damaged(program: Run, desk_file: Path) -> None:
    program(*ADD)
    with desk_file.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xa5" * (desk_file.stat().st_size - 4096))

    done = program("customer", "list")

    assert done.status == 5
    assert "Traceback" not in done.err


def test_6_a_held_lock_is_waited_for_and_then_said(program: Run, desk_file: Path) -> None:
    with held(desk_file):
        done = program(*ADD, CUSTMGR_WAIT="0.3")
        reading = program("customer", "list")

    assert done.status == 6
    assert len(done.err.splitlines()) == 1
    assert reading.status == 0


def test_7_a_full_disk_loses_nothing(desk_file: Path, program: Run) -> None:
    program(*ADD)
    room = 12_288  # three pages: the log of the change does not fit

    done = subprocess.run(
        [sys.executable, "-m", "custmgr", *ADD[:2], "另一公司", *ADD[3:]],
        preexec_fn=lambda: limit_files(room), capture_output=True, text=True, env=os.environ, check=False,
    )  # fmt: skip

    assert done.returncode == 7, done.stderr
    assert [row["name"] for row in program("customer", "list", "--json").json] == ["长青磁铁有限公司"]


def test_8_saved_but_not_delivered(program: Run) -> None:
    program(
        "notice",
        "setup",
        "email",
        "--host",
        "127.0.0.1",
        "--port",
        "9",
        "--from",
        "a@b.cn",
        "--to",
        "c@d.cn",
        "--tls",
        "none",
    )
    program(*ADD)
    program("customer", "assign", "C00001", "--important", "--contact", "王业务", "--contact", "李业务")

    done = program("visit", "due", "--notify", CUSTMGR_NOW="2026-05-30")

    assert done.status == 8, done


def test_70_a_bug_names_its_log_and_shows_no_customer(ledger: sqlite3.Connection, program: Run, tmp_path: Path) -> None:
    program(*ADD)
    ledger.execute("ALTER TABLE customer RENAME COLUMN phone TO telephone")
    ledger.commit()

    done = program("customer", "show", "C00001")

    assert done.status == 70
    assert "custmgr-bug.log" in done.err
    assert "13800138000" not in done.err + (tmp_path / "custmgr-bug.log").read_text("utf-8")
    assert "Traceback" not in done.err


@pytest.mark.parametrize("sent, status", [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_130_and_143_an_interrupted_command_is_rolled_back(
    sent: int, status: int, tmp_path: Path, desk_file: Path, program: Run
) -> None:
    done = interrupted(many_customers(tmp_path), sent, desk_file)

    assert done == status
    assert program("customer", "list", "--all", "--json").json == []


def test_a_killed_import_leaves_nothing_and_a_second_run_succeeds(
    tmp_path: Path, desk_file: Path, program: Run
) -> None:
    source = many_customers(tmp_path)

    assert interrupted(source, signal.SIGKILL, desk_file) == -signal.SIGKILL

    assert program("customer", "list", "--all", "--json").json == []
    again = program("customer", "import", str(source), "--json")
    assert again.status == 0
    assert again.json["added"] == 20_000


def many_customers(folder: Path) -> Path:
    """Write a file whose import takes long enough to be interrupted."""
    source = folder / "many.csv"
    lines = (f"客户{number}有限公司,林{number},{13800000000 + number}" for number in range(20_000))
    source.write_text("客户名称,联系人,电话\n" + "\n".join(lines), "utf-8")
    return source


def heeding() -> None:
    """Heed an interruption even where the tests themselves were started to ignore it, as a job in the background is."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def interrupted(source: Path, sent: int, desk_file: Path) -> int:
    """Import a file and send a signal once the import has begun to write."""
    words = [sys.executable, "-m", "custmgr", "customer", "import", str(source)]
    running = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, preexec_fn=heeding)  # noqa: PLW1509
    while not is_held(desk_file):
        assert running.poll() is None, "the import ended before it could be interrupted"
        time.sleep(0.01)
    running.send_signal(sent)
    return running.wait(timeout=60)


def is_held(path: Path) -> bool:
    """Say whether another process is writing."""
    connection = sqlite3.connect(path, timeout=0, isolation_level=None)
    try:
        connection.execute("BEGIN IMMEDIATE")
    except sqlite3.OperationalError:
        return True
    else:
        connection.execute("ROLLBACK")
        return False
    finally:
        connection.close()


@contextmanager
def held(path: Path) -> Iterator[None]:
    """Hold the write lock."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("BEGIN IMMEDIATE")
    yield
    connection.execute("ROLLBACK")
    connection.close()


def content_of(path: Path) -> list[str]:
    """Return the whole content of a database as text."""
    connection = sqlite3.connect(path)
    try:
        return list(connection.iterdump())
    finally:
        connection.close()


def limit_files(size: int) -> None:
    """Let no file grow beyond a size: what a full disk does to a database."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
