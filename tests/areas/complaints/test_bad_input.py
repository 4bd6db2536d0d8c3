"""Every line of the complaint desk, each of its words wrong in turn: one sentence, status 2 or 3, nothing written."""

import shlex
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.areas.complaints.conftest import Desk, form
from tests.conftest import Result
from tests.house.walking import commands
from tests.remembering import remembered

NOW = "2024-03-20T10:00"
CLOSED = "2024-03-12T09:00"
# A line of each command that is taken as it stands, on a desk as `busy` makes it.
GOOD = {
    "allowance book": "240304-A2 --voucher V1",
    "allowance issue": "240304 --amount 1000",
    "allowance list": "240304",
    "allowance print": "240304-A1",
    "allowance proof": "240304-A1 --kind allowance_certificate --sealed",
    "allowance show": "240304-A1",
    "allowance sign": "240304-A1 --by 赵经理",
    "allowance void": "240304-A1 --reason 写错",
    "anomaly add": "--customer 华东电子 --product P-7 --abnormality 包装受潮 --department mfg",
    "anomaly convert": "A-0001 --loss 1",
    "anomaly done": "A-0001 --measure 加防潮袋",
    "anomaly list": "华东电子",
    "anomaly print": "A-0001",
    "complaint accept": "D-0001 --set order=SO-1",
    "complaint amend": "240301 --claim 1 --reason 来函",
    "complaint approve": "240303 --by 孙总",
    "complaint attribute": "240302 --unit 一科/G1 --ratio 60 --item 4",
    "complaint close": "240304 --answered letter --accepted",
    "complaint confirm": "240305 --department mfg --by 郑制造",
    "complaint copies": "240305 --hand 1 --by 吴质管",
    "complaint dissent": "240305 --department mfg --by 郑制造 --text 原因不在制造部",
    "complaint dissent-decide": "M-0001 --by 孙总 --upheld",
    "complaint dossier": "240301",
    "complaint figures": "--month 2024-03",
    "complaint inquire": "240305 --stage qc",
    "complaint instruct": "240301 --by 孙总 --text 速办",
    "complaint letter": "240304",
    "complaint list": "--stage qc",
    "complaint loss": "240302 --kind claim --amount 30000",
    "complaint measures": "",
    "complaint negotiate": "240301 --channel phone --position 要求退货",
    "complaint note": "240301 --text 已寄资料",
    "complaint notes": "",
    "complaint open": "--customer 华东电子 " + " ".join(form()),
    "complaint overdue": "",
    "complaint print": "240305",
    "complaint print-reminder": "R-0001",
    "complaint print-report": "240301",
    "complaint refile": "240306",
    "complaint register": "",
    "complaint remind": "240301",
    "complaint reminders": "240301",
    "complaint reply": "1 --by 郑制造 --text 已改",
    "complaint report": "240302 --by 吴质管 --handling 已隔离 --investigated 2024-03-02",
    "complaint reports": "240301",
    "complaint resale": "240305 --quantity 1 --price 30 --a-price 52",
    "complaint route": "240301 --by 陈生管 --set sample=三件 --set opinion=属实",
    "complaint show": "240301",
    "complaint track": "240304 --measure 换模 --owner 郑制造 --due 2024-04-01",
    "complaint visit": "240301 --told 质量管理部 --went 吴质管,郑制造 --result 确认",
    "complaint void": "240301 --reason 重复",
    "penalty announce": "240307",
    "penalty approve": "240305 --by 孙总",
    "penalty assess": "240305",
    "penalty circulate": "240305 --department mfg --by 郑制造",
    "penalty deduct": "--month 2024-03",
    "penalty leaver": "甲2 --rest waived --by 孙总 --reason 离职",
    "penalty list": "--person 甲1",
    "penalty print": "240305",
    "penalty correct": "甲1 --month 2024-03 --bonus 2000 --reason 录错",
    "report collection": "--month 2024-02",
    "report complaints": "--month 2024-02",
    "report discipline": "--month 2024-02",
    "return list": "240304",
    "return open": "240304 --quantity 10",
    "return post": "240304-R4 --voucher V1",
    "return print": "240304-R1",
    "return proof": "240304-R3 --kind return_certificate --sealed",
    "return receive": "240304-R2 --quantity 10 --by 吴仓管",
    "return show": "240304-R1",
    "return verify": "240304-R1 --by 赵经理",
    "return void": "240304-R1 --reason 写错",
}
NOUNS = {line.split()[0] for line in GOOD} - {"report"}
ELSEWHERE = {
    "complaint against",
    "complaint import",
    "penalty confirm",
    "penalty drop",
    "penalty propose",
    "penalty proposals",
}


