"""Credit codes, telephone numbers and mail addresses: normalised where valid, pointed out where doubtful.

Nothing here refuses: a number the tables do not know may still be the one that rings (CUS-6).
"""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from custmgr.areas.customers.facts import FIELDS, Doubt, FieldKind
from custmgr.ground.text import folded
from custmgr.ground.words import mark

HOME = "CN"
PREFIX = 7
_MOBILE = re.compile(r"1[0-9]{10}")
_EXTENSION = re.compile(r"\s*(?:转|分机|#|ext\.?|x)[:：]?\s*(\d{1,6})$", re.IGNORECASE)
_TRAILING = re.compile(r"-(\d{1,5})$")
_BETWEEN = re.compile(r"[/、,;]|或")
_INTERNATIONAL = re.compile(r"^00(?=[1-9])")


def credit_code_of(text: str) -> str | None:
    """Return a valid unified social credit code in its one form, or nothing for any other text.

    >>> credit_code_of("9144 0300 7152 6726xg")
    '9144030071526726XG'
    """
    from stdnum.cn import uscc
    from stdnum.exceptions import ValidationError

    try:
        return str(uscc.validate(folded(text)))
    except ValidationError:
        return None


def phone_key(text: str | None) -> str | None:
    """Return the international form of the first valid number in a text, with its extension, or nothing."""
    if not text:
        return None
    return next((key for part in _BETWEEN.split(folded(text)) if (key := _number(part.strip()))), None)


def email_of(text: str) -> str | None:
    """Return a mail address in its one form where it is well formed, or nothing."""
    from email_validator import EmailNotValidError, validate_email

    try:
        return str(validate_email(text.replace(" ", ""), check_deliverability=False).normalized)
    except EmailNotValidError:
        return None


def doubts(row: Mapping[str, object]) -> Iterator[Doubt]:
    """Point out every credit code, telephone number and mail address of a file that looks wrong (CUS-6)."""
    for key, check, sentence in _CHECKED:
        if (text := row.get(key)) and not check(str(text)):
            yield Doubt(sentence, {"text": text, "field": key})


def _number(text: str) -> str | None:
    if _MOBILE.fullmatch(text):  # whether a mobile number exists is told by its beginning; files hold thousands
        return f"+86{text}" if _valid(f"{text[:PREFIX]}0000") else None
    spelled = _INTERNATIONAL.sub("+", _EXTENSION.sub(r";ext=\1", text))
    return _valid(spelled) or _valid(_TRAILING.sub(r";ext=\1", spelled))


@lru_cache(maxsize=65536)
def _valid(text: str) -> str | None:
    import phonenumbers

    try:
        number = phonenumbers.parse(text, HOME)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_valid_number(number):
        return None
    key = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    return f"{key};{number.extension}" if number.extension else str(key)


_CHECKS = {
    FieldKind.CREDIT_CODE: (
        credit_code_of,
        mark("Please check {field}: “{text}” is not a valid unified social credit code."),
    ),
    FieldKind.PHONE: (phone_key, mark("Please check {field}: “{text}” does not look like a telephone number.")),
    FieldKind.EMAIL: (email_of, mark("Please check {field}: “{text}” does not look like a mail address.")),
}
_CHECKED = tuple((field.key, *_CHECKS[field.kind]) for field in FIELDS if field.kind in _CHECKS)
