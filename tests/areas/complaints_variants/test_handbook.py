"""The complaint flow of the customer handbook, step by step."""

from datetime import datetime

import pytest

from tests.areas.complaints_variants.conftest import Flow

IN_ORDER = ("accept", "judge", "plan", "opinion")


@pytest.fixture
def decided(handbook: Flow) -> Flow:
    """Return the desk with the case planned, signed and approved: it lies at the negotiation."""
    handbook.walk(*IN_ORDER)
    assert handbook.approve("销售朱总").status == 0
    assert handbook.approve("集团周总").status == 0
    return handbook


@pytest.mark.rule("HBK-08")
def test_a_case_holds_number_customer_salesperson_product_text_and_material(handbook: Flow) -> None:
    shown = handbook.show()

    assert (shown["number"], shown["customer_name"], shown["product"]) == ("KS-202603-001", "华东电子", "P-7")
    assert shown["facts"]["draft"] | {"material": "照片三张", "salesperson": "王业务"} == shown["facts"]["draft"]
    assert (shown["due"], shown["stage"]) == (None, "accept")


@pytest.mark.rule("HBK-08")
@pytest.mark.parametrize("missing", ["product", "material"])
def test_a_case_without_product_or_material_is_not_received(handbook: Flow, missing: str) -> None:
    words = {"product": ("--set", "material=照片"), "material": ("--product", "P-7")}[missing]

    refused = handbook.open(*words)

    assert (refused.status, refused.error["rule"]) == (2, "HBK-08")
    assert missing in refused.error["hint"]
    assert len(handbook("list").json) == 1


@pytest.mark.rule("HBK-08")
def test_a_draft_is_completed_with_what_was_missing(handbook: Flow) -> None:
    draft = handbook.open("--product", "P-8", "--draft").json["number"]

    refused = handbook("accept", draft)
    accepted = handbook("accept", draft, "--set", "material=样品一件", now="2026-04-01T09:00")

    assert (refused.status, refused.error["rule"]) == (2, "HBK-08")
    assert accepted.json["number"] == "KS-202604-001"


@pytest.mark.rule("HBK-07")
@pytest.mark.parametrize(("at", "late"), [("2026-03-06T08:59", 0), ("2026-03-06T09:00", 0), ("2026-03-06T09:01", 1)])
def test_the_first_contact_is_made_within_24_hours(handbook: Flow, at: str, late: int) -> None:
    due = handbook.show(now="2026-03-05T09:00")["stage_due"]

    handbook.walk("accept", now=at)

    assert datetime.fromisoformat(due) == datetime.fromisoformat("2026-03-06T09:00:00")
    assert handbook.show()["history"][0]["days_late"] == late


@pytest.mark.rule("HBK-07")
def test_the_contact_and_whether_somebody_went_there_are_recorded(handbook: Flow) -> None:
    refused = handbook.route("--set", "contact=电话")

    assert (refused.status, refused.error["rule"]) == (3, "HBK-07")
    assert handbook.route("--set", "contact=电话", "--set", "onsite=yes").status == 0
    assert handbook.show()["facts"]["accept"]["onsite"] == "yes"


@pytest.mark.rule("HBK-09", "HBK-10")
@pytest.mark.parametrize(
    ("stated", "rule"), [("founded=yes", "HBK-09"), ("judgement=other", "HBK-10"), ("judgement=quality", "HBK-10")]
)
def test_the_case_goes_on_only_with_both_judgements(handbook: Flow, stated: str, rule: str) -> None:
    handbook.walk("accept")

    refused = handbook.route("--by", "管理马经理", "--set", stated)

    assert (refused.status, refused.error["rule"]) == (3, rule)
    assert handbook.show()["stage"] == "judge"


@pytest.mark.rule("HBK-10")
def test_without_a_problem_plan_and_approval_are_left_out_and_the_customer_is_spoken_to(handbook: Flow) -> None:
    handbook.walk("accept")

    done = handbook.route("--by", "管理马经理", "--set", "judgement=other", "--set", "founded=no").json

    assert done["stage"] == "negotiate"
    assert (done["approved_by"], [stay["stage"] for stay in done["history"]]) == (
        "管理马经理", ["accept", "judge", "negotiate"]
    )  # fmt: skip
    handbook.walk("negotiate")
    closed = handbook.close("--answered", "phone")
    assert (closed.status, closed.json["outcome"]) == (0, "unfounded")


