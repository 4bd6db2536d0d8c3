"""What is typed into a field of the file form, read as the register stores it, and written again for people."""

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import TypeVar

from custmgr.areas.customers.facts import BY_KEY, NO, NOTHING, WORDS_IN_FILES, YES, FieldKind, FileField
from custmgr.areas.customers.policy import Opening
from custmgr.areas.customers.refusals import BadValue, EmptyText, NotYet, TooLong
from custmgr.areas.customers.rules import identifiers
from custmgr.ground.dates import to_day
from custmgr.ground.language import _, choices
from custmgr.ground.money import to_fen, to_number, yuan
from custmgr.ground.reading import Unreadable
from custmgr.ground.refusals import NotClean, UnknownWord
from custmgr.ground.text import folded, is_clean

Stored = str | int | None
Value = TypeVar("Value")
THOUSAND = 1000
LONGEST_NAME = 200
_TERM = re.compile(r"(?:月结)?(?P<count>\d{1,4})(?P<unit>m|个月|月|d|天|日)")
_MONTHLY = frozenset({"月结", "一个月", "monthly"})
_AT_ONCE = frozenset({"0", "现款", "现结", "现金", "款到发货", "cash"})
_CAPITAL_NOISE = re.compile(r"人民币|元整|[()（）]")


def stored(field: FileField, text: str) -> Stored:
    """Return what the register stores for a typed text, nothing for an empty one, or refuse it (CUS-6)."""
    if not is_clean(text):
        raise NotClean(_(field.title), text)
    trimmed = text.strip()
    if not trimmed:
        return None
    if field.kind is FieldKind.WORD:
        return word_of(field, trimmed)
    return _READERS[field.kind](field, trimmed)


def is_nothing(text: str) -> bool:
    """Say whether a cell only says that there is nothing, such as N/A or 无."""
    return folded(text).casefold() in NOTHING


def word_of(field: FileField, text: str) -> str:
    """Return the stored word a text stands for, in either language, or refuse and name the choices."""
    assert field.words is not None
    typed = folded(text).casefold()
    wanted = {typed, typed.replace(" ", "_").replace("-", "_"), WORDS_IN_FILES.get(typed, typed)}
    for member in field.words:
        if wanted & {member.value.casefold(), member.label.casefold(), _(member.label).casefold()}:
            return str(member.value)
    raise UnknownWord(_(field.title), text, choices(field.words))


def required(place: str, text: str) -> str:
    """Return a text that may not be empty nor hold control characters."""
    if not is_clean(text):
        raise NotClean(place, text)
    if not text.strip():
        raise EmptyText(place)
    return text.strip()


def past(day: date, today: date) -> date:
    """Return a day that may not lie in the future."""
    if day > today:
        raise NotYet(day, today)
    return day


def name_of(text: str) -> str:
    """Return a name with its blanks trimmed and collapsed; one with control characters is refused (CUS-6)."""
    title = BY_KEY["name"].title
    if not is_clean(text) or any(sign in text for sign in "\n\t"):
        raise NotClean(_(title), text)
    name = " ".join(text.split())
    if len(name) > LONGEST_NAME:
        raise TooLong(_(title), len(name), LONGEST_NAME)
    return name


@lru_cache
def term_of(text: str, longest: Opening) -> str:
    """Return a payment term as 1m or 30d; one of more than a month or 30 days is refused (CUS-28)."""
    typed = folded(text).casefold().replace(" ", "")
    if typed in _MONTHLY:
        return "1m"
    if typed in _AT_ONCE:
        return "0d"
    found = _TERM.fullmatch(typed)
    unit = "" if found is None else "m" if found["unit"] in ("m", "个月", "月") else "d"
    most = longest.term_most_months if unit == "m" else longest.term_most_days
    if found is None or int(found["count"]) > most:
        raise BadValue("term", text, "1m, 30d")
    return f"{int(found['count'])}{unit}"


def capital_of(text: str) -> int | None:
    """Return a registered capital in fen where it is told in yuan, however it is worded; else nothing."""
    try:
        return to_fen(_CAPITAL_NOISE.sub("", text))
    except Unreadable:
        return None


def written(field: FileField, value: Stored) -> str | None:
    """Write a stored value as a person reads it in the history of changes (CUS-10)."""
    if value is None:
        return None
    match field.kind:
        case FieldKind.MONEY:
            return yuan(int(value))
        case FieldKind.QUANTITY:
            return f"{Decimal(value) / THOUSAND:f}"
        case FieldKind.FLAG:
            return "yes" if value else "no"
    return str(value)


def _name(_field: FileField, text: str) -> Stored:
    return name_of(text)


def _text(_field: FileField, text: str) -> Stored:
    return text


def _phone(_field: FileField, text: str) -> Stored:
    return folded(text)


def _email(_field: FileField, text: str) -> Stored:
    return identifiers.email_of(text) or text


def _credit_code(_field: FileField, text: str) -> Stored:
    return identifiers.credit_code_of(text) or folded(text).replace(" ", "").upper()


def _flag(field: FileField, text: str) -> Stored:
    typed = folded(text).casefold()
    if typed not in YES | NO:
        raise BadValue(_(field.title), text, "yes, no")
    return int(typed in YES)


def _money(field: FileField, text: str) -> Stored:
    fen = capital_of(text) if field.key == "registered_capital" else _read(field, text, to_fen, "1234.50")
    if fen is None or fen < 0:
        raise BadValue(_(field.title), text, "1234.50")
    return fen


def _quantity(field: FileField, text: str) -> Stored:
    milli = _read(field, text, to_number, "12.5") * THOUSAND
    if milli != int(milli) or milli < 0:
        raise BadValue(_(field.title), text, "12.5")
    return int(milli)


def _day(field: FileField, text: str) -> Stored:
    day: date = _read(field, text, to_day, "2026-10-01")
    return day.isoformat()


def _read(field: FileField, text: str, parser: Callable[[str], Value], example: str) -> Value:
    try:
        return parser(text)
    except Unreadable:
        raise BadValue(_(field.title), text, example) from None


_READERS: dict[FieldKind, Callable[[FileField, str], Stored]] = {
    FieldKind.TEXT: _text,
    FieldKind.NAME: _name,
    FieldKind.STAFF: _text,
    FieldKind.PHONE: _phone,
    FieldKind.EMAIL: _email,
    FieldKind.CREDIT_CODE: _credit_code,
    FieldKind.FLAG: _flag,
    FieldKind.MONEY: _money,
    FieldKind.QUANTITY: _quantity,
    FieldKind.DAY: _day,
}
