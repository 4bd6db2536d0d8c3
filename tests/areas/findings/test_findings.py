"""Findings, from the first word to the last, by real commands."""

import sqlite3

import pytest

from tests.areas.findings.conftest import Open, keep
from tests.conftest import Run

SENT = ("--set", "document=2026-031", "--set", "addressee=何区域", "--set")


@pytest.mark.rule("VIS-33")
@pytest.mark.parametrize(
    ("found_on", "today", "deadline", "late"),
    [
        ("2026-03-05", "2026-03-10", "2026-03-10", 0),
        ("2026-03-05", "2026-03-11", "2026-03-10", 1),
        ("2026-02-13", "2026-02-25", "2026-02-25", 0),
        ("2026-02-13", "2026-02-26", "2026-02-25", 1),
    ],
)
def test_written_feedback_is_due_three_working_days_after_the_visit(
    found: Open, dealer: Run, found_on: str, today: str, deadline: str, late: int
) -> None:
    found("feedback", "--owner", "王业务", now=found_on)

    (line,) = dealer("visit", "due", "--json", now=today).json

    assert (line["rule"], line["deadline"], line["days_late"]) == ("VIS-33", deadline, late)
    assert (line["state"], line["owner"]) == ("overdue" if late else "due", "王业务")


@pytest.mark.rule("VIS-33")
@pytest.mark.parametrize(("sent", "late"), [("2026-03-10", 0), ("2026-03-11", 1)])
def test_feedback_is_late_by_the_day_it_was_sent_not_by_the_day_it_was_entered(
    found: Open, dealer: Run, sent: str, late: int
) -> None:
    found("feedback")

    closed = dealer("finding", "close", "F-0001", *SENT, f"sent_on={sent}", "--json", now="2026-03-20").json

    assert (closed["state"], closed["days_late"]) == ("closed", late)
    assert closed["limits"] == [
        {"rule": "VIS-33", "stops": "sent_on", "deadline": "2026-03-10", "kept_on": sent, "days_late": late}
    ]
    assert dealer("visit", "due", "--json", now="2026-03-20").json == []


@pytest.mark.rule("VIS-33")
@pytest.mark.parametrize("missing", ["document", "sent_on", "addressee"])
def test_feedback_is_not_closed_without_its_number_its_day_and_its_reader(
    found: Open, dealer: Run, missing: str
) -> None:
    found("feedback")
    facts = {"document": "2026-031", "sent_on": "2026-03-05", "addressee": "何区域"}
    del facts[missing]

    done = dealer("finding", "close", "F-0001", *[w for n, v in facts.items() for w in ("--set", f"{n}={v}")], "--json")

    assert (done.status, done.error["rule"]) == (3, "VIS-33")
    assert missing in done.error["hint"]


@pytest.mark.rule("VIS-16")
def test_retail_against_the_strategy_is_closed_by_its_cancellation_alone(found: Open, dealer: Run) -> None:
    made = found("retail_against_strategy")

    refused = dealer("finding", "close", made["number"], "--text", "客户答应了", "--json")
    closed = dealer("finding", "close", made["number"], "--set", "cancelled_on=2026-03-05", "--json")

    assert (refused.status, refused.error["rule"]) == (3, "VIS-16")
    assert (closed.status, closed.json["state"]) == (0, "closed")


@pytest.mark.rule("VIS-19", "VIS-20")
@pytest.mark.parametrize(
    ("kind", "rule", "decision"),
    [
        ("product_issue", "VIS-19", "improve"),
        ("product_issue", "VIS-19", "not_improve"),
        ("new_product", "VIS-20", "develop"),
        ("new_product", "VIS-20", "not_develop"),
    ],
)
def test_a_product_stays_open_until_the_company_decides(
    found: Open, dealer: Run, kind: str, rule: str, decision: str
) -> None:
    made = found(kind)

    refused = dealer("finding", "close", made["number"], "--json")
    wrong = dealer("finding", "close", made["number"], "--set", "decision=maybe", "--json")
    closed = dealer("finding", "close", made["number"], "--set", f"decision={decision}", "--json")

    assert (refused.status, refused.error["rule"]) == (3, rule)
    assert (wrong.status, decision in wrong.error["hint"]) == (2, True)
    assert closed.json["facts"] == {"decision": decision}


@pytest.mark.rule("VIS-21")
@pytest.mark.parametrize(("today", "late"), [("2026-03-19", 0), ("2026-03-20", 1)])
def test_a_bad_score_waits_ten_working_days_for_a_decision(found: Open, dealer: Run, today: str, late: int) -> None:
    made = found("service_issue", text="售后 2 分")

    (line,) = dealer("visit", "due", "--json", now=today).json

    assert (line["rule"], line["deadline"], line["days_late"]) == ("VIS-21", "2026-03-19", late)
    assert dealer("finding", "close", made["number"], "--json").error["rule"] == "VIS-21"
    assert dealer("finding", "close", made["number"], "--set", "decision=换人跟进", "--json").json["state"] == "closed"


