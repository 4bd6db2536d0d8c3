"""Calls to customers: every attempt, who could not be reached, and the recordings that prove them."""
