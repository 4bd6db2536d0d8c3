"""Contacts as the maintenance firm keeps them."""

import pytest

from custmgr.areas.contacts.policy import Policy
from custmgr.ground import policy
from tests.areas.contacts.conftest import Desk, add, due
from tests.conftest import Run

NOW = "2026-03-05"
MINUTES = ("--minutes", "议定三项")


@pytest.fixture
def firm(desk: Desk) -> Run:
    """Return the program at the desk of a maintenance firm."""
    return desk("maintenance", "2026-03-01")


@pytest.mark.rule("COM-01", "COM-04", "COM-05", "COM-06", "COM-08", "COM-09")
@pytest.mark.parametrize(
    ("kind", "words", "department"),
    [
        ("publicity", (), "technical"),
        ("performance", ("--office", "佛山办事处", "--person", "刘主管"), "technical"),
        ("project_coordination", (), "technical"),
        ("tech_standard", (), "technical"),
        ("work_standard", ("--dept", "办公室"), "office"),
    ],
)
def test_every_contact_has_its_kind_and_its_responsible_department(
    firm: Run, kind: str, words: tuple[str, ...], department: str
) -> None:
    made = add(firm, kind, "--text", "沟通", *words, now=NOW).json

    assert (made["kind"], made["department"], made["by"], made["on"]) == (kind, department, "李工", NOW)
    if kind == "performance":
        assert (made["office"], made["person"]) == ("佛山办事处", "刘主管")
    assert [one["kind"] for one in firm("contact", "list", "--kind", kind, "--json", now=NOW).json] == [kind]


@pytest.mark.rule("COM-01")
def test_a_company_without_a_department_in_charge_takes_the_person_s(desk: Desk) -> None:
    maker = desk("manufacturer", "2026-03-01")

    assert add(maker, "talk", now=NOW, by="王业务", customer="华东").json["department"] == "business"


@pytest.mark.rule("COM-07")
@pytest.mark.parametrize(("dept", "status"), [("办公室", 3), ("office", 3), ("技术部", 0), ("technical", 0)])
def test_contract_talks_go_through_the_technical_department_alone(firm: Run, dept: str, status: int) -> None:
    made = add(firm, "contract", "--dept", dept, now=NOW, customer="华东")

    assert made.status == status
    if status:
        assert made.error["rule"] == "COM-07"
        assert firm("contact", "list", "--json").json == []


@pytest.mark.rule("COM-07", "COM-12", "COM-15")
def test_a_company_of_another_kind_talks_and_meets_as_it_likes(desk: Desk) -> None:
    maker = desk("manufacturer", "2026-03-01")

    assert add(maker, "contract", "--dept", "办公室", now=NOW, customer="华东").status == 0
    assert add(maker, "meeting", "--level", "coordination", "--chair", "办公室", now=NOW).status == 0


@pytest.mark.rule("COM-15", "COM-02")
@pytest.mark.parametrize(
    ("words", "rule"),
    [
        ((), "COM-15"), (("--minutes", " "), "COM-15"), (("--minutes", "议定三项"), None),
        (("--minutes-no", "例会2026-03"), None),
    ],
)  # fmt: skip
def test_a_meeting_leaves_minutes_or_their_number(firm: Run, words: tuple[str, ...], rule: str | None) -> None:
    made = add(firm, "meeting", "--level", "company", "--chair", "周总", *words, now=NOW)

    assert made.status == (3 if rule else 0)
    if rule:
        assert made.error["rule"] == rule
    else:
        assert (made.json["level"], made.json["chair"]) == ("company", "周总")


@pytest.mark.rule("COM-12", "COM-13", "COM-14")
@pytest.mark.parametrize(
    ("level", "chair", "status"),
    [
        ("coordination", "周总", 0), ("coordination", "钱工", 0), ("coordination", "技术业务部", 0),
        ("coordination", "办公室", 3), ("coordination", "陈主任", 3), ("coordination", "无此人", 2),
        ("project", "孙头", 0), ("exchange", "李工", 0),
    ],
)  # fmt: skip
def test_a_coordination_meeting_is_chaired_by_the_leader_or_the_technical_business_department(
    firm: Run, level: str, chair: str, status: int
) -> None:
    made = add(firm, "meeting", "--level", level, "--chair", chair, *MINUTES, "--participants", "李工,孙头", now=NOW)

    assert made.status == status
    if status == 3:
        assert made.error["rule"] == "COM-12"
    if status == 0:
        assert made.json["participants"] == ["李工", "孙头"]


@pytest.mark.rule("COM-10", "COM-16", "COM-17", "COM-19")
@pytest.mark.parametrize(
    ("kind", "subject", "means"),
    [
        ("internal", "quality_policy", "intranet"), ("internal", "contract_review", "email"),
        ("internal", "progress", "shared_file"), ("internal", "customer_feedback", "phone"),
        ("internal", "progress", "face"), ("internal", "progress", "writing"), ("internal", "progress", "suggestion"),
        ("publicity", "ability", "brochure"), ("publicity", "service", "website"), ("publicity", "reputation", "talks"),
        ("publicity", "record", "lecture"), ("publicity", "technology", "reception"),
        ("publicity", "equipment", "visit"), ("publicity", "achievements", "social"),
    ],
)  # fmt: skip
def test_subject_and_means_of_a_contact_are_kept(firm: Run, kind: str, subject: str, means: str) -> None:
    made = add(firm, kind, "--subject", subject, "--means", means, now=NOW).json

    assert (made["subjects"], made["means"]) == ([subject], means)


