"""What a complaint cost by the standard of loss calculation, and when its lines may be entered."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from fractions import Fraction

from custmgr.areas.complaints.facts.cases import Case
from custmgr.areas.complaints.facts.losses import LossLine, latest, total
from custmgr.areas.complaints.facts.words import BY_QUANTITY, THOUSANDTHS, Field, Outcome, Stage, Treatment
from custmgr.areas.complaints.policy import Policy
from custmgr.areas.complaints.refusals.losses import (
    ClosedBeyondAuthority,
    ClosedForLosses,
    LossesPutTogether,
    LossInOneFigure,
    LossUnexplained,
    NegativeLoss,
    NothingLost,
    NotTreated,
    SupersededCase,
    TooEarlyForLosses,
    UnfoundedAndClosed,
    UnfoundedCarriesNothing,
    WrongFigures,
)
from custmgr.areas.complaints.rules.authority import authority_of, reaches
from custmgr.ground.frozen import frozen
from custmgr.ground.money import grouped, to_fen, to_whole, yuan
from custmgr.ground.refusals import Refusal

PLAIN = (Treatment.CLAIM, Treatment.ALLOWANCE)
FIGURES: dict[Treatment, tuple[str, ...]] = {
    Treatment.CLAIM: ("amount",),
    Treatment.ALLOWANCE: ("amount",),
    Treatment.RETURN: ("quantity", "price"),
    Treatment.REPLACEMENT: ("quantity", "price"),
    Treatment.REWORK: ("work", "transport", "waste"),
}


@frozen
class Figures:
    """What is typed for one line of the loss: money in fen, the quantity in pieces; what a kind asks for is there."""

    amount: int | None = None
    quantity: Decimal | None = None
    price: int | None = None
    work: int | None = None
    transport: int | None = None
    waste: int | None = None

    @property
    def given(self) -> tuple[str, ...]:
        """Return the names of the figures that were typed."""
        return tuple(name for name, value in vars(self).items() if value is not None)


@frozen
class Line:
    """A line of the loss as it is about to be entered."""

    kind: Treatment
    amount_fen: int
    quantity_milli: int | None = None
    price_fen: int | None = None
    rate: Fraction | None = None
    work_fen: int | None = None
    transport_fen: int | None = None
    waste_fen: int | None = None
    estimated: bool = False


def line_of(kind: Treatment, figures: Figures, return_ratio: Decimal) -> Line | Refusal:
    """Compute a line of the loss, or refuse its figures (CMP-106, CMP-107, CMP-108, CMP-109, CMP-110).

    A compensation or an allowance is what is paid, a return quantity × price × 20 %, a replacement quantity ×
    A-grade price, a rework processing + transport + wastage; parts of a fen are rounded half up.
    """
    if refusal := _judge_figures(kind, figures):
        return refusal
    if kind in PLAIN:
        return Line(kind, figures.amount or 0)
    if kind in BY_QUANTITY:
        milli = int((figures.quantity or Decimal(0)) * THOUSANDTHS)
        return by_quantity(kind, milli, figures.price or 0, _rate(kind, return_ratio), estimated=True)
    work, transport, waste = figures.work or 0, figures.transport or 0, figures.waste or 0
    return Line(kind, work + transport + waste, work_fen=work, transport_fen=transport, waste_fen=waste)


def by_quantity(kind: Treatment, milli: int, price_fen: int, rate: Fraction | None, *, estimated: bool) -> Line:
    """Compute a return or a replacement from its quantity in thousandths (CMP-108, CMP-109).

    A return counts its approved quantity as an estimate until the goods are received.
    """
    amount = to_whole(Fraction(milli * price_fen, THOUSANDTHS) * (1 if rate is None else rate))
    return Line(kind, amount, milli, price_fen, rate, estimated=estimated and kind is Treatment.RETURN)


def judge_moment(case: Case, kind: Treatment, reason: str | None, policy: Policy) -> Refusal | None:
    """Refuse a line before the combined opinion, later without a reason, and after closing but for returns (CMP-113).

    The form a new one followed takes no line any more (CMP.6-20).
    """
    if case.outcome is Outcome.NOT_ACCEPTED:
        return SupersededCase(case.number)
    names = [row.name for row in policy.stages]
    synthesis = next(row.name for row in policy.stages if Field.FOUNDED in row.fields)
    if case.stage is Stage.CLOSED:
        if kind is not Treatment.RETURN:
            return ClosedForLosses(case.number)
    elif case.stage not in names or names.index(case.stage) < names.index(synthesis):
        return TooEarlyForLosses(case.number, case.stage)
    late = case.stage is not synthesis
    if late and case.founded is False:
        return (UnfoundedAndClosed if case.stage is Stage.CLOSED else UnfoundedCarriesNothing)(case.number)
    return LossUnexplained(case.number) if late and not (reason or "").strip() else None


def judge_kind(case: Case, line: Line, treatments: tuple[Treatment, ...]) -> Refusal | None:
    """Refuse a line of a kind that is not among the treatments; a line of nothing takes one back (CMP-113)."""
    if line.kind in treatments or line.amount_fen == 0:
        return None
    asked = ",".join(kind.value for kind in Treatment if kind in (*treatments, line.kind) and kind != Treatment.NONE)
    return NotTreated(case.number, line.kind, treatments or (Treatment.NONE,), asked)


def judge_figure(case: Case, line: Line) -> Refusal | None:
    """Refuse a line that would replace the one figure a case was decided on; the figure itself is raised (CMP-67)."""
    if case.losses or not case.loss_fen or case.stage is Stage.SYNTHESIS:
        return None
    return LossInOneFigure(case.number, case.loss_fen, yuan(case.loss_fen + line.amount_fen))


def judge_closed(case: Case, lines: Iterable[LossLine | Line], policy: Policy) -> Refusal | None:
    """Refuse a loss of a closed case that outgrows who decided it: goods beyond it need instructions (CMP-80)."""
    if case.stage is not Stage.CLOSED or case.decision is None:
        return None
    present = sum(line.amount_fen for line in lines)
    required = authority_of(case, policy, present)
    if reaches(case.decision.role, required.role, policy):
        return None
    return ClosedBeyondAuthority(case.number, present, case.decision.by, required.role)


def judge_sum(case: Case, stated: str | None) -> Refusal | None:
    """Refuse a single loss that differs from the sum of the lines (CMP-111)."""
    if stated is None or not case.losses or to_fen(stated) == total(case.losses):
        return None
    return LossesPutTogether(case.number, to_fen(stated), total(case.losses))


def judge_lines(case: Case, treatments: tuple[Treatment, ...]) -> Refusal | None:
    """Refuse the combined opinion while a line does not fit the treatment it states (CMP-113)."""
    for line in case.losses:
        if refusal := judge_kind(case, _plain(line), treatments):
            return refusal
    return None


def treatments_of(case: Case) -> tuple[Treatment, ...]:
    """Return the treatments in force: the combined opinion's or a later one, else those proposed before (CMP-113)."""
    stated = [
        fact for fact in case.facts if fact.field is Field.TREATMENT and fact.stage not in (Stage.DRAFT, Stage.VOID)
    ]
    later = [fact.value for fact in stated if fact.stage is not Stage.OPINION]
    text = (later or [fact.value for fact in stated] or [""])[-1]
    return tuple(Treatment(word) for word in text.split(",") if word)


