"""Return notes as the clerk works with them."""

import sqlite3

import pytest

from tests.areas.complaints.conftest import Desk
from tests.areas.settlement.conftest import Office, decide
from tests.conftest import Run

COPY = ("--kind", "invoice_copy", "--sealed")
FIGURES = (
    "--quantity", "1000", "--price", "80", "--amount", "80000",
    "--received-quantity", "4000", "--received-price", "80", "--received-amount", "320000",
)  # fmt: skip


@pytest.mark.rule("CMP-72", "CMP.6-9")
def test_no_note_is_opened_before_the_decision(opened: Desk) -> None:
    opened.to_decision()

    refused = opened.run("return", "open", "240301", "--quantity", "1", "--json")

    assert (refused.status, refused.error["rule"]) == (3, "CMP-72")


@pytest.mark.rule("CMP-75")
def test_a_note_takes_reason_mode_and_basis_from_the_case(office: Office) -> None:
    opened = office.done(office.back("open", "240301", "--quantity", "1000"))

    assert opened["number"] == "240301-R1"
    assert (opened["reason"], opened["mode"], opened["quantity"]) == ("尺寸超差", "return", 1000)
    assert opened["basis"] == "Complaint 240301, decided on 2024-03-02"
    assert (opened["approved"], opened["price"], opened["limit"]) == (1000, "80.00", "1000")


@pytest.mark.rule("CMP-75")
@pytest.mark.parametrize(
    ("words", "status"),
    [
        (("--reason", ""), 3),
        (("--basis", " "), 3),
        (("--mode", "rework"), 3),
        (("--mode", "exchange"), 3),
        (("--mode", "barter"), 2),
        (("--reason", "破损", "--basis", "核决单"), 0),
    ],
)
def test_a_note_without_reason_basis_or_decided_mode_is_refused(
    office: Office, words: tuple[str, ...], status: int
) -> None:
    assert office.back("open", "240301", "--quantity", "1000", *words).status == status


@pytest.mark.parametrize("quantity", ["0", "-1", "1.0001", "x"])
def test_a_note_over_nothing_is_bad_input(office: Office, quantity: str) -> None:
    assert office.back("open", "240301", "--quantity", quantity).status == 2


@pytest.mark.rule("CMP-75")
def test_an_exchange_is_a_return_with_a_replacement(opened: Desk) -> None:
    lines = (
        ("--kind", "return", "--quantity", "1000", "--price", "80"),
        ("--kind", "replacement", "--quantity", "500", "--price", "82"),
    )
    decide(opened, lines)

    note = opened.run("return", "open", "240301", "--quantity", "1000", "--json", now="2024-03-20").json

    assert note["mode"] == "exchange"


@pytest.mark.rule("CMP-76")
def test_the_store_receives_nothing_on_a_note_nobody_verified(office: Office) -> None:
    office.done(office.back("open", "240301", "--quantity", "1000"))

    early = office.back("receive", "240301-R1", "--quantity", "1000", "--by", "吴仓管")
    wrong = office.back("verify", "240301-R1", "--by", "王业务")
    verified = office.done(office.back("verify", "240301-R1", "--by", "赵经理"))
    twice = office.back("verify", "240301-R1", "--by", "部门沈经理")

    assert [refused.error["rule"] for refused in (early, wrong, twice)] == ["CMP-76"] * 3
    assert (verified["state"], verified["verified_by"]) == ("verified", "赵经理")


@pytest.mark.rule("CMP-81", "CMP.6-10")
def test_990_of_1000_are_received_only_by_instruction(office: Office, ledger: sqlite3.Connection) -> None:
    number = office.verified()
    words = ("receive", number, "--quantity", "990", "--by", "吴仓管")

    refused = office.back(*words)
    assert ledger.execute("SELECT count(*) FROM settlement_receipt").fetchone() == (0,)
    received = office.done(office.back(*words, "--instruction", "按实收数量签收", "--instructed-by", "赵经理"))

    assert (refused.status, refused.error["rule"]) == (3, "CMP.6-10")
    assert (received["received"], received["instructed_by"], received["state"]) == (990, "赵经理", "received")


@pytest.mark.rule("CMP-81")
@pytest.mark.parametrize(
    ("words", "status"),
    [
        (("--by", "王业务"), 3),
        (("--by", "吴仓管", "--instruction", "按实收"), 3),
        (("--by", "吴仓管", "--instruction", "按实收", "--instructed-by", "吴仓管"), 3),
        (("--by", "吴仓管", "--instruction", "按实收", "--instructed-by", "某人"), 2),
        (("--by", "吴仓管", "--on", "2024-03-21"), 2),
        (("--by", "吴仓管", "--on", "2024-03-19"), 2),
        (("--by", "吴仓管"), 0),
    ],
)
def test_goods_are_received_by_the_store_on_a_possible_day(office: Office, words: tuple[str, ...], status: int) -> None:
    assert office.back("receive", office.verified(), "--quantity", "1000", *words).status == status


