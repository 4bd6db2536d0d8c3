"""The registration form from the first entry to the archive."""

import os
import pty
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import Run

FORM = ("--kind", "prospect", "--contact", "张三", "--phone", "0755-86013388")


def test_a_complete_form_is_submitted_under_the_next_code(custmgr: Run, staff: dict[str, str]) -> None:
    first = custmgr("customer", "add", "深圳甲公司", *FORM, "--salesperson", "王业务", "--json")
    second = custmgr("customer", "add", "深圳乙公司", *FORM, "--json")

    assert first.status == second.status == 0
    assert (first.json["code"], second.json["code"]) == ("C00001", "C00002")
    assert first.json["file_state"] == "submitted"
    assert first.json["salesperson"] == "王业务"
    assert first.json["registered_on"] == "2026-03-05"
    assert (first.json["grade"], first.json["credit_limit"], first.json["on_hold"]) == (None, "0.00", False)


@pytest.mark.rule("CUS-6", "CUS-5")
@pytest.mark.parametrize("left_out", ["--kind", "--contact", "--phone"])
def test_an_incomplete_form_is_refused_and_leaves_nothing_behind(
    custmgr: Run, ledger: sqlite3.Connection, left_out: str
) -> None:
    at = FORM.index(left_out)
    done = custmgr("customer", "add", "甲公司", *FORM[:at], *FORM[at + 2 :], "--json")

    assert (done.status, done.error["rule"]) == (2, "CUS-6")
    assert left_out[2:] in done.error["message"]
    assert ledger.execute("SELECT count(*) FROM customer").fetchone() == (0,)


@pytest.mark.rule("CUS-7")
def test_an_incomplete_form_may_stay_a_draft(custmgr: Run) -> None:
    done = custmgr("customer", "add", "甲公司", "--draft", "--json")

    assert (done.status, done.json["file_state"], done.json["kind"]) == (0, "draft", None)


@pytest.mark.rule("CUS-2")
def test_somebody_who_neither_buys_intends_nor_uses_is_refused(custmgr: Run) -> None:
    done = custmgr("customer", "add", "供应商", "--kind", "supplier", "--contact", "a", "--phone", "1", "--json")

    assert done.status == 2
    assert "buyer Buyer, prospect Intends to buy, user Uses such products" in done.error["hint"]


@pytest.mark.rule("CUS-2", "CUS-10")
def test_the_first_purchase_makes_a_buyer(custmgr: Run, staff: dict[str, str]) -> None:
    custmgr("customer", "add", "甲公司", *FORM)
    custmgr("purchase", "add", "C00001", "--on", "2026-03-01", "--amount", "10")
    file = custmgr("customer", "show", "C00001", "--json").json

    assert file["kind"] == "buyer"
    assert [(c["field"], c["old"], c["new"]) for c in file["changes"]] == [("kind", "prospect", "buyer")]


@pytest.mark.rule("CUS-6")
@pytest.mark.parametrize(
    ("name", "more"),
    [
        ("　甲公司 ", ("--phone", "021-62345678")),
        ("乙公司", ("--phone", "（0755）86013388")),
        ("丙公司", ("--phone", "021-62345678", "--uscc", "9144 0300 7152 6726xg")),
    ],
    ids=["same name", "same telephone", "same credit code"],
)
def test_a_twin_is_named_and_the_record_written(custmgr: Run, name: str, more: tuple[str, ...]) -> None:
    custmgr("customer", "add", "甲公司", *FORM, "--uscc", "9144030071526726XG")
    done = custmgr("customer", "add", name, "--kind", "buyer", "--contact", "李四", *more, "--json")

    assert done.status == 0
    assert "C00001 甲公司" in done.err
    assert done.json["code"] == "C00002"


