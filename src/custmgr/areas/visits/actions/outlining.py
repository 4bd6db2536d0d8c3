"""The outline of a visit: what is asked, block by block, and where the answer goes (FVS-20, FVS-28)."""

from collections.abc import Iterator

from custmgr.areas.visits import rules
from custmgr.areas.visits.facts import VisitKind
from custmgr.areas.visits.policy import Policy, Question, Record
from custmgr.ground.desk import Reader
from custmgr.ground.language import chosen


def outline(desk: Reader, kind: VisitKind | None) -> list[dict[str, object]]:
    """List the questions of a kind of visit, or of all (FVS-28, FVS-30, FVS-31, FVS-32, FVS-52)."""
    policy = desk.policy(Policy)
    outlines = policy.outlines
    wanted = [kind] if kind else [one for one in VisitKind if one.value in outlines]
    return [line for one in wanted for line in _lines(one, outlines.get(one.value, ()), policy.record)]


def _lines(kind: VisitKind, questions: tuple[Question, ...], record: Record) -> Iterator[dict[str, object]]:
    for one in questions:
        yield {
            "kind": kind,
            "block": one.block,
            "question": one.zh if chosen() == "zh" else one.en,
            "field": one.field,
            "typed": rules.answered_with(one.field, record) if one.field else None,
            "rule": one.rule,
        }
