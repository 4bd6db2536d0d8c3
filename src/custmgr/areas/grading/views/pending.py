"""Reading how far the grading of a quarter has come."""

import sqlite3
from typing import NamedTuple

from custmgr.ground.periods import Quarter

COUNTS = (
    "SELECT count(*), coalesce(sum(g.state = 'proposed'), 0) FROM grading g WHERE g.quarter = :quarter"
    " AND g.id = (SELECT max(id) FROM grading WHERE quarter = g.quarter AND customer_id = g.customer_id)"
)
BOUGHT = "SELECT EXISTS (SELECT 1 FROM bought WHERE on_day <= :last)"


class Progress(NamedTuple):
    """How many customers are graded in a quarter, and how many of them wait for approval."""

    graded: int
    proposed: int


def progress(connection: sqlite3.Connection, quarter: Quarter) -> Progress:
    """Count the latest gradings of a quarter (GRD-17, GRD-18)."""
    return Progress(*connection.execute(COUNTS, {"quarter": str(quarter)}).fetchone())


def is_there_anybody(connection: sqlite3.Connection, quarter: Quarter) -> bool:
    """Say whether anybody bought anything before the quarter ended; else nobody is graded."""
    return bool(connection.execute(BOUGHT, {"last": quarter.last.isoformat()}).fetchone()[0])
