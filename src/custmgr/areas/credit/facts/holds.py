"""The words of holds and of the releases that lift them."""

from collections.abc import Mapping
from datetime import date

from custmgr.ground.frozen import frozen
from custmgr.ground.money import yuan
from custmgr.ground.words import Word, mark


class HoldMode(Word):
    """How far supply is held: on credit and in cash alike once it is stopped (CUS-31)."""

    SUSPEND = "suspend", mark("Supply suspended")
    STOP = "stop", mark("Supply stopped")


class ReleaseState(Word):
    """Whether a release still lifts anything (CUS-31)."""

    IN_FORCE = "in_force", mark("In force")
    USED_UP = "used_up", mark("Used up")
    EXPIRED = "expired", mark("Expired")
    REPLACED = "replaced", mark("Replaced by a later one")


@frozen
class Hold:
    """A hold somebody placed: how far it goes, why, by whom, since when."""

    id: int
    customer: str
    name: str
    mode: HoldMode
    reason: str
    by: str | None
    on: date

    def as_tree(self) -> Mapping[str, object]:
        """Return it as scripts read it."""
        return {"mode": self.mode, "reason": self.reason, "by": self.by, "on": self.on}


@frozen
class Grant:
    """A release as it is asked for: why, up to which amount, until which day."""

    reason: str
    up_to_fen: int
    until: date


@frozen
class Release:
    """What lifts a hold: up to which amount, until which day, who decided it and why, and what has used it."""

    id: int
    customer: str
    name: str
    reason: str
    up_to_fen: int
    used_fen: int
    until: date
    by: str
    on: date
    hold_id: int | None
    is_latest: bool = True
    state: ReleaseState = ReleaseState.IN_FORCE

    @property
    def left_fen(self) -> int:
        """Return what is still to be used."""
        return max(0, self.up_to_fen - self.used_fen)

    def as_tree(self) -> Mapping[str, object]:
        """Return it as scripts read it."""
        amounts = {"up_to": yuan(self.up_to_fen), "used": yuan(self.used_fen), "left": yuan(self.left_fen)}
        return {**amounts, "until": self.until, "by": self.by, "on": self.on, "reason": self.reason}