@pytest.mark.rule("COM-11")
def test_a_month_without_a_company_meeting_is_missed_from_the_first_of_the_next(firm: Run) -> None:
    assert due(firm, "2026-03-31", "COM-11") == [("due", "2026-03-31", None)]
    assert due(firm, "2026-04-01", "COM-11") == [("missed", "2026-03-31", None), ("due", "2026-04-30", None)]
    assert [one["month"] for one in firm("contact", "list", "--missing", "--json", now="2026-04-01").json] == [
        "2026-03"
    ]

    add(firm, "meeting", "--level", "company", "--on", "2026-03-31", *MINUTES, now="2026-04-01")

    assert due(firm, "2026-04-01", "COM-11") == [("due", "2026-04-30", None)]
    assert firm("contact", "list", "--missing", "--json", now="2026-04-01").json == []
    add(firm, "meeting", "--level", "project", *MINUTES, now="2026-04-02")
    assert due(firm, "2026-04-02", "COM-11") == [("due", "2026-04-30", None)]
    add(firm, "meeting", "--level", "company", *MINUTES, now="2026-06-02")
    assert due(firm, "2026-06-02", "COM-11") == []
    missing = firm("contact", "list", "--missing", "--json", now="2026-06-02").json
    assert [one["month"] for one in missing] == ["2026-04", "2026-05"]


@pytest.mark.rule("COM-11")
def test_a_company_of_another_kind_owes_no_meeting(desk: Desk) -> None:
    assert due(desk("manufacturer", "2026-03-01"), "2026-05-01", "COM-11") == []


@pytest.mark.rule("COM-03")
@pytest.mark.parametrize(
    ("talked", "now", "lines"),
    [
        ("2026-01-15", "2026-07-07", []),
        ("2026-01-15", "2026-07-15", [("due", "2026-07-15", "周总")]),
        ("2026-01-15", "2026-07-16", [("overdue", "2026-07-15", "周总")]),
        ("2025-08-31", "2026-02-28", [("due", "2026-02-28", "周总")]),
        ("2025-08-31", "2026-03-01", [("overdue", "2026-02-28", "周总")]),
        (None, "2025-12-01", [("due", "2025-12-01", "周总")]),
        (None, "2025-12-02", [("overdue", "2025-12-01", "周总")]),
    ],
)
def test_the_leader_in_charge_talks_with_a_customer_once_in_half_a_year(
    desk: Desk, talked: str | None, now: str, lines: list[tuple[str, str, str]]
) -> None:
    firm = desk("maintenance", "2025-06-01")
    if talked:
        assert add(firm, "talk", now=talked, by="周总", customer="华东").status == 0
        assert add(firm, "talk", now=talked, by="李工", customer="华东").status == 0

    assert due(firm, now, "COM-03") == lines


@pytest.mark.rule("COM-03")
def test_a_talk_by_somebody_else_does_not_count(desk: Desk) -> None:
    firm = desk("maintenance", "2025-06-01")
    add(firm, "talk", now="2025-11-30", by="李工", customer="华东")

    assert due(firm, "2025-12-02", "COM-03") == [("overdue", "2025-12-01", "周总")]


@pytest.mark.parametrize(
    ("kind", "words", "status"),
    [
        ("gossip", (), 2), ("talk", (), 2), ("meeting", MINUTES, 2), ("talk", ("--level", "company"), 2),
        ("internal", ("--on", "2026-03-06"), 2), ("internal", ("--subject", "weather"), 2),
        ("internal", ("--means", "smoke"), 2), ("internal", ("--dept", "moon"), 2), ("internal", ("--by", "无此人"), 2),
        ("internal", ("--text", "坏\u202e字"), 2),
    ],
)  # fmt: skip
def test_what_is_no_contact_is_refused_in_a_sentence(firm: Run, kind: str, words: tuple[str, ...], status: int) -> None:
    made = add(firm, kind, *words, now=NOW)

    assert made.status == status
    assert made.error["message"]
    assert firm("contact", "list", "--json").json == []


def test_contacts_are_listed_the_newest_first(firm: Run) -> None:
    for on, text in (("2026-03-01", "一"), ("2026-03-03", "二"), ("2026-02-28", "三")):
        add(firm, "talk", "--on", on, "--text", text, now=NOW, customer="华东")

    assert [one["text"] for one in firm("contact", "list", "华东", "--json").json] == ["二", "一", "三"]
    assert [one["text"] for one in firm("contact", "list", "--month", "2026-02", "--json").json] == ["三"]
    assert len(firm("contact", "list", "--limit", "1", "--json").json) == 1
    assert firm("contact", "list").status == 0


@pytest.mark.rule("COM-01", "INF-20", "ECM-09")
def test_numbers_that_cannot_be_are_named() -> None:
    tree = policy.built_in("contacts")
    assert policy.build(Policy, tree).faults() == ()
    tree["lead"]["value"] = ["office", "technical"]
    tree["restricted"]["gossip"] = {"value": [], "rule": "COM-07", "mark": "A"}
    tree["arrivals"]["entry_hours"]["value"] = 0
    tree["material"]["attachment_mb"]["value"] = "0"

    assert [fault.partition(":")[0] for fault in policy.build(Policy, tree).faults()] == [
        "lead", "restricted.gossip", "arrivals.entry_hours", "material.attachment_mb",
    ]  # fmt: skip
