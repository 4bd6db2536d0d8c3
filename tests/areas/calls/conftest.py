"""The wealth desk, as its calls use it."""

from tests.areas.wealth import signed, wealth  # noqa: F401  fixtures are found by name
