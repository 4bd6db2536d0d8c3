"""What is assumed or lacking in a proposal, told wherever it is shown or printed."""

from collections.abc import Iterator

from custmgr.areas.complaints.facts.cases import Case, Step
from custmgr.areas.penalties.facts.proposals import Assessment
from custmgr.areas.penalties.facts.words import Track
from custmgr.ground.words import mark


def remarks(case: Case, proposal: Assessment, wanted: str | None) -> Iterator[Step]:
    """Yield what nobody stated: the kind of penalty, the fact punished, why a whole is charged (CMP-44, CMP-98).

    `wanted` is the rule that wants a reason for charging the one unit named on the form as a whole (CMP-115, CMP-116).
    """
    for share in case.shares:
        if wanted and not share.id and not share.reason:
            says = mark("Why no group or person of {unit} can be identified is not stated [{rule}]")
            yield Step(says, {"unit": share.unit, "rule": wanted})
    if case.penalty is None or case.penalty_assumed:
        says = mark("The kind of penalty was not stated with the combined opinion; the policy assumes: {kind} [CMP-44]")
        yield Step(says, {"kind": proposal.kind})
    bare = tuple(dict.fromkeys(share.unit for share in case.shares if share.fined and share.item is None))
    if Track.ADMINISTRATIVE in proposal.tracks and bare:
        says = mark("Administrative punishment rests on one of the 15 facts; none is entered for: {units} [CMP-98]")
        yield Step(says, {"units": bare})
