"""Which visits a contract asks for, and which visits fulfil them."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.areas.complaints.conftest import Desk
from tests.conftest import Result, Run

Line = Callable[..., Result]
Enter = Callable[..., str]


@pytest.fixture
def due(custmgr: Run) -> Callable[..., list[tuple[str, str, str]]]:
    """Return a function that lists what is due on a day: rule, state, deadline."""

    def run(now: str, *words: str) -> list[tuple[str, str, str]]:
        listed = custmgr("visit", "due", *words, "--json", now=now)
        assert listed.status == 0, listed.err
        return [(line["rule"], line["state"], line["deadline"]) for line in listed.json]

    return run


@pytest.fixture
def visited(custmgr: Run) -> Callable[..., None]:
    """Return a function that records a visit of a kind on a day."""

    def record(code: str, on: str, kind: str, method: str = "phone") -> None:
        words = ("--by", "李业务", "--method", method, "--kind", kind, "--content", "客户反映良好")
        made = custmgr("visit", "record", code, *words, "--on", on, now=on)
        assert made.status == 0, made.err

    return record


Due = Callable[..., list[tuple[str, str, str]]]
Visited = Callable[..., None]


@pytest.mark.rule("FVS-29", "FVS-39")
@pytest.mark.parametrize(
    ("signed_on", "deadline", "late"),
    [
        ("2026-03-05", "2026-03-12", "2026-03-13"),
        ("2026-03-07", "2026-03-13", "2026-03-14"),
        ("2026-02-13", "2026-02-27", "2026-02-28"),
        ("2026-09-24", "2026-10-09", "2026-10-10"),
    ],
    ids=["a Thursday", "a Saturday", "before the new-year holiday with its make-up days", "before two holidays"],
)
def test_a_new_signing_visit_starts_within_five_working_days(
    signed: Enter, due: Due, signed_on: str, deadline: str, late: str
) -> None:
    signed("周立", signed_on)

    assert [line[:2] for line in due(signed_on)] == [("FVS-29", "due"), ("FVS-40", "due")]
    assert ("FVS-29", "due", deadline) in due(deadline)
    assert ("FVS-29", "overdue", deadline) in due(late)


@pytest.mark.rule("FVS-40")
@pytest.mark.parametrize(
    ("signed_on", "deadline", "late"),
    [("2026-03-05", "2026-04-05", "2026-04-06"), ("2026-01-31", "2026-02-28", "2026-03-01")],
)
def test_it_is_complete_within_one_month(signed: Enter, due: Due, signed_on: str, deadline: str, late: str) -> None:
    signed("周立", signed_on)

    assert ("FVS-40", "due", deadline) in due(deadline)
    assert ("FVS-40", "overdue", deadline) in due(late)


@pytest.mark.rule("FVS-26", "FVS-27", "FVS-40")
def test_only_a_visit_of_the_same_kind_completes(signed: Enter, due: Due, visited: Visited) -> None:
    code = signed("周立", "2026-03-05")

    for kind in ("continuing", "special_complaint", "special_matter", "special_terminated", "contact"):
        visited(code, "2026-03-06", kind)
    assert [rule for rule, *_rest in due("2026-03-06")] == ["FVS-29", "FVS-40"]

    visited(code, "2026-03-09", "new_signing")
    assert due("2027-03-05", "--within", "0") == [("FVS-42", "due", "2027-03-06")]


@pytest.mark.rule("FVS-42", "FVS-26")
@pytest.mark.parametrize(
    ("on", "state"), [("2026-02-25", None), ("2026-02-26", "due"), ("2026-03-05", "due"), ("2026-03-06", "overdue")]
)
def test_the_first_continuing_visit_is_due_a_year_after_the_signing(
    signed: Enter, due: Due, visited: Visited, on: str, state: str | None
) -> None:
    code = signed("周立", "2025-03-05")
    visited(code, "2025-03-06", "new_signing")

    assert due(on) == ([("FVS-42", state, "2026-03-05")] if state else [])


@pytest.mark.rule("FVS-42")
def test_the_next_is_due_a_year_after_the_last(signed: Enter, due: Due, visited: Visited) -> None:
    code = signed("周立", "2025-03-05")
    visited(code, "2025-03-06", "new_signing")
    visited(code, "2026-01-20", "continuing")
    visited(code, "2026-06-01", "special_complaint")

    assert due("2027-01-20") == [("FVS-42", "due", "2027-01-20")]
    assert due("2027-01-21") == [("FVS-42", "overdue", "2027-01-20")]


@pytest.mark.rule("FVS-35", "FVS-27")
def test_a_changed_rate_is_confirmed_within_five_working_days(
    signed: Enter, contract: Line, due: Due, visited: Visited
) -> None:
    code = signed("周立", "2026-01-05")
    visited(code, "2026-01-06", "new_signing")
    contract("change", code, "--other", "换联系电话", now="2026-03-04")
    assert due("2026-03-04") == []

    contract("change", code, "--rate", "0.05%", now="2026-03-05")

    assert due("2026-03-12") == [("FVS-35", "due", "2026-03-12")]
    assert due("2026-03-13") == [("FVS-35", "overdue", "2026-03-12")]
    visited(code, "2026-03-13", "special_matter")
    assert due("2026-03-13") == []


@pytest.mark.rule("FVS-36", "FVS-35", "FVS-37")
def test_a_contract_that_ended_asks_why_and_then_keeps_in_touch(
    signed: Enter, contract: Line, due: Due, visited: Visited
) -> None:
    code = signed("周立", "2025-12-05")
    visited(code, "2025-12-08", "new_signing")

    contract("end", code, "--reason", "资金紧张", now="2026-03-05")

    assert due("2026-03-12") == [("FVS-35", "due", "2026-03-12"), ("FVS-36", "due", "2026-03-12")]
    assert due("2026-03-13")[1] == ("FVS-36", "overdue", "2026-03-12")
    visited(code, "2026-03-10", "special_matter")
    visited(code, "2026-03-10", "special_terminated")
    assert due("2027-03-02") == []
    assert due("2027-03-10") == [("FVS-37", "due", "2027-03-10")]
    assert due("2027-03-11") == [("FVS-37", "overdue", "2027-03-10")]


@pytest.mark.rule("FVS-37")
def test_who_signs_again_is_under_contract_again(signed: Enter, contract: Line, due: Due, visited: Visited) -> None:
    code = signed("周立", "2024-03-05")
    visited(code, "2024-03-06", "new_signing")
    contract("end", code, "--reason", "出国", now="2024-06-03")
    visited(code, "2024-06-04", "special_terminated")
    visited(code, "2024-06-04", "special_matter")

    contract("add", code, "--signed", "2026-03-05")

    assert [rule for rule, *_rest in due("2026-03-05")] == ["FVS-29", "FVS-40"]
    visited(code, "2026-03-06", "new_signing")
    assert due("2027-03-05") == [("FVS-42", "due", "2027-03-05")]


@pytest.mark.rule("FVS-79")
def test_a_contract_older_than_the_rules_owes_no_new_signing_visit(
    custmgr: Run, client: Enter, contract: Line, due: Due, tmp_path: Path
) -> None:
    file = tmp_path / "rules.toml"
    file.write_text('[contracts]\neffective_from = { value = "2026-03-01", rule = "FVS-79", mark = "T" }\n', "utf-8")
    loaded = custmgr("policy", "load", file, "--from", "2026-03-05", "--by", "孙总")
    assert loaded.status == 0, loaded.err
    code = client("周立")

    contract("add", code, "--signed", "2026-02-28")

    assert due("2026-03-05") == []
    contract("add", code, "--signed", "2026-03-02")
    assert [rule for rule, *_rest in due("2026-03-05")] == ["FVS-29", "FVS-40"]


@pytest.mark.rule("FVS-33", "FVS-27")
def test_a_closed_complaint_is_verified_where_the_company_says_so(opened: Desk, due: Due, tmp_path: Path) -> None:
    opened.decided()
    assert opened.close(now="2024-03-06T10:00").status == 0  # a Wednesday
    assert due("2024-03-14") == []
    file = tmp_path / "rules.toml"
    file.write_text("[visits.cadence.complaint_verified]\non.value = true\n", "utf-8")
    loaded = opened.run("policy", "load", file, "--from", "2024-03-07", "--by", "孙总", now="2024-03-07")
    assert loaded.status == 0, loaded.err

    assert due("2024-03-13") == [("FVS-33", "due", "2024-03-13")]
    assert due("2024-03-14") == [("FVS-33", "overdue", "2024-03-13")]
