"""`custmgr db`: look after the database file."""

from pathlib import Path
from typing import Annotated

import typer

from custmgr.ground import options
from custmgr.ground.language import _
from custmgr.ground.lazy import Verbs
from custmgr.ground.words import mark

db = Verbs("db")
Target = Annotated[
    Path | None, typer.Argument(metavar="[FILE]", help=_("Where the copy goes; beside the database if not given."))
]
Source = Annotated[Path, typer.Argument(metavar="FILE", help=_("The copy to go back to."))]


@db.command(help=_("Check the file: structure, references, journal."))
def check(as_json: options.Json = False) -> None:
    """Check the file whole."""
    from custmgr.ground import ledger
    from custmgr.ground.exits import Exit
    from custmgr.ground.settings import current
    from custmgr.ground.show import say, show, show_one
    from custmgr.office import database_care, database_columns
    from custmgr.office.database_care import Check

    path = current().db
    ledger.check(path)
    found = database_care.findings(path)
    if as_json:
        show_one(database_columns.checked(found), database_columns.CHECKED, as_json=True)
    elif found:
        show(found, database_columns.FINDING, as_json=False)
    else:
        say(mark("{path} is sound."), path=str(path))
    if any(finding.check is Check.STRUCTURE for finding in found):
        raise ledger.Damaged(str(path))
    if found:
        raise typer.Exit(Exit.NO)


@db.command(help=_("Write a verified copy of the whole database."))
def backup(file: Target = None, force: options.Force = False, as_json: options.Json = False) -> None:
    """Write a copy."""
    from custmgr.areas.backups import actions as backups
    from custmgr.ground import clock, copies
    from custmgr.ground.desk import open_desk, open_reader
    from custmgr.ground.settings import current
    from custmgr.ground.show import say, show_one
    from custmgr.office import database_care, database_columns

    path = current().db
    target = file or database_care.target_of(path, clock.now())
    with open_reader() as reader:
        backups.check_target(reader, target)
    copy = copies.make(path, target, force=force)
    with open_desk() as desk:
        database_care.note_backup(desk, copy)
    show_one(database_columns.copied(copy), database_columns.COPY, as_json=as_json)
    if not as_json:
        say(mark("The copy is verified; keep it on another computer, not on this one (HBK-02)."))


@db.command("backups", help=_("List the copies that were made, and what came after."))
def backups_(
    check: Annotated[bool, typer.Option("--check", help=_("Read each copy and compare its digest."))] = False,
    limit: options.Limit = None,
    as_json: options.Json = False,
) -> None:
    """List copies."""
    from custmgr.areas.backups import actions as backups
    from custmgr.areas.backups.facts import Kept
    from custmgr.ground.desk import open_reader
    from custmgr.ground.exits import Exit
    from custmgr.ground.show import say, show
    from custmgr.office import database_columns

    with open_reader() as desk:
        found = backups.list_backups(desk, check=check)[:limit]
        waits = backups.pending(desk)
    show(found, database_columns.BACKUP, as_json=as_json, empty=mark("No copy was made yet."))
    if waits.changes and not as_json:
        line = mark("{count} changes not backed up since {since}; make a copy with `custmgr db backup FILE`. [HBK-01]")
        say(line, count=waits.changes, since=waits.last_copy or waits.since)
    if any(one.kept in {Kept.GONE, Kept.CHANGED} for one in found):
        raise typer.Exit(Exit.NO)


@db.command(help=_("Go back to a copy; the present file is kept beside."))
def restore(file: Source, as_json: options.Json = False) -> None:
    """Put a copy back."""
    from custmgr.ground import clock, copies
    from custmgr.ground.desk import open_desk
    from custmgr.ground.settings import current
    from custmgr.ground.show import say, show_one
    from custmgr.office import database_care, database_columns

    path = current().db
    safety = database_care.safety_of(path, clock.now())
    copy = copies.put_back(file, path, safety)
    with open_desk() as desk:
        database_care.note_restore(desk, copy, safety)
    shown = database_columns.copied(copy, safety=str(safety))
    show_one(shown, database_columns.RESTORED, as_json=as_json)
    if not as_json:
        line = mark("{path} holds what the copy held; what it held before is in {safety}.")
        say(line, path=str(path), safety=str(safety))


@db.command(help=_("Tell size, contents, last copy and versions."))
def info(as_json: options.Json = False) -> None:
    """Tell about the file."""
    from custmgr.ground.desk import open_reader
    from custmgr.ground.show import say, show_one
    from custmgr.office import database_care, database_columns

    with open_reader() as desk:
        known = database_care.about(desk)
    show_one(known, database_columns.ABOUT, as_json=as_json)
    if as_json:
        return
    if not known.sqlite_sound:
        line = mark("SQLite {version} has a fault that can lose data when two programs write; 3.51.3 mends it.")
        say(line, version=known.sqlite)
    if known.changes_since:
        say(mark("{count} changes are in no copy yet; make one with `custmgr db backup`."), count=known.changes_since)


@db.command("set", help=_("Set the company's name, the clerk, the language."))
def set_(
    company: Annotated[
        str | None, typer.Option("--company", metavar="NAME", help=_("The company's name on every paper; empty: none."))
    ] = None,
    clerk: Annotated[str | None, typer.Option("--clerk", metavar="NAME", help=_("Your name, for the journal."))] = None,
    language: Annotated[
        str | None, typer.Option("--language", metavar="zh|en", help=_("The language when none is asked for."))
    ] = None,
    as_json: options.Json = False,
) -> None:
    """Change what the desk is set to."""
    from custmgr.ground.desk import open_desk
    from custmgr.ground.show import show_one
    from custmgr.office import database_care, database_columns, desk_settings

    with open_desk() as desk:
        desk_settings.change(desk, desk_settings.Wish(company, clerk, language))
        known = database_care.about(desk)
    show_one(known, database_columns.SETTINGS, as_json=as_json)
