"""Printed forms: boxes, tables and signatures on A4, one sheet for each copy that is handed round.

Labels may be given as marked sentences or as the clerk reads them; values are written by their type. A form without
values is the empty paper to be filled in by hand.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from custmgr.ground.cells import width_of
from custmgr.ground.frozen import frozen
from custmgr.ground.language import _, fill
from custmgr.ground.paper import TALLEST, UNITS, Look, Page, Piece, Row, write_pages
from custmgr.ground.show import RIGHT, Column, Kind
from custmgr.ground.words import mark

LABEL, PAIR = UNITS // 6, UNITS // 2
TITLE_HEIGHT, BOX_HEIGHT, SIGNING_HEIGHT = 34, 22, 64
SIGNATURES_BESIDE = 4
WIDEST_COLUMN = 40
ROOM = {Kind.MONEY: 3, Kind.DAY: 3, Kind.MOMENT: 3, Kind.SHARE: 3}
NUMBER, COPY = mark("No. {number}"), mark("Copy {number} {keeper}")
FORM_NO = mark("Form {form_no}")


@frozen
class Box:
    """One field: its label and its value, half the paper's width or all of it, with at least so many lines."""

    label: str
    value: Any = None
    wide: bool = False
    lines: int = 1
    kind: Kind = Kind.TEXT


@frozen
class Part:
    """One section of a form: its title, its boxes, then a table where columns are given; without rows one is blank.

    Sentences stand above its boxes, unruled; last come the places where somebody signs for this section alone.
    """

    title: str
    boxes: Sequence[Box] = ()
    columns: Sequence[Column] = ()
    rows: Sequence[Any] = ()
    signatures: "Sequence[str | Signature]" = ()
    sentences: Sequence[str] = ()


@frozen
class Signature:
    """One place to sign at the foot, with the name and the day where somebody has signed."""

    label: str
    name: str = ""
    on: date | None = None


@frozen
class Copy:
    """One copy of a form: its number and the department that keeps it."""

    number: int
    keeper: str

    @property
    def name(self) -> str:
        """Return the copy's name as it stands on the paper, such as `Copy 1 Quality control`."""
        return fill(COPY, number=self.number, keeper=_(self.keeper))


@frozen
class Form:
    """One form: heading, number, sections, places to sign, the line at every foot, the keepers of its copies.

    Copies given as keepers alone are numbered in their order; without copies there is one sheet. `alert` is printed
    under the heading, for papers that are not the final ones. `dense` leaves no room to write by hand in its boxes.
    """

    title: str
    number: str
    parts: Sequence[Part]
    signatures: Sequence[str | Signature] = ()
    note: str = ""
    copies: Sequence[str | Copy] = ()
    form_no: str = ""
    alert: str = ""
    dense: bool = False


def write(target: Path, forms: Sequence[Form], *, force: bool, house: str = "") -> list[str]:
    """Write forms as one workbook, a sheet for each copy under the house's name, and return the names of the sheets."""
    pages = [_page(form, copy, house, alone=len(forms) == 1) for form in forms for copy in _copies(form)]
    return write_pages(target, pages, title=_(forms[0].title) if forms else "", force=force)


def _copies(form: Form) -> list[Copy | None]:
    told = (copy if isinstance(copy, Copy) else Copy(place, copy) for place, copy in enumerate(form.copies, start=1))
    return list(told) or [None]


def _page(form: Form, copy: Copy | None, house: str, *, alone: bool) -> Page:
    name = copy.name if copy else _(form.title)
    head = [*([Row((Piece(house, UNITS, Look.HOUSE),), BOX_HEIGHT)] if house else []), *_head(form, copy)]
    rows = [*head, *(row for part in form.parts for row in _together(part)), *_signing(form.signatures)]
    if form.dense:
        rows = [replace(row, least=0) if row.least == BOX_HEIGHT else row for row in rows]
    if form.note:
        rows.append(Row((Piece(_(form.note), UNITS, Look.NOTE),)))
    whole = name if alone or not form.number else f"{form.number} {name}"
    return Page(whole, tuple(rows), len(head) + _begins_with_table(form), _(form.note))


