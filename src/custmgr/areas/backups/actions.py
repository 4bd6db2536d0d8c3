"""What is asked about copies: may one lie there, which were made, what is in none."""

import hashlib
import socket
from dataclasses import replace
from pathlib import Path

from custmgr.areas.backups import rules, views
from custmgr.areas.backups.facts import Backup, Kept, Pending, Place
from custmgr.areas.backups.policy import Policy
from custmgr.ground.desk import Reader

MOUNTS = Path("/proc/mounts")
BLOCK = 1 << 20


def check_target(desk: Reader, target: Path) -> None:
    """Refuse to copy where the company does not want copies (HBK-02, HBK-03)."""
    if verdict := rules.judge_target(str(target), _place(desk.path, target), desk.policy(Policy)):
        raise verdict


def list_backups(desk: Reader, *, check: bool) -> list[Backup]:
    """List the copies that were made; checked, each is read and its digest compared (HBK-01)."""
    found = views.made(desk.connection)
    return [replace(one, kept=_state(one)) for one in found] if check else found


def pending(desk: Reader) -> Pending:
    """Tell what is in no copy yet (HBK-01)."""
    return views.pending(desk.connection)


def _place(live: Path, target: Path) -> Place:
    folder = next(parent for parent in target.absolute().parents if parent.exists())
    same = folder.stat().st_dev == live.stat().st_dev
    return Place(socket.gethostname(), same, _file_system(folder))


def _file_system(folder: Path) -> str:
    """Return the kind of file system a folder lies on, empty where the machine does not tell."""
    if not MOUNTS.is_file():
        return ""
    mounts = [line.split() for line in MOUNTS.read_text("utf-8").splitlines()]
    held = [(point, kind) for _what, point, kind, *_rest in mounts if _holds(point, folder)]
    return max(held, key=lambda mount: len(mount[0]), default=("", ""))[1]


def _holds(point: str, folder: Path) -> bool:
    return str(folder).startswith(f"{point.rstrip('/')}/") or str(folder) == point or point == "/"


def _state(backup: Backup) -> Kept:
    try:
        if Path(backup.path).stat().st_size != backup.size:
            return Kept.CHANGED
        return Kept.SOUND if _digest(backup.path) == backup.sha256 else Kept.CHANGED
    except OSError:
        return Kept.GONE


def _digest(path: str) -> str:
    digest = hashlib.sha256()
    with Path(path).open("rb") as file:
        while block := file.read(BLOCK):
            digest.update(block)
    return digest.hexdigest()
