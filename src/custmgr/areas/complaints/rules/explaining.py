"""Why a case stands as it does: every verdict with its rule, its numbers and the next threshold."""

from collections.abc import Iterator
from fractions import Fraction

from custmgr.areas.complaints.facts.cases import Case, Passage, Step
from custmgr.areas.complaints.facts.losses import LossLine, total
from custmgr.areas.complaints.facts.shares import Share
from custmgr.areas.complaints.facts.words import DayKind, Field, Stage, Treatment
from custmgr.areas.complaints.policy import Policy
from custmgr.areas.complaints.refusals.deciding import OVER
from custmgr.areas.complaints.rules import timing
from custmgr.areas.complaints.rules.authority import authority_of
from custmgr.areas.complaints.rules.losses import PLAIN
from custmgr.areas.complaints.rules.responsibility import told
from custmgr.ground.frozen import frozen
from custmgr.ground.words import Word, mark
from custmgr.mechanisms.clocks import HALF_A_DAY

BY_KIND = {
    Treatment.CLAIM: "CMP-106",
    Treatment.ALLOWANCE: "CMP-107",
    Treatment.RETURN: "CMP-108",
    Treatment.REPLACEMENT: "CMP-109",
    Treatment.REWORK: "CMP-110",
}


class Chapter(Word):
    """What part of a case an explanation is about."""

    POLICY = "policy", mark("Policy")
    CLOCKS = "clocks", mark("Clocks")
    LOSS = "loss", mark("Loss")
    SHARES = "shares", mark("Responsibility")
    AUTHORITY = "authority", mark("Authority")


WHY_WHOLE = mark("{unit} bears it as a whole; the combined opinion says why no group or person is named: {reason}")
WHOLE_UNEXPLAINED = mark(
    "{unit} bears it as a whole, the only one named on the form; why no group or person can be identified is not stated"
)
FROM_THE_BEGINNING = "0001-01-01"


@frozen
class Reason:
    """One sentence of an explanation, with the rule it rests on."""

    chapter: Chapter
    rule: str | None
    step: Step


def explain(case: Case, policy: Policy, edition: str, wanted: str | None = None) -> tuple[Reason, ...]:
    """Explain a case: edition of the policy, clocks, loss, shares, and who decides up to which next amount (CMP-90).

    `wanted` is the rule that wants a reason for charging the one unit named on the form as a whole, if one does.
    """
    says = mark("Judged by the policy edition {edition}, in force when the case was accepted")
    if edition.endswith(f" {FROM_THE_BEGINNING}"):
        says = mark("Judged by the first version of the policy, in force when the case was accepted")
    begin = Reason(Chapter.POLICY, "CMP-90", Step(says, {"edition": edition}))
    return (begin, *_clocks(case, policy), *_losses(case), *_shares(case, wanted), *_authority(case, policy))


def _clocks(case: Case, policy: Policy) -> Iterator[Reason]:
    if case.accepted_at and case.due_on:
        calendar = mark("Accepted on {accepted_on}, {days} calendar days from the day after: due {due_on}")
        working = mark("Accepted on {accepted_on}, {days} working days from the day after: due {due_on}")
        days = policy.limit.days(case.region)
        values = {"accepted_on": case.accepted_at.date(), "days": days, "due_on": case.due_on}
        says = working if policy.limit.day_kind is DayKind.WORKING else calendar
        yield Reason(Chapter.CLOCKS, "CMP-61", Step(says, values))
    for passage in case.passages:
        yield Reason(Chapter.CLOCKS, "CMP-62", _clock(passage, case, policy))


