"""`custmgr dealer`: sales flow sheets, agreements and the appraisal by them."""

from datetime import date
from pathlib import Path
from typing import Annotated, Any

import typer

from custmgr.ground import dates, import_options, options
from custmgr.ground.language import _
from custmgr.ground.lazy import Verbs
from custmgr.ground.words import mark

dealer = Verbs("dealer")
ASSUMED = mark("Assumed until the company enters its own: {keys} [DST-27].")
BLANK = mark("The share of the sales target is not checked: the policy leaves its percentage blank [DST-27].")


def _month(line: str) -> Any:
    return typer.Option("--month", metavar="MONTH", parser=dates.to_month, help=line)


@dealer.command(help=_("Take in a dealer's sales flow sheet of a month."))
def flow(
    customer: options.Customer,
    file: import_options.File,
    month: Annotated[Any, _month(_("The month it tells of, such as 2026-03."))],
    on: Annotated[date | None, options.day("--on", help=_("The day it came; today if not given."))] = None,
    maps: import_options.Maps = None,
    use_map: import_options.UseMap = None,
    save_map: import_options.SaveMap = None,
    dry_run: import_options.DryRun = False,
    skip_bad: import_options.SkipBad = False,
    again: import_options.Again = False,
    encoding: import_options.Encoding = None,
    as_json: options.Json = False,
) -> None:
    """Take in a flow sheet."""
    from custmgr.areas.distributors.actions import flows
    from custmgr.ground.desk import open_desk
    from custmgr.ground.show import warn

    flags = {"dry_run": dry_run, "skip_bad": skip_bad, "again": again}
    asked = import_options.wish(Path(file), maps, "skip", kept=(use_map, save_map), encoding=encoding, **flags)
    with open_desk() as desk:
        tally, numbers = flows.take_sheet(desk, customer, month, asked, on)
    import_options.finish(tally, as_json=as_json)
    if numbers:
        warn(mark("Buyers outside the territory: {numbers}; see `custmgr dealer breaches` [DST-28]."),
             numbers=_(", ").join(numbers))  # fmt: skip


@dealer.command(help=_("List the flow sheets that are due or overdue."))
def flows(
    month: Annotated[Any, _month(_("Every dealer's sheet of this month."))] = None,
    everything: Annotated[bool, typer.Option("--all", help=_("Also those received and not due yet."))] = False,
    limit: options.Limit = None,
    as_json: options.Json = False,
) -> None:
    """List flow sheets."""
    from custmgr.areas.distributors import columns
    from custmgr.areas.distributors.actions import months as actions
    from custmgr.ground.desk import open_reader
    from custmgr.ground.show import show

    with open_reader() as desk:
        found = actions.list_months(desk, month, everything=everything)
    show(found[:limit], columns.FLOW, as_json=as_json, empty=mark("No flow sheet is due."))


@dealer.command(help=_("Enter a distribution agreement with its shares."))
def agree(
    customer: options.Customer,
    from_on: Annotated[date, options.day("--from", help=_("Its first day."))],
    until_on: Annotated[date, options.day("--until", help=_("Its last day."))],
    amount: Annotated[int, options.amount("--amount", help=_("The amount to be collected under it."))],
    share: Annotated[list[str], typer.Option("--share", metavar="RATE:DATE", help=_("A share and the day it is due."))],
    sales_target: Annotated[
        int | None, options.amount("--sales-target", help=_("The target of sales; else the amount."))
    ] = None,
    collection_target: Annotated[
        int | None, options.amount("--collection-target", help=_("The target of collections; else the amount."))
    ] = None,
    rebate: Annotated[int | None, options.amount("--rebate", help=_("The year-end rebate."))] = None,
    as_json: options.Json = False,
) -> None:
    """Enter an agreement."""
    from custmgr.areas.distributors.actions import agreements
    from custmgr.areas.distributors.facts.agreements import Terms
    from custmgr.ground.desk import open_desk

    shares = tuple(agreements.share_of(text) for text in share)
    targets = (
        amount if sales_target is None else sales_target,
        amount if collection_target is None else collection_target,
    )
    with open_desk() as desk:
        found = agreements.agree(desk, customer, Terms(from_on, until_on, amount, *targets, rebate or 0, shares))
    _tell(found, as_json=as_json)


@dealer.command(help=_("Measure a dealer by its agreement."))
def assess(
    customer: options.Customer,
    month: Annotated[Any, _month(_("To the end of this month, targets by months."))] = None,
    as_json: options.Json = False,
) -> None:
    """Measure a dealer."""
    from custmgr.areas.distributors.actions import measuring
    from custmgr.ground.desk import open_reader

    with open_reader() as desk:
        found = measuring.assess(desk, customer, month)
    _tell(found, as_json=as_json)


def _tell(found: Any, *, as_json: bool) -> None:
    from custmgr.areas.distributors import columns
    from custmgr.ground.show import show, show_one, warn

    show_one(columns.assessment(found), columns.ASSESSMENT, as_json=as_json)
    if not as_json:
        show(found.instalments, columns.INSTALMENTS, as_json=False)
    if found.share_of_sales.met is None:
        warn(BLANK)
    elif found.assumed:
        warn(ASSUMED, keys=_(", ").join(found.assumed))
