"""The quarterly purchase summary: what every customer bought, compared and ranked (CUS-15)."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from custmgr.areas.reports import columns, views
from custmgr.areas.reports.facts import UNFINISHED, Bought, Place, Report
from custmgr.areas.reports.policy import Policy, Purchases
from custmgr.areas.reports.refusals import NotBegun
from custmgr.areas.reports.rules import purchases as rules
from custmgr.ground.desk import Reader
from custmgr.ground.files import check_target, check_workbook
from custmgr.ground.language import _, fill
from custmgr.ground.periods import Month, Quarter
from custmgr.ground.sheet import Book, Chart
from custmgr.ground.show import Column
from custmgr.ground.words import mark

SIGNED_BY = (mark("Prepared by"), mark("Checked by"), mark("General manager"))


def write_purchases(desk: Reader, quarter: Quarter, target: Path, *, force: bool) -> Report:
    """Write a quarter's purchases beside the one before and the one a year before (CUS-15)."""
    if quarter.first > desk.today:
        raise NotBegun(str(quarter))
    check_target(target, force=force)
    check_workbook(target)
    as_of = desk.today if desk.today <= quarter.last else None
    policy = desk.policy(Policy, on=quarter.last).purchases
    bought = views.by_customer(desk.connection, quarter)
    places = rules.places([row.amount_fen for row in bought], policy)
    totals = rules.totals(bought)
    book = _Summary(quarter, as_of, desk.company)
    book.customers(bought, places, totals)
    book.top(bought[: policy.top_customers], places)
    book.months(views.by_month(desk.connection, quarter))
    book.group(mark("By salesperson"), mark("Salesperson"), views.by_salesperson(desk.connection, quarter), policy)
    book.group(mark("By product"), mark("Product"), views.by_product(desk.connection, quarter), policy)
    book.stopped(bought)
    book.book.save(target, force=force)
    return Report(target, len(bought), totals, as_of)


class _Summary:
    """The workbook of one quarter, sheet by sheet."""

    def __init__(self, quarter: Quarter, as_of: date | None, house: str) -> None:
        self.quarter, self.as_of = quarter, as_of
        self.book = Book(fill(mark("Quarterly purchase summary {quarter}"), quarter=str(quarter)), house)

    def customers(self, bought: Sequence[Bought], places: Sequence[Place], totals: dict[str, Any]) -> None:
        """Write the main sheet: every customer that ever ordered, the largest of the quarter first (CUS-15)."""
        told = fill(
            mark("{customers} of {count} customers bought; the quarter before it was {before}."),
            customers=totals["customers"],
            count=len(bought),
            before=totals["previous_customers"],
        )
        shown, total = columns.of_customers(self.quarter), _total(bought, "code")
        signatures = [_(signer) for signer in SIGNED_BY]
        self._sheet(
            mark("Customers"), shown, _lines(bought, places), told, total=total, signatures=signatures, frozen=2
        )

    def top(self, bought: Sequence[Bought], places: Sequence[Place]) -> None:
        """Draw the largest customers beside what they bought the quarter before."""
        chart = Chart(_(mark("The largest customers, yuan")), "name", ("amount", "previous_amount"), lying=True)
        self._sheet(mark("Largest customers"), columns.TOP, _lines(bought, places), chart=chart)

    def months(self, months: Iterable[tuple[Month, int, int, int, int]]) -> None:
        """Draw the amount of each month since the same quarter a year before."""
        keys = ("month", "quantity", "amount_fen", "orders", "customers")
        rows = (dict(zip(keys, (str(m), rules.quantity_of(milli), *rest), strict=True)) for m, milli, *rest in months)
        chart = Chart(_(mark("Amount by month in yuan")), "month", ("amount",))
        self._sheet(mark("By month"), columns.MONTH, rows, chart=chart, landscape=False)

    def group(self, title: str, by: str, bought: Sequence[Bought], policy: Purchases) -> None:
        """Write the same figures grouped by salesperson or product."""
        lines = _lines(bought, rules.places([row.amount_fen for row in bought], policy))
        named = ({**line, "name": line["name"] or _(mark("(not entered)"))} for line in lines)
        total = _total(bought, "name")
        self._sheet(title, columns.of_groups(self.quarter, by), named, total=total, frozen=1)

    def stopped(self, bought: Sequence[Bought]) -> None:
        """List who ordered in the four quarters before and nothing in this one, the greatest loss first."""
        told = _(mark("Customers that ordered in the four quarters before and nothing in this one."))
        rows = rules.stopped(bought, self.quarter)
        self._sheet(mark("Stopped buying"), columns.STOPPED, rows, told)

    def _sheet(self, title: str, shown: Sequence[Column], rows: Iterable[Any], *notes: str, **look: Any) -> None:
        heading = fill(mark("Quarterly purchase summary {quarter}: {sheet}"), quarter=str(self.quarter), sheet=_(title))
        compared = fill(
            mark("{first} to {last}; compared with {before} and, a year before, {year_before}."),
            first=self.quarter.first,
            last=self.quarter.last,
            before=str(self.quarter.previous),
            year_before=str(self.quarter.year_before),
        )
        running = (fill(UNFINISHED, as_of=self.as_of),) if self.as_of else ()
        self.book.sheet(_(title), shown, rows, heading=heading, notes=(compared, *running, *notes), **look)


def _lines(bought: Sequence[Bought], places: Sequence[Place]) -> Iterator[dict[str, Any]]:
    return (rules.line_of(row, place) for row, place in zip(bought, places, strict=False))


def _total(bought: Sequence[Bought], under: str) -> dict[str, Any]:
    return {**rules.line_of(rules.summed(bought), None), under: _(mark("Total"))}
