"""Faults of the policy, in the clerk's language."""

from custmgr.ground.language import _
from custmgr.ground.words import mark

SLIPS = {
    "missing": mark("is missing"),
    "unexpected_keyword_argument": mark("is not known here"),
    "rule or mark": mark("the mark must be T or A"),
}
OTHER_SLIP = mark("is not a value of the kind needed here")


def told(fault: str) -> str:
    """Write a fault in the clerk's language: its key, and what is wrong with it."""
    key, _colon, what = fault.partition(": ")
    known = SLIPS.get(what, OTHER_SLIP if what.isidentifier() else what)
    return f"{key}: {_(known)}"
