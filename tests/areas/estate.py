"""A desk of a developer of property, made once a day asked for."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Run
from tests.remembering import remembered

CREW = (
    ("王置业", "salesperson"),
    ("周主管", "sales_supervisor"),
    ("冯专员", "customer_service_specialist"),
    ("陈部长", "marketing_director"),
    ("孙总", "general_manager"),
)
Estate = Callable[[str], Run]


@pytest.fixture
def estate(custmgr: Run, desk_file: Path) -> Estate:
    """Return a function that opens the desk on a day, with its crew and one customer."""

    def make(opened: str) -> Run:
        def enter() -> None:
            desk_file.unlink()
            lines: list[tuple[str, ...]] = [("init", "--policy", "estate", "--clerk", "卫文员")]
            lines += [("staff", "add", name, "--role", role) for name, role in CREW]
            lines.append(("customer", "add", "林一", "--kind", "buyer", "--contact", "林一", "--phone", "13800138000"))
            for line in lines:
                done = custmgr(*line, now=opened)
                assert done.status == 0, done.err

        remembered(f"estate {opened}", enter)
        return custmgr

    return make
