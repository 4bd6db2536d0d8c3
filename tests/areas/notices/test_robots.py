"""Notices to group robots, against servers that verify and answer as the services do."""

import json
import os
import sqlite3
import ssl
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.areas.notices import robots
from tests.areas.notices.robots import SECRET, TOKEN, Group, answering
from tests.conftest import Result, Run

NOTIFY = ("visit", "due", "--notify")
NOW = "2024-02-01"
KINDS = ("dingtalk", "wecom", "feishu")
pytestmark = [pytest.mark.rule("CUS-24"), pytest.mark.usefixtures("owed")]


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("no_proxy", "127.0.0.1")


@pytest.fixture
def group(request: pytest.FixtureRequest) -> Iterator[Group]:
    """Play the robot a test asks for; DingTalk's where it does not matter."""
    with robots.playing(getattr(request, "param", "dingtalk")) as played:
        yield played


@pytest.fixture
def joined(custmgr: Run, tmp_path: Path) -> Callable[..., Result]:
    """Return a function that sets a robot up, by default with the right secret and one second of patience."""

    def set_up(group: Group, *words: str, secret: str = SECRET, url: str = "") -> Result:
        file = secret_file(tmp_path / f"{group.kind}{len(words)}.toml", url or group.url, secret)
        return custmgr("notice", "setup", group.kind, "--secret-file", file, "--timeout", "1", *words)

    return set_up


every_robot = pytest.mark.parametrize("group", KINDS, indirect=True)


@every_robot
def test_a_robot_is_told_once_signed_and_the_log_says_so(
    custmgr: Run, joined: Callable[..., Result], group: Group, owed: str
) -> None:
    assert joined(group).status == 0

    first, second = custmgr(*NOTIFY, now=NOW), custmgr(*NOTIFY, now=NOW)

    assert (first.status, first.out, first.err) == (second.status, second.out, second.err) == (0, "", "")
    assert len(group.requests) == len(group.texts) == 1
    assert group.texts[0].startswith("Customer desk: 1 reminders\n")
    assert owed in group.texts[0]
    assert [notice["state"] for notice in custmgr("notice", "list", "--json").json] == ["sent"]
    logged = custmgr("notice", "log", "--json").json
    assert [(line["channel"], line["notices"], line["outcome"], line["fault"]) for line in logged] == [
        (group.kind, 1, "delivered", None)
    ]


@pytest.mark.parametrize(("group", "code"), [("dingtalk", "310000"), ("feishu", "19021")], indirect=["group"])
def test_a_wrong_signature_is_refused_by_the_service_and_the_next_run_mends_it(
    custmgr: Run, joined: Callable[..., Result], group: Group, code: str
) -> None:
    joined(group, secret="SEC wrong")

    failed = custmgr(*NOTIFY, "--json", now=NOW)
    waiting = custmgr("notice", "list", "--unsent", "--json").json
    joined(group)
    mended = custmgr(*NOTIFY, now=NOW)

    assert (failed.status, failed.json) == (8, [])
    assert code in failed.error["message"]
    assert [(notice["state"], notice["attempts"], notice["doubtful"]) for notice in waiting] == [("waiting", 1, False)]
    assert (mended.status, len(group.texts)) == (0, 1)
    assert "may have been" not in group.texts[0]


@pytest.mark.parametrize(
    ("group", "answer", "tries"),
    [
        pytest.param("dingtalk", {"errcode": 310000, "errmsg": "keywords not in content"}, 1, id="DingTalk, keyword"),
        pytest.param("dingtalk", {"errcode": 130101, "errmsg": "send too fast"}, 1, id="DingTalk, too fast"),
        pytest.param("dingtalk", {"errcode": -1, "errmsg": "system busy"}, 2, id="DingTalk, busy"),
        pytest.param("wecom", {"errcode": 45009, "errmsg": "api freq out of limit"}, 1, id="WeCom, too fast"),
        pytest.param("wecom", {"errcode": 93000, "errmsg": "invalid webhook url"}, 1, id="WeCom, gone"),
        pytest.param("feishu", {"code": 11232, "msg": "create message trigger rate limit"}, 1, id="Feishu, too fast"),
        pytest.param("feishu", {"code": 19024, "msg": "Key Words Not Found"}, 1, id="Feishu, keyword"),
        pytest.param("feishu", {"StatusCode": 9499, "StatusMessage": "Bad Request"}, 1, id="Feishu, old form"),
    ],
    indirect=["group"],
)
def test_an_answer_of_200_with_an_error_code_is_no_delivery(
    custmgr: Run, joined: Callable[..., Result], group: Group, answer: dict[str, object], tries: int
) -> None:
    joined(group)
    group.next = [answering(200, answer)] * tries

    failed = custmgr(*NOTIFY, now=NOW)

    assert failed.status == 8
    assert str(next(iter(answer.values()))) in failed.err
    assert len(group.requests) == tries
    assert [line["outcome"] for line in custmgr("notice", "log", "--json").json] == ["failed"] * tries
    assert custmgr(*NOTIFY, now=NOW).status == 0
    assert len(group.texts) == 1


