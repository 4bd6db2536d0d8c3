"""Handing the form on to the next stage, or back to an earlier one."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from custmgr.areas.complaints import store
from custmgr.areas.complaints.actions import signing
from custmgr.areas.complaints.actions.case import allowance, refuse, running, show, signer, typed, value
from custmgr.areas.complaints.facts.cases import Case, Present
from custmgr.areas.complaints.facts.words import Field, Stage
from custmgr.areas.complaints.policy import Policy, StageRow
from custmgr.areas.complaints.rules import finding, statements, variants, way
from custmgr.areas.staff.views import find as find_person
from custmgr.ground.desk import Desk
from custmgr.ground.language import _
from custmgr.ground.options import word


@dataclass(frozen=True)
class Move:
    """What is typed to hand a form on."""

    opinion: str | None = None
    by: str | None = None
    words: Sequence[str] = ()
    to: str | None = None
    skip: Sequence[str] = field(default=())


@dataclass(frozen=True)
class Leaving:
    """A form about to leave a stage: what is stated there, and who signs."""

    row: StageRow
    case: Case
    new: statements.Statements
    by: str
    by_clerk: bool
    opinion: str | None


def route(desk: Desk, number: str, move: Move) -> Present:
    """End the present stage with its facts and hand the form on, or send it back (CMP-35, CMP-38)."""
    case, policy = running(desk, number)
    row, to, skips = policy.row(case.stage), _to(move), {word(Stage, name, "--skip") for name in move.skip}
    new = _stated(row, case, move)
    back = way.goes_back(case, to, policy)
    target = to if back else way.next_stage(case, to, skips, policy, new)
    if not isinstance(target, Stage):
        raise target or AssertionError("a form that goes back has a stage to go to")
    leaving = Leaving(row, case, new, signer(desk, move.by, row, policy), move.by is None, move.opinion)
    _judge(desk, leaving, policy)
    if not back:
        founded = statements.is_founded(case, row.name, new)
        refuse(statements.lacking(row, case, new, founded=founded), statements.judge_unknown(row, case, new))
        if Field.FOUNDED in row.fields:
            refuse(finding.judge_combined(row, case, new, policy))
    _write(desk, leaving, target, policy)
    if way.lies_behind(case, target, policy) and case.decision_id:
        store.save(desk, case.id, decision_id=None)
    desk.note(
        "complaint route", case.number, from_stage=case.stage.value, to_stage=target.value, by=leaving.by,
        skipped=sorted(skipped.value for skipped in skips), opinion=move.opinion,
        set={name.value: text for name, text in new.items()},
    )  # fmt: skip
    return show(desk, case.number)


def _to(move: Move) -> Stage | None:
    return word(Stage, move.to, "--to") if move.to else None


def _stated(row: StageRow, case: Case, move: Move) -> dict[Field, str]:
    new = typed(move.words, dict.fromkeys((*row.fields, Field.DEFECTIVE)), row.name)
    fills = row.opinion_is
    if fills and move.opinion and fills not in new and not _on_form(case, row.name, fills):
        new[fills] = value(fills, move.opinion)
    return new


def _on_form(case: Case, here: Stage, what: Field) -> bool:
    return bool(case.opinion) if what is Field.OPINION else case.stated(here, what) is not None


def _judge(desk: Desk, leaving: Leaving, policy: Policy) -> None:
    case, new = leaving.case, leaving.new
    refuse(
        statements.judge_confirmed(case, new),
        statements.judge_production(case, new),
        statements.judge_defective(case, new),
        statements.judge_finding(case, new, leaving.opinion, policy),
        variants.judge_days(case, new, desk.today),
        variants.judge_deadline(case, new, desk.today),
    )
    if Field.SIGNED_BY in new:
        refuse(statements.judge_signature(find_person(desk.connection, new[Field.SIGNED_BY]), leaving.by))


def _write(desk: Desk, leaving: Leaving, target: Stage, policy: Policy) -> None:
    case, row, new = leaving.case, leaving.row, leaving.new
    store.state(desk, case.id, row.name, new, leaving.by)
    columns = store.form_columns({name: text for name, text in new.items() if name in store.ON_FORM})
    if Field.FOUNDED in row.fields:
        founded = statements.is_founded(case, row.name, new)
        columns |= store.finding_columns(new, founded=founded)
        columns |= _settled(leaving, policy) if founded else {"penalty": None}
    store.save(desk, case.id, **columns)
    if way.decided_by_finding(case, target, policy):
        signing.decide_by_finding(desk, case, policy, signing.Signature(leaving.by, opinion=leaving.opinion))
    if Field.HANDLING_DUE in new:
        case = replace(case, due_on=date.fromisoformat(new[Field.HANDLING_DUE]))
    store.leave(desk, case.id, leaving.by, leaving.opinion, by_clerk=leaving.by_clerk)
    store.enter(desk, case.id, policy.row(target), allowance(desk, policy.row(target), case, policy))


def _settled(leaving: Leaving, policy: Policy) -> dict[str, str | None]:
    """Return the kind of penalty and, where shares were entered, their units as the responsible ones (CMP-44)."""
    case, new = leaving.case, leaving.new
    penalty = finding.penalty_of(leaving.row, case, new, policy)
    units = _(", ").join(dict.fromkeys(share.unit for share in case.shares if share.id))
    named = {"responsible": units} if units and Field.RESPONSIBLE not in new else {}
    return {"penalty": penalty.value if penalty else None, **named}
