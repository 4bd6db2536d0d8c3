"""Who answers for a loss: units, persons, third parties, ratios that make a whole, confirmations."""

import shlex
import sqlite3
from dataclasses import replace
from datetime import datetime
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custmgr.areas.complaints.actions import losses
from custmgr.areas.complaints.facts import shares
from custmgr.areas.complaints.facts.shares import WHOLE, Confirmation, Dissent, Party, Penalty, Share
from custmgr.areas.complaints.facts.words import Field, Stage
from custmgr.areas.complaints.policy import Policy
from custmgr.areas.complaints.refusals.losses import NoReturnLine
from custmgr.areas.complaints.refusals.responsibility import (
    AttributionConfirmed,
    GroupUnidentified,
    ItemMissing,
    ItemUnexplained,
    MoreThanWhole,
    NoSuchItem,
    NotWhole,
    OddRatio,
    PersonUnidentified,
)
from custmgr.areas.complaints.rules import finding, responsibility
from custmgr.areas.complaints.rules.responsibility import Charge
from custmgr.areas.staff.facts import Department, Person, Role
from custmgr.ground.desk import open_desk
from tests.areas.complaints.conftest import Desk, Make
from tests.areas.complaints.test_losses import ALL, WORKED, combined, enter, settle


def share(unit: str, ratio: Fraction | str, party: Party = Party.UNIT, **more: Any) -> Share:
    """Return a share that was entered."""
    known: dict[str, Any] = {"department": None, "item": 4, "item_text": None, "persons": (), "reason": None}
    return Share(1, party, unit, ratio=Fraction(ratio), amount_fen=0, **{**known, **more})


def worker(name: str, unit: str | None = None, *roles: Role, department: Department | None = None) -> Person:
    """Return a member of staff of a unit."""
    return Person(1, name, department, roles, None, unit)


def charge(desk: Desk, unit: str, ratio: str, *words: str, now: str = "2024-03-02T10:00") -> Any:
    """Charge a share."""
    return desk("attribute", desk.number, "--unit", unit, "--ratio", ratio, *words, now=now)


def claimed(desk: Desk, amount: str = "113000") -> Desk:
    """Take a case to its combined opinion with one line of the loss."""
    combined(desk, "claim")
    assert enter(desk, "claim", "--amount", amount).status == 0
    return desk


def closed(desk: Desk) -> Desk:
    """Take a case with one group charged to its close."""
    claimed(desk)
    charge(desk, "G1", "60")
    charge(desk, "G2", "40")
    assert settle(desk, "claim").status == 0
    desk("approve", "240301", "--by", "钱副总")
    assert desk.close().status == 0
    return desk


@pytest.mark.rule("CMP-19", "CMP-44", "CMP-50", "CMP-94", "CMP.6-7")
def test_the_worked_case_is_divided_between_two_groups(desk: Desk) -> None:
    claimed(desk)

    charge(desk, "G1", "60", "--item", "4")
    shown = charge(desk, "G2", "40%", "--item", "4").json

    told = [(one["unit"], one["party"], one["ratio"], one["amount"], one["item"]) for one in shown]
    assert told == [("G1", "unit", "0.6", "67800.00", 4), ("G2", "unit", "0.4", "45200.00", 4)]
    settled = settle(desk, "claim").json
    assert settled["stage"] == "decision"
    seen = desk.show()
    assert (seen["proposed_responsible"], [one["unit"] for one in seen["shares"]]) == ("制造部", ["G1", "G2"])


@pytest.mark.rule("CMP-44", "CMP.6-7")
def test_the_form_leaves_only_with_exactly_the_whole_charged(desk: Desk) -> None:
    claimed(desk)
    charge(desk, "G1", "60")
    charge(desk, "G2", "30")

    short = settle(desk, "claim")
    assert (short.status, short.error["rule"]) == (3, "CMP-44")
    assert "90.00%" in short.error["message"]
    over = charge(desk, "G2", "40.01")
    assert (over.status, over.error["rule"]) == (3, "CMP-94")
    assert "100.01%" in over.error["message"]

    assert charge(desk, "G2", "40.00").status == 0
    assert settle(desk, "claim").status == 0


