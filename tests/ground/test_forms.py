"""Printed forms: boxes, tables, copies and signatures on A4; text kept text, nothing cut."""

import zipfile
from datetime import date
from fractions import Fraction
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from custmgr.ground.cells import INDENT, chunks, lines_of
from custmgr.ground.forms import Box, Copy, Form, Part, Signature, write
from custmgr.ground.looks import PAPER
from custmgr.ground.paper import LONGEST_NAME, PAGE_HEIGHT, TALLEST, UNITS, Piece, Row, _page_ends
from custmgr.ground.refusals import FileThere, NotAWorkbook
from custmgr.ground.show import Column, Kind

COLUMNS = (Column("kind", "Kind"), Column("amount", "Amount", Kind.MONEY), Column("ratio", "Ratio", Kind.SHARE))
LINE = {"kind": "退回", "amount": 3200000, "ratio": Fraction(1, 3)}
BOXES = (Box("Customer", "华东电子"), Box("Order", "SO-88"), Box("Demand", "退货", wide=True), Box("Region"))


def form(**changes: Any) -> Form:
    """Return a small form with what a test changes."""
    told = {"title": "Form", "number": "240301", "parts": [Part("Facts", BOXES)], **changes}
    return Form(**told)


def written(folder: Path, *forms: Form) -> Any:
    """Write forms and return the workbook as it is read back."""
    write(folder / "form.xlsx", forms or (form(),), force=True)
    return load_workbook(folder / "form.xlsx")


def values(page: Any) -> list[list[object]]:
    """Return the filled cells of a sheet, line by line."""
    lines = [[cell.value for cell in row if cell.value is not None] for row in page.iter_rows()]
    return [line for line in lines if line]


def test_a_form_tells_title_number_sections_and_boxes_in_their_order(tmp_path: Path) -> None:
    page = written(tmp_path).worksheets[0]

    assert values(page) == [
        ["Form"], ["No. 240301"], ["Facts"], ["Customer", "华东电子", "Order", "SO-88"], ["Demand", "退货"], ["Region"],
    ]  # fmt: skip


def test_two_boxes_share_a_line_and_a_wide_one_takes_it_whole(tmp_path: Path) -> None:
    page = written(tmp_path).worksheets[0]

    merged = {str(area) for area in page.merged_cells.ranges}
    assert {"A4:H4", "I4:X4", "Y4:AF4", "AG4:AV4", "A5:H5", "I5:AV5"} <= merged


def test_the_sheet_is_made_for_a4_with_its_head_on_every_page(tmp_path: Path) -> None:
    page = written(tmp_path, form(note="Internal & secret")).worksheets[0]

    assert (page.page_setup.paperSize, page.page_setup.orientation) == (9, "portrait")
    assert (page.page_setup.fitToWidth, page.page_setup.fitToHeight) == (1, 0)
    assert page.print_title_rows == "$1:$2"
    assert page.oddFooter.center.text == "Internal && secret    Page &P"
    assert values(page)[-1] == ["Internal & secret"]


def test_each_copy_is_a_sheet_of_its_own_named_by_number_and_keeper(tmp_path: Path) -> None:
    copies = form(copies=("Quality", Copy(3, "Business")), form_no="14.6.3")
    names = write(tmp_path / "form.xlsx", [copies], force=False)

    book = load_workbook(tmp_path / "form.xlsx")
    assert names == book.sheetnames == ["Copy 1 Quality", "Copy 3 Business"]
    assert values(book.worksheets[1])[1] == ["No. 240301", "Form 14.6.3    Copy 3 Business"]


def test_several_forms_in_one_file_are_told_apart_by_their_numbers(tmp_path: Path) -> None:
    book = written(tmp_path, form(), form(number="240302"), form(number="240302"))

    assert book.sheetnames == ["240301 Form", "240302 Form", "240302 Form (2)"]


