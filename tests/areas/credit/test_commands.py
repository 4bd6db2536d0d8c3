"""`credit check`, `credit list` and `credit overdue` on a real desk."""

import sqlite3

import pytest

from custmgr.areas.credit.actions import judging as actions
from custmgr.ground.desk import open_reader
from tests.areas.conftest import Act
from tests.conftest import Result, Run


def check(custmgr: Run, *words: str, whose: str = "C00001", now: str = "2026-03-05") -> Result:
    return custmgr("credit", "check", whose, "--json", *words, now=now)


def grade(ledger: sqlite3.Connection, letter: str, treatment: str, limit_fen: int) -> None:
    ledger.execute(
        "INSERT INTO grading (customer_id, quarter, score, items, grade, treatment, coefficient, sales_fen, due_fen,"
        " on_time_fen, limit_fen, state, flags, entered_at, approved_on, approved_by)"
        " SELECT id, '2025Q4', '65', '{}', ?, ?, '1.0', 0, 0, 0, ?, 'approved', '[]', '2026-01-10', '2026-01-10', '周'"
        " FROM customer WHERE code = 'C00001'",
        (letter, treatment, limit_fen),
    )
    ledger.commit()


@pytest.mark.rule("CRL-10")
@pytest.mark.parametrize(
    ("order", "status", "decision", "excess"),
    [
        ("99.99", 0, "watch", "0.00"),
        ("100", 0, "watch", "0.00"),
        ("100.01", 1, "hold", "0.01"),
        ("150", 1, "hold", "50.00"),
    ],
)
def test_limit_1000_used_900_leaves_100(
    custmgr: Run, sell: Act, order: str, status: int, decision: str, excess: str
) -> None:
    sell("900", "--credit")
    answer = check(custmgr, "--amount", order)

    assert answer.status == status
    assert (answer.json["decision"], answer.json["excess"], answer.json["available"]) == (decision, excess, "100.00")
    assert [reason["rule"] for reason in answer.json["reasons"]] == ["CRL-10"]


def test_the_arithmetic_is_shown_line_by_line(custmgr: Run, sell: Act) -> None:
    sell("900", "--credit")
    scripts = check(custmgr, "--amount", "150").json
    people = custmgr("credit", "check", "C00001", "--amount", "150")

    figures = (
        "code",
        "limit",
        "exposure",
        "requested",
        "available",
        "excess",
        "overdue",
        "overdue_days",
        "receivables",
    )
    assert [scripts[key] for key in figures] == [
        "C00001", "1000.00", "1050.00", "150.00", "100.00", "50.00", "0.00", 0, "900.00",
    ]  # fmt: skip
    assert scripts["steps"][0] == "receivables 900.00 + this order 150.00 = exposure 1,050.00"
    assert scripts["steps"][2] == "exposure 1,050.00 − limit 1,000.00 = 50.00 too much"
    assert people.status == 1
    assert all(step in people.out for step in scripts["steps"])
    assert "[CRL-10]" in people.out


@pytest.mark.rule("CUS-27")
def test_a_customer_without_a_term_is_held_unless_paying_in_cash(custmgr: Run, buyers: tuple[str, str]) -> None:
    credit = check(custmgr, "--amount", "1", whose="C00002")
    cash = check(custmgr, "--amount", "1", "--cash", whose="C00002")
    nothing = check(custmgr, whose="C00002")

    assert (credit.status, [r["rule"] for r in credit.json["reasons"]]) == (1, ["CUS-27", "CRL-10"])
    assert (cash.status, cash.json["decision"]) == (0, "ok")
    assert (nothing.status, [r["rule"] for r in nothing.json["reasons"]]) == (1, ["CUS-27"])


@pytest.mark.rule("CUS-27", "CRL-10")
def test_a_hold_names_the_command_that_ends_it(
    custmgr: Run, buyers: tuple[str, str], ledger: sqlite3.Connection
) -> None:
    term, limit = (reason["message"] for reason in check(custmgr, "--amount", "1", whose="C00002").json["reasons"])
    grade(ledger, "F", "no_credit", 0)
    graded = check(custmgr, "--amount", "1").json["reasons"][0]

    assert "`custmgr credit apply C00002 --production TEXT --standing TEXT --term 1m --by STAFF`" in term
    assert "`custmgr customer grade C00002`" in limit
    assert (graded["rule"], "customer grade" in graded["message"]) == ("CRL-10", False)


def test_an_order_in_cash_leaves_out_what_only_concerns_credit(custmgr: Run, sell: Act) -> None:
    sell("950", "--credit")
    credit, cash = (custmgr("credit", "check", "C00001", "--amount", "100", *more).out for more in ((), ("--cash",)))
    scripts = check(custmgr, "--amount", "100", "--cash").json

    assert all(word in credit for word in ("Excess", "Exposure", "watched above it"))
    assert not any(word in cash for word in ("Excess", "Exposure", "watched above it"))
    assert "paid in cash" in cash
    assert (scripts["excess"], any("watched above it" in step for step in scripts["steps"])) == ("50.00", True)


def test_people_read_the_term_in_words(custmgr: Run, buyers: tuple[str, str]) -> None:
    assert "1 month" in custmgr("credit", "check", "C00001").out
    assert check(custmgr).json["term"] == "1m"


@pytest.mark.rule("CUS-27")
@pytest.mark.parametrize(("now", "status"), [("2024-03-04", 1), ("2024-03-05", 0)])
def test_the_term_counts_from_the_day_of_its_approval(
    custmgr: Run, buyers: tuple[str, str], now: str, status: int
) -> None:
    form = ("--production", "p", "--standing", "s", "--term", "1m", "--by", "王业务")
    custmgr("credit", "apply", "C00002", *form, now="2024-03-05")
    custmgr("credit", "approve", "C00002", "--by", "部门沈经理", now="2024-03-05")

    assert check(custmgr, whose="C00002", now=now).status == status


