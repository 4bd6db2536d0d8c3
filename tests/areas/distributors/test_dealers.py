"""Screening, appointing, support, listing and showing by the program."""

import sqlite3
import subprocess
import sys

import pytest

from tests.areas.distributors.conftest import HALF, SCORES, TODAY, Office
from tests.conftest import Run


def rows(ledger: sqlite3.Connection, table: str) -> int:
    """Count the rows of a table."""
    return int(ledger.execute(f"SELECT count(*) FROM {table}").fetchone()[0])


@pytest.mark.rule("DST-01", "DST-09")
def test_a_screening_is_kept_with_its_scores_and_its_result(office: Office) -> None:
    passed = office.screen().json
    failed = office.screen("江南药业", opening=2).json

    assert (passed["average"], passed["passed"], passed["state"]) == ("3.00", True, "screened")
    assert (failed["average"], failed["passed"], failed["state"]) == ("2.83", False, "failed")
    assert passed["scores"] == SCORES
    assert (passed["licence_until"], passed["screened_by"]) == ("2026-12-31", "王业务")


@pytest.mark.rule("DST-03")
def test_bad_debts_fail_whatever_the_rest(office: Office) -> None:
    best = dict.fromkeys(SCORES, 5)
    found = office.screen("华东医药", "--bad-debt", points=best).json

    assert (found["passed"], found["knock_outs"]) == (False, ["bad_debt"])


@pytest.mark.rule("DST-08")
def test_competing_brands_are_told_and_knock_nobody_out(office: Office) -> None:
    done = office.screen("华东医药", "--brands", "甲牌")

    assert done.json["passed"] is True
    assert "甲牌" in done.err


@pytest.mark.rule("DST-02")
@pytest.mark.parametrize("score", [0, 6])
def test_a_score_outside_the_scale_is_refused(office: Office, ledger: sqlite3.Connection, score: int) -> None:
    done = office.screen(reputation=score)

    assert (done.status, done.error["rule"]) == (3, "DST-02")
    assert rows(ledger, "dealer_screening") == 0


def test_a_sheet_without_a_score_or_with_a_future_day_is_not_taken(office: Office, ledger: sqlite3.Connection) -> None:
    words = ("screen", "华东医药", "--kind", "agent", "--score", "reputation=4", *HALF)
    typed = [part for name in SCORES for part in ("--score", f"{name}=3")]
    all_but_kind = ("screen", "华东医药", *typed, *HALF)

    assert office(*words).status == 2
    assert office.screen("华东医药", "--on", "2026-03-06").status == 2
    assert office.screen("华东医药", "--premises", " ").status == 2
    assert office.screen("华东医药", "--brands", "\x07").status == 2
    assert office.screen("华东医药", "--years=-1").status == 2
    assert office(*all_but_kind, "--kind", "tier9").status == 2
    assert rows(ledger, "dealer_screening") == 0


@pytest.mark.rule("DST-01")
def test_nobody_is_appointed_without_a_passed_screening(office: Office, ledger: sqlite3.Connection) -> None:
    unknown = office.appoint()
    office.screen("江南药业", opening=2)
    failed = office.appoint("江南药业")

    assert [(done.status, done.error["rule"]) for done in (unknown, failed)] == [(3, "DST-01"), (3, "DST-01")]
    assert rows(ledger, "dealer_appointment") == 0


@pytest.mark.rule("DST-01")
def test_the_general_manager_of_sales_appoints(office: Office) -> None:
    office.screen()

    refused = office("appoint", "华东医药", "--region", "浙江", "--by", "王业务")

    assert (refused.status, refused.error["rule"]) == (3, "DST-01")
    assert office.appoint().json["approved_by"] == "销售朱总"


@pytest.mark.rule("DST-06")
def test_a_licence_that_ran_out_since_stops_the_appointment(office: Office) -> None:
    office.screen("华东医药", "--licence-until", "2026-03-06")

    assert office.appoint(now="2026-03-07").error["rule"] == "DST-06"
    assert office.appoint(now="2026-03-06").status == 0


