"""Selling again and proposing, by the program."""

import sqlite3

import pytest

from tests.areas.penalties.conftest import BACK, CLOSED, DAY_ONE, FIVE, Office

G1 = ("--unit", "一科/G1", "--ratio", "100")


@pytest.mark.rule("CMP-93", "CMP-104", "CMP-105")
def test_the_two_tracks_start_from_different_money(office: Office) -> None:
    office.group("一科/G1", (1,))
    number = office.closed([BACK], [G1])
    sold = office.done(
        office.desk("resale", number, "--quantity", "1000", "--price", "30", "--a-price", "52", now=CLOSED)
    )

    found = office.assess(number)

    assert (sold["actual_loss"], sold["burden"], sold["raised"], sold["unsold"]) == ("10000.00", "22000.00", True, 0)
    assert found["economic"][0]["share"] == "10000.00"
    assert (found["administrative"][0]["burden"], found["administrative"][0]["act"]) == ("22000.00", "reprimand_1")


@pytest.mark.rule("CMP-91")
@pytest.mark.parametrize(("now", "state"), [("2024-04-07T18:00", "provisional"), ("2024-04-08T09:00", "assessed")])
def test_through_the_last_day_of_the_resale_month_a_proposal_is_provisional(
    office: Office, now: str, state: str
) -> None:
    office.group("一科/G1", (1,))
    number = office.closed([BACK], [G1])

    found = office.assess(number, now=now)

    assert (found["state"], found["assessed_on"], found["administrative"][0]["assessed_on"]) == (
        state, "2024-04-07", "2024-04-07",
    )  # fmt: skip


@pytest.mark.rule("CMP-91")
def test_goods_sold_out_early_or_never_returned_are_assessed_early(office: Office) -> None:
    office.group("一科/G1", (1,))
    number = office.closed([BACK], [G1])
    sale = ("--quantity", "1000", "--price", "52", "--a-price", "52", "--on", "2024-03-11")
    office.done(office.desk("resale", number, *sale, now=CLOSED))
    without_goods = office.closed()

    assert (office.assess(number)["assessed_on"], office.assess(number)["state"]) == ("2024-03-11", "assessed")
    assert office.assess(number)["administrative"] == []
    assert office.assess(without_goods)["assessed_on"] == "2024-03-07"


@pytest.mark.rule("CMP-93")
def test_a_sale_after_the_month_is_recorded_and_counts_as_unsold(office: Office) -> None:
    office.group("一科/G1", (1,))
    number = office.closed([BACK], [G1])

    late = office.desk("resale", number, "--quantity", "9", "--price", "30", "--a-price", "52", now="2024-04-08T09:00")

    assert (late.status, late.json["sales"][0]["counts"], late.json["burden"]) == (0, False, "10000.00")
    assert "2024-04-07" in late.err


@pytest.mark.rule("CMP-91", "CMP-92")
def test_a_sale_that_cannot_be_writes_nothing(office: Office, ledger: sqlite3.Connection) -> None:
    number = office.closed([BACK], [G1])
    before = list(ledger.iterdump())
    sales = {
        ("1001", "30", "52"): 3, ("1", "30", "52", "--on", "2024-03-06"): 3, ("1", "30", "52", "--on", "2024-03-13"): 2,
        ("0", "30", "52"): 2, ("1", "-1", "52"): 2, ("1", "0", "0"): 2, ("0.0001", "0", "1"): 2,
    }  # fmt: skip

    told = {
        (quantity, price, a_price, *more): office.desk(
            "resale", number, "--quantity", quantity, "--price", price, "--a-price", a_price, *more, now=CLOSED
        ).status
        for quantity, price, a_price, *more in sales
    }

    assert told == sales
    assert list(ledger.iterdump()) == before


@pytest.mark.rule("CMP-104", "CMP-117")
@pytest.mark.parametrize(
    ("kind", "fined", "punished"),
    [("none", 0, 0), ("economic", 5, 0), ("administrative", 0, 5), ("both", 5, 5)],
)
def test_a_case_carries_none_one_or_both_tracks(office: Office, kind: str, fined: int, punished: int) -> None:
    office.group("一科/G1", FIVE)
    number = office.closed(penalty=kind)

    found = office.assess(number)

    assert (len(found["economic"]), len(found["administrative"])) == (fined, punished)


