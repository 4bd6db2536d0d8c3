"""Every row of the preset table, by name: the day before it opens or falls due, that day, and the day after."""

from dataclasses import dataclass
from datetime import date

import pytest

from custmgr.ground.holidays import Holidays
from custmgr.mechanisms.cadence import CadenceRule, Contact, State, Subject, items


def day(text: str) -> date:
    return date.fromisoformat(text)


def on(kind: str, *days: str) -> dict[str, tuple[date, ...]]:
    return {kind: tuple(map(day, days))}


def under(since: str, *contacts: tuple[str, str], flags: str = "") -> Subject:
    return Subject(
        day(since),
        contacts=tuple(Contact(day(when), kind) for when, kind in contacts),
        flags=frozenset(flags.split()),
    )


@dataclass(frozen=True)
class Example:
    """A rule, a subject, and the state on each of some days."""

    rule: CadenceRule
    subject: Subject
    deadline: str
    states: dict[str, str]


PRESETS = (
    Example(
        CadenceRule("plan item", "VIS-05", "plan", methods=("onsite", "phone"), event="planned"),
        Subject(events=on("planned", "2026-03-06")),
        "2026-03-06",
        {"2026-03-05": "upcoming", "2026-03-06": "due", "2026-03-07": "overdue"},
    ),
    Example(
        CadenceRule("plan item done late", "VIS-05", "plan", event="planned"),
        Subject(events=on("planned", "2026-03-06"), contacts=(Contact(day("2026-03-09"), "visit"),)),
        "2026-03-06",
        {"2026-03-06": "due", "2026-03-08": "overdue", "2026-03-09": "done_late"},
    ),
    Example(
        CadenceRule("written feedback", "VIS-33", "after", 3, "workdays", event="visit", completes_with=("feedback",)),
        Subject(events=on("visit", "2026-02-13"), contacts=(Contact(day("2026-02-13"), "visit"),)),
        "2026-02-25",
        {"2026-02-12": "upcoming", "2026-02-25": "due", "2026-02-26": "overdue"},
    ),
    Example(
        CadenceRule("grade A", "INF-26", "interval", 3, "months", 7, who=("grade:A",)),
        under("2025-06-01", ("2026-01-15", "visit"), flags="grade:A"),
        "2026-04-15",
        {"2026-04-07": "upcoming", "2026-04-08": "due", "2026-04-15": "due", "2026-04-16": "overdue"},
    ),
    Example(
        CadenceRule("grade B", "INF-27", "interval", 3, "months", 7, who=("grade:B",)),
        under("2026-03-05", flags="grade:B"),
        "2026-06-05",
        {"2026-05-28": "upcoming", "2026-06-05": "due", "2026-06-06": "overdue"},
    ),
    Example(
        CadenceRule("suggestion giver", "INF-28", "interval", 3, "months", 7, who=("open_suggestion",)),
        under("2026-03-05", flags="open_suggestion"),
        "2026-06-05",
        {"2026-05-28": "upcoming", "2026-06-05": "due", "2026-06-06": "overdue"},
    ),
    Example(
        CadenceRule("received customer", "INF-30", "interval", 3, "months", 7),
        under("2026-03-05"),
        "2026-06-05",
        {"2026-05-28": "upcoming", "2026-06-05": "due", "2026-06-06": "overdue"},
    ),
    Example(
        CadenceRule("new signing, start", "FVS-29", "after", 5, "workdays", event="signing"),
        Subject(events=on("signing", "2026-03-05")),
        "2026-03-12",
        {"2026-03-04": "upcoming", "2026-03-05": "due", "2026-03-12": "due", "2026-03-13": "overdue"},
    ),
    Example(
        CadenceRule(
            "new signing, started by an attempt",
            "FVS-39",
            "after",
            5,
            "workdays",
            event="signing",
            completes_with=("new_signing", "attempt"),
        ),
        Subject(events=on("signing", "2026-03-05"), contacts=(Contact(day("2026-03-12"), "attempt"),)),
        "2026-03-12",
        {"2026-03-11": "due", "2026-03-12": "done", "2026-03-13": "done"},
    ),
    Example(
        CadenceRule(
            "new signing, complete",
            "FVS-40",
            "after",
            1,
            "months",
            event="signing",
            completes_with=("new_signing",),
        ),
        Subject(events=on("signing", "2026-01-31"), contacts=(Contact(day("2026-02-05"), "attempt"),)),
        "2026-02-28",
        {"2026-01-30": "upcoming", "2026-02-28": "due", "2026-03-01": "overdue"},
    ),
    Example(
        CadenceRule("continuing", "FVS-42", "interval", 12, "months", completes_with=("continuing",)),
        under("2025-03-05", ("2026-01-20", "continuing"), ("2026-02-01", "special_complaint")),
        "2027-01-20",
        {"2027-01-19": "upcoming", "2027-01-20": "due", "2027-01-21": "overdue"},
    ),
    Example(
        CadenceRule("complaint verified", "FVS-33", "after", 5, "workdays", event="closed"),
        Subject(events=on("closed", "2026-03-05")),
        "2026-03-12",
        {"2026-03-04": "upcoming", "2026-03-12": "due", "2026-03-13": "overdue"},
    ),
    Example(
        CadenceRule("matter confirmed", "FVS-35", "after", 5, "workdays", event="changed"),
        Subject(events=on("changed", "2026-03-05")),
        "2026-03-12",
        {"2026-03-04": "upcoming", "2026-03-12": "due", "2026-03-13": "overdue"},
    ),
    Example(
        CadenceRule("termination reason", "FVS-36", "after", 5, "workdays", event="terminated"),
        Subject(events=on("terminated", "2026-03-05")),
        "2026-03-12",
        {"2026-03-04": "upcoming", "2026-03-12": "due", "2026-03-13": "overdue"},
    ),
    Example(
        CadenceRule("terminated, regular", "FVS-37", "interval", 12, "months"),
        under("2026-03-05", ("2026-03-10", "special_terminated")),
        "2027-03-10",
        {"2027-03-09": "upcoming", "2027-03-10": "due", "2027-03-11": "overdue"},
    ),
    Example(
        CadenceRule("instruction", "FVS-44", "after", event="request", until="wanted_by"),
        Subject(events=on("request", "2026-03-10") | on("wanted_by", "2026-03-31")),
        "2026-03-31",
        {"2026-03-09": "upcoming", "2026-03-31": "due", "2026-04-01": "overdue"},
    ),
    Example(
        CadenceRule(
            "second visit",
            "FVS-59",
            "after",
            5,
            "workdays",
            role="another_person",
            role_binds=True,
            event="anomaly",
        ),
        Subject(events=on("anomaly", "2026-03-05"), contacts=(Contact(day("2026-03-06"), "visit", "same_person"),)),
        "2026-03-12",
        {"2026-03-04": "upcoming", "2026-03-12": "due", "2026-03-13": "overdue"},
    ),
    Example(
        CadenceRule("half-year talk", "COM-03", "interval", 6, "months"),
        under("2025-01-01", ("2025-08-31", "meeting")),
        "2026-02-28",
        {"2026-02-27": "upcoming", "2026-02-28": "due", "2026-03-01": "overdue"},
    ),
    Example(
        CadenceRule("inactive, overdue only", "ECM-15", "interval", 90, lead_days=-1),
        under("2025-01-01", ("2026-01-01", "mail")),
        "2026-04-01",
        {"2026-03-31": "upcoming", "2026-04-01": "upcoming", "2026-04-02": "overdue"},
    ),
    Example(
        CadenceRule("mailing", "ECM-16", "interval", 3, "months", completes_with=("catalogue", "promotion")),
        under("2025-01-01", ("2026-01-15", "catalogue"), ("2026-02-15", "mail")),
        "2026-04-15",
        {"2026-04-14": "upcoming", "2026-04-15": "due", "2026-04-16": "overdue"},
    ),
    Example(
        CadenceRule("greeting", "ECM-17", "before", 1, event="holiday"),
        Subject(events=on("holiday", "2026-02-17")),
        "2026-02-16",
        {"2026-02-15": "upcoming", "2026-02-16": "due", "2026-02-17": "missed"},
    ),
    Example(
        CadenceRule("birthday, longevity", "OCC-12", "before", 10, event="birthday", yearly=True),
        Subject(day("2025-06-01"), events=on("birthday", "1980-03-05")),
        "2026-03-04",
        {"2026-02-22": "upcoming", "2026-02-23": "due", "2026-03-04": "due", "2026-03-05": "missed"},
    ),
    Example(
        CadenceRule("celebration", "OCC-13", "before", 30, event="celebration", yearly=True),
        Subject(day("2025-06-01"), events=on("celebration", "2010-01-20")),
        "2026-01-19",
        {"2025-12-20": "upcoming", "2025-12-21": "due", "2026-01-19": "due", "2026-01-20": "missed"},
    ),
    Example(
        CadenceRule("grading", "GRD-13", "period_end", 10, "workdays", period="quarter", completes_with=("grading",)),
        under("2025-10-01"),
        "2026-01-15",
        {"2025-12-30": "upcoming", "2025-12-31": "due", "2026-01-15": "due", "2026-01-16": "overdue"},
    ),
    Example(
        CadenceRule("file expiry", "FIL-17", "interval", 12, "months", 30, completes_with=("confirmation",)),
        under("2026-03-05"),
        "2027-03-05",
        {"2027-02-02": "upcoming", "2027-02-03": "due", "2027-03-05": "due", "2027-03-06": "overdue"},
    ),
    Example(
        CadenceRule("flow sheet", "DST-24", "period_end", period="month", completes_with=("flow_sheet",)),
        under("2026-03-10"),
        "2026-03-31",
        {"2026-03-30": "upcoming", "2026-03-31": "due", "2026-04-01": "overdue"},
    ),
    Example(
        CadenceRule("weekly roll-up", "INF-21", "period_end", 1, "workdays", period="week"),
        under("2026-09-28"),
        "2026-10-08",
        {"2026-10-03": "upcoming", "2026-10-04": "due", "2026-10-08": "due", "2026-10-09": "overdue"},
    ),
    Example(
        CadenceRule("monthly roll-up", "INF-22", "period_end", 1, "workdays", period="month"),
        under("2025-12-01"),
        "2026-01-04",
        {"2025-12-30": "upcoming", "2025-12-31": "due", "2026-01-04": "due", "2026-01-05": "overdue"},
    ),
    Example(
        CadenceRule("monthly meeting", "COM-11", "period_end", period="month", within=True),
        under("2026-02-10"),
        "2026-03-31",
        {"2026-02-28": "upcoming", "2026-03-01": "due", "2026-03-31": "due", "2026-04-01": "missed"},
    ),
)
MARKED = [
    pytest.param(example, today, state, marks=pytest.mark.rule(example.rule.rule_id), id=f"{example.rule.name} {today}")
    for example in PRESETS
    for today, state in example.states.items()
]


