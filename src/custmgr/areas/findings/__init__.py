"""Findings: what came to light at a customer's and is followed up until it is settled."""
