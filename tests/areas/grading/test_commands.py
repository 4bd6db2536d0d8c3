"""`custmgr customer grade`, run as a person runs it."""

import sqlite3
from collections.abc import Callable
from typing import Any

import pytest

from tests.areas.grading.conftest import Books

Run = Callable[..., Any]
Enter = Callable[..., str]
NOW = "2026-02-10"
KEYS = {
    "code", "quarter", "score", "items", "grade", "treatment", "coefficient", "average_monthly_sales",
    "on_time_rate", "credit_limit", "state", "flags",
}  # fmt: skip


@pytest.mark.rule("CRL-06", "CRL-19")
def test_everybody_is_graded_for_the_last_finished_quarter(custmgr: Run, regular: Enter) -> None:
    codes = [regular("长安配件"), regular("永安电机", on_time=150_000)]

    graded = custmgr("customer", "grade", "--json", now=NOW).json

    assert [row["code"] for row in graded] == codes
    assert {row["quarter"] for row in graded} == {"2025Q4"}
    assert all(set(row) == KEYS for row in graded)
    assert [row["on_time_rate"] for row in graded] == ["1", "0.5"]


@pytest.mark.rule("CRL-01", "CRL-05", "GRD-14")
def test_one_customer_is_one_object_with_its_figures(custmgr: Run, regular: Enter) -> None:
    code = regular(yuan=300_000, on_time=285_000)

    graded = custmgr("customer", "grade", code, "--json", now=NOW).json

    assert graded["items"] == {"volume": "40", "punctuality": "28.5", "trend": "5", "tenure": "8", "conduct": "10"}
    assert (graded["score"], graded["grade"], graded["treatment"]) == ("91.5", "A", "core")
    assert (graded["coefficient"], graded["average_monthly_sales"]) == ("2", "100000.00")
    assert (graded["on_time_rate"], graded["credit_limit"]) == ("0.95", "190000.00")
    assert (graded["state"], graded["flags"]) == ("proposed", [])


@pytest.mark.rule("CRL-05")
@pytest.mark.parametrize(("paid_on", "rate"), [("2025-11-07", "1"), ("2025-11-08", "1"), ("2025-11-09", "0")])
def test_paid_on_the_due_day_counts_and_one_day_late_does_not(
    custmgr: Run, books: Books, paid_on: str, rate: str
) -> None:
    code = books.customer("长安配件")
    books.bought(code, "2025-07-01", 1_000)
    books.bought(code, "2025-10-08", 1_000, "2025-11-08", paid_on)

    assert custmgr("customer", "grade", code, "--json", now=NOW).json["on_time_rate"] == rate


@pytest.mark.rule("CRL-05")
@pytest.mark.parametrize(("due_on", "rate"), [("2025-09-30", "1"), ("2025-10-01", "0.5"), ("2026-01-01", "1")])
def test_only_what_falls_due_within_the_quarter_counts(custmgr: Run, books: Books, due_on: str, rate: str) -> None:
    code = books.customer("长安配件")
    books.bought(code, "2025-09-01", 1_000, due_on)
    books.bought(code, "2025-10-08", 1_000, "2025-11-08", "2025-11-08")

    assert custmgr("customer", "grade", code, "--json", now=NOW).json["on_time_rate"] == rate


@pytest.mark.rule("CRL-04")
def test_cash_counts_as_sales_but_never_as_paid_in_time(custmgr: Run, books: Books) -> None:
    code = books.customer("长安配件")
    books.bought(code, "2025-10-08", 60_000)
    books.bought(code, "2025-09-30", 1_000, "2025-10-30")
    books.bought(code, "2025-12-31", 30_000, "2026-01-31")

    graded = custmgr("customer", "grade", code, "--json", now=NOW).json

    assert (graded["average_monthly_sales"], graded["on_time_rate"]) == ("30000.00", "0")


@pytest.mark.rule("CRL-07")
def test_with_nothing_due_the_last_known_rate_is_used_and_flagged(custmgr: Run, books: Books) -> None:
    code = books.customer("长安配件")
    books.bought(code, "2025-01-08", 3_000, "2025-02-08", "2025-02-09")
    books.bought(code, "2025-04-08", 3_000, "2025-05-08", "2025-05-08")
    books.bought(code, "2025-04-09", 1_000, "2025-05-09")
    books.bought(code, "2025-10-08", 3_000)

    graded = custmgr("customer", "grade", code, "--json", now=NOW).json

    assert (graded["on_time_rate"], graded["flags"]) == ("0.75", ["last_known_rate"])


@pytest.mark.rule("CRL-07")
def test_without_any_rate_the_proposal_stands_and_a_rate_can_be_entered(custmgr: Run, books: Books) -> None:
    code = books.customer("长安配件")
    books.bought(code, "2025-07-08", 300_000)
    books.bought(code, "2025-10-08", 300_000)

    unknown = custmgr("customer", "grade", code, "--json", now=NOW).json
    entered = custmgr("customer", "grade", code, "--rate", "90%", "--reason", "同行证明", "--json", now=NOW).json

    assert (unknown["grade"], unknown["on_time_rate"], unknown["credit_limit"]) == ("C", None, None)
    assert unknown["flags"] == ["no_rate", "not_enough_data"]
    assert (entered["on_time_rate"], entered["credit_limit"], entered["flags"]) == (
        "0.9",
        "135000.00",
        ["rate_entered"],
    )


