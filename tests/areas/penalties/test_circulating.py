"""What a department read counts as long as it is what is proposed."""

import sqlite3
from typing import Any

import pytest

from custmgr.areas.penalties.facts.words import Track
from custmgr.areas.penalties.rules import circulating
from custmgr.ground import migrations
from tests.areas.penalties.conftest import BACK, CLOSED, FINAL, Office
from tests.remembering import remembered

MFG = ("--department", "mfg", "--by", "郑制造")
FINE = {"person": "甲1", "unit": "一科/G1", "share": "10000.00", "months": 7, "monthly_cap": "1500.00"}
ACT = {"person": "甲1", "unit": "一科/G1", "burden": "10000.00", "act": "repentance", "joint": False}
READ: dict[str, Any] = {"loss": "10000.00", "burden": "10000.00", "economic": [FINE], "administrative": [ACT]}


def read(office: Office, *losses: tuple[str, ...]) -> str:
    """Return a closed case whose proposal was read by manufacturing on the day it was closed."""

    def go() -> str:
        office.group("一科/G1", (3, 2))
        number = office.closed(losses or [BACK])
        office.assess(number)
        office.done(office.penalty("circulate", number, *MFG))
        return number

    return remembered(("read", losses), go)


def sell(office: Office, number: str, quantity: str, price: str, now: str = CLOSED) -> Any:
    """Sell returned goods again and return what is told."""
    words = ("--quantity", quantity, "--price", price, "--a-price", "52")
    return office.done(office.desk("resale", number, *words, now=now))


@pytest.mark.rule("CMP-105")
@pytest.mark.parametrize(
    ("now", "pending", "counts"),
    [
        (READ, tuple(Track), True),
        ({**READ, "economic": [{**FINE, "months": 9, "monthly_cap": "1200.00"}]}, tuple(Track), True),
        ({**READ, "burden": "10000.01"}, tuple(Track), False),
        ({**READ, "burden": "10000.01"}, (Track.ECONOMIC,), True),
        ({**READ, "loss": "9999.99"}, (Track.ADMINISTRATIVE,), True),
        ({**READ, "loss": "9999.99"}, (Track.ECONOMIC,), False),
        ({**READ, "economic": [{**FINE, "person": "甲2"}]}, tuple(Track), False),
        ({**READ, "administrative": [{**ACT, "act": "reprimand_1"}]}, tuple(Track), False),
        ({}, (), True),
    ],
)
def test_a_reading_counts_while_who_bears_how_much_is_as_it_was_read(
    now: dict[str, Any], pending: tuple[Track, ...], counts: bool
) -> None:
    assert circulating.still_counts(READ, now, pending) is counts


@pytest.mark.rule("CMP-105", "CMP-93")
def test_goods_sold_again_after_the_reading_make_it_void(office: Office, ledger: sqlite3.Connection) -> None:
    number = read(office)
    sell(office, number, "1000", "30", now="2024-04-01T09:00")
    before = list(ledger.iterdump())

    refused = office.penalty("approve", number, "--by", "孙总", now=FINAL)
    after = list(ledger.iterdump())
    again = office.done(office.penalty("circulate", number, *MFG, now=FINAL))
    done = office.done(office.penalty("approve", number, "--by", "孙总", now=FINAL))

    assert (refused.status, refused.error["rule"]) == (3, "CMP-105")
    assert "10,000.00; they are 10,000.00 and 22,000.00 now" in refused.error["message"]
    assert after == before
    assert [row["counts"] for row in again["circulated"]] == [False, True]
    assert (again["waiting"], done["state"]) == ([], "approved")
    assert [row["counts"] for row in done["circulated"]] == [False, True]


@pytest.mark.rule("CMP-105", "CMP-93")
def test_who_must_read_it_again_is_told_at_the_sale_and_at_every_look(office: Office) -> None:
    number = read(office)

    sold = office.desk.run(
        "complaint", "resale", number, "--quantity", "1", "--price", "30", "--a-price", "52", now=CLOSED
    )
    found = office.assess(number)

    assert "read again" in sold.err
    assert (found["waiting"], [row["counts"] for row in found["circulated"]]) == (["mfg"], [False])


@pytest.mark.rule("CMP-105")
def test_a_sale_that_changes_nothing_leaves_the_reading_as_it_is(office: Office) -> None:
    number = read(office)
    sell(office, number, "1000", "42")

    assert office.assess(number)["waiting"] == []


