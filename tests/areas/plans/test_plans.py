"""Visit plans by real commands: drawn up, approved, carried out."""

import sqlite3

import pytest

from tests.areas.plans.conftest import Plan
from tests.conftest import Run

VISIT = ("visit", "record", "C00001", "--by", "王业务", "--method", "onsite", "--topic", "M1=看店")
UNPLANNED = (*VISIT, "--unplanned", "客户来电")


@pytest.mark.rule("VIS-03")
@pytest.mark.parametrize(
    ("on", "status"),
    [("2026-03-01", 3), ("2026-03-02", 0), ("2026-03-08", 0), ("2026-03-09", 3)],
    ids=["the Sunday before", "Monday", "Sunday", "the Monday after"],
)
def test_a_week_holds_monday_to_sunday(desk: Run, plan: Plan, on: str, status: int) -> None:
    number = plan(until="draft")

    done = desk("plan", "add", number, "C00001", "--on", on, "--json", now="2026-02-27")

    assert done.status == status
    assert not status or done.error["rule"] == "VIS-03"


@pytest.mark.rule("VIS-03")
@pytest.mark.parametrize(("on", "status"), [("2026-02-28", 3), ("2026-03-01", 0), ("2026-03-31", 0), ("2026-04-01", 3)])
def test_a_month_holds_its_first_and_its_last_day(desk: Run, on: str, status: int) -> None:
    made = desk("plan", "new", "--month", "2026-03", "--by", "王业务", "--json", now="2026-02-27").json

    assert (made["first_on"], made["last_on"]) == ("2026-03-01", "2026-03-31")
    assert desk("plan", "add", made["number"], "C00001", "--on", on, now="2026-02-27").status == status


@pytest.mark.rule("VIS-02")
def test_a_plan_holds_the_methods_the_company_uses(desk: Run, plan: Plan) -> None:
    number = plan(until="draft")
    words = ("plan", "add", number, "C00001", "--on", "2026-03-03", "--method")

    assert desk(*words, "email", "--json").error["rule"] == "VIS-02"
    assert desk(*words, "phone").status == 0


@pytest.mark.rule("VIS-04")
@pytest.mark.parametrize(("until", "status"), [("draft", 3), ("submitted", 3), ("approved", 0)])
def test_a_visit_is_recorded_for_an_approved_plan_only(desk: Run, plan: Plan, until: str, status: int) -> None:
    plan(("C00001", "2026-03-05"), until=until)

    done = desk(*VISIT, "--plan-item", "1", "--json", now="2026-03-05")

    assert done.status == status
    assert not status or done.error["rule"] == "VIS-04"


@pytest.mark.rule("VIS-04")
@pytest.mark.parametrize(("on", "status"), [("2026-03-03", 3), ("2026-03-04", 0)])
def test_a_plan_is_approved_before_it_is_carried_out(desk: Run, plan: Plan, on: str, status: int) -> None:
    number = plan(("C00001", "2026-03-05"), until="submitted")
    approved = desk("plan", "approve", number, "--by", "何区域", "--on", "2026-03-04", now="2026-03-06")

    done = desk(*VISIT, "--on", on, "--plan-item", "1", "--json", now="2026-03-06")

    assert (approved.status, done.status) == (0, status)


@pytest.mark.rule("VIS-04")
def test_an_approved_plan_changes_by_a_new_version_that_is_approved_again(desk: Run, plan: Plan) -> None:
    number = plan(("C00001", "2026-03-05"))
    added = ("plan", "add", number, "C00002", "--on", "2026-03-06")

    refused = desk(*added, "--json")
    revised = desk("plan", "revise", number, "--reason", "海棠来电", "--json").json
    assert desk(*added).status == 0
    planned_before = [line["name"] for line in desk("visit", "plan", "--json").json]
    assert desk("plan", "submit", number).status == 0
    desk("plan", "approve", number, "--by", "何区域")
    planned_after = [line["name"] for line in desk("visit", "plan", "--json").json]

    assert (refused.status, refused.error["rule"], revised["version"]) == (3, "VIS-04", 2)
    assert (planned_before, planned_after) == (["长青用品"], ["长青用品", "海棠汽车"])


@pytest.mark.rule("VIS-04")
def test_what_a_new_version_leaves_out_is_not_carried_out(desk: Run, plan: Plan) -> None:
    number = plan(("C00001", "2026-03-05"), ("C00002", "2026-03-06"))
    desk("plan", "revise", number)
    desk("plan", "drop", number, "1")
    desk("plan", "submit", number)
    still = desk(*VISIT, "--plan-item", "1", "--json", now="2026-03-05")
    desk("plan", "approve", number, "--by", "何区域")

    gone = desk(
        "visit", "record", "C00001", "--by", "王业务", "--method", "phone", "--topic", "P9=电话", "--plan-item", "1",
        "--json",
    )  # fmt: skip

    assert still.status == 0
    assert (gone.status, [line["item"] for line in desk("visit", "plan", "--json").json]) == (2, [2])


