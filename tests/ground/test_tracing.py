"""The journal replays to the tables: every row with its old and new values, whatever way it was written."""

import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import settings as how
from hypothesis import strategies as st

from custmgr.ground import tracing
from custmgr.ground.desk import open_desk
from tests.conftest import Run

Rows = dict[str, dict[tuple[Any, ...], dict[str, Any]]]
STAFF = st.sampled_from(["王业务", "李业务", "赵经理", "部门沈经理", "新人甲"])
CODES = st.sampled_from(["C00001", "C00002", "C00003"])
TEXTS = st.sampled_from(["", "华东", "0571-88886666", "13800138000", "“引号”'\"", "5000", "a\\b%_", "李业务"])
YUAN = st.sampled_from(["0.01", "100", "2500.50", "99999"])
DAYS = st.sampled_from(["2025-11-30", "2026-01-31", "2026-02-20", "2026-03-05"])
FIELDS = st.sampled_from(["district", "phone", "annual_sales", "name", "salesperson", "remarks"])
KINDS = st.sampled_from(["buyer", "prospect"])
COMMANDS = st.one_of(
    st.builds("customer add 丁{0}有限公司 --kind {1} --contact 陈工 --phone {2} --draft".format, STAFF, KINDS, TEXTS),
    st.builds(
        "customer add 丙{0} --kind {1} --contact 陈工 --phone 13800138000 --salesperson {0}".format, STAFF, KINDS
    ),
    st.builds("customer edit {} {}={} --reason 来函".format, CODES, FIELDS, TEXTS),
    st.builds("customer submit {}".format, CODES),
    st.builds("customer review {} --by {}".format, CODES, STAFF),
    st.builds("customer review {} --by {} --return".format, CODES, STAFF),
    st.builds("customer violation {} --kind 窜货 --event 低价 --on {}".format, CODES, DAYS),
    st.builds("customer evaluate {} --by {} --text 好".format, CODES, STAFF),
    st.builds("customer assign {} --important --contact {} --contact {}".format, CODES, STAFF, STAFF),
    st.builds("staff add {} --role salesperson --role clerk".format, STAFF),
    st.builds("staff edit {} --role worker --base-points 2 --unit {}".format, STAFF, TEXTS),
    st.builds("staff leave {} --on {}".format, STAFF, DAYS),
    st.builds("staff bonus {} --month 2026-02 --amount {}".format, STAFF, YUAN),
    st.builds("purchase add {} --on {} --amount {}".format, CODES, DAYS, YUAN),
    st.builds("purchase add {} --on {} --amount {} --credit".format, CODES, DAYS, YUAN),
    st.builds("payment add {} --on {} --amount {}".format, CODES, DAYS, YUAN),
    st.builds("credit apply {} --production 三条线 --standing 良好 --term 1m --by {}".format, CODES, STAFF),
    st.builds("credit approve {} --by {}".format, CODES, STAFF),
    st.builds("credit hold {} --reason 逾期 --by {}".format, CODES, STAFF),
    st.builds("order add {} --on 2026-03-05 --amount {} --credit".format, CODES, YUAN),
)


@how(max_examples=8)
@given(lines=st.lists(COMMANDS, min_size=10, max_size=12))
def test_the_journal_replays_to_the_tables_and_back_again(desks: dict[str, Path], lines: list[str]) -> None:
    states = [_at_work(desks["crewed"], "customer add 甲公司 --kind buyer --contact 甲 --phone 13800138000")]
    told = []
    for line in lines:
        told.append(_run(line))
        states.append(tables())

    first, last = states[0], states[-1]
    traces = [trace for number in lines_after(told[0]["before"]) for trace in traces_of(number)]
    assert replayed(first, traces) == last
    assert replayed(last, [turned(trace) for trace in reversed(traces)]) == first


def test_every_table_has_a_key_and_holds_only_what_a_line_can_hold(ledger: sqlite3.Connection) -> None:
    for shape in tracing.shapes(ledger):
        assert shape.key, shape.name
        kinds = {row[2] for row in ledger.execute(f'PRAGMA table_info("{shape.name}")')}
        assert kinds <= {"INTEGER", "TEXT"}, shape.name


