"""Reading the goods dealers send back."""

import sqlite3
from collections import defaultdict
from datetime import date
from typing import Any

from custmgr.areas.distributors.facts.returns import Blame, Consent, Goods, Return, Step
from custmgr.areas.distributors.facts.words import ReturnReason
from custmgr.areas.distributors.refusals.returns import NoSuchReturn
from custmgr.areas.distributors.views.rows import rows
from custmgr.ground.text import folded

SELECT = "SELECT r.*, c.code, c.name FROM dealer_return r JOIN customer c ON c.id = r.customer_id"
STEPS = "SELECT return_id, step, by, on_day FROM dealer_return_step"


def find_return(connection: sqlite3.Connection, number: str) -> Return:
    """Return the case of a number, or refuse."""
    typed = folded(number).upper()
    found = list_returns(connection, "r.number = :typed", typed=typed)
    if not found:
        raise NoSuchReturn(typed)
    return found[0]


def list_returns(connection: sqlite3.Connection, where: str = "1", **values: object) -> list[Return]:
    """List returns, the oldest first."""
    steps: dict[int, dict[str, Step]] = defaultdict(dict)
    for row in rows(connection, STEPS):
        steps[row["return_id"]][row["step"]] = Step(row["by"], date.fromisoformat(row["on_day"]))
    found = rows(connection, f"{SELECT} WHERE {where} ORDER BY r.id", **values)
    return [_return(row, steps[row["id"]]) for row in found]


def _return(row: dict[str, Any], steps: dict[str, Step]) -> Return:
    reason = ReturnReason(row["reason"]) if row["reason"] else None
    goods = Goods(row["product"], row["batch"], row["quantity_milli"], row["value_fen"])
    who = row["id"], row["number"], row["code"], row["name"], reason, row["reason_text"]
    case = (*who, goods, date.fromisoformat(row["on_day"]), _consent(row))
    return Return(*case, steps.get("form"), steps.get("approval"), steps.get("receipt"), _blame(row))


def _consent(row: dict[str, Any]) -> Consent | None:
    if row["agreed_on"] is None:
        return None
    reported, agreed = date.fromisoformat(row["reported_on"]), date.fromisoformat(row["agreed_on"])
    return Consent(row["reported_by"], reported, row["agreed_by"], agreed)


def _blame(row: dict[str, Any]) -> Blame | None:
    if row["manager"] is None:
        return None
    return Blame(row["manager"], row["manager_fen"], row["person"], row["person_fen"])