@pytest.mark.rule("CRL-07")
def test_an_entered_rate_is_the_last_known_one_of_later_quarters(custmgr: Run, books: Books) -> None:
    code = books.customer("长安配件")
    books.bought(code, "2025-01-08", 300_000)
    custmgr("customer", "grade", code, "--quarter", "2025Q3", "--rate", "0.8", "--reason", "同行证明", now=NOW)

    later = custmgr("customer", "grade", code, "--json", now=NOW).json
    again = custmgr("customer", "grade", code, "--rate", "0.7", "--reason", "更正", "--json", now=NOW)

    assert (later["on_time_rate"], later["flags"]) == ("0.8", ["last_known_rate"])
    assert again.json["on_time_rate"] == "0.7"


@pytest.mark.rule("CRL-07")
def test_a_rate_known_from_payments_is_not_overwritten(custmgr: Run, regular: Enter, books: Books) -> None:
    code = regular()

    refused = custmgr("customer", "grade", code, "--rate", "0.9", "--reason", "x", "--json", now=NOW)

    assert (refused.status, refused.error["rule"]) == (3, "CRL-07")
    assert books.count() == 0


@pytest.mark.rule("CRL-05")
@pytest.mark.parametrize(("rate", "status"), [("-0.01", 3), ("0", 0), ("1", 0), ("1.01", 3)])
def test_an_entered_rate_lies_from_0_to_1(custmgr: Run, books: Books, rate: str, status: int) -> None:
    code = books.customer("长安配件")
    books.bought(code, "2025-07-08", 300_000)

    assert custmgr("customer", "grade", code, f"--rate={rate}", "--reason", "x", now=NOW).status == status


@pytest.mark.rule("GRD-01")
@pytest.mark.parametrize(("score", "status"), [("-0.01", 3), ("0", 0), ("100", 0), ("100.01", 3), ("84.005", 3)])
def test_the_review_groups_total_stays_on_the_scale(custmgr: Run, regular: Enter, score: str, status: int) -> None:
    code = regular()

    done = custmgr("customer", "grade", code, f"--score={score}", "--reason", "评审", "--json", now=NOW)

    assert done.status == status
    assert done.error["rule"] == "GRD-01" if status else done.json["score"] == score


@pytest.mark.rule("GRD-17")
def test_the_groups_total_replaces_the_proposal_and_both_are_kept(
    custmgr: Run, regular: Enter, ledger: sqlite3.Connection
) -> None:
    code = regular()
    custmgr("customer", "grade", code, now=NOW)

    entered = custmgr("customer", "grade", code, "--score", "49.99", "--reason", "评审会", "--json", now=NOW).json
    again = custmgr("customer", "grade", "--json", now=NOW).json

    assert (entered["score"], entered["grade"], entered["credit_limit"]) == ("49.99", "F", "0.00")
    assert entered["items"]["volume"] == "40"
    assert (again[0]["score"], again[0]["flags"]) == ("49.99", ["score_entered"])
    assert [row[0] for row in ledger.execute("SELECT score FROM grading ORDER BY id")] == ["93.00", "49.99", "49.99"]


@pytest.mark.rule("GRD-17")
@pytest.mark.parametrize(
    "change", ["DELETE FROM grading", "UPDATE grading SET score = '1'", "UPDATE grading SET quarter = '2025Q3'"]
)
def test_a_grading_is_never_changed_or_removed(
    custmgr: Run, regular: Enter, ledger: sqlite3.Connection, change: str
) -> None:
    regular()
    custmgr("customer", "grade", now=NOW)

    with pytest.raises(sqlite3.IntegrityError):
        ledger.execute(change)


@pytest.mark.rule("GRD-18")
def test_only_the_group_general_manager_approves(custmgr: Run, regular: Enter, books: Books) -> None:
    regular()
    custmgr("customer", "grade", now=NOW)

    refused = custmgr("customer", "grade", "--approve", "2025Q4", "--by", "孙总", "--json", now=NOW)
    approved = custmgr("customer", "grade", "--approve", "2025Q4", "--by", "集团周总", "--json", now=NOW)

    assert (refused.status, refused.error["rule"]) == (3, "GRD-18")
    assert [row["state"] for row in approved.json] == ["approved"]
    assert books.count("approved_by = '集团周总' AND approved_on = '2026-02-10'") == 1


@pytest.mark.rule("GRD-18")
def test_a_later_proposal_leaves_the_approved_one_in_force(custmgr: Run, regular: Enter, books: Books) -> None:
    code = regular()
    custmgr("customer", "grade", now=NOW)
    custmgr("customer", "grade", "--approve", "2025Q4", "--by", "集团周总", now=NOW)

    custmgr("customer", "grade", code, "--score", "60", "--reason", "评审", now=NOW)

    assert books.count("state = 'approved' AND grade = 'A'") == 1
    assert books.count("state = 'proposed' AND grade = 'D'") == 1