@pytest.mark.parametrize(
    ("behave", "outcome", "tries"),
    [
        pytest.param(answering(200, b"<html>Please log in</html>"), "unknown", 1, id="a page instead of an answer"),
        pytest.param(answering(200, b""), "unknown", 1, id="nothing"),
        pytest.param(answering(200, b'["ok"]'), "unknown", 1, id="no table"),
        pytest.param(answering(200, b'{"ok": true}'), "unknown", 1, id="no code"),
        pytest.param(answering(403, {"errmsg": "forbidden"}), "failed", 1, id="forbidden"),
        pytest.param(answering(500, b"oops"), "failed", 2, id="broken"),
        pytest.param(answering(504, b""), "unknown", 2, id="a gateway gave up"),
        pytest.param(robots.silent, "unknown", 2, id="silence"),
        pytest.param(robots.trickling, "unknown", 2, id="a trickle"),
    ],
)
def test_what_is_no_clear_yes_stays_unsent_and_is_tried_twice_at_most(
    custmgr: Run, joined: Callable[..., Result], group: Group, behave: Callable[..., None], outcome: str, tries: int
) -> None:
    joined(group)
    group.next = [behave] * tries

    start = time.monotonic()
    failed = custmgr(*NOTIFY, now=NOW)
    took = time.monotonic() - start

    assert failed.status == 8
    assert took < 5
    assert len(group.requests) == tries
    assert [line["outcome"] for line in custmgr("notice", "log", "--failed", "--json").json] == [outcome] * tries
    custmgr(*NOTIFY, now=NOW)
    assert ("may have been sent before" in group.texts[0]) == (outcome == "unknown")


def test_a_second_try_after_a_silent_first_says_that_it_may_be_the_second(
    custmgr: Run, joined: Callable[..., Result], group: Group
) -> None:
    joined(group)
    group.next = [robots.silent]

    done = custmgr(*NOTIFY, now=NOW)

    assert done.status == 0
    assert "may have been sent before" in group.texts[0].splitlines()[0]
    assert "notice list --doubtful" in done.err
    assert [notice["doubtful"] for notice in custmgr("notice", "list", "--doubtful", "--json").json] == [True]


def test_a_redirect_is_not_followed(custmgr: Run, joined: Callable[..., Result], group: Group) -> None:
    joined(group)
    with robots.playing("dingtalk") as other:
        group.next = [answering(307, b"", Location=other.url)]

        failed = custmgr(*NOTIFY, now=NOW)

        assert failed.status == 8
        assert other.requests == []


def test_a_service_that_is_not_there_has_certainly_not_been_told(
    custmgr: Run, joined: Callable[..., Result], group: Group, closed_port: int
) -> None:
    joined(group, url=f"http://127.0.0.1:{closed_port}/robot")

    failed = custmgr(*NOTIFY, now=NOW)

    assert failed.status == 8
    assert "cannot be reached" in failed.err
    assert [line["outcome"] for line in custmgr("notice", "log", "--json").json] == ["failed", "failed"]


@pytest.mark.parametrize("trusted", [True, False])
def test_the_certificate_of_the_service_is_checked(
    custmgr: Run,
    joined: Callable[..., Result],
    certificate: tuple[Path, Path],
    monkeypatch: pytest.MonkeyPatch,
    trusted: bool,
) -> None:
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(*certificate)
    if trusted:
        monkeypatch.setenv("SSL_CERT_FILE", str(certificate[0]))
    with robots.playing("wecom", context) as group:
        joined(group)

        done = custmgr(*NOTIFY, now=NOW)

        assert (done.status, len(group.texts)) == ((0, 1) if trusted else (8, 0))
        assert ("certificate" in done.err) is not trusted


