"""The rules in words: their sentence, the paper and place they stand in, their numbers."""

import re
import sqlite3
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from custmgr.ground import policy
from custmgr.ground.text import folded
from custmgr.office.policy_figures import Figure, figures
from custmgr.office.policy_refusals import NoRuleNear, RuleNotCarried

IN_A_BAND = re.compile(r"(?P<table>.+?)(?P<row>\[\d+\]|\.\w+)\.(?P<bound>(?:up_to|at_least|over)\w*)")


@dataclass(frozen=True)
class Explained:
    """A rule as a person asks for it; `following` is where the next band of its table begins or ends."""

    rule: str
    area: str
    sentence: str
    paper: str
    place: str
    numbers: list[Figure]
    following: list[Figure]


def explain(connection: sqlite3.Connection, rule: str, on: date, lang: str) -> Explained:
    """Say what a rule demands, where it stands, and its numbers in force on a day, or that it is not carried."""
    wanted = folded(rule).upper().replace(" ", "")
    carried = sentences()
    if wanted not in carried:
        near = _nearest(wanted, list(carried))
        raise RuleNotCarried(wanted, near) if near else NoRuleNear(wanted)
    area, told = carried[wanted]
    known = figures(connection, on)
    numbers = [figure for figure in known if wanted in figure.rule.split()]
    following = [after for figure in numbers for after in next_threshold(figure, known) if after not in numbers]
    return Explained(wanted, area, told[lang], told["paper"], told["place"], numbers, following)


def next_threshold(figure: Figure, known: Sequence[Figure]) -> list[Figure]:
    """Return the bound above a band's own in its table; above the last bound, what the open band says (CMP-63)."""
    here = IN_A_BAND.fullmatch(figure.key)
    if here is None:
        return []
    table = [other for other in known if other.area == figure.area and _row_of(other.key, here["table"])]
    bounds = [other for other in table if other.key.endswith(f".{here['bound']}")]
    above = [other for other in bounds if Decimal(str(other.value)) > Decimal(str(figure.value))]
    if above:
        return [min(above, key=lambda other: Decimal(str(other.value)))]
    bounded = {_row_of(other.key, here["table"]) for other in bounds}
    return [other for other in table if _row_of(other.key, here["table"]) not in bounded]


def sentences() -> dict[str, tuple[str, dict[str, Any]]]:
    """Return every rule this version carries, with its area and its words."""
    found: dict[str, tuple[str, dict[str, Any]]] = {}
    for path in sorted(policy.AREAS.glob("*/sentences.toml")):
        for rule, told in tomllib.loads(path.read_text("utf-8")).items():
            found[rule] = (path.parent.name, told)
    return found


def _row_of(key: str, table: str) -> str:
    """Return which row of a table of bands a parameter belongs to, or nothing."""
    found = re.fullmatch(re.escape(table) + r"(\[\d+\]|\.\w+)\.\w+", key)
    return found[1] if found else ""


def _nearest(rule: str, carried: list[str]) -> tuple[str, ...]:
    from rapidfuzz import fuzz, process

    close = process.extract(rule, carried, scorer=fuzz.ratio, limit=3, score_cutoff=40)
    return tuple(str(name) for name, _score, _index in close)
