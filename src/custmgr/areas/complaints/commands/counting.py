"""`custmgr complaint figures`: how a month of complaints went."""

from typing import Annotated

import typer

from custmgr.ground import dates, options
from custmgr.ground.language import _
from custmgr.ground.lazy import Verbs
from custmgr.ground.periods import Month

complaint = Verbs("complaint")


@complaint.command(help=_("Count a month: received, closed, satisfied, late."))
def figures(
    month: Annotated[
        Month, typer.Option("--month", metavar="MONTH", parser=dates.to_month, help=_("The month, such as 2026-10."))
    ],
    as_json: options.Json = False,
) -> None:
    """Show the figures of a month."""
    from custmgr.areas.complaints.actions import figures as counting
    from custmgr.areas.complaints.columns import figures as columns
    from custmgr.ground.desk import open_reader
    from custmgr.ground.show import for_scripts, show_one

    with open_reader() as desk:
        found = counting.figures_of(desk, month)
    handled = [for_scripts(case, columns.HANDLED) for case in found.handled]
    told = {name: getattr(found, name) for name in dir(found) if not name.startswith("_")}
    if not as_json:
        told |= {name: _("n/a") for name in ("satisfied_ratio", "reply_ratio", "average_days") if told[name] is None}
    show_one({**told, "cases": handled}, columns.FIGURES, as_json=as_json)
