"""The answer letter to the customer: what was decided for him, and nothing of the house's own (CMP-48)."""

from collections.abc import Iterator
from pathlib import Path

from custmgr.areas.complaints.actions.case import policy_of, show
from custmgr.areas.complaints.facts.cases import Present
from custmgr.areas.papers import columns, rules
from custmgr.areas.papers.facts import Printed, Wish
from custmgr.ground import forms
from custmgr.ground.desk import Reader
from custmgr.ground.forms import Box, Form, Part
from custmgr.ground.language import _, fill
from custmgr.ground.words import mark

TITLE = mark("Answer to the Customer's Complaint")
FOUNDED = mark("We have looked into your complaint and settle it as follows.")
UNFOUNDED = mark("We have looked into your complaint and found no fault of ours; please pay within the normal term.")
SALUTATION = mark("Dear {customer}:")
OPENING = mark("Thank you for telling us of your complaint. We answer it as follows.")
CLOSING = (mark("With kind regards"), mark("Yours faithfully"))
SIGNED_BY = (mark("Business department"), mark("Company seal"))


def write_letter(desk: Reader, number: str, wish: Wish) -> Printed:
    """Write the letter of a decided case; before a valid decision nothing leaves the house (CMP-47, CMP-48)."""
    case = show(desk, number)
    levels = [level.role for level in policy_of(desk, case).authority]
    if refusal := rules.judge_letter(case, levels):
        raise refusal
    form = Form(TITLE, case.number, list(_parts(case, desk.company)), SIGNED_BY)
    target = wish.target or Path(f"complaint-letter-{case.number}.xlsx")
    return Printed(target, tuple(forms.write(target, [form], force=wish.force, house=desk.company)))


def _parts(case: Present, house: str) -> Iterator[Part]:
    """Only what the customer told us himself, and what was decided for him."""
    assert case.decision is not None
    complained = [
        Box(mark("Your order"), case.order),
        Box(mark("Part number"), case.product),
        Box(mark("Quantity"), case.quantity),
        Box(mark("Shipped on"), case.shipped_on),
        Box(mark("Your complaint of"), case.opened_at.date(), wide=True),
        Box(mark("Reason of complaint"), case.reason, wide=True, lines=2),
        Box(mark("Your demand"), case.demand, wide=True, lines=2),
    ]
    yield Part("", sentences=(fill(SALUTATION, customer=case.customer_name), _(OPENING)))
    yield Part(mark("Your complaint"), complained)
    told = FOUNDED if case.founded is not False else UNFOUNDED
    decided = [Box(mark("Date of our decision"), case.decision.at.date()), Box(mark("Our answer"), _(told), wide=True)]
    rows = rules.promises(case) if case.founded is not False else ()
    yield Part(mark("Our decision"), decided, columns.PROMISES if rows else (), rows)
    yield Part("", sentences=("", *(_(line) for line in CLOSING), *([house] if house else [])))
