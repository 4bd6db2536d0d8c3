"""A customer whose file is archived, and a desk that works by the handbook."""

import shutil
from pathlib import Path

import pytest

from tests.conftest import CREW, Run

FORM = ("--kind", "buyer", "--contact", "陈工", "--phone", "0571-88886666", "--salesperson", "王业务")
MADE: dict[str, Path] = {}


@pytest.fixture
def archived(custmgr: Run, staff: dict[str, str]) -> Run:
    """Enter 华东电子 (C00001) and archive it on 2024-01-15."""
    custmgr("customer", "add", "华东电子", *FORM, now="2024-01-10")
    done = custmgr("customer", "review", "C00001", "--by", "赵经理", now="2024-01-15")
    assert done.status == 0, done.err
    return custmgr


@pytest.fixture
def handbook(desk_file: Path, custmgr: Run, tmp_path_factory: pytest.TempPathFactory) -> Run:
    """Begin a desk by the handbook, with the crew and one customer archived on 2026-01-05; made once, then copied."""
    if "handbook" not in MADE:
        desk_file.unlink()
        assert custmgr("init", "--policy", "handbook", now="2026-01-01").status == 0
        for name, role in (*CREW.items(), ("冯销管", "sales_management_manager")):
            custmgr("staff", "add", name, "--role", role, now="2026-01-01")
        custmgr("customer", "add", "华东电子", *FORM, "--tax-number", "913301", now="2026-01-04")
        custmgr("customer", "review", "C00001", "--by", "赵经理", now="2026-01-05")
        MADE["handbook"] = tmp_path_factory.mktemp("handbook") / "desk.db"
        shutil.copy(desk_file, MADE["handbook"])
    shutil.copy(MADE["handbook"], desk_file)
    return custmgr
