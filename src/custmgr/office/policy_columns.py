"""What is shown of the policy."""

from typing import TYPE_CHECKING, Any

from custmgr.ground.language import _
from custmgr.ground.show import Column, Kind, for_scripts
from custmgr.ground.words import mark

if TYPE_CHECKING:
    from custmgr.office.policy_changing import Loaded
    from custmgr.office.policy_sentences import Explained

FIGURE = (
    Column("area", mark("Part"), table=False),
    Column("key", mark("Parameter")),
    Column("value", mark("Value"), table=False),
    Column("told", mark("Value"), json=False),
    Column("edition", mark("Edition"), Kind.NUMBER),
    Column("in_force_from", mark("In force from"), Kind.DAY),
    Column("layer", mark("Layer"), Kind.WORD),
    Column("rule", mark("Rule")),
    Column("mark", mark("Basis"), Kind.WORD),
)
PARTS = {
    "cards": mark("Customer cards"),
    "complaints": mark("Complaints"),
    "credit": mark("Credit"),
    "customers": mark("Customer files"),
    "grading": mark("Grading"),
    "notices": mark("Notices"),
    "reports": mark("Reports"),
    "terms": mark("Payment terms"),
    "visits": mark("Visits"),
}
NUMBER = tuple(column for column in FIGURE if column.key not in {"rule", "layer"})
THRESHOLD = tuple(column for column in FIGURE if column.key not in {"edition", "in_force_from", "layer"})
CHANGE = (
    Column("area", mark("Part")),
    Column("key", mark("Parameter")),
    Column("old", mark("Old value")),
    Column("new", mark("New value")),
)
EXPLAINED = (
    Column("rule", mark("Rule")),
    Column("area", mark("Part"), table=False),
    Column("part", mark("Part"), json=False),
    Column("sentence", mark("Sentence")),
    Column("paper", mark("Paper")),
    Column("place", mark("Place")),
    Column("numbers", mark("Numbers"), Kind.TREE, table=False),
    Column("following", mark("Next threshold"), Kind.TREE, table=False),
)
LOADED = (
    Column("edition", mark("Edition"), Kind.NUMBER),
    Column("in_force_from", mark("In force from"), Kind.DAY),
    Column("decided_by", mark("Approved by")),
    Column("changes", mark("Changed numbers"), Kind.TREE),
)
CHECKED = (
    Column("ok", mark("Sound"), Kind.FLAG),
    Column("problems", mark("Problems"), Kind.LIST),
    Column("changes", mark("Changed numbers"), Kind.TREE),
)


def part(area: str) -> str:
    """Name a part of the policy as a person and as a script know it."""
    return f"{_(PARTS[area])} ({area})" if area in PARTS else area


def explained(rule: "Explained") -> dict[str, Any]:
    """Return an explained rule with its numbers, as scripts read it."""
    parts = {"numbers": rule.numbers, "following": rule.following}
    return {**vars(rule), **{key: [for_scripts(one, FIGURE) for one in found] for key, found in parts.items()}}


def loaded(edition: "Loaded") -> dict[str, Any]:
    """Return a new edition with its changes, as scripts read it."""
    return {**vars(edition), "changes": [for_scripts(change, CHANGE) for change in edition.changes]}


HOLIDAYS = (
    Column("year", mark("Year"), Kind.NUMBER),
    Column("source", mark("Source"), Kind.WORD),
    Column("count", mark("Days off"), Kind.NUMBER),
    Column("days_off", mark("From/to"), Kind.LIST),
    Column("work", mark("Working weekend days"), Kind.LIST),
)