@pytest.mark.rule("CMP-94")
@pytest.mark.parametrize(
    ("text", "ratio"),
    [
        ("60", Fraction(60, 100)),
        ("60%", Fraction(60, 100)),
        ("６０％", Fraction(60, 100)),
        ("0.6", Fraction(60, 100)),
        ("1", WHOLE),
        ("1%", Fraction(1, 100)),
        ("100", WHOLE),
        ("1.5", Fraction(15, 1000)),
        ("33.34", Fraction(3334, 10000)),
        ("0", Fraction(0)),
    ],
)
def test_a_ratio_is_read_as_percent_or_as_a_part_of_one(text: str, ratio: Fraction) -> None:
    assert responsibility.ratio_of(text) == ratio


@pytest.mark.rule("CMP-94")
@pytest.mark.parametrize("text", ["100.01", "101%", "-1", "viel", "", "33.33333"])
def test_a_ratio_outside_the_whole_or_finer_than_a_millionth_is_refused(text: str) -> None:
    assert isinstance(responsibility.ratio_of(text), OddRatio)


@pytest.mark.rule("CMP-94", "CMP-120", "CMP.6-7")
@pytest.mark.parametrize(
    ("loss", "ratios", "amounts"),
    [
        (18000_00, ("0.6", "0.4"), (10800_00, 7200_00)),
        (120000_00, ("1",), (120000_00,)),
        (120000_00, ("0.6", "0.4"), (72000_00, 48000_00)),
        (1000_00, ("0.3334", "0.3333", "0.3333"), (333_40, 333_30, 333_30)),
        (113000_00, ("0.6", "0.4"), (67800_00, 45200_00)),
        (112840_00, ("0.6", "0.4"), (67704_00, 45136_00)),
        (1, ("0.5", "0.5"), (1, 0)),
        (100_00, ("0.6", "0.3"), (60_00, 30_00)),
    ],
)
def test_a_loss_is_divided_to_the_fen(loss: int, ratios: tuple[str, ...], amounts: tuple[int, ...]) -> None:
    rows = [share(f"G{number}", ratio) for number, ratio in enumerate(ratios)]

    assert tuple(row.amount_fen for row in shares.divided(rows, loss)) == amounts


PARTS = st.lists(st.integers(1, 10**6), min_size=1, max_size=8)


@given(loss=st.integers(0, 10**11), parts=PARTS)
@pytest.mark.rule("CMP.6-7")
def test_whatever_the_ratios_the_parts_of_the_whole_add_up_to_the_loss(loss: int, parts: list[int]) -> None:
    rows = [share(f"G{number}", Fraction(part, sum(parts))) for number, part in enumerate(parts)]

    divided = shares.divided(rows, loss)

    assert sum(row.amount_fen for row in divided) == loss
    assert all(abs(row.amount_fen - row.ratio * loss) < 1 for row in divided)


@given(loss=st.integers(0, 10**11), parts=PARTS)
@pytest.mark.rule("CMP.6-7")
def test_what_nobody_bears_yet_is_charged_to_nobody(loss: int, parts: list[int]) -> None:
    rows = [share(f"G{number}", Fraction(part, 2 * sum(parts))) for number, part in enumerate(parts)]

    charged = sum(row.amount_fen for row in shares.divided(rows, loss))

    assert abs(charged - Fraction(loss, 2)) <= len(parts)


@pytest.mark.rule("CMP-94", "CMP.6-16")
def test_the_same_unit_again_replaces_its_share_and_nothing_takes_it_back(desk: Desk) -> None:
    claimed(desk)
    charge(desk, "G1", "60", "--item", "4")

    again = charge(desk, "G1", "50").json
    assert [(one["unit"], one["ratio"], one["item"]) for one in again] == [("G1", "0.5", 4)]
    assert charge(desk, "G1", "0").json == []
    assert charge(desk, "G1", "0").status == 2


@pytest.mark.rule("CMP-58")
def test_a_supplier_bears_his_share_and_staff_the_rest(desk: Desk) -> None:
    claimed(desk, "50000")

    charge(desk, "原料厂", "40", "--third-party")
    shown = charge(desk, "G1", "60").json

    told = [(one["unit"], one["party"], one["amount"]) for one in shown]
    assert told == [("原料厂", "third_party", "20000.00"), ("G1", "unit", "30000.00")]
    assert charge(desk, "天灾", "0.1", "--company", "--third-party").status == 2
    assert charge(desk, "天灾", "0.1", "--third-party", "--person", "甲").status == 2


