"""Reading punishment: sales, proposals, circulation, approvals, fines and deductions, and what waits among them."""

from typing import TYPE_CHECKING

from custmgr.ground.doors import opened

if TYPE_CHECKING:
    from custmgr.areas.penalties.views.records import (
        Entered,
        Kept,
        approvals,
        changed_cases,
        circulated,
        debts,
        decided,
        deductions,
        entered,
        last_assessment,
        sales_of,
        spared_of,
        spoken,
        told_on,
    )

__all__ = [
    "Entered",
    "Kept",
    "approvals",
    "changed_cases",
    "circulated",
    "debts",
    "decided",
    "deductions",
    "entered",
    "last_assessment",
    "sales_of",
    "spared_of",
    "spoken",
    "told_on",
]
__getattr__ = opened(__name__, {"records": tuple(__all__)})
