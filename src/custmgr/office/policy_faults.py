"""Faults of the policy, in the clerk's language."""

import re

from custmgr.ground.language import _, fill
from custmgr.ground.words import mark

SLIPS = {
    "missing": mark("is missing"),
    "unexpected_keyword_argument": mark("is not known here"),
    "rule or mark": mark("the mark must be T or A"),
}
SENTENCES = (
    mark("must lie between 0 and 1"),
    mark("must not be negative"),
    mark("below 0"),
    mark("less than 0"),
    mark("less than 1"),
    mark("must be at least 1"),
    mark("below status.active_days"),
    mark("must lie above purchases.a_ratio, both above 0 and not above 1"),
    mark("must be a day every month has, 1 to 28"),
    mark("may not be left out"),
    mark("is no field of the form"),
    mark("is no name for a further field"),
    mark("unknown"),
    mark("unused"),
    mark("not half a day or whole days"),
    mark("one name twice"),
    mark("each stage once, and at least one"),
    mark("one approves, and the last one closes"),
    mark("must hold year, month and serial, and no other word in braces"),
    mark("must lie between 0 and 20"),
    mark("no branch leads to it"),
    mark("at least one, each a way to tell the customer"),
)
PLACE = re.compile(r"\(at line (?P<line>[0-9]+), column (?P<column>[0-9]+)\)")
OTHER_SLIP = mark("is not a value of the kind needed here")


def told(fault: str) -> str:
    """Write a fault in the clerk's language: its key, and what is wrong with it."""
    key, _colon, what = fault.partition(": ")
    known = SLIPS.get(what, OTHER_SLIP if what.isidentifier() and what not in SENTENCES else what)
    return f"{key}: {_(known)}"


def toml_fault(message: str) -> str:
    """Say where a file is not TOML, by the place the reader of TOML names."""
    found = PLACE.search(message)
    if found is None:
        return _("it breaks off, or is no text in UTF-8")
    return fill("line {line}, column {column} is not TOML", line=found["line"], column=found["column"])