@pytest.mark.rule("DST-11")
def test_a_dealer_needs_a_territory_that_no_exclusive_dealer_has(office: Office) -> None:
    office.ready()
    office.screen("江南药业")

    without = office("appoint", "江南药业", "--by", "销售朱总")
    taken = office.appoint("江南药业", region="江苏、浙江省")
    shared = office.appoint("江南药业", "--shared", region="浙江")

    assert [(done.status, done.error["rule"]) for done in (without, taken)] == [(3, "DST-11"), (3, "DST-11")]
    assert shared.json["regions"] == ["浙江"]
    assert office.appoint("江南药业", region="江苏，上海").json["regions"] == ["江苏", "上海"]


@pytest.mark.rule("DST-20", "DST-22", "DST-25")
@pytest.mark.parametrize("kind", ["collection", "deepen", "cooperation"])
def test_what_is_done_together_is_kept(office: Office, kind: str) -> None:
    office.ready()
    office.done("support", "华东医药", "--kind", kind, "--text", "走访二级商", "--by", "王业务")

    shown = office.done("show", "华东医药")["supports"]

    assert [(one["kind"], one["text"], one["by"], one["on"]) for one in shown] == [
        (kind, "走访二级商", "王业务", TODAY)
    ]


@pytest.mark.rule("DST-23")
def test_work_with_a_billing_hall_names_its_clerk_and_the_volume(office: Office, ledger: sqlite3.Connection) -> None:
    office.ready("华东医药", "--size", "small")
    hall = ("support", "华东医药", "--kind", "billing_hall", "--text", "开票员联谊", "--by", "王业务")

    small = office(*hall, "--clerk", "周开票")
    office.appoint("华东医药", "--size", "medium")
    nameless = office(*hall)
    elsewhere = office("support", "华东医药", "--kind", "deepen", "--text", "x", "--by", "王业务", "--clerk", "周开票")
    before = rows(ledger, "dealer_support")
    done = office.done(*hall, "--clerk", "周开票", "--before", "100000", "--after", "130000")

    assert (small.status, small.error["rule"]) == (3, "DST-23")
    assert (nameless.status, elsewhere.status, before) == (2, 2, 0)
    assert done["supports"][0] == {
        "kind": "billing_hall", "text": "开票员联谊", "by": "王业务", "on": TODAY, "clerk": "周开票",
        "before": "100000.00", "after": "130000.00",
    }  # fmt: skip


def test_dealers_are_listed_by_standing_and_region(office: Office) -> None:
    office.ready()
    office.screen("江南药业", opening=2)

    assert [one["state"] for one in office.done("list")] == ["active", "failed"]
    assert [one["name"] for one in office.done("list", "--region", "浙江省宁波市")] == ["华东医药"]
    assert [one["name"] for one in office.done("list", "--state", "failed")] == ["江南药业"]
    assert office.done("list", "--region", "江苏") == []


def test_who_was_never_screened_is_no_dealer(office: Office) -> None:
    assert office("show", "华东医药").status == 2
    assert office("show", "没有这家").status == 2
    office.screen()
    assert office("support", "华东医药", "--kind", "deepen", "--text", "x", "--by", "王业务").error["rule"] == "DST-01"


def test_people_read_the_same_as_tables(office: Office, custmgr: Run) -> None:
    office.ready("华东医药", "--size", "large")

    for words in (("list",), ("show", "华东医药"), ("breaches",), ("flows",), ("returns",)):
        done = custmgr("dealer", *words)
        assert (done.status, done.err) == (0, "")
        assert done.out.strip()


@pytest.mark.rule("DST-01")
def test_a_desk_without_dealers_refuses_all_of_it(custmgr: Run, staff: dict[str, str], buyers: tuple[str, str]) -> None:
    plain = Office(custmgr)

    done = plain.screen("C00001")

    assert (done.status, done.error["rule"]) == (3, "DST-01")
    assert plain.done("list") == []


READING = """
import sys
from custmgr.main import main
main(sys.argv[1:])
print(sorted({"sqlmodel", "sqlalchemy", "pydantic", "openpyxl"} & set(sys.modules)), file=sys.stderr)
"""


@pytest.mark.parametrize("words", [("list",), ("show", "华东医药"), ("breaches",), ("flows",), ("returns",),
                                   ("assess", "华东医药"), ("breach", "--code", "1")])  # fmt: skip
def test_looking_up_loads_nothing_heavy(office: Office, words: tuple[str, ...]) -> None:
    office.ready()

    done = subprocess.run([sys.executable, "-c", READING, "dealer", *words], capture_output=True, text=True, check=True)

    assert done.stderr.splitlines()[-1] == "[]"
