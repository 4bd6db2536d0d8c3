"""The notices' own numbers."""

import pytest

from custmgr.ground import policy as policies


def test_the_shipped_numbers_have_no_fault() -> None:
    assert policies.faults("notices", policies.built_in("notices")) == []


@pytest.mark.parametrize("key", ["timeout_seconds", "tries"])
@pytest.mark.parametrize(("value", "good"), [(0, False), (1, True)])
def test_less_than_one_second_or_one_try_is_a_fault(key: str, value: int, good: bool) -> None:
    tree = policies.overlay(policies.built_in("notices"), {key: value})

    assert (policies.faults("notices", tree) == []) is good
