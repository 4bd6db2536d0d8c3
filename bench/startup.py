"""How long commands take against a floor measured in the same run: `make bench`.

Whole processes, floors and product in turn, medians of CPU time with minimum and maximum, beside wall time and memory.
The data are made here from a fixed seed: 10,000 customers, 100,000 purchases, 50,000 visits.
"""

import os
import random
import resource
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

RUNS = 9
FOLDER = Path(__file__).parent / "floors"
FLOORS = {
    "bare interpreter": ("interpreter.py",),
    "typer hello": ("hello.py",),
    "typer hello --help": ("hello.py", "--help"),
    "typer + sqlite3 + rich, 20 rows": ("reading.py", "DB"),
    "sqlmodel, one table, one row": ("writing.py", "DB"),
}
PRODUCT = [
    ("--help", "typer hello --help", 1.15),
    ("credit --help", "typer hello --help", 1.15),
    ("COMPLETION", "typer hello", 1.3),
    ("customer list --limit 20", "typer + sqlite3 + rich, 20 rows", 1.5),
    ("customer show C00042", "typer + sqlite3 + rich, 20 rows", 1.5),
    ("complaint list --limit 20", "typer + sqlite3 + rich, 20 rows", 1.5),
    ("visit due --limit 20", "typer + sqlite3 + rich, 20 rows", 1.5),
    ("credit check C00042 --amount 100", "typer + sqlite3 + rich, 20 rows", 1.5),
    ("visit record C00042 --by 王业务 --method phone --content 回访", "sqlmodel, one table, one row", 1.3),
    ("payment add C00042 --on 2026-03-05 --amount 1", "sqlmodel, one table, one row", 1.3),
    ("purchase add C00042 --on 2026-03-05 --amount 1", "sqlmodel, one table, one row", 1.3),
    (
        "customer add 某某磁电有限公司 --kind buyer --contact 林一 --phone 13800138000",
        "sqlmodel, one table, one row",
        1.8,
    ),
]


@dataclass
class Times:
    """The CPU times, wall times and memory of one command's runs."""

    cpu: list[float] = field(default_factory=list)
    wall: list[float] = field(default_factory=list)
    memory: int = 0


def main() -> None:
    """Build the data, measure floors and product in turn, print one table."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "desk.db"
        environ = {**os.environ, "CUSTMGR_DB": str(path), "CUSTMGR_NOW": "2026-03-05", "CUSTMGR_LANG": "zh"}
        build(path, environ)
        commands = {name: [sys.executable, *floor(words, path)] for name, words in FLOORS.items()}
        commands |= {line: [sys.executable, "-m", "custmgr", *line.split()] for line, _floor, _goal in PRODUCT}
        print_table(measure(commands, environ))


def floor(words: tuple[str, ...], path: Path) -> list[str]:
    """Spell a floor's command line."""
    return [str(FOLDER / words[0]), *(str(path) if word == "DB" else word for word in words[1:])]


def build(path: Path, environ: dict[str, str]) -> None:
    """Make the desk: staff and policy through the program, the bulk through SQL."""
    run = [sys.executable, "-m", "custmgr"]
    subprocess.run([*run, "init"], env=environ, check=True, stdout=subprocess.DEVNULL)
    subprocess.run(
        [*run, "staff", "add", "王业务", "--role", "salesperson"], env=environ, check=True, stdout=subprocess.DEVNULL
    )
    dice = random.Random(20260305)
    start = date(2024, 1, 1)
    days = [(start + timedelta(days=n)).isoformat() for n in range(780)]
    connection = sqlite3.connect(path)
    connection.executemany(
        "INSERT INTO customer (id, code, name, name_key, mnemonic, kind, party, region, file_state, contact, phone,"
        " registered_on)"
        " VALUES (?, ?, ?, ?, ?, 'buyer', 'company', 'domestic', 'submitted', '林一', '13800138000', '2024-01-01')",
        ((n, f"C{n:05}", f"第{n}磁电有限公司", f"第{n}磁电有限公司", f"d{n}cdyxgs") for n in range(1, 10_001)),
    )
    connection.executemany(
        "INSERT INTO purchase (number, customer_id, on_day, quantity_milli, amount_fen, due_on, on_credit, paid_fen)"
        " VALUES (?, ?, ?, 1000, ?, ?, 0, ?)",
        (
            (f"P{n:07}", dice.randint(1, 10_000), day, a, day, a)
            for n in range(100_000)
            for day, a in [(dice.choice(days), dice.randint(100, 10**6))]
        ),
    )
    connection.executemany(
        "INSERT INTO visit (customer_id, on_day, method, kind, content, entered_at)"
        " VALUES (?, ?, 'phone', 'revisit', '回访', '2024-01-01')",
        ((dice.randint(1, 10_000), dice.choice(days)) for _n in range(50_000)),
    )
    connection.execute("CREATE TABLE bench (id INTEGER PRIMARY KEY, text TEXT)")
    connection.commit()
    connection.execute("ANALYZE")
    connection.close()


def measure(commands: dict[str, list[str]], environ: dict[str, str]) -> dict[str, Times]:
    """Run every command in turn, RUNS times after one warm-up round."""
    times = {name: Times() for name in commands}
    for round_ in range(RUNS + 1):
        for name, words in commands.items():
            cpu, wall, memory = once(words, environ)
            if round_:
                times[name].cpu.append(cpu)
                times[name].wall.append(wall)
                times[name].memory = max(times[name].memory, memory)
    return times


def once(words: list[str], environ: dict[str, str]) -> tuple[float, float, int]:
    """Run one process; return its CPU seconds, wall seconds and MiB as the system counted them."""
    if words[-1] == "COMPLETION":
        words = words[:-1]
        environ = {**environ, "_CUSTMGR_COMPLETE": "complete_bash", "COMP_WORDS": "custmgr c", "COMP_CWORD": "1"}
    began = time.perf_counter()
    process = subprocess.Popen(words, env=environ, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _pid, _status, used = os.wait4(process.pid, 0)
    return used.ru_utime + used.ru_stime, time.perf_counter() - began, used.ru_maxrss // 1024


def print_table(times: dict[str, Times]) -> None:
    """Print every figure as measured; the ratio is of medians of CPU time."""
    print("| command | CPU ms median (min-max) | wall ms | MiB | floor | ratio | goal |")
    print("|---|---|---|---|---|---|---|")
    goals = {line: (floor, goal) for line, floor, goal in PRODUCT}
    for name, taken in times.items():
        cpu = [second * 1000 for second in taken.cpu]
        middle, wall = statistics.median(cpu), statistics.median(taken.wall) * 1000
        row = f"| {name} | {middle:.0f} ({min(cpu):.0f}-{max(cpu):.0f}) | {wall:.0f} | {taken.memory} |"
        if name in goals:
            floor, goal = goals[name]
            ratio = middle / (statistics.median(times[floor].cpu) * 1000)
            print(f"{row} {floor} | {ratio:.2f} | {goal} |")
        else:
            print(f"{row} | | |")


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    main()
