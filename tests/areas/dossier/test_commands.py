"""A complaint's file through the real commands."""

import sqlite3
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.areas.complaints.conftest import Desk

VISIT = ("visit", "240301", "--told", "质量管理部", "--result", "现场确认毛刺")
SENT = ("--designated-by", "孙总", "--designated-on", "2024-03-01")


@pytest.mark.rule("CMP-31")
def test_a_visit_is_recorded_on_a_draft_and_stays_with_the_case(desk: Desk) -> None:
    draft = desk.open("--draft", now="2024-02-29").json["number"]

    words = ("--told", "质量管理部", "--told-on", "2024-02-28", "--went", "吴质管、郑制造", "--result", "确认")
    made = desk("visit", draft, *words, "--on", "2024-02-29", now="2024-02-29").json
    number = desk("accept", draft).json["number"]

    assert {key: made[key] for key in ("told_on", "on", "went", "designated_by", "report_due")} == {
        "told_on": "2024-02-28", "on": "2024-02-29", "went": ["吴质管", "郑制造"], "designated_by": None,
        "report_due": "2024-03-03",
    }  # fmt: skip
    assert [entry["kind"] for entry in desk("dossier", number).json] == ["visit"]


@pytest.mark.rule("CMP-32")
def test_manufacturing_alone_goes_only_when_the_general_manager_sent_it(
    opened: Desk, ledger: sqlite3.Connection
) -> None:
    refused = opened(*VISIT, "--went", "郑制造")

    assert (refused.status, refused.error["rule"]) == (3, "CMP-32")
    assert ledger.execute("SELECT count(*) FROM complaint_visit").fetchone() == (0,)

    sent = opened(*VISIT, "--went", "郑制造", *SENT)
    assert (sent.status, sent.json["designated_by"], sent.json["designated_on"]) == (0, "孙总", "2024-03-01")


@pytest.mark.rule("CMP-31", "CMP-32")
@pytest.mark.parametrize(
    ("words", "status"),
    [
        (("--went", "郑制造", "--designated-by", "钱副总", "--designated-on", "2024-03-01"), 3),
        (("--went", "郑制造", "--designated-by", "孙总", "--designated-on", "2024-03-03"), 3),
        (("--went", "郑制造", "--designated-by", "孙总"), 2),
        (("--went", ","), 2),
        (("--went", "无此人"), 2),
        (("--went", "吴质管", "--on", "2024-03-03"), 2),
        (("--went", "吴质管", "--told-on", "2024-03-02", "--on", "2024-03-01"), 3),
        (("--went", "吴质管", "--told", " "), 2),
        (("--went", "吴质管", "--result", "坏\u202e字"), 2),
    ],
    ids=[
        "sent by another", "sent afterwards", "sent without a day", "nobody", "unknown", "tomorrow", "told afterwards",
        "told nobody", "not clean",
    ],
)  # fmt: skip
def test_a_visit_that_cannot_be_is_not_recorded(
    opened: Desk, ledger: sqlite3.Connection, words: tuple[str, ...], status: int
) -> None:
    assert opened(*VISIT, *words).status == status
    assert ledger.execute("SELECT count(*) FROM complaint_visit").fetchone() == (0,)


@pytest.mark.rule("CMP-31")
def test_a_visit_without_manufacturing_warns_and_one_of_an_ended_case_is_refused(opened: Desk) -> None:
    alone = opened(*VISIT, "--went", "吴质管")
    assert "CMP-31" in alone.err

    opened("void", "240301", "--reason", "重复")
    assert opened(*VISIT, "--went", "吴质管").error["rule"] == "CMP.6-17"


@pytest.mark.rule("CMP-33", "CMP-34")
@pytest.mark.parametrize(("now", "owed"), [("2024-03-04", []), ("2024-03-05", []), ("2024-03-06", [1])])
def test_a_visit_whose_report_is_owed_is_listed_with_its_days(opened: Desk, now: str, owed: list[int]) -> None:
    opened(*VISIT, "--went", "郑制造", *SENT, now="2024-03-02")

    assert [line["days_late"] for line in opened("reports", "--overdue", now=now).json] == owed
    (line,) = opened("reports", "240301", now=now).json
    assert (line["due"], line["designated_by"], line["filed_on"]) == ("2024-03-05", "孙总", None)