def test_a_row_is_kept_once_a_line_from_what_it_was_to_what_it_is(custmgr: Run, ledger: sqlite3.Connection) -> None:
    with open_desk() as desk:
        desk.connection.execute("INSERT INTO meta VALUES ('seal', 'a'), ('gone', 'x')")
        desk.note("test", "first")
        desk.connection.execute("UPDATE meta SET value = 'b' WHERE key = 'seal'")
        desk.connection.execute("UPDATE meta SET value = 'c' WHERE key = 'seal'")
        desk.connection.execute("DELETE FROM meta WHERE key = 'gone'")
        desk.connection.execute("INSERT INTO meta VALUES ('brief', 'x')")
        desk.connection.execute("DELETE FROM meta WHERE key = 'brief'")
        desk.note("test", "second")
        desk.connection.execute("UPDATE meta SET key = 'mark' WHERE key = 'seal'")

    first, second = (traces_of(number) for number in lines_after(1))

    assert [(trace.key, trace.old, trace.new) for trace in first] == [
        (("gone",), None, {"key": "gone", "value": "x"}),
        (("seal",), None, {"key": "seal", "value": "a"}),
    ]
    assert [(trace.key, trace.old, trace.new) for trace in second] == [
        (("gone",), {"key": "gone", "value": "x"}, None),
        (("seal",), {"value": "a"}, {"value": "c"}),
        (("mark",), None, {"key": "mark", "value": "c"}),
        (("seal",), {"key": "seal", "value": "c"}, None),
    ]


def test_an_import_keeps_the_digest_of_its_file_and_no_rows(custmgr: Run, tmp_path: Path) -> None:
    file = tmp_path / "old.csv"
    file.write_text("客户名称,联系人,电话\n甲公司,陈工,0571-88886666\n乙公司,林工,0571-88886667\n", "utf-8")
    assert custmgr("customer", "import", file).status == 0
    assert custmgr("customer", "edit", "甲公司", "phone=0571-88880000", "--reason", "来函").status == 0

    imported, edited = (custmgr("journal", "show", number, "--json").json for number in lines_after(1))

    assert imported["changes"] == []
    assert (imported["detail"]["added"], len(imported["detail"]["digest"])) == (2, 64)
    assert {(one["place"], one["field"]): (one["old"], one["new"]) for one in edited["changes"]}[
        "customer", "phone"
    ] == ("0571-88886666", "0571-88880000")
    assert custmgr("db", "check").status == 0


@pytest.mark.parametrize(
    "behind",
    [
        "UPDATE customer SET phone = '110' WHERE code = 'C00001'",
        "UPDATE customer SET remarks = '改过' WHERE code = 'C00001'",
        "DROP TRIGGER customer_evaluation_is_never_removed; DELETE FROM customer_evaluation",
        "INSERT INTO staff_role VALUES (1, 'clerk')",
    ],
)
def test_what_was_changed_behind_the_programs_back_is_found(
    custmgr: Run, staff: dict[str, str], ledger: sqlite3.Connection, behind: str
) -> None:
    words = ("--kind", "buyer", "--contact", "陈工", "--phone", "0571-88886666")
    assert custmgr("customer", "add", "甲公司", *words).status == 0
    assert custmgr("customer", "evaluate", "甲公司", "--by", "王业务", "--text", "好").status == 0
    assert custmgr("staff", "edit", "王业务", "--role", "clerk").status == 0
    assert custmgr("staff", "edit", "王业务", "--role", "salesperson").status == 0
    assert custmgr("db", "check").status == 0

    ledger.executescript(behind)
    ledger.commit()

    checked = custmgr("db", "check", "--json")
    assert checked.status == 1
    assert {finding["check"] for finding in checked.json["findings"]} == {"journal"}


