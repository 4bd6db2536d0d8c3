"""The exit statuses scripts may rely on."""

from enum import IntEnum


class Exit(IntEnum):
    """What a finished command tells its caller."""

    DONE = 0
    NO = 1
    BAD_INPUT = 2
    REFUSED = 3
    UNUSABLE = 4
    DAMAGED = 5
    BUSY = 6
    FULL = 7
    UNDELIVERED = 8
    BUG = 70
    INTERRUPTED = 130
    TERMINATED = 143
