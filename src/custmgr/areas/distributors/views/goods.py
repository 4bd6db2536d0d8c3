"""Reading shipments and sales outside the territory."""

import json
import sqlite3
from datetime import date
from decimal import Decimal
from typing import Any

from custmgr.areas.distributors.facts.goods import Breach, Code, Rates, Ruling, Shipment
from custmgr.areas.distributors.facts.words import Origin
from custmgr.areas.distributors.refusals.goods import NoSuchBreach
from custmgr.areas.distributors.rules.sanctions import sanctions_of
from custmgr.areas.distributors.views.rows import rows
from custmgr.ground.text import folded

SHIPMENTS = "SELECT s.*, c.code, c.name FROM dealer_shipment s JOIN customer c ON c.id = s.customer_id"
BREACHES = (
    "SELECT b.*, c.code AS customer, c.name, r.confirmed, r.deliberate, r.goods_fen, r.taken_back_fen, r.bonus_ratio,"
    " r.multiple, r.assumed, r.rebate_fen, r.reason, r.decided_by, r.on_day AS decided_on"
    " FROM dealer_breach b JOIN customer c ON c.id = b.customer_id LEFT JOIN dealer_ruling r ON r.breach_id = b.id"
)
DEDUCTED = (
    "SELECT coalesce(sum(r.goods_fen), 0) AS fen FROM dealer_ruling r JOIN dealer_breach b ON b.id = r.breach_id"
    " WHERE b.customer_id = :customer AND r.confirmed = 1 AND r.on_day BETWEEN :first AND :last"
)


def holding(connection: sqlite3.Connection, first: Code, last: Code) -> list[Shipment]:
    """List the shipments that hold one of a range of codes (DST-10)."""
    where = " WHERE s.prefix = :prefix AND s.width = :width AND s.first <= :last AND s.last >= :first ORDER BY s.id"
    told = {"prefix": first.prefix, "width": first.width, "first": first.number, "last": last.number}
    return [_shipment(row) for row in rows(connection, SHIPMENTS + where, **told)]


def find_shipment(connection: sqlite3.Connection, number: str) -> Shipment:
    """Return the shipment of a number that is known to exist."""
    return _shipment(rows(connection, f"{SHIPMENTS} WHERE s.number = :number", number=number)[0])


def find_breach(connection: sqlite3.Connection, number: str) -> Breach:
    """Return the case of a number, or refuse."""
    typed = folded(number).upper()
    found = list_breaches(connection, "b.number = :typed", typed=typed)
    if not found:
        raise NoSuchBreach(typed)
    return found[0]


def list_breaches(connection: sqlite3.Connection, where: str = "1", **values: object) -> list[Breach]:
    """List sales outside the territory, the oldest first."""
    return [_breach(row) for row in rows(connection, f"{BREACHES} WHERE {where} ORDER BY b.id", **values)]


def deducted_fen(connection: sqlite3.Connection, customer_id: int, first: date, last: date) -> int:
    """Return the value of the goods of breaches confirmed in a time (DST-12)."""
    told = {"customer": customer_id, "first": first.isoformat(), "last": last.isoformat()}
    return int(rows(connection, DEDUCTED, **told)[0]["fen"])


def _shipment(row: dict[str, Any]) -> Shipment:
    first, last = (Code(row["prefix"], f"{row[end]:0{row['width']}}") for end in ("first", "last"))
    who = row["id"], row["number"], row["customer_id"], row["code"], row["name"], row["region"]
    return Shipment(*who, first, last, row["product"], date.fromisoformat(row["on_day"]))


def _breach(row: dict[str, Any]) -> Breach:
    ruling = None if row["confirmed"] is None else _ruling(row)
    who = row["id"], row["number"], Origin(row["origin"]), row["customer_id"], row["customer"], row["name"]
    where = row["code"], row["month"], row["buyer"], row["region"], tuple(json.loads(row["territory"]))
    sanctions = sanctions_of(ruling) if ruling else ()
    return Breach(*who, *where, date.fromisoformat(row["on_day"]), ruling, sanctions)


def _ruling(row: dict[str, Any]) -> Ruling:
    assumed = tuple(word for word in row["assumed"].split(",") if word)
    rates = Rates(Decimal(row["bonus_ratio"]), Decimal(row["multiple"]), assumed)
    figures = row["goods_fen"], row["taken_back_fen"], rates, row["rebate_fen"]
    decided = row["reason"], row["decided_by"], date.fromisoformat(row["decided_on"])
    return Ruling(bool(row["confirmed"]), bool(row["deliberate"]), *figures, *decided)
