"""Statements of account: what a customer is sent at the month's end, and what he confirmed."""
