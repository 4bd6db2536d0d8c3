"""`custmgr dealer`: screening, appointing and seeing dealers."""

from datetime import date
from decimal import Decimal
from typing import Annotated

import typer

from custmgr.areas.distributors.facts.words import DealerKind, Score, Size, Standing, SupportKind
from custmgr.ground import options
from custmgr.ground.language import _
from custmgr.ground.lazy import Verbs
from custmgr.ground.words import mark

dealer = Verbs("dealer")
SCORES = "|".join(Score)
On = Annotated[date | None, options.day("--on", help=_("The day; today if not given."))]


@dealer.command(help=_("Enter a screening sheet and see whether it passes."))
def screen(
    customer: options.Customer,
    kind: Annotated[str, typer.Option("--kind", metavar="tier1|agent", help=_("First-tier dealer or agent."))],
    score: Annotated[list[str], typer.Option("--score", metavar="NAME=N", help=f"{SCORES} = 1..5")],
    bad_debt: Annotated[bool, typer.Option("--bad-debt/--no-bad-debt", help=_("Whether it has bad debts."))],
    pricing: Annotated[bool, typer.Option("--pricing/--no-pricing", help=_("Whether it keeps to prices and rules."))],
    years: Annotated[Decimal, options.quantity("--years", help=_("Years in the line."))],
    premises: Annotated[str, typer.Option("--premises", metavar="TEXT", help=_("Where it trades."))],
    network: Annotated[bool, typer.Option("--network/--no-network", help=_("Whether its sales network is sound."))],
    by: Annotated[str, typer.Option("--by", metavar="STAFF", help=_("Who screened it."))],
    licence: Annotated[
        str, typer.Option("--licence", metavar="TEXT", help=_("Its licence; left out, it has none."))
    ] = "",
    licence_until: Annotated[
        date | None, options.day("--licence-until", help=_("The licence's last day, if it has one."))
    ] = None,
    brands: Annotated[str, typer.Option("--brands", metavar="TEXT", help=_("Competing brands it deals in."))] = "",
    on: On = None,
    as_json: options.Json = False,
) -> None:
    """Enter a screening."""
    from custmgr.areas.distributors import columns
    from custmgr.areas.distributors.actions import dealers
    from custmgr.areas.distributors.facts.dealers import Sheet
    from custmgr.ground.desk import open_desk
    from custmgr.ground.show import say, show_one, warn

    scores = dealers.scores_of([_score(text) for text in score])
    word = options.word(DealerKind, kind, "--kind")
    sheet = Sheet(word, scores, bad_debt, pricing, licence, licence_until, years, premises, network, brands)
    with open_desk() as desk:
        found = dealers.screen(desk, customer, sheet, by, on)
    show_one(columns.dealer(found), columns.DEALER, as_json=as_json)
    if found.screening.sheet.brands:
        warn(mark("It deals in competing brands: {brands} [DST-08]."), brands=found.screening.sheet.brands)
    if found.screening.passed and not as_json:
        says = mark("Next: `custmgr dealer appoint {code} --region TEXT --by STAFF`.")
        say(says, code=found.customer)


@dealer.command(help=_("Appoint a screened dealer with its territory."))
def appoint(
    customer: options.Customer,
    by: options.By,
    region: Annotated[
        list[str] | None, typer.Option("--region", metavar="TEXT", help=_("A region; several with commas."))
    ] = None,
    exclusive: Annotated[bool, typer.Option("--exclusive/--shared", help=_("Whether it alone may sell there."))] = True,
    size: Annotated[
        str | None, typer.Option("--size", metavar="small|medium|large", help=_("How large the dealer is."))
    ] = None,
    on: On = None,
    as_json: options.Json = False,
) -> None:
    """Appoint a dealer."""
    from custmgr.areas.distributors import columns
    from custmgr.areas.distributors.actions import dealers
    from custmgr.ground.desk import open_desk
    from custmgr.ground.show import show_one

    word = options.word(Size, size, "--size") if size else None
    with open_desk() as desk:
        found = dealers.appoint(desk, customer, dealers.Appointing(region or (), by, exclusive, word, on))
    show_one(columns.dealer(found), columns.DEALER, as_json=as_json)


@dealer.command(help=_("Enter what was done together with a dealer."))
def support(
    customer: options.Customer,
    kind: Annotated[str, typer.Option("--kind", metavar="|".join(SupportKind), help=_("What it was for."))],
    text: Annotated[str, typer.Option("--text", metavar="TEXT", help=_("What was done."))],
    by: Annotated[str, typer.Option("--by", metavar="STAFF", help=_("Who did it."))],
    clerk: Annotated[str | None, typer.Option("--clerk", metavar="NAME", help=_("The dealer's billing clerk."))] = None,
    before: Annotated[int | None, options.amount("--before", help=_("Billed in a month before it."))] = None,
    after: Annotated[int | None, options.amount("--after", help=_("Billed in a month after it."))] = None,
    on: On = None,
    as_json: options.Json = False,
) -> None:
    """Enter support."""
    from custmgr.areas.distributors import columns
    from custmgr.areas.distributors.actions import dealers
    from custmgr.areas.distributors.facts.dealers import Support
    from custmgr.ground.clock import now
    from custmgr.ground.desk import open_desk
    from custmgr.ground.show import show_one

    word = options.word(SupportKind, kind, "--kind")
    with open_desk() as desk:
        done = Support(word, text, by, on or now().date(), clerk, before, after)
        found = dealers.record_support(desk, customer, done)
    show_one(columns.dealer(found), columns.DEALER, as_json=as_json)


@dealer.command("list", help=_("List dealers with territory and standing."))
def list_dealers(
    region: Annotated[str | None, typer.Option("--region", metavar="TEXT", help=_("Only who may sell here."))] = None,
    state: Annotated[
        str | None, typer.Option("--state", metavar="|".join(Standing), help=_("Only those that stand so."))
    ] = None,
    limit: options.Limit = None,
    as_json: options.Json = False,
) -> None:
    """List dealers."""
    from custmgr.areas.distributors import columns
    from custmgr.areas.distributors.actions import looking
    from custmgr.ground.desk import open_reader
    from custmgr.ground.show import show

    word = options.word(Standing, state, "--state") if state else None
    with open_reader() as desk:
        found = looking.list_dealers(desk, region, word)
    rows = [columns.dealer(one) for one in found[:limit]]
    show(rows, columns.DEALERS, as_json=as_json, empty=mark("No dealer fits."))


@dealer.command(help=_("Show a dealer with its screening and territory."))
def show(customer: options.Customer, as_json: options.Json = False) -> None:
    """Show a dealer."""
    from custmgr.areas.distributors import columns
    from custmgr.areas.distributors.actions import asking
    from custmgr.ground.desk import open_reader
    from custmgr.ground.show import show_one

    with open_reader() as desk:
        found = asking.dealer(desk, customer)
    show_one(columns.dealer(found), columns.DEALER, as_json=as_json)


def _score(text: str) -> tuple[Score, int]:
    from custmgr.ground.money import to_whole_number

    name, _equals, value = text.partition("=")
    return options.word(Score, name, "--score"), to_whole_number(value)
