"""`custmgr today`: what waits in every area, each with its rule, its deadline and the command to type next."""

import re
import sqlite3
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from rich.cells import cell_len

from custmgr.areas.today.actions.sources import SOURCES
from custmgr.ground import policy
from tests.areas.complaints.conftest import Desk
from tests.conftest import Run

Waits = Callable[..., list[dict[str, Any]]]
CODE = "C00001"


@pytest.fixture
def waits(custmgr: Run, staff: dict[str, str]) -> Waits:
    """Return a function that lists what waits under some rules at a moment."""

    def listed(*rules: str, now: str = "2026-03-05T10:00", words: tuple[str, ...] = ()) -> list[dict[str, Any]]:
        done = custmgr("today", "--json", *words, now=now)
        assert done.status == 0, done.err
        return [line for line in done.json if not rules or line["rule"] in rules]

    return listed


@pytest.fixture
def file(ledger: sqlite3.Connection, staff: dict[str, str]) -> Callable[[str], None]:
    """Return a function that enters rows beside the program, as another day's work left them."""
    ledger.execute(
        "INSERT INTO customer (id, code, name, name_key, mnemonic, kind, party, region, file_state, contact, phone,"
        " salesperson_id, registered_on) VALUES (1, 'C00001', '华东电子', '华东电子', 'hddz', 'buyer', 'company',"
        " 'domestic', 'submitted', '林一', '0769-88880001', 1, '2024-01-01')"
    )
    ledger.commit()

    def enter(script: str) -> None:
        ledger.executescript(script)

    return enter


def test_an_empty_desk_waits_for_nothing(custmgr: Run) -> None:
    shown, listed = custmgr("today"), custmgr("today", "--json")

    assert (shown.status, shown.out) == (0, "Nothing waits.\n")
    assert listed.json == []


@pytest.mark.rule("CMP-62")
@pytest.mark.parametrize(("now", "late", "state"), [("2024-03-01T23:59", 0, "due"), ("2024-03-02T00:00", 1, "overdue")])
def test_a_form_waits_at_its_stage_until_its_allowance_ends(
    desk: Desk, waits: Waits, now: str, late: int, state: str
) -> None:
    desk.open()

    (line,) = waits("CMP-62", now=now)

    assert (line["days_late"], line["state"], line["department"]) == (late, state, "gmo")
    assert line["what"] == "complaint 240301: Registration"
    assert line["way"] == "custmgr complaint route 240301 --by STAFF"


@pytest.mark.rule("CMP-42", "CMP-62")
def test_the_command_follows_the_stage_and_the_rule_the_clock(desk: Desk, waits: Waits) -> None:
    desk.open()
    desk.walk("accept", "qc", "mfg", "review", "opinion")
    (synthesis,) = waits("CMP-62", now="2024-03-02T11:00")
    desk.walk("synthesis")
    (decision,) = (line for line in waits(now="2024-03-02T11:00") if line["group"] == "complaints")

    assert (synthesis["deadline"], synthesis["way"]) == (
        "2024-03-02T23:59",
        "custmgr complaint route 240301 --by STAFF",
    )
    assert decision["way"] == "custmgr complaint approve 240301 --by STAFF"
    assert "waits for the decision" in decision["what"]


@pytest.mark.rule("CMP-16")
@pytest.mark.parametrize(("day", "late"), [(2, 0), (3, 1)])
def test_a_draft_may_wait_a_day(desk: Desk, waits: Waits, day: int, late: int) -> None:
    desk.open("--draft", sample=None, reason=None)

    (line,) = waits("CMP-16", now=f"2024-03-0{day}")

    assert (line["days_late"], line["way"].split()[:3]) == (late, ["custmgr", "complaint", "accept"])


@pytest.mark.rule("CMP-87")
def test_reminder_notes_wait_while_a_stage_is_late_and_nobody_was_told_that_day(desk: Desk, waits: Waits) -> None:
    desk.open()

    in_time, late = waits("CMP-87", now="2024-03-01T23:59"), waits("CMP-87", now="2024-03-02T09:00")
    desk("remind", now="2024-03-02T09:30")
    told, again = waits("CMP-87", now="2024-03-02T10:00"), waits("CMP-87", now="2024-03-03T09:00")

    assert (in_time, told) == ([], [])
    assert [line["what"] for line in late] == ["1 reminder notes are to be written"]
    assert len(again) == 1


