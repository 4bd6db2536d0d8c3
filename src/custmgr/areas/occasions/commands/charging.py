"""`custmgr record fine`: what a month's missed and late steps cost."""

from typing import Annotated

import typer

from custmgr.ground import dates, options
from custmgr.ground.language import _
from custmgr.ground.lazy import Verbs
from custmgr.ground.periods import Month
from custmgr.ground.words import mark

record = Verbs("record")


@record.command(help=_("Propose the fines for a month's missed and late steps."))
def fine(
    month: Annotated[
        Month, typer.Option("--month", metavar="MONTH", parser=dates.to_month, help=_("The month the steps are about."))
    ],
    hotel: Annotated[str | None, typer.Option("--hotel", metavar="NAME", help=_("Only this hotel."))] = None,
    as_json: options.Json = False,
) -> None:
    """Propose fines."""
    from custmgr.areas.occasions.actions import breaching
    from custmgr.areas.occasions.columns import breaches as columns
    from custmgr.ground.desk import open_desk
    from custmgr.ground.show import show, warn

    with open_desk() as desk:
        made = breaching.charge(desk, month, hotel)
    show(made, columns.CHARGE, as_json=as_json, empty=mark("Nothing is left to be fined in this month."))
    if unknown := tuple(case for one in made if one.number is None for case in one.cases):
        says = mark("Nobody is known who answers for: {cases}; name them: `{command}`. [OCC-18]")
        warn(says, cases=unknown, command="custmgr penalty propose occasion_step --person STAFF --case …")
