"""The policy: numbers with their sources, laid over, checked whole, chosen by the day."""

import sqlite3
from datetime import date
from typing import Any

from custmgr.ground import policy

TREE: dict[str, Any] = {
    "limit": {"days": {"value": 13, "rule": "CMP-61", "mark": "T"}},
    "bands": [{"role": "a", "max": {"value": "1", "rule": "CMP-63", "mark": "T"}}],
}


def test_the_numbers_are_walked_over_with_their_paths() -> None:
    assert [path for path, _leaf in policy.leaves(TREE)] == ["limit.days", "bands[0].max"]
    assert policy.plain(TREE) == {"limit": {"days": 13}, "bands": [{"role": "a", "max": "1"}]}


def test_a_number_laid_over_another_replaces_it_and_a_list_is_replaced_whole() -> None:
    over = {"limit": {"days": {"value": 10, "rule": "CMP-61", "mark": "A"}}, "bands": []}

    merged = policy.overlay(TREE, over)

    assert policy.plain(merged) == {"limit": {"days": 10}, "bands": []}
    assert policy.plain(TREE)["limit"] == {"days": 13}


def test_the_edition_of_the_day_is_used(ledger: sqlite3.Connection) -> None:
    ledger.execute("INSERT INTO policy_edition VALUES (2, '2026-04-01', 'second', '孙总', '2026-03-20')")
    ledger.execute("INSERT INTO policy_area VALUES (2, 'test', '{\"n\": 2}')")
    ledger.execute("INSERT INTO policy_area VALUES (1, 'test', '{\"n\": 1}')")

    assert policy.in_force(ledger, "test", date(2026, 3, 31)) == {"n": 1}
    assert policy.in_force(ledger, "test", date(2026, 4, 1)) == {"n": 2}


def test_every_fault_of_an_area_is_named_with_its_key() -> None:
    area = policy.areas()[0]
    broken = {**policy.built_in(area), "no_such_number": {"value": 1, "rule": "CMP-61", "mark": "X"}}

    faults = policy.faults(area, broken)

    assert any("no_such_number" in fault and "unexpected" in fault for fault in faults)
    assert any("mark" in fault for fault in faults)
