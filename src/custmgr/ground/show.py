"""Results on the screen: the same columns as a table for people and as JSON for scripts.

The one place that prints. Data are shown as text and never read as markup: a customer may be called `[/]`.
"""

import json
import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from functools import lru_cache, partial
from typing import TYPE_CHECKING, Any, TextIO

from custmgr.ground.frozen import frozen
from custmgr.ground.language import _, fill
from custmgr.ground.money import grouped, percent, ratio, yuan
from custmgr.ground.text import visible
from custmgr.ground.words import Word, mark

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table

YES, NO, NAMED = mark("yes"), mark("no"), mark("{name}: {value}")


class Kind(Enum):
    """How a value is written: for people, for scripts, in a sheet."""

    TEXT = "text"
    MONEY = "money"
    NUMBER = "number"
    DAY = "day"
    MOMENT = "moment"
    SHARE = "share"
    WORD = "word"
    FLAG = "flag"
    LIST = "list"
    TREE = "tree"


PLAIN = frozenset({str, bool, float, type(None)})
MANY = 100
RIGHT = {Kind.MONEY, Kind.NUMBER, Kind.SHARE}
LEAST, BETWEEN = 6, 3


@frozen
class Column:
    """One figure of a result: its JSON key, its title, how it is written, and the attribute it comes from.

    A `whole` value stands in one line of a table, however narrow.
    """

    key: str
    title: str
    kind: Kind = Kind.TEXT
    of: str = ""
    table: bool = True
    json: bool = True
    whole: bool = False

    def value(self, row: Any) -> Any:
        """Take the value out of a row, be it a mapping or an object."""
        name = self.of or self.key
        return row.get(name) if isinstance(row, Mapping) else getattr(row, name)


def show(
    rows: Iterable[Any],
    columns: Sequence[Column],
    *,
    as_json: bool,
    title: str = "",
    empty: str = "",
    narrow: Sequence[Column] = (),
) -> None:
    """Show a list: one JSON array, or one table; an empty table is a sentence.

    A figure is never cut: where the terminal is too narrow for the table, the narrow columns are shown, and where
    these do not fit either, the records one below the other.
    """
    found = list(rows)
    if as_json:
        _write_rows(found, columns)
        return
    if not found:
        say(empty or mark("Nothing to show."))
        return
    for wanted in filter(None, (columns, narrow)):
        shown = [c for c in wanted if c.table and any(c.value(row) not in (None, "", (), []) for row in found)]
        told = [[for_people(c, c.value(row)) for c in shown] for row in found]
        if _fits(shown, told):
            _print(_table(shown, told, title))
            return
    _print_records(shown, told, title)


def show_one(row: Any, columns: Sequence[Column], *, as_json: bool, title: str = "") -> None:
    """Show one record: one JSON object, or its fields one below the other, empty ones left out."""
    if as_json:
        _write_json(for_scripts(row, columns))
        return
    from rich.table import Table

    table = Table(title=visible(title) or None, title_justify="left", show_header=False, box=None, pad_edge=False)
    table.add_column(style="bold", no_wrap=True)
    table.add_column(overflow="fold")
    for column in columns:
        text = for_people(column, column.value(row))
        if column.table and text:
            table.add_row(_text(_(column.title)), _text(text))
    _print(table)


def say(sentence: str, **values: object) -> None:
    """Print one sentence in the clerk's language."""
    sys.stdout.write(visible(fill(sentence, **values), lines=True) + "\n")


def warn(sentence: str, **values: object) -> None:
    """Print one sentence beside the result, so that scripts reading the result never see it."""
    sys.stderr.write(visible(fill(sentence, **values), lines=True) + "\n")


def tell_rest(shown: int, count: int, *, as_json: bool) -> None:
    """Say that a list was cut off, and how to see all of it."""
    if shown < count and not as_json:
        warn(mark("{shown} of {count} shown; --limit {count} shows all."), shown=shown, count=count)


def heading(sentence: str, **values: object) -> None:
    """Print a heading above what follows."""
    from rich.text import Text

    _print(Text(visible(fill(sentence, **values)), style="bold"))


def for_scripts(row: Any, columns: Sequence[Column]) -> dict[str, Any]:
    """Return a row as JSON holds it."""
    return {c.key: plain(c.kind, c.value(row)) for c in columns if c.json}


