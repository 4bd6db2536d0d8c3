"""How the figures of the reports are compared, ranked, shared and dated."""
