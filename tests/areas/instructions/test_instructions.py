"""Special visits on instruction: asked for, planned with five elements, approved and filed, then made."""

import pytest

from tests.areas.wealth import Wealth
from tests.remembering import remembered

PLAN = {
    "--content": "产品风险知晓度问卷",
    "--method": "phone",
    "--from": "2026-03-09",
    "--customer": "周立",
    "--visitor": "李专员",
}
ASK = ("instruction", "ask", "--department", "总部合规部", "--need", "核实风险揭示情况", "--until", "2026-03-31")
APPROVE = ("instruction", "approve", "ZL-0001", "--by", "吴总部", "--filing", "备-2026-01")
VISIT = (
    "visit", "record", "周立", "--by", "李专员", "--method", "phone", "--kind", "special_instruction", "--content",
    "已问", "--problems", "无", "--result", "知晓", "--recording",
)  # fmt: skip


def options(told: dict[str, str]) -> list[str]:
    """Return elements as they are typed."""
    return [word for item in told.items() for word in item]


@pytest.fixture
def asked(wealth: Wealth) -> Wealth:
    """Return the desk with a request of the compliance department of Thursday 2026-03-05."""
    remembered("asked", lambda: wealth.done(*ASK))
    return wealth


@pytest.fixture
def approved(asked: Wealth) -> Wealth:
    """Return the desk with the request planned, approved and filed the same day."""

    def go() -> None:
        asked.done("instruction", "plan", "ZL-0001", *options(PLAN))
        asked.done(*APPROVE)

    remembered("approved", go)
    return asked


@pytest.mark.rule("FVS-45", "FVS-20")
@pytest.mark.parametrize(
    ("lacking", "element"),
    [
        (("--content",), "Content"),
        (("--method",), "Method"),
        (("--customer", "--visitor"), "Customers"),
        (("--visitor",), "Persons"),
    ],
)
def test_a_plan_that_lacks_an_element_is_not_approved(asked: Wealth, lacking: tuple[str, ...], element: str) -> None:
    asked.done("instruction", "plan", "ZL-0001", *options({k: v for k, v in PLAN.items() if k not in lacking}))

    refused = asked(*APPROVE)

    assert (refused.status, refused.error["rule"]) == (3, "FVS-45")
    assert element in refused.error["message"]
    asked.done("instruction", "plan", "ZL-0001", *options({k: PLAN[k] for k in lacking}))
    assert asked.done(*APPROVE)["state"] == "approved"


@pytest.mark.rule("FVS-45")
def test_a_plan_needs_a_time(wealth: Wealth) -> None:
    wealth.done(*ASK[:-2])
    wealth.done("instruction", "plan", "ZL-0001", *options({k: v for k, v in PLAN.items() if k != "--from"}))
    assert wealth.refused(*APPROVE) == (3, "FVS-45")

    wealth.done("instruction", "plan", "ZL-0001", "--from", "2026-03-09")

    assert wealth.done(*APPROVE)["filing"] == "备-2026-01"


@pytest.mark.rule("FVS-38", "FVS-46")
def test_the_head_office_approves_files_and_only_then_special_visits_start(asked: Wealth) -> None:
    assert asked.refused(*VISIT, "T-1") == (3, "FVS-38")
    asked.done("instruction", "plan", "ZL-0001", *options(PLAN))
    assert asked.refused(*VISIT, "T-1") == (3, "FVS-46")
    assert asked.refused("instruction", "approve", "ZL-0001", "--by", "钱主管", "--filing", "1") == (3, "FVS-46")
    assert asked.refused("instruction", "approve", "ZL-0001", "--by", "吴总部") == (3, "FVS-46")

    made = asked.done(*APPROVE, now="2026-03-06")

    assert (made["decided_by"], made["decided_on"], made["planned"], made["visited"]) == ("吴总部", "2026-03-06", 1, 0)
    assert asked.refused(*VISIT, "T-1", "--on", "2026-03-05", now="2026-03-06") == (3, "FVS-46")
    assert asked.done(*VISIT, "T-1", now="2026-03-06")["kind"] == "special_instruction"
    assert asked.refused(*APPROVE, now="2026-03-06") == (3, "FVS-46")


@pytest.mark.rule("FVS-44")
@pytest.mark.parametrize(
    ("on", "state"), [("2026-03-08", None), ("2026-03-09", "due"), ("2026-03-31", "due"), ("2026-04-01", "overdue")]
)
def test_a_special_visit_is_late_from_the_day_after_the_date_asked_for(
    approved: Wealth, on: str, state: str | None
) -> None:
    assert approved.due(on) == ([("FVS-44", state, "2026-03-31")] if state else [])


