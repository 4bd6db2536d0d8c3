"""Contacts as the exporter and the developer of property keep them, and the rhythms they feed."""

import pytest

from tests.areas.contacts.conftest import Desk, add, due
from tests.conftest import Run

VISIT = (
    "--method",
    "phone",
    "--content",
    "回访",
    "--set",
    "needs=三房",
    "--set",
    "opinions=无",
    "--set",
    "promotion=yes",
)


@pytest.mark.rule("ECM-09")
@pytest.mark.parametrize(("size", "warned"), [("20.0", False), ("20", False), ("20.1", True), ("700", True)])
def test_what_is_too_large_for_a_mail_goes_by_post(desk: Desk, size: str, warned: bool) -> None:
    exporter = desk("export", "2026-01-01")

    sent = add(exporter, "material", "--material", "产品视频", "--size-mb", size, now="2026-03-05", customer="华东")

    assert sent.status == 0
    assert sent.json["material"] == "产品视频"
    assert ("ECM-09" in sent.err) is warned


@pytest.mark.rule("ECM-15", "ECM-19")
@pytest.mark.parametrize(("now", "listed"), [("2026-04-01", False), ("2026-04-02", True)])
@pytest.mark.parametrize("kind", ["mail", "catalogue", "visit", "inquiry"])
def test_a_buyer_is_listed_after_ninety_days_without_any_contact(desk: Desk, kind: str, now: str, listed: bool) -> None:
    exporter = desk("export", "2025-12-01")
    if kind == "visit":
        exporter("visit", "record", "华东", "--by", "李工", "--method", "email", "--content", "问好", now="2026-01-01")
    elif kind == "inquiry":
        exporter("inquiry", "open", "华东", "--by", "李工", "--text", "问价", now="2026-01-01T09:00")
        exporter("inquiry", "answer", "1", "--by", "李工", "--text", "报价", now="2026-01-01T10:00")
    else:
        add(exporter, kind, now="2026-01-01", customer="华东")

    assert due(exporter, now, "ECM-15") == ([("overdue", "2026-04-01", None)] if listed else [])


@pytest.mark.rule("ECM-16", "ECM-18")
@pytest.mark.parametrize("kind", ["catalogue", "promotion"])
def test_catalogues_and_promotions_go_out_every_three_months(desk: Desk, kind: str) -> None:
    exporter = desk("export", "2025-12-01")
    add(exporter, kind, now="2026-01-15", customer="华东")
    assert add(exporter, "intent", "--text", "愿意合作", now="2026-02-15", customer="华东").json["text"] == "愿意合作"

    assert due(exporter, "2026-04-07", "ECM-16") == []
    assert due(exporter, "2026-04-15", "ECM-16") == [("due", "2026-04-15", None)]
    assert due(exporter, "2026-04-16", "ECM-16") == [("overdue", "2026-04-15", None)]


@pytest.mark.rule("INF-20")
@pytest.mark.parametrize(
    ("entered", "late"), [("2026-03-05T23:59:59", False), ("2026-03-06T00:00:00", True), ("2026-03-06T08:00", True)]
)
@pytest.mark.parametrize("kind", ["callin", "walkin"])
def test_a_call_or_walk_in_entered_after_its_own_day_is_late(desk: Desk, kind: str, entered: str, late: bool) -> None:
    estate = desk("estate", "2026-03-01")

    made = add(estate, kind, "--on", "2026-03-05", now=entered, by="王业务", customer="华东")

    assert made.json["late"] is late
    assert ("INF-20" in made.err) is late
    assert len(estate("contact", "list", "--late", "--json", now=entered).json) == int(late)


@pytest.mark.rule("INF-18")
def test_of_everybody_who_calls_a_telephone_number_is_kept(desk: Desk) -> None:
    estate = desk("estate", "2026-03-01")
    estate("customer", "add", "赵先生", "--draft", now="2026-03-05")

    refused = add(estate, "callin", now="2026-03-05", by="王业务", customer="赵先生")

    assert (refused.status, refused.error["rule"]) == (3, "INF-18")
    estate("customer", "edit", "赵先生", "phone=13900139000", now="2026-03-05")
    assert add(estate, "callin", now="2026-03-05", by="王业务", customer="赵先生").status == 0


