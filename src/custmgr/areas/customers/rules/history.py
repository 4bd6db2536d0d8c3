"""What a file holds after a change, and the lines its history gets."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from custmgr.areas.customers.facts import BY_KEY, FIELDS, Change, Request
from custmgr.areas.customers.rules import identifiers, mnemonics
from custmgr.areas.customers.rules.reading import capital_of, is_nothing, stored, written
from custmgr.ground.text import key_of

Row = dict[str, Any]


def read_all(typed: Mapping[str, str], *, from_file: bool = False) -> tuple[Row, dict[str, str]]:
    """Return the columns for typed fields and, apart, those the company added; a salesperson stays a name.

    A registered capital in a file that is not told in yuan is kept as it stands, among the added fields.
    """
    row: Row = {}
    further: dict[str, str] = {}
    for key, text in typed.items():
        field = BY_KEY.get(key)
        if field is None or (from_file and key == "registered_capital" and not _in_yuan(text)):
            further[key] = text.strip()
        else:
            value = stored(field, "" if from_file and is_nothing(text) else text)
            row["salesperson" if key == "salesperson" else field.column] = value
    return row, further


def with_keys(row: Row) -> Row:
    """Return the row with what is derived from it: how the name and telephone are compared, the initials."""
    derived: Row = {}
    if row.get("name"):
        derived = {"name_key": key_of(row["name"]), "mnemonic": mnemonics.mnemonic(row["name"])}
    if "phone" in row:
        phone = row["phone"]
        derived["phone_key"] = identifiers.phone_key(phone) or (key_of(phone) if phone else None)
    return {**row, **derived}


def changed(before: Mapping[str, Any], after: Mapping[str, Any]) -> dict[str, tuple[Any, Any]]:
    """Return the fields that differ: key, old and new value; nothing where nothing changes (CUS-10)."""
    pairs = {f.key: (before.get(f.column), after[f.column]) for f in FIELDS if f.column in after}
    if "extra" in after:
        old, new = extra_of(before), extra_of(after)
        pairs |= {key: (old.get(key), new.get(key)) for key in {**old, **new}}
    return {key: pair for key, pair in pairs.items() if pair[0] != pair[1]}


def lines(pairs: Mapping[str, tuple[Any, Any]], at: str, asked: Request) -> Iterator[Change]:
    """Write one line of history for every changed field, with what the change rests on (CUS-10, FIL-14)."""
    role = asked.source_role and asked.source_role.value
    for key, (old, new) in pairs.items():
        field = BY_KEY.get(key)
        texts = (old, new) if field is None else (written(field, old), written(field, new))
        yield Change(key, texts[0], texts[1], at, asked.requested_by, asked.reason, asked.doc_no, role)


def extra_of(row: Mapping[str, Any]) -> dict[str, str]:
    """Return the added fields of a stored file."""
    return dict(json.loads(row.get("extra") or "{}"))


def with_extra(before: Mapping[str, Any], further: Mapping[str, str]) -> str:
    """Return the added fields as they are stored; an empty text takes a field away."""
    kept = {**extra_of(before), **further}
    return json.dumps({key: text for key, text in kept.items() if text}, ensure_ascii=False)


def _in_yuan(text: str) -> bool:
    return is_nothing(text) or capital_of(text) is not None
