"""What the benchmarks work on, from a fixed seed: `python bench/data.py desk FILE SCALE`, `… files FOLDER`.

A desk of scale 1 holds 10,000 customers, 100,000 purchases (two fifths on credit, four fifths of these paid), 50,000
visits and 5,000 complaints (one in 25 running); one of scale 10 ten times that. In a process of its own: whoever
measures stays small.
"""

import csv
import os
import random
import sqlite3
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

SEED, FIRST, DAYS, TODAY = 20260305, date(2023, 7, 1), 970, "2026-03-05"
CUSTOMERS, PURCHASES, VISITS, COMPLAINTS = 10_000, 100_000, 50_000, 5_000
PRODUCTS = [f"N{grade}-{size}" for grade in (35, 38, 42, 45, 48) for size in range(20)]
DISTRICTS = ["广东 东莞", "广东 深圳", "浙江 宁波", "江苏 苏州", "山东 青岛", "上海"]
SIGNS = "东方华新宏远盛达金源恒泰中科鑫隆瑞丰嘉业永兴", "磁材电机仪表电子机械五金贸易科技实业控制"
ON_CREDIT, PAID, AT_ONCE, IMPORTANT, RUNNING = 0.4, 0.8, 50_000, 100, 25
INDEXES = ("purchase_customer", "purchase_day", "purchase_open")


def main(what: str, target: str, scale: str = "1") -> None:
    """Make a desk or the files to be imported."""
    if what in {"desk", "customers"}:
        desk(Path(target), int(scale), bare=what == "customers")
    else:
        files(Path(target))


def desk(path: Path, scale: int, *, bare: bool) -> None:
    """Make a desk: staff and policy through the program, the bulk through SQL; a bare one has customers alone."""
    environ = {**os.environ, "CUSTMGR_DB": str(path), "CUSTMGR_NOW": TODAY, "CUSTMGR_LANG": "zh"}
    for words in (["init"], ["staff", "add", "王业务", "--role", "salesperson"]):
        command = [sys.executable, "-m", "custmgr", *words]
        subprocess.run(command, env=environ, check=True, stdout=subprocess.DEVNULL)
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA synchronous=OFF")
    connection.execute("PRAGMA foreign_keys=OFF")
    connection.execute("BEGIN")
    dice = random.Random(SEED)
    days = [(FIRST + timedelta(days=n)).isoformat() for n in range(DAYS)]
    _customers(connection, CUSTOMERS * scale)
    if not bare:
        _dealings(connection, dice, days, scale)
    connection.execute("CREATE TABLE bench (id INTEGER PRIMARY KEY, text TEXT)")
    connection.execute("COMMIT")
    connection.execute("ANALYZE")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()


def _dealings(connection: sqlite3.Connection, dice: random.Random, days: list[str], scale: int) -> None:
    made = [row for row in connection.execute("SELECT name, sql FROM sqlite_schema") if row[0] in INDEXES]
    for name, _sql in made:
        connection.execute(f"DROP INDEX {name}")
    _purchases(connection, dice, days, scale)
    for _name, sql in made:
        connection.execute(sql)
    _visits(connection, dice, days, scale)
    _complaints(connection, dice, scale)
    connection.execute(f"UPDATE customer SET important_potential = 1 WHERE id % {IMPORTANT} = 0")


def _customers(connection: sqlite3.Connection, count: int) -> None:
    connection.executemany(
        "INSERT INTO customer (id, code, name, name_key, mnemonic, kind, party, region, file_state, contact, phone,"
        " salesperson_id, district, registered_on)"
        " VALUES (?, ?, ?, ?, ?, 'buyer', 'company', 'domestic', 'submitted', '林一', '13800138000', 1, ?,"
        " '2023-07-01')",
        (
            (n, f"C{n:06}", f"第{n}磁电有限公司", f"第{n}磁电有限公司", f"d{n}cdyxgs", DISTRICTS[n % len(DISTRICTS)])
            for n in range(1, count + 1)
        ),
    )


def _purchases(connection: sqlite3.Connection, dice: random.Random, days: list[str], scale: int) -> None:
    purchases, payments, uses = [], [], []
    for n in range(1, PURCHASES * scale + 1):
        customer, place, fen = dice.randint(1, CUSTOMERS * scale), dice.randrange(DAYS), dice.randint(100, 5_000_000)
        on, credit = days[place], dice.random() < ON_CREDIT
        due = (FIRST + timedelta(days=place + 30)).isoformat() if credit else on
        paid = not credit or dice.random() < PAID
        if credit and paid:
            day = (FIRST + timedelta(days=place + 30 + dice.choice((-10, -3, 0, 0, 2, 9)))).isoformat()
            payments.append((customer, day, fen, fen))
            uses.append((len(payments), n, fen))
        product, quantity = dice.choice(PRODUCTS), dice.randint(1, 500) * 1000
        purchases.append((n, f"P{n:07}", customer, on, product, quantity, fen, due, credit, fen * paid))
        if len(purchases) == AT_ONCE:
            _enter(connection, purchases, payments, uses)
    _enter(connection, purchases, payments, uses)


