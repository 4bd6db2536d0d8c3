"""What occasions say no with."""
