"""Cases from open to close through the real commands."""

import sqlite3
from datetime import date

import pytest

from custmgr.areas.complaints import views
from custmgr.ground.periods import Month
from tests.areas.complaints.conftest import WAY, Desk, form
from tests.conftest import Run


@pytest.mark.rule("CMP-25", "CMP-40", "CMP-42", "CMP-45", "CMP-46", "CMP-61", "CMP-62", "CMP-64", "CMP.6-3")
def test_the_worked_case_runs_as_printed(desk: Desk) -> None:
    draft = desk.open("--draft", now="2024-02-29", claim="110000.00")
    accepted = desk("accept", draft.json["number"], now="2024-03-01T09:00").json
    assert (draft.json["number"], accepted["number"], accepted["due"]) == ("D-0001", "240301", "2024-03-14")
    assert accepted["stage_due"] == "2024-03-01T23:59"

    steps = {"accept": "01T15:00", "qc": "02T09:00", "mfg": "03T09:00", "review": "04T09:00", "opinion": "06T11:00"}
    dues = [desk.walk(stage, now=f"2024-03-{moment}")["stage_due"] for stage, moment in steps.items()]
    assert dues == ["2024-03-04", "2024-03-04", "2024-03-04", "2024-03-07", "2024-03-06T23:59"]

    decision = desk.walk("synthesis", now="2024-03-06T16:00")
    assert [decision[key] for key in ("amount", "authority", "department")] == ["113000.00", "deputy_gm", "deputy_gm"]
    refused = desk("approve", "240301", "--by", "赵经理", now="2024-03-07T09:00")
    assert (refused.status, refused.error["rule"]) == (3, "CMP-64")
    signed = desk("approve", "240301", "--by", "钱副总", now="2024-03-07T09:00").json
    assert (signed["stage"], signed["stage_due"], signed["approved_by"]) == ("execute", "2024-03-13", "钱副总")

    answer = ("--answered", "letter", "--answered-on", "2024-03-08", "--accepted")
    closed = desk.close(*answer, now="2024-03-12T09:00").json
    assert (closed["stage"], closed["outcome"], closed["closed_on"]) == ("closed", "accepted", "2024-03-12")
    assert [closed["days_late"], closed["loss"]] == [0, "113000.00"]
    assert [stay["days_late"] for stay in closed["history"]] == [0] * 8


@pytest.mark.rule("CMP-3", "CMP-9", "CMP-27")
def test_a_complete_report_about_a_product_is_a_numbered_complaint_at_once(desk: Desk) -> None:
    done = desk.open()

    assert done.status == 0
    assert {key: done.json[key] for key in ("number", "customer", "stage", "department", "entered_at")} == {
        "number": "240301", "customer": "C00001", "stage": "accept", "department": "gmo",
        "entered_at": "2024-03-01T09:00",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("missing", "rule"), [("order", "CMP-9"), ("shipped", "CMP-9"), ("defective", "CMP-28"), ("reason", "CMP-10")]
)
@pytest.mark.rule("CMP-9", "CMP-10", "CMP-28")
def test_an_incomplete_form_is_bad_input_and_leaves_nothing(
    desk: Desk, ledger: sqlite3.Connection, missing: str, rule: str
) -> None:
    done = desk("open", "--customer", "华东电子", *form(**{missing: None}))

    assert (done.status, done.error["rule"]) == (2, rule)
    assert ledger.execute("SELECT count(*) FROM complaint").fetchone() == (0,)


@pytest.mark.rule("CMP-27", "CMP.6-2")
def test_a_draft_has_no_number_until_it_is_complete(desk: Desk) -> None:
    draft = desk.open("--draft", order=None).json
    assert (draft["number"], draft["stage"], draft["due"]) == ("D-0001", "draft", None)

    assert desk("accept", "D-0001").error["rule"] == "CMP-9"
    assert desk("route", "D-0001").error["rule"] == "CMP.6-2"
    accepted = desk("accept", "D-0001", "--set", "order=SO-1").json

    assert (accepted["number"], accepted["draft_number"]) == ("240301", "D-0001")
    assert desk("accept", "D-0001").error["rule"] == "CMP-27"


