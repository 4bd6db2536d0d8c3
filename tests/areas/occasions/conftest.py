"""A hotel's desk with a guest, and the company that enters an occasion without any preset."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Result, Run
from tests.remembering import remembered

OPENED = "2024-01-02"
CREW = (
    ("钱经理", "--role", "marketing_manager"),
    ("小李", "--role", "worker", "--department", "booking"),
    ("小赵", "--role", "worker", "--department", "marketing"),
    ("小王", "--role", "waiter"),
    ("周主管", "--role", "floor_supervisor"),
    ("吴经理", "--role", "service_dept_manager"),
    ("郑主管", "--role", "booking_supervisor"),
)
Words = tuple[str, ...]
Add = Callable[..., Result]


@pytest.fixture
def hotel(custmgr: Run, desk_file: Path) -> Run:
    """Return the program at a desk of a hotel with its crew and one guest who can be called."""

    def make() -> None:
        desk_file.unlink()
        lines: list[Words] = [("init", "--policy", "hotel", "--clerk", "卫文员")]
        lines += [("staff", "add", *words) for words in CREW]
        lines.append(("customer", "add", "张三", "--kind", "buyer", "--contact", "张三", "--phone", "13800138000"))
        for line in lines:
            done = custmgr(*line, now=OPENED)
            assert done.status == 0, done.err

    remembered("hotel", make)
    return custmgr


@pytest.fixture
def add(hotel: Run) -> Add:
    """Return a function that enters an occasion of the guest on the day the desk was opened."""

    def enter(*words: str, now: str = OPENED) -> Result:
        return hotel("occasion", "add", "张三", *words, "--json", now=now)

    return enter
