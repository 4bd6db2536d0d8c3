"""A customer who complains, a case to judge, and a form that walks through the departments."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import pytest

from custmgr.areas.complaints.facts.cases import Case
from custmgr.areas.complaints.facts.words import Stage
from custmgr.areas.complaints.policy import Policy
from custmgr.areas.customers.facts import Region
from custmgr.areas.staff.facts import Person, Role
from custmgr.ground import policy as policies
from tests.conftest import Result, Run
from tests.remembering import remembered

ACCEPTED_AT = datetime.fromisoformat("2024-03-01T09:00")
FORM = {
    "order": "SO-88",
    "product": "P-7",
    "quantity": "5000",
    "shipped": "2024-02-10",
    "defective": "2000",
    "demand": "退货并索赔",
    "reason": "尺寸超差",
}
WAY: dict[str, tuple[str, ...]] = {
    "accept": ("--by", "陈生管", "--set", "sample=三件", "--set", "opinion=属实"),
    "qc": (
        "--by", "吴质管", "--set", "confirmed_defective=2000", "--set", "cause=模具",
        "--set", "class=quality", "--set", "responsible=制造部",
    ),
    "mfg": (
        "--by", "郑制造", "--set", "unit=二线", "--set", "shift=夜班", "--set", "personnel=甲、乙",
        "--set", "produced_on=2024-02-05", "--set", "cause=磨损", "--set", "countermeasure=换模", "--skip", "rd",
    ),
    "rd": ("--by", "冯研发", "--set", "comment=材料无误"),
    "review": ("--by", "陈生管", "--set", "remark=无误"),
    "opinion": (
        "--by", "王业务", "--set", "negotiation=客户同意", "--set", "treatment=claim", "--set", "signed_by=赵经理",
    ),
    "synthesis": (
        "--by", "陈生管", "--set", "founded=yes", "--set", "responsible=二线", "--set", "treatment=claim,allowance",
        "--set", "loss=113000.00", "--set", "tracked=yes",
    ),
}  # fmt: skip


def form(**changes: str | None) -> list[str]:
    """Return the options of `complaint open`; None leaves one out."""
    words = []
    for name, value in {**FORM, **changes}.items():
        if value is not None:
            words += [f"--{name.replace('_', '-').rstrip('-')}", value]
    return words


@dataclass
class Desk:
    """The complaint desk as a test uses it: every line with --json."""

    run: Run
    number: str = "240301"

    def __call__(self, *words: str, now: str = "2024-03-02T10:00") -> Result:
        """Run one line of `custmgr complaint`."""
        return self.run("complaint", *words, "--json", now=now)

    def open(self, *words: str, now: str = "2024-03-01T09:00", **changes: str | None) -> Result:
        """Open a complaint from the complete form with changes."""
        return self("open", "--customer", "华东电子", *form(**changes), *words, now=now)

    def route(self, *words: str, now: str = "2024-03-02T10:00") -> Result:
        """Route the case."""
        return self("route", self.number, *words, now=now)

    def walk(self, *stages: str, now: str = "2024-03-02T10:00") -> Any:
        """Take the form properly through these stages and return it."""

        def go() -> Any:
            for stage in stages:
                done = self.route(*WAY[stage], now=now)
                assert done.status == 0, done.err
            return self.show(now=now)

        return remembered(("walk", self.number, stages, now), go)

    def to_decision(self, now: str = "2024-03-02T10:00", **changes: str) -> Any:
        """Take the form to its decision, some statements of the combined opinion changed."""
        self.walk("accept", "qc", "mfg", "review", "opinion", now=now)
        words = list(WAY["synthesis"])
        for name, value in changes.items():
            words += ["--set", f"{name}={value}"]
        done = self.route(*words, now=now)
        assert done.status == 0, done.err
        return done.json

    def decided(self, now: str = "2024-03-02T10:00", **changes: str) -> Any:
        """Take the form to its execution, decided by the general manager."""
        self.to_decision(now=now, **changes)
        return self("approve", self.number, "--by", "孙总", now=now).json

    def close(self, *words: str, now: str = "2024-03-02T10:00") -> Result:
        """Close the case as answered by letter and accepted, with changes."""
        return self("close", self.number, *(words or ("--answered", "letter", "--accepted")), now=now)

    def show(self, now: str = "2024-03-02T10:00") -> Any:
        """Return the case as it stands."""
        return self("show", self.number, now=now).json


@pytest.fixture
def desk(staff: dict[str, str], custmgr: Run) -> Desk:
    """Return the complaint desk with a domestic and a foreign customer."""

    def enter() -> None:
        for name, region in (("华东电子", "domestic"), ("Osaka Motors", "foreign")):
            added = custmgr("customer", "add", name, "--kind", "buyer", "--contact", "张三", "--phone", "13800000001",
                            "--region", region)  # fmt: skip
            assert added.status == 0, added.err

    remembered("two customers", enter)
    return Desk(custmgr)


@pytest.fixture
def opened(desk: Desk) -> Desk:
    """Return the desk with the first case of March 2024 accepted on the 1st at 09:00."""
    assert remembered("opened", desk.open).status == 0
    return desk


@pytest.fixture
def policy() -> Policy:
    """Return the built-in numbers."""
    return policies.build(Policy, policies.built_in("complaints"))


Make = Callable[..., Case]


@pytest.fixture
def case() -> Make:
    """Return a maker of cases: accepted 2024-03-01 09:00, at the combined opinion, with what a test changes."""

    def make(**changes: Any) -> Case:
        known: dict[str, Any] = {
            "id": 1, "number": "240301", "draft_number": None, "customer": "C00001", "customer_name": "华东电子",
            "region": Region.DOMESTIC, "stage": Stage.SYNTHESIS,
            "opened_at": ACCEPTED_AT, "accepted_at": ACCEPTED_AT, "due_on": date(2024, 3, 14),
            "order": "SO-88", "product": "P-7",
            "quantity_milli": 100_000, "shipped_on": date(2024, 2, 10), "defective_milli": 20_000,
            "undetermined": False, "demand": "退货", "reason": "尺寸", "claim_fen": None, "opinion": None,
            "sample": None, "no_sample": None, "cause_class": None, "founded": None, "responsible": None,
            "treatments": (), "loss_fen": None, "tracked": None, "decision_id": None, "answered_by": None,
            "answered_on": None, "closed_on": None, "outcome": None,
        }  # fmt: skip
        return Case(**{**known, **changes})

    return make


def person(name: str, *roles: Role) -> Person:
    """Return somebody of the staff register."""
    return Person(1, name, None, roles, None)
