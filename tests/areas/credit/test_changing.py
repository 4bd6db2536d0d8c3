"""An application for another limit, from the form to the limit in force."""

import sqlite3
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custmgr.areas.credit.facts.changes import ChangeState, Form, LimitChange, Opinion, Proposal, Say
from custmgr.areas.credit.rules import changing as rules
from custmgr.areas.grading.facts import Treatment
from custmgr.areas.staff.facts import Role
from tests.areas.conftest import Act
from tests.areas.credit.conftest import CHAIN, Agree, Change
from tests.areas.credit.test_commands import grade
from tests.areas.credit.test_rules import POLICY, TODAY
from tests.conftest import Result, Run

FIRST, SECOND, THIRD, FOURTH = CHAIN


def limit(custmgr: Run, now: str = "2026-03-05", whose: str = "C00001") -> str:
    return str(custmgr("credit", "check", whose, "--json", now=now).json["limit"])


def opinion(custmgr: Run, by: str, *words: str, now: str = "2026-03-05") -> Result:
    return custmgr("credit", "opinion", "C00001", "--by", by, "--json", *(words or ("--agree",)), now=now)


@pytest.mark.rule("CRL-12")
def test_the_application_holds_what_the_form_asks_for(custmgr: Run, change: Change) -> None:
    custmgr("customer", "edit", "C00001", "address=宁波江北路1号", "legal_representative=林董", "--reason", "x")

    form = change("1500").json

    assert (form["applied_on"], form["name"], form["in_charge"]) == ("2026-03-05", "华东磁材有限公司", "林董")
    assert (form["grade"], form["address"]) == (None, "宁波江北路1号")
    assert (form["contact"], form["phone"]) == ("张三", "13800000001")
    assert (form["from_limit"], form["to_limit"]) == ("1000.00", "1500.00")
    assert (form["state"], form["next"], form["due_on"]) == ("open", "sales_management_manager", "2026-03-10")


@pytest.mark.rule("CRL-12")
def test_a_form_that_lacks_a_required_field_is_refused(
    custmgr: Run, change: Change, ledger: sqlite3.Connection
) -> None:
    ledger.execute("UPDATE customer SET phone = NULL, mobile = NULL WHERE code = 'C00001'")
    ledger.commit()
    refused = change("1500")

    assert (refused.status, refused.error["rule"]) == (3, "CRL-12")
    assert "lacks: Telephone (phone)" in refused.error["message"]
    assert custmgr("credit", "changes", "--json").json == []


@pytest.mark.rule("CRL-12")
@pytest.mark.parametrize(
    ("required", "missing"), [((), ()), (("contact",), ()), (("contact", "address", "grade"), ("address", "grade"))]
)
def test_the_company_says_what_the_form_must_hold(required: tuple[str, ...], missing: tuple[str, ...]) -> None:
    assert Form("华东", contact="张三").missing(required) == missing


@pytest.mark.rule("CRL-13")
def test_the_limit_changes_with_the_fourth_agreement_and_not_before(custmgr: Run, change: Change, agree: Agree) -> None:
    change("1500")
    agree(3)
    before = limit(custmgr)
    settled = opinion(custmgr, FOURTH, "--agree", "--text", "同意").json

    assert (before, limit(custmgr)) == ("1000.00", "1500.00")
    assert (settled["state"], settled["next"], settled["settled_on"]) == ("approved", None, "2026-03-05")
    assert [(one["by"], one["decision"], one["on"]) for one in settled["opinions"]] == [
        (name, "agree", "2026-03-05") for name in CHAIN
    ]
    assert settled["opinions"][3]["text"] == "同意"


@pytest.mark.rule("CRL-13")
@pytest.mark.parametrize("name", [SECOND, THIRD, FOURTH, "部门沈经理"])
def test_an_opinion_out_of_order_is_refused(custmgr: Run, change: Change, name: str) -> None:
    change("1500")
    refused = opinion(custmgr, name)

    assert (refused.status, refused.error["rule"]) == (3, "CRL-13")
    assert custmgr("credit", "changes", "--json").json[0]["opinions"] == []


