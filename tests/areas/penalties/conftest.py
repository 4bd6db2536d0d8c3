"""People with points and bonuses, and cases closed against them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from fractions import Fraction
from typing import Any

import pytest

from custmgr.areas.complaints.facts.cases import Case
from custmgr.areas.complaints.facts.losses import LossLine
from custmgr.areas.complaints.facts.words import Stage, Treatment
from custmgr.areas.customers.facts import Region
from custmgr.areas.penalties.facts.debts import Debt
from custmgr.areas.penalties.facts.proposals import Charge
from custmgr.areas.penalties.facts.words import Track
from custmgr.areas.penalties.policy import Policy
from custmgr.areas.staff.facts import Department, Person, Role
from custmgr.ground import policy as policies
from tests.areas.complaints.conftest import ACCEPTED_AT, Desk, desk, opened  # noqa: F401
from tests.conftest import Result, Run
from tests.remembering import remembered

FIVE = (10, 8, 8, 6, 4)
DAY_ONE, DECIDED, CLOSED, FINAL = "2024-01-02", "2024-03-07T09:00", "2024-03-12T09:00", "2024-04-08T09:00"
BACK = ("return", "--quantity", "1000", "--price", "50")
ALL_LINES = (
    ("claim", "--amount", "30000"),
    ("allowance", "--amount", "5000"),
    ("return", "--quantity", "2000", "--price", "80"),
    ("replacement", "--quantity", "500", "--price", "82"),
    ("rework", "--work", "3000", "--transport", "1200", "--waste", "800"),
)


@dataclass
class Office:
    """The general manager's office: charges people, closes cases, punishes."""

    desk: Desk

    @property
    def run(self) -> Run:
        """Return the program."""
        return self.desk.run

    def hire(self, name: str, *words: str, department: str = "mfg", now: str = DAY_ONE) -> None:
        """Enter a worker."""
        done = self.run("staff", "add", name, "--role", "worker", "--department", department, *words, now=now)
        assert done.status == 0, done.err

    def group(self, unit: str, points: Iterable[object], bonus: str = "3000", first: str = "甲") -> list[str]:
        """Enter a group with base points; return its people."""
        weights = tuple(points)
        names = [f"{first}{place}" for place, _points in enumerate(weights, start=1)]

        def enter() -> None:
            for name, weight in zip(names, weights, strict=True):
                self.hire(name, "--unit", unit, "--base-points", str(weight), "--bonus", bonus)

        remembered((unit, weights, bonus, first), enter)
        return names

    def decided(
        self, losses: Sequence[Sequence[str]] = (("claim", "--amount", "1000"),),
        charges: Sequence[Sequence[str]] = (("--unit", "一科/G1", "--ratio", "100"),), penalty: str = "both",
    ) -> str:  # fmt: skip
        """Take a new case to its decision on 2024-03-07, or take over what an earlier test did; return its number."""
        key = (losses, charges, penalty)
        self.desk.number = remembered(key, lambda: self._decide(losses, charges, penalty))
        return self.desk.number

    def _decide(self, losses: Sequence[Sequence[str]], charges: Sequence[Sequence[str]], penalty: str) -> str:
        opening = self.desk.open(now="2024-03-01T09:00")
        assert opening.status == 0, opening.err
        number = self.desk.number = str(opening.json["number"])
        kinds = ",".join(line[0] for line in losses)
        self.desk.walk("accept", "qc", "mfg", "review", "opinion")
        for line in losses:
            self.done(self.desk("loss", number, "--kind", *line, "--treatment", kinds, now="2024-03-02T10:00"))
        for charge in charges:
            item = () if "--third-party" in charge or "--company" in charge else ("--item", "4")
            self.done(self.desk("attribute", number, *charge, *item, now="2024-03-02T10:00"))
        words = ("founded=yes", "responsible=一科", f"treatment={kinds}", "tracked=yes", f"penalty={penalty}")
        self.done(self.desk.route("--by", "陈生管", *(part for word in words for part in ("--set", word))))
        self.done(self.desk("approve", number, "--by", "孙总", now=DECIDED))
        return number

    def closed(self, *words: Any, **changes: Any) -> str:
        """Take a new case to its close on 2024-03-12; return its number."""
        number = self.decided(*words, **changes)
        remembered(("closed", number), lambda: self.done(self.desk.close(now=CLOSED)))
        return number

    def approved(self, number: str, now: str = CLOSED) -> Any:
        """Propose, circulate to manufacturing and approve."""

        def go() -> Any:
            self.done(self.penalty("assess", number, now=now))
            self.done(self.penalty("circulate", number, "--department", "mfg", "--by", "郑制造", now=now))
            return self.done(self.penalty("approve", number, "--by", "孙总", now=now))

        return remembered(("approved", number, now), go)

    def penalty(self, *words: str, now: str = CLOSED) -> Result:
        """Run one line of `custmgr penalty`."""
        return self.run("penalty", *words, "--json", now=now)

    def assess(self, number: str, *words: str, now: str = CLOSED) -> Any:
        """Propose a punishment and return it."""
        return self.done(self.penalty("assess", number, *words, now=now))

    def deduct(self, month: str, now: str | None = None) -> dict[str, str]:
        """Run a month; return by person and track what it took."""
        run = self.done(self.penalty("deduct", "--month", month, now=now or f"{month}-28T09:00"))
        return {f"{row['person']} {row['track']}": row["amount"] for row in run["deductions"]}

    def done(self, result: Result) -> Any:
        """Return the JSON of a line that must succeed."""
        assert result.status == 0, result.err
        return result.json