@every_robot
def test_long_news_is_split_by_the_limit_of_the_robot_and_every_line_arrives_once(
    custmgr: Run, joined: Callable[..., Result], group: Group, ledger: sqlite3.Connection
) -> None:
    codes = enter_many(ledger, 150)
    joined(group)

    done = custmgr(*NOTIFY, now=NOW)

    told = "\n".join(group.texts)
    assert done.status == 0
    assert [told.count(f"{code} ") for code in codes] == [1] * len(codes)
    assert (len(group.texts) > 1) == (group.kind == "wecom")
    assert len(group.texts) == len(custmgr("notice", "log", "--json").json)


@pytest.mark.parametrize("group", ["wecom"], indirect=True)
def test_beyond_twenty_messages_the_rest_waits_for_the_next_run(
    custmgr: Run, joined: Callable[..., Result], group: Group, ledger: sqlite3.Connection
) -> None:
    codes = enter_many(ledger, 400)
    joined(group)

    first = custmgr(*NOTIFY, now=NOW)
    between = len(group.texts)
    second = custmgr(*NOTIFY, now=NOW)

    told = "\n".join(group.texts)
    assert (first.status, between, second.status) == (8, 20, 0)
    assert "20 messages a run" in first.err
    assert [told.count(f"{code} ") for code in codes] == [1] * len(codes)


@pytest.mark.parametrize("group", ["wecom"], indirect=True)
def test_when_one_of_several_messages_is_refused_the_rest_waits_and_nothing_is_told_twice(
    custmgr: Run, joined: Callable[..., Result], group: Group, ledger: sqlite3.Connection
) -> None:
    codes = enter_many(ledger, 60)
    joined(group)
    group.next = [taken, answering(200, {"errcode": 45009, "errmsg": "api freq out of limit"})]

    first = custmgr(*NOTIFY, now=NOW)
    between = len(group.requests)
    second = custmgr(*NOTIFY, now=NOW)

    told = "\n".join(group.texts)
    assert (first.status, between, second.status) == (8, 2, 0)
    assert [told.count(f"{code} ") for code in codes] == [1] * len(codes)


@pytest.mark.parametrize(
    ("moment", "told"),
    [
        ("2024-02-01T21:59:59", True),
        ("2024-02-01T22:00:00", False),
        ("2024-02-02T06:59:59", False),
        ("2024-02-02T07:00:00", True),
    ],
)
def test_at_night_a_robot_keeps_still_and_the_next_run_after_it_tells(
    custmgr: Run, joined: Callable[..., Result], group: Group, moment: str, told: bool
) -> None:
    joined(group)

    run = custmgr(*NOTIFY, now=moment)
    waiting = custmgr("notice", "list", "--unsent", "--json").json
    later = custmgr(*NOTIFY, now="2024-02-02T08:30")

    assert (run.status, run.out, len(waiting)) == (0, "", 0 if told else 1)
    assert (later.status, len(group.texts)) == (0, 1)


def test_standard_output_is_never_quiet(custmgr: Run, owed: str) -> None:
    assert owed in custmgr(*NOTIFY, now="2024-02-01T00:00").out


def test_two_groups_have_a_name_each_and_one_that_fails_does_not_stop_the_other(
    custmgr: Run, joined: Callable[..., Result], group: Group
) -> None:
    with robots.playing("dingtalk") as other:
        joined(group, "--name", "销售群")
        joined(other, "--name", "管理群", "--expect", "x=1")  # refused: only a webhook expects something
        joined(other)
        other.next = [answering(200, {"errcode": 1})]

        first = custmgr(*NOTIFY, now=NOW)
        second = custmgr(*NOTIFY, now=NOW)

        assert [channel["channel"] for channel in custmgr("notice", "channels", "--json").json] == [
            "dingtalk",
            "销售群",
        ]
        assert (first.status, second.status) == (8, 0)
        assert "by dingtalk" in first.err
        assert (len(group.texts), len(other.texts)) == (1, 1)


@pytest.mark.parametrize(
    ("group", "called"),
    [
        ("dingtalk", lambda body: body["at"]["atUserIds"]),
        ("wecom", lambda body: body["text"]["mentioned_list"]),
        ("feishu", lambda body: ["u-7"] if '<at user_id="u-7">王业务</at>' in body["content"]["text"] else []),
    ],
    indirect=["group"],
)
def test_a_person_known_to_the_robot_is_called_by_name(
    custmgr: Run, joined: Callable[..., Result], group: Group, called: Callable[..., list[str]]
) -> None:
    joined(group)
    assert custmgr("notice", "address", "王业务", "u-7", "--kind", group.kind).status == 0

    custmgr(*NOTIFY, now=NOW)

    assert called(group.arrived[0]) == ["u-7"]


