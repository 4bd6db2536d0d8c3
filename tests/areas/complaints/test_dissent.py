"""When a department or the customer does not accept a decision: memoranda, and new forms for old cases."""

from typing import Any

import pytest

from custmgr.areas.complaints import views
from custmgr.areas.complaints.facts.words import Outcome, Stage
from custmgr.areas.complaints.refusals.dissent import EndedOtherwise, NotToRefile, RefiledAlready
from custmgr.areas.complaints.rules import dissent
from custmgr.ground.desk import open_desk
from custmgr.ground.periods import Month
from tests.areas.complaints.conftest import FORM, Desk, Make
from tests.areas.complaints.test_losses import combined, enter

MEMO = ("--department", "mfg", "--by", "郑制造", "--text", "原因不在制造部")
OBJECTION = ("--department", "business", "--by", "王业务", "--text", "客户不服", "--customer")


def disagree(desk: Desk, *words: str, number: str = "240301", now: str = "2024-03-04T10:00") -> Any:
    """Write a memorandum."""
    return desk("dissent", number, *(words or MEMO), now=now)


def rule_on(desk: Desk, *words: str, memo: str = "M-0001", now: str = "2024-03-05T10:00") -> Any:
    """Decide a memorandum."""
    return desk("dissent-decide", memo, *words, now=now)


def unfounded(desk: Desk) -> Desk:
    """Take a case to its close as unfounded."""
    desk.open(claim="1000")
    desk.walk("accept", "qc", "mfg", "review", "opinion")
    desk.route("--set", "founded=no")
    desk("approve", "240301", "--by", "孙总")
    assert desk.close().json["outcome"] == "unfounded"
    return desk


def not_accepted(desk: Desk, now: str = "2024-03-20T10:00") -> Desk:
    """Take a case to its close as not accepted by the customer."""
    combined(desk, "claim")
    enter(desk, "claim", "--amount", "8000")
    desk.route(
        "--by", "陈生管", "--set", "founded=yes", "--set", "treatment=claim", "--set", "tracked=no",
        "--set", "responsible=二线",
    )  # fmt: skip
    desk("approve", "240301", "--by", "赵经理", now=now)
    assert desk.close("--answered", "phone", "--not-accepted", now=now).json["outcome"] == "not_accepted"
    return desk


@pytest.mark.rule("CMP-57")
def test_a_memorandum_is_recorded_and_stops_neither_clock_nor_execution(opened: Desk) -> None:
    assert disagree(opened).error["rule"] == "CMP-57"
    opened.decided(now="2024-03-03")
    before = opened.show(now="2024-03-04")

    (memo,) = disagree(opened).json

    assert (memo["number"], memo["department"], memo["by"], memo["upheld"]) == ("M-0001", "mfg", "郑制造", None)
    after = opened.show(now="2024-03-04")
    assert [after[name] for name in ("stage", "due", "stage_due")] == [
        before[name] for name in ("stage", "due", "stage_due")
    ]
    assert opened.close(now="2024-03-04T11:00").status == 0


@pytest.mark.rule("CMP-57", "CMP.6-16")
def test_an_upheld_memorandum_is_a_new_decision_and_the_old_one_stays(opened: Desk) -> None:
    opened.decided(now="2024-03-03")
    disagree(opened)

    rule_on(opened, "--by", "孙总", "--upheld", "--opinion", "重新判定")

    shown = opened.show(now="2024-03-05")
    assert (shown["stage"], shown["approved_by"]) == ("synthesis", None)
    assert [decision["outcome"] for decision in shown["decisions"]] == ["approved", "returned"]
    assert opened.close(now="2024-03-05T11:00").error["rule"] == "CMP-47"


@pytest.mark.rule("CMP-57")
def test_a_rejected_memorandum_changes_nothing(opened: Desk) -> None:
    opened.decided(now="2024-03-03")
    disagree(opened)

    rule_on(opened, "--by", "孙总", "--rejected")

    shown = opened.show(now="2024-03-05")
    assert (shown["stage"], len(shown["decisions"]), shown["dissents"][0]["upheld"]) == ("execute", 1, False)


