"""The end of the company's worked case: 1990 of 2000 pieces come back, and no new decision is needed."""

import pytest

from tests.areas.complaints.conftest import Desk
from tests.areas.settlement.conftest import Office, decide

WORKED = (
    ("--kind", "claim", "--amount", "30000"),
    ("--kind", "allowance", "--amount", "5000"),
    ("--kind", "return", "--quantity", "2000", "--price", "80"),
    ("--kind", "replacement", "--quantity", "500", "--price", "82"),
    ("--kind", "rework", "--work", "3000", "--transport", "1200", "--waste", "800"),
)
BACK = ("receive", "240301-R1", "--quantity", "1990", "--by", "吴仓管")


@pytest.mark.rule("CMP-77", "CMP-78", "CMP-81", "CMP.6-10")
def test_1990_of_2000_are_booked_by_instruction_and_the_loss_falls_to_112840(opened: Desk) -> None:
    assert opened.run("staff", "add", "吴仓管", "--role", "store").status == 0
    office = Office(opened.run, decide(opened, WORKED, by="钱副总"))
    office.done(opened.close(now="2024-03-12"))
    assert opened.show()["loss"] == "113000.00"
    office.verified(2000)

    unasked = office.back(*BACK)
    office.done(office.back(*BACK, "--instruction", "按实收数量签收", "--instructed-by", "赵经理"))
    office.done(office.back("proof", "240301-R1", "--kind", "original_invoice", "--sealed"))
    posted = office.done(office.back("post", "240301-R1", "--voucher", "记-0321"))

    assert unasked.error["rule"] == "CMP.6-10"
    assert (posted["posted"], posted["amount"], posted["mode"]) == (1990, "159200.00", "exchange")
    case = opened.show(now="2024-03-21")
    assert (case["loss"], case["authority"], case["approved_by"]) == ("112840.00", "deputy_gm", "钱副总")
    assert office.signed("35000") == "240301-A1"


@pytest.mark.rule("CMP-73")
def test_compensation_and_allowance_of_the_worked_case_are_35000(opened: Desk) -> None:
    office = Office(opened.run, decide(opened, WORKED, by="钱副总"))

    assert office.allowance("issue", "240301", "--amount", "35000.01").status == 3
    assert office.allowance("issue", "240301", "--amount", "35000").status == 0
