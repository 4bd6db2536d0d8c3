"""The list of customers and the file of one."""

from datetime import date, timedelta

import pytest

from custmgr.areas.cards import rules
from custmgr.areas.cards.policy import Policy, StatusDays
from custmgr.areas.customers.facts import Status
from tests.conftest import Run

DAYS = StatusDays(active_days=90, lost_days=365)
FORM = ("--kind", "prospect", "--contact", "张三", "--phone", "0755-86013388")


@pytest.mark.rule("FIL-16")
@pytest.mark.parametrize(
    ("last", "status"),
    [
        ("2026-03-31", Status.ACTIVE),
        ("2025-12-31", Status.ACTIVE),
        ("2025-12-30", Status.INACTIVE),
        ("2025-03-31", Status.INACTIVE),
        ("2025-03-30", Status.LOST),
    ],
    ids=["today", "90 days", "91 days", "365 days", "366 days"],
)
def test_the_status_follows_the_days_since_the_last_purchase(last: str, status: Status) -> None:
    assert rules.status_of(date.fromisoformat(last), date(2026, 3, 31), DAYS) is status


def test_a_policy_that_loses_customers_before_they_are_inactive_is_faulty() -> None:
    assert Policy(DAYS).faults() == ()
    assert len(Policy(StatusDays(active_days=-1, lost_days=-2)).faults()) == 2


@pytest.mark.rule("FIL-16")
@pytest.mark.parametrize(("days", "status"), [(90, "active"), (91, "inactive"), (365, "inactive"), (366, "lost")])
def test_who_never_bought_counts_from_the_day_of_entry(custmgr: Run, days: int, status: str) -> None:
    custmgr("customer", "add", "甲公司", *FORM)
    later = (date(2026, 3, 5) + timedelta(days=days)).isoformat()

    assert custmgr("customer", "show", "甲公司", "--json", now=later).json["status"] == status


@pytest.mark.rule("FIL-16")
def test_a_purchase_brings_a_lost_customer_back(custmgr: Run, staff: dict[str, str]) -> None:
    custmgr("customer", "add", "甲公司", *FORM, now="2024-01-01")
    assert custmgr("customer", "show", "甲公司", "--json").json["status"] == "lost"

    custmgr("purchase", "add", "甲公司", "--on", "2026-03-04", "--amount", "1")

    assert custmgr("customer", "show", "甲公司", "--json").json["status"] == "active"


@pytest.fixture
def shelf(custmgr: Run, staff: dict[str, str]) -> None:
    for name in ("甲", "乙", "丙", "丁"):
        custmgr("customer", "add", name, *FORM)
    for name in ("甲", "乙", "丙"):
        custmgr("customer", "review", name, "--by", "赵经理")
    custmgr("customer", "add", "戊", "--draft")


@pytest.mark.rule("CUS-9")
@pytest.mark.parametrize(
    ("option", "names"),
    [((), "丁甲乙丙"), (("--archived",), "甲乙丙"), (("--all",), "丁戊甲乙丙")],
    ids=["all but drafts", "the Customer List", "drafts as well"],
)
def test_the_list_holds_archived_files_and_drafts_only_when_asked(
    custmgr: Run, shelf: None, option: tuple[str, ...], names: str
) -> None:
    listed = custmgr("customer", "list", *option, "--json").json

    assert "".join(customer["name"] for customer in listed) == names


def test_what_is_on_hold_stands_first(custmgr: Run, shelf: None) -> None:
    custmgr("purchase", "add", "丙", "--on", "2025-12-01", "--amount", "100", "--credit")
    listed = custmgr("customer", "list", "--json").json

    assert [(c["name"], c["on_hold"]) for c in listed[:2]] == [("丙", True), ("丁", False)]


@pytest.mark.rule("CUS-27")
def test_a_missing_term_alone_is_no_hold(custmgr: Run, shelf: None) -> None:
    assert custmgr("credit", "check", "甲").status == 1
    assert custmgr("customer", "show", "甲", "--json").json["on_hold"] is False


@pytest.mark.parametrize(
    ("words", "names"),
    [
        (("C00002",), "乙"),
        (("张三", "--limit", "2", "--sort", "code"), "甲乙"),
        (("--status", "lost"), ""),
        (("--salesperson", "王业务"), ""),
        (("--grade", "A"), ""),
        (("8601", "--sort", "code"), "甲乙丙丁"),
    ],
)
def test_the_list_is_narrowed(custmgr: Run, shelf: None, words: tuple[str, ...], names: str) -> None:
    listed = custmgr("customer", "list", *words, "--json").json

    assert "".join(customer["name"] for customer in listed) == names


def test_an_unknown_salesperson_or_sort_is_bad_input(custmgr: Run, shelf: None) -> None:
    assert custmgr("customer", "list", "--salesperson", "无此人").status == 2
    assert custmgr("customer", "list", "--sort", "size").status == 2