@pytest.mark.rule("VIS-31")
def test_buyers_who_do_not_pay_ask_for_a_contingency_plan(found: Open, dealer: Run) -> None:
    made = found("downstream_default", text="两家店拖欠 12 万元")

    refused = dealer("finding", "close", made["number"], "--json")
    closed = dealer("finding", "close", made["number"], "--set", "contingency_plan=改为款到发货", "--json")

    assert (refused.status, refused.error["rule"]) == (3, "VIS-31")
    assert closed.json["facts"] == {"contingency_plan": "改为款到发货"}


@pytest.mark.rule("VIS-11")
@pytest.mark.parametrize(("filed", "late"), [("2026-03-10", 0), ("2026-03-11", 1)])
def test_coverage_is_filed_within_three_working_days(found: Open, dealer: Run, filed: str, late: int) -> None:
    made = found("coverage_filing")

    refused = dealer("finding", "close", made["number"], "--json", now="2026-03-12")
    closed = dealer("finding", "close", made["number"], "--set", f"filed_on={filed}", "--json", now="2026-03-12")

    assert (refused.status, refused.error["rule"]) == (3, "VIS-11")
    assert closed.json["days_late"] == late


@pytest.mark.rule("VIS-37")
def test_a_breach_is_reported_in_time_and_then_decided_on(found: Open, dealer: Run) -> None:
    made = found("violation", "--owner", "王业务", text="串货到苏州")

    before = dealer("finding", "show", made["number"], "--json").json
    noted = dealer("finding", "note", made["number"], "--set", "reported_on=2026-03-10", "--json", now="2026-03-11")
    refused = dealer("finding", "close", made["number"], "--json", now="2026-03-11")
    closed = dealer("finding", "close", made["number"], "--set", "decision=警告", "--json", now="2026-03-24")

    assert (before["deadline"], before["awaited"]) == ("2026-03-10", ["reported_on", "decision"])
    assert noted.json["deadline"] == "2026-03-24"
    assert (refused.status, refused.error["rule"]) == (3, "VIS-37")
    assert [limit["days_late"] for limit in closed.json["limits"]] == [0, 0]


@pytest.mark.rule("VIS-37")
def test_a_breach_is_written_down_in_words(dealer: Run) -> None:
    done = dealer("finding", "open", "--kind", "violation", "--customer", "C00001", "--text", " ", "--json")

    assert (done.status, done.error["rule"]) == (3, "VIS-37")
    assert dealer("finding", "list", "--all", "--json").json == []


@pytest.mark.rule("HBK-22")
@pytest.mark.parametrize(
    ("feedback", "filed", "status"),
    [("", "2026-03-05", 3), ("2026-03-04", "2026-03-03", 3), ("2026-03-04", "2026-03-04", 0)],
)
def test_sales_information_is_filed_after_the_customers_feedback(
    custmgr: Run, staff: dict[str, str], ledger: sqlite3.Connection, feedback: str, filed: str, status: int
) -> None:
    keep("handbook", ledger)
    text = ("--text", "一季度资料", "--at", "2026-03-02")
    assert custmgr("finding", "open", "--kind", "sales_information", *text).status == 0

    told = ("--set", f"feedback_on={feedback}") if feedback else ()
    done = custmgr("finding", "close", "F-0001", *told, "--set", f"filed_on={filed}", "--json")

    assert done.status == status
    assert not status or done.error["rule"] == "HBK-22"


def test_the_default_company_keeps_no_findings(custmgr: Run, staff: dict[str, str]) -> None:
    done = custmgr("finding", "open", "--kind", "violation", "--text", "串货", "--json")

    assert (done.status, done.error["rule"]) == (3, "VIS-37")
    assert custmgr("finding", "kinds", "--json").json == []


def test_a_finding_goes_to_the_owners_own_regional_manager(found: Open) -> None:
    assert found("violation", "--owner", "王业务")["addressee"] == "何区域"
    assert found("violation", "--owner", "李业务")["addressee"] is None
    assert found("violation", "--to", "周区域")["addressee"] == "周区域"


