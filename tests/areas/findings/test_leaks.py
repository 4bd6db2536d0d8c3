"""A secret that has leaked, or may: remedied, reported, handled, each on its clock."""

from pathlib import Path

import pytest

from tests.conftest import Run

FOUND = "2026-03-05T10:00"
REPORT = ("--set", "leak_way=private", "--set", "leak=leaked", "--set", "remedy=已收回名单")
HANDLED = ("--set", "severity=serious", "--set", "decision=移送司法")


@pytest.fixture
def estate(desk_file: Path, custmgr: Run) -> Run:
    """Begin a desk of a property developer, with the general manager's office."""
    desk_file.unlink()
    assert custmgr("init", "--policy", "estate").status == 0
    for name, role in (("褚总办", "gmo"), ("王业务", "salesperson")):
        custmgr("staff", "add", name, "--role", role)
    return custmgr


def leak(run: Run, *words: str) -> str:
    made = run("finding", "open", "--kind", "leak", "--text", "名单外泄", "--at", FOUND, *words, "--json", now=FOUND)
    assert made.status == 0, made.err
    return str(made.json["number"])


def clock(run: Run, number: str, rule: str, now: str) -> int:
    (found,) = (one for one in run("finding", "show", number, "--json", now=now).json["limits"] if one["rule"] == rule)
    return int(found["days_late"])


@pytest.mark.rule("INF-45")
@pytest.mark.parametrize(
    ("reported", "late"), [("2026-03-05T10:00", 0), ("2026-03-06T10:00:00", 0), ("2026-03-06T10:00:01", 1)]
)
def test_a_leak_is_reported_within_24_hours(estate: Run, reported: str, late: int) -> None:
    number = leak(estate)
    done = estate("finding", "route", number, "--to", "褚总办", *REPORT, "--set", f"reported_at={reported}",
                  now="2026-03-06T12:00")  # fmt: skip
    assert done.status == 0, done.err

    assert clock(estate, number, "INF-45", "2026-03-07") == late


@pytest.mark.rule("INF-45")
@pytest.mark.parametrize(("now", "late"), [("2026-03-06T10:00", 0), ("2026-03-06T10:01", 1), ("2026-03-08", 2)])
def test_a_leak_nobody_reported_is_late(estate: Run, now: str, late: int) -> None:
    assert clock(estate, leak(estate), "INF-45", now) == late


@pytest.mark.rule("INF-46", "HBK-04")
@pytest.mark.parametrize(
    ("handled", "late"), [("2026-03-05T12:00", 0), ("2026-03-06T12:00:00", 0), ("2026-03-06T12:00:01", 1)]
)
def test_the_office_handles_it_within_24_hours_of_the_report(estate: Run, handled: str, late: int) -> None:
    number = leak(estate)
    estate("finding", "route", number, "--to", "褚总办", *REPORT, "--set", "reported_at=2026-03-05T12:00",
           now="2026-03-05T12:00")  # fmt: skip
    close = ("finding", "close", number, *HANDLED, "--set", f"handled_at={handled}")

    refused = estate(*close, "--by", "王业务", "--json", now="2026-03-06T13:00")
    done = estate(*close, "--by", "褚总办", "--json", now="2026-03-06T13:00")

    assert (refused.status, refused.error["rule"]) == (3, "INF-45")
    assert (done.status, done.json["state"], done.json["facts"]["severity"]) == (0, "closed", "serious")
    assert clock(estate, number, "INF-46", "2026-03-07") == late


@pytest.mark.rule("INF-43", "INF-45")
@pytest.mark.parametrize(
    ("words", "status", "rule"),
    [
        (REPORT[2:], 3, "INF-43"),
        (REPORT[:2] + REPORT[4:], 3, "INF-45"),
        (REPORT[:4], 3, "INF-45"),
        (("--set", "leak_way=dream", *REPORT[2:]), 2, None),
    ],
)
def test_what_is_reported_says_how_what_and_the_remedy(
    estate: Run, words: tuple[str, ...], status: int, rule: str | None
) -> None:
    number = leak(estate)

    refused = estate("finding", "route", number, "--to", "褚总办", *words, "--set", f"reported_at={FOUND}", "--json")

    assert (refused.status, refused.error["rule"]) == (status, rule)
    assert estate("finding", "show", number, "--json").json["state"] == "open"


@pytest.mark.rule("INF-43")
@pytest.mark.parametrize("way", ["private", "public_talk", "other"])
def test_three_ways_are_forbidden(estate: Run, way: str) -> None:
    number = leak(estate, "--set", f"leak_way={way}")

    assert estate("finding", "show", number, "--json").json["facts"]["leak_way"] == way


@pytest.mark.rule("FVS-06")
def test_a_lost_file_is_a_leak_too(desk_file: Path, custmgr: Run) -> None:
    desk_file.unlink()
    custmgr("init", "--policy", "wealth")

    assert leak(custmgr, "--set", "leak_way=lost_file") == "F-0001"
