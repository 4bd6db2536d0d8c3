"""Run one command line; the only place where failures become exit statuses."""

import errno
import json
import os
import signal
import sys
import traceback
from collections.abc import Sequence
from typing import Any, TextIO

from custmgr.ground import language, ledger, settings
from custmgr.ground.exits import Exit
from custmgr.ground.language import _, fill, told
from custmgr.ground.reading import Unreadable
from custmgr.ground.refusals import OddTarget, Refusal, Unread
from custmgr.ground.text import visible
from custmgr.ground.words import mark

KINDS = {
    "money": (mark("an amount of yuan"), "1234.50"),
    "day": (mark("a day"), "2026-10-01"),
    "moment": (mark("a day and time"), "2026-10-01T09:30"),
    "week": (mark("a week"), "2026-W10"),
    "month": (mark("a month"), "2026-10"),
    "quarter": (mark("a quarter"), "2026Q3"),
    "number": (mark("a number"), "12.5"),
    "whole": (mark("a whole number"), "12"),
    "ratio": (mark("a share"), "95%"),
}


def main(argv: Sequence[str]) -> int:
    """Run the words after `custmgr` and return the exit status; nothing is ever raised."""
    os.umask(0o077)
    _speak_utf8()
    chosen = settings.scan(argv, os.environ)
    settings.use(chosen)
    language.choose(chosen, os.environ, lambda: ledger.peek(chosen.db, "language"))
    signal.signal(signal.SIGTERM, _terminated)
    status = _judged(list(argv), chosen)
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        sys.stdout = _nowhere()  # the reader went away; nothing is left to say
    return status


def _judged(argv: list[str], chosen: settings.Settings) -> int:
    try:
        return _run(argv)
    except Refusal as refusal:
        return _refuse(refusal)
    except BrokenPipeError:
        sys.stdout = _nowhere()
        return Exit.DONE
    except KeyboardInterrupt:
        return Exit.INTERRUPTED
    except _Terminated:
        return Exit.TERMINATED
    except Exception as error:  # noqa: BLE001  the one broad catch: what is not a refusal is a bug, and says so
        known = ledger.understood(error, chosen.db) or _of_system(error)
        return _refuse(known) if known else _bug(error)


def _run(argv: list[str]) -> int:
    import typer

    from custmgr.menu import build

    _missed_years()
    try:
        status = build().main(argv, prog_name="custmgr", standalone_mode=False)
        sys.stdout.flush()
        if "--notify" not in argv:  # there each line says it that is concerned
            _say_provisional()
    except typer.TyperException as error:
        return _misused(error)
    except typer.Abort:  # Ctrl-C at a question, before anything is opened for writing
        sys.stderr.write("\n" + _("Given up; nothing was written.") + "\n")
        return Exit.INTERRUPTED
    except SystemExit as leaving:  # completion leaves this way, and Typer when the reader of a pipe went away
        if isinstance(leaving.__context__, BrokenPipeError):
            raise leaving.__context__ from None
        return int(leaving.code or 0)
    return int(status or 0)


def _say_provisional() -> None:
    """Say which years' days off were asked about and are not known."""
    if years := _missed_years():
        line = fill(
            "the days off of {years} are not known: working days are counted by weekends only, deadlines are"
            " provisional; see `custmgr policy holidays`",
            years=years,
        )
        sys.stderr.write(visible(line) + "\n")


def _missed_years() -> tuple[str, ...]:
    """Return the years whose days off somebody asked about in vain, and forget them."""
    holidays = sys.modules.get("custmgr.ground.holidays")
    if holidays is None:
        return ()
    missed = tuple(str(year) for year in sorted(holidays.MISSED))
    holidays.MISSED.clear()
    return missed


def _refuse(refusal: Refusal) -> int:
    sentence, way = told(refusal)
    _complain(sentence, way, refusal.exit, refusal.rule)
    return refusal.exit


