"""Printing the Reward and Punishment Notice in its copies, and the Personnel Announcement."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from custmgr.areas.complaints import views as complaints
from custmgr.areas.complaints.facts.cases import Case
from custmgr.areas.complaints.facts.shares import ITEMS
from custmgr.areas.penalties import columns, views
from custmgr.areas.penalties.actions.gathering import gather, policy_of
from custmgr.areas.penalties.facts.debts import Spoken
from custmgr.areas.penalties.facts.proposals import Assessment
from custmgr.areas.penalties.facts.words import Track
from custmgr.areas.penalties.policy import Policy
from custmgr.areas.penalties.refusals.approving import NothingToApprove
from custmgr.ground import forms
from custmgr.ground.desk import Desk
from custmgr.ground.forms import Box, Form, Part, Signature
from custmgr.ground.language import _, fill
from custmgr.ground.show import Kind
from custmgr.ground.words import mark

NOTICE = mark("Reward and Punishment Notice")
ANNOUNCEMENT = mark("Personnel Announcement")
PROPOSAL = mark("Proposal, not approved by the general manager")
BENEFICIARY = mark("Fines are taken from the bonus and belong to the company.")


def print_notice(desk: Desk, number: str, target: Path | None, *, force: bool) -> tuple[Path, list[str]]:
    """Print the notice, once approved in three copies, and the announcement once approved (CMP-71, CMP-99)."""
    proposal = gather(desk, number)
    case = complaints.find(desk.connection, proposal.number)
    if not proposal.tracks:
        raise NothingToApprove(proposal.number)
    papers = [_notice(proposal, case, policy_of(desk, case), views.spoken(desk.connection, case.id))]
    if proposal.approved(Track.ADMINISTRATIVE):
        papers.append(_announcement(proposal, case))
    file = target or Path(f"penalty-{proposal.number}.xlsx")
    sheets = forms.write(file, papers, force=force, house=desk.company)
    desk.note("penalty print", proposal.number, file=file.name, sheets=len(sheets))
    return file, sheets


def _notice(proposal: Assessment, case: Case, policy: Policy, spoken: Sequence[Spoken]) -> Form:
    keepers = (*policy.notice_copies, *proposal.departments) if proposal.approvals else ()
    return Form(
        NOTICE, proposal.number, (*_notice_parts(proposal, case), *_leavers(spoken)),
        (mark("General manager's office, production management group"), _general_manager(proposal)), BENEFICIARY,
        copies=tuple(keeper.label for keeper in keepers), alert="" if proposal.approvals else PROPOSAL,
    )  # fmt: skip


def _general_manager(proposal: Assessment) -> Signature:
    """Return the general manager's place, with the name and day of the last approval."""
    label = mark("General manager")
    if not proposal.approvals:
        return Signature(label)
    last = max(proposal.approvals, key=lambda approval: approval.at)
    return Signature(label, last.by, last.at.date())


def _notice_parts(proposal: Assessment, case: Case) -> Iterator[Part]:
    burden = proposal.burden
    boxes = [
        Box(mark("Customer"), case.customer_name),
        Box(mark("Closed on"), case.closed_on),
        Box(mark("Facts found"), facts_found(case), wide=True),
        Box(mark("Loss"), proposal.loss_fen, kind=Kind.MONEY),
        Box(mark("Burden after the resale month"), burden.fen, kind=Kind.MONEY),
        Box(mark("Responsible departments"), _list(one.label for one in proposal.departments), wide=True),
        Box(mark("Read by"), _list(dict.fromkeys(one.by for one in proposal.circulated if one.counts)), wide=True),
    ]
    if proposal.remarks:
        told = _("; ").join(fill(step.says, **step.values) for step in proposal.remarks)
        boxes.append(Box(mark("Remarks"), told, wide=True))
    yield Part(mark("Complaint case"), boxes)
    if proposal.economic:
        yield Part(mark("Economic penalty"), columns=columns.ECONOMIC, rows=proposal.economic)
    if proposal.decided:
        yield Part(mark("Administrative penalty"), columns=columns.DECIDED, rows=proposal.decided)
    elif proposal.administrative:
        yield Part(mark("Administrative penalty"), columns=columns.ADMINISTRATIVE, rows=proposal.administrative)
    if proposal.approvals:
        yield Part(mark("Approval"), columns=columns.APPROVED, rows=proposal.approvals)


def _leavers(spoken: Sequence[Spoken]) -> Iterator[Part]:
    """Yield what the general manager decided about the rest of those who left, where he did (CMP-121)."""
    if spoken:
        yield Part(mark("Fines of those who left"), columns=columns.SPOKEN, rows=spoken)


def _announcement(proposal: Assessment, case: Case) -> Form:
    approval = proposal.approved(Track.ADMINISTRATIVE)
    boxes = [
        Box(mark("Facts found"), facts_found(case), wide=True),
        Box(mark("Approved on"), approval and approval.at.date()),
        Box(mark("Published on"), proposal.published_on),
    ]
    people = Part(mark("Punished"), columns=columns.ANNOUNCED, rows=proposal.decided)
    return Form(
        ANNOUNCEMENT, proposal.number, (Part(mark("Complaint case"), boxes), people), (mark("Personnel department"),)
    )


def facts_found(case: Case) -> str:
    """Return the facts of the list of fifteen that the case was attributed by, with their codes (CMP-98)."""
    items = {share.item: share.item_text or _(ITEMS[share.item]) for share in case.shares if share.item}
    return _("; ").join(f"{code} {text}" for code, text in items.items())


def _list(words: Iterable[str]) -> str:
    return _(", ").join(_(word) for word in words)
