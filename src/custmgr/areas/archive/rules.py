"""The rules of the archive: how long something is kept, and when it may be destroyed."""

from collections.abc import Iterable
from datetime import date, timedelta

from custmgr.areas.archive.facts import Old, RecordKind
from custmgr.areas.archive.policy import Policy
from custmgr.areas.archive.refusals import StillProtected
from custmgr.ground.refusals import Refusal

DAY = timedelta(days=1)
RULES = {
    RecordKind.VISIT: "FVS-03",
    RecordKind.RECORDING: "FVS-23",
    RecordKind.DISC: "FVS-04",
    RecordKind.DINING_SHEET: "OCC-16",
    RecordKind.DINING_BRIEF: "OCC-16",
    RecordKind.OCCASION: "OCC-17",
}


def years_of(kind: RecordKind, policy: Policy, recording_years: int) -> int:
    """Return how many years a kind of record is kept (FVS-03, FVS-23, OCC-16, OCC-17)."""
    match kind:
        case RecordKind.VISIT:
            return policy.visit_years
        case RecordKind.RECORDING | RecordKind.DISC:
            return recording_years
        case RecordKind.OCCASION:
            return policy.occasion_years
        case _:
            return policy.dining_years


def is_old(record: Old, today: date) -> bool:
    """Say whether a record may be destroyed: from the day after the last protected one (FVS-03)."""
    return today > record.protected_until


def judge_destruction(records: Iterable[Old], today: date) -> Refusal | None:
    """Refuse to destroy anything that is still protected, whatever was asked (FVS-03, FVS-23, OCC-16, OCC-17)."""
    for one in records:
        if not is_old(one, today):
            until = one.protected_until
            return StillProtected(one.kind, one.number, one.on, until, until + DAY).under(RULES[one.kind])
    return None
