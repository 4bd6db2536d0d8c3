"""A bar beside long work: on a terminal only, on standard error, and only once a second has passed."""

import sys
from collections.abc import Iterable, Iterator
from time import monotonic
from typing import TYPE_CHECKING, TypeVar

from custmgr.ground.language import _

if TYPE_CHECKING:
    from rich.progress import Progress

Thing = TypeVar("Thing")
PATIENCE_SECONDS = 1.0
STEP = 500


def counted(things: Iterable[Thing], label: str) -> Iterator[Thing]:
    """Pass everything on; after a second of work on a terminal show how far it has come."""
    if not sys.stderr.isatty():
        yield from things
        return
    began, bar, done = monotonic(), None, 0
    try:
        for done, thing in enumerate(things, start=1):
            yield thing
            if bar is None and done % STEP == 0 and monotonic() - began > PATIENCE_SECONDS:
                bar = _bar(label)
            if bar is not None and done % STEP == 0:
                bar.update(bar.task_ids[0], completed=done)
    finally:
        if bar is not None:
            bar.stop()


def _bar(label: str) -> "Progress":
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), TextColumn("{task.description}"), TextColumn("{task.completed:,}"), TimeElapsedColumn())
    bar = Progress(*columns, console=Console(stderr=True), transient=True)
    bar.add_task(_(label), total=None)
    bar.start()
    return bar
