"""What waits until a decided complaint is settled: certificates and return notes, step by step."""

from collections.abc import Iterator

from custmgr.areas.settlement.facts.words import Kind, Place
from custmgr.areas.settlement.views import pending
from custmgr.areas.settlement.views.pending import Paper
from custmgr.ground.desk import Reader
from custmgr.ground.words import mark
from custmgr.mechanisms.dues import Due

ON_ITS_WAY = mark("{kind} {number} of complaint {complaint}: not booked yet")
LACKING = mark("complaint {complaint}: {kind} to be written")
WRITE = {
    Kind.ALLOWANCE: "custmgr allowance issue {number} --amount YUAN",
    Kind.RETURN: "custmgr return open {number} --quantity N",
}


def dues(desk: Reader) -> Iterator[Due]:
    """Tell of every paper until it is booked, and of those that accepted cases lack (CMP-72, CMP-77)."""
    for paper in pending.papers(desk.connection):
        kind = Kind(paper.kind)
        yield Due(
            "CMP-77", paper.number, ON_ITS_WAY, paper.on, None,
            {"kind": kind, "number": paper.number, "complaint": paper.complaint}, paper.customer, paper.name,
            way=_next(paper, kind),
        )  # fmt: skip
    for lack in pending.lacking(desk.connection):
        kind = Kind(lack.kind)
        yield Due(
            "CMP-72", f"{lack.complaint} {kind}", LACKING, lack.closed_on, None,
            {"complaint": lack.complaint, "kind": kind}, lack.customer, lack.name,
            way=WRITE[kind].format(number=lack.complaint),
        )  # fmt: skip


def _next(paper: Paper, kind: Kind) -> str:
    if kind is Kind.RETURN:
        return f"custmgr return {_step_of_goods(paper)}"
    if not {Place.MANAGER.value, Place.GENERAL_MANAGER.value} <= paper.signed:
        return f"custmgr allowance sign {paper.number} --by STAFF"
    if Place.CUSTOMER.value not in paper.signed:
        return f"custmgr allowance sign {paper.number} --customer-seal"
    if not paper.proved:
        return f"custmgr allowance proof {paper.number} --kind allowance_certificate --sealed"
    return f"custmgr allowance book {paper.number} --voucher TEXT"


def _step_of_goods(paper: Paper) -> str:
    if Place.MANAGER.value not in paper.signed:
        return f"verify {paper.number} --by STAFF"
    if not paper.received:
        return f"receive {paper.number} --quantity N --by STAFF"
    if not paper.proved:
        return f"proof {paper.number} --kind return_certificate --sealed"
    return f"post {paper.number} --voucher TEXT"
