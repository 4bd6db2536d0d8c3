"""Running the program's own commands, each in a process of its own, as a person would.

Where the system can fork, each process begins with the libraries loaded: of a command's time most is loading them.
"""

import os
import sys
import tempfile
from collections.abc import Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import IO

LIBRARIES = ("typer", "rich.table", "sqlmodel", "openpyxl", "python_calamine", "rapidfuzz.process")
FORKS = hasattr(os, "fork")


def warm_up() -> None:
    """Load once what nearly every command loads."""
    if FORKS:
        for name in LIBRARIES:
            import_module(name)


def run(words: Sequence[str], folder: Path, environ: Mapping[str, str]) -> tuple[int, str]:
    """Run one command line in a folder; return its status and all that it wrote."""
    return _forked(words, folder, environ) if FORKS else _begun(words, folder, environ)


def _forked(words: Sequence[str], folder: Path, environ: Mapping[str, str]) -> tuple[int, str]:
    sys.stdout.flush()
    sys.stderr.flush()
    with tempfile.TemporaryFile("w+", encoding="utf-8") as written:
        child = os.fork()
        if child == 0:
            _be_the_command(words, folder, environ, written)
        _pid, ended = os.waitpid(child, 0)
        written.seek(0)
        return os.waitstatus_to_exitcode(ended), written.read()


def _be_the_command(words: Sequence[str], folder: Path, environ: Mapping[str, str], written: IO[str]) -> None:
    """Become the command, and end with its status whatever happens: never return into the parent's program."""
    status = 70
    try:
        os.environ.update(environ)
        os.chdir(folder)
        sys.stdin = Path(os.devnull).open(encoding="utf-8")  # noqa: SIM115  open until the process ends
        sys.stdout = sys.stderr = written
        sys.argv = ["custmgr", *words]
        _program()
        status = 0
    except SystemExit as ended:
        status = ended.code if isinstance(ended.code, int) else int(bool(ended.code))
    finally:
        written.flush()
        os._exit(status)


def _program() -> None:
    from runpy import run_module

    sys.modules.pop("custmgr.__main__", None)  # whoever runs us loaded it: it would be run twice, with a warning
    run_module("custmgr", run_name="__main__", alter_sys=False)


def _begun(words: Sequence[str], folder: Path, environ: Mapping[str, str]) -> tuple[int, str]:
    import subprocess

    done = subprocess.run(  # noqa: S603  our own program, with words of our own
        [sys.executable, "-m", "custmgr", *words],
        cwd=folder,
        env={**os.environ, **environ},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    return done.returncode, done.stdout