@pytest.mark.rule("CMP-25", "CMP-26", "CMP.6-2")
def test_the_month_of_acceptance_numbers_and_void_numbers_are_never_reused(desk: Desk) -> None:
    desk.open("--draft", now="2024-03-31")
    march = [desk.open(now="2024-03-31").json["number"] for _ in range(2)]
    desk("void", "240302", "--reason", "重复登记", now="2024-03-31")

    next_one = desk.open(now="2024-03-31").json["number"]
    april = desk("accept", "D-0001", now="2024-04-01").json["number"]

    assert [*march, next_one, april] == ["240301", "240302", "240303", "240401"]
    assert desk("show", "240302").json["stage"] == "void"


@pytest.mark.rule("CMP-26")
def test_the_hundredth_case_of_a_month_has_three_digits(desk: Desk, ledger: sqlite3.Connection) -> None:
    ledger.execute("INSERT INTO counter VALUES ('complaint', '2403', 99)")
    ledger.commit()

    assert desk.open().json["number"] == "2403100"


@pytest.mark.rule("CMP-61")
def test_a_foreign_customer_has_17_days_unless_the_form_says_otherwise(desk: Desk) -> None:
    words = ("--quantity", "1", "--defective", "1", "--order", "x", "--product", "x", "--shipped", "2024-02-10",
             "--demand", "x", "--reason", "x")  # fmt: skip
    abroad = desk("open", "--customer", "Osaka Motors", *words, now="2024-03-01").json
    at_home = desk("open", "--customer", "Osaka Motors", *words, "--region", "domestic", now="2024-03-01").json

    assert (abroad["due"], at_home["due"]) == ("2024-03-18", "2024-03-14")


@pytest.mark.rule("CMP-9", "CMP-28")
def test_a_form_that_cannot_be_true_is_refused_even_as_a_draft(desk: Desk) -> None:
    assert desk.open("--draft", defective="5001").error["rule"] == "CMP-28"
    assert desk.open("--draft", shipped="2024-03-02").error["rule"] == "CMP-9"
    assert desk.open(defective="5000", shipped="2024-03-01").status == 0


@pytest.mark.rule("CMP-29")
def test_the_form_leaves_registration_with_sample_and_opinion_only(opened: Desk) -> None:
    bare = opened.route("--by", "陈生管")
    assert (bare.status, bare.error["rule"]) == (3, "CMP-29")
    assert opened.route("--opinion", "属实").error["rule"] == "CMP-29"
    assert opened.route("--opinion", "属实", "--set", "sample=无").status == 2

    done = opened.route("--opinion", "属实", "--set", "no_sample=已报废").json

    assert (done["stage"], done["history"][0]["opinion"]) == ("qc", "属实")


@pytest.mark.rule("CMP-35", "CMP.6-1")
def test_no_stage_is_skipped_and_the_refusal_names_the_next(opened: Desk) -> None:
    opened.walk("accept")

    refused = opened.route(*WAY["qc"], "--to", "opinion")

    assert (refused.status, refused.error["rule"]) == (3, "CMP-35")
    assert "Cause analysis" in refused.error["message"]
    assert opened.show()["stage"] == "qc"


@pytest.mark.rule("CMP-37")
def test_research_is_asked_unless_it_is_left_out_in_so_many_words(opened: Desk) -> None:
    opened.walk("accept", "qc")

    asked = opened.route(*WAY["mfg"][:-2]).json
    review = opened.walk("rd")

    assert (asked["stage"], asked["department"], review["stage"]) == ("rd", "rd", "review")


@pytest.mark.rule("CMP-38", "CMP.6-15")
def test_sending_back_keeps_every_deadline(opened: Desk) -> None:
    before = opened.walk("accept", "qc", "mfg", now="2024-03-01T15:00")

    back = opened.route("--to", "mfg", "--opinion", "原因不明", now="2024-03-03T09:00").json

    assert back["stage"] == "mfg"
    assert (back["stage_due"], back["due"]) == (before["stage_due"], before["due"]) == ("2024-03-04", "2024-03-14")
    assert [stay["stage"] for stay in back["history"]] == ["accept", "qc", "mfg", "review", "mfg"]
    again = opened.route("--by", "郑制造", "--skip", "rd", now="2024-03-05T09:00").json
    assert again["history"][-2]["days_late"] == 1


