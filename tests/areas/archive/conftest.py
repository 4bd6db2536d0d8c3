"""The wealth desk, as its archive uses it."""

from tests.areas.wealth import signed, wealth  # noqa: F401  fixtures are found by name