@pytest.mark.parametrize("group", ["feishu"], indirect=True)
def test_a_customer_called_like_a_tag_calls_nobody(
    custmgr: Run, joined: Callable[..., Result], group: Group, ledger: sqlite3.Connection
) -> None:
    ledger.execute("UPDATE customer SET name = '<at user_id=\"all\">甲</at>'")
    ledger.commit()
    joined(group)

    custmgr(*NOTIFY, now=NOW)

    assert "<at" not in group.texts[0]
    assert "甲" in group.texts[0]


@pytest.mark.parametrize("group", ["webhook"], indirect=True)
@pytest.mark.parametrize(
    ("expected", "answer", "status"),
    [
        ([], {"code": 0}, 0),
        ([], {"code": 200, "success": True}, 0),
        ([], {"code": 1}, 8),
        ([], {"errcode": 40001}, 8),
        ([], {"ok": False}, 8),
        ([], b"accepted", 0),
        (["--expect", "result=done"], {"result": "done"}, 0),
        (["--expect", "result=done"], {"result": "no"}, 8),
        (["--expect", "result=done"], b"done", 8),
        (["--expect", "n=0"], {"n": 0}, 0),
        (["--expect", "n=0"], {"m": 0}, 8),
    ],
)
def test_a_webhook_is_sent_its_own_form_and_judged_by_what_it_should_answer(
    custmgr: Run,
    joined: Callable[..., Result],
    group: Group,
    expected: list[str],
    answer: bytes | dict[str, object],
    status: int,
) -> None:
    form = {"title": "【{title}】", "text": "{text}", "key": "{secret}", "list": [{"n": "{count}"}, 7]}
    Path("form.json").write_text(json.dumps(form), "utf-8")
    joined(group, "--template", "form.json", *expected)
    group.next = [answering(200, answer)]

    done = custmgr(*NOTIFY, now=NOW)

    sent = json.loads(group.requests[0]["body"])
    assert done.status == status, done.err
    assert sent["title"] == "【Customer desk: 1 reminders】"
    assert (sent["key"], sent["list"]) == (SECRET, [{"n": "1"}, 7])


@pytest.mark.parametrize("group", ["webhook"], indirect=True)
def test_a_webhook_sends_the_headers_of_its_secret_file(custmgr: Run, group: Group, tmp_path: Path) -> None:
    file = secret_file(tmp_path / "hook.toml", group.url, "", '[headers]\nAuthorization = "Bearer abcdef123"\n')
    template = tmp_path / "form.json"
    template.write_text('{"text": "{text}"}', "utf-8")
    custmgr("notice", "setup", "webhook", "--secret-file", file, "--template", template)

    done = custmgr(*NOTIFY, now=NOW)

    assert (done.status, group.requests[0]["headers"]["Authorization"]) == (0, "Bearer abcdef123")


def test_the_address_and_secret_may_come_from_the_environment(custmgr: Run, group: Group) -> None:
    environ = {"CUSTMGR_DINGTALK_URL": group.url, "CUSTMGR_DINGTALK_SECRET": SECRET}
    made = custmgr("notice", "setup", "dingtalk", "--json", env=environ)

    told = custmgr(*NOTIFY, now=NOW, env=environ)

    assert (made.json["host"], made.json["secret_file"]) == ("127.0.0.1", None)
    assert (told.status, len(group.texts)) == (0, 1)


@every_robot
def test_nothing_secret_is_in_the_database_the_output_or_a_log(
    program: Run, custmgr: Run, joined: Callable[..., Result], group: Group, desk_file: Path
) -> None:
    made = joined(group, "--json")
    group.next = [answering(200, {"errcode": 9, "code": 9, "errmsg": f"bad {group.url} {SECRET}", "msg": TOKEN})]
    runs = [program(*NOTIFY, CUSTMGR_NOW=NOW) for _run in range(2)]
    lists = [custmgr("notice", *words) for words in (["channels"], ["log", "--json"], ["list", "--json"], ["test"])]

    dump = "\n".join(sqlite3.connect(desk_file).iterdump())
    logs = [path.read_text("utf-8") for path in desk_file.parent.glob("*.log")]
    spoken = [part for run in [made, *runs, *lists] for part in (run.out, run.err)]

    assert [run.status for run in runs] == [8, 0]
    for text in (dump, *logs, *spoken):
        assert SECRET not in text
        assert TOKEN not in text
        assert "0769-88880001" not in text or text is dump


