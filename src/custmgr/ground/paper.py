"""Drawing on A4: rows of ruled cells to a workbook, one sheet for each page that is handed round."""

from collections.abc import Sequence
from dataclasses import replace
from enum import Enum
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from custmgr.ground.cells import chunks, fitting, lines_of, typed
from custmgr.ground.files import check_target, check_workbook, replacing
from custmgr.ground.frozen import frozen
from custmgr.ground.language import _
from custmgr.ground.looks import A4, FORMATS, INK, MARGIN, PAPER
from custmgr.ground.show import Column
from custmgr.ground.text import visible
from custmgr.ground.words import mark

if TYPE_CHECKING:
    from openpyxl.styles import Alignment, Border, Font
    from openpyxl.worksheet.worksheet import Worksheet

UNITS, UNIT_WIDTH = 48, 2.0
LINE_HEIGHT, AIR, TALLEST, LINES_TOGETHER = 14, 4, 300, 8
PAGE_HEIGHT = 725
# Full scale is fitted to the paper's width; the others leave room for the wider stand-in of a font that is missing.
WHOLE, SMALLEST = 100, 80
SCALES = (WHOLE, 85, SMALLEST)
# Columns are measured in the digits of the book's own font: this one is known, in the same widths, on every system.
FONT, SIZE = "Arial", 10
LONGEST_NAME = 31
FORBIDDEN_IN_NAMES = str.maketrans(dict.fromkeys("[]:*?/\\", "-"))
ALERT = "C00000"
TEXT = Column("", "")
Styles = dict[tuple["Look", bool, bool, str], Any]


class Look(Enum):
    """How a cell of a form looks."""

    HOUSE = "house"
    TITLE = "title"
    HEAD = "head"
    HEAD_RIGHT = "head right"
    ALERT = "alert"
    SECTION = "section"
    LABEL = "label"
    VALUE = "value"
    FIGURE = "figure"
    SIGNED = "signed"
    NOTE = "note"


RULED = {Look.SECTION, Look.LABEL, Look.VALUE, Look.FIGURE, Look.SIGNED}
SHADED = {Look.SECTION, Look.LABEL}
INDENTED = {Look.SECTION, Look.VALUE}
ROOM_BESIDE = "_ "  # a figure keeps a blank from the line beside it; an indent is forgotten where it is shrunk
BESIDE = {
    Look.HEAD: "left",
    Look.HEAD_RIGHT: "right",
    Look.SECTION: "left",
    Look.VALUE: "left",
    Look.FIGURE: "right",
    Look.NOTE: "left",
}


@frozen
class Piece:
    """One cell: how many of the units of the paper's width it takes, and at least how many lines to write in.

    `upper` and `lower` say whether it is ruled above and below: a text that goes on in the next row is not.
    """

    value: Any
    span: int
    look: Look = Look.VALUE
    lines: int = 1
    column: Column = TEXT
    upper: bool = True
    lower: bool = True

    @property
    def height(self) -> int:
        """Return the height the whole text needs, in points."""
        return max(self.lines, lines_of(self.written[1], self.width)) * LINE_HEIGHT + AIR

    @property
    def width(self) -> int:
        """Return how many places wide the cell is."""
        return int(self.span * UNIT_WIDTH)

    @property
    def written(self) -> tuple[str, Any]:
        """Return how the value is written and the value; text with hidden characters shown."""
        kind, value = typed(self.column, self.value)
        return (kind, fitting(value)) if kind == "text" else (kind, value)

    def cut(self) -> list["Piece"]:
        """Return the text of a tall cell in pieces that stand one below the other."""
        kind, text = self.written
        parts = list(chunks(text, self.width, LINES_TOGETHER)) if kind == "text" else [self.value]
        return [replace(self, value=part, lines=1) for part in parts or [None]]


