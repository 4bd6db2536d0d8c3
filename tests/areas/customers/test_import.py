"""Customers brought along in tables."""

import sqlite3
from pathlib import Path

import pytest

from custmgr.areas.customers import actions, views
from custmgr.ground.desk import open_desk
from tests.conftest import Run

HEADINGS = "客户编号,客户名称,联系人,电话,统一社会信用代码,账期,信用额度\n"


def bring(folder: Path, rows: str, headings: str = HEADINGS, encoding: str = "utf-8") -> str:
    path = folder / f"customers{abs(hash(rows + headings))}.csv"
    path.write_text(headings + rows, encoding=encoding)
    return str(path)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_chinese_headings_need_no_map(custmgr: Run, tmp_path: Path, encoding: str) -> None:
    headings = "企业名称,统一社会信用代码,注册日期,企业类型,注册资金,经营范围,所在省份,地区,注册地址\n"
    row = "深圳磁材厂,9144030071526726XG,1999-01-02,N/A,3万人民币,磁铁,广东,深圳,南山路1号\n"
    done = custmgr("customer", "import", bring(tmp_path, row, headings, encoding), "--json")
    file = custmgr("customer", "show", "深圳磁材厂", "--json").json

    assert (done.json["added"], done.json["incomplete"]) == (1, 1)
    assert (file["uscc"], file["founded_on"], file["address"]) == ("9144030071526726XG", "1999-01-02", "南山路1号")
    assert (file["registered_capital"], file["district"], file["ownership"]) == ("30000.00", "广东 深圳", None)
    assert (file["file_state"], file["kind"]) == ("draft", "prospect")


def test_a_complete_row_is_submitted_and_keeps_its_code(custmgr: Run, tmp_path: Path) -> None:
    done = custmgr("customer", "import", bring(tmp_path, "K7,甲公司,张三,0755-86013388,,月结,5万\n"), "--json")
    file = custmgr("customer", "show", "k7", "--json").json

    assert (done.json["added"], done.json["incomplete"]) == (1, 0)
    assert (file["code"], file["file_state"], file["credit_limit"]) == ("K7", "submitted", "50000.00")


def test_new_codes_pass_over_those_the_file_brings(custmgr: Run, tmp_path: Path) -> None:
    custmgr("customer", "import", bring(tmp_path, ",甲公司,a,1,,,\nC00001,乙公司,b,2,,,\nC00009,丙公司,c,3,,,\n"))
    added = custmgr("customer", "add", "丁公司", "--draft", "--json").json
    codes = {c["name"]: c["code"] for c in custmgr("customer", "list", "--all", "--json").json}

    assert codes == {"甲公司": "C00010", "乙公司": "C00001", "丙公司": "C00009", "丁公司": "C00011"}
    assert added["code"] == "C00011"


@pytest.mark.rule("CUS-6")
@pytest.mark.parametrize(
    ("row", "skipped"),
    [
        ("k7,别名,x,9,,,\n", 1),
        (",别名,x,9,9144 0300 7152 6726xg,,\n", 1),
        (",　甲公司,x,（0755）86013388,,,\n", 1),
        (",甲公司,x,0755-26520000,,,\n", 0),
        (",甲公司,,,,,\n", 0),
    ],
    ids=["same code", "same credit code", "same name and telephone", "another telephone", "no telephone"],
)
def test_a_row_known_already_is_skipped(custmgr: Run, tmp_path: Path, row: str, skipped: int) -> None:
    custmgr("customer", "import", bring(tmp_path, "K7,甲公司,张三,0755-86013388,9144030071526726XG,,\n"))
    done = custmgr("customer", "import", bring(tmp_path, row), "--json")

    assert (done.json["skipped"], done.json["added"]) == (skipped, 1 - skipped)


def test_rows_known_by_nothing_are_never_merged_within_a_file(custmgr: Run, tmp_path: Path) -> None:
    done = custmgr("customer", "import", bring(tmp_path, ",甲公司,,,,,\n,甲公司,,,,,\n"), "--json")

    assert (done.json["added"], done.json["skipped"]) == (2, 0)


def test_an_update_writes_what_changed_into_the_history(custmgr: Run, tmp_path: Path) -> None:
    custmgr("customer", "import", bring(tmp_path, "K7,甲公司,张三,0755-86013388,,1m,50000\n"))
    newer = bring(tmp_path, "K7,甲公司,李四,,,30d,\n")
    done = custmgr("customer", "import", newer, "--on-duplicate", "update", "--json")
    file = custmgr("customer", "show", "K7", "--json").json

    assert (done.json["updated"], done.json["added"]) == (1, 0)
    assert [(c["field"], c["old"], c["new"]) for c in file["changes"]] == [("contact", "张三", "李四")]
    assert (file["phone"], file["credit_limit"]) == ("0755-86013388", "50000.00")


def test_a_known_row_may_be_made_to_fail(custmgr: Run, tmp_path: Path) -> None:
    custmgr("customer", "import", bring(tmp_path, "K7,甲公司,张三,1,,,\n"))
    done = custmgr("customer", "import", bring(tmp_path, "K7,甲公司,李四,1,,,\n"), "--on-duplicate", "fail", "--json")

    assert (done.status, done.json["rejected"]) == (2, 1)


