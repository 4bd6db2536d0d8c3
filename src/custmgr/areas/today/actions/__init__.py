"""Putting together what waits in every area."""
