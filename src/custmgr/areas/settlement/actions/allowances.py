"""Sales allowance certificates, from their issue to the voucher."""

from dataclasses import dataclass
from datetime import date

from custmgr.areas.settlement import store, views
from custmgr.areas.settlement.actions.case import clean, day_of, decided, last_signed_on, policy_of, refuse, voucher_of
from custmgr.areas.settlement.actions.looking import OF_CASE
from custmgr.areas.settlement.facts.papers import Allowance, Figures, Proof
from custmgr.areas.settlement.facts.words import Kind, Place, ProofKind
from custmgr.areas.settlement.refusals.papers import NoReason, OneSigner
from custmgr.areas.settlement.rules import decisions, papers
from custmgr.areas.staff import views as staff
from custmgr.ground.desk import Desk
from custmgr.ground.options import word


@dataclass(frozen=True)
class Proving:
    """A proof as it is typed."""

    kind: str
    sealed: bool
    figures: Figures
    on: date | None = None


def issue(desk: Desk, complaint: str, amount_fen: int) -> Allowance:
    """Issue a certificate; all of a case together stay within the decided amount (CMP-72, CMP-73)."""
    case = decided(desk, complaint)
    issued = views.list_allowances(desk.connection, OF_CASE, complaint=case.number)
    refuse(decisions.judge_amount(case, amount_fen, issued))
    number = store.add(desk, case, Kind.ALLOWANCE, amount_fen=amount_fen)
    desk.note("allowance issue", number, complaint=case.number, amount_fen=amount_fen)
    return views.find_allowance(desk.connection, number)


def sign(desk: Desk, number: str, by: str | None, on: date | None, *, customer_seal: bool) -> Allowance:
    """Enter the manager's or the general manager's signature, or the customer's seal (CMP-74)."""
    if bool(by) == customer_seal:
        raise OneSigner
    paper = _open(desk, number)
    signed_on = day_of(desk, on, paper.on)
    place, name = _seal(paper) if by is None else _place(desk, paper, by)
    store.sign(desk, paper.id, place, name, signed_on)
    desk.note("allowance sign", paper.number, place=place.value, by=name, on=signed_on)
    return views.find_allowance(desk.connection, paper.number)


def prove(desk: Desk, number: str, proving: Proving) -> Allowance:
    """Enter the one sealed proof of an allowance (CMP-84, CMP.6-11)."""
    paper, kind = _open(desk, number), word(ProofKind, proving.kind, "--kind")
    taken = policy_of(desk, decided(desk, paper.complaint)).allowance.proof_kinds
    refuse(
        papers.judge_proof(paper, kind, taken, sealed=proving.sealed),
        papers.judge_figures(paper, kind, proving.figures),
        papers.judge_amount(paper, proving.figures),
    )
    proof = Proof(kind, day_of(desk, proving.on, paper.on), proving.figures)
    store.prove(desk, paper.id, proof)
    desk.note("allowance proof", paper.number, kind=kind.value, on=proof.on)
    return views.find_allowance(desk.connection, paper.number)


def book(desk: Desk, number: str, voucher: str, on: date | None) -> Allowance:
    """Book a certificate with all its signatures and its proof, once (CMP-74, CMP-85, CMP.6-11)."""
    paper = _open(desk, number)
    case = decided(desk, paper.complaint)
    others = views.list_allowances(desk.connection, OF_CASE, complaint=case.number)
    refuse(papers.judge_bookable(paper))
    refuse(decisions.judge_amount(case, paper.amount_fen, (other for other in others if other.id != paper.id)))
    typed = voucher_of(desk, voucher)
    booked_on = day_of(desk, on, max(last_signed_on(paper), paper.proof.on if paper.proof else paper.on))
    told = {"voucher": typed, "amount_fen": paper.amount_fen, "decision_id": case.decision_id, "on": booked_on}
    store.book(desk, paper.id, **told)
    desk.note("allowance book", paper.number, voucher=typed, amount_fen=paper.amount_fen, on=booked_on)
    return views.find_allowance(desk.connection, paper.number)


def make_void(desk: Desk, number: str, reason: str) -> Allowance:
    """Make a certificate void that is not booked; its amount may be issued again (CMP.6-16)."""
    paper = views.find_allowance(desk.connection, number)
    refuse(papers.judge_open(paper))
    if not (told := clean("--reason", reason)):
        raise NoReason(paper.number)
    store.make_void(desk, paper.id, told)
    desk.note("allowance void", paper.number, reason=told)
    return views.find_allowance(desk.connection, paper.number)


def _open(desk: Desk, number: str) -> Allowance:
    paper = views.find_allowance(desk.connection, number)
    refuse(papers.judge_open(paper))
    decided(desk, paper.complaint)
    return paper


def _seal(paper: Allowance) -> tuple[Place, None]:
    refuse(papers.judge_seal(paper))
    return Place.CUSTOMER, None


def _place(desk: Desk, paper: Allowance, by: str) -> tuple[Place, str]:
    person = staff.find(desk.connection, by)
    places = papers.place_of(person, policy_of(desk, decided(desk, paper.complaint)).allowance)
    refuse(papers.judge_signature(paper, person, places))
    return next(place for place in places if paper.signed(place) is None), person.name