@pytest.mark.rule("CUS-29", "CUS-31")
@pytest.mark.parametrize(
    ("now", "status", "overdue", "days"), [("2024-04-15", 0, "0.00", 0), ("2024-04-16", 1, "500.00", 1)]
)
def test_the_day_after_the_due_day_everything_is_held(
    custmgr: Run, sell: Act, now: str, status: int, overdue: str, days: int
) -> None:
    sell("500", "--credit", on="2024-03-15", now="2024-03-15")
    answer = check(custmgr, now=now)

    assert (answer.status, answer.json["overdue"], answer.json["overdue_days"]) == (status, overdue, days)


@pytest.mark.rule("CUS-31")
@pytest.mark.parametrize(("paid", "status", "overdue"), [("499.99", 1, "0.01"), ("500", 0, "0.00")])
def test_the_hold_lasts_until_the_last_fen_is_paid(
    custmgr: Run, sell: Act, pay: Act, paid: str, status: int, overdue: str
) -> None:
    sell("500", "--credit", on="2026-01-15")
    pay(paid)
    answer = check(custmgr)

    assert (answer.status, answer.json["overdue"]) == (status, overdue)
    assert [reason["rule"] for reason in answer.json["reasons"]] == (["CUS-31"] if status else [])


@pytest.mark.rule("CUS-29")
def test_the_overdue_list_tells_when_the_report_is_due(custmgr: Run, sell: Act) -> None:
    sell("500", "--credit", on="2024-03-15", now="2024-03-15")
    none = custmgr("credit", "overdue", now="2024-04-15")
    (late,) = custmgr("credit", "overdue", "--json", now="2024-04-18").json

    assert none.out == "Nothing is overdue.\n"
    assert (late["code"], late["overdue"], late["overdue_days"]) == ("C00001", "500.00", 3)
    assert (late["first_overdue_on"], late["report_due_on"], late["salesperson"]) == (
        "2024-04-16",
        "2024-04-17",
        "王业务",
    )


@pytest.mark.rule("GRD-15", "GRD-16", "GRD-07")
@pytest.mark.parametrize(
    ("letter", "treatment", "answer"),
    [
        ("C", "normal", ("ok", [])),
        ("D", "watch", ("watch", ["GRD-15"])),
        ("E", "phase_out", ("watch", ["GRD-16"])),
        ("F", "no_credit", ("hold", ["GRD-07"])),
    ],
)
def test_the_grade_in_force_is_told(
    custmgr: Run, buyers: tuple[str, str], ledger: sqlite3.Connection, letter: str, treatment: str,
    answer: tuple[str, list[str]],
) -> None:  # fmt: skip
    grade(ledger, letter, treatment, 0 if letter == "F" else 50_000)
    told = check(custmgr).json

    assert (told["grade"], told["treatment"]) == (letter, treatment)
    assert (told["decision"], [reason["rule"] for reason in told["reasons"]]) == answer


@pytest.mark.rule("CRL-10")
def test_an_approved_grading_replaces_the_limit_of_the_old_books(
    custmgr: Run, sell: Act, ledger: sqlite3.Connection
) -> None:
    grade(ledger, "C", "normal", 20_000)
    listed = sell("200.01", "--credit")

    assert check(custmgr).json["limit"] == "200.00"
    assert (listed["limit"], listed["exceptions"]) == ("200.00", ["CRL-10"])


def test_the_list_puts_those_on_hold_first(custmgr: Run, sell: Act) -> None:
    sell("950", "--credit")
    sell("1", "--credit", whose="C00002", on="2026-01-01")
    everybody = custmgr("credit", "list", "--json").json
    watched = custmgr("credit", "list", "--decision", "watch", "--json").json

    assert [(row["code"], row["decision"]) for row in everybody] == [("C00002", "hold"), ("C00001", "watch")]
    assert [row["code"] for row in watched] == ["C00001"]
    assert len(custmgr("credit", "list", "--limit", "1", "--json").json) == 1
    assert "950.00" in custmgr("credit", "list").out
    assert custmgr("credit", "list", "--limit", "1").err == "1 of 2 shown; --limit 2 shows all.\n"
    assert custmgr("credit", "list", "--limit", "2").err == ""


def test_many_customers_are_judged_as_one(custmgr: Run, sell: Act) -> None:
    sell("950", "--credit", on="2026-01-01")
    with open_reader() as desk:
        everybody = actions.verdicts(desk, None)
        one = {number: actions.verdicts(desk, [number])[number] for number in everybody}

    assert one == everybody
    assert sorted(verdict.on_hold for verdict in everybody.values()) == [False, True]


@pytest.mark.parametrize(("amount", "status"), [("0", 0), ("-0.01", 2), ("x", 2)])
def test_an_order_below_nothing_cannot_be_asked_about(
    custmgr: Run, buyers: tuple[str, str], amount: str, status: int
) -> None:
    assert custmgr("credit", "check", "C00001", f"--amount={amount}").status == status


def test_an_unknown_customer_is_bad_input(custmgr: Run, buyers: tuple[str, str]) -> None:
    assert check(custmgr, whose="西北").status == 2


def test_receivables_above_the_limit_leave_nothing(custmgr: Run, sell: Act) -> None:
    sell("1200", "--credit")
    answer = check(custmgr).json

    assert (answer["available"], answer["excess"]) == ("0.00", "200.00")
    assert "nothing is available" in answer["steps"][1]
