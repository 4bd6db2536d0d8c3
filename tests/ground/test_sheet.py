"""Workbooks: types kept, text kept text, nothing cut, the printed page right."""

import stat
import zipfile
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any
from unicodedata import category

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from custmgr.ground.cells import MOST_TEXT, TextTooLong, fitting, lines_of, width_of
from custmgr.ground.refusals import FileThere
from custmgr.ground.sheet import Book, Chart, write_plain
from custmgr.ground.show import Column, Kind
from custmgr.ground.text import HIDDEN

COLUMNS = (
    Column("name", "Name"),
    Column("amount", "Amount", Kind.MONEY),
    Column("share", "Share", Kind.SHARE),
    Column("day", "Day", Kind.DAY),
    Column("quantity", "Quantity", Kind.NUMBER),
)
ROW = {"name": "磁铁", "amount": 123456, "share": Fraction(1, 8), "day": date(2026, 9, 30), "quantity": Decimal("2.5")}


def written(target: Path, rows: list[dict[str, Any]], **look: Any) -> Any:
    book = Book()
    book.sheet("One", COLUMNS, rows, heading="Heading", **look)
    book.save(target)
    return load_workbook(target)["One"]


def test_values_stand_in_the_sheet_as_what_they_are(tmp_path: Path) -> None:
    page = written(tmp_path / "a.xlsx", [ROW])

    cells = list(page[3])
    assert [cell.data_type for cell in cells] == ["s", "n", "n", "d", "n"]
    assert [cell.number_format for cell in cells[1:]] == ["#,##0.00", "0.00%", "yyyy-mm-dd", "#,##0.######"]
    assert [cell.value for cell in cells[1:3]] == [1234.56, 0.125]


@pytest.mark.parametrize("text", ["=1+1", "=HYPERLINK(1)", "+1", "-5", "@SUM(1)", "\t=1", "#N/A", "＝1", "==", "007"])
def test_a_text_is_never_a_formula(tmp_path: Path, text: str) -> None:
    page = written(tmp_path / "a.xlsx", [{**ROW, "name": text}])

    assert page["A3"].data_type == "s"
    with zipfile.ZipFile(tmp_path / "a.xlsx") as packed:
        assert b"<f>" not in packed.read("xl/worksheets/sheet1.xml")


@given(st.text(max_size=60))
def test_any_text_fits_or_is_shown_in_signs(text: str) -> None:
    shown = fitting(text)

    assert all(character == "\n" or category(character) not in HIDDEN for character in shown)


def test_hidden_characters_are_shown(tmp_path: Path) -> None:
    page = written(tmp_path / "a.xlsx", [{**ROW, "name": "a\x1bb\u202ec"}])

    assert page["A3"].value == "a\\u{1b}b\\u{202e}c"


def test_a_text_of_the_longest_length_is_kept_and_one_more_is_refused(tmp_path: Path) -> None:
    page = written(tmp_path / "a.xlsx", [{**ROW, "name": "x" * MOST_TEXT}])
    assert len(page["A3"].value) == MOST_TEXT

    with pytest.raises(TextTooLong):
        written(tmp_path / "b.xlsx", [{**ROW, "name": "x" * (MOST_TEXT + 1)}])
    assert not (tmp_path / "b.xlsx").exists()


def test_the_page_is_made_for_paper(tmp_path: Path) -> None:
    page = written(tmp_path / "a.xlsx", [ROW, ROW], notes=("Note",), signatures=("Signed",), total=ROW, frozen=1)

    assert (page.page_setup.paperSize, page.page_setup.orientation, page.page_setup.fitToWidth) == (9, "landscape", 1)
    assert page.sheet_properties.pageSetUpPr.fitToPage
    assert page.print_title_rows == "$3:$3"
    assert page.freeze_panes == "B4"
    assert page.auto_filter.ref == "A3:E5"
    assert "&P" in page.oddFooter.center.text
    assert page["A8"].value.startswith("Signed")


