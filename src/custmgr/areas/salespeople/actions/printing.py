"""The hand-over list on paper, and a notice to every customer."""

from collections.abc import Iterator
from pathlib import Path

from custmgr.areas.salespeople.columns import HANDED
from custmgr.areas.salespeople.facts import Handed, Leaver
from custmgr.ground.desk import Reader
from custmgr.ground.files import check_target, check_workbook
from custmgr.ground.forms import Box, Form, Part, write
from custmgr.ground.language import fill
from custmgr.ground.show import Kind
from custmgr.ground.words import mark

TOLD = mark(
    "As of {day} {former} no longer works for us. {successor} looks after you from now on; please turn to"
    " {successor} in everything that concerns orders, deliveries, payments and complaints."
)


def print_handover(desk: Reader, one: Leaver, target: Path, *, force: bool) -> list[str]:
    """Write the hand-over list and, for every customer with a successor, the notice; return the sheets (CUS-16, 17)."""
    check_target(target, force=force)
    check_workbook(target)
    return write(target, [_list(one), *_notices(desk, one)], force=force, house=desk.company)


def _list(one: Leaver) -> Form:
    about = Part(
        "",
        (
            Box(mark("Leaver"), one.name),
            Box(mark("Leaving since"), one.leaving_since, kind=Kind.DAY),
            Box(mark("Customers"), len(one.customers), kind=Kind.NUMBER),
            Box(mark("Not transferred / not notified"), f"{one.kept} / {one.untold}"),
        ),
    )
    taken = mark("The leaver has handed over all customer data and keeps no copy of them (CUS-16).")
    table = Part(mark("Customers to hand over"), columns=HANDED[:-1], rows=one.customers)
    signatures = (mark("Leaver"), mark("Successor"), mark("Department manager"))
    return Form(mark("Hand-over List"), one.name, (about, table), signatures, note=taken)


def _notices(desk: Reader, leaver: Leaver) -> Iterator[Form]:
    for customer in leaver.customers:
        if customer.successor is not None:
            yield _notice(desk, leaver, customer)


def _notice(desk: Reader, leaver: Leaver, customer: Handed) -> Form:
    whom = {"day": leaver.leaving_since or desk.today, "former": leaver.name, "successor": customer.successor}
    about = Part(
        "",
        (
            Box(mark("To"), customer.name, wide=True),
            Box(mark("Contact"), customer.contact),
            Box(mark("Telephone"), customer.phone),
            Box(mark("Notice"), fill(TOLD, **whom), wide=True, lines=6),
        ),
    )
    return Form(mark("Hand-over Notice"), customer.code, (about,), (mark("Department manager"),))
