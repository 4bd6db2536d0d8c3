"""A desk made for another kind of company, and forms that walk its way."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.areas.complaints.conftest import case, policy  # noqa: F401
from tests.conftest import Result, Run
from tests.remembering import remembered

PEOPLE = {
    "王业务": "salesperson",
    "管理马经理": "sales_management_manager",
    "销售朱总": "sales_general_manager",
    "集团周总": "group_general_manager",
    "孙总": "general_manager",
    "吴质管": "qc",
    "郑制造": "mfg",
    "服务何主管": "service_supervisor",
}
Steps = dict[str, tuple[str, ...]]
HANDBOOK: Steps = {
    "accept": ("--by", "王业务", "--set", "contact=已电话联系", "--set", "onsite=no"),
    "judge": ("--by", "管理马经理", "--set", "judgement=quality", "--set", "founded=yes"),
    "plan": ("--set", "departments=质量管理部", "--set", "plan=补送三件", "--set", "cost=300"),
    "opinion": (
        "--by", "管理马经理", "--set", "contacted_on=2026-03-06", "--set", "opinion_on=2026-03-06",
        "--set", "manager_opinion=同意",
    ),
    "negotiate": ("--set", "negotiation=客户同意", "--set", "satisfied=yes"),
}  # fmt: skip
SERVICE: Steps = {
    "accept": ("--set", "departments=质量管理部", "--set", "reply=已受理", "--set", "handling_due=2026-03-20"),
    "opinion": (
        "--by", "王业务", "--set", "order=SO-1", "--set", "product=P-7", "--set", "quantity=5",
        "--set", "shipped=2026-02-10",
    ),
    "qc": ("--by", "吴质管", "--set", "test_result=confirmed", "--set", "cause=轴承磨损", "--set", "liable=qc"),
    "mfg": (
        "--by", "郑制造", "--set", "unit=二线", "--set", "shift=夜班", "--set", "personnel=甲",
        "--set", "produced_on=2026-02-05",
    ),
    "synthesis": (
        "--by", "服务何主管", "--set", "founded=yes", "--set", "responsible=质量管理部", "--set", "handling=换轴承",
        "--set", "treatment=rework",
    ),
    "tell": ("--set", "told_on=2026-03-10", "--set", "told_by=phone"),
    "treat": ("--set", "settled=onsite_repair"),
}  # fmt: skip
CLOSING = (
    "--set", "improvement=更换供应商", "--set", "improvement_owner=吴质管", "--set", "improvement_due=2026-04-01",
    "--set", "effect_on=2026-03-10", "--set", "satisfied=yes",
)  # fmt: skip


@dataclass
class Flow:
    """The complaint desk of a kind of company: every line with --json, one case at a time."""

    run: Run
    steps: Steps
    number: str

    def __call__(self, *words: str, now: str = "2026-03-10T10:00") -> Result:
        """Run one line of `custmgr complaint`."""
        return self.run("complaint", *words, "--json", now=now)

    def open(self, *words: str, now: str = "2026-03-05T09:00") -> Result:
        """Open a complaint about one product."""
        return self("open", "--customer", "华东电子", "--reason", "异响", *words, now=now)

    def route(self, *words: str, now: str = "2026-03-10T10:00") -> Result:
        """Route the case."""
        return self("route", self.number, *words, now=now)

    def walk(self, *stages: str, now: str = "2026-03-10T10:00") -> Any:
        """Take the form properly through these stages and return it."""

        def go() -> Any:
            for stage in stages:
                lies = self.show(now)["stage"]
                assert lies == stage
                done = self.route(*self.steps[stage], now=now)
                assert done.status == 0, done.err
            return self.show(now)

        return remembered(("walk", self.number, stages, now), go)

    def approve(self, by: str, *words: str, now: str = "2026-03-10T10:00") -> Result:
        """Sign or decide the case."""
        return self("approve", self.number, "--by", by, *words, now=now)

    def close(self, *words: str, now: str = "2026-03-10T10:00") -> Result:
        """Close the case."""
        return self("close", self.number, *words, now=now)

    def show(self, now: str = "2026-03-10T10:00") -> Any:
        """Return the case as it stands."""
        return self("show", self.number, now=now).json


@pytest.fixture
def handbook(custmgr: Run, desk_file: Path) -> Flow:
    """Return a desk by the customer handbook, with one case received on 2026-03-05 at 09:00."""
    found = Flow(custmgr, HANDBOOK, "KS-202603-001")
    _begin(found, desk_file, "handbook", "--product", "P-7", "--set", "material=照片三张")
    return found


@pytest.fixture
def service(custmgr: Run, desk_file: Path) -> Flow:
    """Return a desk of a service house, with one case accepted on Friday 2026-03-06 at 16:20."""
    found = Flow(custmgr, SERVICE, "TS-202603-001")
    _begin(found, desk_file, "service", "--class", "quality", now="2026-03-06T16:20")
    return found


def _begin(flow: Flow, file: Path, kind: str, *words: str, now: str = "2026-03-05T09:00") -> None:
    def make() -> None:
        _enter(flow.run, file, kind)
        opened = flow.open(*words, now=now)
        assert opened.status == 0, opened.err

    remembered(("a desk of its kind", kind), make)


def _enter(custmgr: Run, file: Path, kind: str) -> None:
    file.unlink()
    assert custmgr("init", "--policy", kind).status == 0
    for name, role in PEOPLE.items():
        assert custmgr("staff", "add", name, "--role", role).status == 0
    added = custmgr("customer", "add", "华东电子", "--kind", "buyer", "--contact", "张三", "--phone", "13800000001",
                    "--salesperson", "王业务")  # fmt: skip
    assert added.status == 0, added.err
