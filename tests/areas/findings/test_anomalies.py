"""Anomalies in three steps with a second visit, suggestions, unsolved issues, rectification: a wealth desk's kinds."""

from datetime import date, timedelta

import pytest

from tests.areas.wealth import Wealth

VISIT = ("--method", "phone", "--content", "回访", "--problems", "无", "--result", "已答复", "--recording")
INTERVIEW = {
    "interview_at": "2026-03-06T09:00",
    "interview_place": "城东营业部",
    "interview": "经理承认代客户签名",
    "employee_signed": "王经理",
    "branch_signed": "钱主管",
}
SELF_CHECK = {
    "check_method": "调阅录音",
    "accounts": "一户异常",
    "visit_content": "客户反映代签",
    "statement_true": "yes",
    "branch_opinion": "属实，停职",
}


def sets(facts: dict[str, str]) -> list[str]:
    """Return facts as they are typed."""
    return [word for name, value in facts.items() for word in ("--set", f"{name}={value}")]


def listed(desk: Wealth, now: str) -> list[dict[str, object]]:
    """Return the open findings of a day."""
    return list(desk.done("finding", "list", now=now))


def visited(desk: Wealth, by: str, label: str, now: str = "2026-03-05T10:30") -> str:
    """Record a telephone visit and return its number."""
    return str(desk.done("visit", "record", "周立", "--by", by, *VISIT, label, now=now)["number"])


@pytest.fixture
def found(signed: Wealth) -> Wealth:
    """Return the desk with an anomaly 李专员 found in a visit on Thursday 2026-03-05, reported that day."""
    number = visited(signed, "李专员", "T1")
    words = ("--about", f"visit:{number}", "--owner", "李专员", "--text", "客户称经理代其签名", "--set", "code=A2")
    signed.done("finding", "open", "--kind", "anomaly", *words, "--set", "reported_on=2026-03-05")
    return signed


@pytest.mark.rule("FVS-59", "FVS-60")
def test_an_anomaly_is_reported_the_same_day_and_names_its_kind(signed: Wealth) -> None:
    made = signed.done("finding", "open", "--kind", "anomaly", "--customer", "周立", "--text", "客户强烈不满")

    assert (made["deadline"], made["step"], made["to"]) == ("2026-03-05", "interview", ["branch_head"])
    assert made["awaited"][:2] == ["reported_on", "code"]
    assert ("FVS-59", "overdue", "2026-03-05") in signed.due("2026-03-06")
    refused = ("finding", "route", made["number"], *sets({"code": "A4"}))
    assert signed(*refused).status == 2
    assert signed.refused("finding", "route", made["number"], *sets({**INTERVIEW, "reported_on": "2026-03-05"}),
                          now="2026-03-06") == (3, "FVS-60")  # fmt: skip


@pytest.mark.rule("FVS-60")
@pytest.mark.parametrize(("code", "allowed"), [("A1", True), ("A2", True), ("A3", True), ("A0", False), ("A4", False)])
def test_three_things_make_an_anomaly_a_major_one(signed: Wealth, code: str, allowed: bool) -> None:
    words = ("finding", "open", "--kind", "anomaly", "--customer", "周立", "--text", "异常", "--set", f"code={code}")

    if allowed:
        assert signed.done(*words)["facts"] == {"code": code}
    else:
        assert signed(*words).status == 2
        assert signed.done("finding", "list") == []


@pytest.mark.rule("FVS-61")
@pytest.mark.parametrize("lacking", INTERVIEW)
def test_the_interview_is_whole_before_the_branch_checks_itself(found: Wealth, lacking: str) -> None:
    facts = {name: value for name, value in INTERVIEW.items() if name != lacking}

    refused = ("finding", "route", "F-0001", *sets(facts))

    assert found.refused(*refused, now="2026-03-06") == (3, "FVS-61")
    assert found.done("finding", "route", "F-0001", *sets(INTERVIEW), now="2026-03-06")["step"] == "self_check"


