"""Choosing the channels: what a set-up refuses, and what is in use."""

import sqlite3
from pathlib import Path

import pytest

from tests.conftest import Run

EMAIL = ("notice", "setup", "email", "--host", "mail.example.com", "--from", "a@example.com", "--to", "b@example.com")


def test_standard_output_is_in_use_until_something_else_is_set_up(custmgr: Run) -> None:
    before = custmgr("notice", "channels", "--json").json
    custmgr(*EMAIL)
    after = custmgr("notice", "channels", "--json").json
    custmgr("notice", "remove", "email")

    assert [channel["channel"] for channel in before] == ["stdout"]
    assert [channel["channel"] for channel in after] == ["email"]
    assert custmgr("notice", "channels", "--json").json == before
    assert custmgr("notice", "remove", "email").status == 2


def test_standard_output_stays_while_nothing_else_is_set_up(custmgr: Run) -> None:
    custmgr("notice", "setup", "stdout")
    alone = custmgr("notice", "remove", "stdout")
    custmgr(*EMAIL)
    beside = custmgr("notice", "remove", "stdout", "--json")

    assert alone.status == 2
    assert "default channel" in alone.err
    assert (beside.status, [channel["channel"] for channel in beside.json]) == (0, ["email"])


@pytest.mark.parametrize(("tls", "port"), [("starttls", 587), ("tls", 465), ("none", 25)])
def test_the_port_follows_from_the_encryption_and_the_limit_from_the_policy(custmgr: Run, tls: str, port: int) -> None:
    made = custmgr(*EMAIL, "--tls", tls, "--json").json

    assert (made["tls"], made["port"], made["timeout_seconds"]) == (tls, port, 10)


@pytest.mark.parametrize(
    "words",
    [
        ("notice", "setup", "email"),
        ("notice", "setup", "email", "--host", "h", "--from", "a@example.com"),
        (*EMAIL, "--to", "nobody"),
        (*EMAIL, "--from", "a@b@"),
        (*EMAIL, "--from", "a@example.com\nBcc: c@example.com"),
        (*EMAIL, "--tls", "ssl3"),
        (*EMAIL, "--tls", "none", "--user", "u"),
        (*EMAIL, "--password-file", "missing"),
        (*EMAIL, "--port", "0"),
        ("notice", "setup", "pigeon"),
        ("notice", "address", "无此人", "a@example.com"),
        ("notice", "address", "王业务", "example.com"),
    ],
)
def test_a_set_up_that_cannot_work_is_refused(custmgr: Run, staff: dict[str, str], words: tuple[str, ...]) -> None:
    assert custmgr(*words).status == 2
    assert [channel["channel"] for channel in custmgr("notice", "channels", "--json").json] == ["stdout"]


@pytest.mark.parametrize(("mode", "status"), [(0o600, 0), (0o640, 2), (0o604, 2)])
def test_a_password_file_others_may_read_is_refused(custmgr: Run, tmp_path: Path, mode: int, status: int) -> None:
    file = tmp_path / "secret"
    file.write_text("x", "utf-8")
    file.chmod(mode)

    assert custmgr(*EMAIL, "--user", "u", "--password-file", str(file)).status == status


def test_an_empty_outbox_says_so(custmgr: Run) -> None:
    assert custmgr("notice", "list").out == "The outbox is empty.\n"
    assert custmgr("notice", "list", "--json").json == []


def test_a_trial_of_standard_output_is_printed(custmgr: Run) -> None:
    trial = custmgr("notice", "test")

    assert trial.status == 0
    assert "trial" in trial.out