@pytest.mark.rule("CMP-81")
def test_goods_are_received_once_on_a_note(office: Office) -> None:
    number = office.received()

    again = office.back("receive", number, "--quantity", "1", "--by", "吴仓管")

    assert (again.status, again.error["rule"]) == (3, "CMP-81")


@pytest.mark.rule("CMP-82", "CMP-83", "CMP.6-11")
def test_a_return_is_booked_with_exactly_one_sealed_proof_after_the_receipt(office: Office) -> None:
    number = office.verified()
    sealed = ("proof", number, "--kind", "return_certificate", "--sealed")

    early = office.back(*sealed)
    office.done(office.back("receive", number, "--quantity", "1000", "--by", "吴仓管"))
    unproved = office.back("post", number, "--voucher", "V1")
    unsealed = office.back(*sealed[:-1])
    office.done(office.back(*sealed))
    second = office.back("proof", number, "--kind", "original_invoice", "--sealed")

    rules = [refused.error["rule"] for refused in (early, unproved, unsealed, second)]
    assert rules == ["CMP-83", "CMP.6-11", "CMP-82", "CMP.6-11"]


@pytest.mark.rule("CMP-82")
@pytest.mark.parametrize("left_out", [0, 2, 4, 6, 8, 10])
def test_an_invoice_copy_states_six_figures(office: Office, left_out: int) -> None:
    number = office.received()
    lacking = (*FIGURES[:left_out], *FIGURES[left_out + 2 :])

    assert office.back("proof", number, *COPY, *lacking).error["rule"] == "CMP-82"
    assert office.done(office.back("proof", number, *COPY, *FIGURES))["proof"] == "invoice_copy"


@pytest.mark.rule("CMP-82", "CMP-83")
@pytest.mark.parametrize(
    ("returned", "kept", "status"),
    [(("1000", "80000"), ("4000", "320000"), 0), (("1000", "80000"), ("1000", "80000"), 0),
     (("4000", "320000"), ("1000", "80000"), 3)],
    ids=["of 5000 invoiced 4000 are kept", "of 2000 invoiced 1000 are kept", "the two changed about"],
)  # fmt: skip
def test_the_copy_states_what_came_back_as_received_and_what_the_buyer_keeps_as_the_invoice_has_it(
    office: Office, returned: tuple[str, str], kept: tuple[str, str], status: int
) -> None:
    words = (
        "--quantity", returned[0], "--price", "80", "--amount", returned[1],
        "--received-quantity", kept[0], "--received-price", "80", "--received-amount", kept[1],
    )  # fmt: skip

    assert office.back("proof", office.received(), *COPY, *words).status == status


@pytest.mark.rule("CMP-80")
def test_an_invoice_copy_at_another_price_is_refused(office: Office) -> None:
    other = ("--quantity", "1000", "--price", "79.99", "--amount", "79990", *FIGURES[6:])

    refused = office.back("proof", office.received(), *COPY, *other)

    assert (refused.status, refused.error["rule"]) == (3, "CMP-80")


@pytest.mark.rule("CMP-77")
def test_what_was_received_is_booked_at_the_whole_approved_price(office: Office) -> None:
    posted = office.done(office.back("post", office.proved(), "--voucher", "V1"))

    assert (posted["posted"], posted["amount"], posted["voucher"]) == (1000, "80000.00", "V1")
    assert (posted["state"], posted["booked_on"]) == ("booked", "2024-03-20")
    assert office.back("post", posted["number"], "--voucher", "V2").error["rule"] == "CMP.6-16"


@pytest.mark.rule("CMP-78")
def test_fewer_pieces_are_booked_as_they_came_and_none_at_all_not(office: Office) -> None:
    fewer, none = office.proved(950), office.verified(50)
    told = ("--quantity", "0", "--by", "吴仓管", "--instruction", "客户未交货", "--instructed-by", "赵经理")
    office.done(office.back("receive", none, *told))
    office.done(office.back("proof", none, "--kind", "return_certificate", "--sealed"))

    refused = office.back("post", none, "--voucher", "V2")

    assert office.done(office.back("post", fewer, "--voucher", "V1"))["amount"] == "76000.00"
    assert (refused.status, refused.error["rule"]) == (3, "CMP-78")


@pytest.mark.rule("CMP-79", "CMP-80")
@pytest.mark.parametrize(
    ("quantity", "words", "status"),
    [
        (1000, (), 0),
        (1001, (), 3),
        (1050, ("--over-ratio", "5%"), 0),
        (1051, ("--over-ratio", "0.05"), 3),
    ],
)
def test_more_than_approved_is_booked_within_the_ratio_only(
    office: Office, quantity: int, words: tuple[str, ...], status: int
) -> None:
    done = office.back("post", office.proved(quantity, *words), "--voucher", "V1")

    assert done.status == status
    assert status == 0 or done.error["rule"] == "CMP-80"


