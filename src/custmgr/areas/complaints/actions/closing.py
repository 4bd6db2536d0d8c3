"""Recording the answer to the customer and closing the case."""

from dataclasses import dataclass
from datetime import date

from custmgr.areas.complaints import store
from custmgr.areas.complaints.actions.case import refuse, running, show, signer
from custmgr.areas.complaints.facts.cases import Present
from custmgr.areas.complaints.facts.words import Stage
from custmgr.areas.complaints.rules import authority, closing
from custmgr.ground.desk import Desk


@dataclass(frozen=True)
class Answer:
    """How the customer was answered, when, by whom, with which promise, and whether he accepts."""

    channel: str
    accepted: bool
    on: date | None = None
    by: str | None = None
    promised_fen: int | None = None
    opinion: str | None = None


def close(desk: Desk, number: str, answer: Answer) -> Present:
    """Record the answer and close the case: decided at the level its amount asks for by now (CMP.6-3)."""
    case, policy = running(desk, number)
    answered_on, channel = answer.on or desk.today, answer.channel.strip().casefold()
    refuse(closing.judge_decided(case, policy))
    refuse(closing.judge_answer(case, channel, answered_on, desk.today, policy))
    refuse(closing.judge_promise(case, answer.promised_fen))
    refuse(closing.judge_authority(case, policy), closing.judge_whole(case, policy))
    by = signer(desk, answer.by, policy.row(case.stage), policy)
    required = authority.authority_of(case, policy)
    outcome = closing.outcome_of(case, accepted=answer.accepted)
    store.leave(desk, case.id, by, answer.opinion, by_clerk=answer.by is None)
    store.save(
        desk, case.id, stage=Stage.CLOSED.value, closed_on=desk.today.isoformat(), outcome=outcome.value,
        answered_by=channel, answered_on=answered_on.isoformat(), amount_fen=required.amount_fen,
        authority=required.role.value,
    )  # fmt: skip
    desk.note(
        "complaint close", case.number, outcome=outcome.value, answered=channel, answered_on=answered_on,
        accepted=answer.accepted, promised_fen=answer.promised_fen, by=by,
    )  # fmt: skip
    return show(desk, case.number)
