"""What the desk itself waits for: files to be reviewed, reports to be written, a copy, next year's days off."""

from collections.abc import Iterator
from datetime import date, timedelta

from custmgr.areas.today import views
from custmgr.areas.today.policy import Policy
from custmgr.ground.desk import Reader
from custmgr.ground.periods import Month, Quarter
from custmgr.ground.words import mark
from custmgr.mechanisms.dues import Due

REVIEW = mark("{count} customer files wait for review")
DRAFTS = mark("{count} customer files are incomplete")
COMPLAINTS = mark("complaint statistics of {month}: to be written")
PURCHASES = mark("purchases of {quarter}: to be summarised")
BACKUP = mark("{count} changes are in no copy yet, the first of {since}")
HOLIDAYS = mark("the days off of {year} are not known: working days are counted by weekends only")
MONTHS_BACK = 12


def files(desk: Reader) -> Iterator[Due]:
    """Tell how many customer files wait for review, and how many are incomplete (CUS-7, CUS-8)."""
    waiting, drafts = views.files(desk.connection, "submitted"), views.files(desk.connection, "draft")
    if waiting.since:
        yield Due(
            "CUS-8", "review", REVIEW, waiting.since, None, {"count": waiting.number},
            way="custmgr customer review CUSTOMER --by STAFF",
        )  # fmt: skip
    if drafts.since:
        way = "custmgr customer list --all"
        yield Due("CUS-7", "drafts", DRAFTS, drafts.since, None, {"count": drafts.number}, way=way)


def reports(desk: Reader) -> Iterator[Due]:
    """Tell of the reports on finished months and quarters that nobody wrote since the desk began (CMP-53, CUS-15)."""
    began = views.began_on(desk.connection) or desk.today
    for month in _finished(Month.of(desk.today), Month.of(began)):
        if views.had_complaints(desk.connection, month) and not views.is_written(
            desk.connection, "report complaints", month
        ):
            due_on = month.next.first + timedelta(days=desk.numbers("reports")["complaints"]["due_day"] - 1)
            way = f"custmgr report complaints --month {month}"
            yield Due("CMP-53", f"complaints {month}", COMPLAINTS, month.next.first, due_on, {"month": month}, way=way)
    days = desk.policy(Policy).purchases_days
    for quarter in _finished_quarters(Quarter.of(desk.today), Quarter.of(began)):
        if views.had_purchases(desk.connection, quarter) and not views.is_written(
            desk.connection, "report purchases", quarter
        ):
            due_on = quarter.last + timedelta(days=days)
            way = f"custmgr report purchases --quarter {quarter}"
            values = {"quarter": quarter}
            yield Due("CUS-15", f"purchases {quarter}", PURCHASES, quarter.next.first, due_on, values, way=way)


def copies(desk: Reader) -> Iterator[Due]:
    """Tell that changes are in no copy yet; those of a day are copied before it ends (HBK-01)."""
    changes = views.uncopied(desk.connection)
    if changes.since:
        since = changes.since.date()
        values = {"count": changes.number, "since": since}
        yield Due("HBK-01", f"backup {since}", BACKUP, since, since, values, way="custmgr db backup FILE")


def holidays(desk: Reader) -> Iterator[Due]:
    """Tell that this year's, or from December on next year's, days off are not known (GRD-13)."""
    month = desk.policy(Policy).holidays_from_month
    years = [desk.today.year, *([desk.today.year + 1] if desk.today.month >= month else [])]
    for year in years:
        if not desk.knows_holidays(year):
            opens = date(year - 1, month, 1)
            way = "custmgr policy holidays"
            yield Due("GRD-13", f"holidays {year}", HOLIDAYS, opens, date(year - 1, 12, 31), {"year": year}, way=way)


def _finished(running: Month, first: Month) -> Iterator[Month]:
    month = running.previous
    for _back in range(MONTHS_BACK):
        if month < first:
            return
        yield month
        month = month.previous


def _finished_quarters(running: Quarter, first: Quarter) -> Iterator[Quarter]:
    quarter = running.previous
    while quarter >= max(first, running.year_before):
        yield quarter
        quarter = quarter.previous
