"""`custmgr intake`: registers handed in and sent."""

from datetime import date
from typing import TYPE_CHECKING, Annotated, Any

import typer

from custmgr.areas.registers.facts import Recipient, Register
from custmgr.ground import dates, options
from custmgr.ground.language import _
from custmgr.ground.lazy import Verbs
from custmgr.ground.periods import Month, Week
from custmgr.ground.words import mark

if TYPE_CHECKING:
    from custmgr.areas.registers.facts import Clock

intake = Verbs("intake")
By = Annotated[str, typer.Option("--by", metavar="STAFF", help=_("Who handed it on."))]
On = Annotated[date | None, options.day("--on", help=_("The day; today if not given."))]
InWeek = Annotated[
    Week, typer.Option("--week", metavar="WEEK", parser=dates.to_week, help=_("A day of the week, or 2026-W10."))
]
InMonth = Annotated[
    Month, typer.Option("--month", metavar="MONTH", parser=dates.to_month, help=_("The month, such as 2026-10."))
]


@intake.command(help=_("Enter that the week's calls and walk-ins were handed in."))
def received(week: InWeek, by: By, on: On = None, as_json: options.Json = False) -> None:
    """Enter a week handed in."""
    from custmgr.areas.registers.actions import handing
    from custmgr.ground.desk import open_desk

    with open_desk() as desk:
        made = handing.received(desk, week, by, on)
        today = desk.today
    _show([made], today, as_json=as_json, one=True)


@intake.command(help=_("Enter that the month's summary was sent."))
def sent(
    month: InMonth,
    to: Annotated[str, typer.Option("--to", metavar="|".join(Recipient), help=_("Who received it."))],
    by: By,
    what: Annotated[
        str, typer.Option("--what", metavar="|".join(Register), help=_("Which register."))
    ] = Register.CONTACTS.value,
    on: On = None,
    as_json: options.Json = False,
) -> None:
    """Enter a month sent."""
    from custmgr.areas.registers.actions import handing
    from custmgr.ground.desk import open_desk

    register, recipient = options.word(Register, what, "--what"), options.word(Recipient, to, "--to")
    with open_desk() as desk:
        made = handing.sent(desk, register, month, recipient, by, on)
        today = desk.today
    _show([made], today, as_json=as_json, one=True)


@intake.command("list", help=_("List the registers still to be handed on."))
def list_(
    everything: Annotated[bool, typer.Option("--all", help=_("Also those handed on."))] = False,
    as_json: options.Json = False,
) -> None:
    """List hand-overs."""
    from custmgr.areas.registers.actions import handing
    from custmgr.ground.desk import open_reader

    with open_reader() as desk:
        found = [clock for clock in handing.clocks(desk) if everything or clock.done_on is None]
        today = desk.today
    _show(found, today, as_json=as_json)


def _show(clocks: "list[Clock]", today: date, *, as_json: bool, one: bool = False) -> None:
    from custmgr.areas.registers import columns
    from custmgr.ground.show import show, show_one

    rows: list[dict[str, Any]] = [{**vars(clock), "late": clock.is_late(today)} for clock in clocks]
    if one:
        show_one(rows[0], columns.CLOCK, as_json=as_json)
    else:
        show(rows, columns.CLOCK, as_json=as_json, empty=mark("Nothing is to be handed on."))
