"""What lies in a customer's folder: contact persons, tags, attachments."""

import sqlite3
from pathlib import Path

import pytest

from custmgr.areas.folder import rules
from custmgr.areas.folder.facts import Contact, Standing
from custmgr.areas.folder.refusals import NotATag
from tests.conftest import Run

MAIN, OTHER = Contact(Standing.MAIN, "陈工"), Contact(Standing.SECONDARY, "林工")
FORM = ("--kind", "buyer", "--contact", "陈工", "--phone", "0571-88886666")
CONTACT = ("customer", "contact", "C00001")


@pytest.fixture
def file(custmgr: Run, staff: dict[str, str]) -> Run:
    """Enter 华东电子 with 陈工 as its contact."""
    assert custmgr("customer", "add", "华东电子", *FORM).status == 0
    return custmgr


def listed(run: Run) -> list[tuple[str, str, str | None]]:
    return [(one["standing"], one["name"], one["phone"]) for one in run(*CONTACT, "--json").json]


@pytest.mark.rule("FIL-18")
@pytest.mark.parametrize(
    ("name", "contacts", "swap", "rule"),
    [
        ("林工", [], False, None),
        ("林工", [MAIN], False, "FIL-18"),
        ("林工", [MAIN, OTHER], True, None),
        ("陈工", [MAIN], False, None),
    ],
)
def test_a_file_has_exactly_one_main_contact(name: str, contacts: list[Contact], swap: bool, rule: str | None) -> None:
    verdict = rules.judge_main("C00001", name, contacts, swap=swap)

    assert (verdict and verdict.rule) == rule
    assert rules.judge_main("C00001", "陈工", [MAIN], swap=True) is not None


@pytest.mark.rule("FIL-18")
def test_secondary_contacts_are_as_many_as_there_are(file: Run) -> None:
    file(*CONTACT, "林工", "--post", "采购部", "--phone", "0571-88886667")
    file(*CONTACT, "周工", "--mobile", "13800138000")
    file("customer", "edit", "C00001", "second_contact=吴工", "second_phone=0571-88886668")

    assert listed(file) == [
        ("main", "陈工", "0571-88886666"),
        ("secondary", "吴工", "0571-88886668"),
        ("secondary", "林工", "0571-88886667"),
        ("secondary", "周工", None),
    ]
    assert "周工" in file("customer", "show", "C00001").out


@pytest.mark.rule("FIL-18")
def test_a_second_main_and_the_loss_of_the_only_one_are_refused(file: Run) -> None:
    file(*CONTACT, "林工", "--phone", "0571-88886667")

    assert file(*CONTACT, "林工", "--main", "--json").error["rule"] == "FIL-18"
    assert file(*CONTACT, "陈工", "--gone", "--json").error["rule"] == "FIL-18"
    assert listed(file)[0] == ("main", "陈工", "0571-88886666")


@pytest.mark.rule("FIL-18", "CUS-10")
@pytest.mark.parametrize("second", [False, True], ids=["a further person", "the form's second"])
def test_two_contacts_change_places_and_the_history_keeps_it(file: Run, second: bool) -> None:
    if second:
        file("customer", "edit", "C00001", "second_contact=林工", "second_phone=0571-88886667")
    else:
        file(*CONTACT, "林工", "--phone", "0571-88886667")

    done = file(*CONTACT, "林工", "--swap", "--reason", "换人", "--json")

    assert [(one["standing"], one["name"], one["phone"]) for one in done.json] == [
        ("main", "林工", "0571-88886667"), ("secondary", "陈工", "0571-88886666"),
    ]  # fmt: skip
    shown = file("customer", "show", "C00001", "--json").json
    assert shown["contact"] == "林工"
    assert ("contact", "陈工", "林工") in {(c["field"], c["old"], c["new"]) for c in shown["changes"]}


@pytest.mark.rule("CUS-10", "FIL-18")
def test_what_is_known_of_a_contact_changes_and_somebody_goes(file: Run) -> None:
    file(*CONTACT, "林工", "--phone", "0571-88886667")
    file(*CONTACT, "林工", "--phone", "0571-88886660", "--email", "lin@example.cn")
    file(*CONTACT, "陈工", "--mobile", "13800138000")
    file(*CONTACT, "林工", "--gone")

    assert listed(file) == [("main", "陈工", "0571-88886666")]
    shown = file("customer", "show", "C00001", "--json").json
    assert shown["mobile"] == "13800138000"
    assert [(c["old"], c["new"]) for c in shown["changes"] if c["field"] == "person"] == [
        ("林工 0571-88886660 lin@example.cn", None),
        ("林工 0571-88886667", "林工 0571-88886660 lin@example.cn"),
        (None, "林工 0571-88886667"),
    ]


