"""The way out: what leaves is let through the gate, written, logged, and only then there."""

import hashlib
from collections.abc import Callable, Collection
from pathlib import Path

from custmgr.areas.access.actions import asking, looking
from custmgr.areas.access.facts import Handing, Medium, Release, Request
from custmgr.areas.access.policy import Policy
from custmgr.areas.handouts.facts import Asked, Written
from custmgr.areas.handouts.refusals import HandlerUnsaid
from custmgr.ground.desk import Reader, open_desk
from custmgr.ground.files import check_workbook, replacing

BLOCK = 1 << 20


def let_out(desk: Reader, asked: Asked, customers: Collection[int]) -> Request | None:
    """Refuse what may not leave: without request, handler, protection, or for somebody who may not have it (INF-34)."""
    if desk.policy(Policy).request.handlers and not asked.handler:
        raise HandlerUnsaid
    handing = Handing(asked.handler or "", asked.to, asked.protection, asked.filing)
    return looking.gate(desk, asked.request, handing, Medium.ELECTRONIC, customers)


def write(asked: Asked, request: Request | None, fields: tuple[str, ...], draw: Callable[[Path], int]) -> Written:
    """Write a file beside its place, enter its digest in the release log, and only then let it appear (INF-34)."""
    check_workbook(asked.target)
    with replacing(asked.target, force=asked.force) as draft:
        rows = draw(draft)
        sha256 = _digest(draft)
        with open_desk() as desk:
            release = Release(
                at=desk.now,
                request=request.number if request else None,
                to=asked.to or (request.requester if request else desk.operator()),
                handler=asked.handler or desk.operator(),
                medium=Medium.ELECTRONIC,
                rows=rows,
                fields=fields,
                path=str(asked.target.absolute()),
                sha256=sha256,
                protection=asked.protection,
                filing=asked.filing,
            )
            asking.log(desk, request, release)
    return Written(str(asked.target), rows, fields, sha256)


def _digest(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(BLOCK):
            digest.update(block)
    return digest.hexdigest()
