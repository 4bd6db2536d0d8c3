"""`custmgr penalty deduct` and `list`: what a month takes, what is open."""

from typing import Annotated

import typer

from custmgr.ground import dates, options
from custmgr.ground.language import _
from custmgr.ground.lazy import Verbs
from custmgr.ground.periods import Month

penalty = Verbs("penalty")


@penalty.command(help=_("Take a month's fines out of the bonuses."))
def deduct(
    month: Annotated[
        Month, typer.Option("--month", metavar="MONTH", parser=dates.to_month, help=_("The month, such as 2026-10."))
    ],
    as_json: options.Json = False,
) -> None:
    """Deduct a month."""
    from custmgr.areas.penalties import columns
    from custmgr.areas.penalties.actions import deducting
    from custmgr.ground.desk import open_desk
    from custmgr.ground.show import show, show_one, warn
    from custmgr.ground.words import mark

    with open_desk() as desk:
        run = deducting.deduct(desk, month)
    show_one(columns.told_run(run), columns.RUN, as_json=as_json)
    if not as_json:
        show(run.deductions, columns.DEDUCTION, as_json=False, empty=mark("Nothing was to be deducted."))
        if run.left:
            says = mark(
                "The general manager decides about those who left: {people}; enter it with"
                " `custmgr penalty leaver {first} --rest waived|paid|kept --by STAFF --reason TEXT`."
            )
            warn(says, people=run.left, first=run.left[0])


@penalty.command("list", help=_("List the fines with their balances."))
def list_(
    person: Annotated[str | None, typer.Option("--person", metavar="STAFF", help=_("Only of this person."))] = None,
    month: Annotated[
        Month | None,
        typer.Option("--month", metavar="MONTH", parser=dates.to_month, help=_("Only what this month touched.")),
    ] = None,
    as_json: options.Json = False,
) -> None:
    """List the balances."""
    from custmgr.areas.penalties import columns
    from custmgr.areas.penalties.actions import looking
    from custmgr.ground.desk import open_reader
    from custmgr.ground.show import show
    from custmgr.ground.words import mark

    with open_reader() as desk:
        balances = looking.list_balances(desk, person, month)
    show(balances, columns.BALANCE, as_json=as_json, empty=mark("No fine is on record."))


@penalty.command(help=_("Record what becomes of a leaver's open fines."))
def leaver(
    person: Annotated[str, typer.Argument(metavar="STAFF", help=_("Who left with a balance."))],
    rest: Annotated[str, typer.Option("--rest", metavar="waived|paid|kept", help=_("What becomes of the rest."))],
    by: options.By,
    reason: options.Reason,
    number: Annotated[
        str | None, typer.Option("--complaint", metavar="NUMBER", help=_("Only of this complaint; else of all."))
    ] = None,
    as_json: options.Json = False,
) -> None:
    """Decide about a leaver."""
    from custmgr.areas.penalties import columns
    from custmgr.areas.penalties.actions import leaving
    from custmgr.areas.penalties.facts.words import Rest
    from custmgr.ground.desk import open_desk
    from custmgr.ground.show import show

    what = options.word(Rest, rest, "--rest")
    with open_desk() as desk:
        balances = leaving.decide_rest(desk, person, what, by, reason, number)
    show(balances, columns.BALANCE, as_json=as_json)


@penalty.command(help=_("Give back what a lower bonus of a month forbids."))
def correct(
    person: Annotated[str, typer.Argument(metavar="STAFF", help=_("Whose bonus was lower than entered."))],
    month: Annotated[
        Month, typer.Option("--month", metavar="MONTH", parser=dates.to_month, help=_("The month, such as 2026-10."))
    ],
    bonus: Annotated[int, options.amount("--bonus", help=_("The bonus of that month as it really was."))],
    reason: options.Reason,
    as_json: options.Json = False,
) -> None:
    """Correct a bonus."""
    from custmgr.areas.penalties import columns
    from custmgr.areas.penalties.actions import leaving
    from custmgr.ground.desk import open_desk
    from custmgr.ground.show import show
    from custmgr.ground.words import mark

    with open_desk() as desk:
        balances = leaving.correct_bonus(desk, person, month, bonus, reason)
    show(balances, columns.BALANCE, as_json=as_json, empty=mark("No fine is on record."))