@pytest.mark.rule("FIL-18")
def test_the_first_contact_of_a_draft_becomes_the_main_one(custmgr: Run) -> None:
    custmgr("customer", "add", "无名", "--draft")

    assert custmgr(*CONTACT, "陈工", "--main", "--phone", "1").status == 0
    assert listed(custmgr) == [("main", "陈工", "1")]


@pytest.mark.rule("FIL-11")
def test_tags_are_put_on_and_taken_off_and_customers_found_by_them(file: Run) -> None:
    file("customer", "add", "北方电机", *FORM)
    assert file("customer", "tag", "C00001", "展会", "VIP候选", "--json").json["tags"] == ["VIP候选", "展会"]
    file("customer", "tag", "C00002", "展会")

    assert file("customer", "tags", "--json").json == [
        {"tag": "VIP候选", "customers": 1}, {"tag": "展会", "customers": 2},
    ]  # fmt: skip
    codes = [one["code"] for one in file("customer", "list", "--tag", "展会", "--tag", "vip候选", "--json").json]
    assert codes == ["C00001"]
    assert file("customer", "tag", "C00001", "--remove", "展会", "--json").json["tags"] == ["VIP候选"]
    assert file("customer", "tag", "C00001", "--remove", "展会").status == 2
    assert file("customer", "tag", "C00001", "--json").json["tags"] == ["VIP候选"]


@pytest.mark.parametrize("text", ["", " ", "两 个", "甲,乙", "长" * 21, "坏\u202e字"])
def test_a_tag_is_one_short_word(text: str) -> None:
    assert isinstance(rules.tag_of(text), NotATag)
    assert rules.tag_of("长" * 20) == "长" * 20


def test_a_file_is_attached_by_its_place_and_digest_alone(
    file: Run, tmp_path: Path, ledger: sqlite3.Connection
) -> None:
    paper = tmp_path / "营业执照.pdf"
    paper.write_bytes(b"licence \x00 of xyzzy" * 1000)

    made = file("customer", "attach", "C00001", paper, "--note", "2026年版", "--json").json

    assert (made["path"], made["size"], made["note"]) == (str(paper), len(paper.read_bytes()), "2026年版")
    assert len(made["sha256"]) == 64
    assert not any("xyzzy" in line for line in ledger.iterdump())
    assert file("customer", "show", "C00001", "--json").json["attachments"][0]["path"] == str(paper)


@pytest.mark.parametrize(("fault", "kept", "status"), [(None, "sound", 0), ("x", "changed", 1), ("-", "missing", 1)])
def test_what_became_of_an_attached_file_is_told(
    file: Run, tmp_path: Path, fault: str | None, kept: str, status: int
) -> None:
    paper = tmp_path / "a.txt"
    paper.write_text("one", "utf-8")
    file("customer", "attach", "C00001", paper)
    if fault == "-":
        paper.unlink()
    elif fault:
        paper.write_text(fault, "utf-8")

    checked = file("customer", "attachments", "--check", "--json")

    assert (checked.status, [one["kept"] for one in checked.json]) == (status, [kept])
    assert file("customer", "attachments", "C00001", "--json").json[0]["kept"] == "unseen"


@pytest.mark.parametrize(
    "words",
    [
        ("contact", "C00001", "林工", "--swap"),
        ("contact", "C00001", "林工", "--gone"),
        ("contact", "C00001", "陈工", "--swap"),
        ("contact", "C00001", "林工", "--main", "--swap"),
        ("contact", "C00009", "林工"),
        ("tag", "C00001", "两 个"),
        ("attach", "C00001", "nowhere.pdf"),
        ("attach", "C00001", "."),
    ],
)
def test_bad_input_writes_nothing(file: Run, ledger: sqlite3.Connection, words: tuple[str, ...]) -> None:
    before = ledger.execute("SELECT count(*) FROM journal").fetchone()

    assert file("customer", *words).status == 2
    assert ledger.execute("SELECT count(*) FROM journal").fetchone() == before
