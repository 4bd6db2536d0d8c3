"""Supervision of visits: spot checks, ratios, the month's workload and satisfaction, violations sent up."""