@pytest.mark.parametrize("title", ["a/b:c*d?e[f]g\\h", "x" * 40, "'quoted'", "\x1b"])
def test_any_title_gives_a_sheet_name_excel_accepts(tmp_path: Path, title: str) -> None:
    [name] = written(tmp_path, form(title=title)).sheetnames

    assert 0 < len(name) <= LONGEST_NAME
    assert not set(name) & set("[]:*?/\\")
    assert not name.startswith("'")


def test_values_stand_in_their_boxes_as_what_they_are(tmp_path: Path) -> None:
    boxes = [Box("Amount", 123456, kind=Kind.MONEY), Box("Day", date(2024, 3, 1)), Box("Yes", value=True)]
    page = written(tmp_path, form(parts=[Part("", boxes)])).worksheets[0]

    assert [(page[place].value, page[place].number_format) for place in ("I3", "I4")] == [
        (1234.56, "#,##0.00"),
        ("yes", "@"),
    ]
    assert page["AG3"].number_format == "yyyy-mm-dd"


@pytest.mark.parametrize("text", ["=1+1", "@SUM(1)", "#N/A", "007", "+1"])
def test_a_text_is_never_a_formula(tmp_path: Path, text: str) -> None:
    page = written(tmp_path, form(number=text, parts=[Part("", [Box(text, text)])])).worksheets[0]

    assert (page["A3"].data_type, page["I3"].data_type) == ("s", "s")
    with zipfile.ZipFile(tmp_path / "form.xlsx") as packed:
        assert b"<f>" not in packed.read("xl/worksheets/sheet1.xml")


def test_a_table_fills_the_width_and_is_one_blank_line_without_rows(tmp_path: Path) -> None:
    full, blank = Part("Loss", columns=COLUMNS, rows=[LINE, LINE]), Part("Shares", columns=COLUMNS)
    page = written(tmp_path, form(parts=[full, blank])).worksheets[0]

    assert values(page)[3:] == [
        ["Kind", "Amount", "Ratio"],
        *[["退回", 32000, 0.3333]] * 2,
        ["Shares"],
        ["Kind", "Amount", "Ratio"],
    ]
    assert page.max_column == UNITS
    assert page.cell(9, 1).border.bottom.style == "thin"


def test_signatures_stand_four_to_a_line_with_name_and_day_where_signed(tmp_path: Path) -> None:
    signed = ("A", Signature("B", "赵经理", date(2024, 3, 2)), "C", "D", "E")
    page = written(tmp_path, form(signatures=signed)).worksheets[0]

    assert values(page)[6] == ["A", "B", "C", "D"]
    assert values(page)[7][1] == "赵经理\n\nDate  2024-03-02"
    assert values(page)[8] == ["E"]


def test_a_section_may_be_signed_and_bear_sentences_of_its_own(tmp_path: Path) -> None:
    part = Part("", [Box("Order", "SO-88")], signatures=(Signature("A", "赵经理"),), sentences=("Dear 华东电子:",))
    page = written(tmp_path, form(parts=[part])).worksheets[0]

    assert values(page)[2:5] == [["Dear 华东电子:"], ["Order", "SO-88"], ["A"]]
    assert page.cell(3, 1).border.left.style is None


def test_a_form_is_made_smaller_only_where_that_saves_a_page(tmp_path: Path) -> None:
    def scale(boxes: int) -> int | None:
        whole = form(parts=[Part("", [Box("Cause", "磨损", wide=True)] * boxes)], dense=True)
        return written(tmp_path, whole).worksheets[0].page_setup.scale  # type: ignore[no-any-return]

    assert [scale(boxes) for boxes in (20, 40, 60)] == [None, 85, None]


def test_a_row_is_as_high_as_its_text_needs(tmp_path: Path) -> None:
    def height(text: str) -> float:
        page = written(tmp_path, form(parts=[Part("", [Box("Cause", text, wide=True)])])).worksheets[0]
        return float(page.row_dimensions[3].height)

    assert height("短") < height("长" * 200) < height("长" * 400)


