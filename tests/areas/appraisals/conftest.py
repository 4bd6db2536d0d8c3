"""A dealer's desk in March 2026: two visitors, one monthly plan, visits and their feedback."""

import sqlite3

import pytest

from tests.areas.plans.conftest import dealer, desk
from tests.conftest import Run
from tests.remembering import remembered

__all__ = ["dealer", "desk", "march"]
ANSWERS = (
    "--topic", "M1=平稳", "--flag", "cross_region",
    "--row", "D1:name=小李用品,资质=是,territory=no,markets=昆山,shops=12家",
    "--row", "D2:name=大昌集团,shops_before=12,added=2,lost=1,shops_now=13,stable=yes",
    "--row", "D4:name=城南店,state=终止合作,reason=价格", "--row", "D4:name=城西店,state=稳定合作",
    "--row", "D5:name=城北店",
)  # fmt: skip


@pytest.fixture
def march(desk: Run, ledger: sqlite3.Connection) -> Run:
    """Plan three visits of 王业务, make two, one of them late; write one up in time. 李业务 goes unplanned."""

    def visit(customer: str, who: str, now: str, *words: str, method: str = "onsite") -> None:
        record = ("visit", "record", customer, "--by", who, "--method", method)
        done = desk(*record, *words, now=now)
        assert done.status == 0, done.err

    def make() -> None:
        steps: list[tuple[str, ...]] = [("new", "--month", "2026-03", "--by", "王业务")]
        steps += [("add", "1", "C00001", "--on", "2026-03-05"), ("add", "1", "C00001", "--on", "2026-03-20")]
        steps += [("add", "1", "C00001", "--on", "2026-03-06", "--method", "phone")]
        steps += [("submit", "1"), ("approve", "1", "--by", "何区域")]
        for words in steps:
            done = desk("plan", *words, now="2026-02-27")
            assert done.status == 0, done.err
        visit("C00001", "王业务", "2026-03-05T16:00", *ANSWERS)
        visit("C00001", "王业务", "2026-03-09", "--topic", "P9=账期", "--plan-item", "3", method="phone")
        visit("C00002", "李业务", "2026-03-13", "--topic", "P9=赠品", "--unplanned", "客户来电", method="phone")
        sent = desk("visit", "feedback", "V1", "--document", "2026-031", now="2026-03-10")
        late = desk("visit", "feedback", "V2", "--document", "2026-032", "--to", "周区域", now="2026-03-13")
        assert (sent.status, late.status) == (0, 0), sent.err + late.err

    remembered("march", make)
    return desk
