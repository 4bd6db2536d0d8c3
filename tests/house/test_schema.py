"""The schema: made by numbered steps, strict, and the same as the table classes say."""

import importlib
import pkgutil
import sqlite3
from pathlib import Path

import pytest
from sqlmodel import SQLModel

import custmgr.areas
from custmgr.ground import migrations

AREAS = Path(next(iter(custmgr.areas.__path__)))
for _module in pkgutil.iter_modules([str(AREAS)]):
    if (AREAS / _module.name / "tables.py").exists():
        importlib.import_module(f"custmgr.areas.{_module.name}.tables")
TABLES = sorted(SQLModel.metadata.tables.values(), key=lambda table: table.name)


@pytest.mark.parametrize("table", TABLES, ids=lambda table: str(table.name))
def test_a_table_class_has_the_columns_of_its_table(table: object, ledger: sqlite3.Connection) -> None:
    real = {row[1]: bool(row[3]) for row in ledger.execute(f"PRAGMA table_info({table.name})")}  # type: ignore[attr-defined]
    said = {column.name for column in table.columns}  # type: ignore[attr-defined]

    assert said == set(real)


def test_every_table_is_strict(ledger: sqlite3.Connection) -> None:
    loose = [
        row[1]
        for row in ledger.execute("PRAGMA table_list")
        if row[2] == "table" and not row[5] and not row[1].startswith("sqlite_")
    ]

    assert loose == []


def test_a_fresh_file_equals_the_oldest_one_upgraded(tmp_path: Path, ledger: sqlite3.Connection) -> None:
    old = sqlite3.connect(tmp_path / "old.db", isolation_level=None)
    migrations.upgrade(old, until=1)
    migrations.upgrade(old)

    assert schema_of(old) == schema_of(ledger)
    old.close()


def test_a_step_that_fails_leaves_the_file_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = sqlite3.connect(tmp_path / "old.db", isolation_level=None)
    migrations.upgrade(file, until=1)
    before = schema_of(file)
    broken = (*migrations.steps()[:1], "CREATE TABLE half (id INTEGER) STRICT;\nCREATE TABLE journal (id INTEGER);\n")
    monkeypatch.setattr(migrations, "steps", lambda: broken)

    with pytest.raises(sqlite3.OperationalError):
        migrations.upgrade(file)

    assert schema_of(file) == before
    assert file.execute("PRAGMA user_version").fetchone() == (1,)
    file.close()


def test_the_journal_can_only_grow(ledger: sqlite3.Connection) -> None:
    for statement in (
        "UPDATE journal SET action = 'other'",
        "DELETE FROM journal",
        "INSERT OR REPLACE INTO journal SELECT id, at, 'x', clerk, action, subject, detail FROM journal",
    ):
        ledger.execute("PRAGMA recursive_triggers=ON")
        with pytest.raises(sqlite3.IntegrityError, match="append-only"):
            ledger.execute(statement)


def schema_of(connection: sqlite3.Connection) -> list[tuple[str, str]]:
    """Return every object of the schema with its text."""
    return connection.execute("SELECT name, sql FROM sqlite_schema ORDER BY name").fetchall()
