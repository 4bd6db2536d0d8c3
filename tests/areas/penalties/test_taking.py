"""Deductions, balances and the papers of punishment, by the program."""

import sqlite3
from pathlib import Path

import openpyxl
import pytest

from custmgr.areas.complaints.actions.losses import actualize_return
from custmgr.ground.desk import open_desk
from tests.areas.penalties.conftest import ALL_LINES, BACK, CLOSED, FINAL, FIVE, Office

GROUPS = (("--unit", "一科/G1", "--ratio", "60"), ("--unit", "一科/G2", "--ratio", "40"))


@pytest.fixture
def whole_case(office: Office, monkeypatch: pytest.MonkeyPatch) -> str:
    """Return the worked case, its loss of 113000.00 charged to two groups, approved on the day of its close."""
    office.group("一科/G1", FIVE)
    office.group("一科/G2", (12, 12), first="乙")
    number = office.closed(ALL_LINES, GROUPS)
    office.approved(number)
    monkeypatch.setenv("CUSTMGR_NOW", "2024-03-20T09:00")
    return number


@pytest.mark.rule("CMP-104", "CMP-119", "CMP-120", "CMP-121")
def test_the_worked_case_before_the_goods_are_received(office: Office, whole_case: str) -> None:
    found = office.assess(whole_case, now="2024-04-07T09:00")

    first = [row for row in found["economic"] if row["unit"] == "一科/G1"]
    shares = ["18833.33", "15066.67", "15066.67", "11300.00", "7533.33"]
    assert [row["share"] for row in first] == shares
    assert (first[0]["monthly_cap"], first[0]["months"], first[0]["last"]) == ("1500.00", 13, "833.33")
    assert [row["burden"] for row in found["administrative"]][:5] == shares
    assert [row["act"] for row in found["administrative"]] == [*["reprimand_1"] * 4, "repentance", *["reprimand_1"] * 2]


@pytest.mark.rule("CMP-119", "CMP.6-7")
def test_a_loss_corrected_after_the_approval_makes_adjusting_entries(
    office: Office, whole_case: str, ledger: sqlite3.Connection
) -> None:
    with open_desk() as desk:
        actualize_return(desk, 1, 1_990_000)

    found = office.assess(whole_case, now="2024-03-20T09:00")
    listed = office.done(office.penalty("list", now="2024-03-20T09:00"))

    shares = ["18806.67", "15045.33", "15045.33", "11284.00", "7522.67"]
    assert (found["loss"], [row["share"] for row in found["economic"]][:5]) == ("112840.00", shares)
    assert (found["economic"][0]["months"], found["economic"][0]["last"]) == (13, "806.67")
    assert [row["fine"] for row in listed if row["unit"] == "一科/G1"] == shares
    entries = ledger.execute("SELECT sum(amount_fen), count(*) FROM penalty_entry WHERE adjusts = 1").fetchone()
    assert entries == (-16_000, 7)


@pytest.mark.rule("CMP-121", "CMP.6-13")
def test_a_month_is_deducted_once_and_follows_a_corrected_loss(office: Office, whole_case: str) -> None:
    first = office.deduct("2024-03")
    with open_desk() as desk:
        actualize_return(desk, 1, 1_990_000)
    second = office.deduct("2024-03")
    rest = [office.deduct(f"2024-{month:02}")["甲1 economic"] for month in range(4, 13)]
    rest += [office.deduct(f"2025-{month:02}").get("甲1 economic", "") for month in range(1, 6)]

    assert first["甲1 economic"] == second["甲1 economic"] == "1500.00"
    assert rest == ["1500.00"] * 11 + ["806.67", "", ""]


@pytest.mark.rule("CMP-122")
@pytest.mark.parametrize(
    ("bonus", "taken"),
    [("3000", ("400.00", "1500.00")), ("600", ("400.00", "200.00")), ("300", ("300.00", None)), ("0", (None, None))],
)
def test_administrative_fines_come_first_and_the_rest_is_carried(
    office: Office, bonus: str, taken: tuple[str | None, str | None]
) -> None:
    office.group("一科/G1", (1,), bonus=bonus)
    office.approved(office.closed([("claim", "--amount", "10001")]))

    made = office.deduct("2024-03")

    assert (made.get("甲1 administrative"), made.get("甲1 economic")) == taken


