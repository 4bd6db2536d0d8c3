"""Statements of account on A4, with room for the customer's seal."""

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from custmgr.areas.statements import columns
from custmgr.areas.statements.facts import EntryKind, Line, Statement
from custmgr.ground import forms
from custmgr.ground.capitals import in_capitals
from custmgr.ground.desk import Reader
from custmgr.ground.forms import Box, Part
from custmgr.ground.language import _, fill
from custmgr.ground.show import Kind
from custmgr.ground.words import mark

TITLE = mark("Statement of account")
UNFINISHED = mark("The period has not ended; figures as of {as_of}.")
ASKED = mark("Please compare with your books, say what differs, set your seal and send a copy back.")
CHANGED = mark(
    "You confirmed {ours_fen} as of {last}; entries for that time made or corrected since change it by {changed_fen}."
)
AHEAD = mark("Paid ahead")
FROM_TO, OVER = mark("{first} to {last} days past due"), mark("Over {last} days past due")
NOTE = mark("Debit adds to what is owed, credit takes from it; a balance below zero was paid ahead.")
SIGNED_BY = (mark("Prepared by"), mark("Checked by"), mark("Customer's signature"), mark("Customer's seal"))


def write_statements(desk: Reader, drawn: Sequence[Statement], target: Path, *, force: bool) -> None:
    """Write statements as forms, a sheet for each customer (CUS-29)."""
    forms.write(target, [_form(one, desk.today) for one in drawn], force=force)


def _form(one: Statement, today: date) -> forms.Form:
    running = fill(UNFINISHED, as_of=today) if one.period.last >= today else ""
    parts = (_head(one), _entries(one), _age(one), _answer())
    number = f"{one.party.code}-{one.period.last:%Y%m%d}"
    return forms.Form(TITLE, number, parts, SIGNED_BY, note=_(NOTE), alert=running, dense=True)


def _head(one: Statement) -> Part:
    before = one.before
    changed = one.changed_fen and before and fill(
        CHANGED, ours_fen=before.ours_fen, last=before.last, changed_fen=one.changed_fen
    )  # fmt: skip
    boxes = (
        Box(mark("Customer"), f"{one.party.name}  {one.party.code}", wide=True),
        Box(mark("Contact"), one.party.contact),
        Box(mark("Telephone"), one.party.phone),
        Box(mark("Period"), f"{one.period.first} – {one.period.last}"),
        Box(mark("Opening balance"), one.opening_fen, kind=Kind.MONEY),
        Box(mark("Closing balance"), one.closing_fen, kind=Kind.MONEY),
        Box(mark("Currency"), _(mark("CNY, yuan"))),
        Box(mark("In words"), in_capitals(one.closing_fen), wide=True),
    )
    return Part("", boxes, sentences=(changed,) if changed else ())


def _entries(one: Statement) -> Part:
    return Part(mark("Account entries"), columns=columns.LINE, rows=list(_lines(one)))


def _lines(one: Statement) -> Iterator[dict[str, object]]:
    yield {"on": one.period.first, "kind": _(mark("Opening balance")), "balance_fen": one.opening_fen}
    yield from (_shown(line) for line in one.lines)
    sums = {"debit_fen": one.debit_fen, "credit_fen": one.credit_fen, "balance_fen": one.closing_fen}
    yield {"on": one.period.last, "kind": _(mark("Closing balance")), **sums}


def _shown(line: Line) -> dict[str, object]:
    """Return an entry with nothing where a side has nothing; a sample of 0.00 keeps its nought."""
    told: dict[str, object] = line._asdict()
    other = "debit_fen" if line.kind in {EntryKind.PAYMENT, EntryKind.RETURN} else "credit_fen"
    return {**told, other: told[other] or None}


def _age(one: Statement) -> Part:
    firsts = (1, *(bound + 1 for bound in one.bounds))
    told = [fill(FROM_TO, first=first, last=last) for first, last in zip(firsts, one.bounds, strict=False)]
    titles = [mark("Not due"), *told, fill(OVER, last=one.bounds[-1]), AHEAD]
    figures = [one.aged.not_due_fen, *one.aged.parts_fen, -one.aged.waiting_fen]
    boxes = [Box(title, fen, kind=Kind.MONEY) for title, fen in zip(titles, figures, strict=True)]
    return Part(mark("How old the balance is"), boxes)


def _answer() -> Part:
    boxes = (
        Box(mark("Agrees, or balance in your books"), wide=True),
        Box(mark("What differs, and why"), wide=True, lines=2),
    )
    return Part(mark("The customer's confirmation"), boxes, sentences=(_(ASKED),))
