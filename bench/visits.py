"""How long `visit due` and `today` take against floors of the same run: `python bench/visits.py [SCALE] [RUNS]`.

Scale 1 is a desk of 10,000 customers, 100,000 purchases, 50,000 visits and 5,000 complaints; scale 10 has ten times as
many customers and complaints, and 1,000,000 visits and purchases. Whole processes, floors and product in turn.
"""

import json
import os
import random
import sqlite3
import subprocess
import sys
import tempfile
from datetime import date, datetime, timedelta
from pathlib import Path
from statistics import median

from startup import FOLDER, Times, once

TODAY = date(2026, 3, 5)
DAYS = [(date(2024, 1, 1) + timedelta(days=n)).isoformat() for n in range(780)]
LINES = ("visit due --limit 20", "visit due --overdue --limit 20", "today", "today --limit 20 --json")
WHOLE = "visit due --json"
DEFAULTS = ("1", "9")
GOAL = 1.5
WHOLE_GOAL = 3


def main() -> None:
    """Build the data, measure floors and product in turn, print one table."""
    scale, runs = (int(word) for word in [*sys.argv[1:], *DEFAULTS[len(sys.argv) - 1 :]])
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "desk.db"
        environ = {**os.environ, "CUSTMGR_DB": str(path), "CUSTMGR_NOW": TODAY.isoformat(), "CUSTMGR_LANG": "zh"}
        environ.pop("PYTHONDONTWRITEBYTECODE", None)
        words = [sys.executable, __file__, "build", str(path), str(scale)]  # its memory would count as the product's
        rows = int(subprocess.run(words, env=environ, check=True, capture_output=True, text=True).stdout)
        commands = {
            "reading floor": [sys.executable, str(FOLDER / "reading.py"), str(path)],
            **{line: [sys.executable, "-m", "custmgr", *line.split()] for line in LINES},
            "GROUP BY floor": [sys.executable, str(FOLDER / "grouping.py"), str(path), "0"],
            f"GROUP BY floor + {rows} rows": [sys.executable, str(FOLDER / "grouping.py"), str(path), str(rows)],
            WHOLE: [sys.executable, "-m", "custmgr", *WHOLE.split()],
        }
        times = {name: Times() for name in commands}
        for round_ in range(runs + 1):
            for name, words in commands.items():
                cpu, wall, memory = once(words, environ)
                if round_:
                    times[name].cpu.append(cpu * 1000)
                    times[name].wall.append(wall * 1000)
                    times[name].memory = max(times[name].memory, memory)
        show(times, scale, rows)


def show(times: dict[str, Times], scale: int, rows: int) -> None:
    """Print every figure as measured; ratios are of medians of CPU time."""
    print(f"scale {scale}, {rows} lines due\n")
    print("| command | CPU ms median (min-max) | wall ms | MiB | ratio | goal |\n|---|---|---|---|---|---|")
    reading, grouping = (median(times[name].cpu) for name in ("reading floor", "GROUP BY floor"))
    rendering = median(times[f"GROUP BY floor + {rows} rows"].cpu) - grouping
    for name, taken in times.items():
        middle = median(taken.cpu)
        ratio, goal = "", ""
        if name in LINES:
            ratio, goal = f"{middle / reading:.2f}", f"{GOAL} x reading floor"
        if name == WHOLE:
            ratio, goal = f"{(middle - rendering) / grouping:.2f}", f"{WHOLE_GOAL} x GROUP BY + rendering"
        spread = f"{middle:.0f} ({min(taken.cpu):.0f}-{max(taken.cpu):.0f})"
        print(f"| {name} | {spread} | {median(taken.wall):.0f} | {taken.memory} | {ratio} | {goal} |")


def build(path: Path, environ: dict[str, str], scale: int) -> int:
    """Make the desk: staff and policy through the program, the bulk through SQL; return how many lines are due."""
    run = [sys.executable, "-m", "custmgr"]
    for words in (["init"], ["staff", "add", "王业务", "--role", "salesperson"]):
        subprocess.run([*run, *words], env=environ, check=True, stdout=subprocess.DEVNULL)
    dice = random.Random(20260305)
    many = 10_000 * scale
    connection = sqlite3.connect(path)
    for fill in (_customers, _purchases, _visits, _complaints):
        fill(connection, dice, many, scale)
    connection.commit()
    connection.execute("ANALYZE")
    connection.close()
    done = subprocess.run([*run, *WHOLE.split()], env=environ, check=True, capture_output=True)
    return len(json.loads(done.stdout))


