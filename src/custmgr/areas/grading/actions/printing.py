"""The grade summary table on paper, with its four places to sign."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from custmgr.areas.grading import columns, views
from custmgr.areas.grading.facts import Grading, Line, Signature, Stage, State, Treatment
from custmgr.areas.grading.refusals import NotGraded
from custmgr.ground import forms
from custmgr.ground.desk import Reader
from custmgr.ground.files import check_target, check_workbook
from custmgr.ground.language import _, fill
from custmgr.ground.periods import Quarter
from custmgr.ground.words import mark

TITLE = mark("Grade summary table")
NOT_APPROVED = mark("Proposal, not approved by the group general manager")
GROUP = mark("{name}; review group: {members}")
REMARKED = {Treatment.WATCH, Treatment.PHASE_OUT, Treatment.NO_CREDIT}


def write_summary(desk: Reader, quarter: Quarter, target: Path, *, force: bool) -> tuple[Path, int]:
    """Write a quarter's grade summary table as a form; return the file and its rows (GRD-10, GRD-11, CRL-19)."""
    check_target(target, force=force)
    check_workbook(target)
    graded = views.summary(desk.connection, quarter)
    if not graded:
        raise NotGraded(str(quarter))
    lines = [_line(number, one, who) for number, (one, who) in enumerate(graded, start=1)]
    signed = _signed(views.signatures(desk.connection, quarter), [one for one, _who in graded])
    open_ = any(one.state is State.PROPOSED for one, _who in graded)
    table = forms.Part("", columns=columns.PAPER, rows=lines)
    alert = NOT_APPROVED if open_ else ""
    forms.write(
        target, [forms.Form(TITLE, str(quarter), (table,), signed, alert=alert)], force=force, house=desk.company
    )
    return target, len(lines)


def _line(number: int, graded: Grading, salesperson: str | None) -> Line:
    return Line(
        number=number,
        name=graded.name,
        salesperson=salesperson,
        score=graded.score,
        coefficient=graded.coefficient,
        average_fen=graded.average_fen,
        on_time_rate=graded.on_time_rate,
        grade=graded.grade,
        limit_fen=graded.limit_fen,
        remarks=_remarks(graded),
    )


def _remarks(graded: Grading) -> str:
    told = [graded.treatment.label] if graded.treatment in REMARKED else []
    if graded.state is State.TOO_NEW:
        told.append(graded.state.label)
    members = [fill(mark("review group: {members}"), members=graded.members)] if graded.members else []
    shown = [_(label) for label in (*told, *(flag.label for flag in graded.flags))]
    return _("; ").join([*shown, *members, *([graded.reason] if graded.reason else [])])


def _signed(signatures: Sequence[Signature], graded: Sequence[Grading]) -> list[forms.Signature]:
    by_step = {one.step: one for one in signatures}
    approved = _approval(graded)
    if approved and Stage.APPROVED not in by_step:
        by_step[Stage.APPROVED] = Signature(Stage.APPROVED, *approved)
    return [_place(step, by_step.get(step)) for step in Stage]


def _approval(graded: Sequence[Grading]) -> tuple[str, date] | None:
    """Return who approved the table last and when, unless something in it still waits."""
    if any(one.state is State.PROPOSED for one in graded):
        return None
    known = [(one.approved_on, one.approved_by) for one in graded if one.approved_on and one.approved_by]
    on, by = max(known, default=(None, None))
    return (by, on) if on and by else None


def _place(step: Stage, signature: Signature | None) -> forms.Signature:
    if signature is None:
        return forms.Signature(step.label)
    name = fill(GROUP, name=signature.by, members=signature.members) if signature.members else signature.by
    return forms.Signature(step.label, name, signature.on)