@pytest.mark.rule("CMP-39")
def test_another_department_does_not_sign(opened: Desk) -> None:
    opened.walk("accept")
    words = WAY["qc"][2:]

    assert opened.route("--by", "王业务", *words).error["rule"] == "CMP-39"
    assert opened.route("--by", "孙总", *words).json["history"][1]["by"] == "孙总"


def test_a_clock_that_stands_before_the_last_entry_is_refused(opened: Desk) -> None:
    refused = opened.route(*WAY["accept"], now="2024-03-01T08:59")

    assert refused.status == 2
    assert "2024-03-01 08:59" in refused.error["message"]


def test_a_field_of_another_stage_or_a_wrong_word_is_bad_input(opened: Desk) -> None:
    assert opened.route("--set", "loss=1").status == 2
    assert opened.route("--set", "sample").status == 2
    assert opened.route("--to", "nowhere").status == 2
    assert opened("route", "999999").status == 2


@pytest.mark.rule("CMP-41")
def test_the_author_of_the_negotiation_is_not_his_own_superior(opened: Desk) -> None:
    opened.walk("accept", "qc", "mfg", "review")
    words = ("--set", "negotiation=x", "--set", "treatment=claim")

    assert opened.route("--by", "赵经理", *words, "--set", "signed_by=赵经理").error["rule"] == "CMP-41"
    assert opened.route("--by", "王业务", *words, "--set", "signed_by=李业务").error["rule"] == "CMP-41"
    assert opened.route("--by", "王业务", *words, "--set", "signed_by=钱副总").status == 0


@pytest.mark.rule("CMP-15", "CMP-24", "CMP-6", "CMP-36")
def test_the_investigation_states_what_can_be_true(opened: Desk) -> None:
    opened.walk("accept")
    assert opened.route(*WAY["qc"], "--set", "confirmed_defective=5001").error["rule"] == "CMP-15"
    opened.walk("qc")
    assert opened.route(*WAY["mfg"], "--set", "produced_on=2024-02-11").error["rule"] == "CMP-24"

    assert opened.show()["facts"]["qc"]["responsible"] == "制造部"


@pytest.mark.rule("CMP-44", "CMP-66")
def test_an_unfounded_complaint_is_decided_on_its_claim_and_closed_as_unfounded(desk: Desk) -> None:
    desk.open(claim="120000")
    desk.walk("accept", "qc", "mfg", "review", "opinion")

    assert desk.route("--set", "founded=no", "--set", "loss=1").error["rule"] == "CMP-44"
    decision = desk.route("--set", "founded=no").json
    assert (decision["authority"], decision["loss"], decision["amount"]) == ("deputy_gm", None, "120000.00")
    desk("approve", "240301", "--by", "钱副总", now="2024-03-03")
    assert desk.close("--answered", "phone", "--accepted", now="2024-03-03").json["outcome"] == "unfounded"


@pytest.mark.rule("CMP-66")
def test_an_unknown_amount_goes_to_the_general_manager(opened: Desk) -> None:
    opened.walk("accept", "qc", "mfg", "review", "opinion")
    opened.route("--set", "founded=no")

    assert opened.show()["authority"] == "general_manager"
    assert opened("approve", "240301", "--by", "钱副总").error["rule"] == "CMP-66"
    assert opened("approve", "240301", "--by", "孙总").status == 0


@pytest.mark.rule("CMP-30")
def test_a_return_waits_for_its_quantity_and_an_allowance_does_not(desk: Desk) -> None:
    desk.open(defective="undetermined")
    desk.to_decision(treatment="return")
    refused = desk("approve", "240301", "--by", "钱副总")
    assert (refused.status, refused.error["rule"]) == (3, "CMP-30")

    desk("amend", "240301", "--defective", "2000", "--reason", "客户已查明")

    assert desk("approve", "240301", "--by", "钱副总").status == 0


