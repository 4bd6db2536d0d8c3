"""States and their allowed moves as data: an ordered way, with stages that may be left out."""

from custmgr.ground.frozen import frozen


@frozen
class Stage:
    """One state on the way.

    An optional stage may be left out; one that is not returnable is never sent back to.
    """

    name: str
    optional: bool = False
    returnable: bool = True


@frozen
class Move:
    """The verdict on a move; it is true when the move is allowed.

    The kind is forward, back, exit or refused; the code of a refusal is unknown, ended, stays, skips
    or not_returnable, and the stages it would jump over are named.
    """

    kind: str
    code: str = ""
    over: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        """Say whether the move is allowed."""
        return self.kind != "refused"


@frozen
class Flow:
    """An ordered way of stages; the last one and the exits beside the way end it (CMP-5)."""

    stages: tuple[Stage, ...]
    exits: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a way on which a state stands twice, or none at all."""
        if not self.stages or len(set(self.states)) < len(self.states):
            message = f"a flow needs stages, each once: {self.states}"
            raise ValueError(message)

    @property
    def states(self) -> tuple[str, ...]:
        """Every state: the stages in order, then the exits."""
        return (*(stage.name for stage in self.stages), *self.exits)

    def ended(self, state: str) -> bool:
        """Say whether nothing follows: the last stage and the exits."""
        return state == self.stages[-1].name or state in self.exits

    def next_after(self, state: str, skipped: frozenset[str] = frozenset()) -> str | None:
        """Name the next stage, passing skipped ones that are optional; none after an end."""
        place = self._place(state)
        following = self.stages[place + 1 :] if place is not None else ()
        return next((s.name for s in following if not (s.optional and s.name in skipped)), None)

    def before(self, state: str) -> tuple[str, ...]:
        """Name the stages one may send back to, in order; none from an end."""
        place = self._place(state)
        if place is None or self.ended(state):
            return ()
        return tuple(stage.name for stage in self.stages[:place] if stage.returnable)

    def may_move(self, from_state: str, to_state: str) -> Move:
        """Judge a move: on to the next stage over optional ones only, back, or out by an exit."""
        if from_state not in self.states or to_state not in self.states:
            return Move("refused", "unknown")
        if self.ended(from_state):
            return Move("refused", "ended")
        if to_state in self.exits:
            return Move("exit")
        return self._along(self._index(from_state), self._index(to_state))

    def _along(self, here: int, there: int) -> Move:
        if here == there:
            return Move("refused", "stays")
        if there < here:
            return Move("back") if self.stages[there].returnable else Move("refused", "not_returnable")
        jumped = tuple(stage.name for stage in self.stages[here + 1 : there] if not stage.optional)
        return Move("refused", "skips", jumped) if jumped else Move("forward")

    def _place(self, state: str) -> int | None:
        return self._index(state) if state in self.states[: len(self.stages)] else None

    def _index(self, state: str) -> int:
        return self.states.index(state)
