"""Customers with purchases and payments, entered row by row so that every figure of a quarter is chosen."""

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass

import pytest

CUSTOMER = (
    "INSERT INTO customer (code, name, name_key, mnemonic, kind, party, region, file_state, registered_on)"
    " VALUES (?, ?, ?, ?, 'buyer', 'company', 'domestic', 'submitted', '2020-01-01')"
)
PURCHASE = (
    "INSERT INTO purchase (number, customer_id, on_day, amount_fen, due_on, on_credit, paid_fen)"
    " VALUES (?, ?, ?, ?, ?, ?, ?)"
)
ALLOCATION = "INSERT INTO allocation (payment_id, purchase_id, amount_fen) VALUES (?, ?, ?)"
PAYMENT = "INSERT INTO payment (customer_id, on_day, amount_fen, allocated_fen) VALUES (?, ?, ?, ?)"


@dataclass
class Books:
    """The books of the desk, open to the test."""

    ledger: sqlite3.Connection
    written: int = 0

    def customer(self, name: str) -> str:
        """Enter a customer and return the code."""
        code = f"C{self.ledger.execute('SELECT count(*) FROM customer').fetchone()[0] + 1:05}"
        self.ledger.execute(CUSTOMER, (code, name, name, code.lower()))
        self.ledger.commit()
        return code

    def bought(self, code: str, on: str, yuan: int, due_on: str | None = None, paid_on: str | None = None) -> None:
        """Enter a purchase, in cash or due on a day, and the day it was paid in full."""
        self.written += 1
        fen, credit = yuan * 100, due_on is not None
        row = (f"P{self.written}", self._id(code), on, fen, due_on or on, credit, 0 if credit and not paid_on else fen)
        purchase = self.ledger.execute(PURCHASE, row).lastrowid
        if paid_on:
            payment = self.ledger.execute(PAYMENT, (self._id(code), paid_on, fen, fen)).lastrowid
            self.ledger.execute(
                "INSERT INTO allocation (payment_id, purchase_id, amount_fen) VALUES (?, ?, ?)",
                (payment, purchase, fen),
            )
        self.ledger.commit()

    def violated(self, code: str, on: str) -> None:
        """Enter a violation into the customer's file."""
        sentence = "INSERT INTO customer_violation (customer_id, on_day, kind, event) VALUES (?, ?, '窜货', '越区销售')"
        self.ledger.execute(sentence, (self._id(code), on))
        self.ledger.commit()

    def opening_limit(self, code: str, fen: int) -> None:
        """Enter the limit the old books bring along."""
        sentence = "INSERT INTO customer_opening (customer_id, limit_fen, entered_on) VALUES (?, ?, '2020-01-01')"
        self.ledger.execute(sentence, (self._id(code), fen))
        self.ledger.commit()

    def count(self, where: str = "1") -> int:
        """Count the gradings on record."""
        return int(self.ledger.execute(f"SELECT count(*) FROM grading WHERE {where}").fetchone()[0])

    def _id(self, code: str) -> int:
        return int(self.ledger.execute("SELECT id FROM customer WHERE code = ?", (code,)).fetchone()[0])


@pytest.fixture
def books(staff: dict[str, str], ledger: sqlite3.Connection) -> Books:
    """Open the books of a desk with the standard crew."""
    assert staff
    return Books(ledger)


@pytest.fixture
def regular(books: Books) -> Callable[..., str]:
    """Return a function that enters a customer of two years whose last quarter of 2025 is chosen."""

    def enter(name: str = "长安配件", *, yuan: int = 300_000, on_time: int = 300_000) -> str:
        code = books.customer(name)
        books.bought(code, "2023-12-31", 1_000)
        books.bought(code, "2025-10-08", on_time, "2025-11-08", "2025-11-08")
        if yuan > on_time:
            books.bought(code, "2025-10-09", yuan - on_time, "2025-11-09", "2025-11-10")
        return code

    return enter