@pytest.mark.rule("FVS-62")
@pytest.mark.parametrize("lacking", SELF_CHECK)
def test_the_self_check_is_whole_before_it_goes_to_the_head_office(found: Wealth, lacking: str) -> None:
    found.done("finding", "route", "F-0001", *sets(INTERVIEW), now="2026-03-06")
    facts = {name: value for name, value in SELF_CHECK.items() if name != lacking}

    assert found.refused("finding", "route", "F-0001", *sets(facts), now="2026-03-09") == (3, "FVS-62")
    made = found.done("finding", "route", "F-0001", *sets(SELF_CHECK), now="2026-03-09")
    assert (made["step"], made["awaited"]) == ("headquarters", ["hq_opinion", "second_visit"])
    assert (made["addressee"], made["history"][-1]["step"]) == ("吴总部", "self_check")
    entered = ["reported_on", "code", *INTERVIEW, *SELF_CHECK]  # as the forms have them
    assert list(made["facts"]) == entered


@pytest.mark.rule("FVS-63", "FVS-59")
def test_the_head_office_closes_it_after_a_second_visit_by_another_person(found: Wealth) -> None:
    close = ("finding", "close", "F-0001", "--set", "hq_opinion=辞退", "--by")
    assert found.refused(*close, "吴总部") == (3, "FVS-59")  # the steps are still to come
    found.done("finding", "route", "F-0001", *sets(INTERVIEW), now="2026-03-06")
    found.done("finding", "route", "F-0001", *sets(SELF_CHECK), now="2026-03-09")
    late = "2026-03-12T10:30"
    assert found.refused("finding", "close", "F-0001", "--set", "second_visit=V00001", "--by", "吴总部", now=late) == (
        3, "FVS-63",
    )  # fmt: skip
    assert found.refused(*close, "吴总部", now=late) == (3, "FVS-59")
    same, other = visited(found, "李专员", "T2", late), visited(found, "赵专员", "T3", late)
    for number in ("V00009", same):
        assert found.refused(*close, "吴总部", "--set", f"second_visit={number}", now=late) == (3, "FVS-59")
    assert found.refused(*close, "钱主管", "--set", f"second_visit={other}", now=late)[0] == 3

    closed = found.done(*close, "吴总部", "--set", f"second_visit={other}", now=late)

    assert (closed["state"], closed["closed_on"], closed["deadline"]) == ("closed", "2026-03-12", "2026-03-12")


@pytest.mark.rule("FVS-59")
@pytest.mark.parametrize(("on", "state"), [("2026-03-12", "due"), ("2026-03-13", "overdue")])
def test_the_second_visit_is_due_within_five_working_days_of_the_report(found: Wealth, on: str, state: str) -> None:
    lines = [line for line in found.due(on) if line[0] == "FVS-59"]

    assert lines == [("FVS-59", state, "2026-03-12")]


@pytest.mark.rule("FVS-31", "FVS-59")
def test_a_promise_of_returns_opens_an_anomaly(signed: Wealth) -> None:
    words = ("visit", "record", "周立", "--by", "李专员", "--kind", "continuing", *VISIT)
    signed.done(*words, "T1", "--set", "promise=no")
    assert signed.done("finding", "list") == []

    result = signed(*words, "T2", "--set", "promise=yes")

    (finding,) = signed.done("finding", "list")
    assert "[FVS-31]" in result.err
    assert (finding["kind"], finding["about"], finding["customer"]) == ("anomaly", "visit:V00002", "C00001")
    assert finding["facts"] == {"code": "A2"}


@pytest.mark.rule("FVS-65", "FVS-66")
@pytest.mark.parametrize(
    ("found_on", "deadline"),
    [("2026-03-05", "2026-03-12"), ("2026-09-24", "2026-10-09"), ("2026-02-27", "2026-03-05")],
)
def test_a_suggestion_is_answered_within_five_working_days(wealth: Wealth, found_on: str, deadline: str) -> None:
    words = ("--kind", "suggestion", "--customer", "周立", "--text", "希望增加产品说明会")

    made = wealth.done("finding", "open", *words, now=found_on)

    assert made["deadline"] == deadline
    assert ("FVS-66", "due", deadline) in wealth.due(deadline)
    late = (date.fromisoformat(deadline) + timedelta(days=1)).isoformat()
    assert ("FVS-66", "overdue", deadline) in wealth.due(late)


