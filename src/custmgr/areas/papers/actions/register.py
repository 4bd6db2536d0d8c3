"""The Complaint Case Register and Tracking Table: every accepted case and how it stands (CMP-27)."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from custmgr.areas.complaints import views as complaints
from custmgr.areas.complaints.actions.case import present
from custmgr.areas.complaints.facts.cases import Present
from custmgr.areas.papers import columns, rules, views
from custmgr.areas.papers.facts import Printed, Wish
from custmgr.ground.desk import Reader
from custmgr.ground.files import check_target, check_workbook
from custmgr.ground.language import _, fill
from custmgr.ground.periods import Month
from custmgr.ground.sheet import Book
from custmgr.ground.words import mark

TITLE = mark("Complaint Case Register and Tracking Table")
EVERY, OF_MONTH = mark("Every case accepted so far"), mark("Cases accepted in {month}")
AS_OF = mark("As it stands on {on}.")


def write_register(desk: Reader, month: Month | None, wish: Wish) -> Printed:
    """Write the register of all accepted cases, or of those a month accepted, by number (CMP-27)."""
    target = wish.target or Path(f"complaint-register{f'-{month}' if month else ''}.xlsx")
    check_target(target, force=wish.force)
    check_workbook(target)
    span = {"first": month.first.isoformat(), "last": month.last.isoformat()} if month else {}
    where = "date(k.accepted_at) BETWEEN :first AND :last" if month else "k.accepted_at IS NOT NULL"
    cases = sorted(complaints.list_cases(desk.connection, where, **span), key=lambda case: case.accepted_at or desk.now)
    tracked = views.open_measures(desk.connection)
    rows = [_line(present(desk, case), desk, tracked) for case in cases]
    scope = fill(OF_MONTH, month=str(month)) if month else _(EVERY)
    book = Book(_(TITLE), desk.company)
    notes = [scope, fill(AS_OF, on=desk.today)]
    book.sheet(_(mark("Register")), columns.REGISTER, rows, heading=_(TITLE), notes=notes, frozen=2)
    book.save(target, force=wish.force)
    return Printed(target, (_(mark("Register")),), len(rows))


def _line(case: Present, desk: Reader, tracked: Mapping[str, int]) -> dict[str, Any]:
    left, decision = rules.days_left(case, desk.today), case.decision
    named = {column.key: getattr(case, column.key, None) for column in columns.REGISTER}
    return named | {
        "accepted_on": case.accepted_at.date() if case.accepted_at else None,
        "since": case.entered_at.date() if case.entered_at else None,
        "days_left": None if left is None else max(left, 0),
        "days_late": case.days_late,
        "decided_by": decision.by if decision else None,
        "decided_on": decision.at.date() if decision else None,
        "measures": tracked.get(case.number),
    }
