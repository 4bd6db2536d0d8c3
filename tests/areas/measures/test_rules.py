"""How a measure moves on, who may move it, and how late it is."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custmgr.areas.measures import rules
from custmgr.areas.measures.facts import Check, Measure, Status, Step, Unmeasured
from custmgr.areas.measures.refusals import (
    AheadOfToday,
    BeforeTheLastStep,
    DueBeforeProposed,
    EffectUntold,
    NotQuality,
    NotTheOffice,
    OutOfOrder,
    SettledAlready,
)
from custmgr.areas.staff.facts import Department, Person, Role

PROPOSED_ON, DUE_ON = date(2024, 3, 1), date(2024, 3, 20)
ORDER = tuple(Status)


def measure(*taken: tuple[Status, date], **changes: Any) -> Measure:
    steps = (Step(Status.PROPOSED, PROPOSED_ON, "陈生管", None), *(Step(to, on, "郑制造", None) for to, on in taken))
    known = {"id": 1, "number": "240301", "customer_name": "华东电子", "closed_on": None, "serial": 1,
             "text": "换模", "owner": "郑制造", "due_on": DUE_ON, "steps": steps}  # fmt: skip
    return Measure(**{**known, **changes})


def at(status: Status) -> Measure:
    return measure(*((step, PROPOSED_ON) for step in ORDER[1 : ORDER.index(status) + 1]))


def person(*roles: Role, department: Department | None = None) -> Person:
    return Person(1, "某人", department, roles, None)


@pytest.mark.rule("CMP-20")
@pytest.mark.parametrize("status", ORDER)
@pytest.mark.parametrize("to", ORDER)
def test_only_the_next_step_is_taken(status: Status, to: Status) -> None:
    verdict = rules.judge_move(at(status), to)

    if status is Status.EFFECT_CONFIRMED:
        assert isinstance(verdict, SettledAlready)
    elif ORDER.index(to) == ORDER.index(status) + 1:
        assert verdict is None
    else:
        assert isinstance(verdict, OutOfOrder)
        assert verdict.following is ORDER[ORDER.index(status) + 1]


@pytest.mark.rule("CMP-20")
@pytest.mark.parametrize(
    "roles, department, to, allowed",
    [
        ((Role.GMO,), None, Status.EFFECT_CONFIRMED, True),
        ((Role.WORKER,), Department.GMO, Status.EFFECT_CONFIRMED, True),
        ((Role.QC,), None, Status.EFFECT_CONFIRMED, False),
        ((Role.GENERAL_MANAGER,), None, Status.EFFECT_CONFIRMED, False),
        ((Role.QC,), None, Status.DONE, True),
    ],
)
def test_the_effect_is_confirmed_by_the_office_alone(
    roles: tuple[Role, ...], department: Department | None, to: Status, allowed: bool
) -> None:
    verdict = rules.judge_mover(person(*roles, department=department), to)

    assert isinstance(verdict, NotTheOffice) is not allowed


@pytest.mark.rule("CMP-20")
@pytest.mark.parametrize("result, told", [(None, False), ("  ", False), ("未再发生", True)])
def test_a_confirmed_effect_is_described(result: str | None, told: bool) -> None:
    assert isinstance(rules.judge_effect(at(Status.DONE), Status.EFFECT_CONFIRMED, result), EffectUntold) is not told
    assert rules.judge_effect(at(Status.AGREED), Status.DONE, result) is None


@pytest.mark.rule("CMP-14")
def test_only_quality_management_checks() -> None:
    assert rules.judge_checker(person(Role.QC)) is None
    assert isinstance(rules.judge_checker(person(Role.GMO)), NotQuality)


@pytest.mark.parametrize(
    "on, since, verdict",
    [
        (date(2024, 3, 5), date(2024, 3, 5), type(None)),
        (date(2024, 3, 4), date(2024, 3, 5), BeforeTheLastStep),
        (date(2024, 3, 10), None, type(None)),
        (date(2024, 3, 11), None, AheadOfToday),
    ],
    ids=["the day of the last step", "a day before it", "today", "tomorrow"],
)
def test_a_step_lies_between_the_last_one_and_today(on: date, since: date | None, verdict: type) -> None:
    assert isinstance(rules.judge_day(on, date(2024, 3, 10), since), verdict)


@pytest.mark.rule("CMP-14")
@pytest.mark.parametrize(
    "due, refused", [(date(2024, 2, 29), True), (date(2024, 3, 1), False), (date(2024, 3, 2), False)]
)
def test_a_measure_is_not_due_before_it_is_proposed(due: date, refused: bool) -> None:
    assert isinstance(rules.judge_due(due, PROPOSED_ON), DueBeforeProposed) is refused


@pytest.mark.rule("CMP-14")
@pytest.mark.parametrize(
    "today, late", [(date(2024, 3, 19), 0), (date(2024, 3, 20), 0), (date(2024, 3, 21), 1), (date(2024, 4, 20), 31)]
)
def test_a_measure_is_late_from_the_day_after_it_is_due(today: date, late: int) -> None:
    assert rules.days_late(at(Status.AGREED), today) == late


@pytest.mark.rule("CMP-14")
def test_the_days_stop_when_the_measure_is_done() -> None:
    late = measure((Status.AGREED, PROPOSED_ON), (Status.DONE, date(2024, 3, 22)))
    confirmed = measure(
        (Status.AGREED, PROPOSED_ON), (Status.DONE, date(2024, 3, 20)), (Status.EFFECT_CONFIRMED, date(2024, 4, 2))
    )

    assert (rules.days_late(late, date(2024, 6, 1)), rules.days_late(confirmed, date(2024, 6, 1))) == (2, 0)


@pytest.mark.rule("CMP-55", "CMP-7")
def test_what_is_tracked_stays_until_its_effect_is_confirmed() -> None:
    found = [at(status) for status in ORDER]
    bare = [Unmeasured("240302", "北方电机", date(2024, 3, 5), "换电容")]
    today = date(2024, 3, 10)

    still = rules.followed(found, bare, today, open_only=True)

    assert [line.status for line in still] == [Status.PROPOSED, Status.AGREED, Status.DONE, None]
    assert (still[-1].number, still[-1].text) == ("240302", "换电容")
    assert len(rules.followed(found, bare, today, open_only=False)) == 5


@given(st.lists(st.integers(min_value=0, max_value=400), min_size=1, max_size=8))
def test_the_latest_stands_first_and_the_settled_last(delays: list[int]) -> None:
    today = date(2025, 4, 30)
    found = [measure(serial=n, due_on=date.fromordinal(today.toordinal() - d)) for n, d in enumerate(delays, start=1)]
    settled = measure(*((to, PROPOSED_ON) for to in ORDER[1:]), due_on=PROPOSED_ON, serial=99)

    listed = rules.followed([settled, *found], (), today, open_only=False)

    assert [line.days_late for line in listed[:-1]] == sorted(delays, reverse=True)
    assert listed[-1].serial == 99


def test_the_last_check_is_shown() -> None:
    checks = (Check(date(2024, 3, 8), "吴质管", "未完成"), Check(date(2024, 3, 9), "吴质管", "已完成"))

    line = rules.line_of(measure(checks=checks), date(2024, 3, 10))

    assert (line.checked_on, line.checked_by, line.found) == (date(2024, 3, 9), "吴质管", "已完成")
    assert len(line.checks) == 2
