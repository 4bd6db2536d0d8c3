"""The wealth desk, as special visits use it."""

from tests.areas.wealth import signed, wealth  # noqa: F401  fixtures are found by name
