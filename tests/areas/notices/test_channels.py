"""Choosing the channels: what a set-up refuses, and what is in use."""

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