def taking_back(case: Case) -> Iterator[str]:
    """Yield the commands that take the lines of the loss back, with the figures of each kind (CMP-113)."""
    for line in case.losses:
        if line.amount_fen:
            nothing = " ".join(f"--{name} 0" for name in FIGURES[line.kind])
            yield f"custmgr complaint loss {case.number} --kind {line.kind.value} {nothing}"


def replaced(lines: Iterable[LossLine], new: Line) -> tuple[LossLine | Line, ...]:
    """Return the lines that count once a new one is entered (CMP-111)."""
    return (*(line for line in latest(lines) if line.kind is not new.kind), new)


def _rate(kind: Treatment, return_ratio: Decimal) -> Fraction | None:
    return Fraction(return_ratio) if kind is Treatment.RETURN else None


def _plain(line: LossLine) -> Line:
    return Line(line.kind, line.amount_fen)


def _judge_figures(kind: Treatment, figures: Figures) -> Refusal | None:
    if kind not in FIGURES:
        return NothingLost(kind, tuple(FIGURES))
    wanted = FIGURES[kind]
    if set(figures.given) != set(wanted):
        return WrongFigures(kind, " ".join(f"--{name}" for name in wanted))
    for name in wanted:
        value = getattr(figures, name)
        if value < 0:
            return NegativeLoss(f"--{name}", grouped(value) if isinstance(value, int) else str(value))
    if figures.quantity is not None and (figures.quantity * THOUSANDTHS) % 1:
        return WrongFigures(kind, " ".join(f"--{name}" for name in wanted))
    return None