@pytest.mark.rule("HBK-10", "HBK-14")
def test_a_customer_who_is_not_content_with_no_problem_gets_a_plan_and_its_approval(handbook: Flow) -> None:
    handbook.walk("accept")
    handbook.route("--by", "管理马经理", "--set", "judgement=other", "--set", "founded=no")

    back = handbook.route("--set", "negotiation=客户不服", "--set", "satisfied=no").json

    assert (back["stage"], back["approved_by"]) == ("plan", None)
    assert handbook.walk("plan", "opinion")["stage"] == "decision"


@pytest.mark.rule("HBK-11")
@pytest.mark.parametrize("missing", ["departments", "plan", "cost"])
def test_a_problem_needs_departments_a_plan_and_its_cost(handbook: Flow, missing: str) -> None:
    handbook.walk("accept", "judge")
    words = [f"{name}=300" for name in ("departments", "plan", "cost") if name != missing]

    refused = handbook.route(*(word for stated in words for word in ("--set", stated)))

    assert (refused.status, refused.error["rule"]) == (3, "HBK-11")


@pytest.mark.rule("HBK-12")
@pytest.mark.parametrize(("signed_on", "status"), [("2026-03-05", 3), ("2026-03-06", 0), ("2026-03-07", 0)])
def test_the_manager_speaks_to_the_customer_before_he_signs(handbook: Flow, signed_on: str, status: int) -> None:
    handbook.walk("accept", "judge", "plan")

    done = handbook.route(
        "--by", "管理马经理", "--set", "contacted_on=2026-03-06", "--set", f"opinion_on={signed_on}",
        "--opinion", "同意",
    )  # fmt: skip

    assert done.status == status
    assert handbook.show()["stage"] == ("decision" if status == 0 else "opinion")
    if status:
        assert done.error["rule"] == "HBK-12"


@pytest.mark.rule("HBK-12")
def test_nobody_else_signs_for_the_manager_and_nobody_signs_for_tomorrow(handbook: Flow) -> None:
    handbook.walk("accept", "judge", "plan")
    words = ("--set", "contacted_on=2026-03-06", "--set", "manager_opinion=同意", "--set")

    other = handbook.route("--by", "王业务", *words, "opinion_on=2026-03-06")
    tomorrow = handbook.route("--by", "管理马经理", *words, "opinion_on=2026-03-11")

    assert (other.status, other.error["rule"]) == (3, "HBK-12")
    assert tomorrow.status == 2
    assert handbook.show()["stage"] == "opinion"


@pytest.mark.rule("HBK-13")
def test_the_two_general_managers_sign_in_order_and_the_last_one_releases(handbook: Flow) -> None:
    handbook.walk(*IN_ORDER)

    early = handbook.approve("集团周总")
    first = handbook.approve("销售朱总").json
    again = handbook.approve("销售朱总")
    last = handbook.approve("集团周总").json

    assert (early.status, early.error["rule"]) == (3, "HBK-13")
    assert (first["stage"], first["approved_by"]) == ("decision", None)
    assert again.status == 3
    assert (last["stage"], last["approved_by"]) == ("negotiate", "集团周总")


@pytest.mark.rule("HBK-13")
@pytest.mark.parametrize("refuser", ["销售朱总", "集团周总"])
def test_whoever_refuses_sends_the_plan_back_and_all_sign_again(handbook: Flow, refuser: str) -> None:
    handbook.walk(*IN_ORDER)
    if refuser == "集团周总":
        handbook.approve("销售朱总")

    back = handbook.approve(refuser, "--refuse", "--opinion", "费用过高")

    assert (back.status, back.json["stage"]) == (0, "plan")
    handbook.walk("plan", "opinion", now="2026-03-10T11:00")
    assert handbook.approve("集团周总", now="2026-03-10T11:00").error["rule"] == "HBK-13"


