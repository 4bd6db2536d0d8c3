"""The rules of contracts: facts and policy in, a verdict out."""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction

from custmgr.areas.contracts.facts import Changing, Contract, ContractState, Matter
from custmgr.areas.contracts.policy import Policy
from custmgr.areas.contracts.refusals import ContractEnded, ContractVoid, RateOutside, ValidBeforeSigned
from custmgr.ground.money import ratio
from custmgr.ground.refusals import Refusal


def state_of(ended_on: date | None, valid_until: date | None, void: str | None, today: date) -> ContractState:
    """Say where a contract stands: its last day of validity it still runs, and until ended it owes visits (FVS-42)."""
    if void is not None:
        return ContractState.VOID
    if ended_on is not None:
        return ContractState.ENDED
    return ContractState.EXPIRED if valid_until is not None and valid_until < today else ContractState.RUNNING


def judge_change(contract: Contract) -> Refusal | None:
    """Refuse to change a contract that ended or was entered by mistake (FVS-36)."""
    if contract.void is not None:
        return ContractVoid(contract.number, contract.void, contract.customer)
    return ContractEnded(contract.number, contract.ended_on, contract.customer) if contract.ended_on else None


def judge_terms(signed_on: date, rate: Fraction | None, until: date | None) -> Refusal | None:
    """Refuse a commission rate below 0 or of 1 and more, and a validity that ends before the signing (FVS-35)."""
    if rate is not None and not 0 <= rate < 1:
        return RateOutside(rate)
    return ValidBeforeSigned(signed_on, until) if until is not None and until < signed_on else None


def changed(contract: Contract, asked: Changing) -> Iterator[tuple[Matter, str | None, str | None]]:
    """List the matters that differ from what stands, with the old and the new text (FVS-35)."""
    if asked.rate is not None and asked.rate != contract.rate:
        yield Matter.COMMISSION_RATE, ratio(contract.rate), ratio(asked.rate)
    if asked.valid_until is not None and asked.valid_until != contract.valid_until:
        yield Matter.VALIDITY, _text(contract.valid_until), _text(asked.valid_until)
    if asked.manager is not None and asked.manager != contract.manager:
        yield Matter.MANAGER, contract.manager, asked.manager
    if asked.other is not None:
        yield Matter.OTHER, None, asked.other


def is_confirmed(matter: Matter, policy: Policy) -> bool:
    """Say whether a visit confirms such a change with the customer: rate, validity, termination (FVS-35)."""
    return matter in policy.confirmed_matters


def owes_visit(signed_on: date, policy: Policy) -> bool:
    """Say whether a signing owes the new-signing visit: not one before the rules were in force (FVS-79)."""
    return signed_on >= policy.first_day


def _text(day: date | None) -> str | None:
    return day.isoformat() if day else None