def test_a_finding_belongs_to_the_customer_of_the_visit_it_came_from(found: Open, dealer: Run) -> None:
    words = ("--by", "王业务,李业务", "--method", "onsite", "--unplanned", "路过", "--topic", "M1=看市场")
    assert dealer("visit", "record", "C00001", *words).status == 0
    about = ("--kind", "violation", "--text", "串货", "--about", "visit:V00001")

    made = dealer("finding", "open", *about, "--json").json
    other = dealer("finding", "open", "--kind", "violation", "--text", "串货", "--about", "visit:V00002", "--json")

    assert (made["customer"], made["about"]) == ("C00001", "visit:V00001")
    assert other.status == 2
    of_visit = dealer("finding", "list", "--about", "visit:V00001", "--json").json
    assert [line["kind"] for line in of_visit] == ["feedback", "violation"]


def test_what_happens_is_added_and_never_changed(found: Open, dealer: Run, ledger: sqlite3.Connection) -> None:
    made = found("violation", text="串货")
    dealer("finding", "route", made["number"], "--to", "周区域", "--text", "请核实")
    dealer("finding", "note", made["number"], "--text", "已电话核实", "--by", "王业务")

    shown = dealer("finding", "show", made["number"], "--json").json

    assert shown["state"] == "routed"
    assert [(entry["act"], entry["by"] == "王业务", entry["text"]) for entry in shown["history"]] == [
        ("open", False, None),
        ("route", False, "请核实"),
        ("note", True, "已电话核实"),
    ]
    for statement in (
        "UPDATE finding SET text = 'x'",
        "DELETE FROM finding_entry",
        "UPDATE finding_fact SET value='x'",
    ):
        if "finding_fact" not in statement:
            with pytest.raises(sqlite3.IntegrityError):
                ledger.execute(statement)


def test_a_closed_finding_takes_notes_and_nothing_else(found: Open, dealer: Run) -> None:
    found("retail_against_strategy")
    dealer("finding", "close", "F-0001", "--set", "cancelled_on=2026-03-05")

    again = dealer("finding", "close", "F-0001", "--set", "cancelled_on=2026-03-05", "--json")
    fact = dealer("finding", "note", "F-0001", "--set", "cancelled_on=2026-03-05")
    note = dealer("finding", "note", "F-0001", "--text", "店已换招牌", "--json")

    assert (again.status, again.error["rule"], fact.status, note.status) == (3, "VIS-16", 3, 0)


@pytest.mark.parametrize(
    ("words", "status"),
    [
        (("close", "F-0009"), 2),
        (("close", "F-0001", "--set", "colour=red"), 2),
        (("close", "F-0001", "--set", "cancelled_on=31/3"), 2),
        (("close", "F-0001", "--set", "cancelled_on=2026-03-06"), 2),
        (("close", "F-0001", "--set", "cancelled_on=2026-03-04"), 3),
        (("close", "F-0001", "--set", "cancelled_on"), 2),
        (("route", "F-0001"), 2),
        (("route", "F-0001", "--to", "无名"), 2),
        (("note", "F-0001"), 3),
        (("note", "F-0001", "--text", "早了", "--on", "2026-03-04"), 2),
        (("note", "F-0001", "--text", "晚了", "--on", "2026-03-06"), 2),
        (("note", "F-0001", "--text", "坏\x07"), 2),
        (("open", "--kind", "nonsense", "--text", "x"), 2),
        (("open", "--kind", "violation", "--text", "x", "--about", "nowhere"), 2),
        (("open", "--kind", "violation", "--text", "x", "--at", "2026-03-06"), 2),
        (("list", "--owner", "无名"), 2),
    ],
)
def test_bad_input_ends_in_one_sentence_and_writes_nothing(
    found: Open, dealer: Run, words: tuple[str, ...], status: int, ledger: sqlite3.Connection
) -> None:
    found("retail_against_strategy")
    before = ledger.execute("SELECT count(*) FROM journal").fetchone()

    done = dealer("finding", *words)

    assert (done.status, len(done.err.strip().splitlines())) == (status, 1)
    assert ledger.execute("SELECT count(*) FROM journal").fetchone() == before


def test_the_list_begins_with_the_latest_and_is_filtered(found: Open, dealer: Run) -> None:
    found("violation", "--owner", "王业务", now="2026-03-05")
    found("product_issue", now="2026-02-02")
    found("new_product", now="2026-03-05")

    listed = dealer("finding", "list", "--json", now="2026-03-11").json

    assert [(line["kind"], line["days_late"]) for line in listed] == [
        ("product_issue", 25),
        ("violation", 1),
        ("new_product", 0),
    ]
    assert len(dealer("finding", "list", "--overdue", "--json", now="2026-03-11").json) == 2
    assert len(dealer("finding", "list", "--owner", "王业务", "--json").json) == 1
    assert len(dealer("finding", "list", "长青", "--kind", "产品问题或建议", "--json").json) == 1
