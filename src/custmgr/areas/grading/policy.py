"""The shape of the numbers of grading: the scorecard, the bands, the coefficients."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import cached_property
from itertools import pairwise
from typing import ClassVar

from custmgr.areas.grading.facts import Grade, Stage, Treatment
from custmgr.areas.staff.facts import Role
from custmgr.ground.frozen import frozen
from custmgr.ground.words import mark
from custmgr.mechanisms.bands import Fault, Floor, floor_faults

FULL_SCORE = 100
SAYS = {
    "not_falling": mark("must lie below the bound of the grade above"),
    "last_not_zero": mark("the lowest bound must be 0"),
    "above_scale": mark("must not lie above scale_max"),
}
NOBODY = mark("must name a role")
NEGATIVE = mark("must not be negative")
RISING = mark("must not be higher than that of the grade above")
WEIGHTS = mark("the weights of the items must add up to 100")
SCALE = mark("must not lie below 100, which a full scorecard gives")
GRADES = mark("must be A, B, C, D, E, F, in this order")
POINTS = mark("must lie between 0 and the weight of the item")
STEPS = mark("must lie below the step above")


@frozen
class Band:
    """A grade: the score it begins at, its coefficient in the limit, its treatment."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}
    at_least: Decimal
    coefficient: Decimal
    treatment: Treatment


@frozen
class Step:
    """The points for reaching a figure, the figure itself included."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}
    at_least: Decimal
    points: Decimal


@frozen
class Volume:
    """Points for average monthly sales in yuan; any sale at all earns the least."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}
    weight: Decimal
    any_points: Decimal
    steps: tuple[Step, ...]

    def most(self) -> Mapping[str, Decimal]:
        """Return every number of points this item can give."""
        return {"any_points": self.any_points, **_points(self.steps)}


@frozen
class Punctuality:
    """The weight times the on-time rate; a fixed number where no rate was ever known."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}
    weight: Decimal
    unknown_points: Decimal

    def most(self) -> Mapping[str, Decimal]:
        """Return every number of points this item can give beside its weight."""
        return {"unknown_points": self.unknown_points}


@frozen
class Trend:
    """Points for the change against the quarter before; fixed where nothing was bought in it."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}
    weight: Decimal
    nothing_before_points: Decimal
    least_points: Decimal
    steps: tuple[Step, ...]

    def most(self) -> Mapping[str, Decimal]:
        """Return every number of points this item can give."""
        fixed = {"nothing_before_points": self.nothing_before_points, "least_points": self.least_points}
        return {**fixed, **_points(self.steps)}


@frozen
class Tenure:
    """Points for full years since the first purchase."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}
    weight: Decimal
    least_points: Decimal
    steps: tuple[Step, ...]

    def most(self) -> Mapping[str, Decimal]:
        """Return every number of points this item can give."""
        return {"least_points": self.least_points, **_points(self.steps)}


@frozen
class Conduct:
    """The weight, less points for every violation and every unfounded complaint."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}
    weight: Decimal
    violation_points: Decimal
    unfounded_points: Decimal

    def most(self) -> Mapping[str, Decimal]:
        """Return the deductions, which are bounded as points are."""
        return {"violation_points": self.violation_points, "unfounded_points": self.unfounded_points}


@frozen
class Signers:
    """Who signs each step of the summary table, by role."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}
    required: bool
    prepared: tuple[Role, ...]
    rechecked: tuple[Role, ...]
    reviewed: tuple[Role, ...]
    approved: tuple[Role, ...]

    def roles(self, step: Stage) -> tuple[Role, ...]:
        """Return the roles one of which signs a step (GRD-11)."""
        return getattr(self, step.value)  # type: ignore[no-any-return]


@frozen
class Policy:
    """Everything a grade and a limit are computed by."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}
    scale_max: Decimal
    due_workdays: int
    signers: Signers
    grades: dict[str, Band]
    volume: Volume
    punctuality: Punctuality
    trend: Trend
    tenure: Tenure
    conduct: Conduct

    @cached_property
    def floors(self) -> tuple[Floor, ...]:
        """Return the lower bounds of the grades, best first (GRD-08)."""
        return tuple(Floor(name, band.at_least) for name, band in self.grades.items())

    def scorecard(self) -> Mapping[str, Volume | Punctuality | Trend | Tenure | Conduct]:
        """Return the items of the scorecard in their order (GRD-14)."""
        return {name: getattr(self, name) for name in ("volume", "punctuality", "trend", "tenure", "conduct")}

    def faults(self) -> tuple[str, ...]:
        """Tell every fault of bounds, coefficients and weights (GRD-08, GRD-09, GRD-14)."""
        found = [*self._plain_faults(), *self._band_faults(), *_coefficient_faults(self.grades)]
        for name, item in self.scorecard().items():
            found += [f"{name}.{fault}" for fault in _item_faults(item.weight, item.most())]
        for name, steps in (("volume", self.volume), ("trend", self.trend), ("tenure", self.tenure)):
            found += [f"{name}.{fault}" for fault in _step_faults(steps.steps)]
        return tuple(found)

    def _plain_faults(self) -> Iterator[str]:
        if self.due_workdays < 0:
            yield f"due_workdays: {NEGATIVE}"
        for step in Stage:
            if not self.signers.roles(step):
                yield f"signers.{step.value}: {NOBODY}"
        if sum(item.weight for item in self.scorecard().values()) != FULL_SCORE:
            yield f"volume.weight: {WEIGHTS}"
        if self.scale_max < FULL_SCORE:
            yield f"scale_max: {SCALE}"

    def _band_faults(self) -> Iterator[str]:
        if tuple(self.grades) != tuple(grade.value for grade in Grade):
            yield f"grades: {GRADES}"
            return
        for fault in floor_faults(self.floors, self.scale_max):
            yield _told(fault)


def _told(fault: Fault) -> str:
    return f"grades.{fault.key}.at_least: {SAYS[fault.code]}"


def _coefficient_faults(grades: Mapping[str, Band]) -> Iterator[str]:
    for name, band in grades.items():
        if band.coefficient < 0:
            yield f"grades.{name}.coefficient: {NEGATIVE}"
    for (_above, better), (name, band) in pairwise(grades.items()):
        if band.coefficient > better.coefficient:
            yield f"grades.{name}.coefficient: {RISING}"


def _item_faults(weight: Decimal, points: Mapping[str, Decimal]) -> Iterator[str]:
    if weight < 0:
        yield f"weight: {NEGATIVE}"
    for key, number in points.items():
        if not 0 <= number <= weight:
            yield f"{key}: {POINTS}"


def _step_faults(steps: Sequence[Step]) -> Iterator[str]:
    for index, (higher, lower) in enumerate(pairwise(steps), start=1):
        if lower.at_least >= higher.at_least:
            yield f"steps[{index}].at_least: {STEPS}"


def _points(steps: Sequence[Step]) -> dict[str, Decimal]:
    return {f"steps[{index}].points": step.points for index, step in enumerate(steps)}
