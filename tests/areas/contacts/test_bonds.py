"""Ways to keep large customers loyal, as tags on contacts."""

from pathlib import Path

import pytest

from custmgr.areas.contacts.facts.words import Bond
from tests.conftest import Run

ADD = ("contact", "add", "--kind", "talk", "--by", "王业务", "--text", "总经理拜访")


@pytest.fixture
def desk(desk_file: Path, custmgr: Run) -> Run:
    """Begin a desk by the handbook."""
    desk_file.unlink()
    assert custmgr("init", "--policy", "handbook").status == 0
    custmgr("staff", "add", "王业务", "--role", "salesperson")
    form = ("--kind", "buyer", "--contact", "陈工", "--phone", "0571-88880001", "--salesperson", "王业务")
    assert custmgr("customer", "add", "甲公司", *form).status == 0
    return custmgr


@pytest.mark.rule("HBK-23")
def test_a_contact_is_tagged_with_what_keeps_the_customer_loyal(desk: Run) -> None:
    made = desk(*ADD, "甲公司", "--tag", "top_visit", "--tag", "reward", "--tag", "reward", "--json").json

    assert made["tags"] == ["reward", "top_visit"]
    assert desk("contact", "list", "--json").json[0]["tags"] == ["reward", "top_visit"]
    assert "Visit by top managers" in desk(*ADD, "甲公司", "--tag", "top_visit").out
    assert len(Bond) == 10


@pytest.mark.rule("HBK-23")
@pytest.mark.parametrize(
    ("words", "status", "rule"),
    [(("甲公司", "--tag", "flowers"), 2, None), (("--tag", "reward"), 2, "HBK-23")],
)
def test_other_tags_and_tags_of_nobody_are_refused(
    desk: Run, words: tuple[str, ...], status: int, rule: str | None
) -> None:
    add = [one if one != "talk" else "internal" for one in ADD] if words[0] == "--tag" else ADD

    refused = desk(*add, *words, "--json")

    assert (refused.status, refused.error["rule"]) == (status, rule)
    assert desk("contact", "list", "--json").json == []


@pytest.mark.rule("HBK-23")
def test_a_company_that_does_not_keep_them_takes_none(custmgr: Run, staff: dict[str, str]) -> None:
    custmgr("customer", "add", "甲公司", "--kind", "buyer", "--contact", "陈工", "--phone", "0571-88880001")

    refused = custmgr(*ADD, "甲公司", "--tag", "reward", "--json")

    assert (refused.status, refused.error["rule"]) == (3, "HBK-23")
