"""What is done with improvement measures."""
