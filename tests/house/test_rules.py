"""Every rule the program speaks of is known, said in both languages, and shown by a test."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pages
import pytest

from custmgr.ground import policy

SRC = Path(__file__).parents[2] / "src" / "custmgr"
KNOWN = {row["id"] for row in pages.catalogue()}
SAID = pages.sentences()
TESTED = pages.tested()
IN_CODE = re.compile(r"\b((?:CUS|CMP|RET|VIS|INF|GRD|CRL|FIL|HBK|COM|DST|FVS|OCC)(?:\.6)?-\d+)\b")


def test_every_rule_named_in_code_or_tests_is_in_the_papers() -> None:
    named = {
        rule
        for folder in (SRC, Path(__file__).parents[1])
        for file in [*folder.rglob("*.py"), *folder.rglob("*.toml"), *folder.rglob("*.md")]
        for rule in IN_CODE.findall(file.read_text("utf-8"))
    }

    assert named - KNOWN == set()


@pytest.mark.parametrize("rule", sorted(SAID))
def test_a_rule_that_is_said_is_said_whole_and_tested(rule: str) -> None:
    entry = SAID[rule]

    assert all(entry.get(part) for part in ("en", "zh", "paper", "place"))
    assert rule in KNOWN
    assert rule in TESTED


def test_a_rule_is_said_in_one_area_only() -> None:
    said = [rule for path in policy.AREAS.glob("*/sentences.toml") for rule in tomllib.loads(path.read_text("utf-8"))]

    assert sorted(rule for rule in set(said) if said.count(rule) > 1) == []


def test_the_page_of_the_rules_counts_each_prefix() -> None:
    rows, carried = pages.catalogue(), [rule for rule in SAID if rule in TESTED]
    lines = [line for line in pages._counts(rows, carried) if line.startswith("| CMP |")]

    software = {row["id"] for row in rows if row["carrier"] == "S" and row["id"].startswith("CMP-")}
    assert [line.split(" | ")[2:4] for line in lines] == [[str(len(software & set(carried))), str(len(software))]]


def test_every_rule_a_refusal_or_a_number_names_has_a_sentence_and_a_test() -> None:
    named = {kind.rule for kind in pages.refusals() if kind.rule} | set(pages.numbers())

    assert named - set(SAID) == set()
    assert named - set(TESTED) == set()


def test_every_tested_rule_has_a_sentence() -> None:
    assert set(TESTED) - set(SAID) == set()


@pytest.mark.parametrize("area", policy.areas())
def test_the_built_in_policy_has_no_fault(area: str) -> None:
    assert policy.faults(area, policy.built_in(area)) == []


@pytest.mark.parametrize("area", policy.areas())
def test_every_number_names_its_rule_and_its_source(area: str) -> None:
    for path, leaf in policy.leaves(policy.built_in(area)):
        assert set(leaf) == {"value", "rule", "mark"}, path
        assert leaf["mark"] in {"T", "A"}, path
        assert set(pages.ID.findall(leaf["rule"])), path


@pytest.mark.parametrize("area", policy.areas())
def test_every_setting_is_a_number_with_its_source(area: str) -> None:
    paths = {path for path, _leaf in policy.leaves(policy.built_in(area))}

    assert paths


def test_the_generated_pages_are_up_to_date() -> None:
    """In a process of its own: what a command says of itself is settled when it is imported."""
    done = subprocess.run([sys.executable, pages.__file__, "--check"], capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stderr
