"""What is done with the registers."""