@frozen
class Row:
    """Cells beside each other; as high as the highest text, or as told; a title holds to the row that follows."""

    pieces: tuple[Piece, ...]
    least: int = 0
    holds: bool = False

    @property
    def height(self) -> int:
        """Return the row's height, in points."""
        return max(self.least, *(piece.height for piece in self.pieces))

    def for_paper(self) -> list["Row"]:
        """Return a row too tall for a page as several: pages break between rows, and no line is cut in two."""
        if self.height <= TALLEST:
            return [self]
        pieces = [piece.cut() for piece in self.pieces]
        count = max(len(cut) for cut in pieces)
        blank = [[*cut, *(replace(cut[0], value=None) for _more in range(count - len(cut)))] for cut in pieces]
        return [
            Row(tuple(replace(cut[place], upper=place == 0, lower=place == count - 1) for cut in blank))
            for place in range(count)
        ]


@frozen
class Page:
    """One sheet: its name, its rows, of which the first are repeated on every page, and the line at every foot."""

    name: str
    rows: tuple[Row, ...]
    repeated: int = 1
    foot: str = ""


def write_pages(target: Path, pages: Sequence[Page], *, title: str, force: bool) -> list[str]:
    """Write the pages as one workbook in one piece and return the names of its sheets; nothing is ever cut."""
    from openpyxl import Workbook
    from openpyxl.styles import Font

    check_target(target, force=force)
    check_workbook(target)
    book = Workbook()
    book._named_styles["Normal"].font = Font(FONT, SIZE)  # type: ignore[attr-defined]  # noqa: SLF001  its only door
    book.remove(book.worksheets[0])
    book.properties.title, book.properties.creator = visible(title), "custmgr"
    names: list[str] = []
    styles: Styles = {}
    for page in pages:
        names.append(_free_name(page.name, names))
        _draw(book.create_sheet(names[-1]), page, styles)
    with replacing(target, force=force) as draft:
        book.save(draft)
    return names


def _free_name(wanted: str, taken: Sequence[str]) -> str:
    """Return a name a sheet may have, as near to the wanted one as Excel allows."""
    whole = visible(wanted).translate(FORBIDDEN_IN_NAMES).strip("' ") or "1"
    name, number = whole[:LONGEST_NAME], 1
    while name.casefold() in {other.casefold() for other in taken}:
        number += 1
        end = f" ({number})"
        name = whole[: LONGEST_NAME - len(end)] + end
    return name