def test_doubtful_numbers_are_pointed_out_and_kept(custmgr: Run) -> None:
    done = custmgr("customer", "add", "甲", "--kind", "user", "--contact", "a", "--phone", "1380013800",
                   "--uscc", "9144030071526726XH", "--email", "a@@b", "--json")  # fmt: skip

    assert done.status == 0
    assert all(text in done.err for text in ("1380013800", "9144030071526726XH", "a@@b"))
    assert done.json["phone"] == "1380013800"


def test_a_name_with_control_characters_is_bad_input(custmgr: Run) -> None:
    assert custmgr("customer", "add", "a\x1b[31mb", *FORM).status == 2


@pytest.mark.rule("CUS-7")
def test_a_draft_is_handed_in_once_it_is_complete(custmgr: Run, staff: dict[str, str]) -> None:
    custmgr("customer", "add", "甲公司", "--draft")

    early = custmgr("customer", "submit", "甲公司", "--json")
    custmgr("customer", "edit", "甲公司", "kind=user", "contact=张三", "phone=0755-86013388")
    done = custmgr("customer", "submit", "甲公司", "--by", "王业务", "--json")
    again = custmgr("customer", "submit", "甲公司", "--json")

    assert (early.status, early.error["rule"]) == (3, "CUS-7")
    assert (done.status, done.json["file_state"]) == (0, "submitted")
    assert (again.status, again.error["rule"]) == (3, "CUS-7")


@pytest.mark.rule("CUS-8")
@pytest.mark.parametrize(
    ("reviewer", "status"),
    [("王业务", 3), ("赵经理", 0), ("部门沈经理", 0), ("钱副总", 3)],
    ids=["salesperson", "business manager", "department manager", "deputy general manager"],
)
def test_only_a_department_manager_archives(custmgr: Run, staff: dict[str, str], reviewer: str, status: int) -> None:
    custmgr("customer", "add", "甲公司", *FORM)
    done = custmgr("customer", "review", "甲公司", "--by", reviewer, "--json")

    assert done.status == status
    if status:
        assert done.error["rule"] == "CUS-8"
    else:
        assert done.json["file_state"] == "archived"


@pytest.mark.rule("CUS-8")
def test_who_submitted_the_form_does_not_review_it(custmgr: Run, staff: dict[str, str]) -> None:
    custmgr("customer", "add", "甲公司", *FORM, "--salesperson", "部门沈经理")

    own = custmgr("customer", "review", "甲公司", "--by", "部门沈经理", "--json")
    other = custmgr("customer", "review", "甲公司", "--by", "赵经理", "--json")

    assert (own.status, own.error["rule"]) == (3, "CUS-8")
    assert other.status == 0


@pytest.mark.rule("CUS-8", "CUS-7")
def test_a_form_sent_back_is_a_draft_again_and_drafts_are_not_reviewed(custmgr: Run, staff: dict[str, str]) -> None:
    custmgr("customer", "add", "甲公司", *FORM)
    back = custmgr("customer", "review", "甲公司", "--by", "赵经理", "--return", "--reason", "电话有误", "--json")
    draft = custmgr("customer", "review", "甲公司", "--by", "赵经理", "--json")

    assert back.json["file_state"] == "draft"
    assert (draft.status, draft.error["rule"]) == (3, "CUS-8")


@pytest.mark.rule("CUS-10")
def test_a_changed_telephone_leaves_one_line_with_both_numbers(custmgr: Run, staff: dict[str, str]) -> None:
    custmgr("customer", "add", "甲公司", *FORM)
    done = custmgr("customer", "edit", "甲公司", "phone=0755-26520000", "--reason", "搬迁", "--requested-by", "王业务",
                   "--json", now="2026-03-06")  # fmt: skip
    (line,) = custmgr("customer", "show", "甲公司", "--json").json["changes"]

    assert (done.status, done.json["phone"]) == (0, "0755-26520000")
    assert (line["field"], line["old"], line["new"]) == ("phone", "0755-86013388", "0755-26520000")
    assert (line["at"][:10], line["requested_by"], line["reason"]) == ("2026-03-06", "王业务", "搬迁")


