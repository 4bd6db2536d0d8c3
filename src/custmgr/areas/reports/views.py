"""Reading what the reports tell: grouped in SQL, one pass over the purchases for each table."""

import sqlite3
from collections.abc import Iterator
from itertools import dropwhile

from custmgr.areas.reports.facts import Bought, Trend
from custmgr.ground.periods import Month, Quarter

FIGURES = """
    coalesce(sum(p.quantity_milli) FILTER (WHERE p.on_day >= :first), 0),
    coalesce(sum(p.amount_fen) FILTER (WHERE p.on_day >= :first), 0),
    count(*) FILTER (WHERE p.on_day >= :first AND p.returns_id IS NULL),
    coalesce(sum(p.quantity_milli) FILTER (WHERE p.on_day >= :previous AND p.on_day < :first), 0),
    coalesce(sum(p.amount_fen) FILTER (WHERE p.on_day >= :previous AND p.on_day < :first), 0),
    count(*) FILTER (WHERE p.on_day >= :previous AND p.on_day < :first AND p.returns_id IS NULL),
    coalesce(sum(p.quantity_milli) FILTER (WHERE p.on_day < :year_end), 0),
    coalesce(sum(p.amount_fen) FILTER (WHERE p.on_day < :year_end), 0),
    coalesce(sum(p.amount_fen) FILTER (WHERE p.on_day >= :first AND p.on_day < :second), 0),
    coalesce(sum(p.amount_fen) FILTER (WHERE p.on_day >= :second AND p.on_day < :third), 0),
    coalesce(sum(p.amount_fen) FILTER (WHERE p.on_day >= :third), 0),
    coalesce(sum(p.amount_fen) FILTER (WHERE p.on_day < :first), 0)
"""
NAMES = (
    "quantity", "amount", "orders", "previous_quantity", "previous_amount", "previous_orders", "year_quantity",
    "year_amount", "month_1", "month_2", "month_3", "four_quarters",
)  # fmt: skip
WITHIN = "p.on_day >= :year AND p.on_day < :next"
# What a customer's file said when the quarter ended: where a field changed since, what stood before the first change.
THEN = """
    since (customer_id, field, change_id) AS (
        SELECT customer_id, field, min(id) FROM customer_change
        WHERE field IN ('name', 'salesperson', 'district') AND substr(at, 1, 10) > :last GROUP BY customer_id, field
    ), file AS (
        SELECT c.id, c.code, CASE WHEN n.change_id IS NULL THEN c.name ELSE nc.old END AS name,
            CASE WHEN k.change_id IS NULL THEN s.name ELSE kc.old END AS seller,
            CASE WHEN d.change_id IS NULL THEN c.district ELSE dc.old END AS district
        FROM customer c LEFT JOIN staff s ON s.id = c.salesperson_id
        LEFT JOIN since n ON n.customer_id = c.id AND n.field = 'name'
        LEFT JOIN customer_change nc ON nc.id = n.change_id
        LEFT JOIN since k ON k.customer_id = c.id AND k.field = 'salesperson'
        LEFT JOIN customer_change kc ON kc.id = k.change_id
        LEFT JOIN since d ON d.customer_id = c.id AND d.field = 'district'
        LEFT JOIN customer_change dc ON dc.id = d.change_id
    )
"""
# Whoever ever ordered stays, with nothing where nothing was bought.
BY_CUSTOMER = f"""
    WITH {THEN}, ever AS (
        SELECT customer_id, min(on_day) AS first_on, max(on_day) AS last_on FROM bought WHERE on_day < :next
        GROUP BY customer_id
    ), figures (customer_id, {", ".join(NAMES)}) AS (
        SELECT p.customer_id, {FIGURES} FROM sale p WHERE {WITHIN} GROUP BY p.customer_id
    )
    SELECT c.code, c.name, c.seller, g.grade, {", ".join(f"coalesce(f.{name}, 0)" for name in NAMES)},
        e.first_on, e.last_on
    FROM ever e JOIN file c ON c.id = e.customer_id
    LEFT JOIN figures f ON f.customer_id = e.customer_id
    LEFT JOIN (
        SELECT customer_id, grade, max(quarter || approved_on || printf('%012d', id)) FROM grading
        WHERE state = 'approved' AND quarter <= :quarter GROUP BY customer_id
    ) g ON g.customer_id = e.customer_id
    ORDER BY coalesce(f.amount, 0) DESC, coalesce(f.quantity, 0) DESC, c.code
"""
CUSTOMERS = """
    SELECT count(DISTINCT customer_id) FILTER (WHERE on_day >= :first),
        count(DISTINCT customer_id) FILTER (WHERE on_day < :first)
    FROM bought WHERE on_day >= :previous AND on_day < :next
"""
KNOWN = "SELECT count(*) FROM (SELECT 1 FROM bought WHERE on_day < :next GROUP BY customer_id)"
BY_SALESPERSON = f"""
    WITH {THEN}
    SELECT '', coalesce(s.name, c.seller, ''), NULL, NULL, {FIGURES}
    FROM sale p JOIN file c ON c.id = p.customer_id LEFT JOIN staff s ON s.id = p.salesperson_id
    WHERE {WITHIN} GROUP BY coalesce(s.name, c.seller, '')
"""
BY_PRODUCT = f"SELECT '', coalesce(p.product, ''), NULL, NULL, {FIGURES} FROM sale p WHERE {WITHIN} GROUP BY p.product"
BY_DISTRICT = f"""
    WITH {THEN}
    SELECT '', coalesce(p.district, c.district, ''), NULL, NULL, {FIGURES}
    FROM sale p JOIN file c ON c.id = p.customer_id WHERE {WITHIN} GROUP BY coalesce(p.district, c.district, '')
"""
QUARTER_OF = "substr({day}, 1, 4) || 'Q' || ((CAST(substr({day}, 6, 2) AS INTEGER) + 2) / 3)"
TREND = f"""
    SELECT {QUARTER_OF.format(day="on_day")}, sum(amount_fen), coalesce(sum(quantity_milli), 0),
        count(*) FILTER (WHERE returns_id IS NULL), count(DISTINCT customer_id) FILTER (WHERE returns_id IS NULL),
        coalesce(-sum(amount_fen) FILTER (WHERE returns_id IS NOT NULL), 0)
    FROM sale WHERE on_day >= :since AND on_day < :next GROUP BY 1
"""
NEW = f"""
    SELECT {QUARTER_OF.format(day="first_on")}, count(*)
    FROM (SELECT min(on_day) AS first_on FROM bought WHERE on_day < :next GROUP BY customer_id)
    WHERE first_on >= :since GROUP BY 1
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


def by_customer(connection: sqlite3.Connection, quarter: Quarter) -> Iterator[Bought]:
    """Yield every customer that ordered by the end of the quarter, the largest of it first (CUS-15)."""
    return map(Bought._make, connection.execute(BY_CUSTOMER, _days(quarter)))


def customers(connection: sqlite3.Connection, quarter: Quarter) -> dict[str, int]:
    """Count the customers that bought, that bought the quarter before, and that ever did (CUS-15)."""
    days = _days(quarter)
    bought, before = connection.execute(CUSTOMERS, days).fetchone()
    known = connection.execute(KNOWN, days).fetchone()[0]
    return {"customers": bought, "previous_customers": before, "known": known}


def by_salesperson(connection: sqlite3.Connection, quarter: Quarter) -> list[Bought]:
    """Return what each salesperson sold, by the purchase itself, else by whose customer it is."""
    return _ranked(connection, BY_SALESPERSON, quarter)


def by_product(connection: sqlite3.Connection, quarter: Quarter) -> list[Bought]:
    """Return what was sold of each product."""
    return _ranked(connection, BY_PRODUCT, quarter)


def by_district(connection: sqlite3.Connection, quarter: Quarter) -> list[Bought]:
    """Return what was sold in each district, by the purchase itself, else by the customer's."""
    return _ranked(connection, BY_DISTRICT, quarter)


