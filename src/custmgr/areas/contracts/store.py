"""Writing contracts."""

from collections.abc import Iterable
from datetime import date

from custmgr.areas.contracts.facts import Change, Signing
from custmgr.areas.contracts.tables import ContractChangeRow, ContractRow
from custmgr.ground.desk import Desk


def add(desk: Desk, number: str, customer_id: int, signing: Signing, manager_id: int | None, *, owes: bool) -> None:
    """Enter a contract that was signed."""
    row = ContractRow(
        number=number,
        customer_id=customer_id,
        signed_on=signing.signed_on.isoformat(),
        owes_visit=int(owes),
        manager_id=manager_id,
        rate=None if signing.rate is None else str(signing.rate),
        valid_until=signing.valid_until.isoformat() if signing.valid_until else None,
        office=signing.office,
        entered_at=desk.now.isoformat(),
    )
    desk.session.add(row)
    desk.session.flush()


def change(desk: Desk, contract_id: int, values: dict[str, str | int | None], changes: Iterable[Change]) -> None:
    """Set what changed about a contract, and keep each change as a line of its own (FVS-35)."""
    row = desk.session.get_one(ContractRow, contract_id)
    for column, value in values.items():
        setattr(row, column, value)
    desk.session.add_all(
        ContractChangeRow(
            contract_id=contract_id,
            on_day=one.on.isoformat(),
            matter=one.matter.value,
            old=one.old,
            new=one.new,
            confirm=int(one.confirm),
            entered_at=desk.now.isoformat(),
        )
        for one in changes
    )
    desk.session.flush()


def end(desk: Desk, contract_id: int, on: date, reason: str | None, opinion: str | None) -> None:
    """Enter the end of a contract, once (FVS-36)."""
    row = desk.session.get_one(ContractRow, contract_id)
    row.ended_on, row.reason, row.opinion = on.isoformat(), reason, opinion
    desk.session.flush()


def void(desk: Desk, contract_id: int, reason: str) -> None:
    """Mark a contract as entered by mistake."""
    row = desk.session.get_one(ContractRow, contract_id)
    row.void = reason
    desk.session.flush()
