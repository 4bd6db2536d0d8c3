"""A fresh desk on a fixed day for every test, and the program run as a person runs it."""

import json
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

DAY = "2026-03-05"
CREW = {
    "王业务": "salesperson",
    "李业务": "salesperson",
    "赵经理": "business_manager",
    "钱副总": "deputy_gm",
    "孙总": "general_manager",
    "集团周总": "group_general_manager",
    "吴质管": "qc",
    "郑制造": "mfg",
    "冯研发": "rd",
    "陈生管": "gmo",
    "褚生管": "gmo",
    "卫文员": "clerk",
    "蒋会计": "accounting",
    "部门沈经理": "dept_manager",
}
settings.register_profile(
    "ci", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
settings.load_profile("ci")


@dataclass(frozen=True)
class Result:
    """What a finished command line leaves behind."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """Return standard output as the JSON document it is."""
        return json.loads(self.out)

    @property
    def error(self) -> Any:
        """Return the refusal as scripts read it."""
        return json.loads(self.err.strip().splitlines()[-1])["error"]


Run = Callable[..., Result]


@pytest.fixture(autouse=True)
def _own_world(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Give every test its own file, day, language, width and folder."""
    monkeypatch.setenv("CUSTMGR_DB", str(tmp_path / "desk.db"))
    monkeypatch.setenv("CUSTMGR_NOW", DAY)
    monkeypatch.setenv("CUSTMGR_LANG", "en")
    monkeypatch.setenv("COLUMNS", "120")
    monkeypatch.setenv("CUSTMGR_WAIT", "5")
    monkeypatch.setattr("custmgr.ground.settings._current", None)
    monkeypatch.setattr("custmgr.ground.language._chosen", "en")
    monkeypatch.chdir(tmp_path)


@pytest.fixture(scope="session")
def desks(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Make one empty desk and one with the standard crew, to be copied."""
    folder = tmp_path_factory.mktemp("desks")
    empty, crewed = folder / "empty.db", folder / "crewed.db"
    environ = {**os.environ, "CUSTMGR_NOW": DAY, "CUSTMGR_LANG": "en"}
    for path in (empty, crewed):
        _program(["init"], {**environ, "CUSTMGR_DB": str(path)})
    with sqlite3.connect(crewed) as connection:
        for number, (name, role) in enumerate(CREW.items(), start=1):
            person = (number, name, DAY)
            connection.execute("INSERT INTO staff (id, name, entered_on) VALUES (?, ?, ?)", person)
            connection.execute("INSERT INTO staff_role VALUES (?, ?)", (number, role))
    connection.close()
    return {"empty": empty, "crewed": crewed}


@pytest.fixture
def desk_file(desks: dict[str, Path]) -> Path:
    """Return the path of a fresh, empty, initialised desk."""
    return _fresh(desks["empty"])


@pytest.fixture
def staff(desks: dict[str, Path], desk_file: Path) -> dict[str, str]:
    """Enter the standard crew into the desk and return it: name to role."""
    _fresh(desks["crewed"])
    return CREW


@pytest.fixture
def custmgr(desk_file: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Return a function that runs one command line in this process, at the moment `now`."""

    def run(*words: str, now: str = DAY, env: dict[str, str] | None = None) -> Result:
        from custmgr.main import main

        with monkeypatch.context() as patch:
            patch.setenv("CUSTMGR_NOW", now)
            for name, value in (env or {}).items():
                patch.setenv(name, value)
            capsys.readouterr()
            status = main([str(word) for word in words])
        caught = capsys.readouterr()
        return Result(int(status), caught.out, caught.err)

    return run


@pytest.fixture
def program() -> Run:
    """Return a function that runs the real program in a process of its own."""

    def run(*words: str, **env: str) -> Result:
        return _program([str(word) for word in words], {**os.environ, **env})

    return run


@pytest.fixture
def ledger(desk_file: Path) -> Iterator[sqlite3.Connection]:
    """Look into the database beside the program."""
    connection = sqlite3.connect(desk_file)
    yield connection
    connection.close()


def _fresh(source: Path) -> Path:
    target = Path(os.environ["CUSTMGR_DB"])
    shutil.copy(source, target)
    return target


def _program(words: list[str], environ: dict[str, str]) -> Result:
    done = subprocess.run(
        [sys.executable, "-m", "custmgr", *words],
        env=environ, capture_output=True, text=True, encoding="utf-8", stdin=subprocess.DEVNULL, check=False,
    )  # fmt: skip
    return Result(done.returncode, done.stdout, done.stderr)
