"""The facts of a quarter's grades by plain SQL: who, first purchase, sales, what fell due, what was paid in time."""

import sqlite3
import sys

STANDS = "void_on IS NULL AND returns_id IS NULL"
IN_TIME = (
    "sum((SELECT coalesce(sum(a.amount_fen), 0) FROM allocation a JOIN payment y ON y.id = a.payment_id"
    " WHERE a.purchase_id = p.id AND y.on_day <= p.due_on))"
)
WHO = "SELECT id, code, name FROM customer"
FIRST = f"SELECT customer_id, min(on_day) FROM purchase WHERE {STANDS} GROUP BY customer_id"
SOLD = (
    "SELECT customer_id, sum(amount_fen) FILTER (WHERE on_day >= '2025-10-01'), sum(amount_fen) FILTER"
    " (WHERE on_day < '2025-10-01') FROM purchase WHERE void_on IS NULL AND on_day BETWEEN '2025-07-01' AND"
    " '2025-12-31' GROUP BY customer_id"
)
FELL_DUE = (
    f"SELECT p.customer_id, sum(p.amount_fen), {IN_TIME} FROM purchase p WHERE on_credit = 1 AND {STANDS}"
    " AND due_on BETWEEN '2025-10-01' AND '2025-12-31' GROUP BY +p.customer_id"
)
FELL_DUE_BEFORE = (
    "WITH latest AS (SELECT customer_id, max(substr(due_on, 1, 4) || (CAST(substr(due_on, 6, 2) AS INTEGER) + 2) / 3)"
    f" AS quarter FROM purchase WHERE on_credit = 1 AND {STANDS} AND due_on < '2025-10-01' GROUP BY customer_id)"
    f" SELECT p.customer_id, sum(p.amount_fen), {IN_TIME} FROM latest l JOIN purchase p"
    f" ON p.customer_id = l.customer_id WHERE on_credit = 1 AND {STANDS} AND p.customer_id NOT IN (SELECT customer_id"
    " FROM purchase WHERE on_credit = 1 AND due_on BETWEEN '2025-10-01' AND '2025-12-31')"
    " AND substr(p.due_on, 1, 4) || (CAST(substr(p.due_on, 6, 2) AS INTEGER) + 2) / 3 = l.quarter GROUP BY 1"
)
VIOLATED = "SELECT customer_id, count(*) FROM customer_violation GROUP BY 1"
UNFOUNDED = "SELECT customer_id, count(*) FROM complaint WHERE outcome = 'unfounded' GROUP BY 1"
QUERIES = (WHO, FIRST, SOLD, FELL_DUE, FELL_DUE_BEFORE, VIOLATED, UNFOUNDED)


def main(db):
    connection = sqlite3.connect(db)
    for query in QUERIES:
        connection.execute(query).fetchall()


main(*sys.argv[1:])