@pytest.mark.rule("CMP-57")
def test_a_memorandum_goes_to_the_decider_or_higher_and_is_decided_once(opened: Desk) -> None:
    opened.decided(now="2024-03-03")
    disagree(opened)

    assert rule_on(opened, "--by", "钱副总", "--upheld").error["rule"] == "CMP-57"
    assert rule_on(opened, "--by", "孙总").status == 2
    assert rule_on(opened, "--by", "孙总", "--upheld", memo="M-0009").status == 2
    assert rule_on(opened, "--by", "孙总", "--rejected").status == 0
    assert rule_on(opened, "--by", "孙总", "--upheld").error["rule"] == "CMP-57"


@pytest.mark.rule("CMP-57", "CMP-39")
def test_a_memorandum_is_written_by_its_department_and_waits_for_its_answer(opened: Desk) -> None:
    opened.decided(now="2024-03-03")

    assert disagree(opened, "--department", "mfg", "--by", "吴质管", "--text", "x").error["rule"] == "CMP-39"
    assert disagree(opened, "--department", "mfg", "--by", "郑制造", "--text", " ").status == 2
    assert disagree(opened).status == 0
    assert disagree(opened).error["rule"] == "CMP-57"
    assert disagree(opened, "--department", "qc", "--by", "吴质管", "--text", "x").status == 0


@pytest.mark.rule("CMP-60")
def test_a_customer_objects_only_to_an_unfounded_decision(opened: Desk) -> None:
    opened.decided(now="2024-03-03")

    refused = disagree(opened, *OBJECTION)

    assert (refused.status, refused.error["rule"]) == (3, "CMP-60")


@pytest.mark.rule("CMP-60", "CMP-52")
def test_the_same_facts_get_no_new_form_while_the_objection_waits(desk: Desk) -> None:
    unfounded(desk)
    assert desk("refile", "240301", now="2024-03-04").error["rule"] == "CMP-52"
    disagree(desk, *OBJECTION)

    assert desk("refile", "240301", now="2024-03-04").error["rule"] == "CMP-60"
    assert desk.open(now="2024-03-04").error["rule"] == "CMP-60"
    assert desk.open(now="2024-03-04", product="P-8").status == 0

    rule_on(desk, "--by", "孙总", "--upheld")
    assert desk("refile", "240301", now="2024-03-06").json["parent"] == "240301"


@pytest.mark.rule("CMP-60")
def test_a_rejected_objection_leaves_the_case_unfounded(desk: Desk) -> None:
    unfounded(desk)
    disagree(desk, *OBJECTION)

    rule_on(desk, "--by", "孙总", "--rejected")

    assert desk("refile", "240301", now="2024-03-06").error["rule"] == "CMP-52"
    assert desk.open(now="2024-03-06").status == 0


@pytest.mark.rule("CMP-52", "CMP.6-20")
def test_a_new_form_follows_what_the_customer_did_not_accept(desk: Desk) -> None:
    not_accepted(desk)

    new = desk("refile", "240301", now="2024-04-02T09:00").json

    assert (new["number"], new["parent"], new["stage"], new["due"]) == ("240401", "240301", "accept", "2024-04-15")
    assert (new["loss"], new["approved_by"], new["penalty"]) == (None, None, None)
    desk.number = "240401"
    shown = desk.show(now="2024-04-02T09:00")
    assert {name: shown[name] for name in ("order", "product", "demand", "reason")} == {
        name: FORM[name] for name in ("order", "product", "demand", "reason")
    }
    assert (shown["quantity"], shown["defective"], shown["losses"], shown["decisions"]) == (5000, 2000, [], [])
    desk.number = "240301"
    assert desk.show(now="2024-04-02T09:00")["child"] == "240401"


