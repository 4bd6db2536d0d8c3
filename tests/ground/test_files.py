"""Output files appear whole or not at all."""

import stat
from pathlib import Path

import pytest

from custmgr.ground.files import replacing
from custmgr.ground.refusals import FileThere, NoFolder, OddTarget


def test_a_file_is_written_beside_and_renamed_with_its_owner_alone_reading(tmp_path: Path) -> None:
    target = tmp_path / "out.xlsx"

    with replacing(target) as draft:
        draft.write_text("whole")
        assert not target.exists()

    assert target.read_text() == "whole"
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert list(tmp_path.iterdir()) == [target]


def test_a_failure_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    target = tmp_path / "out.xlsx"
    target.write_text("old")

    with pytest.raises(OSError, match="full"):
        fail_halfway(target)

    assert target.read_text() == "old"
    assert list(tmp_path.iterdir()) == [target]


def test_an_existing_file_is_replaced_only_when_forced(tmp_path: Path) -> None:
    target = tmp_path / "out.xlsx"
    target.write_text("old")

    with pytest.raises(FileThere), replacing(target):
        pass

    with replacing(target, force=True) as draft:
        draft.write_text("new")
    assert target.read_text() == "new"


@pytest.mark.parametrize("make", ["link", "folder", "database"])
def test_links_folders_and_databases_are_no_targets(tmp_path: Path, make: str) -> None:
    target = tmp_path / ("desk.db" if make == "database" else "out.xlsx")
    if make == "link":
        target.symlink_to(tmp_path / "elsewhere")
    elif make == "folder":
        target.mkdir()

    with pytest.raises(OddTarget), replacing(target, force=True):
        pass


def fail_halfway(target: Path) -> None:
    """Write half a file, then meet a full disk."""
    with replacing(target, force=True) as draft:
        draft.write_text("ha")
        raise OSError(28, "full")


def test_a_folder_that_is_not_there_is_named_and_not_made(tmp_path: Path) -> None:
    with pytest.raises(NoFolder), replacing(tmp_path / "away" / "out.xlsx"):
        pass

    assert list(tmp_path.iterdir()) == []
