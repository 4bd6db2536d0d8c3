"""Tables people bring along: .xlsx .xls .ods .csv, read row by row, hostile ones refused before parsing."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple, TextIO

from custmgr.ground.frozen import frozen
from custmgr.ground.refusals import BadFile, NoSuchFile, Refusal
from custmgr.ground.words import mark

MOST_BYTES = 20 * 2**20
MOST_UNPACKED = 200 * 2**20
MOST_RATIO = 200
MOST_COLUMNS = 200
MOST_ROWS = 2_000_000
MOST_CSV_BYTES = 400 * 2**20
SAMPLED_LINES = 20
NO_WORKBOOK = mark("it is no Excel workbook, or damaged")
SHEETS = {".xlsx", ".xlsm", ".xls", ".ods"}
ENCODINGS = ("utf-8-sig", "gb18030")
UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")


class TooLarge(Refusal):
    """An input file is larger than any register of this desk."""

    says = mark("the file {path} is too large or packed in a suspicious way: {what}")
    way = mark("split it into smaller files and import them one by one")
    path: str
    what: str


class NoSuchEncoding(Refusal):
    """A way of writing characters that is not known here was asked for."""

    says = mark("the character encoding “{name}” is not known")
    way = mark("use --encoding utf-8 or --encoding gb18030")
    name: str


class Row(NamedTuple):
    """One row of a table: its number as a spreadsheet counts, and its cells as text."""

    number: int
    cells: tuple[str, ...]


@frozen
class Table:
    """A table, its rows still to be read whatever they hold, and the digest of the file."""

    rows: Iterator[Row]
    digest: str


@contextmanager
def opened(path: Path, encoding: str | None = None) -> Iterator[Table]:
    """Open the first table of a file; rows without any text are passed over."""
    if not path.is_file():
        raise NoSuchFile(str(path))
    if encoding:
        _check_encoding(encoding)
    try:
        digest = _digest(path)
        if path.suffix.lower() in SHEETS:
            yield _table(path, _sheet_rows(path), digest)
        else:
            with _text(path, encoding) as file:
                yield _table(path, _csv_rows(path, file), digest)
    except PermissionError:
        raise NoSuchFile(str(path)) from None
    except UnicodeError:
        raise BadFile(str(path), mark("its characters are neither UTF-8 nor GB18030")) from None


def _check_encoding(name: str) -> None:
    try:
        " ".encode(name)
    except (LookupError, ValueError):
        raise NoSuchEncoding(name) from None


def _table(path: Path, rows: Iterator[Row], digest: str) -> Table:
    first = next(rows, None)
    if first is None:
        raise BadFile(str(path), mark("the file is empty"))
    return Table(chain([first], rows), digest)


def _digest(path: Path) -> str:
    import hashlib

    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


@contextmanager
def _text(path: Path, encoding: str | None) -> Iterator[TextIO]:
    if path.stat().st_size > MOST_CSV_BYTES:
        raise TooLarge(str(path), mark("more than 400 MB"))
    with path.open(encoding=encoding or _encoding(path), newline="") as file:
        yield file


def _encoding(path: Path) -> str:
    """Tell the encoding: strict UTF-8 first; GB18030 would read UTF-8 as nonsense without an error."""
    with path.open("rb") as file:
        if file.read(2) in UTF16_MARKS:
            return "utf-16"
    for encoding in ENCODINGS:
        try:
            with path.open(encoding=encoding) as file:
                while file.read(2**20):
                    pass
        except UnicodeDecodeError:
            continue
        return encoding
    raise BadFile(str(path), mark("its characters are neither UTF-8 nor GB18030"))


def _csv_rows(path: Path, file: TextIO) -> Iterator[Row]:
    import csv

    delimiter = _delimiter(file.read(8192))
    file.seek(0)
    try:
        for number, cells in enumerate(csv.reader(file, delimiter=delimiter), start=1):
            if number > MOST_ROWS:
                raise TooLarge(str(path), mark("more than 2,000,000 rows"))
            if len(cells) > MOST_COLUMNS:
                raise TooLarge(str(path), mark("more than 200 columns"))
            if any(map(str.strip, cells)):
                yield Row(number, tuple(cells))
    except csv.Error:
        raise BadFile(str(path), mark("it is not a table of text")) from None


def _delimiter(sample: str) -> str:
    """Tell what separates the cells: the sign that stands in most of the first lines; a title above them has none."""
    lines = sample.splitlines()[:SAMPLED_LINES]
    return max(",;\t", key=lambda sign: sum(sign in line for line in lines))


def _sheet_rows(path: Path) -> Iterator[Row]:
    from python_calamine import CalamineError, CalamineWorkbook

    _check_packing(path)
    try:
        sheet = CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0)
        if sheet.total_width > MOST_COLUMNS:
            raise TooLarge(str(path), mark("more than 200 columns"))
        if sheet.total_height > MOST_ROWS:
            raise TooLarge(str(path), mark("more than 2,000,000 rows"))
    except (CalamineError, OSError, ValueError, IndexError):
        raise BadFile(str(path), NO_WORKBOOK) from None
    for number, cells in enumerate(sheet.iter_rows(), start=1):  # it gives the empty rows at the top, too
        if any(cell != "" for cell in cells):
            yield Row(number, tuple(_cell(cell) for cell in cells))


def _check_packing(path: Path) -> None:
    import zipfile

    if path.stat().st_size > MOST_BYTES:
        raise TooLarge(str(path), mark("more than 20 MB"))
    if not zipfile.is_zipfile(path):
        return  # an old .xls is not packed
    try:
        with zipfile.ZipFile(path) as packed:
            sizes = [(item.file_size, item.compress_size or 1) for item in packed.infolist()]
    except zipfile.BadZipFile:
        raise BadFile(str(path), NO_WORKBOOK) from None
    if sum(size for size, _packed in sizes) > MOST_UNPACKED:
        raise TooLarge(str(path), mark("more than 200 MB unpacked"))
    if any(size > 2**20 and size / small > MOST_RATIO for size, small in sizes):
        raise TooLarge(str(path), mark("packed more than 200 times"))


def _cell(value: Any) -> str:
    """Write a cell as a person would have typed it: whole numbers without a point, days as ISO."""
    match value:
        case bool():
            return "yes" if value else "no"
        case float():
            return str(int(value)) if value.is_integer() else repr(value)
        case datetime():
            return value.date().isoformat() if value.time().isoformat() == "00:00:00" else value.isoformat()
        case date():
            return value.isoformat()
    return str(value)
