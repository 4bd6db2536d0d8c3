"""What owners of property bought."""

from pathlib import Path
from typing import Any

import pytest

from tests.areas.estate import Estate, estate  # noqa: F401  fixtures are found by name
from tests.conftest import Run

SIGNED = ("--signed", "2026-03-10")
PRICE = ("--price", "3000000")


@pytest.fixture
def desk(estate: Estate) -> Run:  # noqa: F811  the fixture, not the function
    """Return the program at a desk opened on 2 March."""
    return estate("2026-03-02")


def add(desk: Run, *words: str, now: str = "2026-03-10") -> Any:
    """Enter a unit of the one customer."""
    return desk("owner", "add", "林一", *words, "--json", now=now)


@pytest.mark.rule("INF-19")
@pytest.mark.parametrize(
    "words", [("--unit", "3-501"), PRICE, ("--unit", "3-501", "--price", "0"), ("--unit", "　", *PRICE)]
)
def test_no_owner_without_a_unit_and_its_price(desk: Run, words: tuple[str, ...]) -> None:
    refused = add(desk, *words)

    assert (refused.status, refused.error["rule"]) == (3, "INF-19")
    assert desk("owner", "list", "--json", now="2026-03-10").json == []
    assert desk("purchase", "list", "林一", "--json", now="2026-03-10").json == []


@pytest.mark.rule("INF-19", "INF-23")
def test_a_unit_is_kept_with_what_the_paper_asks_for(desk: Run) -> None:
    told = ("--discount", "98折", "--address", "顺德大良", "--project", "君兰", "--subscribed", "2026-03-09")

    made = add(desk, "--unit", "3-501", *PRICE, *told, *SIGNED).json

    asked = ("unit", "price", "discount", "address", "project", "subscribed_on", "signed_on", "late")
    assert [made[key] for key in asked] == [
        "3-501", "3000000.00", "98折", "顺德大良", "君兰", "2026-03-09", "2026-03-10", False,
    ]  # fmt: skip
    (purchase,) = desk("purchase", "list", "林一", "--json", now="2026-03-10").json
    assert (purchase["number"], purchase["amount"], purchase["on"]) == (made["purchase"], "3000000.00", "2026-03-10")


@pytest.mark.rule("INF-19")
@pytest.mark.parametrize(("second", "importance"), [("5000000", "B"), ("4999999.99", "C")])
def test_two_units_make_the_importance(desk: Run, second: str, importance: str) -> None:
    add(desk, "--unit", "3-501", *PRICE, *SIGNED)
    add(desk, "--unit", "3-502", "--price", second, *SIGNED)

    classed = desk("customer", "importance", "林一", "--json", now="2026-03-10").json
    assert classed["importance"] == importance


@pytest.mark.rule("INF-23")
@pytest.mark.parametrize(("now", "late"), [("2026-03-10T23:59:59", False), ("2026-03-11T00:00:00", True)])
def test_a_deal_is_entered_on_its_day(desk: Run, now: str, late: bool) -> None:
    made = add(desk, "--unit", "3-501", *PRICE, *SIGNED, now=now)

    assert made.json["late"] is late
    assert ("INF-23" in made.err) is late


@pytest.mark.rule("INF-23")
@pytest.mark.parametrize(("subscribed", "status"), [("2026-03-10", 0), ("2026-03-11", 2)])
def test_nobody_signs_before_the_subscription(desk: Run, subscribed: str, status: int) -> None:
    made = add(desk, "--unit", "3-501", *PRICE, *SIGNED, "--subscribed", subscribed, now="2026-03-12")

    assert made.status == status


def test_a_deal_of_tomorrow_is_refused(desk: Run) -> None:
    assert add(desk, "--unit", "3-501", *PRICE, *SIGNED, now="2026-03-09").status == 2