@pytest.mark.rule("CRL-13")
def test_the_third_does_not_sign_before_the_second(custmgr: Run, change: Change, agree: Agree) -> None:
    change("1500")
    agree(1)

    assert opinion(custmgr, THIRD).status == 3
    assert opinion(custmgr, FIRST).status == 3
    assert opinion(custmgr, SECOND).json["next"] == "sales_general_manager"


@pytest.mark.rule("CRL-13")
def test_each_opinion_is_due_three_working_days_after_the_one_before(custmgr: Run, change: Change) -> None:
    entered = change("1500", now="2026-03-05").json
    signed = opinion(custmgr, FIRST, now="2026-03-06").json

    assert (entered["due_on"], signed["due_on"]) == ("2026-03-10", "2026-03-11")


@pytest.mark.rule("CRL-13", "CRL-14")
@pytest.mark.parametrize(
    ("said", "role"),
    [
        ((), Role.DEPT_MANAGER),
        ((Say.AGREE,), Role.SALES_DEPUTY_GM),
        ((Say.REFUSE,), None),
        ((Say.AGREE, Say.AGREE), None),
        ((Say.AGREE, Say.REFUSE), None),
    ],
)
def test_after_the_last_opinion_and_after_a_refusal_nobody_is_next(said: tuple[Say, ...], role: Role | None) -> None:
    policy = replace(POLICY, change_chain=(Role.DEPT_MANAGER, Role.SALES_DEPUTY_GM))
    given = tuple(Opinion(step, Role.DEPT_MANAGER, "沈", say, None, TODAY) for step, say in enumerate(said, start=1))
    form, state = Form("华东"), ChangeState.OPEN
    change = LimitChange(1, 1, "C00001", form, 1, 2, "x", None, TODAY, "王", state, None, given)

    assert rules.next_role(change, policy) is role


@pytest.mark.rule("CRL-14")
@pytest.mark.parametrize("agreed", [0, 1, 2, 3])
def test_one_refusal_ends_the_application(custmgr: Run, change: Change, agree: Agree, agreed: int) -> None:
    change("1500")
    if agreed:
        agree(agreed)
    said = opinion(custmgr, list(CHAIN)[agreed], "--refuse", "--text", "风险过大").json
    after = opinion(custmgr, list(CHAIN)[min(agreed + 1, 3)])

    assert (said["state"], said["next"], limit(custmgr)) == ("refused", None, "1000.00")
    assert (after.status, after.error["rule"]) == (3, "CRL-14")
    assert change("1500").status == 0


@pytest.mark.rule("CRL-15")
@pytest.mark.parametrize(("to", "status"), [("999.99", 0), ("1000", 3), ("1000.01", 0), ("0", 0), ("-0.01", 3)])
def test_the_intended_limit_differs_and_is_not_below_nothing(change: Change, to: str, status: int) -> None:
    done = change(to)

    assert done.status == status
    assert status == 0 or done.error["rule"] == "CRL-15"


@pytest.mark.rule("CRL-16")
def test_a_second_application_waits_for_the_first(custmgr: Run, change: Change, agree: Agree) -> None:
    change("1500")
    second = change("1600")
    agree()

    assert (second.status, second.error["rule"]) == (3, "CRL-16")
    assert change("1600").json["from_limit"] == "1500.00"


@pytest.mark.rule("CRL-16")
def test_an_application_is_void_once_the_original_limit_has_changed(
    custmgr: Run, change: Change, ledger: sqlite3.Connection
) -> None:
    change("1500")
    grade(ledger, "C", "normal", 200_000)
    listed = custmgr("credit", "changes", "--json").json
    refused = opinion(custmgr, FIRST)
    waiting = custmgr("credit", "changes", "--open", "--json").json
    again = change("2500")

    assert [row["state"] for row in listed] == ["void"]
    assert (refused.status, refused.error["rule"], waiting) == (3, "CRL-16", [])
    assert again.json["from_limit"] == "2000.00"
    assert [row["state"] for row in custmgr("credit", "changes", "--json").json] == ["open", "void"]


