"""Everything settlement says no with."""