def trend(connection: sqlite3.Connection, quarter: Quarter, count: int) -> list[Trend]:
    """Return so many quarters up to this one, from the first of them in which anything was bought (CUS-15)."""
    wanted = [quarter]
    while len(wanted) < count:
        wanted.insert(0, wanted[0].previous)
    days = {"since": wanted[0].first.isoformat(), "next": quarter.next.first.isoformat()}
    found = {row[0]: row[1:] for row in connection.execute(TREND, days)}
    new = dict(connection.execute(NEW, days).fetchall())
    told = (_trend(str(one), found.get(str(one), (0, 0, 0, 0, 0)), new.get(str(one), 0)) for one in wanted)
    return list(dropwhile(lambda one: not one.orders and one.quarter != str(quarter), told))


def by_month(connection: sqlite3.Connection, quarter: Quarter) -> Iterator[tuple[str, int, int, int, int]]:
    """Return quantity, amount, orders and customers of each month, from the quarter a year before to this one."""
    found = {row[0]: row[1:] for row in connection.execute(BY_MONTH, _days(quarter))}
    month = quarter.year_before.months[0]
    while month <= quarter.months[-1]:
        quantity, amount, orders, customers = found.get(str(month), (0, 0, 0, 0))
        yield str(month), quantity, amount, orders, customers
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
    rows = [Bought._make((*row, None, None)) for row in connection.execute(query, _days(quarter))]
    return sorted(rows, key=lambda row: (-row.amount_fen, -row.quantity_milli, row.name))


def _trend(quarter: str, figures: tuple[int, int, int, int, int], new: int) -> Trend:
    amount, quantity, orders, customers, returned = figures
    return Trend(quarter, amount, quantity, orders, customers, new, returned)


def _days(quarter: Quarter) -> dict[str, str]:
    days = {
        "first": quarter.first,
        "second": quarter.months[1].first,
        "third": quarter.months[2].first,
        "last": quarter.last,
        "next": quarter.next.first,
        "previous": quarter.previous.first,
        "year": quarter.year_before.first,
        "year_end": quarter.year_before.next.first,
    }
    return {"quarter": str(quarter), **{name: day.isoformat() for name, day in days.items()}}
