"""Workbooks: rows to xlsx, one row at a time; the only module that imports openpyxl.

Text always stays text: a name that begins with "=" must never be calculated by the reader's program. openpyxl would
also cut what is too long without a word, so that is refused here.
"""

from collections.abc import Iterable, Sequence
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from custmgr.ground.cells import WIDEST, fitting, lines_of, told, width_of
from custmgr.ground.files import check_target, replacing
from custmgr.ground.frozen import frozen
from custmgr.ground.language import _
from custmgr.ground.looks import A3, A4, CENTRED, FAINT, FONT, FORMATS, INK, MARGIN, PAPER, RIGHT_HAND
from custmgr.ground.pen import Pen
from custmgr.ground.refusals import Refusal
from custmgr.ground.show import RIGHT, Column
from custmgr.ground.text import visible
from custmgr.ground.words import mark

if TYPE_CHECKING:
    from openpyxl.cell import Cell

MOST_ROWS = 1_048_576
MEASURED_ROWS = 200
WRITTEN = {"text", "word"}
CHART_ROWS, CHART_HEIGHT, CHART_WIDTH, BAR_HEIGHT = 24, 11, 22, 0.7
TITLE_HEIGHT, LINE_HEIGHT = 30, 15
PAGE_WIDTH, LEAST_WIDEST, ONE_PAGE, ONE_LARGE_PAGE = 540, 16, 210, 297


class TooManyRows(Refusal):
    """A sheet cannot hold so many rows."""

    says = mark("the sheet {title} would need more than {most} rows")
    way = mark("choose a shorter period or fewer customers")
    title: str
    most: int


@frozen
class Chart:
    """A bar chart under the rows: the column that names the bars, and those they show; lying where names are long.

    Bars begin at nothing, unless they go both ways.
    """

    title: str
    labels: str
    values: tuple[str, ...]
    lying: bool = False
    both_ways: bool = False


class Book:
    """A workbook written row by row, so that its size costs no memory.

    Headings, notes and signatures are given as the clerk reads them; column titles are translated here.
    """

    def __init__(self, title: str = "", house: str = "") -> None:
        """Begin an empty workbook; the title stands in the file's properties, the house's name over every page."""
        from openpyxl import Workbook

        self._book, self._house = Workbook(write_only=True), house
        self._book.properties.title, self._book.properties.creator = visible(title) or None, "custmgr"

    def sheet(  # noqa: PLR0913  what a sheet may show; all but three have a default
        self,
        title: str,
        columns: Sequence[Column],
        rows: Iterable[Any],
        *,
        heading: str,
        notes: Sequence[str] = (),
        total: Any = None,
        signatures: Sequence[str] = (),
        chart: Chart | None = None,
        landscape: bool = True,
        frozen: int = 0,
        height: int | None = None,
    ) -> int:
        """Write one sheet: heading, notes, titles, rows, total, chart, signature lines; return the number of rows."""
        page = self._book.create_sheet(visible(title))
        if self._house:
            page.oddHeader.center.text = visible(self._house).replace("&", "&&")
        draft = _Sheet(page, columns, top=2 + len(notes), height=height)
        try:
            ahead = list(islice(rows := iter(rows), MEASURED_ROWS))
            draft.prepare(ahead, total, landscape=landscape, frozen=frozen, one_page=chart is not None)
            draft.head(heading, notes)
            for row in chain(ahead, rows):
                draft.row(row)
            draft.finish(total, signatures, chart)
        finally:
            page.close()
        return draft.count

    def save(self, target: Path, *, force: bool = False) -> None:
        """Write the workbook in one piece, readable by its owner alone; an existing file only when forced."""
        with replacing(target, force=force) as draft:
            self._book.save(draft)


