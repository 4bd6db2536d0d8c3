"""A note on the desktop of the person at this computer, where a session is open."""

import os
import shutil
import subprocess
from pathlib import Path

from custmgr.ground.delivery import Fault
from custmgr.ground.words import mark

BUS = "DBUS_SESSION_BUS_ADDRESS"
PROGRAM = "notify-send"


def session() -> str | None:
    """Return the address of the person's open session; cron is not told it, so it is looked for where it lies."""
    told = os.environ.get(BUS)
    if told:
        return told
    socket = Path(f"/run/user/{os.getuid()}/bus")
    return f"unix:path={socket}" if socket.is_socket() else None


def send(title: str, text: str, seconds: float) -> None:
    """Show a note; its words are seen by everybody who lists this computer's processes, so they name no customer."""
    program, bus = shutil.which(PROGRAM), session()
    if program is None or bus is None:
        raise Fault(mark("no desktop session is open, or {detail} is not installed"), PROGRAM)
    words = [program, "--app-name=custmgr", "--", title, text]
    environ = {**os.environ, BUS: bus}
    try:
        done = subprocess.run(words, env=environ, capture_output=True, timeout=seconds, check=False)  # noqa: S603
    except (OSError, subprocess.TimeoutExpired):
        raise Fault(mark("{detail} does not answer in time"), PROGRAM) from None
    if done.returncode:
        raise Fault(mark("the desktop refuses: {detail}"), PROGRAM)
