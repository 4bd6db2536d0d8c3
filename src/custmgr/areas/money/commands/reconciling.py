"""`custmgr purchase reconcile` and `payment reconcile`: the books of a month beside a total from elsewhere."""

from datetime import date
from typing import Annotated

import typer

from custmgr.ground import options
from custmgr.ground.exits import Exit
from custmgr.ground.language import _
from custmgr.ground.lazy import Verbs
from custmgr.ground.words import mark

purchase = Verbs("purchase")
payment = Verbs("payment")
Total = Annotated[int, options.amount("--control-total", help=_("The total it must agree with."))]
Rows = Annotated[
    int | None, typer.Option("--control-rows", min=0, metavar="N", help=_("How many entries there must be."))
]
SUSPECTS = mark("Entries that may explain it: of the difference, or of half of it on the wrong side")


@purchase.command(help=_("Compare a month's purchases with a control total."))
def reconcile(
    control_total: Total,
    month: options.InMonth = None,
    first: options.FirstDay = None,
    last: options.LastDay = None,
    control_rows: Rows = None,
    as_json: options.Json = False,
) -> None:
    """Compare purchases less returns with a total."""
    _compare("purchase", options.period(month, first, last), control_total, control_rows, as_json=as_json)


@payment.command("reconcile", help=_("Compare a month's payments with a control total."))
def reconcile_payments(
    control_total: Total,
    month: options.InMonth = None,
    first: options.FirstDay = None,
    last: options.LastDay = None,
    control_rows: Rows = None,
    as_json: options.Json = False,
) -> None:
    """Compare payments with a total."""
    _compare("payment", options.period(month, first, last), control_total, control_rows, as_json=as_json)


def _compare(kind: str, days: tuple[date, date], total_fen: int, rows: int | None, *, as_json: bool) -> None:
    from custmgr.areas.money import columns
    from custmgr.areas.money.actions.reconciling import reconcile as compare
    from custmgr.ground.desk import open_reader
    from custmgr.ground.records import Control
    from custmgr.ground.show import heading, show, show_one

    with open_reader() as desk:
        found = compare(desk, kind, *days, Control(total_fen, rows))
    show_one(columns.reconciled(found), columns.RECONCILED, as_json=as_json)
    if found.suspects and not as_json:
        heading(SUSPECTS)
        show(found.suspects, columns.SUSPECT, as_json=False)
    if not found.agrees:
        raise typer.Exit(Exit.NO)
