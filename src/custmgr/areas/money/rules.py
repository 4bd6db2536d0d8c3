"""When a purchase is due, what a return takes from it, and which payment is used for which purchase."""

from bisect import bisect_left
from collections import deque
from collections.abc import Sequence
from datetime import date, timedelta
from fractions import Fraction

from custmgr.areas.money.facts.ageing import Aged, DuePart
from custmgr.areas.money.facts.settling import Allocated, GoodsBack, Open, Rest, Standing
from custmgr.areas.terms.facts import DueRule, Term
from custmgr.areas.terms.policy import Policy as TermPolicy
from custmgr.ground.money import to_whole
from custmgr.ground.periods import Month
from custmgr.mechanisms.calendar import add_months


def due_on(on: date, term: Term | None, policy: TermPolicy) -> date:
    """Return the last day to pay: after the term, never later than one month after delivery (CUS-28).

    The month is clamped to the end of a shorter one. Without an approved term the month is all there is. Under
    monthly settlement it is the last day of the month of delivery.
    """
    if policy.due_rule is DueRule.MONTH_END:
        return Month.of(on).last
    latest = add_months(on, policy.term_max_months)
    if term is None:
        return latest
    return min(add_months(on, term.months) + timedelta(days=term.days), latest)


def allocate(rests: Sequence[Rest], opens: Sequence[Open]) -> list[Allocated]:
    """Use payments for purchases: the one it names, else those in the order given; nothing is used twice (CUS-31)."""
    left = {open_.purchase_id: open_.fen for open_ in opens}
    waiting = deque(left)
    done: list[Allocated] = []
    for rest in rests:
        done += _named(rest, left) if rest.purchase_id is not None else _in_turn(rest, left, waiting)
    return done


def to_take_back(uses: Sequence[Allocated], fen: int) -> list[Allocated]:
    """Say what to take back of what payments are used for, the use entered last first."""
    return within(list(reversed(uses)), fen)


def within(uses: Sequence[Allocated], fen: int) -> list[Allocated]:
    """Return what of these uses fits into an amount, the earliest first."""
    done: list[Allocated] = []
    for use in uses:
        part = min(use.fen, fen)
        if part:
            done.append(use._replace(fen=part))
        fen -= part
    return done


def goods_back(of: Standing, back: GoodsBack) -> tuple[int, int | None]:
    """Return amount and quantity of a return: what is given, else the share that goes with it, else all that is left.

    A quantity alone takes its share of the amount, half up; the last piece takes what is left of it (CRL-04).
    """
    left_fen, left_milli = of.left_fen, of.left_milli
    if back.amount_fen is not None:
        whole = back.quantity_milli is None and back.amount_fen == left_fen
        return back.amount_fen, left_milli if whole else back.quantity_milli
    if back.quantity_milli is None or back.quantity_milli == left_milli:
        return left_fen, left_milli
    share_fen = to_whole(Fraction(of.amount_fen * back.quantity_milli, of.quantity_milli or back.quantity_milli))
    return min(left_fen, share_fen), back.quantity_milli


def step_of(due_on: date, as_of: date, bounds: Sequence[int]) -> int:
    """Return the row of the ageing a due day falls in: 0 up to the due day, then by the days past it (CUS-29).

    >>> [step_of(date(2026, 3, 1), day, (30, 60)) for day in (date(2026, 3, 1), date(2026, 3, 31), date(2026, 4, 1))]
    [0, 1, 2]
    """
    days = (as_of - due_on).days
    return bisect_left(bounds, days) + 1 if days > 0 else 0


def aged(
    who: tuple[str, str, str | None], parts: Sequence[DuePart], waiting_fen: int, as_of: date, bounds: Sequence[int]
) -> Aged:
    """Put together what a customer owes by how long it is past due (CUS-29)."""
    found = [0] * (len(bounds) + 2)
    for part in parts:
        found[step_of(date.fromisoformat(part.due_on), as_of, bounds)] += part.open_fen
    oldest = min((part.due_on for part in parts), default=None)
    day = date.fromisoformat(oldest) if oldest else None
    return Aged(*who, sum(found), found[0], tuple(found[1:]), waiting_fen, day)


def added_up(rows: Sequence[Aged], bounds: Sequence[int]) -> Aged:
    """Return the line under an ageing: every figure added up."""
    parts = [sum(column) for column in zip(*(row.parts_fen for row in rows), strict=True)] or [0] * (len(bounds) + 1)
    sums = (sum(row.open_fen for row in rows), sum(row.not_due_fen for row in rows))
    oldest = min((row.oldest_due_on for row in rows if row.oldest_due_on), default=None)
    return Aged("", "", None, *sums, tuple(parts), sum(row.waiting_fen for row in rows), oldest)


def _named(rest: Rest, left: dict[int, int]) -> list[Allocated]:
    assert rest.purchase_id is not None
    fen = min(rest.fen, left.get(rest.purchase_id, 0))
    if not fen:
        return []
    left[rest.purchase_id] -= fen
    return [Allocated(rest.payment_id, rest.purchase_id, fen)]


def _in_turn(rest: Rest, left: dict[int, int], waiting: deque[int]) -> list[Allocated]:
    done: list[Allocated] = []
    fen = rest.fen
    while fen and waiting:
        first = waiting[0]
        part = min(fen, left[first])
        if part:
            done.append(Allocated(rest.payment_id, first, part))
        left[first] -= part
        fen -= part
        if not left[first]:
            waiting.popleft()
    return done
