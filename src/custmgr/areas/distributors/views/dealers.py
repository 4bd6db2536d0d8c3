"""Reading screening sheets, appointments and how far a dealer has come."""

import json
import sqlite3
from datetime import date
from decimal import Decimal
from typing import Any

from custmgr.areas.distributors.facts.dealers import Appointment, Dealer, Screening, Sheet, Support
from custmgr.areas.distributors.facts.words import DealerKind, KnockOut, Score, Size, Standing, SupportKind
from custmgr.areas.distributors.views.rows import day, rows

SCREENINGS = (
    "SELECT s.*, c.code, c.name FROM dealer_screening s JOIN customer c ON c.id = s.customer_id"
    " WHERE s.id = (SELECT max(id) FROM dealer_screening WHERE customer_id = s.customer_id)"
)
APPOINTMENTS = (
    "SELECT a.*, c.code, c.name FROM dealer_appointment a JOIN customer c ON c.id = a.customer_id"
    " WHERE a.on_day <= :on AND a.id = (SELECT id FROM dealer_appointment WHERE customer_id = a.customer_id"
    " AND on_day <= :on ORDER BY on_day DESC, id DESC LIMIT 1)"
)
FIRST = "SELECT customer_id, min(on_day) AS on_day FROM dealer_appointment GROUP BY customer_id"
ENDED = (
    "SELECT b.customer_id, min(r.on_day) AS on_day FROM dealer_ruling r JOIN dealer_breach b ON b.id = r.breach_id"
    " WHERE r.confirmed = 1 AND r.deliberate = 1 GROUP BY b.customer_id"
)
SUPPORTS = "SELECT * FROM dealer_support WHERE customer_id = :customer ORDER BY on_day, id"


def seek(connection: sqlite3.Connection, customer_id: int, on: date) -> Dealer | None:
    """Return a dealer as it stands on a day, with what was done together, or None where it was never screened."""
    found = list_dealers(connection, on, customer_id)
    if not found:
        return None
    supports = tuple(_support(row) for row in rows(connection, SUPPORTS, customer=customer_id))
    return Dealer(**{**vars(found[0]), "supports": supports})


def list_dealers(connection: sqlite3.Connection, on: date, customer_id: int | None = None) -> list[Dealer]:
    """List dealers by code as they stand on a day."""
    narrow = " AND s.customer_id = :customer" if customer_id is not None else ""
    screened = rows(connection, f"{SCREENINGS}{narrow} ORDER BY c.code", customer=customer_id)
    found = rows(connection, APPOINTMENTS, on=on.isoformat())
    appointed = {row["customer_id"]: _appointment(row) for row in found}
    ended = {row["customer_id"]: date.fromisoformat(row["on_day"]) for row in rows(connection, ENDED)}
    return [_dealer(_screening(row), appointed, ended) for row in screened]


def list_appointments(connection: sqlite3.Connection, on: date) -> list[Appointment]:
    """List the appointment of each dealer in force on a day, ended cooperation left out (DST-11, DST-15)."""
    ended = {row["customer_id"]: row["on_day"] for row in rows(connection, ENDED)}
    found = rows(connection, f"{APPOINTMENTS} ORDER BY a.id", on=on.isoformat())
    return [_appointment(row) for row in found if ended.get(row["customer_id"], "9") > on.isoformat()]


def territory_on(connection: sqlite3.Connection, customer_id: int, on: date) -> Appointment | None:
    """Return the appointment whose territory holds on a day, be the cooperation ended or not, or None (DST-11)."""
    found = rows(connection, f"{APPOINTMENTS} AND a.customer_id = :customer", on=on.isoformat(), customer=customer_id)
    return _appointment(found[0]) if found else None


def appointed_since(connection: sqlite3.Connection) -> dict[int, date]:
    """Return the day of each dealer's first appointment."""
    return {row["customer_id"]: date.fromisoformat(row["on_day"]) for row in rows(connection, FIRST)}


def _dealer(screening: Screening, appointed: dict[int, Appointment], ended: dict[int, date]) -> Dealer:
    number = screening.customer_id
    standing = Standing.SCREENED if screening.passed else Standing.FAILED
    if number in appointed:
        standing = Standing.ACTIVE
    if number in ended:
        standing = Standing.ENDED
    told = (number, screening.customer, screening.name, standing, screening)
    return Dealer(*told, appointed.get(number), ended.get(number))


def _screening(row: dict[str, Any]) -> Screening:
    sheet = Sheet(
        DealerKind(row["kind"]), {score: row[score.value] for score in Score}, bool(row["bad_debt"]),
        bool(row["pricing"]), row["licence"], day(row["licence_until"]), Decimal(row["years"]), row["premises"],
        bool(row["network"]), row["brands"],
    )  # fmt: skip
    knock_outs = tuple(KnockOut(word) for word in row["knock_outs"].split(",") if word)
    who = row["id"], row["customer_id"], row["code"], row["name"]
    result = Decimal(row["average"]), knock_outs, bool(row["passed"])
    return Screening(*who, sheet, *result, row["screened_by"], date.fromisoformat(row["on_day"]))


def _appointment(row: dict[str, Any]) -> Appointment:
    who = row["id"], row["customer_id"], row["code"], row["name"]
    size = Size(row["size"]) if row["size"] else None
    regions = tuple(json.loads(row["regions"]))
    on = date.fromisoformat(row["on_day"])
    return Appointment(*who, bool(row["exclusive"]), size, regions, row["approved_by"], on)


def _support(row: dict[str, Any]) -> Support:
    done = SupportKind(row["kind"]), row["text"], row["done_by"], date.fromisoformat(row["on_day"])
    return Support(*done, row["clerk"], row["before_fen"], row["after_fen"])