@pytest.mark.rule("HBK-13")
def test_nobody_negotiates_before_the_approval(handbook: Flow) -> None:
    handbook.walk(*IN_ORDER)

    refused = handbook.route("--set", "satisfied=yes")

    assert refused.status in (2, 3)
    assert handbook.show()["stage"] == "decision"


@pytest.mark.rule("HBK-14", "HBK-16")
def test_the_second_failed_round_opens_the_way_to_litigation(decided: Flow) -> None:
    unhappy = ("--set", "negotiation=客户不同意", "--set", "satisfied=no")

    early = decided.route(*unhappy, "--to", "litigation")
    first = decided.route(*unhappy).json
    decided.walk("plan", "opinion", now="2026-03-11T10:00")
    for name in ("销售朱总", "集团周总"):
        assert decided.approve(name, now="2026-03-11T11:00").status == 0
    content = decided.route("--set", "negotiation=好", "--set", "satisfied=yes", "--to", "litigation",
                            now="2026-03-12")  # fmt: skip
    second = decided.route(*unhappy, "--to", "litigation", now="2026-03-12").json

    assert (early.status, early.error["rule"]) == (3, "HBK-14")
    assert (first["stage"], first["approved_by"]) == ("plan", None)
    assert content.status == 3
    assert second["stage"] == "litigation"


@pytest.mark.rule("HBK-14")
def test_each_round_is_stated_anew(decided: Flow) -> None:
    decided.route("--set", "negotiation=客户不同意", "--set", "satisfied=no")

    refused = decided.route("--opinion", "照旧", now="2026-03-11")

    assert (refused.status, refused.error["rule"]) == (3, "HBK-11")
    assert decided.show()["stage"] == "plan"


@pytest.mark.rule("HBK-16")
def test_a_litigation_stays_open_until_its_result(decided: Flow) -> None:
    for day in ("2026-03-11", "2026-03-12"):
        decided.route("--set", "negotiation=不同意", "--set", "satisfied=no",
                      *(("--to", "litigation") if day == "2026-03-12" else ()), now=day)  # fmt: skip
        if day == "2026-03-11":
            decided.walk("plan", "opinion", now=day)
            for name in ("销售朱总", "集团周总"):
                decided.approve(name, now=day)
    filed = ("--set", "court=区法院", "--set", "filed_on=2026-03-13")

    closing = decided.close("--answered", "letter", now="2026-03-14")
    pending = decided.route(*filed, now="2026-03-14")
    ended = decided.route(*filed, "--set", "result=调解结案", now="2026-05-04").json

    assert (closing.status, closing.error["rule"]) == (3, "HBK-16")
    assert (pending.status, pending.error["rule"]) == (3, "HBK-16")
    assert ended["stage"] == "execute"
    closed = decided.close("--answered", "letter", "--set", "executed_on=2026-05-04", "--set", "cost=800",
                           now="2026-05-04")  # fmt: skip
    assert (closed.status, closed.json["outcome"]) == (0, "not_accepted")


@pytest.mark.rule("HBK-15")
def test_a_case_is_closed_only_once_the_plan_is_carried_out(decided: Flow) -> None:
    early = decided.close("--answered", "phone")
    decided.walk("negotiate")

    lacking = decided.close("--answered", "phone", "--set", "cost=280")
    untold = decided.close("--set", "executed_on=2026-03-10", "--set", "cost=280")
    done = decided.close("--answered", "phone", "--set", "executed_on=2026-03-10", "--set", "cost=280")

    assert (early.status, early.error["rule"]) == (3, "HBK-14")
    assert (lacking.status, lacking.error["rule"]) == (3, "HBK-15")
    assert "executed_on" in lacking.error["hint"]
    assert untold.status == 2
    assert (done.status, done.json["outcome"]) == (0, "accepted")
    assert decided.show()["facts"]["execute"] == {"executed_on": "2026-03-10", "cost": "280.00"}


@pytest.mark.rule("HBK-18")
def test_a_case_stays_with_its_customer(handbook: Flow) -> None:
    assert [row["number"] for row in handbook("list", "--customer", "华东电子").json] == ["KS-202603-001"]
