"""The keys, values and statuses that scripts rely on, command by command."""

import re
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Run

pytestmark = pytest.mark.usefixtures("staff")
CUSTOMER = {
    "code", "name", "kind", "party", "region", "status", "file_state", "founded_on", "salesperson", "contact", "phone",
    "email", "address", "uscc", "grade", "score", "credit_limit", "on_hold", "registered_on",
}  # fmt: skip
IMPORTED = {"read", "added", "incomplete", "updated", "skipped", "rejected", "rejects", "rejects_file"}
PURCHASE = {"number", "customer", "on", "product", "quantity", "amount", "due_on", "paid", "open"}
GRADE = {
    "code", "quarter", "score", "items", "grade", "treatment", "coefficient", "average_monthly_sales", "on_time_rate",
    "credit_limit", "state", "flags",
}  # fmt: skip
CHECK = {
    "code", "decision", "limit", "exposure", "requested", "available", "excess", "overdue", "overdue_days",
    "receivables", "reasons", "steps",
}  # fmt: skip
COMPLAINT = {
    "number", "customer", "class", "stage", "department", "entered_at", "stage_due", "due", "days_late", "outcome",
    "amount", "authority", "approved_by", "loss", "history",
}  # fmt: skip
STAGE = {"stage", "department", "by", "entered_at", "left_at", "due", "days_late", "opinion"}
DUE = {"customer", "name", "rule", "reason", "opens_on", "deadline", "days_late", "state", "owner", "methods"}
MONEY = re.compile(r"-?\d+\.\d\d")


@pytest.fixture
def customer(custmgr: Run) -> str:
    """Register a customer and return its code."""
    words = ("--kind", "buyer", "--contact", "林一", "--phone", "13800138000", "--salesperson", "王业务")
    done = custmgr("customer", "add", "长青磁电有限公司", *words, "--json")
    assert done.status == 0, done.err
    return str(done.json["code"])


@pytest.fixture
def on_credit(custmgr: Run, customer: str) -> str:
    """Give the customer a term and a limit of 1,000.00 as the old books would."""
    Path("opening.csv").write_text(
        "编号,客户名称,联系人,电话,term,credit_limit\nC09001,老客户磁材厂,林二,13900139000,1m,1000\n", "utf-8"
    )
    done = custmgr("customer", "import", "opening.csv", "--json")
    assert done.status == 0, done.err
    return "C09001"


def test_customer_add_list_and_show(custmgr: Run, customer: str) -> None:
    added = custmgr("customer", "show", customer, "--json").json

    assert set(added) >= CUSTOMER
    assert (added["code"], added["kind"], added["party"], added["region"]) == ("C00001", "buyer", "company", "domestic")
    assert (added["file_state"], added["salesperson"], added["registered_on"]) == ("submitted", "王业务", "2026-03-05")
    assert (added["grade"], added["score"], added["founded_on"]) == (None, None, None)
    assert added["on_hold"] is False
    assert [set(row) >= CUSTOMER for row in custmgr("customer", "list", "--json").json] == [True]


@pytest.mark.parametrize("text", ["C00001", "c00001", "长青磁电有限公司", "长青", "cqcd"])
def test_a_customer_is_found_by_code_name_part_and_mnemonic(custmgr: Run, customer: str, text: str) -> None:
    assert custmgr("customer", "show", text, "--json").json["code"] == customer


def test_several_or_no_hit_is_status_2_with_names(custmgr: Run, customer: str) -> None:
    custmgr("customer", "add", "长青贸易", "--kind", "user", "--contact", "林三", "--phone", "13800138003")

    several = custmgr("customer", "show", "长青", "--json")
    none = custmgr("customer", "show", "长清磁电", "--json")

    assert several.status == none.status == 2
    assert "C00001" in several.error["message"]
    assert "C00002" in several.error["message"]
    assert "长青磁电有限公司" in none.error["message"] + none.error["hint"]


def test_a_missing_field_is_status_2_unless_a_draft(custmgr: Run) -> None:
    assert custmgr("customer", "add", "某公司", "--kind", "buyer", "--json").error["status"] == 2
    assert custmgr("customer", "add", "某公司", "--draft", "--json").json["file_state"] == "draft"