@pytest.mark.rule("CUS-28")
@pytest.mark.parametrize(("term", "status"), [("1m", 0), ("30d", 0), ("31d", 2), ("2m", 2)])
def test_the_old_books_may_bring_terms_of_up_to_a_month(
    custmgr: Run, tmp_path: Path, ledger: sqlite3.Connection, term: str, status: int
) -> None:
    done = custmgr("customer", "import", bring(tmp_path, f"K7,甲公司,张三,1,,{term},\n"), "--json")

    assert done.status == status
    kept = ledger.execute("SELECT term FROM customer_opening").fetchall()
    assert kept == ([(term,)] if status == 0 else [])


def test_doubtful_values_are_taken_and_told(custmgr: Run, tmp_path: Path) -> None:
    done = custmgr("customer", "import", bring(tmp_path, "K7,甲公司,张三,12,320404000058610,,\n"), "--json")

    assert (done.status, done.json["added"]) == (0, 1)
    assert "320404000058610" in done.err


def test_an_unknown_salesperson_refuses_the_row(custmgr: Run, tmp_path: Path, staff: dict[str, str]) -> None:
    path = bring(tmp_path, "甲公司,王业务\n乙公司,无此人\n", "客户名称,业务员\n")
    whole = custmgr("customer", "import", path, "--json")
    good = custmgr("customer", "import", path, "--skip-bad", "--json")

    assert (whole.status, whole.json["added"]) == (2, 0)
    assert (good.json["added"], good.json["rejects"][0]["field"]) == (1, "salesperson")


@pytest.mark.parametrize(("text", "code"), [("CD0001", "CD0001"), ("甲公司", "C00001"), ("ABC Magnets", "C00001")])
def test_a_draft_for_somebody_the_books_name_keeps_a_code(desk_file: Path, text: str, code: str) -> None:
    with open_desk() as desk:
        made = actions.draft_for(desk, text)
        desk.note("test", made.code)

    assert (made.code, made.name, made.file_state.value) == (code, text, "draft")


def test_an_update_may_meet_a_row_of_the_same_file(custmgr: Run, tmp_path: Path) -> None:
    path = bring(tmp_path, "K7,甲公司,张三,1,,,\nK7,甲公司,李四,1,,,5万\n")
    done = custmgr("customer", "import", path, "--on-duplicate", "update", "--json")
    file = custmgr("customer", "show", "K7", "--json").json

    assert (done.json["added"], done.json["updated"]) == (1, 1)
    assert (file["contact"], file["credit_limit"]) == ("李四", "50000.00")


def test_a_capital_in_foreign_money_is_kept_as_it_stands(custmgr: Run, tmp_path: Path) -> None:
    custmgr("customer", "import", bring(tmp_path, "甲公司,500万美元,广东\n", "公司名称,注册资金,所在省份\n"))
    file = custmgr("customer", "show", "甲公司", "--json").json

    assert (file["registered_capital"], file["extra"]) == (None, {"registered_capital": "500万美元"})
    assert file["district"] == "广东"


@pytest.mark.parametrize(
    ("headings", "row", "field"),
    [
        ("客户名称,联系人\n", ",张三\n", "name"),
        ("客户名称,成立日期\n", "甲,1/2/2026\n", "founded_on"),
        ("客户名称,信用额度\n", "甲,-1\n", "credit_limit"),
        ("客户名称,客户类别\n", "甲,供应商\n", "kind"),
        ("客户名称,年销售额\n", "甲,很多\n", "annual_sales"),
        ("客户名称,月购买力\n", "甲,1.2345\n", "buying_power"),
    ],
)
def test_a_cell_that_cannot_be_read_refuses_its_row(
    custmgr: Run, tmp_path: Path, headings: str, row: str, field: str
) -> None:
    done = custmgr("customer", "import", bring(tmp_path, row, headings), "--json")

    assert (done.status, done.json["rejects"][0]["field"]) == (2, field)


@pytest.mark.rule("CUS-22", "CUS-10")
def test_an_important_potential_is_marked_once(custmgr: Run) -> None:
    custmgr("customer", "add", "甲公司", "--draft")
    with open_desk() as desk:
        found = views.find(desk.connection, "甲公司")
        assert actions.set_important(desk, found, True) is True
        assert actions.set_important(desk, found, True) is False
    (line,) = custmgr("customer", "show", "甲公司", "--json").json["changes"]

    assert (line["field"], line["old"], line["new"]) == ("important_potential", "no", "yes")


def test_columns_not_known_and_headings_of_the_file_are_named(custmgr: Run, tmp_path: Path) -> None:
    path = tmp_path / "in.csv"
    path.write_text("客户名称,备注甲,类别\n甲,x,foo\n", "utf-8")

    told = custmgr("customer", "import", path)
    counted = custmgr("customer", "import", path, "--json").json

    assert "row 2, 类别: " in told.err
    assert "--map 备注甲=FIELD" in told.err
    assert counted["rejects"][0]["field"] == "kind"


def test_headings_alone_are_said_to_be_alone(custmgr: Run, tmp_path: Path) -> None:
    path = tmp_path / "in.csv"
    path.write_text("客户名称\n", "utf-8")

    assert "no rows" in custmgr("customer", "import", path).err


@pytest.mark.parametrize(("encoding", "status"), [("foo", 2), ("hex", 2), ("utf-16", 2), ("gb18030", 0)])
def test_only_an_encoding_that_is_known_is_tried(custmgr: Run, tmp_path: Path, encoding: str, status: int) -> None:
    path = tmp_path / "in.csv"
    path.write_text("客户名称\n甲\n", "gb18030")

    assert custmgr("customer", "import", path, "--encoding", encoding, "--dry-run").status == status
