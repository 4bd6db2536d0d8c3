"""Tables people bring along, in every dress they come in."""

import zipfile
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook

from custmgr.ground import intake
from custmgr.ground.refusals import BadFile, NoSuchFile

HEADINGS = ("客户名称", "电话")
CSV = "客户名称,电话\n张三贸易,13800138000\n\n镕基厂,\n"


def rows_of(path: Path, encoding: str | None = None) -> tuple[tuple[str, ...], list[tuple[int, tuple[str, ...]]]]:
    with intake.opened(path, encoding) as table:
        headings, *rows = table.rows
        return headings.cells, [(row.number, row.cells) for row in rows]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_text_is_read_in_every_encoding_a_chinese_office_uses(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "in.csv"
    path.write_bytes(CSV.encode(encoding))

    assert rows_of(path) == (HEADINGS, [(2, ("张三贸易", "13800138000")), (4, ("镕基厂", ""))])


@pytest.mark.parametrize("sign", [",", ";", "\t"])
def test_semicolons_and_tabs_separate_too_also_under_a_title(tmp_path: Path, sign: str) -> None:
    path = tmp_path / "in.csv"
    path.write_text(f"客户一览表\na{sign}b\n1{sign}2\n", "utf-8")

    assert rows_of(path) == (("客户一览表",), [(2, ("a", "b")), (3, ("1", "2"))])


def test_a_row_of_blanks_is_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "in.csv"
    path.write_text("a,b\n ,\t\n1,2\n", "utf-8")

    assert rows_of(path) == (("a", "b"), [(3, ("1", "2"))])


def test_numbers_and_days_of_a_sheet_are_read_as_a_person_would_type_them(tmp_path: Path) -> None:
    path = tmp_path / "in.xlsx"
    book = Workbook()
    assert book.active is not None
    for line in (("编号", "金额", "日期", "电话", "备注"), (7, 12.5, date(2026, 3, 5), 13800138000, "=1+1")):
        book.active.append(line)
    book.save(path)

    _headings, rows = rows_of(path)

    assert rows[0][1][:4] == ("7", "12.5", "2026-03-05", "13800138000")


@pytest.mark.parametrize(
    "name, content",
    [
        ("empty.csv", b""),
        ("noise.xlsx", b"no workbook"),
        ("noise.xls", b"\xd0\xcf\x11\xe0"),
        ("noise.csv", b"\x81\xff\xfe\x80\xff"),
        ("empty.ods", b""),
    ],
)
def test_what_is_no_table_is_said_to_be_none(tmp_path: Path, name: str, content: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(content)

    with pytest.raises(BadFile):
        rows_of(path)


def test_a_missing_file_is_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(NoSuchFile):
        rows_of(tmp_path / "none.csv")
    with pytest.raises(NoSuchFile):
        rows_of(tmp_path)


def test_a_bomb_is_refused_before_it_is_opened(tmp_path: Path) -> None:
    path = tmp_path / "bomb.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/worksheets/sheet1.xml", b"0" * (8 * 2**20))

    with pytest.raises(intake.TooLarge):
        rows_of(path)


def test_more_columns_than_any_register_has_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "wide.csv"
    path.write_text(",".join(f"c{n}" for n in range(201)) + "\n", "utf-8")

    with pytest.raises(intake.TooLarge):
        rows_of(path)
