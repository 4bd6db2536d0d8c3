"""What the table of bands, coefficients and weights may not be."""

from typing import Any

import pytest

from custmgr.ground import policy as policies


def faults(**changes: Any) -> list[str]:
    """Lay changes over the built-in numbers and check the whole."""
    return policies.faults("grading", policies.overlay(policies.built_in("grading"), changes))


def test_the_built_in_numbers_have_no_fault() -> None:
    assert faults() == []


@pytest.mark.rule("GRD-08")
@pytest.mark.parametrize(
    ("bounds", "key"),
    [
        ({"A": "80"}, "grades.B.at_least"),
        ({"A": "79.99"}, "grades.B.at_least"),
        ({"F": "10"}, "grades.F.at_least"),
        ({"A": "100.01"}, "grades.A.at_least"),
    ],
)
def test_bounds_fall_strictly_to_0_and_stay_on_the_scale(bounds: dict[str, str], key: str) -> None:
    found = faults(grades={grade: {"at_least": bound} for grade, bound in bounds.items()})

    assert [fault.partition(":")[0] for fault in found] == [f"grading.{key}"]


@pytest.mark.rule("GRD-08")
@pytest.mark.parametrize("bound", ["80.01", "100"])
def test_bounds_that_fall_are_accepted(bound: str) -> None:
    assert faults(grades={"A": {"at_least": bound}}) == []


@pytest.mark.rule("GRD-08")
def test_the_grades_are_a_to_f() -> None:
    below = policies.built_in("grading")["grades"]["F"]

    assert faults(grades={"G": below}) == ["grading.grades: must be A, B, C, D, E, F, in this order"]


@pytest.mark.rule("GRD-09")
@pytest.mark.parametrize(
    ("grade", "coefficient", "wrong"),
    [("A", "1.0", True), ("A", "1.49", True), ("A", "1.5", False), ("F", "-0.01", True), ("F", "1.0", False)],
)
def test_coefficients_never_rise_from_a_to_f_and_are_never_negative(grade: str, coefficient: str, wrong: bool) -> None:
    found = faults(grades={grade: {"coefficient": coefficient}})

    assert bool(found) is wrong


@pytest.mark.rule("GRD-14")
@pytest.mark.parametrize(("weight", "wrong"), [("9.99", True), ("10", False), ("10.01", True)])
def test_the_weights_add_up_to_100(weight: str, wrong: bool) -> None:
    found = faults(conduct={"weight": weight})

    assert bool(found) is wrong


@pytest.mark.rule("GRD-14")
@pytest.mark.parametrize(("points", "wrong"), [("15", False), ("30", False), ("30.01", True), ("-1", True)])
def test_an_item_never_gives_more_than_its_weight(points: str, wrong: bool) -> None:
    found = faults(punctuality={"unknown_points": points})

    assert bool(found) is wrong


def test_every_other_slip_is_named_with_its_key() -> None:
    steps = [{"at_least": "1", "points": "2"}, {"at_least": "1", "points": "1"}]
    found = faults(due_workdays=-1, scale_max="99", trend={"steps": steps}, conduct={"weight": "-1"})

    keys = {fault.partition(":")[0].removeprefix("grading.") for fault in found}
    assert keys >= {"due_workdays", "scale_max", "trend.steps[1].at_least", "conduct.weight"}


def test_an_unknown_key_is_refused() -> None:
    assert faults(grades={"A": {"bonus": 1}}) != []
