"""Visits and other contacts: what was recorded, what is due, who keeps in touch with whom."""
