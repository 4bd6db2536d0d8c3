"""`custmgr credit hold`, `release` and `releases`: stopping supply, and lifting what stops it."""

from datetime import date
from typing import Annotated

import typer

from custmgr.ground import options
from custmgr.ground.language import _
from custmgr.ground.lazy import Verbs
from custmgr.ground.words import mark

credit = Verbs("credit")


@credit.command(help=_("Suspend or stop supply, or end a hold."))
def hold(
    customer: options.Customer,
    reason: options.Reason,
    by: Annotated[str | None, typer.Option("--by", metavar="STAFF", help=_("Who decided this on paper."))] = None,
    stop: Annotated[bool, typer.Option("--stop", help=_("Stop supply, as the manager decided."))] = False,
    end: Annotated[bool, typer.Option("--end", help=_("End a hold placed before, for good."))] = False,
    as_json: options.Json = False,
) -> None:
    """Place a hold, or end one."""
    from custmgr.areas.credit.actions import holding as actions
    from custmgr.areas.credit.columns import decisions as columns
    from custmgr.ground.desk import open_desk
    from custmgr.ground.show import say, show_one

    mode = actions.mode_of(stop=stop, end=end)
    with open_desk() as desk:
        if mode is None:
            ended = actions.end_hold(desk, customer, reason, by)
        else:
            held = actions.place_hold(desk, customer, mode, reason, by)
    if mode is not None:
        show_one(held, columns.HOLD, as_json=as_json)
        return
    show_one(ended, columns.ENDED, as_json=as_json)
    if not as_json:
        say(mark("The hold has ended; see what is left with `custmgr credit check {code}`."), code=ended.code)


@credit.command(help=_("Release a customer on hold, up to an amount and a day."))
def release(
    customer: options.Customer,
    reason: options.Reason,
    up_to: Annotated[int, options.amount("--up-to", help=_("How much may be supplied in all."))],
    until: Annotated[date, options.day("--until", help=_("The last day of the release."))],
    by: options.By,
    as_json: options.Json = False,
) -> None:
    """Release a hold."""
    from custmgr.areas.credit.actions import holding as actions
    from custmgr.areas.credit.columns import decisions as columns
    from custmgr.areas.credit.facts.holds import Grant
    from custmgr.ground.desk import open_desk
    from custmgr.ground.show import show_one

    with open_desk() as desk:
        given = actions.release(desk, customer, Grant(reason, up_to, until), by)
    show_one(given, columns.RELEASE, as_json=as_json)


@credit.command(help=_("List releases, with what is left of them."))
def releases(
    customer: options.Whose = None,
    limit: options.Limit = None,
    as_json: options.Json = False,
) -> None:
    """List the register of releases."""
    from custmgr.areas.credit.actions import looking as actions
    from custmgr.areas.credit.columns import decisions as columns
    from custmgr.ground.desk import open_reader
    from custmgr.ground.show import show

    with open_reader() as desk:
        found = actions.list_releases(desk, customer)
    show(found[:limit], columns.RELEASES, as_json=as_json, empty=mark("Nothing was ever released."))
