"""The quarterly purchase summary: what every customer bought, compared and ranked, and what to look at first."""

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from custmgr.areas.reports import columns, views
from custmgr.areas.reports.actions.sifting import Sifted
from custmgr.areas.reports.facts import UNFINISHED, Bought, Report, Trend
from custmgr.areas.reports.policy import Policy, Purchases
from custmgr.areas.reports.refusals import NotBegun
from custmgr.areas.reports.rules import purchases as rules
from custmgr.areas.reports.rules import telling
from custmgr.ground.desk import Reader
from custmgr.ground.files import check_target, check_workbook
from custmgr.ground.language import _, fill
from custmgr.ground.periods import Quarter
from custmgr.ground.sheet import Book, Chart
from custmgr.ground.show import Column
from custmgr.ground.words import mark

SIGNED_BY = (mark("Prepared by"), mark("Checked by"), mark("General manager"))
GROUPS = (
    (mark("By salesperson"), mark("Salesperson"), views.by_salesperson),
    (mark("By product"), mark("Product"), views.by_product),
    (mark("By region"), mark("District"), views.by_district),
)


def write_purchases(desk: Reader, quarter: Quarter, target: Path, *, force: bool) -> Report:
    """Write a quarter's purchases beside the one before and the one a year before (CUS-15)."""
    if quarter.first > desk.today:
        raise NotBegun(str(quarter))
    check_target(target, force=force)
    check_workbook(target)
    as_of = desk.today if desk.today <= quarter.last else None
    policy = desk.policy(Policy, on=quarter.last).purchases
    groups = [(title, by, view(desk.connection, quarter)) for title, by, view in GROUPS]
    whole, totals = rules.summed(groups[0][2]), views.customers(desk.connection, quarter)
    sifted = Sifted(quarter, policy)
    book = _Summary(quarter, as_of, desk.company)
    book.customers(sifted.passing(views.by_customer(desk.connection, quarter), whole.amount_fen), whole, totals)
    book.overview(
        views.trend(desk.connection, quarter, policy.trend_quarters), telling.first_looks(whole, sifted.looked())
    )
    book.movers(sifted)
    book.classes(sifted)
    book.top(sifted)
    book.months(views.by_month(desk.connection, quarter))
    for title, by, bought in groups:
        book.group(title, by, bought, policy)
    book.falling(sifted)
    book.stopped(sifted)
    book.book.save(target, force=force)
    told = {**rules.line_of(whole, None), **totals}
    return Report(target, sifted.count, told, as_of)


class _Summary:
    """The workbook of one quarter, sheet by sheet."""

    def __init__(self, quarter: Quarter, as_of: date | None, house: str) -> None:
        self.quarter, self.as_of = quarter, as_of
        self.book = Book(fill(mark("Quarterly purchase summary {quarter}"), quarter=str(quarter)), house)

    def customers(self, lines: Iterable[dict[str, Any]], whole: Bought, totals: dict[str, int]) -> None:
        """Write the main sheet: every customer that ever ordered, the largest of the quarter first (CUS-15)."""
        says = mark("{customers} of {count} customers bought; the quarter before it was {before}.")
        told = fill(says, customers=totals["customers"], count=totals["known"], before=totals["previous_customers"])
        look = _(mark("What to look at first stands on the next sheet."))
        total = {**rules.line_of(whole, None), "code": _(mark("Total"))}
        shown, signatures = columns.of_customers(self.quarter), [_(signer) for signer in SIGNED_BY]
        self._sheet(mark("Customers"), shown, lines, told, look, total=total, signatures=signatures, frozen=2)

    def overview(self, trend: Sequence[Trend], looks: Sequence[str]) -> None:
        """Say in a few sentences what to look at first, above the quarters up to this one and their chart."""
        chart = Chart(_(mark("Amount by quarter in yuan")), "quarter", ("amount",))
        rows = list(rules.trend_lines(trend))
        self._sheet(mark("Overview"), columns.TREND, rows, *looks, chart=chart, landscape=False)

    def movers(self, sifted: Sifted) -> None:
        """Name the greatest rises and falls since the quarter before, and draw them."""
        found = [*sifted.rising.first(), *reversed(sifted.sinking.first())]
        lines = [rules.line_of(row, None) | {"difference_fen": row.difference_fen} for row in found]
        told = _(mark("The greatest rises and falls against the quarter before."))
        chart = Chart(_(mark("Change of the amount in yuan")), "name", ("difference",), lying=True, both_ways=True)
        self._sheet(mark("Movers"), columns.MOVER, lines, told, chart=chart)

    def classes(self, sifted: Sifted) -> None:
        """Add up the parts of the turnover: few customers bring most of it (CUS-15)."""
        shares = {"a": columns.percent_of(sifted.policy.a_ratio), "b": columns.percent_of(sifted.policy.b_ratio)}
        told = fill(mark("Part A brings the first {a} of the turnover, B up to {b}, C the rest."), **shares)
        rows = [one if one.name else one._replace(name=_(mark("Bought nothing"))) for one in sifted.looked().classes]
        self._sheet(mark("ABC"), columns.CLASS, rows, told, landscape=False)

    def top(self, sifted: Sifted) -> None:
        """Draw the largest customers beside what they bought the quarter before."""
        chart = Chart(_(mark("The largest customers, yuan")), "name", ("amount", "previous_amount"), lying=True)
        self._sheet(mark("Largest customers"), columns.TOP, sifted.largest, chart=chart)

    def months(self, months: Iterable[tuple[str, int, int, int, int]]) -> None:
        """Draw the amount of each month since the same quarter a year before."""
        keys = ("month", "quantity", "amount_fen", "orders", "customers")
        rows = (dict(zip(keys, (m, rules.quantity_of(milli), *rest), strict=True)) for m, milli, *rest in months)
        chart = Chart(_(mark("Amount by month in yuan")), "month", ("amount",))
        self._sheet(mark("By month"), columns.MONTH, rows, chart=chart, landscape=False)

    def group(self, title: str, by: str, bought: Sequence[Bought], policy: Purchases) -> None:
        """Write the same figures grouped by salesperson, product or region."""
        places = rules.places([row.amount_fen for row in bought], policy)
        lines = (rules.line_of(row, place) for row, place in zip(bought, places, strict=True))
        named = ({**line, "name": line["name"] or _(mark("(not entered)"))} for line in lines)
        total = {**rules.line_of(rules.summed(bought), None), "name": _(mark("Total"))}
        self._sheet(title, columns.of_groups(self.quarter, by), named, total=total, frozen=1)

    def falling(self, sifted: Sifted) -> None:
        """List who still buys but far less than before, the greatest loss first (CUS-15)."""
        says = mark("Customers that bought less than {share} of their average of the four quarters before.")
        told = fill(says, share=columns.percent_of(sifted.policy.falling_ratio))
        self._sheet(mark("Falling behind"), columns.FALLING, map(rules.falling_line, sifted.falling.first()), told)

    def stopped(self, sifted: Sifted) -> None:
        """List who ordered in the four quarters before and nothing in this one, the greatest loss first."""
        told = _(mark("Customers that ordered in the four quarters before and nothing in this one."))
        found = sorted(sifted.stopped, key=lambda row: (-row.four_quarters_fen, row.code))
        rows = (rules.stopped_line(row, self.quarter) for row in found)
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
