"""Important questions, changes of contract, and closing."""

import pytest

from custmgr.areas.inquiries.policy import Policy
from custmgr.ground import policy
from tests.areas.inquiries.conftest import act, answer, ask, due
from tests.conftest import Run


@pytest.mark.rule("COM-22")
@pytest.mark.parametrize(
    ("words", "important"),
    [
        ((), False), (("--important",), True), (("--kind", "contract"), True), (("--kind", "safety"), True),
        (("--kind", "complaint"), True), (("--kind", "quote"), False),
        (("--kind", "contract", "--not-important"), False),
    ],
)  # fmt: skip
def test_contract_safety_and_complaint_matters_are_important_unless_said_otherwise(
    firm: Run, words: tuple[str, ...], important: bool
) -> None:
    assert ask(firm, *words).json["important"] is important


@pytest.mark.rule("COM-22")
def test_an_important_one_is_passed_on_within_twenty_four_hours(firm: Run) -> None:
    ask(firm, "--important")
    answer(firm, now="2026-03-05T17:00")

    assert due(firm, "2026-03-06T16:30:00") == [("COM-22", "due", "2026-03-06T16:30")]
    assert due(firm, "2026-03-06T16:30:01") == [("COM-22", "overdue", "2026-03-06T16:30")]
    refused = act(firm, "close", "--handling", "已办", "--feedback", "满意", now="2026-03-06T17:00")
    assert (refused.status, refused.error["rule"]) == (3, "COM-22")


@pytest.mark.rule("COM-22")
def test_the_technical_business_department_takes_the_lead_and_nobody_else(firm: Run) -> None:
    ask(firm, "--important")

    refused = act(firm, "forward", "--to", "王工", now="2026-03-05T17:00")
    assert (refused.status, refused.error["rule"]) == (3, "COM-22")

    assert act(firm, "forward", "--to", "周经理", now="2026-03-05T17:00").json["forwarded_at"] == "2026-03-05T17:00"
    assert act(firm, "forward", "--to", "周经理", now="2026-03-05T18:00").status == 2
    ask(firm, now="2026-03-05T18:00")
    assert act(firm, "forward", "--to", "周经理", now="2026-03-05T18:00", number="2").status == 2


@pytest.mark.rule("COM-23", "COM-22")
@pytest.mark.parametrize(
    ("words", "status"),
    [
        ((), 3), (("--handling", "更换主板"), 3), (("--feedback", "满意"), 3),
        (("--handling", " ", "--feedback", "满意"), 3),
        (("--handling", "更换主板", "--feedback", "满意"), 0),
    ],
)  # fmt: skip
def test_an_important_one_is_closed_with_handling_and_feedback(firm: Run, words: tuple[str, ...], status: int) -> None:
    ask(firm, "--important")
    answer(firm, now="2026-03-05T17:00")
    act(firm, "forward", "--to", "周经理", now="2026-03-05T17:00")
    assert due(firm, "2026-03-05T18:00") == [("COM-23", "due", None)]

    closed = act(firm, "close", *words, now="2026-03-06T09:00")

    assert closed.status == status
    if status:
        assert closed.error["rule"] == "COM-23"
    else:
        assert (closed.json["handling"], closed.json["feedback"], closed.json["closed_at"]) == (
            "更换主板", "满意", "2026-03-06T09:00",
        )  # fmt: skip
        assert due(firm, "2026-03-06T09:00") == []


@pytest.mark.rule("COM-23")
def test_the_course_of_handling_may_be_noted_as_it_goes(firm: Run) -> None:
    ask(firm, "--important")
    answer(firm, now="2026-03-05T17:00")
    act(firm, "forward", "--to", "周经理", now="2026-03-05T17:00")
    assert act(firm, "note", "--text", "已派人", "--by", "周经理", now="2026-03-05T18:00").status == 0

    assert act(firm, "close", "--feedback", "满意", now="2026-03-06T09:00").status == 0


@pytest.mark.rule("COM-24", "COM-25")
def test_a_change_of_contract_goes_round_by_round_until_both_sides_agree(firm: Run) -> None:
    ask(firm, "--kind", "contract_change", now="2026-03-02T10:00")
    answer(firm, now="2026-03-02T11:00")
    told = ("--need", "增加两个机房", "--proposal", "按面积加价")
    for on in ("2026-03-03", "2026-03-04"):
        assert act(firm, "round", *told, "--on", on, now="2026-03-06T09:00").json["agreed_on"] is None
    refused = act(firm, "close", "--revision", "R-2", now="2026-03-06T09:00")
    assert (refused.status, refused.error["rule"]) == (3, "COM-24")
    assert due(firm, "2026-03-06T09:00") == [("COM-24", "due", None)]
    undated = act(firm, "round", *told, "--agreed", now="2026-03-06T09:00")
    assert (undated.status, undated.error["rule"]) == (3, "COM-24")

    agreed = act(firm, "round", *told, "--agreed", "--on", "2026-03-05", now="2026-03-06T09:00").json

    assert agreed["agreed_on"] == "2026-03-05"
    assert [(one["on"], one["agreed"]) for one in agreed["rounds"]] == [
        ("2026-03-03", False), ("2026-03-04", False), ("2026-03-05", True),
    ]  # fmt: skip
    assert act(firm, "round", *told, now="2026-03-06T09:00").status == 2
    unrevised = act(firm, "close", now="2026-03-06T09:00")
    assert (unrevised.status, unrevised.error["rule"]) == (3, "COM-25")
    closed = act(firm, "close", "--revision", "HT-7/R2", now="2026-03-06T09:00").json
    assert (closed["state"], closed["revision"]) == ("closed", "HT-7/R2")
    assert due(firm, "2026-03-06T09:00") == []


