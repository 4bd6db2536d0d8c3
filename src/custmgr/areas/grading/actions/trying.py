"""Trying other numbers on a quarter: who would be graded otherwise, what would have been held; nothing is written."""

import tomllib
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from custmgr.areas.grading import rules, views
from custmgr.areas.grading.actions.proposing import finished, in_force
from custmgr.areas.grading.facts import Grading, Stopped, Supply, Trial
from custmgr.areas.grading.policy import Policy
from custmgr.areas.grading.refusals import BadTrial, NothingToTry
from custmgr.ground import policy as policies
from custmgr.ground.desk import Reader
from custmgr.ground.language import _
from custmgr.ground.periods import Quarter
from custmgr.ground.refusals import NoSuchFile
from custmgr.ground.words import mark

NOT_TOML = mark("it is not TOML, or no text in UTF-8")


def what_if(desk: Reader, path: Path, quarter: Quarter | None) -> list[Trial]:
    """Grade a quarter by the numbers in force and by a file's, and return who differs (GRD-08, GRD-09, GRD-14).

    Past deliveries on credit count that went out while the quarter's grades are used, in the quarter after it, and
    that would have been above the limit by the file's numbers but were not by those in force (CRL-10).
    """
    asked = finished(desk, quarter)
    now, _edition = in_force(desk, asked)
    then = _other(desk, path, asked)
    facts = views.facts_of(desk.connection, asked)
    pairs = [(rules.grade_customer(one, asked, now), rules.grade_customer(one, asked, then)) for one in facts]
    changed = [(before, after) for before, after in pairs if _differ(before, after)]
    days = asked.next.first, min(asked.next.last, desk.today)
    out = views.supplies_of(desk.connection, [before.customer_id for before, _after in changed], days[1])
    return [_trial(before, after, out.get(before.customer_id, []), days[0]) for before, after in changed]


def _differ(before: Grading, after: Grading) -> bool:
    return (before.score, before.grade, before.limit_fen) != (after.score, after.grade, after.limit_fen)


def _trial(before: Grading, after: Grading, supplies: list[Supply], first: date) -> Trial:
    plain = Trial(
        before.code,
        before.name,
        before.score,
        after.score,
        before.grade,
        after.grade,
        before.limit_fen,
        after.limit_fen,
    )
    limits = before.limit_fen or 0, after.limit_fen or 0
    held = (one for one in supplies if one.on >= first and rules.would_stop(one, *limits))
    return replace(plain, stopped=tuple(_stopped(one, before, limits) for one in held))


def _stopped(supply: Supply, graded: Grading, limits: tuple[int, int]) -> Stopped:
    exposure_fen = supply.open_fen + supply.amount_fen
    whose = supply.number, graded.code, graded.name
    return Stopped(*whose, supply.on, supply.amount_fen, exposure_fen, *limits)


def _other(desk: Reader, path: Path, quarter: Quarter) -> Policy:
    given = _read(path).get("grading")
    if not isinstance(given, dict):
        raise NothingToTry(str(path))
    below = policies.in_force(desk.connection, "grading", quarter.last)
    tree = policies.overlay(below, _sourced(below, given))
    faults = policies.faults("grading", tree)
    if faults:
        raise BadTrial(str(path), tuple(_told(fault) for fault in faults))
    return policies.build(Policy, tree)


def _read(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"), parse_float=str)
    except OSError:
        raise NoSuchFile(str(path)) from None
    except ValueError:
        raise BadTrial(str(path), (_(NOT_TOML),)) from None


def _told(fault: str) -> str:
    key, _colon, what = fault.partition(": ")
    return f"{key}: {_(what)}"


def _sourced(below: Any, over: Any) -> Any:
    """Give every bare number of the file the rule and mark of the one it replaces."""
    if isinstance(below, Mapping) and policies.is_leaf(below):
        value = over["value"] if isinstance(over, Mapping) and "value" in over else over
        text = isinstance(below["value"], str) and isinstance(value, int) and not isinstance(value, bool)
        return {**below, "value": str(value) if text else value}
    if isinstance(below, Mapping) and isinstance(over, Mapping):
        return {key: _sourced(below.get(key), part) for key, part in over.items()}
    if isinstance(below, list) and isinstance(over, list) and below:
        return [_sourced(below[min(place, len(below) - 1)], part) for place, part in enumerate(over)]
    return over