def write_plain(target: Path, headers: Sequence[str], rows: Iterable[Sequence[object]], *, force: bool = True) -> None:
    """Write rows just as they were read, every cell as text: for handing refused rows back."""
    from openpyxl import Workbook

    check_target(target, force=force)
    book = Workbook(write_only=True)
    page = book.create_sheet()
    pen, style = Pen(page), _Styles(page).number("plain", "text")
    try:
        for row in chain([headers], rows):
            pen.row([(style, True, "" if part is None else fitting(str(part))) for part in row])
    finally:
        page.close()
    with replacing(target, force=force) as draft:
        book.save(draft)


class _Sheet:
    """One sheet on its way to the file; openpyxl's types do not know what its write-only page can do."""

    def __init__(self, page: Any, columns: Sequence[Column], *, top: int, height: int | None) -> None:
        self.page, self.columns, self.top = page, [c for c in columns if c.table], top
        self.height = height
        self.widths: list[int] = []
        self.styles, self.names = _Styles(page), [c.of or c.key for c in self.columns]
        self.pen: Pen | None = None
        self.count = self.beside = 0

    def prepare(self, sample: Sequence[Any], total: Any, *, landscape: bool, frozen: int, one_page: bool) -> None:
        """Set what must stand before the first row: widths, frozen titles, paper."""
        from openpyxl.utils import get_column_letter
        from openpyxl.worksheet.page import PageMargins

        lines = [*sample, *([total] if total is not None else [])]
        most = max(LEAST_WIDEST, min(WIDEST, PAGE_WIDTH // len(self.columns)))
        self.widths = [width_of(column, lines, most) for column in self.columns]
        for number, width in enumerate(self.widths, start=1):
            self.page.column_dimensions[get_column_letter(number)].width = width
        self.page.freeze_panes = f"{get_column_letter(frozen + 1)}{self.top + 1}"
        self.page.sheet_properties.pageSetUpPr.fitToPage = True
        large = frozen > 0 and sum(self.widths) > ONE_PAGE
        self.page.page_setup.paperSize = A3 if large else A4
        self.page.page_setup.orientation = "landscape" if landscape else "portrait"
        pages = -(-sum(self.widths) // ONE_LARGE_PAGE) if large else 1
        self.page.page_setup.fitToWidth, self.page.page_setup.fitToHeight = pages, int(one_page)
        self.page.page_margins = PageMargins(
            left=MARGIN,
            right=MARGIN,
            top=2 * MARGIN if self.page.oddHeader.center.text else MARGIN,
            bottom=2 * MARGIN,
            header=MARGIN / 2,
            footer=MARGIN / 2,
        )
        self.page.print_options.horizontalCentered = True
        self.page.oddFooter.center.text = _("Page &P of &N")
        self.page.print_title_rows = f"{self.top}:{self.top}"
        if pages > 1:
            self.beside = frozen
            self.page.print_title_cols = f"A:{get_column_letter(frozen)}"
        self.pen = Pen(self.page)

    def head(self, heading: str, notes: Sequence[str]) -> None:
        """Write what stands above the rows: heading, notes, the titles of the columns."""
        self._line(heading, "heading")
        for note in notes:
            self._line(note, "note")
        style = self.styles.number("title", "text")
        self._append([(style, True, fitting(_(c.title))) for c in self.columns], TITLE_HEIGHT)

    def row(self, row: Any) -> None:
        """Write one row, every value by its type, as high as its longest text needs."""
        self._values(row, "row")
        self.count += 1

    def finish(self, total: Any, signatures: Sequence[str], chart: Chart | None) -> None:
        """Write what stands below the rows."""
        from openpyxl.utils import get_column_letter

        if not self.count:
            self._line(_(mark("None")), "note")
        last = self._at
        self.page.auto_filter.ref = f"A{self.top}:{get_column_letter(len(self.columns))}{max(last, self.top + 1)}"
        if total is not None:
            self._values(total, "total")
        if chart is not None and self.count:
            self._draw(chart, last)
        for signature in signatures:
            self._append([])
            self._line(f"{signature} {'_' * 24}    {_('Date')} {'_' * 16}", "note")

    def _line(self, text: str, style: str) -> None:
        """Write a line of text; right of the columns repeated on every page, where only half of it would be seen."""
        self._append([*[None] * self.beside, (self.styles.number(style, "text"), True, fitting(text))])

    def _draw(self, chart: Chart, last: int) -> None:
        from openpyxl.chart import BarChart, Reference

        keys = [column.key for column in self.columns]
        picture = BarChart()
        picture.type, picture.title = "bar" if chart.lying else "col", visible(chart.title)
        picture.height, picture.width, picture.gapWidth = CHART_HEIGHT, CHART_WIDTH, 60
        if chart.lying:
            picture.height = max(CHART_HEIGHT, BAR_HEIGHT * self.count)
            picture.x_axis.scaling.orientation, picture.x_axis.tickLblPos = "maxMin", "low"
        picture.x_axis.delete = picture.y_axis.delete = False
        picture.y_axis.numFmt = FORMATS["whole"]
        picture.y_axis.scaling.min = None if chart.both_ways else 0
        for key in chart.values:
            where = keys.index(key) + 1
            picture.add_data(Reference(self.page, min_col=where, min_row=self.top, max_row=last), titles_from_data=True)
        where = keys.index(chart.labels) + 1
        picture.set_categories(Reference(self.page, min_col=where, min_row=self.top + 1, max_row=last))
        if len(chart.values) == 1:
            picture.legend = None
        self.page.add_chart(picture, f"A{self._at + 2}")
        for _blank in range(CHART_ROWS * int(picture.height) // CHART_HEIGHT):
            self._append([])

    def _values(self, row: Any, style: str) -> None:
        found = map(row.get, self.names) if type(row) is dict else [c.value(row) for c in self.columns]
        cells, lines = [], 1
        for column, value, width in zip(self.columns, found, self.widths, strict=True):
            kind, text = told(column, value)
            if kind == "text":
                text = fitting(text)
                lines = max(lines, lines_of(text, width))
                kind = "word" if column.kind in RIGHT else "text"
            cells.append((self.styles.number(style, kind), kind in WRITTEN, text))
        self._append(cells, self.height or (lines * LINE_HEIGHT if lines > 1 else None))

    @property
    def _at(self) -> int:
        return self.pen.at if self.pen else 0

    def _append(self, cells: Sequence[Any], height: float | None = None) -> None:
        assert self.pen is not None
        if self.pen.at == MOST_ROWS:
            raise TooManyRows(self.page.title, MOST_ROWS)
        self.pen.row(cells, height)


class _Styles:
    """The number of each style in the workbook; only one cell of each is ever dressed."""

    def __init__(self, page: Any) -> None:
        self.page = page
        self.numbers: dict[tuple[str, str], int] = {}

    def number(self, style: str, kind: str) -> int:
        """Return the number of a style for a kind of value."""
        key = (style, kind)
        if key not in self.numbers:
            from openpyxl.cell import WriteOnlyCell

            cell = WriteOnlyCell(self.page)
            _dress(cell, style, kind)
            self.numbers[key] = cell.style_id
        return self.numbers[key]


def _dress(cell: "Cell", style: str, kind: str) -> None:
    """Give a cell its look; only one cell of each style and place is ever dressed."""
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

    faint, line = Side("thin", FAINT), Side("thin", INK)
    cell.number_format = FORMATS[kind]
    beside = "right" if kind in RIGHT_HAND else "center" if kind in CENTRED else None
    match style:
        case "heading":
            cell.font = Font(FONT, 14, bold=True, color=INK)
        case "title":
            cell.font = Font(FONT, 11, bold=True, color=INK)
            cell.fill = PatternFill("solid", fgColor=PAPER)
            cell.border = Border(top=line, bottom=line)
            cell.alignment = Alignment("center", "center", wrap_text=True)
        case "total":
            cell.font = Font(FONT, 11, bold=True)
            cell.border = Border(top=line, bottom=line)
            cell.alignment = Alignment(beside, "center")
        case "row":
            cell.border = Border(bottom=faint)
            written = kind == "text"
            cell.alignment = Alignment("left" if written else beside, "center", wrap_text=written, indent=int(written))
