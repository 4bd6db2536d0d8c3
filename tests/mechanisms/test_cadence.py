"""The cadence engine: which item, open when, late from when, settled by what."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custmgr.ground.holidays import Holidays
from custmgr.ground.periods import Quarter
from custmgr.mechanisms.cadence import CadenceRule, Contact, Item, State, Subject, items, urgency

REVISIT = CadenceRule(
    name="revisit",
    rule_id="CUS-24",
    trigger="period_end",
    period="quarter",
    within=True,
    completes_with=("visit", "revisit"),
)
REPORT = CadenceRule(name="contact report", rule_id="CUS-23", trigger="interval", offset=30, completes_with=("report",))
GRADE_A = CadenceRule(
    name="grade A",
    rule_id="INF-26",
    trigger="interval",
    offset=3,
    unit="months",
    lead_days=7,
    role="marketing_director",
    role_binds=True,
    who=("grade:A",),
)
BIRTHDAY = CadenceRule(name="birthday", rule_id="OCC-12", trigger="before", offset=10, event="birthday", yearly=True)
NO_HOLIDAYS = Holidays(frozenset(), frozenset(), frozenset())
days = st.dates(date(2023, 1, 1), date(2026, 12, 31))


def day(text: str) -> date:
    return date.fromisoformat(text)


def old_customer(*visits: str, first_order: str = "2023-02-01") -> Subject:
    return Subject(day(first_order), contacts=tuple(Contact(day(on), "visit") for on in visits))


def rows(rule: CadenceRule, subject: Subject, today: str) -> list[tuple[str, str, int]]:
    """Tell state, deadline and days late of each item."""
    found = items(rule, subject, day(today), NO_HOLIDAYS)
    return [(item.state.value, item.deadline.isoformat(), item.days_late) for item in found]


@pytest.mark.rule("CUS-24")
@pytest.mark.parametrize("today", ["2024-04-01", "2024-05-15", "2024-06-30"])
def test_a_visit_in_the_last_quarter_leaves_this_one_due_by_its_last_day(today: str) -> None:
    assert rows(REVISIT, old_customer("2024-03-31"), today) == [("due", "2024-06-30", 0)]


@pytest.mark.rule("CUS-24")
def test_a_quarter_without_a_visit_is_missed_beside_the_running_one() -> None:
    assert rows(REVISIT, old_customer("2024-03-31"), "2024-07-01") == [
        ("missed", "2024-06-30", 1),
        ("due", "2024-09-30", 0),
    ]


@pytest.mark.rule("CUS-24")
def test_a_visit_on_the_first_day_settles_the_quarter_and_the_next_one_waits() -> None:
    assert rows(REVISIT, old_customer("2024-04-01"), "2024-04-01") == [
        ("done", "2024-06-30", 0),
        ("upcoming", "2024-09-30", 0),
    ]
    assert rows(REVISIT, old_customer("2024-04-01"), "2024-07-01") == [("due", "2024-09-30", 0)]


@pytest.mark.rule("CUS-24")
def test_the_obligation_begins_with_the_quarter_after_the_first_order() -> None:
    subject = old_customer(first_order="2024-05-20")

    assert rows(REVISIT, subject, "2024-06-30") == [("upcoming", "2024-09-30", 0)]
    assert rows(REVISIT, subject, "2024-07-01") == [("due", "2024-09-30", 0)]
    assert rows(REVISIT, subject, "2024-10-01") == [("missed", "2024-09-30", 1), ("due", "2024-12-31", 0)]


@pytest.mark.rule("CUS-24")
def test_a_visit_of_this_quarter_settles_the_missed_one_before_it() -> None:
    assert [state for state, _, _ in rows(REVISIT, old_customer("2024-07-02"), "2024-07-03")] == [
        "done",
        "upcoming",
    ]


@pytest.mark.rule("CUS-24")
def test_of_several_missed_quarters_only_the_last_is_shown() -> None:
    assert rows(REVISIT, old_customer("2023-04-01"), "2024-08-10") == [
        ("missed", "2024-06-30", 41),
        ("due", "2024-09-30", 0),
    ]


@pytest.mark.rule("CUS-24")
def test_a_call_or_a_visit_still_to_come_settles_nothing() -> None:
    subject = Subject(
        day("2023-02-01"),
        contacts=(Contact(day("2024-04-02"), "attempt"), Contact(day("2024-05-02"), "visit")),
    )

    assert ("due", "2024-06-30", 0) in rows(REVISIT, subject, "2024-05-01")


def test_a_rule_of_periods_needs_a_period_and_a_beginning() -> None:
    assert rows(REVISIT, Subject(None), "2024-05-01") == []
    assert rows(replace(REVISIT, period=None), old_customer(), "2024-05-01") == []


@pytest.mark.rule("CUS-23")
@pytest.mark.parametrize(
    ("today", "expected"),
    [
        ("2024-03-30", ("upcoming", "2024-03-31", 0)),
        ("2024-03-31", ("due", "2024-03-31", 0)),
        ("2024-04-01", ("overdue", "2024-03-31", 1)),
    ],
)
def test_a_report_is_due_thirty_days_after_the_last(today: str, expected: tuple[str, str, int]) -> None:
    subject = Subject(day("2024-01-01"), contacts=(Contact(day("2024-03-01"), "report"),))

    assert rows(REPORT, subject, today) == [expected]


def test_an_interval_without_a_beginning_has_no_item() -> None:
    assert rows(REPORT, Subject(None), "2024-04-01") == []


def test_a_change_of_grade_starts_the_interval_anew() -> None:
    subject = Subject(
        day("2026-03-01"),
        contacts=(Contact(day("2025-10-01"), "visit", "marketing_director"),),
        flags=frozenset({"grade:A"}),
    )

    assert rows(GRADE_A, subject, "2026-03-02") == [("upcoming", "2026-06-01", 0)]


def test_only_the_bound_role_settles_and_only_who_is_meant_is_asked() -> None:
    visits = (Contact(day("2026-04-01"), "visit", "salesperson"),)
    subject = Subject(day("2026-01-15"), contacts=visits, flags=frozenset({"grade:A"}))

    assert rows(GRADE_A, subject, "2026-04-15") == [("due", "2026-04-15", 0)]
    assert rows(replace(GRADE_A, role_binds=False), subject, "2026-04-15") == [("upcoming", "2026-07-01", 0)]
    assert rows(GRADE_A, replace(subject, flags=frozenset({"grade:B"})), "2026-04-15") == []


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        ("2025-12-25", ("missed", "2025-01-04", 355)),
        ("2025-12-26", ("due", "2026-01-04", 0)),
        ("2025-12-27", ("due", "2026-01-04", 0)),
        ("2026-01-04", ("due", "2026-01-04", 0)),
        ("2026-01-05", ("missed", "2026-01-04", 1)),
        ("2026-01-06", ("missed", "2026-01-04", 2)),
    ],
)
def test_a_birthday_is_due_ten_days_before_and_missed_on_its_day(today: str, expected: tuple[str, str, int]) -> None:
    subject = Subject(events={"birthday": (day("1980-01-05"),)})

    assert rows(BIRTHDAY, subject, today) == [expected]


def test_a_birthday_before_the_customer_came_is_nobodys_fault() -> None:
    subject = Subject(day("2026-01-05"), events={"birthday": (day("1980-01-05"),)})

    assert rows(BIRTHDAY, subject, "2026-01-06") == [("upcoming", "2027-01-04", 0)]
    assert rows(BIRTHDAY, replace(subject, came_under_on=day("2026-01-04")), "2026-01-06")[0][0] == "missed"


def test_a_contact_or_an_acknowledgement_settles_the_birthday_until_next_year() -> None:
    subject = Subject(events={"birthday": (day("1980-01-05"),)})
    greeted = replace(subject, contacts=(Contact(day("2025-12-26"), "visit"),))
    waived = replace(subject, acknowledged=frozenset({("birthday", day("2026-01-04"))}))

    assert rows(BIRTHDAY, greeted, "2026-01-02") == [("done", "2026-01-04", 0), ("upcoming", "2027-01-04", 0)]
    assert rows(BIRTHDAY, waived, "2026-01-06") == [("upcoming", "2027-01-04", 0)]


def test_a_contact_a_day_too_early_does_not_settle_and_one_on_the_day_is_late() -> None:
    subject = Subject(events={"birthday": (day("1980-01-05"),)})
    early = replace(subject, contacts=(Contact(day("2025-12-25"), "visit"),))
    late = replace(subject, contacts=(Contact(day("2026-01-05"), "visit"),))

    assert rows(BIRTHDAY, early, "2026-01-02") == [("due", "2026-01-04", 0)]
    assert rows(BIRTHDAY, late, "2026-01-06")[0] == ("done_late", "2026-01-04", 1)


@pytest.mark.parametrize(
    ("today", "opens_on", "deadline"),
    [("2027-02-18", "2027-02-18", "2027-02-27"), ("2028-02-19", "2028-02-19", "2028-02-28")],
)
def test_a_birthday_on_29_february_falls_on_the_28th_in_common_years(today: str, opens_on: str, deadline: str) -> None:
    subject = Subject(events={"birthday": (day("2000-02-29"),)})

    (item,) = items(BIRTHDAY, subject, day(today), NO_HOLIDAYS)

    assert (item.state, item.opens_on, item.deadline) == (State.DUE, day(opens_on), day(deadline))


def test_dates_that_do_not_come_back_each_year_are_taken_as_they_are() -> None:
    rule = replace(BIRTHDAY, yearly=False)
    subject = Subject(events={"birthday": (day("2027-02-20"), day("2026-03-03"))})

    assert rows(rule, subject, "2026-02-20") == [("upcoming", "2026-03-02", 0)]
    assert rows(rule, subject, "2026-02-21") == [("due", "2026-03-02", 0)]
    assert rows(rule, subject, "2027-02-10") == [("due", "2027-02-19", 0)]


def test_the_work_list_puts_the_latest_first_and_what_is_done_last() -> None:
    def item(state: State, deadline: str, late: int = 0) -> Item:
        return Item(REPORT, day("2026-01-01"), day(deadline), state, late)

    listed = [
        item(State.OVERDUE, "2026-01-05", 9),
        item(State.MISSED, "2026-01-10", 4),
        item(State.DUE, "2026-01-20"),
        item(State.DUE, "2026-01-21"),
        item(State.UPCOMING, "2026-01-15"),
        item(State.DONE, "2026-01-02"),
    ]

    assert sorted(listed[3:] + listed[:3], key=urgency) == listed


def deadlines(found: Iterable[Item], *states: State) -> list[date]:
    return [item.deadline for item in found if item.state in states]


@given(first_order=days, visits=st.lists(days, max_size=6), today=days)
def test_a_revisit_row_tells_the_truth_about_its_quarter(first_order: date, visits: list[date], today: date) -> None:
    subject = Subject(first_order, contacts=tuple(Contact(on, "visit") for on in visits))
    past = [on for on in visits if on <= today]

    found = items(REVISIT, subject, today, NO_HOLIDAYS)

    obliged = Quarter.of(today) > Quarter.of(first_order)
    visited = any(Quarter.of(on) == Quarter.of(today) for on in past)
    assert deadlines(found, State.DUE) == ([Quarter.of(today).last] if obliged and not visited else [])
    for missed in deadlines(found, State.MISSED):
        assert first_order < Quarter.of(missed).first
        assert all(on < Quarter.of(missed).first for on in past)
    assert all(item.days_late >= 0 for item in found)


@given(base=days, today=days)
def test_exactly_one_state_holds_and_lateness_goes_with_it(base: date, today: date) -> None:
    (item,) = items(GRADE_A, Subject(base, flags=frozenset({"grade:A"})), today, NO_HOLIDAYS)

    assert (item.state == State.OVERDUE) is (today > item.deadline) is (item.days_late > 0)
    assert (item.state == State.UPCOMING) is (today < item.opens_on)
    assert item.deadline - item.opens_on == timedelta(days=7)
