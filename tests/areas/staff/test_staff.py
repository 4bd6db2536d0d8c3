"""The staff register: who may sign what."""

import sqlite3

import pytest

from custmgr.areas.staff.facts import Department, Person, Role
from tests.conftest import Run


def person(*roles: Role, department: Department | None = None) -> Person:
    return Person(1, "某人", department, roles, None)


def test_a_register_without_people_says_so(custmgr: Run) -> None:
    assert custmgr("staff", "list").out == "Nobody is registered.\n"


def test_a_person_is_entered_with_roles_and_shown(custmgr: Run) -> None:
    done = custmgr(
        "staff",
        "add",
        " 张　三 ",
        "--role",
        "salesperson",
        "--role",
        "业务部门经理",
        "--json",
        env={"CUSTMGR_LANG": "zh"},
    )

    assert done.json == {
        "name": "张 三", "roles": ["business_manager", "salesperson"], "department": None, "unit": None,
        "base_points": None, "bonus": None, "bonus_base": "1", "superior": None, "left_on": None,
    }  # fmt: skip
    assert [one["name"] for one in custmgr("staff", "list", "--json").json] == ["张 三"]


def test_a_name_is_given_once_among_those_who_work_here(custmgr: Run, staff: dict[str, str]) -> None:
    again = custmgr("staff", "add", "王业务", "--role", "salesperson", "--json")

    assert again.status == 2
    assert "王业务" in again.error["message"]


def test_who_left_signs_nothing_and_the_name_is_free_again(custmgr: Run, staff: dict[str, str]) -> None:
    assert custmgr("staff", "leave", "王业务", "--on", "2026-03-01", "--json").json["left_on"] == "2026-03-01"

    assert custmgr("staff", "leave", "王业务", "--json").status == 2
    assert "王业务" not in [one["name"] for one in custmgr("staff", "list", "--json").json]
    assert "王业务" in [one["name"] for one in custmgr("staff", "list", "--all", "--json").json]
    assert custmgr("staff", "add", "王业务", "--role", "worker").status == 0


@pytest.mark.parametrize(
    "words, status",
    [
        (("add", "新人", "--role", "boss"), 2),
        (("add", "新人"), 2),
        (("add", " ", "--role", "worker"), 2),
        (("leave", "查无此人"), 2),
    ],
)
def test_bad_input_writes_nothing(
    custmgr: Run, ledger: sqlite3.Connection, words: tuple[str, ...], status: int
) -> None:
    before = list(ledger.iterdump())

    assert custmgr("staff", *words).status == status
    assert list(ledger.iterdump()) == before


@pytest.mark.rule("CMP-8")
def test_a_role_has_its_department_and_counts_for_what_it_includes() -> None:
    assert person(Role.QC).belongs_to(Department.QC)
    assert not person(Role.QC).belongs_to(Department.MFG)
    assert person(Role.WORKER, department=Department.MFG).belongs_to(Department.MFG)
    assert person(Role.BUSINESS_MANAGER).may_act_as(Role.DEPT_MANAGER)
    assert not person(Role.DEPT_MANAGER).may_act_as(Role.BUSINESS_MANAGER)


def test_every_change_leaves_a_journal_line(custmgr: Run, ledger: sqlite3.Connection) -> None:
    custmgr("staff", "add", "张三", "--role", "salesperson", now="2026-03-05T10:30")

    at, action, subject = ledger.execute("SELECT at, action, subject FROM journal ORDER BY id DESC LIMIT 1").fetchone()
    assert (at, action, subject) == ("2026-03-05T10:30:00", "staff add", "张三")


@pytest.mark.parametrize("name", ["a\x1b[2Jb", "甲\u202e乙", "甲\n乙"])
def test_a_name_with_control_characters_is_refused(custmgr: Run, name: str) -> None:
    assert custmgr("staff", "add", name, "--role", "clerk").status == 2
    assert custmgr("staff", "list", "--json").json == []
