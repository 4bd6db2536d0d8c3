"""The due list against a model in plain Python: the same lines in the same order, whatever happened before.

Twelve histories are told in every run; `CUSTMGR_HISTORIES=1000 pytest tests/areas/visits/test_model.py` tells more.
"""

import os
import sqlite3
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import ClassVar

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from custmgr.areas.visits.actions import listing
from custmgr.areas.visits.facts import Wanted
from custmgr.ground.desk import Reader
from tests.remembering import PLAIN

HISTORIES = int(os.environ.get("CUSTMGR_HISTORIES", "12"))
STEPS = 25
DAY = timedelta(days=1)
FIRST_DAY = date(2024, 1, 1)
REPORT_DAYS, REPORT_LEAD = 30, 7
Line = tuple[str, str, str, str, int]


@dataclass
class Known:
    """What the model knows of a customer."""

    registered: date
    bought: list[date] = field(default_factory=list)
    visits: list[tuple[date, str]] = field(default_factory=list)
    important_since: date | None = None
    changed: date | None = None
    keepers: set[int] = field(default_factory=set)
    let_go: list[date] = field(default_factory=list)


def quarter(day: date) -> date:
    """Return the first day of a day's quarter."""
    return date(day.year, (day.month - 1) // 3 * 3 + 1, 1)


def before(first: date) -> date:
    """Return the first day of the quarter before."""
    return quarter(first - DAY)


def after(first: date) -> date:
    """Return the first day of the quarter after."""
    return quarter(first + timedelta(days=100))


def expected(known: dict[str, Known], today: date) -> list[Line]:
    """Say by the sentences of the paper what is due: state, deadline, rule, customer, days late (CUS-22, 23, 24)."""
    lines = [
        (max(0, (today - end).days), end, code, name, rule_id, state)
        for code, one in known.items()
        for name, rule_id, state, end in (*revisit(one, today), *report(one, today), *contacts(one, today))
    ]
    lines.sort(key=lambda line: (line[0] == 0, -line[0], line[1], line[2], line[3]))
    return [(state, end.isoformat(), rule_id, code, late) for late, end, code, _name, rule_id, state in lines]


def revisit(one: Known, today: date) -> list[tuple[str, str, str, date]]:
    """Every old customer once in each calendar quarter, from the quarter after the first order on."""
    if not one.bought or quarter(today) <= quarter(min(one.bought)):
        return []
    running, found = quarter(today), []
    last = max((day for day, _kind in one.visits if day <= today), default=date.min)
    if last < before(running) and quarter(min(one.bought)) < before(running):
        found.append(("revisit", "CUS-24", "missed", running - DAY))
    if last < running:
        found.append(("revisit", "CUS-24", "due", after(running) - DAY))
    return found


def report(one: Known, today: date) -> list[tuple[str, str, str, date]]:
    """A report on every important potential customer within thirty days of the last one."""
    if one.important_since is None:
        return []
    base = max([one.important_since, *(day for day, kind in one.visits if kind == "contact_report" and day <= today)])
    end = base + timedelta(days=REPORT_DAYS)
    if today < end - timedelta(days=REPORT_LEAD):
        return []
    return [("contact_report", "CUS-23", "overdue" if today > end else "due", end)]


def contacts(one: Known, today: date) -> list[tuple[str, str, str, date]]:
    """Two salespersons in touch with every important potential customer, from the day there are fewer."""
    if one.important_since is None or len(one.keepers) >= 2:
        return []
    end = max([one.important_since, *one.let_go])
    return [("two_contacts", "CUS-22", "overdue" if today > end else "due", end)]


class Histories(RuleBasedStateMachine):
    """Customers come, buy, are visited, become important and lose their contacts, while the days go by."""

    template: bytes = b""
    seen: ClassVar[set[tuple[str, str]]] = set()

    @initialize()
    def begin(self) -> None:
        """Open a fresh desk in memory."""
        self.connection = sqlite3.connect(":memory:", isolation_level=None)
        self.connection.deserialize(self.template)
        self.today = FIRST_DAY
        self.known: dict[str, Known] = {}

    def teardown(self) -> None:
        """Close the desk."""
        if hasattr(self, "connection"):
            self.connection.close()

    @rule(days=st.sampled_from([0, 1, 6, 7, 23, 24, 29, 30, 31, 59, 89, 90, 91, 92, 120]))
    def wait(self, days: int) -> None:
        """Let days go by."""
        self.today += timedelta(days=days)

    @precondition(lambda self: len(getattr(self, "known", ())) < 6)
    @rule(ago=st.integers(0, 40))
    def come(self, ago: int) -> None:
        """Register a customer, today or some days ago."""
        number, day = len(self.known) + 1, self.today - timedelta(days=ago)
        code = f"C{number:05}"
        self.connection.execute(
            "INSERT INTO customer (id, code, name, name_key, mnemonic, kind, party, region, file_state, contact, phone,"
            " registered_on) VALUES (?1, ?2, ?2, ?2, 'x', 'buyer', 'company', 'domestic', 'submitted', '林', '1', ?3)",
            (number, code, day.isoformat()),
        )
        self.known[code] = Known(day)

    @precondition(lambda self: bool(getattr(self, "known", None)))
    @rule(data=st.data(), ago=st.integers(0, 200))
    def buy(self, data: st.DataObject, ago: int) -> None:
        """Enter an order of some days ago."""
        code, day = self._one(data), self.today - timedelta(days=ago)
        count = self.connection.execute("SELECT count(*) FROM purchase").fetchone()[0]
        self.connection.execute(
            "INSERT INTO purchase (number, customer_id, on_day, quantity_milli, amount_fen, due_on, on_credit,"
            " paid_fen) VALUES (?1, ?2, ?3, 1000, 1, ?3, 0, 1)",
            (f"P{count}", _number(code), day.isoformat()),
        )
        self.known[code].bought.append(day)

    @precondition(lambda self: bool(getattr(self, "known", None)))
    @rule(data=st.data(), ago=st.integers(-30, 200), kind=st.sampled_from(["revisit", "contact", "contact_report"]))
    def visit(self, data: st.DataObject, ago: int, kind: str) -> None:
        """Enter a visit of some days ago, or one still to come, which settles nothing yet."""
        code, day = self._one(data), self.today - timedelta(days=ago)
        self.connection.execute(
            "INSERT INTO visit (customer_id, on_day, method, kind, content, entered_at)"
            " VALUES (?, ?, 'phone', ?, '谈', '2024-01-01')",
            (_number(code), day.isoformat(), kind),
        )
        self.known[code].visits.append((day, kind))

    @precondition(lambda self: bool(getattr(self, "known", None)))
    @rule(data=st.data())
    def turn(self, data: st.DataObject) -> None:
        """Make a customer an important potential one, or no longer."""
        code = self._one(data)
        one = self.known[code]
        flag = one.important_since is None
        self.connection.execute("UPDATE customer SET important_potential = ? WHERE code = ?", (int(flag), code))
        self.connection.execute(
            "INSERT INTO customer_change (customer_id, field, old, new, at) VALUES (?, 'important_potential', ?, ?, ?)",
            (_number(code), int(not flag), int(flag), f"{self.today}T09:00:00"),
        )
        one.important_since = self.today if flag else None

    @precondition(lambda self: bool(getattr(self, "known", None)))
    @rule(data=st.data(), who=st.sets(st.integers(1, 3), max_size=3))
    def keep(self, data: st.DataObject, who: set[int]) -> None:
        """Let these persons keep in touch from today on; the others end today."""
        code = self._one(data)
        one = self.known[code]
        for person in one.keepers - who:
            self.connection.execute(
                "UPDATE visit_contact SET until_on = ? WHERE customer_id = ? AND staff_id = ? AND until_on IS NULL",
                (self.today.isoformat(), _number(code), person),
            )
            one.let_go.append(self.today)
        for person in who - one.keepers:
            self.connection.execute(
                "INSERT INTO visit_contact (customer_id, staff_id, from_on) VALUES (?, ?, ?)",
                (_number(code), person, self.today.isoformat()),
            )
        one.keepers = set(who)

    @invariant()
    def the_list_is_the_models(self) -> None:
        """Compare the list, whole and its first lines, with what the model says."""
        if not hasattr(self, "connection"):
            return
        desk = Reader(self.connection, datetime.combine(self.today, datetime.min.time()), Path("desk.db"))
        lines = listing.due(desk, Wanted())
        told = [(str(one.state), str(one.deadline), one.rule, str(one.customer), one.days_late) for one in lines]
        assert told == expected(self.known, self.today)
        self.seen.update((state, rule_id) for state, _end, rule_id, _code, _late in told)
        assert listing.due(desk, Wanted(limit=3)) == lines[:3]

    def _one(self, data: st.DataObject) -> str:
        return data.draw(st.sampled_from(sorted(self.known)))


def _number(code: str) -> int:
    return int(code[1:])


@pytest.mark.rule("CUS-22", "CUS-23", "CUS-24")
def test_the_due_list_is_the_models_over_many_histories(ledger: sqlite3.Connection, staff: dict[str, str]) -> None:
    body = ledger.serialize()
    Histories.template = body[:18] + PLAIN + body[20:]
    Histories.seen.clear()

    run_state_machine_as_test(
        Histories,
        settings=settings(
            max_examples=HISTORIES,
            stateful_step_count=STEPS,
            deadline=None,
            derandomize=True,
            suppress_health_check=list(HealthCheck),
        ),
    )

    assert Histories.seen == {
        ("due", "CUS-22"),
        ("overdue", "CUS-22"),
        ("due", "CUS-23"),
        ("overdue", "CUS-23"),
        ("due", "CUS-24"),
        ("missed", "CUS-24"),
    }
