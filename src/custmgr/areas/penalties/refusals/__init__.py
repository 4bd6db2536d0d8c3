"""What punishment says no with."""