def test_a_text_too_tall_for_one_row_goes_on_in_the_next_with_nothing_lost(tmp_path: Path) -> None:
    told = "".join(f"第{number}句话。" for number in range(300))
    page = written(tmp_path, form(parts=[Part("", [Box("Cause", told, wide=True)])])).worksheets[0]

    rows = range(3, page.max_row + 1)
    assert len(rows) > 1
    assert "".join(str(page.cell(row, 9).value) for row in rows) == told
    assert all(page.row_dimensions[row].height <= TALLEST for row in rows)


@given(st.text("语 句aw1，\n", max_size=400), st.integers(6, 80), st.integers(1, 9))
def test_chunks_lose_nothing_and_none_is_longer_than_asked(text: str, width: int, lines: int) -> None:
    found = list(chunks(text, width, lines))

    assert "".join(found).replace("\n", "") == text.replace("\n", "")
    assert all(lines_of(chunk, width + INDENT) <= lines + 1 for chunk in found)


def test_an_existing_file_is_replaced_only_when_forced(tmp_path: Path) -> None:
    write(tmp_path / "form.xlsx", [form()], force=False)

    with pytest.raises(FileThere):
        write(tmp_path / "form.xlsx", [form()], force=False)
    assert write(tmp_path / "form.xlsx", [form(title="Other")], force=True) == ["Other"]


def test_a_form_is_a_workbook_and_its_name_says_so(tmp_path: Path) -> None:
    with pytest.raises(NotAWorkbook):
        write(tmp_path / "form.pdf", [form()], force=False)


@given(st.lists(st.integers(20, 120), max_size=60), st.sets(st.integers(0, 59)))
def test_no_title_is_the_last_line_of_its_page(heights: list[int], titles: set[int]) -> None:
    piece = Piece("x", UNITS)
    rows = [Row((piece,), height, holds=at in titles) for at, height in enumerate(heights)]
    ends = _page_ends(rows, 1)

    assert ends == sorted(set(ends))
    for start, end in pairwise([0, *ends]):
        assert sum(row.height for row in rows[start:end]) <= PAGE_HEIGHT
        assert not rows[end - 1].holds or all(row.holds for row in rows[max(start, 1) : end])


@pytest.mark.parametrize(
    ("house", "above", "repeated"), [("", [], "$1:$2"), ("长青磁电 & Co", [["长青磁电 & Co"]], "$1:$3")]
)
def test_the_houses_name_stands_over_every_page(
    tmp_path: Path, house: str, above: list[list[object]], repeated: str
) -> None:
    write(tmp_path / "form.xlsx", [form(copies=("Quality", "Business"))], force=True, house=house)

    for page in load_workbook(tmp_path / "form.xlsx").worksheets:
        assert values(page)[: len(above) + 1] == [*above, ["Form"]]
        assert page.print_title_rows == repeated


def test_cells_of_one_look_share_one_style_and_merged_ones_are_ruled_to_their_end(tmp_path: Path) -> None:
    page = written(tmp_path).worksheets[0]

    assert page["A4"].style_id == page["Y4"].style_id != page["I4"].style_id
    assert (page["A4"].font.size, page["A4"].fill.fgColor.rgb[-6:], page["A3"].font.bold) == (9, PAPER, True)
    assert page["AV5"].border.right.style == page["I5"].border.top.style == "thin"


@pytest.mark.parametrize(("title", "repeated"), [("", "$1:$3"), ("Losses", "$1:$2")])
def test_the_titles_of_a_table_under_the_head_stand_on_every_page(tmp_path: Path, title: str, repeated: str) -> None:
    table = Part(title, columns=(Column("kind", "Kind"),), rows=[{"kind": "退回"}] * 60)

    assert written(tmp_path, form(parts=[table])).worksheets[0].print_title_rows == repeated
