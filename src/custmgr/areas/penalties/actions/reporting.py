"""The month's punishments for personnel: what was decided about the cases closed in it."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from custmgr.areas.complaints import views as complaints
from custmgr.areas.complaints.facts.cases import Case
from custmgr.areas.complaints.facts.words import Outcome
from custmgr.areas.penalties import columns
from custmgr.areas.penalties.actions.gathering import gather
from custmgr.areas.penalties.actions.printing import facts_found
from custmgr.areas.penalties.facts.proposals import Assessment, Decided, Punishment
from custmgr.areas.penalties.facts.words import Track
from custmgr.areas.penalties.policy import Policy
from custmgr.areas.penalties.refusals.deducting import MonthNotBegun
from custmgr.ground.desk import Reader
from custmgr.ground.files import check_target, check_workbook
from custmgr.ground.language import _, fill, told
from custmgr.ground.periods import Month
from custmgr.ground.refusals import Refusal
from custmgr.ground.sheet import Book
from custmgr.ground.show import for_scripts
from custmgr.ground.words import mark
from custmgr.mechanisms.calendar import add_months

TITLE = mark("Administrative punishments {month}")
DUE = mark("To be with personnel by {due}.")
Found = tuple[Case, Assessment | None, Refusal | None]
SIGNED_BY = (mark("General manager's office, production management group"), mark("Personnel department"))


def write_discipline(desk: Reader, month: Month, target: Path, *, force: bool) -> dict[str, Any]:
    """Write the punishments of a month's closed cases, to be with personnel by the 10th (CMP-68, CMP-95).

    A case whose resale month ended later than that stands in the month in which it ended.
    """
    if month.first > desk.today:
        raise MonthNotBegun(month)
    check_target(target, force=force)
    check_workbook(target)
    policy = desk.policy(Policy, on=month.last)
    due_on = month.next.first.replace(day=policy.discipline_day)
    found = list(_cases(desk, month, policy))
    rows = [row for one in found for row in _rows(one, desk.today)]
    totals = {
        "cases": len(found), "people": len({row["person"] for row in rows if row["person"]}),
        "waiting": sum(not (proposal and proposal.approved(Track.ADMINISTRATIVE)) for _case, proposal, _why in found),
        "fines": sum(row["fine_fen"] or 0 for row in rows),
    }  # fmt: skip
    book = Book(fill(TITLE, month=str(month)), desk.company)
    book.sheet(
        _(mark("Punishments")), columns.DISCIPLINE, rows, heading=fill(TITLE, month=str(month)),
        notes=(fill(DUE, due=due_on),), signatures=[_(name) for name in SIGNED_BY],
    )  # fmt: skip
    book.save(target, force=force)
    shown = {"file": str(target), "rows": len(rows), "due": due_on}
    return {**shown, **totals, "totals": for_scripts(totals, columns.TOTALS)}


def _cases(desk: Reader, month: Month, policy: Policy) -> Iterator[Found]:
    """Yield the founded cases with administrative punishment that a month answers for (CMP-68).

    A case whose proposal is refused stands there with the reason.
    """
    first = add_months(month.first, -policy.resale_months).isoformat()
    where = "k.closed_on BETWEEN :first AND :last AND k.founded = 1"
    for case in complaints.list_cases(desk.connection, where, first=first, last=month.last.isoformat()):
        assert case.closed_on is not None
        if case.outcome is Outcome.NOT_ACCEPTED:
            continue
        try:
            proposal = gather(desk, case.number)
        except Refusal as refusal:
            if Month.of(case.closed_on) == month:
                yield case, None, refusal
            continue
        belongs = proposal.due_on is not None and Month.of(proposal.due_on).previous == month
        if belongs and Track.ADMINISTRATIVE in proposal.tracks:
            yield case, proposal, None


def _rows(found: Found, today: date) -> Iterator[dict[str, Any]]:
    case, proposal, refusal = found
    shown: dict[str, Any] = dict.fromkeys(column.of or column.key for column in columns.DISCIPLINE)
    shown |= {"number": case.number, "closed_on": case.closed_on, "items": facts_found(case)}
    if refusal is not None:
        yield {**shown, "remark": told(refusal)[0]}
    if proposal is None:
        return
    approval = proposal.approved(Track.ADMINISTRATIVE)
    done_on = proposal.sent_on or proposal.published_on or today
    shown |= {
        "state": proposal.state, "approved_on": approval and approval.at.date(), "due_on": proposal.due_on,
        "sent_on": proposal.sent_on, "published_on": proposal.published_on,
        "days_late": max((done_on - proposal.due_on).days, 0) if proposal.due_on else 0,
    }  # fmt: skip
    for one in proposal.decided or proposal.administrative:
        yield {**shown, **_person(one)}


def _person(one: Decided | Punishment) -> dict[str, Any]:
    known = {"person": one.person, "unit": one.unit, "burden_fen": one.burden_fen, "joint": one.joint}
    if isinstance(one, Decided):
        return {**known, "proposed": one.proposed, "act": one.act, "times": one.times, "fine_fen": one.fine_fen}
    return {**known, "proposed": one.act, "act": None, "times": None, "fine_fen": None}
