"""The quarterly purchase summary (CUS-15)."""

from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

OLD, NEW, GONE, FLAT = "宁波澄砾电机有限公司", "苏州岚栎电声有限公司", "无锡泓砚五金有限公司", "东莞栩磐包装有限公司"
SOLD = [
    (OLD, "2024-02-10", "1200", "1200.00"),
    (OLD, "2024-05-10", "1000", "1000.00"),
    (OLD, "2024-06-30", "500", "500.50"),
    (NEW, "2024-04-01", "10", "99.00"),
    (GONE, "2024-03-31", "1200", "2400.00"),
    (FLAT, "2023-05-05", "3", "30.00"),
]


def cells(path: Path) -> Any:
    return [[[cell.value for cell in row] for row in page.iter_rows()] for page in load_workbook(path).worksheets]


@pytest.mark.rule("CUS-15")
def test_a_quarter_is_compared_with_the_one_before(custmgr: Any, sell: Any, rows: Any) -> None:
    sell(SOLD)

    told = custmgr("report", "purchases", "--quarter", "2024Q2", "--json", now="2024-07-05").json

    assert told["file"] == "purchases-2024Q2.xlsx"
    assert told["rows"] == 4
    assert told["totals"] == {
        "quantity": 1510,
        "amount": "1599.50",
        "orders": 3,
        "customers": 2,
        "previous_quantity": 2400,
        "previous_amount": "3600.00",
        "previous_orders": 2,
        "previous_customers": 2,
    }
    by_name = {row["Customer"]: row for row in rows("purchases-2024Q2.xlsx", "Customers")}
    assert by_name[OLD]["Quantity"] == 1500
    assert by_name[OLD]["Quantity, previous quarter"] == 1200
    assert by_name[OLD]["Quantity, change"] == 0.25
    assert by_name[OLD]["2024-05"] == 1000
    assert by_name[OLD]["2024-06"] == 500.5


@pytest.mark.rule("CUS-15")
def test_nothing_before_is_new_and_nothing_now_is_a_hundred_percent_less(custmgr: Any, sell: Any, rows: Any) -> None:
    sell(SOLD)
    custmgr("customer", "add", "成都煜衡电机有限公司", "--draft")

    custmgr("report", "purchases", "--quarter", "2024Q2", now="2024-07-05")

    by_name = {row["Customer"]: row for row in rows("purchases-2024Q2.xlsx", "Customers")}
    assert by_name[NEW]["Quantity, change"] == "New"
    assert by_name[GONE]["Quantity, change"] == -1
    assert by_name[FLAT]["Quantity, change"] is None
    assert set(by_name) - {None} == {OLD, NEW, GONE, FLAT}
    stopped = rows("purchases-2024Q2.xlsx", "Stopped buying")
    assert [row["Customer"] for row in stopped] == [GONE, FLAT]
    assert stopped[0]["Days to the end of the quarter"] == 91


@pytest.mark.rule("CUS-15")
@pytest.mark.parametrize(
    ("quarter", "customers"),
    [("2024Q1", {OLD: 1, GONE: 1, FLAT: 0}), ("2024Q2", {OLD: 2, NEW: 1, GONE: 0, FLAT: 0})],
    ids=["31 March is the first quarter", "1 April is the second"],
)
def test_a_purchase_belongs_to_the_quarter_of_its_day(
    custmgr: Any, sell: Any, rows: Any, quarter: str, customers: dict[str, int]
) -> None:
    sell(SOLD)

    custmgr("report", "purchases", "--quarter", quarter, now="2024-07-05")

    listed = rows(f"purchases-{quarter}.xlsx", "Customers")
    assert {row["Customer"]: row["Orders"] for row in listed if row["Customer"]} == customers


def test_the_largest_customers_are_classed_by_their_share(custmgr: Any, sell: Any, rows: Any) -> None:
    parts = {"甲": "8000", "乙": "1500", "丙": "500", "丁": "0"}
    sell([(name, "2024-05-01", "1", amount) for name, amount in parts.items()])

    custmgr("report", "purchases", "--quarter", "2024Q2", now="2024-07-05")

    listed = rows("purchases-2024Q2.xlsx", "Customers")[:4]
    assert [(row["Customer"], row["ABC class"]) for row in listed] == [
        ("甲", "A"), ("乙", "B"), ("丙", "C"), ("丁", None),
    ]  # fmt: skip
    assert [row["Cumulative share"] for row in listed] == [0.8, 0.95, 1, 1]


