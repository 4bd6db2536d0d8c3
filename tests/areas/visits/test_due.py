"""What is due, by real commands on a real file."""

import sqlite3
from collections.abc import Callable
from datetime import date, datetime

import pytest

from custmgr.areas.visits.actions import waiting
from custmgr.mechanisms.dues import Due
from tests.conftest import Result, Run

Line = tuple[str, str, int]


def told(result: Result) -> list[tuple[str, str, str, str, int]]:
    return [
        (line["customer"], line["rule"], line["state"], line["deadline"], line["days_late"]) for line in result.json
    ]


@pytest.mark.rule("CUS-24")
@pytest.mark.parametrize(
    ("today", "lines"),
    [
        ("2024-04-01", [("due", "2024-06-30", 0)]),
        ("2024-06-30", [("due", "2024-06-30", 0)]),
        ("2024-07-01", [("missed", "2024-06-30", 1), ("due", "2024-09-30", 0)]),
    ],
)
def test_a_customer_visited_on_the_last_day_of_a_quarter_is_due_in_the_next(
    custmgr: Run, customer: Callable[..., str], visit: Callable[..., None], today: str, lines: list[Line]
) -> None:
    code = customer("甲公司", bought="2023-11-20")
    visit(code, "2024-03-31")

    due = custmgr("visit", "due", "--json", now=today)

    assert told(due) == [(code, "CUS-24", *line) for line in lines]
    assert due.status == 0


@pytest.mark.rule("CUS-24")
def test_the_keys_of_a_line_are_those_scripts_rely_on(custmgr: Run, customer: Callable[..., str]) -> None:
    code = customer("甲公司", bought="2023-11-20")

    line = custmgr("visit", "due", "--json", now="2024-02-01").json[0]

    assert line | {"reason": "", "methods": [], "way": ""} == {
        "customer": code, "name": "甲公司", "rule": "CUS-24", "reason": "", "opens_on": "2024-01-01",
        "deadline": "2024-03-31", "days_late": 0, "state": "due", "owner": "王业务", "methods": [],
        "way": "", "provisional": False,
    }  # fmt: skip
    assert line["reason"] == "not visited yet in 2024Q1"
    assert line["methods"][:2] == ["onsite", "phone"]


@pytest.mark.rule("CUS-24")
def test_a_draft_without_an_order_owes_nobody_a_visit(custmgr: Run, customer: Callable[..., str]) -> None:
    customer("甲公司")

    assert custmgr("visit", "due", "--json").json == []
    assert custmgr("visit", "due").out == "Nothing is due.\n"


@pytest.mark.rule("CUS-24")
def test_a_visit_recorded_in_the_quarter_settles_this_and_the_missed_one(
    custmgr: Run, customer: Callable[..., str], visit: Callable[..., None]
) -> None:
    code = customer("甲公司", bought="2023-11-20")
    assert [line[2] for line in told(custmgr("visit", "due", "--json", now="2024-07-01"))] == ["missed", "due"]

    visit(code, "2024-07-01")

    assert custmgr("visit", "due", "--json", now="2024-07-01").json == []
    assert told(custmgr("visit", "due", "--within", "92", "--json", now="2024-07-01")) == [
        (code, "CUS-24", "upcoming", "2024-12-31", 0)
    ]


@pytest.mark.rule("CUS-23")
@pytest.mark.parametrize(
    ("today", "lines"),
    [
        ("2024-03-31", [("due", "2024-03-31", 0)]),
        ("2024-04-01", [("overdue", "2024-03-31", 1)]),
    ],
)
def test_the_next_contact_report_is_due_thirty_days_after_the_last(
    custmgr: Run, customer: Callable[..., str], visit: Callable[..., None], today: str, lines: list[Line]
) -> None:
    code = customer("甲公司")
    custmgr("customer", "assign", code, "--important", "--contact", "王业务", "--contact", "李业务", now="2024-02-01")
    visit(code, "2024-03-01", "--kind", "contact_report")
    visit(code, "2024-03-20", "--kind", "contact")

    due = custmgr("visit", "due", "--json", now=today)

    assert told(due) == [(code, "CUS-23", *line) for line in lines]
    assert due.json[0]["reason"] == "report every 30 days, the last on 2024-03-01"


@pytest.mark.rule("CUS-23")
def test_without_a_report_the_thirty_days_run_from_the_assignment(custmgr: Run, customer: Callable[..., str]) -> None:
    code = customer("甲公司")
    custmgr("customer", "assign", code, "--important", "--contact", "王业务", "--contact", "李业务", now="2024-03-01")

    due = custmgr("visit", "due", "--json", now="2024-04-01")

    assert told(due) == [(code, "CUS-23", "overdue", "2024-03-31", 1)]
    assert due.json[0]["reason"] == "important potential since 2024-03-01, no report yet"


