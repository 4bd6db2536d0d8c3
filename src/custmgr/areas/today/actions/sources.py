"""Where `today` looks: the areas that hold work of the desk itself, beside the customers that `visit due` lists.

What is done with customers (visits, findings, occasions and so on) is named in `areas/visits/actions/waiting.py`.
An area is asked, and imported, only where its rows hold anything.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from custmgr.areas.today.actions import desk as own
from custmgr.areas.today.facts import Group
from custmgr.ground.desk import Reader
from custmgr.mechanisms.dues import Due


class Source(NamedTuple):
    """An area that may hold work: of what kind, the rows that tell whether it does, and how it is asked.

    `first` asks for so many only, where an area knows its most urgent without looking at the others.
    """

    group: Group
    rows: str
    dues: Callable[[Reader], Iterable[Due]]
    first: Callable[[Reader, int | None], Iterable[Due]] | None = None


def _complaints(desk: Reader, most: int | None = None) -> Iterator[Due]:
    from custmgr.areas.complaints.actions import waiting

    return waiting.dues(desk, most)


def _reminders(desk: Reader) -> Iterator[Due]:
    from custmgr.areas.reminders.actions import waiting

    return waiting.dues(desk)


def _dossier(desk: Reader) -> Iterator[Due]:
    from custmgr.areas.dossier.actions import waiting

    return waiting.dues(desk)


def _measures(desk: Reader) -> Iterator[Due]:
    from custmgr.areas.measures.actions import waiting

    return waiting.dues(desk)


def _anomalies(desk: Reader) -> Iterator[Due]:
    from custmgr.areas.anomalies.actions import waiting

    return waiting.dues(desk)


def _settlement(desk: Reader) -> Iterator[Due]:
    from custmgr.areas.settlement.actions import waiting

    return waiting.dues(desk)


def _penalties(desk: Reader) -> Iterator[Due]:
    from custmgr.areas.penalties.actions import waiting

    return waiting.dues(desk)


def _terms(desk: Reader) -> Iterator[Due]:
    from custmgr.areas.terms.actions import waiting

    return waiting.dues(desk)


def _changes(desk: Reader) -> Iterator[Due]:
    from custmgr.areas.credit.actions import waiting

    return waiting.changes(desk)


def _overdue(desk: Reader, most: int | None = None) -> Iterator[Due]:
    from custmgr.areas.credit.actions import waiting

    return waiting.overdue(desk, most)


def _grades(desk: Reader) -> Iterator[Due]:
    from custmgr.areas.grading.actions import waiting

    return waiting.dues(desk)


def _findings(desk: Reader) -> Iterator[Due]:
    """Tell of what concerns the company alone; what was found at customers stands among the customers."""
    from custmgr.areas.findings.actions import waiting

    return (due for due in waiting.dues(desk) if not due.customer)


def _plans(desk: Reader) -> Iterator[Due]:
    """Tell of plans to be handed in or approved; the visits in them stand among the customers."""
    from custmgr.areas.plans.actions import waiting

    return (due for due in waiting.dues(desk) if not due.customer)


def _salespeople(desk: Reader) -> Iterable[Due]:
    from custmgr.areas.salespeople.actions import waiting

    return waiting.dues(desk)


def _notices(desk: Reader) -> Iterator[Due]:
    from custmgr.areas.notices.actions import waiting

    return waiting.dues(desk)


def _upkeep(desk: Reader) -> Iterator[Due]:
    from custmgr.areas.upkeep.actions import waiting

    return waiting.dues(desk)


def _instructions(desk: Reader) -> Iterator[Due]:
    """Tell of requests to be approved; the visits they ask for stand among the customers."""
    from custmgr.areas.instructions.actions import waiting

    return waiting.approvals(desk)


def _contracts(desk: Reader) -> Iterator[Due]:
    from custmgr.areas.contracts import actions

    return actions.dues(desk)


def _sanctions(desk: Reader) -> Iterator[Due]:
    from custmgr.areas.sanctions import actions

    return actions.dues(desk)


def _recordings(desk: Reader) -> Iterator[Due]:
    from custmgr.areas.calls.actions import waiting

    return waiting.dues(desk)


def _appraisals(desk: Reader) -> Iterator[Due]:
    from custmgr.areas.appraisals.actions import waiting

    return waiting.dues(desk)


def _supervision(desk: Reader) -> Iterator[Due]:
    from custmgr.areas.supervision.actions import waiting

    return waiting.dues(desk)


def _access(desk: Reader) -> Iterator[Due]:
    from custmgr.areas.access.actions import waiting

    return waiting.dues(desk)


def _vip(desk: Reader) -> Iterator[Due]:
    from custmgr.areas.vip.actions import waiting

    return waiting.dues(desk)


SOURCES = (
    Source(Group.COMPLAINTS, "complaint WHERE stage NOT IN ('closed', 'void')", _complaints, _complaints),
    Source(
        Group.COMPLAINTS,
        "complaint WHERE stage NOT IN ('closed', 'void') UNION ALL SELECT 1 FROM complaint_inquiry"
        " WHERE answer IS NULL",
        _reminders,
    ),
    Source(Group.COMPLAINTS, "complaint_visit UNION ALL SELECT 1 FROM complaint_note", _dossier),
    Source(Group.COMPLAINTS, "complaint WHERE tracked = 1", _measures),
    Source(Group.COMPLAINTS, "anomaly WHERE done_on IS NULL AND complaint_id IS NULL", _anomalies),
    Source(Group.SETTLEMENT, "settlement UNION ALL SELECT 1 FROM complaint WHERE outcome = 'accepted'", _settlement),
    Source(Group.PENALTIES, "penalty_assessment", _penalties),
    Source(Group.PENALTIES, "sanction WHERE state = 'proposed'", _sanctions),
    Source(Group.MONEY, "credit_term WHERE approved_on IS NULL", _terms),
    Source(Group.MONEY, "limit_change WHERE state = 'open'", _changes),
    Source(Group.MONEY, "bought WHERE open_fen > 0", _overdue, _overdue),
    Source(Group.GRADES, "bought", _grades),
    Source(Group.FOLLOWED, "finding", _findings),
    Source(Group.FOLLOWED, "plan", _plans),
    Source(Group.FOLLOWED, "instruction WHERE state = 'asked'", _instructions),
    Source(Group.FOLLOWED, "contract WHERE ended_on IS NULL AND void IS NULL", _contracts),
    Source(Group.FOLLOWED, "recording WHERE disc_id IS NULL", _recordings),
    Source(Group.FOLLOWED, "staff WHERE leaving_since IS NOT NULL", _salespeople),
    Source(Group.REPORTS, "contract", _supervision),
    Source(Group.REPORTS, "access_request", _access),
    Source(Group.REPORTS, "vip_class", _vip),
    Source(Group.REPORTS, "plan", _appraisals),
    Source(Group.REPORTS, "customer", own.files),
    Source(Group.REPORTS, "customer WHERE file_state = 'archived'", _upkeep),
    Source(Group.REPORTS, "journal", own.reports),
    Source(Group.DESK, "notice WHERE state IN ('waiting', 'sending')", _notices),
    Source(Group.DESK, "journal", own.copies),
    Source(Group.DESK, "meta", own.holidays),
)