@pytest.mark.rule("CMP-58")
@pytest.mark.parametrize(
    ("party", "fined"),
    [(Party.UNIT, True), (Party.PERSON, True), (Party.THIRD_PARTY, False), (Party.COMPANY, False)],
)
def test_only_staff_are_ever_fined(party: Party, fined: bool) -> None:
    assert share("X", "1", party).fined is fined


@pytest.mark.rule("CMP-114", "CMP-115")
def test_a_section_is_charged_only_when_no_group_can_be_identified() -> None:
    members = (worker("甲", "一科/一组"), worker("乙", "一科/二组"))
    section = Charge("一科", WHOLE, members=members, department=Department.MFG)
    group = Charge("一科/一组", WHOLE, members=members[:1], department=Department.MFG)

    refused = judged(section)

    assert isinstance(refused, GroupUnidentified)
    assert refused.groups == ("一科/一组", "一科/二组")
    assert judged(group) is None
    assert judged(Charge("一科", WHOLE, members=members, reason="查不出是哪一组")) is None


def judged(charge: Charge) -> object:
    """Return what is said against the target of a charge."""
    made = responsibility.share_of(charge)
    assert isinstance(made, Share)
    return responsibility.judge_target(charge, made)


@pytest.mark.rule("CMP-116")
@pytest.mark.parametrize("department", [Department.BUSINESS, Department.SERVICE])
def test_business_and_service_are_charged_by_the_person(department: Department) -> None:
    one = worker("王业务", department=department)

    assert isinstance(judged(Charge("业务部", WHOLE, department=department)), PersonUnidentified)
    assert judged(Charge("业务部", WHOLE, department=department, reason="无法查明")) is None
    assert judged(Charge("业务部", WHOLE, persons=(one,))) is None
    named = responsibility.share_of(Charge("业务部", WHOLE, persons=(one,)))
    assert isinstance(named, Share)
    assert (named.party, named.department, named.persons) == (Party.PERSON, department, ("王业务",))


@pytest.mark.rule("CMP-116", "CMP-94", "CMP-19")
def test_two_salespeople_bear_their_own_ratios(desk: Desk) -> None:
    claimed(desk, "120000")
    refused = charge(desk, "业务部", "60")
    assert (refused.status, refused.error["rule"]) == (3, "CMP-116")

    charge(desk, "业务部", "60", "--person", "王业务")
    shown = charge(desk, "李业务", "40").json

    told = [(one["party"], one["persons"], one["amount"]) for one in shown]
    assert told == [("person", ["王业务"], "72000.00"), ("person", ["李业务"], "48000.00")]
    kept = desk.show()
    assert (kept["proposed_responsible"], {one["department"] for one in kept["shares"]}) == ("制造部", {"business"})


@pytest.mark.rule("CMP-98")
@pytest.mark.parametrize(
    ("item", "text", "refusal"),
    [
        (None, None, type(None)),
        (0, None, NoSuchItem),
        (1, None, type(None)),
        (14, None, type(None)),
        (15, None, ItemUnexplained),
        (15, "  ", ItemUnexplained),
        (15, "其他事实", type(None)),
        (16, "x", NoSuchItem),
    ],
)
def test_an_item_is_one_of_fifteen_and_the_last_explains_itself(
    item: int | None, text: str | None, refusal: type[object]
) -> None:
    assert isinstance(responsibility.judge_item(item, text), refusal)


@pytest.mark.rule("CMP-98")
@pytest.mark.parametrize(
    ("penalty", "item", "refused"),
    [
        (Penalty.ADMINISTRATIVE, None, True),
        (Penalty.BOTH, None, True),
        (Penalty.BOTH, 4, False),
        (Penalty.ECONOMIC, None, False),
        (Penalty.NONE, None, False),
        (None, None, False),
    ],
)
def test_administrative_punishment_names_its_fact(
    case: Make, penalty: Penalty | None, item: int | None, refused: bool
) -> None:
    of = case(shares=(share("G1", "0.6", item=item), share("原料厂", "0.4", Party.THIRD_PARTY, item=None)))

    assert isinstance(responsibility.judge_penalty(of, penalty), ItemMissing) is refused


