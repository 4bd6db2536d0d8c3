"""A line that is right but for one word is refused in one sentence, and leaves the file as it was."""

import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from tests.areas.wealth import Wealth, signed, wealth  # noqa: F401  fixtures are found by name
from tests.house.walking import commands
from tests.remembering import remembered

ODD = "坏\u202e字"  # turns the reading direction: no text of a desk holds it
WRONG = {
    "DATE": ("2026-02-30", "昨天", ""),
    "MOMENT": ("2026-03-05T25:00", "早上"),
    "MONTH": ("2026-13", "三月"),
    "YEAR": ("1899", "去年"),
    "CUSTOMER": ("无此客户", ODD, ""),
    "STAFF": ("无此人", ODD, ""),
    "STAFF[,STAFF]": ("无此人", "李专员,无此人", ""),
    "CONTRACT": ("HT-0009", ODD, ""),
    "NUMBER": ("X-9", ODD, ""),
    "VISIT": ("V99999", ODD, ""),
    "FREE": (ODD,),
    "TEXT": (ODD,),
    "YUAN": ("一百", "-1", "100.001"),
    "RATE": ("100%", "-0.1%", "万二"),
    "SECONDS": ("-1", "二十"),
    "KIND": ("gossip", ODD),
    "KIND:NUMBER": ("visit:V99999", "moon:1", "visit"),
    "FIELD=VALUE": ("words", "gossip=1", "=1"),
    "CASE": (ODD, " "),
    "OFFENCE": ("gossip", ODD),
    "LABEL": ("T-99", ""),
    "FILE|NUMBER": ("/nowhere/a.wav", ODD, " "),
    "FILE": ("paper.pdf",),
    "DEPARTMENT": (ODD,),
    "WORD": ("gossip",),
}
FREE = {"contract add --number", "instruction approve --filing", "record media NUMBER"}
LINES = (
    """
contract add CUSTOMER=林甲 --signed=2026-03-05 --rate=0.08% --until=2027-03-04 --number=同江-7 --manager=王经理
  --office=城东
contract change CONTRACT=周立 --rate=0.05% --until=2027-06-30 --other=换卡 --on=2026-03-06
contract end CONTRACT=周立 --on=2026-03-06 --reason=出国 --opinion=无
contract void NUMBER=HT-0001 --reason=录错
visit attempt CUSTOMER=林甲 --by=李专员 --seconds=20 --at=2026-03-06T10:10 --line=400 --result=reached --reason=约好
  --kind=contact --recording=T-7
visit record CUSTOMER=周立 --by=李专员 --method=phone --content=谈 --problems=无 --result=好 --recording=T-7
  --kind=continuing --on=2026-03-06 --set=needs=债券 --persons-met=本人 --next-step=再约 --preparation=提纲
visit conflict CUSTOMER=周立 --person=赵专员 --reason=亲属 --from=2026-03-06 --until=2026-03-31
visit check NUMBER=V00001 --by=周督导 --planned=yes --in-time=yes --truthful=yes --traces=no --note=缺标签
  --on=2026-03-06
complaint against NUMBER=D-0001 --person=王经理 --about=attitude --text=训斥 --visit=V00001
instruction ask --department=合规部 --need=核实风险揭示 --until=2026-03-31
instruction plan NUMBER=ZL-0001 --content=问卷 --method=phone --from=2026-03-09 --until=2026-03-31 --customer=周立
  --visitor=李专员
instruction rehearse NUMBER=ZL-0001 --text=演练 --on=2026-03-06
instruction approve NUMBER=ZL-0002 --by=吴总部 --filing=备-1 --opinion=同意
penalty propose OFFENCE=falsified_by_service --person=郑客服 --case=file:C00001 --on=2026-03-06 --amount=500
  --measure=demotion --text=多报
penalty confirm NUMBER=S-0001 --by=吴总部 --amount=100 --text=属实
penalty drop NUMBER=S-0001 --by=吴总部 --reason=查无实据
record media NUMBER=D-1 --place=柜 --from=2026-03-01 --until=2026-03-06
record media NUMBER=D-1 --place=柜 --recording=T-1
record purge --kind=visit
record recordings CUSTOMER=周立
record archive CUSTOMER=周立
finding open --kind=issue --text=账单有误 --customer=周立 --about=visit:V00001 --owner=李专员 --to=钱主管
  --at=2026-03-06T09:00 --set=department=结算部 --by=李专员
finding route NUMBER=F-0001 --to=钱主管 --set=department=结算部 --text=请查 --by=李专员 --on=2026-03-06
finding note NUMBER=F-0001 --set=department=结算部 --text=已打电话 --by=李专员 --on=2026-03-06
finding close NUMBER=F-0002 --set=done_on=2026-03-06 --text=已补 --by=李专员 --on=2026-03-06
finding list CUSTOMER=周立 --kind=issue --about=visit:V00001 --owner=李专员
visit outline kind=continuing
visit attempts CUSTOMER=周立
visit checks --month=2026-03
visit ratios --year=2026 --month=2026-03
visit print NUMBER=V00001 --output=a.xlsx
report callbacks --month=2026-03 --hand=钱主管 --output=a.xlsx
report violations --month=2026-03 --hand=钱主管 --output=a.xlsx
customer channels CUSTOMER=周立 --register=网店
""".replace("\n  ", " ")
    .strip()
    .splitlines()
)
NOW = "2026-03-06T10:30"


