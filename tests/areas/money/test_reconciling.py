"""Control totals: an import is refused whole where it differs, a month is compared and the likely entry named."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.areas.conftest import Act
from tests.conftest import Result, Run

HEADINGS = "客户编号,日期,金额,单号\n"
ROWS = "C00001,2026-03-01,10.01,A\nC00001,2026-03-02,20,B\n"
Imports = Callable[..., Result]


@pytest.fixture
def bring(custmgr: Run, buyers: tuple[str, str], tmp_path: Path) -> Imports:
    """Return a function that writes a file and imports it."""

    def write(kind: str, text: str, *more: str, name: str = "books.csv") -> Result:
        (tmp_path / name).write_text(text, "utf-8")
        return custmgr(kind, "import", tmp_path / name, "--json", *more)

    return write


@pytest.mark.parametrize(
    ("words", "status"),
    [
        (("--control-total", "30.01"), 0),
        (("--control-total", "30.00"), 2),
        (("--control-total", "30.02"), 2),
        (("--control-total", "30.01", "--control-rows", "2"), 0),
        (("--control-rows", "1"), 2),
        (("--control-rows", "3"), 2),
        (("--control-total", "30.00", "--dry-run"), 2),
    ],
)
@pytest.mark.parametrize("kind", ["purchase", "payment"])
def test_a_file_that_differs_from_its_control_is_refused_whole(
    bring: Imports, ledger: sqlite3.Connection, kind: str, words: tuple[str, ...], status: int
) -> None:
    text = HEADINGS.replace("单号", "采购备注") + ROWS if kind == "payment" else HEADINGS + ROWS
    done = bring(kind, text, *words)

    assert done.status == status, done.err
    (count,) = ledger.execute(f"SELECT count(*) FROM {kind}").fetchone()
    assert count == (0 if status else 2)


def test_the_refusal_names_both_totals_and_the_difference(bring: Imports) -> None:
    done = bring("purchase", HEADINGS + ROWS, "--control-total", "35")

    assert all(figure in done.error["message"] for figure in ("30.01", "35.00", "-4.99"))


def test_what_the_books_have_already_counts_with_the_file(bring: Imports) -> None:
    bring("purchase", HEADINGS + "C00001,2026-03-01,10.01,A\n")

    assert bring("purchase", HEADINGS + ROWS, "--control-total", "30.01", name="all.csv").status == 0


@pytest.mark.parametrize(
    ("total", "rows", "status", "difference"),
    [
        ("129.99", "3", 0, "0.00"),
        ("129.99", "4", 1, "0.00"),
        ("130.00", None, 1, "-0.01"),
        ("129.98", None, 1, "0.01"),
    ],
)
def test_a_month_is_compared_returns_deducted(
    custmgr: Run, sell: Act, total: str, rows: str | None, status: int, difference: str
) -> None:
    sell("100", on="2026-02-01")
    sell("50", on="2026-02-28")
    sell("7", on="2026-03-01")
    custmgr("purchase", "return", "P000002", "--on", "2026-02-28", "--amount", "20.01", "--reason", "破损")
    words = ("purchase", "reconcile", "--month", "2026-02", "--control-total", total)

    done = custmgr(*words, *(("--control-rows", rows) if rows else ()), "--json")

    assert done.status == status
    assert (done.json["total"], done.json["rows"], done.json["returns"]) == ("129.99", 3, 1)
    assert (done.json["difference"], done.json["agrees"]) == (difference, status == 0)


def test_the_entry_that_may_explain_a_difference_is_named(custmgr: Run, sell: Act, pay: Act) -> None:
    sell("100", on="2026-02-01")
    sell("33", on="2026-02-05")
    sell("33", on="2026-03-01")
    sell("33", on="2026-01-01")
    pay("45", on="2026-02-05")
    month = ("--month", "2026-02", "--control-total")

    doubled = custmgr("purchase", "reconcile", *month, "100", "--json").json["suspects"]
    wrong_side = custmgr("purchase", "reconcile", *month, "67", "--json").json["suspects"]
    paid = custmgr("payment", "reconcile", *month, "0", "--json").json
    told = custmgr("purchase", "reconcile", *month, "100")

    assert [one["number"] for one in doubled] == ["P000002", "P000003"]
    assert [one["number"] for one in wrong_side] == ["P000002", "P000003"]
    assert ([one["number"] for one in paid["suspects"]], paid["total"]) == (["K000001"], "45.00")
    assert "P000002" in told.out


def test_a_comparison_needs_one_period(custmgr: Run, buyers: tuple[str, str]) -> None:
    words = ("purchase", "reconcile", "--control-total", "0")
    days = ("--from", "2026-02-01", "--to", "2026-02-28")

    assert [custmgr(*words, *more).status for more in ((), ("--month", "2026-02"), days)] == [2, 0, 0]


def test_a_column_map_is_kept_used_and_shown(custmgr: Run, bring: Imports, ledger: sqlite3.Connection) -> None:
    text = "往来单位,开票日期,价税合计额,票号\nC00001,2026-03-01,{},{}\n"
    maps = ("--map", "往来单位=customer", "--map", "开票日期=on", "--map", "价税合计额=amount", "--map", "票号=number")

    kept = bring("purchase", text.format("10", "A"), *maps, "--save-map", "金蝶")
    used = bring("purchase", text.format("20", "B"), "--use-map", "金蝶", name="b.csv")
    changed = bring(
        "purchase",
        text.format("30", "C"),
        "--use-map",
        "金蝶",
        "--map",
        "票号=product",
        "--save-map",
        "金蝶2",
        name="c.csv",
    )

    assert [one.status for one in (kept, used, changed)] == [0, 0, 0]
    rows = ledger.execute("SELECT number, amount_fen, product FROM bought ORDER BY id").fetchall()
    assert rows == [("A", 1000, None), ("B", 2000, None), ("P000001", 3000, "C")]
    listed = custmgr("import", "maps", "--json").json
    assert [(one["kind"], one["name"]) for one in listed] == [("purchase", "金蝶"), ("purchase", "金蝶2")]
    shown = custmgr("import", "map", "金蝶2", "--json").json
    assert {one["heading"]: one["field"] for one in shown}["票号"] == "product"
    files = custmgr("import", "files", "--kind", "purchase", "--json").json
    assert [(one["name"], one["rows"]) for one in files] == [("c.csv", 1), ("b.csv", 1), ("books.csv", 1)]


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(("--use-map", "用友"), id="none of this name"),
        pytest.param(("--save-map", "用友"), id="nothing to keep"),
    ],
)
def test_a_map_that_is_not_there_is_neither_used_nor_kept(
    custmgr: Run, bring: Imports, ledger: sqlite3.Connection, words: tuple[str, ...]
) -> None:
    assert bring("purchase", HEADINGS + ROWS, *words).status == 2
    assert ledger.execute("SELECT count(*) FROM purchase").fetchone() == (0,)
    assert custmgr("import", "map", "用友").status == 2


def test_a_trial_keeps_no_map(custmgr: Run, bring: Imports) -> None:
    bring("purchase", HEADINGS + ROWS, "--map", "金额=amount", "--save-map", "试", "--dry-run")

    assert custmgr("import", "maps", "--json").json == []
    assert "--save-map" in custmgr("import", "maps").out
    assert "No file" in custmgr("import", "files", "--kind", "payment").out