def test_a_unit_may_stand_beside_a_purchase_there_is_and_be_corrected(desk: Run) -> None:
    bought = desk(
        "purchase", "add", "林一", "--on", "2026-03-10", "--amount", "3000000", "--product", "住宅", "--json",
        now="2026-03-10",
    ).json  # fmt: skip

    add(desk, "--unit", "3-501", "--purchase", bought["number"])
    made = add(desk, "--unit", "3-502", "--purchase", bought["number"], "--discount", "99折").json

    assert (made["unit"], made["price"]) == ("3-502", "3000000.00")
    (kept,) = desk("owner", "list", "林一", "--json", now="2026-03-10").json
    assert (kept["unit"], kept["discount"]) == ("3-502", "99折")


def test_another_s_purchase_is_refused(desk: Run) -> None:
    made = add(desk, "--unit", "3-501", *PRICE, *SIGNED).json
    desk("customer", "add", "赵二", "--kind", "buyer", "--contact", "赵二", "--phone", "13800138001", now="2026-03-10")

    words = ("--unit", "3-501", "--purchase", made["purchase"])
    assert desk("owner", "add", "赵二", *words, now="2026-03-10").status == 2


HEAD = "业主姓名,联系电话,房号,成交总价,优惠折扣,认购日期,签约日期,项目,联系地址\n"


@pytest.mark.rule("INF-19")
def test_the_sales_system_s_file_is_taken_in_once(desk: Run, tmp_path: Path) -> None:
    file = tmp_path / "units.csv"
    rows = (
        "林一,,3-501,3000000,98折,2026-03-09,2026-03-10,君兰,顺德",
        "赵二,13800138001,3-502,5000000,,,2026-03-10,君兰,",
    )
    file.write_text(HEAD + "\n".join(rows) + "\n", "utf-8")

    asked = ("owner", "import", str(file), "--create-customers")
    taken = desk(*asked, "--json", now="2026-03-10").json
    again = desk(*asked, "--again", "--json", now="2026-03-10").json

    assert (taken["added"], again["added"], again["skipped"]) == (2, 0, 2)
    found = {one["name"]: one for one in desk("owner", "list", "--json", now="2026-03-10").json}
    assert (found["赵二"]["price"], found["赵二"]["phone"]) == ("5000000.00", "13800138001")
    assert (found["林一"]["discount"], found["林一"]["address"]) == ("98折", "顺德")


@pytest.mark.rule("INF-19")
@pytest.mark.parametrize("row", ["林一,,3-501,,,,,,", "林一,,,3000000,,,,,", "林一,,3-501,0,,,,,", "无名,,1,2,,,,,"])
def test_a_file_with_an_owner_without_unit_or_price_is_refused_whole(desk: Run, tmp_path: Path, row: str) -> None:
    file = tmp_path / "units.csv"
    file.write_text(HEAD + "林一,,3-509,3000000,,,,,\n" + row + "\n", "utf-8")

    assert desk("owner", "import", str(file), now="2026-03-10").status == 2
    assert desk("owner", "list", "--json", now="2026-03-10").json == []


def test_the_list_is_narrowed_by_project_and_days(desk: Run) -> None:
    add(desk, "--unit", "1", *PRICE, "--project", "君兰", "--signed", "2026-03-09")
    add(desk, "--unit", "2", *PRICE, "--project", "御湖", *SIGNED)

    def units(*words: str) -> list[str]:
        return [one["unit"] for one in desk("owner", "list", *words, "--json", now="2026-03-10").json]

    assert units("--project", "君兰") == ["1"]
    assert units("--from", "2026-03-10") == ["2"]
    assert units("--to", "2026-03-09") == ["1"]


@pytest.mark.rule("INF-19")
def test_a_company_that_sells_no_property_keeps_no_owners(custmgr: Run) -> None:
    custmgr("customer", "add", "长青", "--kind", "buyer", "--contact", "林一", "--phone", "1")

    assert custmgr("owner", "add", "长青", "--unit", "1", "--price", "1").status == 3
