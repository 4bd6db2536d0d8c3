"""Reading complaint cases: one by one, by the month they were closed in, and what the desk is set to."""

from typing import TYPE_CHECKING

from custmgr.ground.doors import opened

if TYPE_CHECKING:
    from custmgr.areas.complaints.views.cases import (
        clerk,
        count_cases,
        edition_name,
        edition_on,
        find,
        first_ids,
        invoice_due,
        list_cases,
        running,
        undecided_objection,
    )
    from custmgr.areas.complaints.views.figures import figures_of
    from custmgr.areas.complaints.views.months import closed_in, flow_of

__all__ = [
    "clerk",
    "closed_in",
    "count_cases",
    "edition_name",
    "edition_on",
    "figures_of",
    "find",
    "first_ids",
    "flow_of",
    "invoice_due",
    "list_cases",
    "running",
    "undecided_objection",
]
CASES = (
    "clerk", "count_cases", "edition_name", "edition_on", "find", "first_ids", "invoice_due", "list_cases", "running",
    "undecided_objection",
)  # fmt: skip
__getattr__ = opened(__name__, {"cases": CASES, "figures": ("figures_of",), "months": ("closed_in", "flow_of")})