def ranked(estate: Run, flag: str, now: str) -> None:
    """Class the customer by what is known of him."""
    done = estate("customer", "importance", "华东", *flag.split(), "--by", "王业务", now=now)
    assert done.status == 0, done.err


@pytest.mark.rule("INF-26", "INF-25")
@pytest.mark.parametrize(
    ("visited", "now", "lines"),
    [
        ("2026-01-15", "2026-04-07", []),
        ("2026-01-15", "2026-04-08", [("due", "2026-04-15", "郑部长")]),
        ("2026-01-15", "2026-04-15", [("due", "2026-04-15", "郑部长")]),
        ("2026-01-15", "2026-04-16", [("overdue", "2026-04-15", "郑部长")]),
        ("2025-11-30", "2026-02-28", [("due", "2026-02-28", "郑部长")]),
        ("2025-12-31", "2026-03-31", [("due", "2026-03-31", "郑部长")]),
    ],
)
def test_the_marketing_director_contacts_a_customer_of_importance_a_every_three_months(
    desk: Desk, visited: str, now: str, lines: list[tuple[str, str, str]]
) -> None:
    estate = desk("estate", "2025-10-01")
    ranked(estate, "--set villa --set company_influence", "2025-10-01")
    assert estate("visit", "record", "华东", "--by", "郑部长", *VISIT, now=visited).status == 0

    assert due(estate, now, "INF-26", "INF-30") == lines


@pytest.mark.rule("INF-26")
def test_a_visit_by_somebody_else_does_not_count_and_a_record_says_all_three(desk: Desk) -> None:
    estate = desk("estate", "2025-10-01")
    ranked(estate, "--set villa --set company_influence", "2025-10-01")
    estate("visit", "record", "华东", "--by", "王业务", *VISIT, now="2025-12-30")

    assert due(estate, "2026-01-02", "INF-26") == [("overdue", "2026-01-01", "郑部长")]
    short = estate("visit", "record", "华东", "--by", "郑部长", *VISIT[:-2], "--json", now="2026-01-02")
    assert short.error["rule"] == "INF-26"


@pytest.mark.rule("INF-27")
def test_the_three_months_of_importance_b_begin_with_the_day_of_the_class(desk: Desk) -> None:
    estate = desk("estate", "2025-10-01")
    ranked(estate, "--set villa_class", "2026-03-05")

    assert due(estate, "2026-05-28", "INF-27") == []
    assert due(estate, "2026-06-05", "INF-27") == [("due", "2026-06-05", "吴经理")]
    assert due(estate, "2026-06-06", "INF-27") == [("overdue", "2026-06-05", "吴经理")]


@pytest.mark.rule("INF-26", "INF-27")
def test_a_change_of_class_begins_anew(desk: Desk) -> None:
    estate = desk("estate", "2025-09-01")
    ranked(estate, "--set villa", "2025-09-01")
    estate("visit", "record", "华东", "--by", "郑部长", *VISIT, now="2025-10-01")
    ranked(estate, "--set company_influence", "2026-03-01")

    assert due(estate, "2026-06-01", "INF-26", "INF-27") == [("due", "2026-06-01", "郑部长")]


@pytest.mark.rule("INF-30", "INF-25")
@pytest.mark.parametrize(
    ("now", "lines"),
    [
        ("2026-05-28", []), ("2026-06-05", [("due", "2026-06-05", "褚业务")]),
        ("2026-06-06", [("overdue", "2026-06-05", "褚业务")]),
    ],
)  # fmt: skip
def test_a_received_customer_is_the_business_of_whoever_received_him_first(
    desk: Desk, now: str, lines: list[tuple[str, str, str]]
) -> None:
    estate = desk("estate", "2026-03-01")
    add(estate, "walkin", now="2026-03-05", by="褚业务", customer="华东")

    assert due(estate, now, "INF-30") == lines
    estate("visit", "record", "华东", "--by", "王业务", *VISIT, now="2026-03-20")
    assert due(estate, "2026-06-21", "INF-30") == [("overdue", "2026-06-20", "褚业务")]


