"""Whose desk it is, who keeps it, which language it speaks."""

import json
import sqlite3
from pathlib import Path

import pytest

from tests.conftest import Run

NOBODY = {"company": "", "clerk": "", "language": "en"}
COMPANY = "长青磁电有限公司"


def settings(custmgr: Run) -> dict[str, str]:
    """Return what the file says the desk is set to."""
    told = custmgr("db", "info", "--json").json
    return {key: told[key] for key in NOBODY}


def test_the_company_is_named_at_init_and_told(custmgr: Run, tmp_path: Path) -> None:
    other = {"CUSTMGR_DB": str(tmp_path / "new.db")}

    assert custmgr("init", "--company", f" {COMPANY}  （总部） ", "--clerk", "卫清嘉", env=other).status == 0

    told = custmgr("db", "info", "--json", env=other).json
    assert (told["company"], told["clerk"], told["language"]) == (f"{COMPANY} （总部）", "卫清嘉", "en")
    assert COMPANY in custmgr("db", "info", env=other).out


def test_each_setting_changes_alone_and_is_journalled(custmgr: Run, ledger: sqlite3.Connection) -> None:
    assert settings(custmgr) == NOBODY

    custmgr("db", "set", "--company", COMPANY)
    custmgr("db", "set", "--clerk", "卫清嘉")
    told = custmgr("db", "set", "--language", "zh", "--json").json

    assert {key: told[key] for key in NOBODY} == {"company": COMPANY, "clerk": "卫清嘉", "language": "zh"}
    lines = ledger.execute("SELECT detail FROM journal WHERE action = 'db set' ORDER BY id")
    assert [json.loads(line) for (line,) in lines] == [{"company": COMPANY}, {"clerk": "卫清嘉"}, {"language": "zh"}]
    assert custmgr("db", "check").status == 0


def test_the_language_set_is_spoken_where_none_is_asked_for(custmgr: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CUSTMGR_LANG")
    monkeypatch.setenv("LANG", "en_US.UTF-8")

    custmgr("db", "set", "--language", "zh")

    assert "公司" in custmgr("db", "info").out + custmgr("db", "--help").out


def test_a_company_without_a_name_is_none(custmgr: Run) -> None:
    custmgr("db", "set", "--company", COMPANY)
    custmgr("db", "set", "--company", " ")

    assert settings(custmgr)["company"] == ""


@pytest.mark.parametrize(
    "words",
    [(), ("--language", "fr"), ("--company", "a\x1bb"), ("--company", "a\nb"), ("--clerk", " ")],
    ids=["nothing", "unknown language", "control characters", "two lines", "nameless clerk"],
)
def test_bad_settings_are_status_2_and_change_nothing(
    custmgr: Run, ledger: sqlite3.Connection, words: tuple[str, ...]
) -> None:
    before = list(ledger.iterdump())

    assert custmgr("db", "set", *words).status == 2
    assert list(ledger.iterdump()) == before
