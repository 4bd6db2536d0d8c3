"""Questions answered in time, promises kept, every point answered."""

import pytest

from tests.areas.inquiries.conftest import act, answer, ask, due
from tests.conftest import Run


@pytest.mark.rule("COM-21")
@pytest.mark.parametrize(
    ("received", "deadline"),
    [("2026-03-05T16:30", "2026-03-06T16:30"), ("2026-03-06T18:00", "2026-03-07T18:00")],
)
def test_an_answer_is_due_within_twenty_four_hours_of_the_clock_weekends_included(
    firm: Run, received: str, deadline: str
) -> None:
    assert ask(firm, now=received).json["due"] == deadline

    assert due(firm, received) == [("COM-21", "due", deadline)]
    assert due(firm, f"{deadline}:00") == [("COM-21", "due", deadline)]
    assert due(firm, f"{deadline}:01") == [("COM-21", "overdue", deadline)]


@pytest.mark.rule("COM-21", "COM-18")
@pytest.mark.parametrize(("at", "on_time"), [("2026-03-06T16:30:00", True), ("2026-03-06T16:30:01", False)])
def test_the_last_second_is_in_time_and_the_next_is_late(firm: Run, at: str, on_time: bool) -> None:
    ask(firm)

    answered = answer(firm, now=at)

    assert (answered.status, answered.json["on_time"], answered.json["state"]) == (0, on_time, "answered")
    assert ("COM-21" in answered.err) is not on_time
    assert due(firm, "2026-03-08T09:00") == []


@pytest.mark.rule("COM-21")
def test_a_maker_owes_an_answer_within_a_day_too_and_nothing_else(maker: Run) -> None:
    ask(maker, "--point", "原因", "--point", "费用")

    assert due(maker, "2026-03-05T17:00") == [("COM-21", "due", "2026-03-06T16:30")]
    answered = answer(maker, "--point", "1", now="2026-03-05T18:00")

    assert answered.status == 0
    assert "ECM-04" in answered.err
    assert due(maker, "2026-03-08T09:00") == []
    assert act(maker, "close", now="2026-03-08T09:00").json["state"] == "closed"


@pytest.mark.rule("COM-20")
def test_whoever_was_asked_first_stays_responsible_however_often_it_is_handed_over(firm: Run) -> None:
    ask(firm)

    passed = act(firm, "pass", "--to", "王工", "--reason", "出差", now="2026-03-05T17:00").json

    assert (passed["owner"], passed["worker"]) == ("李工", "王工")
    again = act(firm, "pass", "--to", "周经理", now="2026-03-05T18:00").json
    assert (again["owner"], again["worker"]) == ("李工", "周经理")
    assert [(one["step"], one["by"], one["to"], one["reason"]) for one in again["history"]] == [
        ("passed", "李工", "王工", "出差"), ("passed", "王工", "周经理", None),
    ]  # fmt: skip
    assert firm("visit", "due", "--json", now="2026-03-05T18:00").json[0]["owner"] == "周经理"
    assert ask(firm, "--by", "无此人").status == 2


@pytest.mark.rule("ECM-03", "ECM-10")
def test_a_mail_is_answered_in_two_hours_or_told_when_the_answer_comes(exporter: Run) -> None:
    ask(exporter, now="2026-03-05T09:00:00")
    assert due(exporter, "2026-03-05T11:00:00") == [("ECM-03", "due", "2026-03-05T11:00")]
    assert due(exporter, "2026-03-05T11:00:01") == [("ECM-03", "overdue", "2026-03-05T11:00")]

    words = ("--interim", "--promise", "2026-03-06T17:00")
    promised = answer(exporter, *words, now="2026-03-05T10:30").json

    assert (promised["state"], promised["on_time"]) == ("promised", True)
    assert due(exporter, "2026-03-06T17:00:00") == [("ECM-10", "due", "2026-03-06T17:00")]
    assert due(exporter, "2026-03-06T17:00:01") == [("ECM-10", "overdue", "2026-03-06T17:00")]


@pytest.mark.rule("ECM-10")
@pytest.mark.parametrize(("at", "broken"), [("2026-03-06T17:00:00", False), ("2026-03-06T17:00:01", True)])
def test_a_promise_is_kept_through_its_second_and_broken_after_it(exporter: Run, at: str, broken: bool) -> None:
    ask(exporter, now="2026-03-05T09:00")
    answer(exporter, "--interim", "--promise", "2026-03-06T17:00", now="2026-03-05T10:30")

    kept = answer(exporter, now=at)

    assert [one["broken"] for one in kept.json["promises"]] == [broken]
    assert ("ECM-10" in kept.err) is broken
    assert exporter("inquiry", "list", "--month", "2026-03", "--json").json["broken_promises"] == int(broken)


@pytest.mark.rule("ECM-10")
def test_another_time_told_before_the_first_has_passed_moves_the_promise(exporter: Run) -> None:
    ask(exporter, now="2026-03-05T09:00")
    answer(exporter, "--interim", "--promise", "2026-03-06T17:00", now="2026-03-05T10:30")

    moved = answer(exporter, "--interim", "--promise", "2026-03-09T17:00", now="2026-03-06T16:00").json

    assert [one["broken"] for one in moved["promises"]] == [False, False]
    assert due(exporter, "2026-03-08T09:00") == [("ECM-10", "due", "2026-03-09T17:00")]