def test_customer_import(custmgr: Run) -> None:
    Path("in.csv").write_text("客户名称,联系人,电话\n甲公司,林一,13800138001\n乙公司,,\n", "utf-8")

    first = custmgr("customer", "import", "in.csv", "--json")
    again = custmgr("customer", "import", "in.csv", "--json")
    forced = custmgr("customer", "import", "in.csv", "--again", "--json")

    assert set(first.json) == IMPORTED
    assert (first.json["read"], first.json["added"], first.json["incomplete"]) == (2, 2, 1)
    assert again.status == 3
    assert forced.json["skipped"] >= 1


def test_purchase_and_payment(custmgr: Run, on_credit: str) -> None:
    words = (
        "--on",
        "2026-01-31",
        "--amount",
        "1.2万",
        "--quantity",
        "300",
        "--product",
        "钕铁硼",
        "--credit",
        "--json",
    )
    bought = custmgr("purchase", "add", on_credit, *words)
    assert bought.status == 0, bought.err
    assert set(bought.json) >= PURCHASE
    assert (bought.json["customer"], bought.json["due_on"]) == ("C09001", "2026-02-28")
    assert (bought.json["amount"], bought.json["paid"], bought.json["open"]) == ("12000.00", "0.00", "12000.00")

    paid = custmgr("payment", "add", on_credit, "--on", "2026-03-01", "--amount", "2000", "--json")
    assert paid.status == 0, paid.err
    [row] = custmgr("purchase", "list", "--json").json
    assert (row["paid"], row["open"]) == ("2000.00", "10000.00")

    cash = custmgr("purchase", "add", on_credit, "--on", "2026-03-01", "--amount", "0", "--json").json
    assert (cash["due_on"], cash["open"]) == ("2026-03-01", "0.00")


def test_credit_apply_approve_and_check(custmgr: Run, customer: str) -> None:
    words = ("--production", "两条线", "--standing", "良好", "--by", "王业务", "--json")
    assert custmgr("credit", "apply", customer, "--term", "31d", *words).status == 3
    assert custmgr("credit", "apply", customer, "--term", "1m", *words).status == 0
    assert custmgr("credit", "approve", customer, "--by", "李业务", "--json").status == 3
    assert custmgr("credit", "approve", customer, "--by", "赵经理", "--json").status == 0

    held = custmgr("credit", "check", customer, "--amount", "1", "--json")

    assert held.status == 1
    assert set(held.json) >= CHECK
    assert held.json["decision"] == "hold"
    assert [set(reason) >= {"rule", "message"} for reason in held.json["reasons"]] == [True]
    for key in ("limit", "exposure", "requested", "available", "excess", "overdue", "receivables"):
        assert MONEY.fullmatch(held.json[key]), key


@pytest.mark.rule("CRL-10")
@pytest.mark.parametrize(
    "amount, decision, excess, status",
    [
        ("0", "ok", "0.00", 0),
        ("100.00", "watch", "0.00", 0),
        ("100.01", "hold", "0.01", 1),
        ("150", "hold", "50.00", 1),
    ],
)
def test_the_excess_is_what_passes_the_limit(
    custmgr: Run, on_credit: str, amount: str, decision: str, excess: str, status: int
) -> None:
    custmgr("purchase", "add", on_credit, "--on", "2026-03-01", "--amount", "900", "--credit")

    checked = custmgr("credit", "check", on_credit, "--amount", amount, "--json")

    assert (checked.json["decision"], checked.json["excess"], checked.status) == (decision, excess, status)
    assert (checked.json["receivables"], checked.json["available"]) == ("900.00", "100.00")


def test_customer_grade_proposes_and_is_approved(custmgr: Run, on_credit: str) -> None:
    for month in ("2025-08-01", "2025-10-05", "2025-11-05"):
        custmgr("purchase", "add", on_credit, "--on", month, "--amount", "30000")

    one = custmgr("customer", "grade", on_credit, "--rate", "0.95", "--reason", "账本", "--json")
    assert one.status == 0, one.err
    assert set(one.json) >= GRADE
    assert (one.json["quarter"], one.json["state"]) == ("2025Q4", "proposed")
    assert one.json["average_monthly_sales"] == "20000.00"
    assert isinstance(one.json["items"], dict)
    assert isinstance(one.json["score"], str)
    everyone = custmgr("customer", "grade", "--quarter", "2025Q4", "--json").json
    assert [row["code"] for row in everyone] == ["C09001"]

    assert custmgr("customer", "grade", "--approve", "2025Q4", "--by", "孙总", "--json").status == 3
    approved = custmgr("customer", "grade", "--approve", "2025Q4", "--by", "集团周总", "--json")
    assert approved.status == 0, approved.err
    assert {row["state"] for row in approved.json} == {"approved"}
    assert custmgr("customer", "show", on_credit, "--json").json["grade"] == one.json["grade"]


