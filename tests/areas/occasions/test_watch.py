"""When a guest is to be contacted, by real commands on a real file."""

from datetime import date, datetime

import pytest

from custmgr.areas.occasions.rules import turning
from custmgr.mechanisms.yearly import Yearly
from tests.areas.occasions.conftest import Add
from tests.conftest import Result, Run

Line = tuple[str, str, str, str]


def told(result: Result) -> list[Line]:
    return [(line["rule"], line["state"], line["opens_on"], line["deadline"]) for line in result.json]


def due(run: Run, now: str, *words: str) -> list[Line]:
    return told(run("visit", "due", *words, "--json", now=now))


@pytest.mark.rule("OCC-12")
@pytest.mark.parametrize("kind", ["birthday", "longevity"])
@pytest.mark.parametrize(
    ("now", "states"),
    [
        ("2026-02-22T23:59:59", []),
        ("2026-02-23T00:00", ["due"]),
        ("2026-03-04T23:59:59", ["due"]),
        ("2026-03-05T00:00", ["missed"]),
        ("2026-12-31T00:00", ["missed"]),
    ],
)
def test_a_birthday_is_due_from_ten_days_before_and_missed_on_the_day(
    hotel: Run, add: Add, kind: str, now: str, states: list[str]
) -> None:
    add("--kind", kind, "--date", "03-05", now="2025-06-01")

    assert due(hotel, now) == [("OCC-12", state, "2026-02-23", "2026-03-04") for state in states]


@pytest.mark.rule("OCC-12")
def test_a_birthday_early_in_the_year_opens_in_the_year_before(hotel: Run, add: Add) -> None:
    add("--kind", "birthday", "--date", "01-05", now="2025-06-01")

    assert due(hotel, "2025-12-25") == []
    assert due(hotel, "2025-12-27") == [("OCC-12", "due", "2025-12-26", "2026-01-04")]
    assert due(hotel, "2026-01-06") == [("OCC-12", "missed", "2025-12-26", "2026-01-04")]


@pytest.mark.rule("OCC-13")
@pytest.mark.parametrize("kind", ["celebration", "wedding", "anniversary"])
@pytest.mark.parametrize(
    ("day", "now", "state"),
    [
        ("03-15", "2026-02-12", None), ("03-15", "2026-02-13", "due"), ("03-15", "2026-03-14", "due"),
        ("03-15", "2026-03-15", "missed"), ("01-20", "2025-12-20", None), ("01-20", "2025-12-21", "due"),
    ],
)  # fmt: skip
def test_a_celebration_is_due_from_thirty_days_before(
    hotel: Run, add: Add, kind: str, day: str, now: str, state: str | None
) -> None:
    add("--kind", kind, "--date", day, now="2025-06-01")

    assert [line[:2] for line in due(hotel, now)] == ([("OCC-13", state)] if state else [])


@pytest.mark.rule("OCC-20")
@pytest.mark.parametrize(
    ("now", "line"),
    [
        ("2027-02-18", ("OCC-12", "due", "2027-02-18", "2027-02-27")),
        ("2028-02-19", ("OCC-12", "due", "2028-02-19", "2028-02-28")),
    ],
)
def test_a_guest_of_the_twenty_ninth_of_february(hotel: Run, add: Add, now: str, line: Line) -> None:
    add("--kind", "birthday", "--date", "02-29", now="2026-06-01")

    assert due(hotel, now)[-1] == line


@pytest.mark.rule("OCC-21")
def test_a_lunar_birthday_opens_ten_days_before_the_solar_day_of_the_year(hotel: Run, add: Add) -> None:
    made = add("--kind", "longevity", "--lunar", "01-15", now="2025-06-01").json

    assert (made["calendar"], made["date"], made["next_on"]) == ("lunar", "01-15", "2026-03-03")
    assert due(hotel, "2026-02-20") == []
    assert due(hotel, "2026-02-21") == [("OCC-12", "due", "2026-02-21", "2026-03-02")]