@pytest.mark.rule("ECM-03")
@pytest.mark.parametrize(
    ("words", "status"),
    [
        (("--interim",), 3),
        (("--promise", "2026-03-06T17:00"), 2),
        (("--interim", "--promise", "2026-03-05T10:30"), 2),
        (("--at", "2026-03-05T08:59"), 2),
        (("--at", "2026-03-05T10:31"), 2),
        (("--text", " "), 2),
        (("--by", "无此人"), 2),
        (("--point", "1"), 2),
    ],
)
def test_an_answer_that_cannot_be_is_refused(exporter: Run, words: tuple[str, ...], status: int) -> None:
    ask(exporter, now="2026-03-05T09:00")

    assert answer(exporter, *words, now="2026-03-05T10:30").status == status
    assert act(exporter, "show", now="2026-03-05T10:30").json["state"] == "open"
    assert act(exporter, "show", now="2026-03-05T10:30", number="9").status == 2
    assert act(exporter, "show", now="2026-03-05T10:30", number="甲").status == 2


@pytest.mark.rule("ECM-03", "COM-21")
@pytest.mark.parametrize(("at", "beyond"), [("2026-03-06T09:00:00", False), ("2026-03-06T09:00:01", True)])
def test_silence_beyond_twenty_four_hours_is_named(exporter: Run, at: str, beyond: bool) -> None:
    ask(exporter, now="2026-03-05T09:00")

    reason = exporter("visit", "due", "--json", now=at).json[0]["reason"]

    assert ("more than 24 hours" in reason) is beyond
    assert ("more than 24 hours" in answer(exporter, now=at).err) is beyond


@pytest.mark.rule("ECM-04")
def test_a_full_answer_answers_every_point_or_says_why_not(exporter: Run) -> None:
    points = [word for text in ("价格", "交期", "包装", "付款") for word in ("--point", text)]
    ask(exporter, *points, now="2026-03-05T09:00")
    three = ("--point", "1", "--point", "2", "--point", "3")

    refused = answer(exporter, *three, now="2026-03-05T10:00")

    assert (refused.status, refused.error["rule"]) == (3, "ECM-04")
    assert "4 付款" in refused.error["message"]
    assert answer(exporter, *three, "--force", now="2026-03-05T10:00").status == 2
    interim = answer(exporter, *three, "--interim", "--promise", "2026-03-05T17:00", now="2026-03-05T10:00")
    assert [one["answered"] for one in interim.json["points"]] == [True, True, True, False]
    assert answer(exporter, "--point", "4", now="2026-03-05T11:00").status == 0


@pytest.mark.rule("ECM-04")
@pytest.mark.parametrize("words", [("--all-points",), ("--point", "1", "--force", "--reason", "客户自己撤回")])
def test_all_points_at_once_or_one_left_open_with_a_reason(exporter: Run, words: tuple[str, ...]) -> None:
    ask(exporter, "--point", "价格", "--point", "交期", now="2026-03-05T09:00")

    assert answer(exporter, *words, now="2026-03-05T10:00").status == 0


@pytest.mark.rule("ECM-13")
def test_mails_are_read_by_what_they_count_then_by_age(exporter: Run) -> None:
    ask(exporter, "--market", "other", now="2026-03-05T08:00", text="甲")
    ask(exporter, "--market", "key", "--contact-data", "--specific", now="2026-03-05T09:00", text="乙")
    ask(
        exporter,
        "--market",
        "normal",
        "--introduction",
        "--contact-data",
        "--specific",
        now="2026-03-05T10:00",
        text="丙",
    )
    ask(
        exporter, "--market", "key", "--introduction", "--contact-data", "--specific", now="2026-03-05T11:00", text="丁"
    )

    found = exporter("inquiry", "list", "--priority", "--json", now="2026-03-05T12:00").json

    assert [(one["text"], one["priority"]) for one in found] == [("丁", 100), ("乙", 80), ("丙", 80), ("甲", 0)]
    assert exporter("inquiry", "list", "--json", now="2026-03-05T12:00").json[0]["text"] == "甲"


@pytest.mark.rule("COM-18")
def test_a_month_is_counted_with_the_share_answered_in_time(firm: Run, ledger: object) -> None:
    for number in range(20):
        ask(firm, now=f"2026-03-{number + 1:02}T10:00")
        late = "2026-03-10T09:59" if number == 0 else f"2026-03-{number + 1:02}T11:00"
        act(firm, "answer", "--by", "李工", "--text", "好", number=str(number + 1), now=late)

    counted = firm("inquiry", "list", "--month", "2026-03", "--json", now="2026-04-01").json

    assert counted == {
        "month": "2026-03", "inquiries": 20, "on_time": 19, "late": 1, "waiting": 0, "broken_promises": 0,
        "on_time_rate": "0.95",
    }  # fmt: skip
    assert "95.00%" in firm("inquiry", "list", "--month", "2026-03", now="2026-04-01").out
    assert firm("inquiry", "list", "--month", "2026-02", "--json").json["on_time_rate"] is None
    assert "n/a" in firm("inquiry", "list", "--month", "2026-02").out


@pytest.mark.rule("COM-18")
def test_what_may_still_be_answered_in_time_is_neither_in_time_nor_late(firm: Run) -> None:
    ask(firm, now="2026-03-05T10:00")

    running = firm("inquiry", "list", "--month", "2026-03", "--json", now="2026-03-06T10:00:00").json
    late = firm("inquiry", "list", "--month", "2026-03", "--json", now="2026-03-06T10:00:01").json

    assert (running["waiting"], running["on_time_rate"]) == (1, None)
    assert (late["late"], late["on_time_rate"]) == (1, "0")
