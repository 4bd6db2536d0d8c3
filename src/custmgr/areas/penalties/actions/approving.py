"""The general manager's word on a punishment, and its publication by personnel."""

from collections.abc import Mapping, Sequence
from datetime import date

from custmgr.areas.complaints import views as complaints
from custmgr.areas.penalties import columns, store, views
from custmgr.areas.penalties.actions.gathering import gather, policy_of, refuse
from custmgr.areas.penalties.facts.proposals import Assessment, Punishment, Ruling
from custmgr.areas.penalties.facts.words import TIMES, Act, Step, Track
from custmgr.areas.penalties.policy import Policy
from custmgr.areas.penalties.refusals.approving import (
    AnnouncedAhead,
    AnnouncedAlready,
    ApprovedAlready,
    CaseStillOpen,
    NobodyPunished,
    NotApprovedYet,
    NotAssessed,
    NotAWord,
    NothingToApprove,
    NotPersonnel,
    NotTheApprover,
    StillProvisional,
)
from custmgr.areas.penalties.refusals.assessing import CompanyBears
from custmgr.areas.penalties.rules import circulating, discipline
from custmgr.areas.staff import views as staff
from custmgr.ground.desk import Desk
from custmgr.ground.language import choices
from custmgr.ground.money import to_fen
from custmgr.ground.options import word
from custmgr.ground.periods import Month
from custmgr.ground.reading import Unreadable
from custmgr.ground.refusals import Refusal, UnknownWord
from custmgr.ground.text import folded

Word = tuple[Act, int, int | None]


def approve(desk: Desk, number: str, by: str, sets: Sequence[str], reason: str | None) -> Assessment:
    """Record the general manager's approval of what is final, with what he decided otherwise (CMP-70, CMP-105).

    Before the resale month ends the economic part alone is approved; the administrative part follows.
    """
    proposal = gather(desk, number)
    case = complaints.find(desk.connection, proposal.number)
    policy = policy_of(desk, case)
    person = staff.find(desk.connection, by)
    if not person.may_act_as(policy.approver):
        raise NotTheApprover(person.name, policy.approver)
    _judge(desk, proposal, closed=case.closed_on is not None)
    words = _words(sets)
    tracks = _ready(desk, proposal, words)
    rulings = _rulings(desk, proposal, words, policy) if Track.ADMINISTRATIVE in tracks else []
    refuse(discipline.judge_reason(rulings, reason))
    kept = store.add_assessment(desk, proposal, columns.kept(proposal))
    for track in tracks:
        approval = store.add_approval(desk, proposal, kept, track, by=person.name, reason=reason)
        _enter(desk, proposal, track, approval, rulings)
    desk.note(
        "penalty approve", proposal.number, by=person.name, tracks=[track.value for track in tracks], reason=reason,
        decided={one.proposed.key: f"{one.act.value}:{one.fine_fen}" for one in rulings},
    )  # fmt: skip
    return gather(desk, number)


def announce(desk: Desk, number: str, step: Step, by: str | None, on: date | None) -> Assessment:
    """Record that personnel got a punishment, or published it, once it is approved (CMP-68, CMP-99)."""
    proposal = gather(desk, number)
    approval, day = proposal.approved(Track.ADMINISTRATIVE), on or desk.today
    if approval is None:
        raise NotApprovedYet(proposal.number)
    if not approval.at.date() <= day <= desk.today:
        raise AnnouncedAhead(day)
    if done := views.told_on(desk.connection, proposal.complaint_id, step):
        raise AnnouncedAlready(proposal.number, step, done)
    signer = _publisher(desk, by, step, policy_of(desk, complaints.find(desk.connection, number)))
    store.add_announcement(desk, proposal.complaint_id, step, day, signer)
    desk.note("penalty announce", proposal.number, step=step.value, on=day, by=signer)
    return gather(desk, number)


def _judge(desk: Desk, proposal: Assessment, *, closed: bool) -> None:
    if not proposal.tracks:
        raise NothingToApprove(proposal.number)
    if not proposal.departments:
        raise CompanyBears(proposal.number)
    if views.spared_of(desk.connection, proposal.complaint_id) is None:
        raise NotAssessed(proposal.number)
    if not closed:
        raise CaseStillOpen(proposal.number)
    refuse(circulating.judge_read(proposal))