@every_robot
def test_while_a_message_is_on_its_way_no_file_and_no_process_shows_a_secret(
    joined: Callable[..., Result], group: Group, desk_file: Path
) -> None:
    joined(group)
    files: dict[str, bytes] = {}
    words = [sys.executable, "-m", "custmgr", *NOTIFY]
    lines: list[bytes] = []

    def look() -> None:
        files.update({path.name: path.read_bytes() for path in desk_file.parent.glob(f"{desk_file.name}*")})
        lines.extend(command_lines_of(run.pid))

    group.before_answering = look
    with subprocess.Popen(words, env={**os.environ, "CUSTMGR_NOW": NOW}) as run:
        assert run.wait(60) == 0
    files |= {f"{path.name} afterwards": path.read_bytes() for path in desk_file.parent.glob(f"{desk_file.name}*")}

    assert desk_file.name in files
    assert b"".join(lines).count(b"--notify") == 1
    for told in (*files.values(), *lines):
        assert SECRET.encode() not in told
        assert TOKEN.encode() not in told


def test_a_run_killed_after_the_robot_took_the_message_tells_it_again_and_says_so(
    custmgr: Run, joined: Callable[..., Result], group: Group, owed: str
) -> None:
    joined(group)
    words = [sys.executable, "-m", "custmgr", *NOTIFY]
    with subprocess.Popen(words, env={**os.environ, "CUSTMGR_NOW": NOW}, stderr=subprocess.PIPE) as run:
        group.before_answering = run.kill
        run.communicate()
    group.before_answering = lambda: None
    left = custmgr("notice", "list", "--json").json

    again, quiet = custmgr(*NOTIFY, now=NOW), custmgr(*NOTIFY, now=NOW)

    assert [notice["state"] for notice in left] == ["sending"]
    assert (again.status, quiet.out, quiet.err) == (0, "", "")
    assert "1 of these may have been sent before" in again.err
    assert [text.count(owed) for text in group.texts] == [1, 1]
    assert "may have been sent before" in group.texts[1]
    assert [(line["outcome"], line["fault"]) for line in custmgr("notice", "log", "--json").json] == [
        ("delivered", None),
        ("unknown", "the run was cut off while it was sending"),
    ]


def test_a_trial_of_one_channel_tells_what_the_service_said(
    custmgr: Run, joined: Callable[..., Result], group: Group
) -> None:
    joined(group)

    good = custmgr("notice", "test", "dingtalk", "--json")
    group.next = [answering(200, {"errcode": 310000, "errmsg": "sign not match"})]
    bad = custmgr("notice", "test", "dingtalk")

    assert (good.status, good.json) == (
        0,
        [{"channel": "dingtalk", "kind": "dingtalk", "delivered": True, "fault": None}],
    )
    assert (bad.status, "310000 sign not match" in bad.err) == (8, True)
    assert custmgr("notice", "test", "nobody").status == 2
    assert custmgr("notice", "list", "--json").json == []


def command_lines_of(pid: int) -> list[bytes]:
    """Return the command line of a process and those of its children, as the process list shows them."""
    children = subprocess.run(["pgrep", "-P", str(pid)], capture_output=True, text=True, check=False).stdout.split()
    return [Path(f"/proc/{one}/cmdline").read_bytes() for one in (pid, *children)]


def taken(handler: Any) -> None:
    """Judge the message as ever."""
    last = handler.server.group.requests[-1]
    answering(200, handler.server.group.judge(last["path"], last["body"]))(handler)


def enter_many(ledger: sqlite3.Connection, count: int) -> list[str]:
    """Enter many customers who are due for a visit, beside the one that is there; return all their codes."""
    columns = "code, name, name_key, mnemonic, kind, party, region, file_state, contact, phone, registered_on"
    rest = "'buyer', 'company', 'domestic', 'submitted', '林一', '0769-88880001', '2023-11-01'"
    ledger.executemany(
        f"INSERT INTO customer ({columns}) VALUES (?1, ?2, ?2, 'x', {rest})",
        [(f"C{number:05}", f"第{number}磁电有限公司") for number in range(2, count + 1)],
    )
    ledger.execute(
        "INSERT INTO purchase (number, customer_id, on_day, quantity_milli, amount_fen, due_on, on_credit, paid_fen)"
        " SELECT 'X' || id, id, '2023-11-20', 1000, 100, '2023-11-20', 0, 100 FROM customer WHERE id > 1"
    )
    ledger.commit()
    return [row[0] for row in ledger.execute("SELECT code FROM customer")]


def secret_file(path: Path, url: str, secret: str, more: str = "") -> str:
    """Write a robot's secret file, closed to everybody else."""
    path.write_text(f'url = "{url}"\nsecret = "{secret}"\n{more}', "utf-8")
    path.chmod(0o600)
    return str(path)
