"""Output files: written beside the target, made durable, then renamed; readable by their owner alone."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from custmgr.ground.refusals import FileThere, NoFolder, NotAWorkbook, OddTarget


def check_target(target: Path, *, force: bool) -> None:
    """Refuse a target that exists (unless forced), is a link, a device, a folder or our database, or has no folder."""
    if not target.absolute().parent.is_dir():
        raise NoFolder(str(target.absolute().parent))
    if target.is_symlink() or (target.exists() and not target.is_file()) or target.suffix == ".db":
        raise OddTarget(str(target))
    if target.exists() and not force:
        raise FileThere(str(target))


def check_workbook(target: Path) -> None:
    """Refuse a name that is no workbook's."""
    if target.suffix.casefold() != ".xlsx":
        raise NotAWorkbook(str(target), str(target.with_suffix(".xlsx")))


@contextmanager
def replacing(target: Path, *, force: bool = False) -> Iterator[Path]:
    """Yield a temporary file beside the target; when the block ends well it takes the target's place."""
    check_target(target, force=force)
    draft = draft_beside(target)
    try:
        yield draft
        _sync(draft)
        draft.replace(target)
        _sync(target.absolute().parent)
    finally:
        draft.unlink(missing_ok=True)


def draft_beside(target: Path) -> Path:
    """Create an empty file beside the target, to be renamed; a folder that takes no files is refused."""
    try:
        handle, name = tempfile.mkstemp(prefix=f".{target.stem}.", suffix=target.suffix, dir=target.absolute().parent)
    except FileNotFoundError:
        raise OddTarget(str(target)) from None
    os.close(handle)
    return Path(name)


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
