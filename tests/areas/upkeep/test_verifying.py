"""Files verified each quarter, with the change that was found."""

from dataclasses import replace
from datetime import date

import pytest

from custmgr.areas.upkeep import rules
from custmgr.areas.upkeep.actions.waiting import dues
from custmgr.areas.upkeep.facts import Channel, Standing, Verification
from custmgr.areas.upkeep.policy import Policy
from custmgr.ground import policy
from custmgr.ground.desk import open_reader
from tests.conftest import Run

BUILT_IN = policy.build(Policy, policy.built_in("upkeep"))
FILE = Standing(1, "C00001", "华东", None, date(2023, 11, 1), date(2024, 1, 15), None, None, None)
ASKED = Verification(Channel.PHONE, "王业务", None)
VERIFY = ("customer", "verify", "C00001", "--by", "王业务", "--channel", "phone", "--json")


@pytest.mark.rule("CUS-12", "CUS-13")
@pytest.mark.parametrize(
    ("archived", "verified", "due"),
    [
        ("2024-01-15", None, "2024-04-15"),
        ("2024-01-15", "2023-11-30", "2024-02-29"),
        ("2024-01-15", "2024-11-30", "2025-02-28"),
        (None, None, None),
    ],
)
def test_a_file_is_due_three_months_after_it_was_archived_or_verified(
    archived: str | None, verified: str | None, due: str | None
) -> None:
    days = [date.fromisoformat(text) if text else None for text in (archived, verified, due)]

    file = replace(FILE, archived_on=days[0], verified_on=days[1])

    assert rules.verification_due(file, BUILT_IN.verify) == days[2]


@pytest.mark.rule("CUS-13")
@pytest.mark.parametrize(
    ("today", "late"), [("2024-04-07", None), ("2024-04-08", 0), ("2024-04-15", 0), ("2024-04-16", 1)]
)
def test_on_its_day_a_file_is_due_and_on_the_next_overdue(archived: Run, today: str, late: int | None) -> None:
    listed = archived("customer", "verify", "--due", "--json", now=today).json

    assert [line["days_late"] for line in listed] == ([] if late is None else [late])
    assert [line["due"] for line in archived("customer", "verify", "--within", "90", "--json", now=today).json] == [
        "2024-04-15"
    ]


@pytest.mark.rule("CUS-13")
def test_a_verification_keeps_who_how_and_what_and_moves_the_day(archived: Run) -> None:
    done = archived(*VERIFY, "--unchanged", "--note", "无变化", now="2024-04-10")

    assert done.json == {
        "customer": "C00001", "name": "华东电子", "on": "2024-04-10", "verifier": "王业务", "channel": "phone",
        "changed": False, "fields": [], "note": "无变化",
    }  # fmt: skip
    assert archived("customer", "verify", "--due", "--json", now="2024-07-02").json == []
    (line,) = archived("customer", "verify", "--due", "--json", now="2024-07-11").json
    assert (line["due"], line["days_late"], line["verified_on"]) == ("2024-07-10", 1, "2024-04-10")


@pytest.mark.rule("CUS-14")
def test_a_change_that_was_found_is_kept_with_what_changed(archived: Run) -> None:
    assert archived(*VERIFY, "--changed").error["rule"] == "CUS-14"
    assert archived(*VERIFY, "--changed", "--set", "phone=0571-88886666").error["rule"] == "CUS-14"
    assert archived(*VERIFY, "--unchanged", "--set", "phone=110").status == 2

    done = archived(*VERIFY, "--set", "phone=0571-88880000", "--set", "district=杭州").json

    assert (done["changed"], done["fields"]) == (True, ["district", "phone"])
    shown = archived("customer", "show", "C00001", "--json").json
    assert (shown["phone"], shown["verified_on"]) == ("0571-88880000", "2026-03-05")
    assert {change["requested_by"] for change in shown["changes"]} == {"王业务"}


@pytest.mark.rule("CUS-13", "CUS-14")
@pytest.mark.parametrize(
    ("asked", "verifier", "refused"),
    [
        (ASKED, "", None),
        (ASKED, "王业务", None),
        (ASKED, "李业务", "CUS-13"),
        (replace(ASKED, changed=True), "", "CUS-14"),
        (replace(ASKED, changed=True, sets=("a=b",)), "", None),
        (replace(ASKED, channel=Channel.FAX), "", None),
    ],
)
def test_only_the_designated_person_verifies(asked: Verification, verifier: str, refused: str | None) -> None:
    verdict = rules.judge_verification("C00001", asked, "王业务", replace(BUILT_IN.verify, verifier=verifier))

    assert (verdict and verdict.rule) == refused


@pytest.mark.rule("CUS-13")
def test_a_way_the_company_does_not_use_is_refused() -> None:
    narrow = replace(BUILT_IN.verify, channels=(Channel.VISIT,))

    assert rules.judge_verification("C00001", ASKED, "王业务", narrow) is not None


@pytest.mark.parametrize(
    "words",
    [
        ("C00001", "--by", "王业务"),
        ("C00001", "--channel", "phone"),
        ("C00001", "--by", "查无此人", "--channel", "phone"),
        ("C00001", "--by", "王业务", "--channel", "smoke"),
        ("C00001", "--by", "王业务", "--channel", "phone", "--on", "2026-03-06"),
        ("C00001", "--by", "王业务", "--channel", "phone", "--set", "phone"),
    ],
)
def test_bad_input_is_told_in_a_sentence(archived: Run, words: tuple[str, ...]) -> None:
    refused = archived("customer", "verify", *words, "--json")

    assert refused.status == 2
    assert refused.error["message"]


@pytest.mark.rule("CUS-12", "FIL-17")
def test_what_waits_of_a_file_is_told(archived: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CUSTMGR_NOW", "2024-12-20")

    with open_reader() as desk:
        told = [(due.rule, due.deadline, due.customer) for due in dues(desk)]

    assert told == [
        ("CUS-13", date(2024, 4, 15), "C00001"),
        ("FIL-17", date(2025, 1, 10), "C00001"),
    ]


def test_a_policy_that_cannot_be_worked_with_is_at_fault() -> None:
    wrong = replace(
        BUILT_IN,
        verify=replace(BUILT_IN.verify, every_months=0, channels=(), lead_days=-1),
        stale=replace(BUILT_IN.stale, days=-1),
    )

    assert BUILT_IN.faults() == ()
    assert [fault.partition(":")[0] for fault in wrong.faults()] == [
        "verify.lead_days", "stale.days", "verify.every_months", "verify.channels",
    ]  # fmt: skip