def test_every_sheet_adds_up_to_the_same(custmgr: Any, sell: Any, rows: Any) -> None:
    sell(SOLD)

    custmgr("report", "purchases", "--quarter", "2024Q2", now="2024-07-05")

    for sheet, first in (("Customers", "Code"), ("By salesperson", "Salesperson"), ("By product", "Product")):
        total = next(row for row in rows("purchases-2024Q2.xlsx", sheet) if row[first] == "Total")
        assert (total["Quantity"], total["Amount"]) == (1510, 1599.5)
    months = {row["Month"]: row["Amount"] for row in rows("purchases-2024Q2.xlsx", "By month")}
    assert next(iter(months)) == "2023-04"
    assert (months["2023-05"], months["2024-04"], months["2024-06"]) == (30, 99, 500.5)


def test_a_past_quarter_gives_the_same_cells_again(custmgr: Any, sell: Any, tmp_path: Path) -> None:
    sell(SOLD)

    custmgr("report", "purchases", "--quarter", "2024Q1", "-o", "first.xlsx", now="2024-04-02")
    custmgr("report", "purchases", "--quarter", "2024Q1", "-o", "again.xlsx", now="2026-09-01")

    assert cells(tmp_path / "first.xlsx") == cells(tmp_path / "again.xlsx")


def test_a_file_that_is_there_is_replaced_only_when_forced(custmgr: Any, sell: Any, tmp_path: Path) -> None:
    sell(SOLD)
    (tmp_path / "purchases-2024Q2.xlsx").write_text("mine")

    refused = custmgr("report", "purchases", "--quarter", "2024Q2", now="2024-07-05")
    kept = (tmp_path / "purchases-2024Q2.xlsx").read_text()
    forced = custmgr("report", "purchases", "--quarter", "2024Q2", "--force", now="2024-07-05")

    assert (refused.status, kept, forced.status) == (2, "mine", 0)


def test_a_quarter_that_has_not_begun_has_no_report(custmgr: Any, tmp_path: Path) -> None:
    refused = custmgr("report", "purchases", "--quarter", "2024Q3", now="2024-06-30")

    assert refused.status == 2
    assert not list(tmp_path.glob("*.xlsx"))


def test_a_quarter_without_a_purchase_still_gives_a_workbook(custmgr: Any, tmp_path: Path) -> None:
    told = custmgr("report", "purchases", "--quarter", "2024年第二季度", "--json", now="2024-07-05").json

    assert (told["rows"], told["totals"]["amount"]) == (0, "0.00")
    assert (tmp_path / "purchases-2024Q2.xlsx").exists()


def test_chinese_desks_get_chinese_titles(custmgr: Any, sell: Any, tmp_path: Path) -> None:
    sell(SOLD)

    custmgr("--lang", "zh", "report", "purchases", "--quarter", "2024Q2", now="2024-07-05")

    assert load_workbook(tmp_path / "purchases-2024Q2.xlsx").sheetnames[0] == "客户"


def test_a_past_quarter_keeps_its_cells_whatever_happens_later(custmgr: Any, sell: Any, tmp_path: Path) -> None:
    """Names and salespeople stand as they were at the quarter's end; what comes later tells on nothing."""
    custmgr("staff", "add", "王业务", "--role", "salesperson", now="2023-01-01")
    custmgr("staff", "add", "李业务", "--role", "salesperson", now="2023-01-01")
    sell(SOLD)
    code = custmgr("customer", "show", OLD, "--json").json["code"]
    custmgr("customer", "edit", code, "salesperson=王业务", now="2024-03-31")
    report = ("report", "purchases", "--quarter", "2024Q1", "-o")
    custmgr(*report, "first.xlsx", now="2024-04-02")

    custmgr("customer", "edit", code, "salesperson=李业务", f"name={OLD}（更名）", now="2024-04-01")
    custmgr("purchase", "add", code, "--on", "2024-04-03", "--amount", "9", now="2024-05-01")
    custmgr("purchase", "return", "P000001", "--on", "2024-04-20", "--reason", "破损", now="2024-05-01")
    custmgr(*report, "again.xlsx", now="2026-09-01")

    first, again = cells(tmp_path / "first.xlsx"), cells(tmp_path / "again.xlsx")
    assert "王业务" in str(first)
    assert first == again


