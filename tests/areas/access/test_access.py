"""Who sees what, whose consent it takes, and what is refused on the way out."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from custmgr.areas.access import rules
from custmgr.areas.access.actions.waiting import dues
from custmgr.areas.access.facts import Group, Handing, Material, Medium, Request, State, Wish
from custmgr.areas.access.policy import Policy
from custmgr.areas.staff.facts import Person, Role
from custmgr.ground import policy
from custmgr.ground.desk import open_reader
from tests.conftest import Run

BUILT_IN = policy.build(Policy, policy.built_in("access"))
ESTATE = policy.build(Policy, policy.shipped("access", "estate"))
WEALTH = policy.build(Policy, policy.shipped("access", "wealth"))
DIRECTOR, MANAGER = Role.MARKETING_DIRECTOR, Role.CUSTOMER_SERVICE_MANAGER
TODAY = date(2026, 3, 5)
ASKED = Request(
    1, "R-0001", "项目甲", "二期", False, "回访", Medium.ELECTRONIC, Material.CUSTOMERS, False, None, TODAY, None,
    (DIRECTOR, MANAGER),
)  # fmt: skip
READY = replace(ASKED, chain=())
CREW = (
    ("许部长", "marketing_director"), ("严客服经理", "customer_service_manager"),
    ("何专员", "customer_service_specialist"), ("吕策划", "project_head"), ("王业务", "salesperson"),
)  # fmt: skip


def person(*roles: Role, left: date | None = None, leaving: date | None = None) -> Person:
    return Person(1, "某人", None, roles, left, leaving_since=leaving)


@pytest.fixture
def estate(desk_file: Path, custmgr: Run) -> Run:
    """Begin a desk of a property developer, with its people and two customers of 王业务."""
    desk_file.unlink()
    assert custmgr("init", "--policy", "estate").status == 0
    for name, role in CREW:
        custmgr("staff", "add", name, "--role", role, "--unit", "一期")
    for name, phone in (("张三", "13812345678"), ("李四", "13900000000")):
        form = ("--kind", "prospect", "--party", "person", "--contact", name, "--phone", phone)
        done = custmgr("customer", "add", name, *form, "--salesperson", "王业务")
        assert done.status == 0, done.err
    return custmgr


@pytest.mark.rule("HBK-05")
@pytest.mark.parametrize(
    ("roles", "sees", "own"),
    [
        ((Role.SALESPERSON,), {Group.INVOICING: False, Group.CONTACTS: True}, True),
        ((Role.ACCOUNTING,), {Group.INVOICING: True, Group.CONTACTS: False}, False),
        ((Role.DEPT_MANAGER,), {Group.INVOICING: True, Group.CREDIT: True}, False),
        ((Role.SALESPERSON, Role.ACCOUNTING), {Group.INVOICING: True, Group.CONTACTS: True}, False),
        ((Role.SALESPERSON, Role.QC), {Group.INVOICING: False}, True),
    ],
)
def test_what_somebody_sees_follows_from_the_roles(roles: tuple[Role, ...], sees: dict[Group, bool], own: bool) -> None:
    groups = rules.groups_of(person(*roles), BUILT_IN)

    assert {group: group in groups for group in sees} == sees
    assert rules.own_only(person(*roles), BUILT_IN) is own


@pytest.mark.rule("HBK-04", "HBK-05", "CUS-16")
@pytest.mark.parametrize(
    ("one", "today", "rule"),
    [
        (person(Role.SALESPERSON, left=date(2026, 2, 28)), date(2026, 2, 28), None),
        (person(Role.SALESPERSON, left=date(2026, 2, 28)), date(2026, 3, 1), "HBK-04"),
        (person(Role.SALESPERSON, leaving=date(2026, 2, 1)), TODAY, "CUS-16"),
        (person(Role.QC), TODAY, "HBK-05"),
        (person(Role.SALESPERSON), TODAY, None),
    ],
)
def test_nothing_is_handed_to_who_has_left_from_the_day_after(one: Person, today: date, rule: str | None) -> None:
    verdict = rules.judge_person(one, today, BUILT_IN, pledged=True)

    assert (verdict and verdict.rule) == rule


@pytest.mark.rule("HBK-04")
@pytest.mark.parametrize(
    ("required", "pledged", "refused"), [(False, False, False), (True, False, True), (True, True, False)]
)
def test_where_the_company_asks_secrecy_is_acknowledged_first(required: bool, pledged: bool, refused: bool) -> None:
    strict = replace(BUILT_IN, sight=replace(BUILT_IN.sight, pledge_required=required))

    verdict = rules.judge_person(person(Role.SALESPERSON), TODAY, strict, pledged=pledged)

    assert (verdict is not None) is refused


@pytest.mark.rule("INF-32", "INF-33", "INF-34", "INF-37", "FVS-76")
@pytest.mark.parametrize(
    ("wish", "own", "kind", "chain"),
    [
        (Wish("甲", "x", medium=Medium.PAPER), True, ESTATE, ()),
        (Wish("甲", "x"), True, ESTATE, (DIRECTOR,)),
        (Wish("甲", "x", "二期", Medium.PAPER), False, ESTATE, (DIRECTOR, MANAGER)),
        (Wish("甲", "x", "二期"), False, ESTATE, (DIRECTOR, MANAGER)),
        (Wish("甲", "x", material=Material.VISITS, medium=Medium.PAPER), True, WEALTH, (Role.DATA_HEAD,)),
        (Wish("甲", "x"), True, BUILT_IN, ()),
    ],
)
def test_whose_consents_a_request_takes(wish: Wish, own: bool, kind: Policy, chain: tuple[Role, ...]) -> None:
    assert rules.chain_of(wish, own=own, policy=kind) == chain


@pytest.mark.rule("INF-37")
@pytest.mark.parametrize(("role", "refused"), [(MANAGER, True), (DIRECTOR, False), (Role.SALESPERSON, True)])
def test_a_consent_out_of_its_turn_is_refused(role: Role, refused: bool) -> None:
    verdict = rules.judge_consent(ASKED, person(role))

    assert (verdict is not None) is refused
    assert verdict is None or verdict.rule == "INF-37"


@pytest.mark.rule("INF-33", "INF-34", "INF-40", "FVS-06", "FVS-76", "FVS-77")
@pytest.mark.parametrize(
    ("request_", "handing", "medium", "kind", "rule"),
    [
        (None, Handing("乙"), Medium.ELECTRONIC, BUILT_IN, None),
        (None, Handing("乙"), Medium.ELECTRONIC, ESTATE, "INF-34"),
        (None, Handing("乙"), Medium.ELECTRONIC, WEALTH, "FVS-06"),
        (ASKED, Handing("乙"), Medium.ELECTRONIC, ESTATE, "INF-33"),
        (replace(ASKED, material=Material.VISITS), Handing("乙"), Medium.ELECTRONIC, WEALTH, "FVS-76"),
        (READY, Handing("乙"), Medium.PAPER, ESTATE, "INF-34"),
        (READY, Handing("乙"), Medium.ELECTRONIC, ESTATE, "INF-40"),
        (READY, Handing("乙", protection="7z"), Medium.ELECTRONIC, ESTATE, None),
        (replace(READY, until=TODAY), Handing("乙", protection="7z"), Medium.ELECTRONIC, ESTATE, None),
        (replace(READY, until=date(2026, 3, 4)), Handing("乙", protection="7z"), Medium.ELECTRONIC, ESTATE, "INF-34"),
        (replace(READY, closed_on=TODAY), Handing("乙"), Medium.ELECTRONIC, ESTATE, "INF-34"),
        (replace(READY, regulator=True), Handing("乙"), Medium.ELECTRONIC, WEALTH, "FVS-77"),
        (replace(READY, regulator=True), Handing("乙", filing="备-7"), Medium.ELECTRONIC, WEALTH, None),
    ],
)
def test_what_is_not_approved_protected_or_filed_stays(
    request_: Request | None, handing: Handing, medium: Medium, kind: Policy, rule: str | None
) -> None:
    verdict = rules.judge_release(request_, handing, medium, TODAY, kind)

    assert (verdict and verdict.rule) == rule


@pytest.mark.rule("INF-39", "INF-42")
@pytest.mark.parametrize(
    ("role", "own", "rule"),
    [
        (Role.SALESPERSON, True, "INF-39"),
        (Role.CUSTOMER_SERVICE_SPECIALIST, True, None),
        (Role.CUSTOMER_SERVICE_SPECIALIST, False, "INF-42"),
        (MANAGER, False, None),
    ],
)
def test_customer_service_hands_out_and_across_projects_its_manager(role: Role, own: bool, rule: str | None) -> None:
    verdict = rules.judge_handler(person(role), replace(READY, own=own), ESTATE)

    assert (verdict and verdict.rule) == rule
    assert rules.judge_handler(person(Role.SALESPERSON), READY, BUILT_IN) is None


@pytest.mark.rule("INF-41", "INF-44")
def test_outsiders_and_secrets_need_more() -> None:
    assert rules.judge_holder(person(Role.QC), None, ESTATE) is not None
    assert rules.judge_holder(person(Role.QC), READY, ESTATE) is None
    assert rules.judge_holder(person(Role.QC), None, BUILT_IN) is None
    assert rules.count_secret(["A", "B", "C", None], ESTATE) == 2
    for role, appointed, refused in ((MANAGER, False, True), (MANAGER, True, False), (DIRECTOR, False, False)):
        assert (rules.judge_secret(1, person(role), ESTATE, appointed=appointed) is not None) is refused
    assert rules.judge_secret(0, person(MANAGER), ESTATE, appointed=False) is None


@pytest.mark.rule("INF-38")
@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("13812345678", "138****5678"),
        ("138-1234-5678", "138****5678"),
        ("0757-22331188 转 12", "075*****1188 转 **"),
        ("1234567", "*******"),
        ("", ""),
        (None, None),
    ],
)
def test_a_number_shows_its_first_three_and_last_four_digits(text: str | None, shown: str | None) -> None:
    assert rules.masked(text) == shown


@pytest.mark.rule("INF-38")
def test_lists_are_masked_and_the_whole_number_is_kept_in_the_journal(estate: Run) -> None:
    assert [one["phone"] for one in estate("customer", "list", "--sort", "code", "--json").json] == [
        "138****5678", "139****0000",
    ]  # fmt: skip
    shown = estate("customer", "show", "张三", "--json").json
    assert (shown["phone"], shown["contacts"][0]["phone"]) == ("138****5678", "138****5678")

    assert estate("customer", "show", "张三", "--full", "--json").json["phone"] == "13812345678"
    assert estate("customer", "list", "张三", "--full", "--json").json[0]["phone"] == "13812345678"
    actions = [line["action"] for line in estate("journal", "list", "--json").json]
    assert actions[:2] == ["customer list --full", "customer show --full"]


@pytest.mark.rule("INF-32", "INF-36")
def test_a_request_for_ones_own_project_on_paper_is_ready_at_once(estate: Run) -> None:
    words = (
        "access",
        "request",
        "--by",
        "吕策划",
        "--purpose",
        "CALL客",
        "--project",
        "一期",
        "--medium",
        "paper",
        "--json",
    )
    made = estate(*words).json

    assert (made["number"], made["state"], made["own"], made["on"]) == ("R-0001", "ready", True, "2026-03-05")
    assert made["consents"] == []


@pytest.mark.rule("INF-35")
def test_a_request_is_closed_when_the_last_copy_came_back(estate: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    estate("access", "request", "--by", "吕策划", "--purpose", "CALL客", "--medium", "paper")
    out = ("access", "release", "R-0001", "--handler", "何专员", "--copies", "3", "--ends", "2026-03-05", "--json")
    assert estate("access", "release", "R-0001", "--handler", "王业务", *out[5:]).error["rule"] == "INF-39"

    made = estate(*out).json

    assert (made["state"], made["out"], {copy["due_on"] for copy in made["copies"]}) == ("out", 3, {"2026-03-06"})
    for copy in ("1", "2"):
        assert estate("access", "return", "r-0001", "--copy", copy).status == 0
    assert estate("access", "return", "R-0001", "--copy", "2").status == 2
    refused = estate("access", "close", "R-0001", "--json")
    assert (refused.error["rule"], "1 copy" in refused.error["message"]) == ("INF-35", True)
    monkeypatch.setenv("CUSTMGR_NOW", "2026-03-09")
    with open_reader() as desk:
        (due,) = dues(desk)
        assert (due.rule, due.owner, due.days_late(desk.now)) == ("INF-35", "吕策划", 3)
    estate("access", "return", "R-0001", "--copy", "3")
    assert estate("access", "close", "R-0001", "--json").json["state"] == "closed"
    assert estate("access", "list", "--json").json == []


@pytest.mark.rule("INF-33", "INF-37")
def test_another_projects_data_take_both_consents_in_order(estate: Run) -> None:
    estate("access", "request", "--by", "吕策划", "--purpose", "联动", "--project", "二期", "--medium", "paper")
    out = ("access", "release", "R-0001", "--handler", "严客服经理", "--copies", "1", "--ends", "2026-03-05", "--json")

    assert estate(*out).error["rule"] == "INF-33"
    assert estate("access", "consent", "R-0001", "--by", "严客服经理", "--json").error["rule"] == "INF-37"
    with open_reader() as desk:
        assert [due.rule for due in dues(desk)] == ["INF-37"]
    assert estate("access", "consent", "R-0001", "--by", "许部长", "--json").json["next_role"] == MANAGER.value
    assert estate("access", "consent", "R-0001", "--by", "严客服经理", "--json").json["state"] == "ready"
    assert estate("access", "release", "R-0001", "--handler", "何专员", *out[5:]).error["rule"] == "INF-42"
    assert estate(*out).json["out"] == 1
    assert estate("access", "consent", "R-0001", "--by", "许部长").status == 2


@pytest.mark.rule("INF-33")
def test_a_refused_request_gives_nothing(estate: Run) -> None:
    estate("access", "request", "--by", "吕策划", "--purpose", "联动", "--project", "二期", "--medium", "paper")
    estate("access", "consent", "R-0001", "--by", "许部长", "--refuse", "--opinion", "无必要")

    out = ("--handler", "严客服经理", "--copies", "1", "--ends", "2026-03-05", "--json")
    assert estate("access", "release", "R-0001", *out).error["rule"] == "INF-34"
    assert estate("access", "list", "--all", "--json").json[0]["state"] == "refused"


@pytest.mark.rule("HBK-04", "INF-44")
def test_pledges_and_appointments_are_kept(estate: Run) -> None:
    assert estate("access", "pledge", "何专员", "--json").json == {"name": "何专员", "on": "2026-03-05"}
    listed = {one["name"]: one["on"] for one in estate("access", "pledges", "--json").json}
    assert (listed["何专员"], listed["王业务"]) == ("2026-03-05", None)
    assert "王业务" in estate("access", "pledges").out

    assert estate("access", "appoint", "何专员", "--by", "严客服经理", "--json").error["rule"] == "INF-44"
    assert estate("access", "appoint", "何专员", "--by", "许部长", "--json").json["by"] == "许部长"


@pytest.mark.rule("FIL-08", "HBK-05")
def test_who_sees_what_is_shown(custmgr: Run) -> None:
    rows = {row["role"]: row for row in custmgr("access", "matrix", "--json").json}

    assert rows["salesperson"]["own_only"] is True
    assert rows["accounting"]["groups"] == ["head", "invoicing"]
    assert "invoicing" not in rows["salesperson"]["groups"]
    assert len(rows["general_manager"]["groups"]) == len(Group)
    assert "Everything" in custmgr("access", "matrix").out


def test_a_policy_that_cannot_be_worked_with_is_at_fault() -> None:
    wrong = replace(
        BUILT_IN,
        request=replace(BUILT_IN.request, paper_return_workdays=-1, needed_rule="INF-01"),
        sight=replace(BUILT_IN.sight, own_only=(Role.QC,)),
    )

    assert [fault.partition(":")[0] for fault in wrong.faults()] == [
        "request.paper_return_workdays", "request.needed_rule", "sight.own_only.qc",
    ]  # fmt: skip
    assert ESTATE.faults() == WEALTH.faults() == ()
    assert replace(ASKED, released=True, chain=()).state(TODAY) is State.RELEASED


@pytest.mark.parametrize(
    "words",
    [
        ("request", "--by", "查无此人", "--purpose", "x"),
        ("request", "--by", "吕策划", "--purpose", " "),
        ("request", "--by", "吕策划", "--purpose", "x", "--medium", "smoke"),
        ("consent", "R-0009", "--by", "许部长"),
        ("release", "R-0001", "--handler", "何专员", "--copies", "0", "--ends", "2026-03-05"),
        ("release", "R-0001", "--handler", "何专员"),
        ("return", "R-0001", "--copy", "1", "--on", "2026-03-06"),
        ("pledge", "何专员", "--on", "2026-03-06"),
        ("pledge", "查无此人"),
    ],
)
def test_bad_input_is_told_in_a_sentence(estate: Run, words: tuple[str, ...]) -> None:
    estate("access", "request", "--by", "吕策划", "--purpose", "x", "--medium", "paper")

    refused = estate("access", *words, "--json")

    assert refused.status == 2
    assert refused.error["message"]


@pytest.mark.rule("INF-44")
@pytest.mark.parametrize(
    ("by", "appointed", "status"),
    [(None, False, 3), ("严客服经理", False, 3), ("严客服经理", True, 0), ("许部长", False, 0)],
)
def test_whole_numbers_of_secret_customers_are_the_directors(
    estate: Run, by: str | None, appointed: bool, status: int
) -> None:
    estate("customer", "importance", "张三", "--set", "villa", "--by", "王业务")
    if appointed:
        estate("access", "appoint", "严客服经理", "--by", "许部长")
    named = ("--by", by) if by else ()

    for words in (("show", "张三"), ("list",)):
        done = estate("customer", *words, "--full", *named, "--json")
        assert (done.status, done.error["rule"] if done.status else None) == (status, "INF-44" if status else None)
    assert estate("customer", "show", "李四", "--full", "--json").status == 0


@pytest.mark.rule("INF-44")
def test_a_secret_customers_records_are_destroyed_by_the_director_alone(estate: Run, desk_file: Path) -> None:
    estate("customer", "importance", "张三", "--set", "villa", "--by", "王业务")
    record = ("visit", "record", "张三", "--by", "王业务", "--method", "phone", "--content", "回访")
    learnt = ("--set", "needs=无", "--set", "opinions=无", "--set", "promotion=yes")
    assert estate(*record, *learnt, "--on", "2023-03-01").status == 0
    purge = ("record", "purge", "--kind", "visit", "--confirm", "--json")

    refused = estate(*purge, "--by", "严客服经理", now="2026-03-02")

    assert (refused.status, refused.error["rule"]) == (3, "INF-44")
    assert len(estate("visit", "list", "--json").json) == 1
    assert list(desk_file.parent.rglob("*before-destruction*")) == []
    assert estate(*purge, "--by", "许部长", now="2026-03-02").status == 0
