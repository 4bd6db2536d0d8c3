"""Holds, the releases that lift them, and what is done about overdue payments, by the program."""

import sqlite3
from datetime import date

import pytest

from custmgr.areas.credit.views import pending
from tests.areas.conftest import Act
from tests.conftest import Result, Run

MANAGER = "部门沈经理"


def check(custmgr: Run, *words: str, now: str = "2026-03-05") -> Result:
    return custmgr("credit", "check", "C00001", "--json", *words, now=now)


def hold(custmgr: Run, *words: str, now: str = "2026-03-05") -> Result:
    return custmgr("credit", "hold", "C00001", "--reason", "客户停产", "--json", *words, now=now)


def release(
    custmgr: Run, up_to: str = "300", until: str = "2026-03-31", by: str = MANAGER, now: str = "2026-03-05"
) -> Result:
    words = ("--reason", "已签还款协议", f"--up-to={up_to}", "--until", until, "--by", by, "--json")
    return custmgr("credit", "release", "C00001", *words, now=now)


def register(custmgr: Run, now: str = "2026-03-05") -> list[tuple[str, str, str]]:
    return [(row["used"], row["left"], row["state"]) for row in custmgr("credit", "releases", "--json", now=now).json]


@pytest.fixture
def late(sell: Act) -> None:
    """Let 200.00 be overdue since the middle of February."""
    sell("200", "--credit", on="2026-01-15")


@pytest.mark.rule("CUS-31")
@pytest.mark.parametrize(
    ("words", "mode"), [((), "suspend"), (("--stop", "--by", MANAGER), "stop"), (("--by", "王业务"), "suspend")]
)
def test_a_hold_stops_orders_on_credit_and_in_cash(
    custmgr: Run, buyers: tuple[str, str], words: tuple[str, ...], mode: str
) -> None:
    placed = hold(custmgr, *words).json

    assert (placed["mode"], placed["reason"], placed["on"]) == (mode, "客户停产", "2026-03-05")
    for paid in ((), ("--cash",)):
        answer = check(custmgr, "--amount", "1", *paid)
        assert (answer.status, [reason["rule"] for reason in answer.json["reasons"]]) == (1, ["CUS-31"])
        assert answer.json["hold"]["mode"] == mode


@pytest.mark.rule("CUS-31")
def test_only_a_department_manager_stops_supply_and_ends_a_hold(custmgr: Run, buyers: tuple[str, str]) -> None:
    stopped = hold(custmgr, "--stop", "--by", "王业务")
    hold(custmgr)
    ended = hold(custmgr, "--end", "--by", "王业务")

    assert [(done.status, done.error["rule"]) for done in (stopped, ended)] == [(3, "CUS-31")] * 2
    assert [hold(custmgr, word).status for word in ("--stop", "--end")] == [2, 2]
    assert check(custmgr).json["hold"]["mode"] == "suspend"


@pytest.mark.rule("CUS-31")
def test_a_hold_ends_for_good_when_the_manager_ends_it(custmgr: Run, buyers: tuple[str, str]) -> None:
    hold(custmgr)
    ended = hold(custmgr, "--end", "--by", MANAGER)

    assert (ended.status, check(custmgr).json["decision"], check(custmgr).json["hold"]) == (0, "ok", None)
    assert hold(custmgr, "--end", "--by", MANAGER).status == 2


def test_a_hold_may_become_a_stop_but_is_not_placed_twice(custmgr: Run, buyers: tuple[str, str]) -> None:
    hold(custmgr)

    assert hold(custmgr).status == 2
    assert hold(custmgr, "--stop", "--by", MANAGER).json["mode"] == "stop"
    assert hold(custmgr, "--stop", "--end", "--by", MANAGER).status == 2
    assert custmgr("credit", "hold", "C00001", "--reason", " ").status == 2


@pytest.mark.rule("CUS-31")
def test_a_release_tells_who_let_it_pass_and_the_customer_is_not_on_hold(
    custmgr: Run, buyers: tuple[str, str], late: None
) -> None:
    before = check(custmgr).status
    release(custmgr)
    answer = check(custmgr, "--amount", "300")
    shown = custmgr("customer", "show", "C00001", "--json").json

    assert (before, answer.status, answer.json["decision"]) == (1, 0, "ok")
    assert f"released by {MANAGER} on 2026-03-05 up to 300.00 until 2026-03-31" in answer.json["steps"]
    assert (shown["on_hold"], shown["release"]["left"], shown["release"]["by"]) == (False, "300.00", MANAGER)