@pytest.mark.rule("CMP-30")
def test_the_form_prints_that_the_quantity_is_undetermined(desk: Desk) -> None:
    desk.open(defective="undetermined")

    shown = desk.run("complaint", "show", "240301", now="2024-03-01")

    assert "客户加工中未确定" in shown.out
    assert desk.show()["defective"] is None


@pytest.mark.rule("CMP.6-6")
def test_whoever_wrote_the_combined_opinion_does_not_decide(opened: Desk) -> None:
    opened.walk("accept", "qc", "mfg", "review", "opinion")
    opened.route("--by", "孙总", *WAY["synthesis"][2:])

    assert opened("approve", "240301", "--by", "孙总").error["rule"] == "CMP.6-6"
    assert opened("approve", "240301", "--by", "钱副总").status == 0


@pytest.mark.rule("CMP-45", "CMP.6-16")
def test_a_refused_form_goes_back_and_both_decisions_stay_on_file(opened: Desk) -> None:
    opened.to_decision()
    assert opened("approve", "240301", "--by", "钱副总", "--refuse").status == 2

    back = opened("approve", "240301", "--by", "钱副总", "--refuse", "--opinion", "损失未核实").json
    assert (back["stage"], back["approved_by"]) == ("synthesis", None)
    opened.walk("synthesis")
    opened("approve", "240301", "--by", "钱副总")

    decisions = opened.show()["decisions"]
    assert [decision["approved"] for decision in decisions] == [False, True]
    assert {decision["edition"] for decision in decisions} == {"manufacturer 0001-01-01"}
    assert opened("approve", "240301", "--by", "孙总").error["rule"] == "CMP.6-16"


@pytest.mark.rule("CMP-46", "CMP-47", "CMP-56", "CMP.6-4")
def test_no_answer_before_the_decision_and_none_by_mail(opened: Desk) -> None:
    assert opened.close().error["rule"] == "CMP-47"
    opened.to_decision()
    assert opened.close().error["rule"] == "CMP-47"
    opened("approve", "240301", "--by", "钱副总", now="2024-03-03")

    assert opened.close("--answered", "email", "--accepted", now="2024-03-03").error["rule"] == "CMP-46"
    assert opened.close("--answered", "letter", now="2024-03-03").status == 2
    more = ("--answered", "letter", "--accepted", "--promised")
    assert opened.close(*more, "113000.01", now="2024-03-03").error["rule"] == "CMP-47"
    assert opened.close(*more, "113000.00", now="2024-03-03").status == 0


@pytest.mark.rule("CMP-67", "CMP.6-3")
def test_a_loss_that_grew_beyond_the_decider_needs_the_higher_level(opened: Desk) -> None:
    opened.to_decision(loss="98000.00")
    opened("approve", "240301", "--by", "赵经理")
    opened("amend", "240301", "--loss", "100000.00", "--reason", "加运费")
    assert opened("approve", "240301", "--by", "钱副总").error["rule"] == "CMP.6-16"

    opened("amend", "240301", "--loss", "102000.00", "--reason", "加重修")
    assert opened.close().error["rule"] == "CMP-67"
    assert opened("approve", "240301", "--by", "钱副总").json["stage"] == "execute"

    assert opened.close().json["loss"] == "102000.00"


def test_amending_needs_something_that_can_change(opened: Desk) -> None:
    assert opened("amend", "240301", "--reason", "x").status == 2
    assert opened("amend", "240301", "--loss", "1", "--reason", "x").error["rule"] == "CMP-44"
    assert opened("amend", "240301", "--claim", "160000", "--reason", "来函").json["authority"] == "general_manager"


@pytest.mark.rule("CMP.6-3")
def test_a_customer_who_does_not_accept_ends_the_case_as_not_accepted(opened: Desk) -> None:
    opened.decided()

    closed = opened.close("--answered", "phone", "--not-accepted").json

    assert (closed["stage"], closed["outcome"]) == ("closed", "not_accepted")