def _enter(connection: sqlite3.Connection, purchases: list, payments: list, uses: list) -> None:
    before = connection.execute("SELECT coalesce(max(id), 0) FROM payment").fetchone()[0]
    connection.executemany(
        "INSERT INTO purchase (id, number, customer_id, on_day, product, quantity_milli, amount_fen, due_on, on_credit,"
        " paid_fen) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        purchases,
    )
    connection.executemany(
        "INSERT INTO payment (customer_id, on_day, amount_fen, allocated_fen) VALUES (?, ?, ?, ?)", payments
    )
    connection.executemany(
        "INSERT INTO allocation (payment_id, purchase_id, amount_fen) VALUES (?, ?, ?)",
        ((before + payment, purchase, fen) for payment, purchase, fen in uses),
    )
    for gathered in (purchases, payments, uses):
        gathered.clear()


def _visits(connection: sqlite3.Connection, dice: random.Random, days: list[str], scale: int) -> None:
    connection.executemany(
        "INSERT INTO visit (customer_id, on_day, method, kind, content, entered_at)"
        " VALUES (?, ?, 'phone', 'revisit', '回访', '2024-01-01')",
        ((dice.randint(1, CUSTOMERS * scale), dice.choice(days)) for _n in range(VISITS * scale)),
    )


def _complaints(connection: sqlite3.Connection, dice: random.Random, scale: int) -> None:
    for n in range(1, COMPLAINTS * scale + 1):
        running = n % RUNNING == 0
        day = date.fromisoformat(TODAY) - timedelta(days=dice.randint(0, 14 if running else 700))
        at, customer = f"{day}T09:30:00", dice.randint(1, CUSTOMERS * scale)
        ended = (None,) * 4 if running else (n, "letter", str(day + timedelta(days=9)), "accepted")
        connection.execute(
            "INSERT INTO complaint (id, number, month, serial, customer_id, region, stage, opened_at, accepted_at,"
            " due_on, order_number, product, quantity_milli, shipped_on, undetermined, demand, reason, founded,"
            " treatment, decision_id, answered_by, closed_on, outcome)"
            " VALUES (?, ?, ?, ?, ?, 'domestic', ?, ?, ?, ?, 'SO-1', 'N35-0', 1000, '2023-07-01', 1, '补送', '吸力',"
            " 0, 'none', ?, ?, ?, ?)",
            (n, *numbered(n), customer, "qc" if running else "closed", at, at,
             str(day + timedelta(days=13)), *ended),
        )  # fmt: skip
        if not running:
            connection.execute(
                "INSERT INTO complaint_decision (id, complaint_id, decided_at, by, role, required, approved,"
                " edition_id) VALUES (?1, ?1, ?2, '赵经理', 'business_manager', 'business_manager', 1, 1)",
                (n, f"{day + timedelta(days=8)}T09:30:00"),
            )
        left = None if running else f"{day + timedelta(days=2)}T09:30:00"
        connection.execute(
            "INSERT INTO complaint_stage (complaint_id, stage, department, clock, entered_at, left_at, due_at,"
            " half_day) VALUES (?, 'qc', 'qc', 'investigation', ?, ?, ?, 0)",
            (n, at, left, f"{day + timedelta(days=3)}T17:00:00"),
        )


def numbered(n: int) -> tuple[str, str, int]:
    """Return number, month and serial of the n-th complaint: so many a month, as the policy forms them."""
    month, serial = divmod(n - 1, 1000)
    of = f"{10 + month // 12:02}{month % 12 + 1:02}"
    return f"{of}{serial + 1:02}", of, serial + 1


def files(folder: Path) -> None:
    """Write the files to be imported: 100,000 customers, and 1,000,000 purchases of those of a large desk."""
    dice = random.Random(SEED)
    days = [(FIRST + timedelta(days=n)).isoformat() for n in range(DAYS)]
    with (folder / "customers.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["客户编号", "客户名称", "联系人", "电话", "地址", "地区", "客户类别"])
        for n in range(100_000):
            name = "".join(dice.choices(SIGNS[0], k=3)) + "".join(dice.choices(SIGNS[1], k=2)) + f"{n}有限公司"
            phone = f"138{dice.randint(10**7, 10**8 - 1)}"
            writer.writerow([f"K{n:06}", name, "林一", phone, "长安镇振安路", dice.choice(DISTRICTS), "buyer"])
    with (folder / "purchases.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["单号", "客户编号", "日期", "产品", "数量", "金额", "赊销", "地区"])
        for n in range(1_000_000):
            who, amount = f"C{dice.randint(1, 100_000):06}", f"{dice.randint(100, 5_000_000) / 100:.2f}"
            kind = "赊销" if dice.random() < ON_CREDIT else "现款"
            writer.writerow([
                f"SO-{n:07}", who, dice.choice(days), dice.choice(PRODUCTS), dice.randint(1, 500), amount, kind,
                dice.choice(DISTRICTS),
            ])  # fmt: skip


if __name__ == "__main__":
    main(*sys.argv[1:])