@pytest.mark.rule("CRL-17")
@pytest.mark.parametrize(("now", "found"), [("2026-06-30", "1500.00"), ("2026-07-01", "1000.00")])
def test_a_changed_limit_holds_until_its_last_day(
    custmgr: Run, change: Change, agree: Agree, now: str, found: str
) -> None:
    change("1500", "--until", "2026-06-30")
    agree()

    assert limit(custmgr, now) == found


@pytest.mark.rule("CRL-17")
def test_a_changed_limit_holds_until_the_next_grade_is_approved(
    custmgr: Run, change: Change, agree: Agree, ledger: sqlite3.Connection
) -> None:
    change("1500")
    agree()
    before = limit(custmgr)
    grade(ledger, "C", "normal", 80_000)

    assert (before, limit(custmgr)) == ("1500.00", "800.00")


@pytest.mark.rule("CRL-17")
def test_a_limit_changed_after_a_grading_stands_beside_it(
    custmgr: Run, change: Change, agree: Agree, ledger: sqlite3.Connection
) -> None:
    grade(ledger, "C", "normal", 80_000)
    change("900")
    agree()

    assert limit(custmgr) == "900.00"
    assert limit(custmgr, "2026-03-04") == "800.00"


@pytest.mark.rule("CRL-17")
@pytest.mark.parametrize(("until", "status"), [("2026-03-04", 3), ("2026-03-05", 0)])
def test_a_change_that_has_ended_cannot_be_applied_for(change: Change, until: str, status: int) -> None:
    done = change("1500", "--until", until)

    assert done.status == status
    assert status == 0 or done.error["rule"] == "CRL-17"


@pytest.mark.rule("CRL-17")
@pytest.mark.parametrize(("now", "status"), [("2026-03-10", 0), ("2026-03-11", 3)])
def test_no_opinion_is_taken_after_the_last_day_asked_for(custmgr: Run, change: Change, now: str, status: int) -> None:
    change("1500", "--until", "2026-03-10")

    assert opinion(custmgr, FIRST, now=now).status == status


@pytest.mark.rule("CRL-18")
@pytest.mark.parametrize("to", ["0", "500", "1500"])
def test_up_and_down_pass_the_same_four_opinions(custmgr: Run, change: Change, agree: Agree, to: str) -> None:
    change(to)
    agree(3)
    before = limit(custmgr)
    agreed = opinion(custmgr, FOURTH).json

    assert (before, agreed["state"]) == ("1000.00", "approved")
    assert float(limit(custmgr)) == float(to)


@pytest.mark.rule("CRL-18", "CRL-10")
def test_a_limit_lowered_below_what_is_owed_leaves_the_customer_above_it(
    custmgr: Run, change: Change, agree: Agree, sell: Act
) -> None:
    sell("900", "--credit")
    change("400")
    agree()
    (row,) = custmgr("credit", "list", "--decision", "hold", "--json").json

    assert (row["limit"], row["exposure"], row["excess"], row["available"]) == ("400.00", "900.00", "500.00", "0.00")
    assert custmgr("customer", "show", "C00001", "--json").json["on_hold"] is True


@pytest.mark.rule("GRD-16")
@pytest.mark.parametrize(("to", "status"), [("300.01", 3), ("299.99", 0), ("100", 0)])
def test_the_limit_of_grade_e_is_only_lowered(change: Change, ledger: sqlite3.Connection, to: str, status: int) -> None:
    grade(ledger, "E", "phase_out", 30_000)
    done = change(to)

    assert done.status == status
    assert status == 0 or done.error["rule"] == "GRD-16"


@pytest.mark.rule("GRD-15")
@pytest.mark.parametrize(("to", "warned"), [("300.01", True), ("299.99", False)])
def test_raising_the_limit_of_grade_d_warns_and_goes_on(
    change: Change, ledger: sqlite3.Connection, to: str, warned: bool
) -> None:
    grade(ledger, "D", "watch", 30_000)
    done = change(to)

    assert (done.status, "a customer to watch" in done.err) == (0, warned)


