"""What is learnt of customers and what proves that we can be trusted; greetings; problems admitted."""

import pytest

from custmgr.areas.contacts.facts.sheets import Known, Sheet
from custmgr.areas.contacts.policy import Policy
from custmgr.ground import policy
from tests.areas.contacts.conftest import Desk, add, due
from tests.conftest import Run

NOW = "2026-03-05"


@pytest.fixture
def exporter(desk: Desk) -> Run:
    """Return the program at the desk of an exporter."""
    return desk("export", "2026-03-01")


@pytest.fixture
def estate(desk: Desk) -> Run:
    """Return the program at the desk of a developer of property."""
    return desk("estate", "2026-03-01")


def sheet(run: Run, *pairs: str, now: str = NOW) -> dict[str, object]:
    """Enter what was learnt; return the first sheet."""
    words = [word for pair in pairs for word in ("--set", pair)]
    made = run("contact", "sheet", "华东", *words, "--json", now=now)
    assert made.status == 0, made.err
    return made.json["sheets"][0]  # type: ignore[no-any-return]


@pytest.mark.rule("INF-18")
def test_seven_of_ten_basic_items_are_seventy_per_cent(estate: Run) -> None:
    assert sheet(estate)["filled"] == 2
    add(estate, "walkin", now=NOW, by="王业务", customer="华东")

    found = sheet(estate, "sex=女", "年龄区间=25-34", "area=顺德", "need=改善")

    assert (found["filled"], found["completeness"]) == (7, "0.7")
    assert found["values"]["contact_on"] == NOW  # type: ignore[index]
    assert found["missing"] == ["price_band", "sincerity", "characteristics"]
    assert "70.00%" in estate("contact", "sheet", "华东").out
    assert sheet(estate, "area=")["filled"] == 6


@pytest.mark.rule("INF-18")
def test_an_empty_sheet_has_no_share() -> None:
    assert Sheet("basics", "INF-18", {}).completeness is None
    assert Sheet("basics", "INF-18", {Known.SEX: None}).completeness == 0


@pytest.mark.rule("INF-18", "ECM-05", "ECM-20")
@pytest.mark.parametrize(
    "pair",
    [
        "age_band=30", "sincerity=很高", "name=张三", "phone=1", "contact_on=2026-01-01", "height=180",
        "zone=Mars/Base", "middleman=也许", "area=坏\u202e字",
    ],
)  # fmt: skip
def test_what_a_field_cannot_hold_is_refused_in_a_sentence(estate: Run, pair: str) -> None:
    refused = estate("contact", "sheet", "华东", "--set", pair, "--json")

    assert refused.status == 2
    assert refused.error["message"]


@pytest.mark.rule("ECM-06")
def test_three_of_the_five_questions_known_are_sixty_per_cent(exporter: Run) -> None:
    found = sheet(
        exporter, "background=1998年成立", "scope=电动工具", "china_trade=与宁波公司有往来", "zone=Europe/London"
    )

    assert (found["completeness"], found["missing"]) == ("0.6", ["marketing", "channels"])
    whole = exporter("contact", "sheet", "华东", "--json").json
    assert whole["others"] == {"zone": "Europe/London"}
    shown = exporter("contact", "sheet", "华东").out
    assert "60.00%" in shown
    assert "Europe/London" in shown


def test_a_company_that_keeps_no_sheet_says_so(desk: Desk) -> None:
    maker = desk("manufacturer", "2026-03-01")

    assert maker("contact", "sheet", "华东").out.startswith("Nothing is known yet")


@pytest.mark.rule("ECM-02")
@pytest.mark.parametrize(
    ("now", "state"),
    [("2026-02-02", None), ("2026-02-03", "due"), ("2026-03-05", "due"), ("2026-03-06", "overdue")],
)
def test_a_certificate_is_named_thirty_days_before_it_ends(exporter: Run, now: str, state: str | None) -> None:
    told = ("--kind", "certificate", "--name", "ISO 9001", "--giver", "SGS", "--until", "2026-03-05")
    made = exporter("contact", "credential", *told, "--json", now="2026-02-01").json
    assert (made["name"], made["until_on"], made["giver"]) == ("ISO 9001", "2026-03-05", "SGS")

    assert due(exporter, now, "ECM-02") == ([(state, "2026-03-05", None)] if state else [])


@pytest.mark.rule("ECM-02")
def test_references_and_certificates_are_listed_until_they_are_withdrawn(exporter: Run) -> None:
    exporter("contact", "credential", "--kind", "reference", "--name", "Acme Ltd.")
    exporter("contact", "credential", "--kind", "bank", "--name", "中行授信", "--until", "2026-12-31")

    assert [one["name"] for one in exporter("contact", "credentials", "--json").json] == ["中行授信", "Acme Ltd."]
    gone = exporter("contact", "withdraw", "2", "--reason", "已更换", "--json").json
    assert gone["withdrawn_on"] == NOW
    assert len(exporter("contact", "credentials", "--json").json) == 1
    assert len(exporter("contact", "credentials", "--all", "--json").json) == 2
    for words in (
        ("withdraw", "2", "--reason", "再"),
        ("withdraw", "9", "--reason", "无"),
        ("withdraw", "甲", "--reason", "无"),
    ):
        assert exporter("contact", *words).status == 2
    assert exporter("contact", "credential", "--kind", "medal", "--name", "金奖").status == 2
    assert exporter("contact", "withdraw", "1", "--reason", " ").status == 2


