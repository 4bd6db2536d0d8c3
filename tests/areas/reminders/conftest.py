"""The complaint desk, as the tests of the cases themselves use it."""

from tests.areas.complaints.conftest import case, desk, opened, policy  # noqa: F401  fixtures are found by name
