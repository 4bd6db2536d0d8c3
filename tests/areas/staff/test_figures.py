"""What people count for: unit, points, bonus and superior, from a day on."""

import sqlite3
from datetime import date
from fractions import Fraction

import pytest

from custmgr.areas.staff import views
from custmgr.areas.staff.facts import Department, Person, Role, path_of
from custmgr.ground.periods import Month
from tests.conftest import Run

FIGURES = ("--unit", " 一科 ／ 二线 ", "--base-points", "10.5", "--bonus", "3000", "--bonus-base", "1.5")


def hire(custmgr: Run, name: str, *words: str, now: str = "2024-01-02") -> None:
    done = custmgr("staff", "add", name, "--role", "worker", *words, now=now)
    assert done.status == 0, done.err


def names(people: list[Person]) -> list[str]:
    return [one.name for one in people]


def test_a_person_is_entered_with_all_figures(custmgr: Run) -> None:
    hire(custmgr, "老王")
    done = custmgr("staff", "add", "甲", "--role", "worker", *FIGURES, "--superior", "老王", "--json")

    assert {key: done.json[key] for key in ("unit", "base_points", "bonus", "bonus_base", "superior")} == {
        "unit": "一科/二线", "base_points": "10.5", "bonus": "3000.00", "bonus_base": "1.5", "superior": "老王",
    }  # fmt: skip


def test_an_edit_changes_what_is_given_and_keeps_the_rest(custmgr: Run, ledger: sqlite3.Connection) -> None:
    hire(custmgr, "甲", *FIGURES)
    done = custmgr("staff", "edit", "甲", "--base-points", "8", "--role", "mfg", "--department", "mfg", "--json")

    assert (done.json["base_points"], done.json["unit"]) == (8, "一科/二线")
    assert (done.json["roles"], done.json["department"]) == (["mfg"], "mfg")
    assert ledger.execute("SELECT action, subject FROM journal ORDER BY id DESC").fetchone() == ("staff edit", "甲")


def test_an_empty_text_takes_unit_and_superior_back(custmgr: Run) -> None:
    hire(custmgr, "老王")
    hire(custmgr, "甲", *FIGURES, "--superior", "老王")

    done = custmgr("staff", "edit", "甲", "--unit", "", "--superior", "", "--json")

    assert (done.json["unit"], done.json["superior"], done.json["base_points"]) == (None, None, "10.5")


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("--base-points", "0"),
        ("--base-points", "-1"),
        ("--base-points", "1.2345"),
        ("--bonus-base", "0"),
        ("--bonus", "-0.01"),
        ("--superior", "没有"),
        ("--superior", "甲"),
        ("--department", "没有"),
        ("--role", "boss"),
        ("--unit", "一科\n二线"),
        ("--unit", "一科", "--since", "2026-03-06"),
    ],
)
def test_an_edit_that_cannot_be_writes_nothing(
    custmgr: Run, ledger: sqlite3.Connection, words: tuple[str, ...]
) -> None:
    hire(custmgr, "甲", *FIGURES)
    before = list(ledger.iterdump())

    assert custmgr("staff", "edit", "甲", *words).status == 2
    assert list(ledger.iterdump()) == before


@pytest.mark.rule("CMP-119")
def test_points_of_a_day_are_the_last_ones_entered_up_to_it(custmgr: Run, ledger: sqlite3.Connection) -> None:
    hire(custmgr, "甲", "--unit", "一科", "--base-points", "10")
    custmgr("staff", "edit", "甲", "--base-points", "20", now="2024-03-12")

    weights = [views.person_on(ledger, "甲", date(2024, 3, day)).base_points for day in (11, 12, 13)]

    assert weights == [Fraction(10), Fraction(20), Fraction(20)]
    assert views.person_on(ledger, "甲", date(2023, 1, 1)).base_points == Fraction(10)


@pytest.mark.rule("CMP-119")
def test_points_entered_for_an_earlier_day_count_from_it(custmgr: Run, ledger: sqlite3.Connection) -> None:
    hire(custmgr, "甲", "--unit", "一科")
    custmgr("staff", "edit", "甲", "--base-points", "20", "--since", "2024-02-01", now="2024-03-12")

    (member,) = views.members_of(ledger, "一科", date(2024, 2, 1))

    assert member.base_points == Fraction(20)
    assert views.members_of(ledger, "一科", date(2024, 1, 31))[0].base_points is None


@pytest.mark.rule("CMP-119", "CMP-124")
def test_a_section_has_the_people_of_its_groups_and_a_group_its_own(custmgr: Run, ledger: sqlite3.Connection) -> None:
    for name, unit in (("甲", "一科/一线"), ("乙", "一科/二线"), ("丙", "一科"), ("丁", "一科外"), ("戊", "二科/二线")):
        hire(custmgr, name, "--unit", unit)
    day = date(2024, 3, 1)

    assert names(views.members_of(ledger, "一科", day)) == ["甲", "乙", "丙"]
    assert names(views.members_of(ledger, "一科/二线", day)) == ["乙"]
    assert names(views.members_of(ledger, "三科", day)) == []


