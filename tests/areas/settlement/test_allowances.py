"""Allowance certificates as the clerk works with them."""

import sqlite3

import pytest

from tests.areas.complaints.conftest import Desk
from tests.areas.settlement.conftest import Office, decide
from tests.conftest import Run

COPY = ("--kind", "invoice_copy", "--sealed")
FIGURES = ("--price", "1", "--amount", "8000", "--received-price", "79", "--received-amount", "632000")


@pytest.mark.rule("CMP-72", "CMP.6-9")
def test_nothing_is_issued_before_the_decision(opened: Desk, ledger: sqlite3.Connection) -> None:
    opened.to_decision()

    refused = opened.run("allowance", "issue", "240301", "--amount", "1", "--json")

    assert (refused.status, refused.error["rule"]) == (3, "CMP-72")
    assert ledger.execute("SELECT count(*) FROM settlement").fetchone() == (0,)


@pytest.mark.rule("CMP-73", "CMP.6-9")
def test_certificates_use_the_decided_amount_up_to_the_last_fen(office: Office) -> None:
    first = office.done(office.allowance("issue", "240301", "--amount", "5000"))
    second = office.done(office.allowance("issue", "240301", "--amount", "3000"))
    third = office.allowance("issue", "240301", "--amount", "0.01")

    assert (first["number"], second["number"]) == ("240301-A1", "240301-A2")
    assert (third.status, third.error["rule"]) == (3, "CMP-73")


@pytest.mark.rule("CMP-73")
@pytest.mark.parametrize(("amount", "status"), [("8000.00", 0), ("8000.01", 3), ("0", 2), ("-1", 2), ("x", 2)])
def test_one_certificate_is_held_to_the_decided_amount(office: Office, amount: str, status: int) -> None:
    assert office.allowance("issue", "240301", "--amount", amount).status == status


@pytest.mark.rule("CMP-72")
def test_a_decision_on_goods_alone_pays_no_allowance(opened: Desk) -> None:
    decide(opened, (("--kind", "return", "--quantity", "1000", "--price", "80"),))

    refused = opened.run("allowance", "issue", "240301", "--amount", "1", "--json", now="2024-03-20")

    assert (refused.status, refused.error["rule"]) == (3, "CMP-72")


@pytest.mark.rule("CMP-74")
def test_two_signatures_of_three_do_not_reach_accounting(office: Office) -> None:
    number = office.done(office.allowance("issue", "240301", "--amount", "8000"))["number"]
    office.done(office.allowance("sign", number, "--by", "赵经理"))
    office.done(office.allowance("sign", number, "--customer-seal"))
    office.done(office.allowance("proof", number, "--kind", "allowance_certificate", "--sealed"))

    refused = office.allowance("book", number, "--voucher", "V1")
    office.done(office.allowance("sign", number, "--by", "钱副总"))

    assert (refused.status, refused.error["rule"]) == (3, "CMP-74")
    assert office.allowance("book", number, "--voucher", "V1").status == 0


@pytest.mark.rule("CMP-74")
@pytest.mark.parametrize(
    ("words", "status", "rule"),
    [
        (("--by", "王业务"), 3, "CMP-74"),
        (("--by", "部门沈经理"), 3, "CMP-74"),
        (("--by", "赵经理", "--customer-seal"), 2, None),
        ((), 2, None),
        (("--by", "某人"), 2, None),
        (("--customer-seal", "--on", "2024-03-19"), 2, None),
        (("--customer-seal", "--on", "2024-03-21"), 2, None),
        (("--customer-seal", "--on", "2024-03-20"), 0, None),
    ],
)
def test_who_may_sign_once_the_manager_has(
    office: Office, words: tuple[str, ...], status: int, rule: str | None
) -> None:
    number = office.done(office.allowance("issue", "240301", "--amount", "8000"))["number"]
    office.done(office.allowance("sign", number, "--by", "赵经理"))

    done = office.allowance("sign", number, *words)

    assert done.status == status
    assert status == 0 or done.error["rule"] == rule


@pytest.mark.rule("CMP-74")
def test_a_certificate_keeps_its_signatures_with_their_days(office: Office) -> None:
    number = office.signed("8000")

    shown = office.done(office.allowance("show", number))

    assert shown["signatures"] == [
        {"place": "manager", "by": "赵经理", "on": "2024-03-20"},
        {"place": "general_manager", "by": "孙总", "on": "2024-03-20"},
        {"place": "customer", "by": None, "on": "2024-03-20"},
    ]
    assert (shown["state"], shown["unsigned"]) == ("signed", [])
    assert office.allowance("sign", number, "--customer-seal").status == 3


@pytest.mark.rule("CMP-84", "CMP-85", "CMP.6-11")
def test_nothing_is_booked_without_exactly_one_sealed_proof(office: Office, ledger: sqlite3.Connection) -> None:
    number = office.signed("8000")

    unproved = office.allowance("book", number, "--voucher", "V1")
    unsealed = office.allowance("proof", number, "--kind", "allowance_certificate")
    office.done(office.allowance("proof", number, "--kind", "allowance_certificate", "--sealed"))
    second = office.allowance("proof", number, *COPY, *FIGURES)

    assert [refused.error["rule"] for refused in (unproved, unsealed, second)] == ["CMP.6-11", "CMP-84", "CMP.6-11"]
    assert ledger.execute("SELECT count(*) FROM settlement_proof").fetchone() == (1,)


