"""Putting a file of the company's own numbers in force from a day on."""

import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from custmgr.areas.staff import views as staff
from custmgr.areas.staff.facts import Role
from custmgr.ground.desk import Desk
from custmgr.office import policy_figures as figures
from custmgr.office.policy_refusals import ChangesNothing, NotTheGeneralManager, TooEarly


@dataclass(frozen=True)
class Loaded:
    """A new edition and what it changes."""

    edition: int
    in_force_from: date
    decided_by: str
    changes: list[figures.Change]


def load(desk: Desk, path: Path, since: date, by: str) -> Loaded:
    """Store a checked file as an edition; the general manager approved it, and no past day changes (CMP-90)."""
    signer = staff.find(desk.connection, by)
    if not signer.may_act_as(Role.GENERAL_MANAGER):
        raise NotTheGeneralManager(signer.name)
    last = figures.last_edition(desk.connection).in_force_from
    earliest = max(desk.today, last or desk.today)
    if since < earliest:
        raise TooEarly(since, earliest)
    merged = figures.laid_over(desk.connection, path, since)
    changes = figures.changes(desk.connection, merged, since)
    if not changes:
        raise ChangesNothing(str(path))
    number = desk.connection.execute(
        "INSERT INTO policy_edition (in_force_from, name, decided_by, entered_at) VALUES (?, ?, ?, ?)",
        (since.isoformat(), path.stem, signer.name, desk.now.isoformat()),
    ).lastrowid
    assert number is not None
    bodies = [(number, area, json.dumps(tree, ensure_ascii=False)) for area, tree in merged.items()]
    desk.connection.executemany("INSERT INTO policy_area VALUES (?, ?, ?)", bodies)
    told = [[change.area, change.key, change.old, change.new] for change in changes]
    desk.note("policy load", f"edition {number}", in_force_from=since, by=signer.name, changes=told)
    return Loaded(number, since, signer.name, changes)
