"""`custmgr policy`: show, check, explain and load."""

import json
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
OWN = "[grading.grades]\nA = { at_least = 85.5 }\n"


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Write a file with a higher bound for grade B's neighbour."""
    path = tmp_path / "own.toml"
    path.write_text(OWN, encoding="utf-8")
    return path


def test_every_number_names_its_rule_mark_edition_and_layer(custmgr: Run) -> None:
    found = {row["key"]: row for row in custmgr("policy", "show", "grading", "--json").json}

    bound = found["grades.D.at_least"]
    assert (bound["value"], bound["rule"], bound["mark"], bound["layer"]) == ("60", "GRD-02", "T", "built_in")
    assert (bound["edition"], bound["in_force_from"]) == (1, None)


def test_all_areas_are_shown_with_the_mark_in_words(custmgr: Run) -> None:
    shown = custmgr("policy", "show").out

    assert all(word in shown for word in ("grading", "complaints", "in the paper", "assumed"))


def test_an_unknown_area_is_bad_input_and_names_the_others(custmgr: Run) -> None:
    refused = custmgr("policy", "show", "weather", "--json")

    assert refused.status == 2
    assert "grading" in refused.error["hint"]


def test_the_numbers_in_force_are_sound_though_nobody_approved_them(custmgr: Run) -> None:
    checked = custmgr("policy", "check")

    assert checked.status == 0
    assert "not approved" in checked.err


def test_a_fault_in_force_is_status_1(custmgr: Run, ledger: sqlite3.Connection) -> None:
    query = "SELECT body FROM policy_area WHERE area = 'grading'"
    tree = json.loads(ledger.execute(query).fetchone()[0])
    tree["grades"]["F"]["at_least"]["value"] = "10"
    ledger.execute("UPDATE policy_area SET body = ? WHERE area = 'grading'", (json.dumps(tree),))
    ledger.commit()

    checked = custmgr("policy", "check", "--json")

    assert checked.status == 1
    assert checked.json["problems"] == ["grading.grades.F.at_least: the lowest bound must be 0"]


def test_a_sound_file_shows_what_it_would_change_and_changes_nothing(custmgr: Run, own: Path) -> None:
    checked = custmgr("policy", "check", own, "--json")

    assert (checked.status, checked.json["ok"]) == (0, True)
    assert checked.json["changes"] == [{"area": "grading", "key": "grades.A.at_least", "old": "90", "new": "85.5"}]
    assert _best_grade(custmgr("policy", "show", "grading", "--json"))["value"] == "90"


@pytest.mark.rule("GRD-08", "GRD-09")
@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("[grading.grades.A]\nat_least = 80", "grading.grades.B.at_least"),
        ("[grading.grades.F]\nat_least = 10", "grading.grades.F.at_least"),
        ('[grading.grades.A]\ncoefficient = "1.0"', "grading.grades.B.coefficient"),
        ('[grading.grades.A]\ncoefficient = "much"', "grading.grades.A.coefficient"),
        ("[grading]\ndue_workdays = '10'", "grading.due_workdays"),
        ("[grading]\ndue_workdays = true", "grading.due_workdays"),
        ("[grading.weather]\nrain = 1", "grading.weather"),
        ("[weather]\nrain = 1", "weather"),
        ("grading = 1", "grading"),
        ('[grading]\nscale_max = { value = "100", mark = "X" }', "grading.scale_max"),
        ("[grading", ""),
    ],
)
def test_a_faulty_file_is_found_to_be_so_and_the_key_is_named(
    custmgr: Run, tmp_path: Path, text: str, key: str
) -> None:
    path = tmp_path / "bad.toml"
    path.write_text(text, encoding="utf-8")

    refused = custmgr("policy", "check", path, "--json")

    assert (refused.status, refused.json["ok"]) == (1, False)
    assert key in " ".join(refused.json["problems"])


def test_all_faults_of_a_file_are_told_at_once(custmgr: Run, tmp_path: Path) -> None:
    path = tmp_path / "bad.toml"
    path.write_text("[grading.grades.F]\nat_least = 10\n[terms]\nterm_max_days = -1\n[weather]\n", encoding="utf-8")

    told = custmgr("policy", "check", path, "--json").json["problems"]

    assert all(key in " ".join(told) for key in ("grading.grades.F.at_least", "terms.term_max_days", "weather"))


def test_a_missing_file_is_bad_input(custmgr: Run) -> None:
    assert custmgr("policy", "check", "nowhere.toml").status == 2


@pytest.mark.rule("CMP-90")
def test_an_edition_is_in_force_from_its_day_and_not_before(custmgr: Run, staff: dict[str, str], own: Path) -> None:
    loaded = custmgr("policy", "load", own, "--from", "2026-04-01", "--by", "孙总", "--json")

    shown = [
        _best_grade(custmgr("policy", "show", "grading", "--on", day, "--json")) for day in ("2026-03-31", "2026-04-01")
    ]
    assert loaded.json["edition"] == 2
    assert [(row["value"], row["edition"], row["layer"], row["mark"]) for row in shown] == [
        ("90", 1, "built_in", "A"),
        ("85.5", 2, "edition", "A"),
    ]


@pytest.mark.rule("CMP-90")
def test_only_the_general_manager_approves_a_policy(
    custmgr: Run, staff: dict[str, str], own: Path, ledger: sqlite3.Connection
) -> None:
    refused = custmgr("policy", "load", own, "--from", "2026-04-01", "--by", "赵经理", "--json")

    assert (refused.status, refused.error["rule"]) == (3, "CMP-90")
    assert ledger.execute("SELECT count(*) FROM policy_edition").fetchone() == (1,)