@pytest.mark.rule("CRL-09")
def test_the_file_names_the_limit_its_source_and_since_when(custmgr: Run, change: Change, agree: Agree) -> None:
    before = custmgr("customer", "show", "C00001", "--json").json
    change("1500", "--until", "2026-06-30")
    agree()
    after = custmgr("customer", "show", "C00001", "--json").json

    keys = ("credit_limit", "limit_source", "limit_from", "limit_until")
    assert [before[key] for key in keys] == ["1000.00", "opening", "2024-01-02", None]
    assert [after[key] for key in keys] == ["1500.00", "application", "2026-03-05", "2026-06-30"]
    assert "changed on application" in custmgr("customer", "show", "C00001").out


@pytest.mark.rule("CRL-08", "CRL-12")
def test_who_has_no_limit_gets_one_by_application(custmgr: Run, change: Change, agree: Agree) -> None:
    change("200", whose="C00002")
    agree(whose="C00002")

    assert limit(custmgr, whose="C00002") == "200.00"


@pytest.mark.rule("CRL-10")
def test_a_purchase_is_judged_by_the_changed_limit_of_its_day(
    custmgr: Run, change: Change, agree: Agree, sell: Act
) -> None:
    change("1500")
    agree()
    old = sell("1200", "--credit", on="2026-03-04")
    new = sell("300", "--credit", on="2026-03-05")

    assert (old["limit"], old["exceptions"]) == ("1000.00", ["CRL-10"])
    assert (new["limit"], new["exposure"], new["exceptions"]) == ("1500.00", "1500.00", [])


@pytest.mark.parametrize("words", [(), ("--agree", "--refuse")])
def test_an_opinion_says_one_thing(custmgr: Run, change: Change, words: tuple[str, ...]) -> None:
    change("1500")

    assert custmgr("credit", "opinion", "C00001", "--by", FIRST, *words).status == 2


def test_an_opinion_needs_an_application(custmgr: Run, change: Change) -> None:
    assert opinion(custmgr, FIRST).status == 2


def test_an_application_needs_a_reason(custmgr: Run, buyers: tuple[str, str]) -> None:
    done = custmgr("credit", "change", "C00001", "--to", "5", "--reason", "  ", "--by", "王业务")

    assert (done.status, custmgr("credit", "changes", "--json").json) == (2, [])


def test_people_read_the_form_and_what_comes_next(custmgr: Run, change: Change) -> None:
    change("1500")
    told = custmgr("credit", "opinion", "C00001", "--by", FIRST, "--agree").out

    assert "Agrees" in told
    assert "`custmgr credit opinion C00001 --by STAFF --agree` by the Deputy general manager of sales" in told
    assert "1,500.00" in custmgr("credit", "changes", "C00001").out


def test_what_was_written_on_the_form_stays(change: Change, agree: Agree, ledger: sqlite3.Connection) -> None:
    change("1500")
    agree()

    for statement in (
        "UPDATE limit_change SET to_fen = 1",
        "UPDATE limit_change SET state = 'open', settled_on = NULL",
        "DELETE FROM limit_opinion",
        "UPDATE limit_opinion SET agrees = 0",
    ):
        with pytest.raises(sqlite3.IntegrityError):
            ledger.execute(statement)


@pytest.mark.rule("CRL-15", "GRD-16")
@given(st.integers(-10, 10**6), st.integers(0, 10**6), st.sampled_from([None, *Treatment]))
def test_a_limit_may_be_asked_for_unless_it_is_the_same_or_a_raise_for_grade_e(
    to: int, before: int, treatment: Treatment | None
) -> None:
    proposal = Proposal(before, to, None, treatment, TODAY)

    assert rules.is_change(proposal) is (to != before)
    assert rules.is_limit(proposal) is (to >= 0)
    assert rules.may_be_asked(proposal) is (treatment is not Treatment.PHASE_OUT or to < before)
