"""The first lines of the register are those of the whole register, however few are read to find them."""

import sqlite3

import pytest

from tests.conftest import Run

NUMBERS = {
    # number: month, serial, stage
    "2403100": ("2403", 100, "closed"), "240399": ("2403", 99, "closed"), "240401": ("2404", 1, "closed"),
    "260301": ("2603", 1, "qc"), "260302": ("2603", 2, "qc"), "240402": ("2404", 2, "void"),
}  # fmt: skip


@pytest.fixture
def register(custmgr: Run, buyers: tuple[str, str], ledger: sqlite3.Connection) -> sqlite3.Connection:
    """Fill a register with running, ended and void cases and two drafts, one of which was void."""
    for id_, (number, (month, serial, stage)) in enumerate(NUMBERS.items(), start=1):
        enter(ledger, id_, number, month, serial, stage)
    for id_, stage in ((7, "draft"), (8, "draft"), (9, "void")):
        enter(ledger, id_, f"D-000{id_}", None, None, stage)
    ledger.commit()
    return ledger


def enter(ledger: sqlite3.Connection, id_: int, number: str, month: str | None, serial: int | None, stage: str) -> None:
    """Enter a case as the program keeps one; the higher its number, the sooner its stage is due."""
    at = month and "2026-03-02T09:00:00"
    ended = (id_, "letter", "2026-03-03", "accepted") if stage == "closed" else (None,) * 4
    ledger.execute(
        "INSERT INTO complaint (id, number, month, serial, customer_id, region, stage, opened_at, accepted_at, due_on,"
        " decision_id, answered_by, closed_on, outcome)"
        " VALUES (?, ?, ?, ?, 1, 'domestic', ?, '2026-03-02T09:00:00', ?, ?, ?, ?, ?, ?)",
        (id_, number, month, serial, stage, at, at and "2026-03-15", *ended),
    )
    if stage == "closed":
        ledger.execute(
            "INSERT INTO complaint_decision (id, complaint_id, decided_at, by, role, required, approved, edition_id)"
            " VALUES (?1, ?1, '2026-03-03T09:00:00', '赵经理', 'business_manager', 'business_manager', 1, 1)",
            (id_,),
        )
    if stage == "qc":
        ledger.execute(
            "INSERT INTO complaint_stage (complaint_id, stage, department, clock, entered_at, due_at, half_day)"
            " VALUES (?, 'qc', 'qc', 'investigation', '2026-03-02T09:00:00', ?, 0)",
            (id_, f"2026-03-0{9 - id_}T17:00:00"),
        )


def listed(custmgr: Run, *words: str) -> list[str]:
    return [case["number"] for case in custmgr("complaint", "list", "--json", *words, now="2026-03-05").json]


@pytest.mark.rule("CMP-26", "CMP-62")
def test_the_first_lines_are_those_of_the_whole_register(custmgr: Run, register: sqlite3.Connection) -> None:
    whole = listed(custmgr)

    assert whole == ["260302", "260301", "D-0007", "D-0008", "240402", "240401", "2403100", "240399", "D-0009"]
    assert [listed(custmgr, "--limit", str(most)) for most in range(1, 11)] == [whole[:most] for most in range(1, 11)]


def test_numbers_of_the_old_books_stand_where_the_whole_register_has_them(
    custmgr: Run, register: sqlite3.Connection
) -> None:
    enter(register, 10, "旧A-7", "旧A-7", 1, "closed")
    register.commit()
    whole = listed(custmgr)

    assert [listed(custmgr, "--limit", str(most)) for most in range(1, 11)] == [whole[:most] for most in range(1, 11)]


def test_a_shortened_register_says_how_many_there_are(custmgr: Run, register: sqlite3.Connection) -> None:
    assert "2 of 9 shown" in custmgr("complaint", "list", "--limit", "2", now="2026-03-05").err
    assert custmgr("complaint", "list", "--limit", "2", "--json", now="2026-03-05").err == ""
