"""The import contracts hold, and each would catch what it forbids."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PLANTED = {
    "From the door down to the ground": ("ground/exits.py", "from custmgr.areas.staff import facts"),
    "From the door down to the ground: a new room": ("helpers.py", '"""Nothing."""'),
    "Inside each area: a new file": ("areas/staff/helpers.py", '"""Nothing."""'),
    "Inside each area: upwards": ("areas/staff/facts.py", "from custmgr.areas.staff import views"),
    "No circles anywhere": ("areas/staff/views.py", "from custmgr.areas.customers import facts as others"),
    "Rules and their words are plain Python": ("areas/staff/facts.py", "import sqlmodel"),
    "Only stores and later tables touch tables": ("areas/staff/actions.py", "from custmgr.areas.staff import tables"),
    "Nobody imports the command line": ("areas/staff/actions.py", "from custmgr.areas.customers import commands"),
    "Commands name nothing heavy": ("areas/staff/commands.py", "import rich"),
}


def test_the_contracts_hold() -> None:
    assert lint(ROOT / "src").returncode == 0


@pytest.mark.parametrize("contract", PLANTED)
def test_a_planted_violation_is_caught(contract: str, tmp_path: Path) -> None:
    copy = tmp_path / "src"
    shutil.copytree(ROOT / "src" / "custmgr", copy / "custmgr", ignore=shutil.ignore_patterns("__pycache__", "*.mo"))
    name, line = PLANTED[contract]
    file = copy / "custmgr" / name
    before = file.read_text("utf-8") if file.exists() else ""
    file.write_text(f"{before}\n{line}\n", "utf-8")

    done = lint(copy)

    assert done.returncode == 1, done.stdout
    assert "BROKEN" in done.stdout
    assert contract.partition(":")[0] in done.stdout.split("Broken contracts")[1]


def lint(source: Path) -> subprocess.CompletedProcess[str]:
    program = Path(sys.executable).with_name("lint-imports")
    words = [str(program), "--no-cache", "--config", str(ROOT / "pyproject.toml")]
    environ = {**os.environ, "PYTHONPATH": str(source)}
    return subprocess.run(words, capture_output=True, text=True, env=environ, cwd=source, check=False)
