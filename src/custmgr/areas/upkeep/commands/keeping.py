"""`custmgr customer verify`, `status`, `changes`."""

from datetime import date
from typing import Annotated

import typer

from custmgr.areas.customers.facts import Status
from custmgr.areas.upkeep.facts import Channel, Verification
from custmgr.areas.upkeep.refusals import WhatToDo
from custmgr.ground import options
from custmgr.ground.language import _
from custmgr.ground.lazy import Verbs
from custmgr.ground.words import mark

customer = Verbs("customer")
CHANNELS = "|".join(Channel)


@customer.command(help=_("Record that a file was verified; list what is due."))
def verify(
    customer: Annotated[
        str | None, typer.Argument(metavar="[CUSTOMER]", help=_("Whose file; without one, what is due is listed."))
    ] = None,
    by: Annotated[str | None, typer.Option("--by", metavar="STAFF", help=_("Who asked the customer."))] = None,
    channel: Annotated[
        str | None, typer.Option("--channel", metavar=CHANNELS, help=_("How the customer was asked."))
    ] = None,
    changed: Annotated[
        bool | None, typer.Option("--changed/--unchanged", help=_("Whether anything has changed."))
    ] = None,
    sets: Annotated[
        list[str] | None, typer.Option("--set", metavar="FIELD=VALUE", help=_("What changed; repeat for several."))
    ] = None,
    doc_no: Annotated[
        str | None, typer.Option("--doc-no", metavar="NUMBER", help=_("The number of the written request."))
    ] = None,
    note: Annotated[str | None, typer.Option("--note", metavar="TEXT", help=_("What the customer said."))] = None,
    on: Annotated[date | None, options.day("--on", help=_("The day; today if not given."))] = None,
    due: Annotated[bool, typer.Option("--due", help=_("List the files that are due."))] = False,
    within: Annotated[
        int | None,
        typer.Option("--within", metavar="DAYS", min=0, max=3660, help=_("Also what is due in so many days.")),
    ] = None,
    limit: options.Limit = None,
    as_json: options.Json = False,
) -> None:
    """Verify a file, or list what is due."""
    from custmgr.areas.upkeep import columns
    from custmgr.areas.upkeep.actions import looking
    from custmgr.ground.desk import open_desk, open_reader
    from custmgr.ground.show import show, show_one

    if due or customer is None:
        with open_reader() as reader:
            files = list(looking.due(reader, within))[:limit]
        show(files, columns.TO_VERIFY, as_json=as_json, empty=mark("No file is due for verification."))
        return
    if by is None or channel is None:
        raise WhatToDo(CHANNELS)
    from custmgr.areas.upkeep.actions import verifying

    how = options.word(Channel, channel, "--channel")
    asked = Verification(how, by, changed, tuple(sets or ()), on, note, doc_no)
    with open_desk() as desk:
        checked = verifying.verify(desk, customer, asked)
    show_one(checked, columns.CHECKED, as_json=as_json)


@customer.command(help=_("Set a customer's status by hand."))
def status(
    customer: options.Customer,
    to: Annotated[
        str | None, typer.Option("--set", metavar="active|inactive|lost", help=_("The status from now on."))
    ] = None,
    clear: Annotated[
        bool, typer.Option("--clear", help=_("Let the days since the last purchase count again."))
    ] = False,
    reason: Annotated[str | None, typer.Option("--reason", metavar="TEXT", help=_("Why."))] = None,
    by: Annotated[str | None, typer.Option("--by", metavar="STAFF", help=_("Who decided it."))] = None,
    as_json: options.Json = False,
) -> None:
    """Set or clear a status."""
    from custmgr.areas.upkeep import columns
    from custmgr.areas.upkeep.actions import setting
    from custmgr.areas.upkeep.refusals import WhichFiles
    from custmgr.ground.desk import open_desk
    from custmgr.ground.show import show_one

    if (to is None) == (not clear):
        raise WhichFiles("--clear", "customer status")
    wanted = options.word(Status, to, "--set") if to else None
    with open_desk() as desk:
        made = setting.set_status(desk, customer, wanted, reason, by)
    show_one(made, columns.STATUS, as_json=as_json)


@customer.command(help=_("List what was changed in the files on a day."))
def changes(
    on: Annotated[date | None, options.day("--on", help=_("The day; today if not given."))] = None,
    since: Annotated[date | None, options.day("--since", help=_("From this day on."))] = None,
    as_json: options.Json = False,
) -> None:
    """List the changes of the day."""
    from custmgr.areas.upkeep import columns
    from custmgr.areas.upkeep.actions import looking
    from custmgr.ground.desk import open_reader
    from custmgr.ground.show import show

    with open_reader() as desk:
        last = on or desk.today
        found = looking.changes_of(desk, since or last, last)
    show(found, columns.ALTERED, as_json=as_json, empty=mark("Nothing was changed."))