def test_a_chart_stands_under_its_rows(tmp_path: Path) -> None:
    chart = Chart("Chart", "name", ("amount",))

    with_chart = Book()
    with_chart.sheet("One", COLUMNS, [ROW, ROW], heading="H", chart=chart)
    with_chart.save(tmp_path / "a.xlsx")

    with zipfile.ZipFile(tmp_path / "a.xlsx") as packed:
        drawn = packed.read("xl/charts/chart1.xml").decode()
    assert "$B$3:$B$4" in drawn
    assert "$A$3:$A$4" in drawn


def test_styles_do_not_grow_with_the_rows(tmp_path: Path) -> None:
    def styles(count: int) -> int:
        target = tmp_path / f"{count}.xlsx"
        written(target, [ROW] * count)
        with zipfile.ZipFile(target) as packed:
            return len(packed.read("xl/styles.xml"))

    assert styles(300) == styles(2)


def test_a_file_is_its_owners_alone_and_replaced_only_when_forced(tmp_path: Path) -> None:
    target = tmp_path / "a.xlsx"
    written(target, [ROW])
    assert stat.S_IMODE(target.stat().st_mode) == 0o600

    with pytest.raises(FileThere):
        written(target, [ROW])
    assert [path.name for path in tmp_path.iterdir()] == ["a.xlsx"]


def test_refused_rows_come_back_as_text(tmp_path: Path) -> None:
    write_plain(tmp_path / "a.xlsx", ["Reason", "Name"], [["bad", "=1+1"], [None, 12]])

    rows = [[(cell.value, cell.data_type) for cell in row] for row in load_workbook(tmp_path / "a.xlsx").worksheets[0]]
    assert rows[1] == [("bad", "s"), ("=1+1", "s")]
    assert rows[2][1] == ("12", "s")


def test_a_chinese_character_takes_two_places() -> None:
    plain, chinese = [{"name": "a" * 20}], [{"name": "磁" * 20}]

    assert width_of(COLUMNS[0], chinese) - width_of(COLUMNS[0], plain) == 20


def test_a_text_wider_than_its_column_makes_the_row_higher() -> None:
    assert lines_of("磁" * 9, 20) == 1
    assert lines_of("磁" * 10, 20) == 2
    assert lines_of("a\nb", 20) == 2
    assert lines_of(12345678901234567890, 5) == 1


@pytest.mark.parametrize(("count", "pages", "repeated"), [(15, 1, None), (30, 2, "$A:$B")])
def test_a_wide_sheet_takes_two_pages_and_repeats_its_first_columns(
    tmp_path: Path, count: int, pages: int, repeated: str | None
) -> None:
    columns = [Column(f"c{number}", f"Column{number}") for number in range(count)]
    book = Book("Title")
    book.sheet("One", columns, [{column.key: "x" for column in columns}], heading="Heading", frozen=2)
    book.save(tmp_path / "a.xlsx")

    page = load_workbook(tmp_path / "a.xlsx")["One"]
    assert (page.page_setup.fitToWidth, page.print_title_cols) == (pages, repeated)


def test_a_sheet_without_rows_says_none(tmp_path: Path) -> None:
    assert written(tmp_path / "a.xlsx", [])["A3"].value == "None"
    assert written(tmp_path / "b.xlsx", [ROW])["A4"].value is None


@pytest.mark.parametrize("columns, pages", [(9, 1), (12, 1), (13, 2), (25, 2), (26, 3)])
def test_a_wide_sheet_takes_as_many_pages_as_keep_it_readable(tmp_path: Path, columns: int, pages: int) -> None:
    shown = [Column(f"c{number}", "x" * 20) for number in range(columns)]
    book = Book()
    book.sheet("One", shown, [{column.key: "y" * 20 for column in shown}], heading="", frozen=1)
    book.save(tmp_path / "a.xlsx")

    assert load_workbook(tmp_path / "a.xlsx")["One"].page_setup.fitToWidth == pages
