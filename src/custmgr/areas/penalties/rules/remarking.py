"""What is assumed or lacking in a proposal, told wherever it is shown or printed."""

from collections.abc import Iterator

from custmgr.areas.complaints.facts.cases import Case, Step
from custmgr.areas.penalties.facts.proposals import Assessment
from custmgr.areas.penalties.facts.words import Track
from custmgr.ground.words import mark


def remarks(case: Case, proposal: Assessment) -> Iterator[Step]:
    """Yield what nobody stated: the kind of penalty, and the fact that leads to punishment (CMP-44, CMP-98)."""
    if case.penalty is None or case.penalty_assumed:
        says = mark("The kind of penalty was not stated with the combined opinion; the policy assumes: {kind} [CMP-44]")
        yield Step(says, {"kind": proposal.kind})
    bare = tuple(dict.fromkeys(share.unit for share in case.shares if share.fined and share.item is None))
    if Track.ADMINISTRATIVE in proposal.tracks and bare:
        says = mark("Administrative punishment rests on one of the 15 facts; none is entered for: {units} [CMP-98]")
        yield Step(says, {"units": bare})