@pytest.mark.rule("CUS-29", "CUS-30", "CUS-31")
def test_an_overdue_payment_is_reported_then_talked_over_then_paid_as_promised(
    custmgr: Run, waits: Waits, file: Callable[[str], None]
) -> None:
    file(
        "INSERT INTO purchase (number, customer_id, on_day, quantity_milli, amount_fen, due_on, on_credit, paid_fen)"
        " VALUES ('P1', 1, '2024-03-15', 1000, 500000, '2024-04-15', 1, 0)"
    )

    assert waits("CUS-29", now="2024-04-15") == []
    assert [(one["deadline"], one["days_late"]) for one in waits("CUS-29", now="2024-04-17")] == [("2024-04-17", 0)]
    assert [(one["state"], one["days_late"]) for one in waits("CUS-29", now="2024-04-18")] == [("overdue", 1)]
    assert custmgr("credit", "report", CODE, "--by", "王业务", "--to", "赵经理", now="2024-04-18").status == 0
    assert waits("CUS-29", now="2024-04-18") == []
    (talk,) = waits("CUS-30", now="2024-04-18")
    assert (talk["deadline"], talk["owner"]) == (None, "王业务")
    words = ("--by", "王业务", "--reason", "周转", "--solution", "分期", "--promised", "2024-04-20")
    assert custmgr("credit", "pursue", CODE, *words, now="2024-04-18").status == 0
    assert [one["days_late"] for one in waits("CUS-30", now="2024-04-20")] == [0]
    assert [one["days_late"] for one in waits("CUS-30", now="2024-04-21")] == [1]
    custmgr("payment", "add", CODE, "--on", "2024-04-21", "--amount", "5000", now="2024-04-21")
    assert waits("CUS-30", now="2024-04-22") == []


@pytest.mark.rule("CRL-13")
def test_a_limit_change_waits_three_working_days_for_each_opinion(waits: Waits, file: Callable[[str], None]) -> None:
    file(
        "INSERT INTO limit_change (id, customer_id, form, from_fen, to_fen, reason, applied_on, applied_by, state)"
        " VALUES (1, 1, '{}', 0, 5000000, '扩大', '2026-03-05', '王业务', 'open')"
    )
    (first,) = waits("CRL-13", now="2026-03-10")
    file(
        "INSERT INTO limit_opinion (change_id, step, role, person, agrees, opinion, on_day)"
        " VALUES (1, 1, 'sales_management_manager', '甲', 1, '同意', '2026-03-09')"
    )
    (second,) = waits("CRL-13", now="2026-03-13")

    assert (first["deadline"], first["days_late"]) == ("2026-03-10", 0)
    assert "50,000.00" in first["what"]
    assert "Sales management manager" in first["what"]
    assert (second["deadline"], second["days_late"]) == ("2026-03-12", 1)
    assert "Deputy general manager of sales" in second["what"]


@pytest.mark.rule("CUS-27")
def test_an_application_for_a_term_waits_until_it_is_approved(waits: Waits, file: Callable[[str], None]) -> None:
    file(
        "INSERT INTO credit_term (customer_id, basic, production, standing, term_months, term_days, applied_on,"
        " applied_by) VALUES (1, 'x', 'y', 'z', 1, 0, '2026-03-01', '王业务')"
    )
    (line,) = waits("CUS-27")
    file("UPDATE credit_term SET approved_on = '2026-03-05', approved_by = '赵经理'")

    assert (line["owner"], line["way"]) == ("王业务", "custmgr credit approve C00001 --by STAFF")
    assert waits("CUS-27") == []


