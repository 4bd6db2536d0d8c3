"""The complaint handling of a service house, step by step."""

from datetime import datetime

import pytest

from tests.areas.complaints_variants.conftest import CLOSING, Flow
from tests.remembering import remembered

IN_ORDER = ("accept", "opinion", "qc", "synthesis")
NOW = "2026-03-10T10:00"


@pytest.fixture
def decided(service: Flow) -> Flow:
    """Return the desk with the case decided: the customer is to be told."""
    service.walk(*IN_ORDER)
    assert remembered("decided", lambda: service.approve("孙总")).status == 0
    return service


def without(words: tuple[str, ...], field: str) -> tuple[str, ...]:
    """Return a step's words without one of its fields."""
    return tuple(
        part
        for flag, text in zip(words[::2], words[1::2], strict=True)
        if not text.startswith(f"{field}=")
        for part in (flag, text)
    )


@pytest.mark.rule("CPL-02")
def test_the_cases_of_a_month_are_numbered_and_the_next_month_begins_anew(service: Flow) -> None:
    second = service.open("--class", "quality").json["number"]
    april = service.open("--class", "quality", now="2026-04-01T09:00").json["number"]

    assert (second, april) == ("TS-202603-002", "TS-202604-001")


@pytest.mark.rule("CPL-02")
def test_the_list_keeps_to_the_numbers_order(service: Flow) -> None:
    service.open("--class", "quality", now="2026-04-01T09:00")
    service.open("--class", "quality", now="2026-03-07T09:00")

    listed = service("list", "--sort", "number", now="2026-04-02").json

    assert [row["number"] for row in listed] == ["TS-202603-001", "TS-202603-002", "TS-202604-001"]


@pytest.mark.rule("CPL-03")
def test_only_abnormal_quality_is_handled_as_a_complaint(service: Flow) -> None:
    other = service.open("--class", "human")
    unstated = service.open()

    assert (other.status, other.error["rule"]) == (3, "CPL-03")
    assert (unstated.status, unstated.error["rule"]) == (2, "CPL-03")
    assert len(service("list").json) == 1


@pytest.mark.rule("CPL-04")
def test_no_case_goes_on_before_a_department_is_informed(service: Flow) -> None:
    refused = service.route(*without(service.steps["accept"], "departments"))

    assert (refused.status, refused.error["rule"]) == (3, "CPL-04")
    assert service.walk("accept")["facts"]["accept"]["departments"] == "质量管理部"


@pytest.mark.rule("CPL-24")
@pytest.mark.parametrize(("at", "late"), [("2026-03-07T16:19", 0), ("2026-03-07T16:20", 0), ("2026-03-07T16:21", 1)])
def test_the_customer_is_answered_within_24_clock_hours_also_on_a_weekend(service: Flow, at: str, late: int) -> None:
    due = service.show(now="2026-03-06T16:20")["stage_due"]

    service.walk("accept", now=at)

    assert datetime.fromisoformat(due) == datetime.fromisoformat("2026-03-07T16:20:00")
    assert service.show()["history"][0]["days_late"] == late


@pytest.mark.rule("CPL-24")
def test_a_reply_is_recorded_before_the_case_goes_on(service: Flow) -> None:
    refused = service.route(*without(service.steps["accept"], "reply"))

    assert (refused.status, refused.error["rule"]) == (3, "CPL-24")


@pytest.mark.rule("CPL-25")
def test_the_first_reply_sets_the_day_the_case_is_handled_by(service: Flow) -> None:
    words = without(service.steps["accept"], "handling_due")

    lacking = service.route(*words)
    past = service.route(*words, "--set", "handling_due=2026-03-09")
    done = service.route(*words, "--set", "handling_due=2026-03-10").json

    assert (lacking.status, lacking.error["rule"]) == (3, "CPL-25")
    assert (past.status, past.error["rule"]) == (3, "CPL-25")
    assert (done["due"], done["days_late"]) == ("2026-03-10", 0)
    assert service.show(now="2026-03-11")["days_late"] == 1


@pytest.mark.rule("CPL-25")
def test_the_deadline_is_set_once(service: Flow) -> None:
    service.walk("accept")
    service.route("--to", "accept", "--opinion", "补充")

    other = service.route("--set", "handling_due=2026-03-21")
    same = service.route("--set", "handling_due=2026-03-20")

    assert (other.status, other.error["rule"]) == (3, "CPL-25")
    assert (same.status, same.json["due"]) == (0, "2026-03-20")


@pytest.mark.rule("CPL-25")
@pytest.mark.parametrize(("on", "late"), [("2026-03-20", 0), ("2026-03-21", 1)])
def test_a_case_closed_on_its_deadline_is_in_time(decided: Flow, on: str, late: int) -> None:
    decided.walk("tell", "treat")

    closed = decided.close(*CLOSING, now=on)

    assert (closed.status, closed.json["days_late"]) == (0, late)


@pytest.mark.rule("CPL-09")
@pytest.mark.parametrize("missing", ["order", "product", "quantity", "shipped"])
def test_the_order_is_known_before_the_decision(service: Flow, missing: str) -> None:
    service.walk("accept")

    refused = service.route(*without(service.steps["opinion"], missing))

    assert (refused.status, refused.error["rule"]) == (3, "CPL-09")


@pytest.mark.rule("CPL-09")
def test_what_stands_on_the_form_already_is_not_asked_again(service: Flow) -> None:
    opened = service.open("--class", "quality", "--product", "P-9", "--quantity", "3", "--shipped", "2026-02-01")
    service.number = opened.json["number"]
    service.walk("accept")

    done = service.route("--by", "王业务", "--set", "order=SO-9")

    shown = service.show()
    assert (done.status, shown["order"], shown["product"], shown["quantity"]) == (0, "SO-9", "P-9", 3)


