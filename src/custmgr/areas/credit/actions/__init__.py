"""What is done with credit."""
