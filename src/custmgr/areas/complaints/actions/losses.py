"""Entering what a complaint cost, line by line."""

from dataclasses import dataclass

from custmgr.areas.complaints import store, views
from custmgr.areas.complaints.actions.case import policy_of, refuse, running, show, value
from custmgr.areas.complaints.facts.cases import Case, Present
from custmgr.areas.complaints.facts.words import Field, Stage, Treatment
from custmgr.areas.complaints.policy import Policy
from custmgr.areas.complaints.refusals.losses import NoReturnLine
from custmgr.areas.complaints.rules import losses
from custmgr.ground.desk import Desk
from custmgr.ground.options import word
from custmgr.ground.refusals import Refusal


@dataclass(frozen=True)
class Entry:
    """One line of the loss as it is typed; `treatment` restates how the complaint is treated."""

    kind: str
    figures: losses.Figures
    treatment: str | None = None
    reason: str | None = None


def record_loss(desk: Desk, number: str, entry: Entry) -> Present:
    """Append a line of the loss in place of the one of its kind; the earlier one is kept (CMP-106 to CMP-113)."""
    case, policy = _open_for_losses(desk, number)
    kind = word(Treatment, entry.kind, "--kind")
    line = losses.line_of(kind, entry.figures, policy.return_ratio)
    if isinstance(line, Refusal):
        raise line
    refuse(losses.judge_moment(case, kind, entry.reason, policy))
    treatments = losses.treatments_of(case)
    if entry.treatment is not None and case.stage is not Stage.CLOSED:
        treatments = _restated(desk, case, entry)
    refuse(losses.judge_kind(case, line, treatments), losses.judge_figure(case, line))
    _enter(desk, case, line, policy, entry.reason)
    desk.note("complaint loss", case.number, kind=kind.value, amount_fen=line.amount_fen, reason=entry.reason)
    return show(desk, case.number)


def actualize_return(desk: Desk, case_id: int, quantity_milli: int) -> Present:
    """Let the return count what was received, in thousandths of a piece, not what was approved (CMP-108).

    Also on closed cases; the statistics of the closing month keep the figures of the closing.
    """
    (case,) = views.list_cases(desk.connection, "k.id = :id", id=case_id)
    approved = next((line for line in case.losses if line.kind is Treatment.RETURN), None)
    if approved is None or approved.price_fen is None:
        raise NoReturnLine(case.number)
    line = losses.by_quantity(approved.kind, quantity_milli, approved.price_fen, approved.rate, estimated=False)
    _enter(desk, case, line, policy_of(desk, case), None)
    desk.note("complaint loss", case.number, kind=line.kind.value, amount_fen=line.amount_fen, received=True)
    return show(desk, case.number)


def _open_for_losses(desk: Desk, number: str) -> tuple[Case, Policy]:
    case = views.find(desk.connection, number)
    if case.stage is not Stage.CLOSED:
        return running(desk, number)
    return case, policy_of(desk, case)


def _restated(desk: Desk, case: Case, entry: Entry) -> tuple[Treatment, ...]:
    """Enter how the complaint is treated by now; after the decision that takes a reason (CMP-67, CMP-113)."""
    stated = value(Field.TREATMENT, entry.treatment or "", option=True)
    clerk = views.clerk(desk.connection)
    store.state(desk, case.id, case.stage, {Field.TREATMENT: stated}, clerk, entry.reason)
    if case.founded:
        store.save(desk, case.id, treatment=stated)
    return tuple(Treatment(part) for part in stated.split(","))


def _enter(desk: Desk, case: Case, line: losses.Line, policy: Policy, reason: str | None) -> None:
    """Write a line, and the new sum on a running case; a closed one keeps the figure of its closing."""
    lines = losses.replaced(case.losses, line)
    refuse(losses.judge_closed(case, lines, policy))
    store.add_loss(desk, case, line, views.clerk(desk.connection), reason)
    if case.stage is not Stage.CLOSED:
        store.save(desk, case.id, loss_fen=sum(one.amount_fen for one in lines))
