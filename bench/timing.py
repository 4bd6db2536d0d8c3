"""Whole processes measured in turn, floors and product alike, and the one table of what they took."""

import os
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

HEAD = "| command | CPU s median (min to max) | wall s | MiB | floor | ratio | goal |\n|---|---|---|---|---|---|---|"


@dataclass(frozen=True)
class Case:
    """What is run: its words, what makes it ready, its floors (added up), and the goals for time and memory."""

    name: str
    words: Sequence[str]
    ready: Callable[[], None] = lambda: None
    floors: Sequence[str] = ()
    times: Sequence[float] = ()
    goal: float = 0.0
    most: int = 0
    extra: Mapping[str, str] = field(default_factory=dict)


@dataclass
class Taken:
    """The CPU times, wall times and memory of one case's runs."""

    cpu: list[float] = field(default_factory=list)
    wall: list[float] = field(default_factory=list)
    memory: int = 0

    @property
    def middle(self) -> float:
        """Return the median of the CPU times."""
        return statistics.median(self.cpu)


def measure(cases: Sequence[Case], environ: Mapping[str, str], runs: int) -> dict[str, Taken]:
    """Run every case in turn, so many times after one round that warms up."""
    taken = {case.name: Taken() for case in cases}
    for round_ in range(runs + 1):
        for case in cases:
            case.ready()
            cpu, wall, memory = once(case, environ)
            if round_:
                one = taken[case.name]
                one.cpu.append(cpu)
                one.wall.append(wall)
                one.memory = max(one.memory, memory)
            _tell(f"{round_}/{runs} {case.name[:60]:60}")
    _tell(" " * 70 + "\r")
    return taken


def _tell(text: str) -> None:
    """Say how far the runs are, where somebody watches."""
    if sys.stderr.isatty():
        sys.stderr.write(f"\r{text}")


def once(case: Case, environ: Mapping[str, str]) -> tuple[float, float, int]:
    """Run one process; return its CPU seconds, wall seconds and MiB as the system counted them."""
    began = time.perf_counter()
    process = subprocess.Popen(
        case.words, env={**environ, **case.extra}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    _pid, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in {0, 1}:
        raise SystemExit(f"{case.name} ended with {process.returncode}")
    return used.ru_utime + used.ru_stime, time.perf_counter() - began, used.ru_maxrss // 1024


def lines(cases: Sequence[Case], taken: Mapping[str, Taken]) -> list[str]:
    """Return the table's lines as measured; a ratio is one of medians of CPU time."""
    return [_line(case, taken) for case in cases]


def _line(case: Case, taken: Mapping[str, Taken]) -> str:
    one = taken[case.name]
    memory = f"{one.memory} of {case.most}" if case.most else f"{one.memory}"
    spread = f"{one.middle:.2f} ({min(one.cpu):.2f} to {max(one.cpu):.2f})"
    row = f"| {case.name} | {spread} | {statistics.median(one.wall):.2f} | {memory} |"
    if not case.floors:
        return f"{row} | | |"
    factors = case.times or [1.0] * len(case.floors)
    first, *rest = (factor * taken[name].middle for factor, name in zip(factors, case.floors, strict=True))
    floor = first + sum(rest)
    kept = "" if one.middle <= case.goal * floor and not (case.most and one.memory > case.most) else " **missed**"
    return f"{row} {' + '.join(case.floors)} | {one.middle / floor:.2f} | {case.goal}{kept} |"


def unlimited() -> None:
    """Leave no core file behind when a run is killed."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
