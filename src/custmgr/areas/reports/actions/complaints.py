"""The Complaint Case Statistics Table: the cases a month closed, by unit, by item, by stage (CMP-53, CMP-128)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

from custmgr.areas.complaints import views as complaints
from custmgr.areas.complaints.facts.months import ClosedCase
from custmgr.areas.complaints.policy import Clock
from custmgr.areas.complaints.policy import Policy as Limits
from custmgr.areas.reports import columns, rules, views
from custmgr.areas.reports.facts import UNFINISHED, Measure, Report
from custmgr.areas.reports.policy import Complaints, Policy
from custmgr.areas.reports.refusals import NotBegun, check_workbook
from custmgr.areas.staff.facts import Department
from custmgr.ground.desk import Reader
from custmgr.ground.files import check_target
from custmgr.ground.language import _, fill
from custmgr.ground.money import percent
from custmgr.ground.periods import Month
from custmgr.ground.sheet import Book
from custmgr.ground.show import Column
from custmgr.ground.words import Word, mark

SIGNING_HEIGHT = 34
SIGNED_BY = (mark("Prepared by"), mark("Checked by"), mark("General manager"))


def write_complaints(desk: Reader, month: Month, target: Path, *, force: bool) -> Report:
    """Write the cases closed in a month, with its flow; a month without a closed case gives zeros (CMP-53, CMP-128)."""
    if month.first > desk.today:
        raise NotBegun(str(month))
    check_target(target, force=force)
    check_workbook(target)
    as_of = desk.today if desk.today <= month.last else None
    policy = desk.policy(Policy, on=month.last).complaints
    cases = complaints.closed_in(desk.connection, month)
    totals = _totals(desk, month)
    book = _Statistics(month, as_of)
    book.cases(cases, totals, policy)
    book.shares(cases, totals)
    book.times(cases, rules.allowances(desk.policy(Limits, on=month.last)))
    book.confirmation(policy)
    book.measures(views.still_tracked(desk.connection, month))
    book.book.save(target, force=force)
    return Report(target, len(cases), totals, as_of)


class _Statistics:
    """The workbook of one month, sheet by sheet."""

    def __init__(self, month: Month, as_of: date | None) -> None:
        self.month, self.as_of = month, as_of
        self.book = Book(fill(mark("Complaint Case Statistics Table {month}"), month=str(month)))

    def cases(self, cases: Sequence[ClosedCase], totals: dict[str, Any], policy: Complaints) -> None:
        """Write every closed case, the flow of the month and the day the statistics are due above them (CMP-53)."""
        flow = mark(
            "Carried in {carried_in}, accepted {accepted}, closed {closed}, carried out {carried_out}; "
            "closed on time {on_time}, rate {on_time_ratio}; loss {loss_fen}."
        )
        due = fill(
            mark("In time up to and including {due_on}."), due_on=rules.statistics_due(self.month, policy.due_day)
        )
        told = fill(flow, **{**totals, "on_time_ratio": percent(totals["on_time_ratio"])})
        total = {**rules.case_total(cases), "number": _(mark("Total"))}
        rows = (rules.case_line(case) for case in cases)
        signatures = [_(signer) for signer in SIGNED_BY]
        self._sheet(mark("Cases"), columns.CASE, rows, told, due, total=total, signatures=signatures, frozen=2)

    def shares(self, cases: Sequence[ClosedCase], totals: dict[str, Any]) -> None:
        """Write cases and loss by responsible department, and by class and cause (CMP-128)."""
        nobody, unknown = _(mark("(nobody)")), _(mark("(not stated)"))
        units = [(case.responsible or nobody, "") for case in cases]
        items = [(_(case.cause_class.label) if case.cause_class else unknown, case.cause or unknown) for case in cases]
        whole = Fraction(1) if cases else Fraction(0)
        total = {"unit": _(mark("Total")), "cause": None, "cases": len(cases), "cases_ratio": whole}
        total |= {"loss_fen": totals["loss_fen"], "loss_ratio": Fraction(1 if totals["loss_fen"] else 0)}
        by_unit, by_item = rules.unit_shares(cases, units), rules.unit_shares(cases, items)
        self._sheet(mark("By responsible department"), columns.UNIT, by_unit, total=total, landscape=False)
        self._sheet(mark("By item"), columns.ITEM, by_item, total=total)

    def times(self, cases: Sequence[ClosedCase], allowed: Mapping[Word, Clock]) -> None:
        """Write how long the cases stayed at each stage (CMP-128)."""
        told = _(mark("Days with one decimal, from the hour a form arrived to the hour it left."))
        together = mark("One allowance together ({domestic_days} days domestic, {foreign_days} foreign): {stages}.")
        shared = (
            fill(together, stages=stages, domestic_days=clock.domestic_days, foreign_days=clock.foreign_days)
            for stages, clock in rules.shared_allowances(allowed)
        )
        self._sheet(mark("Time per stage"), columns.STAGE, rules.stage_times(cases, allowed), told, *shared)

    def confirmation(self, policy: Complaints) -> None:
        """Leave room for the departments concerned to confirm responsibility and ratio (CMP-128)."""
        named = [Department(name) for name in policy.confirmed_by]
        blank = {"view": "", "name": "", "signed_on": ""}
        rows = [{"department": department, **blank} for department in named]
        self._sheet(mark("Confirmation"), columns.CONFIRMATION, rows, height=SIGNING_HEIGHT)

    def measures(self, measures: Sequence[Measure]) -> None:
        """List the tracked cases of earlier months again, until their effect is confirmed (CMP-128)."""
        self._sheet(mark("Earlier measures still open"), columns.MEASURE, measures)

    def _sheet(self, title: str, shown: Sequence[Column], rows: Iterable[Any], *notes: str, **look: Any) -> None:
        heading = mark("Complaint Case Statistics Table {month}: {sheet}")
        told = fill(heading, month=str(self.month), sheet=_(title))
        running = (fill(UNFINISHED, as_of=self.as_of),) if self.as_of else ()
        self.book.sheet(_(title), shown, rows, heading=told, notes=(*running, *notes), **look)


def _totals(desk: Reader, month: Month) -> dict[str, Any]:
    flow = complaints.flow_of(desk.connection, month)
    return {**asdict(flow), "on_time_ratio": Fraction(flow.on_time, flow.closed) if flow.closed else None}
