"""Recording visits, and saying who keeps in touch with whom, by real commands."""

from collections.abc import Callable

import pytest

from tests.conftest import Run

FIRST = ("--method", "onsite", "--content", "看样品")


@pytest.mark.rule("CUS-19")
@pytest.mark.parametrize(
    ("by", "status"),
    [("王业务", 3), ("王业务,王业务", 3), ("王业务,赵经理", 3), ("王业务,李业务", 0), ("王业务，李业务、赵经理", 0)],
)
def test_the_first_visit_to_a_new_customer_takes_two_salespersons(
    custmgr: Run, customer: Callable[..., str], by: str, status: int
) -> None:
    code = customer("甲公司")

    made = custmgr("visit", "record", code, "--by", by, *FIRST, "--json")

    assert made.status == status
    assert (made.error["rule"] if status else made.json["kind"]) == ("CUS-19" if status else "first")


@pytest.mark.rule("CUS-19")
def test_a_refused_first_visit_leaves_nothing_behind(custmgr: Run, customer: Callable[..., str]) -> None:
    code = customer("甲公司")

    custmgr("visit", "record", code, "--by", "王业务", *FIRST)

    assert custmgr("visit", "list", code, "--json").json == []


@pytest.mark.rule("CUS-19")
def test_the_second_visit_may_be_made_by_one(custmgr: Run, customer: Callable[..., str]) -> None:
    code = customer("甲公司")
    custmgr("visit", "record", code, "--by", "王业务,李业务", *FIRST)

    made = custmgr("visit", "record", code, "--by", "王业务", *FIRST, "--json")

    assert (made.status, made.json["kind"]) == (0, "revisit")


@pytest.mark.rule("CUS-19")
def test_a_customer_who_bought_before_is_not_new(custmgr: Run, customer: Callable[..., str]) -> None:
    code = customer("甲公司", bought="2025-12-01")

    assert custmgr("visit", "record", code, "--by", "王业务", *FIRST).status == 0
    assert custmgr("visit", "record", code, "--by", "王业务,李业务", *FIRST, "--kind", "first").status == 2


@pytest.mark.rule("CUS-19")
def test_a_telephone_call_leaves_the_first_visit_still_to_be_made(custmgr: Run, customer: Callable[..., str]) -> None:
    code = customer("甲公司")

    call = custmgr("visit", "record", code, "--by", "王业务", "--method", "phone", "--content", "约时间", "--json")

    assert (call.status, call.json["kind"]) == (0, "contact")
    assert custmgr("visit", "record", code, "--by", "王业务", *FIRST).status == 3


@pytest.mark.rule("CUS-20")
@pytest.mark.parametrize(("words", "warned"), [((), True), (("--preparation", "查过客户用磁情况"), False)])
def test_a_first_visit_without_preparation_warns_and_is_recorded(
    custmgr: Run, customer: Callable[..., str], words: tuple[str, ...], warned: bool
) -> None:
    made = custmgr("visit", "record", customer("甲公司"), "--by", "王业务,李业务", *FIRST, *words)

    assert made.status == 0
    assert ("CUS-20" in made.err) is warned


@pytest.mark.rule("CUS-21")
def test_a_record_keeps_day_customer_visitors_persons_method_content_result_and_next_step(
    custmgr: Run, customer: Callable[..., str]
) -> None:
    code = customer("甲公司")

    made = custmgr(
        "visit", "record", code, "--by", "王业务,李业务", *FIRST, "--on", "2026-03-04", "--preparation", "样品册",
        "--persons-met", "采购李工", "--result", "要样", "--next-step", "寄样", "--json",
    )  # fmt: skip

    assert made.json == {
        "number": "V00001", "facts": {}, "plan_item": None, "unplanned": None, "topics": [],
        "learnt": [], "findings": [], "ways": [],
        "on": "2026-03-04", "customer": code, "name": "甲公司", "by": ["王业务", "李业务"], "method": "onsite",
        "kind": "first", "content": "看样品", "preparation": "样品册", "persons_met": "采购李工", "result": "要样",
        "next_step": "寄样",
    }  # fmt: skip
    (listed,) = custmgr("visit", "list", code, "--json").json
    assert listed == {key: value for key, value in made.json.items() if key not in {"learnt", "findings", "ways"}}


