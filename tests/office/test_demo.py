"""The demonstration: sample data that repeat themselves, and a run that ends with both workbooks."""

import csv
import filecmp
import re
import runpy
from pathlib import Path
from typing import Any

import pytest

from custmgr import __version__
from custmgr.office import processes
from custmgr.office.showing import SPECIAL, WIDTH, folded, places, samples, typed

TABLES = ("staff.csv", "customers.csv", "purchases.csv", "payments.csv", "visits.csv")


def table(name: str) -> list[dict[str, str]]:
    with (samples() / name).open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_the_same_seed_writes_the_same_bytes(tmp_path: Path) -> None:
    runpy.run_path(str(samples() / "make.py"))["main"](tmp_path)

    same, different, missing = filecmp.cmpfiles(samples(), tmp_path, TABLES, shallow=False)
    assert (sorted(same), different, missing) == (sorted(TABLES), [], [])


def test_the_sample_desk_is_a_believable_one() -> None:
    customers, purchases = table("customers.csv"), table("purchases.csv")

    assert 55 <= len(customers) <= 65
    assert 850 <= len(purchases) <= 950
    assert len({customer["客户名称"] for customer in customers}) == len(customers)
    months = {purchase["日期"][:7] for purchase in purchases}
    assert (min(months), max(months), len(months)) == ("2025-07", "2026-10", 16)
    assert {customer["国内／国外"] for customer in customers} == {"国内", "国外"}


def test_no_telephone_number_belongs_to_anybody() -> None:
    invented = re.compile(r"1380000[0-9]{4}|\+44 20 7946 0[0-9]{3}|\+49 30 23125 [0-9]{3}|\+1 202 555 01[0-9]{2}")

    assert [row["电话"] for row in table("customers.csv") if not invented.fullmatch(row["电话"])] == []


def test_a_command_is_shown_as_it_may_be_typed() -> None:
    words = ("custmgr", "complaint", "open", *(f"--option-{place}" for place in range(12)), "two words", "磁" * 30)

    lines = list(typed(words))

    assert all(places(line) <= WIDTH for line in lines)
    assert all(line.endswith(" \\") for line in lines[:-1])
    assert "'two words'" in lines[-2] + lines[-1]


def test_a_word_with_a_sign_the_shell_reads_is_quoted() -> None:
    assert {next(typed((sign,))) == f"$ {sign}" for sign in SPECIAL} == {False}


@pytest.mark.parametrize("line", ["a" * 200, "磁" * 100, "one two " * 30, "short"])
def test_a_long_line_is_broken_and_nothing_lost(line: str) -> None:
    parts = list(folded(line))

    assert all(places(part) <= WIDTH for part in parts)
    assert "".join(parts).replace(" ", "") == line.replace(" ", "")


def test_the_demonstration_shows_the_whole_main_job(program: Any, tmp_path: Path) -> None:
    shown = program("demo", "here", CUSTMGR_LANG="en", CUSTMGR_DB=str(tmp_path / "own.db"), COLUMNS="80")

    assert shown.status == 0, shown.out[-2000:] + shown.err
    assert "Warning" not in shown.out + shown.err
    assert not (tmp_path / "own.db").exists()
    assert re.findall(r"^\(status ([0-9]+): ", shown.out, re.MULTILINE) == ["1", "3"]
    assert [line for line in shown.out.splitlines() if places(line) > WIDTH] == []

    books = sorted(path.name for path in (tmp_path / "here").glob("*.xlsx"))
    told = {"CUSTMGR_DB": str(tmp_path / "here" / "custmgr.db"), "CUSTMGR_NOW": "2026-10-12"}
    assert books == ["complaints-2026-09.xlsx", "purchases-2026Q3.xlsx"]
    assert set("ABCDEF") <= {row["grade"] for row in program("customer", "list", "--json", **told).json}
    assert {row["decision"] for row in program("credit", "list", "--json", **told).json} == {"ok", "watch", "hold"}
    late = program("complaint", "list", "--overdue", "--json", **told).json
    assert [case["number"] for case in late] == ["260902"]
    due = program("visit", "due", "--within", "31", "--json", **told).json
    assert {"CUS-23", "CUS-24"} <= {row["rule"] for row in due}


def test_a_step_that_ends_otherwise_stops_the_demonstration(program: Any, tmp_path: Path) -> None:
    (tmp_path / "custmgr.db").write_bytes(b"something else")

    stopped = program("demo", str(tmp_path), CUSTMGR_LANG="en")

    assert stopped.status == 2
    assert "the demonstration stopped: `custmgr init --clerk`" in stopped.err
    assert (tmp_path / "custmgr.db").read_bytes() == b"something else"


def test_a_folder_takes_one_demonstration_and_must_be_one(program: Any, tmp_path: Path) -> None:
    (tmp_path / "customers.csv").write_text("mine")
    (tmp_path / "file").write_text("")

    assert program("demo", str(tmp_path)).status == 2
    assert program("demo", str(tmp_path / "file" / "x")).status == 2
    assert (tmp_path / "customers.csv").read_text() == "mine"


def test_a_command_of_the_demonstration_says_what_it_says_anywhere(tmp_path: Path) -> None:
    import custmgr.__main__  # noqa: F401  the program's own start has it loaded too

    assert processes.run(["--version"], tmp_path, {}) == (0, f"{__version__}\n")