@pytest.mark.rule("OCC-21")
def test_the_list_speaks_of_a_lunar_day_as_people_do(hotel: Run, add: Add) -> None:
    add("--kind", "longevity", "--lunar", "腊月三十", "--person", "张老太")

    shown = {
        lang: hotel("visit", "due", "--json", now="2026-02-10", env={"CUSTMGR_LANG": lang}).json[-1]["reason"]
        for lang in ("zh", "en")
    }

    assert "张老太的寿辰在 2026-02-16，农历腊月三十" in shown["zh"]
    assert "Longevity birthday of 张老太 on 2026-02-16, lunar 12-30" in shown["en"]


@pytest.mark.rule("OCC-12", "OCC-13")
def test_what_was_missed_stays_until_it_is_acknowledged_and_the_next_year_comes_again(hotel: Run, add: Add) -> None:
    add("--kind", "birthday", "--date", "03-05", now="2025-06-01")
    assert [line[1] for line in due(hotel, "2027-02-23")] == ["missed", "due"]

    assert hotel("occasion", "acknowledge", "1", now="2027-02-23").status == 0

    assert due(hotel, "2027-02-23") == [("OCC-12", "due", "2027-02-23", "2027-03-04")]
    refused = hotel("occasion", "acknowledge", "1", "--json", now="2027-03-04")
    assert (refused.status, refused.error["rule"]) == (2, "OCC-12")
    assert [line[1] for line in due(hotel, "2027-03-05")] == ["missed"]
    hotel("occasion", "acknowledge", "1", "--reason", "客人出国", now="2027-03-05")
    assert due(hotel, "2027-03-05") == []
    assert due(hotel, "2028-02-24") == [("OCC-12", "due", "2028-02-24", "2028-03-04")]


@pytest.mark.rule("OCC-12")
def test_what_passed_before_it_was_entered_is_not_owed(hotel: Run, add: Add) -> None:
    add("--kind", "birthday", "--date", "03-05", now="2026-03-05")
    add("--kind", "birthday", "--date", "03-06", "--person", "李四", now="2026-03-05")

    assert due(hotel, "2026-03-05") == [("OCC-12", "due", "2026-02-24", "2026-03-05")]


@pytest.mark.rule("OCC-12", "OCC-14", "OCC-15")
@pytest.mark.parametrize(
    ("on", "left"),
    [
        ("2026-02-22", ["due"]),
        ("2026-02-23", []),
        ("2026-03-04", []),
    ],
)
def test_a_call_within_the_days_before_settles_it_and_an_earlier_one_does_not(
    hotel: Run, add: Add, on: str, left: list[str]
) -> None:
    add("--kind", "birthday", "--date", "03-05", now="2025-06-01")

    done = record(hotel, on)

    assert done.status == 0, done.err
    assert [line[1] for line in due(hotel, "2026-03-04")] == left
    assert hotel("occasion", "list", "--json", now="2026-03-04").json[0]["contacted_on"] == on
    assert due(hotel, "2027-02-23")[-1] == ("OCC-12", "due", "2027-02-23", "2027-03-04")


@pytest.mark.rule("OCC-12")
def test_a_call_after_the_day_settles_what_was_missed(hotel: Run, add: Add) -> None:
    add("--kind", "birthday", "--date", "03-05", now="2025-06-01")
    record(hotel, "2026-03-08")

    assert due(hotel, "2026-03-08") == []


@pytest.mark.rule("OCC-14")
@pytest.mark.parametrize(("method", "status"), [("phone", 0), ("door", 0), ("sms", 3), ("email", 3), ("wechat", 3)])
def test_a_guest_is_called_or_met_at_the_door_and_nothing_else(hotel: Run, add: Add, method: str, status: int) -> None:
    add("--kind", "birthday", "--date", "03-05", now="2025-06-01")

    done = record(hotel, "2026-02-23", method=method)

    assert done.status == status
    if status:
        assert done.error["rule"] == "OCC-14"
        assert hotel("visit", "list", "--json").json == []


@pytest.mark.rule("OCC-15")
@pytest.mark.parametrize(("by", "status"), [("小李", 0), ("小赵", 0), ("钱经理", 0), ("小王", 3), ("吴经理", 3)])
def test_marketing_and_booking_contact_guests_and_nobody_else(hotel: Run, add: Add, by: str, status: int) -> None:
    add("--kind", "birthday", "--date", "03-05", now="2025-06-01")

    done = record(hotel, "2026-02-23", by=by)

    assert done.status == status
    if status:
        assert done.error["rule"] == "OCC-15"
        assert len(due(hotel, "2026-02-23")) == 1