@pytest.mark.rule("CMP-34")
@pytest.mark.parametrize(("now", "late"), [("2024-03-05", 0), ("2024-03-06", 1)])
def test_a_report_is_filed_and_instructed(opened: Desk, now: str, late: int) -> None:
    opened(*VISIT, "--went", "吴质管,郑制造", now="2024-03-02")

    filed = opened("report", "240301", "--by", "吴质管", "--handling", "已隔离库存", now=now).json
    told = opened("instruct", "240301", "--by", "孙总", "--text", "三日内换货", now=now).json

    assert (filed["days_late"], filed["abnormality"], filed["instruction"]) == (late, "尺寸超差", None)
    assert (told["instruction"], told["instructed_by"], told["instructed_on"]) == ("三日内换货", "孙总", now)
    assert opened("reports", "--overdue", now="2024-04-01").json == []
    assert opened("instruct", "240301", "--by", "孙总", "--text", "再改").status == 2


@pytest.mark.rule("CMP-34")
def test_an_investigation_without_a_visit_is_reported_by_its_day(opened: Desk) -> None:
    words = ("report", "240301", "--by", "吴质管", "--handling", "样品已检")

    assert opened(*words).status == 2
    assert opened(*words, "--investigated", "2024-03-03", now="2024-03-02").status == 2
    assert opened(*words, "--investigated", "2024-03-02", "--on", "2024-03-01").status == 3
    filed = opened(*words, "--investigated", "2024-03-01", now="2024-03-02").json
    assert (filed["due"], filed["days_late"]) == ("2024-03-04", 0)


@pytest.mark.rule("CMP-34")
def test_of_several_visits_the_day_says_which_is_reported(opened: Desk) -> None:
    for day in ("2024-03-01", "2024-03-02"):
        opened(*VISIT, "--went", "吴质管", "--on", day)
    words = ("report", "240301", "--by", "吴质管", "--handling", "已隔离")

    refused = opened(*words)
    filed = opened(*words, "--investigated", "2024-03-02").json

    assert (refused.status, refused.error["rule"]) == (2, "CMP-34")
    assert filed["investigated_on"] == "2024-03-02"
    assert [line["investigated_on"] for line in opened("reports", "240301").json] == ["2024-03-01", "2024-03-02"]


@pytest.mark.rule("CMP-34")
def test_only_the_general_manager_instructs_and_not_before_the_report(opened: Desk) -> None:
    opened("report", "240301", "--by", "吴质管", "--handling", "已检", "--investigated", "2024-03-01")

    assert opened("instruct", "240301", "--by", "钱副总", "--text", "办").error["rule"] == "CMP-34"
    assert opened("instruct", "240301", "--by", "孙总", "--text", "办", "--on", "2024-03-01").status == 3


@pytest.mark.rule("CMP-34")
def test_a_report_is_printed_whole(opened: Desk, tmp_path: Path) -> None:
    assert opened("print-report", "240301").status == 2
    opened("report", "240301", "--by", "吴质管", "--handling", "已隔离库存", "--investigated", "2024-03-01")
    opened("instruct", "240301", "--by", "孙总", "--text", "三日内换货")

    printed = opened("print-report", "240301").json
    book = load_workbook(tmp_path / printed["file"])
    cells = {str(cell.value) for row in book.worksheets[0].iter_rows() for cell in row}

    assert printed["file"] == "report-240301.xlsx"
    assert {"华东电子", "尺寸超差", "已隔离库存", "三日内换货"} <= cells
    assert opened("print-report", "240301").status == 2
    assert opened("print-report", "240301", "--force").status == 0
    assert opened("print-report", "240301", "-o", "report.txt").status == 2