@pytest.mark.rule("GRD-13", "GRD-18")
def test_a_quarter_is_graded_by_the_tenth_working_day_and_then_approved(
    custmgr: Run, waits: Waits, file: Callable[[str], None]
) -> None:
    file(
        "INSERT INTO purchase (number, customer_id, on_day, quantity_milli, amount_fen, due_on, on_credit, paid_fen)"
        " VALUES ('P1', 1, '2025-01-15', 1000, 500000, '2025-01-15', 0, 500000)"
    )

    on_time, late = waits("GRD-13", now="2026-01-15"), waits("GRD-13", now="2026-01-16")
    custmgr("customer", "grade", "--quarter", "2025Q4", now="2026-01-16")
    (proposed,) = waits("GRD-18", now="2026-01-16")
    custmgr("customer", "grade", "--approve", "2025Q4", "--by", "集团周总", now="2026-01-16")

    assert [(line["deadline"], line["days_late"]) for line in on_time] == [("2026-01-15", 0)]
    assert [line["days_late"] for line in late] == [1]
    assert proposed["way"] == "custmgr customer grade --approve 2025Q4 --by STAFF"
    assert waits("GRD-13", "GRD-18", now="2026-01-16") == []


@pytest.mark.rule("CMP-53")
def test_the_statistics_are_due_by_the_tenth_and_wait_until_they_are_written(
    desk: Desk, custmgr: Run, waits: Waits
) -> None:
    desk.open(now="2026-03-06T09:00")
    early = custmgr("report", "complaints", "--month", "2026-03", now="2026-03-31")

    running = waits("CMP-53", now="2026-03-31")
    on_time, late = waits("CMP-53", now="2026-04-10"), waits("CMP-53", now="2026-04-11")
    custmgr("report", "complaints", "--month", "2026-03", "--force", now="2026-04-11")

    assert (early.status, running) == (0, [])
    assert [(line["deadline"], line["days_late"]) for line in on_time] == [("2026-04-10", 0)]
    assert [line["days_late"] for line in late] == [1]
    assert waits("CMP-53", now="2026-04-11") == []


@pytest.mark.rule("CUS-15")
def test_a_quarter_of_purchases_is_summarised_once(custmgr: Run, waits: Waits, file: Callable[[str], None]) -> None:
    custmgr("purchase", "add", CODE, "--on", "2026-01-05", "--amount", "5", now="2026-01-05")
    file(
        "INSERT INTO purchase (number, customer_id, on_day, quantity_milli, amount_fen, due_on, on_credit, paid_fen)"
        " VALUES ('P9', 1, '2026-01-15', 1000, 500000, '2026-01-15', 0, 500000)"
    )

    before, after = waits("CUS-15", now="2026-03-31"), waits("CUS-15", now="2026-04-10")
    custmgr("report", "purchases", "--quarter", "2026Q1", now="2026-04-10")

    assert before == []
    assert [(line["deadline"], line["days_late"]) for line in after] == [("2026-04-10", 0)]
    assert waits("CUS-15", now="2026-04-11") == []


@pytest.mark.rule("CUS-8")
def test_files_to_be_reviewed_stand_in_one_line(custmgr: Run, waits: Waits) -> None:
    words = ("--kind", "buyer", "--contact", "林一", "--phone", "0769-88880001", "--salesperson", "王业务")
    custmgr("customer", "add", "长青磁电", *words)
    custmgr("customer", "add", "北方电机", *words)

    (line,) = waits("CUS-8")

    assert line["what"] == "2 customer files wait for review"


def test_a_change_waits_for_its_copy(custmgr: Run, waits: Waits) -> None:
    custmgr("staff", "add", "新人", "--role", "worker", now="2026-03-05")

    same, next_day = waits("HBK-01", now="2026-03-05T18:00"), waits("HBK-01", now="2026-03-06")
    custmgr("db", "backup", "copy.db", now="2026-03-06")

    assert [(line["days_late"], line["way"]) for line in same] == [(0, "custmgr db backup FILE")]
    assert [line["days_late"] for line in next_day] == [1]
    assert waits("HBK-01", now="2026-03-06") == []


def test_notices_that_did_not_go_out_stand_among_the_work(waits: Waits, file: Callable[[str], None]) -> None:
    file(
        "INSERT INTO notice (item, channel, reader, line, state, fault, entered_at)"
        " VALUES ('x', 'dingtalk', '', 'l', 'waiting', 'refused', '2026-03-04T08:30:00')"
    )

    (line,) = (line for line in waits("CUS-24") if line["group"] == "desk")

    assert line["what"] == "1 notices wait for being sent by dingtalk: refused"
    assert line["days_late"] == 1


