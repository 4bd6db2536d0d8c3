"""Two files made one: every record stands with the other, both codes find it, and it can be taken back."""

import sqlite3
from pathlib import Path
from typing import Any

import pytest

from custmgr.areas.merging import rules
from custmgr.ground import rehoming, tracing
from custmgr.ground.desk import open_desk
from tests.conftest import Run

HISTORIES = {"journal", "journal_row", "customer_merged", "customer_change", "counter"}
MERGE = ("customer", "merge", "C00002", "--into", "C00001", "--reason", "重复建档")


@pytest.fixture
def twins(custmgr: Run, staff: dict[str, str], tmp_path: Path) -> Run:
    """Enter one customer twice, with business under both codes."""
    file = tmp_path / "twins.csv"
    file.write_text(
        "客户编号,客户名称,联系人,电话,账期,信用额度,业务员,地址\n"
        "C00001,华东磁材有限公司,张三,13800000001,1m,1000,王业务,\n"
        "C00002,华东磁材,张三,13800000002,30d,500,李业务,杭州市\n"
        "C00003,北方电机,李四,13800000003,,,王业务,\n",
        "utf-8",
    )
    assert custmgr("customer", "import", file, now="2026-01-02").status == 0
    for words in (
        ("purchase", "add", "C00002", "--on", "2026-01-05", "--amount", "300", "--credit", "--number", "X1"),
        ("purchase", "add", "C00001", "--on", "2026-01-06", "--amount", "100", "--credit", "--number", "X2"),
        ("payment", "add", "C00002", "--on", "2026-02-05", "--amount", "120.50"),
        ("customer", "edit", "C00002", "district=杭州", "--reason", "来函"),
        ("customer", "violation", "C00002", "--kind", "窜货", "--event", "低价"),
        ("customer", "review", "C00002", "--by", "赵经理"),
        ("customer", "verify", "C00002", "--by", "王业务", "--channel", "phone", "--unchanged"),
        ("customer", "assign", "C00002", "--important", "--contact", "王业务"),
        ("customer", "assign", "C00001", "--contact", "王业务", "--contact", "李业务"),
        ("order", "add", "C00002", "--on", "2026-03-05", "--amount", "10"),
        ("customer", "grade", "--quarter", "2025Q4"),
    ):
        assert custmgr(*words).status in {0, 2}, words
    return custmgr


def standing(ledger: sqlite3.Connection) -> dict[str, list[Any]]:
    """Return every table but the histories, in the order of its keys."""
    found = {}
    for shape in tracing.shapes(ledger):
        if shape.name not in HISTORIES:
            query = f'SELECT {shape.listed()} FROM "{shape.name}" ORDER BY {", ".join(shape.key)}'
            found[shape.name] = ledger.execute(query).fetchall()
    return found


def test_every_column_that_names_a_customer_is_found_from_the_schema(ledger: sqlite3.Connection) -> None:
    pointing = set(rehoming.pointing(ledger, "customer"))
    named = {
        (shape.name, column)
        for shape in tracing.shapes(ledger)
        for column in shape.columns
        if column.endswith("customer_id")
    }

    assert named <= pointing
    assert ("customer_merged", "into_id") in pointing


@pytest.mark.rule("CUS-6", "CUS-10")
def test_every_record_stands_with_the_file_that_stays(twins: Run, ledger: sqlite3.Connection) -> None:
    done = twins(*MERGE, "--json").json

    assert (done["former"], done["code"], done["moved"]["purchase"], done["moved"]["payment"]) == (
        "C00002", "C00001", 1, 1,
    )  # fmt: skip
    assert done["filled"] == ["district", "important_potential", "address"]
    assert [one["receivables"] for one in (*done["before"], done["after"])] == ["179.50", "100.00", "279.50"]
    for place, column in rehoming.pointing(ledger, "customer"):
        assert ledger.execute(f'SELECT count(*) FROM "{place}" WHERE "{column}" = 2').fetchone() == (0,), place
    assert ledger.execute("SELECT count(*) FROM customer").fetchone() == (2,)
    assert ledger.execute("PRAGMA foreign_key_check").fetchall() == []
    assert twins("db", "check").status == 0


