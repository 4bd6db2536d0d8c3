"""Notes on the desktop: where a session is open, as well as can be, and never the only way."""

from pathlib import Path

import pytest

from tests.conftest import Run

NOTIFY = ("visit", "due", "--notify")
NOW = "2024-02-01"
BUS = "DBUS_SESSION_BUS_ADDRESS"


@pytest.fixture
def desktop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Put a program in the place of notify-send that writes down what it is told."""
    folder = tmp_path / "bin"
    folder.mkdir()
    program = folder / "notify-send"
    program.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" >> {tmp_path}/told\n[ ! -e {tmp_path}/broken ]\n', "utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")
    monkeypatch.setenv(BUS, "unix:path=/nowhere")
    return tmp_path


@pytest.mark.rule("CUS-24")
def test_where_a_session_is_open_a_note_tells_how_many_and_no_names(custmgr: Run, owed: str, desktop: Path) -> None:
    custmgr("notice", "setup", "desktop")

    first, second = custmgr(*NOTIFY, now=NOW), custmgr(*NOTIFY, now=NOW)

    words = (desktop / "told").read_text("utf-8").splitlines()
    assert words == ["--app-name=custmgr", "--", "Customer desk: 1 reminders", "Look with `custmgr visit due`."]
    assert (first.status, second.status, second.out) == (0, 0, "")
    assert owed in first.out


@pytest.mark.rule("CUS-24")
def test_a_desktop_is_never_the_only_channel(custmgr: Run, owed: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("custmgr.ground.desktop.session", lambda: None)
    custmgr("notice", "setup", "desktop")

    names = [channel["channel"] for channel in custmgr("notice", "channels", "--json").json]
    told = custmgr(*NOTIFY, now=NOW)

    assert names == ["desktop", "stdout"]
    assert owed in told.out
    assert {notice["channel"] for notice in custmgr("notice", "list", "--json").json} == {"stdout"}


@pytest.mark.rule("CUS-24")
def test_a_desktop_that_refuses_is_no_failure_of_the_run_and_is_told_later(
    custmgr: Run, owed: str, desktop: Path
) -> None:
    custmgr("notice", "setup", "desktop")
    (desktop / "broken").touch()
    failed = custmgr(*NOTIFY, now=NOW)
    (desktop / "broken").unlink()
    mended = custmgr(*NOTIFY, now=NOW)

    assert (failed.status, mended.status) == (0, 0)
    assert [line["outcome"] for line in custmgr("notice", "log", "desktop", "--json").json] == ["delivered", "failed"]
    assert custmgr("notice", "list", "--unsent", "--json").json == []


def test_a_trial_without_a_session_says_why(custmgr: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("custmgr.ground.desktop.session", lambda: None)
    custmgr("notice", "setup", "desktop")

    trial = custmgr("notice", "test", "desktop")

    assert trial.status == 8
    assert "no desktop session is open" in trial.err
