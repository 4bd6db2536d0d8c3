"""Finding the headings under a workbook's title, and the sums below its records."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from openpyxl import Workbook

from custmgr.ground import headings
from custmgr.ground.headings import BadMap, Headed, NoFieldKnown, is_total
from custmgr.ground.intake import Row
from custmgr.ground.records import Field
from tests.conftest import Run

FIELDS = (Field("name", ("客户名称", "客户")), Field("phone", ("电话",)), Field("remark", ("备注",)))
TITLE = ("客户一览表", "", "")
UNIT = ("单位：元", "", "2026-03-05")
HEADINGS = ("客户名称", "电话", "微信")
RECORD = ("甲公司", "13800138000", "wx1")


def found(*rows: Sequence[str], maps: Sequence[str] = (), first: int = 1) -> Headed:
    numbered = (Row(number, tuple(cells)) for number, cells in enumerate(rows, start=first))
    return headings.find(numbered, FIELDS, maps)


@pytest.mark.parametrize("above", [(), (TITLE,), (TITLE, UNIT), (TITLE, UNIT, ("制表：卫文员", "", ""))])
def test_the_row_that_names_the_most_fields_holds_the_headings(above: tuple[Sequence[str], ...]) -> None:
    table = found(*above, HEADINGS, RECORD, first=3)

    assert (table.headings, table.known) == (HEADINGS, {0: "name", 1: "phone"})
    assert [row.cells for row in table.above] == list(above)
    assert [(row.number, row.cells) for row in table.rows] == [(4 + len(above), RECORD)]


def test_a_title_that_is_itself_a_heading_gives_way_to_the_row_that_names_more() -> None:
    assert found(("客户", "", ""), HEADINGS, RECORD).headings == HEADINGS
    assert found(("客户", "微信"), ("甲公司", "wx1")).headings == ("客户", "微信")


def test_of_two_rows_that_name_as_much_the_first_holds_the_headings() -> None:
    table = found(HEADINGS, ("客户", "电话", "x"), RECORD)

    assert table.above == ()
    assert len(list(table.rows)) == 2


def test_a_named_column_finds_the_headings_too() -> None:
    table = found(TITLE, ("甲", "乙"), RECORD, maps=["乙=name"])

    assert (table.headings, table.known) == (("甲", "乙"), {1: "name"})


@pytest.mark.parametrize(("above", "found_there"), [(9, True), (10, False)])
def test_headings_are_sought_among_the_first_ten_rows(above: int, found_there: bool) -> None:
    rows = [*[TITLE] * above, HEADINGS, RECORD]

    if found_there:
        assert len(found(*rows).above) == above
    else:
        with pytest.raises(NoFieldKnown):
            found(*rows)


def test_where_nothing_is_known_the_fullest_row_is_told() -> None:
    with pytest.raises(NoFieldKnown) as told:
        found(TITLE, ("甲", "乙", "丙"), ("1", "2", "3"))
    with pytest.raises(BadMap) as odd:
        found(TITLE, HEADINGS, RECORD, maps=["姓名=name"])

    assert told.value.values()["headings"] == "甲, 乙, 丙"
    assert odd.value.values()["headings"] == "客户名称, 电话, 微信"


@pytest.mark.parametrize(
    ("cells", "total"),
    [
        (("合计", "", "1,200.00"), True),
        (("", "合 计：", "12"), True),
        (("总计", "人民币壹仟贰佰元整"), True),
        (("小计",), True),
        (("Total", "", "1,200.00"), True),
        (("Total", "林一", "13800138000"), False),
        (("合计实业有限公司", "13800138000"), False),
        (("甲公司", "合计"), False),
        (("",), False),
    ],
)
def test_a_row_that_begins_with_a_word_for_a_sum_is_no_record(cells: tuple[str, ...], total: bool) -> None:
    assert is_total(Row(9, cells)) is total


KINDS: dict[str, tuple[tuple[str, ...], tuple[str | int, ...], tuple[str, ...]]] = {
    "customer": (("客户名称", "联系人", "类别"), ("甲公司", "林一", ""), ("乙公司", "林二", "x")),
    "purchase": (("客户", "日期", "金额"), ("甲公司", "2026-03-01", 1200), ("甲公司", "2026-03-01", "x")),
    "payment": (("客户", "日期", "金额"), ("甲公司", "2026-03-01", 1200), ("甲公司", "2026-03-01", "x")),
    "visit": (
        ("客户", "日期", "拜访人", "方式", "内容"),
        ("甲公司", "2026-03-01", "王业务", "phone", "问候"),
        ("甲公司", "x", "王业务", "phone", "问候"),
    ),
    "complaint": (
        ("客户投诉编号", "客户", "料号", "受理日期"),
        ("260301", "甲公司", "P-7", "2026-03-01"),
        ("260302", "甲公司", "P-7", "x"),
    ),
}


@pytest.mark.usefixtures("staff")
@pytest.mark.parametrize("kind", KINDS)
def test_a_workbook_with_title_and_sum_comes_in_and_tells_what_it_left_out(
    custmgr: Run, tmp_path: Path, kind: str
) -> None:
    titles, good, bad = KINDS[kind]
    custmgr("customer", "add", "甲公司", "--kind", "user", "--contact", "林一", "--phone", "13800138009")
    path = tmp_path / "old.xlsx"
    book = Workbook()
    page = book.active
    assert page is not None
    for line in ((), ("一览表",), ("单位：元",), (), titles, good, bad, (), ("合计", None, 1200)):
        page.append(list(line))
    page.merge_cells("A2:C2")
    book.save(path)

    told = custmgr(kind, "import", path, "--create-customers", "--json", "--skip-bad")

    assert told.status == 0, told.err
    assert (told.json["read"], told.json["rejected"]) == (2, 1)
    assert [reject["row"] for reject in told.json["rejects"]] == [7]
    assert "row 2 “一览表”; row 3 “单位：元”" in told.err
    assert "row 9 “合计”" in told.err
