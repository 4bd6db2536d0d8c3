"""The files of a developer of property: who keeps them, from where customers come."""

from typing import Any

import pytest

from tests.areas.estate import Estate, estate  # noqa: F401  fixtures are found by name
from tests.conftest import Run

TOLD = ("--kind", "prospect", "--contact", "陈", "--phone", "13900139000")
DAY = "2026-03-05"


@pytest.fixture
def desk(estate: Estate) -> Run:  # noqa: F811  the fixture, not the function
    """Return the program at a desk opened on 2 March."""
    return estate("2026-03-02")


def source_of(desk: Run, code: str) -> Any:
    """Return the source that stands in a file."""
    return desk("customer", "show", code, "--json", now=DAY).json["source"]


@pytest.mark.rule("INF-05")
@pytest.mark.parametrize("source", ["callin", "walkin", "event", "owner", "special"])
def test_a_customer_comes_from_one_of_five_sources(desk: Run, source: str) -> None:
    made = desk("customer", "add", "陈大文", *TOLD, "--source", source, "--json", now=DAY)

    assert made.status == 0
    assert source_of(desk, made.json["code"]) == source


@pytest.mark.rule("INF-05")
@pytest.mark.parametrize("typed", ["现场来访", "WALKIN", "Came to the site"])
def test_a_source_is_read_in_either_language_and_shown_in_that_of_the_desk(desk: Run, typed: str) -> None:
    assert desk("customer", "edit", "林一", f"source={typed}", now=DAY).status == 0

    assert source_of(desk, "林一") == "walkin"
    assert "现场来访" in desk("--lang", "zh", "customer", "show", "林一", now=DAY).out


@pytest.mark.rule("INF-05")
def test_no_other_source_is_entered(desk: Run) -> None:
    refused = desk("customer", "add", "陈大文", *TOLD, "--source", "web", "--json", now=DAY)
    changed = desk("customer", "edit", "林一", "source=web", "--json", now=DAY)

    assert [(one.status, one.error["rule"]) for one in (refused, changed)] == [(3, "INF-05"), (3, "INF-05")]
    assert len(desk("customer", "list", "--json", now=DAY).json) == 1


@pytest.mark.rule("INF-05")
def test_elsewhere_a_source_is_what_is_written(custmgr: Run) -> None:
    custmgr("customer", "add", "长青", *TOLD, "--source", "广交会")

    assert custmgr("customer", "show", "长青", "--json").json["source"] == "广交会"


@pytest.mark.rule("INF-03")
@pytest.mark.parametrize(
    ("words", "status"),
    [
        ((), 0),
        (("--requested-by", "冯专员"), 0),
        (("--requested-by", "王置业"), 3),
        (("--requested-by", "王置业", "--reason", "换号"), 3),
        (("--requested-by", "王置业", "--doc-no", "申请-7"), 0),
    ],
)
def test_what_others_want_changed_rests_on_a_request_on_file(desk: Run, words: tuple[str, ...], status: int) -> None:
    done = desk("customer", "edit", "林一", "phone=13900139001", *words, "--json", now=DAY)

    assert done.status == status
    if status:
        assert done.error["rule"] == "INF-03"
    phone = desk("customer", "show", "林一", "--full", "--json", now=DAY).json["phone"]
    assert phone == ("13800138000" if status else "13900139001")


@pytest.mark.rule("INF-03")
def test_elsewhere_a_change_needs_no_number_of_a_request(custmgr: Run, staff: object) -> None:
    custmgr("customer", "add", "长青", *TOLD)

    assert custmgr("customer", "edit", "长青", "phone=13900139001", "--requested-by", "王业务").status == 0
