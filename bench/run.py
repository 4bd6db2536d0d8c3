"""How long the program takes against floors measured in the same run: `make bench`, or `make bench PARTS="small bulk"`.

Whole processes, floors and product in turn, medians of CPU time with minimum and maximum, beside wall time and memory;
one table. The data are made here from a fixed seed (`data.py`). Parts: `small` (commands at the screen, on 10,000
customers), `large` (the same on ten times the data), `bulk` (a million purchases in, graded, summarised).
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from timing import HEAD, Case, lines, measure, unlimited

HERE = Path(__file__).parent
RUNS, BULK_RUNS = 9, 3
READING, WRITING, HELP, HELLO = (
    "typer + sqlite3 + rich, 20 rows",
    "sqlmodel, one row",
    "typer hello --help",
    "typer hello",
)
READ = (
    "customer list --limit 20",
    "customer show C000042",
    "complaint list --limit 20",
    "complaint show 100142",
    "visit due --limit 20",
    "visit due --overdue --limit 20",
    "credit check C000042 --amount 100",
    "today --limit 20",
    "today --limit 20 --json",
    "purchase list --limit 20",
)
WRITTEN = (
    ("visit record C000042 --by 王业务 --method phone --content 回访", 1.3),
    ("payment add C000042 --on 2026-03-05 --amount 1", 1.3),
    ("purchase add C000042 --on 2026-03-05 --amount 1", 1.3),
    ("purchase add C000042 --on 2026-03-05 --amount 1 --credit", 1.3),
    ("customer add 某某磁电有限公司 --kind buyer --contact 林一 --phone 13800138000", 1.8),
)


def main(parts: list[str]) -> None:
    """Build the data, measure the parts that are wanted, print one table."""
    unlimited()
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(Path(folder))
        print(HEAD)
        for part in parts or ["small", "large", "bulk"]:
            for line in getattr(bench, part)():
                print(line, flush=True)


class Bench:
    """The folder of one run, the desks in it and what is measured on them."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.desk = folder, folder / "desk.db"
        self.environ = {
            **os.environ, "CUSTMGR_DB": str(self.desk), "CUSTMGR_NOW": "2026-03-05", "CUSTMGR_LANG": "zh",
            "COLUMNS": "120",
        }  # fmt: skip

    def small(self) -> list[str]:
        """Measure the commands of a clerk's day on 10,000 customers."""
        shutil.copy(self.made(1), self.desk)
        complete = {"_CUSTMGR_COMPLETE": "complete_bash", "COMP_WORDS": "custmgr c", "COMP_CWORD": "1"}
        cases = [
            Case("bare interpreter", floor("interpreter")),
            Case(HELLO, floor("hello")),
            Case(HELP, [*floor("hello"), "--help"]),
            Case(READING, floor("reading", self.desk)),
            Case(WRITING, floor("writing", self.desk)),
            Case("--help", product("--help"), floors=[HELP], goal=1.15),
            Case("credit --help", product("credit --help"), floors=[HELP], goal=1.15),
            Case("completion", product(""), floors=[HELLO], goal=1.3, extra=complete),
            *(Case(line, product(line), floors=[READING], goal=1.5) for line in READ),
            *(Case(line, product(line), floors=[WRITING], goal=goal) for line, goal in WRITTEN),
        ]
        return lines(cases, measure(cases, self.environ, RUNS))

    def large(self) -> list[str]:
        """Measure the reading commands on ten times the data, against themselves."""
        little, big = self.made(1), self.made(10)
        cases = [Case(line, product(line), extra={"CUSTMGR_DB": str(little)}) for line in READ]
        for line in READ:
            ten = Case(
                f"{line}, ten times the data", product(line), floors=[line], goal=1.15, extra={"CUSTMGR_DB": str(big)}
            )
            cases.append(ten)
        return lines(cases, measure(cases, self.environ, RUNS))

    def bulk(self) -> list[str]:
        """Measure what takes seconds to minutes: whole files in, all customers graded, the quarter summarised."""
        self.make("files", str(self.folder))
        customers, purchases = self.folder / "customers.csv", self.folder / "purchases.csv"
        big, bare, empty, book = self.made(10), self.customers_only(), self.made(0), str(self.folder / "book.xlsx")
        grouped, listed = "GROUP BY of last visits", "the same, and the list as JSON"
        lib, checked = "checking libraries alone", "executemany with checks, customers"
        cases = [
            Case("executemany with checks, purchases", floor("purchases", self.desk, purchases), self.copied(bare)),
            Case("purchase import, 1,000,000 rows", product(f"purchase import {purchases}"), self.copied(bare),
                 ["executemany with checks, purchases"], goal=1.5, most=150),
            Case(checked, floor("customers", self.desk, customers), self.copied(empty)),
            Case(lib, floor("libraries", customers)),
            Case("customer import, 100,000 rows", product(f"customer import {customers}"), self.copied(empty),
                 [checked, lib], [3.0, 1.0], 1.0, 200),
            Case("SQL of a quarter's facts", floor("grading", big)),
            Case("customer grade of 100,000", product("customer grade --quarter 2025Q4 --limit 20"), self.copied(big),
                 ["SQL of a quarter's facts"], goal=5.0),
            Case("query + write-only, same cells", floor("summary", big, book)),
            Case("report purchases over 1,000,000", product(f"report purchases --quarter 2025Q4 --force -o {book}"),
                 self.copied(big), ["query + write-only, same cells"], goal=1.5, most=100),
            Case(grouped, floor("grouping", big, 0)),
            Case(listed, floor("grouping", big, self.due(big))),
            Case("visit due of 100,000", product("visit due --json"), self.copied(big), [grouped, listed], [2.0, 1.0],
                 1.0),
        ]  # fmt: skip
        return lines(cases, measure(cases, self.environ, BULK_RUNS))

    def due(self, desk: Path) -> int:
        """Return how many visits are due on a desk: as many rows its floor writes."""
        words, environ = product("visit due --json"), {**self.environ, "CUSTMGR_DB": str(desk)}
        done = subprocess.run(words, env=environ, check=True, capture_output=True)
        return len(json.loads(done.stdout))

    def made(self, scale: int) -> Path:
        """Return a desk of this scale, made once."""
        path = self.folder / f"scale-{scale}.db"
        if not path.exists():
            self.make("desk", str(path), str(scale))
        return path

    def customers_only(self) -> Path:
        """Return a desk with the customers of a large one and nothing else."""
        path = self.folder / "customers.db"
        self.make("customers", str(path), "10")
        return path

    def make(self, *words: str) -> None:
        """Make data in a process of its own."""
        subprocess.run([sys.executable, str(HERE / "data.py"), *words], check=True)

    def copied(self, source: Path) -> Callable[[], None]:
        """Return what puts a desk in place before each run."""

        def put() -> None:
            for left in self.folder.glob("desk.db*"):
                left.unlink()
            shutil.copy(source, self.desk)

        return put


def floor(name: str, *words: object) -> list[str]:
    """Spell a floor's command line."""
    return [sys.executable, str(HERE / "floors" / f"{name}.py"), *map(str, words)]


def product(line: str) -> list[str]:
    """Spell one of our own command lines."""
    return [sys.executable, "-m", "custmgr", *line.split()]


if __name__ == "__main__":
    main(sys.argv[1:])
