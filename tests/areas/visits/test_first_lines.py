"""The first lines of the due list are the first of the whole list, whatever the desk holds."""

import random
import sqlite3
from datetime import date, datetime, timedelta

import pytest

from custmgr.areas.visits.actions import listing
from custmgr.areas.visits.facts import Wanted
from custmgr.ground.desk import Reader, open_reader

TODAY = date(2026, 3, 5)


@pytest.fixture
def desks(ledger: sqlite3.Connection, staff: dict[str, str]) -> sqlite3.Connection:
    """Enter sixty customers of all sorts: bought or not, visited or not, important or not, with owners or none."""
    dice = random.Random(20260305)

    def day() -> str:
        return (TODAY - timedelta(days=dice.randint(-20, 500))).isoformat()

    for number in range(1, 61):
        ledger.execute(
            "INSERT INTO customer (id, code, name, name_key, mnemonic, kind, party, region, file_state, contact, phone,"
            " salesperson_id, important_potential, registered_on) VALUES (?1, ?2, ?3, ?3, 'x', 'buyer', 'company',"
            " 'domestic', 'submitted', '林一', '0769-88880001', ?4, ?5, '2024-01-01')",
            (number, f"C{number * 7 % 61:05}", f"客户{number}", dice.choice([None, 1, 2]), dice.random() < 0.2),
        )
        for serial in range(dice.choice([0, 1, 1, 2])):
            ledger.execute(
                "INSERT INTO purchase (number, customer_id, on_day, quantity_milli, amount_fen, due_on, on_credit,"
                " paid_fen) VALUES (?, ?, ?, 1000, 100, ?, 0, 100)",
                (f"P{number}-{serial}", number, on := day(), on),
            )
        for _visit in range(dice.choice([0, 0, 1, 3])):
            ledger.execute(
                "INSERT INTO visit (customer_id, on_day, method, kind, content, entered_at)"
                " VALUES (?, ?, 'phone', ?, '谈', '2024-01-01')",
                (number, day(), dice.choice(["revisit", "contact_report"])),
            )
    ledger.commit()
    return ledger


@pytest.mark.rule("CUS-22", "CUS-23", "CUS-24")
@pytest.mark.parametrize("overdue", [False, True])
@pytest.mark.parametrize("within", [None, 0, 40])
@pytest.mark.parametrize("salesperson", [None, "王业务"])
def test_a_limit_changes_nothing_but_the_length(
    desks: sqlite3.Connection, overdue: bool, within: int | None, salesperson: str | None
) -> None:
    for today in (TODAY, date(2026, 3, 31), date(2026, 4, 1), date(2026, 1, 1)):
        with open_reader() as found:
            desk = Reader(found.connection, datetime.fromisoformat(f"{today}T09:00"), found.path)
            whole = listing.due(desk, Wanted(within, overdue, salesperson))
            for limit in (1, 2, 5, 20, 1000):
                assert listing.due(desk, Wanted(within, overdue, salesperson, limit)) == whole[:limit]
        assert len(whole) > 5
