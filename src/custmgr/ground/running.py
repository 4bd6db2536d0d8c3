"""One run at a time, where two would do the same thing twice."""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from custmgr.ground.exits import Exit
from custmgr.ground.ledger import WAIT_SECONDS
from custmgr.ground.refusals import Refusal
from custmgr.ground.words import mark

PAUSE_SECONDS = 0.05


class AnotherRun(Refusal):
    """Another run is at the same work and has not come to its end in time."""

    exit = Exit.BUSY
    says = mark("another run is still at work; this one did nothing")
    way = mark("try again in a moment")


@contextmanager
def only_one(path: Path) -> Iterator[None]:
    """Hold a lock file while the block runs; wait for another holder, then refuse.

    The system drops the lock with the process, however it ends: a lock held means a run that lives.
    """
    import fcntl

    until = time.monotonic() + float(os.environ.get("CUSTMGR_WAIT", WAIT_SECONDS))
    handle = os.open(path, os.O_CREAT | os.O_RDWR, 0o600)
    try:
        while True:
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                if time.monotonic() > until:
                    raise AnotherRun from None
                time.sleep(PAUSE_SECONDS)
            else:
                break
        yield
    finally:
        os.close(handle)
