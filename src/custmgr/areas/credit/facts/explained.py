"""Everything that explains a customer's credit, side by side."""

from dataclasses import dataclass

from custmgr.areas.credit.facts.changes import LimitChange
from custmgr.areas.credit.facts.holds import Release
from custmgr.areas.credit.facts.overdue import Recovery, Report
from custmgr.areas.credit.facts.verdicts import Line, Verdict
from custmgr.areas.grading.facts import Grading


@dataclass(frozen=True)
class Explained:
    """Where a limit comes from, what uses it, and what was decided about it."""

    verdict: Verdict
    grading: Grading | None
    steps: tuple[Line, ...]
    changes: tuple[LimitChange, ...]
    releases: tuple[Release, ...]
    reports: tuple[Report, ...]
    recoveries: tuple[Recovery, ...]