def opened(custmgr: Run, customer: str, *more: str, now: str = "2026-03-05T09:00") -> Any:
    """Open a complaint and return its JSON."""
    words = (
        "--order", "SO-88", "--product", "P-7", "--quantity", "5000", "--shipped", "2026-02-10", "--defective", "2000",
        "--demand", "退货", "--reason", "尺寸超差", "--sample", "已附", "--opinion", "请处理", "--class", "quality",
        *more,
    )  # fmt: skip
    done = custmgr("complaint", "open", "--customer", customer, *words, "--json", now=now)
    assert done.status == 0, done.err
    return done.json


def test_a_complaint_goes_through_every_stage_to_its_close(custmgr: Run, customer: str) -> None:
    case = opened(custmgr, customer, "--claim", "110000")
    assert set(case) >= COMPLAINT
    assert (case["number"], case["stage"], case["department"], case["due"]) == ("260301", "accept", "gmo", "2026-03-18")
    number = case["number"]

    def route(*words: str, now: str = "2026-03-05T10:30") -> Any:
        done = custmgr("complaint", "route", number, *words, "--json", now=now)
        assert done.status == 0, done.err
        return done.json

    assert route("--by", "陈生管")["stage"] == "qc"
    facts: tuple[str, ...] = ("confirmed_defective=2000", "cause=磨损", "class=quality", "responsible=制造")
    assert route("--by", "吴质管", *sets(facts))["stage"] == "mfg"
    skipped = custmgr("complaint", "route", number, "--to", "opinion", "--json", now="2026-03-05T10:30")
    assert skipped.status == 3, skipped.err
    facts = ("unit=二线", "shift=夜班", "personnel=两人", "produced_on=2026-02-05", "cause=刀具", "countermeasure=换刀")
    after = route("--by", "郑制造", "--skip", "rd", "--opinion", "不需研发", *sets(facts))
    assert (after["stage"], after["department"]) == ("review", "gmo")
    assert route("--by", "陈生管", *sets(("remark=属实",)))["stage"] == "opinion"
    facts = ("negotiation=同意退货", "treatment=return", "signed_by=赵经理")
    assert route("--by", "王业务", *sets(facts))["stage"] == "synthesis"
    facts = ("founded=yes", "responsible=制造", "treatment=claim,return", "loss=113000", "tracked=yes")
    decided = route("--by", "陈生管", *sets(facts))
    assert (decided["stage"], decided["department"]) == ("decision", "deputy_gm")
    assert (decided["authority"], decided["amount"]) == ("deputy_gm", "113000.00")
    assert custmgr("complaint", "approve", number, "--by", "赵经理", "--json", now="2026-03-05T11:00").status == 3
    done = custmgr("complaint", "approve", number, "--by", "钱副总", "--json", now="2026-03-05T11:00")
    assert done.status == 0, done.err
    approved = done.json
    assert (approved["stage"], approved["approved_by"]) == ("execute", "钱副总")
    closed = custmgr("complaint", "close", number, "--answered", "letter", "--accepted", "--json", now="2026-03-12")

    assert closed.status == 0, closed.err
    assert (closed.json["stage"], closed.json["outcome"], closed.json["days_late"]) == ("closed", "accepted", 0)
    assert all(set(stage) >= STAGE for stage in closed.json["history"])
    assert custmgr("complaint", "route", number, "--json", now="2026-03-12").status == 3
    shown = custmgr("complaint", "show", number, "--json", now="2026-03-12").json
    assert (shown["loss"], shown["class"], shown["customer"]) == ("113000.00", "quality", customer)


def sets(facts: tuple[str, ...]) -> tuple[str, ...]:
    """Spell facts as --set options."""
    return tuple(word for fact in facts for word in ("--set", fact))