@pytest.mark.rule("CUS-10")
def test_an_edit_that_changes_nothing_writes_nothing(custmgr: Run, ledger: sqlite3.Connection) -> None:
    custmgr("customer", "add", "甲公司", *FORM)
    before = ledger.execute("SELECT count(*) FROM journal").fetchone()
    done = custmgr("customer", "edit", "甲公司", "phone=0755-86013388", "contact=张三")

    assert (done.status, "Nothing changed." in done.out) == (0, True)
    assert ledger.execute("SELECT count(*) FROM journal").fetchone() == before


@pytest.mark.rule("CUS-10")
def test_an_unknown_field_names_the_nearest_ones(custmgr: Run) -> None:
    custmgr("customer", "add", "甲公司", *FORM)
    done = custmgr("customer", "edit", "甲公司", "phon=1", "--json")

    assert done.status == 2
    assert "phone" in done.error["message"]


@pytest.mark.rule("CUS-10")
def test_the_history_is_never_changed_or_cut(custmgr: Run, ledger: sqlite3.Connection) -> None:
    custmgr("customer", "add", "甲公司", *FORM)
    custmgr("customer", "edit", "甲公司", "contact=李四")

    for statement in ("UPDATE customer_change SET new = 'x'", "DELETE FROM customer_change"):
        with pytest.raises(sqlite3.IntegrityError, match="append-only"):
            ledger.execute(statement)


@pytest.mark.rule("CUS-6")
def test_a_submitted_file_cannot_lose_a_required_field(custmgr: Run) -> None:
    custmgr("customer", "add", "甲公司", *FORM)
    done = custmgr("customer", "edit", "甲公司", "phone=", "--json")

    assert (done.status, done.error["rule"]) == (2, "CUS-6")


def test_every_field_of_the_form_is_reachable_by_edit(custmgr: Run, staff: dict[str, str]) -> None:
    from custmgr.areas.customers.facts import FIELDS, FieldKind

    value = {FieldKind.MONEY: "5万", FieldKind.QUANTITY: "1.5", FieldKind.DAY: "2020-01-02", FieldKind.FLAG: "yes",
             FieldKind.STAFF: "王业务", FieldKind.PHONE: "0755-26520000"}  # fmt: skip
    pairs = [f"{f.key}={next(iter(f.words)).value if f.words else value.get(f.kind, '文字')}" for f in FIELDS]
    custmgr("customer", "add", "甲公司", *FORM)
    done = custmgr("customer", "edit", "甲公司", *pairs, "--json")
    file = custmgr("customer", "show", "文字", "--json").json

    assert done.status == 0
    assert all(file[f.key] not in (None, "") for f in FIELDS)
    assert (file["annual_sales"], file["buying_power"], file["founded_on"]) == ("50000.00", "1.5", "2020-01-02")


def test_violations_and_evaluations_are_kept_in_the_file(custmgr: Run, staff: dict[str, str]) -> None:
    custmgr("customer", "add", "甲公司", *FORM)
    first = custmgr("customer", "violation", "甲公司", "--kind", "拖欠", "--event", "逾期", "--on", "2026-03-01")
    second = custmgr("customer", "evaluate", "甲公司", "--by", "王业务", "--text", "守信")
    later = custmgr("customer", "violation", "甲公司", "--kind", "拖欠", "--event", "逾期", "--on", "2026-03-06")
    file = custmgr("customer", "show", "甲公司", "--json").json

    assert (first.status, second.status, later.status) == (0, 0, 2)
    assert file["violations"] == [{"on": "2026-03-01", "kind": "拖欠", "event": "逾期"}]
    assert file["evaluations"][0]["evaluator"] == "王业务"