@pytest.mark.rule("FVS-44")
def test_without_a_date_it_is_never_late(wealth: Wealth) -> None:
    wealth.done(*ASK[:-2])
    wealth.done("instruction", "plan", "ZL-0001", *options(PLAN))
    wealth.done(*APPROVE)

    (line,) = wealth.done("visit", "due", now="2030-01-01")

    assert (line["rule"], line["state"], line["deadline"], line["owner"]) == ("FVS-44", "due", None, "李专员")


@pytest.mark.rule("FVS-44", "FVS-46")
def test_a_visit_for_the_instruction_settles_it_once(approved: Wealth) -> None:
    number = approved.done(*VISIT, "T-1", now="2026-03-09T10:30")["number"]

    assert approved.due("2026-04-01") == []
    shown = approved.done("instruction", "show", "zl1")
    assert (shown["visited"], shown["customers"][0]["visit"], shown["customers"][0]["done_on"]) == (
        1, number, "2026-03-09",
    )  # fmt: skip
    assert approved.done("instruction", "list") == []
    again = approved(*VISIT, "T-2", now="2026-03-10T10:30")
    assert again.status == 2
    assert number in again.error["message"]


@pytest.mark.rule("FVS-07", "FVS-05")
def test_a_plan_respects_conflicts_and_wishes(asked: Wealth) -> None:
    plan = ("instruction", "plan", "ZL-0001", "--customer", "周立")

    assert asked.refused(*plan, "--visitor", "王经理") == (3, "FVS-07")
    asked.done("customer", "edit", "周立", "no_phone=yes")
    assert asked.refused(*plan, "--method", "phone") == (3, "FVS-05")
    assert asked.done(*plan, "--method", "sms", "--visitor", "赵专员")["methods"] == ["sms"]


@pytest.mark.rule("FVS-47")
def test_a_rehearsal_is_noted(asked: Wealth) -> None:
    made = asked.done("instruction", "rehearse", "ZL-0001", "--text", "演练两轮", now="2026-03-06")

    assert made["rehearsed"] == ["2026-03-06"]
    assert asked("instruction", "rehearse", "ZL-0001", "--on", "2026-03-04", now="2026-03-06").status == 2


@pytest.mark.rule("FVS-46")
def test_a_request_may_be_turned_down_with_a_reason(asked: Wealth) -> None:
    refuse = ("instruction", "approve", "ZL-0001", "--by", "吴总部", "--refuse")
    assert asked(*refuse).status == 2

    assert asked.done(*refuse, "--opinion", "与年度回访重复")["state"] == "refused"
    assert asked.done("instruction", "list") == []
    assert [one["number"] for one in asked.done("instruction", "list", "--all")] == ["ZL-0001"]
    assert [one["rule"] for one in asked.done("today") if one["rule"] == "FVS-46"] == []


@pytest.mark.rule("FVS-46")
def test_what_waits_for_approval_stands_in_the_days_work(asked: Wealth) -> None:
    lines = [line for line in asked.done("today") if line["rule"] == "FVS-46"]

    assert [line["what"] for line in lines] == ["ZL-0001 of 总部合规部 waits for approval: 核实风险揭示情况"]


def test_of_two_instructions_the_number_is_asked(approved: Wealth) -> None:
    approved.done(*ASK)
    approved.done("instruction", "plan", "ZL-0002", *options(PLAN))
    approved.done("instruction", "approve", "ZL-0002", "--by", "吴总部", "--filing", "备-2026-02")

    which = approved(*VISIT, "T-1")

    assert which.status == 2
    assert "ZL-0001, ZL-0002" in which.error["message"]
    approved.done(*VISIT, "T-1", "--instruction", "ZL-0002")
    assert approved.done("instruction", "show", "ZL-0002")["visited"] == 1
    assert approved.done(*VISIT, "T-2")["kind"] == "special_instruction"


@pytest.mark.parametrize(
    "words",
    [
        ("ask", "--department", " ", "--need", "x"),
        ("ask", "--department", "x", "--need", " "),
        ("plan", "ZL-0009", "--content", "x"),
        ("plan", "ZL-0001"),
        ("plan", "ZL-0001", "--from", "2026-04-01"),
        ("plan", "ZL-0001", "--customer", "无此人"),
        ("plan", "ZL-0001", "--visitor", "无此人"),
        ("plan", "ZL-0001", "--visitor", "李专员"),
        ("plan", "ZL-0001", "--method", "pigeon"),
        ("plan", "ZL-0001", "--content", "坏\u202e字"),
        ("show", "ZL-0009"),
        ("approve", "ZL-0001", "--by", "无此人", "--filing", "1"),
    ],
)
def test_what_cannot_be_is_told_in_a_sentence(asked: Wealth, words: tuple[str, ...]) -> None:
    before = asked.done("instruction", "show", "ZL-0001")

    assert asked("instruction", *words).status == 2
    assert asked.done("instruction", "show", "ZL-0001") == before
