"""What is done with payment terms."""
