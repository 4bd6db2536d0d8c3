"""Options every command words the same way, and values read from what people type."""

from datetime import date
from pathlib import Path
from typing import Annotated, Any, TypeVar

import typer

from custmgr.ground import dates, money
from custmgr.ground.language import _, choices, word_in
from custmgr.ground.periods import Month
from custmgr.ground.refusals import EndsFirst, NoSuchFile, UnknownWord, WhichPeriod
from custmgr.ground.text import folded
from custmgr.ground.words import Word

Chosen = TypeVar("Chosen", bound=Word)

Json = Annotated[bool, typer.Option("--json", help=_("Write one JSON document for scripts."))]
Force = Annotated[bool, typer.Option("--force", help=_("Replace the file if it exists."))]
Output = Annotated[Path | None, typer.Option("-o", "--output", metavar="FILE", help=_("The file to write."))]
Limit = Annotated[int | None, typer.Option("--limit", min=1, max=10**9, metavar="N", help=_("Show the first N only."))]
By = Annotated[str, typer.Option("--by", metavar="STAFF", help=_("Who decided this on paper."))]
Customer = Annotated[
    str, typer.Argument(metavar="CUSTOMER", help=_("Code, name, part of the name, or pinyin initials."))
]

Whose = Annotated[str | None, typer.Argument(metavar="CUSTOMER", help=_("Only those of this customer."))]
Reason = Annotated[str, typer.Option("--reason", metavar="TEXT", help=_("Why."))]


def day(*names: str, help: str) -> Any:  # noqa: A002  Typer's own word
    """Make an option that reads a day: 2026-10-01, 2026年10月1日, 20261001."""
    return typer.Option(*names, metavar="DATE", parser=dates.to_day, help=help)


def moment(*names: str, help: str) -> Any:  # noqa: A002  Typer's own word
    """Make an option that reads a moment: 2026-10-01T09:30; a bare day means 09:00 of it."""
    return typer.Option(*names, metavar="MOMENT", parser=dates.to_moment, help=help)


def amount(*names: str, help: str) -> Any:  # noqa: A002  Typer's own word
    """Make an option that reads an amount of yuan into fen: 1234.50, 1.5万, ￥1,234.50元."""
    return typer.Option(*names, metavar="YUAN", parser=money.to_fen, help=help)


def quantity(*names: str, help: str) -> Any:  # noqa: A002  Typer's own word
    """Make an option that reads a quantity, full-width digits and separators included."""
    return typer.Option(*names, metavar="N", parser=money.to_number, help=help)


InMonth = Annotated[
    Month | None,
    typer.Option("--month", metavar="MONTH", parser=dates.to_month, help=_("The month, such as 2026-10.")),
]
FirstDay = Annotated[date | None, day("--from", help=_("The first day, instead of a month."))]
LastDay = Annotated[date | None, day("--to", help=_("The last day, instead of a month."))]


def period(month: Month | None, first: date | None, last: date | None) -> tuple[date, date]:
    """Return the days asked for, both included: of a month, or from one day to another."""
    if month is not None and first is None and last is None:
        return month.first, month.last
    if month is not None or first is None or last is None:
        raise WhichPeriod
    if last < first:
        raise EndsFirst(first, last)
    return first, last


def word(kind: type[Chosen], text: str, place: str) -> Chosen:
    """Read a word of an enumeration by its stored value or its label, or refuse and name the choices."""
    found = word_in(kind, text)
    if found is None:
        raise UnknownWord(place, text, choices(kind))
    return found


def yes_or_no(text: str | None, place: str) -> bool | None:
    """Read yes or no, in either language; None where nothing was typed."""
    if text is None:
        return None
    said = {"yes": True, "y": True, "是": True, "有": True, "no": False, "n": False, "否": False, "无": False}
    if folded(text).casefold() not in said:
        raise UnknownWord(place, text, "yes, no")
    return said[folded(text).casefold()]


def text_of(path: Path) -> str:
    """Read a small text file that was named on the line, or refuse."""
    try:
        return path.read_text("utf-8-sig")
    except (OSError, UnicodeError):
        raise NoSuchFile(str(path)) from None
