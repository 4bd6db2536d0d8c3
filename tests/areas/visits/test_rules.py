"""How customers are visited: the rules alone."""

from datetime import date
from typing import Any

import pytest

from custmgr.areas.methods.facts import Method
from custmgr.areas.staff.facts import Person, Role
from custmgr.areas.visits import rules
from custmgr.areas.visits.facts import DueState, Past, Standing, VisitKind
from custmgr.areas.visits.policy import Cadence, Policy
from custmgr.ground import policy as policies
from custmgr.mechanisms.cadence import Item

POLICY = policies.build(Policy, policies.built_in("visits"))
NEW = Past(bought=False, visited=False)
OLD = Past(bought=True, visited=False)
Line = tuple[str, str, int]
CALLED_ON = Past(bought=False, visited=True)


def person(number: int, *roles: Role) -> Person:
    return Person(number, f"某{number}", None, roles or (Role.SALESPERSON,), None)


def day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def asked(row: str, since: str, last: str | None, today: str, within: int = -1) -> list[Item]:
    """Return what a row of the shipped policy asks of a customer on a day."""
    contacts = (date.fromisoformat(last),) if last else ()
    standing = Standing("C00001", "甲公司", None, day(since), contacts)
    rule = rules.rule_of(row, POLICY.cadence[row])
    found = rules.waiting(rule, [standing], date.fromisoformat(today), within, rules.NO_HOLIDAYS)
    return [waiting.item for waiting in found]


def told(items: list[Item]) -> list[Line]:
    return [(item.state.value, item.deadline.isoformat(), item.days_late) for item in items]


@pytest.mark.rule("CUS-19")
@pytest.mark.parametrize(
    ("visitors", "allowed"),
    [
        pytest.param([1], False, id="one person is refused"),
        pytest.param([1, 1], False, id="the same name twice counts as one"),
        pytest.param([1, 2], True, id="two are accepted"),
        pytest.param([1, 2, 3], True, id="three are accepted"),
    ],
)
def test_a_first_visit_takes_two_different_salespersons(visitors: list[int], allowed: bool) -> None:
    found = rules.salespersons(person(number) for number in visitors)

    assert rules.may_go(VisitKind.FIRST, NEW, found, POLICY) is allowed


@pytest.mark.rule("CUS-19")
def test_only_salespersons_count_for_a_first_visit() -> None:
    both = [person(1), person(2, Role.BUSINESS_MANAGER)]

    assert rules.salespersons(both) == 1


@pytest.mark.rule("CUS-19")
@pytest.mark.parametrize("past", [OLD, CALLED_ON], ids=["bought before", "visited before"])
def test_a_customer_who_is_not_new_may_be_visited_by_one(past: Past) -> None:
    kind = rules.kind_of(Method.ONSITE, past, None)

    assert kind is VisitKind.REVISIT
    assert rules.may_go(kind, past, 1, POLICY)


@pytest.mark.rule("CUS-19")
@pytest.mark.parametrize(
    ("method", "asked_for", "kind"),
    [
        (Method.ONSITE, None, VisitKind.FIRST),
        (Method.PHONE, None, VisitKind.CONTACT),
        (Method.PHONE, VisitKind.FIRST, VisitKind.FIRST),
        (Method.ONSITE, VisitKind.CONTACT_REPORT, VisitKind.FIRST),
        (Method.ONSITE, VisitKind.REVISIT, VisitKind.FIRST),
        (Method.PHONE, VisitKind.CONTACT_REPORT, VisitKind.CONTACT_REPORT),
    ],
)
def test_the_first_call_on_site_on_a_new_customer_is_the_first_visit(
    method: Method, asked_for: VisitKind | None, kind: VisitKind
) -> None:
    assert rules.kind_of(method, NEW, asked_for) is kind


@pytest.mark.rule("CUS-23")
@pytest.mark.parametrize(
    ("today", "lines"),
    [
        ("2024-03-23", []),
        ("2024-03-24", [("due", "2024-03-31", 0)]),
        ("2024-03-31", [("due", "2024-03-31", 0)]),
        ("2024-04-01", [("overdue", "2024-03-31", 1)]),
        ("2024-04-10", [("overdue", "2024-03-31", 10)]),
    ],
)
def test_thirty_days_after_the_last_report_the_next_is_due_and_overdue_the_day_after(
    today: str, lines: list[Line]
) -> None:
    assert told(asked("contact_report", "2024-01-01", "2024-03-01", today)) == lines


@pytest.mark.rule("CUS-23")
def test_without_a_report_the_clock_starts_when_the_customer_became_important() -> None:
    assert told(asked("contact_report", "2024-03-01", None, "2024-04-01")) == [("overdue", "2024-03-31", 1)]