def test_an_incomplete_form_is_a_draft_until_accepted(custmgr: Run, customer: str) -> None:
    words = ("--customer", customer, "--order", "SO-1", "--product", "P-1")

    assert custmgr("complaint", "open", *words, "--json").error["status"] == 2
    draft = custmgr("complaint", "open", *words, "--draft", "--json").json
    assert (draft["number"], draft["stage"]) == (None, "draft") or draft["number"].startswith("D-")
    assert custmgr("complaint", "accept", "D-0001", "--json").status in {2, 3}


def test_complaint_list_and_overdue(custmgr: Run, customer: str) -> None:
    opened(custmgr, customer)

    assert custmgr("complaint", "list", "--overdue", "--json").json == []
    [late] = custmgr("complaint", "list", "--overdue", "--json", now="2026-03-19").json
    assert late["days_late"] >= 1
    assert [row["number"] for row in custmgr("complaint", "list", "--stage", "accept", "--json").json] == ["260301"]


@pytest.mark.rule("CUS-24", "CUS-19")
def test_visits(custmgr: Run, customer: str) -> None:
    one = custmgr("visit", "record", customer, "--by", "王业务", "--method", "onsite", "--content", "首访", "--json")
    assert one.error["rule"] == "CUS-19"
    two = custmgr(
        "visit", "record", customer, "--by", "王业务,李业务", "--method", "onsite", "--content", "首访", "--json"
    )
    assert two.status == 0, two.err
    custmgr("purchase", "add", customer, "--on", "2026-03-05", "--amount", "1")

    [due] = custmgr("visit", "due", "--json", now="2026-04-01").json

    assert set(due) >= DUE
    assert (due["customer"], due["rule"], due["state"]) == (customer, "CUS-24", "due")
    assert (due["opens_on"], due["deadline"], due["days_late"]) == ("2026-04-01", "2026-06-30", 0)
    assert due["owner"] == "王业务"
    assert isinstance(due["methods"], list)
    states = [row["state"] for row in custmgr("visit", "due", "--json", now="2026-07-01").json]
    assert states == ["missed", "due"]


def test_visit_due_notify_says_each_item_once(custmgr: Run, on_credit: str) -> None:
    custmgr("purchase", "add", on_credit, "--on", "2025-12-05", "--amount", "1")

    first = custmgr("visit", "due", "--notify")
    second = custmgr("visit", "due", "--notify")

    assert first.status == second.status == 0
    assert "老客户磁材厂" in first.out
    assert second.out == ""


def test_reports(custmgr: Run, on_credit: str) -> None:
    custmgr("purchase", "add", on_credit, "--on", "2025-12-05", "--amount", "300", "--quantity", "3")

    bought = custmgr("report", "purchases", "--quarter", "2025Q4", "--json")
    assert bought.status == 0, bought.err
    assert (bought.json["file"].endswith("purchases-2025Q4.xlsx"), bought.json["rows"]) == (True, 1)
    totals = bought.json["totals"]
    assert set(totals) >= {"quantity", "amount", "orders", "customers", "previous_quantity", "previous_amount"}
    assert (totals["amount"], totals["orders"], totals["customers"]) == ("300.00", 1, 1)
    assert Path("purchases-2025Q4.xlsx").exists()
    assert custmgr("report", "purchases", "--quarter", "2025Q4", "--json").status == 2
    assert custmgr("report", "purchases", "--quarter", "2025Q4", "--force", "--json").status == 0

    cases = custmgr("report", "complaints", "--month", "2026-02", "--json")
    assert cases.status == 0, cases.err
    assert set(cases.json["totals"]) >= {
        "carried_in", "accepted", "closed", "carried_out", "on_time", "on_time_rate", "loss",
    }  # fmt: skip
    assert (cases.json["totals"]["closed"], cases.json["totals"]["loss"]) == (0, "0.00")


def test_policy_and_db(custmgr: Run, tmp_path: Path) -> None:
    assert custmgr("policy", "show", "--json").status == 0
    assert custmgr("policy", "check").status == 0
    assert "100,000" in custmgr("policy", "explain", "CMP-63").out
    assert custmgr("policy", "explain", "XYZ-1").status == 2
    assert custmgr("db", "check").status == 0
    assert custmgr("db", "backup", str(tmp_path / "copy.backup"), "--json").status == 0
    assert custmgr("db", "restore", str(tmp_path / "copy.backup"), "--json").status == 0
    assert custmgr("db", "info", "--json").status == 0