@pytest.mark.rule("VIS-04")
def test_only_the_regional_manager_approves_and_a_plan_sent_back_says_why(desk: Run, plan: Plan) -> None:
    number = plan(("C00001", "2026-03-05"), until="submitted")

    wrong = desk("plan", "approve", number, "--by", "王业务", "--json")
    mute = desk("plan", "approve", number, "--by", "何区域", "--refuse")
    back = desk("plan", "approve", number, "--by", "何区域", "--refuse", "--opinion", "少了海棠", "--json")
    again = desk("plan", "approve", number, "--by", "何区域", "--json")

    assert (wrong.status, wrong.error["rule"], mute.status) == (3, "VIS-04", 2)
    assert (back.json["state"], back.json["history"][-1]["opinion"]) == ("returned", "少了海棠")
    assert (again.status, again.error["rule"]) == (3, "VIS-04")


@pytest.mark.rule("VIS-05")
@pytest.mark.parametrize(
    ("today", "state", "late"), [("2026-03-05", None, 0), ("2026-03-06", "due", 0), ("2026-03-07", "overdue", 1)]
)
def test_a_planned_visit_is_due_on_its_day_and_overdue_from_the_next(
    desk: Run, plan: Plan, today: str, state: str | None, late: int
) -> None:
    plan(("C00001", "2026-03-06"))

    due = desk("visit", "due", "--json", now=today).json

    assert [(line["rule"], line["state"], line["days_late"], line["owner"]) for line in due] == (
        [("VIS-05", state, late, "王业务")] if state else []
    )


@pytest.mark.rule("VIS-05")
@pytest.mark.parametrize(
    ("done", "state"), [("2026-03-05", "done"), ("2026-03-06", "done"), ("2026-03-09", "done_late")]
)
def test_a_planned_visit_is_done_in_time_through_its_day(desk: Run, plan: Plan, done: str, state: str) -> None:
    plan(("C00001", "2026-03-06"))

    made = desk(*VISIT, "--json", now=done)
    (item,) = desk("visit", "plan", "--month", "2026-03", "--json", now="2026-03-10").json

    assert (made.status, made.json["plan_item"]) == (0, 1)
    assert (item["state"], item["done_on"], item["visit"]) == (state, done, "V00001")
    assert not [line for line in desk("visit", "due", "--json", now="2026-03-10").json if line["rule"] == "VIS-05"]


@pytest.mark.rule("VIS-05")
def test_a_visit_outside_every_plan_says_why(desk: Run, plan: Plan) -> None:
    plan(("C00002", "2026-03-05"))

    refused = desk(*VISIT, "--json")
    recorded = desk(*UNPLANNED, "--json")

    assert (refused.status, refused.error["rule"]) == (3, "VIS-05")
    assert (recorded.json["unplanned"], recorded.json["plan_item"]) == ("客户来电", None)
    assert desk("visit", "plan", "--json").json[0]["state"] == "due"


@pytest.mark.rule("VIS-05")
def test_where_several_planned_visits_could_be_meant_one_is_named(desk: Run, plan: Plan) -> None:
    plan(("C00001", "2026-03-03"), ("C00001", "2026-03-05"), ("C00001", "2026-03-06"))

    which = desk(*VISIT, "--json", now="2026-03-08")
    of_day = desk(*VISIT, "--json", now="2026-03-05")
    named = desk(*VISIT, "--plan-item", "3", "--json", now="2026-03-08")
    last = desk(*VISIT, "--json", now="2026-03-08")

    assert (which.status, "--plan-item" in which.error["hint"]) == (2, True)
    assert [done.json["plan_item"] for done in (of_day, named, last)] == [2, 3, 1]


@pytest.mark.rule("VIS-05")
def test_a_plan_that_has_not_begun_is_not_meant(desk: Run, plan: Plan) -> None:
    plan(("C00001", "2026-03-05"))

    assert desk(*VISIT, now="2026-03-01").status == 3
    assert desk(*VISIT, now="2026-03-02").status == 0


@pytest.mark.rule("VIS-36")
@pytest.mark.parametrize(("since", "status"), [("2026-03-01", 0), ("2026-03-02", 0), ("2026-03-03", 3), ("", 0)])
def test_a_plan_before_the_rule_applies_is_refused(
    desk: Run, ledger: sqlite3.Connection, since: str, status: int
) -> None:
    ledger.execute(
        "UPDATE policy_area SET body = json_set(body, '$.effective_from.value', ?) WHERE area = 'plans'", (since,)
    )
    ledger.commit()

    done = desk("plan", "new", "--week", "2026-03-02", "--by", "王业务", "--json")

    assert done.status == status
    assert not status or done.error["rule"] == "VIS-36"


