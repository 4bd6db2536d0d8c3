"""Attempts to reach a customer: which count, from which line, in which hours, and when he is given up."""

from datetime import datetime

import pytest

from custmgr.areas.calls import rules
from custmgr.areas.calls.facts import Answer, Dial, Line, LineReason, Purpose, Standing, Window
from custmgr.areas.calls.policy import Policy
from custmgr.ground import policy as policies
from custmgr.ground.holidays import statutory
from tests.areas.wealth import Wealth

POLICY = policies.build(Policy, policies.built_in("calls"))
THURSDAY = "2026-03-05"


def dial(at: str, seconds: int = 20, answer: Answer = Answer.NO_ANSWER, line: Line = Line.VISIT_LINE) -> Dial:
    """Return an attempt in the window its moment falls in."""
    moment = datetime.fromisoformat(at)
    return Dial(moment, seconds, rules.window_of(moment, POLICY, statutory()), answer, line)


@pytest.mark.rule("FVS-74")
@pytest.mark.parametrize(
    ("at", "window"),
    [
        (f"{THURSDAY}T09:59", Window.OTHER),
        (f"{THURSDAY}T10:00", Window.MORNING),
        (f"{THURSDAY}T11:00:59", Window.MORNING),
        (f"{THURSDAY}T11:01", Window.OTHER),
        (f"{THURSDAY}T13:59", Window.OTHER),
        (f"{THURSDAY}T14:00", Window.AFTERNOON),
        (f"{THURSDAY}T16:00", Window.AFTERNOON),
        (f"{THURSDAY}T16:01", Window.OTHER),
        ("2026-02-28T10:30", Window.MORNING),
        ("2026-02-23T10:30", Window.OTHER),
        ("2026-03-07T10:30", Window.OTHER),
    ],
    ids=["before", "ten", "eleven", "a minute past", "noon", "two", "four", "past four", "a make-up Saturday",
         "a holiday Monday", "a plain Saturday"],
)  # fmt: skip
def test_the_usual_hours_are_those_of_a_working_day(at: str, window: Window) -> None:
    assert rules.window_of(datetime.fromisoformat(at), POLICY, statutory()) is window


@pytest.mark.rule("FVS-74")
def test_a_call_outside_the_usual_hours_counts_and_is_pointed_out(signed: Wealth) -> None:
    words = ("visit", "attempt", "周立", "--by", "李专员", "--seconds", "20", "--result", "no_answer")
    usual = signed(*words, "--at", "2026-03-05T11:00", now="2026-03-05T18:00")
    odd = signed(*words, "--at", "2026-03-05T11:01", now="2026-03-05T18:00")

    assert (usual.json["window"], usual.json["counts"], usual.err) == ("morning", True, "")
    assert (odd.json["window"], odd.json["counts"]) == ("other", True)
    assert "[FVS-74]" in odd.err


@pytest.mark.rule("FVS-71")
@pytest.mark.parametrize(("seconds", "enough"), [(19, False), (20, True), (0, False)])
def test_an_attempt_counts_from_twenty_seconds(signed: Wealth, seconds: int, enough: bool) -> None:
    assert signed.attempt(f"{THURSDAY}T10:30", seconds=seconds)["counts"] is enough


@pytest.mark.rule("FVS-71", "FVS-39")
def test_who_was_reached_counts_however_soon_he_answered(signed: Wealth) -> None:
    assert signed.attempt(f"{THURSDAY}T10:30", "--result", "reached", seconds=3)["counts"] is True


@pytest.mark.rule("FVS-39", "FVS-29")
@pytest.mark.parametrize(
    ("at", "seconds", "states"),
    [
        ("2026-03-12T10:30", 20, ["FVS-40"]),
        ("2026-03-12T10:30", 19, ["FVS-29", "FVS-40"]),
        ("2026-03-13T10:30", 20, ["FVS-40"]),
    ],
    ids=["in time", "too short", "late, but begun"],
)
def test_the_first_attempt_that_counts_starts_the_visit(
    signed: Wealth, at: str, seconds: int, states: list[str]
) -> None:
    assert signed.due("2026-03-13")[0] == ("FVS-29", "overdue", "2026-03-12")

    signed.attempt(at, seconds=seconds)

    assert [rule for rule, *_rest in signed.due("2026-03-13T18:00")] == states


