"""Reading sales flow sheets."""

import sqlite3
from datetime import date
from typing import Any

from custmgr.areas.distributors.facts.flows import FlowRow
from custmgr.areas.distributors.views.rows import rows

SHEETS = (
    "SELECT f.customer_id, f.month, f.id, f.received_on, (SELECT count(*) FROM dealer_flow_row WHERE flow_id = f.id)"
    " AS lines, (SELECT min(received_on) FROM dealer_flow WHERE customer_id = f.customer_id AND month = f.month)"
    " AS first_on FROM dealer_flow f WHERE f.id ="
    " (SELECT max(id) FROM dealer_flow WHERE customer_id = f.customer_id AND month = f.month)"
)
LINES = "SELECT product, batch, buyer, region, quantity_milli, stock_milli FROM dealer_flow_row WHERE flow_id = :flow"


def sheets(connection: sqlite3.Connection) -> dict[tuple[int, str], tuple[int, date, int]]:
    """Return by dealer and month the sheet in force: its row, the day the first one came, how many lines it has."""
    found: list[dict[str, Any]] = rows(connection, SHEETS)
    return {
        (row["customer_id"], row["month"]): (row["id"], date.fromisoformat(row["first_on"]), row["lines"])
        for row in found
    }


def lines_of(connection: sqlite3.Connection, flow_id: int) -> list[FlowRow]:
    """List the lines of a sheet."""
    return [FlowRow(**row) for row in rows(connection, f"{LINES} ORDER BY id", flow=flow_id)]