@pytest.mark.rule("CMP-44", "CMP-98")
def test_the_kind_of_penalty_is_stated_or_follows_the_policy(desk: Desk) -> None:
    claimed(desk)
    charge(desk, "G1", "100")
    assert settle(desk, "claim", "--set", "penalty=both").error["rule"] == "CMP-98"
    assert settle(desk, "claim", "--set", "penalty=heavy").status == 2

    assert settle(desk, "claim").json["penalty"] == "both"
    desk.route("--to", "synthesis")
    assert settle(desk, "claim", "--set", "penalty=economic").json["penalty"] == "economic"


@pytest.mark.rule("CMP.6-8", "CMP-59")
@pytest.mark.parametrize("stated", ["penalty=economic", "treatment=claim", "loss=0.01"])
def test_an_unfounded_complaint_carries_nothing(desk: Desk, stated: str) -> None:
    combined(desk, "claim")

    assert desk.route("--set", "founded=no", "--set", stated).status == 3
    assert desk.route("--set", "founded=no", "--set", "penalty=none").status == 0
    assert (desk.show()["penalty"], desk.show()["shares"]) == (None, [])


@pytest.mark.rule("CMP.6-8", "CMP-59")
def test_an_unfounded_complaint_charges_nobody(desk: Desk) -> None:
    combined(desk, "claim")
    charge(desk, "G1", "1")
    assert desk.route("--set", "founded=no").error["rule"] == "CMP-59"

    charge(desk, "G1", "0")

    assert desk.route("--set", "founded=no").status == 0
    assert charge(desk, "G1", "1").error["rule"] == "CMP-59"


@pytest.mark.rule("CMP-19")
def test_only_the_general_managers_office_judges_and_one_unit_named_bears_the_whole(desk: Desk) -> None:
    claimed(desk)
    refused = charge(desk, "G1", "100", "--by", "吴质管")
    assert (refused.status, refused.error["rule"]) == (3, "CMP-39")

    settled = desk.route("--by", "陈生管", "--set", "founded=yes", "--set", "treatment=claim", "--set", "tracked=yes",
                         "--set", "responsible=二线")  # fmt: skip

    assert settled.status == 0
    shown = [(one["unit"], one["ratio"], one["amount"]) for one in desk.show()["shares"]]
    assert shown == [("二线", "1", "113000.00")]


@pytest.mark.rule("CMP-44")
def test_nobody_is_charged_before_the_combined_opinion(opened: Desk) -> None:
    refused = charge(opened, "G1", "100")

    assert (refused.status, refused.error["rule"]) == (3, "CMP-44")


@pytest.mark.rule("CMP-57", "CMP.6-17")
def test_after_the_combined_opinion_only_a_memorandum_changes_responsibility(desk: Desk) -> None:
    closed(desk)

    refused = charge(desk, "G1", "50")

    assert (refused.status, refused.error["rule"]) == (3, "CMP-57")


@pytest.mark.rule("CMP-54")
def test_departments_confirm_a_closed_case_once(desk: Desk) -> None:
    closed(desk)

    done = desk("confirm", "240301", "--department", "mfg", "--by", "郑制造").json
    assert [(one["number"], one["department"], one["by"]) for one in done] == [("240301", "mfg", "郑制造")]
    assert desk("confirm", "240301", "--department", "mfg", "--by", "郑制造").error["rule"] == "CMP-54"
    assert desk("confirm", "240301", "--department", "qc", "--by", "郑制造").error["rule"] == "CMP-39"
    assert [
        one["number"] for one in desk("confirm", "--month", "2024-03", "--department", "qc", "--by", "吴质管").json
    ] == ["240301"]
    assert desk("confirm", "--month", "2024-03", "--department", "qc", "--by", "吴质管").json == []
    assert [one["department"] for one in desk.show()["confirmations"]] == ["mfg", "qc"]
    assert desk("confirm", "--department", "qc", "--by", "吴质管").status == 2


@pytest.mark.rule("CMP-54")
def test_nothing_is_confirmed_before_the_close(desk: Desk) -> None:
    claimed(desk)

    refused = desk("confirm", "240301", "--department", "mfg", "--by", "郑制造")

    assert (refused.status, refused.error["rule"]) == (3, "CMP-54")