def test_the_overview_says_first_what_matters_and_draws_the_quarters(
    custmgr: Any, sell: Any, rows: Any, tmp_path: Path
) -> None:
    sell([*SOLD, (OLD, "2022-01-05", "1", "10.00"), (OLD, "2023-07-01", "1", "100.00")])

    custmgr("report", "purchases", "--quarter", "2024Q2", now="2024-07-05")

    book: Any = load_workbook(tmp_path / "purchases-2024Q2.xlsx")
    assert book.sheetnames == [
        "Customers", "Overview", "Movers", "ABC", "Largest customers", "By month", "By salesperson", "By product",
        "By region", "Falling behind", "Stopped buying",
    ]  # fmt: skip
    trend = rows("purchases-2024Q2.xlsx", "Overview")
    assert [(row["Quarter"], row["Amount"], row["Customers"], row["New customers"]) for row in trend] == [
        ("2023Q2", 30, 1, 1), ("2023Q3", 100, 1, 0), ("2023Q4", 0, 0, 0), ("2024Q1", 3600, 2, 1),
        ("2024Q2", 1599.5, 2, 1),
    ]  # fmt: skip
    said = " ".join(str(row[0].value) for row in book["Overview"].iter_rows(max_row=8))
    assert "The quarter brought 1,599.50, -55.57% against the quarter before" in said
    assert "2 customers stopped buying" in said
    assert f"The greatest fall: {GONE}, 2,400.00 less" in said
    assert [len(book[name]._charts) for name in ("Overview", "Movers", "Largest customers", "By month")] == [1] * 4


def test_movers_are_named_from_the_greatest_rise_to_the_greatest_fall(custmgr: Any, sell: Any, rows: Any) -> None:
    sell(SOLD)

    custmgr("report", "purchases", "--quarter", "2024Q2", now="2024-07-05")

    movers = rows("purchases-2024Q2.xlsx", "Movers")
    assert [(row["Customer"], row["Difference"]) for row in movers] == [(OLD, 300.5), (NEW, 99), (GONE, -2400)]


def test_the_parts_of_the_turnover_add_up_to_everybody(custmgr: Any, sell: Any, rows: Any) -> None:
    parts = {"甲": "8000", "乙": "1500", "丙": "500", "丁": "0"}
    sell([(name, "2024-05-01", "1", amount) for name, amount in parts.items()])

    custmgr("report", "purchases", "--quarter", "2024Q2", now="2024-07-05")

    told = {row["ABC class"]: (row["Customers"], row["Amount"]) for row in rows("purchases-2024Q2.xlsx", "ABC")}
    assert told == {"A": (1, 8000), "B": (1, 1500), "C": (1, 500), "Bought nothing": (1, 0)}


@pytest.mark.rule("CUS-15")
@pytest.mark.parametrize(
    ("now", "falling"),
    [
        pytest.param("499.99", True, id="just under half of the average"),
        pytest.param("500.00", False, id="exactly half"),
        pytest.param("500.01", False, id="just over"),
    ],
)
def test_who_buys_less_than_half_of_his_average_is_falling_behind(
    custmgr: Any, sell: Any, rows: Any, now: str, falling: bool
) -> None:
    before = [(OLD, day, "1", "1000.00") for day in ("2023-05-01", "2023-08-01", "2023-11-01", "2024-02-01")]
    sell([*before, (OLD, "2024-05-01", "1", now)])

    custmgr("report", "purchases", "--quarter", "2024Q2", now="2024-07-05")

    listed = rows("purchases-2024Q2.xlsx", "Falling behind")
    assert [row["Customer"] for row in listed if row["Code"] != "None"] == ([OLD] if falling else [])
    if falling:
        assert (listed[0]["Average of the four quarters before"], listed[0]["Against the average"]) == (1000, -0.5)


def test_regions_are_those_of_the_purchase_else_of_the_customer(custmgr: Any, tmp_path: Path, rows: Any) -> None:
    customers, purchases = tmp_path / "c.csv", tmp_path / "p.csv"
    customers.write_text("name,district\n甲,广东 东莞\n乙,\n", "utf-8")
    purchases.write_text(
        "customer,on,amount,region\n甲,2024-05-01,10,\n甲,2024-05-02,20,上海\n乙,2024-05-03,5,\n", "utf-8"
    )
    custmgr("customer", "import", customers)
    custmgr("purchase", "import", purchases, now="2024-07-01")

    custmgr("report", "purchases", "--quarter", "2024Q2", now="2024-07-05")

    told = {row["District"]: row["Amount"] for row in rows("purchases-2024Q2.xlsx", "By region")}
    assert told == {"上海": 20, "广东 东莞": 10, "(not entered)": 5, "Total": 35}