@pytest.mark.rule("FVS-73")
@pytest.mark.parametrize(
    ("dials", "found"),
    [
        ([dial("2026-03-05T10:10"), dial("2026-03-05T14:30"), dial("2026-03-06T10:20")], 3),
        ([dial("2026-03-05T10:10"), dial("2026-03-05T10:40")], 1),
        ([dial("2026-03-05T10:10"), dial("2026-03-05T14:30")], 2),
        ([dial("2026-03-05T10:10", 19), dial("2026-03-05T14:30"), dial("2026-03-06T10:20")], 2),
        ([dial("2026-03-05T10:10"), dial("2026-03-05T12:30"), dial("2026-03-05T19:00")], 2),
        ([dial("2026-03-05T10:10", answer=Answer.REACHED)], 0),
    ],
    ids=["three", "the same morning", "two", "one too short", "outside twice", "reached"],
)
def test_an_attempt_counts_once_for_each_part_of_a_day(dials: list[Dial], found: int) -> None:
    assert rules.counted(dials, POLICY) == found
    assert (rules.judge_unreachable(dials, POLICY, "C00001") is None) is (found >= 3)


@pytest.mark.rule("FVS-24")
@pytest.mark.parametrize(
    ("line", "why", "earlier", "allowed"),
    [
        (Line.VISIT_LINE, None, [], True),
        (Line.OTHER, None, [], False),
        (Line.OTHER, LineReason.LINE_FAULT, [], True),
        (Line.OTHER, LineReason.RECORDER_FAULT, [], True),
        (Line.OTHER, LineReason.NOT_ANSWERED, [], False),
        (Line.OTHER, LineReason.NOT_ANSWERED, [dial("2026-03-05T10:10")], True),
        (Line.OTHER, LineReason.NOT_ANSWERED, [dial("2026-03-05T10:10", answer=Answer.REACHED)], False),
        (Line.OTHER, LineReason.NOT_ANSWERED, [dial("2026-03-05T10:10", line=Line.OTHER)], False),
    ],
)
def test_another_telephone_needs_one_of_three_reasons(
    line: Line, why: LineReason | None, earlier: list[Dial], allowed: bool
) -> None:
    assert (rules.judge_line(line, why, earlier, "C00001") is None) is allowed


@pytest.mark.rule("FVS-24")
def test_from_another_telephone_the_talk_is_recorded(signed: Wealth) -> None:
    words = ("visit", "attempt", "周立", "--by", "李专员", "--seconds", "20", "--line", "other")
    assert signed.refused(*words, "--result", "no_answer") == (3, "FVS-24")
    assert signed.refused(*words, "--result", "no_answer", "--reason", "懒得换") == (3, "FVS-24")
    assert signed.refused(*words, "--result", "no_answer", "--reason", "not_answered") == (3, "FVS-24")
    assert signed.refused(*words, "--result", "reached", "--reason", "line_fault") == (3, "FVS-24")

    made = signed.done(*words, "--result", "reached", "--reason", "line_fault", "--recording", "磁带-7")

    assert (made["line"], made["line_reason"], made["recording"]) == ("other", "line_fault", "磁带-7")


@pytest.mark.rule("FVS-24")
def test_who_does_not_answer_the_visit_line_may_be_called_from_another(signed: Wealth) -> None:
    signed.attempt("2026-03-05T10:10")

    made = signed.attempt("2026-03-05T14:30", "--line", "other", "--reason", "not_answered", "--result", "busy")

    assert (made["line_reason"], made["answer"], made["reason"]) == ("not_answered", "busy", None)


@pytest.mark.rule("FVS-72")
@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ((), None),
        (("--result", "other"), None),
        (("--result", "switched_off"), "switched_off"),
        (("--reason", "提示空号"), "other"),
        (("--line", "other", "--reason", "line_fault"), None),
    ],
)
def test_an_attempt_says_what_became_of_it_or_why(signed: Wealth, words: tuple[str, ...], answer: str | None) -> None:
    told = ("visit", "attempt", "周立", "--by", "李专员", "--seconds", "20", *words)

    if answer is None:
        assert signed.refused(*told) == (3, "FVS-72")
    else:
        assert signed.done(*told)["answer"] == answer
    assert len(signed.done("visit", "attempts")) == (answer is not None)


