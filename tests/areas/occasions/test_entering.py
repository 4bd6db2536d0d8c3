"""Entering occasions, one by one and from a sheet."""

from pathlib import Path

import pytest

from tests.areas.occasions.conftest import Add
from tests.conftest import Run

HEAD = "客人姓名,单位,联系电话,类型,公历日期,农历,特别爱好,消费情况\n"


@pytest.mark.rule("OCC-02", "OCC-08")
def test_everything_the_booking_supervisor_records_is_kept(add: Add) -> None:
    made = add(
        "--kind", "wedding", "--date", "2024-05-20", "--once", "--person", "张小姐", "--company", "华东电子",
        "--likings", "不吃辣", "--spending", "1.2万", "--hotel", "一店", "--place", "room", "--source", "sheet",
        "--sheet", "101", "--on", "2024-01-01", "--received", "2024-01-02T08:00",
    ).json  # fmt: skip

    assert made == {
        "number": 1, "kind": "wedding", "customer": "C00001", "name": "张三", "person": "张小姐",
        "phone": "13800138000",
        "company": "华东电子", "likings": "不吃辣", "spending": "12000.00", "calendar": "solar", "date": "2024-05-20",
        "once": True, "next_on": "2024-05-20", "opens_on": "2024-04-20", "assigned": None, "contacted_on": None,
        "hotel": "一店", "place": "room", "source": "sheet", "sheet": "101", "noted_on": "2024-01-01",
        "received_at": "2024-01-02T08:00", "entered_at": "2024-01-02T09:00", "stopped_on": None,
    }  # fmt: skip


@pytest.mark.rule("OCC-02", "OCC-20", "OCC-21")
@pytest.mark.parametrize(
    "words",
    [
        ("--kind", "party", "--date", "03-05"),
        ("--kind", "birthday"),
        ("--kind", "birthday", "--date", "03-05", "--lunar", "01-15"),
        ("--kind", "birthday", "--date", "02-30"),
        ("--kind", "birthday", "--lunar", "01-31"),
        ("--kind", "birthday", "--date", "03-05", "--once"),
        ("--kind", "birthday", "--date", "03-05", "--place", "garden"),
        ("--kind", "birthday", "--date", "03-05", "--on", "2024-01-03"),
        ("--kind", "birthday", "--date", "03-05", "--received", "2024-01-02T09:01"),
        ("--kind", "birthday", "--date", "03-05", "--person", "张\u202e三"),
    ],
)
def test_what_is_no_occasion_is_refused_in_a_sentence(hotel: Run, add: Add, words: tuple[str, ...]) -> None:
    refused = add(*words)

    assert refused.status == 2
    assert refused.error["message"]
    assert hotel("occasion", "list", "--json").json == []


@pytest.mark.rule("OCC-02")
def test_the_same_occasion_is_entered_once_and_another_persons_beside_it(add: Add) -> None:
    words = ("--kind", "birthday", "--date", "03-05")
    assert add(*words).status == 0

    refused = add(*words)

    assert (refused.status, refused.error["rule"]) == (2, "OCC-02")
    assert add(*words, "--person", "张小三").status == 0


@pytest.mark.rule("OCC-08")
def test_a_guest_nobody_can_call_is_refused_and_a_number_given_is_enough(hotel: Run) -> None:
    hotel("customer", "add", "李四", "--draft")
    words = ("occasion", "add", "李四", "--kind", "birthday", "--date", "03-05")

    refused = hotel(*words, "--json")

    assert (refused.status, refused.error["rule"]) == (3, "OCC-08")
    assert hotel(*words, "--phone", "13900139000").status == 0


@pytest.mark.rule("OCC-08")
def test_a_company_of_another_kind_asks_for_no_telephone(custmgr: Run, staff: object) -> None:
    custmgr("customer", "add", "李四", "--draft")

    assert custmgr("occasion", "add", "李四", "--kind", "birthday", "--date", "03-05").status == 0


@pytest.mark.rule("OCC-05")
@pytest.mark.parametrize(
    ("place", "source", "warned"),
    [("hall", "sheet", True), ("hall", "brief", False), ("room", "sheet", False)],
)
def test_the_main_hall_belongs_into_the_brief(add: Add, place: str, source: str, warned: bool) -> None:
    made = add("--kind", "wedding", "--date", "05-20", "--place", place, "--source", source)

    assert made.status == 0
    assert ("OCC-05" in made.err) is warned


@pytest.mark.rule("OCC-10")
@pytest.mark.parametrize(("now", "warned"), [("2026-03-07T15:00:00", False), ("2026-03-07T15:00:01", True)])
def test_an_entry_after_forty_eight_hours_is_kept_with_a_warning(add: Add, now: str, warned: bool) -> None:
    made = add("--kind", "birthday", "--date", "03-05", "--received", "2026-03-05T15:00", now=now)

    assert made.status == 0
    assert ("OCC-10" in made.err) is warned


