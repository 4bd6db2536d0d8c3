"""Reading settlement: its papers, and what fell due in a period."""

from typing import TYPE_CHECKING

from custmgr.ground.doors import opened

if TYPE_CHECKING:
    from custmgr.areas.settlement.views.collection import receivables_due
    from custmgr.areas.settlement.views.papers import (
        find_allowance,
        find_note,
        list_allowances,
        list_notes,
        open_settlements,
        papers_by_case,
        seek_voucher,
    )

__all__ = [
    "find_allowance",
    "find_note",
    "list_allowances",
    "list_notes",
    "open_settlements",
    "papers_by_case",
    "receivables_due",
    "seek_voucher",
]
PAPERS = (
    "find_allowance", "find_note", "list_allowances", "list_notes", "open_settlements", "papers_by_case",
    "seek_voucher",
)  # fmt: skip
__getattr__ = opened(__name__, {"collection": ("receivables_due",), "papers": PAPERS})