@pytest.mark.rule("CMP-79")
def test_the_notes_of_a_case_are_added_up(office: Office) -> None:
    office.done(office.back("post", office.proved(600, "--over-ratio", "5%"), "--voucher", "V1"))
    office.done(office.back("post", office.proved(450), "--voucher", "V2"))

    assert office.back("post", office.proved(1), "--voucher", "V3").error["rule"] == "CMP-80"


@pytest.mark.rule("CMP-79")
@pytest.mark.parametrize(("typed", "status"), [("5%", 0), ("0.06", 3), ("1.01", 2), ("-0.01", 2), ("viel", 2)])
def test_the_order_keeps_the_ratio_it_was_noted_with(office: Office, typed: str, status: int) -> None:
    office.done(office.back("open", "240301", "--quantity", "1", "--over-ratio", "0.05"))

    assert office.back("open", "240301", "--quantity", "1", "--over-ratio", typed).status == status


@pytest.mark.rule("CMP-80")
def test_a_new_decision_raises_the_quantity_that_may_be_booked(office: Office) -> None:
    number = office.proved(1051)
    refused = office.back("post", number, "--voucher", "V1")
    office.done(office.complaints.route("--to", "synthesis", "--by", "王业务", "--opinion", "实收1051"))
    office.done(office.complaints("loss", "240301", "--kind", "return", "--quantity", "1051", "--price", "80"))
    office.done(office.complaints.route("--by", "陈生管", "--opinion", "按实收"))
    office.done(office.complaints("approve", "240301", "--by", "孙总"))

    assert refused.error["rule"] == "CMP-80"
    assert office.done(office.back("post", number, "--voucher", "V1"))["amount"] == "84080.00"


@pytest.mark.rule("CMP-80")
@pytest.mark.parametrize("closed", [False, True])
def test_the_way_out_of_more_than_the_ratio_can_be_gone(office: Office, closed: bool) -> None:
    if closed:
        office.done(office.complaints.close(now="2024-03-12"))
    number = office.proved(1051)
    assert office.back("post", number, "--voucher", "V1").error["rule"] == "CMP-80"
    words = ("--kind", "return", "--quantity", "1051", "--price", "80", "--reason", "实收1051")

    office.done(office.complaints("loss", "240301", *words, now="2024-03-21"))
    office.done(office.complaints("approve", "240301", "--by", "孙总", now="2024-03-21"))

    assert office.done(office.back("post", number, "--voucher", "V1", now="2024-03-21"))["posted"] == 1051


@pytest.mark.rule("CMP-81")
def test_a_note_is_void_only_before_goods_came_back_on_it(office: Office) -> None:
    number = office.verified()

    assert office.back("void", number, "--reason", "").status == 2
    assert office.done(office.back("void", number, "--reason", "客户自行报废"))["state"] == "void"
    assert office.back("void", office.received(), "--reason", "误").error["rule"] == "CMP-81"


@pytest.mark.rule("CMP-81")
def test_the_loss_counts_what_came_back_once_all_notes_are_received(office: Office) -> None:
    office.verified(400)
    office.received(590)
    before = office.complaints.show(now="2024-03-20")["loss"]

    told = ("--quantity", "400", "--by", "吴仓管")
    office.done(office.back("receive", "240301-R1", *told))

    assert before == "24000.00"
    assert office.complaints.show(now="2024-03-20")["loss"] == "23840.00"


def test_notes_are_listed_of_one_case_and_those_still_open(office: Office) -> None:
    office.verified()
    office.done(office.back("void", "240301-R1", "--reason", "误开"))
    office.verified(10)

    assert [row["number"] for row in office.done(office.back("list"))] == ["240301-R1", "240301-R2"]
    assert [row["number"] for row in office.done(office.back("list", "240301", "--open"))] == ["240301-R2"]


def test_an_unknown_note_is_bad_input(custmgr: Run, staff: dict[str, str]) -> None:
    refused = custmgr("return", "show", "240301-R1", "--json")

    assert (refused.status, refused.error["hint"]) == (2, "see `custmgr return list`")


def test_people_read_how_far_a_note_has_come(office: Office) -> None:
    office.received(990, "--over-ratio", "5%")

    told = office.run("return", "show", "240301-R1", now="2024-03-20").out

    assert all(text in told for text in ("Goods received", "5.00%", "吴仓管", "1050"))


def test_hidden_characters_are_not_taken(office: Office) -> None:
    assert office.back("open", "240301", "--quantity", "1", "--reason", "破\x07损").status == 2
