"""Planned visits as files for calendars, read back by the library that wrote them and by another."""

import stat
import sys
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
import vobject
from icalendar import Calendar

from tests.areas.plans.conftest import Plan
from tests.conftest import Run

pytestmark = pytest.mark.rule("VIS-05")


def events(file: str) -> dict[str, Any]:
    """Read a file with the library; the key of each appointment to the appointment."""
    return {str(event["uid"]): event for event in Calendar.from_ical(Path(file).read_bytes()).events}


@pytest.fixture
def exported(desk: Run, plan: Plan) -> Any:
    """Plan two visits of one person in a week, and write them."""
    assert desk("customer", "edit", "C00001", "address=上海市 青浦区, 路 1; 号 2").status == 0
    plan(("C00001", "2026-03-04"), ("C00002", "2026-03-08"))
    return desk("visit", "plan", "--week", "2026-03-04", "--export", "march.ics", "--json")


def test_each_person_has_a_file_of_whole_days(exported: Any) -> None:
    assert exported.json == [{"visitor": "王业务", "file": "march-王业务.ics", "visits": 2, "cancelled": 0}]
    found = events("march-王业务.ics")

    assert [(str(one["summary"]), one["dtstart"].dt, one["dtend"].dt) for one in found.values()] == [
        ("On site: 长青用品", date(2026, 3, 4), date(2026, 3, 5)),
        ("On site: 海棠汽车", date(2026, 3, 8), date(2026, 3, 9)),
    ]
    first = found["JH-0001-1@custmgr"]
    assert (str(first["status"]), str(first["transp"]), first["sequence"]) == ("CONFIRMED", "TRANSPARENT", 1)
    assert str(first["location"]) == "上海市 青浦区, 路 1; 号 2"
    assert first["dtstamp"].dt == datetime(2026, 3, 5, 1, tzinfo=UTC)
    text = str(first["description"]).splitlines()
    assert text[0] == "Customer: C00001 长青用品"
    assert text[-1] == "Afterwards: custmgr visit record C00001 --plan-item 1 --by 王业务 --method onsite"


def test_another_reader_finds_the_same(exported: Any) -> None:
    body = Path("march-王业务.ics").read_bytes()
    calendar = vobject.readOne(body.decode())

    mine = events("march-王业务.ics")
    assert calendar.x_wr_calname.value == "Planned visits of 王业务"
    for event in calendar.vevent_list:
        other = mine[event.uid.value]
        assert event.summary.value == str(other["summary"])
        assert event.description.value == str(other["description"])
        assert (event.dtstart.value, event.dtend.value) == (other["dtstart"].dt, other["dtend"].dt)
    assert calendar.vevent_list[0].location.value == "上海市 青浦区, 路 1; 号 2"
    assert max(map(len, body.split(b"\r\n"))) <= 75
    assert body.count(b"\n") == body.count(b"\r\n")


def test_a_file_of_customers_is_its_owners_alone(exported: Any) -> None:
    assert stat.S_IMODE(Path("march-王业务.ics").stat().st_mode) == 0o600


def test_what_a_change_took_out_is_struck_out_and_what_it_moved_has_a_higher_version(exported: Any, desk: Run) -> None:
    desk("plan", "revise", "1", "--reason", "客户出差")
    desk("plan", "drop", "1", "2")
    desk("plan", "submit", "1")
    before = desk("visit", "plan", "--week", "2026-03-04", "--visitor", "王业务", "--export", "a.ics", "--json")
    desk("plan", "approve", "1", "--by", "何区域")
    after = desk("visit", "plan", "--week", "2026-03-04", "--visitor", "王业务", "--export", "b.ics", "--json")

    assert [(one.json[0]["visits"], one.json[0]["cancelled"]) for one in (before, after)] == [(2, 0), (1, 1)]
    found = events("b.ics")
    told = {key: (str(one["status"]), one["sequence"]) for key, one in found.items()}
    assert told == {"JH-0001-1@custmgr": ("CONFIRMED", 2), "JH-0001-2@custmgr": ("CANCELLED", 2)}
    assert set(found) == set(events("march-王业务.ics"))


@pytest.mark.parametrize(
    "words",
    [
        ("--export", "march.txt"),
        ("--export", "nowhere/march.ics"),
        ("--export", "march.ics"),
        ("--export", "march-王业务.ics", "--visitor", "王业务"),
        ("--export", "b.ics", "--week", "2026-04-01"),
        ("--export", "b.ics", "--visitor", "无名"),
        ("--export", "b.ics", "--visitor", "李业务"),
    ],
    ids=["no calendar", "no folder", "there", "there by name", "nothing planned", "unknown", "nothing of hers"],
)
def test_what_cannot_be_written_is_refused_in_one_sentence(exported: Any, desk: Run, words: tuple[str, ...]) -> None:
    before = {path.name: path.read_bytes() for path in Path().glob("*.ics")}
    period = () if "--week" in words else ("--week", "2026-03-04")

    done = desk("visit", "plan", *period, *words)

    assert (done.status, done.out, len(done.err.strip().splitlines())) == (2, "", 1)
    assert {path.name: path.read_bytes() for path in Path().glob("*.ics")} == before
    assert not Path("march.txt").exists()


def test_forced_it_takes_the_place_of_the_file(exported: Any, desk: Run) -> None:
    Path("march-王业务.ics").write_text("old", encoding="utf-8")

    done = desk("visit", "plan", "--week", "2026-03-04", "--export", "march.ics", "--force", "--json")

    assert (done.status, len(events("march-王业务.ics"))) == (0, 2)


def test_in_chinese_the_calendar_speaks_chinese(exported: Any, desk: Run) -> None:
    words = ("--week", "2026-03-04", "--export", "中文.ics", "--json")
    (file,) = desk("--lang", "zh", "visit", "plan", *words).json

    assert {str(one["summary"]) for one in events(file["file"]).values()} == {"上门：长青用品", "上门：海棠汽车"}


def test_listing_what_is_planned_never_loads_what_writes_calendars(desk: Run, program: Run) -> None:
    probe = "import sys; from custmgr.main import main; main(sys.argv[1:]); print('icalendar' in sys.modules)"
    import subprocess

    words = [sys.executable, "-c", probe, "visit", "plan"]
    assert subprocess.run(words, capture_output=True, text=True, check=True).stdout.strip().endswith("False")
