"""Editions of an older file: what the program knows by now is added, no stored number changes."""

import json
import sqlite3
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from custmgr.ground import editions, ledger, migrations, policy
from custmgr.ground.desk import open_reader

NINE = 9


@pytest.fixture
def old(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    """Return a file as the ninth step of the schema left it, with the numbers shipped then and an edition since."""
    path = tmp_path / "desk.db"
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute(f"PRAGMA application_id={ledger.APPLICATION_ID}")
    migrations.upgrade(connection, until=NINE)
    connection.execute("INSERT INTO policy_edition VALUES (1, '0001-01-01', 'manufacturer', '', '2026-01-01')")
    connection.execute("INSERT INTO policy_edition VALUES (2, '2026-02-01', 'own', '孙总', '2026-01-20')")
    for edition, days in ((1, 12), (2, 20)):
        body = json.dumps(shipped_then(days))
        connection.execute("INSERT INTO policy_area VALUES (?, 'complaints', ?)", (edition, body))
    yield connection
    connection.close()


def shipped_then(days: int) -> dict[str, Any]:
    """Return the complaint numbers of an older program: fewer keys, another limit."""
    tree = policy.built_in("complaints")
    tree["limit"]["domestic_days"]["value"] = days
    tree["clocks"][-1]["domestic_days"]["value"] = str(days - 7)
    tree["stages"][6].pop("also")
    return {key: part for key, part in tree.items() if key not in {"number_format", "form", "refused_to"}}


@pytest.mark.rule("CMP-90")
def test_an_upgraded_file_holds_every_area_and_key_and_its_own_numbers(old: sqlite3.Connection) -> None:
    with open_reader() as desk:
        for day, days in ((date(2026, 1, 15), 12), (date(2026, 2, 15), 20)):
            tree = policy.in_force(desk.connection, "complaints", day)
            assert tree["limit"]["domestic_days"]["value"] == days
            assert tree["number_format"] == policy.built_in("complaints")["number_format"]
            assert tree["stages"][6]["also"] == policy.built_in("complaints")["stages"][6]["also"]
            assert policy.faults("complaints", tree) == []
    held = old.execute("SELECT edition_id, area FROM policy_area").fetchall()
    assert set(held) == {(edition, area) for edition in (1, 2) for area in policy.areas()}


@pytest.mark.rule("CMP-90")
def test_completing_twice_changes_nothing(old: sqlite3.Connection) -> None:
    editions.complete(old)
    once = old.execute("SELECT * FROM policy_area ORDER BY 1, 2").fetchall()

    editions.complete(old)

    assert old.execute("SELECT * FROM policy_area ORDER BY 1, 2").fetchall() == once


def test_what_the_company_wrote_itself_stays_as_it_was_written(old: sqlite3.Connection) -> None:
    own = {**shipped_then(20), "stages": shipped_then(20)["stages"][:3]}
    old.execute("UPDATE policy_area SET body = ? WHERE edition_id = 2", (json.dumps(own),))

    editions.complete(old)

    body = old.execute("SELECT body FROM policy_area WHERE edition_id = 2 AND area = 'complaints'").fetchone()[0]
    assert json.loads(body)["stages"] == own["stages"]


def test_a_file_without_any_edition_is_left_alone(tmp_path: Path) -> None:
    connection = sqlite3.connect(tmp_path / "bare.db", isolation_level=None)
    migrations.upgrade(connection, until=NINE)

    editions.complete(connection)

    assert connection.execute("SELECT count(*) FROM policy_area").fetchone() == (0,)
    connection.close()
