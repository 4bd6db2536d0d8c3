"""Orders: what is promised and not yet delivered, taken only through the credit check."""
