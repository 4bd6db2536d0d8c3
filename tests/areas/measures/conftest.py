"""A complaint desk, with a case closed on 2024-03-12."""

import pytest

from tests.areas.complaints.conftest import Desk, case, desk, opened, policy

__all__ = ["case", "desk", "opened", "policy"]


@pytest.fixture
def closed(opened: Desk) -> Desk:
    """Return the desk with its case decided, answered and closed."""
    opened.decided(now="2024-03-07T10:00")
    done = opened.close(now="2024-03-12T10:00")
    assert done.status == 0, done.err
    return opened
