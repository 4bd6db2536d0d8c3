"""Letters to buyers abroad, and what stands beside an answer."""

from datetime import date, time
from zoneinfo import ZoneInfo

import pytest

from custmgr.areas.inquiries import rules
from custmgr.areas.inquiries.policy import Policy
from custmgr.ground import policy
from tests.areas.inquiries.conftest import act, answer, ask
from tests.conftest import Run


def learn(run: Run, *pairs: str) -> None:
    """Enter what is known of the buyer."""
    words = [word for pair in pairs for word in ("--set", pair)]
    assert run("contact", "sheet", "华东", *words, now="2026-03-01").status == 0


@pytest.mark.rule("ECM-20")
@pytest.mark.parametrize(
    ("zone", "on", "first", "last"),
    [
        ("Europe/London", "2026-03-05", "2026-03-05 01:00", "2026-03-05 10:00"),
        ("Europe/London", "2026-07-01", "2026-07-01 02:00", "2026-07-01 11:00"),
        ("America/New_York", "2026-03-05", "2026-03-04 20:00", "2026-03-05 05:00"),
        ("America/New_York", "2026-07-01", "2026-06-30 21:00", "2026-07-01 06:00"),
        ("Asia/Kolkata", "2026-03-05", "2026-03-05 06:30", "2026-03-05 15:30"),
    ],
)
def test_our_hours_are_told_in_the_customer_s_time_summer_time_included(
    zone: str, on: str, first: str, last: str
) -> None:
    found = rules.office_hours(time(9), time(18), ZoneInfo(zone), date.fromisoformat(on))

    assert [f"{moment:%Y-%m-%d %H:%M}" for moment in found] == [first, last]


@pytest.mark.rule("ECM-20")
def test_an_answer_is_told_with_our_hours_where_the_zone_is_known(exporter: Run) -> None:
    ask(exporter, now="2026-03-05T09:00")
    assert answer(exporter, now="2026-03-05T10:00").json["office_hours"] is None
    learn(exporter, "zone=America/New_York")
    ask(exporter, now="2026-03-05T09:00")

    told = act(exporter, "answer", "--by", "李工", "--text", "见附件", now="2026-03-05T10:00", number="2")

    assert told.json["office_hours"] == {"zone": "America/New_York", "first": "20:00", "last": "05:00", "before": True}
    assert "20:00 the day before to 05:00" in told.err


@pytest.mark.rule("ECM-05")
@pytest.mark.parametrize("flag", ["middleman=是", "newcomer=yes"])
def test_a_middleman_or_newcomer_is_given_more(exporter: Run, flag: str) -> None:
    learn(exporter, flag)
    ask(exporter, now="2026-03-05T09:00")
    ask(exporter, now="2026-03-05T09:00")

    bare = answer(exporter, now="2026-03-05T10:00")
    words = ("--by", "李工", "--text", "好", "--extra", "行业报告")
    more = act(exporter, "answer", *words, now="2026-03-05T10:00", number="2")

    assert "ECM-05" in bare.err
    assert "ECM-05" not in more.err


@pytest.mark.rule("ECM-05")
def test_a_plain_buyer_needs_nothing_more(exporter: Run) -> None:
    learn(exporter, "middleman=no")
    ask(exporter, now="2026-03-05T09:00")

    assert "ECM-05" not in answer(exporter, now="2026-03-05T10:00").err


@pytest.mark.rule("ECM-01", "ECM-02", "ECM-06")
def test_beside_an_answer_stands_how_we_do_in_what_buyers_look_at(exporter: Run) -> None:
    learn(exporter, "scope=工具", "background=1998", "channels=连锁店")
    for words in (
        ("--kind", "certificate", "--name", "ISO 9001", "--until", "2026-12-31"),
        ("--kind", "certificate", "--name", "CE", "--until", "2026-03-04"),
        ("--kind", "reference", "--name", "Acme"),
    ):
        exporter("contact", "credential", *words, now="2026-03-01")
    ask(exporter, "--point", "价格", "--point", "交期", now="2026-03-05T09:00")

    told = answer(exporter, "--all-points", now="2026-03-05T10:00")

    results = {line["aspect"]: line["result"] for line in told.json["checklist"]}
    assert results == {
        "care": "100.00%", "points": "2/2",
        "ask_back": "3/5 60.00% (missing: Trade with Chinese companies, Earlier marketing of the product)",
        "bank": "0", "certificates": "1", "references": "1", "promises": "0",
    }  # fmt: skip
    ask(exporter, now="2026-03-05T11:00")
    words = ("answer", "2", "--by", "李工", "--text", "好")
    assert "Professional: quality certificates valid" in exporter("inquiry", *words, now="2026-03-05T12:00").out


@pytest.mark.rule("ECM-01")
def test_a_company_of_another_kind_reads_no_checklist(firm: Run) -> None:
    ask(firm)

    assert answer(firm, now="2026-03-05T17:00").json["checklist"] is None


@pytest.mark.rule("ECM-07", "ECM-08", "ECM-06", "ECM-20")
@pytest.mark.parametrize("stage", ["first", "quote", "sample", "order"])
def test_there_is_a_letter_for_each_stage_and_it_writes_nothing(exporter: Run, stage: str) -> None:
    learn(exporter, "zone=Europe/London", "scope=tools")
    ask(exporter, "--point", "Price of EC-04", "--point", "Delivery", now="2026-03-05T09:00")

    drafted = act(exporter, "answer", "--by", "Li", "--template", stage, now="2026-03-05T10:00")

    letter = drafted.json["letter"]
    assert letter.startswith("Dear 林一,")
    assert letter.endswith("Li")
    for told in ("1. Price of EC-04", "2. Delivery", "When and by whom", "01:00 to 10:00 (Europe/London)"):
        assert told in letter
    assert "main scope" not in letter
    assert act(exporter, "show", now="2026-03-05T10:00").json["history"] == []
    assert exporter("inquiry", "answer", "1", "--by", "Li", "--template", stage, now="2026-03-05T10:00").status == 0


@pytest.mark.rule("ECM-07")
def test_the_letters_of_two_stages_differ(exporter: Run) -> None:
    ask(exporter, now="2026-03-05T09:00")
    letters = {
        stage: act(exporter, "answer", "--by", "Li", "--template", stage, now="2026-03-05T10:00").json["letter"]
        for stage in ("first", "quote", "sample", "order")
    }

    assert len(set(letters.values())) == 4
    assert act(exporter, "answer", "--by", "Li", "--template", "end", now="2026-03-05T10:00").status == 2


@pytest.mark.rule("ECM-07", "ECM-20")
def test_letters_that_cannot_be_are_named() -> None:
    tree = policy.built_in("inquiries")
    tree["letters"]["opens"]["value"] = "nine"
    tree["letters"]["templates"]["first"]["value"] = "Dear {friend}"
    del tree["letters"]["templates"]["order"]

    faults = [fault.partition(":")[0] for fault in policy.build(Policy, tree).faults()]

    assert faults == ["letters.opens", "letters.templates.order", "letters.templates.first"]