@pytest.mark.rule("CMP-105", "CMP-119")
def test_a_bonus_and_points_of_later_change_nothing_that_was_read(office: Office) -> None:
    number = read(office)
    office.run("staff", "edit", "甲1", "--base-points", "9", "--bonus", "100", now="2024-03-20")

    assert office.assess(number, now="2024-03-21")["waiting"] == []


@pytest.mark.rule("CMP-105", "CMP-57")
def test_responsibility_that_is_divided_anew_is_read_again(office: Office) -> None:
    number = read(office, ("claim", "--amount", "10000"))
    office.group("一科/G2", (1,), first="乙")
    office.done(office.desk("dissent", number, "--department", "mfg", "--by", "郑制造", "--text", "应分担", now=CLOSED))
    office.done(office.desk("dissent-decide", "M-0001", "--by", "孙总", "--upheld", now=CLOSED))
    for unit, ratio in (("一科/G1", "60"), ("一科/G2", "40")):
        office.done(office.desk("attribute", number, "--unit", unit, "--ratio", ratio, "--item", "4", now=CLOSED))

    refused = office.penalty("approve", number, "--by", "孙总")

    assert (refused.status, refused.error["rule"]) == (3, "CMP-105")
    assert "who bears how much" in refused.error["message"]


@pytest.mark.rule("CMP-105")
def test_what_a_department_read_is_kept_also_when_it_was_not_assessed_anew(
    office: Office, ledger: sqlite3.Connection
) -> None:
    number = read(office)
    sell(office, number, "1000", "30")
    office.done(office.penalty("circulate", number, *MFG))

    burdens = ledger.execute(
        "SELECT a.burden_fen FROM penalty_circulation c JOIN penalty_assessment a ON a.id = c.assessment_id"
        " ORDER BY c.id"
    )
    assert [burden for (burden,) in burdens] == [1_000_000, 2_200_000]


@pytest.mark.rule("CMP-105")
def test_a_reading_of_an_older_file_is_of_the_proposal_before_it(tmp_path: Any) -> None:
    place = next(at for at, text in enumerate(migrations.steps()) if "ALTER TABLE penalty_circulation" in text)
    old = sqlite3.connect(tmp_path / "old.db", isolation_level=None)
    migrations.upgrade(old, place)
    old.execute("PRAGMA foreign_keys=OFF")
    for number, day in ((1, "01"), (2, "03"), (3, "05")):
        row = (number, f"2024-03-{day}T09:00:00")
        old.execute("INSERT INTO penalty_assessment VALUES (?, 1, 'both', 0, 0, '[]', '{}', ?)", row)
    old.execute("INSERT INTO penalty_circulation VALUES (1, 1, 'mfg', '郑制造', NULL, '2024-03-04T09:00:00')")

    for statement in migrations.statements(migrations.steps()[place]):
        old.execute(statement)

    assert old.execute("SELECT assessment_id FROM penalty_circulation").fetchall() == [(2,)]
    with pytest.raises(sqlite3.IntegrityError, match="append-only"):
        old.execute("UPDATE penalty_circulation SET by = 'x'")
    old.close()


@pytest.mark.rule("CMP-44", "CMP-98")
def test_a_kind_of_penalty_nobody_stated_is_told_to_be_assumed(office: Office) -> None:
    office.hire("甲1", "--unit", "二线", "--base-points", "1", "--bonus", "3000", "--superior", "郑制造")
    office.desk.open(now="2024-03-01T09:00")
    office.desk.decided()
    office.done(office.desk.close())
    number = office.desk.number

    case = office.desk.show()
    told = office.assess(number)
    shown = office.run("penalty", "assess", number, now=CLOSED).out

    assert (case["penalty"], case["penalty_assumed"]) == ("both", True)
    assert [text[-8:-1] for text in told["remarks"]] == ["[CMP-44", "[CMP-98"]
    assert all(text in shown for text in told["remarks"])
    assert "not stated" in office.run("complaint", "show", number, now=CLOSED).out


@pytest.mark.rule("CMP-44", "CMP-98")
def test_a_stated_kind_with_its_facts_has_no_remark(office: Office) -> None:
    number = read(office)

    assert office.desk("show", number).json["penalty_assumed"] is False
    assert office.assess(number)["remarks"] == []