@pytest.mark.rule("CMP-84")
@pytest.mark.parametrize("left_out", [0, 2, 4, 6])
def test_an_invoice_copy_states_four_figures(office: Office, left_out: int) -> None:
    number = office.signed("8000")
    lacking = (*FIGURES[:left_out], *FIGURES[left_out + 2 :])

    assert office.allowance("proof", number, *COPY, *lacking).error["rule"] == "CMP-84"
    assert office.done(office.allowance("proof", number, *COPY, *FIGURES))["proof"] == "invoice_copy"


@pytest.mark.rule("CMP-84")
@pytest.mark.parametrize("amount", ["7999.99", "8000.01"])
def test_an_invoice_copy_of_another_amount_is_refused(office: Office, amount: str) -> None:
    other = (*FIGURES[:3], amount, *FIGURES[4:])

    refused = office.allowance("proof", office.signed("8000"), *COPY, *other)

    assert (refused.status, refused.error["rule"]) == (3, "CMP-84")


@pytest.mark.rule("CMP-84")
@pytest.mark.parametrize(("kind", "status"), [("original_invoice", 3), ("return_certificate", 3), ("photo", 2)])
def test_no_other_proof_is_taken(office: Office, kind: str, status: int) -> None:
    assert office.allowance("proof", office.signed("8000"), "--kind", kind, "--sealed").status == status


@pytest.mark.rule("CMP-85")
def test_a_signed_and_proved_certificate_is_booked_once(office: Office) -> None:
    number = office.signed("8000")
    office.done(office.allowance("proof", number, "--kind", "allowance_certificate", "--sealed"))

    booked = office.done(office.allowance("book", number, "--voucher", "记-0312"))
    again = office.allowance("book", number, "--voucher", "记-0313")

    assert (booked["state"], booked["voucher"], booked["booked_on"]) == ("booked", "记-0312", "2024-03-20")
    assert (again.status, again.error["rule"]) == (3, "CMP.6-16")


@pytest.mark.rule("CMP-77")
def test_a_voucher_books_one_paper(office: Office) -> None:
    for amount in ("5000", "3000"):
        number = office.signed(amount)
        office.done(office.allowance("proof", number, "--kind", "allowance_certificate", "--sealed"))

    office.done(office.allowance("book", "240301-A1", "--voucher", "V1"))

    assert office.allowance("book", "240301-A2", "--voucher", "V1").error["rule"] == "CMP-77"
    assert office.allowance("book", "240301-A2", "--voucher", " ").status == 2


@pytest.mark.rule("CMP.6-16")
def test_a_void_certificate_gives_its_amount_back(office: Office) -> None:
    number = office.done(office.allowance("issue", "240301", "--amount", "8000"))["number"]

    assert office.allowance("void", number, "--reason", " ").status == 2
    assert office.done(office.allowance("void", number, "--reason", "金额误填"))["state"] == "void"
    assert office.allowance("sign", number, "--customer-seal").status == 3
    assert office.done(office.allowance("issue", "240301", "--amount", "8000"))["number"] == "240301-A2"


@pytest.mark.rule("CMP-72", "CMP.6-9")
def test_a_form_sent_back_stops_its_certificates(office: Office) -> None:
    number = office.signed("8000")
    office.done(office.allowance("proof", number, "--kind", "allowance_certificate", "--sealed"))
    office.done(office.complaints.route("--to", "synthesis", "--by", "王业务", "--opinion", "再议"))

    refused = office.allowance("book", number, "--voucher", "V1")

    assert (refused.status, refused.error["rule"]) == (3, "CMP-72")


def test_certificates_are_listed_of_one_case_and_those_still_open(office: Office) -> None:
    office.signed("5000")
    office.done(office.allowance("issue", "240301", "--amount", "3000"))
    office.done(office.allowance("void", "240301-A2", "--reason", "误开"))

    assert [row["number"] for row in office.done(office.allowance("list"))] == ["240301-A1", "240301-A2"]
    assert [row["number"] for row in office.done(office.allowance("list", "240301", "--open"))] == ["240301-A1"]
    assert office.allowance("list", "240302").status == 2


def test_an_unknown_certificate_is_bad_input(custmgr: Run, staff: dict[str, str]) -> None:
    refused = custmgr("allowance", "show", "240301-A1", "--json")

    assert (refused.status, refused.error["hint"]) == (2, "see `custmgr allowance list`")


@pytest.mark.rule("CMP.6-11", "CMP.6-16")
def test_the_file_itself_lets_no_paper_change_and_books_nothing_unproved(
    office: Office, ledger: sqlite3.Connection
) -> None:
    office.signed("8000")
    voucher = "INSERT INTO settlement_voucher VALUES (1, 'V1', '2024-03-20', NULL, 800000, 1, '2024-03-20')"

    with pytest.raises(sqlite3.IntegrityError, match="without its sealed proof"):
        ledger.execute(voucher)
    for change in ("UPDATE settlement SET amount_fen = 900000", "DELETE FROM settlement_signature"):
        with pytest.raises(sqlite3.IntegrityError, match="append-only"):
            ledger.execute(change)


def test_people_read_what_a_certificate_still_lacks(office: Office) -> None:
    office.done(office.allowance("issue", "240301", "--amount", "8000"))

    told = office.run("allowance", "show", "240301-A1", now="2024-03-20").out

    assert "Customer's seal" in told
    assert "8,000.00" in told
