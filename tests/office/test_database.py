"""`custmgr db`: check, backup, restore and info."""

import hashlib
import os
import sqlite3
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]


def test_a_sound_file_passes(custmgr: Run) -> None:
    assert custmgr("db", "check", "--json").json == {"ok": True, "findings": []}


def test_a_counter_behind_its_rows_is_found(custmgr: Run, ledger: sqlite3.Connection) -> None:
    words = ("customer", "add", "长安配件", "--kind", "buyer", "--contact", "陈工", "--phone", "0571-88886666")
    assert custmgr(*words).status == 0
    ledger.execute("UPDATE counter SET last = 0 WHERE kind = 'customer'")
    ledger.commit()

    checked = custmgr("db", "check", "--json")

    assert checked.status == 1
    assert checked.json["findings"] == [{"check": "counters", "what": "customer: 1 > 0"}]


def test_a_row_without_its_parent_is_found(custmgr: Run, ledger: sqlite3.Connection) -> None:
    ledger.execute("INSERT INTO staff_role VALUES (99, 'clerk')")
    ledger.commit()

    checked = custmgr("db", "check", "--json")

    assert checked.status == 1
    assert [finding["check"] for finding in checked.json["findings"]] == ["references"]


def test_a_damaged_file_is_status_5(custmgr: Run, desk_file: Path) -> None:
    _damage(desk_file)

    assert custmgr("db", "check").status == 5


def test_a_copy_is_sound_private_and_told_exactly(custmgr: Run, desk_file: Path, tmp_path: Path) -> None:
    target = tmp_path / "away" / "copy.db"
    target.parent.mkdir()

    told = custmgr("db", "backup", target, "--json").json

    assert told["path"] == str(target)
    assert (told["size"], told["sha256"]) == (
        target.stat().st_size,
        hashlib.sha256(target.read_bytes()).hexdigest(),
    )
    assert told["counts"]["policy_edition"] == 1
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert list(target.parent.iterdir()) == [target]


def test_without_a_name_the_copy_lies_beside_the_database(custmgr: Run, desk_file: Path) -> None:
    told = custmgr("db", "backup", "--json", now="2026-03-05T10:02").json

    assert told["path"] == str(desk_file.parent / "backups" / "desk-20260305-100200.db")


def test_an_existing_copy_is_replaced_only_by_force(custmgr: Run, tmp_path: Path) -> None:
    target = tmp_path / "copy.db"
    custmgr("db", "backup", target)

    assert custmgr("db", "backup", target).status == 2
    assert custmgr("db", "backup", target, "--force").status == 0


def test_a_copy_never_lands_on_the_database_a_link_or_a_folder(custmgr: Run, desk_file: Path, tmp_path: Path) -> None:
    link, folder = tmp_path / "link.db", tmp_path / "folder"
    link.symlink_to(desk_file)
    folder.mkdir()

    assert [custmgr("db", "backup", odd, "--force").status for odd in (desk_file, link, folder)] == [2, 2, 2]


def test_restore_goes_back_and_keeps_what_was_there(
    custmgr: Run, desk_file: Path, tmp_path: Path, ledger: sqlite3.Connection
) -> None:
    custmgr("staff", "add", "王业务", "--role", "salesperson")
    custmgr("db", "backup", tmp_path / "copy.db")
    custmgr("staff", "add", "李业务", "--role", "salesperson")

    told = custmgr("db", "restore", tmp_path / "copy.db", "--json").json

    assert [row["name"] for row in custmgr("staff", "list", "--json").json] == ["王业务"]
    assert _names(Path(told["safety"])) == {"王业务", "李业务"}
    assert stat.S_IMODE(Path(told["safety"]).stat().st_mode) == 0o600
    assert ledger.execute("SELECT action FROM journal ORDER BY id DESC LIMIT 1").fetchone() == ("db restore",)


def test_restore_mends_a_damaged_file(custmgr: Run, desk_file: Path, tmp_path: Path) -> None:
    custmgr("staff", "add", "王业务", "--role", "salesperson")
    custmgr("db", "backup", tmp_path / "copy.db")
    _damage(desk_file)

    assert custmgr("db", "restore", tmp_path / "copy.db").status == 0
    assert custmgr("db", "check").status == 0
    assert _names(desk_file) == {"王业务"}


def test_restore_replaces_a_file_that_is_no_database_any_more(custmgr: Run, desk_file: Path, tmp_path: Path) -> None:
    custmgr("db", "backup", tmp_path / "copy.db")
    desk_file.write_bytes(b"noise" * 4096)

    told = custmgr("db", "restore", tmp_path / "copy.db", "--json")

    assert told.status == 0
    assert Path(told.json["safety"]).read_bytes().startswith(b"noise")
    assert custmgr("db", "check").status == 0


def test_restore_twice_in_a_moment_keeps_both_safety_copies(custmgr: Run, tmp_path: Path) -> None:
    custmgr("db", "backup", tmp_path / "copy.db")

    kept = {custmgr("db", "restore", tmp_path / "copy.db", "--json").json["safety"] for _ in range(2)}

    assert len(kept) == 2


