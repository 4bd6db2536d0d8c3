"""Which files came in and which headings are kept, as the clerk reads them and as scripts do."""

import sqlite3

import pytest

from tests.conftest import Run


@pytest.fixture
def books(ledger: sqlite3.Connection) -> None:
    for kind in ("payment", "dealer flow C00001 2026-02"):
        ledger.execute(
            "INSERT INTO imported_file (kind, digest, name, rows, at)"
            " VALUES (?, 'd', 'a.csv', 3, '2026-03-01T09:00:00')",
            (kind,),
        )
        ledger.execute(
            "INSERT INTO import_map (kind, name, maps, saved_at) VALUES (?, 'erp', '[\"实收=amount\"]', '2026-03-01')",
            (kind,),
        )
    ledger.commit()


@pytest.mark.usefixtures("books")
@pytest.mark.parametrize("words", [("files",), ("maps",), ("map", "erp")])
def test_records_are_named_to_people_and_to_scripts(custmgr: Run, words: tuple[str, ...]) -> None:
    read = custmgr("--lang", "zh", "import", *words).out
    told = custmgr("import", *words, "--json").json

    assert "付款" in read
    assert {row["kind"] for row in told} == {"payment", "dealer flow C00001 2026-02"}
    assert custmgr("import", *words, "--kind", "payment", "--json").json == [
        row for row in told if row["kind"] == "payment"
    ]


@pytest.mark.usefixtures("books")
def test_a_map_nobody_kept_is_said(custmgr: Run) -> None:
    done = custmgr("import", "map", "用友", "--json")

    assert (done.status, done.error["message"]) == (2, "no column map of the name “用友” is kept")