@pytest.mark.rule("CMP-11", "CMP-21")
def test_a_note_to_nobody_is_kept_and_waits_for_nothing(opened: Desk) -> None:
    noted = opened("note", "240301", "--text", "已寄技术资料", "--by", "王业务").json

    assert (noted["note"], noted["by"], noted["department"]) == (1, "王业务", None)
    assert opened("notes").json == []
    assert [line["text"] for line in opened("notes", "--all").json] == ["已寄技术资料"]
    assert opened("reply", "1", "--by", "郑制造", "--text", "好").error["rule"] == "CMP-22"


@pytest.mark.rule("CMP-22")
def test_a_note_to_a_department_is_in_its_list_until_it_answers(opened: Desk) -> None:
    opened("note", "240301", "--text", "客户要求加强包装", "--to", "mfg", now="2024-03-02")

    waiting = opened("notes", "--department", "mfg", now="2024-03-05").json
    wrong = opened("reply", "1", "--by", "吴质管", "--text", "好")
    answered = opened("reply", "1", "--by", "郑制造", "--text", "已改双层", now="2024-03-06").json

    assert [(line["text"], line["days_open"]) for line in waiting] == [("客户要求加强包装", 3)]
    assert opened("notes", "--department", "qc").json == []
    assert (wrong.status, wrong.error["rule"]) == (3, "CMP-22")
    assert (answered["answered_by"], answered["answered_on"]) == ("郑制造", "2024-03-06")
    assert opened("notes", "--department", "mfg").json == []
    assert opened("reply", "1", "--by", "郑制造", "--text", "又改").status == 3
    assert opened("reply", "9", "--by", "郑制造", "--text", "好").status == 2


@pytest.mark.rule("CMP-18")
def test_a_joint_meeting_may_be_arranged_ahead_and_has_place_and_participants(opened: Desk) -> None:
    where = ("--place", "苏州客户厂", "--participants", "客户张三、吴质管")

    made = opened("note", "240301", "--meeting", "--on", "2024-03-08", *where).json

    assert (made["kind"], made["on"], made["place"], made["text"]) == ("meeting", "2024-03-08", "苏州客户厂", "")
    assert opened("note", "240301", "--meeting", "--place", "苏州").error["rule"] == "CMP-18"
    assert opened("note", "240301", "--text", "已谈", *where).error["rule"] == "CMP-18"


@pytest.mark.rule("CMP-21")
@pytest.mark.parametrize("words", [("--text", " "), (), ("--text", "好", "--on", "2024-03-03")])
def test_a_note_says_something_that_has_happened(opened: Desk, words: tuple[str, ...]) -> None:
    assert opened("note", "240301", *words).status == 2
    assert opened("notes", "--all").json == []


@pytest.mark.rule("CMP-18", "CMP-22")
def test_after_the_close_a_department_is_still_told_but_no_meeting_held(opened: Desk) -> None:
    opened.decided()
    opened.close()

    told = opened("note", "240301", "--text", "请追踪改善", "--to", "qc")
    met = opened("note", "240301", "--meeting", "--place", "苏州", "--participants", "张三")

    assert told.status == 0
    assert (met.status, met.error["rule"]) == (3, "CMP.6-17")


@pytest.mark.rule("CMP-40")
def test_negotiating_is_free_before_the_decision_and_promising_is_not(opened: Desk) -> None:
    words = ("negotiate", "240301", "--channel", "phone", "--position", "要求折让八千")

    talked = opened(*words, "--by", "王业务")
    promised = opened(*words, "--promised", "0.01")

    assert (talked.status, talked.json["by"], talked.json["promised"]) == (0, "王业务", None)
    assert (promised.status, promised.error["rule"]) == (3, "CMP-40")
    assert "leave --promised out" in promised.error["hint"]
    assert [entry["text"] for entry in opened("dossier", "240301").json] == ["要求折让八千"]


