"""The record of a wealth desk: seven items, the recording, wishes, conflicts, answers, and what it leads to."""

from datetime import date
from pathlib import Path

import pytest

from custmgr.areas.methods.facts import Method
from custmgr.areas.visits import rules
from custmgr.areas.visits.facts import Detail, Entry, VisitKind
from custmgr.areas.visits.policy import Policy
from custmgr.ground import policy as policies
from custmgr.ground.holidays import statutory
from tests.areas.wealth import Wealth

POLICY = policies.build(Policy, policies.shipped("visits", "wealth"))
ITEMS = {"--content": "核实资料", "--problems": "无", "--result": "已答复"}
FULL = [word for item in ITEMS.items() for word in item]
CALL = ("visit", "record", "周立", "--by", "李专员", "--method", "phone")
SENT = ("visit", "record", "周立", "--by", "李专员", *FULL, "--method")


def entry(**facts: str) -> Entry:
    """Return a telephone visit with these details."""
    return Entry(
        date(2026, 3, 5), ("李专员",), Method.PHONE, "谈", facts={Detail(name): kept for name, kept in facts.items()}
    )


@pytest.mark.rule("FVS-01", "FVS-22")
def test_a_telephone_visit_leaves_its_recording_and_its_record(signed: Wealth) -> None:
    assert signed.refused(*CALL, *FULL) == (3, "FVS-01")

    made = signed.done(*CALL, *FULL, "--recording", "T-1")

    assert made["facts"] == {"problems": "无", "recording": "T-1"}
    assert signed.done("record", "recordings")[0]["label"] == "T-1"
    assert signed.done(*SENT, "onsite")["number"] == "V00002"


@pytest.mark.rule("FVS-02", "FVS-22")
@pytest.mark.parametrize("lacking", ITEMS)
def test_a_record_lacks_none_of_its_items(signed: Wealth, lacking: str) -> None:
    words = [word for item in ITEMS.items() if item[0] != lacking for word in item]

    assert signed.refused(*CALL, *words, "--recording", "T-1") == (3, "FVS-02")
    assert signed.done("visit", "list") == []
    assert signed.done("record", "recordings") == []


@pytest.mark.rule("FVS-02", "FVS-15", "FVS-49", "FVS-51")
def test_a_record_shows_everything_that_was_entered(signed: Wealth) -> None:
    sets = {
        "at": "2026-03-05T10:20", "needs": "希望了解债券", "wording": "改用客户熟悉的说法", "language": "mandarin",
        "script": "2026版", "analysis": "客户偏稳健", "line": "400",
    }  # fmt: skip
    words = [word for name, value in sets.items() for word in ("--set", f"{name}={value}")]

    made = signed.done(*CALL, *FULL, "--recording", "T-1", *words)

    assert (made["on"], made["by"], made["name"], made["method"], made["kind"]) == (
        "2026-03-05", ["李专员"], "周立", "phone", "new_signing",
    )  # fmt: skip
    assert (made["content"], made["result"]) == ("核实资料", "已答复")
    assert made["facts"] == {**sets, "problems": "无", "recording": "T-1"}


@pytest.mark.rule("FVS-21")
@pytest.mark.parametrize(
    ("method", "allowed"), [("onsite", True), ("letter", True), ("other", True), ("wechat", False)]
)
def test_the_six_ways_are_used_and_no_other(signed: Wealth, method: str, allowed: bool) -> None:
    if allowed:
        assert signed.done(*SENT, method)["method"] == method
    else:
        assert signed.refused(*SENT, method) == (3, "FVS-21")


@pytest.mark.rule("FVS-05")
def test_who_wants_no_calls_is_visited_by_message_and_who_wants_no_visits_is_called(signed: Wealth) -> None:
    signed.done("customer", "edit", "周立", "no_phone=yes", "no_onsite=yes", now="2026-03-06")

    for method in ("phone", "onsite"):
        told = (*SENT, method, "--recording", f"T-{method}")
        assert signed.refused(*told, now="2026-03-06") == (3, "FVS-05")
        assert signed.done(*told, "--on", "2026-03-05", now="2026-03-06")["on"] == "2026-03-05"
    assert signed.done(*SENT, "sms", now="2026-03-06")["method"] == "sms"


