"""Special days of guests and customers: noted, passed on, and met with a call before they come."""
