"""Improvement measures."""