@pytest.mark.rule("OCC-15")
def test_the_marketing_manager_says_who_calls_and_the_list_names_that_person(hotel: Run, add: Add) -> None:
    add("--kind", "birthday", "--date", "03-05", now="2025-06-01")

    assert hotel("occasion", "assign", "1", "--to", "小李", "--by", "吴经理").status == 3
    refused = hotel("occasion", "assign", "1", "--to", "小王", "--by", "钱经理", "--json")
    assert (refused.status, refused.error["rule"]) == (3, "OCC-15")
    assert hotel("occasion", "assign", "1", "--to", "小李", "--by", "钱经理", "--json").json["assigned"] == "小李"
    assert hotel("visit", "due", "--json", now="2026-02-23").json[0]["owner"] == "小李"


@pytest.mark.rule("OCC-14", "OCC-15")
def test_a_company_of_another_kind_enters_occasions_and_contacts_as_it_likes(custmgr: Run, staff: object) -> None:
    custmgr("customer", "add", "甲公司", "--kind", "buyer", "--contact", "林", "--phone", "1", now="2025-06-01")
    custmgr("occasion", "add", "甲公司", "--kind", "celebration", "--date", "03-15", now="2025-06-01")
    assert due(custmgr, "2026-02-13") == [("OCC-13", "due", "2026-02-13", "2026-03-14")]

    words = ("--by", "王业务", "--method", "email", "--content", "祝贺", "--occasion", "1")
    assert custmgr("visit", "record", "甲公司", *words, now="2026-02-13").status == 0

    assert due(custmgr, "2026-02-13") == []


def test_an_occasion_kept_no_more_is_owed_nothing_and_is_found_when_asked_for(hotel: Run, add: Add) -> None:
    add("--kind", "birthday", "--date", "03-05", now="2025-06-01")
    assert hotel("occasion", "stop", "1", "--reason", " ").status == 2

    assert hotel("occasion", "stop", "1", "--reason", "老人已故", "--json").json["stopped_on"] == "2026-03-05"

    assert due(hotel, "2027-02-23") == []
    assert hotel("occasion", "list", "--json").json == []
    assert len(hotel("occasion", "list", "--all", "--json").json) == 1
    for words in (
        ("stop", "1", "--reason", "再"),
        ("acknowledge", "1"),
        ("assign", "1", "--to", "小李", "--by", "钱经理"),
    ):
        assert hotel("occasion", *words).status == 2
    assert record(hotel, "2026-03-05").status == 2
    assert add("--kind", "birthday", "--date", "03-05").status == 0


def test_a_contact_belongs_to_the_customer_of_the_occasion(hotel: Run, add: Add) -> None:
    add("--kind", "birthday", "--date", "03-05", now="2025-06-01")
    hotel("customer", "add", "李四", "--kind", "buyer", "--contact", "李四", "--phone", "13800138001")

    assert record(hotel, "2026-02-23", customer="李四").status == 2
    assert record(hotel, "2026-02-23", occasion="9").status == 2
    assert record(hotel, "2026-02-23", occasion="一").status == 2


@pytest.mark.rule("OCC-10")
@pytest.mark.parametrize(
    ("entered", "late"), [("2026-03-07T15:00:00", False), ("2026-03-07T15:00:01", True), ("2026-03-05T15:00:00", False)]
)
def test_forty_eight_hours_after_it_was_received_is_in_time_and_a_second_more_is_not(entered: str, late: bool) -> None:
    received = datetime.fromisoformat("2026-03-05T15:00")

    assert turning.is_late(received, datetime.fromisoformat(entered), 48) is late
    assert not turning.is_late(None, datetime.fromisoformat(entered), 48)


def test_what_came_once_comes_no_more() -> None:
    when = Yearly(5, 20, year=2026, once=True)

    assert turning.next_turn(when, 30, date(2026, 5, 20)) is not None
    assert turning.next_turn(when, 30, date(2026, 5, 21)) is None


def record(run: Run, on: str, *, by: str = "小李", method: str = "phone", **other: str) -> Result:
    words = ("--by", by, "--method", method, "--content", "祝您生日快乐", "--occasion", other.get("occasion", "1"))
    return run("visit", "record", other.get("customer", "张三"), *words, "--json", now=on)
