"""When a purchase is due, and which payment is used for which purchase."""

from collections import deque
from collections.abc import Sequence
from datetime import date, timedelta

from custmgr.areas.money.facts import Allocated, Open, Rest
from custmgr.areas.terms.facts import DueRule, Term
from custmgr.areas.terms.policy import Policy as TermPolicy
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