@pytest.mark.rule("CMP-104")
def test_before_the_decision_nobody_is_punished(office: Office) -> None:
    office.desk.open(now="2024-03-01T09:00")

    assert office.penalty("assess", "240301").error["rule"] == "CMP-104"


@pytest.mark.rule("CMP-59")
def test_an_unfounded_case_punishes_nobody(office: Office) -> None:
    office.desk.open(now="2024-03-01T09:00")
    office.desk.walk("accept", "qc", "mfg", "review", "opinion")
    office.done(office.desk.route("--by", "陈生管", "--set", "founded=no"))
    office.done(office.desk("approve", "240301", "--by", "孙总"))

    refused = office.penalty("assess", "240301")

    assert (refused.status, refused.error["rule"]) == (3, "CMP-59")


@pytest.mark.rule("CMP.6-20")
def test_a_case_the_customer_did_not_accept_is_punished_in_its_new_form(office: Office) -> None:
    number = office.decided()
    office.done(office.desk.close("--answered", "letter", "--not-accepted", now=CLOSED))

    refused = office.penalty("assess", number)

    assert (refused.status, refused.error["rule"]) == (3, "CMP.6-20")


@pytest.mark.rule("CMP-117")
def test_what_suppliers_and_the_company_bear_is_fined_from_nobody(office: Office) -> None:
    office.group("一科/G1", (1, 1))
    number = office.closed(
        [("claim", "--amount", "50000")],
        [("--unit", "原料厂", "--ratio", "40", "--third-party"), ("--unit", "一科/G1", "--ratio", "60")],
    )

    assert [row["share"] for row in office.assess(number)["economic"]] == ["15000.00", "15000.00"]


@pytest.mark.rule("CMP-117")
def test_a_loss_nobody_of_ours_bears_has_no_notice(office: Office) -> None:
    number = office.closed(charges=[("--unit", "原料厂", "--ratio", "100", "--third-party")], penalty="economic")

    refused = office.penalty("approve", number, "--by", "孙总")

    assert (refused.status, refused.error["rule"]) == (3, "CMP-117")


@pytest.mark.rule("CMP-118")
def test_two_cases_are_two_assessments(office: Office) -> None:
    office.group("一科/G1", (1,))
    first, second = office.closed(), office.closed()

    office.approved(first)
    office.approved(second)

    listed = office.done(office.penalty("list", "--person", "甲1"))
    assert [(row["number"], row["fine"]) for row in listed if row["track"] == "economic"] == [
        (first, "1000.00"), (second, "1000.00"),
    ]  # fmt: skip


@pytest.mark.rule("CMP-119")
@pytest.mark.parametrize("unit", ["一科/G1", "G9"])
def test_a_unit_nobody_of_which_is_registered_cannot_be_charged(office: Office, unit: str) -> None:
    number = office.closed(charges=[("--unit", unit, "--ratio", "100")])

    refused = office.penalty("assess", number)

    assert (refused.status, refused.error["rule"]) == (3, "CMP-119")
    assert unit in refused.error["hint"]


@pytest.mark.rule("CMP-119")
def test_members_and_points_are_those_of_the_close_date(office: Office) -> None:
    office.group("一科/G1", (10, 10))
    office.hire("后来", "--unit", "一科/G1", "--base-points", "10", now="2024-03-13")
    office.hire("先走", "--unit", "一科/G1", "--base-points", "10")
    office.run("staff", "leave", "先走", "--on", "2024-03-11", now="2024-03-11")
    number = office.closed()
    office.run("staff", "edit", "甲1", "--base-points", "30", now="2024-03-13")

    found = office.assess(number, now="2024-03-20T09:00")["economic"]

    assert [(row["person"], row["points"], row["share"]) for row in found] == [
        ("甲1", 10, "500.00"), ("甲2", 10, "500.00"),
    ]  # fmt: skip


