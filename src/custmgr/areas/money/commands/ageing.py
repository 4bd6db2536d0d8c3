"""`custmgr credit ageing` and `report ageing`: how long what is open has been due."""

from datetime import date
from pathlib import Path
from typing import Annotated

from custmgr.ground import options
from custmgr.ground.language import _
from custmgr.ground.lazy import Verbs
from custmgr.ground.words import mark

credit = Verbs("credit")
report = Verbs("report")
Day = Annotated[date | None, options.day("--on", help=_("As it was on this day; today if not given."))]


@credit.command(help=_("Show how long open amounts have been due."))
def ageing(
    customer: options.Whose = None, on: Day = None, limit: options.Limit = None, as_json: options.Json = False
) -> None:
    """Show the ageing."""
    from custmgr.areas.money import columns
    from custmgr.areas.money.actions.ageing import age
    from custmgr.ground.desk import open_reader
    from custmgr.ground.show import show, show_one, tell_rest

    with open_reader() as desk:
        found = age(desk, customer, on)
    if as_json:
        rows = [columns.aged_tree(row, found.bounds) for row in found.rows[:limit]]
        total = columns.aged_tree(found.total, found.bounds)
        show_one({"as_of": found.as_of, "rows": rows, "total": total}, columns.AGED_TREE, as_json=True)
        return
    rows = [columns.aged_row(row) for row in found.rows[:limit]]
    if len(found.rows) > 1:
        rows.append({**columns.aged_row(found.total), "name": _("Total")})
    wide, narrow = columns.aged_table(found.bounds, whole=False), columns.aged_narrow()
    show(rows, wide, as_json=False, empty=mark("Nobody owes anything."), narrow=narrow)
    tell_rest(len(found.rows[:limit]), len(found.rows), as_json=False)


@report.command("ageing", help=_("Write how long open amounts have been due."))
def write(
    on: Day = None, output: options.Output = None, force: options.Force = False, as_json: options.Json = False
) -> None:
    """Write the ageing."""
    from custmgr.areas.money import columns
    from custmgr.areas.money.actions.aged_book import write_ageing
    from custmgr.areas.money.actions.ageing import age
    from custmgr.ground.desk import open_reader
    from custmgr.ground.show import show_one

    with open_reader() as desk:
        found = age(desk, None, on)
        file = output or Path(f"ageing-{found.as_of}.xlsx")
        write_ageing(found, file, force=force)
    told = {"file": str(file), "rows": len(found.rows), "total": columns.aged_tree(found.total, found.bounds)}
    shown = columns.AGED_WRITTEN if as_json else columns.AGED_WRITTEN[:2]
    show_one(told, shown, as_json=as_json)
