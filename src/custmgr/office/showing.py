"""How the demonstration runs: each command a process of its own, its words and its answer shown."""

import os
import shlex
import shutil
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from unicodedata import east_asian_width

from custmgr.ground.exits import Exit
from custmgr.ground.language import chosen, fill
from custmgr.ground.refusals import Refusal
from custmgr.ground.text import visible
from custmgr.ground.words import mark
from custmgr.office import processes
from custmgr.office.script import Step, script

WIDTH = 80
LINES_SHOWN = 24
TABLES = ("customers.csv", "purchases.csv", "payments.csv", "visits.csv")
BOOKS = "*.xlsx"
SPECIAL = set(" \t\n'\"\\$`!*?[](){}<>|&;#~")


class DemoStopped(Refusal):
    """A step of the demonstration ended otherwise than it should."""

    says = mark("the demonstration stopped: `{command}` ended with status {found} instead of {wanted}")
    way = mark("look at the lines above; the files so far are in {folder}")
    command: str
    found: int
    wanted: int
    folder: str


class FolderTaken(Refusal):
    """A folder that holds one demonstration cannot take another."""

    says = mark("the folder {folder} holds the data of a demonstration already")
    way = mark("name another folder, or none")
    folder: str


class NotAFolder(Refusal):
    """The folder for the demonstration cannot be made."""

    says = mark("the folder {folder} cannot be created or written")
    way = mark("name another folder, or none")
    folder: str


def samples() -> Path:
    """Return the folder of the sample data: inside an installed package, else beside the source."""
    package = Path(__file__).parents[1]
    installed = package / "sample_data"
    return installed if installed.is_dir() else package.parents[1] / "sample_data"


@dataclass
class Showing:
    """One run of the demonstration in a folder of its own; the clerk's own file is never named."""

    asked: Path | None
    quiet: bool
    folder: Path = field(init=False)
    steps: int = 0

    def __post_init__(self) -> None:
        """Make the folder and put the sample tables into it."""
        if self.asked is None:
            self.folder = Path(tempfile.mkdtemp(prefix="custmgr-demo-"))
        else:
            self.folder = self.asked.absolute()
            self._provide()
        for name in TABLES:
            shutil.copyfile(samples() / name, self.folder / name)

    @property
    def db(self) -> Path:
        """Return the database of the demonstration."""
        return self.folder / "custmgr.db"

    @property
    def books(self) -> tuple[str, ...]:
        """Return the workbooks written."""
        return tuple(str(path) for path in sorted(self.folder.glob(BOOKS)))

    def run(self) -> None:
        """Run every step in order; one that does not end as it should ends the whole."""
        told = now = ""
        processes.warm_up()
        for step in script(samples()):
            if step.chapter and step.chapter != told:
                self._write(f"\n== {fill(step.chapter)} ==\n" if step.chapter else "")
                told = step.chapter
            if step.now != now:
                self._write(f"# {step.now.replace('T', ' ')}\n")
                now = step.now
            self._take(step)

    def _provide(self) -> None:
        try:
            self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        except OSError:
            raise NotAFolder(str(self.folder)) from None
        if not os.access(self.folder, os.W_OK | os.X_OK):
            raise NotAFolder(str(self.folder))
        if any((self.folder / name).exists() for name in TABLES):
            raise FolderTaken(str(self.folder))

    def _take(self, step: Step) -> None:
        self._write("\n".join(typed(("custmgr", *step.words))) + "\n")
        status, said_by_it = processes.run(step.words, self.folder, self._environment(step))
        self.steps += 1
        told = [part for line in said_by_it.splitlines() for part in folded(line)]
        self._write("".join(f"{line}\n" for line in _shortened(told)))
        if status != step.status:
            raise self._stopped(step, status)
        if step.status:
            said = fill(mark("(status {status}: {why})"), status=step.status, why=fill(step.why))
            self._write("\n".join(folded(said)) + "\n")
        self._write("\n")

    def _environment(self, step: Step) -> dict[str, str]:
        own = {"CUSTMGR_DB": str(self.db), "CUSTMGR_NOW": step.now, "CUSTMGR_LANG": chosen()}
        return {**own, "COLUMNS": str(WIDTH), "NO_COLOR": "1", "PYTHONIOENCODING": "utf-8"}

    def _stopped(self, step: Step, found: int) -> DemoStopped:
        stopped = DemoStopped(shlex.join(("custmgr", *step.words[:2])), found, step.status, str(self.folder))
        known = found in set(Exit) and found != Exit.DONE
        stopped.exit = Exit(found) if known else Exit.BUG  # type: ignore[misc]  # this one's own status
        return stopped

    def _write(self, text: str) -> None:
        if not self.quiet:
            sys.stdout.write(visible(text, lines=True))
            sys.stdout.flush()


def typed(words: tuple[str, ...]) -> Iterator[str]:
    """Write a command as it would be typed, broken where a line is full."""
    line = "$"
    for word in words:
        quoted = as_typed(word)
        if places(line) + 1 + places(quoted) > WIDTH - 2 and line.strip():
            yield f"{line} \\"
            line = "   "
        line += f" {quoted}"
    yield line


def as_typed(word: str) -> str:
    """Quote a word where a shell would not take it as it stands."""
    return shlex.quote(word) if not word or set(word) & SPECIAL else word


def folded(line: str) -> Iterator[str]:
    """Break a line that is wider than the terminal, at a blank where there is one near the end."""
    while places(line) > WIDTH:
        most = next(end for end in range(len(line), 0, -1) if places(line[:end]) <= WIDTH)
        blank = line.rfind(" ", most // 2, most)
        end = blank if blank > 0 else most
        yield line[:end]
        line = line[end:].lstrip()
    yield line


def _shortened(lines: list[str]) -> list[str]:
    if len(lines) <= LINES_SHOWN:
        return lines
    left = len(lines) - LINES_SHOWN
    return [*lines[:LINES_SHOWN], fill(mark("… {count} more lines"), count=left)]


def places(text: str) -> int:
    """Return how wide a text is on a terminal: a Chinese character takes two places."""
    return sum(2 if east_asian_width(character) in "WF" else 1 for character in text)
