"""What a manager should look at first in a quarter's purchases, in a few sentences."""

from collections.abc import Iterator, Sequence

from custmgr.areas.reports.facts import Bought, Class, Looked
from custmgr.areas.reports.rules import purchases as rules
from custmgr.ground.language import fill
from custmgr.ground.money import percent
from custmgr.ground.words import mark

GREW = mark("The quarter brought {amount_fen}, {change} against the quarter before and {year_change} on the year.")
FIRST_QUARTER = mark("The quarter brought {amount_fen}; there is nothing to compare it with.")
FEW = mark("{customers} customers of part A, {share} of all who bought, bring {part} of it.")
LOST = mark("{stopped} customers stopped buying; in the four quarters before they had brought {amount_fen}.")
ROSE = mark("The greatest rise: {name}, {amount_fen} more than the quarter before.")
SANK = mark("The greatest fall: {name}, {amount_fen} less than the quarter before. Ask why first.")


def first_looks(whole: Bought, looked: Looked) -> list[str]:
    """Say what became of the whole, who brings most of it, who stopped, who rose and who fell most (CUS-15)."""
    return [*_of_whole(whole), *_of_classes(looked.classes), *_of_customers(looked)]


def _of_whole(whole: Bought) -> Iterator[str]:
    now, before = rules.change(whole.amount_fen, whole.previous_amount_fen), whole.year_before_amount_fen
    if whole.previous_amount_fen == 0 and before == 0:
        yield fill(FIRST_QUARTER, amount_fen=whole.amount_fen)
        return
    year = rules.change(whole.amount_fen, before)
    yield fill(GREW, amount_fen=whole.amount_fen, change=_signed(now), year_change=_signed(year))


def _of_classes(classes: Sequence[Class]) -> Iterator[str]:
    first, bought = classes[0], sum(one.customers for one in classes[:-1])
    if first.customers:
        share = percent(rules.part_of(first.customers, bought))
        yield fill(FEW, customers=first.customers, share=share, part=percent(first.amount_ratio))


def _of_customers(looked: Looked) -> Iterator[str]:
    if looked.stopped:
        yield fill(LOST, stopped=looked.stopped, amount_fen=looked.stopped_fen)
    for says, row in ((ROSE, looked.rose), (SANK, looked.sank)):
        if row:
            yield fill(says, name=row.name, amount_fen=abs(row.difference_fen))


def _signed(change: object) -> str:
    if change is None or isinstance(change, str):
        return "n/a"
    told = percent(change)  # type: ignore[arg-type]  # a fraction
    return told if told.startswith("-") else f"+{told}"
