"""When a form is complete, who may review it, and how lately a customer bought."""

from collections.abc import Iterable, Mapping
from datetime import date

from custmgr.areas.customers.facts import BY_KEY, BusinessType, FileState, Status
from custmgr.areas.customers.policy import Form, StatusDays


def missing(row: Mapping[str, object], extra: Mapping[str, str], form: Form) -> tuple[str, ...]:
    """Name the required fields that are empty; a business type `other` must say which (CUS-6)."""
    wanted = list(form.required)
    if row.get("business_type") == BusinessType.OTHER.value:
        wanted.append("business_type_other")
    return tuple(key for key in dict.fromkeys(wanted) if _is_empty(key, row, extra))


def state_of(lacking: Iterable[str], *, draft: bool) -> FileState:
    """Return the state a new form enters in: submitted when complete and not asked to stay a draft (CUS-7)."""
    return FileState.DRAFT if draft or any(lacking) else FileState.SUBMITTED


def status_of(last_on: date, today: date, days: StatusDays) -> Status:
    """Call a customer active up to and including 90 days after the day, lost after more than 365 (FIL-16)."""
    past = (today - last_on).days
    if past > days.lost_days:
        return Status.LOST
    return Status.INACTIVE if past > days.active_days else Status.ACTIVE


def nearest_fields(text: str, further: Iterable[str]) -> tuple[str, ...]:
    """Name the fields most like what was typed."""
    from difflib import get_close_matches

    known = [*BY_KEY, *further]
    return tuple(get_close_matches(text.casefold(), known, n=3, cutoff=0.3)) or ("-",)


def _is_empty(key: str, row: Mapping[str, object], extra: Mapping[str, str]) -> bool:
    value = row.get(BY_KEY[key].column) if key in BY_KEY else extra.get(key)
    return value in (None, "")