@pytest.mark.rule("CMP-52", "CMP.6-20")
def test_the_old_form_takes_nothing_more_and_the_chain_counts_its_loss_once(desk: Desk) -> None:
    not_accepted(desk)
    desk("refile", "240301", now="2024-04-02T09:00")

    assert enter(desk, "claim", "--amount", "1", "--reason", "x").error["rule"] == "CMP.6-20"
    assert desk("attribute", "240301", "--unit", "G1", "--ratio", "1").error["rule"] == "CMP.6-20"
    assert disagree(desk).error["rule"] == "CMP.6-20"
    assert desk("refile", "240301", now="2024-04-03").error["rule"] == "CMP-52"
    with open_desk() as room:
        (old,) = views.closed_in(room.connection, Month(2024, 3))
        assert (old.outcome, old.loss_fen, old.losses) == (Outcome.NOT_ACCEPTED, 0, ())
        assert views.flow_of(room.connection, Month(2024, 3)).loss_fen == 0


@pytest.mark.rule("CMP-52")
def test_a_third_round_follows_the_second(desk: Desk) -> None:
    not_accepted(desk)
    desk("refile", "240301", now="2024-04-02T09:00")
    desk.number = "240401"
    desk.decided(now="2024-04-03", treatment="claim")
    desk.close("--answered", "phone", "--not-accepted", now="2024-04-04")

    third = desk("refile", "240401", now="2024-04-05").json

    assert (third["number"], third["parent"]) == ("240402", "240401")


@pytest.mark.rule("CMP-52")
def test_a_new_form_that_was_made_void_may_be_filled_in_again(desk: Desk) -> None:
    not_accepted(desk)
    desk("refile", "240301", now="2024-04-02T09:00")
    desk("void", "240401", "--reason", "重复", now="2024-04-02T10:00")

    assert desk("refile", "240301", now="2024-04-02T11:00").json["number"] == "240402"


@pytest.mark.rule("CMP-52")
@pytest.mark.parametrize(
    ("changes", "refusal"),
    [
        ({"stage": Stage.EXECUTE}, NotToRefile),
        ({"stage": Stage.CLOSED, "outcome": Outcome.ACCEPTED}, EndedOtherwise),
        ({"stage": Stage.CLOSED, "outcome": Outcome.UNFOUNDED}, EndedOtherwise),
        ({"stage": Stage.CLOSED, "outcome": Outcome.NOT_ACCEPTED, "child": "240401"}, RefiledAlready),
        ({"stage": Stage.CLOSED, "outcome": Outcome.NOT_ACCEPTED}, type(None)),
    ],
)
def test_only_a_case_that_was_not_accepted_is_refiled(
    case: Make, changes: dict[str, Any], refusal: type[object]
) -> None:
    assert isinstance(dissent.judge_refile(case(**changes)), refusal)


@pytest.mark.rule("CMP.6-16")
@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE complaint_dissent SET text = 'x'",
        "DELETE FROM complaint_dissent",
        "UPDATE complaint_dissent_result SET upheld = 1",
        "DELETE FROM complaint_dissent_result",
        "UPDATE complaint_share SET ratio_millionths = 1",
        "DELETE FROM complaint_share",
        "UPDATE complaint_decision SET by = 'x'",
    ],
)
def test_memoranda_shares_and_decisions_are_only_added(desk: Desk, statement: str) -> None:
    combined(desk, "claim")
    desk("attribute", "240301", "--unit", "G1", "--ratio", "1")
    enter(desk, "claim")
    desk.route("--by", "陈生管", "--set", "founded=yes", "--set", "treatment=claim", "--set", "tracked=no")
    desk("approve", "240301", "--by", "孙总", now="2024-03-03")
    disagree(desk)
    rule_on(desk, "--by", "孙总", "--rejected")

    with open_desk() as room, pytest.raises(Exception, match="append-only"):
        room.connection.execute(statement)