@pytest.mark.rule("OCC-11")
def test_a_guest_of_one_hotel_is_found_from_every_hotel(hotel: Run, add: Add) -> None:
    add("--kind", "birthday", "--date", "03-05", "--hotel", "一店")
    add("--kind", "anniversary", "--date", "06-01", "--hotel", "二店")

    found = hotel("occasion", "list", "--json").json

    assert [(one["hotel"], one["next_on"]) for one in found] == [("一店", "2026-03-05"), ("二店", "2026-06-01")]
    assert [one["hotel"] for one in hotel("occasion", "list", "--hotel", "二店", "--json").json] == ["二店"]
    assert [one["kind"] for one in hotel("occasion", "list", "张三", "--kind", "birthday", "--json").json] == [
        "birthday"
    ]
    assert len(hotel("occasion", "list", "--within", "10", "--json").json) == 1


@pytest.mark.rule("OCC-08", "OCC-10", "OCC-21")
def test_a_list_of_the_booking_supervisor_comes_in_whole(hotel: Run, tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    rows = [
        "张三,,,生日,1980-03-05,,不吃辣,1280",
        "李四,华东电子,13900139000,寿辰,,腊月三十,,",
        "王五,,13900139001,庆典,6月1日,,,2万",
        "张三,,,生日,1980-03-05,,,",
    ]
    file.write_text(HEAD + "\n".join(rows) + "\n", "utf-8")

    words = ("occasion", "import", str(file), "--hotel", "二店", "--create-customers", "--json")
    took = hotel(*words, "--received", "2026-03-05T15:00", now="2026-03-07T15:00:01")

    assert (took.status, took.json["read"], took.json["added"], took.json["skipped"]) == (0, 4, 3, 1)
    assert "3" in took.err
    assert "OCC-10" in took.err
    found = {one["name"]: one for one in hotel("occasion", "list", "--json").json}
    assert (found["李四"]["kind"], found["李四"]["date"], found["李四"]["phone"]) == (
        "longevity",
        "12-30",
        "13900139000",
    )
    assert (found["王五"]["spending"], found["王五"]["hotel"], found["张三"]["date"]) == (
        "20000.00",
        "二店",
        "1980-03-05",
    )
    assert hotel(*words, now="2026-03-07T15:00:01").status == 3


@pytest.mark.rule("OCC-08", "OCC-20")
@pytest.mark.parametrize(
    ("row", "field"),
    [
        ("赵六,,13900139000,生日,03-05,,,", "customer"),
        ("张三,,,聚餐,03-05,,,", "kind"),
        ("张三,,,生日,02-30,,,", "date"),
        ("张三,,,生日,,正月三十一,,", "lunar"),
        ("张三,,,生日,,,,", "date"),
        ("张三,,,生日,03-05,,,很多", "spending"),
    ],
)
def test_a_row_that_is_no_occasion_refuses_the_file(hotel: Run, tmp_path: Path, row: str, field: str) -> None:
    file = tmp_path / "list.csv"
    file.write_text(HEAD + "张三,,,生日,1980-03-05,,,\n" + row + "\n", "utf-8")

    took = hotel("occasion", "import", str(file), "--json")

    assert took.status == 2
    assert [(reject["row"], reject["field"]) for reject in took.json["rejects"]] == [(3, field)]
    assert hotel("occasion", "list", "--json").json == []
    assert hotel("occasion", "import", str(file), "--skip-bad", "--json").json["added"] == 1
    assert hotel("occasion", "import", str(file), "--again", "--skip-bad", "--on-duplicate", "fail").status == 0


@pytest.mark.rule("OCC-08", "OCC-21")
def test_of_a_refused_row_nobody_is_entered_and_a_lunar_day_stands_in_the_same_column(
    hotel: Run, tmp_path: Path
) -> None:
    file = tmp_path / "list.csv"
    rows = ("新客甲,,,生日,03-31,,,", "新客甲,,13911112222,寿辰,农历正月三十,,,")
    file.write_text(HEAD + "\n".join(rows) + "\n", "utf-8")

    took = hotel("occasion", "import", str(file), "--create-customers", "--skip-bad", "--json")

    assert (took.json["added"], took.json["rejected"]) == (1, 1)
    (kept,) = hotel("occasion", "list", "--json").json
    assert (kept["customer"], kept["calendar"], kept["date"], kept["next_on"]) == (
        "C00002", "lunar", "01-30", "2026-03-18",
    )  # fmt: skip


def test_a_list_received_after_now_is_refused(hotel: Run, tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_text(HEAD + "张三,,,生日,1980-03-05,,,\n", "utf-8")

    assert hotel("occasion", "import", str(file), "--received", "2026-03-05T09:01").status == 2