def test_what_concerns_a_person_or_a_department_can_be_had_alone(desk: Desk, custmgr: Run, waits: Waits) -> None:
    desk.open()
    custmgr("purchase", "add", "华东电子", "--on", "2023-12-01", "--amount", "5", now="2024-03-01")
    custmgr("customer", "edit", "华东电子", "salesperson=王业务", now="2024-03-01")
    now = "2024-03-02"

    of_office = waits(now=now, words=("--department", "gmo"))
    of_business = waits(now=now, words=("--department", "business"))
    of_nobody = waits(now=now, words=("--salesperson", "李业务"))
    of_owner = waits(now=now, words=("--salesperson", "王业务"))

    assert {line["rule"] for line in of_office} == {"CMP-62", "CMP-87"}
    assert "CMP-62" not in {line["rule"] for line in of_business}
    assert "CUS-24" in {line["rule"] for line in of_business}
    assert of_nobody == []
    assert {"CUS-24", "CMP-62"} <= {line["rule"] for line in of_owner}
    assert custmgr("today", "--department", "nowhere").status == 2
    assert custmgr("today", "--salesperson", "无此人").status == 2


def test_the_most_urgent_stand_first_and_a_limit_keeps_them(desk: Desk, custmgr: Run, waits: Waits) -> None:
    desk.open()
    custmgr("purchase", "add", "华东电子", "--on", "2023-06-01", "--amount", "5", now="2024-03-01")
    now = "2024-03-02"

    everything = waits(now=now)

    assert [line["days_late"] for line in everything] == sorted((o["days_late"] for o in everything), reverse=True)
    assert waits(now=now, words=("--limit", "2")) == everything[:2]


@pytest.mark.parametrize("width", [80, 120])
def test_the_screen_shows_the_first_of_each_kind_within_its_width(
    desk: Desk, custmgr: Run, ledger: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch, width: int
) -> None:
    desk.open()
    many(ledger, 12)
    monkeypatch.setenv("COLUMNS", str(width))

    shown, whole = custmgr("today", now="2024-03-02"), custmgr("today", "--all", now="2024-03-02")

    assert max(cell_len(line) for line in shown.out.splitlines()) <= width
    assert "Customers to see: the first 5; all of them with `custmgr today --all`" in " ".join(shown.out.split())
    assert (shown.out.count("[CUS-24]"), whole.out.count("[CUS-24]")) == (5, 12)
    assert "custmgr complaint route 240301 --by STAFF" in " ".join(shown.out.split())


def test_no_area_is_asked_twice_and_none_that_waits_is_forgotten() -> None:
    asked = [source.dues.__name__ for source in SOURCES]
    telling = {path.parents[1].name for path in policy.AREAS.glob("*/actions/waiting.py")} - {"visits"}
    registries = (policy.AREAS / "today/actions/sources.py", policy.AREAS / "visits/actions/waiting.py")
    named = {area for path in registries for area in re.findall(r"custmgr\.areas\.(\w+)", path.read_text("utf-8"))}

    assert len(set(asked)) == len(asked)
    assert telling - named == set()


def many(ledger: sqlite3.Connection, count: int) -> None:
    """Enter customers who bought half a year ago and were never visited."""
    columns = "code, name, name_key, mnemonic, kind, party, region, file_state, contact, phone, registered_on"
    rest = "'x', 'buyer', 'company', 'domestic', 'submitted', '林一', '0769-88880001', '2023-01-01'"
    ledger.executemany(
        f"INSERT INTO customer ({columns}) VALUES (?1, ?2, ?2, {rest})",
        [(f"C{number:05}", f"第{number}磁电有限公司") for number in range(100, 100 + count)],
    )
    ledger.execute(
        "INSERT INTO purchase (number, customer_id, on_day, quantity_milli, amount_fen, due_on, on_credit, paid_fen)"
        f" SELECT 'X' || id, id, '{date(2024, 1, 1) - timedelta(days=5)}', 1000, 100, '2023-12-27', 0, 100"
        " FROM customer WHERE code >= 'C00100'"
    )
    ledger.commit()
