"""Reading the cells of files with a million of them: what was read once is not read again."""

from decimal import Decimal
from functools import lru_cache

from custmgr.areas.money.facts.entries import THOUSAND
from custmgr.ground.dates import to_day
from custmgr.ground.money import FEN_IN_YUAN, to_fen, to_number
from custmgr.ground.records import BadCell
from custmgr.ground.text import folded
from custmgr.ground.words import mark

ON_CREDIT = {"yes", "y", "true", "1", "credit", "是", "赊", "赊销", "月结", "账期", "帐期"}
IN_CASH = {"no", "n", "false", "0", "cash", "否", "现", "现款", "现金", "现结"}
LONGEST = 12

day = lru_cache(maxsize=65536)(to_day)


def fen(text: str) -> int:
    """Read an amount of yuan into fen; plain figures with two decimals take the short way."""
    whole, _point, cents = text.partition(".")
    if len(cents) == 2 and len(whole) < LONGEST and whole.isdecimal() and cents.isdecimal() and text.isascii():  # noqa: PLR2004
        return int(whole) * FEN_IN_YUAN + int(cents)
    return to_fen(text)


@lru_cache(maxsize=65536)
def milli(text: str) -> int:
    """Read a quantity into thousandths; below nothing or finer than that it cannot be kept."""
    exact = thousandths(to_number(text))
    if exact is None:
        raise BadCell("quantity", mark("{quantity} is not a quantity that can be kept"), quantity=text)
    return exact


def thousandths(quantity: Decimal) -> int | None:
    """Return a quantity in thousandths, None where it is below nothing or finer."""
    exact = quantity * THOUSAND
    return int(exact) if exact >= 0 and exact == exact.to_integral_value() else None


@lru_cache(maxsize=256)
def on_credit(text: str) -> bool:
    """Read whether goods went out on credit: yes, no, 赊销, 现款."""
    word = folded(text).casefold()
    if word not in ON_CREDIT | IN_CASH:
        raise BadCell("credit", mark("“{text}” is neither on credit nor in cash"), text=text)
    return word in ON_CREDIT
