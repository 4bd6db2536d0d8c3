"""How a measure moves on, who may move it, and how late it is."""

from collections.abc import Iterable
from datetime import date

from custmgr.areas.measures.facts import AT_WORK, WAY, Check, Measure, Status, Step, Tracked, Unmeasured
from custmgr.areas.measures.refusals import (
    AheadOfToday,
    BeforeTheLastStep,
    DueBeforeProposed,
    EffectUntold,
    NotQuality,
    NotTheOffice,
    OutOfOrder,
    SettledAlready,
)
from custmgr.areas.staff.facts import Department, Person
from custmgr.ground.refusals import Refusal


def judge_move(measure: Measure, to: Status) -> Refusal | None:
    """Refuse any step but the next: proposed, agreed, done, effect confirmed (CMP-20)."""
    if not measure.open:
        return SettledAlready(measure.number, measure.serial)
    if WAY.may_move(measure.status.value, to.value):
        return None
    following = WAY.next_after(measure.status.value)
    assert following is not None
    return OutOfOrder(measure.number, measure.serial, measure.status, to, Status(following), following)


def judge_mover(person: Person, to: Status) -> Refusal | None:
    """Refuse a confirmation of the effect by anybody but the general manager's office (CMP-20)."""
    if to is not Status.EFFECT_CONFIRMED or person.belongs_to(Department.GMO):
        return None
    return NotTheOffice(person.name)


def judge_effect(measure: Measure, to: Status, result: str | None) -> Refusal | None:
    """Refuse to confirm an effect without saying which; an earlier result does not stand in for it (CMP-20)."""
    if to is Status.EFFECT_CONFIRMED and not (result or "").strip():
        return EffectUntold(measure.number, measure.serial)
    return None


def judge_checker(person: Person) -> Refusal | None:
    """Refuse a check by anybody but quality management (CMP-14)."""
    return None if person.belongs_to(Department.QC) else NotQuality(person.name)


def judge_day(on: date, today: date, since: date | None = None) -> Refusal | None:
    """Refuse a day still to come, or one before the measure's last step; the same day is allowed (CMP-20)."""
    if on > today:
        return AheadOfToday(on, today)
    return BeforeTheLastStep(on, since) if since and on < since else None


def judge_due(due_on: date, proposed_on: date) -> Refusal | None:
    """Refuse a measure that would be due before the day it is proposed; that day itself is allowed (CMP-14)."""
    return DueBeforeProposed(due_on, proposed_on) if due_on < proposed_on else None


def days_late(measure: Measure, today: date) -> int:
    """Return the days a measure ran past its due day, until it is done or today; the due day is in time (CMP-14)."""
    done = measure.step(Status.DONE)
    until = today if measure.status in AT_WORK or done is None else done.on
    return max(0, (until - measure.due_on).days)


def followed(
    measures: Iterable[Measure], without: Iterable[Unmeasured], today: date, *, open_only: bool
) -> list[Tracked]:
    """Return the tracking list, the latest first; nothing leaves it before its effect is confirmed (CMP-7, CMP-55)."""
    lines = [line_of(measure, today) for measure in measures if measure.open or not open_only]
    lines += [Tracked(case.number, case.customer_name, case.closed_on, None, case.countermeasure) for case in without]
    return sorted(lines, key=_urgency)


def line_of(measure: Measure, today: date) -> Tracked:
    """Return a measure as it is shown, with the days it is late (CMP-14)."""
    return Tracked(
        measure.number, measure.customer_name, measure.closed_on, measure.serial, measure.text, measure.owner,
        measure.due_on, measure.status, measure.status_on, days_late(measure, today), _last_result(measure),
        measure.check, tuple(map(_step, measure.steps)), tuple(map(_check, measure.checks)),
    )  # fmt: skip


def _urgency(line: Tracked) -> tuple[object, ...]:
    settled = line.status is Status.EFFECT_CONFIRMED
    return settled, -line.days_late, line.due_on or date.max, line.number, line.serial or 0


def _last_result(measure: Measure) -> str | None:
    return next((step.result for step in reversed(measure.steps) if step.result), None)


def _step(step: Step) -> dict[str, object]:
    return {"status": step.status, "on": step.on, "by": step.by, "result": step.result}


def _check(check: Check) -> dict[str, object]:
    return {"on": check.on, "by": check.by, "result": check.result}
