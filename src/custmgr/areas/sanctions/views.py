"""Reading proposed punishments."""

import json
import sqlite3
from datetime import date
from typing import Any

from custmgr.areas.sanctions.facts import Measure, Proposal, State, number_of
from custmgr.areas.sanctions.refusals import NoSuchProposal

SELECT = (
    "SELECT p.id, p.number, p.offence, p.rule, s.name, (SELECT json_group_array(k.name) FROM (SELECT name FROM"
    " sanction_case WHERE sanction_id = p.id ORDER BY place) k), p.on_day, p.least_fen, p.most_fen, p.amount_fen,"
    " p.measures, p.text, p.state, p.decided_by, p.decided_on, p.decision FROM sanction p"
    " JOIN staff s ON s.id = p.staff_id"
)


def find(connection: sqlite3.Connection, number: str) -> Proposal:
    """Return a proposal by its number, or refuse."""
    typed = number_of(number)
    row = connection.execute(f"{SELECT} WHERE p.number = ?", (typed,)).fetchone()
    if row is None:
        raise NoSuchProposal(typed)
    return _proposal(row)


def of_person(connection: sqlite3.Connection, staff_id: int, rule: str) -> list[Proposal]:
    """Return the proposals of a person under a rule."""
    query = f"{SELECT} WHERE p.staff_id = ? AND p.rule = ? ORDER BY p.id"
    return [_proposal(row) for row in connection.execute(query, (staff_id, rule))]


def cases_under(connection: sqlite3.Connection, rule: str) -> set[str]:
    """Return every case that was ever proposed under a rule, whoever it was about (OCC-18)."""
    query = "SELECT k.name FROM sanction_case k JOIN sanction p ON p.id = k.sanction_id WHERE p.rule = ?"
    return {row[0] for row in connection.execute(query, (rule,))}


def list_proposals(
    connection: sqlite3.Connection, person: str | None = None, *, everything: bool = False
) -> list[Proposal]:
    """List the proposals that wait for a decision, the oldest first; or every one there is."""
    still = "" if everything else " AND p.state = 'proposed'"
    query = f"{SELECT} WHERE (:person IS NULL OR s.name = :person){still} ORDER BY p.on_day, p.id"
    return [_proposal(row) for row in connection.execute(query, {"person": person})]


def _proposal(row: Any) -> Proposal:
    (number_of_row, number, offence, rule, person, cases, on, least, most, amount, measures, text, state, by, decided,
     decision) = row  # fmt: skip
    return Proposal(
        number_of_row, number, offence, rule, person, tuple(json.loads(cases)), date.fromisoformat(on), least, most,
        amount, tuple(Measure(one) for one in json.loads(measures)), text, State(state), by,
        date.fromisoformat(decided) if decided else None, decision,
    )  # fmt: skip