@pytest.mark.parametrize(("content", "status"), [(None, 2), (b"", 4), (b"text" * 999, 4)])
def test_what_is_no_copy_is_refused_and_changes_nothing(
    custmgr: Run, desk_file: Path, tmp_path: Path, content: bytes | None, status: int
) -> None:
    source, before = tmp_path / "copy.db", desk_file.read_bytes()
    if content is not None:
        source.write_bytes(content)

    refused = custmgr("db", "restore", source)

    assert refused.status == status
    assert "copy.db" in refused.err
    assert desk_file.read_bytes() == before


def test_a_copy_of_a_newer_program_is_refused(custmgr: Run, tmp_path: Path) -> None:
    custmgr("db", "backup", tmp_path / "copy.db")
    with sqlite3.connect(tmp_path / "copy.db") as connection:
        connection.execute("PRAGMA user_version=99")
    connection.close()

    assert custmgr("db", "restore", tmp_path / "copy.db").status == 4


def test_a_damaged_copy_is_refused(custmgr: Run, tmp_path: Path) -> None:
    custmgr("db", "backup", tmp_path / "copy.db")
    _damage(tmp_path / "copy.db")

    assert custmgr("db", "restore", tmp_path / "copy.db").status == 5


def test_the_database_itself_is_no_copy(custmgr: Run, desk_file: Path) -> None:
    assert custmgr("db", "restore", desk_file).status == 2


def test_a_file_kept_by_another_program_is_busy(custmgr: Run, desk_file: Path, tmp_path: Path) -> None:
    custmgr("db", "backup", tmp_path / "copy.db")
    other = sqlite3.connect(desk_file, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")

    refused = custmgr("db", "restore", tmp_path / "copy.db", env={"CUSTMGR_WAIT": "0.2"})

    other.close()
    assert refused.status == 6


def test_info_counts_the_changes_that_are_in_no_copy(custmgr: Run, tmp_path: Path) -> None:
    custmgr("db", "backup", tmp_path / "copy.db", now="2026-03-05T10:02")
    custmgr("staff", "add", "王业务", "--role", "salesperson")

    told = custmgr("db", "info", "--json").json

    assert (told["last_backup"], told["last_backup_at"]) == (str(tmp_path / "copy.db"), "2026-03-05T10:02")
    assert (told["changes_since"], told["rows"]["staff"]) == (1, 1)


def test_info_says_what_an_old_sqlite_can_do(custmgr: Run) -> None:
    old = sqlite3.sqlite_version_info < (3, 51, 3)

    assert ("3.51.3 mends it" in custmgr("db", "info").out) is old


@pytest.mark.parametrize("verb", ["check", "backup", "info"])
def test_a_missing_database_is_not_created(custmgr: Run, desk_file: Path, verb: str) -> None:
    desk_file.unlink()

    assert custmgr("db", verb).status == 4
    assert not desk_file.exists()


def _names(path: Path) -> set[str]:
    connection = sqlite3.connect(path)
    names = {row[0] for row in connection.execute("SELECT name FROM staff")}
    connection.close()
    return names


def _damage(path: Path) -> None:
    """Overwrite the inside of the file, leaving its head."""
    size = path.stat().st_size
    handle = os.open(path, os.O_WRONLY)
    os.pwrite(handle, b"\xff" * (size - 8192), 8192)
    os.close(handle)


def test_a_copy_goes_into_a_folder_that_is_there(custmgr: Run, tmp_path: Path) -> None:
    refused = custmgr("db", "backup", tmp_path / "away" / "copy.db", "--json")

    assert refused.status == 2
    assert "-o" not in refused.error["hint"].split()
    assert not (tmp_path / "away").exists()


def test_what_is_no_copy_is_not_put_back(custmgr: Run, tmp_path: Path) -> None:
    (tmp_path / "other").write_text("something else, long enough to be looked at")

    refused = custmgr("db", "restore", tmp_path / "other", "--json")

    assert refused.status == 4
    assert "custmgr db backup" in refused.error["hint"]


def test_people_read_sizes_and_counts_by_their_names(custmgr: Run) -> None:
    shown = custmgr("db", "info").out

    assert "Customers 0" in shown
    assert "never" in shown
    assert " KB" in shown or " MB" in shown


@pytest.mark.parametrize(("clerk", "status"), [("", 2), (" ", 2), ("a\x1bb", 2), ("卫清嘉", 0)])
def test_the_clerk_has_a_name_or_none_is_given(custmgr: Run, tmp_path: Path, clerk: str, status: int) -> None:
    made = custmgr("--db", tmp_path / "new.db", "init", "--clerk", clerk)

    assert made.status == status
    assert (tmp_path / "new.db").exists() == (status == 0)
    assert ("staff add 卫清嘉 --role clerk" in made.out) == (status == 0)
