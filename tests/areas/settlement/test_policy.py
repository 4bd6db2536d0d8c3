"""The numbers settlement goes by, and the one the paper leaves to the company."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from custmgr.areas.settlement.policy import Policy
from tests.conftest import Run


def test_the_built_in_numbers_have_no_fault(settlement_policy: Policy) -> None:
    assert settlement_policy.faults() == ()


@pytest.mark.rule("CMP-79")
@pytest.mark.parametrize(("over", "faults"), [("-0.01", 1), ("0", 0), ("1", 0), ("1.01", 1)])
def test_the_companys_ratio_lies_between_nothing_and_the_whole(
    settlement_policy: Policy, over: str, faults: int
) -> None:
    changed = replace(settlement_policy, returns=replace(settlement_policy.returns, over_ratio=Decimal(over)))

    assert len(changed.faults()) == faults


@pytest.mark.rule("CMP-73", "CMP-76")
def test_no_list_of_keepers_signers_or_proofs_is_empty(settlement_policy: Policy) -> None:
    changed = replace(
        settlement_policy,
        allowance=replace(settlement_policy.allowance, copies=()),
        returns=replace(settlement_policy.returns, verifier_roles=()),
    )

    assert changed.faults() == (
        "allowance.copies: may not be left out",
        "returns.verifier_roles: may not be left out",
    )


@pytest.mark.rule("CMP-79")
def test_checking_the_policy_tells_that_the_companys_ratio_is_assumed(
    custmgr: Run, staff: dict[str, str], tmp_path: Path
) -> None:
    own = tmp_path / "own.toml"
    own.write_text('[settlement.returns]\nover_ratio = "0.02"\n', "utf-8")
    before = custmgr("policy", "check")
    loaded = custmgr("policy", "load", own, "--from", "2026-03-05", "--by", "孙总")

    after = custmgr("policy", "check")

    assert (before.status, loaded.status, after.status) == (0, 0, 0), loaded.err
    assert "settlement.returns.over_ratio is assumed to be 0.00" in before.err
    assert "over_ratio" not in after.err