@pytest.mark.rule("CMP-121")
def test_the_bonus_of_one_month_may_differ(office: Office) -> None:
    office.group("一科/G1", (1,))
    office.approved(office.closed([("claim", "--amount", "4000")], penalty="economic"))
    for month, bonus in (("2024-04", "2000"), ("2024-05", "0"), ("2024-06", "4000")):
        office.run("staff", "bonus", "甲1", "--month", month, "--amount", bonus, now="2024-06-20")

    taken = [office.deduct(f"2024-0{month}").get("甲1 economic") for month in (3, 4, 5, 6)]

    assert taken == ["1500.00", "1000.00", None, "1500.00"]


@pytest.mark.rule("CMP-121")
def test_an_unknown_bonus_stops_the_run(office: Office, ledger: sqlite3.Connection) -> None:
    office.hire("甲1", "--unit", "一科/G1")
    office.approved(office.closed(penalty="economic"))
    before = list(ledger.iterdump())

    refused = office.penalty("deduct", "--month", "2024-03")

    assert (refused.status, refused.error["rule"], "甲1" in refused.error["hint"]) == (3, "CMP-121", True)
    assert list(ledger.iterdump()) == before


@pytest.mark.rule("CMP.6-12")
def test_nothing_is_deducted_without_approval_nor_before_its_month(office: Office) -> None:
    office.group("一科/G1", (1,))
    number = office.closed()
    office.assess(number)

    assert office.deduct("2024-03") == {}
    office.approved(number, now="2024-04-02T09:00")
    assert office.deduct("2024-03", now="2024-04-02T09:00") == {}
    assert office.deduct("2024-04")["甲1 economic"] == "1000.00"


@pytest.mark.parametrize("words", [("--month", "2024-04"), ("--month", "x")])
def test_a_month_to_come_is_not_deducted(office: Office, words: tuple[str, ...]) -> None:
    assert office.penalty("deduct", *words).status == 2


@pytest.mark.rule("CMP-121")
def test_the_balance_of_who_left_waits_for_the_general_manager(office: Office) -> None:
    office.group("一科/G1", (1,))
    office.approved(office.closed([("claim", "--amount", "4000")], penalty="economic"))
    office.run("staff", "leave", "甲1", "--on", "2024-03-31", now="2024-03-31")

    assert office.deduct("2024-03") == {"甲1 economic": "1500.00"}
    run = office.done(office.penalty("deduct", "--month", "2024-04", now=FINAL))
    (row,) = office.done(office.penalty("list", now=FINAL))

    assert (run["deductions"], run["left"]) == ([], ["甲1"])
    assert (row["balance"], row["state"], row["months"]) == ("2500.00", "left", None)


def test_the_list_keeps_names_and_numbers_whole_at_80_columns(office: Office, whole_case: str) -> None:
    office.deduct("2024-03")

    told = office.run("penalty", "list", now=FINAL).out

    assert "240301" in told
    assert "Monthly cap" not in told
    assert max(map(len, told.splitlines())) <= 80


@pytest.mark.rule("CMP-121", "CMP-117")
def test_the_list_shows_balances_with_their_schedule(office: Office, whole_case: str) -> None:
    office.deduct("2024-03")

    listed = office.done(office.penalty("list", "--month", "2024-03", "--person", "甲1", now=FINAL))
    other_month = office.done(office.penalty("list", "--month", "2024-02", now=FINAL))

    (row,) = listed
    assert (row["fine"], row["deducted"], row["balance"], row["in_month"]) == (
        "18833.33", "1500.00", "17333.33", "1500.00",
    )  # fmt: skip
    assert row["schedule"] == [{"months": 11, "amount": "1500.00"}, {"months": 1, "amount": "833.33"}]
    assert other_month == []
    assert office.penalty("list", "--person", "没有").status == 2