@pytest.mark.rule("CMP.6-17")
def test_a_closed_case_is_read_only(opened: Desk, ledger: sqlite3.Connection) -> None:
    opened.decided()
    opened.close()
    tries = (
        ("route", "240301"), ("approve", "240301", "--by", "孙总"), ("void", "240301", "--reason", "x"),
        ("close", "240301", "--answered", "letter", "--accepted"), ("amend", "240301", "--claim", "1", "--reason", "x"),
    )  # fmt: skip

    assert {opened(*words).error["rule"] for words in tries} == {"CMP.6-17"}
    with pytest.raises(sqlite3.IntegrityError, match="read-only"):
        ledger.execute("UPDATE complaint SET loss_fen = 1")


@pytest.mark.rule("CMP.6-16", "CMP.6-2")
@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM complaint",
        "DELETE FROM complaint_stage",
        "DELETE FROM complaint_fact",
        "DELETE FROM complaint_decision",
        "UPDATE complaint_stage SET opinion = 'x' WHERE left_at IS NOT NULL",
        "UPDATE complaint_stage SET due_at = '2025-01-01' WHERE left_at IS NULL",
        "UPDATE complaint_fact SET value = 'x'",
        "UPDATE complaint_decision SET amount_fen = 1",
        "UPDATE complaint SET number = '240399'",
        "UPDATE complaint SET due_on = '2025-01-01'",
    ],
)
def test_the_file_itself_refuses_to_change_history(opened: Desk, ledger: sqlite3.Connection, statement: str) -> None:
    opened.decided()

    with pytest.raises(sqlite3.IntegrityError):
        ledger.execute(statement)


@pytest.mark.rule("CMP-8")
def test_a_decided_case_is_not_made_void(opened: Desk) -> None:
    opened.decided()

    assert opened("void", "240301", "--reason", "x").error["rule"] == "CMP.6-16"


@pytest.mark.rule("CMP-48")
def test_the_form_says_that_it_is_internal(opened: Desk) -> None:
    opened.decided()

    shown = opened.run("complaint", "show", "240301", now="2024-03-02T10:00")

    assert shown.out.rstrip().endswith("[CMP-48]")
    assert "Above 100,000.00" in shown.out
    assert "Up to 150,000.00" in shown.out


@pytest.mark.rule("CMP-61", "CMP-62")
def test_the_list_puts_the_most_urgent_first_and_knows_what_is_late(opened: Desk) -> None:
    opened.open(now="2024-03-02T09:00")
    opened.open("--draft", now="2024-03-02T09:00")
    opened.walk("accept", now="2024-03-01T15:00")

    everything = opened("list", now="2024-03-03T09:00").json
    late = opened("overdue", now="2024-03-03T09:00").json

    assert [case["number"] for case in everything] == ["240302", "240301", "D-0001"]
    assert [(row["number"], row["department"], row["days_late"]) for row in late] == [("240302", "gmo", 1)]
    assert [case["number"] for case in opened("list", "--overdue", now="2024-03-03T09:00").json] == ["240302"]
    assert [case["number"] for case in opened("list", "--stage", "qc").json] == ["240301"]
    first_two = opened("list", "--sort", "number", "--customer", "华东", "--limit", "2").json
    assert [case["number"] for case in first_two] == ["D-0001", "240301"]
    assert opened("list", "--sort", "colour").status == 2


@pytest.mark.parametrize(("now", "late"), [("2024-03-14T23:59", 0), ("2024-03-15T00:00", 1)])
@pytest.mark.rule("CMP-61")
def test_a_running_case_is_late_from_the_day_after_its_due_day(opened: Desk, now: str, late: int) -> None:
    assert opened.show(now=now)["days_late"] == late