def _customers(connection: sqlite3.Connection, _dice: random.Random, many: int, _scale: int) -> None:
    connection.executemany(
        "INSERT INTO customer (id, code, name, name_key, mnemonic, kind, party, region, file_state, contact, phone,"
        " salesperson_id, registered_on) VALUES (?1, ?2, ?3, ?3, 'x', 'buyer', 'company', 'domestic', 'submitted',"
        " '林一', '13800138000', 1, '2024-01-01')",
        ((n, f"C{n:06}", f"第{n}磁电有限公司") for n in range(1, many + 1)),
    )
    connection.execute("UPDATE customer SET important_potential = 1 WHERE id % 100 = 0")


def _purchases(connection: sqlite3.Connection, dice: random.Random, many: int, scale: int) -> None:
    connection.executemany(
        "INSERT INTO purchase (number, customer_id, on_day, quantity_milli, amount_fen, due_on, on_credit, paid_fen)"
        " VALUES (?, ?, ?, 1000, ?, ?, 1, ?)",
        (
            (f"P{n:07}", dice.randint(1, many), day, amount, day, amount if n % 2000 else 0)
            for n in range(100_000 * scale)
            for day, amount in [(dice.choice(DAYS), dice.randint(100, 10**6))]
        ),
    )


def _visits(connection: sqlite3.Connection, dice: random.Random, many: int, scale: int) -> None:
    connection.executemany(
        "INSERT INTO visit (customer_id, on_day, method, kind, content, entered_at)"
        " VALUES (?, ?, 'phone', 'revisit', '回访', '2024-01-01')",
        ((dice.randint(1, many), dice.choice(DAYS)) for _n in range(50_000 if scale == 1 else 1_000_000)),
    )


def _complaints(connection: sqlite3.Connection, dice: random.Random, many: int, scale: int) -> None:
    connection.execute("PRAGMA foreign_keys=OFF")
    for n in range(1, 5_000 * scale + 1):
        running = n % 25 == 0
        day = TODAY - timedelta(days=dice.randint(0, 14 if running else 700))
        at = datetime.fromisoformat(f"{day}T09:00")
        month, serial = f"{day:%y%m}", n
        ended = (None,) * 4 if running else (n, "letter", (day + timedelta(days=9)).isoformat(), "accepted")
        connection.execute(
            "INSERT INTO complaint (id, number, month, serial, customer_id, region, stage, opened_at, accepted_at,"
            " due_on, order_number, product, quantity_milli, shipped_on, undetermined, demand, reason, founded,"
            " treatment, decision_id, answered_by, closed_on, outcome)"
            " VALUES (?, ?, ?, ?, ?, 'domestic', ?, ?, ?, ?, 'SO', 'P-7', 5000000, '2024-01-01', 1, '退货', '超差', 0,"
            " 'none', ?, ?, ?, ?)",
            (n, f"{month}{serial:02}", month, serial, dice.randint(1, many), "qc" if running else "closed",
             at.isoformat(), at.isoformat(), (day + timedelta(days=13)).isoformat(), *ended),
        )  # fmt: skip
        if not running:
            connection.execute(
                "INSERT INTO complaint_decision (id, complaint_id, decided_at, by, role, required, approved,"
                " edition_id)"
                " VALUES (?1, ?1, ?2, '赵经理', 'business_manager', 'business_manager', 1, 1)",
                (n, (at + timedelta(days=8)).isoformat()),
            )
        left = None if running else (at + timedelta(days=2)).isoformat()
        connection.execute(
            "INSERT INTO complaint_stage (complaint_id, stage, department, clock, entered_at, left_at, due_at,"
            " half_day) VALUES (?, 'qc', 'qc', 'investigation', ?, ?, ?, 0)",
            (n, at.isoformat(), left, f"{day + timedelta(days=3)}T23:59:59"),
        )


if __name__ == "__main__":
    if sys.argv[1:2] == ["build"]:
        print(build(Path(sys.argv[2]), dict(os.environ), int(sys.argv[3])))
    else:
        main()
