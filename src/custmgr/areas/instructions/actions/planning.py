"""Asking for special visits, planning them, rehearsing, approving, and finding the one a visit is made for."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from custmgr.areas.conflicts import actions as conflicts
from custmgr.areas.customers import actions as wishes
from custmgr.areas.customers import views as customers
from custmgr.areas.customers.facts import Customer
from custmgr.areas.instructions import rules, store, views
from custmgr.areas.instructions.facts import Asked, Instruction, Planned, State, Target
from custmgr.areas.instructions.policy import Policy
from custmgr.areas.instructions.refusals import NobodyToVisit, NoRequest, NothingPlanned, WhichInstruction
from custmgr.areas.methods import actions as methods
from custmgr.areas.staff import views as staff
from custmgr.areas.staff.facts import Person
from custmgr.ground.asking import clean, past_day, words
from custmgr.ground.desk import Desk, Reader
from custmgr.ground.refusals import Refusal

NUMBER = "ZL-{:04}"


@dataclass(frozen=True)
class Ruling:
    """What the head office decides, as typed."""

    by: str
    filing: str | None = None
    opinion: str | None = None
    refuse: bool = False


def ask(desk: Desk, asked: Asked) -> Instruction:
    """Enter that a department asks for special visits (FVS-38)."""
    told = replace(
        asked,
        department=words("--department", asked.department),
        need=words("--need", asked.need),
        by=clean("--by", asked.by),
    )
    number = NUMBER.format(desk.next_number("instruction"))
    store.add(desk, number, told)
    desk.note("instruction ask", number, department=told.department, need=told.need, by=told.by, until=told.until)
    return views.find(desk.connection, number)


def plan(desk: Desk, number: str, planned: Planned) -> Instruction:
    """Plan special visits: content, method, time, customers, persons (FVS-07, FVS-45)."""
    instruction = views.find(desk.connection, number)
    _refuse(rules.judge_open(instruction))
    if planned == Planned():
        raise NothingPlanned
    told = replace(planned, content=clean("--content", planned.content))
    _refuse(rules.judge_time(told.begins or instruction.begins_on, told.until or instruction.until_on))
    for method in told.methods:
        methods.check(desk, method, desk.today)
    store.plan(desk, instruction.id, told)
    visitor = staff.find(desk.connection, told.visitor) if told.visitor else None
    whom = list(_named(desk, instruction, told))
    if visitor is not None and not whom:
        raise NobodyToVisit(instruction.number, visitor.name)
    for customer in whom:
        store.target(desk, instruction.id, customer.id, visitor.id if visitor else None)
    made = views.find(desk.connection, number)
    for target in made.targets:
        _check_target(desk, made, target)
    desk.note(
        "instruction plan", made.number, content=told.content, methods=[method.value for method in told.methods],
        begins=told.begins, until=told.until, customers=list(told.customers), visitor=told.visitor,
    )  # fmt: skip
    return made


def rehearse(desk: Desk, number: str, on: date | None, text: str | None) -> Instruction:
    """Enter that those who visit discussed and rehearsed beforehand (FVS-47)."""
    instruction = views.find(desk.connection, number)
    day, told = past_day("--on", on, desk.today, instruction.asked_on), clean("--text", text)
    store.rehearse(desk, instruction.id, day, told)
    desk.note("instruction rehearse", instruction.number, on=day, text=told)
    return views.find(desk.connection, number)


def decide(desk: Desk, number: str, ruling: Ruling) -> Instruction:
    """Approve and file a whole plan, or turn it down with a reason (FVS-45, FVS-46)."""
    instruction = views.find(desk.connection, number)
    _refuse(rules.judge_open(instruction))
    person, policy = staff.find(desk.connection, ruling.by), desk.policy(Policy)
    filing, opinion = clean("--filing", ruling.filing), clean("--opinion", ruling.opinion)
    if ruling.refuse:
        _refuse(rules.judge_refusal(instruction, person, opinion, policy))
    else:
        _refuse(rules.judge_approval(instruction, person, filing, policy))
    state = State.REFUSED if ruling.refuse else State.APPROVED
    store.decide(desk, instruction.id, state, person.name, filing, opinion)
    desk.note("instruction approve", instruction.number, by=person.name, state=state.value, filing=filing)
    return views.find(desk.connection, number)


def meant(desk: Reader, customer: Customer, number: str | None, on: date) -> int:
    """Return the instruction a special visit is made for: approved, the customer not visited yet (FVS-38, FVS-46)."""
    found = [_target(one, customer) for one in views.of_customer(desk.connection, customer.id)]
    if number is not None:
        wanted = views.find(desk.connection, number).number
        found = [pair for pair in found if pair[0].number == wanted]
    if not found:
        raise NoRequest(customer.name)
    verdicts = [(pair[0], rules.judge_visit(*pair, on)) for pair in found]
    allowed = [one for one, verdict in verdicts if verdict is None]
    if not allowed:
        _refuse(verdicts[-1][1])
    if len(allowed) > 1:
        raise WhichInstruction(customer.name, tuple(one.number for one in allowed), allowed[0].number)
    return allowed[0].id


def carried_out(desk: Desk, instruction_id: int, visit_id: int) -> None:
    """Enter which visit was made for an instruction (FVS-44)."""
    store.visited(desk, instruction_id, visit_id)


def list_instructions(desk: Reader, *, everything: bool) -> list[Instruction]:
    """List the instructions that wait for approval or for visits, or all of them."""
    return views.list_instructions(desk.connection, everything=everything)


def show(desk: Reader, number: str) -> Instruction:
    """Return one instruction."""
    return views.find(desk.connection, number)


def _named(desk: Reader, instruction: Instruction, planned: Planned) -> Iterator[Customer]:
    """Yield whom a step is about: the customers named, else all that have nobody to visit them."""
    if planned.customers:
        yield from (customers.find(desk.connection, name) for name in planned.customers)
    elif planned.visitor:
        yield from (customers.by_id(desk.connection, one.customer_id) for one in instruction.targets if not one.visitor)


def _check_target(desk: Reader, instruction: Instruction, target: Target) -> None:
    """Refuse a visitor with an interest, and a way the customer does not want where it is the only one (FVS-05, 07)."""
    customer = customers.by_id(desk.connection, target.customer_id)
    if target.visitor:
        conflicts.refuse(desk, customer, [_person(desk, target.visitor)], desk.today)
    if len(instruction.methods) == 1:
        wishes.refuse_unwished(desk, customer, instruction.methods[0].value, desk.today)


def _person(desk: Reader, name: str) -> Person:
    return staff.find(desk.connection, name)


def _target(instruction: Instruction, customer: Customer) -> tuple[Instruction, Target]:
    return instruction, next(one for one in instruction.targets if one.customer_id == customer.id)


def _refuse(verdict: Refusal | None) -> None:
    if verdict is not None:
        raise verdict