@pytest.mark.rule("CUS-24")
@pytest.mark.parametrize(
    ("last", "today", "lines"),
    [
        ("2024-03-31", "2024-04-01", [("due", "2024-06-30", 0)]),
        ("2024-03-31", "2024-06-30", [("due", "2024-06-30", 0)]),
        ("2024-03-31", "2024-07-01", [("missed", "2024-06-30", 1), ("due", "2024-09-30", 0)]),
        ("2024-04-01", "2024-04-01", []),
        ("2024-06-30", "2024-07-01", [("due", "2024-09-30", 0)]),
        (None, "2024-07-01", [("missed", "2024-06-30", 1), ("due", "2024-09-30", 0)]),
        ("2024-07-01", "2024-07-01", []),
    ],
)
def test_an_old_customer_is_visited_once_in_each_calendar_quarter(
    last: str | None, today: str, lines: list[Line]
) -> None:
    assert told(asked("revisit", "2023-05-20", last, today)) == lines


@pytest.mark.rule("CUS-24")
def test_a_quarter_with_its_visit_leaves_the_next_deadline_to_come() -> None:
    assert told(asked("revisit", "2023-05-20", "2024-04-01", "2024-04-01", within=90)) == []
    assert told(asked("revisit", "2023-05-20", "2024-04-01", "2024-04-01", within=91)) == [
        ("upcoming", "2024-09-30", 0)
    ]


@pytest.mark.rule("CUS-24")
@pytest.mark.parametrize(
    ("today", "lines"),
    [
        ("2024-05-20", []),
        ("2024-06-30", []),
        ("2024-07-01", [("due", "2024-09-30", 0)]),
        ("2024-10-01", [("missed", "2024-09-30", 1), ("due", "2024-12-31", 0)]),
    ],
)
def test_the_first_obligation_is_the_quarter_after_the_first_order(today: str, lines: list[Line]) -> None:
    assert told(asked("revisit", "2024-05-20", None, today)) == lines


@pytest.mark.rule("CUS-24")
@pytest.mark.parametrize(
    ("trigger", "fields", "today", "line"),
    [
        ("after", {"event": "visit", "offset": 3, "unit": "workdays"}, "2026-03-11", ("overdue", "2026-03-10", 1)),
        ("before", {"event": "registered", "offset": 10, "yearly": True}, "2026-03-04", ("due", "2026-03-04", 0)),
        ("plan", {"event": "visit"}, "2026-03-05", ("due", "2026-03-05", 0)),
        ("interval", {"offset": 3, "unit": "months", "lead_days": 5}, "2026-05-31", ("due", "2026-06-05", 0)),
        ("period_end", {"period": "month"}, "2026-03-31", ("due", "2026-03-31", 0)),
    ],
)
def test_a_row_of_policy_may_use_every_trigger_of_the_mechanism(
    trigger: str, fields: dict[str, Any], today: str, line: Line
) -> None:
    row = Cadence(**{"on": True, "rule": "CUS-24", "since": "registered", "offset": 0, "unit": "days",
                     "trigger": trigger, **fields})  # fmt: skip
    standing = Standing("C1", "甲", None, date(2025, 3, 5), (), (date(2026, 3, 5),))
    if trigger == "interval":
        standing = Standing("C1", "甲", None, date(2025, 3, 5), (date(2026, 3, 5),))

    found = rules.waiting(rules.rule_of("x", row), [standing], date.fromisoformat(today), -1, rules.NO_HOLIDAYS)

    assert line in told([waiting.item for waiting in found])


@pytest.mark.rule("CUS-24")
@pytest.mark.parametrize(
    ("today", "within", "settled"),
    [
        ("2026-01-01", -1, "2026-01-01"),
        ("2026-03-31", 0, "2026-01-01"),
        ("2026-03-31", 1, None),
        ("2026-02-28", 31, "2026-01-01"),
        ("2026-02-28", 32, None),
    ],
)
def test_one_visit_settles_the_quarter_unless_the_next_is_looked_at(
    today: str, within: int, settled: str | None
) -> None:
    found = {name: rules.settled_from(row, date.fromisoformat(today), within) for name, row in POLICY.cadence.items()}

    assert found == {name: day(settled) if name == "revisit" else None for name in POLICY.cadence}


def test_the_shipped_policy_has_no_fault() -> None:
    assert policies.faults("visits", policies.built_in("visits")) == []


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"trigger": "after"}, "period"),
        ({"period": None}, "period"),
        ({"offset": -1}, "offset"),
        ({"completes_with": ["tea"]}, "completes_with"),
        ({"event": "visit"}, "event"),
        ({"trigger": "before", "event": "visit", "period": None, "unit": "workdays"}, "unit"),
        ({"methods": ["smoke"]}, "methods"),
    ],
)
def test_a_row_that_makes_no_sense_is_named_with_its_key(change: dict[str, Any], fault: str) -> None:
    tree = policies.overlay(policies.built_in("visits"), {"cadence": {"revisit": change}})

    found = policies.faults("visits", tree)

    assert any(f"visits.cadence.revisit.{fault}" in line for line in found)


def test_fewer_than_one_salesperson_is_a_fault() -> None:
    tree = policies.overlay(policies.built_in("visits"), {"first_visit_salespersons": 0})

    assert "visits.first_visit_salespersons: less than 1" in policies.faults("visits", tree)


def test_every_state_of_the_list_has_a_label() -> None:
    assert {state.value for state in DueState} == {"missed", "overdue", "due", "upcoming"}
