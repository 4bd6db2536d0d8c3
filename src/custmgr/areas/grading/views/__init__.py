"""Reading gradings: what is in force, the facts they are computed from, the records and their signatures."""

from typing import TYPE_CHECKING

from custmgr.ground.doors import opened

if TYPE_CHECKING:
    from custmgr.areas.grading.views.gathering import facts_of
    from custmgr.areas.grading.views.records import (
        approved,
        due_on,
        edition_on,
        history,
        latest,
        signatures,
        summary,
        table_of,
        waiting,
    )
    from custmgr.areas.grading.views.standings import standing
    from custmgr.areas.grading.views.supplies import supplies_of

__all__ = [
    "approved",
    "due_on",
    "edition_on",
    "facts_of",
    "history",
    "latest",
    "signatures",
    "standing",
    "summary",
    "supplies_of",
    "table_of",
    "waiting",
]
RECORDS = ("approved", "due_on", "edition_on", "history", "latest", "signatures", "summary", "table_of", "waiting")
__getattr__ = opened(
    __name__,
    {"gathering": ("facts_of",), "records": RECORDS, "standings": ("standing",), "supplies": ("supplies_of",)},
)