@pytest.mark.rule("FVS-05")
def test_who_wants_no_calls_is_not_called(signed: Wealth) -> None:
    signed.done("customer", "edit", "周立", "no_phone=yes", now="2026-03-06")
    words = ("visit", "attempt", "周立", "--by", "李专员", "--seconds", "20", "--result", "no_answer")

    refused = signed(*words, now="2026-03-09T10:30")

    assert (refused.status, refused.error["rule"]) == (3, "FVS-05")
    assert "2026-03-06" in refused.error["message"]
    signed.done("customer", "edit", "周立", "no_phone=no", now="2026-03-09")
    assert signed.done(*words, now="2026-03-09T10:30")["counts"] is True


@pytest.mark.rule("FVS-07")
def test_the_customers_own_manager_does_not_call(signed: Wealth) -> None:
    words = ("visit", "attempt", "周立", "--seconds", "20", "--result", "no_answer", "--by")

    assert signed.refused(*words, "王经理") == (3, "FVS-07")
    assert signed.done(*words, "孙经理")["by"] == "孙经理"


@pytest.mark.rule("FVS-26")
@pytest.mark.parametrize(
    ("standing", "purpose"),
    [
        (Standing(under_contract=True, new_signing_owed=True, had_contract=True), Purpose.NEW_SIGNING),
        (Standing(under_contract=True, new_signing_owed=False, had_contract=True), Purpose.CONTINUING),
        (Standing(under_contract=False, new_signing_owed=False, had_contract=True), Purpose.SPECIAL_TERMINATED),
        (Standing(under_contract=False, new_signing_owed=False, had_contract=False), Purpose.CONTACT),
    ],
)
def test_the_contract_tells_what_a_call_is_for(standing: Standing, purpose: Purpose) -> None:
    assert rules.purpose_of(standing) is purpose


def test_the_attempts_are_listed_the_newest_first(signed: Wealth) -> None:
    signed.attempt("2026-03-05T10:10")
    signed.attempt("2026-03-06T10:10", "--kind", "continuing", "--result", "busy")

    listed = signed.done("visit", "attempts", "周立")

    assert [(line["at"], line["kind"], line["answer"]) for line in listed] == [
        ("2026-03-06T10:10", "continuing", "busy"),
        ("2026-03-05T10:10", "new_signing", "no_answer"),
    ]
    assert "2026-03-06 10:10" in signed.run("visit", "attempts").out


@pytest.mark.parametrize(
    "words",
    [
        ("--seconds", "-1", "--result", "busy"),
        ("--seconds", "20", "--result", "busy", "--at", "2026-03-05T10:31"),
        ("--seconds", "20", "--result", "maybe"),
        ("--seconds", "20", "--result", "busy", "--by", "无此人"),
        ("--seconds", "20", "--result", "busy", "--line", "800"),
        ("--seconds", "20", "--reason", "坏\u202e字"),
        ("--seconds", "20", "--result", "reached", "--recording", "/nowhere/a.wav"),
        ("--seconds", "20", "--result", "reached", "--recording", " "),
    ],
)
def test_what_cannot_be_is_told_in_a_sentence(signed: Wealth, words: tuple[str, ...]) -> None:
    assert signed("visit", "attempt", "周立", "--by", "李专员", *words).status == 2
    assert signed.done("visit", "attempts") == []


def test_without_a_caller_the_clerk_called_or_somebody_is_asked_for(signed: Wealth) -> None:
    refused = signed("visit", "attempt", "周立", "--seconds", "20", "--result", "busy")

    assert refused.status == 2
    assert "--by" in refused.error["message"]


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"ring_seconds": 0}, "ring_seconds"),
        ({"attempts_needed": 0}, "attempts_needed"),
        ({"label": "{date}"}, "label"),
        ({"label": "{seq}{phone}"}, "label"),
        ({"hours": [{"window": "morning", "first": "11:00", "last": "10:00"}]}, "hours.morning"),
        ({"hours": [{"window": "morning", "first": "25:00", "last": "26:00"}]}, "hours.morning"),
    ],
)
def test_numbers_that_cannot_be_worked_with_are_named(changes: dict[str, object], fault: str) -> None:
    tree = {**policies.plain(policies.built_in("calls")), **changes}

    assert [one.partition(":")[0] for one in policies.build(Policy, tree).faults()] == [fault]