@pytest.mark.rule("CUS-31")
@pytest.mark.parametrize(("now", "status", "state"), [("2026-03-31", 0, "in_force"), ("2026-04-01", 1, "expired")])
def test_a_release_lifts_until_its_last_day(
    custmgr: Run, buyers: tuple[str, str], late: None, now: str, status: int, state: str
) -> None:
    release(custmgr)

    assert check(custmgr, now=now).status == status
    assert register(custmgr, now) == [("0.00", "300.00", state)]


@pytest.mark.rule("CUS-31")
@pytest.mark.parametrize(
    ("first", "second", "status", "left"),
    [
        ("200", "99.99", 0, "100.00"),
        ("200", "100", 0, "100.00"),
        ("200", "100.01", 1, "100.00"),
        ("299.99", "0.01", 0, "0.01"),
        ("300", "0", 1, "0.00"),
    ],
)
def test_orders_use_a_release_up(custmgr: Run, late: None, first: str, second: str, status: int, left: str) -> None:
    release(custmgr)
    order = ("order", "add", "C00001", "--on", "2026-03-05", "--credit")
    assert custmgr(*order, "--amount", first).status == 0

    assert check(custmgr, "--amount", second).status == status
    assert register(custmgr)[0][1:] == (left, "used_up" if left == "0.00" else "in_force")


@pytest.mark.rule("CUS-31")
def test_what_goes_out_on_credit_without_an_order_uses_a_release_too(custmgr: Run, sell: Act, late: None) -> None:
    release(custmgr)
    sell("250", "--credit", on="2026-03-05")
    sell("40", "--credit", on="2026-03-01")
    sell("40", on="2026-03-05")

    assert register(custmgr) == [("250.00", "50.00", "in_force")]
    assert [check(custmgr, "--amount", amount).status for amount in ("50", "50.01")] == [0, 1]


@pytest.mark.rule("CUS-31")
def test_closing_an_order_gives_back_what_it_did_not_deliver(custmgr: Run, sell: Act, late: None) -> None:
    release(custmgr)
    custmgr("order", "add", "C00001", "--on", "2026-03-05", "--credit", "--amount", "300")
    sell("120", "--order", "S000001", on="2026-03-05")
    before = register(custmgr)
    custmgr("order", "close", "S000001", "--reason", "客户取消")

    assert (before, register(custmgr)) == ([("300.00", "0.00", "used_up")], [("120.00", "180.00", "in_force")])


@pytest.mark.rule("CUS-31")
def test_a_hold_placed_after_a_release_stands_and_a_new_release_replaces_the_old(
    custmgr: Run, buyers: tuple[str, str], late: None
) -> None:
    release(custmgr)
    hold(custmgr)
    held = check(custmgr).status
    release(custmgr, "100")

    assert (held, check(custmgr).status) == (1, 0)
    assert [state for _used, _left, state in register(custmgr)] == ["in_force", "replaced"]


@pytest.mark.rule("CUS-31")
@pytest.mark.parametrize("by", ["王业务", "孙总"])
def test_only_a_department_manager_releases(custmgr: Run, buyers: tuple[str, str], late: None, by: str) -> None:
    refused = release(custmgr, by=by)

    assert (refused.status, refused.error["rule"], register(custmgr)) == (3, "CUS-31", [])


@pytest.mark.rule("CUS-31", "CRL-10")
def test_being_over_the_limit_is_nothing_a_release_lifts(custmgr: Run, sell: Act) -> None:
    sell("1200", "--credit")
    refused = release(custmgr)

    assert (refused.status, refused.error["rule"]) == (3, "CUS-31")
    assert "custmgr credit change C00001" in refused.error["hint"]


@pytest.mark.parametrize(
    ("up_to", "until"), [("0", "2026-03-31"), ("-1", "2026-03-31"), ("0.01", "2026-03-04"), ("x", "2026-03-31")]
)
def test_a_release_needs_an_amount_and_a_day_to_come(
    custmgr: Run, buyers: tuple[str, str], late: None, up_to: str, until: str
) -> None:
    assert (release(custmgr, up_to, until).status, register(custmgr)) == (2, [])
    assert release(custmgr, "0.01", "2026-03-05").status == 0


