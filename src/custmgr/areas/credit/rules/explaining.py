"""Where a limit comes from, line by line."""

from collections.abc import Iterator, Sequence

from custmgr.areas.credit.facts.changes import ChangeState, LimitChange
from custmgr.areas.credit.facts.verdicts import Line
from custmgr.areas.grading.facts import Grading, LimitSource, Standing, State
from custmgr.ground.words import mark


def in_force(history: Sequence[Grading], standing: Standing) -> Grading | None:
    """Return the grading in force out of a history with the latest entry first (GRD-18)."""
    approved = (g for g in history if g.state is State.APPROVED and g.quarter == standing.quarter)
    return next(approved, None)


def steps(standing: Standing, graded: Grading | None, changes: Sequence[LimitChange]) -> Iterator[Line]:
    """Tell the product the limit was computed by, then the application that changed it (CRL-01, CRL-09, CRL-20)."""
    if graded is not None:
        yield from _computed(graded)
    match standing.source:
        case LimitSource.APPLICATION:
            yield from _changed(standing, changes)
        case LimitSource.OPENING:
            values = {"limit_fen": standing.limit_fen, "on": standing.in_force_from}
            yield Line(mark("the old books brought along a limit of {limit_fen}, entered on {on}"), values)
        case LimitSource.NONE:
            yield Line(mark("no grade is in force and no limit was applied for: the limit is 0.00"))


def _computed(graded: Grading) -> Iterator[Line]:
    values = {
        "quarter": graded.quarter,
        "average_fen": graded.average_fen,
        "grade": graded.grade,
        "coefficient": graded.coefficient,
        "limit_fen": graded.limit_fen or 0,
    }
    if graded.rate is None:
        says = mark("{quarter}: no on-time rate was ever known, so the limit of grade {grade} is {limit_fen}")
        yield Line(says, values)
    else:
        says = mark(
            "{quarter}: monthly sales {average_fen} × coefficient {coefficient} of grade {grade}"
            " × on-time rate {rate_ratio} of {rate_quarter} = {limit_fen}"
        )
        yield Line(says, {**values, "rate_ratio": graded.rate.on_time, "rate_quarter": graded.rate.quarter})
    values = {"person": graded.approved_by, "on": graded.approved_on, "edition": graded.edition}
    yield Line(mark("approved by {person} on {on}; edition {edition} of the policy"), values)


def _changed(standing: Standing, changes: Sequence[LimitChange]) -> Iterator[Line]:
    approved = next(change for change in changes if change.state is ChangeState.APPROVED)
    values = {"from_fen": approved.from_fen, "to_fen": approved.to_fen, "on": approved.settled_on}
    yield Line(mark("changed on application from {from_fen} to {to_fen} on {on}"), values)
    if standing.until is not None:
        values = {"until": standing.until}
        yield Line(mark("the changed limit holds until {until}, at most until the next grading is approved"), values)
    else:
        yield Line(mark("the changed limit holds until the next grading is approved"))
