"""The grade summary table: its four signatures, the review group, and the paper itself."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from tests.areas.grading.conftest import Books

Run = Callable[..., Any]
Enter = Callable[..., str]
NOW = "2026-02-10"
CHAIN = {"prepared": "卫文员", "rechecked": "韩经理", "reviewed": "杨评审"}
REQUIRED = "[grading.signers]\nrequired = true\n"


@pytest.fixture
def table(custmgr: Run, regular: Enter) -> str:
    """Enter the two signers the crew lacks, grade one customer, and return the code."""
    code = regular()
    custmgr("staff", "add", "韩经理", "--role", "sales_management_manager", now=NOW)
    custmgr("staff", "add", "杨评审", "--role", "review_group", now=NOW)
    custmgr("customer", "grade", now=NOW)
    return code


@pytest.fixture
def required(custmgr: Run, tmp_path: Path) -> None:
    """Require all four signatures from today on."""
    (tmp_path / "own.toml").write_text(REQUIRED, "utf-8")
    assert custmgr("policy", "load", "own.toml", "--from", NOW, "--by", "孙总", now=NOW).status == 0


def sign(custmgr: Run, step: str, by: str, *words: str) -> Any:
    """Sign one step of the fourth quarter of 2025."""
    return custmgr("customer", "grade", "--sign", step, "2025Q4", "--by", by, *words, "--json", now=NOW)


@pytest.mark.rule("GRD-11")
def test_the_four_sign_in_their_order_and_the_table_keeps_each_with_its_day(
    custmgr: Run, table: str, books: Books
) -> None:
    assert table
    for step, by in CHAIN.items():
        signed = sign(custmgr, step, by)
    approved = custmgr("customer", "grade", "--approve", "2025Q4", "--by", "集团周总", now=NOW)

    assert [(one["step"], one["by"], one["on"]) for one in signed.json] == [(*each, NOW) for each in CHAIN.items()]
    assert approved.status == 0
    assert books.count("state = 'approved'") == 1


@pytest.mark.rule("GRD-11")
@pytest.mark.parametrize(
    ("first", "then"), [("rechecked", "prepared"), ("reviewed", "rechecked"), ("prepared", "prepared")]
)
def test_a_step_that_is_past_is_not_signed_any_more(custmgr: Run, table: str, first: str, then: str) -> None:
    assert table
    assert sign(custmgr, first, CHAIN[first]).status == 0

    refused = sign(custmgr, then, CHAIN[then])

    assert (refused.status, refused.error["rule"]) == (3, "GRD-11")


@pytest.mark.rule("GRD-11")
def test_after_the_approval_nothing_waits_for_a_signature(custmgr: Run, table: str) -> None:
    assert table
    custmgr("customer", "grade", "--approve", "2025Q4", "--by", "集团周总", now=NOW)

    assert sign(custmgr, "prepared", "卫文员").status == 3


@pytest.mark.rule("GRD-11")
def test_where_all_four_are_required_the_approval_waits_for_the_review(
    custmgr: Run, table: str, required: None, books: Books
) -> None:
    assert (table, required) == (table, None)
    sign(custmgr, "prepared", "卫文员")
    skipped = sign(custmgr, "reviewed", "杨评审")
    sign(custmgr, "rechecked", "韩经理")
    early = custmgr("customer", "grade", "--approve", "2025Q4", "--by", "集团周总", "--json", now=NOW)

    assert (skipped.status, skipped.error["rule"]) == (early.status, early.error["rule"]) == (3, "GRD-11")
    assert "--sign reviewed --quarter 2025Q4" in early.err
    assert books.count("state = 'approved'") == 0
    sign(custmgr, "reviewed", "杨评审")
    assert custmgr("customer", "grade", "--approve", "2025Q4", "--by", "集团周总", now=NOW).status == 0


@pytest.mark.rule("GRD-11")
@pytest.mark.parametrize("later", ["rechecked", "reviewed", "approved"])
def test_who_prepared_the_table_signs_no_later_step(custmgr: Run, table: str, later: str) -> None:
    assert table
    custmgr("staff", "add", "全能", *(f"--role={role}" for role in ALL_ROLES), now=NOW)
    sign(custmgr, "prepared", "全能")

    refused = sign(custmgr, later, "全能")

    assert (refused.status, refused.error["rule"]) == (3, "GRD-11")
    assert "prepared the grade summary table" in refused.err


ALL_ROLES = ("clerk", "sales_management_manager", "review_group", "group_general_manager")


@pytest.mark.rule("GRD-11")
def test_a_grade_entered_later_makes_a_table_nobody_has_signed(custmgr: Run, table: str) -> None:
    sign(custmgr, "prepared", "卫文员")
    custmgr("customer", "grade", table, "--score", "60", "--reason", "评审", now=NOW)

    assert [one["by"] for one in sign(custmgr, "prepared", "卫文员").json] == ["卫文员"]


@pytest.mark.rule("GRD-11")
@pytest.mark.parametrize("step", list(CHAIN))
def test_each_step_is_signed_by_its_own_role(custmgr: Run, table: str, books: Books, step: str) -> None:
    assert table

    refused = sign(custmgr, step, "王业务")

    assert (refused.status, refused.error["rule"]) == (3, "GRD-11")
    assert books.ledger.execute("SELECT count(*) FROM grading_signature").fetchone() == (0,)


@pytest.mark.rule("GRD-12")
def test_members_of_the_review_group_are_kept_with_the_grading_and_the_signature(
    custmgr: Run, table: str, books: Books
) -> None:
    members = ("--member", "杨评审", "--member", "赵经理")
    custmgr("customer", "grade", table, "--score", "84", "--reason", "评审会", *members, now=NOW)
    again = custmgr("customer", "grade", table, now=NOW)

    signed = sign(custmgr, "reviewed", "杨评审", *members)

    assert signed.json[0]["members"] == ["杨评审", "赵经理"]
    assert "杨评审, 赵经理" in again.out
    assert books.count('members = \'["杨评审", "赵经理"]\'') == 2


@pytest.mark.rule("GRD-12")
@pytest.mark.parametrize(
    "words",
    [
        ("长安配件", "--member", "杨评审"),
        ("--sign", "prepared", "--quarter", "2025Q4", "--by", "卫文员", "--member", "杨评审"),
        ("长安配件", "--score", "84", "--reason", "评审", "--member", "无此人"),
    ],
)
def test_members_are_people_and_belong_to_the_review(
    custmgr: Run, table: str, books: Books, words: tuple[str, ...]
) -> None:
    assert table

    assert custmgr("customer", "grade", *words, now=NOW).status == 2
    assert books.count() == 1


@pytest.mark.parametrize(
    "words",
    [
        ("--sign", "prepared", "--by", "卫文员"),
        ("--sign", "prepared", "--quarter", "2025Q4"),
        ("--sign", "seen", "--quarter", "2025Q4", "--by", "卫文员"),
        ("--sign", "prepared", "--approve", "2025Q4", "--by", "卫文员"),
        ("--sign", "prepared", "长安配件", "--quarter", "2025Q4", "--by", "卫文员"),
    ],
)
def test_a_signature_names_step_quarter_and_person(custmgr: Run, table: str, words: tuple[str, ...]) -> None:
    assert table

    assert custmgr("customer", "grade", *words, now=NOW).status == 2


@pytest.mark.rule("GRD-18")
def test_an_approved_grade_is_shown_as_it_stands_and_proposed_anew_only_with_a_reason(
    custmgr: Run, table: str, books: Books
) -> None:
    custmgr("customer", "grade", "--approve", "2025Q4", "--by", "集团周总", now=NOW)

    one = custmgr("customer", "grade", table, "--json", now=NOW).json
    everybody = custmgr("customer", "grade", "--json", now=NOW).json
    silent = custmgr("customer", "grade", table, "--again", now=NOW)

    assert (one["state"], [row["state"] for row in everybody], silent.status) == ("approved", ["approved"], 2)
    assert books.count() == 1
    anew = custmgr("customer", "grade", table, "--again", "--reason", "补录付款", "--json", now=NOW).json
    assert (anew["state"], books.count("reason = '补录付款'"), books.count("state = 'approved'")) == ("proposed", 1, 1)


@pytest.mark.rule("GRD-18")
def test_a_run_for_everybody_leaves_who_is_approved_and_grades_the_rest(
    custmgr: Run, table: str, regular: Enter, books: Books
) -> None:
    custmgr("customer", "grade", "--approve", "2025Q4", "--by", "集团周总", now=NOW)
    later = regular("永安电机")

    shown = custmgr("customer", "grade", now=NOW).out
    anew = custmgr("customer", "grade", "--again", "--reason", "更正", "--json", now=NOW).json

    assert "1 are approved already and stay as they are" in shown
    assert {row["code"]: row["state"] for row in anew} == {table: "proposed", later: "proposed"}
    assert books.count() == 4


@pytest.mark.rule("GRD-10", "GRD-11", "CRL-09")
def test_the_summary_table_has_its_columns_remarks_and_places_to_sign(custmgr: Run, table: str) -> None:
    proposed = cells(custmgr, "proposed.xlsx")
    for step, by in CHAIN.items():
        sign(custmgr, step, by)
    custmgr("customer", "grade", "--approve", "2025Q4", "--by", "集团周总", now=NOW)

    approved = cells(custmgr, "approved.xlsx")

    assert table
    assert [value for value in approved if value in COLUMNS] == COLUMNS
    assert approved[approved.index("长安配件") :][:8] == ["长安配件", 93, 2, 100_000, 1, "A", 200_000, "Prepared"]
    assert "Proposal, not approved by the group general manager" in proposed
    assert "Proposal, not approved by the group general manager" not in approved
    assert [any(str(cell).startswith(by) for cell in approved) for by in (*CHAIN.values(), "集团周总")] == [True] * 4


COLUMNS = [
    "Line", "Customer name", "Salesperson", "Grade score", "Grade coefficient", "Monthly sales", "On-time rate",
    "Customer grade", "Credit limit", "Remarks",
]  # fmt: skip


def cells(custmgr: Run, file: str) -> list[Any]:
    """Write the summary table and return every value on it, row by row."""
    assert custmgr("report", "grades", "--quarter", "2025Q4", "-o", file, now=NOW).status == 0
    book = load_workbook(file)
    found = [cell.value for row in book.worksheets[0].iter_rows() for cell in row if cell.value is not None]
    book.close()
    return found


@pytest.mark.rule("GRD-10")
def test_the_summary_table_of_a_quarter_without_grades_is_refused(custmgr: Run, staff: dict[str, str]) -> None:
    assert staff

    refused = custmgr("report", "grades", "--quarter", "2025Q4", "--json", now=NOW)

    assert (refused.status, refused.error["message"].startswith("nobody was graded")) == (2, True)
    assert not Path("grades-2025Q4.xlsx").exists()