@pytest.mark.rule("CMP-119")
def test_who_came_later_or_had_left_is_no_member(custmgr: Run, ledger: sqlite3.Connection) -> None:
    for name in ("甲", "乙"):
        hire(custmgr, name, "--unit", "一科")
    hire(custmgr, "丙", "--unit", "一科", now="2024-03-02")
    custmgr("staff", "leave", "乙", "--on", "2024-03-01", now="2024-03-01")

    found = {day: names(views.members_of(ledger, "一科", date(2024, 3, day))) for day in (1, 2)}

    assert found == {1: ["甲", "乙"], 2: ["甲", "丙"]}


@pytest.mark.rule("CMP-119")
def test_a_unit_nobody_was_known_of_counts_as_it_was_first_known(custmgr: Run, ledger: sqlite3.Connection) -> None:
    hire(custmgr, "甲", "--unit", "一科/一线", now="2024-03-05")
    hire(custmgr, "乙", "--unit", "一科/二线", now="2024-03-06")

    assert names(views.members_of(ledger, "一科", date(2024, 2, 1))) == ["甲"]


@pytest.mark.rule("CMP-126")
def test_a_department_has_its_people_by_register_or_role(custmgr: Run, ledger: sqlite3.Connection) -> None:
    hire(custmgr, "甲", "--department", "service")
    custmgr("staff", "add", "乙", "--role", "technician", now="2024-01-02")
    custmgr("staff", "edit", "甲", "--department", "mfg", now="2024-03-02")

    found = {day: names(views.members_of_department(ledger, Department.SERVICE, date(2024, 3, day))) for day in (1, 2)}

    assert found == {1: ["甲", "乙"], 2: ["乙"]}
    assert names(views.members_of_department(ledger, Department.SERVICE, date(2023, 1, 1))) == ["甲", "乙"]
    assert views.members_of_department(ledger, Department.RD, date(2024, 3, 1)) == []


@pytest.mark.rule("CMP-121")
def test_the_bonus_of_a_month_is_its_own_or_the_constant_one(custmgr: Run, ledger: sqlite3.Connection) -> None:
    hire(custmgr, "甲", "--bonus", "3000")
    custmgr("staff", "edit", "甲", "--bonus", "4000", now="2024-03-31")
    done = custmgr("staff", "bonus", "甲", "--month", "2024-04", "--amount", "0", "--json", now="2024-04-02")

    bonuses = [views.bonus_of(ledger, 1, Month(2024, number)) for number in (2, 3, 4, 5)]

    assert done.json == {"name": "甲", "month": "2024-04", "bonus": "0.00"}
    assert bonuses == [300_000, 400_000, 0, 400_000]


def test_a_bonus_nobody_entered_is_unknown(custmgr: Run, ledger: sqlite3.Connection) -> None:
    hire(custmgr, "甲")

    assert views.bonus_of(ledger, 1, Month(2024, 3)) is None


@pytest.mark.parametrize(
    "words",
    [
        ("甲", "--month", "2024-04", "--amount", "1"),
        ("甲", "--month", "2024-03", "--amount", "-1"),
        ("没有", "--month", "2024-03", "--amount", "1"),
        ("甲", "--month", "x", "--amount", "1"),
    ],
)
def test_a_bonus_that_cannot_be_is_refused(custmgr: Run, words: tuple[str, ...]) -> None:
    hire(custmgr, "甲")

    assert custmgr("staff", "bonus", *words, now="2024-03-31").status == 2


def test_figures_are_only_added(custmgr: Run, ledger: sqlite3.Connection) -> None:
    hire(custmgr, "甲", *FIGURES)
    custmgr("staff", "bonus", "甲", "--month", "2024-03", "--amount", "1", now="2024-03-31")

    for statement in (
        "UPDATE staff_entry SET number = 1", "DELETE FROM staff_entry",
        "UPDATE staff_bonus SET bonus_fen = 1", "DELETE FROM staff_bonus",
    ):  # fmt: skip
        with pytest.raises(sqlite3.IntegrityError, match="append-only"):
            ledger.execute(statement)


def test_a_person_has_a_home_by_the_register_or_the_role() -> None:
    assert Person(1, "甲", Department.RD, (Role.MFG,), None).home is Department.RD
    assert Person(1, "甲", None, (Role.WORKER, Role.MFG), None).home is Department.MFG
    assert Person(1, "甲", None, (Role.WORKER,), None).home is None
    assert path_of("/一科//") == "一科"
