"""The figures of a month: satisfaction, replies in time, days to closing, the day they are due."""

import sqlite3
from datetime import date
from decimal import Decimal

import pytest

from custmgr.areas.complaints.actions.figures import statistics_due
from custmgr.ground.periods import Month
from tests.areas.complaints_variants.conftest import Flow
from tests.conftest import Run

LATER = "2026-04-02T09:00"


def enter(
    ledger: sqlite3.Connection, serial: int, *, judged: str = "quality", closed_on: str | None = None,
    satisfied: str | None = None, stage: str = "negotiate", came_on: str = "2026-03-05",
) -> None:  # fmt: skip
    """Put a case into the file as it stands at the end of its month."""
    run = ledger.execute
    number = f"KS-202603-{serial:03}"
    case = run(
        "INSERT INTO complaint (number, month, serial, customer_id, region, stage, opened_at, accepted_at, due_on)"
        " VALUES (?, '2603', ?, 1, 'domestic', ?, ?, ?, '9999-12-31')",
        (number, serial, "execute" if closed_on else stage, came_on, f"{came_on}T09:00:00"),
    ).lastrowid
    run("INSERT INTO complaint_stage (complaint_id, stage, department, clock, entered_at, due_at, half_day)"
        " VALUES (?, ?, 'business', '', '2026-03-20T09:00:00', '9999-12-31T23:59:59', 0)", (case, stage))  # fmt: skip
    for field, value in (("judgement", judged), ("satisfied", satisfied)):
        if value:
            run("INSERT INTO complaint_fact (complaint_id, stage, field, value, at, by)"
                " VALUES (?, 'judge', ?, ?, '2026-03-06', '王业务')", (case, field, value))  # fmt: skip
    if closed_on:
        decision = run(
            "INSERT INTO complaint_decision (complaint_id, decided_at, by, role, required, approved, edition_id)"
            " VALUES (?, '2026-03-07', '集团周总', 'group_general_manager', 'group_general_manager', 1, 1)",
            (case,),
        ).lastrowid
        run("UPDATE complaint SET decision_id = ?, answered_by = 'phone', closed_on = ?, outcome = 'accepted',"
            " stage = 'closed' WHERE id = ?", (decision, closed_on, case))  # fmt: skip
    ledger.commit()


@pytest.mark.rule("HBK-17")
def test_satisfaction_counts_the_closed_and_receipt_the_received(handbook: Flow, ledger: sqlite3.Connection) -> None:
    for serial, judged in enumerate(("quality",) * 4 + ("other",) * 2, start=2):
        enter(ledger, serial, judged=judged, closed_on="2026-03-31", satisfied="no" if serial == 2 else "yes")
    enter(ledger, 8, judged="other", stage="litigation", satisfied="no")
    handbook.walk("accept", "judge")

    figures = handbook("figures", "--month", "2026-03", now=LATER).json

    assert [figures[name] for name in ("received", "quality", "not_quality", "closed", "satisfied")] == [8, 5, 3, 6, 5]
    assert (figures["in_litigation"], figures["satisfied_rate"], figures["due"]) == (1, "0.833333", "2026-04-03")
    assert "83.33" in handbook.run("complaint", "figures", "--month", "2026-03", now=LATER).out


@pytest.mark.rule("HBK-17", "CPL-08")
def test_without_a_closed_case_there_is_no_rate(handbook: Flow) -> None:
    figures = handbook("figures", "--month", "2026-03").json

    assert (figures["closed"], figures["satisfied_rate"], figures["average_days"]) == (0, None, None)
    assert "n/a" in handbook.run("complaint", "figures", "--month", "2026-03").out


@pytest.mark.rule("HBK-17")
def test_a_case_closed_next_month_counts_there(handbook: Flow, ledger: sqlite3.Connection) -> None:
    enter(ledger, 2, closed_on="2026-04-01", satisfied="yes")

    march, april = (handbook("figures", "--month", month, now=LATER).json for month in ("2026-03", "2026-04"))

    assert (march["received"], march["closed"]) == (2, 0)
    assert (april["received"], april["closed"], april["satisfied_rate"]) == (0, 1, "1")


@pytest.mark.rule("HBK-17")
@pytest.mark.parametrize(
    ("month", "workday", "due"),
    [
        (Month(2026, 3), 3, date(2026, 4, 3)),
        (Month(2026, 3), 0, None),
        (Month(2026, 4), 1, date(2026, 5, 6)),
    ],
)
def test_the_statistics_are_due_on_a_working_day_of_the_next_month(
    month: Month, workday: int, due: date | None
) -> None:
    assert statistics_due(month, workday) == due


@pytest.mark.rule("HBK-06")
def test_the_days_from_receipt_to_closing_are_told_and_averaged(handbook: Flow, ledger: sqlite3.Connection) -> None:
    enter(ledger, 2, closed_on="2026-03-12", satisfied="yes")
    enter(ledger, 3, closed_on="2026-03-05", satisfied="yes")

    figures = handbook("figures", "--month", "2026-03").json

    assert figures["cases"] == [{"number": "KS-202603-002", "days": 7}, {"number": "KS-202603-003", "days": 0}]
    assert Decimal(figures["average_days"]) == Decimal("3.5")


@pytest.mark.rule("CPL-08")
def test_six_satisfied_of_eight_asked_are_three_quarters(service: Flow, ledger: sqlite3.Connection) -> None:
    for serial in range(2, 10):
        enter(ledger, serial, closed_on="2026-03-31", satisfied="yes" if serial < 8 else "no")
    enter(ledger, 10, closed_on="2026-03-31")

    figures = service("figures", "--month", "2026-03", now=LATER).json

    assert (figures["closed"], figures["asked"], figures["satisfied_rate"]) == (9, 8, "0.75")


@pytest.mark.rule("CPL-24")
def test_a_reply_counts_once_it_is_given_or_late(service: Flow) -> None:
    before = service("figures", "--month", "2026-03", now="2026-03-07T16:20").json
    late = service("figures", "--month", "2026-03", now="2026-03-07T16:21").json
    service.walk("accept", now="2026-03-07T16:20")
    given = service("figures", "--month", "2026-03", now="2026-03-07T16:21").json

    assert (before["replies_due"], before["reply_rate"]) == (0, None)
    assert (late["replies_due"], late["reply_rate"]) == (1, "0")
    assert (given["replies_due"], given["reply_rate"]) == (1, "1")


@pytest.mark.rule("CPL-16")
def test_what_is_past_its_deadline_at_the_months_end_is_counted(service: Flow) -> None:
    service.walk("accept")

    assert service("figures", "--month", "2026-03", now=LATER).json["overdue"] == 1


@pytest.mark.parametrize("kind", ["handbook", "service"])
def test_the_workbook_of_the_month_is_written_for_every_kind_of_company(
    kind: str, request: pytest.FixtureRequest, custmgr: Run
) -> None:
    request.getfixturevalue(kind)

    assert custmgr("report", "complaints", "--month", "2026-03", "--json").json["totals"]["accepted"] == 1
