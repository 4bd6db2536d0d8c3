"""What each step of a settlement paper asks for."""

from collections.abc import Iterable, Sequence
from dataclasses import fields
from datetime import date

from custmgr.areas.settlement.facts.papers import Allowance, Figures, ReturnNote
from custmgr.areas.settlement.facts.words import Place, ProofKind
from custmgr.areas.settlement.policy import Certificates
from custmgr.areas.settlement.refusals.papers import (
    AllowanceDiffers,
    AllowanceFiguresMissing,
    AllowanceProofNotTaken,
    AllowanceProofUnsealed,
    DayOutside,
    FiguresOutOfPlace,
    MaySignNowhere,
    PaperEnded,
    ProofMissing,
    ProofThere,
    ReturnFiguresMissing,
    ReturnProofNotTaken,
    ReturnProofUnsealed,
    SignaturesMissing,
    SignedAlready,
)
from custmgr.areas.staff.facts import Person
from custmgr.ground.refusals import Refusal

ALL_FIGURES = tuple(field.name for field in fields(Figures))
WITHOUT_QUANTITIES = tuple(name for name in ALL_FIGURES if not name.endswith("_milli"))


def judge_open(paper: Allowance | ReturnNote) -> Refusal | None:
    """Refuse to touch what is booked or void (CMP.6-16)."""
    return PaperEnded(paper.number, paper.state, paper.complaint) if paper.ended else None


def judge_day(on: date, earliest: date, today: date) -> Refusal | None:
    """Refuse a day before the step it follows or after today; both of these are allowed."""
    return None if earliest <= on <= today else DayOutside(on, earliest, today)


def place_of(person: Person, policy: Certificates) -> tuple[Place, ...]:
    """Return where a person may sign a certificate, by the roles in the staff register (CMP-74)."""
    places = {Place.MANAGER: policy.manager_roles, Place.GENERAL_MANAGER: policy.general_manager_roles}
    return tuple(place for place, roles in places.items() if person.may_act_as(*roles))


def judge_signature(paper: Allowance, person: Person, places: Sequence[Place]) -> Refusal | None:
    """Refuse who has no place on the certificate, a place that is taken, and a second signature (CMP-74)."""
    if not places:
        return MaySignNowhere(person.name, paper.number)
    free = [place for place in places if paper.signed(place) is None]
    if not free or person.name in paper.signers:
        return SignedAlready(paper.number, places[0], person.name)
    return None


def judge_seal(paper: Allowance) -> Refusal | None:
    """Refuse a second seal of the customer (CMP-74)."""
    sealed = paper.signed(Place.CUSTOMER)
    return SignedAlready(paper.number, Place.CUSTOMER, Place.CUSTOMER.value) if sealed else None


def judge_bookable(paper: Allowance) -> Refusal | None:
    """Refuse to hand a certificate to accounting without its three signatures and its proof (CMP-74, CMP-85)."""
    if paper.unsigned:
        return SignaturesMissing(paper.number, paper.unsigned)
    return None if paper.proof else ProofMissing(paper.number, "allowance")


def judge_proof(
    paper: Allowance | ReturnNote, kind: ProofKind, taken: Sequence[ProofKind], *, sealed: bool
) -> Refusal | None:
    """Refuse a second proof, a kind the paper does not name, and one without seal (CMP-82, CMP-84, CMP.6-11)."""
    returned = isinstance(paper, ReturnNote)
    if paper.proof:
        return ProofThere(paper.number, paper.proof.kind, "return post" if returned else "allowance book")
    if kind not in taken:
        return (ReturnProofNotTaken if returned else AllowanceProofNotTaken)(kind, tuple(taken))
    if not sealed:
        return (ReturnProofUnsealed if returned else AllowanceProofUnsealed)(paper.number)
    return None


def judge_amount(paper: Allowance, figures: Figures) -> Refusal | None:
    """Refuse an invoice copy that allows another amount than its certificate, be it by 0.01 (CMP-84)."""
    stated = figures.amount_fen
    if stated is None or stated == paper.amount_fen:
        return None
    return AllowanceDiffers(paper.number, stated, paper.amount_fen)


def judge_figures(paper: Allowance | ReturnNote, kind: ProofKind, figures: Figures) -> Refusal | None:
    """Demand six figures on the copy of a return, four on that of an allowance, none elsewhere (CMP-82, CMP-84)."""
    returned = isinstance(paper, ReturnNote)
    wanted = ALL_FIGURES if returned else WITHOUT_QUANTITIES
    if kind is not ProofKind.INVOICE_COPY:
        wanted = ()
    given = {name: value for name, value in vars(figures).items() if value is not None}
    if odd := [name for name, value in given.items() if name not in wanted or value < 0]:
        return FiguresOutOfPlace(options_of(odd))
    if missing := [name for name in wanted if name not in given]:
        return (ReturnFiguresMissing if returned else AllowanceFiguresMissing)(paper.number, options_of(missing))
    return None


def options_of(names: Iterable[str]) -> tuple[str, ...]:
    """Return the options that figures are typed with."""
    bare = (name.removesuffix("_fen").removesuffix("_milli").replace("_", "-") for name in names)
    return tuple(f"--{name}" for name in bare)
