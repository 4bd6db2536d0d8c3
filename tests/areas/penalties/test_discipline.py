"""The table of punishment by burden, the superior's share in it, the least fines, the general manager's word."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from custmgr.areas.penalties.facts.proposals import Punishment, Ruling
from custmgr.areas.penalties.facts.words import Act
from custmgr.areas.penalties.policy import Policy
from custmgr.areas.penalties.rules.discipline import (
    act_of,
    joint_act,
    joint_of,
    judge_reason,
    judge_ruling,
    least_fine,
    punishments_of,
)
from tests.areas.penalties.conftest import FIVE, charge, people, person

ON = date(2024, 4, 7)
ONE = Fraction(1)


def proposed(act: Act, least_fen: int | None = 40_000, base: Fraction = ONE) -> Punishment:
    return Punishment(1, "甲1", "一科/G1", 1_883_333, act, least_fen, ON, base)


@pytest.mark.rule("CMP-96")
@pytest.mark.parametrize(
    ("burden", "act"),
    [
        (0, Act.NONE),
        (1, Act.REPENTANCE), (1_000_000, Act.REPENTANCE),
        (1_000_001, Act.REPRIMAND_1), (1_000_100, Act.REPRIMAND_1), (5_000_000, Act.REPRIMAND_1),
        (5_000_001, Act.REPRIMAND_2), (5_000_100, Act.REPRIMAND_2), (10_000_000, Act.REPRIMAND_2),
        (10_000_001, Act.MINOR_1), (10_000_100, Act.MINOR_1), (20_000_000, Act.MINOR_1),
        (20_000_001, Act.MINOR_2), (20_000_100, Act.MINOR_2), (40_000_000, Act.MINOR_2),
        (40_000_001, Act.MAJOR_1), (40_000_100, Act.MAJOR_1), (100_000_000, Act.MAJOR_1),
        (100_000_001, Act.MAJOR_2), (100_000_100, Act.MAJOR_2), (900_000_000, Act.MAJOR_2),
    ],
)  # fmt: skip
def test_the_act_follows_one_persons_burden_a_bound_belonging_to_its_band(
    burden: int, act: Act, numbers: Policy
) -> None:
    assert act_of(burden, numbers) is act


@pytest.mark.rule("CMP-97")
@pytest.mark.parametrize(
    ("burden", "joint"),
    [(10_000_000, Act.NONE), (10_000_001, Act.REPRIMAND_2), (10_000_100, Act.REPRIMAND_2)],
    ids=["100000.00 is his own", "a fen more is his superior's, too", "100001.00 by the paper"],
)
def test_the_superior_shares_from_the_band_of_100001_on(burden: int, joint: Act, numbers: Policy) -> None:
    assert joint_act(act_of(burden, numbers), numbers) is joint


@pytest.mark.rule("CMP-97")
@pytest.mark.parametrize(
    ("act", "joint"),
    [
        (Act.REPENTANCE, Act.NONE),
        (Act.REPRIMAND_2, Act.NONE),
        (Act.MINOR_1, Act.REPRIMAND_2),
        (Act.MINOR_2, Act.MINOR_1),
        (Act.MAJOR_1, Act.MINOR_2),
        (Act.MAJOR_2, Act.MAJOR_1),
    ],
)
def test_from_a_minor_demerit_upward_the_superior_is_punished_one_grade_lower(
    act: Act, joint: Act, numbers: Policy
) -> None:
    assert joint_act(act, numbers) is joint


@pytest.mark.rule("CMP-97")
def test_a_superior_of_two_is_punished_once_by_the_gravest_act(numbers: Policy) -> None:
    own = [proposed(Act.MINOR_1), replace(proposed(Act.MINOR_2), person_id=2, person="甲2")]
    head = person(9)

    (joint,) = joint_of(own, {1: head, 2: head}, {}, numbers)

    assert (joint.person, joint.act, joint.because_of, joint.burden_fen) == ("甲9", Act.MINOR_1, "甲1、甲2", None)


@pytest.mark.rule("CMP-104")
def test_a_groups_burden_is_broken_down_by_base_points(numbers: Policy) -> None:
    found = list(punishments_of([charge(people(*FIVE), 6_780_000)], ON, {}, numbers))

    assert [one.burden_fen for one in found] == [1_883_333, 1_506_667, 1_506_667, 1_130_000, 753_333]
    assert [one.act for one in found] == [Act.REPRIMAND_1] * 4 + [Act.REPENTANCE]


@pytest.mark.rule("CMP-96", "CMP-104")
def test_what_a_person_bears_of_several_shares_adds_up(numbers: Policy) -> None:
    who = people(1)

    (found,) = punishments_of([charge(who, 600_000), charge(who, 400_001, unit="二科")], ON, {}, numbers)

    assert (found.burden_fen, found.act, found.unit) == (1_000_001, Act.REPRIMAND_1, "一科/G1、二科")


@pytest.mark.rule("CMP-100")
@pytest.mark.parametrize(("act", "least"), [(Act.REPRIMAND_1, 40_000), (Act.REPRIMAND_2, 80_000)])
def test_a_reprimand_costs_at_least_400_each_whatever_the_base(act: Act, least: int, numbers: Policy) -> None:
    assert least_fine(act, 0, Fraction(3, 2), None, numbers) == least


@pytest.mark.rule("CMP-101")
@pytest.mark.parametrize(
    ("act", "base", "least"),
    [
        (Act.MINOR_1, ONE, 80_000),
        (Act.MINOR_2, ONE, 160_000),
        (Act.MINOR_1, Fraction(3, 2), 120_000),
        (Act.MINOR_2, Fraction(3, 2), 240_000),
    ],
)
def test_a_minor_demerit_costs_at_least_800_by_the_base_each(
    act: Act, base: Fraction, least: int, numbers: Policy
) -> None:
    assert least_fine(act, 0, base, None, numbers) == least


@pytest.mark.rule("CMP-102")
@pytest.mark.parametrize(("bonus", "fine"), [(300_000, 300_000), (0, 0), (None, None)])
@pytest.mark.parametrize("act", [Act.MAJOR_1, Act.MAJOR_2])
def test_a_major_demerit_forfeits_the_whole_bonus_of_the_month(
    act: Act, bonus: int | None, fine: int | None, numbers: Policy
) -> None:
    assert least_fine(act, 0, ONE, bonus, numbers) == fine


@pytest.mark.rule("CMP-103")
@pytest.mark.parametrize(
    ("fine", "refusal"), [(19_999, "RepentanceFixed"), (20_000, ""), (20_001, "RepentanceFixed"), (None, "")]
)
def test_a_letter_of_repentance_costs_200_flat(fine: int | None, refusal: str, numbers: Policy) -> None:
    found = judge_ruling(proposed(Act.REPENTANCE), (Act.REPENTANCE, 1, fine), None, numbers)

    assert least_fine(Act.REPENTANCE, 0, Fraction(3, 2), None, numbers) == 20_000
    assert type(found).__name__ == (refusal or "Ruling")


@pytest.mark.rule("CMP.6-14", "CMP-100", "CMP-101")
@pytest.mark.parametrize(
    ("act", "base", "fine", "allowed"),
    [
        (Act.REPRIMAND_1, ONE, 39_999, False),
        (Act.REPRIMAND_1, ONE, 40_000, True),
        (Act.REPRIMAND_1, ONE, 40_001, True),
        (Act.REPRIMAND_2, ONE, 79_999, False),
        (Act.REPRIMAND_2, ONE, 80_000, True),
        (Act.MINOR_1, ONE, 79_999, False),
        (Act.MINOR_1, ONE, 80_000, True),
        (Act.MINOR_2, ONE, 159_999, False),
        (Act.MINOR_2, ONE, 160_000, True),
        (Act.MINOR_1, Fraction("1.5"), 119_999, False),
        (Act.MINOR_1, Fraction("1.5"), 120_000, True),
        (Act.MINOR_2, Fraction("1.5"), 239_999, False),
        (Act.MINOR_2, Fraction("1.5"), 240_000, True),
    ],
)
def test_a_decided_fine_is_never_below_the_least_of_its_act(
    act: Act, base: Fraction, fine: int, allowed: bool, numbers: Policy
) -> None:
    times = 2 if act in (Act.REPRIMAND_2, Act.MINOR_2) else 1

    found = judge_ruling(proposed(act, base=base), (act, times, fine), None, numbers)

    assert isinstance(found, Ruling) is allowed


@pytest.mark.rule("CMP-105")
def test_without_another_word_the_proposal_is_decided(numbers: Policy) -> None:
    found = judge_ruling(proposed(Act.REPRIMAND_1), None, None, numbers)

    assert isinstance(found, Ruling)
    assert (found.act, found.times, found.fine_fen, found.changed) == (Act.REPRIMAND_1, 1, 40_000, False)


@pytest.mark.rule("CMP-105", "CMP-96")
@pytest.mark.parametrize(
    ("act", "times", "reason", "refused"),
    [
        (Act.REPRIMAND_1, 1, None, False),
        (Act.REPRIMAND_2, 2, None, True),
        (Act.REPRIMAND_2, 2, "  ", True),
        (Act.REPRIMAND_2, 2, "再犯", False),
        (Act.NONE, 0, None, True),
        (Act.MAJOR_2, 3, None, True),
    ],
)
def test_a_decision_other_than_the_table_needs_a_reason(
    act: Act, times: int, reason: str | None, refused: bool, numbers: Policy
) -> None:
    ruling = judge_ruling(proposed(Act.REPRIMAND_1), (act, times, None), 300_000, numbers)

    assert isinstance(ruling, Ruling)
    assert (judge_reason([ruling], reason) is not None) is refused


@pytest.mark.rule("CMP-102")
def test_a_bonus_that_is_not_known_cannot_be_forfeited(numbers: Policy) -> None:
    assert type(judge_ruling(proposed(Act.MAJOR_1, None), None, None, numbers)).__name__ == "BonusUnknown"


def test_who_is_not_punished_is_not_fined(numbers: Policy) -> None:
    found = judge_ruling(proposed(Act.REPRIMAND_1), (Act.NONE, 0, 1), None, numbers)

    assert type(found).__name__ == "NoPunishmentNoFine"
