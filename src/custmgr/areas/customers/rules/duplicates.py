"""Who is in the register already: by code, by credit code, or by name and telephone together."""

from collections.abc import Mapping
from typing import Any, Generic, TypeVar

Ref = TypeVar("Ref")


class Known(Generic[Ref]):
    """Everybody known so far, found again in one step; a row with none of the three keys is never found (CUS-6)."""

    def __init__(self) -> None:
        self._by_key: dict[tuple[str, ...], Ref] = {}

    def seek(self, row: Mapping[str, Any]) -> Ref | None:
        """Return whom a row means: the code counts most, then the credit code, then name with telephone."""
        return next((self._by_key[key] for key in _keys(row) if key in self._by_key), None)

    def add(self, ref: Ref, row: Mapping[str, Any]) -> None:
        """Remember somebody; who came first is kept."""
        for key in _keys(row):
            self._by_key.setdefault(key, ref)


def _keys(row: Mapping[str, Any]) -> list[tuple[str, ...]]:
    code, uscc, name, phone = (row.get(part) for part in ("code", "uscc", "name_key", "phone_key"))
    keys: list[tuple[str, ...]] = []
    if code:
        keys.append(("code", code.casefold()))
    if uscc:
        keys.append(("uscc", uscc))
    if name and phone:
        keys.append(("name", name, phone))
    return keys
