"""Visit plans."""