@pytest.mark.rule("CPL-15")
def test_the_quality_is_tested_before_anything_is_decided(service: Flow) -> None:
    service.walk("accept", "opinion")

    refused = service.route(*without(service.steps["qc"], "test_result"))
    odd = service.route(*without(service.steps["qc"], "test_result"), "--set", "test_result=perhaps")

    assert (refused.status, refused.error["rule"]) == (3, "CPL-15")
    assert odd.status == 2
    assert service.walk("qc")["facts"]["qc"]["test_result"] == "confirmed"


@pytest.mark.rule("CPL-23")
@pytest.mark.parametrize(("liable", "following"), [("qc", "synthesis"), ("mfg", "mfg")])
def test_manufacturing_reports_only_what_manufacturing_caused(service: Flow, liable: str, following: str) -> None:
    service.walk("accept", "opinion")

    done = service.route(*without(service.steps["qc"], "liable"), "--set", f"liable={liable}").json

    assert done["stage"] == following


@pytest.mark.rule("CPL-23")
@pytest.mark.parametrize("missing", ["unit", "shift", "personnel", "produced_on"])
def test_manufacturing_states_unit_shift_staff_and_day(service: Flow, missing: str) -> None:
    service.walk("accept", "opinion")
    service.route(*without(service.steps["qc"], "liable"), "--set", "liable=mfg")

    refused = service.route(*without(service.steps["mfg"], missing))

    assert (refused.status, refused.error["rule"]) == (3, "CPL-23")


@pytest.mark.rule("CPL-18")
@pytest.mark.parametrize("missing", ["responsible", "handling"])
def test_the_customer_department_decides_who_is_responsible(service: Flow, missing: str) -> None:
    service.walk("accept", "opinion", "qc")

    refused = service.route(*without(service.steps["synthesis"], missing))

    assert (refused.status, refused.error["rule"]) == (3, "CPL-18")


@pytest.mark.rule("CPL-05")
def test_no_step_is_left_out_and_the_customer_is_told(decided: Flow) -> None:
    untold = decided.close(*CLOSING)
    jump = decided.route("--to", "execute")
    silent = decided.route("--set", "told_by=phone")

    assert (untold.status, untold.error["rule"]) == (3, "CPL-05")
    assert jump.status == 3
    assert (silent.status, silent.error["rule"]) == (3, "CPL-05")
    assert decided.show()["stage"] == "tell"


@pytest.mark.rule("CPL-06")
@pytest.mark.parametrize("settled", ["onsite_repair", "return", "none"])
def test_it_is_stated_whether_goods_are_repaired_or_returned(decided: Flow, settled: str) -> None:
    decided.walk("tell")

    refused = decided.route()
    done = decided.route("--set", f"settled={settled}").json

    assert (refused.status, refused.error["rule"]) == (3, "CPL-06")
    assert done["stage"] == "execute"


@pytest.mark.rule("CPL-07", "CPL-08", "CPL-19")
@pytest.mark.parametrize(
    ("missing", "rule"),
    [("improvement", "CPL-07"), ("improvement_owner", "CPL-07"), ("improvement_due", "CPL-07"),
     ("effect_on", "CPL-19"), ("satisfied", "CPL-08")],
)  # fmt: skip
def test_a_case_is_closed_only_with_improvement_effect_and_satisfaction(decided: Flow, missing: str, rule: str) -> None:
    decided.walk("tell", "treat")

    refused = decided.close(*without(CLOSING, missing))

    assert (refused.status, refused.error["rule"]) == (3, rule)
    assert missing in refused.error["hint"]
    assert decided.close(*CLOSING).status == 0


@pytest.mark.rule("CPL-07")
def test_everything_missing_is_named_at_once(decided: Flow) -> None:
    decided.walk("tell", "treat")

    hint = decided.close().error["hint"]

    assert all(name in hint for name in ("improvement", "effect_on", "satisfied"))


@pytest.mark.rule("CPL-07")
def test_nothing_is_improved_only_with_a_reason(decided: Flow) -> None:
    decided.walk("tell", "treat")
    reason = ("--set", "no_improvement=个别偶发", "--set", "effect_on=2026-03-10", "--set", "satisfied=no")

    closed = decided.close(*reason)

    assert (closed.status, closed.json["outcome"]) == (0, "not_accepted")


@pytest.mark.rule("CPL-19")
def test_no_effect_is_confirmed_ahead_of_time(decided: Flow) -> None:
    decided.walk("tell", "treat")

    refused = decided.close(*without(CLOSING, "effect_on"), "--set", "effect_on=2026-03-11")

    assert refused.status == 2
    assert decided.show()["stage"] == "execute"


@pytest.mark.rule("CPL-12")
def test_when_the_result_was_passed_on_stands_in_the_way_of_the_form(decided: Flow) -> None:
    shown = decided.walk("tell", now="2026-03-11T09:30")

    told = next(stay for stay in shown["history"] if stay["stage"] == "tell")
    assert told["left_at"] == "2026-03-11T09:30"
    assert shown["facts"]["tell"] == {"told_on": "2026-03-10", "told_by": "phone"}


@pytest.mark.rule("CPL-16")
@pytest.mark.parametrize(("now", "listed"), [("2026-03-07T16:20", []), ("2026-03-07T16:21", ["TS-202603-001"])])
def test_overdue_cases_are_listed(service: Flow, now: str, listed: list[str]) -> None:
    found = service("overdue", now=now).json

    assert [row["number"] for row in found] == listed
