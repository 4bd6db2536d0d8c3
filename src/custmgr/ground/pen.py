"""Rows of a sheet written straight into its XML, ten times as fast as through openpyxl's cells.

openpyxl keeps everything else: styles, paper, charts, the package. PLEASE READ docs/decisions/0017 before changing it.
"""

from collections.abc import Generator, Sequence
from typing import Any
from xml.sax.saxutils import escape

Cell = tuple[int, bool, str]  # the number of its style, whether it is text, and what is written


class Pen:
    """Writes the rows of one write-only page, one after the other."""

    def __init__(self, page: Any) -> None:
        self.page, self.at = page, 0
        self.letters: list[str] = []
        page._get_writer()  # noqa: SLF001  the doors of its write-only page
        page._rows = _written(page)  # noqa: SLF001
        next(page._rows)  # noqa: SLF001

    def row(self, cells: Sequence[Cell | None], height: float | None = None) -> None:
        """Write one row; a place with None stays empty, a text always stays a text."""
        self.at += 1
        while len(self.letters) < len(cells):
            self.letters.append(_letter(len(self.letters)))
        high = f' ht="{height}" customHeight="1"' if height else ""
        parts = [f'<row r="{self.at}"{high}>']
        for letter, cell in zip(self.letters, cells, strict=False):
            if cell is None:
                continue
            style, is_text, told = cell
            if not told:
                parts.append(f'<c r="{letter}{self.at}" s="{style}"/>')
            elif is_text:
                parts.append(f'<c r="{letter}{self.at}" s="{style}" t="inlineStr"><is>{_text(told)}</is></c>')
            else:
                parts.append(f'<c r="{letter}{self.at}" s="{style}"><v>{told}</v></c>')
        parts.append("</row>")
        self.page._rows.send("".join(parts))  # noqa: SLF001


def _letter(place: int) -> str:
    """Return how the columns of a sheet are called: A to Z, then AA.

    >>> [_letter(place) for place in (0, 25, 26, 701, 702)]
    ['A', 'Z', 'AA', 'ZZ', 'AAA']
    """
    before, last = divmod(place, 26)
    return (_letter(before - 1) if before else "") + chr(ord("A") + last)


def _text(told: str) -> str:
    keep = ' xml:space="preserve"' if "\n" in told or told != told.strip() else ""
    return f"<t{keep}>{escape(told)}</t>"


def _written(page: Any) -> Generator[None, str, None]:
    """Pass rows on into the element that holds them, as the page's own generator would after writing each cell."""
    xml = page._writer.xf.send(True)  # noqa: SLF001
    with xml.element("sheetData"):
        write = xml._file  # noqa: SLF001
        try:
            while True:
                write((yield))
        except GeneratorExit:
            pass
    page._writer.xf.send(None)  # noqa: SLF001