@pytest.mark.rule("CUS-21")
@pytest.mark.parametrize(("on", "status"), [("2026-03-04", 0), ("2026-03-05", 0), ("2026-03-06", 2)])
def test_a_visit_that_has_not_taken_place_is_not_recorded(
    custmgr: Run, customer: Callable[..., str], on: str, status: int
) -> None:
    code = customer("甲公司", bought="2025-12-01")

    assert custmgr("visit", "record", code, "--by", "王业务", *FIRST, "--on", on).status == status


@pytest.mark.rule("CUS-21")
@pytest.mark.parametrize("by", ["", ",", "无此人"])
def test_a_record_names_visitors_of_the_register(custmgr: Run, customer: Callable[..., str], by: str) -> None:
    code = customer("甲公司", bought="2025-12-01")

    assert custmgr("visit", "record", code, "--by", by, *FIRST).status == 2


@pytest.mark.rule("CUS-21")
@pytest.mark.parametrize(("on", "status"), [("2026-03-01", 0), ("2026-03-02", 2)])
def test_who_has_left_still_made_the_visits_up_to_the_last_day(
    custmgr: Run, customer: Callable[..., str], on: str, status: int
) -> None:
    code = customer("甲公司", bought="2025-12-01")
    custmgr("customer", "transfer", "--from", "王业务", "--to", "李业务")
    custmgr("staff", "leave", "王业务", "--on", "2026-03-01")

    assert custmgr("visit", "record", code, "--by", "王业务", *FIRST, "--on", on).status == status


@pytest.mark.rule("CUS-25")
@pytest.mark.parametrize("content", ["", "   "])
def test_a_revisit_without_content_is_refused(custmgr: Run, customer: Callable[..., str], content: str) -> None:
    code = customer("甲公司", bought="2025-12-01")

    made = custmgr("visit", "record", code, "--by", "王业务", "--method", "phone", "--content", content, "--json")

    assert (made.status, made.error["rule"]) == (2, "CUS-25")


@pytest.mark.rule("CUS-22")
def test_an_important_potential_customer_with_one_salesperson_is_listed_with_two_not(
    custmgr: Run, customer: Callable[..., str]
) -> None:
    code = customer("甲公司")

    one = custmgr("customer", "assign", code, "--important", "--contact", "王业务", "--json")
    listed = custmgr("visit", "due", "--json").json
    two = custmgr("customer", "assign", code, "--contact", "王业务", "--contact", "李业务", "--json")

    assert "CUS-22" in one.err
    assert [(line["rule"], line["state"]) for line in listed] == [("CUS-22", "due")]
    assert two.err == ""
    assert two.json["contacts"] == ["王业务", "李业务"]
    assert custmgr("visit", "due", "--json").json == []
    custmgr("staff", "add", "周业务", "--role", "salesperson")
    three = custmgr("customer", "assign", code, *contacts("王业务", "李业务", "周业务"), "--json")
    assert three.err == ""
    assert custmgr("visit", "due", "--json").json == []


@pytest.mark.rule("CUS-22")
def test_when_one_of_the_two_leaves_the_customer_is_listed_again(custmgr: Run, customer: Callable[..., str]) -> None:
    code = customer("甲公司")
    custmgr("customer", "assign", code, "--important", "--contact", "王业务", "--contact", "李业务")

    custmgr("staff", "leave", "李业务", now="2026-03-08")
    line = custmgr("visit", "due", "--json", now="2026-03-10").json[0]

    assert (line["rule"], line["opens_on"], line["state"], line["days_late"]) == ("CUS-22", "2026-03-08", "overdue", 2)


@pytest.mark.rule("CUS-22")
def test_a_customer_who_is_no_important_potential_any_more_is_not_listed(
    custmgr: Run, customer: Callable[..., str]
) -> None:
    code = customer("甲公司")
    custmgr("customer", "assign", code, "--important")

    custmgr("customer", "assign", code, "--not-important")

    assert custmgr("visit", "due", "--json").json == []


@pytest.mark.rule("CUS-22")
def test_only_a_salesperson_keeps_in_touch(custmgr: Run, customer: Callable[..., str]) -> None:
    assert custmgr("customer", "assign", customer("甲公司"), "--contact", "卫文员").status == 2


def test_an_assignment_that_says_nothing_is_refused(custmgr: Run, customer: Callable[..., str]) -> None:
    assert custmgr("customer", "assign", customer("甲公司")).status == 2


def contacts(*names: str) -> tuple[str, ...]:
    """Spell names as --contact options."""
    return tuple(word for name in names for word in ("--contact", name))
