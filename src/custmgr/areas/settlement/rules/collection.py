"""How well receivables were collected, and which complaints are no fault of the salesperson."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from custmgr.areas.complaints.facts.cases import Case
from custmgr.areas.complaints.facts.words import Channel, Outcome, Stage, Treatment
from custmgr.areas.settlement.facts.collection import Collection, Hindrance, Receivable
from custmgr.areas.settlement.facts.papers import Allowance, Paper, ReturnNote
from custmgr.areas.settlement.rules.decisions import MONEY
from custmgr.ground.text import key_of


def hindrances(cases: Sequence[Case], papers: Mapping[str, Sequence[Paper]], as_of: date) -> list[Hindrance]:
    """List the complaints that hinder collection on a day: open, or closed and not booked (CMP-86)."""
    accepted = {case.number for case in cases if case.accepted_at and case.accepted_at.date() <= as_of}
    found = [case for case in cases if case.number in accepted and _hinders(case, papers, accepted, as_of)]
    return [
        Hindrance(case.number, case.customer, key_of(case.product), min(case.closed_on or as_of, as_of))
        for case in found
        if case.product
    ]


def settled(case: Case, papers: Sequence[Paper], as_of: date) -> bool:
    """Say whether everything a closed case needs was booked by a day, and no paper waits (CMP-86)."""
    used = [paper for paper in papers if paper.on <= as_of and not (paper.void and paper.void.on <= as_of)]
    waiting = [paper for paper in used if not _booked(paper, as_of)]
    return not waiting and all(any(isinstance(paper, kind) for paper in used) for kind in needed(case))


def needed(case: Case) -> tuple[type[Paper], ...]:
    """Return which papers a decision asks for: a certificate for money, a note for goods (CMP-73, CMP-75)."""
    if case.answered_by == Channel.OLD_BOOKS.value:  # closed in the books kept before this desk, and settled there
        return ()
    money = any(kind in case.treatments for kind in MONEY)
    goods = Treatment.RETURN in case.treatments
    return (*((Allowance,) if money else ()), *((ReturnNote,) if goods else ()))


def collections(
    receivables: Iterable[Receivable], hindering: Iterable[Hindrance]
) -> tuple[tuple[Collection, ...], Collection]:
    """Add up what was due and collected for each salesperson, and for all, with what is deducted (CMP-86)."""
    by_goods: dict[tuple[str, str], list[Hindrance]] = {}
    for one in hindering:
        by_goods.setdefault((one.customer, one.product), []).append(one)
    by_name: dict[str | None, list[tuple[Receivable, tuple[str, ...]]]] = {}
    for owed in receivables:
        by_name.setdefault(owed.salesperson, []).append((owed, _against(owed, by_goods)))
    rows = [_sum(name, by_name[name]) for name in sorted(by_name, key=lambda name: (name is None, name or ""))]
    return tuple(rows), _sum(None, [pair for pairs in by_name.values() for pair in pairs])


def _hinders(case: Case, papers: Mapping[str, Sequence[Paper]], accepted: set[str], as_of: date) -> bool:
    if case.stage is Stage.VOID or (case.founded is False and _decided_by(case, as_of)):
        return False
    if case.closed_on is None or case.closed_on > as_of:
        return True
    if case.outcome is Outcome.NOT_ACCEPTED:
        return case.child not in accepted
    return not settled(case, papers.get(case.number, ()), as_of)


def _decided_by(case: Case, as_of: date) -> bool:
    return case.decision is not None and case.decision.at.date() <= as_of


def _booked(paper: Paper, as_of: date) -> bool:
    return paper.voucher is not None and paper.voucher.on <= as_of


def _against(owed: Receivable, by_goods: Mapping[tuple[str, str], Sequence[Hindrance]]) -> tuple[str, ...]:
    against = by_goods.get((owed.customer, key_of(owed.product or "")), ())
    return tuple(one.complaint for one in against if owed.on <= one.until)


def _sum(name: str | None, pairs: Sequence[tuple[Receivable, tuple[str, ...]]]) -> Collection:
    complained = [owed for owed, against in pairs if against]
    return Collection(
        salesperson=name,
        due_fen=sum(owed.amount_fen for owed, _against in pairs),
        complained_due_fen=sum(owed.amount_fen for owed in complained),
        collected_fen=sum(owed.paid_fen for owed, _against in pairs),
        complained_collected_fen=sum(owed.paid_fen for owed in complained),
        complaints=tuple(sorted({number for _owed, against in pairs for number in against})),
    )
