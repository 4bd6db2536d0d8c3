"""Where a copy may lie: a pure rule."""

import re
from collections.abc import Iterable

from custmgr.areas.backups.facts import Place
from custmgr.areas.backups.policy import Policy, Target
from custmgr.areas.backups.refusals import NoTargets, NotListed, OnDriveC, OnRemovable, OnThisMachine
from custmgr.ground.refusals import Refusal

SHARE = re.compile(r"^//(?P<host>[^/]+)/(?P<share>[^/]+)")
DRIVE = re.compile(r"^(?P<drive>[A-Za-z]):")
HERE = frozenset({"localhost", "127.0.0.1", "::1", "."})


def judge_target(path: str, place: Place, policy: Policy) -> Refusal | None:
    """Refuse a copy on this machine, on drive C, on anything portable, or anywhere not listed (HBK-02, HBK-03)."""
    if not policy.listed_only:
        return None
    if not policy.targets:
        return NoTargets(path)
    plain = _plain(path)
    listed = next((target for target in policy.targets if _lies_in(plain, target)), None)
    if verdict := _judge_kind(path, plain, place, policy, listed):
        return verdict
    return None if listed else NotListed(path, tuple(target.path for target in policy.targets))


def _judge_kind(path: str, plain: str, place: Place, policy: Policy, listed: Target | None) -> Refusal | None:
    """Judge a share by its host and name, a drive by its letter, any other path by its disk."""
    share, drive = SHARE.match(plain), DRIVE.match(plain)
    remote = listed is not None and listed.remote
    if share:
        own = {place.host.casefold(), place.host.casefold().partition(".")[0], *HERE}
        if share["host"].casefold() in own:
            return OnThisMachine(path)
        return OnDriveC(path) if share["share"].casefold() in {"c", "c$"} else None
    if drive:
        if drive["drive"].casefold() == "c":
            return OnDriveC(path)
        return None if remote else OnThisMachine(path)
    if _under(plain, policy.removable):
        return OnRemovable(path)
    if remote or (not place.same_disk and place.file_system in policy.network):
        return None
    return OnThisMachine(path)


def _lies_in(plain: str, target: Target) -> bool:
    return _under(plain, (target.path,))


def _under(plain: str, folders: Iterable[str]) -> bool:
    return any(f"{plain.casefold()}/".startswith(f"{_plain(folder).casefold().rstrip('/')}/") for folder in folders)


def _plain(path: str) -> str:
    return path.replace("\\", "/")
