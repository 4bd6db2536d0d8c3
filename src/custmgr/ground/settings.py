"""What the words before the noun decide: which file, which language, questions or none."""

import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from custmgr.ground.frozen import frozen


@frozen
class Settings:
    """The choices that hold for the whole command line."""

    db: Path
    lang: str | None
    no_input: bool
    json: bool


def scan(argv: Sequence[str], environ: Mapping[str, str]) -> Settings:
    """Read the settings from the words and the environment, before anything heavy is imported."""
    return Settings(
        db=Path(_option(argv, "--db") or environ.get("CUSTMGR_DB") or _home_file()),
        lang=_option(argv, "--lang") or environ.get("CUSTMGR_LANG"),
        no_input="--no-input" in argv,
        json="--json" in argv,
    )


def current() -> Settings:
    """Return the settings of the running command."""
    return _current or scan([], os.environ)


def use(settings: Settings) -> None:
    """Make these the settings of the running command."""
    global _current  # noqa: PLW0603  one process runs one command line
    _current = settings


def may_ask() -> bool:
    """Say whether a question may be put to the person: a terminal, and questions not forbidden."""
    return not current().no_input and sys.stdin is not None and sys.stdin.isatty()


def temporary() -> Path:
    """Return a folder that exists on every machine."""
    import tempfile

    return Path(tempfile.gettempdir())


_current: Settings | None = None


def _option(argv: Sequence[str], name: str) -> str | None:
    for index, word in enumerate(argv):
        if word == name and index + 1 < len(argv):
            return argv[index + 1]
        if word.startswith(name + "="):
            return word.partition("=")[2]
    return None


def _home_file() -> str:
    from platformdirs import user_data_dir

    return str(Path(user_data_dir("custmgr", appauthor=False)) / "custmgr.db")
