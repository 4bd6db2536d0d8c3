"""What waits among the instructions: approvals, and customers still to be visited."""

from collections.abc import Iterator

from custmgr.areas.instructions import views
from custmgr.areas.instructions.facts import Instruction, State, Target
from custmgr.ground.desk import Reader
from custmgr.ground.words import mark
from custmgr.mechanisms.dues import Due

VISIT = mark("{number}: special visit asked for by {department}: {need}")
APPROVE = mark("{number} of {department} waits for approval: {need}")


def visits(desk: Reader) -> Iterator[Due]:
    """Tell of every customer an approved instruction still asks to visit; without a date it is never late (FVS-44)."""
    for one in views.list_instructions(desk.connection):
        if one.state is State.APPROVED:
            yield from (_visit(one, target) for target in one.targets if target.visit is None)


def approvals(desk: Reader) -> Iterator[Due]:
    """Tell of every request that waits to be planned and approved (FVS-46)."""
    for one in views.list_instructions(desk.connection):
        if one.state is State.ASKED:
            yield Due(
                rule="FVS-46",
                key=f"{one.number}|approve",
                says=APPROVE,
                opens=one.asked_on,
                deadline=None,
                values={"number": one.number, "department": one.department, "need": one.need},
                way=f"custmgr instruction approve {one.number} --by … --filing …",
            )


def _visit(one: Instruction, target: Target) -> Due:
    assert one.decided_on is not None
    return Due(
        rule="FVS-44",
        key=f"{one.number}|{target.customer}",
        says=VISIT,
        opens=max(one.decided_on, one.begins_on or one.decided_on),
        deadline=one.until_on,
        values={"number": one.number, "department": one.department, "need": one.need},
        customer=target.customer,
        name=target.name,
        owner=target.visitor,
        methods=tuple(method.value for method in one.methods),
        way=f"custmgr visit record {target.customer} --kind special_instruction …",
    )