@pytest.mark.rule("CUS-29")
@pytest.mark.parametrize(("now", "state", "days"), [("2026-02-17", "due", 0), ("2026-02-18", "late", 1)])
def test_an_overdue_payment_nobody_reported_is_listed(custmgr: Run, sell: Act, now: str, state: str, days: int) -> None:
    sell("200", "--credit", on="2026-01-15", now="2026-01-15")
    (row,) = custmgr("credit", "overdue", "--json", now=now).json

    assert (row["first_overdue_on"], row["report_due_on"]) == ("2026-02-16", "2026-02-17")
    assert (row["report_state"], row["report_days_late"], row["reported_on"]) == (state, days, None)


@pytest.mark.rule("CUS-29")
def test_a_report_is_kept_with_its_day_and_the_manager(custmgr: Run, buyers: tuple[str, str], late: None) -> None:
    words = ("credit", "report", "C00001", "--by", "王业务", "--json")
    early = custmgr(*words, "--to", MANAGER, "--on", "2026-02-15")
    wrong = custmgr(*words, "--to", "李业务")
    ahead = custmgr(*words, "--to", MANAGER, "--on", "2026-03-06")
    custmgr(*words, "--to", MANAGER, "--on", "2026-02-16")
    (row,) = custmgr("credit", "overdue", "--json").json

    assert (early.status, ahead.status, wrong.status, wrong.error["rule"]) == (2, 2, 3, "CUS-29")
    assert (row["report_state"], row["reported_on"], row["reported_to"]) == ("reported", "2026-02-16", MANAGER)


@pytest.mark.rule("CUS-29")
def test_a_new_debt_that_falls_overdue_is_reported_anew(custmgr: Run, sell: Act, pay: Act, late: None) -> None:
    sell("100", "--credit", on="2026-02-01")
    custmgr("credit", "report", "C00001", "--by", "王业务", "--to", MANAGER, "--on", "2026-02-20")
    before = custmgr("credit", "overdue", "--json", now="2026-03-10").json[0]["report_state"]
    pay("200")
    after = custmgr("credit", "overdue", "--json", now="2026-03-10").json[0]["report_state"]

    assert (before, after) == ("reported", "late")


@pytest.mark.rule("CUS-30")
@pytest.mark.parametrize(("now", "broken"), [("2026-03-20", False), ("2026-03-21", True)])
def test_a_promise_that_passed_without_payment_is_listed(
    custmgr: Run, buyers: tuple[str, str], late: None, now: str, broken: bool
) -> None:
    words = ("--reason", "周转不灵", "--solution", "分两次付清", "--by", "王业务")
    done = custmgr("credit", "pursue", "C00001", *words, "--promised", "2026-03-20", "--json")
    (row,) = custmgr("credit", "overdue", "--json", now=now).json

    assert (done.json["on"], done.json["promised_on"]) == ("2026-03-05", "2026-03-20")
    assert (row["overdue_reason"], row["solution"], row["promised_on"]) == ("周转不灵", "分两次付清", "2026-03-20")
    assert row["promise_broken"] is broken


@pytest.mark.parametrize(
    ("reason", "solution", "promised", "status"),
    [("a", "b", "2026-03-05", 0), ("a", "b", "2026-03-04", 2), (" ", "b", "2026-03-20", 2), ("a", "", "2026-03-20", 2)],
)
def test_a_talk_says_why_what_and_when(
    custmgr: Run, late: None, reason: str, solution: str, promised: str, status: int
) -> None:
    words = ("--reason", reason, "--solution", solution, "--promised", promised, "--by", "王业务")

    assert custmgr("credit", "pursue", "C00001", *words).status == status


def test_nothing_is_pursued_where_nothing_is_overdue(custmgr: Run, buyers: tuple[str, str]) -> None:
    assert custmgr("credit", "report", "C00001", "--by", "王业务", "--to", MANAGER).status == 2


