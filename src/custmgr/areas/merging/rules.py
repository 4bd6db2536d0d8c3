"""What of one file is entered in the other: a pure rule."""

import json
from collections.abc import Mapping
from typing import Any

from custmgr.areas.customers.facts import FIELDS, FieldKind

KEPT = frozenset({"name", "party", "region"})
ORDER = ("user", "prospect", "buyer")


def filled(kept: Mapping[str, Any], former: Mapping[str, Any]) -> dict[str, Any]:
    """Return what the kept file lacks and the former one holds; nothing that is there is overwritten (CUS-10)."""
    fields = [field for field in FIELDS if field.key not in KEPT]
    found = {f.column: former[f.column] for f in fields if former[f.column] and _is_empty(kept[f.column], f.kind)}
    if _rank(former["kind"]) > _rank(kept["kind"]):
        found["kind"] = former["kind"]
    extra, further = (json.loads(row["extra"]) for row in (kept, former))
    if any(key not in extra for key in further):
        found["extra"] = json.dumps({**further, **extra}, ensure_ascii=False)
    return found


def _is_empty(value: Any, kind: FieldKind) -> bool:
    return value in (None, "") or (kind is FieldKind.FLAG and not value)


def _rank(kind: str | None) -> int:
    return ORDER.index(kind) if kind in ORDER else -1