@pytest.mark.rule("CUS-10")
def test_the_former_code_and_name_still_find_the_customer(twins: Run, tmp_path: Path) -> None:
    twins(*MERGE)

    for text in ("C00002", "c00002", "华东磁材"):
        assert twins("customer", "show", text, "--json").json["code"] == "C00001"
    assert twins("credit", "check", "C00002", "--json").json["receivables"] == "279.50"
    shown = twins("customer", "show", "C00001", "--json").json
    assert [(one["code"], one["name"], one["reason"]) for one in shown["formers"]] == [
        ("C00002", "华东磁材", "重复建档")
    ]
    assert "C00002" in {change["former_code"] for change in shown["changes"]}

    books = tmp_path / "books.csv"
    books.write_text("客户,日期,金额\nC00002,2026-03-01,7\n华东磁材,2026-03-02,8\n", "utf-8")
    assert twins("purchase", "import", books, "--json").json["added"] == 2
    again = tmp_path / "again.csv"
    again.write_text("客户编号,客户名称,联系人,电话\nC00002,华东磁材,张三,13800000002\n", "utf-8")
    assert twins("customer", "import", again, "--json").json["skipped"] == 1


@pytest.mark.rule("CUS-10")
def test_what_can_stand_only_once_is_set_aside_and_kept(twins: Run) -> None:
    done = twins(*MERGE, "--json").json

    assert done["set_aside"] == {"customer_opening": 1, "visit_contact": 1}
    (former,) = twins("customer", "merged", "C00001", "--json").json
    assert former["file"]["address"] == "杭州市"
    assert former["undone_on"] is None


@pytest.mark.rule("CUS-10")
def test_taken_back_everything_is_as_it_was(twins: Run, ledger: sqlite3.Connection) -> None:
    before = standing(ledger)
    twins(*MERGE)
    assert standing(ledger) != before

    back = twins("customer", "unmerge", "C00002", "--reason", "两家公司", "--by", "赵经理", "--json")

    assert (back.status, back.json["code"]) == (0, "C00002")
    assert standing(ledger) == before
    assert twins("customer", "show", "C00002", "--json").json["code"] == "C00002"
    assert [one["undone_on"] for one in twins("customer", "merged", "--json").json] == ["2026-03-05"]
    assert twins("db", "check").status == 0
    assert twins("customer", "unmerge", "C00002", "--reason", "再来").status == 2
    assert twins(*MERGE).status == 0


@pytest.mark.rule("CUS-10")
def test_what_came_since_stays_and_what_changed_since_is_not_taken_back(twins: Run) -> None:
    twins(*MERGE)
    twins("purchase", "add", "C00001", "--on", "2026-03-05", "--amount", "5", "--number", "X9")
    twins("customer", "edit", "C00001", "address=宁波市")

    refused = twins("customer", "unmerge", "C00002", "--reason", "两家公司", "--json")
    assert (refused.status, "customer" in refused.error["message"]) == (2, True)

    twins("customer", "edit", "C00001", "address=杭州市")
    assert twins("customer", "unmerge", "C00002", "--reason", "两家公司").status == 0
    numbers = {one["number"] for one in twins("purchase", "list", "C00001", "--json").json}
    assert numbers == {"X2", "X9"}


def test_a_chain_of_mergings_ends_at_the_last(twins: Run) -> None:
    assert twins(*MERGE).status == 0
    assert twins("customer", "merge", "C00001", "--into", "C00003", "--reason", "重组").status == 0

    assert twins("customer", "show", "C00002", "--json").json["code"] == "C00003"
    assert twins("customer", "unmerge", "C00002", "--reason", "错").status == 2
    assert twins("customer", "unmerge", "C00001", "--reason", "错").status == 0
    assert twins("customer", "show", "C00002", "--json").json["code"] == "C00001"


