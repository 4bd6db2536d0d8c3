"""The rules of payment terms, without a file."""

from datetime import date

import pytest

from custmgr.areas.staff.facts import Department, Person, Role
from custmgr.areas.terms import rules
from custmgr.areas.terms.facts import DueRule, Part, Term, in_force, read_length, spoken
from custmgr.areas.terms.policy import Policy

POLICY = Policy(due_rule=DueRule.TERM, term_max_months=1, term_max_days=30)
WHOLE = {Part.BASIC: "b", Part.PRODUCTION: "p", Part.STANDING: "s"}


@pytest.mark.rule("CUS-26")
@pytest.mark.parametrize("part", Part)
@pytest.mark.parametrize("text", ["", "  "])
def test_an_empty_part_of_the_investigation_is_missing(part: Part, text: str) -> None:
    assert rules.parts_missing({**WHOLE, part: text}) == (part,)


@pytest.mark.rule("CUS-26")
def test_three_parts_with_something_in_each_are_enough() -> None:
    assert rules.parts_missing(WHOLE) == ()
    assert rules.parts_missing({}) == tuple(Part)


@pytest.mark.rule("CUS-28")
@pytest.mark.parametrize(
    ("text", "too_long"),
    [("0d", False), ("0m", False), ("29d", False), ("30d", False), ("31d", True), ("1m", False), ("2m", True)],
)
def test_a_term_is_at_most_one_month_or_thirty_days(text: str, too_long: bool) -> None:
    term = read_length(text)
    assert term is not None
    assert rules.is_too_long(term, POLICY) is too_long


@pytest.mark.rule("CUS-28")
@pytest.mark.parametrize(
    ("text", "months", "days"),
    [
        ("1m", 1, 0),
        ("30d", 0, 30),
        ("1个月", 1, 0),
        ("３０天", 0, 30),
        ("30 日", 0, 30),
        ("月结", 1, 0),
        ("1M", 1, 0),
        ("现款", 0, 0),
    ],
)
def test_a_term_is_read_as_people_write_it(text: str, months: int, days: int) -> None:
    assert read_length(text) == Term(months, days)


@pytest.mark.parametrize(
    ("term", "text"),
    [
        (Term(1, 0), "1 month"),
        (Term(2, 0), "2 months"),
        (Term(0, 1), "1 day"),
        (Term(0, 30), "30 days"),
        (Term(0, 0), "0 days"),
    ],
)
def test_a_term_is_written_as_people_say_it(monkeypatch: pytest.MonkeyPatch, term: Term, text: str) -> None:
    monkeypatch.setattr("custmgr.ground.language._chosen", "en")

    assert spoken(term) == text


@pytest.mark.parametrize("text", ["", "30", "m", "-1m", "1.5m", "soon", "1y", "99999d"])
def test_what_is_neither_months_nor_days_is_no_term(text: str) -> None:
    assert read_length(text) is None


@pytest.mark.rule("CUS-28")
def test_a_term_of_no_days_is_cash_and_gives_no_credit() -> None:
    assert not Term(0, 0).gives_credit
    assert Term(0, 1).gives_credit
    assert Term(1, 0).gives_credit


@pytest.mark.rule("CUS-27")
@pytest.mark.parametrize(
    ("role", "allowed"),
    [
        (Role.DEPT_MANAGER, True),
        (Role.BUSINESS_MANAGER, True),
        (Role.SALESPERSON, False),
        (Role.DEPUTY_GM, False),
        (Role.CLERK, False),
    ],
)
def test_only_a_department_manager_approves(role: Role, allowed: bool) -> None:
    person = Person(1, "x", Department.BUSINESS, (role,), None)
    assert rules.may_approve(person) is allowed


@pytest.mark.rule("CUS-27")
def test_a_term_is_in_force_from_the_day_it_was_approved() -> None:
    opening, approved = Term(0, 10, opening=True), Term(1, 0, date(2024, 3, 5))
    assert in_force([approved], date(2024, 3, 4)) is None
    assert in_force([approved], date(2024, 3, 5)) == approved
    assert in_force([opening, approved], date(2024, 3, 4)) == opening
    assert in_force([opening, approved], date(2024, 3, 6)) == approved


def test_a_longest_term_below_nothing_is_a_fault_of_the_policy() -> None:
    assert POLICY.faults() == ()
    assert Policy(DueRule.TERM, -1, -1).faults() == (
        "term_max_months: must not be negative",
        "term_max_days: must not be negative",
    )
