"""Comparing what a file brings with a total worked out elsewhere: the whole file is refused where they differ."""

from custmgr.ground.money import to_fen
from custmgr.ground.reading import Unreadable
from custmgr.ground.records import Control, Record, Tally
from custmgr.ground.refusals import Refusal
from custmgr.ground.words import mark


class TotalDiffers(Refusal):
    """The amounts of a file do not add up to the control total."""

    says = mark("the file's {rows} rows add up to {total_fen}, the control total is {control_fen}: {difference_fen}")
    way = mark("nothing was written; look for rows missing or counted twice, then import again")
    rows: int
    total_fen: int
    control_fen: int
    difference_fen: int


class RowsDiffer(Refusal):
    """A file does not hold as many rows as it should."""

    says = mark("the file holds {rows} rows, the control says {control_rows}")
    way = mark("nothing was written; look for rows missing or counted twice, then import again")
    rows: int
    control_rows: int


def count(tally: Tally, record: Record) -> None:
    """Add a row that was taken to the totals; one without an amount that can be read counts as a row."""
    tally.counted += 1
    try:
        tally.total_fen += to_fen(record.values.get("amount", "0"))
    except Unreadable:
        return


def check(tally: Tally, control: Control) -> None:
    """Refuse the file where its rows or their sum differ from the control, be it by 0.01."""
    if control.rows is not None and tally.counted != control.rows:
        raise RowsDiffer(tally.counted, control.rows)
    if control.total_fen is not None and tally.total_fen != control.total_fen:
        difference_fen = tally.total_fen - control.total_fen
        raise TotalDiffers(tally.counted, tally.total_fen, control.total_fen, difference_fen)
