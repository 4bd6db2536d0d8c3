"""The answer letter: the decision's content, and nothing of the house's own."""

from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.areas.complaints.conftest import WAY, Desk
from tests.areas.papers.conftest import CLOSED, boxed, texts

INSIDE = (
    "模具", "磨损", "换模", "制造部", "二线", "夜班", "甲、乙", "吴质管", "郑制造", "孙总",
    "113000", "113,000.00", "enalty", "ause", "esponsib", "oss", "easure", "uthority",
)  # fmt: skip


@pytest.mark.rule("CMP-48", "CMP.6-5")
def test_the_letter_says_nothing_of_cause_responsibility_loss_or_penalty(closed: Desk, tmp_path: Path) -> None:
    written = closed("letter", "240301", now=CLOSED)

    assert written.json["file"] == "complaint-letter-240301.xlsx"
    told = "\n".join(texts(tmp_path / written.json["file"]))
    assert [word for word in INSIDE if word in told] == []


@pytest.mark.rule("CMP-46", "CMP-48")
def test_the_letter_says_what_the_customer_told_and_what_was_decided(closed: Desk, tmp_path: Path) -> None:
    closed("letter", "240301", now=CLOSED)

    told = texts(tmp_path / "complaint-letter-240301.xlsx")
    assert {
        "Dear 华东电子:",
        "Reason of complaint",
        "Yours faithfully",
        "SO-88",
        "P-7",
        "退货并索赔",
        "Compensation",
        "Allowance",
    } <= set(told)
    assert boxed(tmp_path / "complaint-letter-240301.xlsx", "Our answer") == (
        "We have looked into your complaint and settle it as follows."
    )


@pytest.mark.rule("CMP-48")
def test_the_letter_names_what_is_paid_and_sent_by_the_decision_and_no_other_figure(
    opened: Desk, tmp_path: Path
) -> None:
    opened.walk("accept", "qc", "mfg", "review")
    decision = ("founded=yes", "responsible=二线", "treatment=allowance,return", "tracked=yes", "penalty=both")
    done = (
        opened.route(*WAY["opinion"], "--set", "treatment=allowance,return"),
        opened("loss", "240301", "--kind", "allowance", "--amount", "5000.00"),
        opened("loss", "240301", "--kind", "return", "--quantity", "1990", "--price", "81.00"),
        opened("attribute", "240301", "--unit", "二线", "--ratio", "100", "--item", "4"),
        opened.route("--by", "陈生管", *(word for fact in decision for word in ("--set", fact))),
        opened("approve", "240301", "--by", "孙总"),
        opened("letter", "240301"),
    )
    assert [result.status for result in done] == [0] * len(done)

    page = load_workbook(tmp_path / "complaint-letter-240301.xlsx").worksheets[0]
    figures = [cell.value for row in page.iter_rows() for cell in row if cell.data_type == "n" and cell.value]
    assert figures == [5000, 5000, 1990]


@pytest.mark.rule("CMP-47", "CMP.6-4")
def test_before_the_decision_the_letter_is_refused_and_no_file_is_left(opened: Desk) -> None:
    opened.to_decision()
    refused = opened("letter", "240301")

    assert (refused.status, refused.error["rule"]) == (3, "CMP-47")
    assert not Path("complaint-letter-240301.xlsx").exists()


@pytest.mark.rule("CMP-47")
def test_from_the_decision_on_the_letter_is_written(opened: Desk) -> None:
    opened.decided()

    assert opened("letter", "240301").status == 0


@pytest.mark.rule("CMP-47", "CMP-67")
def test_a_decision_the_amount_has_outgrown_lets_no_letter_out(opened: Desk) -> None:
    opened.to_decision(loss="98000.00")
    opened("approve", "240301", "--by", "赵经理")
    assert opened("letter", "240301", "--force").status == 0

    opened("amend", "240301", "--loss", "102000.00", "--reason", "重修另计")
    refused = opened("letter", "240301", "--force")

    assert (refused.status, refused.error["rule"]) == (3, "CMP-47")


@pytest.mark.rule("CMP-59")
def test_the_letter_of_an_unfounded_case_promises_nothing(opened: Desk, tmp_path: Path) -> None:
    opened.walk("accept", "qc", "mfg", "review", "opinion")
    opened.route("--by", "陈生管", "--set", "founded=no")
    opened("approve", "240301", "--by", "孙总")
    assert opened("letter", "240301").status == 0

    target = tmp_path / "complaint-letter-240301.xlsx"
    assert str(boxed(target, "Our answer")).endswith("please pay within the normal term.")
    assert "Compensation" not in texts(target)


@pytest.mark.rule("CMP-48")
def test_the_letter_comes_from_the_house_by_its_name(closed: Desk, tmp_path: Path) -> None:
    closed.run("db", "set", "--company", "长青磁电有限公司", now=CLOSED)
    closed("letter", "240301", now=CLOSED)

    told = texts(tmp_path / "complaint-letter-240301.xlsx")
    assert told[:2] == ["长青磁电有限公司", "Answer to the Customer's Complaint"]
    assert told[told.index("Yours faithfully") + 1] == "长青磁电有限公司"