@pytest.mark.rule("CMP-54", "CMP-57")
@pytest.mark.parametrize(
    ("decided_at", "allowed"), [("2024-04-09T09:59", False), ("2024-04-09T10:00", True), ("2024-04-09T10:01", True)]
)
def test_confirmed_responsibility_changes_only_by_a_later_memorandum(
    case: Make, decided_at: str, allowed: bool
) -> None:
    at = datetime.fromisoformat("2024-04-09T10:00")
    confirmed = Confirmation(1, Department.MFG, "郑制造", None, at)
    memo = Dissent(
        1, "M-0001", Department.MFG, "郑制造", customer=False, text="x", entered_at=at,
        decided_at=datetime.fromisoformat(decided_at), decided_by="孙总", role=Role.GENERAL_MANAGER, upheld=True,
    )  # fmt: skip
    of = case(stage=Stage.CLOSED, founded=True, confirmations=(confirmed,), dissents=(memo,))

    verdict = responsibility.judge_attribution(of, Stage.SYNTHESIS, (Stage.SYNTHESIS,))

    assert (verdict is None) is allowed
    assert allowed or isinstance(verdict, AttributionConfirmed)


@pytest.mark.rule("CMP-54", "CMP-57", "CMP.6-18")
def test_an_upheld_memorandum_opens_responsibility_and_the_month_keeps_its_figures(desk: Desk) -> None:
    closed(desk)
    desk("confirm", "240301", "--department", "mfg", "--by", "郑制造")
    assert charge(desk, "G1", "50").error["rule"] == "CMP-54"
    desk("dissent", "240301", "--department", "mfg", "--by", "郑制造", "--text", "模具由外厂提供")
    assert charge(desk, "G1", "50").error["rule"] == "CMP-54"

    desk("dissent-decide", "M-0001", "--by", "孙总", "--upheld", now="2024-04-09")
    charge(desk, "G1", "50", now="2024-04-09")
    shown = charge(desk, "G2", "50", now="2024-04-09").json

    assert [one["amount"] for one in shown] == ["56500.00", "56500.00"]


@pytest.mark.rule("CMP-44")
def test_a_whole_that_is_not_whole_names_what_is_missing(case: Make) -> None:
    of = case(shares=(share("G1", "0.3334"), share("G2", "0.3333")))

    refused = responsibility.judge_whole(of)

    assert isinstance(refused, NotWhole)
    assert (refused.total, refused.missing) == ("66.67%", "33.33%")
    assert responsibility.judge_whole(case()) is None


@pytest.mark.rule("CMP-94")
@pytest.mark.parametrize(("ratio", "refused"), [("0.3999", False), ("0.4", False), ("0.400001", True)])
def test_shares_never_exceed_the_whole(case: Make, ratio: str, refused: bool) -> None:
    rows = (share("G1", "0.6"),)

    verdict = responsibility.judge_share(case(), rows, share("G2", ratio))

    assert isinstance(verdict, MoreThanWhole) is refused


@pytest.mark.rule("CMP-44")
@pytest.mark.parametrize(("default", "refused"), [("", True), ("none", False), ("both", False)])
def test_the_kind_of_penalty_must_be_stated_where_the_policy_leaves_it_open(
    case: Make, policy: Policy, default: str, refused: bool
) -> None:
    row = policy.row(Stage.SYNTHESIS)
    new = {Field.FOUNDED: "yes", Field.TREATMENT: "claim"}

    verdict = finding.judge_combined(row, case(), new, replace(policy, default_penalty=default))

    assert (verdict is not None) is refused


def test_a_share_needs_a_unit_and_people_of_the_register(desk: Desk, ledger: sqlite3.Connection) -> None:
    claimed(desk)
    before = list(ledger.iterdump())

    stranger = charge(desk, "G1", "1", "--person", "郑制")

    assert [charge(desk, unit, ratio).status for unit, ratio in ((" ", "1"), ("G1", "many"))] == [2, 2]
    assert (stranger.status, stranger.error["message"]) == (2, "郑制 is not in the staff register; nearest: 郑制造")
    assert charge(desk, "G1", "1", "--person", "Nobody").error["message"] == "Nobody is not in the staff register"
    assert list(ledger.iterdump()) == before


