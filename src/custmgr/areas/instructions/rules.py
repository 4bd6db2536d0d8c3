"""The rules of instructions: facts and policy in, a verdict out."""

from collections.abc import Iterator
from datetime import date

from custmgr.areas.instructions.facts import OPTIONS, Element, Instruction, State, Target
from custmgr.areas.instructions.policy import Policy
from custmgr.areas.instructions.refusals import (
    ApprovedLater,
    DecidedBefore,
    ElementsLacking,
    EndsBeforeItBegins,
    FilingNeeded,
    NotApproved,
    NotTheApprover,
    OpinionNeeded,
    VisitedBefore,
)
from custmgr.areas.staff.facts import Person
from custmgr.ground.refusals import Refusal


def lacking(instruction: Instruction) -> tuple[Element, ...]:
    """Name the elements a plan still lacks: content, method, time, customers, persons (FVS-45)."""
    return tuple(_lacking(instruction))


def judge_open(instruction: Instruction) -> Refusal | None:
    """Refuse to plan or decide what was decided already (FVS-46)."""
    if instruction.state is State.ASKED:
        return None
    assert instruction.decided_on is not None
    return DecidedBefore(instruction.number, instruction.decided_on, instruction.state)


def judge_time(begins: date | None, until: date | None) -> Refusal | None:
    """Refuse a time that ends before it begins; one day is enough (FVS-45)."""
    return EndsBeforeItBegins(until, begins) if begins and until and until < begins else None


def judge_approval(instruction: Instruction, person: Person, filing: str | None, policy: Policy) -> Refusal | None:
    """Refuse an approval by another office, of a plan that is not whole, or without filing it (FVS-45, FVS-46)."""
    number = instruction.number
    if not person.may_act_as(*policy.approvers):
        return NotTheApprover(person.name, number, policy.approvers)
    if elements := lacking(instruction):
        return ElementsLacking(number, elements, " ".join(OPTIONS[one] for one in elements))
    return None if filing else FilingNeeded(number)


def judge_refusal(instruction: Instruction, person: Person, opinion: str | None, policy: Policy) -> Refusal | None:
    """Refuse to turn a request down by another office, or without a reason (FVS-46)."""
    if not person.may_act_as(*policy.approvers):
        return NotTheApprover(person.name, instruction.number, policy.approvers)
    return None if opinion else OpinionNeeded()


def judge_visit(instruction: Instruction, target: Target, on: date) -> Refusal | None:
    """Refuse a special visit before its approval, or a second one; the day of the approval counts (FVS-46)."""
    if instruction.state is not State.APPROVED:
        return NotApproved(instruction.number, instruction.state)
    assert instruction.decided_on is not None
    if on < instruction.decided_on:
        return ApprovedLater(on, instruction.number, instruction.decided_on)
    return VisitedBefore(target.name, instruction.number, target.visit) if target.visit else None


def _lacking(instruction: Instruction) -> Iterator[Element]:
    if not instruction.content:
        yield Element.CONTENT
    if not instruction.methods:
        yield Element.METHOD
    if instruction.begins_on is None and instruction.until_on is None:
        yield Element.TIME
    if not instruction.targets:
        yield Element.CUSTOMERS
    if not instruction.targets or any(target.visitor is None for target in instruction.targets):
        yield Element.PERSONS
