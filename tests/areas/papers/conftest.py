"""The complaint desk, borrowed, and a case closed in March 2024."""

from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from tests.areas.complaints.conftest import Desk, case, desk, opened, policy  # noqa: F401  fixtures of its neighbour
from tests.remembering import remembered

CLOSED = "2024-03-12T10:00"


@pytest.fixture
def closed(opened: Desk) -> Desk:  # noqa: F811  the fixture named above
    """Return the desk with case 240301 decided, answered by letter, accepted and closed on 2024-03-12."""

    def close() -> None:
        opened.decided()
        assert opened.close(now=CLOSED).status == 0

    remembered("closed for its papers", close)
    return opened


def book(path: Path) -> Any:
    """Open a workbook, once for as long as the file stays as it is: reading one takes longer than writing it."""
    stands = path.stat()
    return _book(path, stands.st_mtime_ns, stands.st_size)


@lru_cache(maxsize=8)
def _book(path: Path, _written: int, _size: int) -> Any:
    return load_workbook(path)


def texts(path: Path, sheet: int = 0) -> list[str]:
    """Return everything written on a sheet and at its foot, as text."""
    page: Any = book(path).worksheets[sheet]
    cells = [str(cell.value) for row in page.iter_rows() for cell in row if cell.value is not None]
    return [*cells, page.oddFooter.center.text]


def boxed(path: Path, label: str, sheet: int = 0, nth: int = 0) -> object:
    """Return what stands in the box of a label, the first or a later one of that name."""
    page: Any = book(path).worksheets[sheet]
    cells = [cell for row in page.iter_rows() for cell in row if cell.value == label]
    found = cells[nth]
    right = next(area.max_col for area in page.merged_cells.ranges if found.coordinate in area)
    return page.cell(found.row, right + 1).value
