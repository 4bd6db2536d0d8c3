"""Every kind of company: its numbers are sound, sourced, and the kinds `init` knows are those there are."""

import pytest

from custmgr.ground import policy
from custmgr.office.setting_up import Preset
from tests.house.test_rules import KNOWN


def test_init_knows_every_kind_of_company_there_is() -> None:
    assert {kind.value for kind in Preset} == {"manufacturer", *policy.presets()}


@pytest.mark.parametrize("preset", policy.presets())
def test_the_numbers_of_a_kind_of_company_have_no_fault(preset: str) -> None:
    found = [fault for area in policy.areas() for fault in policy.faults(area, policy.shipped(area, preset))]

    assert found == []


@pytest.mark.parametrize("preset", policy.presets())
def test_a_kind_of_company_names_areas_and_rules_there_are(preset: str) -> None:
    tree = policy.laid_by(preset)
    rules = {rule for area in tree for _path, leaf in policy.leaves(tree[area]) for rule in leaf["rule"].split()}

    assert set(tree) <= set(policy.areas())
    assert rules <= KNOWN