def _clock(passage: Passage, case: Case, policy: Policy) -> Step:
    clock = next((clock for clock in policy.clocks if clock.name == passage.clock), None)
    first = next(other for other in case.passages if other.clock == passage.clock)
    due = {"stage": passage.stage, "entered_at": passage.entered_at, "due": timing.due(passage)}
    if clock is None:
        return Step(mark("{stage} from {entered_at}: no allowance of its own; due with the case, {due}"), due)
    if first is not passage and passage.clock:
        says = mark("{stage} from {entered_at}: on the clock begun by {first} on {since}; due {due}")
        return Step(says, {**due, "first": first.stage, "since": first.entered_at})
    if clock.hours:
        return Step(mark("{stage} from {entered_at}: {hours} hours; due {due}"), {**due, "hours": clock.hours})
    days = clock.days(case.region)
    if days == HALF_A_DAY:
        return Step(mark("{stage} from {entered_at}: half a day; due {due}"), due)
    capped = case.due_on is not None and passage.due_at.date() == case.due_on
    says = mark("{stage} from {entered_at}: {days} days; due {due}")
    capped_says = mark("{stage} from {entered_at}: {days} days, never past the case's day; due {due}")
    return Step(capped_says if capped else says, {**due, "days": days})


def _losses(case: Case) -> Iterator[Reason]:
    for line in case.losses:
        yield Reason(Chapter.LOSS, BY_KIND[line.kind], _line(line))
    if case.losses:
        values = {"total_fen": total(case.losses)}
        yield Reason(Chapter.LOSS, "CMP-111", Step(mark("Loss in all: {total_fen}"), values))
    elif case.loss_fen is not None:
        says = mark("Loss stated as one figure, without lines: {loss_fen}")
        yield Reason(Chapter.LOSS, "CMP-111", Step(says, {"loss_fen": case.loss_fen}))


def _line(line: LossLine) -> Step:
    values = {"kind": line.kind, "formula": line.formula, "amount_fen": line.amount_fen}
    if line.kind in PLAIN:
        return Step(mark("{kind}: {amount_fen}"), values)
    if line.estimated:
        return Step(mark("{kind}: {formula} = {amount_fen}, estimated until the goods are received"), values)
    return Step(mark("{kind}: {formula} = {amount_fen}"), values)


def _shares(case: Case, wanted: str | None) -> Iterator[Reason]:
    proposed = case.stated(Stage.QC, Field.RESPONSIBLE)
    if proposed:
        says = mark("Quality management proposed {proposed}; the combined opinion decides")
        yield Reason(Chapter.SHARES, "CMP-19", Step(says, {"proposed": proposed}))
    for share in case.shares:
        yield Reason(Chapter.SHARES, "CMP.6-7" if share.fined else "CMP-58", _share(share, case))
        if wanted and not share.id:
            yield Reason(Chapter.SHARES, wanted, Step(WHY_WHOLE if share.reason else WHOLE_UNEXPLAINED, vars(share)))
    if case.penalty is not None:
        stated = mark("Kind of penalty: {penalty}")
        assumed = mark("Kind of penalty not stated with the combined opinion; the policy assumes: {penalty}")
        rule, says = ("CMP-44", assumed) if case.penalty_assumed else ("CMP-104", stated)
        yield Reason(Chapter.SHARES, rule, Step(says, {"penalty": case.penalty}))


def _share(share: Share, case: Case) -> Step:
    exact = share.ratio * Fraction(case.loss_fen or 0)
    values = {"unit": share.unit, "ratio": told(share.ratio), "loss_fen": case.loss_fen or 0}
    values |= {"amount_fen": share.amount_fen}
    if not share.fined:
        return Step(mark("{unit}: {ratio} of {loss_fen} = {amount_fen}, never fined to our staff"), values)
    if exact != share.amount_fen:
        return Step(mark("{unit}: {ratio} of {loss_fen} = {amount_fen}, rounded by largest remainder"), values)
    return Step(mark("{unit}: {ratio} of {loss_fen} = {amount_fen}"), values)


def _authority(case: Case, policy: Policy) -> Iterator[Reason]:
    verdict = authority_of(case, policy)
    for step in verdict.steps:
        yield Reason(Chapter.AUTHORITY, None, step)
    roles = [level.role for level in policy.authority]
    place = roles.index(verdict.role)
    if verdict.amount_fen is None or verdict.up_to_fen is None or place + 1 == len(roles):
        return
    higher, values = roles[place + 1], {"room_fen": verdict.up_to_fen - verdict.amount_fen}
    says = mark("More than {room_fen} on top, and {role} decides")
    rule = OVER[higher].rule if higher in OVER else "CMP-45"
    yield Reason(Chapter.AUTHORITY, rule, Step(says, {**values, "role": higher}))