@pytest.mark.rule("FVS-25", "FVS-05")
@pytest.mark.parametrize("method", ["sms", "email"])
def test_a_message_completes_a_visit_only_where_no_calls_are_wanted(signed: Wealth, method: str) -> None:
    sent = signed(*SENT, method)

    assert (sent.status, sent.json["answer"], sent.json["counts"]) == (0, "unasked", False)
    assert "[FVS-25]" in sent.err
    assert [line[0] for line in signed.due("2026-03-06")] == ["FVS-29", "FVS-40"]
    signed.done("customer", "edit", "周立", "no_phone=yes", now="2026-03-06")
    assert signed.done(*SENT, method, now="2026-03-06")["number"] == "V00001"
    assert signed.due("2026-03-06") == []


@pytest.mark.rule("FVS-25", "FVS-37", "FVS-36")
def test_a_former_customer_may_be_written_to_and_the_reason_is_asked_once(signed: Wealth) -> None:
    signed.done(*CALL, *FULL, "--recording", "T-1")
    signed.done("contract", "end", "周立", now="2026-03-06")
    words = (*SENT, "email", "--kind", "special_terminated")
    assert signed.refused(*words, now="2026-03-09") == (3, "FVS-36")

    signed.done(*words, "--set", "reason=资金紧张", "--set", "opinions=收益偏低", now="2026-03-09")

    (contract,) = signed.done("contract", "list", "--all")
    assert (contract["reason"], contract["opinion"], contract["ended_on"]) == ("资金紧张", "收益偏低", "2026-03-06")
    assert signed.done(*words, "--set", "invited=春季客户会", now="2027-03-08")["number"] == "V00003"
    assert signed.due("2028-03-08") == [("FVS-35", "overdue", "2026-03-13"), ("FVS-37", "due", "2028-03-08")]


@pytest.mark.rule("FVS-37")
def test_who_wants_no_contact_is_left_alone_after_the_end(signed: Wealth) -> None:
    signed.done(*CALL, *FULL, "--recording", "T-1")
    signed.done("contract", "end", "周立", "--reason", "出国", now="2026-03-06")
    assert [line for line in signed.due("2027-03-06") if line[0] == "FVS-37"] == [("FVS-37", "due", "2027-03-06")]

    signed.done("customer", "edit", "周立", "no_contact=yes", now="2027-03-06")

    assert [line for line in signed.due("2027-03-06") if line[0] == "FVS-37"] == []


@pytest.mark.rule("FVS-07")
def test_the_own_manager_records_no_visit(signed: Wealth) -> None:
    words = ("visit", "record", "周立", "--method", "onsite", *FULL, "--by")

    assert signed.refused(*words, "王经理") == (3, "FVS-07")
    assert signed.refused(*words, "李专员,王经理") == (3, "FVS-07")
    assert signed.done(*words, "李专员")["by"] == ["李专员"]


@pytest.mark.rule("FVS-26", "FVS-15")
def test_the_visit_of_nobody_but_a_specialist_completes(signed: Wealth) -> None:
    signed.done("visit", "record", "周立", "--by", "孙经理", "--method", "onsite", *FULL)
    assert [line[0] for line in signed.due("2026-03-06")] == ["FVS-29", "FVS-40"]

    signed.done(*CALL, *FULL, "--recording", "T-1", "--kind", "new_signing")

    assert signed.due("2026-03-06") == []


@pytest.mark.rule("FVS-24")
def test_a_visit_from_another_telephone_says_why(signed: Wealth) -> None:
    words = (*CALL, *FULL, "--recording", "T-1", "--set", "line=other")

    assert signed.refused(*words) == (3, "FVS-24")
    assert signed.refused(*words, "--set", "line_reason=not_answered") == (3, "FVS-24")
    assert signed.done(*words, "--set", "line_reason=line_fault")["facts"]["line_reason"] == "line_fault"


@pytest.mark.rule("FVS-50")
def test_a_visit_may_name_the_recording_of_the_call_that_led_to_it(signed: Wealth, tmp_path: Path) -> None:
    signed.attempt("2026-03-05T10:20", "--result", "reached", "--recording", "T-1")

    assert signed.done(*CALL, *FULL, "--recording", "T-1")["facts"]["recording"] == "T-1"

    assert signed.refused(*CALL, *FULL, "--recording", "T-1") == (3, "FVS-50")
    sound = tmp_path / "a.wav"
    sound.write_bytes(b"RIFF")
    made = signed.done(*CALL, *FULL, "--recording", str(sound))
    assert made["facts"]["recording"] == "20260305_C00001_李专员_1"