@pytest.fixture
def busy(desk: Desk) -> Desk:
    """Return a desk in full work: something waits for every command."""
    remembered("busy", lambda: _work(desk))
    return desk


def _done(result: Result) -> Any:
    assert result.status == 0, result.err
    return result.json


def _work(desk: Desk) -> None:
    def line(words: str, now: str = "2024-03-07T10:00") -> None:
        _done(desk.run(*shlex.split(words), "--json", now=now))

    line("staff add 吴仓管 --role store", "2024-01-02")
    for place in (1, 2):
        unit = f"--department mfg --unit 一科/G{place} --base-points 1 --bonus 3000"
        line(f"staff add 甲{place} --role worker {unit}", "2024-01-02")
    _done(desk.open("--draft", order=None))
    for stages in ((), ("accept", "qc", "mfg", "review", "opinion")):
        desk.number = _done(desk.open())["number"]
        desk.walk(*stages)
    desk.number = _done(desk.open())["number"]
    desk.to_decision()
    for unit in ("", "一科/G1", "", "一科/G2"):
        desk.number = _done(desk.open())["number"]
        desk.walk("accept", now="2024-03-01T15:00")
        desk.walk("qc", "mfg", "review", "opinion", now="2024-03-06T10:00")
        losses = ("allowance --amount 8000", "return --quantity 1000 --price 80")[: 1 if desk.number == "240307" else 2]
        kinds = ",".join(loss.split()[0] for loss in losses)
        for loss in losses:
            line(f"complaint loss {desk.number} --kind {loss} --treatment {kinds}")
        if unit:
            line(f"complaint attribute {desk.number} --unit {unit} --ratio 100 --item 4")
        kind = "both" if desk.number == "240307" else "economic"
        stated = f"founded=yes responsible=二线 treatment={kinds} tracked=yes penalty={kind}".split()
        _done(desk.route("--by", "陈生管", *(w for s in stated for w in ("--set", s)), now="2024-03-07T10:00"))
        line(f"complaint approve {desk.number} --by 孙总")
        if desk.number != "240304":
            taken = "--not-accepted" if desk.number == "240306" else "--accepted"
            line(f"complaint close {desk.number} --answered letter {taken}", CLOSED)
    for words in PAPERS:
        line(words, CLOSED)


