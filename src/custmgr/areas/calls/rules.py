"""The rules of calls: facts and policy in, a verdict out."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from custmgr.areas.calls.facts import Answer, Dial, Line, LineReason, Purpose, Standing, Window
from custmgr.areas.calls.policy import Policy
from custmgr.areas.calls.refusals import NoLineReason, NoSituation, NotTriedBefore, TooFewDials, Unrecorded
from custmgr.ground.holidays import Holidays
from custmgr.ground.refusals import Refusal
from custmgr.mechanisms.calendar import is_workday


def purpose_of(standing: Standing) -> Purpose:
    """Say what a call is for where nobody says it: the visit the contract asks for next (FVS-26)."""
    if standing.under_contract:
        return Purpose.NEW_SIGNING if standing.new_signing_owed else Purpose.CONTINUING
    return Purpose.SPECIAL_TERMINATED if standing.had_contract else Purpose.CONTACT


def window_of(at: datetime, policy: Policy, holidays: Holidays) -> Window:
    """Say in which part of its day a call falls: the usual hours of a working day, else outside them (FVS-74)."""
    if not is_workday(at.date(), holidays):
        return Window.OTHER
    return next((hours.window for hours in policy.hours if hours.holds(at.time())), Window.OTHER)


def rang_enough(seconds: int, policy: Policy) -> bool:
    """Say whether it rang long enough to count: 20 seconds do, 19 do not (FVS-71)."""
    return seconds >= policy.ring_seconds


def counts(dial: Dial, policy: Policy) -> bool:
    """Say whether an attempt counts: reached, or it rang long enough (FVS-39, FVS-71)."""
    return dial.answer is Answer.REACHED or rang_enough(dial.seconds, policy)


def counted(dials: Iterable[Dial], policy: Policy) -> int:
    """Count the unanswered attempts, once for each day and window: the time has to be changed (FVS-73)."""
    return len(
        {
            (dial.at.date(), dial.window)
            for dial in dials
            if dial.answer is not Answer.REACHED and rang_enough(dial.seconds, policy)
        }
    )


def judge_unreachable(dials: Sequence[Dial], policy: Policy, code: str) -> Refusal | None:
    """Refuse to give a customer up before three attempts in different windows (FVS-73)."""
    found = counted(dials, policy)
    return None if found >= policy.attempts_needed else TooFewDials(found, policy.attempts_needed, len(dials), code)


def answer_of(answer: Answer | None, why: LineReason | None, reason: str | None) -> Answer | None:
    """Return what became of an attempt: as said, else as noted; why the line was used says nothing of it (FVS-72)."""
    if answer is not None:
        return answer
    return Answer.OTHER if reason and why is None else None


def line_reason(line: Line, reason: str | None) -> LineReason | None:
    """Read why another telephone than the visit line was used; None where the reason is none of the three (FVS-24)."""
    if line is Line.VISIT_LINE or not reason:
        return None
    return next((one for one in LineReason if reason.casefold().replace("-", "_") == one.value), None)


def judge_line(line: Line, why: LineReason | None, earlier: Iterable[Dial], code: str) -> Refusal | None:
    """Refuse another telephone without one of the three reasons, or as unanswered where nobody tried (FVS-24)."""
    if line is Line.VISIT_LINE:
        return None
    if why is None:
        return NoLineReason()
    tried = any(dial.line is Line.VISIT_LINE and dial.answer is not Answer.REACHED for dial in earlier)
    return NotTriedBefore(code) if why is LineReason.NOT_ANSWERED and not tried else None


def judge_answer(answer: Answer | None, reason: str | None) -> Refusal | None:
    """Refuse an attempt that says neither what became of it nor why (FVS-72)."""
    return NoSituation() if answer is None or (answer is Answer.OTHER and not reason) else None


def judge_recording(line: Line, answer: Answer, recording: str | None) -> Refusal | None:
    """Refuse a talk from another telephone that was not recorded (FVS-24)."""
    return Unrecorded() if line is Line.OTHER and answer is Answer.REACHED and not recording else None
