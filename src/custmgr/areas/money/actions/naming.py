"""Which purchase or payment a number means, and why something is done to it."""

import re

from custmgr.areas.money import views
from custmgr.areas.money.facts.entries import PAYMENT_SERIES
from custmgr.areas.money.facts.settling import Received, Standing
from custmgr.areas.money.refusals import NoReason, NoSuchEntry, NoSuchPayment, Reversed
from custmgr.ground.desk import Reader
from custmgr.ground.text import folded

PAYMENT = re.compile(rf"{PAYMENT_SERIES}?0*([0-9]{{1,9}})", re.IGNORECASE)


def purchase_of(desk: Reader, number: str) -> Standing:
    """Return the purchase or return of this number as it stands, or refuse."""
    asked = folded(number)
    found = views.by_number(desk.connection, asked)
    if found is None:
        gone = [one for one in views.entries_of(desk.connection, asked) if one.number == asked]
        raise Reversed(asked, gone[-1].void_on, gone[-1].void_reason) if gone else NoSuchEntry(asked)
    return found


def payment_of(desk: Reader, number: str) -> Received:
    """Return the payment of this number as it stands, or refuse."""
    first = payment_row(number)
    found = views.payment_by_number(desk.connection, first) if first else None
    if found is None:
        gone = views.payment_entries(desk.connection, first) if first else []
        raise Reversed(gone[-1].number, gone[-1].void_on, gone[-1].void_reason) if gone else NoSuchPayment(number)
    return found


def payment_row(number: str) -> int | None:
    """Read a payment's number, K000012 or the bare figure; None where it is none."""
    read = PAYMENT.fullmatch(folded(number))
    return int(read[1]) if read else None


def why(reason: str) -> str:
    """Return the reason as it is kept, or refuse where there is none."""
    told = folded(reason)
    if not told:
        raise NoReason
    return told
