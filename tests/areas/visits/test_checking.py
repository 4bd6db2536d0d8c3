"""The checks a record goes through, each switched by a row of policy."""

import json
import sqlite3
from collections.abc import Callable

import pytest

from custmgr.areas.methods.policy import Policy as Methods
from custmgr.areas.visits.policy import Need, Policy
from custmgr.ground import policy
from tests.areas.findings.conftest import keep
from tests.conftest import Run

WORDS = ("--by", "王业务,李业务", "--content", "谈新品")


@pytest.mark.rule("VIS-02")
@pytest.mark.parametrize(("method", "status"), [("onsite", 0), ("phone", 0), ("sms", 3), ("email", 3)])
def test_a_dealer_is_visited_on_the_spot_or_by_telephone(
    custmgr: Run, customer: Callable[..., str], ledger: sqlite3.Connection, method: str, status: int
) -> None:
    code = customer("甲公司", bought="2025-12-01")
    keep("dealer", ledger)

    done = custmgr(
        "visit", "record", code, *WORDS, "--method", method, "--unplanned", "路过", "--topic", "P9=账期", "--json"
    )

    assert done.status == status
    assert not status or (done.error["rule"], "onsite" in done.error["hint"] or "On site" in done.error["hint"]) == (
        "VIS-02",
        True,
    )
    assert len(custmgr("visit", "list", "--json").json) == (0 if status else 1)


@pytest.mark.rule("VIS-02")
@pytest.mark.parametrize("method", ["sms", "door", "letter"])
def test_the_default_company_may_visit_in_any_way(custmgr: Run, customer: Callable[..., str], method: str) -> None:
    assert custmgr("visit", "record", customer("甲公司"), *WORDS, "--method", method).status == 0


@pytest.mark.rule("CUS-25")
@pytest.mark.parametrize(("told", "status"), [((), 3), (("--set", "needs=扩大展柜"), 0), (("--set", "需求=展柜"), 0)])
def test_a_record_holds_what_the_company_asks_for(
    custmgr: Run, customer: Callable[..., str], ledger: sqlite3.Connection, told: tuple[str, ...], status: int
) -> None:
    code = customer("甲公司")
    ask(ledger, "needs", "CUS-25")

    done = custmgr("visit", "record", code, *WORDS, "--method", "phone", *told, "--json", env={"CUSTMGR_LANG": "zh"})

    assert done.status == (status if status != 3 else 3)
    if status:
        assert (done.error["rule"], "--set needs=" in done.error["hint"]) == ("CUS-25", True)
    else:
        assert list(done.json["facts"]) == ["needs"]


def test_further_facts_are_kept_by_their_type_and_shown_again(custmgr: Run, customer: Callable[..., str]) -> None:
    code = customer("甲公司")
    sets = ("at=2026-03-04T15:30", "satisfaction=4", "promotion=是", "line=400")
    words = [word for one in sets for word in ("--set", one)]

    made = custmgr("visit", "record", code, *WORDS, "--method", "phone", *words, "--json").json
    shown = custmgr("visit", "show", "v1", "--json").json

    assert made == shown
    assert made["facts"] == {"at": "2026-03-04T15:30", "line": "400", "promotion": True, "satisfaction": 4}


@pytest.mark.parametrize(
    "words",
    [
        ("record", "C00001", *WORDS, "--method", "phone", "--set", "colour=red"),
        ("record", "C00001", *WORDS, "--method", "phone", "--set", "satisfaction=gut"),
        ("record", "C00001", *WORDS, "--method", "phone", "--set", "needs"),
        ("record", "C00001", *WORDS, "--method", "pigeon"),
        ("show", "V00009"),
        ("show", "nothing"),
    ],
)
def test_bad_input_ends_in_one_sentence(custmgr: Run, customer: Callable[..., str], words: tuple[str, ...]) -> None:
    customer("甲公司")

    done = custmgr("visit", *words)

    assert (done.status, len(done.err.strip().splitlines())) == (2, 1)
    assert custmgr("visit", "list", "--json").json == []


def test_what_is_kept_of_a_visit_is_never_changed(
    custmgr: Run, customer: Callable[..., str], ledger: sqlite3.Connection
) -> None:
    custmgr("visit", "record", customer("甲公司"), *WORDS, "--method", "phone", "--set", "needs=展柜")

    for statement in ("UPDATE visit_fact SET value = 'x'", "DELETE FROM visit_fact"):
        with pytest.raises(sqlite3.IntegrityError, match="append-only"):
            ledger.execute(statement)


def test_a_row_naming_no_field_is_a_fault() -> None:
    built = policy.build(Policy, policy.built_in("visits"))
    row = built.record.__class__((Need("colour", "CUS-25"),))

    assert list(row.faults()) == ["needs: no field colour"]
    assert Methods((), "VIS-02").faults() == ("allowed: none",)


def ask(ledger: sqlite3.Connection, field: str, rule: str) -> None:
    """Let the policy in force ask for one more field of every record."""
    (body,) = ledger.execute("SELECT body FROM policy_area WHERE area = 'visits'").fetchone()
    tree = json.loads(body)
    tree["record"]["needs"].append({"field": field, "rule": rule})
    ledger.execute("UPDATE policy_area SET body = ? WHERE area = 'visits'", (json.dumps(tree),))
    ledger.commit()
