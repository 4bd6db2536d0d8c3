"""The complaint desk, at which most work waits."""

from tests.areas.complaints.conftest import desk

__all__ = ["desk"]