def _draw(sheet: "Worksheet", page: Page, styles: Styles) -> None:
    from openpyxl.worksheet.pagebreak import Break

    rows = [part for row in page.rows for part in row.for_paper()]
    scale = _scale(rows, page.repeated)
    _set_paper(sheet, page, scale)
    for end in _page_ends(rows, page.repeated, PAGE_HEIGHT * WHOLE // scale):
        sheet.row_breaks.append(Break(id=end))
    for at, row in enumerate(rows, start=1):
        sheet.row_dimensions[at].height = row.height
        left = 1
        for piece in row.pieces:
            _put(sheet, piece, at, left, styles)
            left += piece.span


def _scale(rows: Sequence[Row], repeated: int) -> int:
    """Return the largest scale, in percent, at which the rows take as few pages as at the smallest."""
    pages = {scale: len(_page_ends(rows, repeated, PAGE_HEIGHT * WHOLE // scale)) for scale in SCALES}
    return next(scale for scale, count in pages.items() if count == pages[SMALLEST])


def _page_ends(rows: Sequence[Row], repeated: int, room: int = PAGE_HEIGHT) -> list[int]:
    """Return how many rows stand above each page break, so that no title is the last line of its page."""
    ends: list[int] = []
    head = sum(row.height for row in rows[:repeated])
    used = 0
    for at, row in enumerate(rows):
        if used + row.height > room and used > head:
            end = at
            while end - 1 > (ends[-1] if ends else repeated) and rows[end - 1].holds:
                end -= 1
            ends.append(end)
            used = head + sum(moved.height for moved in rows[end:at])
        used += row.height
    return ends


def _set_paper(sheet: Any, page: Page, scale: int) -> None:
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.page import PageMargins

    for number in range(1, UNITS + 1):
        sheet.column_dimensions[get_column_letter(number)].width = UNIT_WIDTH
    sheet.sheet_view.showGridLines = False
    sheet.sheet_properties.pageSetUpPr.fitToPage = scale == WHOLE
    if scale < WHOLE:
        sheet.page_setup.scale = scale
    sheet.page_setup.paperSize, sheet.page_setup.orientation = A4, "portrait"
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.page_margins = PageMargins(left=MARGIN, right=MARGIN, top=MARGIN, bottom=2 * MARGIN, footer=MARGIN / 2)
    sheet.print_options.horizontalCentered = True
    sheet.page_setup.firstPageNumber, sheet.page_setup.useFirstPageNumber = 1, True
    sheet.print_title_rows = f"1:{page.repeated}"
    lines = [page.foot.replace("&", "&&"), _(mark("Page &P"))]
    sheet.oddFooter.center.text = "    ".join(filter(None, lines))


def _put(sheet: "Worksheet", piece: Piece, row: int, left: int, styles: Styles) -> None:
    kind, value = piece.written
    right = left + piece.span - 1
    first = sheet.cell(row, left)
    first.value = value or None if kind == "text" else value
    if kind == "text" and value:
        first.data_type = "s"
    _dress(first, (piece.look, piece.upper, piece.lower, kind), styles)
    if piece.look in RULED:
        for column in range(left + 1, right + 1):
            _dress(sheet.cell(row, column), (piece.look, piece.upper, piece.lower, kind), styles)
    if piece.span > 1:
        _merge(sheet, row, left, right)


def _merge(sheet: Any, row: int, left: int, right: int) -> None:
    """Merge the cells of a piece; `merge_cells` would draw every border of it anew, which took most of the time."""
    from openpyxl.worksheet.cell_range import CellRange

    sheet.merged_cells.ranges.add(CellRange(min_row=row, max_row=row, min_col=left, max_col=right))


def _dress(cell: Any, look: tuple[Look, bool, bool, str], styles: Styles) -> None:
    """Give a cell its look; the first of each is dressed, the others share its style: comparing styles is slow."""
    if look not in styles:
        kind = look[3]
        cell.font, cell.alignment = _letters(look[0], written=kind == "text")
        room = ROOM_BESIDE if look[0] is Look.FIGURE and kind != "text" else ""
        cell.border, cell.number_format = _lines(look[0] in RULED, look[1], look[2]), FORMATS[kind] + room
        if look[0] in SHADED:
            cell.fill = _shade()
        styles[look] = cell._style  # noqa: SLF001  its only door
    cell._style = styles[look]  # noqa: SLF001


@cache
def _shade() -> Any:
    from openpyxl.styles import PatternFill

    return PatternFill("solid", fgColor=PAPER)


@cache
def _lines(ruled: bool, upper: bool, lower: bool) -> "Border":  # noqa: FBT001  one key of a cache
    from openpyxl.styles import Border, Side

    line, none = Side("thin", INK), Side()
    beside = line if ruled else none
    return Border(beside, beside, line if ruled and upper else none, line if ruled and lower else none)


@cache
def _letters(look: Look, *, written: bool) -> "tuple[Font, Alignment]":
    """Return how a look is written: its letters, and where in the cell they stand.

    Texts are wrapped; a figure or a day that is too wide is written smaller, for Excel would show only `####`.
    """
    from openpyxl.styles import Alignment, Font

    bold = look in {Look.HOUSE, Look.TITLE, Look.SECTION, Look.ALERT}
    colour = ALERT if look is Look.ALERT else None if look in {Look.VALUE, Look.FIGURE, Look.SIGNED} else INK
    size = {Look.HOUSE: 13, Look.TITLE: 16, Look.ALERT: 12, Look.LABEL: 9, Look.NOTE: 9}.get(look, SIZE)
    indent = int(look in INDENTED)
    place = Alignment(BESIDE.get(look, "center"), "center", wrap_text=written, shrink_to_fit=not written, indent=indent)
    return Font(FONT, size, bold=bold, color=colour), place
