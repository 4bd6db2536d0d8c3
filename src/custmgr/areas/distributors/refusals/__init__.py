"""What distributors say no with."""