def test_the_default_company_may_plan_and_need_not(custmgr: Run, staff: dict[str, str]) -> None:
    words = ("--kind", "buyer", "--contact", "林一", "--phone", "0769-88880001")
    custmgr("customer", "add", "长青用品", *words, now="2024-01-02")
    both = ("visit", "record", "C00001", "--by", "王业务,李业务", "--method", "onsite", "--content", "看样")

    assert custmgr(*both, "--json").json["plan_item"] is None
    assert custmgr("plan", "new", "--week", "2026-03-02", "--by", "王业务").status == 0
    assert custmgr("plan", "add", "JH-0001", "C00001", "--on", "2026-03-06").status == 0
    assert custmgr("visit", "due", "--within", "9", "--json").json == []


@pytest.mark.parametrize(
    ("words", "status"),
    [
        (("plan", "new", "--by", "王业务"), 2),
        (("plan", "new", "--week", "2026-03-02", "--month", "2026-03", "--by", "王业务"), 2),
        (("plan", "new", "--month", "2026-13", "--by", "王业务"), 2),
        (("plan", "new", "--week", "2026-03-03", "--by", "王业务"), 2),
        (("plan", "new", "--week", "2026-03-02", "--by", "无名"), 2),
        (("plan", "show", "JH-0009"), 2),
        (("plan", "add", "JH-0001", "C00001", "--on", "2026-03-05"), 2),
        (("plan", "add", "JH-0001", "C00001", "--on", "2026-03-04", "--note", "坏\x07"), 2),
        (("plan", "drop", "JH-0001", "9"), 2),
        (("plan", "revise", "JH-0001"), 2),
        (("plan", "approve", "JH-0001", "--by", "何区域"), 3),
        (("plan", "list", "--by", "无名"), 2),
        ((*VISIT, "--plan-item", "9"), 2),
        ((*UNPLANNED, "--plan-item", "1"), 2),
        (("visit", "record", "C00002", *VISIT[3:], "--plan-item", "1"), 2),
    ],
)
def test_bad_input_ends_in_one_sentence_and_writes_nothing(
    desk: Run, plan: Plan, words: tuple[str, ...], status: int, ledger: sqlite3.Connection
) -> None:
    plan(("C00001", "2026-03-05"), until="draft")
    before = ledger.execute("SELECT count(*) FROM journal").fetchone()

    done = desk(*words, now="2026-03-05")

    assert (done.status, len(done.err.strip().splitlines())) == (status, 1)
    assert ledger.execute("SELECT count(*) FROM journal").fetchone() == before


def test_a_plan_ahead_of_its_approval_is_refused_and_an_empty_one_is_not_handed_in(desk: Run, plan: Plan) -> None:
    number = plan(until="draft")

    empty = desk("plan", "submit", number, "--json")
    desk("plan", "add", number, "C00001", "--on", "2026-03-05")
    desk("plan", "submit", number)
    ahead = desk("plan", "approve", number, "--by", "何区域", "--on", "2026-03-06", now="2026-03-05")

    assert (empty.status, empty.error["rule"], ahead.status) == (3, "VIS-03", 2)


def test_plans_are_listed_shown_and_printed(desk: Run, plan: Plan) -> None:
    number = plan(("C00001", "2026-03-05"), until="submitted")

    (line,) = desk("plan", "list", "--by", "王业务", "--json", now="2026-03-08").json
    shown = desk("plan", "show", "1", now="2026-03-08")
    printed = desk("plan", "print", number, "--json").json

    assert (line["number"], line["visits"], line["state"]) == (number, 1, "submitted")
    assert "长青用品" in shown.out
    assert printed["file"] == "plan-JH-0001.xlsx"
    assert desk("plan", "list", "--json", now="2026-03-09").json == []
    assert desk("plan", "print", number).status == 2


def test_a_plan_is_never_changed_behind_the_program(desk: Run, plan: Plan, ledger: sqlite3.Connection) -> None:
    plan(("C00001", "2026-03-05"))

    columns = "version_id, item_id, customer_id, visitor_id, method, on_day, topics, note"
    for statement in (
        "UPDATE plan_line SET on_day = '2026-03-06'",
        "DELETE FROM plan_step",
        f"INSERT INTO plan_line SELECT 9, {columns}, 1, '' FROM plan_line",
    ):
        with pytest.raises(sqlite3.IntegrityError):
            ledger.execute(statement)


def test_what_waits_of_plans_is_told_before_the_period_begins(desk: Run, plan: Plan) -> None:
    from custmgr.areas.plans.actions import waiting
    from custmgr.ground.desk import open_reader

    plan(("C00001", "2026-03-05"), until="draft")
    with open_reader() as reader:
        (draft,) = waiting.dues(reader)
    desk("plan", "submit", "1", now="2026-03-01")
    with open_reader() as reader:
        (submitted,) = waiting.dues(reader)

    assert (draft.rule, str(draft.deadline), draft.customer) == ("VIS-04", "2026-03-01", None)
    assert (submitted.rule, str(submitted.deadline), str(submitted.opens)) == ("VIS-04", "2026-03-04", "2026-03-01")