@pytest.mark.parametrize(("example", "today", "state"), MARKED)
def test_a_preset_is_open_due_and_late_on_the_days_of_its_example(
    holidays: Holidays, example: Example, today: str, state: str
) -> None:
    first = items(example.rule, example.subject, day(today), holidays)[0]

    assert (first.state.value, first.deadline) == (state, day(example.deadline))


def test_a_sheet_that_never_came_is_missed_when_the_next_one_opens(holidays: Holidays) -> None:
    rule = CadenceRule("flow sheet", "DST-24", "period_end", period="month", completes_with=("flow_sheet",))
    dealer = under("2026-02-10")

    found = items(rule, dealer, day("2026-03-31"), holidays)

    assert [(item.state, item.deadline, item.days_late) for item in found] == [
        (State.MISSED, day("2026-02-28"), 31),
        (State.DUE, day("2026-03-31"), 0),
    ]


@pytest.mark.rule("GRD-13")
def test_a_grading_done_in_time_lets_the_next_quarter_wait(holidays: Holidays) -> None:
    rule = CadenceRule("grading", "GRD-13", "period_end", 10, "workdays", period="quarter")
    company = under("2025-10-01", ("2026-01-10", "grading"))

    found = items(rule, company, day("2026-01-12"), holidays)

    assert [(item.state, item.completed_on, item.opens_on) for item in found] == [
        (State.DONE, day("2026-01-10"), day("2025-12-31")),
        (State.UPCOMING, None, day("2026-03-31")),
    ]


def test_a_request_without_a_date_has_no_deadline_and_so_no_item(holidays: Holidays) -> None:
    rule = CadenceRule("instruction", "FVS-38", "after", event="request", until="wanted_by")

    assert items(rule, Subject(events=on("request", "2026-03-10")), day("2026-04-01"), holidays) == ()
