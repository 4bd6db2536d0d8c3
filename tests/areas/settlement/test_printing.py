"""The settlement papers as they are handed round."""

from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.areas.settlement.conftest import Office


def texts(file: Path) -> dict[str, list[str]]:
    """Return what stands on each sheet."""
    book = load_workbook(file)
    return {
        page.title: [str(cell.value) for row in page.iter_rows() for cell in row if cell.value is not None]
        for page in book.worksheets
    }


def words(page: list[str]) -> set[str]:
    """Return every line that stands on a sheet."""
    return {line for text in page for line in text.split("\n")}


@pytest.mark.rule("CMP-73", "CMP-74")
def test_a_certificate_has_two_copies_with_the_three_signatures(office: Office, tmp_path: Path) -> None:
    office.signed("8000")

    printed = office.done(office.allowance("print", "240301-A1"))

    assert printed["file"] == "allowance-240301-A1.xlsx"
    pages = texts(tmp_path / printed["file"])
    assert list(pages) == printed["sheets"]
    assert len(pages) == 2
    assert "Accounting" in list(pages)[1]
    assert all({"赵经理", "孙总", "Customer's seal", "8000"} <= words(page) for page in pages.values())


@pytest.mark.rule("CMP-76", "CMP-81")
def test_a_return_note_has_four_copies(office: Office, tmp_path: Path) -> None:
    office.received()

    printed = office.done(office.back("print", "240301-R1", "-o", "note.xlsx"))

    pages = texts(tmp_path / "note.xlsx")
    assert len(printed["sheets"]) == len(pages) == 4
    assert all({"尺寸超差", "1000", "吴仓管", "赵经理"} <= words(page) for page in pages.values())
    assert [("Finished goods" in name) for name in pages] == [False, True, False, False]


@pytest.mark.rule("CMP-82")
def test_the_certificate_for_the_buyer_shows_no_more_than_he_is_to_seal(office: Office, tmp_path: Path) -> None:
    number = office.verified()
    told = ("--quantity", "990", "--by", "吴仓管", "--instruction", "按实收", "--instructed-by", "赵经理")
    office.done(office.back("receive", number, *told))

    office.done(office.back("print", number, "--certificate"))

    (page,) = texts(tmp_path / "certificate-240301-R1.xlsx").values()
    assert {"Issuing unit (seller)", "Original invoice number", "990", "80", "79200", "Buyer's invoice seal"} <= words(
        page
    )
    assert not {"按实收", "吴仓管", "二线"} & words(page)


@pytest.mark.rule("CMP-76")
def test_a_void_note_says_so_on_the_paper_and_an_existing_file_is_kept(office: Office, tmp_path: Path) -> None:
    number = office.verified()
    office.done(office.back("void", number, "--reason", "误开"))
    office.done(office.back("print", number))

    assert all("Void" in page for page in texts(tmp_path / "return-240301-R1.xlsx").values())
    assert office.back("print", number).status == 2
    assert office.back("print", number, "-o", "note.pdf").status == 2
    assert office.back("print", number, "--force").status == 0


@pytest.mark.rule("CMP-72")
def test_a_paper_whose_decision_was_withdrawn_names_no_decider(office: Office, tmp_path: Path) -> None:
    office.verified()
    office.done(office.complaints.route("--to", "synthesis", "--by", "王业务", "--opinion", "再议"))

    office.done(office.back("print", "240301-R1"))

    assert not any("孙总" in words(page) for page in texts(tmp_path / "return-240301-R1.xlsx").values())
