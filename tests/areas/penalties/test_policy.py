"""What a changed policy of punishment is refused for."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from custmgr.areas.penalties.facts.words import Act
from custmgr.areas.penalties.policy import Band, Policy


def test_the_built_in_numbers_have_no_fault(numbers: Policy) -> None:
    assert numbers.faults() == ()


@pytest.mark.rule("CMP-96")
@pytest.mark.parametrize(
    ("place", "change", "fault"),
    [
        (1, {"up_to_yuan": Decimal(10000)}, "bands: not_rising reprimand_1"),
        (1, {"up_to_yuan": Decimal("10000.01")}, ""),
        (1, {"act": Act.REPENTANCE}, "bands: repentance is not graver than repentance"),
        (6, {"act": Act.MINOR_2}, "bands: minor_2 is not graver than major_1"),
        (6, {"up_to_yuan": Decimal(2000000)}, "bands: last_not_open major_2"),
        (2, {"up_to_yuan": None}, "bands: open_before_last reprimand_2"),
        (0, {"act": Act.NONE}, "bands: none is no punishment"),
        (0, {"up_to_yuan": Decimal("0.001")}, "bands: repentance must end at whole fen above 0"),
    ],
)
def test_the_table_of_punishment_must_rise_without_holes(
    place: int, change: dict[str, Any], fault: str, numbers: Policy
) -> None:
    bands: list[Band] = list(numbers.bands)
    bands[place] = replace(bands[place], **change)

    assert replace(numbers, bands=tuple(bands)).faults()[:1] == ((fault,) if fault else ())


@pytest.mark.parametrize(
    ("name", "value", "fault"),
    [
        ("bonus_cap_ratio", Decimal("1.01"), "bonus_cap_ratio: must be from 0 to 1"),
        ("bonus_cap_ratio", Decimal(1), ""),
        ("major_bonus_ratio", Decimal("-0.01"), "major_bonus_ratio: must be from 0 to 1"),
        ("repentance_yuan", Decimal(-1), "repentance_yuan: must be whole fen, not below 0"),
        ("reprimand_yuan", Decimal("400.001"), "reprimand_yuan: must be whole fen, not below 0"),
        ("minor_yuan", Decimal(0), ""),
        ("resale_months", -1, "resale_months: must not be negative"),
        ("joint_steps_down", -1, "joint_steps_down: must not be negative"),
        ("discipline_day", 0, "discipline_day: must be from 1 to 28"),
        ("discipline_day", 29, "discipline_day: must be from 1 to 28"),
        ("discipline_day", 28, ""),
    ],
)
def test_a_number_out_of_its_range_is_a_fault(name: str, value: object, fault: str, numbers: Policy) -> None:
    changed: dict[str, Any] = {name: value}

    assert replace(numbers, **changed).faults() == ((fault,) if fault else ())