@pytest.mark.rule("CMP-40")
@pytest.mark.parametrize(("amount", "status"), [("8000.00", 0), ("8000.01", 3)])
def test_a_promise_after_the_decision_keeps_within_it(opened: Desk, amount: str, status: int) -> None:
    opened.decided(loss="8000.00")
    words = ("negotiate", "240301", "--channel", "onsite", "--position", "同意")

    assert opened(*words, "--promised", amount).status == status


@pytest.mark.rule("CMP-40")
@pytest.mark.parametrize(
    "words", [("--channel", "烟"), ("--position", " "), ("--on", "2024-03-03"), ("--by", "无此人")]
)
def test_a_negotiation_that_cannot_be_is_not_recorded(opened: Desk, words: tuple[str, ...]) -> None:
    given = {"--channel": "phone", "--position": "要求退货"} | {words[0]: words[1]}

    assert opened("negotiate", "240301", *(part for pair in given.items() for part in pair)).status == 2
    assert opened("dossier", "240301").json == []


@pytest.mark.rule("CMP-12")
def test_the_file_shows_how_soon_the_customer_was_told_of_the_decision(opened: Desk) -> None:
    opened.decided(now="2024-03-04T10:00")
    opened.close("--answered", "letter", "--answered-on", "2024-03-06", "--accepted", now="2024-03-08T10:00")

    answer = opened("dossier", "240301").json[-1]

    assert (answer["kind"], answer["on"]) == ("answer", "2024-03-06")
    assert answer["detail"] == {"channel": "letter", "days": 2}


@pytest.mark.rule("CMP-12")
def test_the_file_tells_everything_in_the_order_of_its_days(opened: Desk) -> None:
    opened(*VISIT, "--went", "郑制造", *SENT, now="2024-03-01T15:00")
    opened("report", "240301", "--by", "郑制造", "--handling", "已隔离", now="2024-03-05")
    opened("instruct", "240301", "--by", "孙总", "--text", "速办", now="2024-03-05")
    opened("note", "240301", "--text", "请改包装", "--to", "mfg", now="2024-03-05T10:00")
    opened("reply", "1", "--by", "郑制造", "--text", "已改", now="2024-03-06")
    opened("note", "240301", "--meeting", "--place", "苏州", "--participants", "张三", now="2024-03-07")
    opened("remind", now="2024-03-08")
    opened.decided(now="2024-03-09T10:00")
    opened("negotiate", "240301", "--channel", "phone", "--position", "同意", "--promised", "1", now="2024-03-10")

    told = [(entry["on"][-2:], entry["kind"]) for entry in opened("dossier", "240301", now="2024-03-11").json]

    assert told == [
        ("01", "visit"), ("05", "report"), ("05", "note"), ("05", "instruction"), ("06", "reply"), ("07", "meeting"),
        ("08", "reminder"), ("09", "decision"), ("10", "negotiation"),
    ]  # fmt: skip


def test_the_file_reads_well_and_an_empty_one_says_so(opened: Desk) -> None:
    assert "Nothing is kept" in opened.run("complaint", "dossier", "240301").out

    said = opened.run("complaint", *VISIT, "--went", "郑制造", *SENT, now="2024-03-02").out
    assert "custmgr complaint report 240301" in said
    opened("note", "240301", "--text", "已寄资料")
    shown = opened.run("complaint", "dossier", "240301").out
    assert "已寄资料" in shown
    assert "designated by 孙总" in " ".join(shown.split())


def test_what_is_kept_in_the_file_can_be_neither_changed_nor_removed(opened: Desk, ledger: sqlite3.Connection) -> None:
    opened(*VISIT, "--went", "吴质管")
    opened("note", "240301", "--text", "已办")
    opened("negotiate", "240301", "--channel", "phone", "--position", "同意")
    opened("report", "240301", "--by", "吴质管", "--handling", "已隔离")

    for table in ("complaint_visit", "complaint_note", "complaint_negotiation", "complaint_report"):
        for statement in (f"DELETE FROM {table}", f"UPDATE {table} SET entered_at = 'x'"):
            with pytest.raises(sqlite3.IntegrityError):
                ledger.execute(statement)