@pytest.mark.rule("CMP.6-18")
def test_a_case_belongs_to_the_month_of_its_closing_alone(opened: Desk, ledger: sqlite3.Connection) -> None:
    opened.open(now="2024-03-20T09:00")
    opened.open(now="2024-03-20T09:00")
    opened("void", "240303", "--reason", "重复", now="2024-03-31")
    opened.decided(now="2024-03-20T10:00")
    opened.close(now="2024-03-31T23:59")
    opened.number = "240302"
    opened.decided(now="2024-03-21T10:00")
    opened.close("--answered", "phone", "--not-accepted", now="2024-04-01T00:00")

    march, april = (views.flow_of(ledger, Month(2024, number)) for number in (3, 4))
    assert (march.carried_in, march.accepted, march.closed, march.voided, march.carried_out) == (0, 3, 1, 1, 1)
    assert (march.on_time, march.loss_fen) == (0, 11_300_000)
    assert (april.carried_in, april.accepted, april.closed, april.carried_out) == (1, 0, 1, 0)
    assert (april.on_time, april.loss_fen) == (1, 0)
    (closed,) = views.closed_in(ledger, Month(2024, 3))
    assert (closed.number, closed.days_used, closed.limit_days, closed.on_time) == ("240301", 30, 13, False)
    assert (closed.decided_by, closed.closed_on, closed.amount_fen) == ("孙总", date(2024, 3, 31), 11_300_000)
    assert [stage.days_late for stage in closed.stages][-1] == 17


def test_the_words_are_chinese_when_the_clerk_reads_chinese(opened: Desk, custmgr: Run) -> None:
    shown = custmgr("--lang", "zh", "complaint", "show", "240301", now="2024-03-01T10:00")

    assert shown.status == 0
    assert "240301" in shown.out


@pytest.mark.rule("CMP-26")
@pytest.mark.parametrize("reason", ["", "  "])
def test_nothing_is_made_void_or_amended_without_a_reason(opened: Desk, reason: str) -> None:
    assert opened("void", "240301", "--reason", reason).status == 2
    assert opened("amend", "240301", "--claim", "1", "--reason", reason).status == 2
    assert opened.show()["stage"] == "accept"

    assert opened("void", "240301", "--reason", "重复登记").status == 0
    shown = opened.run("complaint", "show", "240301", now="2024-03-02T10:00").out
    assert "Reason why it is void" in shown
    assert "重复登记" in shown


@pytest.mark.rule("CMP-9", "CMP-10", "CMP-28")
def test_an_incomplete_form_names_the_options_and_a_draft_the_command(desk: Desk) -> None:
    refused = desk("open", "--customer", "华东电子", "--product", "P-7")
    desk.open("--draft", defective=None, demand=None)
    draft = desk("accept", "D-0001")

    assert "add --order --quantity --shipped --defective --demand --reason, or" in refused.err
    assert (draft.status, draft.error["rule"]) == (2, "CMP-28")
    assert "`custmgr complaint accept D-0001 --set defective=20 --set demand=…`" in draft.err
    last = desk("accept", "D-0001", "--set", "defective=20")
    assert (last.status, last.error["rule"]) == (2, "CMP-10")
    assert desk("accept", "D-0001", "--set", "defective=20", "--set", "demand=退货").status == 0


def test_a_wrong_word_names_what_was_typed_and_its_choices(desk: Desk) -> None:
    kind, claim = desk.open("--class", "foo"), desk.open(claim="abc")

    assert (kind.status, claim.status) == (2, 2)
    assert "--class" in kind.err
    assert "quality Quality abnormality" in kind.err
    assert "--claim 1234.50" in claim.err


def test_a_stage_may_be_named_by_its_label(opened: Desk) -> None:
    opened.walk("accept")

    assert [case["number"] for case in opened("list", "--stage", "Quality investigation").json] == ["240301"]
    assert opened.route(*WAY["qc"], "--to", "Cause analysis").json["stage"] == "mfg"
    assert "mfg Cause analysis" in opened.route("--to", "nowhere").err


@pytest.mark.rule("CMP-39")
def test_the_way_tells_a_signer_from_the_clerk_who_entered_it(opened: Desk) -> None:
    opened.walk("accept")
    clerk = opened.route(*WAY["qc"][2:]).json["history"][1]["by"]

    shown = opened.run("complaint", "show", "240301", now="2024-03-02T10:00").out

    assert "陈生管" in shown
    assert shown.count("entered") == 1
    assert opened.show()["history"][1]["by"] == clerk


