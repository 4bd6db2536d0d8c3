"""A list of work as lines of text: day and days late in front, the rest folded beside them.

A table of Rich measures every cell; a day's work is shown each morning before anything else and does not wait for that.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from custmgr.ground.show import console, heading, say
from custmgr.ground.text import visible

DAY, LATE, GAP = 10, 8, 2


class Part(NamedTuple):
    """Work of one kind, under its heading."""

    title: str
    entries: Iterable["Entry"]


class Entry(NamedTuple):
    """One thing to do: until which day, how many days late, and the lines that say what."""

    day: str
    late: str
    text: str


def show_parts(parts: Iterable[Part], titles: Entry) -> None:
    """Show work by kinds, each under its heading, all under the same titles."""
    width = console().width
    above = [titles]
    for part in parts:
        heading("{title}", title=part.title)
        safe = [Entry(day, late, visible(text, lines=True)) for day, late, text in (*above, *part.entries)]
        say("{lines}", lines="\n".join((*laid_out(safe, width), "")))
        above = []


def laid_out(entries: Iterable[Entry], width: int) -> Iterator[str]:
    """Yield the lines of a list of work, none wider than the terminal."""
    for entry in entries:
        beside = _padded(entry.day, DAY) + " " * GAP + _padded(entry.late, LATE, right=True) + " " * GAP
        for line in folded(entry.text, max(width - DAY - LATE - 2 * GAP, LATE)):
            yield (beside + line).rstrip()
            beside = " " * (DAY + LATE + 2 * GAP)


def folded(text: str, width: int) -> Iterator[str]:
    r"""Fold each line of a text at blanks, and where there are none within the width, between any two signs.

    >>> list(folded("逾期 due\ncustmgr today", 8))
    ['逾期 due', 'custmgr', 'today']
    """
    from rich.cells import cell_len, chop_cells

    for line in text.split("\n"):
        kept = ""
        for word in line.split(" "):
            joined = f"{kept} {word}" if kept else word
            if cell_len(joined) <= width:
                kept = joined
                continue
            if kept and cell_len(word) <= width:
                yield kept
                kept = word
                continue
            *whole, kept = chop_cells(joined, width)
            yield from whole
        yield kept


def _padded(text: str, width: int, *, right: bool = False) -> str:
    from rich.cells import cell_len

    blanks = " " * max(width - cell_len(text), 0)
    return blanks + text if right else text + blanks
