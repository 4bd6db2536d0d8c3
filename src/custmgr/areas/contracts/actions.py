"""What is done with contracts: signed, changed, ended, looked up."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from custmgr.areas.contracts import rules, store, views
from custmgr.areas.contracts.facts import Change, Changing, Contract, ContractState, Matter, Signing
from custmgr.areas.contracts.policy import Policy
from custmgr.areas.contracts.refusals import (
    NoRunningContract,
    NothingChanges,
    NumberTaken,
    SeveralContracts,
    SignedTwice,
)
from custmgr.areas.customers import views as customers
from custmgr.areas.staff import views as staff
from custmgr.ground.asking import clean, past_day, words
from custmgr.ground.desk import Desk, Reader
from custmgr.ground.refusals import Refusal
from custmgr.ground.text import folded
from custmgr.ground.words import mark
from custmgr.mechanisms.dues import Due

NUMBER = "HT-{:04}"
RAN_OUT = mark("contract {number} ran out on {until}: extend it or enter its end")


def sign(desk: Desk, customer: str, signing: Signing) -> Contract:
    """Enter a contract a customer signed; from its day run five working days and one month (FVS-29, FVS-40)."""
    found = customers.find(desk.connection, customer)
    on = past_day("--signed", signing.signed_on, desk.today)
    _refuse(rules.judge_terms(on, signing.rate, signing.valid_until))
    number = _number(desk, found.id, signing)
    manager = staff.find(desk.connection, signing.manager) if signing.manager else None
    told = replace(signing, office=clean("--office", signing.office))
    owes = rules.owes_visit(on, desk.policy(Policy))
    store.add(desk, number, found.id, told, manager.id if manager else None, owes=owes)
    desk.note(
        "contract add", number, customer=found.code, signed=on, manager=manager.name if manager else None,
        rate=signing.rate, until=signing.valid_until, office=told.office, owes_visit=owes,
    )  # fmt: skip
    return views.find(desk.connection, number, desk.today)


def change(desk: Desk, which: str, asked: Changing) -> Contract:
    """Enter what changed about a contract; rate and validity are then confirmed by a visit (FVS-35)."""
    contract = _standing(desk, which)
    on = past_day("--on", asked.on, desk.today, contract.signed_on)
    _refuse(rules.judge_terms(contract.signed_on, asked.rate, asked.valid_until))
    manager = staff.find(desk.connection, asked.manager) if asked.manager else None
    told = replace(asked, manager=manager.name if manager else None, other=clean("--other", asked.other))
    policy = desk.policy(Policy, on)
    matters = list(rules.changed(contract, told))
    if not matters:
        raise NothingChanges(contract.number)
    changes = [Change(on, matter, old, new, rules.is_confirmed(matter, policy)) for matter, old, new in matters]
    store.change(desk, contract.id, _columns(told, manager.id if manager else None), changes)
    desk.note("contract change", contract.number, on=on, **{matter.value: [old, new] for matter, old, new in matters})
    return views.find(desk.connection, contract.number, desk.today)


def end(desk: Desk, which: str, reason: str | None, opinion: str | None, on: date | None) -> Contract:
    """Enter that a customer ended a contract, why, and what he thinks and suggests (FVS-35, FVS-36)."""
    contract = _standing(desk, which)
    day = past_day("--on", on, desk.today, contract.signed_on)
    why, thought = clean("--reason", reason), clean("--opinion", opinion)
    confirm = rules.is_confirmed(Matter.TERMINATION, desk.policy(Policy, day))
    store.change(desk, contract.id, {}, [Change(day, Matter.TERMINATION, None, why, confirm)])
    store.end(desk, contract.id, day, why, thought)
    desk.note("contract end", contract.number, on=day, reason=why, opinion=thought)
    return views.find(desk.connection, contract.number, desk.today)


def void(desk: Desk, which: str, reason: str) -> Contract:
    """Take back a contract that was entered by mistake; it stays on the books and counts for nothing."""
    contract = views.find(desk.connection, which, desk.today)
    if contract.state is ContractState.VOID:
        _refuse(rules.judge_change(contract))
    why = words("--reason", reason)
    store.void(desk, contract.id, why)
    desk.note("contract void", contract.number, reason=why)
    return views.find(desk.connection, contract.number, desk.today)


def lacks_reason(desk: Reader, customer_id: int) -> bool:
    """Say whether a customer ended a contract and nobody knows why yet (FVS-36)."""
    return any(_is_unexplained(one) for one in _all(desk, customer_id))


def learn_reason(desk: Desk, customer_id: int, reason: str, opinion: str | None) -> None:
    """Enter why a customer ended a contract, as a visit learnt it; what is known stays (FVS-36)."""
    for contract in filter(_is_unexplained, _all(desk, customer_id)):
        assert contract.ended_on is not None
        store.end(desk, contract.id, contract.ended_on, reason, contract.opinion or opinion)
        desk.note("contract reason", contract.number, reason=reason, opinion=opinion)


def dues(desk: Reader) -> Iterator[Due]:
    """Tell of the contracts whose validity ran out, which are to be extended or ended (FVS-35)."""
    for contract in views.list_contracts(desk.connection, desk.today):
        if contract.state is ContractState.EXPIRED and contract.valid_until is not None:
            yield Due(
                rule="FVS-35",
                key=f"{contract.number}|validity",
                says=RAN_OUT,
                opens=contract.valid_until,
                deadline=contract.valid_until,
                values={"number": contract.number, "until": contract.valid_until},
                customer=contract.customer,
                name=contract.name,
                owner=contract.manager,
                way=f"custmgr contract change {contract.number} --until …",
            )


def list_contracts(desk: Reader, customer: str | None, *, everything: bool) -> list[Contract]:
    """List the contracts that were not ended, or all of them (FVS-42)."""
    number = customers.find(desk.connection, customer).id if customer else None
    return views.list_contracts(desk.connection, desk.today, number, everything=everything)


def _all(desk: Reader, customer_id: int) -> list[Contract]:
    return views.list_contracts(desk.connection, desk.today, customer_id, everything=True)


def _is_unexplained(contract: Contract) -> bool:
    return contract.state is ContractState.ENDED and contract.reason is None


def _number(desk: Desk, customer_id: int, signing: Signing) -> str:
    """Return the number the contract gets: its own if it has one, else the next of the desk's."""
    if signing.number is None:
        if twin := views.signed_on(desk.connection, customer_id, signing.signed_on):
            raise SignedTwice(twin, signing.signed_on)
        return NUMBER.format(desk.next_number("contract"))
    number = words("--number", folded(signing.number))
    if taken := views.seek(desk.connection, number, desk.today):
        raise NumberTaken(number, taken.name)
    return number


def _standing(desk: Reader, which: str) -> Contract:
    """Return the contract of a number, or the customer's only one that was not ended, or refuse."""
    contract = views.seek(desk.connection, which, desk.today)
    if contract is None:
        contract = _only_one(desk, which)
    _refuse(rules.judge_change(contract))
    return contract


def _only_one(desk: Reader, which: str) -> Contract:
    customer = customers.find(desk.connection, which)
    found = views.list_contracts(desk.connection, desk.today, customer.id)
    if not found:
        raise NoRunningContract(customer.code, customer.name)
    if len(found) > 1:
        raise SeveralContracts(customer.name, len(found), tuple(one.number for one in found))
    return found[0]


def _columns(told: Changing, manager_id: int | None) -> dict[str, str | int | None]:
    return dict(_values(told, manager_id))


def _values(told: Changing, manager_id: int | None) -> Iterator[tuple[str, str | int | None]]:
    if told.rate is not None:
        yield "rate", str(told.rate)
    if told.valid_until is not None:
        yield "valid_until", told.valid_until.isoformat()
    if manager_id is not None:
        yield "manager_id", manager_id


def _refuse(verdict: Refusal | None) -> None:
    if verdict is not None:
        raise verdict
