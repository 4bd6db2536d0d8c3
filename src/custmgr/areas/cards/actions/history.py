"""The history of a file as a person reads it."""

from collections.abc import Iterable
from typing import Any

from custmgr.areas.customers.facts import BY_KEY, Change, FieldKind
from custmgr.ground.language import _
from custmgr.ground.words import mark

DAY = len("2026-03-05")
BESIDE = {"person": mark("Contact person")}


def with_titles(changes: Iterable[Change]) -> list[dict[str, Any]]:
    """Put changes of a file as a person reads them: the day, the field's title, words in the language in use."""
    return [
        {
            **vars(c),
            "on": c.at[:DAY],
            "title": _titled(c.field),
            "old": _read(c.field, c.old),
            "new": _read(c.field, c.new),
        }
        for c in changes
    ]


def _titled(key: str) -> str:
    return _(BY_KEY[key].title) if key in BY_KEY else _(BESIDE[key]) if key in BESIDE else key


def _read(key: str, text: str | None) -> Any:
    """Return a kept value as the word or the flag it stands for, so that it is shown translated."""
    field = BY_KEY.get(key)
    if text and field and field.words:
        return field.words(text)
    return text == "yes" if text and field and field.kind is FieldKind.FLAG else text