@pytest.mark.rule("INF-25")
@pytest.mark.parametrize(
    ("role", "rules"),
    [("marketing_director", ["INF-26"]), ("salesperson", ["INF-30"]), ("销售经理", [])],
)
def test_each_function_sees_its_own_share_of_keeping_up_relations(desk: Desk, role: str, rules: list[str]) -> None:
    estate = desk("estate", "2025-10-01")
    ranked(estate, "--set villa --set company_influence", "2025-10-01")
    estate(
        "customer", "add", "赵先生", "--kind", "buyer", "--contact", "赵", "--phone", "13900139000", now="2025-10-01"
    )
    add(estate, "walkin", now="2025-10-01", by="褚业务", customer="赵先生")

    def shares(*words: str) -> list[str]:
        lines = estate("visit", "due", *words, "--json", now="2026-01-01").json
        return [line["rule"] for line in lines if line["customer"]]

    assert shares() == ["INF-26", "INF-30"]
    assert shares("--role", role) == rules
    assert shares("--role", "marketing_director", "--limit", "1") == ["INF-26"]
    assert estate("visit", "due", "--role", "cook", now="2026-01-01").status == 2


@pytest.mark.rule("INF-28")
def test_who_made_a_suggestion_is_revisited_until_it_is_closed(desk: Desk) -> None:
    estate = desk("estate", "2026-03-01")
    words = ("--kind", "suggestion", "--customer", "华东", "--text", "多设车位", "--at", "2026-03-05T10:00", "--json")
    number = estate("finding", "open", *words, now="2026-03-05T10:00").json["number"]

    def asked(now: str) -> list[tuple[str, str, str | None]]:
        """Return the contacts asked for; the suggestion itself stands in the list without a day."""
        return [line for line in due(estate, now, "INF-28") if line[1]]

    assert asked("2026-05-28") == []
    assert asked("2026-06-05") == [("due", "2026-06-05", "冯客服")]
    assert asked("2026-06-06") == [("overdue", "2026-06-05", "冯客服")]
    estate("visit", "record", "华东", "--by", "王业务", *VISIT, now="2026-06-06")
    assert asked("2026-06-06") == [("overdue", "2026-06-05", "冯客服")]
    estate("visit", "record", "华东", "--by", "冯客服", *VISIT, now="2026-06-06")
    assert asked("2026-09-07") == [("overdue", "2026-09-06", "冯客服")]
    answered = ("--set", "valid=yes", "--set", "answered_on=2026-09-07")
    assert estate("finding", "close", number, *answered, now="2026-09-07").status == 0
    assert asked("2026-09-07") == []


@pytest.mark.rule("INF-04")
def test_who_collected_it_stands_with_every_call_and_walk_in(desk: Desk) -> None:
    estate = desk("estate", "2026-03-01")

    assert estate("contact", "add", "华东", "--kind", "callin", now="2026-03-05").status == 2
    assert estate("contact", "add", "华东", "--kind", "callin", "--by", "无此人", now="2026-03-05").status == 2
    for kind, by in (("callin", "王业务"), ("walkin", "褚业务")):
        add(estate, kind, by=by, now="2026-03-05", customer="华东")
    kept = estate("contact", "list", "华东", "--json", now="2026-03-05").json
    assert {one["kind"]: one["by"] for one in kept} == {"callin": "王业务", "walkin": "褚业务"}


@pytest.mark.rule("INF-01")
@pytest.mark.parametrize(
    ("flags", "rule", "owner"),
    [
        ("--set villa --set company_influence", "INF-26", "郑部长"),
        ("--set villa_class", "INF-27", "吴经理"),
        ("--set intent", "INF-30", "褚业务"),
    ],
)
def test_a_customer_is_the_business_of_the_function_his_class_asks_for(
    desk: Desk, flags: str, rule: str, owner: str
) -> None:
    estate = desk("estate", "2026-03-01")
    add(estate, "walkin", now="2026-03-05", by="褚业务", customer="华东")
    ranked(estate, flags, "2026-03-05")

    lines = due(estate, "2026-06-06", "INF-26", "INF-27", "INF-30")
    assert [(state, who) for state, _deadline, who in lines] == [("overdue", owner)]
    assert len(due(estate, "2026-06-06", rule)) == 1