def test_the_card_has_exactly_the_promised_keys_first(custmgr: Run, shelf: None) -> None:
    (card,) = custmgr("customer", "list", "甲", "--json").json
    promised = [
        "code",
        "name",
        "kind",
        "party",
        "region",
        "status",
        "file_state",
        "founded_on",
        "salesperson",
        "contact",
        "phone",
        "email",
        "address",
        "uscc",
        "grade",
        "score",
        "credit_limit",
        "on_hold",
        "registered_on",
    ]

    assert list(card)[: len(promised)] == promised


@pytest.mark.rule("CUS-11")
def test_dealings_of_every_kind_are_shown_newest_first(custmgr: Run, shelf: None) -> None:
    custmgr("purchase", "add", "甲", "--on", "2026-02-01", "--amount", "100", "--product", "N52", "--credit")
    custmgr("payment", "add", "甲", "--on", "2026-02-20", "--amount", "40")
    custmgr("visit", "record", "甲", "--on", "2026-02-10", "--by", "王业务,李业务", "--method", "onsite",
            "--content", "首次拜访")  # fmt: skip
    custmgr("complaint", "open", "--customer", "甲", "--order", "P1", "--product", "N52", "--quantity", "10",
            "--shipped", "2026-02-01", "--defective", "1", "--demand", "补送", "--reason", "崩边")  # fmt: skip
    dealings = custmgr("customer", "show", "甲", "--json").json["dealings"]

    assert [d["kind"] for d in dealings] == ["complaint", "payment", "visit", "purchase"]
    assert [d["on"] for d in dealings] == ["2026-03-05", "2026-02-20", "2026-02-10", "2026-02-01"]
    assert (dealings[1]["amount"], dealings[3]["note"]) == ("40.00", "N52")


@pytest.mark.rule("CUS-10", "CUS-11")
def test_the_file_is_printed_in_blocks_with_its_history(custmgr: Run, shelf: None) -> None:
    custmgr("customer", "edit", "甲", "contact=李四", "bank=工商银行", "remarks=[bold]x[/]")
    printed = custmgr("customer", "show", "甲").out

    for text in ("Main contact", "Invoicing", "工商银行", "Changes", "张三", "李四", "[bold]x[/]"):
        assert text in printed


def test_a_customer_is_found_by_initials(custmgr: Run, staff: dict[str, str]) -> None:
    custmgr("customer", "add", "重庆长安汽车", *FORM)

    assert custmgr("customer", "show", "cqca", "--json").json["name"] == "重庆长安汽车"


@pytest.mark.parametrize(
    ("order", "names"),
    [("name", "丁丙乙甲"), ("grade", "甲乙丙丁"), ("credit_limit", "甲乙丙丁"), ("last_purchase_on", "乙甲丙丁"),
     ("registered_on", "甲乙丙丁")],
)  # fmt: skip
def test_the_list_is_sorted_as_asked(custmgr: Run, shelf: None, order: str, names: str) -> None:
    custmgr("purchase", "add", "乙", "--on", "2026-03-01", "--amount", "1")
    listed = custmgr("customer", "list", "--sort", order, "--json").json

    assert "".join(customer["name"] for customer in listed) == names


def test_a_shortened_list_says_how_many_there_are(custmgr: Run, shelf: None) -> None:
    done = custmgr("customer", "list", "--limit", "2")

    assert "2 of 4 shown" in done.err


def test_a_hold_names_where_its_reasons_are(custmgr: Run, shelf: None) -> None:
    custmgr("purchase", "add", "丙", "--on", "2025-12-01", "--amount", "100", "--credit")

    assert "custmgr credit check C00003" in custmgr("customer", "show", "丙").out


@pytest.mark.parametrize("held", ["", "丙", "甲丙丁"])
def test_the_first_lines_are_those_of_the_whole_list(custmgr: Run, shelf: None, held: str) -> None:
    for name in held:
        custmgr("purchase", "add", name, "--on", "2025-12-01", "--amount", "100", "--credit")
    whole = [row["name"] for row in custmgr("customer", "list", "--json").json]

    assert set(whole[: len(held)]) == set(held)
    for most in (1, 2, 3, 4):
        listed = custmgr("customer", "list", "--json", "--limit", most).json
        assert [row["name"] for row in listed] == whole[:most]


@pytest.mark.rule("ECM-14")
@pytest.mark.parametrize(("asked", "names"), [("0", "乙丙丁"), ("1", "甲"), ("0-1", "甲乙丙丁"), ("2+", "")])
def test_the_first_lines_keep_to_how_many_contacts_are_asked_for(
    custmgr: Run, shelf: None, asked: str, names: str
) -> None:
    custmgr("visit", "record", "甲", "--by", "王业务", "--method", "phone", "--content", "回访")
    listed = custmgr("customer", "list", "--contacts", asked, "--limit", "9", "--json").json

    assert sorted(row["name"] for row in listed) == sorted(names)
