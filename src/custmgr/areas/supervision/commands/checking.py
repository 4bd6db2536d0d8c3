"""`custmgr visit check`, `checks`, `ratios` and `print`: supervising the visits."""

from datetime import date
from typing import Annotated, Any

import typer

from custmgr.areas.supervision.facts import Checking, Item
from custmgr.areas.visits.facts import VisitKind
from custmgr.ground import dates, options
from custmgr.ground.language import _
from custmgr.ground.lazy import Verbs
from custmgr.ground.periods import Month
from custmgr.ground.refusals import UnknownWord
from custmgr.ground.words import mark
from custmgr.mechanisms import answers

visit = Verbs("visit")
KINDS = "|".join(VisitKind)
OfMonth = Annotated[
    Month | None,
    typer.Option("--month", metavar="MONTH", parser=dates.to_month, help=_("The month, such as 2026-03.")),
]


def _answer(name: str, line: str) -> Any:
    return typer.Option(name, metavar="yes|no", help=line)


def _flag(text: str | None, place: str) -> bool | None:
    if text is None:
        return None
    kept = answers.read("flag", text)
    if kept is None:
        raise UnknownWord(place, text, f"{answers.YES}, {answers.NO}")
    return kept == answers.YES


@visit.command(help=_("Enter a spot check of a visit."))
def check(
    number: Annotated[str, typer.Argument(metavar="NUMBER", help=_("The visit's number, such as V00001."))],
    by: Annotated[str, typer.Option("--by", metavar="STAFF", help=_("Who checked it."))],
    planned: Annotated[str | None, _answer("--planned", _("Whether a plan was made."))] = None,
    in_time: Annotated[str | None, _answer("--in-time", _("Whether it was done in time."))] = None,
    truthful: Annotated[str | None, _answer("--truthful", _("Whether the result was recorded truthfully."))] = None,
    traces: Annotated[str | None, _answer("--traces", _("Whether the traces were kept properly."))] = None,
    note: Annotated[str | None, typer.Option("--note", metavar="TEXT", help=_("What was found."))] = None,
    on: Annotated[date | None, options.day("--on", help=_("The day of the check; today if not given."))] = None,
    as_json: options.Json = False,
) -> None:
    """Enter a check."""
    from custmgr.areas.supervision import columns
    from custmgr.areas.supervision.actions import checking
    from custmgr.ground.desk import open_desk
    from custmgr.ground.show import say, show_one

    given = dict(zip(Item, (planned, in_time, truthful, traces), strict=True))
    told = {item: _flag(text, f"--{item.value.replace('_', '-')}") for item, text in given.items()}
    with open_desk() as desk:
        made = checking.check(desk, number, Checking(by, told, note, on))
    show_one(checking.shown(made.check), columns.CHECK, as_json=as_json)
    if made.finding and not as_json:
        say(mark("Ordered to be put right: `custmgr finding show {number}`."), number=made.finding)


@visit.command(help=_("Say which visits of a month are to be checked."))
def checks(month: OfMonth = None, as_json: options.Json = False) -> None:
    """Show the sample and the checks of a month."""
    from custmgr.areas.supervision import columns
    from custmgr.areas.supervision.actions import checking
    from custmgr.ground.desk import open_reader
    from custmgr.ground.show import for_scripts, show, show_one

    with open_reader() as desk:
        which = month or Month.of(desk.today)
        sample, made = checking.sample(desk, which), checking.list_checks(desk, which)
    rows = [checking.shown(one) for one in made]
    if as_json:
        told = {**vars(sample), "left": sample.left, "checks": [for_scripts(row, columns.CHECK) for row in rows]}
        show_one(told, (*columns.SAMPLE, columns.CHECKS), as_json=True)
        return
    show_one(sample, columns.SAMPLE, as_json=False)
    show(rows, columns.LISTED, as_json=False, empty=mark("No visit of this month was checked yet."))


@visit.command(help=_("Measure which share of customers was visited."))
def ratios(
    year: Annotated[
        int | None, typer.Option("--year", metavar="YEAR", min=1900, max=2200, help=_("The year; this one by default."))
    ] = None,
    month: OfMonth = None,
    as_json: options.Json = False,
) -> None:
    """Measure the shares."""
    from custmgr.areas.supervision import columns
    from custmgr.areas.supervision.actions import measuring
    from custmgr.ground.desk import open_reader
    from custmgr.ground.show import show

    with open_reader() as desk:
        which = year or (month.year if month else desk.today.year)
        found = measuring.ratios(desk, which, month)
    rows = [measuring.shown(one) for one in found]
    show(rows, columns.RATIO, as_json=as_json)


@visit.command("print", help=_("Write a visit's record as a form, or a blank one."))
def print_(
    number: Annotated[
        str | None, typer.Argument(metavar="[NUMBER]", help=_("The visit's number, such as V00001."))
    ] = None,
    blank: Annotated[
        str | None, typer.Option("--blank", metavar=KINDS, help=_("A blank form with the questions of this kind."))
    ] = None,
    output: options.Output = None,
    force: options.Force = False,
    as_json: options.Json = False,
) -> None:
    """Print a record."""
    from custmgr.areas.supervision import columns
    from custmgr.areas.supervision.actions import printing
    from custmgr.areas.supervision.refusals import OneForm
    from custmgr.ground.desk import open_reader
    from custmgr.ground.show import show_one

    if (number is None) is (blank is None):
        raise OneForm
    with open_reader() as desk:
        if number is not None:
            file, sheets = printing.print_record(desk, number, output, force=force)
        else:
            kind = options.word(VisitKind, blank or "", "--blank")
            file, sheets = printing.print_blank(desk, kind, output, force=force)
    show_one({"file": str(file), "sheets": sheets}, columns.PRINTED, as_json=as_json)