@pytest.mark.rule("CMP-119")
def test_a_member_without_points_stops_the_division_until_they_are_entered(office: Office) -> None:
    office.group("一科/G1", (1,))
    office.hire("新人", "--unit", "一科/G1")
    number = office.closed()

    refused = office.penalty("assess", number)
    office.run("staff", "edit", "新人", "--base-points", "3", "--since", DAY_ONE, now="2024-03-20")

    assert (refused.status, refused.error["rule"]) == (3, "CMP-119")
    assert [row["share"] for row in office.assess(number)["economic"]] == ["250.00", "750.00"]


@pytest.mark.rule("CMP-124")
def test_a_section_is_everybody_of_its_groups(office: Office) -> None:
    office.group("一科/G1", (10,))
    office.group("一科/G2", (20,), first="乙")
    office.group("二科/G1", (70,), first="丙")
    number = office.closed(charges=[("--unit", "一科", "--ratio", "100", "--reason", "查不出组别")])

    found = office.assess(number)["economic"]

    assert {row["person"]: row["share"] for row in found} == {"甲1": "333.33", "乙1": "666.67"}


@pytest.mark.rule("CMP-125", "CMP-127")
@pytest.mark.parametrize("department", ["service", "business"])
def test_in_service_and_business_one_person_bears_the_whole_share(office: Office, department: str) -> None:
    office.hire("丁一", department=department)
    number = office.closed(charges=[("--unit", "丁一", "--ratio", "100")], penalty="economic")

    assert [row["share"] for row in office.assess(number)["economic"]] == ["1000.00"]


@pytest.mark.rule("CMP-126")
@pytest.mark.parametrize("unit", ["服务部", "service"])
def test_a_whole_department_is_charged_by_everybodys_points(office: Office, unit: str) -> None:
    office.hire("丁一", "--base-points", "3", department="service")
    office.hire("丁二", "--base-points", "1", department="service")
    whole = ("--unit", unit, "--department", "service", "--ratio", "100", "--reason", "查不出个人")
    number = office.closed(charges=[whole], penalty="economic")

    assert [row["share"] for row in office.assess(number)["economic"]] == ["750.00", "250.00"]


@pytest.mark.rule("CMP-69")
def test_a_person_of_another_department_is_refused_until_spared(office: Office) -> None:
    number = office.closed(charges=[("--unit", "冯研发", "--ratio", "100")])

    refused = office.penalty("assess", number)
    spared = office.assess(number, "--spare", "冯研发")

    assert (refused.status, refused.error["rule"]) == (3, "CMP-69")
    assert (spared["economic"], spared["administrative"][0]["act"]) == ([], "repentance")
    assert office.penalty("assess", number, "--spare", "没有").status == 2


@pytest.mark.rule("CMP-97")
def test_a_superior_is_punished_jointly_and_must_be_known(office: Office) -> None:
    office.hire("甲1", "--unit", "一科/G1", "--bonus-base", "1.5", "--bonus", "3000")
    number = office.closed([("claim", "--amount", "120000")])

    refused = office.penalty("assess", number)
    office.run("staff", "edit", "甲1", "--superior", "郑制造", now=CLOSED)
    own, joint = office.assess(number)["administrative"]

    assert (refused.status, refused.error["rule"]) == (3, "CMP-97")
    assert (own["burden"], own["act"], own["fine_min"], own["joint"]) == ("120000.00", "minor_1", "1200.00", False)
    assert (joint["person"], joint["act"], joint["fine_min"], joint["joint"], joint["because_of"]) == (
        "郑制造", "reprimand_2", "800.00", True, "甲1",
    )  # fmt: skip


@pytest.mark.rule("CMP-104")
def test_the_group_pays_and_the_person_named_as_at_fault_is_punished(office: Office) -> None:
    office.group("一科/G1", (1, 1))
    number = office.closed(charges=[("--unit", "一科/G1", "--ratio", "100", "--person", "甲2")])

    found = office.assess(number)

    assert [row["person"] for row in found["economic"]] == ["甲1", "甲2"]
    assert [(row["person"], row["burden"]) for row in found["administrative"]] == [("甲2", "1000.00")]
