"""Handing a message to a service: how often it is tried, how long a try may take, what is secret, and why it failed."""

import os
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread
from typing import TypeAlias

from custmgr.ground.words import mark

OTHERS = 0o077
GRACE_SECONDS = 0.5  # a service's own time limit ends first and knows more about why
KNOWN = frozenset({"url", "secret", "headers"})

Doubt: TypeAlias = bool
Act = Callable[[Doubt], None]


@dataclass(eq=False)
class Fault(Exception):
    """Why a message did not go out, as a marked sentence with one detail.

    `passing` when a second try may help, `doubtful` when the message may have arrived all the same, `alone` when it
    says nothing of other messages through the same service.
    """

    says: str
    detail: str
    passing: bool = False
    doubtful: bool = False
    alone: bool = False


@dataclass(frozen=True, repr=False)
class Credentials:
    """Where a service takes messages and what proves who sends them; never stored, never shown."""

    url: str
    secret: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)


def hand_in(act: Act, place: str, tries: int, seconds: float) -> list[Fault | None]:
    """Try, and again after a fault that may pass; return what each try came to, None where it arrived.

    `act` is told whether an earlier try may have arrived. A try ends when its time is over, whatever the service does.
    """
    outcomes: list[Fault | None] = []
    for _try in range(tries):
        doubtful = any(fault.doubtful for fault in outcomes if fault)
        outcomes.append(_within(seconds, place, act, doubtful=doubtful))
        if outcomes[-1] is None or not outcomes[-1].passing:
            break
    return outcomes


def read_closed(file: str) -> str:
    """Return the text of a file that nobody but its owner may read."""
    path = Path(file)
    try:
        if path.stat().st_mode & OTHERS:
            raise Fault(mark("others may read the file {detail}: close it with `chmod 600`"), file)
        return path.read_text("utf-8")
    except (OSError, UnicodeError):
        raise Fault(mark("the file {detail} cannot be read"), file) from None


def credentials(kind: str, file: str | None) -> Credentials:
    """Return a service's address and secret, from its closed file, or else from the environment.

    The variables are CUSTMGR_DINGTALK_URL and CUSTMGR_DINGTALK_SECRET, and so for every kind.
    """
    if file is not None:
        return _of_table(file, _table(file))
    name = f"CUSTMGR_{kind.upper()}_"
    url = os.environ.get(f"{name}URL")
    if not url:
        raise Fault(mark("neither a secret file nor {detail} in the environment is there"), f"{name}URL")
    return Credentials(url, os.environ.get(f"{name}SECRET", ""))


def _table(file: str) -> dict[str, object]:
    try:
        return tomllib.loads(read_closed(file).removeprefix("\ufeff"))
    except ValueError:
        raise Fault(mark('the file {detail} is not made of lines like url = "https://…"'), file) from None


def _of_table(file: str, table: dict[str, object]) -> Credentials:
    headers = table.get("headers", {})
    told = [table.get("url"), table.get("secret", ""), *(headers.values() if isinstance(headers, dict) else [None])]
    if not table.keys() <= KNOWN or not all(isinstance(text, str) for text in told) or not table["url"]:
        raise Fault(mark("the file {detail} holds url, secret and [headers], nothing else"), file)
    assert isinstance(headers, dict)
    return Credentials(str(table["url"]), str(table.get("secret", "")), headers)


def _within(seconds: float, place: str, act: Act, *, doubtful: bool) -> Fault | None:
    """Let it act in a thread of its own: a service that trickles its answer outlasts any limit on a single read."""
    ended: SimpleQueue[BaseException | None] = SimpleQueue()

    def run() -> None:
        try:
            act(doubtful)
        except BaseException as error:  # noqa: BLE001  raised again below, where somebody sees it
            ended.put(error)
        else:
            ended.put(None)

    Thread(target=run, daemon=True).start()
    try:
        came = ended.get(timeout=seconds + GRACE_SECONDS)
    except Empty:
        return Fault(mark("{detail} does not answer in time"), place, passing=True, doubtful=True)
    if came is None or isinstance(came, Fault):
        return came
    raise came
