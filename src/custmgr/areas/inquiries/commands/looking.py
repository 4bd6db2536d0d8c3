"""`custmgr inquiry list` and `show`."""

from typing import TYPE_CHECKING, Annotated, Any

import typer

from custmgr.ground import dates, options
from custmgr.ground.language import _
from custmgr.ground.lazy import Verbs
from custmgr.ground.periods import Month
from custmgr.ground.words import mark

if TYPE_CHECKING:
    from datetime import datetime

    from custmgr.areas.inquiries.actions.looking import Seen
    from custmgr.areas.inquiries.facts import Inquiry

inquiry = Verbs("inquiry")


@inquiry.command("list", help=_("List what is still to be answered or closed."))
def list_(
    customer: Annotated[str | None, typer.Argument(metavar="[CUSTOMER]", help=_("Only this customer's."))] = None,
    everything: Annotated[bool, typer.Option("--all", help=_("Also those settled."))] = False,
    overdue: Annotated[bool, typer.Option("--overdue", help=_("Only what is late."))] = False,
    priority: Annotated[bool, typer.Option("--priority", help=_("By what each mail counts, then by age."))] = False,
    month: Annotated[
        Month | None,
        typer.Option("--month", metavar="MONTH", parser=dates.to_month, help=_("The count of a month instead.")),
    ] = None,
    limit: options.Limit = None,
    as_json: options.Json = False,
) -> None:
    """List inquiries, or count a month's."""
    from custmgr.areas.inquiries import columns
    from custmgr.areas.inquiries.actions import looking
    from custmgr.ground.desk import open_reader
    from custmgr.ground.show import show

    if month is not None:
        _show_month(month, as_json=as_json)
        return
    with open_reader() as desk:
        found = looking.list_inquiries(desk, customer, everything=everything, overdue=overdue, by_priority=priority)
    empty = mark("Nothing is to be answered.")
    shown = columns.INQUIRY if as_json else columns.PRIORITY if priority else columns.LIST
    show(found[:limit], shown, as_json=as_json, empty=empty)


@inquiry.command(help=_("Show an inquiry with everything done about it."))
def show(
    number: Annotated[str, typer.Argument(metavar="NUMBER", help=_("The inquiry's number, as in the list."))],
    as_json: options.Json = False,
) -> None:
    """Show one inquiry."""
    from custmgr.areas.inquiries.actions import looking
    from custmgr.ground.desk import open_reader

    with open_reader() as desk:
        found, now = looking.show(desk, number), desk.now
    _show_whole(found, now, {}, as_json=as_json)


def tell(made: "Inquiry", *, as_json: bool, more: dict[str, Any] | None = None) -> None:
    """Show an inquiry after something was done about it: the whole for scripts, the head for people."""
    from custmgr.areas.inquiries import columns
    from custmgr.areas.inquiries.actions import looking
    from custmgr.ground.desk import open_reader
    from custmgr.ground.show import show_one

    with open_reader() as desk:
        seen, now = looking.seen(desk, made), desk.now
    if as_json:
        _show_whole(seen, now, more or {}, as_json=True)
    else:
        show_one(seen, columns.INQUIRY, as_json=False)


def _show_month(month: Month, *, as_json: bool) -> None:
    from custmgr.areas.inquiries import columns
    from custmgr.areas.inquiries.actions import looking
    from custmgr.ground.desk import open_reader
    from custmgr.ground.show import show_one

    with open_reader() as desk:
        tallied, share = looking.month_of(desk, month)
    told: dict[str, Any] = {**vars(tallied), "on_time_rate": share}
    if not as_json and share is None:
        told["on_time_rate"] = _(mark("n/a"))
    show_one(told, columns.MONTH, as_json=as_json)


def _show_whole(seen: "Seen", now: "datetime", more: dict[str, Any], *, as_json: bool) -> None:
    from custmgr.areas.inquiries import columns
    from custmgr.areas.inquiries.actions import looking
    from custmgr.ground.show import for_scripts, heading, show, show_one

    whole = looking.whole(seen, now)
    if as_json:
        trees = {key: [for_scripts(row, shown) for row in whole[key]] for key, _title, shown in columns.PARTS}
        show_one({**whole, **trees, **more}, (*columns.WHOLE, *columns.BESIDE), as_json=True)
        return
    show_one(whole, columns.WHOLE, as_json=False)
    for key, title, shown in columns.PARTS:
        if whole[key]:
            heading(title)
            show(whole[key], shown, as_json=False)
