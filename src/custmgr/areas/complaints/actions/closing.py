"""Recording the answer to the customer and closing the case."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from custmgr.areas.complaints import store
from custmgr.areas.complaints.actions.case import refuse, running, show, signer, typed
from custmgr.areas.complaints.facts.cases import Case, Present
from custmgr.areas.complaints.facts.way import last_stated
from custmgr.areas.complaints.facts.words import Channel, Field, Stage
from custmgr.areas.complaints.policy import Policy
from custmgr.areas.complaints.rules import authority, closing, statements, variants
from custmgr.ground.desk import Desk
from custmgr.ground.language import _
from custmgr.ground.refusals import Missing
from custmgr.ground.text import folded

COMMAND = "custmgr complaint close"
ACCEPTED = "--accepted/--not-accepted"


@dataclass(frozen=True)
class Answer:
    """How the customer was answered, when, by whom, with which promise, and whether he accepts."""

    channel: str | None
    accepted: bool | None
    on: date | None = None
    by: str | None = None
    promised_fen: int | None = None
    opinion: str | None = None
    words: Sequence[str] = ()


def close(desk: Desk, number: str, answer: Answer) -> Present:
    """Record the answer and close the case: decided at the level its amount asks for by now (CMP.6-3)."""
    case, policy = running(desk, number)
    refuse(variants.judge_reached(case, policy), closing.judge_decided(case, policy))
    new = _stated(desk, case, policy, answer)
    channel, accepted = _channel(case, new, answer), _accepted(case, new, answer)
    answered_on = answer.on or variants.told_on(case, new) or desk.today
    refuse(closing.judge_answer(case, channel, answered_on, desk.today, policy))
    refuse(closing.judge_promise(case, answer.promised_fen))
    refuse(closing.judge_authority(case, policy), closing.judge_whole(case, policy))
    by = signer(desk, answer.by, policy.row(case.stage), policy)
    required = authority.authority_of(case, policy)
    outcome = closing.outcome_of(case, accepted=accepted)
    store.state(desk, case.id, case.stage, new, by)
    store.leave(desk, case.id, by, answer.opinion, by_clerk=answer.by is None)
    store.save(
        desk, case.id, stage=Stage.CLOSED.value, closed_on=desk.today.isoformat(), outcome=outcome.value,
        answered_by=channel, answered_on=answered_on.isoformat(), amount_fen=required.amount_fen,
        authority=required.role.value,
    )  # fmt: skip
    desk.note(
        "complaint close", case.number, outcome=outcome.value, answered=channel, answered_on=answered_on,
        accepted=accepted, promised_fen=answer.promised_fen, by=by,
    )  # fmt: skip
    return show(desk, case.number)


def _stated(desk: Desk, case: Case, policy: Policy, answer: Answer) -> statements.Statements:
    """Read what is stated at the closing itself, and refuse while the last stage lacks a fact (HBK-15, CPL-07)."""
    row = policy.row(case.stage)
    new = typed(answer.words, row.fields, row.name)
    refuse(variants.judge_days(case, new, desk.today))
    refuse(statements.lacking(row, case, new, founded=bool(case.founded)))
    return new


def _channel(case: Case, new: statements.Statements, answer: Answer) -> str:
    """Return how the customer was answered: as typed, else as a stage before stated it (CPL-05)."""
    told = answer.channel or last_stated(case, Field.TOLD_BY, new)
    if not told:
        undecided = answer.accepted is None and not last_stated(case, Field.SATISFIED, new)
        raise Missing(f"--answered {ACCEPTED}" if undecided else "--answered", COMMAND)
    typed_word = folded(told).casefold()
    spelled = ((channel, {channel.value, channel.label.casefold(), _(channel.label).casefold()}) for channel in Channel)
    return next((channel.value for channel, words in spelled if typed_word in words), typed_word)


def _accepted(case: Case, new: statements.Statements, answer: Answer) -> bool:
    """Return whether the customer accepts: as typed, else whether he said that he is satisfied (HBK-14, CPL-08)."""
    satisfied = last_stated(case, Field.SATISFIED, new)
    if answer.accepted is None and not satisfied:
        raise Missing(ACCEPTED, COMMAND)
    return satisfied == statements.YES if answer.accepted is None else answer.accepted