@pytest.mark.rule("CMP-90")
@pytest.mark.parametrize(("since", "status"), [("2026-03-04", 3), ("2026-03-05", 0)])
def test_no_edition_reaches_back_before_today(
    custmgr: Run, staff: dict[str, str], own: Path, since: str, status: int
) -> None:
    assert custmgr("policy", "load", own, "--from", since, "--by", "孙总").status == status


@pytest.mark.rule("CMP-90")
def test_an_edition_never_slips_in_before_a_later_one(custmgr: Run, staff: dict[str, str], own: Path) -> None:
    custmgr("policy", "load", own, "--from", "2026-06-01", "--by", "孙总")
    own.write_text(OWN.replace("85.5", "88"), encoding="utf-8")

    assert custmgr("policy", "load", own, "--from", "2026-05-31", "--by", "孙总").status == 3
    assert custmgr("policy", "load", own, "--from", "2026-06-01", "--by", "孙总").status == 0


def test_a_file_that_changes_nothing_is_not_an_edition(custmgr: Run, staff: dict[str, str], own: Path) -> None:
    own.write_text("[grading.grades.A]\nat_least = 90\n", encoding="utf-8")

    assert custmgr("policy", "load", own, "--from", "2026-04-01", "--by", "孙总").status == 2


@pytest.mark.rule("CMP-90")
def test_the_journal_holds_who_approved_what(
    custmgr: Run, staff: dict[str, str], own: Path, ledger: sqlite3.Connection
) -> None:
    shown = custmgr("policy", "load", own, "--from", "2026-04-01", "--by", "孙总").out

    (line,) = ledger.execute("SELECT detail FROM journal WHERE action = 'policy load'").fetchone()
    assert json.loads(line)["changes"] == [["grading", "grades.A.at_least", "90", "85.5"]]
    assert "grades.A.at_least" in shown
    assert "approved by 孙总" in shown
    assert "not approved" not in custmgr("policy", "check").err


@pytest.mark.rule("GRD-04", "GRD-08")
def test_a_quarter_is_graded_by_the_edition_of_its_last_day(custmgr: Run, staff: dict[str, str], own: Path) -> None:
    custmgr("policy", "load", own, "--from", "2026-04-01", "--by", "孙总")
    words = ("customer", "add", "长安配件", "--kind", "buyer", "--contact", "陈工", "--phone", "0571-88886666")
    assert custmgr(*words, now="2026-03-05").status == 0

    def grade(quarter: str) -> str:
        scored = ("--score", "86", "--reason", "评审", "--quarter", quarter, "--json")
        return str(custmgr("customer", "grade", "长安配件", *scored, now="2026-07-05").json["grade"])

    assert [grade("2026Q1"), grade("2026Q2")] == ["B", "A"]


def test_a_rule_is_explained_with_its_paper_and_its_numbers(custmgr: Run) -> None:
    told = custmgr("policy", "explain", "grd-02", "--json").json

    assert (told["rule"], told["paper"]) == ("GRD-02", "客户管理手册")
    assert {number["key"]: number["mark"] for number in told["numbers"]} == {
        "grades.D.at_least": "T",
        "grades.D.treatment": "T",
    }


@pytest.mark.parametrize(
    "rule, following",
    [
        ("CMP-63", {"authority[1].up_to_yuan": ("150000.00", "CMP-64")}),
        ("CMP-64", {"authority[2].role": ("general_manager", "CMP-65")}),
        ("CMP-65", {}),
        ("GRD-02", {"grades.C.at_least": ("70", "GRD-06")}),
        ("GRD-04", {}),
        ("CUS-28", {}),
    ],
)
def test_a_band_is_explained_with_the_next_threshold(
    custmgr: Run, rule: str, following: dict[str, tuple[object, str]]
) -> None:
    told = custmgr("policy", "explain", rule, "--json").json

    assert {next_["key"]: (next_["value"], next_["rule"]) for next_ in told["following"]} == following
    assert {number["edition"] for number in told["numbers"]} == {1}
    assert ("The next threshold" in custmgr("policy", "explain", rule).out) is bool(following)


def test_a_rule_is_explained_in_chinese(custmgr: Run) -> None:
    assert "关注客户" in custmgr("--lang", "zh", "policy", "explain", "GRD-02").out


def test_a_rule_without_numbers_says_so(custmgr: Run) -> None:
    assert "no number" in custmgr("policy", "explain", "GRD-17").out


def test_a_rule_that_is_not_carried_is_said_to_be_so(custmgr: Run) -> None:
    refused = custmgr("policy", "explain", "CUS-1", "--json")

    assert refused.status == 2
    assert "does not carry a rule CUS-1" in refused.error["message"]


def test_people_read_words_with_their_labels_and_numbers_with_separators(custmgr: Run) -> None:
    assert "core Core" in custmgr("policy", "show", "grading").out
    assert "100,000.00" in custmgr("policy", "show", "complaints").out


def test_a_file_that_is_no_toml_says_where(custmgr: Run, tmp_path: Path) -> None:
    path = tmp_path / "bad.toml"
    path.write_text("[credit]\na = 1 2\n", encoding="utf-8")

    assert "line 2, column 7" in custmgr("policy", "check", path, "--json").json["problems"][0]


def _best_grade(shown: Any) -> Any:
    return next(row for row in shown.json if row["key"] == "grades.A.at_least")
