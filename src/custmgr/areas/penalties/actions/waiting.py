"""What waits among the punishments: proposals to be approved, approved ones to be published, fines to be deducted."""

from collections.abc import Iterator

from custmgr.areas.penalties.views import pending
from custmgr.areas.penalties.views.pending import Proposal
from custmgr.areas.staff.facts import Department
from custmgr.ground.desk import Reader
from custmgr.ground.periods import Month
from custmgr.ground.words import mark
from custmgr.mechanisms.dues import Due

CIRCULATE = mark("punishment of complaint {number}: to be circulated")
APPROVE = mark("punishment of complaint {number}: waits for the general manager's approval")
PUBLISH = mark("punishment of complaint {number}: approved, to be published by personnel")
DEDUCT = mark("fines of {count} persons: to be deducted from the bonus of {month}")


def dues(desk: Reader) -> Iterator[Due]:
    """Tell of proposals, of approved punishments not published, and of a month's deductions (CMP-105, CMP-121)."""
    yield from map(_proposed, pending.proposals(desk.connection))
    for number, on in pending.unpublished(desk.connection):
        yield Due(
            "CMP-68", f"publish {number}", PUBLISH, on, None, {"number": number}, department=Department.HR,
            way=f"custmgr penalty announce {number} --by STAFF",
        )  # fmt: skip
    month = Month.of(desk.today).previous
    if count := pending.undeducted(desk.connection, month):
        yield Due(
            "CMP-121", f"deduct {month}", DEDUCT, month.next.first, month.next.last, {"count": count, "month": month},
            department=Department.HR, way=f"custmgr penalty deduct --month {month}",
        )  # fmt: skip


def _proposed(proposal: Proposal) -> Due:
    step = "approve" if proposal.circulated else "circulate"
    return Due(
        rule="CMP-70" if proposal.circulated else "CMP-105",
        key=f"{step} {proposal.number}",
        says=APPROVE if proposal.circulated else CIRCULATE,
        values={"number": proposal.number},
        opens=proposal.at,
        deadline=None,
        way=f"custmgr penalty {step} {proposal.number} --by STAFF",
    )