@pytest.mark.rule("CMP-71")
def test_the_approved_notice_has_three_copies_and_the_announcement(office: Office, tmp_path: Path) -> None:
    office.group("一科/G1", (1,))
    number = office.closed([BACK])
    office.assess(number)
    proposal = office.done(office.penalty("print", number, "-o", "proposal.xlsx"))
    office.approved(number, now=FINAL)

    printed = office.done(office.penalty("print", number, now=FINAL))

    assert (len(proposal["sheets"]), len(printed["sheets"])) == (1, 4)
    book = openpyxl.load_workbook(tmp_path / printed["file"])
    text = [" ".join(str(c.value) for row in sheet.iter_rows() for c in row if c.value) for sheet in book]
    keepers = ("General manager's office", "Accounting department", "Manufacturing department")
    assert all(keeper in sheet for keeper, sheet in zip(keepers, text, strict=False))
    assert all("甲1" in sheet for sheet in text)
    assert office.penalty("print", number, now=FINAL).status == 2
    assert office.penalty("print", number, "--force", now=FINAL).status == 0


def test_a_case_without_penalty_has_no_notice(office: Office) -> None:
    number = office.closed(penalty="none")

    assert office.penalty("print", number).status == 3


@pytest.mark.rule("CMP-68", "CMP-95")
def test_the_punishments_of_a_month_go_to_personnel_by_the_tenth(office: Office, tmp_path: Path) -> None:
    office.group("一科/G1", (1,))
    office.approved(office.closed([("claim", "--amount", "20000")]))
    office.closed([("claim", "--amount", "10")], penalty="economic")

    written = office.done(office.run("report", "discipline", "--month", "2024-03", "--json", now="2024-04-11"))
    empty = office.done(office.run("report", "discipline", "--month", "2024-02", "--json", now="2024-04-11"))

    assert (written["rows"], written["due"]) == (1, "2024-04-10")
    assert written["totals"] == {"cases": 1, "people": 1, "waiting": 0, "fines": "400.00"}
    assert (empty["rows"], empty["totals"]["fines"]) == (0, "0.00")
    rows = list(openpyxl.load_workbook(tmp_path / "discipline-2024-03.xlsx").active.values)  # type: ignore[union-attr]
    assert "甲1" in rows[3]
    assert 1 in rows[3]


@pytest.mark.rule("CMP-95")
def test_a_case_that_cannot_be_assessed_stands_there_with_the_reason(office: Office) -> None:
    office.closed()

    written = office.run("report", "discipline", "--month", "2024-03", "--json", now="2024-04-01")

    assert (office.done(written)["rows"], office.done(written)["totals"]["waiting"]) == (1, 1)


@pytest.mark.parametrize("words", [("--month", "2024-04"), ("--month", "x"), ("--month", "2024-03", "-o", "a.txt")])
def test_a_report_that_cannot_be_is_refused(office: Office, words: tuple[str, ...]) -> None:
    assert office.run("report", "discipline", *words, now=CLOSED).status == 2


def test_people_read_the_proposal_as_tables(office: Office) -> None:
    office.group("一科/G1", (1, 1))
    number = office.closed([BACK])

    told = office.run("penalty", "assess", number, now=CLOSED)

    assert told.status == 0
    assert "甲2" in told.out
    assert "5,000.00" in told.out


@pytest.mark.rule("CMP.6-13")
def test_punishment_is_only_added(office: Office, whole_case: str, ledger: sqlite3.Connection) -> None:
    office.deduct("2024-03")
    office.done(office.desk("resale", whole_case, "--quantity", "1", "--price", "1", "--a-price", "2", now=CLOSED))
    office.done(office.penalty("circulate", whole_case, "--department", "mfg", "--by", "郑制造", now=FINAL))
    office.done(office.penalty("approve", whole_case, "--by", "孙总", now=FINAL))
    office.done(office.penalty("announce", whole_case, now=FINAL))
    office.run("staff", "leave", "甲1", "--on", "2024-04-01", now=FINAL)
    office.done(office.penalty("leaver", "甲1", "--rest", "waived", "--by", "孙总", "--reason", "x", now=FINAL))
    tables = [
        row[0]
        for row in ledger.execute("SELECT name FROM sqlite_schema WHERE name GLOB 'penalty_*' AND type = 'table'")
    ]

    for table in tables:
        for statement in (f"UPDATE {table} SET id = id", f"DELETE FROM {table}"):
            with pytest.raises(sqlite3.IntegrityError, match="append-only"):
                ledger.execute(statement)
    assert len(tables) == 9