@pytest.fixture
def office(desk: Desk) -> Office:  # noqa: F811
    """Return the office with nobody but the standard crew."""
    return Office(desk)


@pytest.fixture
def numbers() -> Policy:
    """Return the built-in numbers."""
    return policies.build(Policy, policies.built_in("penalties"))


def person(number: int, points: int | None = None, **changes: Any) -> Person:
    """Return a worker of manufacturing."""
    weight = None if points is None else Fraction(points)
    known = {"base_points": weight, **changes}
    return Person(number, f"甲{number}", known.pop("department", Department.MFG), (Role.WORKER,), None, **known)


def people(*points: int | None) -> tuple[Person, ...]:
    """Return a group with these base points."""
    return tuple(person(place, weight) for place, weight in enumerate(points, start=1))


def charge(who: tuple[Person, ...], fen: int, unit: str = "一科/G1", **changes: Any) -> Charge:
    """Return a whole loss charged to a unit."""
    known: dict[str, Any] = {"department": Department.MFG, "bearers": who, "ratio": Fraction(1), "burden_fen": fen}
    return Charge(unit=unit, people=who, loss_fen=fen, **{**known, **changes})


def debt(open_fen: int, track: Track = Track.ECONOMIC, order: int = 1, **changes: Any) -> Debt:
    """Return a fine nothing was deducted from yet."""
    known: dict[str, Any] = {"deducted_fen": 0, "since": "2024-03", **changes}
    return Debt(1, "甲1", order, f"2403{order:02}", track, "一科/G1", open_fen, order=("2403", order), **known)


def line(kind: Treatment, amount_fen: int, quantity: int | None = None, price_fen: int | None = None) -> LossLine:
    """Return a line of the loss."""
    milli = None if quantity is None else quantity * 1000
    rate = Fraction(1, 5) if kind is Treatment.RETURN else None
    at = datetime.fromisoformat(DECIDED)
    return LossLine(1, kind, amount_fen, milli, price_fen, None, None, None, estimated=False, entered_at=at, rate=rate)


def decided_case(*lines: LossLine) -> Case:
    """Return a founded case with these lines."""
    return Case(
        id=1, number="240301", draft_number=None, customer="C00001", customer_name="华东电子", region=Region.DOMESTIC,
        stage=Stage.EXECUTE, opened_at=ACCEPTED_AT, accepted_at=ACCEPTED_AT, due_on=date(2024, 3, 14), order="SO-88",
        product="P-7", quantity_milli=5_000_000, shipped_on=date(2024, 2, 10), defective_milli=2_000_000,
        undetermined=False, demand="退货", reason="尺寸", claim_fen=None, opinion=None, sample=None, no_sample=None,
        cause_class=None, founded=True, responsible="一科", treatments=tuple(one.kind for one in lines),
        loss_fen=sum(one.amount_fen for one in lines), tracked=None, decision_id=1, answered_by=None,
        answered_on=None, closed_on=None, outcome=None, losses=lines,
    )  # fmt: skip