@pytest.mark.rule("FVS-65")
def test_a_suggestion_is_answered_be_it_valid_or_not(wealth: Wealth) -> None:
    for _time in range(2):
        wealth.done("finding", "open", "--kind", "suggestion", "--customer", "周立", "--text", "建议")
    close = ("finding", "close")

    assert wealth.refused(*close, "F-0001", "--set", "valid=no") == (3, "FVS-65")
    assert wealth.done(*close, "F-0001", *sets({"valid": "no", "answered_on": "2026-03-05"}))["state"] == "closed"
    assert wealth.refused(*close, "F-0002", *sets({"answered_on": "2026-03-05"})) == (3, "FVS-65")
    assert wealth.refused(*close, "F-0002", *sets({"valid": "yes", "answered_on": "2026-03-05"})) == (3, "FVS-65")
    facts = {"valid": "yes", "answered_on": "2026-03-05", "handling": "已安排说明会"}
    assert wealth.done(*close, "F-0002", *sets(facts))["state"] == "closed"


@pytest.mark.rule("FVS-58", "FVS-54")
def test_an_unsolved_problem_is_given_to_a_department_and_the_customer_is_told(wealth: Wealth) -> None:
    wealth.done("finding", "open", "--kind", "issue", "--customer", "周立", "--owner", "李专员", "--text", "账单有误")
    facts = {"department": "结算部", "given_on": "2026-03-05", "result": "已更正"}

    assert wealth.refused("finding", "close", "F-0001", *sets(facts)) == (3, "FVS-58")
    early = {**facts, "told_on": "2026-03-04"}
    assert wealth.refused("finding", "close", "F-0001", *sets(early)) == (3, "FVS-58")
    closed = wealth.done("finding", "close", "F-0001", *sets({**facts, "told_on": "2026-03-05"}))
    assert (closed["state"], closed["owner"], closed["facts"]["told_on"]) == ("closed", "李专员", "2026-03-05")


@pytest.mark.rule("FVS-12")
def test_what_is_to_be_put_right_is_due_within_five_working_days(wealth: Wealth) -> None:
    wealth.done("finding", "open", "--kind", "rectify", "--owner", "李专员", "--text", "记录不完整")

    assert [(line["deadline"], line["days_late"]) for line in listed(wealth, "2026-03-12")] == [("2026-03-12", 0)]
    assert [(line["deadline"], line["days_late"]) for line in listed(wealth, "2026-03-13")] == [("2026-03-12", 1)]
    assert wealth.refused("finding", "close", "F-0001") == (3, "FVS-12")
    assert wealth.done("finding", "close", "F-0001", "--set", "done_on=2026-03-05")["state"] == "closed"


@pytest.mark.rule("FVS-13", "FVS-14")
def test_a_breach_is_reported_the_same_day_and_decided_on(wealth: Wealth) -> None:
    wealth.done("finding", "open", "--kind", "violation", "--text", "网点私自向客户收费")

    assert [(line["deadline"], line["days_late"]) for line in listed(wealth, "2026-03-05")] == [("2026-03-05", 0)]
    assert [(line["deadline"], line["days_late"]) for line in listed(wealth, "2026-03-06")] == [("2026-03-05", 1)]
    assert wealth.refused("finding", "close", "F-0001", "--set", "decision=退还") == (3, "FVS-13")
    assert wealth.refused("finding", "close", "F-0001", "--set", "reported_on=2026-03-05") == (3, "FVS-14")


@pytest.mark.rule("FVS-69")
def test_a_remark_on_the_script_goes_to_the_head_office(wealth: Wealth) -> None:
    made = wealth.done("finding", "open", "--kind", "script_remark", "--text", "开场白太长", "--set", "script=2026版")

    assert (made["addressee"], made["facts"]) == ("吴总部", {"script": "2026版"})
    assert wealth.refused("finding", "close", made["number"]) == (3, "FVS-69")
