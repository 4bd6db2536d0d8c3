"""How visitors are appraised: facts and policy in, figures out."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from custmgr.areas.appraisals.facts import Age, Answer, Appraisal, Feedback, Made, Planned, ShopState
from custmgr.areas.appraisals.policy import Policy
from custmgr.ground.holidays import Holidays
from custmgr.ground.money import half_up
from custmgr.ground.periods import Month
from custmgr.mechanisms.calendar import add_workdays

HUNDRED, PLACES = 100, 2
NOT_AVAILABLE = "n/a"
NEW = ("D3", "D5")
ANSWERS = ("qualification", "territory", "channel", "commercial_policy", "stable")
COUNTS = ("shops_before", "added", "lost", "shops_now")


def appraise(
    name: str, planned: Sequence[Planned], made: Sequence[Made], month: Month, today: date, policy: Policy
) -> Appraisal:
    """Appraise a month by what was due in it, made by its end, and written up in time (VIS-33, VIS-34).

    In a running month only what is due by today counts; an unplanned visit never counts as a planned one.
    """
    due = [one for one in planned if one.on <= today or one.done_on is not None]
    done = [one for one in due if one.done_on is not None and one.done_on <= month.last]
    in_time = sum(one.done_on is not None and one.done_on <= one.deadline for one in done)
    sent = [one.feedback for one in made]
    execution, effect = share(len(done), len(due)), share(sent.count(Feedback.ON_TIME), len(made))
    return Appraisal(
        name=name,
        due=len(due),
        done=len(done),
        in_time=in_time,
        unplanned=sum(one.unplanned is not None for one in made),
        visits=len(made),
        on_time=sent.count(Feedback.ON_TIME),
        late=sent.count(Feedback.LATE),
        missing=sent.count(Feedback.MISSING) + sent.count(Feedback.WAITING),
        execution=execution,
        punctual=share(in_time, len(due)),
        effectiveness=effect,
        score=score(execution, effect, policy),
    )


def share(part: int, whole: int) -> Fraction | None:
    """Return a part of a whole, or None where there is nothing to divide by (VIS-34)."""
    return Fraction(part, whole) if whole else None


def score(execution: Fraction | None, effect: Fraction | None, policy: Policy) -> Decimal | None:
    """Weigh both parts into a score of at most 100.00, half up; without one of them there is none (VIS-34)."""
    if execution is None or effect is None:
        return None
    weights = Fraction(policy.weight_execution), Fraction(policy.weight_effect)
    return half_up(HUNDRED * (execution * weights[0] + effect * weights[1]), PLACES)


def feedback_of(deadline: date | None, sent_on: date | None, today: date) -> Feedback:
    """Say where the feedback stands: sent through its deadline it is in time, later it is late (VIS-33)."""
    if deadline is None:
        return Feedback.NONE
    if sent_on is not None:
        return Feedback.ON_TIME if sent_on <= deadline else Feedback.LATE
    return Feedback.WAITING if today <= deadline else Feedback.MISSING


def visitors(planned: Iterable[Planned], made: Iterable[Made]) -> list[str]:
    """List everybody who was to visit or visited in the month."""
    return sorted({one.visitor for one in planned} | {name for one in made for name in one.by})


def due_on(month: Month, policy: Policy, holidays: Holidays) -> date:
    """Return the day the appraisal of a month is due: the 3rd working day after its end (VIS-34)."""
    return add_workdays(month.last, policy.due_workdays, holidays)


def figures(total: Appraisal) -> dict[str, object]:
    """Return the figures of a month as scripts read them."""
    keys = ("due", "done", "in_time", "unplanned", "visits", "on_time", "late", "missing")
    shares = ("execution", "punctual", "effectiveness", "score")
    return {**{key: getattr(total, key) for key in keys}, **{key: getattr(total, key) for key in shares}}


def register_line(line: Mapping[str, Any], filed_on: date | None) -> dict[str, Any]:
    """Return a line of a register with its answers as words, its counts as numbers, and its age (VIS-12 to 15)."""
    told: dict[str, Any] = {**line, "filed_on": filed_on, "age": Age.NEW if line["topic"] in NEW else Age.EXISTING}
    told |= {name: Answer(line[name]) for name in ANSWERS if name in line}
    told |= {name: int(line[name]) for name in COUNTS if name in line}
    if "state" in line:
        told["state"] = ShopState(line["state"])
    return told


def told(one: Appraisal) -> dict[str, object]:
    """Return an appraisal as people read it: what cannot be worked out is n/a, never 0 or 100 (VIS-34)."""
    keys = ("execution", "punctual", "effectiveness", "score")
    worked = {key: NOT_AVAILABLE if getattr(one, key) is None else getattr(one, key) for key in keys}
    return {**vars(one), "done_late": one.done_late, **worked}


def on_screen(one: Appraisal) -> dict[str, object]:
    """Return an appraisal as the screen shows it, its score with two decimals (VIS-34)."""
    return {**told(one), "score": NOT_AVAILABLE if one.score is None else f"{one.score:.2f}"}
