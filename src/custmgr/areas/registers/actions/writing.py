"""Writing the registers as workbooks: walk-in summary, phone-in summary, owners' summary."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from custmgr.areas.contacts.facts.words import ContactKind
from custmgr.areas.owners import views as owners
from custmgr.areas.owners.facts import Owned
from custmgr.areas.registers import columns, rules, views
from custmgr.areas.registers.facts import Arrival
from custmgr.areas.registers.policy import Policy
from custmgr.areas.registers.refusals import DayAhead, RegistersNotKept
from custmgr.ground.desk import Reader
from custmgr.ground.files import check_target
from custmgr.ground.holidays import statutory
from custmgr.ground.language import _, fill
from custmgr.ground.periods import Month, Week
from custmgr.ground.refusals import NoFolder
from custmgr.ground.sheet import Book
from custmgr.ground.words import mark

NAMES = {ContactKind.WALKIN: "来访客户汇总", ContactKind.CALLIN: "来电客户汇总"}
OWNERS = "业主信息汇总"
TITLES = {ContactKind.WALKIN: mark("Walk-in summary {period}"), ContactKind.CALLIN: mark("Phone-in summary {period}")}
OWNER_TITLE = mark("Owner summary {period}")
SIGNED_BY = (mark("Sales supervisor"), mark("Customer-service specialist"), mark("Customer-service manager"))


@dataclass(frozen=True)
class Written:
    """What was written: the files, how many rows, the counts."""

    files: tuple[str, ...]
    rows: int
    totals: dict[str, Any]

    @property
    def file(self) -> str:
        """Return the first file."""
        return self.files[0]


def write_intake(desk: Reader, period: date | Week | Month, folder: Path, *, force: bool) -> Written:
    """Write the walk-ins and the calls of a period, each a workbook (INF-17, INF-20, INF-21, INF-22)."""
    first, last = days_of(period)
    _check(desk, str(period), first, folder)
    targets = {kind: folder / f"{name}_{period}.xlsx" for kind, name in NAMES.items()}
    for target in targets.values():
        check_target(target, force=force)
    found = {kind: list(views.arrivals(desk.connection, kind, first, last)) for kind in NAMES}
    for kind, target in targets.items():
        _arrivals(kind, str(period), found[kind]).save(target, force=force)
    totals = {kind.value: len(found[kind]) for kind in NAMES}
    totals["late"] = sum(one.late for arrivals in found.values() for one in arrivals)
    return Written(tuple(map(str, targets.values())), sum(map(len, found.values())), totals)


def write_owners(desk: Reader, month: Month, folder: Path, *, force: bool) -> Written:
    """Write the owners' data of a month's deals, with totals by project and by day (INF-19, INF-23, INF-24)."""
    _check(desk, str(month), month.first, folder)
    target = folder / f"{OWNERS}_{month}.xlsx"
    check_target(target, force=force)
    found = owners.list_owned(desk.connection, first=month.first, last=month.last)
    _owners(desk, month, found).save(target, force=force)
    price = sum(one.price_fen for one in found)
    return Written((str(target),), len(found), {"units": len(found), "owners": _heads(found), "price_fen": price})


def days_of(period: date | Week | Month) -> tuple[date, date]:
    """Return the first and the last day of a period."""
    return (period, period) if isinstance(period, date) else (period.first, period.last)


def _check(desk: Reader, period: str, first: date, folder: Path) -> None:
    if not desk.policy(Policy).in_use:
        raise RegistersNotKept
    if first > desk.today:
        raise DayAhead(period, desk.today)
    if not folder.is_dir():
        raise NoFolder(str(folder))


def _arrivals(kind: ContactKind, period: str, found: list[Arrival]) -> Book:
    title = fill(TITLES[kind], period=period)
    book = Book(title)
    signatures = [_(signer) for signer in SIGNED_BY]
    rows = (columns.row(arrival) for arrival in found)
    book.sheet(_(mark("Customers")), columns.ARRIVAL, rows, heading=title, signatures=signatures, frozen=2)
    counted = (
        (mark("By day"), columns.BY_DAY, rules.counted(found, rules.by_day)),
        (mark("By importance"), columns.BY_RANK, rules.counted(found, rules.by_rank)),
        (mark("By area"), columns.BY_AREA, rules.counted(found, rules.by_area)),
    )
    for name, shown, counts in counted:
        total = {"sort": _(mark("Total")), "number": len(found), "late": sum(one.late for one in found)}
        told = f"{title} · {_(name)}"
        book.sheet(_(name), shown, counts, heading=told, total=total, landscape=False)
    return book


def _owners(desk: Reader, month: Month, found: list[Owned]) -> Book:
    title = fill(OWNER_TITLE, period=str(month))
    book, price = Book(title), sum(one.price_fen for one in found)
    due = rules.month_due(month, desk.policy(Policy), statutory())
    notes = (fill(mark("To the customer-service manager and marketing planning by {due}."), due=due),)
    total = {"project": _(mark("Total")), "price_fen": price}
    rows = (columns.unit(one) for one in found)
    book.sheet(
        _(mark("Owners")), columns.UNIT, rows, heading=title, notes=notes, total=total, frozen=2,
        signatures=[_(SIGNED_BY[1]), _(SIGNED_BY[2])],
    )  # fmt: skip
    whole = {"project": _(mark("Total")), "units": len(found), "owners": _heads(found), "price_fen": price}
    told = f"{title} · {_(mark('By project'))}"
    book.sheet(_(mark("By project")), columns.PROJECTS, _projects(found), heading=told, total=whole, landscape=False)
    told = f"{title} · {_(mark('By day'))}"
    book.sheet(_(mark("By day")), columns.DAYS, _days(found), heading=told, landscape=False)
    return book


def _projects(found: Iterable[Owned]) -> list[dict[str, Any]]:
    by_project: defaultdict[str, list[Owned]] = defaultdict(list)
    for one in found:
        by_project[one.deal.project or rules.UNKNOWN].append(one)
    return [
        {"project": name, "units": len(units), "owners": _heads(units), "price_fen": sum(u.price_fen for u in units)}
        for name, units in sorted(by_project.items())
    ]


def _days(found: list[Owned]) -> list[dict[str, Any]]:
    """Count the deals of every day: subscriptions, signings, and the price of those signed (INF-23)."""
    days = sorted({day for one in found for day in (one.deal.subscribed_on, one.deal.signed_on) if day})
    return [
        {
            "on": day,
            "subscribed": sum(one.deal.subscribed_on == day for one in found),
            "signed": sum(one.deal.signed_on == day for one in found),
            "price_fen": sum(one.price_fen for one in found if one.deal.signed_on == day),
        }
        for day in days
    ]


def _heads(found: Iterable[Owned]) -> int:
    return len({one.customer for one in found})
