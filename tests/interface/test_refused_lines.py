"""Whatever cannot be is told in one sentence, with status 2 or 3, and nothing is written."""

import hashlib
import shlex
from pathlib import Path

import pytest

from tests.conftest import Result, Run

NOW = "2026-04-01T10:00"
FILES = sorted((Path(__file__).parent / "refused").glob("*.txt"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_line_that_cannot_be_is_refused_in_one_sentence(custmgr: Run, desk_file: Path, file: Path) -> None:
    made, refused = file.read_text("utf-8").split("---\n")
    desk_file.unlink()
    for line in made.splitlines():
        done = custmgr(*shlex.split(line), now=NOW)
        assert done.status == 0, f"{line}: {done.err}"

    before = hashlib.sha256(desk_file.read_bytes()).digest()
    told = {line: custmgr("--lang", "zh", *shlex.split(line), now=NOW) for line in refused.splitlines()}

    assert {line: done for line, done in told.items() if not is_a_refusal(done)} == {}
    assert hashlib.sha256(desk_file.read_bytes()).digest() == before


def is_a_refusal(done: Result) -> bool:
    """Say whether a line was refused as the interface has it: status 2 or 3, one sentence, nothing else."""
    return done.status in {2, 3} and len(done.err.strip().splitlines()) == 1 and done.out == ""