@pytest.mark.rule("CMP-46", "CMP-66")
def test_a_record_reads_as_words_and_grouped_figures(opened: Desk) -> None:
    draft = opened.run("complaint", "open", "--customer", "华东电子", "--draft", now="2024-03-01").out
    claimed = opened.run("complaint", "open", "--customer", "华东电子", "--draft", "--claim", "1", now="2024-03-01").out
    decided = opened.decided()
    closed = opened.run(
        "complaint", "close", "240301", "--answered", "letter", "--accepted", now="2024-03-02T10:00"
    ).out
    shown = opened.run("complaint", "show", "240301", now="2024-03-02T10:00").out

    assert "not settled yet" in draft
    assert "not settled yet" not in claimed
    assert decided["stage"] == "execute"
    assert "Lies with" not in closed
    assert all(text in shown for text in ("Letter", "5,000", "2,000", "113,000.00"))
    assert opened.show()["answered"] == "letter"


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_lists_keep_their_words_whole_at_80_columns(
    opened: Desk, monkeypatch: pytest.MonkeyPatch, lang: str
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    opened.walk("accept", now="2024-03-01T15:00")

    for words in (("list",), ("overdue",)):
        shown = opened.run("--lang", lang, "complaint", *words, now="2024-03-20").out
        assert "240301" in shown
        assert "华东电子" in shown
        assert "investigation" in shown or lang == "zh"


@pytest.mark.rule("CMP-24")
@pytest.mark.parametrize("fact", ["unit", "shift", "personnel", "produced_on"])
@pytest.mark.parametrize("word", ["unknown", "不详"])
def test_a_fact_of_production_is_unknown_only_with_a_reason(opened: Desk, fact: str, word: str) -> None:
    opened.walk("accept", "qc")
    stated = (*WAY["mfg"], "--set", f"{fact}={word}")

    bare = opened.route(*stated)
    explained = opened.route(*stated, "--set", "unknown_reason=生产记录遗失")

    assert (bare.status, bare.error["rule"]) == (3, "CMP-24")
    assert "--set unknown_reason=TEXT" in bare.error["hint"]
    assert explained.json["stage"] == "review"
    assert opened.show()["facts"]["mfg"][fact] == "unknown"
    assert "生产记录遗失" in opened.run("complaint", "show", "240301", now="2024-03-02T10:00").out


@pytest.mark.rule("CMP-88", "CMP-62")
def test_the_way_of_the_form_shows_whose_lateness_it_is(opened: Desk) -> None:
    opened.walk("accept", now="2024-03-01T10:00")
    opened.walk("qc", now="2024-03-06T10:00")
    opened.walk("mfg", now="2024-03-06T11:00")
    opened.walk("review", now="2024-03-07T11:00")

    shown = opened.show(now="2024-03-07T11:00")["history"]

    assert [(stay["stage"], stay["days_late"]) for stay in shown] == [
        ("accept", 0), ("qc", 2), ("mfg", 0), ("review", 1), ("opinion", 0),
    ]  # fmt: skip
    assert opened("overdue", now="2024-03-06T11:00").json == []


@pytest.mark.parametrize(
    ("words", "status"),
    [
        (("--shipped", "2024-03-02"), 2),
        (("--quantity", "0"), 2),
        (("--quantity", "-5"), 2),
        (("--defective", "0"), 2),
        (("--defective", "5001"), 3),
        (("--claim", "-0.01"), 2),
    ],
)
def test_what_cannot_be_is_bad_input_and_what_the_paper_forbids_is_refused(
    desk: Desk, ledger: sqlite3.Connection, words: tuple[str, str], status: int
) -> None:
    before = list(ledger.iterdump())

    assert desk.open(*words).status == status
    assert list(ledger.iterdump()) == before


def test_an_answer_of_tomorrow_closes_nothing(opened: Desk) -> None:
    opened.decided()

    refused = opened.close("--answered", "letter", "--accepted", "--answered-on", "2024-03-03")

    assert (refused.status, opened.show()["stage"]) == (2, "execute")
