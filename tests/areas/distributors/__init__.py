"""Tests of distributors."""
