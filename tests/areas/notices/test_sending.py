"""Notices by e-mail, against a real server with encryption and login."""

import os
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from custmgr.ground import running
from tests.areas.notices.conftest import Mailbox
from tests.conftest import Result, Run

NOTIFY = ("visit", "due", "--notify")
NOW = "2024-02-01"
pytestmark = [
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
    pytest.mark.filterwarnings("ignore:Requiring AUTH:UserWarning"),
    pytest.mark.rule("CUS-24"),
]


def test_one_digest_goes_out_encrypted_after_a_login_and_nothing_is_printed(
    custmgr: Run, mailing: Callable[..., Result], mailbox: Mailbox, owed: str
) -> None:
    assert mailing(mailbox.port).status == 0

    first, second = custmgr(*NOTIFY, now=NOW), custmgr(*NOTIFY, now=NOW)

    assert (first.status, first.out, first.err) == (0, "", "")
    assert (second.status, second.out, second.err) == (0, "", "")
    assert len(mailbox.mails) == 1
    mail = mailbox.mails[0]
    assert (mail["From"], mail["To"]) == ("desk@example.com", "clerk@example.com")
    assert mail["Subject"] == "Customer desk: 1 reminders"
    assert "东莞磁材公司" in mail.get_content()
    assert mail["Date"].datetime.isoformat() == "2024-02-01T09:00:00+08:00"


def test_the_digest_is_in_the_language_of_the_clerk(
    custmgr: Run, mailing: Callable[..., Result], mailbox: Mailbox, owed: str
) -> None:
    mailing(mailbox.port)

    custmgr(*NOTIFY, now=NOW, env={"CUSTMGR_LANG": "zh"})

    assert "CUS-24" in mailbox.mails[0].get_content()


def test_tls_from_the_first_byte_on_works_as_well(
    custmgr: Run, mailing: Callable[..., Result], implicit_mailbox: Mailbox, owed: str
) -> None:
    mailing(implicit_mailbox.port, tls="tls")

    result = custmgr(*NOTIFY, "--json", now=NOW)

    assert (result.status, [line["customer"] for line in result.json]) == (0, [owed])
    assert len(implicit_mailbox.mails) == 1


def test_who_has_an_address_gets_what_concerns_his_own_customers(
    custmgr: Run, mailing: Callable[..., Result], mailbox: Mailbox, owed: str
) -> None:
    mailing(mailbox.port)
    custmgr("notice", "address", "王业务", "wang@example.com")

    custmgr(*NOTIFY, now=NOW)

    assert [mail["To"] for mail in mailbox.mails] == ["wang@example.com"]


def test_both_channels_are_told_once_each(
    custmgr: Run, mailing: Callable[..., Result], mailbox: Mailbox, owed: str
) -> None:
    mailing(mailbox.port)
    custmgr("notice", "setup", "stdout")

    first, second = custmgr(*NOTIFY, now=NOW), custmgr(*NOTIFY, now=NOW)

    assert len(first.out.splitlines()) == len(mailbox.mails) == 1
    assert second.out == ""


def test_a_refused_login_ends_with_8_and_says_why_and_the_next_run_tries_again(
    custmgr: Run, mailing: Callable[..., Result], mailbox: Mailbox, owed: str, secret_file: Path
) -> None:
    mailing(mailbox.port)
    right = secret_file.read_text("utf-8")
    secret_file.write_text("wrong", "utf-8")

    failed = custmgr(*NOTIFY, "--json", now=NOW)
    waiting = custmgr("notice", "list", "--unsent", "--json").json
    secret_file.write_text(right, "utf-8")
    mended = custmgr(*NOTIFY, now=NOW)

    assert (failed.status, failed.json, failed.error["status"]) == (8, [], 8)
    assert "535" in failed.error["message"]
    assert [(notice["state"], notice["attempts"]) for notice in waiting] == [("waiting", 1)]
    assert "535" in waiting[0]["fault"]
    assert (mended.status, len(mailbox.mails)) == (0, 1)


def test_the_password_may_come_from_the_environment(
    custmgr: Run, mailing: Callable[..., Result], mailbox: Mailbox, owed: str, secret_file: Path
) -> None:
    mailing(mailbox.port)
    right = secret_file.read_text("utf-8").strip()
    secret_file.write_text("wrong", "utf-8")

    assert custmgr(*NOTIFY, now=NOW, env={"CUSTMGR_SMTP_PASSWORD": right}).status == 0


def test_a_server_that_never_answers_is_given_up_after_the_time_limit_twice(
    custmgr: Run, mailing: Callable[..., Result], silent_port: int, owed: str
) -> None:
    mailing(silent_port, "--timeout", "1")

    start = time.monotonic()
    failed = custmgr(*NOTIFY, now=NOW)
    took = time.monotonic() - start

    assert failed.status == 8
    assert "does not answer in time" in failed.err
    assert 2 <= took < 8


def test_a_server_that_is_not_there_ends_with_8(
    custmgr: Run, mailing: Callable[..., Result], closed_port: int, owed: str
) -> None:
    mailing(closed_port)

    failed = custmgr(*NOTIFY, now=NOW)

    assert failed.status == 8
    assert "cannot be reached" in failed.err


def test_a_certificate_nobody_trusts_stops_the_mail(
    custmgr: Run, mailing: Callable[..., Result], untrusted_mailbox: Mailbox, owed: str
) -> None:
    mailing(untrusted_mailbox.port)

    failed = custmgr(*NOTIFY, now=NOW)

    assert failed.status == 8
    assert "certificate" in failed.err
    assert untrusted_mailbox.mails == []


