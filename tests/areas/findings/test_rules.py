"""The rules of findings, without a file: steps, conditions, clocks by the hour."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from custmgr.areas.findings import rules
from custmgr.areas.findings.facts import Act, Entry, Fact, Finding
from custmgr.areas.findings.policy import Kind, Limit, Need, Policy
from custmgr.areas.findings.refusals import FactsLacking, LastStep, NotADecider, StepsLeft
from custmgr.areas.staff.facts import Person, Role
from custmgr.ground.holidays import Holidays

NO_HOLIDAYS = Holidays(frozenset(), frozenset(), frozenset())
STEPS = ("interview", "self_check", "opinion")
STEPPED = Kind(
    on=True, rule="VIS-37", en="Anomaly", zh="异常", steps=STEPS,
    needs=(
        Need(Fact.REPORTED_ON, "VIS-37", at="interview"),
        Need(Fact.DOCUMENT, "VIS-37", at="self_check"),
        Need(Fact.DECISION, "VIS-37"),
    ),
)  # fmt: skip
FOUND = datetime.fromisoformat("2026-03-05T10:00:00")


def finding(steps: int = 0, **facts: str) -> Finding:
    entries = tuple(Entry(Act.ROUTE, "", date(2026, 3, 5), "卫", None, None) for _step in range(steps))
    told = {Fact(name): value for name, value in facts.items()}
    return Finding(
        1, "F-0001", "x", "VIS-37", None, None, None, "", "异常", None, FOUND, entries, told,
        dict.fromkeys(told, date(2026, 3, 6)),
    )  # fmt: skip


@pytest.mark.rule("VIS-37")
@pytest.mark.parametrize(
    ("steps", "facts", "verdict"),
    [
        (0, {}, FactsLacking),
        (0, {"reported_on": "2026-03-05"}, type(None)),
        (1, {"reported_on": "2026-03-05"}, FactsLacking),
        (1, {"reported_on": "2026-03-05", "document": "7"}, type(None)),
        (2, {"reported_on": "2026-03-05", "document": "7"}, LastStep),
    ],
)
def test_a_step_is_left_with_its_facts_only(steps: int, facts: dict[str, str], verdict: type) -> None:
    assert isinstance(rules.judge_route(STEPPED, finding(steps, **facts), {}), verdict)


@pytest.mark.rule("VIS-37")
def test_a_finding_is_closed_at_its_last_step(tmp_path: object) -> None:
    early = rules.judge_close(STEPPED, finding(1), {Fact.DECISION: "x"})
    whole = {Fact.REPORTED_ON: "2026-03-05", Fact.DOCUMENT: "7", Fact.DECISION: "x"}

    assert isinstance(early, StepsLeft)
    assert early.left == ("opinion",)
    assert isinstance(rules.judge_close(STEPPED, finding(2), {Fact.DECISION: "x"}), FactsLacking)
    assert rules.judge_close(STEPPED, finding(2), whole) is None


@pytest.mark.rule("VIS-37")
def test_a_fact_may_be_needed_only_where_another_says_so() -> None:
    need = Need(Fact.SENT_ON, "VIS-37", when=Fact.DECISION, says="ours")
    row = replace(STEPPED, steps=(), needs=(need,))

    assert rules.judge_close(row, finding(), {Fact.DECISION: "theirs"}) is None
    assert isinstance(rules.judge_close(row, finding(), {Fact.DECISION: "ours"}), FactsLacking)


@pytest.mark.rule("VIS-33")
@pytest.mark.parametrize(
    ("now", "late"),
    [(datetime.fromisoformat("2026-03-06T10:00:00"), 0), (datetime.fromisoformat("2026-03-06T10:00:01"), 1)],
)
def test_a_limit_in_hours_ends_with_its_second(now: datetime, late: int) -> None:
    row = Kind(on=True, rule="VIS-33", en="x", zh="x", limits=(Limit("VIS-33", "close", 24, "hours"),))

    (clock,) = rules.line_of(row, finding(), now, NO_HOLIDAYS).clocks

    assert (clock.deadline, clock.days_late) == (datetime.fromisoformat("2026-03-06T10:00:00"), late)


@pytest.mark.rule("VIS-33")
@pytest.mark.parametrize(("closed", "late"), [(date(2026, 3, 6), 0), (date(2026, 3, 7), 1), (None, 5)])
def test_a_bare_day_keeps_a_limit_in_hours_on_the_day_it_ends(closed: date | None, late: int) -> None:
    row = Kind(on=True, rule="VIS-33", en="x", zh="x", limits=(Limit("VIS-33", "close", 24, "hours"),))
    one = replace(finding(), closed_on=closed)

    assert rules.line_of(row, one, datetime.fromisoformat("2026-03-11T09:00:00"), NO_HOLIDAYS).days_late == late


@pytest.mark.rule("VIS-37")
def test_a_limit_that_follows_a_fact_runs_from_its_day() -> None:
    row = replace(STEPPED, limits=(Limit("VIS-37", "decision", 2, "days", since="reported_on"),))

    assert rules.line_of(row, finding(), FOUND, NO_HOLIDAYS).clocks == ()
    (clock,) = rules.line_of(row, finding(reported_on="2026-03-09"), FOUND, NO_HOLIDAYS).clocks
    assert clock.deadline == date(2026, 3, 11)


@pytest.mark.rule("VIS-37")
@pytest.mark.parametrize(("role", "verdict"), [(Role.REGIONAL_MANAGER, type(None)), (Role.CLERK, NotADecider)])
def test_the_offices_named_decide(role: Role, verdict: type) -> None:
    row = replace(STEPPED, deciders=(Role.REGIONAL_MANAGER,))
    person = Person(1, "何", None, (role,), None)

    assert isinstance(rules.judge_decider(row, finding(), person, "何"), verdict)
    assert rules.judge_decider(STEPPED, finding(), None, "谁") is None


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"needs": (Need(Fact.DECISION, "VIS-37", at="nowhere"),)}, "no move nowhere"),
        ({"needs": (Need(Fact.DECISION, "VIS-37", not_before="sent_on"),)}, "not_before sent_on"),
        ({"limits": (Limit("VIS-37", "sent_on", 3, "days"),)}, "no fact sent_on"),
        ({"limits": (Limit("VIS-37", "close", -1, "days"),)}, "less than 0"),
        ({"steps": ("a", "a"), "needs": ()}, "stands twice"),
    ],
)
def test_a_row_that_nobody_could_follow_is_a_fault(change: dict[str, object], said: str) -> None:
    (fault,) = Policy({"x": replace(STEPPED, **change)}).faults()  # type: ignore[arg-type]

    assert said in fault
