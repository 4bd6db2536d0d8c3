"""What the reports are tried on: purchases from a file, complaints taken through their stages."""

import csv
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from tests.areas.complaints.conftest import case, desk, opened, policy

__all__ = ["case", "desk", "opened", "policy"]

Sold = tuple[str, str, str, str]


@pytest.fixture
def sell(custmgr: Any, tmp_path: Path) -> Callable[[Iterable[Sold]], None]:
    """Return a function that imports purchases: customer, day, quantity, amount."""

    def bring(sold: Iterable[Sold]) -> None:
        path = tmp_path / "purchases.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([("customer", "on", "quantity", "amount", "product"), *named(sold)])
        done = custmgr("purchase", "import", str(path), "--create-customers", now="2026-10-12")
        assert done.status == 0, done.err

    def named(sold: Iterable[Sold]) -> Iterable[tuple[str, ...]]:
        return ((*line, "N35") for line in sold)

    return bring


@pytest.fixture
def rows(tmp_path: Path) -> Callable[[str, str], list[dict[str, Any]]]:
    """Return a function that reads a sheet by its titles; a title that stands twice is numbered."""

    def read(name: str, sheet: str) -> list[dict[str, Any]]:
        lines = [[cell.value for cell in line] for line in load_workbook(tmp_path / name)[sheet].iter_rows()]
        top = next(place for place, line in enumerate(lines) if sum(cell is not None for cell in line) > 1)
        titles: list[str] = []
        for title in (str(cell) for cell in lines[top] if cell):
            titles.append(title if title not in titles else f"{title} {titles.count(title) + len(titles)}")
        return [dict(zip(titles, line, strict=False)) for line in lines[top + 1 :] if line[0] is not None]

    return read


@pytest.fixture
def settle(custmgr: Any, staff: dict[str, str]) -> Callable[..., str]:
    """Return a function that takes one complaint from its registration to its close."""
    form = ("--order", "SO-1", "--product", "P-7", "--quantity", "5000", "--defective", "2000")
    wish = ("--demand", "补送", "--reason", "吸力不足", "--opinion", "请调查", "--sample", "20件", "--class", "quality")
    registered: set[str] = set()

    def close(opened: str, closed: str, loss: str = "18000", unit: str = "G1", tracked: str = "yes") -> str:
        def run(*words: str, at: str = opened) -> Any:
            done = custmgr(*words, "--json", now=at)
            assert done.status == 0, done.err
            return done.json

        if not registered:
            person = ("--kind", "buyer", "--contact", "张三", "--phone", "13800001001")
            run("customer", "add", "苏州澄砾电机有限公司", *person)
            registered.add("C00001")
        case = run("complaint", "open", "--customer", "C00001", "--shipped", "2023-12-01", *form, *wish)["number"]
        found = ("confirmed_defective=2000", "cause=充磁不足", "class=quality", f"responsible={unit}")
        made = (
            "unit=二线",
            "shift=夜班",
            "personnel=二组",
            "produced_on=2023-11-20",
            "cause=电压低",
            "countermeasure=换电容",
        )
        agreed = ("negotiation=已谈妥", "treatment=claim", "signed_by=赵经理")
        judged = ("founded=yes", f"responsible={unit}", "treatment=claim", f"loss={loss}", f"tracked={tracked}")
        ways = (
            ("陈生管", ()), ("吴质管", found), ("郑制造", made), ("冯研发", ()),
            ("陈生管", ()), ("王业务", agreed), ("陈生管", judged),
        )  # fmt: skip
        for by, facts in ways:
            said = [word for fact in facts for word in ("--set", fact)]
            run("complaint", "route", case, "--by", by, "--opinion", "意见", *said)
        run("complaint", "approve", case, "--by", "孙总")
        run("complaint", "close", case, "--answered", "letter", "--accepted", at=closed)
        return str(case)

    return close