@pytest.mark.rule("FVS-30", "FVS-31", "FVS-32", "FVS-28")
def test_what_was_not_asked_is_pointed_out(signed: Wealth) -> None:
    answers = ("documents", "terms", "understood", "answered")
    told = [word for name in answers for word in ("--set", f"{name}=yes")]

    first = signed(*CALL, *FULL, "--recording", "T-1", *told)
    scores = ("--kind", "new_signing", "--set", "ability=3", "--set", "willingness=3")
    second = signed(*CALL, *FULL, "--recording", "T-2", *told, *scores)

    assert "Ability to bear risk" in first.err
    assert second.err == ""
    assert second.json["facts"]["understood"] is True
    whole = [one.field for one in POLICY.outlines["continuing"]]
    assert {Detail.BASIS, Detail.RISK, Detail.PROMISE, Detail.TIMELY, Detail.PRACTICAL, Detail.SATISFACTION} <= {*whole}


@pytest.mark.rule("FVS-28")
def test_the_outline_names_three_blocks_and_where_answers_go(signed: Wealth) -> None:
    lines = signed.done("visit", "outline", "new_signing")

    assert list(dict.fromkeys(line["block"] for line in lines)) == ["compliance", "service", "promotion"]
    assert [line["field"] for line in lines if line["rule"] == "FVS-30"] == ["understood", "answered"]
    assert {line["kind"] for line in signed.done("visit", "outline")} == {
        "new_signing", "continuing", "special_complaint", "special_matter", "special_terminated", "special_instruction",
    }  # fmt: skip
    assert "--set understood=yes" in signed.run("visit", "outline", "new_signing").out


@pytest.mark.rule("FVS-32", "FVS-52")
@pytest.mark.parametrize("field", ["satisfaction", "ability", "willingness"])
@pytest.mark.parametrize(("score", "allowed"), [("0", False), ("1", True), ("5", True), ("6", False)])
def test_scores_lie_from_one_to_five(field: str, score: str, allowed: bool) -> None:
    assert (rules.outside(entry(**{field: score}), POLICY.record) is None) is allowed


@pytest.mark.rule("FVS-52")
@pytest.mark.parametrize(
    ("able", "willing", "beyond"), [("3", "5", True), ("3", "3", False), ("5", "3", False), (None, "5", False)]
)
def test_more_willing_than_able_is_pointed_out(signed: Wealth, able: str | None, willing: str, beyond: bool) -> None:
    facts = {name: kept for name, kept in (("ability", able), ("willingness", willing)) if kept}
    words = [word for name, kept in facts.items() for word in ("--set", f"{name}={kept}")]

    made = signed(*CALL, *FULL, "--recording", "T-1", *words)

    assert rules.is_willing_beyond(entry(**facts)) is beyond
    assert ("willing to bear more risk" in made.err) is beyond
    assert made.json["facts"]["willingness"] == int(willing)


@pytest.mark.rule("FVS-52", "FVS-32")
def test_a_score_outside_is_refused_by_its_rule(signed: Wealth) -> None:
    assert signed.refused(*CALL, *FULL, "--recording", "T-1", "--set", "ability=6") == (3, "FVS-52")
    assert signed.refused(*CALL, *FULL, "--recording", "T-1", "--set", "satisfaction=0") == (3, "FVS-32")


@pytest.mark.rule("FVS-70")
@pytest.mark.parametrize(
    ("facts", "odd"),
    [
        ({}, False),
        ({"language": "mandarin"}, False),
        ({"language": "dialect"}, True),
        ({"language": "dialect", "dialect_asked": "no"}, True),
        ({"language": "dialect", "dialect_asked": "yes"}, False),
    ],
)
def test_a_dialect_nobody_asked_for_is_pointed_out(facts: dict[str, str], odd: bool) -> None:
    assert rules.is_odd_dialect(entry(**facts)) is odd


@pytest.mark.rule("FVS-70")
@pytest.mark.parametrize(("asked", "told"), [("no", True), ("yes", False)])
def test_the_clerk_is_told_of_a_dialect_nobody_asked_for(signed: Wealth, asked: str, told: bool) -> None:
    words = ("--recording", "T-1", "--set", "language=dialect", "--set", f"dialect_asked={asked}")

    made = signed(*CALL, *FULL, *words)

    assert made.json["facts"]["language"] == "dialect"
    assert ("[FVS-70]" in made.err) is told