@pytest.mark.rule("CUS-5")
def test_what_is_missing_is_asked_for_at_a_terminal(desk_file: Path) -> None:
    ours, theirs = pty.openpty()
    words = [sys.executable, "-m", "custmgr", "customer", "add", "甲公司", "--kind", "user", "--phone", "0755-86013388"]
    process = subprocess.Popen([*words, "--json"], stdin=theirs, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    os.write(ours, "张三\n".encode())
    out, _err = process.communicate(timeout=60)
    os.close(theirs)
    os.close(ours)

    assert process.returncode == 0
    assert "张三" in out.decode()


@pytest.mark.rule("CUS-5")
def test_without_a_terminal_nothing_is_asked(program: Run, desk_file: Path) -> None:
    done = program("customer", "add", "甲公司", "--kind", "user", "--json")

    assert (done.status, done.error["rule"]) == (2, "CUS-6")


@pytest.mark.rule("CUS-6")
def test_a_company_may_add_fields_of_its_own(custmgr: Run, ledger: sqlite3.Connection) -> None:
    ledger.execute(
        "UPDATE policy_area SET body = json_set(body, '$.form.extra_fields.value', json('[\"oa_number\"]'))"
        " WHERE area = 'customers'"
    )
    ledger.commit()
    custmgr("customer", "add", "甲公司", *FORM, "--set", "oa_number=7")
    custmgr("customer", "edit", "甲公司", "oa_number=8", "客户名称=乙公司")
    file = custmgr("customer", "show", "乙公司", "--json").json

    assert file["extra"] == {"oa_number": "8"}
    assert ("oa_number", "7", "8") in [(c["field"], c["old"], c["new"]) for c in file["changes"]]


def test_several_hits_are_listed_and_none_names_the_nearest(custmgr: Run) -> None:
    for name in ("深圳甲磁材", "深圳乙磁材"):
        custmgr("customer", "add", name, *FORM)
    several = custmgr("customer", "show", "磁材", "--json")
    nobody = custmgr("customer", "show", "深圳丙磁厂", "--json")

    assert (several.status, nobody.status) == (2, 2)
    assert "C00001 深圳甲磁材" in several.error["message"]
    assert "深圳甲磁材" in nobody.error["message"]


@pytest.mark.parametrize(
    "pair", ["phone", "phone:1", "founded_on=1/2/2026", "annual_sales=-1", "name=", "bank_rating=B"]
)
def test_a_change_that_makes_no_sense_is_bad_input(custmgr: Run, pair: str) -> None:
    custmgr("customer", "add", "甲公司", *FORM)

    assert custmgr("customer", "edit", "甲公司", pair).status == 2


def test_an_archived_file_is_changed_and_not_reviewed_again(custmgr: Run, staff: dict[str, str]) -> None:
    custmgr("customer", "add", "长青磁铁", "--kind", "buyer", "--contact", "林一", "--phone", "13800138000")
    waiting = custmgr("customer", "list", "--archived").out
    custmgr("customer", "review", "C00001", "--by", "赵经理")

    again = custmgr("customer", "review", "C00001", "--by", "赵经理", "--json")

    assert "waiting for review: 1" in waiting
    assert (again.status, again.error["rule"]) == (3, "CUS-8")
    assert "customer edit C00001" in again.error["hint"]


def test_a_name_like_no_other_is_said_to_be_unknown_and_no_more(custmgr: Run) -> None:
    refused = custmgr("customer", "show", "qqqq", "--json").error

    assert refused["message"] == "no customer is called “qqqq”"


@pytest.mark.parametrize(
    ("words", "part"),
    [(("--event", " "), "--event is empty"), (("--event", "x", "--on", "2026-03-06"), "2026-03-06 lies in the future")],
)
def test_a_violation_says_what_is_wrong_with_it(custmgr: Run, words: tuple[str, ...], part: str) -> None:
    custmgr("customer", "add", "长青磁铁", "--kind", "buyer", "--contact", "林一", "--phone", "13800138000")

    refused = custmgr("customer", "violation", "C00001", "--kind", "x", *words, "--json")

    assert refused.status == 2
    assert part in refused.error["message"]