def plain(kind: Kind, value: Any) -> Any:
    """Return one value as JSON holds it: money and shares as strings, dates ISO, words by their stored value."""
    if type(value) in PLAIN:
        return value
    match value:
        case datetime():
            return value.isoformat(timespec="minutes")
        case date():
            return value.isoformat()
        case Word():
            return value.value
        case int() if kind is Kind.MONEY:
            return yuan(value)
        case list() | tuple():
            return [plain(kind, part) for part in value]
        case Fraction() | Decimal():
            return ratio(value)
        case Mapping():
            return {str(name): plain(kind, part) for name, part in value.items()}
    return value


def for_people(column: Column, value: Any) -> str:
    """Return one value as the clerk reads it."""
    match value:
        case None:
            return ""
        case bool():
            return _(YES) if value else _(NO)
        case int() if column.kind is Kind.MONEY:
            return grouped(value)
        case Fraction() | Decimal() if column.kind is Kind.SHARE:
            return percent(Fraction(value))
        case Fraction() | Decimal():
            return str(ratio(value))
        case datetime():
            return value.strftime("%Y-%m-%d %H:%M")
        case date():
            return value.isoformat()
        case Word():
            return _(value.label)
        case list() | tuple():
            return _(", ").join(for_people(column, part) for part in value)
        case Mapping() if value and all(isinstance(name, Word) for name in value):
            return "\n".join(fill(NAMED, name=name, value=for_people(column, part)) for name, part in value.items())
        case Mapping():
            return _("; ").join(f"{name} {for_people(column, part)}" for name, part in value.items())
    return str(value)


def console() -> "Console":
    """Return the terminal: CJK widths counted, no markup, no emoji, no highlighting of data."""
    return _console(sys.stdout, os.environ.get("COLUMNS"))


@lru_cache(maxsize=1)
def _console(stream: TextIO, _width: str | None) -> "Console":
    from rich.console import Console

    return Console(file=stream, markup=False, emoji=False, highlight=False, soft_wrap=False)


def _fits(columns: Sequence[Column], told: Sequence[Sequence[str]]) -> bool:
    """Say whether the terminal is wide enough for all that stands in one line, and for a little of the rest."""
    from rich.cells import cell_len

    needed = 2 + BETWEEN * (len(columns) - 1)
    for place, column in enumerate(columns):
        texts = [_(column.title), *(row[place] for row in told)]
        needed += max(map(cell_len, texts if _in_one_line(column) else [text[:LEAST] for text in texts]))
    return needed <= console().width


def _in_one_line(column: Column) -> bool:
    return column.kind in RIGHT or column.whole or column.kind is Kind.DAY


def _table(columns: Sequence[Column], told: Sequence[Sequence[str]], title: str) -> "Table":
    from rich import box
    from rich.table import Table

    table = Table(title=visible(title) or None, title_justify="left", box=box.SIMPLE_HEAD, pad_edge=False)
    for column in columns:
        table.add_column(
            _(column.title),
            justify="right" if column.kind in RIGHT else "left",
            overflow="fold",
            no_wrap=_in_one_line(column),
        )
    for row in told:
        table.add_row(*map(_text, row))
    return table


def _print_records(columns: Sequence[Column], told: Sequence[Sequence[str]], title: str) -> None:
    from rich.table import Table

    if title:
        heading(title)
    for place, row in enumerate(told):
        table = Table(show_header=False, box=None, pad_edge=False)
        table.add_column(style="bold", no_wrap=True)
        table.add_column(overflow="fold")
        for column, text in zip(columns, row, strict=True):
            if text:
                table.add_row(_text(_(column.title)), _text(text))
        if place:
            sys.stdout.write("\n")
        _print(table)


def _text(text: str) -> Any:
    from rich.text import Text

    return Text(visible(text, lines=True))


def _print(thing: Any) -> None:
    console().print(thing)


def _write_json(tree: Any) -> None:
    sys.stdout.write(json.dumps(tree, ensure_ascii=False, indent=2) + "\n")


def _write_rows(rows: Sequence[Any], columns: Sequence[Column]) -> None:
    """Write an array; of many rows each stands in one line, written as it is made."""
    if len(rows) <= MANY:
        _write_json([for_scripts(row, columns) for row in rows])
        return
    from custmgr.ground.longlists import Figure, lines

    wanted = (column for column in columns if column.json)
    figures = [Figure(c.key, c.of or c.key, partial(plain, c.kind), c.kind is not Kind.MONEY) for c in wanted]
    sys.stdout.writelines(lines(rows, figures))