PAPERS = (
    "allowance issue 240304 --amount 1000", "allowance issue 240304 --amount 1000",
    "allowance sign 240304-A2 --by 赵经理", "allowance sign 240304-A2 --by 孙总",
    "allowance sign 240304-A2 --customer-seal", "allowance proof 240304-A2 --kind allowance_certificate --sealed",
    *("return open 240304 --quantity 10",) * 4, *(f"return verify 240304-R{n} --by 赵经理" for n in (2, 3, 4)),
    *(f"return receive 240304-R{n} --quantity 10 --by 吴仓管" for n in (3, 4)),
    "return proof 240304-R4 --kind return_certificate --sealed",
    "anomaly add --customer 华东电子 --product P-7 --abnormality 受潮 --department mfg",
    "complaint dissent 240304 --department mfg --by 郑制造 --text 不服",
    "complaint report 240301 --by 吴质管 --handling 已检 --investigated 2024-03-02",
    "complaint note 240301 --text 请改 --to mfg", "complaint remind",
    *(f"penalty assess {number}" for number in ("240305", "240307")),
    *(f"penalty circulate {number} --department mfg --by 郑制造" for number in ("240305", "240307")),
    "penalty approve 240307 --by 孙总", "staff leave 甲2 --on 2024-03-12",
)  # fmt: skip
UNCLEAN, NOBODY, NOTHING = "坏\u202e字", "无此人", "烟"
TEXT, WORD, PERSON = (UNCLEAN,), (NOTHING,), (NOBODY,)
DAY, MONTH = ("2024-02-30", "morgen"), ("2024-13", "3月")
MONEY, PIECES, COUNT = ("abc", "-0.01", "nan", "1e99"), ("abc", "-1", "0.0001"), ("x", "-1")
FILE = ("note.txt", "nowhere/note.xlsx")
WRONG: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(
        ("--on", "--shipped", "--due", "--answered-on", "--told-on", "--designated-on", "--investigated",
         "--instructed-on"), DAY,
    ),
    "--month": MONTH, "--quarter": ("2024Q5",), "--output": FILE, "--ratio": ("viel", "-1", "101"),
    "--over-ratio": ("viel", "-1", "1.01"), "--customer": ("无此公司",), "--set": ("nosuch=1", "noequals", "=x"),
    **dict.fromkeys(
        ("--amount", "--claim", "--loss", "--price", "--work", "--transport", "--waste", "--promised", "--a-price",
         "--bonus", "--received-price", "--received-amount"), MONEY,
    ),
    **dict.fromkeys(("--quantity", "--defective", "--received-quantity"), PIECES),
    **dict.fromkeys(("--limit", "--copy", "--which", "--item", "--hand"), COUNT),
    **dict.fromkeys(
        ("--by", "--person", "--handler", "--went", "--designated-by", "--instructed-by", "--salesperson"), PERSON
    ),
    **dict.fromkeys(
        ("--department", "--stage", "--to", "--skip", "--kind", "--channel", "--answered", "--mode", "--status",
         "--class", "--region", "--sort", "--rest", "--treatment", "--about", "--visit", "--complaint", "--spare"),
        WORD,
    ),
    **dict.fromkeys(
        ("--reason", "--opinion", "--text", "--abnormality", "--measure", "--result", "--told", "--handling",
         "--position", "--place", "--participants", "--demand", "--product", "--order", "--voucher", "--basis",
         "--question", "--answer", "--sample", "--no-sample", "--check", "--item-text", "--unit", "--owner",
         "--instruction"), TEXT,
    ),
}  # fmt: skip


def faults(command: Any, words: list[str]) -> Iterator[list[str]]:
    """Yield the line with one word wrong or left out, every way there is."""
    for param in command.params:
        flag = max(param.opts, key=len)
        if param.param_type_name == "argument":
            if words and not words[0].startswith("-"):
                yield from ([wrong, *words[1:]] for wrong in ("999999", NOTHING))
        elif not param.is_flag:
            place = words.index(flag) if flag in words else None
            for wrong in WRONG[flag]:
                yield [*words, flag, wrong] if place is None else [*words[: place + 1], wrong, *words[place + 2 :]]
            if param.required and place is not None:
                yield words[:place] + words[place + 2 :]
    yield [*words, "--no-such-option"]


def test_every_command_of_the_desk_is_tried_here_or_elsewhere() -> None:
    known = {line for line, _command in commands() if line.split()[0] in NOUNS}

    assert known - ELSEWHERE == {line for line in GOOD if not line.startswith("report")}


@pytest.mark.parametrize("line", GOOD)
def test_a_wrong_word_is_told_in_one_sentence_and_the_right_line_is_taken(
    line: str, busy: Desk, ledger: sqlite3.Connection, tmp_path: Path
) -> None:
    command = next(found for name, found in commands() if name == line)
    words = shlex.split(GOOD[line])
    before, files = list(ledger.iterdump()), sorted(tmp_path.rglob("*.xlsx"))

    for wrong in faults(command, words):
        told = busy.run(*line.split(), *wrong, now=NOW)
        assert told.status in (2, 3), (wrong, told)
        assert len(told.err.strip().splitlines()) == 1, (wrong, told.err)
        assert told.out == "", (wrong, told.out)

    assert list(ledger.iterdump()) == before
    assert sorted(tmp_path.rglob("*.xlsx")) == files
    taken = busy.run(*line.split(), *words, now=NOW)
    assert taken.status == 0, taken.err
