"""Distributors: first-tier dealers and agents, their screening, territory, flow sheets, agreements and returns."""