@pytest.fixture
def busy(request: pytest.FixtureRequest) -> Wealth:
    """Return a wealth desk that has one of everything these commands name."""
    desk: Wealth = request.getfixturevalue("signed")

    def go() -> None:
        desk.done("customer", "add", "林甲", "--kind", "prospect", "--contact", "林甲", "--phone", "13900139000")
        words = ("--content", "核实", "--problems", "无", "--result", "好", "--recording", "T-1")
        desk.done("visit", "record", "周立", "--by", "李专员", "--method", "phone", *words)
        desk.done("finding", "open", "--kind", "issue", "--customer", "周立", "--text", "账单有误")
        desk.done("finding", "open", "--kind", "rectify", "--owner", "李专员", "--text", "缺标签")
        desk.done("complaint", "open", "--customer", "周立", "--reason", "态度差", "--draft")
        for _time in range(2):
            desk.done("instruction", "ask", "--department", "合规部", "--need", "核实")
        plan = ("--content", "问卷", "--method", "phone", "--from", "2026-03-09", "--customer", "周立")
        desk.done("instruction", "plan", "ZL-0002", *plan, "--visitor", "李专员")
        desk.done("penalty", "propose", "file_incomplete", "--person", "郑客服", "--case", "file:C00001")

    remembered("one of everything", go)
    return desk


@cache
def metavars() -> dict[str, str]:
    """Return what each option and argument stands for, by command and name."""
    return {
        f"{line} {name}": param.metavar or "WORD"
        for line, command in commands()
        for param in command.params
        for name in (param.name, *param.opts, (param.metavar or "").strip("[]"))
    }


def parts(line: str) -> tuple[str, list[tuple[str, str]]]:
    """Take a line apart: its command, and its words by name."""
    noun, verb, *told = line.split()
    named = [word.partition("=") for word in told]
    return f"{noun} {verb}", [(name, value) for name, _equals, value in named]


def typed(command: str, words: list[tuple[str, str]]) -> list[str]:
    """Return a line as it is typed."""
    told = [word for name, value in words for word in ((name, value) if name.startswith("-") else (value,))]
    return [*command.split(), *told]


def wrong(command: str, name: str) -> tuple[str, ...]:
    """Return values an option or argument cannot take, by what stands for them."""
    stands = metavars()[f"{command} {name}"].strip("[]") if name != "--by" else metavars()[f"{command} {name}"]
    if f"{command} {name}" in FREE:
        return WRONG["FREE"]
    if "|" in stands and stands != "FILE|NUMBER":
        return WRONG["TEXT" if stands.startswith("TEXT") else "WORD"]
    return WRONG[stands]


def spoilt(line: str) -> Iterator[list[str]]:
    """Yield a line with each of its values spoilt in turn."""
    command, words = parts(line)
    for place, (name, _value) in enumerate(words):
        for value in wrong(command, name):
            yield typed(command, [*words[:place], (name, value), *words[place + 1 :]])


def state() -> tuple[bytes, list[str]]:
    """Return everything there is: the desk, byte by byte, and the files beside it."""
    file = Path(os.environ["CUSTMGR_DB"])
    return file.read_bytes(), sorted(path.name for path in file.parent.iterdir())


@pytest.mark.parametrize("line", LINES)
def test_one_wrong_word_is_told_in_one_sentence_and_nothing_is_written(busy: Wealth, line: str) -> None:
    before = state()

    for words in spoilt(line):
        refused = busy.run(*words, now=NOW)

        assert refused.status in {2, 3}, words
        assert refused.out == "", words
        assert refused.err.startswith("custmgr: "), words
        assert len(refused.err.splitlines()) == 1, (words, refused.err)
        assert state() == before, words
    assert busy.run(*typed(*parts(line)), now=NOW).status == 0, line  # rightly typed it works
