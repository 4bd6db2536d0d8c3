"""Company numbers only, and what is noted when somebody used another one."""

import pytest

from custmgr.areas.salespeople import rules
from custmgr.areas.salespeople.facts import plain_number
from custmgr.areas.salespeople.policy import Policy
from tests.conftest import Run

ASKED = Policy(own_number_required=True, breach_sanction="dismissal", handover_required=True)
LAX = Policy(own_number_required=False, breach_sanction="dismissal", handover_required=True)
CALL = ("--method", "phone", "--content", "问候", "--json")


@pytest.fixture
def assigned(custmgr: Run, buyers: tuple[str, str]) -> Run:
    """Assign 王业务 the number of the paper's example."""
    assert custmgr("staff", "number", "王业务", "--mobile", "138-0000-0001").status == 0
    return custmgr


@pytest.mark.rule("CUS-3", "CUS-4")
def test_a_call_by_the_assigned_number_is_recorded_by_a_private_one_refused(assigned: Run) -> None:
    done = assigned("visit", "record", "C00001", "--by", "王业务", *CALL, "--own-number", "13800000001")
    refused = assigned("visit", "record", "C00001", "--by", "王业务", *CALL, "--own-number", "139-9999-9999")

    assert (done.status, done.json["facts"]["own_number"]) == (0, "13800000001")
    assert (refused.status, refused.error["rule"]) == (3, "CUS-3")
    assert "CUS-4" in refused.error["message"]
    assert len(assigned("visit", "list", "C00001", "--json").json) == 1


@pytest.mark.rule("CUS-3")
@pytest.mark.parametrize(
    ("own", "method", "policy", "allowed"),
    [
        ("138 0000 0001", "phone", LAX, True),
        ("+8613800000001", "sms", LAX, True),
        ("13800000002", "phone", LAX, False),
        ("13800000002", "wechat", LAX, False),
        ("87654321", "other", LAX, True),
        (None, "phone", LAX, True),
        (None, "phone", ASKED, False),
        (None, "onsite", ASKED, True),
    ],
)
def test_a_number_is_compared_by_its_digits(own: str | None, method: str, policy: Policy, allowed: bool) -> None:
    verdict = rules.judge_number(own, method, {"王业务": ["138-0000-0001", "87654321"]}, policy)

    assert (verdict is None) is allowed
    assert verdict is None or verdict.rule == "CUS-3"


@pytest.mark.rule("CUS-3")
def test_nothing_is_asked_of_others_than_salespersons() -> None:
    assert rules.judge_number("139", "phone", {}, ASKED) is None
    assert rules.judge_number("139", "phone", {"王业务": []}, LAX) is not None


@pytest.mark.rule("CUS-3")
def test_a_number_counts_from_its_day_until_it_is_taken_back(assigned: Run) -> None:
    call = ("visit", "record", "C00001", "--by", "王业务", *CALL, "--own-number", "13800000001")
    assert assigned(*call, "--on", "2026-03-04").status == 3
    assert assigned(*call, "--on", "2026-03-05").status == 0
    assert assigned("staff", "number", "李业务", "--mobile", "13800000001").status == 2

    assert assigned("staff", "number", "王业务", "--mobile", "", now="2026-03-10").status == 0

    assert assigned(*call, "--on", "2026-03-09", now="2026-03-10").status == 0
    assert assigned(*call, "--on", "2026-03-10", now="2026-03-10").status == 3
    taken = assigned(
        "staff", "number", "李业务", "--mobile", "13800000001", "--qq", "87654321", "--json", now="2026-03-10"
    )
    assert [(one["kind"], one["number"]) for one in taken.json] == [("mobile", "13800000001"), ("qq", "87654321")]
    assert [one["name"] for one in assigned("staff", "number", "--json", now="2026-03-10").json] == ["李业务", "李业务"]


@pytest.mark.rule("CUS-4")
def test_a_breach_is_noted_and_nobody_dismissed(assigned: Run) -> None:
    done = assigned(
        "staff", "breach", "王业务", "--number", "139-9999-9999", "--found-by", "赵经理", "--on", "2026-03-01"
    )

    assert done.status == 0
    assert "dismissal" in done.err
    assert assigned("staff", "breaches", "王业务", "--json").json == [
        {"name": "王业务", "on": "2026-03-01", "number": "139-9999-9999", "found_by": "赵经理", "note": None}
    ]
    assert assigned("staff", "breaches", "李业务", "--json").json == []
    assert "王业务" in [one["name"] for one in assigned("staff", "list", "--json").json]


@pytest.mark.parametrize(
    "words",
    [
        ("number", "王业务", "--mobile", "无"),
        ("number", "查无此人", "--mobile", "1"),
        ("number", "王业务", "--mobile", "1", "--since", "2026-03-06"),
        ("breach", "王业务", "--number", "无", "--found-by", "赵经理"),
        ("breach", "王业务", "--number", "139", "--found-by", "查无此人"),
        ("breach", "王业务", "--number", "139", "--found-by", "赵经理", "--on", "2026-03-06"),
    ],
)
def test_bad_input_is_told_in_a_sentence(assigned: Run, words: tuple[str, ...]) -> None:
    refused = assigned("staff", *words, "--json")

    assert refused.status == 2
    assert refused.error["message"]


def test_a_policy_without_a_sanction_is_at_fault() -> None:
    assert Policy(own_number_required=True, breach_sanction=" ", handover_required=True).faults()
    assert plain_number("0755-86013388") == "075586013388"