@pytest.mark.rule("GRD-18")
def test_an_approval_is_of_the_last_proposals_and_of_each_once(custmgr: Run, regular: Enter, books: Books) -> None:
    code = regular()
    custmgr("customer", "grade", now=NOW)
    custmgr("customer", "grade", code, "--score", "60", "--reason", "评审", now=NOW)

    custmgr("customer", "grade", "--approve", "2025Q4", "--by", "集团周总", now=NOW)
    twice = custmgr("customer", "grade", "--approve", "2025Q4", "--by", "集团周总", "--json", now=NOW)

    assert books.count("state = 'approved' AND grade = 'D'") == books.count("state = 'approved'") == 1
    assert (twice.status, twice.error["rule"]) == (3, "GRD-18")


@pytest.mark.rule("GRD-14")
def test_who_never_bought_is_not_listed_and_who_just_began_gets_no_grade(custmgr: Run, books: Books) -> None:
    new = books.customer("新客户")
    books.bought(new, "2025-10-01", 30_000)
    books.bought(books.customer("更新的客户"), "2026-01-01", 30_000)
    books.customer("从不采购")

    (row,) = custmgr("customer", "grade", "--json", now=NOW).json

    assert (row["code"], row["state"], row["grade"]) == (new, "too_new", None)
    assert (row["average_monthly_sales"], row["credit_limit"]) == ("10000.00", None)


@pytest.mark.rule("CRL-08")
def test_who_never_bought_is_graded_only_by_the_review_group_and_without_a_limit(custmgr: Run, books: Books) -> None:
    code = books.customer("从不采购")

    refused = custmgr("customer", "grade", code, "--json", now=NOW)
    scored = custmgr("customer", "grade", code, "--score", "90", "--reason", "评审", "--json", now=NOW).json

    assert (refused.status, refused.error["rule"]) == (3, "CRL-08")
    assert (scored["grade"], scored["state"], scored["credit_limit"]) == ("A", "proposed", "0.00")


@pytest.mark.rule("CRL-06")
@pytest.mark.parametrize(("now", "status"), [("2025-12-31", 3), ("2026-01-01", 0)])
def test_a_quarter_is_graded_only_after_its_last_day(custmgr: Run, regular: Enter, now: str, status: int) -> None:
    regular()

    done = custmgr("customer", "grade", "--quarter", "2025Q4", "--json", now=now)

    assert done.status == status
    assert status == 0 or done.error["rule"] == "CRL-06"


@pytest.mark.rule("GRD-14")
def test_violations_and_unfounded_complaints_of_the_quarter_cost_points(
    custmgr: Run, regular: Enter, books: Books
) -> None:
    code = regular()
    for day in ("2025-09-30", "2025-10-01", "2026-01-01"):
        books.violated(code, day)

    assert custmgr("customer", "grade", code, "--json", now=NOW).json["items"]["conduct"] == "5"


@pytest.mark.rule("CRL-20")
def test_a_limit_keeps_what_it_was_computed_from_and_shows_it(
    custmgr: Run, regular: Enter, ledger: sqlite3.Connection
) -> None:
    code = regular(yuan=300_000, on_time=285_000)

    shown = custmgr("customer", "grade", code, now=NOW).out

    kept = "SELECT sales_fen, due_fen, on_time_fen, coefficient, rate, rate_quarter, edition_id FROM grading"
    assert ledger.execute(kept).fetchall() == [(300_000_00, 300_000_00, 285_000_00, "2.0", "19/20", "2025Q4", 1)]
    assert "Grade A: 300,000.00 ÷ 3 × 2 × 95.00% = 190,000.00, rounded once (CRL-11)" in shown
    assert "Policy: edition 1" in shown


@pytest.mark.rule("GRD-13")
def test_the_list_says_by_when_it_is_to_be_approved(custmgr: Run, regular: Enter) -> None:
    regular()

    in_time, late = (custmgr("customer", "grade", now=now).out for now in ("2026-01-15", "2026-01-16"))

    assert "; to be approved by 2026-01-15 (GRD-13)" in in_time
    assert "should have been approved by 2026-01-15, which has passed" in late


@pytest.mark.parametrize(
    "words",
    [
        ("--score", "84"),
        ("长安配件", "--score", "84"),
        ("长安配件", "--score", "84", "--reason", "　"),
        ("长安配件", "--rate", "0.9"),
        ("长安配件", "--approve", "2025Q4", "--by", "集团周总"),
        ("--approve", "2025Q4"),
        ("--quarter", "2025Q5"),
    ],
)
def test_words_that_do_not_belong_together_are_bad_input(
    custmgr: Run, regular: Enter, books: Books, words: tuple[str, ...]
) -> None:
    regular()

    assert custmgr("customer", "grade", *words, now=NOW).status == 2
    assert books.count() == 0


@pytest.mark.parametrize("name", ["[/]", ":smile:"])
def test_names_are_shown_as_they_are(custmgr: Run, regular: Enter, name: str) -> None:
    regular(name)

    assert name in custmgr("customer", "grade", now=NOW).out