def _begins_with_table(form: Form) -> bool:
    """Say whether a table's titles stand directly under the head: they are repeated with it on every page."""
    first = form.parts[0] if form.parts else Part("")
    return bool(first.columns) and not (first.title or first.sentences or first.boxes)


def _head(form: Form, copy: Copy | None) -> list[Row]:
    rows = [Row((Piece(_(form.title), UNITS, Look.TITLE),), TITLE_HEIGHT)]
    if form.alert:
        rows.append(Row((Piece(_(form.alert), UNITS, Look.ALERT),)))
    number = fill(NUMBER, number=form.number) if form.number else ""
    beside = [fill(FORM_NO, form_no=form.form_no)] if form.form_no else []
    told = "    ".join([*beside, *([copy.name] if copy else [])])
    rows.append(Row((Piece(number, PAIR, Look.HEAD), Piece(told, PAIR, Look.HEAD_RIGHT))))
    return rows


def _together(part: Part) -> list[Row]:
    """Return the rows of a section, which stands whole on one page unless it is too tall to be moved."""
    rows = list(_part(part))
    if sum(row.height for row in rows) > TALLEST:
        return rows
    return [replace(row, holds=True) for row in rows[:-1]] + rows[-1:]


def _part(part: Part) -> Iterator[Row]:
    if part.title:
        yield Row((Piece(_(part.title), UNITS, Look.SECTION),), holds=True)
    yield from (Row((Piece(sentence, UNITS, Look.HEAD),), BOX_HEIGHT) for sentence in part.sentences)
    waiting: Box | None = None
    for box in part.boxes:
        if box.wide:
            if waiting:
                yield _pair(waiting)
            waiting = None
            yield Row(_box(box, UNITS), BOX_HEIGHT)
        elif waiting:
            yield _pair(waiting, box)
            waiting = None
        else:
            waiting = box
    if waiting:
        yield _pair(waiting)
    if part.columns:
        yield from _table(part.columns, part.rows or ({},))
    yield from _signing(part.signatures)


def _pair(*boxes: Box) -> Row:
    width = UNITS // len(boxes)
    return Row(tuple(piece for box in boxes for piece in _box(box, width)), BOX_HEIGHT)


def _box(box: Box, width: int) -> tuple[Piece, Piece]:
    value = Piece(box.value, width - LABEL, Look.VALUE, box.lines, Column("", "", box.kind))
    return Piece(_(box.label), LABEL, Look.LABEL), value


def _table(columns: Sequence[Column], rows: Sequence[Any]) -> Iterator[Row]:
    spans = _spans([width_of(column, rows, WIDEST_COLUMN) + ROOM.get(column.kind, 0) for column in columns])
    shown = list(zip(columns, spans, strict=True))
    yield Row(tuple(Piece(_(column.title), span, Look.LABEL) for column, span in shown), BOX_HEIGHT, holds=True)
    for row in rows:
        cells = (
            Piece(c.value(row), span, Look.FIGURE if c.kind in RIGHT else Look.VALUE, column=c) for c, span in shown
        )
        yield Row(tuple(cells), BOX_HEIGHT)


def _spans(widths: Sequence[int]) -> list[int]:
    """Divide the paper's width by need, one unit at least to each column."""
    spans = [1] * len(widths)
    for _unit in range(UNITS - len(widths)):
        neediest = max(range(len(widths)), key=lambda place: widths[place] / spans[place])
        spans[neediest] += 1
    return spans


def _signing(signatures: Sequence[str | Signature]) -> Iterator[Row]:
    told = [signature if isinstance(signature, Signature) else Signature(signature) for signature in signatures]
    for start in range(0, len(told), SIGNATURES_BESIDE):
        beside = told[start : start + SIGNATURES_BESIDE]
        widths = [UNITS // len(beside)] * len(beside)
        widths[-1] = UNITS - sum(widths[:-1])
        placed = list(zip(beside, widths, strict=True))
        yield Row(tuple(Piece(_(one.label), width, Look.LABEL) for one, width in placed), holds=True)
        yield Row(tuple(Piece(_signed(one), width, Look.SIGNED) for one, width in placed), SIGNING_HEIGHT, holds=True)


def _signed(signature: Signature) -> str:
    day = signature.on or "_" * 12
    return f"{signature.name}\n\n{_('Date')}  {day}"