def _complain(sentence: str, way: str, status: int, rule: str | None) -> None:
    if settings.current().json:
        error = {"status": int(status), "rule": rule, "message": sentence, "hint": way or None}
        sys.stderr.write(json.dumps({"error": error}, ensure_ascii=False) + "\n")
        return
    line = _("{sentence}; {way}").format(sentence=sentence, way=way) if way else sentence
    ending = f" [{rule}]" if rule else ""
    sys.stderr.write(visible(f"custmgr: {line}{ending}", lines=True) + "\n")


def _misused(error: Any) -> int:
    """Say in one sentence what is wrong with the words typed."""
    name = type(error).__name__
    if name == "NoArgsIsHelpError":
        sys.stdout.write(error.format_message() + "\n")
        return Exit.DONE
    cause = error.__context__
    if isinstance(cause, Unreadable):
        return _refuse(Unread(_place(error), cause.text, _(KINDS[cause.kind][0]), KINDS[cause.kind][1]))
    command = error.ctx.command_path if getattr(error, "ctx", None) else "custmgr"
    _complain(_usage_sentence(name, error), fill("see `{command} --help`", command=command), Exit.BAD_INPUT, None)
    return Exit.BAD_INPUT


def _usage_sentence(name: str, error: Any) -> str:
    match name:
        case "MissingParameter":
            return fill("{place} is needed", place=_place(error))
        case "NoSuchOption":
            return fill("there is no option {option}", option=error.option_name)
        case "BadParameter":
            return fill("the value of {place} is not allowed", place=_place(error))
        case "BadOptionUsage":
            return fill("the option {option} needs a value", option=error.option_name)
    if error.message.startswith("No such command"):
        typed, *likely = error.message.split("'")[1::2]
        if likely:
            return fill("there is no command {command}; did you mean {likely}?", command=typed, likely=tuple(likely))
        return fill("there is no command {command}", command=typed)
    if error.message.startswith("Missing command"):
        return _("a command is needed")
    return _("there are too many words on the line")


def _place(error: Any) -> str:
    if error.param is None:
        return ""
    if error.param.param_type_name == "option":
        return str(max(error.param.opts, key=len))
    return _(str(error.param.metavar or error.param.name.upper()))


def _of_system(error: Exception) -> Refusal | None:
    full = isinstance(error, OSError) and error.errno in {5, 27, 28, 122}
    if full:
        return ledger.Full()
    if isinstance(error, OSError) and error.errno == errno.ENAMETOOLONG:
        return OddTarget(str(error.filename))
    if isinstance(error, PermissionError):
        return ledger.NoPermission(str(error.filename))
    return None


def _bug(error: Exception) -> int:
    """Keep the traceback in a file and say where; no customer data on the screen."""
    from custmgr.ground.clock import system

    folder = settings.current().db.parent if settings.current().db.parent.is_dir() else None
    log = (folder or settings.temporary()) / "custmgr-bug.log"
    with log.open("a", encoding="utf-8") as file:
        file.write(f"--- {system().isoformat()} {type(error).__name__}\n")
        traceback.print_tb(error.__traceback__, file=file)
    _complain(
        fill("a mistake in the program stopped this command; nothing was written: {kind}", kind=type(error).__name__),
        fill("send the file {log} to whoever looks after custmgr", log=str(log)),
        Exit.BUG,
        None,
    )
    return Exit.BUG


class _Terminated(BaseException):
    """SIGTERM arrived; the transaction rolls back on the way out."""


def _terminated(_signal: int, _frame: object) -> None:
    raise _Terminated


def _speak_utf8() -> None:
    sys.stdout, sys.stderr = sys.stdout or _nowhere(), sys.stderr or _nowhere()
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8", errors="backslashreplace")


def _nowhere() -> TextIO:
    """Return a stream for what nobody reads: a closed one, or one whose reader went away."""
    return open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123  it lives as long as the process