def _ready(desk: Desk, proposal: Assessment, words: Mapping[str, Word]) -> tuple[Track, ...]:
    """Return the tracks that can be approved now, or refuse when there is none (CMP-91, CMP-104)."""
    waits = Track.ADMINISTRATIVE in proposal.tracks and proposal.burden.open_on(desk.today)
    pending = proposal.pending
    if not pending:
        last = proposal.approvals[-1]
        raise ApprovedAlready(proposal.number, last.at.date(), last.by)
    ready = tuple(track for track in pending if not (waits and track is Track.ADMINISTRATIVE))
    if not ready or (waits and words):
        raise StillProvisional(proposal.number, proposal.assessed_on)
    return ready


def _rulings(desk: Desk, proposal: Assessment, words: Mapping[str, Word], policy: Policy) -> list[Ruling]:
    known = {one.key: one for one in proposal.administrative}
    shown = {name: _found(name, known) for name in words}
    for name, key in shown.items():
        if key is None:
            raise NobodyPunished(proposal.number, name, tuple(known))
    decided = {key: words[name] for name, key in shown.items() if key}
    return [_ruling(desk, one, decided.get(key), policy) for key, one in known.items()]


def _found(name: str, known: Mapping[str, Punishment]) -> str | None:
    """Return whose punishment a name means: the person's own before one as a superior."""
    return next((key for key in (name, f"{name}/joint") if key in known), None)


def _ruling(desk: Desk, one: Punishment, decided: Word | None, policy: Policy) -> Ruling:
    bonus = staff.bonus_of(desk.connection, one.person_id, Month.of(desk.today))
    ruling = discipline.judge_ruling(one, decided, bonus, policy)
    if isinstance(ruling, Refusal):
        raise ruling
    return ruling


def _words(sets: Sequence[str]) -> dict[str, Word]:
    """Read `PERSON=ACT:YUAN` words, the act with its count where it is graver than the ladder: `major_3`."""
    return dict(_word(text) for text in sets)


def _word(text: str) -> tuple[str, Word]:
    name, equals, told = text.partition("=")
    act_text, _colon, amount = told.partition(":")
    if not (equals and folded(name) and folded(act_text)):
        raise NotAWord(text, choices(Act))
    head, _line, count = folded(act_text).casefold().rpartition("_")
    grave = head == "major" and count.isdecimal() and int(count) > 1
    try:
        fine = to_fen(amount) if amount.strip() else None
        act = Act.MAJOR_2 if grave else word(Act, act_text, "--set")
    except (Unreadable, UnknownWord):
        raise NotAWord(text, choices(Act)) from None
    if fine is not None and fine < 0:
        raise NotAWord(text, choices(Act))
    return folded(name), (act, int(count) if grave else _times(act), fine)


def _times(act: Act) -> int:
    return TIMES.get(act, 1)


def _enter(desk: Desk, proposal: Assessment, track: Track, approval_id: int, rulings: Sequence[Ruling]) -> None:
    if track is Track.ECONOMIC:
        due = [(fine.person_id, fine.unit, fine.share_fen) for fine in proposal.economic]
    else:
        due = [(one.proposed.person_id, one.proposed.unit, one.fine_fen) for one in rulings]
        for ruling in rulings:
            store.add_ruling(desk, approval_id, ruling)
    for person_id, unit, amount in due:
        if amount:
            store.add_entry(
                desk, approval_id, proposal, staff_id=person_id, track=track.value, unit=unit, amount_fen=amount,
                adjusts=0,
            )  # fmt: skip


def _publisher(desk: Desk, by: str | None, step: Step, policy: Policy) -> str:
    """Return who did it: the clerk for the office where nobody is named; personnel publishes (CMP-99)."""
    if by is None:
        return complaints.clerk(desk.connection)
    person = staff.find(desk.connection, by)
    if step is Step.PUBLISHED and not person.may_act_as(policy.publisher):
        raise NotPersonnel(person.name)
    return person.name
