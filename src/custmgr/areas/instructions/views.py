"""Reading instructions."""

import json
import sqlite3
from collections import defaultdict
from datetime import date
from typing import Any

from custmgr.areas.instructions.facts import Instruction, State, Target, number_of
from custmgr.areas.instructions.refusals import NoSuchInstruction
from custmgr.areas.methods.facts import Method

SELECT = (
    "SELECT i.id, i.number, i.department, i.asked_by, i.asked_on, i.need, i.content, i.methods, i.begins_on,"
    " i.until_on, i.state, i.decided_by, i.decided_on, i.filing, i.opinion FROM instruction i"
)
TARGETS = (
    "SELECT t.instruction_id, c.id, c.code, c.name, s.name, (SELECT printf('V%05d', v.id) || ' ' || v.on_day"
    " FROM instruction_visit k JOIN visit v ON v.id = k.visit_id WHERE k.instruction_id = t.instruction_id"
    " AND v.customer_id = c.id ORDER BY v.on_day LIMIT 1) FROM instruction_customer t"
    " JOIN customer c ON c.id = t.customer_id LEFT JOIN staff s ON s.id = t.visitor_id ORDER BY c.code"
)
REHEARSALS = "SELECT instruction_id, on_day FROM instruction_rehearsal ORDER BY on_day, id"


def find(connection: sqlite3.Connection, number: str) -> Instruction:
    """Return an instruction by its number, or refuse."""
    typed = number_of(number)
    found = _read(connection, "i.number = ?", (typed,))
    if not found:
        raise NoSuchInstruction(typed)
    return found[0]


def list_instructions(connection: sqlite3.Connection, *, everything: bool = False) -> list[Instruction]:
    """List the instructions that wait for approval or for visits, the oldest first; or all of them."""
    found = _read(connection, "1", ())
    return [one for one in found if everything or _is_open(one)]


def of_customer(connection: sqlite3.Connection, customer_id: int) -> list[Instruction]:
    """Return the instructions that name a customer, the oldest first."""
    where = "i.id IN (SELECT instruction_id FROM instruction_customer WHERE customer_id = ?)"
    return _read(connection, where, (customer_id,))


def _is_open(instruction: Instruction) -> bool:
    if instruction.state is State.APPROVED:
        return instruction.visited < instruction.planned
    return instruction.state is State.ASKED


def _read(connection: sqlite3.Connection, where: str, values: tuple[Any, ...]) -> list[Instruction]:
    targets: defaultdict[int, list[Target]] = defaultdict(list)
    for number, customer_id, code, name, visitor, made in connection.execute(TARGETS):
        visit, _space, on = (made or "").partition(" ")
        done = date.fromisoformat(on) if on else None
        targets[number].append(Target(customer_id, code, name, visitor, visit or None, done))
    rehearsals: defaultdict[int, list[date]] = defaultdict(list)
    for number, on in connection.execute(REHEARSALS):
        rehearsals[number].append(date.fromisoformat(on))
    rows = connection.execute(f"{SELECT} WHERE {where} ORDER BY i.id", values)
    return [_instruction(row, tuple(targets[row[0]]), tuple(rehearsals[row[0]])) for row in rows]


def _instruction(row: Any, targets: tuple[Target, ...], rehearsed: tuple[date, ...]) -> Instruction:
    (number_of_row, number, department, asked_by, asked, need, content, methods, begins, until, state, by, decided,
     filing, opinion) = row  # fmt: skip
    return Instruction(
        number_of_row, number, department, asked_by, date.fromisoformat(asked), need, content,
        tuple(Method(one) for one in json.loads(methods)), _day(begins), _day(until), State(state), by, _day(decided),
        filing, opinion, rehearsed, targets,
    )  # fmt: skip


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
