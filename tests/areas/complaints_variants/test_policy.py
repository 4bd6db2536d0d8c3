"""The way of a form as rows of policy: what cannot be is refused whole, with every fault named."""

from collections.abc import Callable
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custmgr.areas.complaints.rules import numbers
from custmgr.ground import policy as policies
from tests.areas.complaints_variants.conftest import Flow
from tests.conftest import Run

Tree = dict[str, Any]


def row(tree: Tree, name: str) -> Tree:
    """Return the row of a stage."""
    return next(stage for stage in tree["stages"] if stage["name"] == name)


def broken(change: Callable[[Tree], object]) -> list[str]:
    """Return the faults of the handbook's complaint numbers after a change."""
    tree = policies.shipped("complaints", "handbook")
    change(tree)
    return policies.faults("complaints", tree)


@pytest.mark.rule("CMP.6-19")
@pytest.mark.parametrize(
    ("change", "fault"),
    [
        (lambda t: row(t, "negotiate")["branches"][1].update(to="review"), "stages.negotiate.branches.review: unknown"),
        (lambda t: row(t, "negotiate")["branches"][1].update(to="moon"), "branches.1.to"),
        (lambda t: row(t, "plan")["left_out_when"].update(field="loss"), "stages.plan.loss: is no field of the form"),
        (lambda t: row(t, "plan")["facts"].append({"field": "colour", "rule": "HBK-11"}), "facts.3.field"),
        (lambda t: row(t, "negotiate")["branches"].pop(0), "stages.litigation: no branch leads to it"),
        (lambda t: t["refused_to"].update(value="review"), "refused_to.review: unknown"),
        (lambda t: t["number_format"].update(value="KS-{nn}"), "number_format: must hold year"),
        (lambda t: t["number_format"].update(value="{yy}{mm}{nn}{desk}"), "number_format: must hold year"),
        (lambda t: t["number_format"].update(value="{yy}{mm}{nn"), "number_format: must hold year"),
        (lambda t: t["clocks"][0].update(hours={"value": 0, "rule": "HBK-07", "mark": "A"}), "not half a day"),
        (lambda t: t["clocks"][0].update(domestic_days="1"), "not half a day"),
        (lambda t: t["statistics_workday"].update(value=21), "statistics_workday: must lie between 0 and 20"),
        (lambda t: t["statistics_workday"].update(value=-1), "statistics_workday: must lie between 0 and 20"),
        (lambda t: t["answer_channels"].update(value=[]), "answer_channels: at least one"),
        (lambda t: t["answer_channels"].update(value=["letter", "old_books"]), "answer_channels: at least one"),
        (lambda t: t["answer_channels"].update(value=["letter", "pigeon"]), "answer_channels.1"),
        (lambda t: t["stages"].append(dict(t["stages"][0])), "stages: each stage once"),
        (lambda t: row(t, "negotiate")["branches"][0]["from_round"].update(value=0), "must be at least 1"),
    ],
)
def test_a_way_that_cannot_be_walked_is_refused(change: Callable[[Tree], object], fault: str) -> None:
    assert any(fault in found for found in broken(change))


@pytest.mark.rule("CMP.6-19")
@pytest.mark.parametrize(("days", "sound"), [(12, False), (13, True), (14, False)])
def test_the_allowances_add_up_to_the_limit(days: int, sound: bool) -> None:
    tree = policies.built_in("complaints")
    tree["limit"]["domestic_days"]["value"] = days

    assert (policies.faults("complaints", tree) == []) is sound


@pytest.mark.rule("CMP.6-19")
def test_a_file_with_two_faults_names_both_and_changes_nothing(handbook: Flow, tmp_path: Path) -> None:
    file = tmp_path / "own.toml"
    file.write_text('[complaints]\nnumber_format = "{nn}"\nstatistics_workday = 99\n', "utf-8")

    refused = handbook.run("policy", "load", file, "--from", "2026-03-10", "--by", "孙总", "--json", now="2026-03-10")

    assert refused.status == 2
    assert all(key in refused.error["message"] for key in ("number_format", "statistics_workday"))
    assert handbook.show()["number"] == "KS-202603-001"


@pytest.mark.rule("CPL-35")
def test_only_what_the_general_manager_approved_counts_from_its_day_on(service: Flow, tmp_path: Path) -> None:
    file = tmp_path / "hours.toml"
    clock = 'name = "reply"\nhours = { value = 12, rule = "CPL-24", mark = "A" }'
    file.write_text(f"[[complaints.clocks]]\n{clock}\n", "utf-8")
    load = ("policy", "load", file, "--from", "2026-03-10", "--json", "--by")

    refused = service.run(*load, "吴质管", now="2026-03-09")
    loaded = service.run(*load, "孙总", now="2026-03-09")

    assert (refused.status, loaded.status) == (3, 0)
    due = [
        service.open("--class", "quality", now=now).json["stage_due"]
        for now in ("2026-03-09T10:00", "2026-03-10T10:00")
    ]
    assert due == ["2026-03-10T10:00", "2026-03-10T22:00"]


def test_the_policy_says_which_numbers_the_kind_of_company_brings(handbook: Flow) -> None:
    shown = {figure["key"]: figure for figure in handbook.run("policy", "show", "complaints", "--json").json}

    assert (shown["clocks[0].hours"]["layer"], shown["clocks[0].hours"]["rule"]) == ("preset", "HBK-07")
    assert shown["amount_basis"]["layer"] == "built_in"


def test_the_manufacturer_brings_nothing_of_its_own(custmgr: Run) -> None:
    layers = {figure["layer"] for figure in custmgr("policy", "show", "--json").json}

    assert layers == {"built_in"}


@pytest.mark.rule("CPL-02", "HBK-08")
@pytest.mark.parametrize(
    ("form", "serial", "number"),
    [
        ("TS-{yyyy}{mm}-{nn:03}", 1, "TS-202603-001"),
        ("TS-{yyyy}{mm}-{nn:03}", 999, "TS-202603-999"),
        ("TS-{yyyy}{mm}-{nn:03}", 1000, "TS-202603-1000"),
        ("KS-{yyyy}{mm}-{nn:03}", 1, "KS-202603-001"),
    ],
)
def test_a_number_grows_past_its_width(form: str, serial: int, number: str) -> None:
    assert numbers.number_of(form, datetime.fromisoformat("2026-03-05"), serial) == number


@given(st.integers(min_value=1, max_value=99_999), st.dates(date(2000, 1, 1), date(2099, 1, 1)))
@pytest.mark.parametrize("form", ["{yy}{mm}{nn:02}", "TS-{yyyy}{mm}-{nn:03}"])
def test_every_number_tells_its_month_and_serial(form: str, serial: int, day: date) -> None:
    at = datetime.combine(day, time(9))
    number = numbers.number_of(form, at, serial)

    assert numbers.place_of(number) == (numbers.month_of(at), serial)
