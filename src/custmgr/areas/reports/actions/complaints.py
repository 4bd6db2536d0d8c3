"""The Complaint Case Statistics Table: the cases a month closed, by unit, by item, by stage (CMP-53, CMP-128)."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict
from fractions import Fraction
from pathlib import Path
from typing import Any

from custmgr.areas.complaints.facts.shares import ITEMS
from custmgr.areas.reports import columns
from custmgr.areas.reports.actions.gathering import Gathered, gather
from custmgr.areas.reports.facts import UNFINISHED, Confirmed, ItemShare, Report
from custmgr.areas.reports.refusals import NotBegun
from custmgr.areas.reports.rules import cases as rules
from custmgr.areas.reports.rules import times, units
from custmgr.ground.desk import Reader
from custmgr.ground.files import check_target, check_workbook
from custmgr.ground.language import _, fill
from custmgr.ground.money import percent, ratio
from custmgr.ground.periods import Month
from custmgr.ground.sheet import Book
from custmgr.ground.show import Column
from custmgr.ground.words import mark

SIGNING_HEIGHT = 34
SIGNED_BY = (mark("Prepared by"), mark("Checked by"), mark("General manager"))


def write_complaints(desk: Reader, month: Month, target: Path, *, force: bool) -> Report:
    """Write the cases closed in a month, with its flow; a month without a closed case gives zeros (CMP-53, CMP-128)."""
    if month.first > desk.today:
        raise NotBegun(str(month))
    check_target(target, force=force)
    check_workbook(target)
    known = gather(desk, month)
    book = _Statistics(known, desk.company)
    for write in (book.cases, book.units, book.items, book.times, book.confirmation, book.measures):
        write()
    book.book.save(target, force=force)
    return Report(target, len(known.cases), known.totals, known.as_of, known.due_on, known.days_late)


class _Statistics:
    """The workbook of one month, sheet by sheet."""

    def __init__(self, known: Gathered, house: str) -> None:
        self.known, self.cases_told = known, len(known.cases)
        self.book = Book(fill(mark("Complaint Case Statistics Table {month}"), month=str(known.month)), house)

    def cases(self) -> None:
        """Write every closed case, the flow of the month and the day the statistics are due above them (CMP-53)."""
        measured = rules.known_measures(self.known.measures)
        lines = (rules.case_line(case, measured.get(case.number, ())) for case in self.known.cases)
        rows = ({**line, "item_texts": _("; ").join(_(text) for text in line["item_texts"])} for line in lines)
        total = {**rules.case_total(self.known.cases), "number": _(mark("Total"))}
        signatures = [_(signer) for signer in SIGNED_BY]
        told = self._flow()
        self._sheet(mark("Cases"), columns.CASE, rows, *told, total=total, signatures=signatures, frozen=2)

    def units(self) -> None:
        """Write cases and loss by responsible unit; with third parties and the company it is all loss (CMP-128)."""
        nobody = _(mark("(nobody)"))
        rows = [{**asdict(row), "unit": row.unit or nobody} for row in units.unit_shares(self.known.cases)]
        told = fill(
            mark("Our units {unit_loss_fen}, third parties {third_party_loss_fen}, the company {company_loss_fen}."),
            **self.known.totals,
        )
        count = _(mark("A case counts once for each unit it is charged to; the total counts each case once."))
        title = mark("By responsible unit")
        self._sheet(title, columns.UNIT, rows, told, count, total=self._total("unit", "party"), landscape=False)

    def items(self) -> None:
        """Write cases and loss by item of the list; without an item, by class and cause (CMP-128)."""
        rows = [{**asdict(row), "text": _item_text(row)} for row in units.item_shares(self.known.cases)]
        self._sheet(mark("By item"), columns.ITEM, rows, total=self._total("item", "text"))

    def times(self) -> None:
        """Write how long the cases stayed at each stage, and which stage the late days are charged to (CMP-88)."""
        told = _(mark("Days with one decimal, from the hour a form arrived to the hour it left."))
        charged = _(
            mark(
                "Late days are charged to the stage during which they passed; what the wait for the decision took"
                " from the stage after it is shown with the decision."
            )
        )
        together = mark("One allowance together ({domestic_days} days domestic, {foreign_days} foreign): {stages}.")
        shared = (
            fill(together, stages=stages, domestic_days=clock.domestic_days, foreign_days=clock.foreign_days)
            for stages, clock in times.shared_allowances(self.known.allowed)
        )
        rows = times.stage_times(self.known.cases, self.known.allowed)
        self._sheet(mark("Time per stage"), columns.STAGE, rows, told, charged, *shared)

    def confirmation(self) -> None:
        """Show who confirmed responsibility and ratio, and leave room for those who have not (CMP-54, CMP-128)."""
        rows = [{**asdict(row), "view": _view(row)} for row in self.known.confirmed]
        self._sheet(mark("Confirmation"), columns.CONFIRMATION, rows, height=SIGNING_HEIGHT)

    def measures(self) -> None:
        """List the tracked cases of earlier months again, until their effect is confirmed (CMP-55)."""
        rows = ({**vars(line), "found": line.found, "effect": ""} for line in self.known.earlier)
        told = fill(mark("As known on {on}."), on=self.known.month.last)
        self._sheet(mark("Earlier measures still open"), columns.MEASURE, rows, told)

    def _flow(self) -> tuple[str, ...]:
        totals = self.known.totals
        flow = mark(
            "Carried in {carried_in}, accepted {accepted}, closed {closed}, voided {voided}, carried out {carried_out};"
            " closed on time {on_time}, rate {on_time_ratio}; loss {loss_fen}."
        )
        handled = mark(
            "On average {average_days} days to close; the customer accepted {satisfied}, rate {satisfied_ratio}."
            " Of the accepted, quality {accepted_quality}, other {accepted_other}; in litigation {in_litigation}."
        )
        due = fill(mark("In time up to and including {due_on}."), due_on=self.known.due_on)
        rates = {name: percent(totals[name]) for name in ("on_time_ratio", "satisfied_ratio")}
        average = totals["average_days"]
        days = {"average_days": _(mark("n/a")) if average is None else ratio(average)}
        return fill(flow, **{**totals, **rates}), fill(handled, **{**totals, **rates, **days}), due

    def _total(self, first: str, second: str) -> dict[str, Any]:
        loss = self.known.totals["loss_fen"]
        whole = {"cases_ratio": Fraction(1 if self.cases_told else 0), "loss_ratio": Fraction(1 if loss else 0)}
        return {first: _(mark("Total")), second: None, "cases": self.cases_told, "loss_fen": loss, **whole}

    def _sheet(self, title: str, shown: Sequence[Column], rows: Iterable[Any], *notes: str, **look: Any) -> None:
        heading = mark("Complaint Case Statistics Table {month}: {sheet}")
        told = fill(heading, month=str(self.known.month), sheet=_(title))
        running = (fill(UNFINISHED, as_of=self.known.as_of),) if self.known.as_of else ()
        self.book.sheet(_(title), shown, rows, heading=told, notes=(*running, *notes), **look)


def _item_text(row: ItemShare) -> str:
    unknown, told = _(mark("(not stated)")), mark("{item}: {text}")
    if row.item is None:
        named = _(row.cause_class.label) if row.cause_class else unknown
        return fill(told, item=named, text=row.cause or unknown)
    named = _(ITEMS[row.item])
    return fill(told, item=named, text=row.text) if row.text else named


def _view(row: Confirmed) -> str:
    told = list(row.opinions)
    if row.cases and row.missing:
        told.insert(0, fill(mark("confirmed: {cases}; still open: {missing}"), cases=row.cases, missing=row.missing))
    elif row.cases:
        told.insert(0, _(mark("confirmed")))
    return _("; ").join(told)
