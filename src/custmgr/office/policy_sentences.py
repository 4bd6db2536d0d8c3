"""The rules in words: their sentence, the paper and place they stand in, their numbers."""

import sqlite3
import tomllib
from dataclasses import dataclass
from datetime import date
from typing import Any

from custmgr.ground import policy
from custmgr.ground.text import folded
from custmgr.office.policy_figures import Figure, figures
from custmgr.office.policy_refusals import NoRuleNear, RuleNotCarried


@dataclass(frozen=True)
class Explained:
    """A rule as a person asks for it."""

    rule: str
    area: str
    sentence: str
    paper: str
    place: str
    numbers: list[Figure]


def explain(connection: sqlite3.Connection, rule: str, on: date, lang: str) -> Explained:
    """Say what a rule demands, where it stands, and its numbers in force on a day, or that it is not carried."""
    wanted = folded(rule).upper().replace(" ", "")
    carried = sentences()
    if wanted not in carried:
        near = _nearest(wanted, list(carried))
        raise RuleNotCarried(wanted, near) if near else NoRuleNear(wanted)
    area, told = carried[wanted]
    numbers = [figure for figure in figures(connection, on) if wanted in figure.rule.split()]
    return Explained(wanted, area, told[lang], told["paper"], told["place"], numbers)


def sentences() -> dict[str, tuple[str, dict[str, Any]]]:
    """Return every rule this version carries, with its area and its words."""
    found: dict[str, tuple[str, dict[str, Any]]] = {}
    for path in sorted(policy.AREAS.glob("*/sentences.toml")):
        for rule, told in tomllib.loads(path.read_text("utf-8")).items():
            found[rule] = (path.parent.name, told)
    return found


def _nearest(rule: str, carried: list[str]) -> tuple[str, ...]:
    from rapidfuzz import fuzz, process

    close = process.extract(rule, carried, scorer=fuzz.ratio, limit=3, score_cutoff=40)
    return tuple(str(name) for name, _score, _index in close)
