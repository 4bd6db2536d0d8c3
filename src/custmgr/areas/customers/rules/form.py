"""When a form is complete, and in which state it enters the register."""

from collections.abc import Iterable, Mapping, Sequence

from custmgr.areas.customers.facts import BY_KEY, BusinessType, FileState, Source
from custmgr.areas.customers.policy import Form
from custmgr.areas.customers.refusals import UnknownSource
from custmgr.ground.language import word_in
from custmgr.ground.refusals import Refusal


def source_of(text: str | None, sources: Sequence[Source]) -> str | Refusal | None:
    """Return a source as it is kept: one of those there are, as it is written where none is named (INF-05)."""
    if not (text and sources):
        return text
    found = word_in(Source, text)
    return found.value if found and found in sources else UnknownSource(text, tuple(sources))


def missing(row: Mapping[str, object], extra: Mapping[str, str], form: Form) -> tuple[str, ...]:
    """Name the required fields that are empty; a business type `other` must say which (CUS-6)."""
    wanted = list(form.required)
    if row.get("business_type") == BusinessType.OTHER.value:
        wanted.append("business_type_other")
    return tuple(key for key in dict.fromkeys(wanted) if _is_empty(key, row, extra))


def state_of(lacking: Iterable[str], *, draft: bool) -> FileState:
    """Return the state a new form enters in: submitted when complete and not asked to stay a draft (CUS-7)."""
    return FileState.DRAFT if draft or any(lacking) else FileState.SUBMITTED


def nearest_fields(text: str, further: Iterable[str]) -> tuple[str, ...]:
    """Name the fields most like what was typed."""
    from difflib import get_close_matches

    known = [*BY_KEY, *further]
    return tuple(get_close_matches(text.casefold(), known, n=3, cutoff=0.3))


def _is_empty(key: str, row: Mapping[str, object], extra: Mapping[str, str]) -> bool:
    value = row.get(BY_KEY[key].column) if key in BY_KEY else extra.get(key)
    return value in (None, "")
