"""Reading what the reports tell: grouped in SQL, one pass over the purchases for each table."""

import sqlite3
from collections.abc import Iterator
from datetime import date
from typing import Any

from custmgr.areas.reports.facts import Bought
from custmgr.ground.periods import Month, Quarter

FIGURES = """
    coalesce(sum(p.quantity_milli) FILTER (WHERE p.on_day >= :first), 0),
    coalesce(sum(p.amount_fen) FILTER (WHERE p.on_day >= :first), 0),
    count(*) FILTER (WHERE p.on_day >= :first AND p.returns_id IS NULL),
    coalesce(sum(p.quantity_milli) FILTER (WHERE p.on_day >= :previous AND p.on_day < :first), 0),
    coalesce(sum(p.amount_fen) FILTER (WHERE p.on_day >= :previous AND p.on_day < :first), 0),
    count(*) FILTER (WHERE p.on_day >= :previous AND p.on_day < :first AND p.returns_id IS NULL),
    coalesce(sum(p.quantity_milli) FILTER (WHERE p.on_day >= :year AND p.on_day < :year_end), 0),
    coalesce(sum(p.amount_fen) FILTER (WHERE p.on_day >= :year AND p.on_day < :year_end), 0),
    coalesce(sum(p.amount_fen) FILTER (WHERE p.on_day >= :first AND p.on_day < :second), 0),
    coalesce(sum(p.amount_fen) FILTER (WHERE p.on_day >= :second AND p.on_day < :third), 0),
    coalesce(sum(p.amount_fen) FILTER (WHERE p.on_day >= :third), 0),
    max(p.on_day) FILTER (WHERE p.returns_id IS NULL),
    coalesce(sum(p.amount_fen) FILTER (WHERE p.on_day >= :year AND p.on_day < :first), 0)
"""
BY_CUSTOMER = f"""
    SELECT c.code, c.name, s.name, g.grade, f.*
    FROM (SELECT p.customer_id, {FIGURES} FROM sale p WHERE p.on_day < :next GROUP BY p.customer_id) f
    JOIN customer c ON c.id = f.customer_id
    LEFT JOIN staff s ON s.id = c.salesperson_id
    LEFT JOIN (
        SELECT customer_id, grade, max(quarter || approved_on || printf('%012d', id)) FROM grading
        WHERE state = 'approved' AND quarter <= :quarter GROUP BY customer_id
    ) g ON g.customer_id = f.customer_id
"""
BY_SALESPERSON = f"""
    SELECT '', coalesce(s.name, ''), NULL, NULL, f.*
    FROM (
        SELECT coalesce(p.salesperson_id, c.salesperson_id) AS seller, {FIGURES}
        FROM sale p JOIN customer c ON c.id = p.customer_id
        WHERE p.on_day >= :year AND p.on_day < :next GROUP BY seller
    ) f LEFT JOIN staff s ON s.id = f.seller
"""
BY_PRODUCT = f"""
    SELECT '', coalesce(p.product, ''), NULL, NULL, p.product, {FIGURES}
    FROM sale p WHERE p.on_day >= :year AND p.on_day < :next GROUP BY p.product
"""
JUDGED = """
    SELECT coalesce(sum(j.value = 'quality'), 0), coalesce(sum(j.value <> 'quality'), 0)
    FROM complaint k JOIN complaint_fact j ON j.id = (
        SELECT max(f.id) FROM complaint_fact f
        WHERE f.complaint_id = k.id AND f.field IN ('judgement', 'class') AND date(f.at) <= :last
    )
    WHERE date(k.accepted_at) BETWEEN :first AND :last
"""
IN_LITIGATION = """
    SELECT count(DISTINCT complaint_id) FROM complaint_stage
    WHERE stage = 'litigation' AND date(entered_at) <= :last AND (left_at IS NULL OR date(left_at) > :last)
"""
BY_MONTH = """
    SELECT substr(on_day, 1, 7), coalesce(sum(quantity_milli), 0), sum(amount_fen),
        count(*) FILTER (WHERE returns_id IS NULL), count(DISTINCT customer_id) FILTER (WHERE returns_id IS NULL)
    FROM sale WHERE on_day >= :year AND on_day < :next GROUP BY 1
"""


def by_customer(connection: sqlite3.Connection, quarter: Quarter) -> list[Bought]:
    """Return every customer that ordered by the end of the quarter, the largest of it first (CUS-15)."""
    return _ranked(connection, BY_CUSTOMER, quarter)


def by_salesperson(connection: sqlite3.Connection, quarter: Quarter) -> list[Bought]:
    """Return what each salesperson sold, by the purchase itself, else by whose customer it is."""
    return _ranked(connection, BY_SALESPERSON, quarter)


def by_product(connection: sqlite3.Connection, quarter: Quarter) -> list[Bought]:
    """Return what was sold of each product."""
    return _ranked(connection, BY_PRODUCT, quarter)


def by_month(connection: sqlite3.Connection, quarter: Quarter) -> Iterator[tuple[Month, int, int, int, int]]:
    """Return quantity, amount, orders and customers of each month, from the quarter a year before to this one."""
    found = {row[0]: row[1:] for row in connection.execute(BY_MONTH, _days(quarter))}
    month = quarter.year_before.months[0]
    while month <= quarter.months[-1]:
        quantity, amount, orders, customers = found.get(str(month), (0, 0, 0, 0))
        yield month, quantity, amount, orders, customers
        month = month.next


def judged_in(connection: sqlite3.Connection, month: Month) -> tuple[int, int]:
    """Count the cases a month accepted that were quality problems, and those that were not, as judged by its end."""
    quality, other = connection.execute(JUDGED, _ends(month)).fetchone()
    return int(quality), int(other)


def in_litigation(connection: sqlite3.Connection, month: Month) -> int:
    """Count the cases that lay in litigation when a month ended (HBK-16)."""
    return int(connection.execute(IN_LITIGATION, _ends(month)).fetchone()[0])


def _ends(month: Month) -> dict[str, str]:
    return {"first": month.first.isoformat(), "last": month.last.isoformat()}


def _ranked(connection: sqlite3.Connection, query: str, quarter: Quarter) -> list[Bought]:
    rows = [_bought(row) for row in connection.execute(query, _days(quarter))]
    return sorted(rows, key=lambda row: (-row.amount_fen, -row.quantity_milli, row.code, row.name))


def _days(quarter: Quarter) -> dict[str, str]:
    days = {
        "first": quarter.first,
        "second": quarter.months[1].first,
        "third": quarter.months[2].first,
        "next": quarter.next.first,
        "previous": quarter.previous.first,
        "year": quarter.year_before.first,
        "year_end": quarter.year_before.next.first,
    }
    return {"quarter": str(quarter), **{name: day.isoformat() for name, day in days.items()}}


def _bought(row: tuple[Any, ...]) -> Bought:
    code, name, salesperson, grade, _key, *figures, last_on, four_quarters = row
    last = date.fromisoformat(last_on) if last_on else None
    return Bought(code, name, salesperson, grade, *figures, last, four_quarters)  # type: ignore[call-arg]
