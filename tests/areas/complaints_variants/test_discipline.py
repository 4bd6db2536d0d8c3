"""What follows for whoever was responsible, in a service house: the monthly review, the notice, its copies."""

from pathlib import Path

import openpyxl
import pytest

from tests.areas.complaints_variants.conftest import CLOSING, Flow
from tests.remembering import remembered

APRIL = "2026-04-09T10:00"


@pytest.fixture
def punished(service: Flow) -> Flow:
    """Return the desk with a case closed in March whose cause one person answers for."""
    remembered("a case to punish for", lambda: _close(service))
    return service


def _close(service: Flow) -> None:
    for name, role in (("人事冯主任", "hr"), ("蒋会计", "accounting")):
        assert service.run("staff", "add", name, "--role", role).status == 0
    service.walk("accept", "opinion", "qc")
    for words in (
        ("loss", service.number, "--kind", "rework", "--work", "8000", "--transport", "0", "--waste", "0",
         "--treatment", "rework"),
        ("attribute", service.number, "--unit", "郑制造", "--person", "郑制造", "--ratio", "100%", "--item", "3"),
        ("route", service.number, "--by", "服务何主管", "--set", "founded=yes", "--set", "responsible=郑制造",
         "--set", "handling=换轴承", "--set", "treatment=rework", "--set", "penalty=administrative"),
        ("approve", service.number, "--by", "孙总"),
    ):  # fmt: skip
        done = service(*words)
        assert done.status == 0, done.err
    service.walk("tell", "treat")
    assert service.close(*CLOSING).status == 0


def penalty(flow: Flow, *words: str, now: str = APRIL) -> tuple[int, str]:
    """Run a line of `custmgr penalty` about the case; return its status and what it says."""
    done = flow.run("penalty", words[0], flow.number, *words[1:], "--json", now=now)
    return done.status, done.out or done.err


@pytest.mark.rule("CPL-27")
def test_the_cases_closed_last_month_are_reviewed_by_the_tenth(punished: Flow, tmp_path: Path) -> None:
    written = punished.run(
        "report", "discipline", "--month", "2026-03", "-o", tmp_path / "d.xlsx", "--json", now="2026-04-10"
    ).json
    december = punished.run(
        "report", "discipline", "--month", "2025-12", "-o", tmp_path / "e.xlsx", "--json", now="2026-04-10"
    ).json

    assert (written["due"], written["totals"]["cases"]) == ("2026-04-10", 1)
    assert (december["due"], december["totals"]["cases"]) == ("2026-01-10", 0)


@pytest.mark.rule("CPL-27")
@pytest.mark.parametrize(("on", "late"), [("2026-04-10", 0), ("2026-04-11", 1)])
def test_what_is_sent_to_personnel_after_the_tenth_is_late(punished: Flow, tmp_path: Path, on: str, late: int) -> None:
    for words in (("assess",), ("circulate", "--department", "mfg", "--by", "郑制造"), ("approve", "--by", "孙总")):
        assert penalty(punished, *words)[0] == 0
    assert penalty(punished, "announce", "--sent", now=on)[0] == 0

    punished.run("report", "discipline", "--month", "2026-03", "-o", tmp_path / "d.xlsx", now="2026-05-01")

    (title, line) = list(openpyxl.load_workbook(tmp_path / "d.xlsx").active.values)[2:4]  # type: ignore[union-attr]
    assert dict(zip(title, line, strict=True))["Days late"] == late


@pytest.mark.rule("CPL-29")
def test_nobody_is_punished_for_a_case_nobody_answers_for(service: Flow) -> None:
    service.walk("accept", "opinion", "qc")
    route = ("--set", "founded=yes", "--set", "handling=换轴承", "--set", "penalty=economic")

    refused = service.route(*route)
    early = penalty(service, "assess")

    assert (refused.status, refused.error["rule"]) == (3, "CPL-18")
    assert early[0] == 3


@pytest.mark.rule("CPL-30", "CPL-31")
def test_the_copies_are_printed_once_the_general_manager_approved(punished: Flow, tmp_path: Path) -> None:
    def sheets(name: str) -> list[str]:
        printed = punished.run(
            "penalty", "print", punished.number, "-o", tmp_path / name, "--json", now=APRIL
        )  # fmt: skip
        assert printed.status == 0, printed.err
        return [str(sheet) for sheet in printed.json["sheets"]]

    assert penalty(punished, "assess")[0] == 0
    before = sheets("before.xlsx")
    assert penalty(punished, "circulate", "--department", "mfg", "--by", "郑制造")[0] == 0
    below = penalty(punished, "approve", "--by", "服务何主管")
    assert penalty(punished, "approve", "--by", "孙总")[0] == 0

    assert below[0] == 3
    after = sheets("after.xlsx")
    assert before == ["Reward and Punishment Notice"]
    assert sum(" Copy " in sheet for sheet in after) == 3


@pytest.mark.rule("CPL-28")
def test_personnel_publishes_what_was_sent_to_it(punished: Flow) -> None:
    penalty(punished, "assess")
    early = penalty(punished, "announce", "--sent")
    penalty(punished, "circulate", "--department", "mfg", "--by", "郑制造")
    penalty(punished, "approve", "--by", "孙总")

    assert early[0] == 3
    assert penalty(punished, "announce", "--sent")[0] == 0
    status, told = penalty(punished, "announce", "--by", "人事冯主任", now="2026-04-10T09:00")
    assert (status, '"published_on": "2026-04-10"' in told) == (0, True)