def test_after_an_upgrade_the_file_stands_for_what_came_before(custmgr: Run, ledger: sqlite3.Connection) -> None:
    words = ("--kind", "buyer", "--contact", "陈工", "--phone", "0571-88886666")
    custmgr("customer", "add", "甲公司", *words)
    ledger.execute("UPDATE customer SET remarks = '升级时改写'")
    ledger.execute("INSERT INTO journal VALUES (NULL, '2026-03-05', 'root', '', 'db upgrade', 'desk.db', '{}')")
    ledger.commit()

    assert custmgr("db", "check").status == 0


def test_the_journal_is_listed_and_one_line_shown(custmgr: Run) -> None:
    custmgr("staff", "add", "张三", "--role", "clerk", now="2026-03-05T10:30")
    custmgr("staff", "edit", "张三", "--role", "salesperson", now="2026-03-06T10:30")

    listed = custmgr("journal", "list", "张三", "--json").json
    assert [line["action"] for line in listed] == ["staff edit", "staff add"]
    assert [line["line"] for line in custmgr("journal", "list", "--on", "2026-03-05", "--json").json] == [2, 1]
    assert len(custmgr("journal", "list", "--action", "staff add", "--json").json) == 1
    shown = custmgr("journal", "show", "3", "--json").json
    assert [(c["place"], c["old"], c["new"]) for c in shown["changes"] if c["field"] == "role"] == [
        ("staff_role", "clerk", None), ("staff_role", None, "salesperson"),
    ]  # fmt: skip
    assert "staff_role" in custmgr("journal", "show", "3").out
    assert "single rows" in custmgr("journal", "show", "1").out
    assert custmgr("journal", "show", "99").status == 2


def _at_work(source: Path, first: str) -> Rows:
    shutil.copy(source, os.environ["CUSTMGR_DB"])
    assert _run(first)["status"] == 0
    return tables()


def _run(line: str) -> dict[str, int]:
    from contextlib import redirect_stderr, redirect_stdout
    from io import StringIO

    from custmgr.main import main

    before = newest()
    with redirect_stdout(StringIO()), redirect_stderr(StringIO()):
        status = main(line.split())
    assert status in {0, 1, 2, 3}, line
    return {"status": int(status), "before": before}


def _file() -> sqlite3.Connection:
    return sqlite3.connect(os.environ["CUSTMGR_DB"])


def newest() -> int:
    with closing(_file()) as file:
        return int(file.execute("SELECT max(id) FROM journal").fetchone()[0])


def lines_after(number: int) -> list[int]:
    with closing(_file()) as file:
        return [row[0] for row in file.execute("SELECT id FROM journal WHERE id > ? ORDER BY id", (number,))]


def traces_of(number: int) -> list[tracing.Trace]:
    with closing(_file()) as file:
        return tracing.of_line(file, number)


def tables() -> Rows:
    """Read every table by key, with a reader of its own."""
    with closing(_file()) as file:
        found: Rows = {}
        for shape in tracing.shapes(file):
            rows = [
                dict(zip(shape.columns, row, strict=True))
                for row in file.execute(f'SELECT {shape.listed()} FROM "{shape.name}"')
            ]
            found[shape.name] = {tuple(row[name] for name in shape.key): row for row in rows}
        return found


def replayed(before: Rows, traces: list[tracing.Trace]) -> Rows:
    """Take the tables through traces, written apart from the product's own replay."""
    state = {place: {key: dict(row) for key, row in rows.items()} for place, rows in before.items()}
    columns = {shape.name: shape.columns for shape in _shapes()}
    for trace in traces:
        rows = state[trace.place]
        if trace.new is None:
            assert {k: v for k, v in rows[trace.key].items() if v is not None} == trace.old
            del rows[trace.key]
        elif trace.old is None:
            assert trace.key not in rows
            rows[trace.key] = {name: trace.new.get(name) for name in columns[trace.place]}
        else:
            assert {name: rows[trace.key][name] for name in trace.old} == trace.old
            rows[trace.key] |= trace.new
    return state


def turned(trace: tracing.Trace) -> tracing.Trace:
    return tracing.Trace(trace.place, trace.key, trace.new, trace.old)


def _shapes() -> list[tracing.Shape]:
    with closing(_file()) as file:
        return tracing.shapes(file)