@pytest.mark.rule("ECM-17")
@pytest.mark.parametrize(("now", "listed"), [("2026-02-15", False), ("2026-02-16", True), ("2026-02-17", False)])
def test_greetings_go_out_the_day_before_the_spring_festival(desk: Desk, now: str, listed: bool) -> None:
    exporter = desk("export", "2026-01-02")

    assert due(exporter, now, "ECM-17") == ([("due", "2026-02-16", None)] if listed else [])


@pytest.mark.rule("ECM-17")
def test_whoever_was_greeted_is_counted_no_more_and_with_the_last_the_line_goes(desk: Desk) -> None:
    exporter = desk("export", "2026-01-02")
    words = ("--kind", "buyer", "--contact", "李", "--phone", "13800138001")
    exporter("customer", "add", "乙公司", *words, now="2026-01-03")
    reasons = [
        line["reason"] for line in exporter("visit", "due", "--json", now="2026-02-16").json if line["rule"] == "ECM-17"
    ]
    assert reasons == ["Spring Festival on 2026-02-17: greetings to 2 customers"]

    add(exporter, "greeting", now="2026-02-13", customer="华东")
    add(exporter, "greeting", now="2026-02-16", customer="乙公司")

    assert due(exporter, "2026-02-16", "ECM-17") == []


@pytest.mark.rule("ECM-17")
def test_a_company_of_another_kind_greets_nobody(desk: Desk) -> None:
    assert due(desk("manufacturer", "2026-01-02"), "2026-02-16", "ECM-17") == []


@pytest.mark.rule("ECM-11", "ECM-12")
@pytest.mark.parametrize(
    ("sets", "rule"),
    [
        ((), "ECM-12"), (("cause=ours",), "ECM-11"), (("cause=theirs",), "ECM-11"),
        (("cause=ours", "told_on=2026-03-05"), "ECM-12"), (("cause=theirs", "told_on=2026-03-05"), None),
        (("cause=other", "told_on=2026-03-05"), None),
        (("cause=ours", "told_on=2026-03-05", "admitted_on=2026-03-05"), None),
    ],
)  # fmt: skip
def test_a_problem_is_told_and_a_fault_of_our_own_admitted(
    exporter: Run, sets: tuple[str, ...], rule: str | None
) -> None:
    words = ("--kind", "own_fault", "--customer", "华东", "--text", "发错型号")
    opened = exporter("finding", "open", *words, "--json", now=NOW)
    assert opened.status == 0, opened.err

    told = [word for one in sets for word in ("--set", one)]
    closed = exporter("finding", "close", opened.json["number"], *told, "--json", now=NOW)

    assert closed.status == (3 if rule else 0)
    if rule:
        assert closed.error["rule"] == rule


@pytest.mark.rule("ECM-14")
@pytest.mark.parametrize(
    ("words", "names"),
    [
        (("--region", "欧洲", "--traded", "no", "--contacts", "0"), ["乙公司"]),
        (("--region", "欧洲"), ["华东电子", "乙公司"]),
        (("--region", "foreign"), ["乙公司"]),
        (("--traded", "yes"), ["华东电子"]),
        (("--contacted", "yes"), ["华东电子"]),
        (("--contacted", "no"), ["乙公司"]),
        (("--contacts", "2"), ["华东电子"]),
        (("--contacts", "1-2"), ["华东电子"]),
        (("--contacts", "3+"), []),
        (("--contacts", "0-2"), ["华东电子", "乙公司"]),
        (("--type", "agent"), ["乙公司"]),
        (("--importance", "E"), ["华东电子", "乙公司"]),
        (("--importance", "A"), []),
    ],
)
def test_customers_are_sorted_by_the_six_criteria(exporter: Run, words: tuple[str, ...], names: list[str]) -> None:
    told = ("--kind", "prospect", "--contact", "B", "--phone", "13800138001", "--region", "foreign")
    exporter("customer", "add", "乙公司", *told, now=NOW)
    exporter("customer", "edit", "乙公司", "district=欧洲", "business_type=agent", now=NOW)
    sheet(exporter, "market=欧洲市场")
    exporter("purchase", "add", "华东", "--on", NOW, "--amount", "100", now=NOW)
    add(exporter, "mail", now=NOW, customer="华东")
    exporter("inquiry", "open", "华东", "--by", "李工", "--text", "问价", now=NOW)

    found = exporter("customer", "list", *words, "--sort", "code", "--json", now=NOW).json

    assert [one["name"] for one in found] == names


@pytest.mark.rule("ECM-14")
@pytest.mark.parametrize(
    "words", [("--traded", "maybe"), ("--contacts", "many"), ("--type", "king"), ("--importance", "Z")]
)
def test_a_criterion_that_is_none_is_refused(exporter: Run, words: tuple[str, ...]) -> None:
    assert exporter("customer", "list", *words).status == 2


@pytest.mark.rule("ECM-02", "ECM-17", "INF-18")
def test_numbers_that_cannot_be_are_named() -> None:
    tree = policy.built_in("contacts")
    tree["bands"]["height"] = {"value": [], "rule": "INF-18", "mark": "A"}
    tree["credentials"]["warn_days"]["value"] = -1
    tree["greetings"]["days_before"]["value"] = -1
    tree["greetings"]["holidays"]["christmas"]["value"] = "25 December"
    tree["greetings"]["holidays"]["new_year"]["value"] = "lunar 01-31"
    tree["greetings"]["holidays"]["pi_day"] = {"value": "03-14", "rule": "ECM-17", "mark": "A"}

    faults = {fault.partition(":")[0] for fault in policy.build(Policy, tree).faults()}

    assert faults == {
        "bands.height", "credentials.warn_days", "greetings.days_before", "greetings.holidays.christmas",
        "greetings.holidays.new_year", "greetings.holidays.pi_day",
    }  # fmt: skip