@pytest.mark.rule("COM-24")
def test_rounds_belong_to_changes_of_contract_and_lie_after_the_question(firm: Run) -> None:
    told = ("--need", "需求", "--proposal", "方案")
    ask(firm, now="2026-03-05T10:00")
    assert act(firm, "round", *told, now="2026-03-06T09:00").status == 2
    ask(firm, "--kind", "contract_change", now="2026-03-05T10:00")

    assert act(firm, "round", *told, "--on", "2026-03-04", now="2026-03-06T09:00", number="2").status == 2
    assert act(firm, "round", *told, "--on", "2026-03-07", now="2026-03-06T09:00", number="2").status == 2
    assert act(firm, "round", *told, "--on", "2026-03-05", now="2026-03-06T09:00", number="2").status == 0


@pytest.mark.rule("ECM-21", "ECM-10")
def test_nothing_is_closed_in_silence_nor_on_a_promise(exporter: Run) -> None:
    ask(exporter, now="2026-03-05T09:00")
    refused = act(exporter, "close", now="2026-03-05T10:00")
    assert (refused.status, refused.error["rule"]) == (3, "ECM-21")

    answer(exporter, "--interim", "--promise", "2026-03-06T17:00", now="2026-03-05T10:00")
    promised = act(exporter, "close", now="2026-03-05T11:00")
    assert (promised.status, promised.error["rule"]) == (3, "ECM-10")

    answer(exporter, now="2026-03-05T12:00")
    assert act(exporter, "close", now="2026-03-05T12:00").status == 0
    for verb, *words in (
        ("close",), ("answer", "--by", "李工", "--text", "再"), ("pass", "--to", "王工"), ("note", "--text", "再"),
    ):  # fmt: skip
        assert act(exporter, verb, *words, now="2026-03-05T13:00").status == 2


def test_the_lists_show_what_waits_and_everything_when_asked(firm: Run) -> None:
    ask(firm, text="甲")
    ask(firm, text="乙", now="2026-03-05T17:00")
    answer(firm, now="2026-03-05T18:00")
    words = ("inquiry", "list", "--json")

    assert [one["text"] for one in firm(*words, now="2026-03-05T18:00").json] == ["乙"]
    assert [one["text"] for one in firm(*words, "华东", "--all", now="2026-03-05T18:00").json] == ["乙", "甲"]
    assert firm(*words, "--overdue", now="2026-03-06T17:00:00").json == []
    assert len(firm(*words, "--overdue", now="2026-03-06T17:00:01").json) == 1
    assert firm("inquiry", "list", now="2026-03-05T18:00").status == 0
    assert "甲" in firm("inquiry", "show", "1", now="2026-03-05T18:00").out
    answer(firm, now="2026-03-05T19:00")
    assert firm("inquiry", "list", "--priority", now="2026-03-05T19:00").status == 0


@pytest.mark.parametrize(
    "words",
    [
        ("--text", " "),
        ("--kind", "gossip"),
        ("--channel", "smoke"),
        ("--received", "2026-03-05T16:31"),
        ("--point", " "),
    ],
)
def test_what_is_no_question_is_refused_in_a_sentence(firm: Run, words: tuple[str, ...]) -> None:
    assert ask(firm, *words).status == 2
    assert firm("inquiry", "list", "--all", "--json").json == []


@pytest.mark.rule("COM-21", "ECM-13")
def test_numbers_that_cannot_be_are_named() -> None:
    tree = policy.built_in("inquiries")
    assert policy.build(Policy, tree).faults() == ()
    tree["answer"]["hours"]["value"], tree["answer"]["latest_hours"]["value"] = 0, -1
    tree["important"]["forward_hours"]["value"] = 0
    tree["priority"]["key"]["value"] = -1

    assert [fault.partition(":")[0] for fault in policy.build(Policy, tree).faults()] == [
        "answer.hours", "answer.latest_hours", "important.forward_hours", "priority.key",
    ]  # fmt: skip
