"""`custmgr policy`: the numbers the desk works by, and where each comes from."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from custmgr.ground import options
from custmgr.ground.language import _
from custmgr.ground.lazy import Verbs
from custmgr.ground.words import mark

if TYPE_CHECKING:
    from custmgr.office.policy_figures import Change

policy = Verbs("policy")
HOLIDAY_FILE = mark(
    "A year of the company's own stands in {path} as [2027], holidays = [2027-01-01], workdays = [2027-01-03]."
)
UNKNOWN_YEAR = mark("The days off of {year} are not known: enter them in {path} (`custmgr policy holidays`).")
File = Annotated[Path, typer.Argument(metavar="FILE", help=_("A TOML file with a table for each area."))]
MaybeFile = Annotated[
    Path | None, typer.Argument(metavar="[FILE]", help=_("A TOML file; without it, what is in force."))
]
From = Annotated[date, options.day("--from", help=_("The first day it is in force."))]
On = Annotated[date | None, options.day("--on", help=_("The day asked about; today if not given."))]


@policy.command(help=_("Show every number in force and where it comes from."))
def show(
    area: Annotated[
        str | None, typer.Argument(metavar="[AREA]", help=_("One part of the policy; all if not given."))
    ] = None,
    on: On = None,
    as_json: options.Json = False,
) -> None:
    """Show the numbers."""
    from custmgr.ground import policy as policies
    from custmgr.ground.desk import open_reader
    from custmgr.ground.show import show as show_rows
    from custmgr.ground.text import folded
    from custmgr.office import policy_columns, policy_figures
    from custmgr.office.policy_refusals import NoSuchArea

    wanted = folded(area).lower() if area else None
    if wanted and wanted not in policies.areas():
        raise NoSuchArea(folded(area or ""), tuple(policies.areas()))
    with open_reader() as desk:
        found = policy_figures.figures(desk.connection, on or desk.today, wanted)
    if as_json:
        show_rows(found, policy_columns.FIGURE, as_json=True)
        return
    for name in dict.fromkeys(figure.area for figure in found):
        rows = [figure for figure in found if figure.area == name]
        show_rows(rows, policy_columns.FIGURE, as_json=False, title=policy_columns.part(name))


@policy.command(help=_("Check a policy file, or the numbers in force."))
def check(file: MaybeFile = None, as_json: options.Json = False) -> None:
    """Check the numbers whole."""
    from custmgr.ground.desk import open_reader
    from custmgr.ground.show import warn
    from custmgr.office import policy_faults, policy_figures, policy_holidays
    from custmgr.office.policy_refusals import BadPolicyFile

    with open_reader() as desk:
        if file:
            try:
                merged = policy_figures.laid_over(desk.connection, file, desk.today)
            except BadPolicyFile as bad:
                _tell_problems(bad.faults, as_json=as_json)
            changes = policy_figures.changes(desk.connection, merged, desk.today)
            _show_changes(changes, as_json=as_json)
            return
        problems = policy_figures.problems(desk.connection, desk.today)
        last = policy_figures.last_edition(desk.connection)
        undecided = policy_figures.undecided(desk.connection, desk.today)
        today = desk.today
    for figure in undecided:
        assumed = mark("{key} is assumed to be {value}; the paper leaves it to the company to enter its own ({rule}).")
        warn(assumed, key=f"{figure.area}.{figure.key}", value=figure.value, rule=figure.rule)
    if not last.decided_by:
        warn(mark("The general manager has not approved the policy in force yet (CMP-90)."))
    for year in policy_holidays.missing(today):
        warn(UNKNOWN_YEAR, year=year, path=policy_holidays.place())
    _tell_problems([policy_faults.told(problem) for problem in problems], as_json=as_json)


@policy.command(help=_("Explain a rule: its sentence, its source, its numbers."))
def explain(
    rule: Annotated[str, typer.Argument(metavar="RULE", help=_("The rule's number, such as CMP-63."))],
    as_json: options.Json = False,
) -> None:
    """Explain one rule."""
    from custmgr.ground.desk import open_reader
    from custmgr.ground.language import chosen
    from custmgr.ground.show import heading, say, show_one
    from custmgr.ground.show import show as show_rows
    from custmgr.office import policy_columns, policy_sentences

    with open_reader() as desk:
        told = policy_sentences.explain(desk.connection, rule, desk.today, chosen())
    if as_json:
        show_one(policy_columns.explained(told), policy_columns.EXPLAINED, as_json=True)
        return
    shown = {**vars(told), "part": policy_columns.part(told.area)}
    show_one(shown, policy_columns.EXPLAINED, as_json=False)
    if told.numbers:
        heading(mark("Its numbers in force"))
        show_rows(told.numbers, policy_columns.NUMBER, as_json=False)
    else:
        say(mark("It has no number that could be changed."))
    if told.following:
        heading(mark("The next threshold"))
        show_rows(told.following, policy_columns.THRESHOLD, as_json=False)


@policy.command(help=_("Show the days off, and check the company's own file."))
def holidays(
    year: Annotated[
        int | None, typer.Argument(metavar="[YEAR]", min=2004, max=2100, help=_("Only this year; else last to next."))
    ] = None,
    file: Annotated[
        Path | None, typer.Option("--file", metavar="FILE", help=_("Check another file than the one in use."))
    ] = None,
    as_json: options.Json = False,
) -> None:
    """Show the days off."""
    from custmgr.ground import clock
    from custmgr.ground.refusals import NoSuchFile
    from custmgr.ground.show import say
    from custmgr.ground.show import show as show_rows
    from custmgr.office import policy_columns, policy_holidays

    if file is not None and not file.is_file():
        raise NoSuchFile(str(file))
    this = clock.now().year
    first, last = (year, year) if year else (this - 1, this + 1)
    show_rows(policy_holidays.years(first, last, file), policy_columns.HOLIDAYS, as_json=as_json)
    if not as_json:
        say(HOLIDAY_FILE, path=policy_holidays.place(file))


@policy.command(help=_("Put a policy file in force from a day on."))
def load(file: File, since: From, by: options.By, as_json: options.Json = False) -> None:
    """Load an edition."""
    from custmgr.ground.desk import open_desk
    from custmgr.ground.show import say, show_one
    from custmgr.office import policy_changing, policy_columns

    with open_desk() as desk:
        loaded = policy_changing.load(desk, file, since, by)
    if as_json:
        show_one(policy_columns.loaded(loaded), policy_columns.LOADED, as_json=True)
        return
    _show_changes(loaded.changes, as_json=False)
    line = mark("Edition {edition} is in force from {since}, approved by {by} (CMP-90).")
    say(line, edition=loaded.edition, since=loaded.in_force_from, by=loaded.decided_by)


def _show_changes(changes: "list[Change]", *, as_json: bool) -> None:
    from custmgr.ground.show import for_scripts, show_one
    from custmgr.ground.show import show as show_rows
    from custmgr.office import policy_columns

    if as_json:
        rows = [for_scripts(change, policy_columns.CHANGE) for change in changes]
        show_one({"ok": True, "problems": [], "changes": rows}, policy_columns.CHECKED, as_json=True)
        return
    empty = mark("The file is sound and changes no number.")
    show_rows(changes, policy_columns.CHANGE, as_json=False, empty=empty)


def _tell_problems(told: Sequence[str], *, as_json: bool) -> None:
    from custmgr.ground.exits import Exit
    from custmgr.ground.show import say, show_one
    from custmgr.office import policy_columns

    if as_json:
        show_one({"ok": not told, "problems": list(told), "changes": []}, policy_columns.CHECKED, as_json=True)
    else:
        say(mark("{count} problems found.") if told else mark("Every number in force is sound."), count=len(told))
        for problem in told:
            say("  {problem}", problem=problem)
    if told:
        raise typer.Exit(Exit.NO)