@pytest.mark.parametrize(
    "words",
    [
        ("dingtalk",),
        ("dingtalk", "--secret-file", "missing.toml"),
        ("dingtalk", "--secret-file", "open.toml"),
        ("dingtalk", "--secret-file", "empty.toml"),
        ("dingtalk", "--secret-file", "more.toml"),
        ("dingtalk", "--secret-file", "broken.toml"),
        ("dingtalk", "--secret-file", "plain.toml"),
        ("dingtalk", "--secret-file", "odd.toml"),
        ("dingtalk", "--secret-file", "good.toml", "--host", "h"),
        ("dingtalk", "--secret-file", "good.toml", "--template", "form.json"),
        ("dingtalk", "--secret-file", "good.toml", "--name", "销 售"),
        ("dingtalk", "--secret-file", "good.toml", "--name", "email"),
        ("dingtalk", "--secret-file", "good.toml", "--name", ""),
        ("webhook", "--secret-file", "good.toml"),
        ("webhook", "--secret-file", "good.toml", "--template", "plain.toml"),
        ("webhook", "--secret-file", "good.toml", "--template", "silent.json"),
        ("webhook", "--secret-file", "good.toml", "--template", "missing.json"),
        ("webhook", "--secret-file", "good.toml", "--template", "form.json", "--expect", "code"),
        ("stdout", "--name", "other"),
        ("stdout", "--secret-file", "good.toml"),
        ("stdout", "--to", "a@example.com"),
    ],
)
def test_a_robot_that_cannot_work_is_refused_in_one_sentence(
    custmgr: Run, tmp_path: Path, words: tuple[str, ...]
) -> None:
    files = {
        "good.toml": 'url = "https://oapi.dingtalk.com/robot/send?access_token=abcdef99"',
        "open.toml": 'url = "https://oapi.dingtalk.com/robot/send?access_token=abcdef99"',
        "empty.toml": "",
        "more.toml": 'url = "https://example.com/abcdef99"\ntoken = "abcdef99"',
        "broken.toml": "url = https://example.com/abcdef99",
        "plain.toml": 'url = "http://example.com/abcdef99"',
        "odd.toml": 'url = "ftp://example.com/abcdef99"',
        "silent.json": '{"a": "{title}"}',
        "form.json": '{"a": "{text}"}',
    }
    for name, text in files.items():
        (tmp_path / name).write_text(text, "utf-8")
        (tmp_path / name).chmod(0o644 if name == "open.toml" else 0o600)

    refused = custmgr("notice", "setup", *words)

    assert refused.status == 2, refused.err
    assert len(refused.err.splitlines()) == 1
    assert "abcdef99" not in refused.err + refused.out
    assert [channel["channel"] for channel in custmgr("notice", "channels", "--json").json] == ["stdout"]


@pytest.mark.parametrize("address", ["http://127.0.0.1:9/x", "http://localhost/x", "http://192.168.1.9/x"])
def test_within_the_own_network_an_address_may_be_plain(custmgr: Run, tmp_path: Path, address: str) -> None:
    file = tmp_path / "near.toml"
    file.write_text(f'url = "{address}"', "utf-8")
    file.chmod(0o600)

    assert custmgr("notice", "setup", "wecom", "--secret-file", str(file)).status == 0


@pytest.mark.parametrize("kind", ["stdout", "webhook", "desktop", "pigeon"])
def test_nobody_has_an_address_where_nobody_is_called(custmgr: Run, staff: dict[str, str], kind: str) -> None:
    assert custmgr("notice", "address", "王业务", "u-7", "--kind", kind).status == 2


@pytest.mark.parametrize("text", ["u 7", "<7>", "", "-x", "x" * 65, "a\nb"])
def test_a_name_in_a_messenger_is_a_plain_word(custmgr: Run, staff: dict[str, str], text: str) -> None:
    assert custmgr("notice", "address", "王业务", text, "--kind", "wecom").status == 2


@pytest.mark.parametrize(
    "words",
    [
        ("notice", "setup", "stdout", "--name", "out"),
        ("notice", "setup", "dingtalk"),
        ("notice", "setup", "wecom", "--secret-file", "missing.toml"),
        ("notice", "setup", "webhook", "--template", "missing.json"),
        ("notice", "setup", "desktop", "--host", "h"),
        ("notice", "setup", "email", "--timeout", "0"),
        ("notice", "remove", "stdout"),
        ("notice", "remove", "nobody"),
        ("notice", "address", "王业务", "a@example.com", "--kind", "pigeon"),
        ("notice", "log", "nobody"),
        ("notice", "log", "--limit", "0"),
        ("notice", "list", "--limit", "none"),
        ("notice", "test", "nobody"),
        ("notice", "send"),
    ],
    ids=" ".join,
)
def test_bad_input_ends_in_one_sentence_and_writes_nothing(
    custmgr: Run, staff: dict[str, str], ledger: sqlite3.Connection, words: tuple[str, ...]
) -> None:
    before = list(ledger.iterdump())

    done = custmgr(*words)

    assert (done.status, done.out) == (2, "")
    assert done.err.startswith("custmgr: ")
    assert len(done.err.strip().splitlines()) == 1
    assert list(ledger.iterdump()) == before