@pytest.mark.usefixtures("owed")
@pytest.mark.parametrize(
    ("answers", "status", "attempts"),
    [
        pytest.param(["451 later"], 0, 2, id="a passing fault is tried once more"),
        pytest.param(["451 later", "451 later"], 8, 2, id="a second one is given up"),
        pytest.param(["550 no"], 8, 1, id="a lasting one is not tried again"),
    ],
)
def test_a_mail_the_server_does_not_take_is_handed_in_twice_at_most(
    custmgr: Run,
    mailing: Callable[..., Result],
    mailbox: Mailbox,
    answers: list[str],
    status: int,
    attempts: int,
) -> None:
    mailing(mailbox.port)
    mailbox.answers = list(answers)

    assert custmgr(*NOTIFY, now=NOW).status == status
    assert mailbox.attempts == attempts


def test_what_waited_and_is_settled_meanwhile_is_never_sent(
    custmgr: Run, mailing: Callable[..., Result], mailbox: Mailbox, owed: str
) -> None:
    mailing(mailbox.port)
    mailbox.answers = ["550 no"]
    custmgr(*NOTIFY, now=NOW)
    other = ("customer", "add", "乙公司", "--kind", "prospect", "--contact", "李", "--phone", "0769-88880002", "--json")
    code = custmgr(*other, now="2023-11-01").json["code"]
    custmgr("purchase", "add", code, "--on", "2023-11-20", "--amount", "100")
    custmgr("visit", "record", owed, "--by", "王业务", "--method", "phone", "--content", "谈妥", now=NOW)

    custmgr(*NOTIFY, now=NOW)

    assert len(mailbox.mails) == 1
    assert "东莞磁材公司" not in mailbox.mails[0].get_content()
    assert sorted(notice["state"] for notice in custmgr("notice", "list", "--json").json) == ["sent", "withdrawn"]


def test_what_may_have_arrived_before_goes_out_again_and_says_so(
    custmgr: Run, mailing: Callable[..., Result], mailbox: Mailbox, owed: str, ledger: sqlite3.Connection
) -> None:
    mailing(mailbox.port)
    custmgr(*NOTIFY, now=NOW)
    ledger.execute("UPDATE notice SET state = 'sending', sent_at = NULL")
    ledger.commit()

    again = custmgr(*NOTIFY, now=NOW)

    assert "may have been sent before" in again.err
    assert "may have been sent before" in mailbox.mails[1].get_content()


def test_a_trial_reaches_the_reader_or_says_why_not(
    custmgr: Run, mailing: Callable[..., Result], mailbox: Mailbox, staff: dict[str, str]
) -> None:
    mailing(mailbox.port)

    good = custmgr("notice", "test")
    mailbox.answers = ["550 no"]
    bad = custmgr("notice", "test", "--json")

    assert (good.status, len(mailbox.mails)) == (0, 1)
    assert (bad.status, bad.error["status"]) == (8, 8)
    assert "the trial by email failed" in bad.err
    assert "outbox" not in bad.err


def test_the_password_is_nowhere_in_the_database(
    custmgr: Run, mailing: Callable[..., Result], mailbox: Mailbox, owed: str, secret_file: Path, desk_file: Path
) -> None:
    mailing(mailbox.port)
    custmgr(*NOTIFY, now=NOW)

    secret = secret_file.read_bytes().strip()
    assert len(mailbox.mails) == 1
    for file in desk_file.parent.glob(f"{desk_file.name}*"):
        assert secret not in file.read_bytes()
    assert secret.decode() not in "\n".join(sqlite3.connect(desk_file).iterdump())


def test_a_run_killed_while_sending_leaves_a_notice_that_goes_out_again_and_says_so(
    custmgr: Run, mailing: Callable[..., Result], mailbox: Mailbox, silent_port: int, owed: str
) -> None:
    mailing(silent_port, "--timeout", "60")
    words = [sys.executable, "-m", "custmgr", *NOTIFY]
    with subprocess.Popen(words, env={**os.environ, "CUSTMGR_NOW": NOW}) as run:
        while [n["state"] for n in custmgr("notice", "list", "--json").json] != ["sending"]:
            time.sleep(0.1)
        run.kill()
    mailing(mailbox.port)

    again = custmgr(*NOTIFY, now=NOW)

    assert again.status == 0
    assert "may have been sent before" in again.err
    assert owed in mailbox.mails[0].get_content()


@pytest.mark.parametrize("spoil", ["open it", "remove it"])
def test_a_password_file_that_cannot_be_used_any_more_ends_with_8(
    custmgr: Run, mailing: Callable[..., Result], mailbox: Mailbox, owed: str, secret_file: Path, spoil: str
) -> None:
    mailing(mailbox.port)
    if spoil == "open it":
        secret_file.chmod(0o644)
    else:
        secret_file.unlink()

    failed = custmgr(*NOTIFY, now=NOW)

    assert failed.status == 8
    assert str(secret_file) in failed.err


def test_a_run_waits_for_another_one_and_gives_way_in_the_end(custmgr: Run, owed: str, desk_file: Path) -> None:
    with running.only_one(desk_file.with_name(f"{desk_file.name}.sending")):
        busy = custmgr(*NOTIFY, now=NOW, env={"CUSTMGR_WAIT": "0.2"})
    after = custmgr(*NOTIFY, now=NOW)

    assert (busy.status, busy.out) == (6, "")
    assert owed in after.out


def test_the_wrong_kind_of_encryption_sends_nothing(
    custmgr: Run, mailing: Callable[..., Result], implicit_mailbox: Mailbox, owed: str
) -> None:
    mailing(implicit_mailbox.port, "--timeout", "1")

    assert custmgr(*NOTIFY, now=NOW).status == 8
    assert implicit_mailbox.mails == []
