"""What stands beside the form works for every kind of company: notes, reminders, inquiries, the printed form."""

from pathlib import Path

import pytest

from tests.areas.complaints_variants.conftest import CLOSING, Flow

BEFORE_CLOSING = ("tell", "treat")


@pytest.fixture
def told(service: Flow) -> Flow:
    """Return the desk with the case decided and settled on time; it is to be handled by 2026-03-20."""
    service.walk("accept", now="2026-03-07T09:00")
    service.walk("opinion", "qc", "synthesis")
    assert service.approve("孙总").status == 0
    service.walk(*BEFORE_CLOSING)
    return service


@pytest.mark.rule("CPL-32")
@pytest.mark.parametrize(("now", "notes"), [("2026-03-20T17:00", 0), ("2026-03-21T09:00", 1)])
def test_a_case_past_its_deadline_is_reminded_of_and_one_on_it_is_not(told: Flow, now: str, notes: int) -> None:
    done = told("remind", now=now)

    assert (done.status, len(done.json)) == (0, notes)
    assert len(told("reminders", now=now).json) == notes


@pytest.mark.rule("CPL-34")
def test_only_a_stage_that_was_late_is_asked_about(told: Flow) -> None:
    assert told.close(*CLOSING, now="2026-03-21").status == 0

    in_time = told("inquire", told.number, "--stage", "accept", now="2026-03-22")
    late = told("inquire", told.number, "--stage", "execute", now="2026-03-22")

    assert in_time.status == 3
    assert late.status == 0


@pytest.mark.rule("CPL-34")
def test_a_case_closed_on_its_deadline_is_not_asked_about(told: Flow) -> None:
    assert told.close(*CLOSING, now="2026-03-20").status == 0

    assert told("inquire", told.number, "--stage", "execute", now="2026-03-22").status == 3


@pytest.mark.rule("CPL-33")
def test_the_days_each_department_took_stand_in_the_way_of_the_form(service: Flow) -> None:
    service.walk("accept", now="2026-03-06T16:30")
    shown = service.walk("opinion", now="2026-03-09T16:00")

    stay = shown["history"][1]
    assert (stay["department"], stay["entered_at"][:10], stay["left_at"][:10]) == (
        "business", "2026-03-06", "2026-03-09"
    )  # fmt: skip


@pytest.mark.rule("CPL-21")
def test_a_suggestion_to_a_department_waits_for_its_answer(service: Flow) -> None:
    made = service("note", service.number, "--text", "建议加强来料检验", "--to", "qc", "--by", "服务何主管").json
    waiting = service("notes", "--department", "qc").json

    service("reply", str(made["note"]), "--by", "吴质管", "--text", "已改进")

    assert len(waiting) == 1
    assert service("notes", "--department", "qc").json == []


@pytest.mark.rule("CPL-26")
def test_the_handling_form_is_printed(told: Flow, tmp_path: Path) -> None:
    target = tmp_path / "form.xlsx"

    printed = told("print", told.number, "-o", str(target))

    assert printed.status == 0, printed.err
    assert target.exists()


@pytest.mark.rule("HBK-18")
def test_a_case_stands_on_the_card_of_its_customer(handbook: Flow) -> None:
    shown = handbook.run("customer", "show", "华东电子", "--json").json

    assert handbook.number in str(shown)