def test_what_others_stand_on_and_cannot_stand_twice_is_refused(twins: Run, ledger: sqlite3.Connection) -> None:
    for code in ("C00001", "C00002"):
        done = twins("credit", "change", code, "--to", "2000", "--reason", "增量", "--by", "王业务")
        assert done.status == 0, done.err
    twins("staff", "add", "冯销管", "--role", "sales_management_manager")
    assert twins("credit", "opinion", "C00002", "--by", "冯销管", "--agree").status == 0
    before = standing(ledger)

    refused = twins(*MERGE, "--json")

    assert refused.status == 2
    assert "limit_change" in refused.error["message"]
    assert standing(ledger) == before


def test_a_table_that_comes_later_follows_and_stays_guarded(twins: Run, ledger: sqlite3.Connection) -> None:
    ledger.executescript(
        "CREATE TABLE later (id INTEGER PRIMARY KEY, customer_id INTEGER NOT NULL REFERENCES customer (id)) STRICT;"
        "CREATE TRIGGER later_is_never_changed BEFORE UPDATE ON later BEGIN SELECT RAISE(ABORT, 'never'); END;"
        "INSERT INTO later VALUES (1, 2);"
    )

    assert twins(*MERGE, "--json").json["moved"]["later"] == 1

    assert ledger.execute("SELECT customer_id FROM later").fetchone() == (1,)
    with pytest.raises(sqlite3.IntegrityError, match="never"):
        ledger.execute("UPDATE later SET id = 2")


@pytest.mark.rule("CUS-6", "FIL-13")
def test_files_that_look_alike_are_listed(twins: Run) -> None:
    twins("customer", "edit", "C00003", "phone=13800000001", "uscc=9144030071526726XG")
    twins("customer", "edit", "C00001", "uscc=91440300715267 26XG")

    listed = twins("customer", "duplicates", "--json").json

    assert [(one["shared"], one["customers"]) for one in listed] == [
        ("uscc", ["C00001 华东磁材有限公司", "C00003 北方电机"]),
        ("phone_key", ["C00001 华东磁材有限公司", "C00003 北方电机"]),
    ]


@pytest.mark.parametrize(
    "words",
    [
        ("merge", "C00001", "--into", "C00001", "--reason", "x"),
        ("merge", "C00001", "--into", "C00009", "--reason", "x"),
        ("merge", "C00002", "--into", "C00001"),
        ("merge", "C00002", "--into", "C00001", "--reason", " "),
        ("merge", "C00002", "--into", "C00001", "--reason", "x", "--by", "查无此人"),
        ("unmerge", "C00002", "--reason", "x"),
        ("unmerge", "C00002"),
    ],
)
def test_bad_input_writes_nothing(twins: Run, ledger: sqlite3.Connection, words: tuple[str, ...]) -> None:
    before = ledger.execute("SELECT count(*) FROM journal").fetchone()

    assert twins("customer", *words).status == 2
    assert ledger.execute("SELECT count(*) FROM journal").fetchone() == before


def test_a_row_that_is_there_again_cannot_be_put_back(custmgr: Run) -> None:
    custmgr("staff", "add", "甲", "--role", "worker")
    with open_desk() as desk:
        trace = tracing.Trace("staff_role", (1, "worker"), {"staff_id": 1, "role": "worker"}, None)
        with pytest.raises(rehoming.Grown):
            rehoming.put_back(desk.connection, [trace])


@pytest.mark.rule("CUS-10")
def test_only_what_the_kept_file_lacks_is_filled_in() -> None:
    from custmgr.areas.customers.facts import FIELDS

    empty: dict[str, Any] = {field.column: None for field in FIELDS} | {"extra": "{}", "kind": "user"}
    kept = {**empty, "name": "甲", "phone": "1", "extra": '{"a": "1"}'}
    former = {**empty, "name": "乙", "phone": "2", "fax": "3", "kind": "buyer", "extra": '{"a": "2", "b": "3"}'}

    assert rules.filled(kept, former) == {"fax": "3", "kind": "buyer", "extra": '{"a": "1", "b": "3"}'}
    assert rules.filled(former, kept) == {}
