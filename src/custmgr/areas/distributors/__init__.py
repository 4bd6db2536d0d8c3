"""Distributors: screening, territory, box codes, flow sheets, agreements and returns of first-tier dealers and agents."""
