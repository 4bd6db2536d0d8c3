"""What the combined opinion must settle before the form goes to the decision."""

from custmgr.areas.complaints.facts.cases import Case
from custmgr.areas.complaints.facts.shares import Penalty
from custmgr.areas.complaints.facts.words import Field, Treatment
from custmgr.areas.complaints.policy import Policy, StageRow
from custmgr.areas.complaints.refusals.lacking import LACKING
from custmgr.areas.complaints.refusals.losses import UnfoundedStillCarries
from custmgr.areas.complaints.rules import losses, responsibility
from custmgr.areas.complaints.rules.reading import NO, Statements, assigned
from custmgr.ground.refusals import Refusal


def judge_combined(row: StageRow, case: Case, new: Statements, policy: Policy) -> Refusal | None:
    """Refuse a combined opinion whose loss, responsibility and penalty do not fit together (CMP-44, CMP.6-8)."""
    if (new.get(Field.FOUNDED) or case.stated(row.name, Field.FOUNDED)) == NO:
        return _judge_unfounded(case, new)
    return (
        losses.judge_sum(case, new.get(Field.LOSS))
        or losses.judge_lines(case, _treatments(case, new))
        or responsibility.judge_whole(case)
        or _judge_penalty(row, case, new, policy)
    )


def penalty_of(row: StageRow, case: Case, new: Statements, policy: Policy) -> Penalty | None:
    """Return the kind of penalty: as stated, else the policy's; none is known where the policy leaves it open."""
    word = new.get(Field.PENALTY) or case.stated(row.name, Field.PENALTY) or policy.default_penalty
    return Penalty(word) if word else None


def _judge_unfounded(case: Case, new: Statements) -> Refusal | None:
    punished = new.get(Field.PENALTY, Penalty.NONE.value) != Penalty.NONE.value
    commands = [f"`{command}`" for command in (*losses.taking_back(case), *responsibility.taking_back(case))]
    commands += [assigned(Field.PENALTY, Penalty.NONE.value)] if punished else []
    return UnfoundedStillCarries(case.number, tuple(commands)) if commands else None


def _judge_penalty(row: StageRow, case: Case, new: Statements, policy: Policy) -> Refusal | None:
    if penalty_of(row, case, new, policy) is None:
        return LACKING["CMP-44"](case.number, case.stage, (Field.PENALTY,), assigned(Field.PENALTY))
    word = new.get(Field.PENALTY) or case.stated(row.name, Field.PENALTY)
    return responsibility.judge_penalty(case, Penalty(word)) if word else None


def _treatments(case: Case, new: Statements) -> tuple[Treatment, ...]:
    text = new.get(Field.TREATMENT, "")
    return tuple(Treatment(word) for word in text.split(",") if word) or losses.treatments_of(case)