@pytest.mark.rule("CMP-119")
def test_a_unit_nobody_is_registered_in_is_taken_with_a_warning(desk: Desk) -> None:
    claimed(desk)

    warned = charge(desk, "G1", "60")
    desk.run("staff", "edit", "郑制造", "--unit", "G2", "--base-points", "1", now="2024-03-02")
    silent = charge(desk, "G2", "20")

    assert (warned.status, silent.status) == (0, 0)
    assert "--unit G1 --base-points N" in warned.err
    assert "`custmgr penalty assess 240301` will refuse" in warned.err
    assert silent.err == ""
    assert [charge(desk, "某厂", "20", word).err for word in ("--third-party", "--company")] == ["", ""]


@pytest.mark.rule("CMP-115", "CMP-116")
@pytest.mark.parametrize(
    ("unit", "rule"),
    [
        ("mfg", "CMP-115"), ("MFG", "CMP-115"), ("制造部", "CMP-115"), ("制造", "CMP-115"),
        ("Manufacturing department", "CMP-115"), ("business", "CMP-116"), ("service", "CMP-116"), ("服务部", "CMP-116"),
        ("qc", None), ("一科/二线", None),
    ],
)  # fmt: skip
def test_a_whole_department_named_by_its_word_is_charged_only_with_a_reason(
    desk: Desk, unit: str, rule: str | None
) -> None:
    claimed(desk)

    bare = charge(desk, unit, "60")
    explained = charge(desk, unit, "60", "--reason", "查不出是哪一组")

    assert (bare.status, rule and bare.error["rule"]) == ((3, rule) if rule else (0, None))
    assert explained.status == 0


@pytest.mark.rule("CMP-115", "CMP-116", "CMP-19")
@pytest.mark.parametrize(
    ("responsible", "opinion", "told"),
    [
        ("制造部", None, ("CMP-115", "is not stated")),
        ("制造部", "记录遗失，查不出是哪一组", ("CMP-115", "记录遗失")),
        ("business", None, ("CMP-116", "is not stated")),
        ("二线", None, None),
        ("郑制造", None, None),
    ],
)
def test_one_unit_named_on_the_form_bears_the_whole_and_a_reason_that_is_lacking_is_told(
    desk: Desk, responsible: str, opinion: str | None, told: tuple[str, str] | None
) -> None:
    claimed(desk)
    words = ("--set", f"responsible={responsible}", *(("--opinion", opinion) if opinion else ()))

    assert settle(desk, "claim", *words).status == 0
    explained = desk("show", "240301", "--explain").json["explain"]

    found = [(one["rule"], one["says"]) for one in explained if one["rule"] in ("CMP-115", "CMP-116")]
    assert len(found) == (1 if told else 0)
    assert told is None or (found[0][0] == told[0] and told[1] in found[0][1])


@pytest.mark.rule("CMP-59", "CMP-44")
def test_the_way_out_for_an_unfounded_case_that_carries_something_are_commands_that_work(desk: Desk) -> None:
    combined(desk, ALL)
    for kind in WORKED:
        enter(desk, kind)
    charge(desk, "G1", "60")
    charge(desk, "第 二 组", "40")

    refused = desk.route("--set", "founded=no")
    ways = refused.error["hint"].split("`")[1::2]
    done = [desk.run(*shlex.split(way)[1:], now="2024-03-02T10:00").status for way in ways]

    assert (refused.status, refused.error["rule"], len(ways)) == (3, "CMP-59", 7)
    assert done == [0] * 7
    assert desk.route("--set", "founded=no").status == 0


@pytest.mark.rule("CMP-59")
def test_the_way_out_after_the_opinion_that_it_is_unfounded_works_too(desk: Desk) -> None:
    combined(desk, "claim")
    desk.route("--by", "陈生管", "--set", "founded=no")

    refused = [enter(desk, "claim", "--amount", "1", "--reason", "x"), charge(desk, "G1", "1")]
    (way,) = {one.error["hint"].split("`")[1] for one in refused}
    done = desk.run(*shlex.split(way)[1:], now="2024-03-02T10:00")

    assert (done.status, desk.show()["stage"]) == (0, "synthesis")


@pytest.mark.rule("CMP-108")
def test_what_was_not_returned_is_not_received(desk: Desk) -> None:
    claimed(desk)

    with open_desk() as room, pytest.raises(NoReturnLine):
        losses.actualize_return(room, 1, 1000)