@pytest.mark.rule("CUS-23", "CUS-24")
def test_the_list_begins_with_what_is_latest_then_due_by_deadline_then_code(
    custmgr: Run, customer: Callable[..., str], visit: Callable[..., None]
) -> None:
    first, second, third = (customer(name, bought="2023-11-20") for name in ("甲公司", "乙公司", "丙公司"))
    custmgr("customer", "assign", third, "--important", "--contact", "王业务", "--contact", "李业务", now="2024-05-01")
    visit(second, "2024-04-10")

    found = told(custmgr("visit", "due", "--json", now="2024-07-01"))

    assert found == [
        (third, "CUS-23", "overdue", "2024-05-31", 31),
        (first, "CUS-24", "missed", "2024-06-30", 1),
        (third, "CUS-24", "missed", "2024-06-30", 1),
        (first, "CUS-24", "due", "2024-09-30", 0),
        (second, "CUS-24", "due", "2024-09-30", 0),
        (third, "CUS-24", "due", "2024-09-30", 0),
    ]


@pytest.mark.rule("CUS-24")
def test_the_list_may_be_narrowed_to_what_is_late_to_a_person_and_to_a_number(
    custmgr: Run, customer: Callable[..., str]
) -> None:
    first = customer("甲公司", bought="2023-11-20")
    second = customer("乙公司", bought="2023-11-20", owner="李业务")

    late = told(custmgr("visit", "due", "--overdue", "--json", now="2024-07-01"))
    mine = told(custmgr("visit", "due", "--salesperson", "李业务", "--json", now="2024-07-01"))
    one = told(custmgr("visit", "due", "--limit", "1", "--json", now="2024-07-01"))

    assert [(line[0], line[2]) for line in late] == [(first, "missed"), (second, "missed")]
    assert {line[0] for line in mine} == {second}
    assert [(line[0], line[2]) for line in one] == [(first, "missed")]
    assert custmgr("visit", "due", "--salesperson", "无此人").status == 2


@pytest.mark.rule("CUS-24")
def test_a_row_switched_off_by_an_edition_asks_for_nothing_from_its_day_on(
    custmgr: Run, customer: Callable[..., str], ledger: sqlite3.Connection
) -> None:
    customer("甲公司", bought="2023-11-20")
    ledger.execute("INSERT INTO policy_edition VALUES (99, '2024-06-01', 'test', '', '')")
    ledger.execute(
        "INSERT INTO policy_area SELECT 99, area, json_set(body, '$.cadence.revisit.on.value', json('false'))"
        " FROM policy_area WHERE area = 'visits' LIMIT 1"
    )
    ledger.commit()

    assert custmgr("visit", "due", "--json", now="2024-05-31").json != []
    assert custmgr("visit", "due", "--json", now="2024-06-01").json == []


def test_the_list_reads_well_in_both_languages_at_eighty_columns(custmgr: Run, customer: Callable[..., str]) -> None:
    customer("东莞市长安磁电应用技术开发有限公司", bought="2023-11-20")

    wide = {
        lang: custmgr("visit", "due", now="2024-07-01", env={"COLUMNS": "80", "CUSTMGR_LANG": lang})
        for lang in ("zh", "en")
    }

    assert all(result.status == 0 and "2024-06-30" in result.out for result in wide.values())


@pytest.mark.rule("CUS-24")
def test_what_waits_in_another_area_stands_in_the_same_list_by_its_urgency(
    custmgr: Run, customer: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    code = customer("甲公司", bought="2023-11-20")
    owed = [
        Due(
            "COM-21",
            "7",
            "an answer is owed",
            date(2024, 7, 1),
            datetime.fromisoformat("2024-07-01T08:00"),
            {},
            code,
            "甲公司",
        ),
        Due("COM-11", "8", "a meeting is to be held", date(2024, 7, 3), None),
    ]
    monkeypatch.setitem(waiting.SOURCES, "staff", lambda _desk: iter(owed))

    due = custmgr("visit", "due", "--json", now="2024-07-02").json

    assert [(line["rule"], line["state"], line["deadline"], line["days_late"]) for line in due] == [
        ("CUS-24", "missed", "2024-06-30", 2),
        ("COM-21", "overdue", "2024-07-01T08:00", 1),
        ("CUS-24", "due", "2024-09-30", 0),
    ]
    assert [line["rule"] for line in custmgr("visit", "due", "--within", "1", "--json", now="2024-07-02").json][-1] == (
        "COM-11"
    )
    assert custmgr("visit", "due", "--salesperson", "李业务", "--json", now="2024-07-02").json == []
