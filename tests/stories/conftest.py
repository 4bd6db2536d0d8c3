"""Runs the console blocks of each story in one fresh file; `pytest --retell` rewrites them.

A line `$ custmgr …` is a command; `$ at 2026-03-05T09:30` moves the clock; `? 3` below the output is a status
other than 0.
"""

import io
import os
import re
import shlex
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

import pytest

DAY = "2026-03-05"
SCHEMA = re.compile(r"^((?:Schema|数据库版本) +)[0-9]+$")  # grows with every step of the schema


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--retell", action="store_true", help="rewrite the stories")


def pytest_collect_file(parent: pytest.Collector, file_path: Path) -> "Story | None":
    return Story.from_parent(parent, path=file_path) if file_path.suffix == ".md" else None


class Story(pytest.File):
    def collect(self) -> Iterator["Telling"]:
        yield Telling.from_parent(self, name=self.path.stem)


class Telling(pytest.Item):
    def runtest(self) -> None:
        told = self.path.read_text("utf-8").splitlines()
        folder = self.config._tmp_path_factory.mktemp(self.path.stem)  # type: ignore[attr-defined]
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("CUSTMGR_DB", str(folder / "desk.db"))
            patch.setenv("CUSTMGR_NOW", DAY)
            patch.setenv("CUSTMGR_LANG", "zh" if "zh" in self.path.stem else "en")
            patch.setenv("COLUMNS", "100")
            patch.chdir(folder)
            heard = [SCHEMA.sub(r"\1…", line.replace(str(folder), "/desk")) for line in hear(told)]
        if self.config.getoption("--retell"):
            self.path.write_text("\n".join(heard) + "\n", "utf-8")
        assert heard == told, f"{self.path.name} no longer tells what happens"

    def reportinfo(self) -> tuple[Path, int, str]:
        return self.path, 0, f"story: {self.name}"


def hear(told: list[str]) -> Iterator[str]:
    inside = False
    for line in told:
        if line.startswith("```"):
            inside = line == "```console"
        if line.startswith("```") or not inside:
            yield line
        elif line.startswith("$ at "):
            os.environ["CUSTMGR_NOW"] = line.removeprefix("$ at ")
            yield line
        elif line.startswith("$ custmgr"):
            yield line
            yield from run(shlex.split(line)[2:])


def run(words: list[str]) -> Iterator[str]:
    from custmgr.main import main

    out = io.StringIO()
    with redirect_stdout(out), redirect_stderr(out):
        status = main(words)
    yield from (line.rstrip() for line in out.getvalue().splitlines())
    if status:
        yield f"? {int(status)}"