@pytest.mark.rule("FVS-56")
@pytest.mark.parametrize(
    ("on", "last"),
    [
        (date(2026, 3, 5), date(2026, 3, 6)),
        (date(2026, 3, 6), date(2026, 3, 9)),
        (date(2026, 2, 13), date(2026, 2, 14)),
    ],
)
def test_a_record_is_entered_within_one_working_day(on: date, last: date) -> None:
    assert rules.enter_by(on, POLICY.record, statutory()) == last


@pytest.mark.rule("FVS-56")
@pytest.mark.parametrize(("now", "late"), [("2026-03-06T18:00", False), ("2026-03-07T09:00", True)])
def test_a_late_record_is_kept_and_pointed_out(signed: Wealth, now: str, late: bool) -> None:
    made = signed(*CALL, *FULL, "--recording", "T-1", "--on", "2026-03-05", now=now)

    assert made.status == 0
    assert ("[FVS-56]" in made.err) is late


@pytest.mark.rule("FVS-73", "FVS-40")
def test_who_cannot_be_reached_is_given_up_after_three_attempts(signed: Wealth) -> None:
    words = ("visit", "record", "周立", "--by", "李专员", "--unreachable")
    signed.attempt("2026-03-05T10:10")
    signed.attempt("2026-03-05T10:40")
    signed.attempt("2026-03-05T14:30")
    refused = signed(*words, now="2026-03-05T15:00")
    assert (refused.status, refused.error["rule"]) == (3, "FVS-73")
    assert "only 2 of the 3" in refused.error["message"]
    signed.attempt("2026-03-06T10:20")

    made = signed.done(*words, "--content", "多次无人接听", now="2026-03-06T11:00")

    assert (made["kind"], made["attempts"], made["note"]) == ("new_signing", 3, "多次无人接听")
    assert signed.due("2026-04-06") == []
    assert signed.refused(*words, now="2026-03-06T11:00") == (3, "FVS-73")


@pytest.mark.rule("FVS-48")
def test_the_list_names_the_specialist_who_sees_to_it(signed: Wealth) -> None:
    assert {line["owner"] for line in signed.done("visit", "due", now="2026-03-06")} == {None}

    signed.done("customer", "assign", "周立", "--contact", "赵专员")

    assert {line["owner"] for line in signed.done("visit", "due", now="2026-03-06")} == {"赵专员"}
    assert len(signed.done("visit", "due", "--by", "赵专员", now="2026-03-06")) == 2
    assert signed.done("visit", "due", "--by", "李专员", now="2026-03-06") == []
    assert signed.refused("customer", "assign", "周立", "--contact", "王经理") == (2, "CUS-22")


@pytest.mark.rule("FVS-26")
def test_the_kind_is_told_by_the_contract_or_named(signed: Wealth) -> None:
    assert signed.done(*CALL, *FULL, "--recording", "T-1")["kind"] == "new_signing"
    assert signed.done(*CALL, *FULL, "--recording", "T-2")["kind"] == "continuing"
    named = ("--kind", "special_matter")
    assert signed.done(*CALL, *FULL, "--recording", "T-3", *named)["kind"] == VisitKind.SPECIAL_MATTER.value


@pytest.mark.rule("FVS-78")
def test_newer_rules_prevail_from_their_day_and_change_nothing_before_it(signed: Wealth, tmp_path: Path) -> None:
    file = tmp_path / "rules.toml"
    file.write_text("[visits.cadence.new_signing_start]\noffset.value = 3\n", "utf-8")
    assert signed.due("2026-03-06")[0] == ("FVS-29", "due", "2026-03-12")

    signed.done("staff", "add", "郭总", "--role", "general_manager")
    signed.done("policy", "load", str(file), "--from", "2026-03-09", "--by", "郭总")

    assert signed.due("2026-03-06")[0] == ("FVS-29", "due", "2026-03-12")
    assert signed.due("2026-03-09")[0] == ("FVS-29", "due", "2026-03-10")
    shown = signed.run("policy", "explain", "FVS-78", now="2026-03-09")
    assert shown.status == 0
