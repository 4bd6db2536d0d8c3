"""Reading what the reports tell: grouped in SQL, one pass over the purchases for each table."""

import sqlite3
from collections.abc import Iterator
from datetime import date
from typing import Any

from custmgr.areas.reports.facts import Bought, Measure
from custmgr.ground.periods import Month, Quarter

FIGURES = """
    coalesce(sum(p.quantity_milli) FILTER (WHERE p.on_day >= :first), 0),
    coalesce(sum(p.amount_fen) FILTER (WHERE p.on_day >= :first), 0),
    count(*) FILTER (WHERE p.on_day >= :first),
    coalesce(sum(p.quantity_milli) FILTER (WHERE p.on_day >= :previous AND p.on_day < :first), 0),
    coalesce(sum(p.amount_fen) FILTER (WHERE p.on_day >= :previous AND p.on_day < :first), 0),
    count(*) FILTER (WHERE p.on_day >= :previous AND p.on_day < :first),
    coalesce(sum(p.quantity_milli) FILTER (WHERE p.on_day >= :year AND p.on_day < :year_end), 0),
    coalesce(sum(p.amount_fen) FILTER (WHERE p.on_day >= :year AND p.on_day < :year_end), 0),
    coalesce(sum(p.amount_fen) FILTER (WHERE p.on_day >= :first AND p.on_day < :second), 0),
    coalesce(sum(p.amount_fen) FILTER (WHERE p.on_day >= :second AND p.on_day < :third), 0),
    coalesce(sum(p.amount_fen) FILTER (WHERE p.on_day >= :third), 0),
    max(p.on_day),
    coalesce(sum(p.amount_fen) FILTER (WHERE p.on_day >= :year AND p.on_day < :first), 0)
"""
BY_CUSTOMER = f"""
    SELECT c.code, c.name, s.name, g.grade, f.*
    FROM (SELECT p.customer_id, {FIGURES} FROM purchase p WHERE p.on_day < :next GROUP BY p.customer_id) f
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
        FROM purchase p JOIN customer c ON c.id = p.customer_id
        WHERE p.on_day >= :year AND p.on_day < :next GROUP BY seller
    ) f LEFT JOIN staff s ON s.id = f.seller
"""
BY_PRODUCT = f"""
    SELECT '', coalesce(p.product, ''), NULL, NULL, p.product, {FIGURES}
    FROM purchase p WHERE p.on_day >= :year AND p.on_day < :next GROUP BY p.product
"""
STILL_TRACKED = """
    SELECT p.number, c.name, p.closed_on, p.responsible,
        (SELECT value FROM complaint_fact f WHERE f.complaint_id = p.id AND field = 'cause' ORDER BY id DESC LIMIT 1),
        (SELECT value FROM complaint_fact f WHERE f.complaint_id = p.id AND field = 'countermeasure'
            ORDER BY id DESC LIMIT 1)
    FROM complaint p JOIN customer c ON c.id = p.customer_id
    WHERE p.tracked = 1 AND p.stage = 'closed' AND p.closed_on < :first ORDER BY p.closed_on, p.number
"""
BY_MONTH = """
    SELECT substr(on_day, 1, 7), coalesce(sum(quantity_milli), 0), sum(amount_fen), count(*),
        count(DISTINCT customer_id)
    FROM purchase WHERE on_day >= :year AND on_day < :next GROUP BY 1
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


def still_tracked(connection: sqlite3.Connection, month: Month) -> list[Measure]:
    """Return the tracked cases of earlier months, whose measures are looked at again (CMP-128)."""
    rows = connection.execute(STILL_TRACKED, {"first": month.first.isoformat()})
    return [
        Measure(number, customer, closed, responsible, cause, countermeasure, (month.last - closed).days)
        for number, customer, on, responsible, cause, countermeasure in rows
        for closed in [date.fromisoformat(on)]
    ]


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