@pytest.mark.rule("CRL-20", "CRL-01")
def test_the_limit_is_explained_by_its_product(
    custmgr: Run, buyers: tuple[str, str], ledger: sqlite3.Connection
) -> None:
    ledger.execute(
        "INSERT INTO grading (customer_id, quarter, score, items, grade, treatment, coefficient, sales_fen, due_fen,"
        " on_time_fen, rate, rate_quarter, rate_source, limit_fen, state, flags, edition_id, entered_at, approved_on,"
        " approved_by) SELECT id, '2025Q4', '84', '{}', 'B', 'important', '1.5', 36000000, 100, 95, '19/20', '2025Q4',"
        " 'payments', 17100000, 'approved', '[]', 1, '2026-01-10', '2026-01-10', '集团周总'"
        " FROM customer WHERE code = 'C00001'"
    )
    ledger.commit()
    told = custmgr("credit", "explain", "C00001", "--json").json

    assert told["formula"] == {
        "average_monthly_sales": "120000.00", "coefficient": "1.5", "on_time_rate": "0.95", "limit": "171000.00",
        "quarter": "2025Q4", "grade": "B", "edition": 1, "rate_quarter": "2025Q4",
    }  # fmt: skip
    assert (told["limit"], told["source"], told["in_force_from"]) == ("171000.00", "formula", "2026-01-10")
    assert told["steps"][0] == (
        "2025Q4: monthly sales 120,000.00 × coefficient 1.5 of grade B × on-time rate 95.00% of 2025Q4 = 171,000.00"
    )


@pytest.mark.rule("CRL-09")
def test_everything_decided_about_the_credit_is_told(custmgr: Run, buyers: tuple[str, str], late: None) -> None:
    custmgr("credit", "change", "C00001", "--to", "900", "--reason", "r", "--by", "王业务")
    release(custmgr)
    custmgr("credit", "report", "C00001", "--by", "王业务", "--to", MANAGER)
    talk = ("--reason", "r", "--solution", "s", "--promised", "2026-03-20", "--by", "王业务")
    custmgr("credit", "pursue", "C00001", *talk)
    told = custmgr("credit", "explain", "C00001", "--json").json
    read = custmgr("credit", "explain", "C00001").out

    assert (told["source"], told["formula"]) == ("opening", None)
    assert [len(told[key]) for key in ("changes", "releases", "reports", "recoveries")] == [1, 1, 1, 1]
    assert all(title in read for title in ("Changes of the limit", "Releases", "Reports to the manager", "Talks"))
    assert "there is no limit" not in read


def test_without_grade_or_application_the_limit_is_explained_as_nothing(custmgr: Run, buyers: tuple[str, str]) -> None:
    told = custmgr("credit", "explain", "C00002", "--json").json

    assert (told["limit"], told["source"]) == ("0.00", "none")
    assert told["steps"][0] == "no grade is in force and no limit was applied for: the limit is 0.00"


def test_the_registers_only_grow(custmgr: Run, buyers: tuple[str, str], late: None, ledger: sqlite3.Connection) -> None:
    hold(custmgr)
    release(custmgr)

    for statement in (
        "DELETE FROM credit_hold",
        "UPDATE credit_release SET up_to_fen = 1",
        "DELETE FROM credit_release",
    ):
        with pytest.raises(sqlite3.IntegrityError, match="append-only"):
            ledger.execute(statement)


@pytest.mark.rule("CUS-29", "CUS-30")
def test_what_is_overdue_waits_in_the_order_of_its_deadlines_however_many_are_asked_for(
    custmgr: Run, sell: Act, ledger: sqlite3.Connection
) -> None:
    sell("100", "--credit", on="2026-01-20")
    for whose, on in (("C00003", "2026-01-10"), ("C00004", "2026-01-30"), ("C00005", "2026-01-05")):
        custmgr(
            "customer", "add", f"客户{whose}", "--kind", "user", "--phone", "1380000" + whose[2:], "--contact", "某"
        )
        sell("100", "--credit", whose=whose, on=on)
    ledger.executescript(
        "INSERT INTO overdue_report (customer_id, on_day, reported_by, reported_to)"
        " SELECT id, '2026-03-01', '王', '沈' FROM customer WHERE code IN ('C00003', 'C00005');"
        "INSERT INTO overdue_recovery (customer_id, on_day, contacted_by, reason, solution, promised_on)"
        " SELECT id, '2026-03-01', '王', '停线', '分期', '2026-03-02' FROM customer WHERE code = 'C00003';"
    )
    waits = [pending.overdue(ledger, date(2026, 3, 5), 0, 0, 2, most) for most in (None, 1, 2, 3, 4)]

    assert [one.customer for one in waits[0]] == ["C00001", "C00003", "C00004", "C00005"]
    assert waits[1:] == [waits[0][:most] for most in (1, 2, 3, 4)]
